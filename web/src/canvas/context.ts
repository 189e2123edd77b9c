// SPDX-License-Identifier: AGPL-3.0-or-later
// Asking for the menu of a row: by a right click, by Shift+F10 or the menu key, and by a long press, also
// where the browser makes no `contextmenu` of that. With Shift the browser's own menu comes, as it does
// over links, fields and selected words.
import type { InputHost } from './input';
import type { Entry } from './layer';
import { isField } from './roles';

const longMs = 500;
const stillPx = 10;
const sameMs = 1000;

export function watchContext(host: HTMLElement, to: InputHost, signal: AbortSignal): void {
  let asked = -sameMs;
  const ask = (entry: Entry, x: number, y: number) => {
    asked = performance.now();
    const around = host.getBoundingClientRect();
    to.module._parley_ui_menu(entry.id, x - around.left, y - around.top);
    to.runNow();
  };
  host.addEventListener('contextmenu', (event) => {
    const entry = rowAt(event.target, to);
    if (!entry || event.shiftKey || hasSelection(host)) return;
    event.preventDefault();
    if (performance.now() - asked < sameMs) return;
    const { left, top, right, bottom } = entry.element.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    const isOnIt = x > left && x < right && y > top && y < bottom;
    if (isOnIt) ask(entry, x, y);
    else ask(entry, left + 24, (top + bottom) / 2);
  }, { signal });
  watchLongPress(host, to, signal, ask, () => performance.now() - asked < sameMs);
}

function watchLongPress(
  host: HTMLElement, to: InputHost, signal: AbortSignal,
  ask: (entry: Entry, x: number, y: number) => void, isAsked: () => boolean,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: PointerEvent | undefined;
  const end = () => clearTimeout(timer);
  host.addEventListener('pointerdown', (event) => {
    end();
    const entry = event.pointerType === 'touch' ? rowAt(event.target, to) : undefined;
    if (!entry) return;
    start = event;
    timer = setTimeout(() => {
      if (!isAsked()) ask(entry, event.clientX, event.clientY);
    }, longMs);
  }, { signal });
  host.addEventListener('pointermove', (event) => {
    if (!start) return;
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    if (Math.hypot(x, y) > stillPx) end();
  }, { signal });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    host.addEventListener(type, end, { signal });
  }
  // The finger that asked for a menu does not press what is under it when it leaves.
  host.addEventListener('click', (event) => {
    if (start?.pointerType !== 'touch' || !isAsked()) return;
    if (to.layer.entryOf(event.target)?.role.startsWith('menuitem')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { signal, capture: true });
  signal.addEventListener('abort', end);
}

function rowAt(target: EventTarget | null, { layer }: InputHost): Entry | undefined {
  const at = layer.entryOf(target);
  if (!at || at.role === 'link' || isField(at.role)) return undefined;
  const row = at.element.closest('[role="row"]');
  const entry = row ? layer.entryOf(row) : undefined;
  return entry?.flags.hasMenu ? entry : undefined;
}

function hasSelection(host: HTMLElement): boolean {
  const selection = (host.getRootNode() as Document).getSelection?.() ?? document.getSelection();
  return Boolean(selection && !selection.isCollapsed);
}
