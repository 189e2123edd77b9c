// SPDX-License-Identifier: AGPL-3.0-or-later
// Inter from its npm package: one file a script, fetched only when a page uses that script.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export async function fontCss(assets) {
  const folder = dirname(require.resolve('@fontsource-variable/inter/package.json'));
  const css = await readFile(join(folder, 'index.css'), 'utf8');
  const faces = [];
  for (const [face] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const file = /url\(\.\/files\/([^)]+)\)/.exec(face)?.[1];
    const name = basename(file).replace('-wght-normal', '');
    assets.add(name, await readFile(join(folder, 'files', file)));
    faces.push(face.replace(/url\([^)]+\)/, `url(${assets.url(name)})`).replace(/\s+/g, ' '));
  }
  return faces.join('\n') + '\n';
}
