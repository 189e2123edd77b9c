// SPDX-License-Identifier: AGPL-3.0-or-later
// The files that one agent keeps in this browser: an IDBFS mount, filled by stock `syncfs`, and
// written by fenced commits of what changed. A ticket is answered only after the transaction that
// holds its files is complete; tickets that come while one runs share the next.
import { openDatabase, type StoredFile } from './database';
import type { FileSystem, FsMount } from './emscripten';
import { commit, CommitError, raiseFence, type CommitFault } from './fence';

export type Durability = 'strict' | 'relaxed';

export interface DeviceListener {
  saved(ticket: number): void;
  saveFailed(ticket: number, fault: CommitFault): void;
}

const populateMs = 10_000;
const reopensMax = 3;

export class Device {
  #written = new Map<string, StoredFile>();
  #removed = new Set<string>();
  #tickets: number[] = [];
  #strict = false;
  #running = false;
  #closed = false;
  #reopens = 0;

  private constructor(
    private readonly fs: FileSystem,
    private readonly mount: FsMount,
    private db: IDBDatabase,
    private epoch: number,
    private readonly listener: DeviceListener,
  ) {}

  // Fence first, read after: what an earlier writer had in flight is either seen here or refused.
  static async open(fs: FileSystem, path: string, listener: DeviceListener): Promise<Device> {
    const db = await openDatabase(path);
    const epoch = await raiseFence(db);
    fs.mkdirTree(path);
    const { IDBFS } = fs.filesystems;
    const { mount } = fs.mount(IDBFS, {}, path);
    IDBFS.dbs[path] = db;
    const device = new Device(fs, mount, db, epoch, listener);
    try {
      await populate(fs, mount).catch(() => populate(fs, mount));
    } catch (error) {
      device.close();
      throw error;
    }
    return device;
  }

  // By name, relative to the mount. To look at, not to keep: these are no copies.
  files(): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    for (const path of this.#paths()) found.set(this.#nameOf(path), this.#contentsOf(path));
    return found;
  }

  // `bytes` is handed over: it belongs to the file system from here on.
  write(name: string, bytes: Uint8Array): void {
    const path = this.#pathOf(name);
    this.#makeFolderOf(path);
    this.fs.writeFile(path, bytes, { canOwn: true });
    this.#removed.delete(path);
    this.#written.set(path, this.#recordOf(path));
  }

  remove(name: string): void {
    const path = this.#pathOf(name);
    if (this.fs.analyzePath(path).exists) this.fs.unlink(path);
    this.#written.delete(path);
    this.#removed.add(path);
  }

  commit(ticket: number, durability: Durability): void {
    this.#tickets.push(ticket);
    this.#strict ||= durability === 'strict';
    if (!this.#running) queueMicrotask(() => void this.#run());
  }

  close(): void {
    this.#closed = true;
    this.db.close();
    delete this.fs.filesystems.IDBFS.dbs[this.mount.mountpoint];
    this.fs.unmount(this.mount.mountpoint);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#tickets.length > 0 && !this.#closed) await this.#commitOnce();
    this.#running = false;
  }

  async #commitOnce(): Promise<void> {
    const tickets = this.#tickets;
    const change = { written: this.#written, removed: this.#removed };
    const durability = this.#strict ? 'strict' : 'relaxed';
    this.#tickets = [];
    this.#written = new Map();
    this.#removed = new Set();
    this.#strict = false;
    try {
      await commit(this.db, this.epoch, change, durability);
      for (const ticket of tickets) this.listener.saved(ticket);
    } catch (error) {
      const fault = error instanceof CommitError ? error.fault : 'failed';
      this.#takeBack(change);
      if (fault === 'lost' && (await this.#reopen())) {
        this.#tickets = [...tickets, ...this.#tickets];
        return;
      }
      for (const ticket of tickets) this.listener.saveFailed(ticket, fault);
    }
  }

  // What was not stored stays to be stored: newer content of the same file wins.
  #takeBack(change: { written: Map<string, StoredFile>; removed: Set<string> }): void {
    for (const [path, file] of change.written) {
      if (!this.#written.has(path) && !this.#removed.has(path)) this.#written.set(path, file);
    }
    for (const path of change.removed) if (!this.#written.has(path)) this.#removed.add(path);
  }

  // The browser dropped this site's data, or the connection, under a running page. What is in memory
  // is all there is, so all of it is written again, unless another tab has begun to write meanwhile.
  async #reopen(): Promise<boolean> {
    if ((this.#reopens += 1) > reopensMax) return false;
    try {
      this.db = await openDatabase(this.mount.mountpoint);
      this.fs.filesystems.IDBFS.dbs[this.mount.mountpoint] = this.db;
      const epoch = await raiseFence(this.db);
      if (epoch !== 1 && epoch !== this.epoch + 1) return false;
      this.epoch = epoch;
      this.#markAll(this.mount.mountpoint);
      return true;
    } catch {
      return false;
    }
  }

  #markAll(folder: string): void {
    for (const path of this.#below(folder)) {
      this.#written.set(path, this.#recordOf(path));
      if (this.fs.isDir(this.fs.stat(path).mode)) this.#markAll(path);
    }
  }

  #recordOf(path: string): StoredFile {
    const { mtime, mode } = this.fs.stat(path);
    if (this.fs.isDir(mode)) return { timestamp: mtime, mode };
    // A view would be stored with the whole buffer behind it.
    return { timestamp: mtime, mode, contents: this.#contentsOf(path).slice() };
  }
  #contentsOf(path: string): Uint8Array {
    const { node } = this.fs.lookupPath(path);
    return node.contents?.subarray(0, node.usedBytes) ?? new Uint8Array();
  }

  // IDBFS writes a file only into a folder that it has a record of.
  #makeFolderOf(path: string): void {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (folder === this.mount.mountpoint || this.fs.analyzePath(folder).exists) return;
    this.fs.mkdirTree(folder);
    this.#written.set(folder, this.#recordOf(folder));
  }

  #below(folder: string): string[] {
    const names = this.fs.readdir(folder).filter((name) => name !== '.' && name !== '..');
    return names.map((name) => `${folder}/${name}`);
  }

  #paths(folder = this.mount.mountpoint): string[] {
    return this.#below(folder).flatMap((path) =>
      this.fs.isDir(this.fs.stat(path).mode) ? this.#paths(path) : [path],
    );
  }

  #pathOf(name: string): string {
    return `${this.mount.mountpoint}/${name}`;
  }
  #nameOf(path: string): string {
    return path.slice(this.mount.mountpoint.length + 1);
  }
}

function populate(fs: FileSystem, mount: FsMount): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('reading stored files took too long')),
      populateMs,
    );
    fs.filesystems.IDBFS.syncfs(mount, true, (error) => {
      clearTimeout(timer);
      if (error) reject(error instanceof Error ? error : new Error(String(error)));
      else resolve();
    });
  });
}
