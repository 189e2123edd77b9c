// SPDX-License-Identifier: AGPL-3.0-or-later
// Debian's Chromium, driven by playwright-core.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { atEnd } from './cleanup.mjs';
import { chromium } from 'playwright-core';

const flags = [
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
    args: ['--headless=new', ...flags],
    ...options,
  });
  atEnd(() => browser.close());
  return browser;
}

// One with a window, on a screen that nobody sees: for what belongs to the browser and not to the page.
// `keys` presses keys as a keyboard does: keys('key', 'ctrl+f').
export async function startWindow() {
  const [width, height] = [1400, 900];
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  atEnd(() => screen.kill());
  const [number] = await once(screen.stdio[3], 'data');
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}` };
  const browser = await startBrowser({
    headless: false,
    env,
    args: [...flags, `--window-size=${width},${height}`, '--window-position=0,0'],
  });
  return { browser, keys: (...words) => promisify(execFile)('xdotool', words, { env }) };
}

// A person's own browser. What a page reports as an error fails the test that asks `complaints`.
export async function newPerson(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 840 }, ...options });
  const complaints = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return { context, page: await context.newPage(), complaints };
}
