// SPDX-License-Identifier: AGPL-3.0-or-later
// "system", "light" or "dark": kept by the browser, not in the log, and known before the first paint.
const key = 'parley:theme';

export function chosenTheme(): string {
  try {
    return localStorage.getItem(key) ?? 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(theme: string): void {
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
}

export function keepTheme(theme: string): void {
  applyTheme(theme);
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Then it lasts as long as this page.
  }
}
