// SPDX-License-Identifier: AGPL-3.0-or-later
// A file of more than 400 lines is probably two things; a function of more than 70 is certainly.
import { is_cpp, is_script } from "../source.mjs";

const lines_max = 400;
const function_lines_max = 70;
const ours = /^(src|tests|web|shaders|build-scripts)\//;

export const file_size = {
  name: `a file has at most ${lines_max} lines`,
  check: (files) => files.filter((file) => ours.test(file.path) && !/\.(json|txt|svg|md)$/.test(file.path))
    .map((file) => ({ file, lines: file.text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > lines_max)
    .map(({ file, lines }) => ({ rule: "file_size", path: file.path, line: lines_max, what: `${lines} lines` })),
};

// What stands before a `{` says what it opens. Suites, namespaces and types only hold functions.
const opens_a_scope = /\b(namespace|class|struct|union|enum|extern|TEST_SUITE)\b|\b(describe|suite)\s*\(/;
const opens_a_function = /\)[^()]*$|=>\s*$/;

export function functions_of(code) {
  const open = [];
  const found = [];
  let head = "";
  let line = 1;
  let round = 0;  // inside ( ): an initialiser or a lambda in an argument is part of its caller
  for (const letter of code) {
    if (letter === "\n") line += 1;
    if (letter === "(") round += 1;
    if (letter === ")") round -= 1;
    if (letter === "{") {
      const is_inside = open.some((block) => block.is_function);
      const is_scope = opens_a_scope.test(head);
      const is_function = !is_inside && !is_scope && opens_a_function.test(head.trimEnd());
      open.push({ is_function, from: line - (head.trimStart().match(/\n/g) ?? []).length, round });
      if (is_scope) round = 0;
      head = "";
    } else if (letter === "}") {
      const block = open.pop();
      if (block?.is_function) found.push({ from: block.from, lines: line - block.from + 1 });
      round = block?.round ?? 0;
      head = "";
    } else if (letter === ";" && round === 0) {
      head = "";
    } else {
      head += letter;
    }
  }
  return found;
}

export const function_size = {
  name: `a function has at most ${function_lines_max} lines`,
  check: (files) => files
    .filter((file) => ours.test(file.path) && (is_cpp(file.path) || is_script(file.path)))
    .flatMap((file) => functions_of(file.code)
      .filter(({ lines }) => lines > function_lines_max)
      .map(({ from, lines }) => ({ rule: "function_size", path: file.path, line: from, what: `${lines} lines` }))),
};
