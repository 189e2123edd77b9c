// SPDX-License-Identifier: AGPL-3.0-or-later
// The few things about this browser that people should know and the canvas does not say. Each is
// said once and can be put away.
import { byId, element } from '../dom';
import { say, type Say } from '../words';

export interface Notice {
  key: string; // the same notice is not shown twice
  words: string; // their key, as for say()
  action?: { words: string; run(): void };
  forGood?: boolean; // put away once, never shown again on this browser
}

// Where notices are shown, and in whose language.
export interface Board {
  host: HTMLElement;
  say: Say;
}
const ofPage = (): Board => ({ host: byId('notices'), say });

const storageKey = (key: string) => `parley:notice:${key}`;

function isPutAway(key: string): boolean {
  try {
    return localStorage.getItem(storageKey(key)) !== null;
  } catch {
    return false;
  }
}

function putAway(key: string): void {
  try {
    localStorage.setItem(storageKey(key), '1');
  } catch {
    // Then it is said again the next time.
  }
}

export function showNotice(notice: Notice, { host, say }: Board = ofPage()): void {
  if (host.querySelector(`[data-key="${notice.key}"]`)) return;
  if (notice.forGood && isPutAway(notice.key)) return;
  // What stands on the page is said again when another language is chosen.
  const said = (words: string) => [{ 'data-words': words }, say(words)] as const;
  const box = element('div', { 'data-key': notice.key }, element('p', ...said(notice.words)));
  if (notice.action) {
    const button = element('button', ...said(notice.action.words));
    button.addEventListener('click', notice.action.run);
    box.append(button);
  }
  const close = element('button', ...said('page.notice.dismiss'));
  close.className = 'quiet';
  close.addEventListener('click', () => {
    if (notice.forGood) putAway(notice.key);
    box.remove();
  });
  box.append(close);
  host.append(box);
}

const offered = new WeakMap<HTMLElement, number>();

// Bytes of unsent work that could not be read. They stay on the device until every one was saved.
export function offerFile(
  name: string,
  bytes: Uint8Array,
  allSaved: () => void,
  board: Board = ofPage(),
): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
  const { host } = board;
  const count = (more: number) => {
    offered.set(host, (offered.get(host) ?? 0) + more);
    return offered.get(host);
  };
  count(1);
  const save = () => {
    const link = element('a', { href: url, download: name.replace(/\W+/g, '-') });
    link.click();
    host.querySelector(`[data-key="unreadable ${name}"]`)?.remove();
    if (count(-1) === 0) allSaved();
  };
  showNotice({
    key: `unreadable ${name}`,
    words: 'page.notice.unreadable',
    action: { words: 'page.notice.save_file', run: save },
  }, board);
}

// Which of the conveniences of a secure origin are missing, in one sentence.
export function noticeAboutBrowser(): Notice | undefined {
  if (!isSecureContext) {
    return {
      key: 'insecure',
      words: 'page.notice.insecure',
      forGood: true,
    };
  }
  if (!('serviceWorker' in navigator) || !('locks' in navigator)) {
    return {
      key: 'no-offline',
      words: 'page.notice.no_offline',
      forGood: true,
    };
  }
  return undefined;
}

export const newerFiles = (reload: () => void): Notice => ({
  key: 'newer-files',
  words: 'page.notice.newer_files',
  action: { words: 'page.notice.load_again', run: reload },
});
