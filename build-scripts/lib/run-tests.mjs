// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs what build-scripts/test has built, one program after another, and adds up the cases. A
// program that ends without saying how many cases it ran counts as one that failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { rules_and_tests } from "./rules.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const environment = {
  ...process.env,
  PARLEY_ROOT: root,
  PARLEY_PROGRAM: join(root, "build/release/parley"),
  PARLEY_WEB: join(root, "build/web"),
  PARLEY_DEMO: join(root, "build/demo"),
  NODE_NO_WARNINGS: "1",
};
const minute = 60_000;
const fuzz_seconds = Number(process.env.PARLEY_FUZZ_SECONDS ?? 4);

function files_in(folder, pattern) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const entries = readdirSync(path).sort();
  return entries.filter((name) => pattern.test(name)).map((name) => join(path, name));
}

function run(command, options, minutes) {
  const began = Date.now();
  const result = spawnSync(command, options, {
    cwd: root, env: environment, encoding: "utf8", maxBuffer: 1 << 28, timeout: minutes * minute,
  });
  const text = `${result.stdout ?? ""}${result.stderr ?? ""}`;
  const ended = result.error?.code === "ETIMEDOUT" ? `did not end within ${minutes} minutes`
    : result.signal ? `was ended by ${result.signal}` : `exit ${result.status}`;
  return { text, ok: result.status === 0, ended, seconds: (Date.now() - began) / 1000 };
}

// Of what a failed program said, what a person can use: not the stack of the test runner, and not
// the one long line that a WebAssembly program for Node is.
const of_the_runner = /^\s*(ok \d+ |# |\.\.\.$|---$|TAP version|1\.\.\d+$|(duration_ms|type|location|failureType|code|name|operator|stack):)|\(node:internal|Test\.runInAsyncScope/;
function useful(text) {
  const lines = text.split("\n").map((line) => (line.length > 400 ? `${line.slice(0, 400)} …` : line))
    .filter((line) => !of_the_runner.test(line) && line.trim() !== "");
  return lines.slice(-120).join("\n").trimEnd();
}

// What a program says of itself, or one failure when it does not or its exit code disagrees.
function counted(result, passed, failed) {
  const known = passed !== undefined && failed !== undefined;
  const count = known ? { passed: Number(passed), failed: Number(failed) } : { passed: 0, failed: 1 };
  if (!result.ok && count.failed === 0) count.failed = 1;
  if (!known) result.text += `\n(${result.ended})`;
  return { ...result, ...count };
}

function doctest(program) {
  const wasm = program.endsWith(".js");
  const [command, options] = wasm ? [process.execPath, [program]] : [program, []];
  const result = run(command, [...options, "--no-colors=true"], 5);
  const line = result.text.match(/test cases: +\d+ \| +(\d+) passed \| +(\d+) failed/);
  return counted(result, line?.[1], line?.[2]);
}

function fuzz(program) {
  const name = program.slice(program.lastIndexOf("fuzz_") + 5);
  const found = join(root, "build/fuzz/found", name);
  const examples = join(root, "tests/fuzz", name);
  mkdirSync(found, { recursive: true });
  const folders = existsSync(examples) ? [found, examples] : [found];
  const options = [`-max_total_time=${fuzz_seconds}`, `-artifact_prefix=${found}/../${name}-`,
    "-rss_limit_mb=1024", "-timeout=5", "-print_final_stats=1", ...folders];
  const result = run(program, options, 3);
  return counted(result, result.ok ? 1 : 0, result.ok ? 0 : 1);
}

// Node's own runner on each file by itself, so that a browser test has the machine alone.
function node_test(file) {
  const result = run(process.execPath, ["--test", "--test-reporter=tap", file], 15);
  const passed = result.text.match(/^# pass (\d+)$/m)?.[1];
  const failed = ["fail", "cancelled"].map((word) => result.text.match(RegExp(`^# ${word} (\\d+)$`, "m"))?.[1]);
  return counted(result, passed, failed[0] && String(Number(failed[0]) + Number(failed[1] ?? 0)));
}

// Every rule of the domain with the tests that name it, as a list when that is all that was asked for.
// A rule without a test counts as failed.
function rules(file) {
  const { covered, missing, text } = rules_and_tests(root, file);
  const is_all = process.argv.length === 3;
  if (is_all || missing > 0) console.log(text);
  return { text: "", ok: missing === 0, seconds: 0, passed: covered, failed: missing };
}

const parts = {
  tidy: () => files_in("tests/tidy", /\.test\.mjs$/).map((file) => [file, node_test]),
  native: () => files_in("build/release/tests", /^test_[a-z_]+$/).map((file) => [file, doctest]),
  guide: () => [["tests/guide/rules.json", rules]],
  wasm: () => files_in("build/wasm/tests", /^test_[a-z_]+\.js$/).map((file) => [file, doctest]),
  fuzz: () => files_in("build/fuzz/tests", /^fuzz_[a-z_0-9]+$/).map((file) => [file, fuzz]),
  browser: () => files_in("tests/browser", /\.test\.mjs$/).map((file) => [file, node_test]),
};

const total = { passed: 0, failed: 0 };
for (const part of process.argv.slice(2)) {
  for (const [file, runner] of parts[part]()) {
    const result = runner(file);
    total.passed += result.passed;
    total.failed += result.failed;
    if (result.failed > 0) console.log(useful(result.text));
    const name = relative(root, file).replace("build/release/tests/", "native ")
      .replace("build/wasm/tests/", "wasm ").replace("build/fuzz/tests/", "");
    const verdict = `${result.passed} passed, ${result.failed} failed`;
    console.log(`  ${name.padEnd(40)}${result.seconds.toFixed(1).padStart(6)} s  ${verdict}`);
  }
}
if (total.passed + total.failed === 0) {
  console.log("  no test was found");
  total.failed = 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
