// SPDX-License-Identifier: AGPL-3.0-or-later
// The colours that a reader asked the system for are those that the canvas is drawn with.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { openGallery, resting, serveGallery } from './support/gallery.mjs';
import { decode } from './support/picture.mjs';

let browser;
let address;

before(async () => {
  address = await serveGallery();
  browser = await startBrowser();
});

// How often each colour is on the screen, most often first.
async function colorsOf(page) {
  const { pixels, channels } = decode(await page.screenshot());
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += channels) {
    const color = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([color]) => color);
}

async function open(options) {
  const person = await newPerson(browser, options);
  const page = await openGallery(person, address, '?page=widgets');
  await resting(page);
  return { person, page };
}

test('more contrast makes lines and quiet words stronger', async () => {
  const { person, page } = await open({ contrast: 'no-preference', colorScheme: 'light' });
  const usual = await colorsOf(page);
  await page.emulateMedia({ contrast: 'more' });
  await resting(page);
  const more = await colorsOf(page);
  assert.ok(usual.slice(0, 12).includes('230,230,234'), 'usual lines');
  assert.ok(!more.includes('230,230,234') && more.slice(0, 12).includes('108,108,120'), 'strong lines');
  await person.context.close();
});

test('forced colours are the only ones, and come and go with the system’s', async () => {
  const { person, page } = await open({ colorScheme: 'dark' });
  await page.emulateMedia({ forcedColors: 'active' });
  await resting(page);
  const system = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    const colors = ['Canvas', 'CanvasText', 'Highlight'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).join(',');
    });
    probe.remove();
    return colors;
  });
  const seen = await colorsOf(page);
  assert.equal(seen[0], system[0], 'the ground');
  for (const color of system) assert.ok(seen.slice(0, 8).includes(color), `${color} in ${seen.slice(0, 8)}`);
  const field = page.getByRole('textbox', { name: 'Filled' });
  const ink = await field.evaluate((element) => getComputedStyle(element).color.match(/\d+/g).join(','));
  assert.equal(ink, system[1], 'words in fields, too');
  await page.emulateMedia({ forcedColors: 'none' });
  await resting(page);
  assert.equal((await colorsOf(page))[0], '22,22,26');
  await person.context.close();
});
