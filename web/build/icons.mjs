// SPDX-License-Identifier: AGPL-3.0-or-later
// `import icons from 'parley:icons'`: the outlines of the icons that the kit names
// (src/ui/kit/icons.inc), out of Lucide's npm package. An unknown name stops the build.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const list = fileURLToPath(new URL('../../src/ui/kit/icons.inc', import.meta.url));

async function outline(name) {
  const file = require.resolve(`lucide-static/icons/${name}.svg`);
  const svg = (await readFile(file, 'utf8')).replace(/^[\s\S]*?<svg[^>]*>/, '');
  return [...svg.matchAll(/<(\w+)\s([^>]*?)\/?>/g)].map(([, tag, attributes]) => [
    tag,
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v])),
  ]);
}

async function outlines() {
  const named = (await readFile(list, 'utf8')).matchAll(/^PARLEY_ICON\(\w+, "([^"]+)"\)/gm);
  const drawn = [...named].map(async ([, name]) => [name, await outline(name)]);
  return Object.fromEntries(await Promise.all(drawn));
}

export const icons = {
  name: 'parley-icons',
  setup(build) {
    build.onResolve({ filter: /^parley:icons$/ }, ({ path }) => ({ path, namespace: 'parley' }));
    build.onLoad({ filter: /./, namespace: 'parley' }, async () => ({
      contents: JSON.stringify(await outlines()),
      loader: 'json',
      watchFiles: [list],
    }));
  },
};
