// SPDX-License-Identifier: AGPL-3.0-or-later
// The desk's side of push, stream, pull and snapshot. It moves texts; when to try again is decided
// by the replica. Before anything is said as an agent, the server is asked whether the session still
// is that agent's: another sign-in on this browser must never send this one's work.
import { readLines } from '../lines';
import type { Identity } from '../storage/last';
import type { Say } from '../words';
import type { UploadEnd } from '../blobs/upload';
import { bring, type Shelf } from './attaching';
import { askForLink, noLink, type Link } from './invitation';
import { askSession } from './session';

export interface NetworkListener {
  streamOpened(): void;
  frame(line: string): void;
  streamClosed(): void;
  pushAnswered(status: number, body: string): void;
  pushFailed(): void;
  uploaded(digest: string, how: 'done' | 'lost' | 'failed'): void;
  snapshot(manifest: string, content: Uint8Array): void;
  snapshotFailed(): void;
  signedOut(): void;
  streamQuery(): string;
}

const silenceMsMax = 50_000; // the server says something every 20 s
const lineLengthMax = 8 * 1024 * 1024;
const shortStreamMs = 2_000;
const shortStreamsMax = 3;
const pollWaitMs = 25_000;

type Standing = 'ours' | 'not ours' | 'unknown';

export class Network {
  #path: string;
  #csrf = '';
  #stream: AbortController | undefined;
  #shortStreams = 0;

  constructor(
    private readonly identity: Identity,
    private readonly listener: NetworkListener,
  ) {
    this.#path = `/v1/${identity.workspace.id}`;
  }

  get csrf(): string {
    return this.#csrf;
  }
  set csrf(token: string) {
    this.#csrf = token;
  }

  async isOurSession(): Promise<boolean> {
    return (await this.#standing()) === 'ours';
  }

  async push(body: string): Promise<void> {
    const standing = await this.#standing();
    if (standing === 'not ours') return this.listener.signedOut();
    if (standing === 'unknown') return this.listener.pushFailed();
    let answer = await this.#post('push', body);
    if (answer.status === 403) {
      this.#csrf = '';
      if ((await this.#standing()) === 'not ours') return this.listener.signedOut();
      answer = await this.#post('push', body);
    }
    if (answer.status === 0) this.listener.pushFailed();
    else this.listener.pushAnswered(answer.status, answer.text);
  }

  async upload(opening: Promise<Shelf>, digest: string): Promise<void> {
    const [shelf, standing] = await Promise.all([opening, this.#standing()]);
    if (standing === 'unknown') return this.listener.uploaded(digest, 'failed');
    let end: UploadEnd = 'signed out';
    if (standing === 'ours') end = await bring(shelf, this.#path, this.#csrf, digest);
    if (end === 'signed out' && standing === 'ours') {
      this.#csrf = '';
      const again = await this.#standing();
      if (again === 'ours') end = await bring(shelf, this.#path, this.#csrf, digest);
      else if (again === 'unknown') end = 'failed';
    }
    if (end === 'signed out') this.listener.signedOut();
    this.listener.uploaded(digest, end === 'signed out' ? 'failed' : end);
  }

  // A link for somebody who was added, or why there is none.
  async invite(agent: string, say: Say): Promise<Link> {
    const standing = await this.#standing();
    if (standing !== 'ours') return noLink(say('page.invitation.unreachable'));
    return askForLink(`${this.#path}/people/${agent}`, this.#csrf, say);
  }

  openStream(query: string): void {
    this.closeStream();
    const abort = new AbortController();
    this.#stream = abort;
    const run =
      this.#shortStreams < shortStreamsMax ? this.#follow(query, abort) : this.#poll(abort);
    run
      .catch(() => undefined)
      .finally(() => {
        if (this.#stream !== abort) return;
        this.#stream = undefined;
        this.listener.streamClosed();
      });
  }

  // The browser says that the network is gone: an open stream would hear of it only much later.
  dropStream(): void {
    if (!this.#stream) return;
    this.closeStream();
    this.listener.streamClosed();
  }

  closeStream(): void {
    const open = this.#stream;
    this.#stream = undefined;
    open?.abort();
  }

  async fetchSnapshot(): Promise<void> {
    try {
      if ((await this.#standing()) === 'not ours') return this.listener.signedOut();
      const manifest = await this.#fetch('snapshot');
      const text = await manifest.text();
      const { chunks } = JSON.parse(text) as { chunks: { id: string }[] };
      const parts: Uint8Array[] = [];
      for (const { id } of chunks) {
        const chunk = await this.#fetch(`snapshot/${encodeURIComponent(id)}`);
        parts.push(new Uint8Array(await chunk.arrayBuffer()));
      }
      this.listener.snapshot(text, joined(parts));
    } catch (error) {
      if (error instanceof SignedOut) this.listener.signedOut();
      else this.listener.snapshotFailed();
    }
  }

  async #follow(query: string, abort: AbortController): Promise<void> {
    const standing = await this.#standing();
    if (abort.signal.aborted || standing === 'unknown') return;
    if (standing === 'not ours') return this.listener.signedOut();
    const response = await fetch(`${this.#path}/stream?${query}`, {
      signal: abort.signal,
      cache: 'no-store',
    });
    if (response.status === 401) return this.listener.signedOut();
    if (!response.ok) return;
    const opened = Date.now();
    this.listener.streamOpened();
    const line = (text: string) => {
      if (!abort.signal.aborted) this.listener.frame(text);
    };
    await readLines(response, { line, silenceMsMax, lineLengthMax }, abort).finally(() => {
      // Something in between holds streams back or cuts them: ask again and again instead.
      const short = Date.now() - opened < shortStreamMs && !abort.signal.aborted;
      this.#shortStreams = short ? this.#shortStreams + 1 : 0;
    });
  }

  async #poll(abort: AbortController): Promise<void> {
    let opened = false;
    while (!abort.signal.aborted) {
      const standing = await this.#standing();
      if (standing === 'not ours') return this.listener.signedOut();
      if (standing === 'unknown') return;
      const asked = new URLSearchParams(this.listener.streamQuery());
      const body = JSON.stringify({
        client: asked.get('client'),
        cookie: asked.get('cookie'),
        last_n: Number(asked.get('last_n')),
        wait_ms: pollWaitMs,
      });
      const tired = setTimeout(() => abort.abort(), pollWaitMs + 10_000);
      const answer = await this.#post('pull', body, abort.signal).finally(() => clearTimeout(tired));
      if (abort.signal.aborted) return;
      if (answer.status === 401) return this.listener.signedOut();
      if (answer.status !== 200) return;
      if (!opened) this.listener.streamOpened();
      opened = true;
      for (const line of answer.text.split('\n')) {
        if (line && !abort.signal.aborted) this.listener.frame(line);
      }
    }
  }

  async #standing(): Promise<Standing> {
    if (this.#csrf) return 'ours';
    const answer = await askSession();
    if (answer.kind === 'unreachable') return 'unknown';
    if (answer.kind === 'signed out') return 'not ours';
    const { session } = answer;
    const same =
      session.agent.id === this.identity.agent.id &&
      session.workspace.id === this.identity.workspace.id;
    if (!same) return 'not ours';
    this.#csrf = session.csrf;
    return 'ours';
  }

  async #post(
    what: string,
    body: string,
    signal = AbortSignal.timeout(30_000),
  ): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(`${this.#path}/${what}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Parley-CSRF': this.#csrf },
        body,
        cache: 'no-store',
        signal,
      });
      return { status: response.status, text: await response.text() };
    } catch {
      return { status: 0, text: '' };
    }
  }

  async #fetch(what: string): Promise<Response> {
    const response = await fetch(`${this.#path}/${what}`, { signal: AbortSignal.timeout(60_000) });
    if (response.status === 401) throw new SignedOut();
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response;
  }
}

class SignedOut extends Error {}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
