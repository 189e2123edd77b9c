// SPDX-License-Identifier: AGPL-3.0-or-later
// The page's layer: a real element for everything that the canvas shows, at its place, kept up to date
// from the module's differences. Elements live as long as what they stand for. It decides nothing:
// what people do with the elements is told by input.ts.
import {
  nameElement, setFont, setHint, setHref, setSet, setState, setValue,
} from './attributes';
import { Ties } from './combo';
import { LogText } from './find';
import { readParts, setParts } from './parts';
import { elementFor, isField, isPressable, roles, takesFocus, type Role } from './roles';
import { ByteReader, Change, Field, unpackFlags, type Flags } from './stream';

const fixed = 64;
const moves = Field.created | Field.place | Field.geometry | Field.flags;

export interface Entry {
  id: number;
  role: Role;
  element: HTMLElement;
  flags: Flags;
  parent: number;
  left: number;
  height: number;
  lineHeight: number;
  name: string;
  description: string;
  href: string;
  space?: HTMLElement;
  scrollTop: number;
  returnTo?: Element | null;
}

export interface LayerEvents {
  theme(dark: boolean): void;
  copy(text: string): void;
  title(title: string): void;
  linkTo(path: string): string;
  // The browser's search found something that is not drawn.
  reveal(log: number, item: number): void;
}

export class Layer {
  readonly root: HTMLElement;
  readonly #entries = new Map<number, Entry>();
  readonly #ids = new WeakMap<Element, Entry>();
  readonly #live: [HTMLElement, HTMLElement];
  #opened: Entry[] = [];
  #closed: Entry[] = [];
  #floats = 0;
  readonly #ties = new Ties();
  // What each log says as a whole.
  readonly texts = new Map<number, LogText>();
  // Something that the Tab key could stop at came, went or moved.
  stopsChanged = false;

  constructor(readonly events: LayerEvents) {
    this.root = document.createElement('div');
    this.root.className = 'pc-layer';
    this.#live = [liveRegion('polite'), liveRegion('assertive')];
    this.root.append(...this.#live);
  }

  // The entry an element belongs to: its own or its nearest ancestor's.
  entryOf(target: EventTarget | null): Entry | undefined {
    let element = target instanceof Element ? target : null;
    for (; element && element !== this.root; element = element.parentElement) {
      const entry = this.#ids.get(element);
      if (entry) return entry;
    }
    return undefined;
  }
  elementOf(id: number): HTMLElement | undefined {
    return this.#entries.get(id)?.element;
  }
  // How far from the layer's left.
  leftOf(element: Element): number {
    let left = 0;
    for (let entry = this.#ids.get(element); entry; entry = this.#entries.get(entry.parent)) {
      left += entry.left;
    }
    return left;
  }
  pressableOf(target: EventTarget | null): Entry | undefined {
    let entry = this.entryOf(target);
    while (entry && !isPressable(entry.role)) entry = this.#entries.get(entry.parent);
    return entry;
  }

  apply(bytes: Uint8Array): void {
    const reader = new ByteReader(bytes);
    while (!reader.done) this.#applyOne(reader);
    this.#ties.settle((id) => this.#entries.get(id)?.element);
    if (this.#opened.length > 0 || this.#closed.length > 0) this.#moveFocus();
  }

  end(): void {
    for (const text of this.texts.values()) text.end();
    this.root.remove();
  }

  #applyOne(reader: ByteReader): void {
    const change = reader.u32();
    switch (change) {
      case Change.node:
        return this.#node(reader);
      case Change.removed:
        return this.#remove(reader.u32());
      case Change.scroll: {
        const entry = this.#entries.get(reader.u32());
        const top = reader.f64();
        if (entry) {
          entry.element.scrollTop = top;
          entry.scrollTop = entry.element.scrollTop;
        }
        return;
      }
      case Change.focus:
        return this.#entries.get(reader.u32())?.element.focus({ preventScroll: true });
      case Change.announce: {
        const region = this.#live[reader.u32() === 1 ? 1 : 0];
        const words = reader.text();
        // The same words again are another message.
        region.textContent = region.textContent === words ? `${words}\u00a0` : words;
        return;
      }
      case Change.copy:
        return this.events.copy(reader.text());
      case Change.title:
        return this.events.title(reader.text());
      case Change.words:
        return this.#textOf(reader.u32()).take(reader);
      case Change.window:
        return this.#textOf(reader.u32()).draw(reader.u32(), reader.u32());
      case Change.theme:
        return this.events.theme(reader.u32() === 1);
      case Change.field: {
        const field = this.#entries.get(reader.u32())?.element as HTMLInputElement | undefined;
        const text = reader.text();
        const caret = reader.u32();
        if (!field || field.value === text) return;
        field.value = text;
        if (field !== this.#active() || field.selectionStart === null) return; // a date has no caret
        const at = lengthOfBytes(text, caret);
        field.setSelectionRange(at, at);
        return;
      }
      default:
        throw new Error(`unknown change ${change}`);
    }
  }

  #node(reader: ByteReader): void {
    const id = reader.u32();
    const mask = reader.u32();
    const has = (field: number) => (mask & field) !== 0;
    const entry = has(Field.created) ? this.#create(id, reader) : this.#entries.get(id)!;
    if (has(Field.place)) this.#place(entry, reader.u32(), reader.u32());
    if (has(Field.geometry)) {
      const style = entry.element.style;
      entry.left = reader.i32() / fixed;
      style.left = `${entry.left}px`;
      style.top = `${reader.i32() / fixed}px`;
      style.width = `${reader.i32() / fixed}px`;
      entry.height = reader.i32() / fixed;
      style.height = `${entry.height}px`;
    }
    if (has(Field.name)) entry.name = reader.text();
    if (has(Field.description)) entry.description = reader.text();
    if (has(Field.name) || has(Field.description)) nameElement(entry);
    if (has(Field.value)) setValue(entry, reader.text());
    if (has(Field.href)) setHref(entry, reader.text(), this.events.linkTo);
    if (has(Field.hint)) setHint(entry, reader.text());
    if (has(Field.flags)) entry.flags = unpackFlags(reader.u32());
    if (has(Field.flags) || has(Field.created)) setState(entry);
    if (has(Field.set)) {
      setSet(entry, reader.u32(), reader.u32());
    }
    if (has(Field.content)) this.#content(entry, reader.f64());
    if (has(Field.font)) {
      setFont(entry, reader.f64(), reader.u32(), (entry.lineHeight = reader.f64()));
    }
    if (has(Field.font) || has(Field.geometry)) wrap(entry);
    if (has(Field.ties)) this.#ties.set(entry.element, [reader.u32(), reader.u32(), reader.u32()]);
    if (has(Field.parts)) setParts(entry, readParts(reader));
    if ((mask & moves) !== 0) this.stopsChanged = true;
  }

  #create(id: number, reader: ByteReader): Entry {
    const role = roles[reader.u32()] ?? 'presentation';
    const flags = unpackFlags(reader.u32());
    const element = elementFor(role, flags);
    element.classList.add('pc-node');
    if (role === 'line' || role === 'text' || role === 'heading') element.classList.add('pc-text');
    if (isField(role)) element.classList.add('pc-field');
    if (flags.floating) {
      element.classList.add('pc-float');
      element.style.zIndex = String(10 + this.#floats++);
    }
    const entry: Entry = {
      id, role, element, flags, parent: 0, left: 0, height: 0, lineHeight: 0, name: '',
      description: '', href: '', scrollTop: 0,
    };
    if (flags.focusable) element.tabIndex = 0;
    if (flags.floating && takesFocus(role)) this.#opened.push(entry);
    this.#entries.set(id, entry);
    this.#ids.set(element, entry);
    return entry;
  }

  #place(entry: Entry, parent: number, before: number): void {
    entry.parent = parent;
    const around = this.#entries.get(parent)?.element ?? this.root;
    const sibling = this.#entries.get(before)?.element;
    const next = sibling ? nodeAfter(sibling) : firstNode(around, this.root);
    // An element that is moved loses the focus; one that is in its place stays.
    if (entry.element.parentNode === around && next === entry.element) return;
    around.insertBefore(entry.element, next);
  }

  #remove(id: number): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.texts.get(id)?.end();
    this.texts.delete(id);
    this.stopsChanged = true;
    if (entry.flags.floating && takesFocus(entry.role)) this.#closed.push(entry);
    // A row that is scrolled away must not take the keyboard's place in the list with it.
    const around = this.#entries.get(entry.parent);
    if (around?.role === 'grid' && entry.element.contains(this.#active())) {
      around.element.tabIndex = -1;
      around.element.focus({ preventScroll: true });
    }
    const back = entry.role === 'status' && entry.element.contains(this.#active());
    entry.element.remove();
    if (back && entry.returnTo instanceof HTMLElement) entry.returnTo.focus({ preventScroll: true });
  }

  #content(entry: Entry, height: number): void {
    entry.element.classList.toggle('pc-scroll', height > 0);
    if (!entry.space) {
      entry.space = document.createElement('div');
      entry.space.className = 'pc-space';
      entry.space.setAttribute('role', 'presentation');
      entry.element.prepend(entry.space);
    }
    entry.space.style.height = `${height}px`;
  }

  #textOf(log: number): LogText {
    const known = this.texts.get(log);
    if (known) return known;
    const text = new LogText((item) => this.events.reveal(log, item));
    this.#entries.get(log)?.element.append(text.before, text.after);
    this.texts.set(log, text);
    return text;
  }

  // Who steps into a toast goes back from where they came when it is over.
  noteFocus(target: EventTarget | null, from: EventTarget | null): void {
    let entry = this.entryOf(target);
    while (entry && entry.role !== 'status') entry = this.#entries.get(entry.parent);
    if (entry && from instanceof Element && !entry.element.contains(from)) entry.returnTo = from;
  }

  #active(): Element | null {
    const root = this.root.getRootNode();
    return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  }

  // What opens takes the focus, and gives it back when it closes. While a dialog is open the rest of
  // the layer cannot be reached.
  #moveFocus(): void {
    for (const entry of this.#opened) entry.returnTo = this.#active();
    const modal = [...this.#entries.values()].filter((entry) => entry.flags.modal).pop();
    for (const child of this.root.children) {
      const entry = this.#ids.get(child);
      if (!entry) continue;
      (child as HTMLElement).inert = Boolean(modal && !modal.element.contains(child) &&
        !(entry.flags.floating && !entry.flags.modal));
    }
    const back = this.#closed.find((entry) => entry.returnTo)?.returnTo;
    this.#closed = [];
    const last = this.#opened.pop();
    this.#opened = [];
    if (!last) {
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
      return;
    }
    if (back) last.returnTo = back;
    const first = last.element.querySelector<HTMLElement>(
      'input, textarea, button:not(:disabled), a[href], [tabindex]');
    if (!first) last.element.tabIndex = -1;
    (first ?? last.element).focus({ preventScroll: true });
  }
}

// How many UTF-16 units the first bytes of a text are.
function lengthOfBytes(text: string, bytes: number): number {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, bytes)).length;
}

function liveRegion(how: 'polite' | 'assertive'): HTMLElement {
  const region = document.createElement('div');
  region.className = 'pc-live';
  region.setAttribute('aria-live', how);
  return region;
}

// Text of several lines breaks where the paint does; a single line never does.
function wrap({ element, role, height, lineHeight }: Entry): void {
  if (role !== 'text' && role !== 'heading') return;
  element.classList.toggle('pc-wrapped', lineHeight > 0 && height > lineHeight * 1.5);
}

// What shows a log in its place, while the page is translated, stands behind it.
function nodeAfter(sibling: HTMLElement): ChildNode | null {
  const next = sibling.nextSibling;
  const isStandIn = next instanceof HTMLElement && next.className === 'pc-translated';
  return isStandIn ? next.nextSibling : next;
}

const ownParts = new Set(['pc-space', 'pc-inner', 'pc-find']);

// The space that makes a scrolled element as high as its content, and the live regions, come first.
function firstNode(around: HTMLElement, root: HTMLElement): ChildNode | null {
  let node = around.firstChild;
  while (node instanceof HTMLElement &&
    (ownParts.has(node.className) || (around === root && node.className === 'pc-live'))) {
    node = node.nextSibling;
  }
  return node;
}
