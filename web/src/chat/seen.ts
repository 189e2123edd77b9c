// SPDX-License-Identifier: AGPL-3.0-or-later
// Tells the server how far the answers have come: delivered when they are here, read when somebody could
// see them. Once for all of them together, and only when it is news.
import type { Answer } from '../http';
import type { ChatMessage } from './types';

export type Seen = 'delivered' | 'read';
const pauseMs = 400;

export class SeenReport {
  #newest: ChatMessage | undefined;
  #told: { id: string; state: Seen } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (message: string, state: Seen) => Promise<Answer>) {
    document.addEventListener('visibilitychange', () => this.#soon());
  }

  note(messages: Iterable<ChatMessage>): void {
    for (const message of messages) {
      if (message.from !== 'agent') continue;
      if (!this.#newest || message.at >= this.#newest.at) this.#newest = message;
    }
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), pauseMs);
  }

  async #tell(): Promise<void> {
    const newest = this.#newest;
    if (!newest) return;
    const state: Seen = document.visibilityState === 'visible' ? 'read' : 'delivered';
    const known = this.#told;
    if (known?.id === newest.id && (known.state === 'read' || known.state === state)) return;
    const answer = await this.send(newest.id, state);
    if (answer.status >= 200 && answer.status < 300) this.#told = { id: newest.id, state };
  }
}
