// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of a whole log for the browser's own search. Only what can be seen is in the layer; what
// stands before and after it lies here, hidden until it is found, and is scrolled to then. It is for the
// search alone: the accessibility tree has what is drawn, and selectors do not reach in.
import type { ByteReader } from './stream';

export interface Said {
  name: string;
  text: string;
}

export class LogText {
  readonly before = document.createElement('div');
  readonly after = document.createElement('div');
  readonly #roots: [ShadowRoot, ShadowRoot];
  readonly #places: HTMLElement[] = [];
  readonly said: Said[] = [];
  readonly #ended = new AbortController();
  #first = 0;
  #end = 0;

  constructor(readonly reveal: (item: number) => void) {
    const root = (host: HTMLElement) => {
      host.className = 'pc-find';
      host.setAttribute('aria-hidden', 'true');
      const inside = host.attachShadow({ mode: 'closed' });
      const { signal } = this.#ended;
      inside.addEventListener('beforematch', (event) => this.#found(event.target), { signal });
      return inside;
    };
    this.#roots = [root(this.before), root(this.after)];
  }

  end(): void {
    this.#ended.abort();
  }

  take(reader: ByteReader): void {
    const all = reader.u32();
    const from = reader.u32();
    const end = from + reader.u32();
    this.said.length = Math.min(this.said.length, all);
    for (const place of this.#places.splice(all)) place.remove();
    for (let item = from; item < end; item += 1) {
      this.said[item] = { name: reader.text(), text: reader.text() };
      const place = (this.#places[item] ??= this.#newPlace());
      place.textContent = this.said[item]!.text;
      this.#put(item);
    }
  }

  // Items from `first` up to `end` are drawn.
  draw(first: number, end: number): void {
    const [from, to] = [Math.min(first, this.#first), Math.max(end, this.#end)];
    [this.#first, this.#end] = [first, end];
    const most = Math.min(to, this.#places.length);
    for (let item = from; item < Math.min(end, most); item += 1) this.#put(item);
    for (let item = most - 1; item >= end; item -= 1) this.#put(item);
  }

  #newPlace(): HTMLElement {
    const place = document.createElement('div');
    place.setAttribute('hidden', 'until-found');
    return place;
  }

  // In the order of the log: before it grows at its end, and after it at either end.
  #put(item: number): void {
    const place = this.#places[item]!;
    if (item >= this.#first && item < this.#end) return place.remove();
    const root = this.#roots[item < this.#first ? 0 : 1];
    if (place.parentNode === root) return;
    const next = this.#places[item + 1];
    root.insertBefore(place, next?.parentNode === root ? next : null);
  }

  #found(target: EventTarget | null): void {
    const item = this.#places.indexOf(target as HTMLElement);
    if (item >= 0) this.reveal(item);
  }
}
