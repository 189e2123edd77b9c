// SPDX-License-Identifier: AGPL-3.0-or-later
// SHA-256 of a file, in hexadecimal. Browsers compute it only for pages of a secure origin; a server in
// the local network without https gets the slow way below.
export async function digestOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const subtle = globalThis.crypto?.subtle;
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The first 32 bits of the fractional parts of the cube roots (and square roots) of the first primes.
function roots(count: number, power: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    let prime = true;
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false;
    if (prime) found.push(Math.floor((n ** power % 1) * 2 ** 32) | 0);
  }
  return found;
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const k = roots(64, 1 / 3);
  const state = roots(8, 1 / 2);
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const w = new Int32Array(64);
  const at = (list: ArrayLike<number>, i: number) => list[i] as number;
  const turn = (x: number, n: number) => (x >>> n) | (x << (32 - n));
  for (let block = 0; block < padded.length; block += 64) {
    let [a, b, c, d, e, f, g, h] = state as [
      number, number, number, number, number, number, number, number,
    ];
    for (let i = 0; i < 64; i += 1) {
      if (i < 16) {
        w[i] = view.getInt32(block + i * 4);
      } else {
        const x = at(w, i - 15);
        const y = at(w, i - 2);
        const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
        const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
        w[i] = (at(w, i - 16) + s0 + at(w, i - 7) + s1) | 0;
      }
      const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const t1 = (h + one + ((e & f) ^ (~e & g)) + at(k, i) + at(w, i)) | 0;
      const two = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const t2 = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = (at(state, i) + value) | 0;
    });
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((value, i) => out.setInt32(i * 4, value));
  return new Uint8Array(out.buffer);
}
