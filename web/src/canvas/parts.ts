// SPDX-License-Identifier: AGPL-3.0-or-later
// Parts of a line of text in another weight or face: elements within it, so that every word of the layer
// is as wide as it is painted.
import type { Entry } from './layer';
import type { ByteReader } from './stream';
import { codeFamily } from './style';

interface Part {
  begin: number; // bytes of the line
  end: number;
  weight: number; // and a thousand for every face: upright, italic, code
}

export function readParts(reader: ByteReader): Part[] {
  return Array.from({ length: reader.u32() }, () => ({
    begin: reader.u32(), end: reader.u32(), weight: reader.u32(),
  }));
}

export function setParts({ element, name }: Entry, parts: Part[]): void {
  const bytes = new TextEncoder().encode(name);
  const decoder = new TextDecoder();
  const pieces: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { begin, end, weight } of parts) {
    pieces.push(decoder.decode(bytes.subarray(at, begin)));
    pieces.push(partOf(decoder.decode(bytes.subarray(begin, end)), weight));
    at = end;
  }
  pieces.push(decoder.decode(bytes.subarray(at)));
  element.replaceChildren(...pieces.filter((piece) => piece !== ''));
}

function partOf(text: string, weight: number): HTMLElement {
  const face = Math.floor(weight / 1000);
  const part = document.createElement(face === 2 ? 'code' : face === 1 ? 'em' : 'strong');
  part.className = 'pc-part';
  part.style.font = 'inherit';
  part.style.fontWeight = String(weight % 1000);
  if (face === 1) part.style.fontStyle = 'italic';
  if (face === 2) part.style.fontFamily = codeFamily;
  part.textContent = text;
  return part;
}
