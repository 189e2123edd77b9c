// SPDX-License-Identifier: AGPL-3.0-or-later
// Every script as the browser itself would set it: each painted line is compared with a plain element's
// of the same words in the same font. And any number of different words passes through the canvas.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { openGallery, resting, serveGallery } from './support/gallery.mjs';
import { decode, likeness } from './support/picture.mjs';

const alike = 0.97;

let browser;
let address;

before(async () => {
  address = await serveGallery();
  browser = await startBrowser();
});

// The same lines at the same places, set by the browser.
async function plainPage(person, lines) {
  const page = await person.context.newPage();
  await page.goto(`${address}plain`);
  await page.evaluate(async (given) => {
    const family = '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
    document.body.style.background = '#fff';
    for (const { text, box, direction } of given) {
      const line = document.createElement('div');
      Object.assign(line.style, {
        position: 'fixed', left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`,
        font: `400 20px/40px ${family}`, color: '#1c1c21', whiteSpace: 'pre', fontKerning: 'none',
        textRendering: 'geometricPrecision', fontVariantLigatures: 'none',
      });
      line.dir = direction;
      line.textContent = text;
      document.body.append(line);
    }
    await document.fonts.ready;
  }, lines);
  return page;
}

for (const density of [1, 1.5, 2]) {
  test(`each script is set as the browser sets it, at ${density * 100} %`, async () => {
    const person = await newPerson(browser, { deviceScaleFactor: density });
    const page = await openGallery(person, address, '?page=scripts&look=light');
    await resting(page);
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('[role="main"] span')].map((line) => {
        const { x, y, width, height } = line.getBoundingClientRect();
        return { text: line.textContent, direction: line.dir || 'ltr', box: { x, y, width, height } };
      }));
    assert.ok(lines.length >= 15);
    const plain = await plainPage(person, lines);
    const wrong = [];
    for (const { text, box } of lines) {
      const clip = { ...box, width: 460 };
      if (/[֐-ࣿ]/.test(text)) clip.x = box.x + box.width - clip.width;
      const [ours, theirs] = [
        decode(await page.screenshot({ clip })),
        decode(await plain.screenshot({ clip })),
      ];
      const same = likeness(ours, theirs, Math.round(3 * density));
      if (process.env.PARLEY_SHOW) console.log(same.toFixed(3), text);
      if (same < alike) wrong.push(`${text}: ${same.toFixed(3)}`);
    }
    assert.deepEqual(wrong, []);
    await person.context.close();
  });
}

test('50,000 different words pass, and then nothing moves any more', { timeout: 120_000 }, async () => {
  const person = await newPerson(browser);
  const page = await openGallery(person, address, '?page=words');
  await page
    .getByRole('status', { name: 'Words shown' })
    .filter({ hasText: '50000' })
    .waitFor({ timeout: 100_000 });
  await resting(page);
  assert.deepEqual(person.complaints, []);
  await person.context.close();
});
