// SPDX-License-Identifier: AGPL-3.0-or-later
// Of all tabs that show one agent's desk, one leads: it alone reads and writes the device's files
// and talks to the server. The others wait, or take over when a person asks them to. A tab that the
// lead was taken from hears of it at once; one that was frozen finds the storage's fence raised.
export interface LeadListener {
  lead(): void;
  follow(): void;
}

export class Leadership {
  #waiting: AbortController | undefined;
  #release: (() => void) | undefined;

  constructor(
    private readonly name: string,
    private readonly listener: LeadListener,
  ) {}

  static isAvailable(): boolean {
    return 'locks' in navigator;
  }

  start(): void {
    if (!Leadership.isAvailable()) return this.listener.lead();
    this.#hold({ ifAvailable: true });
  }

  take(): void {
    this.#waiting?.abort();
    if (!Leadership.isAvailable()) return this.listener.lead();
    this.#hold({ steal: true });
  }

  // The storage found out before the lock did.
  giveUp(): void {
    this.#release?.();
    this.#follow();
  }

  // For good: another tab may have it.
  end(): void {
    this.#ended = true;
    this.#waiting?.abort();
    this.#release?.();
  }
  #ended = false;

  #hold(options: LockOptions): void {
    navigator.locks
      .request(this.name, options, (lock) => {
        if (this.#ended) return undefined;
        if (!lock) return this.#follow();
        this.listener.lead();
        return new Promise<void>((release) => {
          this.#release = release;
        });
      })
      .catch((error: unknown) => {
        const waitingEnded = options.signal?.aborted;
        if (!this.#ended && !waitingEnded && (error as { name?: string }).name === 'AbortError') this.#follow();
      });
  }

  #follow(): void {
    this.#release = undefined;
    this.listener.follow();
    if (!Leadership.isAvailable()) return;
    this.#waiting = new AbortController();
    this.#hold({ signal: this.#waiting.signal });
  }
}
