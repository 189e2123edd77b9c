// SPDX-License-Identifier: AGPL-3.0-or-later
// The lines between columns: dragged, moved by the arrow keys, Home and End, put back by a double
// click. The module is told where a line is wanted, in pixels as its value counts them.
import type { InputHost } from './input';
import type { Entry } from './layer';
import { giveText } from './module';

const step = 16;
const largeStep = 64;

export function watchSplitters(host: HTMLElement, to: InputHost, signal: AbortSignal): void {
  let dragged: { entry: Entry; from: number; at: number } | undefined;
  const splitterAt = (event: Event): Entry | undefined => {
    const entry = to.layer.entryOf(event.target);
    return entry?.role === 'splitter' ? entry : undefined;
  };
  const tell = (entry: Entry, wanted: string) => {
    to.module._parley_ui_typed(entry.id, giveText(to.module, wanted), 0);
    to.schedule();
  };
  host.addEventListener('pointerdown', (event) => {
    const entry = event.button === 0 ? splitterAt(event) : undefined;
    if (!entry) return;
    entry.element.setPointerCapture(event.pointerId);
    dragged = { entry, from: event.clientX, at: valueOf(entry, 'now') };
  }, { signal });
  host.addEventListener('pointermove', (event) => {
    if (!dragged) return;
    const by = (event.clientX - dragged.from) * towards(dragged.entry);
    tell(dragged.entry, String(Math.round(dragged.at + by)));
  }, { signal });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    host.addEventListener(type, () => (dragged = undefined), { signal });
  }
  host.addEventListener('dblclick', (event) => {
    const entry = splitterAt(event);
    if (entry) tell(entry, '');
  }, { signal });
  host.addEventListener('keydown', (event) => {
    const entry = splitterAt(event);
    const wanted = entry && wantedBy(event, entry);
    if (wanted === undefined) return;
    event.preventDefault();
    tell(entry as Entry, String(wanted));
  }, { signal });
}

function valueOf(entry: Entry, which: 'now' | 'min' | 'max'): number {
  return Number(entry.element.getAttribute(`aria-value${which}`)) || 0;
}

// Of a desk that runs to the left, values grow to the left.
const towards = (entry: Entry): number => (entry.flags.rightToLeft ? -1 : 1);

function wantedBy(event: KeyboardEvent, entry: Entry): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const by = (event.shiftKey ? largeStep : step) * towards(entry);
  switch (event.key) {
    case 'ArrowLeft':
      return valueOf(entry, 'now') - by;
    case 'ArrowRight':
      return valueOf(entry, 'now') + by;
    case 'Home':
      return valueOf(entry, 'min');
    case 'End':
      return valueOf(entry, 'max');
    default:
      return undefined;
  }
}
