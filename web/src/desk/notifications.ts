// SPDX-License-Identifier: AGPL-3.0-or-later
// The browser's own notifications: only while the page is not in view, and only if they are wanted.
// One conversation has one at a time, whatever happens in it.

export interface Note {
  title: string;
  body: string;
  path: string;
}

export function allowNotifications(): void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'default') return;
  void Notification.requestPermission();
}

export function notify(note: Note, open: () => void): void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
  if (document.visibilityState === 'visible' && document.hasFocus()) return;
  const shown = new Notification(note.title, { body: note.body, tag: note.path });
  shown.onclick = () => {
    window.focus();
    shown.close();
    open();
  };
}
