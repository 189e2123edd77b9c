// SPDX-License-Identifier: AGPL-3.0-or-later
// Which tests name which rule of the domain: a rule's id stands in the name of the case.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

const case_name = /(?:TEST_CASE|SUBCASE|\btest|\bit)\(\s*(["'`])((?:(?!\1)[^\\]|\\.)*)\1/gs;
const rule_id = /\b(?:TM|LC|AS|SL|MS|NT|TP|BK|EX|MG|SP|SC|TR|NO|CS|MT|AC|VW|TG|SE)-\d\b/g;

function test_files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: false }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return test_files(path);
    return /(_test\.cpp|\.test\.mjs)$/.test(entry.name) ? [path] : [];
  });
}

function cases_by_rule(root) {
  const found = new Map();
  for (const file of test_files(join(root, "tests"))) {
    for (const [, , name] of readFileSync(file, "utf8").matchAll(case_name)) {
      for (const id of new Set(name.match(rule_id) ?? [])) {
        if (!found.has(id)) found.set(id, []);
        found.get(id).push(`${relative(root, file)}: ${name}`);
      }
    }
  }
  return found;
}

export function rules_and_tests(root, file) {
  const rules = JSON.parse(readFileSync(file, "utf8"));
  const cases = cases_by_rule(root);
  const lines = [];
  let covered = 0;
  for (const [id, words] of Object.entries(rules)) {
    const named = cases.get(id) ?? [];
    covered += named.length > 0 ? 1 : 0;
    lines.push(`${id.padEnd(5)} ${words}`);
    lines.push(...(named.length > 0 ? named.map((name) => `        ${name}`) : ["        NO TEST"]));
  }
  return { covered, missing: Object.keys(rules).length - covered, text: lines.join("\n") };
}
