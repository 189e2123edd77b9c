// SPDX-License-Identifier: AGPL-3.0-or-later
// Words for people: every key that the desk says is in the words file, every word there is said, and
// every language has the same words with the same things to fill in. A key is a literal "group.name"
// (or "group") in src/ui, outside of the kit; "key_one", "key_few", … are forms of "key" for a number.
// What begins with "page." is said by the pages (web/), and by them only: they do not carry the desk's
// words, nor the desk theirs. There a literal that ends in a dot means all that begin with it.
const words_path = "assets/words/en.json";
const other_language = /^assets\/words\/(?!en\.json)[a-z-]+\.json$/;
const speaks = (path) => /^src\/ui\/(views|desk|words)\/.*\.cpp$/.test(path);
const page_says = (path) => /^web\/(src\/.*\.ts|pages\/.*\.html)$/.test(path);
const is_page_key = (key) => key.startsWith("page.");
const page_literal = /['"`](page\.[a-z_.]+)['"`]/g;
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
        if (known.has(key) && !is_page_key(key)) continue;
        missing.push({ rule: "words", path, line: line_of(text, index), what: `no word for "${key}"` });
      }
    }
    const on_pages = said_on_pages(files, known);
    const is_used = (key) => {
      const [said_by, base] = [is_page_key(key) ? on_pages.used : used, key.replace(form, "")];
      return said_by.has(key) || said_by.has(base) || on_pages.beginnings.some((begin) => key.startsWith(begin));
    };
    const unsaid = [...known].filter((key) => !is_used(key))
      .map((key) => ({ rule: "words", path: words_path, line: 1, what: `"${key}" is never said` }));
    const others = files.filter(({ path }) => other_language.test(path));
    return [...missing, ...on_pages.missing, ...unsaid, ...others.flatMap((other) => differing(JSON.parse(file.text), other))];
  },
};

const line_of = (text, index) => text.slice(0, index).split("\n").length;

function said_on_pages(files, known) {
  const found = { used: new Set(), beginnings: [], missing: [] };
  for (const { path, text } of files.filter(({ path }) => page_says(path))) {
    for (const { 1: key, index } of text.matchAll(page_literal)) {
      if (key.endsWith(".")) found.beginnings.push(key);
      else found.used.add(key);
      if (key.endsWith(".") || known.has(key)) continue;
      found.missing.push({ rule: "words", path, line: line_of(text, index), what: `no word for "${key}"` });
    }
  }
  return found;
}

// A page is shown in English before its script runs: what stands in it is what the words file says.
const tag_with_words = /<[a-z0-9]+\s[^>]*?data-words[^>]*>([^<]*)/g;
const spoken_parts = { "data-words-label": "aria-label", "data-words-placeholder": "placeholder" };
const attribute = (tag, name) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];

export const page_words = {
  name: "a page's English is that of the words file",
  check(files) {
    const file = files.find(({ path }) => path === words_path);
    const english = file ? JSON.parse(file.text) : {};
    return files.filter(({ path }) => /^web\/pages\/.*\.html$/.test(path)).flatMap(({ path, text }) =>
      [...text.matchAll(tag_with_words)].flatMap(({ 0: tag, 1: content, index }) => {
        const parts = Object.entries(spoken_parts).map(([name, shown]) => [attribute(tag, name), attribute(tag, shown)]);
        return [[attribute(tag, "data-words"), content], ...parts]
          .filter(([key, shown]) => key !== undefined && english[key] !== shown)
          .map(([key, shown]) => ({ rule: "page_words", path, line: line_of(text, index), what: `"${key}" is not "${shown}"` }));
      }));
  },
};

// Something to read in a script: a literal that begins like a sentence, or is one word that does and is
// not compared with (a key, say). What only developers read (thrown, logged) is none.
const sentence = /(['`])[A-Z][A-Za-z’]*(?: [a-z’<]|…)(?:(?!\1).)*\1/;
const word = /(?<![!=]== )'[A-Z][a-z]+[.…]?'/;
const for_developers = /\bnew Error\(|\bconsole\./;

export const no_sentences = {
  name: "no script of a page has words of its own",
  check: (files) => files.filter(({ path }) => /^web\/src\/.*\.ts$/.test(path)).flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const code = line.replace(/(^|\s)\/\/.*$/, "");
      const match = code.match(sentence) ?? (path.startsWith("web/src/canvas/") ? null : code.match(word));
      if (!match || for_developers.test(line)) return [];
      return [{ rule: "no_sentences", path, line: index + 1, what: `${match[0]} belongs into ${words_path}` }];
    })),
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
