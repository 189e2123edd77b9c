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
