// SPDX-License-Identifier: AGPL-3.0-or-later
// Makes the folder of the demo:  node web/demo.mjs --wasm build/wasm/web --out build/demo [--dev]
// An example page, and in parley/ all that <parley-desk demo> needs. It only has to be served: any
// static host does, in any folder.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { buildEmbed } from './build/embed.mjs';

const web = fileURLToPath(new URL('.', import.meta.url));

function options(argv) {
  const given = { wasm: 'build/wasm/web', out: 'build/demo', dev: false };
  for (let i = 0; i < argv.length; i += 1) {
    if (argv[i] === '--dev') given.dev = true;
    else if (argv[i] === '--wasm' || argv[i] === '--out') given[argv[i].slice(2)] = argv[++i];
    else throw new Error(`unknown option ${argv[i]}`);
  }
  return given;
}

async function report(folder) {
  let sum = 0;
  for (const name of (await readdir(folder)).sort()) {
    const bytes = await readFile(join(folder, name));
    const isCode = /\.(js|wasm)$/.test(name);
    const size = isCode ? (await promisify(brotliCompress)(bytes)).length : bytes.length;
    if (isCode) sum += size;
    const unit = isCode ? 'B brotli' : 'B';
    console.log(`${name.padEnd(44)}${String(bytes.length).padStart(9)} B${String(size).padStart(9)} ${unit}`);
  }
  console.log(`${'script and WebAssembly'.padEnd(44)}${String(sum).padStart(20)} B brotli`);
}

async function main() {
  const { wasm, out, dev } = options(process.argv.slice(2));
  if (!existsSync(join(wasm, 'parley-demo.wasm'))) throw new Error(`no parley-demo.wasm in ${wasm}`);
  const making = `${out}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  await buildEmbed({ wasm, out: join(making, 'parley'), brings: 'demo', dev });
  for (const name of ['index.html', 'page.css']) await cp(join(web, 'demo', name), join(making, name));
  await cp(join(web, 'icons/icon.svg'), join(making, 'icon.svg'));
  await rm(out, { recursive: true, force: true });
  await rename(making, out);
  if (!dev) await report(join(out, 'parley'));
}

main().catch((error) => {
  console.error(`web/demo.mjs: ${error.message}`);
  process.exit(1);
});
