// SPDX-License-Identifier: AGPL-3.0-or-later
// The desk is a page like any other: files do not carry it away, it prints, the browser's search goes
// through the whole conversation, back and forward lead where one was, and its title counts.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

const messages = 24;

let server;
let browser;
let ana;
let protocol;
let customer;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  ana = await Agent.open(server, browser, 'ana@demo.example');
  protocol = await ana.context.newCDPSession(ana.page);
  customer = await Customer.open(server, browser);
  await customer.introduce('Robin Vale');
  for (let n = 1; n <= messages; n += 1) {
    await customer.write(`Complaint number ${n}: the earcup crackles.\nAnd it hums.`);
    await customer.message(`Complaint number ${n}:`).waitFor();
  }
  await ana.openQueue('Unassigned');
  await ana.open('Robin Vale');
  await ana.message(`Complaint number ${messages}:`).waitFor();
});

const chip = (name) =>
  ana.page.getByRole('list', { name: 'Attached files' }).getByRole('listitem').filter({ hasText: name });
const log = () => ana.page.getByRole('log', { name: 'Messages' });

async function dropFile(x, y) {
  const path = join(server.data, 'headphones.txt');
  writeFileSync(path, 'not an inbox');
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await protocol.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

test('a file that is dropped does not carry the desk away, but goes with what is written', async () => {
  await ana.reply.fill('Half a sentence');
  const { x, y, width } = await ana.reply.boundingBox();
  const address = ana.page.url();
  for (const at of [
    [700, 300],
    [x + width / 2, y + 5],
  ]) {
    await dropFile(...at);
    await chip('headphones.txt').waitFor();
    await ana.page.getByRole('button', { name: 'Remove headphones.txt' }).click();
    await chip('headphones.txt').waitFor({ state: 'detached' });
  }
  assert.equal(ana.page.url(), address);
  assert.equal(await ana.reply.inputValue(), 'Half a sentence');
});

test('a picture that is pasted goes with what is written; a text beside it into the field', async () => {
  const paste = (withText) =>
    ana.reply.evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['…'], 'crackle.png', { type: 'image/png' }));
      if (text) clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return field.dispatchEvent(event);
    }, withText);
  assert.equal(await paste(''), false, 'a picture alone is taken');
  await chip('crackle.png').waitFor();
  assert.equal(await paste('words'), true, 'words are the browser’s to paste');
  await ana.page.getByRole('button', { name: 'Remove crackle.png' }).click();
  await ana.reply.fill('');
});

test('on paper is the whole conversation, with who wrote when, and notes marked as such', async () => {
  await ana.page.getByRole('tab', { name: 'Notes' }).click();
  await ana.page.getByRole('textbox', { name: 'Note' }).fill('He sounds angry');
  await ana.page.getByRole('button', { name: 'Save note' }).click();
  await log().getByText('He sounds angry').waitFor();
  await ana.page.evaluate(() =>
    addEventListener('beforeprint', () => {
      globalThis.printed = document.querySelector('.pc-print').innerText;
    }));
  const paper = await ana.page.pdf({ format: 'A5' });
  const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages > 1, `${pages} page`);
  const text = await ana.page.evaluate(() => globalThis.printed);
  const first = text.indexOf('Complaint number 1:');
  assert.ok(first > 0 && text.indexOf(`Complaint number ${messages}:`) > first);
  assert.match(text, /Robin Vale, \d?\d:\d\d/);
  assert.match(text, /Note by Ana Ribeiro, [^\n]*He sounds angry/);
  assert.equal(await ana.page.locator('.pc-print').count(), 0, 'it is gone from the screen');

  await ana.page.emulateMedia({ media: 'print' });
  await ana.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.ok(await ana.page.locator('.pc-print').isVisible());
  assert.equal(await ana.page.locator('canvas').isVisible(), false);
  await ana.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await ana.page.emulateMedia({ media: 'screen' });
  assert.ok(await ana.page.locator('canvas').isVisible());
});

// What lies in the closed roots, as the browser's search sees it.
async function hiddenWords() {
  const { root } = await protocol.send('DOM.getDocument', { depth: -1, pierce: true });
  const found = [];
  const walk = (node, isHidden) => {
    const { attributes = [] } = node;
    const hides = attributes.some((name, i) => name === 'hidden' && attributes[i + 1] === 'until-found');
    if (node.nodeType === 3 && isHidden) found.push(node.nodeValue);
    if (hides) found.nodes = [...(found.nodes ?? []), node];
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
      walk(child, isHidden || hides);
    }
  };
  walk(root, false);
  return found;
}

test('the browser’s search finds what is not on the screen, and leads there', async () => {
  assert.equal(await ana.message('Complaint number 1:').count(), 0, 'it is not drawn');
  const words = await hiddenWords();
  assert.ok(words.some((text) => text.startsWith('Complaint number 1:')));
  const drawn = await log().getByRole('article').allTextContents();
  for (const text of drawn) {
    assert.ok(!words.some((other) => other && text.includes(other)), `twice there: ${text}`);
  }
  const place = words.nodes.find(({ children }) => /number 1:/.test(children?.[0]?.nodeValue));
  const { object } = await protocol.send('DOM.resolveNode', { nodeId: place.nodeId });
  await protocol.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () {
      this.dispatchEvent(new Event('beforematch', { bubbles: true }));
    }`,
  });
  await ana.message('Complaint number 1:').waitFor();
  assert.ok(!(await hiddenWords()).some((text) => text.startsWith('Complaint number 1:')));
});

test('who reads what was said earlier is not moved by what comes in', async () => {
  const place = () => ana.message('Complaint number 1:').boundingBox();
  const before = await place();
  const height = await log().evaluate((element) => element.scrollHeight);
  await customer.write('And the left one, too.');
  await ana.page.waitForFunction(
    (was) => document.querySelector('[role="log"]').scrollHeight > was, height);
  assert.equal(await ana.message('And the left one, too.').count(), 0, 'it is out of sight');
  assert.deepEqual(await place(), before);
});

// As translators of browsers do it: each text becomes another one, inside of elements of their own.
const translate = () => {
  const root = document.querySelector('.pc-layer');
  const texts = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) texts.push(walk.currentNode);
  for (const text of texts) {
    if (!text.nodeValue.trim() || text.parentElement.localName === 'font') continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.append(inner);
    inner.textContent = text.nodeValue.replaceAll('Complaint number', 'Beschwerde Nummer');
    if (inner.textContent === 'Messages') inner.textContent = 'Nachrichten';
    text.replaceWith(outer);
  }
};

test('a page that is translated shows what the conversation is translated into', async () => {
  const plain = ana.page.locator('.pc-translated');
  assert.equal(await plain.count(), 0);
  await ana.page.evaluate(translate);
  await plain.waitFor();
  assert.equal(await plain.getByRole('article').count(), messages + 2, 'all messages and the note');
  await ana.page.evaluate(translate); // what came since
  await plain.getByText(`Beschwerde Nummer ${messages}:`).waitFor();
  assert.equal(await plain.getByText('Complaint number').count(), 0);
  assert.equal(await log().getByText('Complaint number').count(), 0, 'the painted lines are away');

  await ana.reply.fill('It is on its way.');
  await ana.page.getByRole('button', { name: 'Send' }).click();
  await plain.getByText('It is on its way.').waitFor();
  assert.ok(await plain.getByText('Beschwerde Nummer 1:').count(), 'what was translated stays');

  await ana.page.evaluate(() => {
    const probe = [...document.querySelectorAll('.pc-live')].find((it) => it.textContent === 'Nachrichten');
    probe.textContent = 'Messages';
  });
  await plain.waitFor({ state: 'detached' });
  await log().getByRole('article').first().waitFor();
});

test('a page that says that it is translated is believed', async () => {
  const plain = ana.page.locator('.pc-translated');
  await ana.page.evaluate(() => document.documentElement.classList.add('translated-rtl'));
  await plain.getByText(`Complaint number ${messages}:`).waitFor();
  await ana.page.evaluate(() => document.documentElement.classList.remove('translated-rtl'));
  await plain.waitFor({ state: 'detached' });
});

test('back and forward lead where one was', async () => {
  const conversation = ana.page.url();
  await ana.page.getByRole('link', { name: 'Metrics' }).click();
  await ana.page.getByRole('heading', { name: 'Metrics' }).waitFor();
  await ana.page.goBack();
  await log().waitFor();
  assert.equal(ana.page.url(), conversation);
  await ana.page.goForward();
  await ana.page.getByRole('heading', { name: 'Metrics' }).waitFor();
  await ana.page.goBack();
  await log().waitFor();
});

test('the page’s title counts one’s own conversations that wait for an answer', async () => {
  const count = async () => Number(/^\((\d+)\)/.exec(await ana.page.title())?.[1] ?? 0);
  const had = await count();
  const customer = await Customer.open(server, browser);
  await customer.introduce('Sam Okoro');
  await customer.write('Where is my order?');
  await ana.openQueue('Unassigned');
  await ana.open('Sam Okoro');
  await ana.action('Assign to me').click();
  await ana.page.waitForFunction(
    (wanted) => document.title.startsWith(`(${wanted})`),
    had + 1,
  );
  await ana.openQueue('All open');
  await ana.open('Robin Vale');
});

test('on a screen of 360 px a conversation is found, read and answered', async () => {
  const ben = await Agent.open(server, browser, 'ben@demo.example', {
    viewport: { width: 360, height: 640 },
    hasTouch: true,
  });
  await ben.page.goto(`${server.url}/queue/all-open`);
  await ben.ready();
  await ben.row('Robin Vale').tap();
  await ben.message(`Complaint number ${messages}:`).waitFor();
  await ben.reply.fill('I am sending you a new one.');
  await ben.page.getByRole('button', { name: 'Send', exact: true }).tap();
  await ben.message('I am sending you a new one.').waitFor();
  const { width, height } = await ben.page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: scrollWidth, height: scrollHeight };
  });
  assert.ok(width <= 360 && height <= 640, 'the page itself does not scroll');
  assert.deepEqual(ben.complaints, []);
  await ben.context.close();
});

test('nobody complained meanwhile', () => assert.deepEqual(ana.complaints, []));
