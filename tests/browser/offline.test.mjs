// SPDX-License-Identifier: AGPL-3.0-or-later
// Work without a network or a server, and what becomes of it: everything once, nothing lost.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});

async function conversationOf(name, agent) {
  const customer = await Customer.open(server, browser);
  await customer.introduce(name);
  await customer.write(`Hello, this is ${name}.`);
  await agent.openQueue('Unassigned');
  await agent.row(name).waitFor();
  await agent.open(name);
  await agent.message(`Hello, this is ${name}.`).waitFor();
  return customer;
}

test('work without a network is kept, shown as waiting, and happens once when it is back', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  const uma = await conversationOf('Uma Lind', ana);
  await ana.context.setOffline(true);
  await ana.connection('Offline').waitFor();
  await ana.action('Assign to me').click();
  await ana.answer('Written on a train.');
  await ana.connection('Offline, 2 waiting').waitFor();
  await ana.message('Written on a train.').waitFor();

  await ana.context.setOffline(false);
  await ana.connection(/^Online$/).waitFor();
  await uma.message('Written on a train.').waitFor();
  await uma.page.reload();
  await uma.message('Written on a train.').waitFor();
  assert.equal(await uma.message('Written on a train.').count(), 1);
  await ana.context.close();
});

test('a reload with the server down shows the last state and the unsent work', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  const ivo = await conversationOf('Ivo Brandt', ana);
  await ana.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.stop();
  await ana.connection('Offline').waitFor();
  await ana.answer('Written while the server was down.');
  await ana.connection('Offline, 1 waiting').waitFor();

  await ana.page.reload();
  await ana.ready();
  await ana.connection('Offline, 1 waiting').waitFor();
  await ana.message('Hello, this is Ivo Brandt.').waitFor();
  await ana.message('Written while the server was down.').waitFor();

  await server.start();
  await ana.connection(/^Online$/).waitFor({ timeout: 90_000 });
  await ivo.page.reload();
  await ivo.message('Written while the server was down.').waitFor();
  assert.equal(await ivo.message('Written while the server was down.').count(), 1);
  await ana.context.close();
});

test('a server that is killed after it took a push, and before it answered, does it once', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  const kim = await conversationOf('Kim Sato', ana);
  let killed = false;
  await ana.page.route('**/push', async (route) => {
    if (killed) return route.continue();
    killed = true;
    await route.fetch();
    await server.stop('SIGKILL');
    return route.abort();
  });
  await ana.answer('Did this arrive?');
  // With or without "1 waiting": the stream may have brought the news before the end.
  await ana.connection('Offline').waitFor();
  assert.equal(killed, true);
  await server.start();
  await ana.connection(/^Online$/).waitFor({ timeout: 90_000 });
  await kim.page.reload();
  await kim.message('Did this arrive?').waitFor();
  assert.equal(await kim.message('Did this arrive?').count(), 1);
  await ana.context.close();
});

test('the next server is not started before the one that was killed has let go of its folder', async () => {
  const ending = server.stop('SIGKILL');
  const starting = server.start();
  assert.equal(server.pid, undefined, 'it waits');
  await ending;
  await starting;
});

test('MS-2: a reply is held when somebody else answered meanwhile; its author decides', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  const ben = await Agent.open(server, browser, 'ben@demo.example');
  const noa = await conversationOf('Noa Peretz', ana);
  await ana.context.setOffline(true);
  await ana.connection('Offline').waitFor();
  await ana.answer('Please send us the serial number.');
  await ana.connection('Offline, 1 waiting').waitFor();
  await ben.openQueue('Unassigned');
  await ben.open('Noa Peretz');
  await ben.answer('We have sent you a new pair.');
  await noa.message('We have sent you a new pair.').waitFor();

  await ana.context.setOffline(false);
  await ana.connection(/^Online$/).waitFor();
  const attention = ana.page.getByRole('region', { name: 'Needs attention' });
  await attention.filter({ hasText: 'Please send us the serial number.' }).waitFor();
  await noa.page.reload();
  await noa.message('We have sent you a new pair.').waitFor();
  assert.equal(await noa.message('Please send us the serial number.').count(), 0);
  await ana.context.close();
});
