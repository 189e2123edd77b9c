// SPDX-License-Identifier: AGPL-3.0-or-later
// The desk's module in two parts. The first shows the desk and lets a person open a conversation and
// write; the rest (settings, metrics, dialogs, the rules of commands) follows while they look. Binaryen
// cuts: what the first part calls of the rest becomes a placeholder (web/src/desk/parts.ts fills them).
// later.txt says which functions can wait, seen by `build-scripts/first-picture`; one that it does not
// know stays in the first part, so a change of code can make the first part larger but never wrong.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { functionsOf } from './wasm_names.mjs';

// As web/src/desk/parts.ts has it.
const placeholderName = 'p';
export const laterFile = fileURLToPath(new URL('later.txt', import.meta.url));
const features = ['--enable-mutable-globals', '--enable-bulk-memory', '--enable-sign-ext'];

const wasm = (tool, ...options) => promisify(execFile)(tool, [...features, ...options]);
export const wasmSplit = (...options) => wasm('wasm-split', ...options);

// Binaryen tells functions of one name apart by a number behind it, which changes with every build:
// they are one here. A hash, because 5,000 names of C++ are half a megabyte.
export const mark = (name) =>
  createHash('sha256').update(name.replace(/\.\d+$/, '')).digest('hex').slice(0, 8);

// As Binaryen writes names in its lists.
const escaped = (name) =>
  name.replace(/[^0-9A-Za-z!#$%&'*+\-./:<=>?@\\^_`|~]/g, (sign) =>
    [...Buffer.from(sign)].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join(''),
  );

export async function splitModule(wasmPath) {
  const lines = (await readFile(laterFile, 'utf8')).split('\n');
  const later = new Set(lines.filter((line) => line && !line.startsWith('#')));
  const names = functionsOf(await readFile(wasmPath)).map(({ name }) => name);
  const waiting = names.filter((name) => later.has(mark(name)));
  if (waiting.length === 0) waiting.push(...names.slice(-1)); // another compiler's names: all but one
  const folder = await mkdtemp(join(tmpdir(), 'parley-split-'));
  try {
    const [list, first, rest] = ['list', 'first', 'rest'].map((name) => join(folder, name));
    await writeFile(list, `${waiting.map(escaped).join('\n')}\n`);
    // Thousands of imports name it: a short name is half a kilobyte less.
    const short = `--placeholder-namespace=${placeholderName}`;
    await wasmSplit('--split', wasmPath, `--split-funcs=@${list}`, short, '-o1', first, '-o2', rest);
    // What only served the calls between them is left lying about.
    await wasm('wasm-opt', '--flatten', '--rereloop', '-Oz', '-Oz', '-Oz', first, '-o', first);
    return { first: await readFile(first), rest: await readFile(rest) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
