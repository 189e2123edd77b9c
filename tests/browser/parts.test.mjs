// SPDX-License-Identifier: AGPL-3.0-or-later
// The module comes in two parts: the first shows the desk, and nobody waits for the rest who does not
// need it. Without a service worker, which would have both.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent } from './support/people.mjs';
import { password, startServer } from './support/server.mjs';

const restOfModule = /\/assets\/parley-rest-[^/]+\.wasm$/;

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});

// Ana, whose requests of the rest are answered by `answer`.
async function anaWith(answer) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  await context.route(restOfModule, answer);
  const ana = new Agent(server, { context, page: await context.newPage(), complaints: [] });
  await ana.signIn('ana@demo.example');
  return ana;
}
const waitedForRest = (ana) =>
  ana.page.evaluate(() => performance.getEntriesByName('parley:rest-awaited').length);
const openSettings = (ana) => ana.page.getByRole('link', { name: 'Settings', exact: true }).click();
const settings = (ana) => ana.page.getByRole('heading', { name: 'Settings', exact: true });

test('the list stands, a conversation is opened and answered before the rest is there', async () => {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const ana = await anaWith((route) => released.then(() => route.continue()));
  await ana.openQueue('All open');
  await ana.open('Jürgen Weiß');
  await ana.reply.fill('Hallo Jürgen,');
  assert.equal(await waitedForRest(ana), 0);
  const arrives = ana.page.waitForResponse(restOfModule);
  release();
  await arrives;
  await openSettings(ana);
  await settings(ana).waitFor();
  await ana.context.close();
});

test('who asks for something of the rest before it came waits for it, and gets it', async () => {
  let asked = 0;
  const ana = await anaWith((route) => (asked++ === 0 ? route.abort() : route.continue()));
  await openSettings(ana);
  await settings(ana).waitFor();
  assert.ok(asked >= 2, 'asked again');
  await ana.context.close();
});

test('a browser without WebGL is told that it is this that it lacks', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === 'webgl2' ? null : getContext.call(this, kind, ...rest);
    };
  });
  const data = { email: 'ben@demo.example', password };
  await context.request.post(`${server.url}/v1/session`, { data });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('alert').filter({ hasText: 'WebGL' }).waitFor();
  await context.close();
});

test('without a rest the page says so, and what was saved is there after loading again', async () => {
  let cut = true;
  const ana = await anaWith((route) => (cut ? route.abort() : route.continue()));
  await openSettings(ana);
  await ana.page.getByRole('heading', { name: 'Parley was not loaded completely' }).waitFor();
  cut = false;
  await ana.page.getByRole('button', { name: 'Load again' }).click();
  await ana.ready();
  await openSettings(ana);
  await settings(ana).waitFor();
  await ana.context.close();
});
