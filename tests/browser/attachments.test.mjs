// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that go with a message, from the hand of one person to the screen of the other.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newPerson, startBrowser } from './support/browser.mjs';
import { serveFolder } from './support/folder.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const demo = process.env.PARLEY_DEMO ?? join(root, 'build/demo');

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});

// A picture of one colour, 40 by 30.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAAKklEQVR4nO3NMQ0AAAgDsAmb/yALGXA06d9MeyJisVgsFovFYrFYLP4bL9HP3Ew1mJ9PAAAAAElFTkSuQmCC',
  'base64',
);

async function conversationOf(name, agent) {
  const customer = await Customer.open(server, browser);
  await customer.introduce(name);
  await customer.write(`Hello, this is ${name}.`);
  await agent.openQueue('Unassigned');
  await agent.row(name).waitFor();
  await agent.open(name);
  await agent.message(`Hello, this is ${name}.`).waitFor();
  return customer;
}

const chips = (page) => page.getByRole('list', { name: 'Attached files' }).getByRole('listitem');

// As the browser does it for files from a file manager or a screenshot.
async function give(page, how, files) {
  await page.evaluate(({ how, files }) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    const target = document.activeElement ?? document.body;
    const event = how === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
  }, { how, files });
}

const text = (name, words) => ({
  name, type: 'text/plain', base64: Buffer.from(words).toString('base64'),
});

test('MS-1: a customer sends a picture, and an agent sees it and can open it', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  const uma = await conversationOf('Uma Lind', ana);
  await uma.page.locator('input[type=file]').setInputFiles({
    name: 'crack.png', mimeType: 'image/png', buffer: picture,
  });
  await chips(uma.page).filter({ hasText: 'crack.png' }).waitFor();
  await uma.page.getByRole('button', { name: 'Send', exact: true }).click();
  await uma.page.getByRole('img', { name: 'crack.png' }).waitFor();

  const shown = ana.message('crack.png');
  await shown.getByRole('img', { name: 'crack.png' }).waitFor();
  const link = shown.getByRole('link', { name: /^crack\.png, 1 kB/ });
  const href = await link.getAttribute('href');
  const answer = await ana.page.request.get(new URL(href, server.url).href);
  assert.equal(answer.status(), 200);
  assert.deepEqual(await answer.body(), picture);
  assert.match(answer.headers()['content-disposition'], /^inline/);
  await ana.row('Uma Lind').filter({ hasText: 'Uma Lind' }).waitFor();
  assert.deepEqual(ana.complaints, []);
  assert.deepEqual(uma.complaints, []);
  await ana.context.close();
});

test('MS-4: attached offline, it survives a reload and reaches the customer once', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  const ivo = await conversationOf('Ivo Brandt', ana);
  await ana.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.stop();
  await ana.connection('Offline').waitFor();
  await ana.reply.click();
  await give(ana.page, 'paste', [text('steps.txt', 'Turn it off and on')]);
  await chips(ana.page).filter({ hasText: 'steps.txt' }).waitFor();


  await ana.page.reload();
  await ana.ready();
  await chips(ana.page).filter({ hasText: 'steps.txt' }).waitFor();
  await ana.answer('Please try these.');
  await ana.message('steps.txt').filter({ hasText: 'Please try these.' }).waitFor();
  await ana.connection('Offline, 1 waiting').waitFor();
  await ana.page.reload();
  await ana.ready();
  await ana.connection('Offline, 1 waiting').waitFor();
  await ana.message('steps.txt').waitFor();

  await server.start();
  await ana.connection(/^Online$/).waitFor({ timeout: 90_000 });
  await ivo.page.reload();
  const link = ivo.message('Please try these.').getByRole('link', { name: /^steps\.txt/ });
  await link.waitFor();
  assert.equal(await ivo.message('Please try these.').count(), 1);
  const file = await ivo.page.request.get(new URL(await link.getAttribute('href'), server.url).href);
  assert.equal(await file.text(), 'Turn it off and on');
  assert.match(file.headers()['content-disposition'], /^attachment/);
  assert.deepEqual(ana.complaints, []);
  await ana.context.close();
});

test('files are chosen, dropped and taken away again, and go with a note to the team only', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  const eva = await conversationOf('Eva Holm', ana);
  const chosen = ana.page.waitForEvent('filechooser');
  await ana.page.getByRole('button', { name: 'Attach files' }).first().click();
  await (await chosen).setFiles([
    { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('one') },
    { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('two') },
  ]);
  await chips(ana.page).filter({ hasText: 'two.txt' }).waitFor();
  await ana.page.getByRole('button', { name: 'Remove one.txt' }).click();
  await chips(ana.page).filter({ hasText: 'one.txt' }).waitFor({ state: 'detached' });
  await ana.page.getByRole('button', { name: 'Send', exact: true }).click();
  await eva.message('two.txt').waitFor();
  assert.equal(await eva.message('one.txt').count(), 0);

  await ana.page.getByRole('tab', { name: 'Notes' }).click();
  const note = ana.page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  await give(ana.page, 'drop', [text('secret.txt', 'for the team')]);
  await chips(ana.page).filter({ hasText: 'secret.txt' }).waitFor();
  await note.fill('See the file');
  await ana.page.getByRole('button', { name: 'Save note' }).click();
  const saved = ana.message('See the file').getByRole('link', { name: /^secret\.txt/ });
  await saved.waitFor();
  const href = await saved.getAttribute('href');
  const [, digest, message] = /blob\/([0-9a-f]+)\?message=([0-9a-f]+)/.exec(href);
  const path = `${server.url}/v1/channels/web/blob/${digest}?message=${message}`;
  assert.equal((await eva.page.request.get(path)).status(), 404);
  assert.equal(await eva.message('secret.txt').count(), 0);
  assert.deepEqual(ana.complaints, []);
  await ana.context.close();
});

test('MS-1: an answer is read once the customer sees it, and a correction reaches their page', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  const lou = await conversationOf('Lou Berg', ana);
  await ana.answer('See you tommorow.');
  await lou.message('See you tommorow.').waitFor();
  await ana.message('See you tommorow.').and(ana.page.getByRole('article', { name: /Read$/ })).waitFor();

  await ana.page.getByRole('button', { name: /^Correct the message of/ }).click();
  await ana.page.getByRole('dialog').getByRole('textbox', { name: 'Message' }).fill('See you tomorrow.');
  await ana.page.getByRole('button', { name: 'Save correction' }).click();
  await lou.message('See you tomorrow.').filter({ hasText: 'corrected' }).waitFor();
  assert.equal(await lou.message('tommorow').count(), 0);
  await ana.page.getByRole('button', { name: /^corrected/ }).click();
  await ana.message('See you tommorow.').waitFor();
  assert.deepEqual(ana.complaints, []);
  assert.deepEqual(lou.complaints, []);
  await ana.context.close();
});

test('a demo without a server takes files, shows them and gives them back, all in memory', async () => {
  const address = await serveFolder(demo, {
    '/one.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>One</title>
      <link rel="icon" href="data:,"><script type="module" src="/parley/parley-desk.js"></script>
      </head><body><parley-desk demo></parley-desk></body></html>`,
  });
  const person = await newPerson(browser);
  await person.page.goto(`${address}/one.html`);
  const desk = person.page.locator('parley-desk');
  await person.page.locator('parley-desk[data-parley="ready"]').waitFor({ timeout: 60_000 });
  const ana = new Agent(undefined, { ...person, page: desk });
  await ana.open('Luca');
  const chosen = person.page.waitForEvent('filechooser');
  await desk.getByRole('button', { name: 'Attach files' }).first().click();
  await (await chosen).setFiles({ name: 'dot.png', mimeType: 'image/png', buffer: picture });
  await chips(desk).filter({ hasText: 'dot.png' }).waitFor();
  await ana.answer('Here it is.');
  const sent = ana.message('Here it is.');
  await sent.getByRole('img', { name: 'dot.png' }).waitFor();
  const saved = person.page.waitForEvent('download');
  await sent.getByRole('link', { name: /^dot\.png/ }).click();
  assert.equal((await saved).suggestedFilename(), 'dot.png');
  assert.deepEqual(person.complaints, []);
  assert.equal(await person.page.evaluate(async () => (await indexedDB.databases()).length), 0);
});
