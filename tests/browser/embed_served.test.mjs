// SPDX-License-Identifier: AGPL-3.0-or-later
// The desk of a server, embedded in a page of the same address.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { policy } from './support/folder.mjs';
import { countLeftovers } from './support/leftovers.mjs';
import { Agent } from './support/people.mjs';
import { password, startServer } from './support/server.mjs';

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});

// A page of the server's own address that is not the server's.
async function reader(attributes, options) {
  const person = await newPerson(browser, options);
  const { page } = person;
  await page.addInitScript(countLeftovers);
  await page.route(`${server.url}/article`, (route) =>
    route.fulfill({
      headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': policy },
      body: `<!doctype html><html lang="en"><head><title>An article</title>
        <script type="module" src="/embed/parley-desk.js"></script></head>
        <body><parley-desk ${attributes}></parley-desk></body></html>`,
    }));
  return person;
}

const inState = (page, state) => page.locator(`parley-desk[data-parley="${state}"]`).waitFor({ timeout: 60_000 });

test('who is not signed in is told where to; then the desk is there, and destroy() undoes it', async () => {
  const person = await reader(`server="${server.url}" route="/queue/unassigned"`);
  const { page, complaints } = person;
  await page.goto(`${server.url}/article`);
  await inState(page, 'failed');
  const link = page.getByRole('alert').getByRole('link', { name: 'Sign in to Parley' });
  assert.equal(await link.getAttribute('href'), `${server.url}/login`);

  const other = new Agent(server, { ...person, page: await person.context.newPage() });
  await other.signIn('ana@demo.example');
  await other.page.close();
  await page.waitForFunction(() => true);
  const before = await page.evaluate(() => leftovers());
  await page.getByRole('button', { name: 'Try again' }).click();
  await inState(page, 'ready');
  const ana = new Agent(server, { ...person, page: page.locator('parley-desk') });
  await ana.connection('Online').waitFor();
  await ana.open('Luca');
  await ana.reply.fill('Stickers are on their');
  assert.equal(page.url(), `${server.url}/article`);
  assert.equal(await page.title(), 'An article');

  await page.evaluate(() => document.querySelector('parley-desk').destroy());
  await page.waitForFunction((count) => leftovers().timers <= count, before.timers);
  const after = await page.evaluate(() => leftovers());
  assert.deepEqual(after.listening.filter((what) => !before.listening.includes(what)), []);
  for (const kind of ['timers', 'frames', 'observers', 'contexts']) {
    assert.ok(after[kind] <= before[kind], `${kind}: ${after[kind]} of ${before[kind]}`);
  }
  // What was typed in the last moment is not lost with the element, nor is the order that was chosen.
  await page.evaluate(() => localStorage.setItem('parley:order', 'oldest'));
  await page.reload();
  await inState(page, 'ready');
  await page.getByRole('button', { name: 'Order of the list' }).click();
  await page.getByRole('menuitemradio', { name: 'Oldest first', checked: true }).waitFor();
  await page.keyboard.press('Escape');
  await ana.open('Luca');
  assert.equal(await ana.reply.inputValue(), 'Stickers are on their');
  assert.deepEqual(complaints, []);
});

test('a server of another address is refused in words, and nothing is asked of it', async () => {
  const { page } = await reader('server="https://parley.example"');
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${server.url}/article`);
  await inState(page, 'failed');
  await page.getByRole('alert').filter({ hasText: 'https://parley.example' }).waitFor();
  assert.deepEqual(asked.filter((url) => url.includes('parley.example')), []);
});

const restOfModule = /\/assets\/parley-rest-[^/]+\.wasm$/;

// Ana's desk in the article, without a service worker that would have the rest of the module.
async function anaInArticle(prepare) {
  const person = await reader(`server="${server.url}"`, { serviceWorkers: 'block' });
  const { page } = person;
  // Not on the desk's own page: what it stores takes the rest to read.
  const data = { email: 'ana@demo.example', password };
  assert.ok((await person.context.request.post(`${server.url}/v1/session`, { data })).ok());
  await prepare(page);
  await page.goto(`${server.url}/article`);
  await inState(page, 'ready');
  return page;
}
const destroy = (page) => page.evaluate(() => document.querySelector('parley-desk').destroy());

test('a desk whose second part never comes asks for it no more when it is taken away', async () => {
  let asked = 0;
  const page = await anaInArticle(async (page) => {
    await page.clock.install();
    await page.route(restOfModule, (route) => {
      asked += 1;
      return route.abort();
    });
  });
  await page.clock.runFor(60_000);
  assert.ok(asked >= 2, 'while it stands it asks again');
  await destroy(page);
  const before = asked;
  await page.clock.runFor(300_000);
  await page.evaluate(() => fetch('/v1/health').then(() => undefined, () => undefined));
  assert.equal(asked, before);
});

test('one that is still on its way is given up', async () => {
  const page = await anaInArticle((page) => page.route(restOfModule, () => undefined));
  const givenUp = page.waitForEvent('requestfailed', (request) => restOfModule.test(request.url()));
  await destroy(page);
  assert.match((await givenUp).failure().errorText, /ABORTED/);
});

test('who needs the part that cannot be had is told once, and can try again', async () => {
  let cut = true;
  let asked = 0;
  const page = await anaInArticle((page) =>
    page.route(restOfModule, (route) => {
      asked += 1;
      return cut ? route.abort() : route.continue();
    }));
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await inState(page, 'failed');
  await page.getByRole('alert').filter({ hasText: 'Parley was not loaded completely' }).waitFor();
  assert.ok(asked < 10, `${asked} questions`);
  cut = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await inState(page, 'ready');
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
});

test('where streams are cut a desk asks and waits; the question ends when the desk is taken away', async () => {
  const isPull = (request) => request.url().endsWith('/pull');
  let asked;
  const page = await anaInArticle(async (page) => {
    asked = page.waitForRequest(isPull);
    await page.route(/\/stream\?/, (route) => route.fulfill({ body: '' }));
  });
  await asked;
  const givenUp = page.waitForEvent('requestfailed', isPull);
  await destroy(page);
  assert.match((await givenUp).failure().errorText, /ABORTED/);
});
