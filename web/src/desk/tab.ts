// SPDX-License-Identifier: AGPL-3.0-or-later
// One tab's desk: joins the module, the device's storage, the network and the other tabs. While it
// leads it has the files and the connection; while another tab leads it shows only that.
import { Device, type DeviceListener } from '../storage/device';
import type { CommitFault } from '../storage/fence';
import { forgetIdentity, type Identity } from '../storage/last';
import { Leadership, type LeadListener } from '../storage/leadership';
import { Rescue } from '../storage/rescue';
import { chime } from './chime';
import { copyLink, copyText } from './clipboard';
import { Language } from './language';
import { DeskFiles } from './attaching';
import { Core, type ModulePage, type ParleyModule } from './module';
import { Network, type NetworkListener } from './network';
import { pickFile, saveFile } from './files';
import { allowNotifications, notify } from './notifications';
import { newerFiles } from './notices';
import { endSession } from './session';
import type { Surroundings } from './surroundings';

declare const PARLEY_BUILD: string;

const flushMs = 300;
// As src/app/session has them: the drafts' file, and where its tickets begin.
const draftsFile = 'drafts';
const draftTickets = 2 ** 52;

interface WorkState {
  waiting: number;
  saves_here: boolean;
}

export class DeskTab implements ModulePage, NetworkListener, LeadListener, DeviceListener {
  #core: Core | undefined;
  #device: Device | undefined;
  #network: Network;
  #leadership: Leadership;
  #rescue: Rescue;
  #leaving = false;
  #turn = 0; // grows whenever the lead comes or goes; what began in an earlier turn is dropped
  #wakeTimer: ReturnType<typeof setTimeout> | undefined;
  #flushTimer: ReturnType<typeof setTimeout> | undefined;
  #work: WorkState = { waiting: 0, saves_here: true };
  #leads = false;
  readonly files: DeskFiles;
  readonly language = new Language();
  #speaking: Promise<void> | undefined;

  constructor(
    private readonly identity: Identity,
    private readonly around: Surroundings,
  ) {
    this.#network = new Network(identity, this);
    const { workspace, agent } = identity;
    this.#leadership = new Leadership(`parley:${workspace.id}:${agent.id}`, this);
    this.files = new DeskFiles(`/files/${workspace.id}-${agent.id}`, (answer) =>
      this.#core?.attached(answer),
    );
    this.#rescue = new Rescue(`${workspace.id}:${agent.id}`);
  }

  start(module: ParleyModule, csrf: string, signedOut: boolean): void {
    this.#core = new Core(module);
    this.#network.csrf = csrf;
    this.#signedOut = signedOut;
    this.#watchPage();
    this.#speaking = this.#speak(this.around.chosen('language'));
    this.#leadership.start();
  }
  #signedOut = false;

  get #module(): ParleyModule {
    return (this.#core as Core).module;
  }

  // What was typed last is stored before everything is let go of.
  end(): void {
    this.#flushLeaving();
    this.#leadership.end();
    if (this.#leads) setTimeout(() => this.#letGo());
    else this.#letGo();
    this.#leads = false;
    this.files.end();
  }

  hasUnsavedWork(): boolean {
    return this.#work.waiting > 0 && !this.#work.saves_here;
  }

  // ---- the lead

  async lead(): Promise<void> {
    const turn = (this.#turn += 1);
    const core = this.#core as Core;
    const device = await this.#openDevice(core.module);
    await this.#speaking;
    if (turn !== this.#turn) return device?.close();
    this.#device = device;
    this.#leads = true;
    for (const [name, bytes] of device?.files() ?? []) core.putFile(name, bytes);
    const rescued = this.#rescue.take();
    if (rescued) core.putFile(draftsFile, rescued);
    core.open({
      agent: this.identity.agent.id,
      build: PARLEY_BUILD,
      path: this.around.path(),
      theme: this.around.chosen('theme'),
      keys: this.around.chosen('keys'),
      order: this.around.chosen('order'),
      columns: this.around.chosen('columns'),
    });
    if (this.#signedOut) core.module._parley_signed_out();
  }

  follow(): void {
    this.#letGo();
    this.#work = { waiting: 0, saves_here: true };
    this.#module._parley_step_aside();
  }

  #letGo(): void {
    this.#turn += 1;
    this.#leads = false;
    this.#network.closeStream();
    clearTimeout(this.#wakeTimer);
    clearTimeout(this.#flushTimer);
    this.#device?.close();
    this.#device = undefined;
  }

  async #openDevice(module: ParleyModule): Promise<Device | undefined> {
    const { workspace, agent } = this.identity;
    try {
      return await Device.open(module.FS, `/w/${workspace.id}-${agent.id}`, this);
    } catch {
      this.around.notice({
        key: 'no-storage',
        words: 'page.notice.no_storage',
      });
      return undefined;
    }
  }

  // The module is in the middle of a call: nothing may be thrown through it. A device that fails so
  // is given up, and every save that follows is said to have failed.
  #withDevice(use: (device: Device) => void): void {
    if (!this.#device) return;
    try {
      use(this.#device);
    } catch (error) {
      console.error(error);
      this.#device.close();
      this.#device = undefined;
    }
  }

  #watchPage(): void {
    const wake = () => {
      if (!this.#leads) return;
      if (this.#signedOut) void this.#lookForSession();
      else this.#module._parley_woken();
    };
    const { signal } = this.around;
    addEventListener('online', wake, { signal });
    addEventListener('offline', () => this.#network.dropStream(), { signal });
    const seen = () => {
      if (document.visibilityState === 'visible') wake();
      else this.#flushLeaving();
    };
    document.addEventListener('visibilitychange', seen, { signal });
    addEventListener('pagehide', () => this.#flushLeaving(), { signal });
    const shown = (event: PageTransitionEvent) => {
      // Came back from the browser's cache of pages: its locks and connections did not.
      if (event.persisted) this.around.reload();
    };
    addEventListener('pageshow', shown, { signal });
    const leaving = (event: BeforeUnloadEvent) => {
      if (this.hasUnsavedWork()) event.preventDefault();
    };
    addEventListener('beforeunload', leaving, { signal });
    this.around.watchPath(() => this.route(this.around.path()));
  }

  route(path: string): void {
    this.#core?.route(path);
  }

  // Another tab may have signed in again meanwhile.
  async #lookForSession(): Promise<void> {
    if (!(await this.#network.isOurSession()) || !this.#leads) return;
    this.#signedOut = false;
    this.#module._parley_signed_in();
  }

  #flush(): void {
    clearTimeout(this.#flushTimer);
    this.#flushTimer = undefined;
    if (this.#leads) this.#module._parley_flush();
  }

  #flushLeaving(): void {
    this.#leaving = true;
    // The last letters may still wait for the frame that hands them to the desk.
    if (this.#leads) this.#module._parley_ui_frame(performance.now());
    this.#flush();
    this.#leaving = false;
  }

  uploaded(digest: string, how: 'done' | 'lost' | 'failed'): void {
    if (this.#leads) this.#core?.uploaded(digest, how);
  }

  // ---- what the module asks for

  tell(topic: string, text: string): void {
    switch (topic) {
      case 'push':
        return void this.#network.push(text);
      case 'open stream':
        return this.#network.openStream(text);
      case 'close stream':
        return this.#network.closeStream();
      case 'fetch snapshot':
        return void this.#network.fetchSnapshot();
      case 'flush soon':
        return this.#flushSoon();
      case 'state':
        return this.#takeState(text);
      case 'navigate':
        return this.around.navigate(text);
      case 'title':
        return this.around.title(text);
      case 'theme':
      case 'keys':
      case 'order':
      case 'columns':
        return this.around.keep(topic, text);
      case 'language':
        this.around.keep(topic, text);
        return void this.#speak(text);
      case 'copy':
        return copyText(text);
      case 'copy link':
        return copyLink(text);
      case 'notify':
        return this.#notify(text);
      case 'chime':
        return chime();
      case 'invite':
        return void this.#invite(text);
      case 'pick templates':
        return pickFile('.json,.csv', (bytes) => this.#core?.templatesFile(bytes));
      case 'upload':
        return void this.#network.upload(this.files.shelf(), text);
      case 'pick files':
      case 'take files':
      case 'keep files':
        return this.files.tell(topic, text);
      case 'allow notifications':
        return allowNotifications();
      case 'ready':
        return this.around.ready();
      case 'sign in':
        return this.#leave(() => this.around.signIn());
      case 'sign out':
        return void this.#signOut();
      case 'newer files':
        return this.around.notice(newerFiles(this.around.reload));
      case 'use here':
        return this.#leadership.take();
      case 'reload':
        return this.around.reload();
    }
  }

  async #speak(chosen: string): Promise<void> {
    const words = await this.language.choose(chosen);
    this.#core?.language(chosen, words);
    this.around.speaks(this.language);
  }

  async #invite(agent: string): Promise<void> {
    const { link, error } = await this.#network.invite(agent, this.around.say);
    this.#core?.invited({ agent, link, error });
  }

  #notify(text: string): void {
    const [path = '/', title = '', body = ''] = text.split('\n');
    notify({ title, body, path }, () => {
      this.around.navigate(path);
      this.route(path);
    });
  }

  write(name: string, bytes: Uint8Array): void {
    if (this.#leaving && name === draftsFile) this.#rescue.keep(bytes);
    this.#withDevice((device) => device.write(name, bytes));
  }
  remove(name: string): void {
    this.#withDevice((device) => device.remove(name));
  }
  commit(ticket: number, strict: boolean): void {
    if (this.#device) this.#device.commit(ticket, strict ? 'strict' : 'relaxed');
    else queueMicrotask(() => this.saveFailed(ticket, 'failed'));
    if (strict) this.#askToPersist();
  }
  offer(name: string, bytes: Uint8Array): void {
    this.around.offer(name, bytes, () => {
      if (this.#leads) this.#module._parley_discard_unreadable();
    });
  }

  saveFile(name: string, bytes: Uint8Array): void {
    saveFile(name, bytes);
  }

  wakeAt(at: number): void {
    clearTimeout(this.#wakeTimer);
    const turn = this.#turn;
    this.#wakeTimer = setTimeout(
      () => {
        if (turn === this.#turn) this.#module._parley_woken();
      },
      Math.max(0, at - Date.now()),
    );
  }

  #flushSoon(): void {
    this.#flushTimer ??= setTimeout(() => this.#flush(), flushMs);
  }

  #takeState(text: string): void {
    this.#work = JSON.parse(text) as WorkState;
  }

  #leave(go: () => void): void {
    this.#flush();
    go();
  }

  async #signOut(): Promise<void> {
    this.#flush();
    await endSession(this.#network.csrf);
    forgetIdentity();
    this.around.signedOut();
  }

  #asked = false;
  #askToPersist(): void {
    if (this.#asked) return;
    this.#asked = true;
    void navigator.storage?.persist?.().catch(() => undefined);
  }

  // ---- what the device and the network report

  saved(ticket: number): void {
    if (ticket > draftTickets) this.#rescue.drop();
    if (this.#leads) this.#module._parley_saved(ticket);
  }
  saveFailed(ticket: number, fault: CommitFault): void {
    if (fault === 'fenced') return this.#leadership.giveUp();
    if (this.#leads) this.#module._parley_save_failed(ticket);
    if (fault === 'full') this.around.notice({ key: 'full', words: 'page.notice.full' });
  }

  streamOpened(): void {
    if (this.#leads) this.#module._parley_stream_opened();
  }
  frame(line: string): void {
    if (this.#leads) this.#core?.frame(line);
  }
  streamClosed(): void {
    if (this.#leads) this.#module._parley_stream_closed();
  }
  pushAnswered(status: number, body: string): void {
    if (this.#leads) this.#core?.pushAnswer(status, body);
  }
  pushFailed(): void {
    if (this.#leads) this.#module._parley_push_failed();
  }
  snapshot(manifest: string, content: Uint8Array): void {
    if (this.#leads) this.#core?.snapshot(manifest, content);
  }
  snapshotFailed(): void {
    if (this.#leads) this.#module._parley_snapshot_failed();
  }
  signedOut(): void {
    this.#signedOut = true;
    this.#network.csrf = '';
    if (this.#leads) this.#module._parley_signed_out();
  }
  streamQuery(): string {
    return this.#core?.streamQuery() ?? '';
  }
}
