// SPDX-License-Identifier: AGPL-3.0-or-later
// Files with a hash of their content in their names, and their compressed twins.
import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compressible = new Set([
  '.html',
  '.js',
  '.mjs',
  '.css',
  '.svg',
  '.wasm',
  '.webmanifest',
  '.json',
]);

export function hashOf(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

function squeeze(content) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  };
}

export class Assets {
  #files = new Map();

  add(name, content) {
    const bytes = Buffer.from(content);
    const extension = extname(name);
    const hashed = `${name.slice(0, -extension.length)}-${hashOf(bytes)}${extension}`;
    this.#files.set(name, { url: `/assets/${hashed}`, hashed, bytes });
  }

  url(name) {
    const file = this.#files.get(name);
    if (!file) throw new Error(`no asset ${name}`);
    return file.url;
  }

  names() {
    return [...this.#files.keys()];
  }

  fingerprint() {
    return [...this.#files.values()]
      .map((file) => file.url)
      .sort()
      .join();
  }

  async write(folder) {
    for (const { hashed, bytes } of this.#files.values()) {
      await writeFile(join(folder, 'assets', hashed), bytes);
    }
  }

  // How much of the wire each script and style takes.
  async report(folder) {
    const lines = [];
    for (const [name, { bytes, hashed }] of this.#files) {
      if (!/\.(m?js|css|wasm)$/.test(name)) continue;
      const squeezed = await stat(join(folder, 'assets', `${hashed}.br`)).catch(() => undefined);
      const brotli = squeezed ? `${squeezed.size.toString().padStart(9)} B brotli` : '';
      lines.push(`${name.padEnd(14)}${bytes.length.toString().padStart(9)} B${brotli}`);
    }
    return lines;
  }
}

export async function compressAll(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await compressAll(path);
    else if (compressible.has(extname(entry.name))) {
      const bytes = await readFile(path);
      await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, squeeze(bytes)));
    }
  }
}
