// SPDX-License-Identifier: AGPL-3.0-or-later
// Every screen of the desk, as somebody meets it who does not see it: axe finds nothing on any of them,
// in light and wide and in dark and narrow.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { violations } from './support/axe.mjs';
import { startBrowser } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

const settings = [
  '', '/notifications', '/keyboard', '/quick-replies', '/people', '/routing', '/service-levels',
];
const queues = [
  'unassigned', 'mine', 'all-open', 'mentions', 'pending', 'snoozed', 'resolved', 'closed', 'archived',
];

let server;
let browser;
let conversation;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  const customer = await Customer.open(server, browser);
  await customer.introduce('Robin Vale');
  await customer.write('My left earcup crackles. See https://example.org/earcup');
});

// All of it at once, so that one look at the failure is enough.
const wrong = [];
async function findNothing(agent, where) {
  for (const line of await violations(agent.page)) wrong.push(`${where}: ${line}`);
}
const nothingFound = () => assert.deepEqual(wrong.splice(0), []);

async function visit(agent, path, landmark) {
  await agent.page.goto(`${server.url}${path}`);
  await agent.ready();
  await agent.page.getByRole('main').or(landmark).first().waitFor();
  await findNothing(agent, path);
}

const looks = {
  'light and wide': { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  'dark and narrow': { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
};

for (const [name, look] of Object.entries(looks)) {
  test(`axe finds nothing on any page, ${name}`, { timeout: 300_000 }, async () => {
    const lea = await Agent.open(server, browser, 'lea@demo.example', look);
    const grid = lea.page.getByRole('grid');
    for (const queue of queues) await visit(lea, `/queue/${queue}`, grid);
    for (const page of settings) await visit(lea, `/settings${page}`, grid);
    await visit(lea, '/metrics-board', grid);

    await lea.page.goto(`${server.url}/queue/all-open`);
    await lea.ready();
    await lea.open('Robin Vale');
    await lea.message('My left earcup crackles.').waitFor();
    conversation = new URL(lea.page.url()).pathname;
    await findNothing(lea, 'a conversation');
    nothingFound();
    assert.deepEqual(lea.complaints, []);
    await lea.context.close();
  });
}

test('axe finds nothing in any dialog, menu, sidebar or sheet', { timeout: 300_000 }, async () => {
  const lea = await Agent.open(server, browser, 'lea@demo.example', looks['light and wide']);
  const { page } = lea;
  await page.goto(`${server.url}${conversation}`);
  await lea.ready();
  await lea.message('My left earcup crackles.').waitFor();
  for (const action of [
    'Assign', 'Priority', 'Pending', 'Snooze', 'Resolve', 'Merge', 'Split', 'Transfer', 'Tags',
  ]) {
    const button = lea.action(action);
    if ((await button.count()) === 0 || (await button.isDisabled())) continue;
    await button.click();
    await page.getByRole('dialog').or(page.getByRole('menu')).first().waitFor();
    await findNothing(lea, action);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').or(page.getByRole('menu')).first().waitFor({ state: 'detached' });
  }
  for (const tab of ['Notes', 'History', 'Details']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
    await findNothing(lea, tab);
  }
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await page.getByRole('menu').waitFor();
  await findNothing(lea, 'the bell');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });

  await lea.reply.fill('/');
  await findNothing(lea, 'suggestions in the reply');
  await lea.reply.fill('');
  await page.getByRole('searchbox', { name: 'Search' }).fill('status:');
  await page.getByRole('listbox').waitFor();
  await findNothing(lea, 'suggestions of the search');
  await page.getByRole('searchbox', { name: 'Search' }).fill('');

  await page.getByRole('row').first().focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await findNothing(lea, 'the cheat sheet');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command' }).waitFor();
  await findNothing(lea, 'the command bar');
  nothingFound();
  assert.deepEqual(lea.complaints, []);
});

test('the command bar’s field says which of its lines Enter takes', async () => {
  const lea = await Agent.open(server, browser, 'lea@demo.example');
  const { page } = lea;
  await page.getByRole('row').first().focus();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Command', expanded: true });
  await field.waitFor();
  const active = () =>
    field.evaluate((element) => {
      const root = element.getRootNode();
      const list = root.getElementById(element.getAttribute('aria-controls'));
      const line = root.getElementById(element.getAttribute('aria-activedescendant'));
      return list.contains(line) && line.getAttribute('aria-selected') === 'true' && line.textContent;
    });
  const first = await active();
  assert.ok(first);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(
    (was) => {
      const element = document.activeElement;
      const line = document.getElementById(element.getAttribute('aria-activedescendant'));
      return line && line.textContent !== was;
    },
    first,
  );
  assert.notEqual(await active(), first);
  await field.fill('zzzz');
  await page.getByRole('combobox', { name: 'Command', expanded: false }).waitFor();
});

test('a thread that is scrolled is not read out, and a new message is', async () => {
  const lea = await Agent.open(server, browser, 'lea@demo.example');
  await lea.page.goto(`${server.url}${conversation}`);
  await lea.ready();
  const log = lea.page.getByRole('log', { name: 'Messages' });
  assert.equal(await log.getAttribute('aria-live'), 'off');
  const ben = await Agent.open(server, browser, 'ben@demo.example');
  await ben.page.goto(`${server.url}${conversation}`);
  await ben.ready();
  await ben.answer('I am sending you a new one.');
  await lea.message('I am sending you a new one.').waitFor();
  await lea.page
    .locator('[aria-live="polite"]')
    .filter({ hasText: /Ben .*: I am sending you a new one\./ })
    .waitFor();
});
