// SPDX-License-Identifier: AGPL-3.0-or-later
// Debian's Chromium, driven by playwright-core.
import { atEnd } from './cleanup.mjs';
import { chromium } from 'playwright-core';

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-dev-shm-usage',
];

// `options` are those of Playwright's launch().
export async function startBrowser(options = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.PARLEY_CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
    ...options,
  });
  atEnd(() => browser.close());
  return browser;
}

// A person's own browser. What a page reports as an error fails the test that asks `complaints`.
export async function newPerson(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 840 }, ...options });
  const complaints = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return { context, page: await context.newPage(), complaints };
}
