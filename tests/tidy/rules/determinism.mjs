// SPDX-License-Identifier: AGPL-3.0-or-later
// The rooms that every replica runs must give the same answer everywhere: no clock, no dice, no
// threads, no files, no locale, no order that a library or an address decides, no rounding.
import { findings, is_cpp } from "../source.mjs";

const same_everywhere = /^src\/(base|core|wire|sync|demo)\//;

export const bans = {
  clock: /\b\w*_clock::now\b|\b(gettimeofday|clock_gettime|localtime|gmtime|strftime|mktime)\b|\bstd::time\b|#include <(ctime|time\.h)>/,
  random: /\b(s?rand|random_device|mt19937(_64)?|arc4random|getrandom|randombytes\w*)\b|#include <random>/,
  threads: /\bstd::(j?thread|mutex|async|future|atomic\w*|condition_variable)\b|\bthread_local\b|#include <(thread|mutex|atomic|future|condition_variable)>/,
  files: /\b(fopen|freopen|fread|fwrite|getenv|printf|fprintf)\b|\bstd::(cout|cerr|cin|filesystem|[io]?fstream)\b|#include <(fstream|filesystem|iostream|cstdio)>/,
  locale: /\b(setlocale|tolower|toupper|isalpha|isalnum|isspace|isdigit|strcoll|stod|stof|strtod)\b|\bstd::locale\b|#include <(locale|clocale|cctype|sstream|iomanip)>/,
  unordered: /\bunordered_(map|set|multimap|multiset)\b|#include <unordered_/,
  float: /\b(float|double)\b/,
  hash: /\bstd::hash\b|\bhash_value\b/,
  pointer_order: /\bstd::(set|map|multiset|multimap|less|greater)<\s*(const\s+)?[\w:]+\s*(const\s*)?\*|\bu?intptr_t\b/,
  equal_order: /\bstd::(sort|partial_sort|nth_element|sort_heap)\s*\(/,
  mutable_static: /^\s*(static|inline)\s+(?!const\b|constexpr\b|consteval\b|constinit\s+const\b|inline\s+const|_?[Ss]tatic_assert)[\w:<>,\s*&]*\b\w+\s*(=(?!=)|;|\{(?=[^}]*\};?\s*$))/,
};

const why = {
  clock: "time comes in with the context",
  random: "dice come in with the context",
  threads: "one thread runs the rules",
  files: "the rules touch no file, stream or environment",
  locale: "the rules know no locale",
  unordered: "its order is the library's",
  float: "no rounding in what is stored",
  hash: "its value is the library's",
  pointer_order: "an address is different everywhere",
  equal_order: "equal elements end up in the library's order; use std::stable_sort",
  mutable_static: "no state outside the inbox",
};

export const determinism = Object.keys(bans).map((ban) => ({
  name: `the same answer everywhere: ${ban.replace("_", " ")}`,
  check: (files) => files
    .filter((file) => same_everywhere.test(file.path) && is_cpp(file.path))
    .flatMap((file) => findings(file, ban, bans[ban], why[ban])),
}));
