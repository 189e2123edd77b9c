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
  theme(): string;
  keepTheme(theme: string): void;
  language(): string; // as it was chosen here; empty: the browser's own
  keepLanguage(language: string): void;
  speaks(language: Language): void;
  readonly say: Say; // in the language that the desk speaks
  keys(): string; // as they were chosen here; empty: as they are at first
  keepKeys(keys: string): void;
  order(): string; // of the queues, as it was chosen here
  keepOrder(order: string): void;
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

const keysMax = 2000;
const orderMax = 40;

// VW-1: also of a desk in somebody else's page, for all desks of that page's address.
export const keptOrder = (): string => kept('order').slice(0, orderMax);
export const keepOrder = (order: string): void => keep('order', order);

export const wholePage: Surroundings = {
  signal: new AbortController().signal,
  path: () => location.pathname,
  theme: chosenTheme,
  keepTheme,
  language: () => kept('language'),
  keepLanguage: (language) => keep('language', language),
  speaks: (language) => void speakSoon(language.code),
  say,
  keys: () => kept('keys').slice(0, keysMax),
  keepKeys: (keys) => keep('keys', keys),
  order: keptOrder,
  keepOrder,
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
