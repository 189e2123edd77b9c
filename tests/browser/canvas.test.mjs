// SPDX-License-Identifier: AGPL-3.0-or-later
// The canvas behaves like a page: everything on it can be found by role and name, clicked, typed into,
// reached by keyboard, selected and read; and it rests while nothing happens.
import assert from 'node:assert/strict';
import { before, beforeEach, afterEach, test } from 'node:test';
import { violations } from './support/axe.mjs';
import { newPerson, startBrowser } from './support/browser.mjs';
import { openGallery, resting, serveGallery } from './support/gallery.mjs';

let browser;
let address;
let person;
let page;

before(async () => {
  address = await serveGallery();
  browser = await startBrowser();
});
beforeEach(async () => {
  person = await newPerson(browser);
  page = await openGallery(person, address);
});
afterEach(async () => {
  assert.deepEqual(person.complaints, []);
  await person.context.close();
});

const reply = () => page.getByRole('textbox', { name: 'Reply' });
const active = (what) => page.evaluate((property) => document.activeElement[property], what);
const settled = () =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      }),
  );

test('a row is opened by a click and chosen by its checkbox', async () => {
  const row = page.getByRole('row', { name: /^李小龙/ }).first();
  await row.click();
  await page.waitForSelector('[role="row"][aria-label="李小龙"][aria-current="true"]');
  await page.getByRole('checkbox', { name: 'Select Maya Okonkwo' }).first().check();
  assert.equal(await row.getAttribute('aria-current'), 'true', 'a checkbox does not open its row');
});

test('what is typed is the field’s, and the view can empty it', async () => {
  await reply().click();
  await page.keyboard.type('Grüße, 你好');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('textarea').value === '');
  await reply().fill('once more');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.querySelector('textarea').value === '');
});

test('an input method composes in place', async () => {
  const protocol = await person.context.newCDPSession(page);
  await reply().click();
  await protocol.send('Input.imeSetComposition', {
    text: 'かん',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await settled();
  await protocol.send('Input.imeSetComposition', {
    text: '漢字',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await settled();
  await protocol.send('Input.insertText', { text: '漢字' });
  assert.equal(await reply().inputValue(), '漢字');
});

test('a link is a real one: a click stays here, a modified click is the browser’s', async () => {
  const link = page.getByRole('navigation', { name: 'Queues' }).getByRole('link', { name: 'Mine' });
  assert.match(await link.getAttribute('href'), /^\/queue\/Mine$/);
  await page.getByRole('link', { name: 'Unassigned' }).click();
  await page.waitForSelector('a[aria-current="page"][href="/queue/Unassigned"]');
  assert.equal(page.url(), address);
  const [another] = await Promise.all([
    person.context.waitForEvent('page'),
    link.click({ modifiers: ['Control'] }),
  ]);
  await another.waitForURL('**/queue/Mine');
});

test('a menu takes the focus, moves by arrows, and gives it back', async () => {
  await page.getByRole('button', { name: 'Priority' }).click();
  await page.getByRole('menu', { name: 'Priority' }).waitFor();
  await page.keyboard.press('ArrowDown');
  assert.equal(await active('textContent'), 'High');
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  assert.equal(await active('textContent'), 'Priority');
});

test('a dialog keeps the rest out of reach until Escape', async () => {
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('dialog', { name: 'Assign' }).waitFor();
  await page.keyboard.type('knows the payments team');
  assert.equal(await active('value'), 'knows the payments team');
  assert.equal(await page.locator('[inert]').getByRole('button', { name: 'Resolve' }).count(), 1);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(await active('textContent'), 'Assign');
});

test('arrows walk through a list longer than the screen', async () => {
  await page.getByRole('row').first().focus();
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press('ArrowDown');
    await settled();
  }
  assert.equal(await page.evaluate(() => document.activeElement.ariaRowIndex), '21');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.ariaCurrent), 'true');
});

test('the wheel moves what is under it, as far as the browser would', async () => {
  await page.mouse.move(400, 500);
  await page.mouse.wheel(0, 3000);
  await page.waitForFunction(() => document.querySelector('[role="grid"]').scrollTop === 3000);
  await page.getByRole('row').and(page.locator('[aria-rowindex="31"]')).waitFor();
});

for (const density of [1, 1.5, 2]) {
  test(`real text lies on the painted text, at ${density * 100} %`, async () => {
    const other = await newPerson(browser, { deviceScaleFactor: density });
    const gallery = await openGallery(other, address);
    const differences = await gallery.evaluate(() =>
      [...document.querySelectorAll('[role="article"] span')].map((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        return Math.abs(range.getBoundingClientRect().width - parseFloat(line.style.width));
      }),
    );
    assert.ok(differences.length > 8);
    assert.ok(Math.max(...differences) < 2, `off by ${Math.max(...differences)} px`);
    await other.context.close();
  });
}

test('nothing is drawn while nothing happens', async () => {
  await page.mouse.move(5, 5);
  await resting(page);
  const frames = () => page.evaluate(() => globalThis.canvas.frames);
  const before = await frames();
  await page.evaluate(async () => {
    for (let i = 0; i < 120; i += 1) await new Promise(requestAnimationFrame);
  });
  assert.equal(await frames(), before);
});

test('a lost drawing context comes back by itself', async () => {
  const before = await page.screenshot();
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const heard = (type) =>
      new Promise((done) => {
        canvas.addEventListener(type, done, { once: true });
      });
    lose.loseContext();
    await heard('webglcontextlost');
    // It can only be restored when the event is over.
    setTimeout(() => lose.restoreContext());
    await heard('webglcontextrestored');
  });
  await settled();
  assert.ok(before.equals(await page.screenshot()));
});

test('two canvases live on one page, and one that is destroyed leaves nothing behind', async () => {
  await page.evaluate(async () => {
    const host = document.createElement('div');
    host.className = 'host second';
    document.body.append(host);
    globalThis.second = await globalThis.openAnother(host);
  });
  assert.equal(await page.getByRole('grid', { name: 'Conversations' }).count(), 2);
  const left = await page.evaluate(() => {
    globalThis.second.destroy();
    const host = document.querySelector('.second');
    const html = host.innerHTML;
    host.remove();
    return html;
  });
  assert.equal(left, '');
  await page
    .getByRole('row', { name: /^Tomás/ })
    .first()
    .click();
  await page.waitForSelector('[role="row"][aria-label="Tomás Becerra"][aria-current="true"]');
});

test('axe finds nothing', async () => assert.deepEqual(await violations(page), []));
