// SPDX-License-Identifier: AGPL-3.0-or-later
// Boxes, as the screen's pixels show them: borders are crisp at every density, corners are smooth, and
// fill and border meet without a seam.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { openGallery, resting, serveGallery } from './support/gallery.mjs';
import { decode } from './support/picture.mjs';

const ground = '255,255,255';
const accent = '79,70,229';

let browser;
let address;

before(async () => {
  address = await serveGallery();
  browser = await startBrowser();
});

const opened = new Map();

// The page of widgets at that density: a pixel's colour, and where the named things are, in pixels.
function widgets(density) {
  if (!opened.has(density)) opened.set(density, openWidgets(density));
  return opened.get(density);
}

async function openWidgets(density) {
  const options = { viewport: { width: 1460, height: 720 }, deviceScaleFactor: density };
  const person = await newPerson(browser, options);
  const page = await openGallery(person, address, '?page=widgets&look=light');
  await resting(page);
  const pixelOf = (at) => Math.floor(at * density + 0.5 + 1 / 256);
  const place = async (role, name) => {
    const { x, y, width, height } = await page.getByRole(role, { name, exact: true }).boundingBox();
    const [left, top] = [pixelOf(x), pixelOf(y)];
    return { left, top, right: pixelOf(x + width), bottom: pixelOf(y + height) };
  };
  const places = {
    bordered: await place('button', 'Secondary'),
    filled: await place('button', 'Primary'),
    note: await place('article', 'He sounds angry.'),
    dashed: await place('article', 'Not sent yet.'),
  };
  const { pixels, width, channels } = decode(await page.screenshot());
  const colorAt = (x, y) => pixels.subarray((y * width + x) * channels).subarray(0, 3).join();
  await person.context.close();
  return { colorAt, redAt: (x, y) => pixels[(y * width + x) * channels], places };
}

for (const density of [1, 1.5, 2, 3]) {
  test(`a border covers its pixels and no others, at ${density * 100} %`, async () => {
    const { colorAt, places } = await widgets(density);
    const wide = Math.floor(density);
    const check = ({ left, top, right, bottom }, color, fill) => {
      const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
      const border = [ground, ...Array(wide).fill(color), fill];
      const seen = (colorOf) => border.map((_, step) => colorOf(step - 1));
      assert.deepEqual(seen((step) => colorAt(left + step, y)), border, 'left');
      assert.deepEqual(seen((step) => colorAt(x, top + step)), border, 'top');
      assert.deepEqual(seen((step) => colorAt(right - 1 - step, y)), border, 'right');
      assert.deepEqual(seen((step) => colorAt(x, bottom - 1 - step)), border, 'bottom');
    };
    check(places.bordered, '230,230,234', ground);
    check(places.note, '240,223,168', '255,246,221');
  });

  test(`a corner is smooth, and the same both ways, at ${density * 100} %`, async () => {
    const { colorAt, redAt, places } = await widgets(density);
    const { left, top, bottom } = places.filled;
    const radius = Math.round(8 * density);
    assert.equal(colorAt(left, top), ground, 'the corner is cut off');
    assert.equal(colorAt(left, top + radius + 1), accent, 'the side is not');
    assert.equal(colorAt(left - 1, top + radius + 1), ground);
    const between = new Set();
    for (let y = 0; y < radius; y += 1) {
      for (let x = 0; x < radius; x += 1) {
        const red = redAt(left + x, top + y);
        if (x > 0) assert.ok(red <= redAt(left + x - 1, top + y), 'more of it towards the middle');
        assert.ok(Math.abs(red - redAt(left + y, top + x)) <= 1, 'its two halves are alike');
        assert.ok(Math.abs(red - redAt(left + x, bottom - 1 - y)) <= 1, 'and the corner below');
        if (red > 79 && red < 255) between.add(red);
      }
    }
    assert.ok(between.size >= 4, `${between.size} steps from ground to fill`);
  });
}

test('a border of dashes is the same at both ends, and begins in the middle of its sides', async () => {
  const { redAt, places } = await widgets(1);
  const { left, top, right } = places.dashed;
  const middle = (left + right) / 2;
  const side = Array.from({ length: right - left - 40 }, (_, i) => redAt(left + 20 + i, top));
  assert.deepEqual(side, [...side].reverse(), 'the left half is as the right one');
  assert.equal(redAt(middle, top), 79, 'a dash lies in the middle');
  const inked = side.reduce((sum, red) => sum + (255 - red) / (255 - 79), 0) / side.length;
  assert.ok(Math.abs(inked - 0.6) < 0.03, `${inked} of it is dash`);
  const inside = Array.from({ length: 20 }, (_, i) => redAt(middle + i, top + 1));
  assert.deepEqual(inside, Array(20).fill(255), 'it is one pixel wide');
});
