// SPDX-License-Identifier: AGPL-3.0-or-later
// What is done to many at once, and what is written often.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

let server;
let ana;
let browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  ana = await Agent.open(server, browser, 'ana@demo.example');
});

const bulk = () => ana.page.getByRole('toolbar', { name: 'Bulk actions' });
const review = () => ana.page.getByRole('dialog', { name: 'Review changes' });
const rows = () => ana.page.getByRole('grid', { name: 'Conversations' }).getByRole('row');
const checkbox = (place) => rows().nth(place).getByRole('checkbox');

test('BK-1, EX-1: Shift chooses a stretch, and the chosen ones come as a file, also offline', async () => {
  await ana.openQueue('All open');
  await rows().nth(3).waitFor();
  await checkbox(0).click();
  await checkbox(2).click({ modifiers: ['Shift'] });
  await ana.page.getByText('3 selected').waitFor();
  await ana.context.setOffline(true);
  await ana.connection('Offline').waitFor();
  await bulk().getByRole('button', { name: 'Export' }).click();
  await review().getByText('not on this device').waitFor();
  const saved = ana.page.waitForEvent('download');
  await review().getByRole('button', { name: 'Apply' }).click();
  const file = await saved;
  assert.match(file.suggestedFilename(), /^parley-\d{4}-\d\d-\d\d\.json$/);
  const document = JSON.parse(readFileSync(await file.path(), 'utf8'));
  assert.equal(document.conversations.length, 3);
  assert.equal(document.complete, false);
  await ana.context.setOffline(false);
  await ana.connection('Online').waitFor();
});

test('BK-1: Shift and an arrow key choose on from the row that has the focus', async () => {
  await ana.page.getByRole('button', { name: 'Clear' }).click();
  await rows().nth(0).focus();
  await ana.page.keyboard.press('Shift+ArrowDown');
  await ana.page.getByText('2 selected').waitFor();
  await ana.page.keyboard.press('Shift+ArrowDown');
  await ana.page.getByText('3 selected').waitFor();
  await ana.page.keyboard.press('Shift+ArrowUp');
  await ana.page.getByText('2 selected').waitFor();
  await ana.page.getByRole('button', { name: 'Clear' }).click();
});

test('BK-2, BK-3: several are resolved by one reviewed step, and the result is told', async () => {
  for (const name of ['Bulk One', 'Bulk Two']) {
    const customer = await Customer.open(server, browser);
    await customer.introduce(name);
    await customer.write('Nothing to answer');
    await ana.row(name).waitFor();
  }
  await ana.page.getByRole('searchbox', { name: 'Search' }).fill('Nothing to answer');
  await ana.row('Bulk One').getByRole('checkbox').click();
  await ana.page.getByRole('button', { name: 'Select all 2' }).click();
  await bulk().getByRole('button', { name: 'Resolve' }).click();
  await review().getByText('2 of 2 will change').waitFor();
  await review().getByText('This cannot be undone.').waitFor();
  await review().getByRole('textbox', { name: 'Resolution summary' }).fill('No answer needed');
  await review().getByRole('button', { name: 'Apply' }).click();
  await ana.page.getByRole('region', { name: 'Bulk result' }).getByText('2 resolved').waitFor();
  await ana.page.getByRole('searchbox', { name: 'Search' }).fill('');
  await ana.openQueue('Resolved');
  await ana.row('Bulk One').waitFor();
  await ana.row('Bulk Two').waitFor();
});

test('TP-1, TP-2: a quick reply is made in the settings, put in with its shortcut and Tab, and sent', async () => {
  const page = ana.page;
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Quick replies' }).click();
  assert.match(page.url(), /\/settings\/quick-replies$/);
  await page.getByRole('button', { name: 'New template' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Good day');
  await page.getByRole('textbox', { name: 'Shortcut' }).fill('/goodday');
  await page.getByRole('textbox', { name: 'Category' }).fill('Start');
  await page
    .getByRole('textbox', { name: 'Content' })
    .fill('Good day {{customer.first_name|there}}, how can I help?');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('row', { name: /^Good day, \/goodday/ }).waitFor();

  const tess = await Customer.open(server, browser);
  await tess.introduce('Tess Template');
  await tess.write('Hello?');
  await page.getByRole('link', { name: 'Inbox', exact: true }).click();
  await ana.openQueue('Unassigned');
  await ana.open('Tess Template');
  await ana.reply.click();
  await page.keyboard.type('/goodday');
  await page.getByRole('listbox', { name: 'Quick replies' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(' Ana');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some(
      (field) => field.value === 'Good day Tess, how can I help? Ana',
    ),
  );
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await tess.message('Good day Tess, how can I help? Ana').waitFor();
});

test('TP-2: the caret stays behind what was put in, in the middle of a text', async () => {
  await ana.reply.fill('🎧 end');
  await ana.page.keyboard.press('Home');
  await ana.page.keyboard.press('ArrowRight');
  await ana.page.keyboard.type(' /goodday');
  await ana.page.keyboard.press('Enter');
  await ana.page.keyboard.type('!');
  await ana.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some(
      (field) => field.value === '🎧 Good day Tess, how can I help?! end',
    ),
  );
  await ana.reply.fill('');
});

test('NT-2: a colleague is chosen from the list and mentioned in a note', async () => {
  await ana.page.getByRole('tab', { name: 'Notes' }).click();
  const note = ana.page.getByRole('textbox', { name: 'Note' });
  await note.click();
  await ana.page.keyboard.type('Can you look, @le');
  await ana.page.getByRole('option', { name: 'Lea Brandt' }).click();
  await ana.page.keyboard.type('please?');
  await ana.page.getByRole('button', { name: 'Save note' }).click();
  await ana.page
    .getByRole('article')
    .filter({ hasText: 'Can you look, @Lea Brandt please?' })
    .first()
    .waitFor();
  assert.deepEqual(ana.complaints, []);
});
