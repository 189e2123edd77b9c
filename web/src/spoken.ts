// SPDX-License-Identifier: AGPL-3.0-or-later
// Which language is spoken to somebody, and how it is written.
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
// The rest of the desk writes numbers so; one kind beside another would be hard to read.
const numbering = '-u-nu-latn';

export type Direction = 'rtl' | 'ltr';

export const codeOf = (tag: string): string => tag.split('-')[0]!;
export const directionOf = (code: string): Direction => (rightToLeft.has(code) ? 'rtl' : 'ltr');
// For Intl.
export const localeOf = (tag: string): string => tag + numbering;

// What was chosen; where that is nothing that is spoken here, the first of the browser's own that is.
export function tagFor(chosen: string, isSpoken: (code: string) => boolean): string {
  if (isSpoken(chosen)) return chosen;
  return navigator.languages.find((tag) => isSpoken(codeOf(tag))) ?? 'en';
}

// For screen readers, hyphens and fonts, and for the way that a page runs.
export function markLanguage(
  element: HTMLElement,
  language: { readonly code: string; readonly direction: Direction },
): void {
  element.lang = language.code;
  element.dir = language.direction;
}
