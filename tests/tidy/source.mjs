// SPDX-License-Identifier: AGPL-3.0-or-later
// The project's files as the rules see them: `text` as written, and `code`, the same text with
// comments and literals blanked out (line by line the same), so that a word in a comment is no sin.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const is_cpp = (path) => /\.(h|cpp)$/.test(path);
export const is_script = (path) => /\.(mjs|js|ts)$/.test(path);
const is_binary = (path) => /\.(png|jpg|ico|woff2?|wasm|gz|br|bin|cbor)$/.test(path);

export function source(path, text) {
  let code;
  return {
    path,
    text,
    get code() { return (code ??= without_words(text, is_script(path))); },
  };
}

// Every file that is tracked, or would be if it were added now.
export function project_files() {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  return listed.split("\0")
    .filter((path) => path && !is_binary(path) && existsSync(join(root, path)))
    .map((path) => source(path, readFileSync(join(root, path), "utf8")));
}

// findings(file, pattern, what): one finding for each match in the code of a file. A line, or the
// one before it, may allow a rule and must say why: `tidy-allow(rule): because …`.
export function findings(file, rule, pattern, what, { in_text = false } = {}) {
  const lines = (in_text ? file.text : file.code).split("\n");
  const written = in_text ? lines : file.text.split("\n");
  const allowed = (index) => new RegExp(`tidy-allow\\(${rule}\\): \\S`).test(written[index] ?? "");
  return lines.flatMap((line, index) => {
    const match = line.match(pattern);
    if (!match || allowed(index) || allowed(index - 1)) return [];
    return [{ rule, path: file.path, line: index + 1, what: `${what}: ${match[0].trim()}` }];
  });
}

export const told = (finding) => `${finding.path}:${finding.line}: ${finding.rule}: ${finding.what}`;

const blank = (text) => text.replace(/[^\n]/g, " ");

// One alternative a kind of thing that is not code, tried in this order at each place.
const raw_string = /R"([^\s()\\]{0,16})\([\s\S]*?\)\1"/y;
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const double_quoted = /"(?:[^"\\\n]|\\[\s\S])*"/y;
const single_quoted = /'(?:[^'\\\n]|\\[\s\S])*'/y;
const template = /`(?:[^`\\]|\\[\s\S])*`/y;
const regular = /\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

function match_at(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function word_at(text, at, script) {
  const letter = text[at];
  const before = text[at - 1] ?? "";
  if (letter === "/") {
    const found = match_at(comment, text, at);
    if (found || !script) return found;
    return /[(,=:[!&|?{};~+]\s*$|return\s*$|^\s*$/.test(text.slice(Math.max(0, at - 12), at))
      ? match_at(regular, text, at) : undefined;
  }
  if (letter === "R" && !script && !/\w/.test(before)) return match_at(raw_string, text, at);
  if (letter === '"') return match_at(double_quoted, text, at);
  if (letter === "`" && script) return match_at(template, text, at);
  const is_digit_separator = !script && /[0-9a-fA-F]/.test(before);
  return letter === "'" && !is_digit_separator ? match_at(single_quoted, text, at) : undefined;
}

// An include keeps its path: it is what the include rules read.
function without_words(text, script) {
  let code = "";
  for (let at = 0; at < text.length; ) {
    const include = text[at] === "#" ? match_at(/#\s*include[^\n]*/y, text, at) : undefined;
    const word = include ? undefined : word_at(text, at, script);
    const taken = include ?? word ?? text[at];
    code += word ? blank(word) : taken;
    at += taken.length;
  }
  return code;
}
