// SPDX-License-Identifier: AGPL-3.0-or-later
// `import languages from 'parley:page-words'`: the words that the script being built says, or the page
// it is for, by language. They are found as the house rule finds them (tests/tidy/rules/words.mjs): a
// literal 'page.…' in one of its sources, where one that ends in a dot means all that begin with it.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { allWordFiles, isPageKey, readWords } from './words.mjs';

const literal = /['"`](page\.[a-z_.]+)['"`]/g;
const form = /_(zero|one|two|few|many)$/;

async function saidIn(paths) {
  const said = new Set();
  for (const path of paths) {
    for (const [, key] of (await readFile(path, 'utf8')).matchAll(literal)) said.add(key);
  }
  const beginnings = [...said].filter((key) => key.endsWith('.'));
  return (key) =>
    said.has(key) || said.has(key.replace(form, '')) || beginnings.some((begin) => key.startsWith(begin));
}

// The sources that really get into the script: what `define` switches off is not among them.
async function sourcesOf({ esbuild, initialOptions }) {
  const outside = {
    name: 'outside',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^parley:/ }, ({ path }) => ({ path, external: true })),
  };
  const { metafile } = await esbuild.build({
    ...initialOptions,
    plugins: [outside],
    write: false,
    sourcemap: false,
    metafile: true,
  });
  return Object.keys(metafile.inputs)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => resolve(path));
}

// `apart(name, text)` keeps the languages other than English as files and says where: who reads English
// does not wait for them.
export const pageWords = (page, apart) => ({
  name: 'parley-page-words',
  setup(build) {
    const namespace = 'parley-page-words';
    build.onResolve({ filter: /^parley:page-words$/ }, ({ path }) => ({ path, namespace }));
    build.onLoad({ filter: /./, namespace }, async () => {
      const isSaid = await saidIn([...(await sourcesOf(build)), ...(page ? [page] : [])]);
      const languages = {};
      const addresses = {};
      for (const [code, path] of await allWordFiles()) {
        const words = await readWords(path, (key) => isPageKey(key) && isSaid(key));
        if (apart && code !== 'en') addresses[code] = apart(`page-words-${code}.json`, JSON.stringify(words));
        else languages[code] = words;
      }
      const contents = [
        `export default ${JSON.stringify(languages)};`,
        `export const apart = ${JSON.stringify(addresses)};`,
      ];
      return { contents: contents.join('\n'), loader: 'js' };
    });
  },
});
