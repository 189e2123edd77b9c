// SPDX-License-Identifier: AGPL-3.0-or-later
// Selection highlights lie on the painted words: between two words of the layer there is a gap on the
// canvas, too, in lines of one weight and in lines of several.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { openGallery, resting, serveGallery } from './support/gallery.mjs';
import { decode, inkAt } from './support/picture.mjs';

let browser;
let address;

before(async () => {
  address = await serveGallery();
  browser = await startBrowser();
});

// The middle of each blank between two words, and the edges of each word, as the layer has them.
function placesOfWords() {
  const places = [];
  for (const line of document.querySelectorAll('[role="article"] > span')) {
    const range = document.createRange();
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const { index } of text.data.matchAll(/(?<=\S) (?=\S)/g)) {
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        const { left, width, top, height } = range.getBoundingClientRect();
        places.push({ x: left + width / 2, top, height });
      }
    }
  }
  return places;
}

for (const density of [1, 1.5, 2]) {
  test(`a gap in the layer is a gap on the canvas, at ${density * 100} %`, async () => {
    const person = await newPerson(browser, { deviceScaleFactor: density });
    const page = await openGallery(person, address, '?page=widgets&look=light');
    await resting(page);
    const places = await page.evaluate(placesOfWords);
    assert.ok(places.length > 20, `${places.length}`);
    const picture = decode(await page.screenshot());
    const wrong = places.filter(({ x, top, height }) => {
      const column = Math.floor(x * density);
      const ground = groundOf(picture, column, Math.floor((top + 1) * density));
      for (let y = Math.ceil((top + 2) * density); y < (top + height - 2) * density; y += 1) {
        if (inkAt(picture, column, y, ground) > 0.25) return true;
      }
      return false;
    });
    assert.deepEqual(wrong, []);
    await person.context.close();
  });
}

function groundOf(picture, x, y) {
  const at = (y * picture.width + x) * picture.channels;
  return [...picture.pixels.subarray(at, at + 3)];
}
