// SPDX-License-Identifier: AGPL-3.0-or-later
// `import icons from 'parley:icons'`: the outlines of the icons that the kit names
// (src/ui/kit/icons.inc), out of Lucide's npm package. An unknown name stops the build.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const list = fileURLToPath(new URL('../../src/ui/kit/icons.inc', import.meta.url));

async function outlines() {
  const nodes = JSON.parse(await readFile(require.resolve('lucide-static/icon-nodes.json'), 'utf8'));
  const named = (await readFile(list, 'utf8')).matchAll(/^PARLEY_ICON\(\w+, "([^"]+)"\)/gm);
  const icons = {};
  for (const [, name] of named) {
    if (!nodes[name]) throw new Error(`Lucide has no icon "${name}"`);
    icons[name] = nodes[name].map(([tag, attributes]) => [tag, attributes]);
  }
  return icons;
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
