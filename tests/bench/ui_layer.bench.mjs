// SPDX-License-Identifier: AGPL-3.0-or-later
// What the layer of real elements costs in a real Chromium, on the gallery's list of 100,000 rows and its
// thread of 10,000 messages: bringing it up to date in each frame in which something changed, layout of
// the page included, and how long such a frame takes as a whole.
import { newPerson, startBrowser } from '../browser/support/browser.mjs';
import { openGallery, resting, serveGallery } from '../browser/support/gallery.mjs';

const frames = 200;

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, part) => sorted(values)[Math.floor(values.length * part)];
const print = (what, value, unit) => console.log(JSON.stringify({ what, value, unit }));
const round = (value) => Math.round(value * 100) / 100;

// Scrolls what has that role step by step; gives the times of the frames that this led to.
async function scroll(role, steps) {
  const scrolled = document.querySelector(`[role="${role}"]`);
  const { canvas } = globalThis;
  const [applied, drawn] = [[], []];
  for (let step = 0; step < steps; step += 1) {
    const had = canvas.frames;
    scrolled.scrollTop += role === 'log' ? -60 : 60;
    while (canvas.frames === had) await new Promise(requestAnimationFrame);
    const start = performance.now();
    void scrolled.scrollHeight; // the page's own layout is part of the price
    applied.push(canvas.lastApplyMs + performance.now() - start);
    drawn.push(canvas.lastFrameMs);
  }
  return { applied, drawn };
}

const address = await serveGallery();
const browser = await startBrowser();
const person = await newPerson(browser);
const page = await openGallery(person, address);
await resting(page);
for (const [role, name] of [['grid', 'list'], ['log', 'thread']]) {
  const { applied, drawn } = await page.evaluate(`(${scroll})('${role}', ${frames})`);
  print(`layer_${name}`, round(at(applied, 0.5)), 'ms');
  print(`layer of elements, ${name}, slowest of twenty`, round(at(applied, 0.95)), 'ms');
  print(`whole frame in software GL, ${name}`, round(at(drawn, 0.5)), 'ms');
}
await browser.close();
process.exit(0);
