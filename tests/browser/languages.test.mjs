// SPDX-License-Identifier: AGPL-3.0-or-later
// The desk in other languages: chosen while it runs, kept, there without a server, and mirrored where
// lines run to the left.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { Agent } from './support/people.mjs';
import { password, startServer } from './support/server.mjs';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer()]);
});
after(() => server?.stop('SIGKILL'));

async function choose(agent, section, language) {
  await agent.page.getByRole('link', { name: section }).click();
  await agent.page.getByRole('button', { name: language, exact: true }).click();
}
const left = async (locator) => (await locator.boundingBox()).x;

test('a language is spoken as soon as it is chosen, and again after a reload', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  await choose(ana, 'Settings', 'Deutsch');
  await ana.page.getByRole('navigation', { name: 'Warteschlangen' }).waitFor();
  assert.equal(await ana.page.locator('html').getAttribute('lang'), 'de');

  await ana.page.reload();
  await ana.ready();
  await ana.page.getByRole('link', { name: /^Nicht zugewiesen/ }).click();
  await ana.page.getByText(/^\d+ Konversationen$/).waitFor();
  await ana.page.getByRole('row').first().click();
  await ana.page.getByRole('button', { name: 'Mir zuweisen' }).waitFor();

  await choose(ana, 'Einstellungen', 'English');
  await ana.page.getByRole('navigation', { name: 'Queues' }).waitFor();
  assert.deepEqual(ana.complaints, []);
});

test('in Arabic everything is at the other side, and fields begin at theirs', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  await choose(ana, 'Settings', 'العربية');
  const queues = ana.page.getByRole('navigation', { name: 'قوائم الانتظار' });
  await queues.waitFor();
  assert.equal(await ana.page.locator('html').getAttribute('dir'), 'rtl');
  await ana.page.getByRole('link', { name: /^كل المفتوحة/ }).click();
  const rows = ana.page.getByRole('grid').getByRole('row');
  await rows.first().click();
  const reply = ana.page.getByRole('textbox', { name: 'رد', exact: true });
  await reply.waitFor();
  assert.ok((await left(queues)) > (await left(rows.first())), 'queues are right of the list');
  assert.ok((await left(rows.first())) > (await left(reply)), 'the list is right of the thread');
  const runs = (field) => field.evaluate((element) => getComputedStyle(element).direction);
  assert.equal(await runs(reply), 'rtl');
  await reply.fill('Hello, in a language that runs to the right');
  assert.equal(await runs(reply), 'ltr');
  assert.deepEqual(ana.complaints, []);
});

test('what the page around the desk says changes its language with the desk', async () => {
  const person = await newPerson(browser);
  await person.page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  const ana = new Agent(server, person);
  await ana.signIn('ana@demo.example');
  const notice = (name, words) =>
    ana.page.getByRole('status', { name, exact: true }).filter({ hasText: words }).waitFor();
  await notice('Notices', 'This browser cannot open Parley without a network.');
  await choose(ana, 'Settings', 'Deutsch');
  await notice('Hinweise', 'Dieser Browser kann Parley nicht ohne Netz öffnen.');
  await ana.page.getByRole('button', { name: 'Ausblenden' }).click();
  assert.deepEqual(ana.complaints, []);
});

test('the words are on the device: they are there without a server', async () => {
  const own = await startServer();
  const cho = new Agent(own, await newPerson(browser, { locale: 'de-AT' }));
  await cho.page.goto(`${own.url}/login`);
  await cho.page.getByLabel('E-Mail').fill('cho@demo.example');
  await cho.page.getByLabel('Passwort').fill(password);
  await cho.page.getByRole('button', { name: 'Anmelden' }).click();
  await cho.ready();
  await cho.page.getByRole('navigation', { name: 'Warteschlangen' }).waitFor();
  await cho.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await own.stop('SIGKILL');
  await cho.page.reload();
  await cho.ready();
  await cho.page.getByRole('navigation', { name: 'Warteschlangen' }).waitFor();
  assert.deepEqual(cho.complaints, []);
});
