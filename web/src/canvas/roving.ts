// SPDX-License-Identifier: AGPL-3.0-or-later
// Arrow keys within a toolbar, tab list, menu or grid: one stop of the Tab key each.
import type { Layer } from './layer';

const kinds: Record<string, { items: string; next: string[]; previous: string[] }> = {
  toolbar: {
    items: 'button:not(:disabled), a[href], [role="checkbox"]',
    next: ['ArrowRight'], previous: ['ArrowLeft'],
  },
  tablist: { items: '[role="tab"]', next: ['ArrowRight'], previous: ['ArrowLeft'] },
  menu: {
    items: '[role^="menuitem"]:not(:disabled)', next: ['ArrowDown'], previous: ['ArrowUp'],
  },
  grid: { items: '[role="row"]', next: ['ArrowDown'], previous: ['ArrowUp'] },
};
const container = Object.keys(kinds).map((role) => `[role="${role}"]`).join(', ');

function itemsOf(around: Element, layer: Layer): HTMLElement[] {
  const kind = kinds[around.getAttribute('role') ?? ''];
  if (!kind) return [];
  const items = [...around.querySelectorAll<HTMLElement>(kind.items)];
  // A bar may be filled from its end; arrows go the way that is seen.
  if (kind.next[0] !== 'ArrowRight') return items;
  return items.sort((a, b) => layer.leftOf(a) - layer.leftOf(b));
}

// True when the key moved the focus.
export function roveWith(event: KeyboardEvent, layer: Layer): boolean {
  const target = event.target as HTMLElement;
  const around = target.closest(container);
  if (!around || !layer.root.contains(around)) return false;
  const kind = kinds[around.getAttribute('role') ?? '']!;
  const items = itemsOf(around, layer);
  const at = items.findIndex((item) => item === target || item.contains(target));
  const goal = goalOf(event.key, kind, at, items.length);
  if (goal !== undefined) {
    items[goal]?.focus();
    return true;
  }
  const row = target.closest('[role="row"]');
  if (event.key === 'ArrowRight' && target === row) {
    row.querySelector<HTMLElement>('button, a[href]')?.focus();
    return true;
  }
  if (event.key === 'ArrowLeft' && row instanceof HTMLElement && target !== row) {
    row.focus();
    return true;
  }
  return false;
}

function goalOf(
  pressed: string, kind: { next: string[]; previous: string[] }, at: number, count: number,
): number | undefined {
  if (kind.next.includes(pressed)) return Math.min(at + 1, count - 1);
  if (kind.previous.includes(pressed)) return Math.max(at - 1, 0);
  if (pressed === 'Home') return 0;
  if (pressed === 'End') return count - 1;
  return undefined;
}

// One item a container is reached with Tab: where the focus was last, or what is chosen, or the first.
export function tidyTabStops(layer: Layer, active: Element | null): void {
  for (const around of layer.root.querySelectorAll(container)) tidyOne(around, layer, active);
}

export function tidyAround(layer: Layer, focused: Element): void {
  const around = focused.closest(container);
  if (around && layer.root.contains(around)) tidyOne(around, layer, focused);
}

function tidyOne(around: Element, layer: Layer, active: Element | null): void {
  const items = itemsOf(around, layer);
  const stop =
    items.find((item) => item === active || item.contains(active)) ??
    items.find((item) => item.ariaSelected === 'true' || item.ariaCurrent === 'true') ??
    items.find((item) => item.tabIndex === 0) ?? items[0];
  for (const item of items) setTabIndex(item, item === stop);
  if (around.getAttribute('role') !== 'grid') return;
  for (const inner of around.querySelectorAll<HTMLElement>('[role="row"] button')) {
    setTabIndex(inner, inner.closest('[role="row"]') === stop);
  }
}

function setTabIndex(element: HTMLElement, isStop: boolean): void {
  const index = isStop ? 0 : -1;
  if (element.tabIndex !== index) element.tabIndex = index;
}
