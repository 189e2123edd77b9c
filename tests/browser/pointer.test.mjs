// SPDX-License-Identifier: AGPL-3.0-or-later
// Fingers, scrollbars, and screens of any size and density.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { openGallery, resting, serveGallery } from './support/gallery.mjs';
import { decode, inkAt } from './support/picture.mjs';

let browser;
let address;

before(async () => {
  address = await serveGallery();
  // With the scrollbars that Playwright would hide.
  browser = await startBrowser({ ignoreDefaultArgs: ['--hide-scrollbars'] });
});

async function open(options, query) {
  const person = await newPerson(browser, options);
  const page = await openGallery(person, address, query);
  await resting(page);
  return { person, page, protocol: await person.context.newCDPSession(page) };
}
const scrolled = (page) =>
  page.evaluate(() => document.querySelector('[role="grid"]').scrollTop);

// The first row that is there stands where the list is scrolled to.
async function rowsFollow(page) {
  const off = await page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]');
    const row = [...grid.querySelectorAll('[role="row"]')].pop();
    const top = row.getBoundingClientRect().top - grid.getBoundingClientRect().top;
    return Math.abs((row.ariaRowIndex - 1) * 100 - grid.scrollTop - top);
  });
  assert.ok(off < 1, `off by ${off} px`);
}

// A finger that goes from one height to another, a step each eight milliseconds of its own time, so that
// a slow machine does not make it slower.
async function swipe(protocol, x, from, to, steps) {
  let timestamp = Date.now() / 1000;
  const touch = (type, touchPoints) =>
    protocol.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: (timestamp += 0.008) });
  await touch('touchStart', [{ x, y: from }]);
  for (let step = 1; step <= steps; step += 1) {
    await touch('touchMove', [{ x, y: from + ((to - from) * step) / steps }]);
  }
  await touch('touchEnd', []);
}

test('a flick of the finger goes on by itself, and the canvas goes with it', async () => {
  const { person, page, protocol } = await open({ hasTouch: true });
  await swipe(protocol, 400, 700, 300, 10);
  await resting(page);
  assert.ok((await scrolled(page)) > 500, `only ${await scrolled(page)} px`);
  await rowsFollow(page);
  await person.context.close();
});

test('a tap opens a row, a finger that moves does not', async () => {
  const { person, page, protocol } = await open({ hasTouch: true });
  await page.touchscreen.tap(430, 260);
  await page.waitForSelector('[role="row"][aria-rowindex="3"][aria-current="true"]');
  await swipe(protocol, 430, 460, 380, 20);
  await resting(page);
  assert.ok((await scrolled(page)) > 0);
  assert.equal(await page.locator('[role="row"][aria-current="true"]').getAttribute('aria-rowindex'), '3');
  await person.context.close();
});

test('a right click, Shift+F10 and a long press ask for a row’s menu', async () => {
  const { person, page, protocol } = await open({ hasTouch: true });
  const menu = page.getByRole('menu');
  const row = page.locator('[role="row"][aria-rowindex="4"]');
  await row.click({ button: 'right', position: { x: 200, y: 50 } });
  await menu.waitFor();
  const { x, y } = await menu.boundingBox();
  const box = await row.boundingBox();
  assert.ok(Math.abs(x - box.x - 200) < 3 && y >= box.y + 50 && y < box.y + 60, 'it opens where the pointer is');
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await row.focus();
  await page.keyboard.press('Shift+F10');
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.ariaRowIndex), '4', 'the row has the focus again');
  const finger = (type, touchPoints) => protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
  await finger('touchStart', [{ x: box.x + 150, y: box.y + 40 }]);
  await menu.waitFor();
  await finger('touchEnd', []);
  await resting(page);
  assert.ok(await menu.isVisible(), 'the finger that leaves presses nothing');
  assert.equal(await row.getAttribute('aria-current'), null);
  assert.deepEqual(person.complaints, []);
  await person.context.close();
});

test('a press beside a menu closes it and does nothing else', async () => {
  const { person, page } = await open({});
  const open3 = '[role="row"][aria-rowindex="3"][aria-current="true"]';
  await page.locator('[role="row"][aria-rowindex="2"]').click({ button: 'right' });
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await page.mouse.click(430, 260);
  await menu.waitFor({ state: 'detached' });
  assert.equal(await page.locator(open3).count(), 0, 'the row behind it was opened');
  await page.mouse.click(430, 260);
  await page.locator(open3).waitFor();
  await person.context.close();
});

test('behind a dialog nothing can be pressed', async () => {
  const { person, page } = await open({});
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('dialog').waitFor();
  const behind = page.getByRole('button', { name: 'Resolve', includeHidden: true });
  const { x, y } = await behind.evaluate((button) => button.getBoundingClientRect());
  const hit = await page.evaluate(
    ([left, top]) => document.elementFromPoint(left, top)?.textContent, [x + 5, y + 5]);
  assert.notEqual(hit, 'Resolve');
  await person.context.close();
});

test('two fingers that part zoom the page, as the browser does it', async () => {
  const { person, page, protocol } = await open({ hasTouch: true, isMobile: true });
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
  let timestamp = Date.now() / 1000;
  const fingers = (type, apart) =>
    protocol.send('Input.dispatchTouchEvent', {
      type,
      timestamp: (timestamp += 0.016),
      touchPoints: apart.map((y, id) => ({ x: 430, y, id })),
    });
  await fingers('touchStart', [290]);
  await fingers('touchStart', [290, 310]);
  for (let step = 1; step <= 20; step += 1) {
    await fingers('touchMove', [290 - step * 6, 310 + step * 6]);
  }
  await fingers('touchEnd', []);
  await page.waitForFunction(() => visualViewport.scale > 1.5);
  await person.context.close();
});

test('Ctrl and the wheel are left to the browser', async () => {
  const { person, page } = await open({});
  await page.evaluate(() =>
    addEventListener('wheel', (event) => (globalThis.taken = event.defaultPrevented), { passive: true }));
  await page.mouse.move(430, 300);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  await page.waitForFunction(() => globalThis.taken !== undefined);
  assert.equal(await page.evaluate(() => globalThis.taken), false);
  await person.context.close();
});

test('the scrollbar can be grabbed', async () => {
  const { person, page } = await open({});
  const { x, y, width, height } = await page.getByRole('grid').boundingBox();
  await page.mouse.move(x + width - 4, y + 14);
  await page.mouse.down();
  await page.mouse.move(x + width - 4, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await resting(page);
  assert.ok((await scrolled(page)) > 1_000_000, `only ${await scrolled(page)} px`);
  await rowsFollow(page);
  await person.context.close();
});

test('another size never shows an empty canvas', async () => {
  const { person, page } = await open({});
  await page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const gl = canvas.getContext('webgl2');
    globalThis.empty = [];
    // Comes after the canvas's own observer, in the same frame.
    new ResizeObserver(() => {
      const pixel = new Uint8Array(4);
      gl.readPixels(20, canvas.height - 20, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      // The first call comes without a change.
      globalThis.empty.push(globalThis.empty.length > 0 && pixel[0] + pixel[1] + pixel[2] === 0);
    }).observe(document.querySelector('.host'));
  });
  for (const width of [1200, 1000, 700, 360, 1400]) {
    await page.setViewportSize({ width, height: 700 });
    await page.waitForFunction((now) => document.querySelector('canvas').clientWidth === now, width);
  }
  await resting(page);
  const empty = await page.evaluate(() => globalThis.empty);
  assert.ok(empty.length > 3);
  assert.ok(!empty.includes(true), 'a frame was empty');
  await person.context.close();
});

test('who wants no motion gets none', async () => {
  const frames = (page) => page.evaluate(() => globalThis.canvas.frames);
  const drawn = {};
  for (const reducedMotion of ['no-preference', 'reduce']) {
    const { person, page } = await open({ reducedMotion });
    const had = await frames(page);
    await page.getByRole('switch', { name: 'Notify me' }).click();
    await resting(page);
    drawn[reducedMotion] = (await frames(page)) - had;
    await person.context.close();
  }
  assert.ok(drawn.reduce < drawn['no-preference'], JSON.stringify(drawn));
  assert.ok(drawn.reduce <= 6, JSON.stringify(drawn));
});

for (const zoom of [0.5, 1.1, 3]) {
  test(`at ${Math.round(zoom * 100)} % every device pixel is drawn, and the layer lies on it`, async () => {
    const viewport = { width: Math.round(1400 / zoom), height: Math.round(840 / zoom) };
    const { person, page } = await open({ viewport, deviceScaleFactor: zoom }, '?page=scripts&look=light');
    const size = await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      const shown = canvas.getBoundingClientRect();
      return [canvas.width / shown.width, canvas.height / shown.height];
    });
    for (const density of size) assert.ok(Math.abs(density - zoom) < 0.01, `${density}`);
    const clip = await page.evaluate(() => {
      const line = document.querySelector('[role="main"] span');
      const range = document.createRange();
      range.selectNodeContents(line);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    });
    const picture = decode(await page.screenshot({ clip: { ...clip, width: clip.width + 40 } }));
    const hasInk = (from, to) => {
      for (let x = Math.max(0, Math.floor(from * zoom)); x < Math.min(picture.width, to * zoom); x += 1) {
        for (let y = 0; y < picture.height; y += 1) if (inkAt(picture, x, y) > 0.3) return true;
      }
      return false;
    };
    assert.ok(hasInk(0, 4) && hasInk(clip.width - 6, clip.width + 1), 'words begin and end there');
    assert.ok(!hasInk(clip.width + 2.5, clip.width + 40), 'and nothing comes after them');
    await person.context.close();
  });
}
