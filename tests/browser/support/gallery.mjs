// SPDX-License-Identifier: AGPL-3.0-or-later
// The gallery (web/gallery.mjs) for tests.
import { gallery } from '../../../web/gallery.mjs';
import { atEnd } from './cleanup.mjs';

// Gives the gallery's address.
export async function serveGallery() {
  const site = await gallery();
  await new Promise((done) => site.listen(0, '127.0.0.1', done));
  atEnd(() => site.close());
  return `http://localhost:${site.address().port}/`;
}

// `query` chooses the page and its look: see src/app/gallery/pages.h.
export async function openGallery(person, address, query = '') {
  await person.page.goto(address + query);
  await person.page.waitForSelector('html[data-parley="ready"]');
  return person.page;
}

// When nothing has been drawn during twenty of the browser's own frames.
export async function resting(page) {
  await page.evaluate(async () => {
    for (let still = 0, drawn = -1; still < 20; still += 1) {
      await new Promise(requestAnimationFrame);
      if (globalThis.canvas.frames !== drawn) [still, drawn] = [0, globalThis.canvas.frames];
    }
  });
}
