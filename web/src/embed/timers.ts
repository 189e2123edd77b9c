// SPDX-License-Identifier: AGPL-3.0-or-later
// Timers that end together.
type Timer = ReturnType<typeof setTimeout>;

export class Timers {
  readonly #running = new Set<Timer>();
  readonly #named = new Map<string, Timer>();
  #ended = false;

  later(run: () => void, ms = 0): void {
    this.#start(run, ms);
  }

  // In place of the one that was started under this name before.
  instead(name: string, run: () => void, ms: number): void {
    this.#stop(this.#named.get(name));
    const timer = this.#start(run, ms);
    if (timer !== undefined) this.#named.set(name, timer);
  }

  #start(run: () => void, ms: number): Timer | undefined {
    if (this.#ended) return undefined;
    const timer = setTimeout(() => {
      this.#running.delete(timer);
      run();
    }, ms);
    this.#running.add(timer);
    return timer;
  }

  #stop(timer: Timer | undefined): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    this.#running.delete(timer);
  }

  end(): void {
    this.#ended = true;
    for (const timer of this.#running) clearTimeout(timer);
    this.#running.clear();
    this.#named.clear();
  }
}
