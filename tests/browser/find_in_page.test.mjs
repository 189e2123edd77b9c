// SPDX-License-Identifier: AGPL-3.0-or-later
// Ctrl+F is the browser's: a browser with a window, a real keyboard, and the browser's own search, which
// goes through the whole conversation.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startWindow } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

const messages = 24;

let ana;
let keys;

before(async () => {
  const server = await startServer();
  const started = await startWindow();
  keys = started.keys;
  ana = await Agent.open(server, started.browser, 'ana@demo.example', { viewport: null });
  const customer = await Customer.open(server, started.browser);
  await customer.introduce('Robin Vale');
  for (let n = 1; n <= messages; n += 1) {
    await customer.write(`Complaint number ${n}: the earcup crackles.\nAnd it hums.`);
    await customer.message(`Complaint number ${n}:`).waitFor();
  }
  await customer.page.close();
  await ana.page.bringToFront();
  await ana.openQueue('Unassigned');
  await ana.open('Robin Vale');
  await ana.message(`Complaint number ${messages}:`).waitFor();
});

// The search has no sign in the page that it is open: keys that came too early are pressed again.
async function find(words, shown) {
  for (let tries = 1; ; tries += 1) {
    await keys('key', 'ctrl+f');
    await keys('key', 'ctrl+a');
    await keys('type', '--delay', '30', words);
    await keys('key', 'Return');
    try {
      return await shown.waitFor({ timeout: 5_000 });
    } catch (error) {
      if (tries === 5) throw error;
      await keys('key', 'Escape');
    }
  }
}

test('Ctrl+F finds a message that is far out of sight, and leads there', async () => {
  const first = ana.message('Complaint number 1:');
  assert.equal(await first.count(), 0, 'it is not drawn');
  await find('number 1:', first);
  assert.ok(await first.isVisible());
});

test('and back down, past what was seen first', async () => {
  await find(`number ${messages}:`, ana.message(`Complaint number ${messages}:`));
});

test('nobody complained meanwhile', () => assert.deepEqual(ana.complaints, []));
