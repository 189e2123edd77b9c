// SPDX-License-Identifier: AGPL-3.0-or-later
// What the customer wrote and the server has not taken yet. It stays in the browser until it has.
import { drawId } from '../random';
import type { ChatFile, QueuedMessage } from './types';

interface Kept {
  queue: QueuedMessage[];
  draft: string;
  name: string;
  email: string;
}

export class Outbox {
  #key: string;
  #kept: Kept;
  keeps = true; // false: this browser stores nothing, so the page must stay open

  constructor(channel: string) {
    this.#key = `parley-chat:${channel}`;
    this.#kept = this.#read();
  }

  #read(): Kept {
    const empty: Kept = { queue: [], draft: '', name: '', email: '' };
    try {
      return {
        ...empty,
        ...(JSON.parse(localStorage.getItem(this.#key) ?? '{}') as Partial<Kept>),
      };
    } catch {
      return empty;
    }
  }

  #write(): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(this.#kept));
      this.keeps = true;
    } catch {
      this.keeps = false;
    }
  }

  // Another tab of the same chat may have written meanwhile: each change starts from what is stored.
  #change(how: (kept: Kept) => void): void {
    if (this.keeps) this.#kept = this.#read();
    how(this.#kept);
    this.#write();
  }

  get queue(): readonly QueuedMessage[] {
    return this.#kept.queue;
  }
  get draft(): string {
    return this.#kept.draft;
  }
  get name(): string {
    return this.#kept.name;
  }
  get email(): string {
    return this.#kept.email;
  }

  next(): QueuedMessage | undefined {
    return this.#kept.queue.find((message) => !message.refused);
  }

  add(body: string, files: ChatFile[]): QueuedMessage {
    const message = { id: drawId(), body, at: Date.now(), ...(files.length ? { files } : {}) };
    this.#change((kept) => {
      kept.queue.push(message);
      kept.draft = '';
    });
    return message;
  }

  remove(id: string): void {
    this.#change((kept) => {
      kept.queue = kept.queue.filter((message) => message.id !== id);
    });
  }

  refuse(id: string, reason: string): void {
    this.#change((kept) => {
      for (const message of kept.queue) if (message.id === id) message.refused = reason;
    });
  }

  keepDraft(draft: string): void {
    this.#change((kept) => {
      kept.draft = draft;
    });
  }

  keepPerson(name: string, email: string): void {
    this.#change((kept) => {
      kept.name = name;
      kept.email = email;
    });
  }
}
