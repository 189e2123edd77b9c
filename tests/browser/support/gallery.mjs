// SPDX-License-Identifier: AGPL-3.0-or-later
// The gallery (src/app/gallery) on a page of its own, under the strictest policy that the desk has to
// live with. `canvas` in the page is what mount() gave. `/plain` is the same page without it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { icons } from '../../../web/build/icons.mjs';
import { atEnd } from './cleanup.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const module = process.env.PARLEY_GALLERY ?? join(root, 'build/wasm/gallery');
const fonts = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json'),
);
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "connect-src 'self'; font-src 'self'";
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gallery</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script></head><body><div class="host"></div></body></html>`;

const script = `
  import { mount } from './web/src/canvas/index';
  import create from '/gallery.mjs';
  const query = new URLSearchParams(location.search);
  const given = [query.get('page') ?? '', query.get('look') ?? ''];
  const open = async (host) =>
    mount(host, await create({ locateFile: (n) => '/' + n, arguments: given }), { pageKeys: true });
  globalThis.openAnother = open;
  globalThis.canvas = await open(document.querySelector('.host'));
  document.documentElement.dataset.parley = 'ready';`;

async function files() {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    external: ['/gallery.mjs'],
    plugins: [icons],
    target: 'chrome111',
  });
  const css = await readFile(join(fonts, 'index.css'), 'utf8');
  return new Map([
    ['/', page],
    ['/plain', page.replace(/<script.*<\/script>/, '')],
    ['/page.js', outputFiles[0].text],
    [
      '/page.css',
      `${css.replaceAll('./files/', '/files/')}
      html, body { margin: 0; height: 100% } .host { position: fixed; inset: 0 }`,
    ],
    ['/gallery.mjs', await readFile(join(module, 'gallery.mjs'))],
    ['/gallery.wasm', await readFile(join(module, 'gallery.wasm'))],
  ]);
}

// Gives the gallery's address.
export async function serveGallery() {
  const kept = await files();
  const site = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://gallery');
    const font = /^\/files\/[\w-]+\.woff2$/.test(pathname);
    const content = font ? await readFile(join(fonts, pathname)) : (kept.get(pathname) ?? page);
    const type = types[extname(pathname) || '.html'];
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy });
    return response.end(content);
  });
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
