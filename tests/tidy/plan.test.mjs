// SPDX-License-Identifier: AGPL-3.0-or-later
// TEST-PLAN.md says what is so: what it names is there, and the guide's walk has all of its sentences.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './source.mjs';

const plan = readFileSync(join(root, 'TEST-PLAN.md'), 'utf8');
const walk = readFileSync(join(root, 'tests/browser/guide.test.mjs'), 'utf8');
const rows = plan.split('\n').filter((line) => /^\| [A-Z]+-\d+ \|/.test(line));
const testsIn = (row) => [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path);
const numberOf = (row) => row.split(' | ')[0].slice(2);

// "G-16 to G-23" and "G-1 G-2" at the beginning of a test's name.
function sentencesWalked() {
  const walked = new Set();
  for (const [, name] of walk.matchAll(/^test\('([^']*)'/gm)) {
    const head = name.split(':')[0];
    const range = head.match(/^G-(\d+) to G-(\d+)$/);
    if (range) {
      for (let n = Number(range[1]); n <= Number(range[2]); n += 1) walked.add(`G-${n}`);
    } else for (const [number] of head.matchAll(/G-\d+/g)) walked.add(number);
  }
  return walked;
}

test('every line of the plan names a test that is there', () => {
  assert.ok(rows.length > 60);
  for (const row of rows) {
    const paths = testsIn(row);
    assert.ok(paths.length > 0, row);
    for (const path of paths) assert.ok(existsSync(join(root, path)), `${numberOf(row)}: ${path}`);
  }
});

test('every line has a number of its own', () => {
  const numbers = rows.map(numberOf);
  assert.deepEqual(numbers, [...new Set(numbers)]);
});

test('the walk and the plan have the same sentences of the guide', () => {
  const planned = rows.filter((row) => numberOf(row).startsWith('G-') && row.includes('guide.test.mjs'));
  assert.deepEqual([...sentencesWalked()].sort(), planned.map(numberOf).sort());
});
