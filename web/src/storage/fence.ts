// SPDX-License-Identifier: AGPL-3.0-or-later
// One writer, and all of a change or nothing. Every commit is a single transaction that first looks
// at the fence: who took over meanwhile has raised its epoch, and whoever writes with an older one
// is refused, even if that tab was frozen for hours and never heard of it.
import { fenceKey, store, type Fence, type StoredFile } from './database';

export type CommitFault = 'fenced' | 'full' | 'lost' | 'failed';

export class CommitError extends Error {
  constructor(
    readonly fault: CommitFault,
    cause?: unknown,
  ) {
    super(fault, { cause });
  }
}

export interface Change {
  written: ReadonlyMap<string, StoredFile>;
  removed: ReadonlySet<string>;
}

const watchdogMs = 10_000;

function faultOf(error: unknown): CommitFault {
  const name = (error as { name?: string } | null)?.name;
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'InvalidStateError') return 'lost';
  return 'failed';
}

// Runs `work` in one transaction and settles only when that is over: `complete` is the one sign
// that everything is stored. A browser that gives no sign at all counts as a failure.
function transact(
  db: IDBDatabase,
  durability: IDBTransactionDurability,
  work: (files: IDBObjectStore, refuse: (fault: CommitFault) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let refused: CommitFault | undefined;
    const timer = setTimeout(() => reject(new CommitError('failed', 'no answer')), watchdogMs);
    const fail = (error: unknown) => {
      clearTimeout(timer);
      reject(new CommitError(refused ?? faultOf(error), error));
    };
    try {
      const transaction = db.transaction([store], 'readwrite', { durability });
      transaction.oncomplete = () => {
        clearTimeout(timer);
        resolve();
      };
      transaction.onabort = () => fail(transaction.error);
      work(transaction.objectStore(store), (fault) => {
        refused = fault;
        transaction.abort();
      });
    } catch (error) {
      fail(error);
    }
  });
}

// From here on no earlier writer gets anything in. To be done before reading what is stored.
export async function raiseFence(db: IDBDatabase): Promise<number> {
  let epoch = 0;
  await transact(db, 'strict', (files) => {
    const asked = files.get(fenceKey) as IDBRequest<Fence | undefined>;
    asked.onsuccess = () => {
      epoch = (asked.result?.epoch ?? 0) + 1;
      files.put({ epoch } satisfies Fence, fenceKey);
    };
  });
  return epoch;
}

export function commit(
  db: IDBDatabase,
  epoch: number,
  change: Change,
  durability: IDBTransactionDurability,
): Promise<void> {
  return transact(db, durability, (files, refuse) => {
    const asked = files.get(fenceKey) as IDBRequest<Fence | undefined>;
    asked.onsuccess = () => {
      if (asked.result?.epoch !== epoch) return refuse('fenced');
      // A request that fails must abort the whole transaction: nothing calls preventDefault here.
      for (const [path, file] of change.written) files.put(file, path);
      for (const path of change.removed) files.delete(path);
    };
  });
}
