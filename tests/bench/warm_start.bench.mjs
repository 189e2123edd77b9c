// SPDX-License-Identifier: AGPL-3.0-or-later
// A desk with 100,000 conversations on the device starts without a server: from navigation to the frame
// that shows its list. Beside it, in the same browser, a page that keeps the same conversations by Dexie.
// tests/bench/README.md says what each side does. PARLEY_BENCH_CONVERSATIONS takes another number.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { newPerson, startBrowser } from '../browser/support/browser.mjs';
import { Agent } from '../browser/support/people.mjs';
import { program, startServer } from '../browser/support/server.mjs';
import { recordsOf } from './warm_start/records.mjs';

const conversations = Number(process.env.PARLEY_BENCH_CONVERSATIONS ?? 100_000);
const runs = 5;
const patienceMs = 100_000;

// Runs before the page's own scripts: the task after the frame that shows what is waited for.
function watch() {
  const late = new MessageChannel();
  late.port1.onmessage = () => (globalThis.paintedAt = performance.now());
  const isThere = () => {
    const { parley, shown } = document.documentElement?.dataset ?? {};
    return shown || (parley === 'ready' && document.querySelector('[role="grid"] [role="row"]'));
  };
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => late.port2.postMessage(0));
  });
  const attributeFilter = ['data-parley', 'data-shown'];
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter });
}

async function startDexiePage(records) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('warm_start/dexie_page.js', import.meta.url))],
    bundle: true, minify: true, format: 'esm', write: false,
  });
  const content = {
    '/': ['text/html', '<!doctype html><title>Dexie</title><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', outputFiles[0].text],
    '/records.json': ['application/json', JSON.stringify(records)],
  };
  const site = createServer((request, response) => {
    const [type, text] = content[request.url.split('?')[0]] ?? ['text/plain', ''];
    response.setHeader('Content-Type', type);
    response.end(text);
  });
  await new Promise((done) => site.listen(0, '127.0.0.1', done));
  return `http://localhost:${site.address().port}`;
}

// The device has all of it once the manifest is there, which is written together with the rest.
function isStored() {
  return new Promise(async (done) => {
    const { name } = (await indexedDB.databases()).find((database) => database.name.startsWith('/w/')) ?? {};
    if (!name) return done(false);
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const db = opening.result;
      const asking = db.transaction('FILE_DATA').objectStore('FILE_DATA').get(`${name}/MANIFEST`);
      asking.onsuccess = () => (db.close(), done(asking.result !== undefined));
    };
  });
}

async function startOnce(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.paintedAt, undefined, { timeout: patienceMs });
  const at = await page.evaluate(() => globalThis.paintedAt);
  await page.close();
  return at;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const print = (what, value, unit) => console.log(JSON.stringify({ what, value, unit }));

const server = await startServer();
await server.stop();
const fill = join(dirname(program), 'tests/fill_inbox');
const filled = spawnSync(fill, [server.data, String(conversations)], { encoding: 'utf8' });
if (filled.status !== 0) throw new Error(`${fill}: ${filled.error ?? filled.stderr}`);
const dexie = await startDexiePage(recordsOf(program, server.data));
await server.start();

const browser = await startBrowser();
const person = await newPerson(browser);
const { context, page } = person;
await context.addInitScript(watch);
const ana = new Agent(server, person);
page.setDefaultTimeout(patienceMs);
await ana.signIn('ana@demo.example');
await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
await page.waitForFunction(isStored, undefined, { polling: 500 });
await server.stop();
await ana.connection('Offline').waitFor();
await page.goto(`${dexie}/?fill`);
const count = await page.evaluate(() => globalThis.fill());
if (count < conversations) throw new Error(`${count} records`);
await page.close();

const sides = { parley: `${server.url}/`, dexie: `${dexie}/`, index: `${dexie}/?index` };
const times = { parley: [], dexie: [], index: [] };
// Once without counting, then in turn: what else the machine does slows all of them.
for (let run = 0; run <= runs; run += 1) {
  for (const [side, address] of Object.entries(sides)) {
    const at = await startOnce(context, address);
    if (run > 0) times[side].push(at);
  }
}
const [parley, all, index] = Object.values(times).map(median);
print('warm_start', Math.round(parley), 'ms');
print('warm_start_dexie', Math.round(all), 'ms');
print('warm_start_dexie_first_page', Math.round(index), 'ms');
print('warm_start_ratio', Math.round((100 * all) / parley) / 100, '×');
await browser.close();
process.exit(0);
