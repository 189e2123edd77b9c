// SPDX-License-Identifier: AGPL-3.0-or-later
// Every rule of the house, over every file of the project.
import assert from "node:assert/strict";
import { test } from "node:test";
import { determinism } from "./rules/determinism.mjs";
import { format } from "./rules/format.mjs";
import { includes } from "./rules/includes.mjs";
import { language } from "./rules/language.mjs";
import { file_size, function_size } from "./rules/sizes.mjs";
import { tracked } from "./rules/tracked.mjs";
import { no_sentences, page_words, words } from "./rules/words.mjs";
import { project_files, told } from "./source.mjs";

const files = project_files();

test("the rules have something to look at", () => {
  assert.ok(files.some((file) => file.path.startsWith("src/core/")));
});

for (const rule of [includes, ...determinism, ...language, file_size, function_size, ...tracked, words, page_words, no_sentences, format]) {
  test(rule.name, () => {
    const found = rule.check(files).map(told);
    assert.equal(found.length, 0, `\n${found.join("\n")}`);
  });
}
