// SPDX-License-Identifier: AGPL-3.0-or-later
// clang-format decides how C++ is laid out.
import { spawnSync } from "node:child_process";
import { is_cpp, root } from "../source.mjs";

export const format = {
  name: "C++ is laid out as clang-format says (build-scripts/format mends it)",
  check(files) {
    const paths = files.map((file) => file.path).filter((path) => is_cpp(path) && /^(src|tests)\//.test(path));
    return paths.length ? unformatted(paths) : [];
  },
};

export function unformatted(paths) {
  const result = spawnSync("clang-format", ["--dry-run", "-Werror", "-ferror-limit=1", ...paths],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  if (result.error) return [{ rule: "format", path: ".", line: 1, what: "clang-format is not installed" }];
  const seen = new Map();
  for (const [, path, line] of result.stderr.matchAll(/^(.+?):(\d+):\d+: error:/gm)) {
    if (!seen.has(path)) seen.set(path, { rule: "format", path, line: Number(line), what: "not formatted" });
  }
  return [...seen.values()];
}
