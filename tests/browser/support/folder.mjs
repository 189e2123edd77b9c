// SPDX-License-Identifier: AGPL-3.0-or-later
// A folder on a plain static host, under the strictest policy that a desk has to live with. `pages`
// are more pages beside the folder's files.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { atEnd } from './cleanup.mjs';

export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "connect-src 'self'; font-src 'self'; img-src 'self'";
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

// Gives the folder's address.
export async function serveFolder(folder, pages = {}) {
  const site = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://folder').pathname);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const content =
      pages[name] ?? (await readFile(join(folder, name)).catch(() => undefined));
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Type': types[extname(name)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
    });
    response.end(content);
  });
  await new Promise((done) => site.listen(0, '127.0.0.1', done));
  atEnd(() => new Promise((done) => site.close(done)));
  atEnd(() => site.closeAllConnections());
  return `http://localhost:${site.address().port}`;
}
