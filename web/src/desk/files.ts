// SPDX-License-Identifier: AGPL-3.0-or-later
// Files between the desk and the person: saved to their downloads, or chosen by them to be read.
import { element } from '../dom';

const types: Record<string, string> = { json: 'application/json', csv: 'text/csv' };

export function saveFile(name: string, bytes: Uint8Array): void {
  const type = types[name.split('.').pop() ?? ''] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: `${type};charset=utf-8` }));
  element('a', { href: url, download: name }).click();
  // The browser has taken it by then; a click is answered before the next task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

// What the module takes at most; more is cut off one byte later, so that it says so itself.
const fileBytesMax = 1024 * 1024;

// Only within what a press set off: browsers open their dialog for nothing else.
export function pickFile(accept: string, take: (bytes: Uint8Array) => void): void {
  const field = element('input', { type: 'file', accept, hidden: '' });
  field.addEventListener('change', async () => {
    const file = field.files?.[0];
    field.remove();
    if (!file) return;
    take(new Uint8Array(await file.slice(0, fileBytesMax + 1).arrayBuffer()));
  });
  field.addEventListener('cancel', () => field.remove());
  document.body.append(field);
  field.click();
}
