// SPDX-License-Identifier: AGPL-3.0-or-later
// A desk whose server is in its own module. What the session asks of the network is asked of that
// authority, a moment later as a network would; what it asks of the storage is kept by nobody. It
// fetches nothing, stores nothing, and leaves the page's address and title alone.
import { attach, MemoryShelf, pickFiles } from '../desk/attaching';
import { copyLink, copyText } from '../desk/clipboard';
import { pickFile, saveFile } from '../desk/files';
import { Language } from '../desk/language';
import type { ModulePage } from '../desk/module';
import type { Around, Start } from '../embed/mounted';
import { Timers } from '../embed/timers';
import { markLanguage } from '../spoken';
import { Words } from '../words';
import { DemoCore, type DemoModule } from './module';

const flushMs = 300;

export interface DemoStart extends Start {
  email: string;
  seed: number;
}

export class DemoTab implements ModulePage {
  #core: DemoCore | undefined;
  readonly #timers = new Timers();
  readonly language = new Language();

  constructor(
    private readonly host: HTMLElement,
    private readonly around: Around,
  ) {}

  async start(module: DemoModule, start: DemoStart): Promise<void> {
    const core = new DemoCore(module);
    this.#core = core;
    await this.#speak(start.language);
    if (this.#core !== core) return;
    const agent = core.begin(start);
    core.open({
      agent,
      build: 'demo',
      path: start.route,
      theme: start.theme,
      keys: '',
      order: '',
      columns: '',
    });
  }

  route(path: string): void {
    this.#core?.route(path);
  }

  end(): void {
    this.#timers.end();
    this.#core = undefined;
  }

  async #speak(chosen: string): Promise<void> {
    const words = await this.language.choose(chosen);
    this.#core?.language(chosen, words);
    markLanguage(this.host, this.language);
  }

  // ---- files: in memory, as everything here

  readonly #shelf = new MemoryShelf();
  #given: File[] = [];
  offerFiles(files: File[]): void {
    this.#given = files;
  }
  async #attach(place: string, files: File[]): Promise<void> {
    await attach(this.#shelf, place, files, (answer) => this.#core?.attached(answer));
  }
  async fileAt(href: string): Promise<Blob> {
    const digest = href.split('/blob/')[1]?.slice(0, 64) ?? '';
    const file = await this.#shelf.get(digest);
    if (!file) throw new Error('no such file');
    return file;
  }
  openFile(href: string, name: string): void {
    void this.fileAt(href).then(async (file) => {
      saveFile(name.replace(/, [^,]*$/, ''), new Uint8Array(await file.arrayBuffer()));
    }, () => undefined);
  }

  #noServer(): string {
    return new Words(this.language.code).say('page.invitation.demo');
  }

  // ---- what the module asks for

  tell(topic: string, text: string): void {
    switch (topic) {
      case 'push':
        return this.#ask((core) => core.push(text));
      case 'open stream':
        return this.#ask((core) => core.openStream(text));
      case 'close stream':
        return this.#core?.demo._parley_demo_close_stream();
      case 'fetch snapshot':
        return this.#ask((core) => core.demo._parley_demo_snapshot());
      case 'flush soon':
        return this.#timers.instead('flush', () => this.#core?.module._parley_flush(), flushMs);
      case 'copy':
        return copyText(text);
      case 'copy link':
        return copyLink(text);
      case 'pick templates':
        return pickFile('.json,.csv', (bytes) => this.#core?.templatesFile(bytes));
      case 'pick files':
        return pickFiles((files) => void this.#attach(text, files));
      case 'take files':
        return void this.#attach(text, this.#given.splice(0));
      case 'upload':
        return this.#timers.later(() => this.#core?.bring(text));
      case 'invite':
        return this.#core?.invited({ agent: text, link: '', error: this.#noServer() });
      case 'language':
        return void this.#speak(text);
      case 'ready':
        return this.around.ready();
      case 'sign in':
      case 'sign out':
      case 'reload':
        return this.#timers.later(() => this.around.again());
    }
  }

  // The module is in the middle of a call; and an answer that is there before its question was
  // finished is no network.
  #ask(question: (core: DemoCore) => number): void {
    this.#timers.later(() => {
      if (this.#core) this.#turnAt(question(this.#core));
    });
  }

  #turnAt(at: number): void {
    const turn = () => {
      if (this.#core) this.#turnAt(this.#core.demo._parley_demo_turn());
    };
    this.#timers.instead('turn', turn, Math.max(0, at - Date.now()));
  }

  wakeAt(at: number): void {
    const wake = () => this.#core?.module._parley_woken();
    this.#timers.instead('wake', wake, Math.max(0, at - Date.now()));
  }

  commit(ticket: number): void {
    queueMicrotask(() => this.#core?.module._parley_saved(ticket));
  }
  write(): void {}
  remove(): void {}
  offer(): void {}
  saveFile = saveFile;
}
