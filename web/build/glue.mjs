// SPDX-License-Identifier: AGPL-3.0-or-later
// Emscripten's script for the module, without what its file system brings for others: files that are
// fetched while they are read, pictures and sounds, a database of its own, and what only system calls that
// our module does not make would ask for: a kilobyte and a half of the first picture. What is not found, as
// in another version of Emscripten, is not cut.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const unused = new Set([
  'createLazyFile', 'forceLoadFile', 'createPreloadedFile', 'indexedDB', 'saveFilesToDB', 'loadFilesFromDB',
  'allocate', 'chdir', 'fchmod', 'fchown', 'findObject', 'ftruncate', 'ioctl', 'isSocket', 'lchmod', 'lchown',
  'mmap', 'munmap', 'quit', 'chown', 'createFile', 'readFile', 'DB_NAME',
]);
const unusedFunctions = new Set(['asyncLoad']);

// For esbuild: of the script that it is given to bundle.
export const glue = {
  name: 'glue',
  setup(build) {
    build.onLoad({ filter: /parley\.mjs$/ }, async ({ path }) => ({
      contents: withoutUnused(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

function withoutUnused(script) {
  const source = ts.createSourceFile('parley.mjs', script, ts.ScriptTarget.Latest);
  let rest = '';
  let from = 0;
  for (const [begin, end] of cutsIn(source)) {
    rest += script.slice(from, begin);
    from = end;
  }
  return rest + script.slice(from);
}

// From where to where, in the order of the script.
function cutsIn(node) {
  if (ts.isFunctionDeclaration(node) && unusedFunctions.has(node.name?.text)) {
    return [[node.getFullStart(), node.end]];
  }
  if (isFileSystem(node)) return unusedProperties(node.initializer.properties);
  const cuts = [];
  ts.forEachChild(node, (child) => void cuts.push(...cutsIn(child)));
  return cuts;
}

const unusedProperties = (properties) =>
  properties.flatMap((property, at) => {
    if (!unused.has(property.name?.text)) return [];
    return [[property.getFullStart(), properties[at + 1]?.getFullStart() ?? property.end]];
  });

const isFileSystem = (node) =>
  ts.isVariableDeclaration(node) && node.name.text === 'FS' &&
  node.initializer !== undefined && ts.isObjectLiteralExpression(node.initializer);
