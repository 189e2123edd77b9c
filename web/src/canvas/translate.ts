// SPDX-License-Identifier: AGPL-3.0-or-later
// While the browser, or an extension, translates the page, the open conversation is shown as plain text
// in place of its painted lines, so that what it is translated into can be seen. That somebody
// translates is known by a word of ours that becomes another one, or by the class that some of them
// give the page.
import type { Said } from './find';
import type { Layer } from './layer';

const markedByTranslator = /\btranslated-(ltr|rtl)\b/;

export class TranslatedThread {
  readonly #probe = document.createElement('span');
  readonly #sheet = document.createElement('div');
  readonly #shown: { said: Said; article: HTMLElement }[] = [];
  #log: HTMLElement | undefined;
  #word = '';

  constructor(readonly layer: Layer, signal: AbortSignal) {
    this.#probe.className = 'pc-live';
    this.#probe.setAttribute('aria-hidden', 'true');
    layer.root.append(this.#probe);
    this.#sheet.className = 'pc-translated';
    this.#sheet.tabIndex = 0;
    this.#sheet.setAttribute('role', 'log');
    const look = () => this.#look();
    const watch = new MutationObserver(look);
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    watch.observe(this.#probe, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => watch.disconnect(), { once: true });
    look();
  }

  get #isTranslating(): boolean {
    return markedByTranslator.test(document.documentElement.className) ||
      this.#probe.textContent !== this.#word;
  }

  #look(): void {
    if (this.#isTranslating === this.#sheet.isConnected) return;
    if (this.#sheet.isConnected) this.#hide();
    else this.refresh();
  }

  // After the layer has changed: what is shown follows it.
  refresh(): void {
    const [id, text] = [...this.layer.texts].pop() ?? [];
    const log = id === undefined ? undefined : this.layer.elementOf(id);
    if (!this.#isTranslating) return this.#lay(log?.getAttribute('aria-label') ?? '');
    if (!log || !text) return this.#hide();
    if (log !== this.#log) {
      this.#hide();
      this.#log = log;
      log.style.visibility = 'hidden';
      this.#sheet.setAttribute('aria-label', log.getAttribute('aria-label') ?? '');
      log.after(this.#sheet);
    }
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      this.#sheet.style[side] = log.style[side];
    }
    this.#write(text.said);
  }

  // A word in the language of the page, of which everybody who translates the page makes another one.
  #lay(word: string): void {
    if (!word || word === this.#word) return;
    this.#word = word;
    this.#probe.textContent = word;
  }

  // What was translated stays: only articles that say something else are made anew.
  #write(said: readonly Said[]): void {
    const sheet = this.#sheet;
    const stuck = sheet.scrollHeight - sheet.scrollTop - sheet.clientHeight < 2;
    for (const { article } of this.#shown.splice(said.length)) article.remove();
    for (const [at, words] of said.entries()) {
      const before = this.#shown[at];
      if (before && before.said.name === words.name && before.said.text === words.text) continue;
      const article = articleOf(words);
      if (before) before.article.replaceWith(article);
      else sheet.append(article);
      this.#shown[at] = { said: { ...words }, article };
    }
    if (stuck) sheet.scrollTop = sheet.scrollHeight;
  }

  #hide(): void {
    if (this.#log) this.#log.style.visibility = '';
    this.#log = undefined;
    this.#shown.length = 0;
    this.#sheet.replaceChildren();
    this.#sheet.remove();
  }
}

function articleOf({ name, text }: Said): HTMLElement {
  const article = document.createElement('div');
  if (name) {
    article.setAttribute('role', 'article');
    article.append(paragraph('pc-who', name));
  }
  article.append(paragraph(name ? '' : 'pc-aside', text));
  return article;
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  if (className) element.className = className;
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
