// SPDX-License-Identifier: AGPL-3.0-or-later
// The guide, walked through sentence by sentence as a new user would: every test begins with the number
// of its sentence in TEST-PLAN.md.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

let server;
let browser;
let ana; // an agent of Support
let ada; // an admin
let gwen; // customers whose conversations go through several sentences
let ida;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  [ana, ada] = await Promise.all(
    ['ana@demo.example', 'ada@demo.example'].map((email) =>
      Agent.open(server, browser, email, { viewport: { width: 1440, height: 900 } }),
    ),
  );
});

async function customerWho(name, ...texts) {
  const customer = await Customer.open(server, browser);
  await customer.introduce(name);
  for (const text of texts) await customer.write(text);
  return customer;
}
async function openAt(agent, name) {
  await agent.openQueue('All open');
  await agent.open(name);
}
const within = (agent, dialog, role, name) =>
  agent.page.getByRole('dialog', { name: dialog }).getByRole(role, { name, exact: true });
const gone = (agent, dialog) =>
  agent.page.getByRole('dialog', { name: dialog }).waitFor({ state: 'detached' });
const happened = (agent, text) =>
  agent.page.getByRole('log', { name: 'Messages' }).getByText(text).first().waitFor();
const bulk = (agent) => agent.page.getByRole('toolbar', { name: 'Bulk actions' });
const review = (agent) => agent.page.getByRole('dialog', { name: 'Review changes' });
async function resolve(agent, summary, closing = '') {
  await agent.action('Resolve').click();
  await within(agent, 'Resolve conversation', 'textbox', 'Resolution summary').fill(summary);
  const words = agent.page.getByRole('textbox', { name: /^Closing message/ });
  if (closing) await words.fill(closing);
  await within(agent, 'Resolve conversation', 'button', 'Resolve').click();
  await gone(agent, 'Resolve conversation');
}

test('G-1 G-2: a customer’s message appears in the inbox as New, and the team is told', async () => {
  await ana.openQueue('Unassigned');
  gwen = await customerWho('Gwen Hart', 'My headphones hum.');
  await ana.row('Gwen Hart').filter({ hasText: 'New' }).waitFor();
  await ana.page.getByRole('button', { name: /^Notifications, \d+ new/ }).click();
  await ana.page.getByRole('menuitem', { name: 'Gwen Hart started a conversation' }).waitFor();
  await ana.page.keyboard.press('Escape');
});

test('G-7: an agent browses the unassigned, previews one, takes it and starts responding', async () => {
  await ana.openQueue('Unassigned');
  await ana.open('Gwen Hart');
  await ana.row('Gwen Hart').filter({ hasText: 'New' }).waitFor();
  await ana.action('Assign to me').click();
  await ana.answer('Hello Gwen, does it hum on both sides?');
  await ana.message('does it hum on both sides?').waitFor();
  await ana.openQueue('Mine');
  await ana.row('Gwen Hart').filter({ hasText: 'In progress' }).waitFor();
});

test('G-6: it is assigned to somebody else, with a note', async () => {
  await openAt(ada, 'Gwen Hart');
  await ada.action('Assign').click();
  await ada.page.getByRole('row', { name: /^Cho/ }).click();
  await ada.page
    .getByRole('textbox', { name: /^Note for the team/ })
    .fill('You know these headphones');
  await within(ada, 'Assign conversation', 'button', 'Assign').click();
  await gone(ada, 'Assign conversation');
  await happened(ada, 'You know these headphones');
  await ana.openQueue('Mine');
  await ana.row('Gwen Hart').waitFor({ state: 'detached' });
});

test('G-13: the priority is set by its badge, with a reason', async () => {
  await openAt(ana, 'Gwen Hart');
  await ana.page.getByRole('button', { name: 'Normal', exact: true }).click();
  await within(ana, 'Set priority', 'button', 'High').click();
  await ana.page.getByRole('textbox', { name: /^Reason/ }).fill('Plays on Friday');
  await within(ana, 'Set priority', 'button', 'Set priority').click();
  await gone(ana, 'Set priority');
  await happened(ana, 'Plays on Friday');
  await ana.row('Gwen Hart').filter({ hasText: 'High' }).waitFor();
});

test('G-27 G-28: a note in Markdown mentions a colleague, and no customer sees it', async () => {
  await ana.page.getByRole('tab', { name: 'Notes' }).click();
  await ana.page.getByRole('textbox', { name: 'Note' }).click();
  await ana.page.keyboard.type('Serial is **NA-7**, @ch');
  await ana.page.getByRole('option', { name: /^Cho/ }).click();
  await ana.page.getByRole('button', { name: 'Save note' }).click();
  await ana.message('Serial is NA-7').first().waitFor();
  await ana.answer('We found your order.');
  await gwen.message('We found your order.').waitFor();
  assert.equal(await gwen.message('Serial is').count(), 0);
  await ana.page.getByRole('tab', { name: 'Details' }).click();
});

test('G-4 G-29: the customer’s answer comes in live and keeps it open', async () => {
  ida = await customerWho('Ida Moss', 'Do you repair old ones?');
  await openAt(ana, 'Ida Moss');
  await ana.action('Assign to me').click();
  await ana.answer('We do. Which model is it?');
  await ida.message('Which model is it?').waitFor();
  await ida.write('A Fjord One.');
  await ana.message('A Fjord One.').waitFor();
  await ana.row('Ida Moss').filter({ hasText: 'In progress' }).waitFor();
});

test('G-30: Pending says what is waited for, and the customer’s word opens it again', async () => {
  await ana.action('Pending').click();
  await within(ana, 'Set to Pending', 'button', 'Set to Pending').click();
  await within(ana, 'Set to Pending', 'textbox', 'What are you waiting for?').fill('the serial');
  await within(ana, 'Set to Pending', 'button', 'Set to Pending').click();
  await gone(ana, 'Set to Pending');
  await ana.openQueue('Pending');
  await ana.row('Ida Moss').waitFor();
  await ida.write('The serial is 7.');
  await ana.row('Ida Moss').waitFor({ state: 'detached' });
  await ana.openQueue('All open');
  await ana.row('Ida Moss').waitFor();
});

test('G-5 G-31: resolving takes a summary and sends a closing message', async () => {
  await openAt(ana, 'Ida Moss');
  await ana.message('The serial is 7.').waitFor();
  await resolve(ana, 'Sent to the workshop', 'Please send it to our workshop.');
  await ida.message('Please send it to our workshop.').waitFor();
  await ana.openQueue('Resolved');
  await ana.row('Ida Moss').waitFor();
});

test('G-1 G-32: resolved, it is closed and archived', async () => {
  await ana.open('Ida Moss');
  await ana.action('Close').click();
  await ana.openQueue('Closed');
  await ana.open('Ida Moss');
  await ana.action('Archive').click();
  await ana.openQueue('Archived');
  await ana.row('Ida Moss').waitFor();
});

test('G-8 to G-11: an admin’s rule gives new conversations to whom it chooses', async () => {
  await ada.page.getByRole('link', { name: 'Settings', exact: true }).click();
  await ada.page.getByRole('link', { name: 'Routing' }).click();
  await ada.page.getByRole('button', { name: 'New rule' }).click();
  await ada.page.getByRole('textbox', { name: 'Name' }).fill('Violins');
  await ada.page.getByRole('textbox', { name: /contains$/ }).fill('violin');
  for (const strategy of ['Round robin', 'By skill', 'VIP', 'Load balancing']) {
    await ada.page.getByRole('button', { name: strategy, exact: true }).click();
  }
  const team = ada.page.getByRole('group', { name: 'Team' });
  await team.getByRole('button', { name: 'Support', exact: true }).click();
  await ada.page.getByText('What this rule would have done').waitFor();
  await ada.page.getByRole('button', { name: 'Save', exact: true }).click();
  await ada.page.getByText('Violins').first().waitFor();
  await ada.connection(/^Online$/).waitFor();
  await ada.page.getByRole('link', { name: 'Inbox', exact: true }).click();

  await customerWho('Vera Bow', 'My violin microphone is dead.');
  await openAt(ada, 'Vera Bow');
  await ada.row('Vera Bow').filter({ hasText: 'Assigned' }).waitFor();
  await happened(ada, 'Violins');
});

test('G-12: the levels have the guide’s targets, and an admin may change them', async () => {
  await ada.page.getByRole('link', { name: 'Settings', exact: true }).click();
  await ada.page.getByRole('link', { name: 'Service levels' }).click();
  const minutes = (level) => ada.page.getByRole('textbox', { name: `${level}: minutes to answer` });
  const targets = { Urgent: '60', High: '240', Normal: '1440', Low: '2880' };
  for (const [level, target] of Object.entries(targets)) {
    await minutes(level).waitFor();
    assert.equal(await minutes(level).inputValue(), target, level);
  }
  await ada.page.getByRole('link', { name: 'Inbox', exact: true }).click();
});

test('G-16 to G-23: many are chosen, reviewed and changed in one step', async () => {
  for (const name of ['Bulk Ayla', 'Bulk Bo', 'Bulk Cleo']) {
    await customerWho(name, 'A question for many hands');
  }
  await ada.page.getByRole('searchbox', { name: 'Search' }).fill('many hands');
  await ada.row('Bulk Cleo').waitFor();
  const rows = ada.page.getByRole('grid', { name: 'Conversations' }).getByRole('row');
  const choose = async (action) => {
    await rows.nth(0).getByRole('checkbox').click();
    await rows.nth(2).getByRole('checkbox').click({ modifiers: ['Shift'] });
    await ada.page.getByText('3 selected').waitFor();
    await bulk(ada).getByRole('button', { name: action, exact: true }).click();
  };
  const result = ada.page.getByRole('region', { name: 'Bulk result' });

  await choose('Assign');
  await review(ada).getByRole('row', { name: /^Ana/ }).click();
  await review(ada).getByText('3 of 3 will change').waitFor();
  await review(ada).getByText('This cannot be undone.').waitFor();
  await review(ada).getByRole('button', { name: 'Apply' }).click();
  await result.getByText('3 assigned').waitFor();

  await choose('Tags');
  await review(ada).getByRole('textbox', { name: 'New tag' }).fill('hands');
  await review(ada).getByRole('button', { name: 'Create tag' }).click();
  await review(ada).getByRole('button', { name: 'Apply' }).click();
  await result.getByText('3 tagged').waitFor();

  await choose('Priority');
  await review(ada).getByRole('button', { name: 'Low', exact: true }).click();
  await review(ada).getByRole('button', { name: 'Apply' }).click();
  await result.getByText('Priority of 3 set').waitFor();

  await choose('Export');
  const saved = ada.page.waitForEvent('download');
  await review(ada).getByRole('button', { name: 'Apply' }).click();
  const file = await saved;
  assert.equal(JSON.parse(readFileSync(await file.path(), 'utf8')).conversations.length, 3);

  await choose('Resolve');
  await review(ada).getByRole('textbox', { name: 'Resolution summary' }).fill('Answered together');
  await review(ada).getByRole('button', { name: 'Apply' }).click();
  await result.getByText('3 resolved').waitFor();

  await choose('Archive');
  await review(ada).getByRole('button', { name: 'Apply' }).click();
  await result.getByText('3 archived').waitFor();
  await ada.page.getByRole('searchbox', { name: 'Search' }).fill('');
});

test('G-24 to G-26: a quick reply is made in the settings and put in by shortcut and Tab', async () => {
  await ana.page.getByRole('link', { name: 'Settings', exact: true }).click();
  await ana.page.getByRole('link', { name: 'Quick replies' }).click();
  await ana.page.getByRole('button', { name: 'New template' }).click();
  await ana.page.getByRole('textbox', { name: 'Name' }).fill('Workshop');
  await ana.page.getByRole('textbox', { name: 'Shortcut' }).fill('/workshop');
  await ana.page.getByRole('textbox', { name: 'Category' }).fill('Repairs');
  await ana.page.getByRole('textbox', { name: 'Content' }).fill('Please send it to our workshop.');
  await ana.page.getByRole('button', { name: 'Save', exact: true }).click();
  await ana.page.getByRole('row', { name: /^Workshop/ }).waitFor();
  await ana.page.getByRole('link', { name: 'Inbox', exact: true }).click();
  await openAt(ana, 'Gwen Hart');
  await ana.reply.click();
  await ana.page.keyboard.type('/workshop');
  await ana.page.getByRole('listbox', { name: 'Quick replies' }).waitFor();
  await ana.page.keyboard.press('Tab');
  await ana.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some((field) => field.value.includes('our workshop.')),
  );
  await ana.reply.fill('');
});

test('G-33: duplicates become one by Merge, a search and a yes', async () => {
  await customerWho('Dora Twice', 'Where is my parcel?');
  await customerWho('Dora Twice again', 'My parcel, please?');
  await openAt(ana, 'Dora Twice again');
  await ana.action('Merge').click();
  await within(ana, 'Merge conversations', 'textbox', 'Find the other conversation').fill('Dora');
  const found = ana.page.getByRole('dialog', { name: 'Merge conversations' }).getByRole('row');
  await found.first().click();
  await within(ana, 'Merge conversations', 'button', 'Merge').click();
  await gone(ana, 'Merge conversations');
  await ana.message('Where is my parcel?').waitFor();
  await ana.message('My parcel, please?').waitFor();
});

test('G-34: unrelated issues are separated into a conversation of their own', async () => {
  await customerWho('Otto Two', 'The cable broke.', 'And my invoice is wrong.');
  await openAt(ana, 'Otto Two');
  await ana.action('Split').click();
  await within(ana, 'Split conversation', 'textbox', 'Subject').waitFor();
  const dialog = ana.page.getByRole('dialog', { name: 'Split conversation' });
  await dialog.getByRole('checkbox', { name: /invoice is wrong/ }).click();
  await within(ana, 'Split conversation', 'textbox', 'Subject').fill('Invoice');
  await within(ana, 'Split conversation', 'button', 'Split').click();
  await gone(ana, 'Split conversation');
  await ana.message('And my invoice is wrong.').waitFor({ state: 'detached' });
});

test('G-35: a message is composed now and leaves at a chosen time', async () => {
  await ana.reply.fill('The new cable is on its way.');
  await ana.page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await within(ana, 'Schedule message', 'button', 'Tomorrow 9:00').click();
  await within(ana, 'Schedule message', 'button', 'Schedule').click();
  await gone(ana, 'Schedule message');
  const scheduled = ana.page.getByRole('list', { name: 'Scheduled messages' });
  await scheduled.getByText('Leaves Tomorrow').waitFor();
});

test('G-36: it is transferred to another department, with a note', async () => {
  await ana.action('Transfer').click();
  await within(ana, 'Transfer conversation', 'button', 'Team').click();
  await ana.page.getByRole('menuitemradio', { name: 'Billing' }).click();
  await within(ana, 'Transfer conversation', 'textbox', 'Note for whoever takes it on').fill('Invoice');
  await within(ana, 'Transfer conversation', 'button', 'Transfer').click();
  await gone(ana, 'Transfer conversation');
});

test('G-37: everybody sees their own figures of the day', async () => {
  await ana.page.getByRole('link', { name: 'Metrics' }).click();
  await ana.page.getByRole('button', { name: 'Today' }).click();
  for (const figure of [
    'Conversations handled',
    'Average response time',
    'Resolution rate',
    'Customer satisfaction',
  ]) {
    await ana.page.getByText(figure).first().waitFor();
  }
});

test('G-38: who leads sees the team’s, against targets', async () => {
  await ada.page.getByRole('link', { name: 'Metrics' }).click();
  await ada.page.getByRole('button', { name: 'Everybody' }).click();
  for (const figure of [
    'First response time',
    'Resolution time',
    'Customer satisfaction',
    'Conversations per agent per day',
  ]) {
    await ada.page.getByText(figure).first().waitFor();
  }
  await ada.page.getByText(/target/).first().waitFor();
});

test('nobody complained meanwhile', () => {
  assert.deepEqual([...ana.complaints, ...ada.complaints], []);
});
