// SPDX-License-Identifier: AGPL-3.0-or-later
// What people do, told to the module: presses, pointing, focus, typing, scrolling, keys. Listeners sit
// on the host, so that a press on an element of the layer and one on the canvas come in once.
import { watchContext } from './context';
import { isField } from './roles';
import { giveText, type CanvasModule } from './module';
import type { Layer } from './layer';
import { roveWith, tidyAround } from './roving';
import { watchSplitters } from './splitter';

export interface InputHost {
  module: CanvasModule;
  layer: Layer;
  schedule(): void;
  // Draws what is due, so that what is asked next is answered by what can be seen.
  flush(): void;
  // Frames at once, so that what a press leads to is there when its event is over.
  runNow(): void;
  openFile?(href: string, name: string): void;
}

const encoder = new TextEncoder();

export function listen(host: HTMLElement, to: InputHost, pageKeys: boolean, signal: AbortSignal): void {
  const { module, layer } = to;
  const on = <K extends keyof HTMLElementEventMap>(
    type: K, heard: (event: HTMLElementEventMap[K]) => void, options: AddEventListenerOptions = {},
  ) => host.addEventListener(type, heard, { signal, ...options });
  const idAt = (event: Event) => layer.entryOf(event.target)?.id ?? 0;

  on('pointerdown', (event) => {
    module._parley_ui_pointer_down(layer.pressableOf(event.target)?.id ?? idAt(event));
    to.schedule();
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    on(type, () => {
      module._parley_ui_pointer_up();
      to.schedule();
    });
  }
  let hovered = 0;
  const hover = (id: number) => {
    if (id === hovered) return;
    hovered = id;
    module._parley_ui_hovered(id);
    to.schedule();
  };
  on('pointerover', (event) => {
    if (event.pointerType !== 'touch') hover(idAt(event));
  });
  on('pointerleave', () => hover(0));
  on('click', (event) => press(event, to));
  // A list of suggestions leaves the focus in the field it is for.
  on('mousedown', (event) => {
    const role = layer.entryOf(event.target)?.role;
    if (role === 'option' || role === 'listbox') event.preventDefault();
  });
  on('focusin', (event) => {
    const ring = event.target instanceof Element && event.target.matches(':focus-visible');
    module._parley_ui_focused(idAt(event), ring ? 1 : 0);
    layer.noteFocus(event.target, event.relatedTarget);
    if (event.target instanceof Element) tidyAround(layer, event.target);
    to.schedule();
  });
  on('focusout', (event) => {
    if (event.relatedTarget instanceof Node && host.contains(event.relatedTarget)) return;
    module._parley_ui_focused(0, 0);
    to.schedule();
  });
  watchContext(host, to, signal);
  watchSplitters(host, to, signal);
  on('input', (event) => typed(event, to));
  on('scroll', (event) => scrolled(event, to), { capture: true, passive: true });
  on('copy', (event) => copied(event, layer));
  on('keydown', (event) => key(event, to));
  // Shortcuts work before anything has the focus.
  if (pageKeys) {
    host.ownerDocument.addEventListener('keydown', (event) => {
      if (event.target === host.ownerDocument.body) key(event, to);
    }, { signal });
  }
}

function press(event: MouseEvent, to: InputHost): void {
  const entry = to.layer.pressableOf(event.target);
  if (!entry) {
    to.module._parley_ui_pressed(0, 0);
    return;
  }
  if (entry.role === 'link') {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const inside = entry.href.startsWith('/') || entry.href.startsWith('#') || entry.href === '';
    const isFile = entry.href.startsWith('/v1/');
    if (isFile && !elsewhere && to.openFile) {
      event.preventDefault();
      return to.openFile(entry.href, entry.name);
    }
    if (elsewhere || !inside || isFile) return;
    event.preventDefault();
  }
  to.module._parley_ui_pressed(entry.id, event.shiftKey ? 1 : 0);
  to.runNow();
}

function typed(event: Event, to: InputHost): void {
  const entry = to.layer.entryOf(event.target);
  if (!entry || !isField(entry.role)) return;
  const field = entry.element as HTMLInputElement;
  const before = field.value.slice(0, field.selectionStart ?? field.value.length);
  const length = giveText(to.module, field.value);
  to.module._parley_ui_typed(entry.id, length, encoder.encode(before).length);
  to.schedule();
}

function scrolled(event: Event, to: InputHost): void {
  const entry = to.layer.entryOf(event.target);
  if (!entry || entry.element !== event.target || isField(entry.role)) return;
  const top = entry.element.scrollTop;
  if (Math.abs(top - entry.scrollTop) < 0.5) return;
  entry.scrollTop = top;
  to.module._parley_ui_scrolled(entry.id, top);
  to.schedule();
}

// Lines are elements of their own; what is copied is the text as it was written.
function copied(event: ClipboardEvent, layer: Layer): void {
  const entry = layer.entryOf(event.target);
  if (entry && isField(entry.role)) return;
  const root = layer.root.getRootNode() as Document;
  const selection = root.getSelection?.() ?? document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const part = selection.getRangeAt(0).cloneContents();
  // What can be done with a message is not what it says.
  for (const button of part.querySelectorAll('button')) button.remove();
  const articles = [...part.querySelectorAll('[role="article"]')];
  const text = articles.length > 1
    ? articles.map((article) => article.textContent?.trim()).join('\n\n')
    : part.textContent ?? '';
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
}

const modifierKeys = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process']);

export function chordOf(event: KeyboardEvent): string {
  // The key that ends a composition is the input method's; some browsers only say so by the number.
  if (modifierKeys.has(event.key) || event.isComposing || event.keyCode === 229) return '';
  const printable = [...event.key].length === 1;
  const typing = event.getModifierState('AltGraph');
  let chord = '';
  if ((event.ctrlKey || event.metaKey) && !typing) chord += 'mod+';
  if (event.altKey && !typing) chord += 'alt+';
  const latin = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : '';
  // On another layout than Latin a shortcut is where its letter is on the keyboard.
  const name = printable && event.key.charCodeAt(0) > 0x7f && latin ? latin : event.key;
  const isLetter = /^[a-z]$/i.test(name);
  if (event.shiftKey && (!printable || isLetter || name === ' ')) chord += 'shift+';
  return chord + (isLetter ? name.toLowerCase() : name);
}

function key(event: KeyboardEvent, to: InputHost): void {
  const chord = chordOf(event);
  if (!chord || event.defaultPrevented) return;
  // Where the caret is now decides what these take.
  if (chord === 'Tab' || chord === 'Enter') typed(event, to);
  to.flush();
  const claimed = to.module._parley_ui_key(giveText(to.module, chord)) === 1;
  if (claimed) {
    event.preventDefault();
    to.runNow();
    return;
  }
  to.schedule();
  const entry = to.layer.entryOf(event.target);
  if (!entry || isField(entry.role)) return;
  if (roveWith(event, to.layer)) {
    event.preventDefault();
  } else if ((chord === 'Enter' || chord === ' ') && entry.role === 'row' &&
    event.target === entry.element) {
    event.preventDefault();
    entry.element.click();
  }
}
