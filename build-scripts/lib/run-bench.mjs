// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs the measuring programs and prints the table of budgets: the median of several runs, and how
// much of the budget it takes (or, where more is better, how many times it is reached).
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const runs = Number(process.env.PARLEY_BENCH_RUNS ?? 3);
const environment = {
  ...process.env,
  PARLEY_ROOT: root,
  PARLEY_PROGRAM: join(root, "build/release/parley"),
  PARLEY_WEB: join(root, "build/web"),
  NODE_NO_WARNINGS: "1",
};

function programs(only) {
  const node = process.execPath;
  const places = [
    ["build/release/tests", /^bench_(\w+)$/, "native", (path) => [path]],
    ["build/wasm/tests", /^bench_(\w+)\.js$/, "wasm", (path) => [node, path]],
    ["tests/bench", /^(\w+)\.bench\.mjs$/, "", (path) => [node, path]],
  ];
  return places.flatMap(([folder, pattern, where, command]) => {
    const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
    return names.filter((name) => pattern.test(name) && name.match(pattern)[1].startsWith(only))
      .map((name) => ({ name, where, command: command(join(root, folder, name)) }));
  });
}

// One run; what a program wrote beside its results is shown only when it failed.
function measure({ name, where, command }, figures) {
  const result = spawnSync(command[0], command.slice(1),
    { cwd: root, env: environment, encoding: "utf8", timeout: 600_000, maxBuffer: 1 << 28 });
  if (result.status !== 0) {
    console.error(`${name} failed:\n${`${result.stdout}${result.stderr}`.slice(-2000)}`);
    return false;
  }
  for (const [line] of result.stdout.matchAll(/^\{"what".*\}$/gm)) {
    const { what, value, unit } = JSON.parse(line);
    const key = where ? `${what}.${where}` : what;
    figures.set(key, { unit, values: [...(figures.get(key)?.values ?? []), value] });
  }
  return true;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function shown(value) {
  if (value === undefined) return "";
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2;
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

// A budget is a number, or "figure / number".
function budget_of(row, measured) {
  if (typeof row.budget === "number") return row.budget;
  const [figure, divisor] = row.budget.split(" / ");
  const value = measured.get(figure);
  return value === undefined ? undefined : value / Number(divisor);
}

function table_row(row, measured) {
  const value = measured.get(row.name) ?? measured.get(`${row.name}.native`);
  const budget = budget_of(row, measured);
  const sign = row.better === "less" ? "≤" : "≥";
  const ratio = value === undefined || !budget ? "" : `${(value / budget).toFixed(2)}×`;
  const kept = row.better === "less" ? value <= budget : value >= budget;
  const verdict = value === undefined ? "not measured yet" : budget === undefined ? "" : kept ? "kept" : "MISSED";
  return [row.what, budget === undefined ? `${sign} ${row.budget}` : `${sign} ${shown(budget)} ${row.unit}`,
    value === undefined ? "" : `${shown(value)} ${row.unit}`, ratio, verdict];
}

function print_table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => column ? cell.padStart(widths[column]) : cell.padEnd(widths[0])).join("  ")}`);
  }
}

const figures = new Map();
let ok = true;
for (const program of programs(process.argv[2] ?? "")) {
  let done = true;
  for (let run = 0; run < runs && done; run += 1) done = measure(program, figures);
  ok &&= done;
}
const measured = new Map([...figures].map(([name, { values }]) => [name, median(values)]));
const { rows } = JSON.parse(readFileSync(join(root, "tests/bench/budgets.json"), "utf8"));
print_table([["what", "budget", "measured", "ratio", ""], ...rows.map((row) => table_row(row, measured))]);

const known = new Set(rows.flatMap((row) => [row.name, `${row.name}.native`]));
for (const [name, value] of measured) {
  if (!known.has(name)) console.log(`  ${name}: ${shown(value)} ${figures.get(name).unit}`);
}
process.exitCode = ok ? 0 : 1;
