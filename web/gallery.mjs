// SPDX-License-Identifier: AGPL-3.0-or-later
// The gallery (src/app/gallery) on a page of its own, under the strictest policy that the desk has to
// live with:  node web/gallery.mjs [PORT]  serves it for looking at, build-scripts/run --gallery builds it
// first. The address says what is shown: ?page=widgets|scripts|words&look=light|dark.
// `canvas` in the page is what mount() gave. `/plain` is the same page without it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { icons } from './build/icons.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
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


// A server of it that does not listen yet.
export async function gallery() {
  const kept = await files();
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://gallery');
    const font = /^\/files\/[\w-]+\.woff2$/.test(pathname);
    const content = font ? await readFile(join(fonts, pathname)) : (kept.get(pathname) ?? page);
    const type = types[extname(pathname) || '.html'];
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy });
    return response.end(content);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 8081);
  const site = await gallery();
  site.listen(port, '127.0.0.1', () => {
    console.log(`The gallery is at http://localhost:${port}/?page=widgets`);
  });
}
