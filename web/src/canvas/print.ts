// SPDX-License-Identifier: AGPL-3.0-or-later
// Paper gets a plain document in place of the canvas: the open conversation from its first message to its
// last, each with who wrote it and when (which says so of a note). It is there only while printing. A desk
// that is the whole page has the paper for itself; one in a shadow root prints in its own place, and the
// page around it is its owner's.
import type { Said } from './find';
import type { Layer } from './layer';
import { usePrintStyle } from './style';

export function watchPrinting(
  layer: Layer, host: HTMLElement, wholePage: boolean, signal: AbortSignal,
): void {
  const root = host.getRootNode();
  const around = wholePage ? host.ownerDocument : root instanceof ShadowRoot ? root : undefined;
  if (!around) return;
  let undo: () => void = () => undefined;
  const end = () => {
    undo();
    undo = () => undefined;
  };
  addEventListener('beforeprint', () => {
    end();
    const text = [...layer.texts.values()].pop();
    // Without a conversation there is nothing to print, and an element takes no place.
    if (!text && wholePage) return;
    const sheet = made('div', 'pc-print');
    if (text) sheet.append(...linesOf(layer, text.said, wholePage ? document.title : ''));
    sheet.lang = host.lang;
    const letGo = usePrintStyle(around);
    (around instanceof ShadowRoot ? around : around.body).append(sheet);
    undo = () => {
      sheet.remove();
      letGo();
    };
  }, { signal });
  addEventListener('afterprint', end, { signal });
  signal.addEventListener('abort', end);
}

function linesOf(layer: Layer, said: Said[], otherTitle: string): HTMLElement[] {
  const heading = layer.root.querySelector('[role="main"] [role="heading"]')?.textContent;
  const title = heading || otherTitle;
  const lines = said.map(({ name, text }) => {
    if (!name) return made('p', 'pc-aside', text);
    const article = made('article', '');
    article.append(made('h2', '', name), made('p', '', text));
    return article;
  });
  return title ? [made('h1', '', title), ...lines] : lines;
}

function made(tag: string, name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
