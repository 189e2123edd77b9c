// SPDX-License-Identifier: AGPL-3.0-or-later
// The customer's side of the channel API: a session of its own, the conversation, and live answers.
import { ask, type Answer } from '../http';
import { readLines } from '../lines';
import type { Seen } from './seen';
import type { Verdict } from './survey';
import type { ChatMessage, Survey, Transfer } from './types';

export interface Listener {
  connected(messages: ChatMessage[]): void;
  arrived(message: ChatMessage): void;
  surveyed(survey: Survey): void;
  transferred(transfer: Transfer): void;
  lost(): void;
}

const base = 1_000;
const longest = 30_000;

export class ChatLink {
  readonly #path: string;
  #csrf = '';
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;

  constructor(
    channel: string,
    private readonly listener: Listener,
  ) {
    this.#path = `/v1/channels/${encodeURIComponent(channel)}`;
    addEventListener('online', () => this.connect());
    // An open stream would hear of it only much later.
    addEventListener('offline', () => this.#abort?.abort());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && !this.#abort) this.connect();
    });
  }

  describe(): Promise<Answer> {
    return ask(this.#path);
  }

  post(body: unknown): Promise<Answer> {
    return this.#send('messages', body);
  }
  rate(verdict: Verdict): Promise<Answer> {
    return this.#send('rating', verdict);
  }

  report(message: string, state: Seen): Promise<Answer> {
    return this.#send('delivery', { message, state });
  }
  // A session anew, where the old one is not known any more.
  begin(): Promise<boolean> {
    return this.#begin();
  }

  async #send(what: string, body: unknown): Promise<Answer> {
    const send = () =>
      ask(`${this.#path}/conversation/${what}`, { method: 'POST', body, csrf: this.#csrf });
    const answer = await send();
    if (answer.status !== 401 && answer.status !== 403) return answer;
    return (await this.#begin()) ? send() : answer;
  }

  // Starts over: whatever was open is closed, so there is one stream at most.
  connect(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#run(abort)
      .catch(() => undefined)
      .finally(() => {
        if (this.#abort !== abort) return;
        this.#abort = undefined;
        this.listener.lost();
        const wait = Math.min(longest, base * 2 ** this.#tries) * (0.5 + Math.random() / 2);
        this.#tries += 1;
        this.#timer = setTimeout(() => this.connect(), wait);
      });
  }

  async #begin(): Promise<boolean> {
    const answer = await ask(`${this.#path}/session`, { method: 'POST', body: {} });
    this.#csrf = (answer.body as { csrf?: string } | undefined)?.csrf ?? '';
    return answer.status >= 200 && answer.status < 300;
  }

  async #run(abort: AbortController): Promise<void> {
    if (!(await this.#begin())) return;
    const opened = Date.now();
    const response = await fetch(`${this.#path}/stream`, {
      signal: abort.signal,
      cache: 'no-store',
    });
    if (!response.ok) return;
    // Read after the stream is open: what is said in between comes by both ways, and counts once.
    const answer = await ask(`${this.#path}/conversation`);
    if (answer.status !== 200) return abort.abort();
    this.listener.connected(messagesIn(answer.body));
    const line = (text: string) => this.#take(text);
    await readLines(
      response,
      { line, silenceMsMax: 60_000, lineLengthMax: 1_000_000 },
      abort,
    ).finally(() => {
      if (Date.now() - opened > 10_000) this.#tries = 0;
    });
  }

  #take(text: string): void {
    const frame = JSON.parse(text) as { k: string };
    if (frame.k === 'm' && isMessage(frame)) this.listener.arrived(frame);
    if (frame.k === 't' && isTransfer(frame)) this.listener.transferred(frame);
    if (frame.k === 's') this.listener.surveyed(surveyIn(frame));
  }
}

function messagesIn(body: unknown): ChatMessage[] {
  const conversation = (body as { conversation?: { messages?: unknown[] } | null } | undefined)
    ?.conversation;
  return (conversation?.messages ?? []).filter(isMessage);
}

function surveyIn(frame: unknown): Survey {
  const { state, from } = frame as { state?: unknown; from?: unknown };
  if (state === 'open' && typeof from === 'number') return { state, from };
  return { state: state === 'answered' ? 'answered' : 'none' };
}

function isTransfer(value: unknown): value is Transfer {
  const transfer = value as Transfer;
  return typeof transfer?.with === 'string' && transfer.with !== '' && typeof transfer.at === 'number';
}

function isMessage(value: unknown): value is ChatMessage {
  const message = value as ChatMessage;
  return (
    typeof message?.id === 'string' &&
    typeof message.body === 'string' &&
    typeof message.at === 'number'
  );
}
