// SPDX-License-Identifier: AGPL-3.0-or-later
// The language of one desk: whose words it says, how it counts, and how it writes dates and numbers.
// English is in the module; the words of another language are a file of their own (web/build/words.mjs).
import files from 'parley:words';
import { codeOf, directionOf, localeOf, tagFor, type Direction } from '../spoken';
import { localDay, localInstant, localMinute, offsets, zone } from './times';

// In the order of src/ui/words/words.h.
const forms: Intl.LDMLPluralRule[] = ['other', 'zero', 'one', 'two', 'few', 'many'];

const isSpoken = (code: string): boolean => code === 'en' || code in files;

export class Language {
  code = 'en';
  #clock!: Intl.DateTimeFormat;
  #weekday!: Intl.DateTimeFormat;
  #date!: Intl.DateTimeFormat;
  #plural!: Intl.PluralRules;
  #number!: Intl.NumberFormat;
  #names: Intl.DisplayNames | undefined;

  constructor() {
    this.#writeAs('en');
  }

  get direction(): Direction {
    return directionOf(this.code);
  }

  // Empty: the browser's own, as far as it is spoken here. Gives the words; empty for English, also
  // when another file cannot be had just now.
  async choose(chosen: string): Promise<string> {
    const tag = tagFor(chosen, isSpoken);
    const code = codeOf(tag);
    const words = await wordsOf(code);
    this.code = words === '' ? 'en' : code;
    this.#writeAs(this.code === code ? tag : 'en');
    return words;
  }

  #writeAs(tag: string): void {
    const locale = localeOf(tag);
    this.#clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
    this.#weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
    this.#date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
    this.#plural = new Intl.PluralRules(locale);
    this.#number = new Intl.NumberFormat(locale);
    this.#names = 'DisplayNames' in Intl ? new Intl.DisplayNames(locale, { type: 'language' }) : undefined;
  }

  // ---- what the module asks (web/library/app.js)

  localDay = localDay;
  localMinute = localMinute;
  localInstant = localInstant;
  zone = zone;
  offsets = offsets;

  clock(at: number): string {
    return this.#clock.format(at);
  }
  day(at: number, now: number): string {
    const age = localDay(now) - localDay(at);
    return (age >= 0 && age < 7 ? this.#weekday : this.#date).format(at);
  }
  nameOf(tag: string): string {
    try {
      return this.#names?.of(tag) ?? tag;
    } catch {
      return tag; // no tag of a language at all
    }
  }
  pluralForm(number: number): number {
    return forms.indexOf(this.#plural.select(number));
  }
  digits(number: number): string {
    return this.#number.format(number);
  }
}

async function wordsOf(code: string): Promise<string> {
  const address = files[code];
  if (!address) return '';
  try {
    const answer = await fetch(new URL(address, import.meta.url));
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}
