// SPDX-License-Identifier: AGPL-3.0-or-later
// "system", "light" or "dark": kept by the browser, not in the log, and known before the first paint.
import { keep, kept } from './kept';

export function chosenTheme(): string {
  return kept('theme') || 'system';
}

export function applyTheme(theme: string): void {
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
}

export function keepTheme(theme: string): void {
  applyTheme(theme);
  keep('theme', theme);
}
