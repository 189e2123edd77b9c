// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { Agent } from './support/people.mjs';
import { password, startServer } from './support/server.mjs';

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});

test('a wrong password is said to be wrong, and opens nothing', async () => {
  const { page } = await newPerson(browser);
  await page.goto(`${server.url}/login`);
  await page.getByLabel('Email').fill('ana@demo.example');
  await page.getByLabel('Password').fill('not it');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').filter({ hasText: 'wrong' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/login');
  const status = await page.evaluate(async () => (await fetch('/v1/session')).status);
  assert.equal(status, 401);
});

test('the desk without a session leads to sign-in, and from there to where one wanted to go', async () => {
  const { page } = await newPerson(browser);
  await page.goto(`${server.url}/queue/pending`);
  await page.getByLabel('Email').fill('ana@demo.example');
  await page.getByLabel('Password').fill(password);
  await page.getByLabel('Password').press('Enter');
  await page.locator('html[data-parley="ready"]').waitFor({ timeout: 60_000 });
  assert.equal(new URL(page.url()).pathname, '/queue/pending');
});

test('no address of another site is gone to after sign-in', async () => {
  const { page } = await newPerson(browser);
  await page.goto(`${server.url}/login?next=//elsewhere.example/`);
  await page.getByLabel('Email').fill('ana@demo.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('html[data-parley="ready"]').waitFor({ timeout: 60_000 });
  assert.equal(new URL(page.url()).host, new URL(server.url).host);
});

test('an agent signs in and is online, with nothing complained about', async () => {
  const ana = await Agent.open(server, browser, 'ana@demo.example');
  await ana.page.getByRole('navigation', { name: 'Queues' }).waitFor();
  assert.deepEqual(ana.complaints, []);
});
