// SPDX-License-Identifier: AGPL-3.0-or-later
// How conversations are found again, who is told of what, and what the figures say.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

let server;
let browser;
let ana;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  ana = await Agent.open(server, browser, 'ana@demo.example');
});

const search = () => ana.page.getByRole('searchbox', { name: 'Search' });

test('NO-1: a new conversation is told under the bell, and seen by looking', async () => {
  const customer = await Customer.open(server, browser);
  await customer.introduce('Nils Parcel');
  await customer.write('The zephyr parcel never came');
  const bell = ana.page.getByRole('button', { name: /^Notifications, \d+ new/ });
  await bell.click();
  await ana.page.getByRole('menuitem', { name: 'Nils Parcel started a conversation' }).click();
  await ana.page.getByRole('article').getByText('The zephyr parcel never came').waitFor();
  await ana.page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
});

test('SE-1: keys and words find just that, what is not understood is explained', async () => {
  await search().fill('status:open zephyr');
  await ana.row('Nils Parcel').waitFor();
  await search().fill('status:resolved zephyr');
  await ana.page.getByText('Nothing found').waitFor();
  await search().fill('state:open');
  await ana.page.getByText('“state” is nothing to search by').waitFor();
});

test('VW-2: a search is kept with its live count, and forgotten', async () => {
  await search().fill('zephyr -status:closed');
  await ana.page.getByRole('textbox', { name: 'View name' }).fill('Zephyr');
  await ana.page.getByRole('button', { name: 'Save view' }).click();
  const view = ana.page.getByRole('link', { name: 'Zephyr 1' });
  await view.waitFor();
  await ana.openQueue('Mine');
  const customer = await Customer.open(server, browser);
  await customer.introduce('Olga Breeze');
  await customer.write('My zephyr is too loud');
  await ana.page.getByRole('link', { name: 'Zephyr 2' }).click();
  await ana.row('Olga Breeze').waitFor();
  await ana.page.getByRole('button', { name: 'Delete view' }).click();
  await ana.page.getByRole('link', { name: 'Zephyr 2' }).waitFor({ state: 'detached' });
});

test('MT-1, MT-2: one’s own figures open the conversations behind them', async () => {
  await search().fill('zephyr');
  await ana.row('Nils Parcel').click();
  await ana.page.getByRole('button', { name: 'Assign to me' }).click();
  await ana.page.getByRole('textbox', { name: 'Reply' }).fill('A new one is on its way');
  await ana.page.getByRole('button', { name: 'Send' }).click();
  await ana.page.getByRole('article').getByText('A new one is on its way').waitFor();
  await ana.connection('Online').waitFor();
  await ana.page.getByRole('link', { name: 'Metrics' }).click();
  await ana.page.getByRole('heading', { name: 'Metrics' }).waitFor();
  assert.match(ana.page.url(), /\/metrics-board$/);
  await ana.page.getByRole('button', { name: 'Today' }).click();
  const open = ana.page.getByRole('button', { name: 'Show conversations: Conversations handled' });
  await open.click();
  await ana.page.getByRole('link', { name: /^Nils Parcel/ }).click();
  await ana.page.getByRole('article').getByText('A new one is on its way').waitFor();
});
