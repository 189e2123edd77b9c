// SPDX-License-Identifier: AGPL-3.0-or-later
// Words in any script, and words that are not finished yet.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { Agent, Customer } from './support/people.mjs';
import { startServer } from './support/server.mjs';

const scripts = {
  Latin: 'Où est ma commande ? Größe 42 — nicht 24.',
  Greek: 'Πού είναι η παραγγελία μου;',
  Cyrillic: 'Где мой заказ?',
  Arabic: 'أين طلبي؟ رقم الطلب 48213',
  Hebrew: 'איפה ההזמנה שלי?',
  Hindi: 'मेरा ऑर्डर कहाँ है?',
  Thai: 'คำสั่งซื้อของฉันอยู่ที่ไหน',
  Chinese: '我的订单在哪里？',
  Japanese: '注文はどこですか？',
  Korean: '제 주문은 어디에 있나요?',
  emoji: 'Thanks 👍🏽 👩‍👩‍👧 🇳🇿',
};

let server;
let ana;
let browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  ana = await Agent.open(server, browser, 'ana@demo.example');
});

test('MS-1: a message in each script is the text of its article, there and back', async () => {
  const lea = await Customer.open(server, browser);
  await lea.introduce('Lea Polyglot');
  for (const text of Object.values(scripts)) {
    await lea.write(text);
    await lea.message(text).waitFor();
  }
  await ana.openQueue('Unassigned');
  await ana.open('Lea Polyglot');
  for (const [name, text] of Object.entries(scripts)) {
    await ana
      .message(text)
      .waitFor({ timeout: 15_000 })
      .catch(() => assert.fail(`no ${name} message`));
  }
  await ana.answer(scripts.Arabic + ' ✓');
  await lea.message(scripts.Arabic + ' ✓').waitFor();
});

test('MS-4: a draft is there again after a reload', async () => {
  const jo = await Customer.open(server, browser);
  await jo.introduce('Jo Draftsman');
  await jo.write('Hello');
  await ana.openQueue('Unassigned');
  await ana.row('Jo Draftsman').waitFor();
  await ana.open('Jo Draftsman');
  await ana.reply.fill('Dear Jo, अधूरा');
  await ana.page.reload();
  await ana.ready();
  await ana.page.getByRole('log', { name: 'Messages' }).waitFor();
  await ana.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some((field) => field.value === 'Dear Jo, अधूरा'),
  );
});

test('a second tab says that the desk is open elsewhere, and takes over when asked to', async () => {
  const second = new Agent(server, { ...ana, page: await ana.context.newPage() });
  await second.page.goto(`${server.url}/`);
  await second.ready();
  const useHere = second.page.getByRole('button', { name: 'Use here' });
  await useHere.click();
  await second.connection(/^Online$/).waitFor();
  await ana.page.getByRole('button', { name: 'Use here' }).waitFor();
  await second.page.close();
});
