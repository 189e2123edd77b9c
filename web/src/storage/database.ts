// SPDX-License-Identifier: AGPL-3.0-or-later
// IDBFS's own database, opened by us so that losing it is noticed: same name (the mount point),
// version, store and record format, so stock IDBFS reads what we write and the other way round.
export const version = 21;
export const store = 'FILE_DATA';
export const fenceKey = '#fence';

export interface StoredFile {
  timestamp: Date;
  mode: number;
  contents?: Uint8Array; // absent in a folder's record
}

// It has no timestamp, so IDBFS, which walks the index of timestamps, never takes it for a file.
export interface Fence {
  epoch: number;
}

export function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      const db = request.result;
      if (db.objectStoreNames.contains(store)) return;
      db.createObjectStore(store).createIndex('timestamp', 'timestamp', { unique: false });
    };
    request.onsuccess = () => {
      const db = request.result;
      // Someone wants to delete the data of this site: holding on would only block them.
      db.onversionchange = () => db.close();
      resolve(db);
    };
    request.onerror = () => reject(request.error ?? new Error('IndexedDB would not open'));
    request.onblocked = () => reject(new Error('IndexedDB is blocked by another tab'));
  });
}
