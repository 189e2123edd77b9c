// SPDX-License-Identifier: AGPL-3.0-or-later
// Makes the folder that the server serves:  node web/build.mjs --wasm DIR --out build/web [--dev]
// Everything under assets/ carries a hash of its content in its name and may be cached for ever;
// the pages, sw.js and the manifest keep their names. Without --wasm the desk is left out, and the
// other pages are still made.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Assets, compressAll, hashOf } from './build/assets.mjs';
import { buildEmbed } from './build/embed.mjs';
import { fontCss } from './build/fonts.mjs';
import { glue } from './build/glue.mjs';
import { icons } from './build/icons.mjs';
import { pageWords } from './build/page_words.mjs';
import { splitModule } from './build/split.mjs';
import { deskWords, wordFiles, words } from './build/words.mjs';

const web = fileURLToPath(new URL('.', import.meta.url));

function options(argv) {
  const given = { out: 'build/web', dev: false };
  for (let i = 0; i < argv.length; i += 1) {
    if (argv[i] === '--dev') given.dev = true;
    else if (argv[i] === '--wasm' || argv[i] === '--out') given[argv[i].slice(2)] = argv[++i];
    else throw new Error(`unknown option ${argv[i]}`);
  }
  return given;
}

// One script or style as one string. `define` gives it the names of what was made before it.
async function bundle(entry, { dev, format = 'esm', define = {}, external = [], plugins = [] }) {
  const result = await build({
    entryPoints: [resolve(web, entry)],
    bundle: true,
    write: false,
    format,
    define,
    external,
    plugins: [icons, ...plugins],
    minify: !dev,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: dev ? 'inline' : false,
    logLevel: 'error',
  });
  return result.outputFiles[0].text;
}

async function addModule(assets, folder, dev) {
  const { first, rest } = await splitModule(join(folder, 'parley.wasm'));
  const script = await bundle(resolve(folder, 'parley.mjs'), { dev, external: ['module', 'url'], plugins: [glue] });
  assets.add('parley.wasm', first);
  assets.add('parley-rest.wasm', rest);
  assets.add('parley.mjs', script);
}

// English is in the module.
async function addWords(assets) {
  for (const [code, path] of await wordFiles()) {
    assets.add(`words-${code}.json`, await deskWords(path));
  }
}

async function addStyles(assets, dev) {
  const fonts = await fontCss(assets);
  assets.add('icon.svg', await readFile(join(web, 'icons/icon.svg')));
  for (const name of ['form', 'chat', 'desk']) {
    const own = await bundle(`styles/${name}.css`, { dev });
    assets.add(`${name}.css`, fonts + own);
  }
}

// What a page script is told at build time.
function names(assets, dev) {
  const told = { PARLEY_DEV: JSON.stringify(dev) };
  for (const name of ['parley.mjs', 'parley.wasm', 'parley-rest.wasm']) {
    told[`ASSET_${name.replace(/\W/g, '_').toUpperCase()}`] = JSON.stringify(assets.url(name));
  }
  told.PARLEY_BUILD = JSON.stringify(hashOf(assets.fingerprint()));
  return told;
}

const wordsOf = (page, apart) => pageWords(join(web, 'pages', `${page}.html`), apart);

async function addScripts(assets, dev, withDesk) {
  for (const name of ['login', 'setup', 'join', 'chat']) {
    const plugins = [wordsOf(name)];
    assets.add(`${name}.js`, await bundle(`src/entry/${name}.ts`, { dev, plugins }));
  }
  if (!withDesk) return;
  const define = names(assets, dev);
  const apart = (name, text) => {
    assets.add(name, text);
    return assets.url(name);
  };
  assets.add(
    'desk.js',
    await bundle('src/entry/desk.ts', {
      dev,
      define,
      external: ['/assets/*'],
      plugins: [words((name) => assets.url(name)), wordsOf('index', apart)],
    }),
  );
}

async function writePages(assets, out, withDesk) {
  const skip = withDesk ? [] : ['index.html'];
  for (const name of await readdir(join(web, 'pages'))) {
    if (skip.includes(name)) continue;
    const text = await readFile(join(web, 'pages', name), 'utf8');
    await writeFile(
      join(out, name),
      text.replace(/\{\{([^}]+)\}\}/g, (_, asset) => assets.url(asset)),
    );
  }
}

// The shell: what the desk needs to start without a server.
async function writeServiceWorker(assets, out, dev) {
  const page = await readFile(join(out, 'index.html'), 'utf8');
  const files = assets
    .names()
    .filter((name) => !/^(login|setup|join|chat|form)\./.test(name))
    .map((name) => assets.url(name));
  const define = {
    SHELL_FILES: JSON.stringify(['/', '/manifest.webmanifest', ...files]),
    SHELL_BUILD: JSON.stringify(hashOf(page + files.join())),
  };
  await writeFile(
    join(out, 'sw.js'),
    await bundle('src/worker/sw.ts', { dev, format: 'iife', define }),
  );
}

async function main() {
  const { wasm, out, dev } = options(process.argv.slice(2));
  const withDesk = Boolean(wasm);
  if (withDesk && !existsSync(join(wasm, 'parley.wasm')))
    throw new Error(`no parley.wasm in ${wasm}`);
  const making = `${out}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(join(making, 'assets'), { recursive: true });

  const assets = new Assets();
  if (withDesk) await addModule(assets, wasm, dev);
  await addStyles(assets, dev);
  await addWords(assets);
  await addScripts(assets, dev, withDesk);
  await assets.write(making);
  if (withDesk) {
    await buildEmbed({
      wasm,
      out: join(making, 'embed'),
      brings: 'server',
      addressOf: (file) => assets.url(file.replace('-wght-normal', '')),
      define: names(assets, dev),
      dev,
    });
  }
  await writePages(assets, making, withDesk);
  if (withDesk) await writeServiceWorker(assets, making, dev);
  if (!dev) await compressAll(making);

  // The old folder is replaced as a whole: a server that runs meanwhile never sees a half-made one.
  await rm(out, { recursive: true, force: true });
  await rename(making, out);
  for (const line of await assets.report(out)) console.log(line);
}

main().catch((error) => {
  console.error(`web/build.mjs: ${error.message}`);
  process.exit(1);
});
