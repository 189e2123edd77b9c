// SPDX-License-Identifier: AGPL-3.0-or-later
// Words for people: every key that the desk says is in the words file, every word there is said, and
// every language has the same words with the same things to fill in. A key is a literal "group.name"
// (or "group") in src/ui, outside of the kit; "key_one", "key_few", … are forms of "key" for a number.
const words_path = "assets/words/en.json";
const other_language = /^assets\/words\/(?!en\.json)[a-z-]+\.json$/;
const speaks = (path) => /^src\/ui\/(views|desk|words)\/.*\.cpp$/.test(path);
const literal = /"([a-z_]+(?:\.[a-z_]+)*)"/g;
const form = /_(zero|one|two|few|many)$/;
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
    const is_used = (key) => used.has(key) || used.has(key.replace(form, ""));
    const unsaid = [...known].filter((key) => !is_used(key))
      .map((key) => ({ rule: "words", path: words_path, line: 1, what: `"${key}" is never said` }));
    const others = files.filter(({ path }) => other_language.test(path));
    return [...missing, ...unsaid, ...others.flatMap((other) => differing(JSON.parse(file.text), other))];
  },
};

// What a language lacks, has too much of, or fills in otherwise. A form may leave its {count} out, and
// may be there in one language only.
function differing(english, { path, text }) {
  const words = JSON.parse(text);
  const found = [];
  const complain = (what) => found.push({ rule: "words", path, line: 1, what });
  const base = (key) => (english[key] === undefined ? key.replace(form, "") : key);
  for (const key of Object.keys(english)) {
    if (words[key] === undefined && !form.test(key)) complain(`no word for "${key}"`);
  }
  for (const [key, word] of Object.entries(words)) {
    const original = english[base(key)];
    if (original === undefined) complain(`"${key}" is not in English`);
    else if (gaps(word, key) !== gaps(original, key)) complain(`"${key}" fills in other things`);
  }
  return found;
}
function gaps(word, key) {
  const names = [...word.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return names.filter((name) => !(form.test(key) && name === "count")).sort().join();
}
