// SPDX-License-Identifier: AGPL-3.0-or-later
// The desk in a real Chromium with a real server: how long one commit on the device takes, how soon
// a key press is painted, and whether a desk at rest draws anything. Chromium paints in software
// here, so that the time to paint is an upper bound.
import { startBrowser } from '../browser/support/browser.mjs';
import { Agent } from '../browser/support/people.mjs';
import { startServer } from '../browser/support/server.mjs';

const commits = 30;
const keys = 40;
const idleMs = 10_000;

// Runs before the page's own scripts: notes each writing transaction from begin to durable end, and
// every frame asked for.
function watch() {
  globalThis.commitTimes = [];
  globalThis.framesAsked = 0;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...rest) {
    const started = performance.now();
    const transaction = begin.apply(this, rest);
    if (transaction.mode === 'readwrite') {
      transaction.addEventListener('complete', () =>
        globalThis.commitTimes.push(performance.now() - started));
    }
    return transaction;
  };
  const ask = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (work) => {
    globalThis.framesAsked += 1;
    return ask.call(globalThis, work);
  };
  globalThis.plainFrame = ask.bind(globalThis);
}

// From the key's event to the task after the frame that shows what it did.
function paintTimes(count) {
  globalThis.paints = [];
  const late = new MessageChannel();
  let pressed = 0;
  late.port1.onmessage = () => globalThis.paints.push(performance.now() - pressed);
  addEventListener('keydown', (event) => {
    pressed = event.timeStamp;
    globalThis.plainFrame(() => late.port2.postMessage(0));
  }, true);
  return count;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const print = (what, value, unit) => console.log(JSON.stringify({ what, value, unit }));
const round = (value) => Math.round(value * 100) / 100;

const server = await startServer();
const browser = await startBrowser();
const context = await browser.newContext({ viewport: { width: 1400, height: 840 } });
await context.addInitScript(watch);
const ana = new Agent(server, { context, page: await context.newPage(), complaints: [] });
await ana.signIn('ana@demo.example');
await ana.openQueue('All open');
const rows = ana.page.getByRole('grid', { name: 'Conversations' }).getByRole('row');
await rows.nth(2).click();
await ana.reply.waitFor();

const before = await ana.page.evaluate(() => globalThis.commitTimes.length);
for (let n = 0; n < commits; n += 1) {
  const done = await ana.page.evaluate(() => globalThis.commitTimes.length);
  await ana.reply.fill(`A thought of its own, number ${n}`);
  await ana.page.waitForFunction((had) => globalThis.commitTimes.length > had, done);
}
const times = await ana.page.evaluate((from) => globalThis.commitTimes.slice(from), before);
print('commit', round(median(times)), 'ms');
await ana.reply.fill('');

await rows.nth(2).focus();
await ana.page.evaluate(paintTimes, keys);
for (let n = 0; n < keys; n += 1) {
  await ana.page.keyboard.press(n % 2 ? 'k' : 'j');
  await ana.page.waitForFunction((had) => globalThis.paints.length > had, n);
}
print('key_to_paint', round(median(await ana.page.evaluate(() => globalThis.paints))), 'ms');

// At rest: nothing has asked for a frame for a second.
const asked = () => ana.page.evaluate(() => globalThis.framesAsked);
for (let had = -1, now = await asked(); had !== now; had = now, now = await asked()) {
  await ana.page.waitForTimeout(1000);
}
const resting = await asked();
await ana.page.waitForTimeout(idleMs);
print('idle_frames', (await asked()) - resting, 'frames');
await browser.close();
await server.stop('SIGKILL');
process.exit(0);
