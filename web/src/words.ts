// SPDX-License-Identifier: AGPL-3.0-or-later
// What a page says itself, around the desk or without one: every such word is in assets/words under a
// key that begins with "page.", and comes with the script that says it, in every language
// (web/build/page_words.mjs). What the canvas says is not here: see desk/language.ts.
import languages, { apart } from 'parley:page-words';
import { codeOf, directionOf, localeOf, markLanguage, tagFor, type Direction } from './spoken';

// An unknown key gives the key itself. A number is written as the language does; one that is named
// `count` chooses the form of the words.
export type Fillings = Record<string, string | number>;
export type Say = (key: string, fillings?: Fillings) => string;

const english = languages['en'] ?? {};

export class Words {
  code = 'en';
  locale = 'en';
  #words = english;

  constructor(chosen = '') {
    this.choose(chosen);
  }

  // Empty: the browser's own language, as far as it is spoken here.
  choose(chosen: string): void {
    const tag = tagFor(chosen, (code) => code in languages);
    this.code = codeOf(tag);
    this.locale = localeOf(tag);
    this.#words = { ...english, ...languages[this.code] };
  }

  get direction(): Direction {
    return directionOf(this.code);
  }

  say: Say = (key, fillings = {}) => {
    const word = this.#formOf(key, fillings['count']) ?? key;
    return word.replace(/\{(\w+)\}/g, (gap, name: string) => {
      const filling = fillings[name];
      if (typeof filling !== 'number') return filling ?? gap;
      return new Intl.NumberFormat(this.locale).format(filling);
    });
  };

  #formOf(key: string, count: string | number | undefined): string | undefined {
    if (typeof count !== 'number') return this.#words[key];
    const form = new Intl.PluralRules(this.locale).select(count);
    return this.#words[`${key}_${form}`] ?? this.#words[key];
  }
}

// ---- of a page that is Parley's own as a whole

export const pageWords = new Words();
export const { say } = pageWords;

// Where the words of a language are a file of their own, that is had first; without it the page goes on
// in English.
export async function speakSoon(chosen: string): Promise<void> {
  const code = codeOf(tagFor(chosen, (known) => known in languages || known in apart));
  const address = apart[code];
  if (address && !(code in languages)) {
    try {
      languages[code] = await (await fetch(address)).json();
    } catch {
      // No network, and no service worker that has it.
    }
  }
  speak(chosen);
}

export function speak(chosen: string): void {
  pageWords.choose(chosen);
  markLanguage(document.documentElement, pageWords);
  applyWords(document);
}

// Pages are written in English, which is seen before this runs and where no script does.
function applyWords(root: ParentNode): void {
  const each = (name: string, use: (element: HTMLElement, word: string) => void) => {
    for (const element of root.querySelectorAll<HTMLElement>(`[${name}]`)) {
      use(element, say(element.getAttribute(name) ?? ''));
    }
  };
  each('data-words', (element, word) => (element.textContent = word));
  each('data-words-label', (element, word) => element.setAttribute('aria-label', word));
  each('data-words-placeholder', (element, word) => element.setAttribute('placeholder', word));
}
