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
    ask(entry, event.clientX, event.clientY);
  }, { signal });
  // Not every browser makes the event of the keys; where it does, it comes after and is the same wish.
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'ContextMenu' && !(event.shiftKey && event.key === 'F10')) return;
    const entry = rowAt(event.target, to);
    if (!entry) return;
    event.preventDefault();
    const { left, top, bottom } = entry.element.getBoundingClientRect();
    ask(entry, left + 24, (top + bottom) / 2);
  }, { signal });
  watchLongPress(host, to, signal, ask, (since) => asked >= since);
}

function watchLongPress(
  host: HTMLElement, to: InputHost, signal: AbortSignal,
  ask: (entry: Entry, x: number, y: number) => void, isAsked: (since: number) => boolean,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: PointerEvent | undefined;
  const end = () => clearTimeout(timer);
  host.addEventListener('pointerdown', (event) => {
    end();
    const entry = event.pointerType === 'touch' ? rowAt(event.target, to) : undefined;
    start = entry ? event : undefined;
    if (!entry) return;
    timer = setTimeout(() => {
      if (!isAsked(event.timeStamp)) ask(entry, event.clientX, event.clientY);
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
    if (!start || !isAsked(start.timeStamp)) return;
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
