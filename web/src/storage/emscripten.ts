// SPDX-License-Identifier: AGPL-3.0-or-later
// The part of Emscripten's file system that the storage uses.
export interface FsNode {
  contents: Uint8Array | null; // null: nothing was ever written to it
  usedBytes: number;
}
export interface FsMount {
  mountpoint: string;
}
export interface Idbfs {
  dbs: Record<string, IDBDatabase>;
  syncfs(mount: FsMount, populate: boolean, done: (error: unknown) => void): void;
}
export interface FileSystem {
  filesystems: { IDBFS: Idbfs };
  mkdirTree(path: string): void;
  mount(type: Idbfs, options: object, path: string): { mount: FsMount };
  unmount(path: string): void;
  readdir(path: string): string[];
  writeFile(path: string, data: Uint8Array, options?: { canOwn?: boolean }): void;
  unlink(path: string): void;
  stat(path: string): { mode: number; mtime: Date };
  isDir(mode: number): boolean;
  lookupPath(path: string): { node: FsNode };
  analyzePath(path: string): { exists: boolean };
}
