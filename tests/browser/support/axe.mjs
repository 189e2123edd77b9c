// SPDX-License-Identifier: AGPL-3.0-or-later
// What axe finds wrong with a page, one line each.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async () => {
    // What floats belongs to what it came from, and is no part of a landmark of its own.
    const regionMatcher =
      'dialog, [role=dialog], [role=alertdialog], svg, [role=menu], [role=listbox], [role=tooltip]';
    globalThis.axe.configure({ checks: [{ id: 'region', options: { regionMatcher } }] });
    const { violations } = await globalThis.axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 6).map(({ html }) => `${id}: ${html.replace(/ style="[^"]*"/, '').slice(0, 160)}`));
  });
}
