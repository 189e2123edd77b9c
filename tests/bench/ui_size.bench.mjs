// SPDX-License-Identifier: AGPL-3.0-or-later
// What a browser fetches to show the desk, and the customer's page, compressed as the server does.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const web = process.env.PARLEY_WEB;
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const compressed = (path) => brotliCompressSync(readFileSync(path), best).length;

// The page names its files; modules and the Wasm file are named by the scripts.
function reached_from(page) {
  const all = readdirSync(web, { recursive: true }).map(String).filter((name) => /\.(m?js|css|wasm)$/.test(name));
  const reached = new Set();
  const waiting = [page];
  while (waiting.length > 0) {
    const text = readFileSync(join(web, waiting.pop()), "latin1");
    for (const name of all) {
      if (reached.has(name) || !text.includes(name.split("/").pop())) continue;
      reached.add(name);
      waiting.push(name);
    }
  }
  return [...reached].filter((name) => !/(^|\/)sw\.js$/.test(name));
}

function print(what, files) {
  const bytes = files.reduce((sum, file) => sum + compressed(join(web, file)), 0);
  console.log(JSON.stringify({ what, value: Math.round(bytes / 100) / 10, unit: "kB" }));
}

for (const [name, page] of [["desk_brotli", "index.html"], ["chat_brotli", "chat.html"]]) {
  if (!existsSync(join(web, page))) continue;
  const files = reached_from(page);
  if (name === "desk_brotli" && !files.some((file) => file.endsWith(".wasm"))) continue;
  print(name, files);
  // What follows behind the first picture (web/build/split.mjs).
  if (name === "desk_brotli") print("first_picture_brotli", files.filter((file) => !/parley-rest-/.test(file)));
}
