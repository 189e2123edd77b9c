// SPDX-License-Identifier: AGPL-3.0-or-later
// What must never be in the repository: somebody's machine, somebody's mirror, a file without its
// licence.
import { findings } from "../source.mjs";

const own_words = /^tests\/tidy\//;  // the rules name what they forbid
const needs_licence = /\.(h|cpp|mjs|js|ts|css|html|glsl|vert|frag|cmake|sh)$|CMakeLists\.txt$|^build-scripts\/[a-z-]+$|^\.ci\//;

export const bans = {
  host: [/\b(registry|mirror|artifactory|nexus|pkgs?)\.[a-z0-9-]+\.[a-z]{2,}|\bdeb\.debian\.org\b|"resolved":/i,
    "the machine's own configuration names the registry"],
  path: [/(?<![\w.$}{~*\])/-])\/(root|home|work|Users|opt|mnt)\/[\w.-]/, "a path of one machine"],
};

const hosts_and_paths = Object.entries(bans).map(([rule, [pattern, what]]) => ({
  name: `nothing tracked names a ${rule} of somebody's machine`,
  check: (files) => files.filter((file) => !own_words.test(file.path))
    .flatMap((file) => findings(file, rule, pattern, what, { in_text: true })),
}));

const licence = {
  name: "every source file says its licence in one line",
  check: (files) => files.filter((file) => needs_licence.test(file.path))
    .filter((file) => !/SPDX-License-Identifier: AGPL-3\.0-or-later/.test(file.text.split("\n").slice(0, 3).join("\n")))
    .map((file) => ({ rule: "licence", path: file.path, line: 1, what: "no SPDX line in the first three" })),
};

export const tracked = [...hosts_and_paths, licence];
