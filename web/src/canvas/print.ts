// SPDX-License-Identifier: AGPL-3.0-or-later
// Paper gets a plain document in place of the canvas: the open conversation from its first message to its
// last, each with who wrote it and when (which says so of a note). It is there only while printing.
import type { Layer } from './layer';
import { adoptPrintStyle } from './style';

export function watchPrinting(layer: Layer, signal: AbortSignal): void {
  let sheet: HTMLElement | undefined;
  const end = () => {
    sheet?.remove();
    sheet = undefined;
  };
  addEventListener('beforeprint', () => {
    end();
    const text = [...layer.texts.values()].pop();
    if (!text) return;
    adoptPrintStyle(document);
    sheet = documentOf(layer, text.said);
    document.body.append(sheet);
  }, { signal });
  addEventListener('afterprint', end, { signal });
  signal.addEventListener('abort', end);
}

function documentOf(layer: Layer, said: { name: string; text: string }[]): HTMLElement {
  const sheet = made('div', 'pc-print');
  const title = layer.root.querySelector('[role="main"] [role="heading"]')?.textContent;
  sheet.append(made('h1', '', title || document.title));
  for (const { name, text } of said) {
    if (!name) {
      sheet.append(made('p', 'pc-aside', text));
      continue;
    }
    const article = made('article', '');
    article.append(made('h2', '', name), made('p', '', text));
    sheet.append(article);
  }
  return sheet;
}

function made(tag: string, name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
