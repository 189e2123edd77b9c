// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody chose for this browser. It is not in the log; where nothing can be kept it lasts as
// long as the page.
export function kept(name: string): string {
  try {
    return localStorage.getItem(`parley:${name}`) ?? '';
  } catch {
    return '';
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`parley:${name}`, value);
  } catch {
    // Then it lasts as long as this page.
  }
}
