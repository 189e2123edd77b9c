// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may include whom: the arrows of src/README.md, and no others. And the doors: of wire, sync,
// store, app and server, other rooms may include only the headers that lie directly in the room's
// folder; a store adapter's header (store/sqlite/…, store/browser/…) is a door for the room that
// chooses the adapter. base, core and ui are all door: their folders are their subjects.
import { is_cpp } from "../source.mjs";

const knows = {
  base: [],
  core: ["base"],
  wire: ["base", "core"],
  sync: ["base", "core", "wire"],
  store: ["base", "core", "wire", "sync"],
  sim: ["base", "core", "wire", "sync", "store"],
  demo: ["base", "core", "wire", "sync", "store"],
  ui: ["base", "core"],
  app: ["base", "core", "wire", "sync", "store", "demo", "ui"],
  server: ["base", "core", "wire", "sync", "store", "sim", "demo"],
};
const behind_doors = new Set(["wire", "sync", "store", "sim", "demo", "app", "server"]);
const adapters = { sqlite: ["server"], postgres: ["server"], memory: ["server", "app", "sim", "demo"], browser: ["app"] };

function place(path) {
  const [top, room, inside] = path.split("/");
  if (top !== "src" && top !== "tests") return undefined;
  return room in knows ? { room, inside, is_test: top === "tests" } : undefined;
}

function is_door(included, from) {
  const [room, folder, ...deeper] = included.split("/");
  if (!behind_doors.has(room) || folder.endsWith(".h")) return true;
  const users = room === "store" ? adapters[folder] : undefined;
  return users !== undefined && deeper.length === 1 && users.includes(from);
}

function judge(included, here) {
  const room = included.split("/")[0];
  if (!(room in knows) || room === here.room) return undefined;
  if (!knows[here.room].includes(room)) return `${here.room} must not know ${room}`;
  return is_door(included, here.room) ? undefined : `not a door of ${room}`;
}

// The door of store must not lead to one of its own adapters.
function judge_own(included, here) {
  const [room, folder] = included.split("/");
  if (here.is_test || room !== "store" || here.room !== "store" || !(folder in adapters)) return undefined;
  return here.inside === folder ? undefined : "an adapter is chosen by app or server, not by store";
}

export const includes = {
  name: "a room includes only rooms above it, and only through their doors",
  check(files) {
    return files.filter((file) => is_cpp(file.path)).flatMap((file) => {
      const here = place(file.path);
      if (!here) return [];
      return file.code.split("\n").flatMap((line, index) => {
        const included = line.match(/^\s*#\s*include\s+"([^"]+)"/)?.[1];
        if (!included) return [];
        const what = included.startsWith(".") ? "paths start at src" : judge(included, here) ?? judge_own(included, here);
        return what ? [{ rule: "includes", path: file.path, line: index + 1, what: `${what}: ${included}` }] : [];
      });
    });
  },
};
