// SPDX-License-Identifier: AGPL-3.0-or-later
// The kit's widgets look as they did when somebody last looked at them and found them good. Only what is
// set in our own font is compared, so that the machine's fonts do not matter; a letter may stand a part
// of a pixel further. After a change that was meant: PARLEY_PICTURES=new node --test …, and look.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { newPerson, startBrowser } from './support/browser.mjs';
import { openGallery, resting, serveGallery } from './support/gallery.mjs';
import { decode, unlikeTiles } from './support/picture.mjs';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const found = fileURLToPath(new URL('../../build/pictures/', import.meta.url));
const tile = 80;
const alike = 0.9;

let browser;
let address;

before(async () => {
  address = await serveGallery();
  browser = await startBrowser();
});

const looks = {
  light: [{}, '?page=widgets&look=light'],
  dark: [{}, '?page=widgets&look=dark'],
  contrast: [{ contrast: 'more' }, '?page=widgets&look=light'],
};

for (const [name, [options, query]] of Object.entries(looks)) {
  test(`widgets look as they did, ${name}`, async () => {
    const person = await newPerson(browser, { viewport: { width: 1460, height: 720 }, ...options });
    const page = await openGallery(person, address, query);
    await resting(page);
    const now = await page.screenshot();
    const kept = join(folder, `widgets-${name}.png`);
    if (process.env.PARLEY_PICTURES === 'new') writeFileSync(kept, now);
    const differ = unlikeTiles(decode(readFileSync(kept)), decode(now), tile, alike);
    if (differ.length > 0) {
      mkdirSync(found, { recursive: true });
      writeFileSync(join(found, `widgets-${name}.png`), now);
    }
    assert.deepEqual(differ, [], `see build/pictures/widgets-${name}.png`);
    await person.context.close();
  });
}
