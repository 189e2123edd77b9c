// SPDX-License-Identifier: AGPL-3.0-or-later
// A response that never ends, read line by line (NDJSON). A reader that hears nothing for too long
// gives up: a connection can be dead without anyone being told.
export interface LineReader {
  line(text: string): void;
  silenceMsMax: number;
  lineLengthMax: number;
}

export async function readLines(
  response: Response,
  reader: LineReader,
  abort: AbortController,
): Promise<void> {
  if (!response.body) throw new Error('no body');
  const source = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const timer = setTimeout(() => abort.abort(), reader.silenceMsMax);
    const { done, value } = await source.read().finally(() => clearTimeout(timer));
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > reader.lineLengthMax) throw new Error('line too long');
    for (const line of lines) if (line) reader.line(line);
  }
}
