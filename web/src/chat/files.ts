// SPDX-License-Identifier: AGPL-3.0-or-later
// Files of the message that is being written: chosen, dropped or pasted, brought to the server at once,
// and sent by their digest. What is not there yet waits for the network, and the message for it.
import { digestOf } from '../blobs/digest';
import { upload, type UploadEnd } from '../blobs/upload';
import { byId, element } from '../dom';
import { say } from '../words';
import type { ChatFile } from './types';

const filesMax = 10;
const bytesMax = 20 * 1024 * 1024;

type State = 'uploading' | 'waiting' | 'done';
interface Attached extends ChatFile {
  file: File;
  state: State;
}

export class ChatFiles {
  #files: Attached[] = [];
  #place = byId('files');
  #input = byId<HTMLInputElement>('pick');
  #busy = false;

  constructor(
    private readonly path: string,
    private readonly warn: (text: string) => void,
    private readonly signIn: () => Promise<boolean>,
  ) {
    byId('attach').addEventListener('click', () => this.#input.click());
    this.#input.addEventListener('change', () => {
      this.take([...(this.#input.files ?? [])]);
      this.#input.value = '';
    });
    for (const type of ['dragover', 'drop'] as const) {
      document.addEventListener(type, (event) => {
        const data = event.dataTransfer;
        if (!data || data.types.every((kind) => kind !== 'Files')) return;
        event.preventDefault();
        if (type === 'drop') this.take([...data.files]);
      });
    }
    document.addEventListener('paste', (event) => {
      const data = event.clipboardData;
      if (!data?.files.length || data.types.includes('text/plain')) return;
      event.preventDefault();
      this.take([...data.files]);
    });
  }

  get empty(): boolean {
    return this.#files.length === 0;
  }
  get ready(): boolean {
    return this.#files.every(({ state }) => state === 'done');
  }

  // What goes with the message; afterwards there is none.
  give(): ChatFile[] {
    const given = this.#files.map(({ blob, name, type, bytes, picture }) => (
      { blob, name, type, bytes, picture }));
    this.#files = [];
    this.#draw();
    return given;
  }

  take(files: File[]): void {
    this.warn('');
    for (const file of files) void this.#add(file);
  }

  // The network may be back.
  tryAgain(): void {
    void this.#upload();
  }

  async #add(file: File): Promise<void> {
    const { name, type, size: bytes } = file;
    if (this.#files.length >= filesMax) return this.warn(say('page.chat.too_many_files'));
    if (bytes > bytesMax) return this.warn(say('page.chat.file_too_large', { name }));
    try {
      const blob = await digestOf(file);
      if (bytes === 0 || this.#files.some((other) => other.blob === blob)) return;
      const picture = /^image\/(png|jpeg|gif|webp)$/.test(type);
      this.#files.push({ blob, name, type, bytes, picture, file, state: 'uploading' });
    } catch {
      return this.warn(say('page.chat.file_unreadable', { name }));
    }
    this.#draw();
    await this.#upload();
  }

  async #upload(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (const next of this.#files.filter(({ state }) => state !== 'done')) {
      next.state = 'uploading';
      this.#draw();
      const end = await this.#bring(next);
      if (end === 'done') next.state = 'done';
      else if (end === 'lost') this.#refuse(next);
      else next.state = 'waiting';
      this.#draw();
      if (next.state === 'waiting') break;
    }
    this.#busy = false;
    if (this.#files.some(({ state }) => state === 'uploading')) return this.#upload();
  }

  async #bring({ blob, file }: Attached): Promise<UploadEnd> {
    const send = () => upload(`${this.path}/blob/${blob}`, '', file);
    const end = await send();
    return end === 'signed out' && (await this.signIn()) ? send() : end;
  }

  #refuse(file: Attached): void {
    this.#files = this.#files.filter((other) => other !== file);
    this.warn(say('page.chat.file_refused', { name: file.name }));
  }

  #draw(): void {
    this.#place.hidden = this.empty;
    this.#place.replaceChildren(...this.#files.map((file) => this.#chip(file)));
  }

  #chip(file: Attached): HTMLElement {
    const remove = element('button', {
      type: 'button', 'aria-label': say('page.chat.file_remove', { name: file.name }),
    }, '×');
    remove.addEventListener('click', () => {
      this.#files = this.#files.filter((other) => other !== file);
      this.#draw();
      byId('message').focus();
    });
    const chip = element('li', { 'data-state': file.state },
      element('span', { dir: 'auto' }, file.name), element('small', {}, sizeOf(file.bytes)));
    if (file.state === 'uploading') chip.append(element('small', {}, say('page.chat.file_uploading')));
    if (file.state === 'waiting') chip.append(element('small', {}, say('page.chat.file_waiting')));
    chip.append(remove);
    return chip;
  }
}

export function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? say('page.chat.kb', { count: Math.ceil(bytes / 1000) })
    : say('page.chat.mb', { count: Math.ceil(bytes / 1_000_000) });
}

// The files of a message, with a picture for those that are one. Without a message they are not
// anybody's to read yet.
export function fileList(files: ChatFile[], path: string, message?: string): HTMLElement {
  const list = element('ul', { class: 'files' });
  for (const file of files) {
    const label = say('page.chat.file', { name: file.name, size: sizeOf(file.bytes) });
    const item = element('li');
    list.append(item);
    if (!message) {
      item.append(element('span', { dir: 'auto' }, label));
      continue;
    }
    const href = `${path}/blob/${file.blob}?message=${message}`;
    const link = element('a', { href, target: '_blank', rel: 'noopener' });
    if (file.picture) link.append(element('img', { src: href, alt: file.name, loading: 'lazy' }));
    link.append(element('span', { dir: 'auto' }, label));
    item.append(link);
  }
  return list;
}
