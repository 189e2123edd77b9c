// SPDX-License-Identifier: AGPL-3.0-or-later
// The WebAssembly module as TypeScript sees it. Texts and bytes go in through one input buffer that
// the module owns; each call says how much of it counts.
import type { CanvasModule } from '../canvas/module';
import type { FileSystem } from '../storage/emscripten';
import type { NotTold, Told } from './attaching';
import type { Language } from './language';
import type { InstantiateWasm } from './parts';

// What the module calls (web/library/app.js).
export interface ModulePage {
  tell(topic: string, text: string): void;
  write(name: string, bytes: Uint8Array): void;
  remove(name: string): void;
  commit(ticket: number, strict: boolean): void;
  offer(name: string, bytes: Uint8Array): void;
  saveFile(name: string, bytes: Uint8Array): void;
  wakeAt(at: number): void;
  readonly language: Language;
}

export interface ParleyModule extends CanvasModule {
  FS: FileSystem;
  UTF8ToString(at: number): string;
  page: ModulePage;
  _parley_input(size: number): number;
  _parley_put_file(nameLength: number, size: number): void;
  _parley_open(length: number): void;
  _parley_step_aside(): void;
  _parley_language(chosenLength: number, wordsLength: number): void;
  _parley_invited(length: number): void;
  _parley_templates_file(length: number): void;
  _parley_attached(length: number): void;
  _parley_uploaded(length: number): void;
  _parley_stream_opened(): void;
  _parley_stream_closed(): void;
  _parley_frame(length: number): void;
  _parley_push_answer(status: number, length: number): void;
  _parley_push_failed(): void;
  _parley_snapshot(manifestLength: number, size: number): void;
  _parley_snapshot_failed(): void;
  _parley_saved(ticket: number): void;
  _parley_save_failed(ticket: number): void;
  _parley_signed_out(): void;
  _parley_signed_in(): void;
  _parley_woken(): void;
  _parley_route(length: number): void;
  _parley_flush(): void;
  _parley_discard_unreadable(): void;
  _parley_stream_query(): number;
}

export type CreateParley = (options: {
  page: ModulePage;
  instantiateWasm: InstantiateWasm;
}) => Promise<ParleyModule>;

const encoder = new TextEncoder();

// The same calls with texts and bytes.
export class Core {
  constructor(readonly module: ParleyModule) {}

  #give(...parts: Uint8Array[]): void {
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    let at = this.module._parley_input(size);
    for (const part of parts) {
      this.module.HEAPU8.set(part, at);
      at += part.length;
    }
  }
  giveText(text: string): number {
    const bytes = encoder.encode(text);
    this.#give(bytes);
    return bytes.length;
  }

  putFile(name: string, bytes: Uint8Array): void {
    const named = encoder.encode(name);
    this.#give(bytes, named);
    this.module._parley_put_file(named.length, bytes.length);
  }
  open(start: {
    agent: string;
    build: string;
    path: string;
    theme: string;
    keys: string;
    order: string;
    columns: string;
  }): void {
    this.module._parley_open(this.giveText(JSON.stringify(start)));
  }
  invited(answer: { agent: string; link: string; error: string }): void {
    this.module._parley_invited(this.giveText(JSON.stringify(answer)));
  }
  templatesFile(bytes: Uint8Array): void {
    this.#give(bytes);
    this.module._parley_templates_file(bytes.length);
  }
  attached(answer: Told | NotTold): void {
    this.module._parley_attached(this.giveText(JSON.stringify(answer)));
  }
  uploaded(digest: string, how: 'done' | 'lost' | 'failed'): void {
    this.module._parley_uploaded(this.giveText(`${how} ${digest}`));
  }
  language(chosen: string, words: string): void {
    const said = encoder.encode(chosen);
    const all = encoder.encode(words);
    this.#give(said, all);
    this.module._parley_language(said.length, all.length);
  }
  route(path: string): void {
    this.module._parley_route(this.giveText(path));
  }
  frame(line: string): void {
    this.module._parley_frame(this.giveText(line));
  }
  pushAnswer(status: number, body: string): void {
    this.module._parley_push_answer(status, this.giveText(body));
  }
  snapshot(manifest: string, content: Uint8Array): void {
    const told = encoder.encode(manifest);
    this.#give(told, content);
    this.module._parley_snapshot(told.length, content.length);
  }
  streamQuery(): string {
    return this.module.UTF8ToString(this.module._parley_stream_query());
  }
}
