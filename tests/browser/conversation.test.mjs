// SPDX-License-Identifier: AGPL-3.0-or-later
// The main job: a customer writes, an agent takes it and answers, another agent sees it happen.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

let server;
let browser;
let ana;
let ben;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  [ana, ben] = await Promise.all(
    ['ana@demo.example', 'ben@demo.example'].map((email) => Agent.open(server, browser, email)),
  );
});

async function customerWho(name, text) {
  const customer = await Customer.open(server, browser);
  await customer.introduce(name);
  await customer.write(text);
  return customer;
}

test('a customer writes, an agent claims and answers, the customer reads the answer', async () => {
  const robin = await customerWho('Robin Vale', 'My left earcup crackles.');
  await ana.openQueue('Unassigned');
  await ana.row('Robin Vale').waitFor();
  await ana.open('Robin Vale');
  await ana.message('My left earcup crackles.').waitFor();
  await ana.action('Assign to me').click();
  await ana.answer('Hello Robin, I am sending you a new one.');
  await robin.message('I am sending you a new one.').waitFor();
  assert.equal(await robin.message('I am sending you a new one.').count(), 1);

  await ben.openQueue('All open');
  await ben.open('Robin Vale');
  await ben.message('I am sending you a new one.').waitFor();
  await robin.write('Thank you!');
  await ana.message('Thank you!').waitFor();
  await ben.message('Thank you!').waitFor();
  assert.deepEqual([...ana.complaints, ...ben.complaints, ...robin.complaints], []);
});

test('AS-2: of two claims the first one counts; the loser sees who has it and keeps the draft', async () => {
  await customerWho('Sam Okoro', 'Where is my order?');
  for (const agent of [ana, ben]) {
    await agent.openQueue('Unassigned');
    await agent.open('Sam Okoro');
  }
  await ana.reply.fill('Dear Sam, I am looking');
  await ana.context.setOffline(true);
  await ana.connection('Offline').waitFor();
  await ana.action('Assign to me').click();
  await ana.connection('Offline, 1 waiting').waitFor();

  await ben.action('Assign to me').click();
  await ben.openQueue('Mine');
  await ben.row('Sam Okoro').waitFor();

  await ana.context.setOffline(false);
  await ana.connection(/^Online$/).waitFor();
  const attention = ana.page.getByRole('region', { name: 'Needs attention' });
  await attention.filter({ hasText: 'Ben' }).waitFor();
  await ana.openQueue('All open');
  await ana.open('Sam Okoro');
  assert.equal(await ana.reply.inputValue(), 'Dear Sam, I am looking');
});
