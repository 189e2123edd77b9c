// SPDX-License-Identifier: AGPL-3.0-or-later
// Onto the clipboard, where the browser allows it.
export function copyText(text: string): void {
  void navigator.clipboard?.writeText(text).catch(() => undefined);
}

// The whole address of a path of this server.
export function copyLink(path: string): void {
  copyText(new URL(path, location.origin).href);
}
