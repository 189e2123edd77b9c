// SPDX-License-Identifier: AGPL-3.0-or-later
// Reads what the module writes (src/ui/kit/difference.h).
const decoder = new TextDecoder();

export class ByteReader {
  readonly #view: DataView;
  #at = 0;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get done(): boolean {
    return this.#at >= this.bytes.length;
  }
  u32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }
  i32(): number {
    this.#at += 4;
    return this.#view.getInt32(this.#at - 4, true);
  }
  f64(): number {
    this.#at += 8;
    return this.#view.getFloat64(this.#at - 8, true);
  }
  text(): string {
    const length = this.u32();
    this.#at += length;
    return decoder.decode(this.bytes.subarray(this.#at - length, this.#at));
  }
}

export const Change = {
  node: 1, removed: 2, scroll: 3, focus: 4, announce: 5, copy: 6, title: 7, theme: 8, field: 9,
  words: 10, window: 11,
} as const;

export const Field = {
  created: 1, place: 2, geometry: 4, name: 8, description: 16, value: 32, href: 64, hint: 128,
  flags: 256, set: 512, content: 1024, font: 2048, ties: 4096, parts: 8192,
} as const;

export interface Flags {
  checked: number;
  expanded: number;
  level: number;
  selected: boolean;
  current: boolean;
  disabled: boolean;
  focusable: boolean;
  modal: boolean;
  floating: boolean;
  multiline: boolean;
  rightToLeft: boolean;
  busy: boolean;
  combo: boolean;
  covered: boolean;
  hasMenu: boolean;
}

export function unpackFlags(bits: number): Flags {
  const flag = (at: number) => ((bits >>> at) & 1) === 1;
  return {
    checked: bits & 3,
    expanded: (bits >>> 2) & 3,
    level: (bits >>> 4) & 15,
    selected: flag(8),
    current: flag(9),
    disabled: flag(10),
    focusable: flag(11),
    modal: flag(12),
    floating: flag(13),
    multiline: flag(14),
    rightToLeft: flag(15),
    busy: flag(16),
    combo: flag(17),
    covered: flag(18),
    hasMenu: flag(19),
  };
}
