// SPDX-License-Identifier: AGPL-3.0-or-later
// `import files from 'parley:words'`: where the desk's words of each language are, English left out: that
// is in the module. `addressOf` says where a file is already; without it the files are put beside the
// script. What the pages say themselves ("page.…") is with their scripts: see page_words.mjs.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../assets/words/', import.meta.url));

export const isPageKey = (key) => key.startsWith('page.');

// [language, path] of each.
export async function allWordFiles() {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => [name.slice(0, -'.json'.length), join(folder, name)]);
}
export async function wordFiles() {
  return (await allWordFiles()).filter(([code]) => code !== 'en');
}

export async function readWords(path, wanted) {
  const all = Object.entries(JSON.parse(await readFile(path, 'utf8')));
  return Object.fromEntries(all.filter(([key]) => wanted(key)));
}
export async function deskWords(path) {
  return JSON.stringify(await readWords(path, (key) => !isPageKey(key)));
}

export const words = (addressOf) => ({
  name: 'parley-words',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^parley:words$/ }, ({ path }) => ({ path, namespace: 'parley-words' }));
    onResolve({ filter: /\/assets\/words\// }, ({ path }) => ({ path, namespace: 'parley-words-file' }));
    onLoad({ filter: /./, namespace: 'parley-words' }, async () => {
      const files = await wordFiles();
      const imports = files.map(([code, path]) =>
        addressOf
          ? `const ${code} = ${JSON.stringify(addressOf(`words-${code}.json`))};`
          : `import ${code} from ${JSON.stringify(path)};`,
      );
      return {
        contents: `${imports.join('\n')}\nexport default { ${files.map(([code]) => code).join(', ')} };`,
        resolveDir: folder,
      };
    });
    onLoad({ filter: /./, namespace: 'parley-words-file' }, async ({ path }) => {
      return { contents: await deskWords(path), loader: 'file' };
    });
  },
});
