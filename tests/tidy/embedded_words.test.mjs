// SPDX-License-Identifier: AGPL-3.0-or-later
// The desk's module carries its own words and not those of the pages (build-scripts/cmake/embed_text.cmake).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./source.mjs";

function embedded(json) {
  const folder = mkdtempSync(join(tmpdir(), "parley-words-"));
  try {
    const [words, header] = [join(folder, "en.json"), join(folder, "words.h")];
    writeFileSync(words, json);
    execFileSync("cmake", [`-DOUT=${header}`, `-DFILES=${words}`, "-DWITHOUT=page.",
      "-P", join(root, "build-scripts/cmake/embed_text.cmake")]);
    return JSON.parse(/R"embedded\(([\s\S]*)\)embedded"/.exec(readFileSync(header, "utf8"))[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the pages' words are left out of the module, wherever they stand", () => {
  const own = { "queue.mine": "Mine; [all]", "page_up": "Up, }" };
  const lines = ['"queue.mine": "Mine; [all]"', '"page_up": "Up, }"'];
  const theirs = ['"page.chat.send": "Send; [now]"', '"page.chat.name": "Name, }"'];
  const file = (...entries) => `{\n  ${entries.join(",\n\n  ")}\n}\n`;
  assert.deepEqual(embedded(file(...lines, ...theirs)), own);
  assert.deepEqual(embedded(file(...theirs, ...lines)), own);
  assert.deepEqual(embedded(file(lines[0], ...theirs, lines[1])), own);
});
