// SPDX-License-Identifier: AGPL-3.0-or-later
// One file to the server, piece by piece from where it was left: it first asks how much is there. What
// the server has already costs one question and no bytes.
export type UploadEnd = 'done' | 'lost' | 'failed' | 'signed out';

const pieceBytes = 1024 * 1024;
const triesMax = 3;

interface Told {
  status: number;
  have: number;
}

async function put(path: string, csrf: string, range: string, piece?: Blob): Promise<Told> {
  try {
    const response = await fetch(path, {
      method: 'PUT',
      headers: { 'Content-Range': range, ...(csrf ? { 'X-Parley-CSRF': csrf } : {}) },
      body: piece ?? null,
      cache: 'no-store',
      signal: AbortSignal.timeout(60_000),
    });
    const body = (await response.json().catch(() => ({}))) as { have?: unknown };
    return { status: response.status, have: typeof body.have === 'number' ? body.have : 0 };
  } catch {
    return { status: 0, have: 0 };
  }
}

// `file`: undefined when this device does not have it (any more); the server may.
export async function upload(
  path: string, csrf: string, file: Blob | undefined,
): Promise<UploadEnd> {
  // Without the file only whether it is there can be asked; its size does not matter for that.
  const size = file?.size ?? 1;
  let told = await put(path, csrf, `bytes */${size}`);
  let before = -1;
  for (let tries = 0; tries < triesMax;) {
    if (told.status === 200) return 'done';
    if (told.status === 401 || told.status === 403) return 'signed out';
    if (told.status !== 202 && told.status !== 409) {
      return [413, 422, 404, 400].includes(told.status) ? 'lost' : 'failed';
    }
    if (!file) return 'lost';
    if (told.have <= before) tries += 1;
    before = told.have;
    const piece = file.slice(told.have, told.have + pieceBytes);
    const last = told.have + piece.size - 1;
    told = await put(path, csrf, `bytes ${told.have}-${last}/${size}`, piece);
  }
  return 'failed';
}
