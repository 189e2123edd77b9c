// SPDX-License-Identifier: AGPL-3.0-or-later
// A page that goes away can start a transaction but not see it through: the fence is asked first,
// and by then nobody is there to write. What was typed in the last moment is therefore also put
// where writing is immediate, until the device's own files have it.
const sizeMax = 1_000_000; // characters: a browser gives a site about five million of them

export class Rescue {
  #key: string;

  constructor(owner: string) {
    this.#key = `parley:rescue:${owner}`;
  }

  keep(bytes: Uint8Array): void {
    let letters = '';
    for (const byte of bytes) letters += String.fromCharCode(byte);
    const text = btoa(letters);
    try {
      if (text.length <= sizeMax) localStorage.setItem(this.#key, text);
    } catch {
      // No room, or not allowed: then the last half second of typing has only the transaction.
    }
  }

  take(): Uint8Array | undefined {
    try {
      const text = localStorage.getItem(this.#key);
      if (text === null) return undefined;
      return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    } catch {
      return undefined;
    }
  }

  drop(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // See keep.
    }
  }
}
