// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a desk stands: alone on a page of its own, or as an element in somebody else's.
import { say, speakSoon, type Say } from '../words';
import { offerFile, showNotice, type Notice } from './notices';
import { signInPath } from './session';
import { keep, kept } from './kept';
import type { Language } from './language';
import { chosenTheme, keepTheme } from './theme';

export interface Surroundings {
  readonly signal: AbortSignal; // aborted when the desk is taken away
  path(): string;
  // As it was chosen here; empty: as it is at first.
  chosen(what: Choice): string;
  keep(what: Choice, chosen: string): void;
  speaks(language: Language): void;
  readonly say: Say; // in the language that the desk speaks
  navigate(path: string): void;
  // Back and forward, as long as the desk stands.
  watchPath(changed: () => void): void;
  title(text: string): void;
  ready(): void;
  signIn(): void;
  signedOut(): void;
  reload(): void;
  notice(notice: Notice): void;
  offer(name: string, bytes: Uint8Array, allSaved: () => void): void;
}

// What this browser remembers: colours, language, keys, VW-1 the order of the queues, and how wide the
// columns are; with the most that is taken up of it.
const choices = { theme: 10, language: 40, keys: 2000, order: 40, columns: 80 };
export type Choice = keyof typeof choices;

export const keptChoice = (what: Choice): string => kept(what).slice(0, choices[what]);

export const wholePage: Surroundings = {
  signal: new AbortController().signal,
  path: () => location.pathname,
  chosen: (what) => (what === 'theme' ? chosenTheme() : keptChoice(what)),
  keep: (what, chosen) => (what === 'theme' ? keepTheme(chosen) : keep(what, chosen)),
  speaks: (language) => void speakSoon(language.code),
  say,
  navigate: (path) => {
    if (path !== location.pathname) history.pushState(null, '', path);
  },
  watchPath: (changed) => addEventListener('popstate', changed),
  title: (text) => void (document.title = text),
  ready: () => void (document.documentElement.dataset['parley'] = 'ready'),
  signIn: () => location.assign(signInPath()),
  signedOut: () => location.assign('/login'),
  reload: () => location.reload(),
  notice: showNotice,
  offer: offerFile,
};
