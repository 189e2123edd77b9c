// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything that can be done with a conversation beside answering it, as a person does it.
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

let server;
let browser;
let lea;
let customers = 0;
let name;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  lea = await Agent.open(server, browser, 'lea@demo.example', {
    viewport: { width: 1440, height: 900 },
  });
});

// Each test has a customer of its own, whose conversation is open.
beforeEach(async () => {
  customers += 1;
  name = `Robin Vale the ${customers}.`;
  await lea.page.goto(`${server.url}/queue/all-open`);
  await lea.ready();
});

async function customerWrites(...texts) {
  const customer = await Customer.open(server, browser);
  await customer.introduce(name);
  for (const text of texts) await customer.write(text);
  await lea.open(name);
  await lea.message(texts.at(-1)).waitFor();
  return customer;
}

const dialog = (title) => lea.page.getByRole('dialog', { name: title });
const inDialog = (title, role, called) =>
  dialog(title).getByRole(role, { name: called, exact: true });
const connected = () => lea.connection(/^Online$/).waitFor();
const happened = (text) =>
  lea.page.getByRole('log', { name: 'Messages' }).getByText(text).first().waitFor();

test('every action has its button in the toolbar', async () => {
  await customerWrites('Which of these can you do?');
  for (const action of [
    'Assign to me',
    'Assign',
    'Priority',
    'Pending',
    'Snooze',
    'Resolve',
    'Merge',
    'Split',
    'Transfer',
    'Tags',
  ]) {
    assert.equal(await lea.action(action).count(), 1, action);
  }
});

test('LC-6: snoozed until tomorrow, it is in Snoozed, and the customer wakes it', async () => {
  const robin = await customerWrites('Call me tomorrow.');
  await lea.action('Snooze').click();
  await inDialog('Snooze conversation', 'button', 'Tomorrow 9:00').click();
  const when = await dialog('Snooze conversation').getByLabel('Date and time').inputValue();
  assert.match(when, /^\d{4}-\d{2}-\d{2}T09:00$/);
  await inDialog('Snooze conversation', 'button', 'Snooze').click();
  await dialog('Snooze conversation').waitFor({ state: 'detached' });
  await lea.page.getByText('Snoozed until Tomorrow').waitFor();
  await connected();
  await lea.openQueue('Snoozed');
  await lea.row(name).waitFor();
  await robin.write('It is urgent after all!');
  await lea.row(name).waitFor({ state: 'detached' });
  await lea.openQueue('All open');
  await lea.row(name).waitFor();
});

test('TG-1: a tag is created in a colour, added, and taken off', async () => {
  await customerWrites('My order is late.');
  await lea.action('Tags').click();
  const tag = `late ${customers}`;
  await inDialog('Tags', 'textbox', 'Find or create a tag').fill(tag);
  await inDialog('Tags', 'button', 'Red').click();
  await inDialog('Tags', 'button', 'Create tag').click();
  const box = inDialog('Tags', 'checkbox', tag);
  await box.and(lea.page.getByRole('checkbox', { checked: true })).waitFor();
  await inDialog('Tags', 'button', 'Done').click();
  await happened(`You added the tag ${tag}`);
  await lea.action('Tags').click();
  await box.click();
  await lea.page.keyboard.press('Escape');
  await dialog('Tags').waitFor({ state: 'detached' });
  await happened(`You took off the tag ${tag}`);
});

test('MG-1, MG-3: two conversations become one, and two again', async () => {
  const first = name;
  await customerWrites('Where is my parcel?');
  name = `${first} again`;
  await customerWrites('Hello? My parcel?');
  await lea.action('Merge').click();
  await inDialog('Merge conversations', 'textbox', 'Find the other conversation').fill(first);
  await dialog('Merge conversations').getByRole('row').first().click();
  await dialog('Merge conversations').getByText('Their customers differ').waitFor();
  await inDialog('Merge conversations', 'button', 'Swap').click();
  await inDialog('Merge conversations', 'button', 'Merge').click();
  await dialog('Merge conversations').waitFor({ state: 'detached' });
  await lea.message('Where is my parcel?').waitFor();
  await lea.message('Hello? My parcel?').waitFor();
  await connected();
  await lea.row(name).waitFor({ state: 'detached' });

  await lea.page.getByRole('button', { name: 'Unmerge' }).click();
  await lea.message('Hello? My parcel?').waitFor({ state: 'detached' });
  await lea.row(name).waitFor();
});

test('SP-1: a message about something else becomes a conversation of its own', async () => {
  await customerWrites('My left earcup crackles.', 'And the invoice is wrong.');
  await lea.action('Split').click();
  const box = dialog('Split conversation').getByRole('checkbox', { name: /invoice is wrong/ });
  await box.click();
  await inDialog('Split conversation', 'textbox', 'Subject').fill('Wrong invoice');
  await inDialog('Split conversation', 'button', 'Split').click();
  await dialog('Split conversation').waitFor({ state: 'detached' });
  await lea.message('And the invoice is wrong.').waitFor({ state: 'detached' });
  const related = lea.page.getByRole('list', { name: 'Belongs together' });
  await related.getByRole('link', { name: /Wrong invoice/ }).click();
  await lea.message('And the invoice is wrong.').waitFor();
  await connected();
});

test('TR-1: to another team and one of its agents, with a note', async () => {
  await customerWrites('Please correct my invoice.');
  await lea.action('Transfer').click();
  await inDialog('Transfer conversation', 'button', 'Team').click();
  await lea.page.getByRole('menuitemradio', { name: 'Billing' }).click();
  const note = inDialog('Transfer conversation', 'textbox', 'Note for whoever takes it on');
  await note.fill('The address is wrong.');
  await inDialog('Transfer conversation', 'button', 'Transfer').click();
  await dialog('Transfer conversation').waitFor({ state: 'detached' });
  await happened('You transferred this to Billing');
  await connected();
});

test('SC-1: a scheduled reply comes back when the customer writes first', async () => {
  const robin = await customerWrites('When does it ship?');
  await lea.reply.fill('It ships tomorrow.');
  await lea.page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await inDialog('Schedule message', 'button', 'Tomorrow 9:00').click();
  await inDialog('Schedule message', 'button', 'Schedule').click();
  await dialog('Schedule message').waitFor({ state: 'detached' });
  const scheduled = lea.page.getByRole('list', { name: 'Scheduled messages' });
  await scheduled.getByText('Leaves Tomorrow').waitFor();
  assert.equal(await lea.reply.inputValue(), '');
  await connected();

  await robin.write('Never mind, I see it now.');
  await scheduled.getByText('Not sent: the customer wrote first').waitFor();
  await scheduled.getByRole('button', { name: 'Back to reply' }).click();
  await scheduled.waitFor({ state: 'detached' });
  assert.equal(await lea.reply.inputValue(), 'It ships tomorrow.');
});

test('SC-3: a scheduled reply can be changed and cancelled', async () => {
  await customerWrites('Are you open on Sunday?');
  await lea.reply.fill('We are.');
  await lea.page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await inDialog('Schedule message', 'button', 'Next Monday 9:00').click();
  await inDialog('Schedule message', 'button', 'Schedule').click();
  await dialog('Schedule message').waitFor({ state: 'detached' });
  const scheduled = lea.page.getByRole('list', { name: 'Scheduled messages' });
  await scheduled.getByRole('button', { name: 'Edit scheduled message' }).click();
  await inDialog('Schedule message', 'textbox', 'Message').fill('We are not.');
  await inDialog('Schedule message', 'button', 'Schedule').click();
  await scheduled.getByText('We are not.').waitFor();
  await scheduled.getByRole('button', { name: 'Cancel scheduled message' }).click();
  await scheduled.waitFor({ state: 'detached' });
  await connected();
});

test('nobody complained meanwhile', () => {
  assert.deepEqual(lea.complaints, []);
});
