// SPDX-License-Identifier: AGPL-3.0-or-later
// The bytes of files that are not sent yet, in a database of their own: the device's own files are read
// into memory as a whole, these never are. What is here is let go of only when the session says that
// nothing needs it.
interface Kept {
  file: Blob;
  at: number;
}

const store = 'files';
// What was attached just now may not be in any draft yet.
const youngMs = 60_000;

export class BlobStore {
  private constructor(readonly db: IDBDatabase) {}

  static open(name: string): Promise<BlobStore> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve(new BlobStore(request.result));
      };
      request.onerror = () => reject(request.error ?? new Error('IndexedDB would not open'));
    });
  }

  // It is on the disk when this is over. Rejects when there is no room.
  put(digest: string, file: Blob): Promise<void> {
    return this.#change((files) => files.put({ file, at: Date.now() } satisfies Kept, digest));
  }

  async get(digest: string): Promise<Blob | undefined> {
    const kept = await new Promise<Kept | undefined>((resolve, reject) => {
      const request = this.db.transaction(store).objectStore(store).get(digest);
      request.onsuccess = () => resolve(request.result as Kept | undefined);
      request.onerror = () => reject(request.error ?? new Error('not readable'));
    });
    return kept?.file;
  }

  keepOnly(digests: Set<string>): Promise<void> {
    return this.#change((files) => {
      const request = files.openCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        const { at } = cursor.value as Kept;
        if (!digests.has(String(cursor.key)) && at + youngMs < Date.now()) cursor.delete();
        cursor.continue();
      };
    });
  }

  close(): void {
    this.db.close();
  }

  #change(how: (files: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.db.transaction(store, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
      transaction.onerror = () => reject(transaction.error ?? new Error('not kept'));
      how(transaction.objectStore(store));
    });
  }
}
