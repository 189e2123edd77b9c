// SPDX-License-Identifier: AGPL-3.0-or-later
// Emscripten's script for the module, without what its file system brings for others: files that are
// fetched while they are read, pictures and sounds, and a database of its own. Whoever calls one of them
// is told by the browser that there is no such function. Where they are not found, as they would not be in
// another version of it, the script stays as it is.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const unused = new Set([
  'createLazyFile', 'forceLoadFile', 'createPreloadedFile', 'indexedDB', 'saveFilesToDB', 'loadFilesFromDB',
]);

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
  const cuts = [];
  const visit = (node) => {
    if (isFileSystem(node)) {
      const { properties } = node.initializer;
      for (const [at, property] of properties.entries()) {
        if (!unused.has(property.name?.text)) continue;
        const next = properties[at + 1];
        cuts.push([property.getFullStart(), next ? next.getFullStart() : property.end]);
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let rest = '';
  let from = 0;
  for (const [begin, end] of cuts) {
    rest += script.slice(from, begin);
    from = end;
  }
  return rest + script.slice(from);
}

const isFileSystem = (node) =>
  ts.isVariableDeclaration(node) && node.name.text === 'FS' &&
  node.initializer !== undefined && ts.isObjectLiteralExpression(node.initializer);
