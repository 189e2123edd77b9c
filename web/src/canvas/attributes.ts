// SPDX-License-Identifier: AGPL-3.0-or-later
// What a node says, as attributes of its element: name, state, place in a set, font.
import type { Entry } from './layer';
import { isField, isNamedByContent } from './roles';
import type { Flags } from './stream';

export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (!value) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

// A name is text where its role takes it from there: translated, found and read by everything.
export function nameElement(entry: Entry): void {
  const { element, role, name, description } = entry;
  if (isNamedByContent(role)) {
    if (element.textContent !== name) element.textContent = name;
    if (role === 'link' && !name) setAttribute(element, 'aria-label', description);
    else setAttribute(element, 'aria-description', description);
    return;
  }
  if (role === 'row') {
    let cell = element.firstElementChild;
    if (cell?.className !== 'pc-inner') {
      cell = document.createElement('span');
      cell.className = 'pc-inner';
      cell.setAttribute('role', 'gridcell');
      element.prepend(cell);
    }
    cell.textContent = description ? `${name}, ${description}` : name;
  }
  setAttribute(element, 'aria-label', name);
  if (role !== 'row') setAttribute(element, 'aria-description', description);
}

export function setValue(entry: Entry, value: string): void {
  if (entry.role === 'progressbar') {
    setAttribute(entry.element, 'aria-valuenow', value);
    setAttribute(entry.element, 'aria-valuemin', '0');
    setAttribute(entry.element, 'aria-valuemax', '100');
  } else if (entry.role === 'splitter') {
    setAttribute(entry.element, 'aria-valuenow', value);
  } else {
    entry.element.textContent = value;
  }
}

export function setHref(entry: Entry, href: string, linkTo: (path: string) => string): void {
  entry.href = href;
  const link = entry.element as HTMLAnchorElement;
  if (!/^(https?:|mailto:|tel:|\/|#)/i.test(href)) {
    link.removeAttribute('href');
    return;
  }
  link.href = href.startsWith('/') ? linkTo(href) : href;
  if ((!href.startsWith('/') && !href.startsWith('#')) || href.startsWith('/v1/')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}

export function setHint(entry: Entry, hint: string): void {
  if (isField(entry.role)) (entry.element as HTMLInputElement).placeholder = hint;
  else setAttribute(entry.element, 'aria-keyshortcuts', hint.replace('mod', 'Control'));
}

const toggles = ['', 'false', 'true', 'mixed'];

export function setState({ element, role, flags }: Entry): void {
  const set = (name: string, value: string | undefined) => setAttribute(element, name, value);
  set(role === 'button' ? 'aria-pressed' : 'aria-checked', toggles[flags.checked]);
  if (role === 'tab' || role === 'option') set('aria-selected', String(flags.selected));
  else if (role === 'row') set('aria-selected', flags.selected ? 'true' : undefined);
  set('aria-current', flags.current ? (role === 'link' ? 'page' : 'true') : undefined);
  set('aria-modal', flags.modal ? 'true' : undefined);
  if (role === 'heading') set('aria-level', String(flags.level || 2));
  // Old messages come and go while a log is scrolled, and a toast was said when it came: what is new is
  // announced by itself.
  if (role === 'log' || (role === 'status' && flags.floating)) set('aria-live', 'off');
  if (element instanceof HTMLButtonElement || isField(role)) {
    (element as HTMLButtonElement).disabled = flags.disabled;
  } else {
    set('aria-disabled', flags.disabled ? 'true' : undefined);
  }
  if (isField(role)) setFieldState(element, flags);
  else set('aria-expanded', toggles[flags.expanded]);
  if (flags.rightToLeft) element.dir = 'rtl';
  else if (role === 'line' || role === 'text') element.dir = 'ltr';
  else if (isField(role)) element.dir = 'auto';
  else element.removeAttribute('dir');
}

// Only a plain input may say that it is a combobox; a search field and a field of many lines keep their
// role, and only name the list that belongs to them.
function setFieldState(element: HTMLElement, flags: Flags): void {
  element.classList.toggle('pc-covered', flags.covered);
  setAttribute(element, 'aria-invalid', flags.busy ? 'true' : undefined);
  if (!flags.combo || !(element instanceof HTMLInputElement) || element.type !== 'text') return;
  element.setAttribute('role', 'combobox');
  element.setAttribute('aria-autocomplete', 'list');
  element.setAttribute('aria-expanded', toggles[flags.expanded] || 'false');
}

export function setSet({ element, role }: Entry, position: number, size: number): void {
  const set = (name: string, value: number) =>
    setAttribute(element, name, value > 0 ? String(value) : undefined);
  if (role === 'grid') set('aria-rowcount', size);
  else if (role === 'row') set('aria-rowindex', position);
  else if (role === 'splitter') {
    set('aria-valuemin', position);
    set('aria-valuemax', size);
  }
  else {
    set('aria-posinset', position);
    set('aria-setsize', size);
  }
}

export function setFont({ element }: Entry, size: number, weight: number, line: number): void {
  if (size === 0) return;
  const style = element.style;
  style.fontSize = `${size}px`;
  style.fontWeight = String(weight);
  style.lineHeight = `${line}px`;
}
