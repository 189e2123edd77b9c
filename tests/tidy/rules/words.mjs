// SPDX-License-Identifier: AGPL-3.0-or-later
// Words for people: every key that the desk says is in the words file, and every word there is said.
// A key is a literal "group.name" (or "group") in src/ui, outside of the kit.
const words_path = "assets/words/en.json";
const speaks = (path) => /^src\/ui\/(views|desk|words)\/.*\.cpp$/.test(path);
const literal = /"([a-z_]+(?:\.[a-z_]+)*)"/g;
const said = /\bsay\(\s*"([^"]*)"/g;

export const words = {
  name: "every word that is said is in the words file, and the other way round",
  check(files) {
    const file = files.find(({ path }) => path === words_path);
    if (!file) return [];
    const known = new Set(Object.keys(JSON.parse(file.text)));
    const used = new Set();
    const missing = [];
    for (const { path, text } of files.filter(({ path }) => speaks(path))) {
      for (const [, key] of text.matchAll(literal)) used.add(key);
      for (const { 1: key, index } of text.matchAll(said)) {
        if (known.has(key)) continue;
        const line = text.slice(0, index).split("\n").length;
        missing.push({ rule: "words", path, line, what: `no word for "${key}"` });
      }
    }
    const unsaid = [...known].filter((key) => !used.has(key))
      .map((key) => ({ rule: "words", path: words_path, line: 1, what: `"${key}" is never said` }));
    return [...missing, ...unsaid];
  },
};
