// SPDX-License-Identifier: AGPL-3.0-or-later
// The bundler strips types without looking at them; this looks.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

for (const project of ['web/tsconfig.json', 'web/src/worker/tsconfig.json']) {
  test(`TypeScript finds nothing wrong in ${project}`, () => {
    const tsc = `${root}/node_modules/typescript/bin/tsc`;
    const result = spawnSync(process.execPath, [tsc, '-p', project], { cwd: root, encoding: 'utf8' });
    assert.equal(result.stdout, '');
    assert.equal(result.status, 0);
  });
}
