// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that are dropped or pasted. A browser would leave the page for a dropped file or link, and with it
// what is being written: nothing but text goes into a field, everything else is held here and told.
export function watchFiles(
  target: HTMLElement | Document, signal: AbortSignal, given: (files: File[]) => void,
): void {
  const on = <K extends 'dragenter' | 'dragover' | 'drop'>(
    type: K, heard: (event: DragEvent) => void,
  ) => target.addEventListener(type, heard as EventListener, { signal });

  for (const type of ['dragenter', 'dragover'] as const) {
    on(type, (event) => {
      if (belongsToField(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = hasFiles(event) ? 'copy' : 'none';
    });
  }
  on('drop', (event) => {
    if (belongsToField(event)) return;
    event.preventDefault();
    if (hasFiles(event)) given([...(event.dataTransfer?.files ?? [])]);
  });
  target.addEventListener('paste', (event) => {
    const data = (event as ClipboardEvent).clipboardData;
    // An office program puts a picture of the words beside them: the words are meant.
    if (!data?.files.length || data.types.includes('text/plain')) return;
    event.preventDefault();
    given([...data.files]);
  }, { signal });
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

function belongsToField(event: DragEvent): boolean {
  const target = event.composedPath()[0];
  return !hasFiles(event) &&
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
}
