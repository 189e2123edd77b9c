// SPDX-License-Identifier: AGPL-3.0-or-later
// The embeddable desk as one folder that can lie anywhere: parley-desk.js, which is small, and what it
// loads when a desk is about to be seen, under names with hashes.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { icons } from './icons.mjs';
import { pageWords } from './page_words.mjs';
import { words } from './words.mjs';

const web = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

const modules = (wasm) => ({
  name: 'parley-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^parley:demo-module$/ }, () => ({ path: resolve(wasm, 'parley-demo.mjs') }));
    onResolve({ filter: /^parley:demo-wasm$/ }, () => ({ path: resolve(wasm, 'parley-demo.wasm') }));
  },
});

// `addressOf` says where a font's file is already; without it the files are put beside the script.
const fonts = (addressOf) => ({
  name: 'parley-fonts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^parley:fonts$/ }, ({ path }) => ({ path, namespace: 'parley-fonts' }));
    onLoad({ filter: /./, namespace: 'parley-fonts' }, async () => {
      const folder = dirname(require.resolve('@fontsource-variable/inter/package.json'));
      const css = await readFile(join(folder, 'index.css'), 'utf8');
      const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => ({
        file: join(folder, 'files', /url\(\.\/files\/([^)]+)\)/.exec(face)[1]),
        range: /unicode-range:\s*([^;}]+)/.exec(face)[1].trim(),
      }));
      const imports = faces.map(({ file }, i) =>
        addressOf
          ? `const f${i} = ${JSON.stringify(addressOf(basename(file)))};`
          : `import f${i} from ${JSON.stringify(file)};`,
      );
      const list = faces.map(({ range }, i) => `{ address: f${i}, range: ${JSON.stringify(range)} }`);
      return {
        contents: `${imports.join('\n')}\nexport default [${list.join(',\n')}];`,
        resolveDir: folder,
      };
    });
  },
});

// `brings` is 'demo' or 'server': what the other one needs is left out.
export async function buildEmbed({ wasm, out, brings, addressOf, define = {}, dev = false }) {
  await build({
    entryPoints: { 'parley-desk': resolve(web, 'src/entry/embed.ts') },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: out,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.wasm': 'file', '.woff2': 'file' },
    define: {
      ...define,
      PARLEY_DEMO: String(brings === 'demo'),
      PARLEY_SERVER: String(brings === 'server'),
    },
    external: ['module', 'url', '/assets/*'],
    plugins: [icons, modules(wasm), fonts(addressOf), words(addressOf), pageWords()],
    minify: !dev,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: dev ? 'inline' : false,
    logLevel: 'error',
  });
}
