// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages around the desk in the language of who reads them: a customer's is their browser's, on the
// desk's own pages it is what was chosen at the desk.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { policy } from './support/folder.mjs';
import { Agent } from './support/people.mjs';
import { startServer } from './support/server.mjs';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer()]);
});

async function pageOf(path, options, words) {
  const person = await newPerson(browser, options);
  await person.page.goto(server.url + path);
  await person.page.getByText(words, { exact: true }).first().waitFor();
  return person;
}
const box = (locator) => locator.boundingBox();
const written = (page) => page.locator('html').evaluate(({ lang, dir }) => [lang, dir]);

test('an Arab customer sees the chat in Arabic, from right to left, and writes', async () => {
  const { page, complaints } = await pageOf('/chat/web', { locale: 'ar' }, 'متصل');
  assert.deepEqual(await written(page), ['ar', 'rtl']);
  const field = page.getByRole('textbox', { name: 'الرسالة', exact: true });
  const send = page.getByRole('button', { name: 'إرسال', exact: true });
  await page.getByRole('textbox', { name: /^الاسم/ }).fill('سلمى');
  await field.fill('أين طلبي؟');
  assert.ok((await box(send)).x < (await box(field)).x, 'sending is left of writing');
  await send.click();
  const log = page.getByRole('log', { name: 'المحادثة' });
  const message = log.getByRole('article', { name: /^أنت/ }).filter({ hasText: 'أين طلبي؟' });
  await message.and(page.locator(':not([data-state])')).waitFor();
  await log.getByText('اليوم', { exact: true }).waitFor();
  const [mine, all] = await Promise.all([box(message), box(log)]);
  assert.ok(mine.x - all.x < all.width - (mine.x - all.x) - mine.width, 'what one wrote is at the left');

  const runs = () => field.evaluate((element) => getComputedStyle(element).direction);
  assert.equal(await runs(), 'rtl');
  await field.fill('Or in English');
  assert.equal(await runs(), 'ltr');
  assert.deepEqual(complaints, []);
});

test('a German customer is asked in German how it was', async () => {
  const { page, complaints } = await pageOf('/chat/web', { locale: 'de-DE' }, 'Online');
  await page.getByRole('textbox', { name: /^Name/ }).fill('Uwe Brandt');
  await page.getByRole('textbox', { name: 'Nachricht', exact: true }).fill('Die linke Seite knistert.');
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  await ana.openQueue('Unassigned');
  await ana.open('Uwe Brandt');
  await ana.action('Assign to me').click();
  await ana.answer('I am sending you a new one.');
  await page.getByRole('article', { name: /^Ana/ }).waitFor();
  await ana.action('Resolve').click();
  const dialog = ana.page.getByRole('dialog', { name: 'Resolve conversation' });
  await dialog.getByRole('textbox', { name: 'Resolution summary' }).fill('A new one');
  await dialog.getByRole('button', { name: 'Resolve' }).click();

  const survey = page.getByRole('region', { name: 'Umfrage' });
  await survey.getByText('Wie zufrieden sind Sie mit uns?').waitFor();
  await survey.getByRole('button', { name: 'Bewertung senden' }).click();
  await survey.getByText('Bitte wählen Sie einen bis fünf Sterne.').waitFor();
  assert.equal(await survey.getByRole('radio', { name: '1 Stern, Sehr schlecht' }).count(), 1);
  await survey.getByRole('radio', { name: '4 Sterne, Gut' }).check();
  await survey.getByRole('button', { name: 'Bewertung senden' }).click();
  await survey.getByText('Vielen Dank für Ihre Bewertung.').waitFor();
  assert.deepEqual([...complaints, ...ana.complaints], []);
});

test('sign-in speaks the browser’s language, until another one was chosen at the desk', async () => {
  const { page, complaints } = await pageOf('/login', { locale: 'de-AT' }, 'Bei Parley anmelden');
  assert.deepEqual(await written(page), ['de', 'ltr']);
  assert.equal(await page.title(), 'Anmelden – Parley');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('alert').filter({ hasText: 'Bitte füll dieses Feld aus.' }).waitFor();
  await page.getByLabel('E-Mail').fill('ana@demo.example');
  await page.getByLabel('Passwort').fill('not it');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('alert').filter({ hasText: 'das Passwort ist falsch' }).waitFor();

  await page.evaluate(() => localStorage.setItem('parley:language', 'ar'));
  await page.reload();
  await page.getByRole('heading', { name: 'تسجيل الدخول إلى Parley' }).waitFor();
  assert.deepEqual(await written(page), ['ar', 'rtl']);
  assert.deepEqual(complaints, []);
});

test('sign-in and joining look as it was chosen at the desk, whatever the system says', async () => {
  const { page } = await newPerson(browser, { colorScheme: 'light' });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(`${server.url}/login`);
  const light = await ground();
  await page.evaluate(() => localStorage.setItem('parley:theme', 'dark'));
  for (const path of ['/login', '/join#nobody']) {
    await page.goto('about:blank');
    await page.goto(server.url + path);
    await page.locator('html[data-theme="dark"]').waitFor();
    assert.notEqual(await ground(), light, path);
  }
});

test('TR-1: a customer who is handed over reads with whom they talk now, in their language', async () => {
  const { page, complaints } = await pageOf('/chat/web', { locale: 'de-DE' }, 'Online');
  await page.getByRole('textbox', { name: /^Name/ }).fill('Jonas Weber');
  await page.getByRole('textbox', { name: 'Nachricht', exact: true }).fill('Ich wurde doppelt belastet.');
  await page.getByRole('button', { name: 'Senden', exact: true }).click();
  const lea = await Agent.open(server, browser, 'lea@demo.example');
  await lea.openQueue('Unassigned');
  await lea.open('Jonas Weber');
  await lea.page.getByRole('complementary').getByText('German (Germany)').waitFor();
  await lea.action('Transfer').click();
  const dialog = lea.page.getByRole('dialog', { name: 'Transfer conversation' });
  await dialog.getByRole('button', { name: 'Team' }).click();
  await lea.page.getByRole('menuitemradio', { name: 'Billing' }).click();
  await dialog.getByRole('textbox', { name: /^Note/ }).fill('Charged twice');
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  const log = page.getByRole('log', { name: 'Unterhaltung' });
  await log.getByText('Sie sprechen jetzt mit Billing').waitFor();
  await page.getByRole('heading', { name: 'Northwind Audio · Billing' }).waitFor();
  await page.reload();
  await log.getByText('Sie sprechen jetzt mit Billing').waitFor();
  assert.equal(await log.getByText('Charged twice').count(), 0);
  assert.deepEqual([...complaints, ...lea.complaints], []);
});

test('why the server says no is said in the reader’s language', async () => {
  const { page } = await pageOf('/join#nobody', { locale: 'de' }, 'Parley beitreten');
  await page.getByRole('alert').filter({ hasText: 'Diese Einladung wurde benutzt' }).waitFor();
});

test('of several fields each has its own reason, and a reason without a word is the server’s own', async () => {
  const { page } = await newPerson(browser, { locale: 'de' });
  let error;
  await page.route('**/v1/setup', (route) =>
    error ? route.fulfill({ status: 422, json: { error } }) : route.fulfill({ json: { needed: true } }));
  await page.goto(`${server.url}/setup`);
  const fields = ['Workspace', 'Dein Name', 'E-Mail', 'Passwort'];
  for (const field of fields) await page.getByLabel(field).fill('sabine@example.org');
  const refusedWith = async (answer, words) => {
    error = { message: 'The server says no.', ...answer };
    await page.getByRole('button', { name: 'Workspace anlegen' }).click();
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
  };
  await refusedWith({ code: 'not_acceptable', where: 'email' }, 'Das ist keine E-Mail-Adresse.');
  assert.equal(await page.getByLabel('E-Mail').getAttribute('aria-invalid'), 'true');
  await refusedWith({ code: 'not_acceptable', where: 'password' }, 'mindestens 8 Zeichen');
  await refusedWith({ code: 'something_new' }, 'The server says no.');
  await refusedWith({ code: 'already_set_up' }, 'schon eingerichtet');
});

test('a page is readable in English where no script runs, and where its language is not spoken', async () => {
  await pageOf('/login', { javaScriptEnabled: false, locale: 'de' }, 'Sign in to Parley');
  const { page } = await pageOf('/chat/web', { locale: 'is' }, 'Online');
  assert.deepEqual(await written(page), ['en', 'ltr']);
});

test('an embedded desk says in its language why it cannot be shown', async () => {
  const { page } = await newPerson(browser);
  await page.route(`${server.url}/article`, (route) =>
    route.fulfill({
      headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': policy },
      body: `<!doctype html><html lang="en"><head><title>An article</title>
        <script type="module" src="/embed/parley-desk.js"></script></head>
        <body><parley-desk lang="de" server="${server.url}"></parley-desk></body></html>`,
    }));
  await page.goto(`${server.url}/article`);
  const alert = page.getByRole('alert').filter({ hasText: 'Du bist nicht bei Parley angemeldet' });
  await alert.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor();
  assert.equal(await alert.getAttribute('lang'), 'de');
});
