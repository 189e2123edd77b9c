// SPDX-License-Identifier: AGPL-3.0-or-later
// Each ban shown on code that breaks it, and on code beside it that does not.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { determinism, bans as determinism_bans } from "./rules/determinism.mjs";
import { unformatted } from "./rules/format.mjs";
import { includes } from "./rules/includes.mjs";
import { language, bans as language_bans } from "./rules/language.mjs";
import { file_size, function_size } from "./rules/sizes.mjs";
import { tracked, bans as tracked_bans } from "./rules/tracked.mjs";
import { no_sentences, page_words, words } from "./rules/words.mjs";
import { source } from "./source.mjs";

const broken = (rules, path, text) =>
  [rules].flat().flatMap((rule) => rule.check([source(path, text)])).map((finding) => finding.rule);

function forbids(name, rules, path, bad, good) {
  test(`${name} is found`, () => {
    for (const text of bad) assert.notEqual(broken(rules, path, text).length, 0, text);
  });
  test(`${name}: what is beside it is left alone`, () => {
    for (const text of good) assert.deepEqual(broken(rules, path, text), [], text);
  });
}

const determinism_cases = {
  clock: [["auto t = std::chrono::steady_clock::now();", "#include <ctime>", "std::time(nullptr);"],
    ["using days = std::chrono::days;", "// steady_clock::now() is not asked", "Instant time(const Event&);"]],
  random: [["int x = rand();", "std::mt19937 dice;", "#include <random>"], ["int brand = strand;"]],
  threads: [["std::thread t;", "thread_local int n;", "#include <mutex>"], ["Thread thread;", 'say("std::thread");']],
  files: [['fopen("x", "r");', "std::ifstream in;", "#include <iostream>", 'getenv("HOME");'], ["Files files;"]],
  locale: [["tolower(c);", "std::locale here;", "#include <sstream>"], ["to_lower_ascii(c);", "Locale locale;"]],
  unordered: [["std::unordered_map<int, int> m;", "#include <unordered_set>"], ["std::map<int, int> m;"]],
  float: [["double share = 0.5;", "float x;"], ["// a double click", "int floating = 1; Doubled doubled;"]],
  hash: [["std::hash<Id>{}(id);"], ["state_hash(inbox);"]],
  pointer_order: [["std::set<const Agent*> seen;", "std::map<Agent *, int> m;", "reinterpret_cast<std::uintptr_t>(p);"],
    ["std::set<AgentId> seen;", "std::map<AgentId, const Agent*> found;"]],
  equal_order: [["std::sort(a.begin(), a.end());"], ["std::stable_sort(a.begin(), a.end());", "a.sort();"]],
  mutable_static: [["static int count = 0;", "  static std::vector<int> seen;", "inline int total{0};"],
    ["static constexpr int max = 3;", "static Result<int> read(int at);", "inline constexpr int n = 1;",
      "static const std::string name;", "inline bool is_open(const Status& s) { return s == Status::open; }"]],
};

test("every determinism ban is demonstrated", () => {
  assert.deepEqual(Object.keys(determinism_cases).sort(), Object.keys(determinism_bans).sort());
});
for (const [ban, [bad, good]] of Object.entries(determinism_cases)) {
  forbids(`determinism, ${ban}`, determinism, "src/core/x.cpp", bad, good);
}
test("determinism is asked of base, core, wire and sync only", () => {
  assert.deepEqual(broken(determinism, "src/server/x.cpp", "std::thread t;"), []);
  for (const room of ["base", "core", "wire", "sync"]) {
    assert.deepEqual(broken(determinism, `src/${room}/x.h`, "std::thread t;"), ["threads"]);
  }
});
test("a rule can be set aside where a reason is given, and only there", () => {
  const line = "double share;";
  assert.deepEqual(broken(determinism, "src/sync/x.h", `${line}  // tidy-allow(float): never stored`), []);
  assert.deepEqual(broken(determinism, "src/sync/x.h", `// tidy-allow(float): never stored\n${line}`), []);
  assert.deepEqual(broken(determinism, "src/sync/x.h", `${line}  // tidy-allow(float):`), ["float"]);
  assert.deepEqual(broken(determinism, "src/sync/x.h", `${line}  // tidy-allow(hash): no`), ["float"]);
});

const arrows = {
  "an upward include": ["src/core/x.h", ['#include "wire/codec.h"', '  #  include "server/server.h"'],
    ['#include "base/id.h"', '#include "core/inbox.h"', "#include <vector>", '// #include "wire/codec.h"']],
  "an arrow that is not in the map": ["src/ui/views/x.h", ['#include "wire/json.h"', '#include "sync/replica.h"'],
    ['#include "core/inbox.h"']],
  "the server in the app": ["src/app/x.cpp", ['#include "server/http.h"'], ['#include "sync/replica.h"']],
  "what is behind a room's door": ["src/sync/x.h", ['#include "wire/describe/events.h"'],
    ['#include "wire/codec.h"', '#include "core/assignment/assign.h"']],
  "an adapter in the wrong program": ["src/app/x.cpp", ['#include "store/sqlite/log.h"'],
    ['#include "store/browser/log.h"', '#include "store/memory/log.h"', '#include "store/event_store.h"']],
  "an adapter in the store's own door": ["src/store/event_store.h", ['#include "store/sqlite/log.h"'], []],
  "another room's inside in a test": ["tests/core/x_test.cpp", ['#include "wire/codec.h"'],
    ['#include "core/rules.h"', '#include "support/inboxes.h"', '#include <doctest/doctest.h>']],
  "a relative include": ["src/core/x.cpp", ['#include "../base/id.h"'], []],
};
for (const [name, [path, bad, good]] of Object.entries(arrows)) forbids(name, includes, path, bad, good);

const language_cases = {
  compilers: [["std::format(x);", "std::ranges::sort(x);", "co_await x;", "#include <source_location>"],
    ["fmt::format(x);", "std::string format;"]],
  namespace: [["using namespace std;"], ["using std::swap;", "namespace parley {}"]],
  macro: [["#define MAX(a, b) a"], ["#define INVARIANT(x) x", "#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN"]],
  once: [["#ifndef CORE_X_H_"], ["#pragma once", "#ifdef __EMSCRIPTEN__"]],
};
test("every language ban is demonstrated", () => {
  assert.deepEqual(Object.keys(language_cases).sort(), Object.keys(language_bans).sort());
});
for (const [ban, [bad, good]] of Object.entries(language_cases)) {
  forbids(`language, ${ban}`, language, "src/ui/x.h", bad, good);
}
forbids("a TODO without its issue", language, "src/ui/x.h", ["// TODO: later", "// FIXME"], ["// TODO(#12): when"]);

const lines = (count, line = "  x();\n") => line.repeat(count);
forbids("a file of 401 lines", file_size, "src/core/x.cpp", [lines(401)], [lines(400)]);
forbids("a function of 71 lines", function_size, "src/core/x.cpp",
  [`void f() {\n${lines(69)}}\n`, `namespace a {\nint S::f(int a,\n  int b) const {\n${lines(68)}}\n}\n`,
    `TEST_SUITE("a") {\nTEST_CASE("b { c") {\n${lines(69)}}\n}\n`],
  [`void f() {\n${lines(68)}}\n`, `namespace a {\n${lines(40, "void f() { g([] { return 1; }); }\n\n")}}\n`,
    `struct A {\n${lines(100, "  int a = f(1);\n")}};\n`, `TEST_SUITE("a") {\n${lines(90, "TEST_CASE(\"b\") { f(); }\n")}}\n`,
    `const char* s = R"(void f() {${lines(90)})";\n`, `// void f() {\n${lines(90, "// x\n")}`]);
forbids("a script's function of 71 lines", function_size, "web/x.ts",
  [`export function f() {\n${lines(69)}}\n`, `const f = () => {\n${lines(69)}};\n`],
  [`function f() {\n${lines(30)}}\nconst brace = /[{]/;\nfunction g() {\n${lines(50)}}\n`]);

const tracked_cases = {
  host: [["https://registry.example.org/x", '"resolved": "https://x"', "deb.debian.org"], ["https://example.org", "registry of agents"]],
  path: [["cd /home/ana/parley", "'/work/x'"], ["/usr/bin/env", "$root/build/work", "https://x.example/home/a", "src/home/x"]],
};
test("every ban on what is tracked is demonstrated", () => {
  assert.deepEqual(Object.keys(tracked_cases).sort(), Object.keys(tracked_bans).sort());
});
for (const [ban, [bad, good]] of Object.entries(tracked_cases)) {
  forbids(`tracked, ${ban}`, tracked, "README.md", bad, good);
}
forbids("a source file without its licence", tracked, "build-scripts/run", ["#!/bin/sh\necho\n"],
  ["#!/bin/sh\n# SPDX-License-Identifier: AGPL-3.0-or-later\n"]);

test("a badly laid out file is found, a well laid out one is not", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-tidy-"));
  try {
    const [bad, good] = ["bad.cpp", "good.cpp"].map((name) => join(folder, name));
    writeFileSync(bad, "int  x( ){return 1 ;}\n");
    writeFileSync(good, "int x();\n");
    assert.deepEqual(unformatted([bad, good]).map((finding) => finding.path), [bad]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a word that is not there, and one that nobody says, are found", () => {
  const files = (code) => [
    source("assets/words/en.json", '{ "queue.mine": "Mine" }'),
    source("src/ui/views/queues.cpp", code),
  ];
  assert.deepEqual(words.check(files('say("queue.mine");')), []);
  assert.equal(words.check(files('say("queue.mine"); say("queue.yours");')).length, 1);
  assert.equal(words.check(files("say(key);")).length, 1);
});

test("the words of a page are said by a page and not by the desk", () => {
  const complaints = (...said) => words.check([
    source("assets/words/en.json", '{ "page.chat.send": "Send", "page.chat.left_one": "1 left", "page.error.busy": "Busy" }'),
    ...said.map(([path, text]) => source(path, text)),
  ]).map(({ what }) => what);
  const script = ["web/src/chat/view.ts", "say('page.chat.left'); say('page.error.' + code);"];
  const page = ["web/pages/chat.html", '<button data-words="page.chat.send">Send</button>'];
  assert.deepEqual(complaints(page, script), ['no word for "page.chat.left"']);
  assert.deepEqual(complaints(page), ['"page.chat.left_one" is never said', '"page.error.busy" is never said']);
  const in_desk = ["src/ui/views/chat.cpp", 'say("page.chat.send");'];
  assert.deepEqual(complaints(script, in_desk).sort(),
    ['"page.chat.send" is never said', 'no word for "page.chat.left"', 'no word for "page.chat.send"']);
});

test("a page that shows other English than the words file has is found", () => {
  const complaints = (html) => page_words.check([
    source("assets/words/en.json", '{ "page.chat.send": "Send", "page.chat.name": "Name" }'),
    source("web/pages/chat.html", html),
  ]).length;
  assert.equal(complaints('<b class="x" data-words="page.chat.send">Send</b>'), 0);
  assert.equal(complaints('<b data-words="page.chat.send">Go</b>'), 1);
  assert.equal(complaints('<input aria-label="Name" placeholder="Name" data-words-label="page.chat.name" data-words-placeholder="page.chat.name">'), 0);
  assert.equal(complaints('<input placeholder="Your name" data-words-placeholder="page.chat.name">'), 1);
});
forbids("a sentence in a page's script", no_sentences, "web/src/chat/view.ts",
  ["view.warn('Please try again.');", "const text = `Too many tries ${when}`;", "line.append('Sending…');", "element('b', {}, 'Remove');"],
  ["say('page.chat.sending');", "// 'Please try again.'", "throw new Error('The page has none');", "add('Content-Type', 'text/html');", "if (event.key === 'Enter') send();"]);

test("a language that lacks a word, has one too many or fills in otherwise is found", () => {
  const complaints = (german) => words.check([
    source("assets/words/en.json", '{ "left": "{count} left", "left_one": "1 left", "who": "{name}" }'),
    source("assets/words/de.json", JSON.stringify(german)),
    source("src/ui/views/left.cpp", 'say("left"); say("who");'),
  ]).map(({ what }) => what);
  assert.deepEqual(complaints({ left: "noch {count}", left_few: "noch wenige", who: "{name}" }), []);
  assert.deepEqual(complaints({ left: "noch {count}" }), ['no word for "who"']);
  assert.deepEqual(complaints({ left: "noch", who: "{name}" }), ['"left" fills in other things']);
  assert.deepEqual(complaints({ left: "noch {count}", who: "{name}", more: "mehr" }), ['"more" is not in English']);
});
