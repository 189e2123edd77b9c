// SPDX-License-Identifier: AGPL-3.0-or-later
// What build-scripts say before they begin: help on request, and one plain line, exit 2 and nothing
// done when they are asked for something that cannot be.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./source.mjs";

const command = (name, ...options) =>
  spawnSync(join(root, "build-scripts", name), options, { encoding: "utf8", timeout: 20_000 });

function refuses(result, words) {
  assert.equal(result.status, 2, result.stderr);
  assert.equal(result.stdout, "");
  assert.equal(result.stderr.trimEnd().split("\n").length, 1, result.stderr);
  assert.match(result.stderr, words);
}

for (const name of ["run", "demo", "test", "check", "bench", "format"]) {
  test(`${name} --help says how it is used`, () => {
    const result = command(name, "--help");
    assert.equal(result.status, 0);
    assert.match(result.stdout, new RegExp(`^Usage: build-scripts/${name}`));
  });
  test(`${name} refuses an option that it does not know`, () => {
    refuses(command(name, "--nonsense"), /--nonsense/);
  });
}

test("test refuses a part that there is not", () => refuses(command("test", "everything"), /everything/));

test("run refuses a port that is none", () => {
  for (const port of ["web", "0", "65536", "-1", "80 80", ""]) {
    refuses(command("run", "--port", port), /port must be a number/);
  }
  refuses(command("run", "--port"), /needs a value/);
});

test("run refuses a port that is taken", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address();
  refuses(command("run", "--port", String(port)), new RegExp(`port ${port} is taken`));
  server.close();
});

test("run refuses a data folder that cannot be", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-commands-"));
  try {
    writeFileSync(join(folder, "file"), "");
    refuses(command("run", "--port", "1", "--data", join(folder, "file", "data")), /cannot write to/);
    assert.deepEqual(readdirSync(folder), ["file"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("demo replaces no folder that is not a demo", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-commands-"));
  try {
    writeFileSync(join(folder, "thesis.txt"), "");
    refuses(command("demo", "--out", folder), /is no demo/);
    refuses(command("demo", "--out", join(folder, "thesis.txt")), /is no demo/);
    refuses(command("demo", "--out"), /needs a value/);
    assert.deepEqual(readdirSync(folder), ["thesis.txt"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
