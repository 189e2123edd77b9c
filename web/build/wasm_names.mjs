// SPDX-License-Identifier: AGPL-3.0-or-later
// The functions of a WebAssembly file by name, as its `name` section says (core specification,
// "Custom sections" and appendix "Name section").

function reader(bytes, at = 0) {
  const text = new TextDecoder();
  return {
    get at() {
      return at;
    },
    byte: () => bytes[at++],
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) return value;
      }
    },
    text() {
      const size = this.number();
      at += size;
      return text.decode(bytes.subarray(at - size, at));
    },
    to: (place) => (at = place),
  };
}

const custom = 0;
const functionNames = 1;

// In the order of their numbers, imported functions first; empty without a `name` section.
export function functionsOf(wasm) {
  const file = reader(wasm, 8);
  while (file.at < wasm.length) {
    const kind = file.byte();
    const size = file.number();
    const end = file.at + size;
    if (kind === custom && file.text() === 'name') return readNames(file, end);
    file.to(end);
  }
  return [];
}

function readNames(file, end) {
  while (file.at < end) {
    const kind = file.byte();
    const size = file.number();
    const next = file.at + size;
    if (kind === functionNames) {
      return Array.from({ length: file.number() }, () => ({ number: file.number(), name: file.text() }));
    }
    file.to(next);
  }
  return [];
}
