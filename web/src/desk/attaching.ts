// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that people attach: taken from the clipboard, a drop or their choice, kept on this device, told
// to the desk, and brought to the server when the session asks for it.
import { digestOf } from '../blobs/digest';
import { BlobStore } from '../blobs/store';
import { upload, type UploadEnd } from '../blobs/upload';
import { element } from '../dom';

// As src/base/limits.h has it.
export const fileBytesMax = 20 * 1024 * 1024;

export interface Told {
  place: string;
  name: string;
  blob: string;
  type: string;
  bytes: number;
}
export type NotTold = { name: string; error: 'empty' | 'too large' | 'no room' | 'unreadable' };

// Where the bytes are kept: in the browser's database, or in memory.
export interface Shelf {
  put(digest: string, file: Blob): Promise<void>;
  get(digest: string): Promise<Blob | undefined>;
  keepOnly(digests: Set<string>): Promise<void>;
  close(): void;
}

export class MemoryShelf implements Shelf {
  readonly #files = new Map<string, Blob>();
  async put(digest: string, file: Blob): Promise<void> {
    this.#files.set(digest, file);
  }
  async get(digest: string): Promise<Blob | undefined> {
    return this.#files.get(digest);
  }
  async keepOnly(): Promise<void> {}
  close(): void {}
}

export async function openShelf(name: string): Promise<Shelf> {
  try {
    return await BlobStore.open(name);
  } catch {
    return new MemoryShelf(); // the page has said that nothing is stored here
  }
}

// Only within what a press set off: browsers open their dialog for nothing else.
export function pickFiles(take: (files: File[]) => void): void {
  const field = element('input', { type: 'file', multiple: '', hidden: '', 'data-parley': 'attach' });
  field.addEventListener('change', () => {
    field.remove();
    take([...(field.files ?? [])]);
  });
  field.addEventListener('cancel', () => field.remove());
  document.body.append(field);
  field.click();
}

export async function attach(
  shelf: Shelf, place: string, files: File[], tell: (answer: Told | NotTold) => void,
): Promise<void> {
  for (const file of files) tell(await attached(shelf, place, file));
}

async function attached(shelf: Shelf, place: string, file: File): Promise<Told | NotTold> {
  const { name } = file;
  if (file.size > fileBytesMax) return { name, error: 'too large' };
  if (file.size === 0) return { name, error: 'empty' };
  let blob: string;
  // A copy of the bytes: the file on the disk may be another one by the time it is sent.
  let copy: Blob;
  try {
    copy = new Blob([await file.arrayBuffer()], { type: file.type });
    blob = await digestOf(copy);
  } catch {
    return { name, error: 'unreadable' };
  }
  try {
    await shelf.put(blob, copy);
  } catch {
    return { name, error: 'no room' };
  }
  return { place, name, blob, type: file.type, bytes: file.size };
}

export async function bring(
  shelf: Shelf, path: string, csrf: string, digest: string,
): Promise<UploadEnd> {
  const file = await shelf.get(digest).catch(() => undefined);
  return upload(`${path}/blob/${digest}`, csrf, file);
}

const digestInPath = /\/blob\/([0-9a-f]{64})/;

// A file's bytes for who looks at it: this device's own, or the server's.
export async function fileAt(shelf: Shelf | undefined, href: string): Promise<Blob> {
  const digest = digestInPath.exec(href)?.[1];
  const own = digest ? await shelf?.get(digest).catch(() => undefined) : undefined;
  if (own) return own;
  const response = await fetch(href, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.blob();
}

// What one tab does with files between the desk and this device.
export class DeskFiles {
  #shelf: Promise<Shelf> | undefined; // the bytes of files that are not sent yet
  #given: File[] = []; // pasted or dropped, and not asked for yet

  constructor(
    private readonly name: string,
    private readonly answer: (told: Told | NotTold) => void,
  ) {}

  shelf(): Promise<Shelf> {
    return (this.#shelf ??= openShelf(this.name));
  }
  // What is under way is finished first: IndexedDB closes so.
  end(): void {
    void this.#shelf?.then((shelf) => shelf.close());
  }
  offer(files: File[]): void {
    this.#given = files;
  }
  async fileAt(href: string): Promise<Blob> {
    return fileAt(await this.shelf(), href);
  }

  // What the module asks for.
  tell(topic: 'pick files' | 'take files' | 'keep files', text: string): void {
    if (topic === 'pick files') pickFiles((files) => void this.#attach(text, files));
    else if (topic === 'take files') void this.#attach(text, this.#given.splice(0));
    else void this.#keepOnly(new Set(text.split('\n')));
  }

  async #attach(place: string, files: File[]): Promise<void> {
    await attach(await this.shelf(), place, files, this.answer);
  }
  async #keepOnly(digests: Set<string>): Promise<void> {
    const shelf = await this.shelf();
    await shelf.keepOnly(digests).catch(() => undefined);
  }
}
