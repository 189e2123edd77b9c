// SPDX-License-Identifier: AGPL-3.0-or-later
// The lines between the columns are real: dragged, moved by keys, put back, and kept by this browser.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent } from './support/people.mjs';
import { startServer } from './support/server.mjs';

let ana;
let atFirst;

before(async () => {
  const server = await startServer();
  ana = await Agent.open(server, await startBrowser(), 'ana@demo.example');
});

const line = () => ana.page.getByRole('separator', { name: 'Width of the list' });
const at = async () => Number(await line().getAttribute('aria-valuenow'));
const listIs = (width) =>
  ana.page.waitForFunction((wanted) => {
    const grid = document.querySelector('[role="grid"][aria-label="Conversations"]');
    return Math.abs(grid.getBoundingClientRect().width - wanted) < 1;
  }, width);

test('a line is dragged, and the list is as wide as that', async () => {
  const before = (atFirst = await at());
  const box = await line().boundingBox();
  await ana.page.mouse.move(box.x + box.width / 2, 300);
  await ana.page.mouse.down();
  await ana.page.mouse.move(box.x + box.width / 2 + 40, 320, { steps: 4 });
  await ana.page.mouse.move(box.x + box.width / 2 + 70, 320);
  await ana.page.mouse.up();
  await listIs(before + 70);
  assert.equal(await at(), before + 70);
});

test('it is kept by this browser', async () => {
  const before = await at();
  await ana.page.reload();
  await ana.ready();
  await listIs(before);
});

test('arrows move it by a step, Home and End as far as it goes, a double click puts it back', async () => {
  const before = await at();
  await line().focus();
  await ana.page.keyboard.press('ArrowLeft');
  await listIs(before - 16);
  await ana.page.keyboard.press('Home');
  await listIs(Number(await line().getAttribute('aria-valuemin')));
  await ana.page.keyboard.press('End');
  await listIs(Number(await line().getAttribute('aria-valuemax')));
  await line().dblclick();
  await listIs(atFirst);
  await ana.page.waitForFunction(() => localStorage.getItem('parley:columns') === 'list=0 side=0');
});

test('a desk that reads from right to left has its lines the other way round', async () => {
  await ana.page.evaluate(() => localStorage.setItem('parley:language', 'ar'));
  await ana.page.goto(new URL('/', ana.page.url()).href);
  await ana.ready();
  const arabic = ana.page.getByRole('separator').first();
  await arabic.waitFor();
  const before = Number(await arabic.getAttribute('aria-valuenow'));
  await arabic.focus();
  await ana.page.keyboard.press('ArrowLeft');
  await ana.page.waitForFunction((wanted) =>
    Number(document.querySelector('[role="separator"][tabindex]').ariaValueNow) === wanted, before + 16);
});

test('nobody complained meanwhile', () => assert.deepEqual(ana.complaints, []));
