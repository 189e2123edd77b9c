// SPDX-License-Identifier: AGPL-3.0-or-later
// What one of the three compilers cannot do, and what the house does not write.
import { findings, is_cpp } from "../source.mjs";

const own = /^(src|tests)\//;

export const bans = {
  compilers: [/\bstd::(format|source_location|bit_cast|ranges::\w+)\b|\bco_(await|yield|return)\b|#include <(format|ranges|source_location|coroutine|expected)>/,
    "not on every compiler"],
  namespace: [/\busing\s+namespace\b/, "a header opens no namespace for others"],
  macro: [/^\s*#\s*define\s+(?!INVARIANT\b|TRY_ASSIGN\w*\b|DOCTEST_\w+|IMGUI_\w+|IM_\w+|ImDrawIdx\b|PARLEY_TRY_\w+)\w+/,
    "macros are INVARIANT and TRY_ASSIGN only"],
  once: [/^\s*#\s*ifndef\s+\w+_H_?\b/, "#pragma once"],
};

const headers_only = new Set(["namespace", "once"]);

const todo = {
  name: "a TODO names its issue",
  check: (files) => files.filter((file) => own.test(file.path) && !file.path.startsWith("tests/tidy/"))
    .flatMap((file) => findings(file, "todo", /\b(TODO(?!\(#\d+\))|FIXME|XXX)\b/, "say which issue", { in_text: true })),
};

export const language = [
  ...Object.entries(bans).map(([rule, [pattern, what]]) => ({
    name: `common C++: ${rule}`,
    check: (files) => files
      .filter((file) => own.test(file.path) && is_cpp(file.path))
      .filter((file) => file.path.endsWith(".h") || !headers_only.has(rule))
      .flatMap((file) => findings(file, rule, pattern, what)),
  })),
  todo,
];
