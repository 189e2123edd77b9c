// SPDX-License-Identifier: AGPL-3.0-or-later
// Words in and words out: input methods, dead keys, and what is copied.
import assert from 'node:assert/strict';
import { before, beforeEach, afterEach, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { openGallery, serveGallery } from './support/gallery.mjs';

let browser;
let address;
let person;
let page;
let protocol;

before(async () => {
  address = await serveGallery();
  browser = await startBrowser();
});
beforeEach(async () => {
  person = await newPerson(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  page = await openGallery(person, address);
  protocol = await person.context.newCDPSession(page);
});
afterEach(async () => {
  assert.deepEqual(person.complaints, []);
  await person.context.close();
});

const reply = () => page.getByRole('textbox', { name: 'Reply' });
const compose = (text) =>
  protocol.send('Input.imeSetComposition', {
    text, selectionStart: text.length, selectionEnd: text.length,
  });

test('Korean is composed in place, syllable by syllable', async () => {
  await reply().click();
  for (const steps of [['ㅎ', '하', '한'], ['ㄱ', '그', '글']]) {
    for (const text of steps) await compose(text);
    assert.ok((await reply().inputValue()).endsWith(steps.at(-1)), 'it is seen while it is composed');
    await protocol.send('Input.insertText', { text: steps.at(-1) });
  }
  assert.equal(await reply().inputValue(), '한글');
});

test('a dead key waits for its letter', async () => {
  await reply().click();
  await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Dead', code: 'BracketLeft' });
  await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Dead', code: 'BracketLeft' });
  await protocol.send('Input.dispatchKeyEvent', {
    type: 'keyDown', key: 'é', code: 'KeyE', text: 'é', unmodifiedText: 'é',
  });
  assert.equal(await reply().inputValue(), 'é');
});

test('the Enter that ends a composition sends nothing', async () => {
  await reply().fill('漢字');
  await reply().evaluate((field) => {
    for (const more of [{ isComposing: true }, { keyCode: 229 }]) {
      const event = { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, ...more };
      field.dispatchEvent(new KeyboardEvent('keydown', event));
    }
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await reply().inputValue(), '漢字');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.querySelector('textarea').value === '');
});

test('what is selected is what is copied', async () => {
  const line = page.getByRole('article').locator('span', { hasText: 'nine days' }).last();
  const { x, y, height } = await line.boundingBox();
  const word = await line.evaluate((element) => {
    const range = document.createRange();
    const at = element.textContent.indexOf('nine');
    range.setStart(element.firstChild, at);
    range.setEnd(element.firstChild, at + 4);
    const box = range.getBoundingClientRect();
    return box.left + box.width / 2;
  });
  assert.ok(word > x);
  await page.mouse.dblclick(word, y + height / 2);
  await page.keyboard.press('Control+c');
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), 'nine');
});
