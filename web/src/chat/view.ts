// SPDX-License-Identifier: AGPL-3.0-or-later
// The conversation as the customer sees it: what the server has, then what it has not got yet.
import { byId, element } from '../dom';
import { pageWords, say } from '../words';
import { fileList } from './files';
import type { ChatMessage, QueuedMessage, Transfer } from './types';

export type SendState = 'sending' | 'waiting';

export class ChatView {
  #log = byId('log');
  #scroll = byId('scroll');
  #drawn = new Map<string, { node: HTMLElement; look: string }>();

  constructor(
    private readonly path: string,
    private readonly forget: (id: string) => void,
  ) {}

  say(title: string, status: string): void {
    byId('title').textContent = title;
    byId('mark').textContent = Array.from(title.trim())[0]?.toLocaleUpperCase() ?? 'P';
    const line = byId('status');
    if (line.textContent !== status) line.textContent = status;
    document.title = title;
  }

  warn(text: string): void {
    const alert = byId('alert');
    if (alert.textContent !== text) alert.textContent = text;
  }

  // Only what changed is touched, so that a screen reader is not read the whole log again.
  show(
    messages: ChatMessage[],
    transfers: Transfer[],
    queued: readonly QueuedMessage[],
    state: SendState,
  ): void {
    const atEnd =
      this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight < 80;
    const nodes: HTMLElement[] = [];
    let day = '';
    const handed = [...transfers];
    const handOver = (until: number) => {
      for (let next = handed[0]; next && next.at < until; next = handed[0]) {
        const told = handed.shift()!;
        nodes.push(this.#node(`with ${told.at}`, told.with, () => handedTo(told)));
      }
    };
    for (const message of messages) {
      handOver(message.at);
      const its = dayOf(message.at);
      if (its !== day) nodes.push(this.#node(`day ${its}`, its, () => dayLine(its)));
      day = its;
      const look = `${message.name}\n${message.body}\n${message.files?.length}`;
      nodes.push(this.#node(message.id, look, () => bubble(message, this.path, message.id)));
    }
    handOver(Infinity);
    for (const message of queued) {
      const look = message.refused ?? state;
      nodes.push(this.#node(message.id, look, () => this.#queued(message, state)));
    }
    if (nodes.length === 0) nodes.push(this.#node('welcome', '', welcome));
    this.#place(nodes);
    if (atEnd) this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  #node(key: string, look: string, make: () => HTMLElement): HTMLElement {
    const there = this.#drawn.get(key);
    if (there?.look === look) return there.node;
    const node = make();
    this.#drawn.set(key, { node, look });
    return node;
  }

  #place(nodes: HTMLElement[]): void {
    const wanted = new Set(nodes);
    for (const child of [...this.#log.children]) {
      if (!wanted.has(child as HTMLElement)) child.remove();
    }
    nodes.forEach((node, at) => {
      const there = this.#log.children[at];
      if (there !== node) this.#log.insertBefore(node, there ?? null);
    });
  }

  #queued(message: QueuedMessage, state: SendState): HTMLElement {
    const node = bubble({ ...message, from: 'customer', name: '' }, this.path);
    const line = element('p', { class: 'state' });
    if (message.refused) {
      node.dataset['state'] = 'refused';
      const remove = element('button', { type: 'button' }, say('page.chat.remove'));
      remove.addEventListener('click', () => this.forget(message.id));
      line.append(say('page.chat.not_sent', { reason: message.refused }), ' ', remove);
    } else {
      node.dataset['state'] = state;
      line.append(state === 'sending' ? say('page.chat.sending') : say('page.chat.will_retry'));
    }
    node.append(line);
    return node;
  }
}

function bubble(message: ChatMessage, path: string, sent?: string): HTMLElement {
  const mine = message.from === 'customer';
  const by = element('p', { class: 'by' });
  const who = mine ? say('page.chat.you') : message.name || say('page.chat.support');
  if (!mine) by.append(element('b', {}, who), ' ');
  by.append(element('time', { datetime: new Date(message.at).toISOString() }, clockOf(message.at)));
  if (message.corrected) {
    by.append(' ', element('span', {}, say('page.chat.corrected', { when: clockOf(message.corrected) })));
  }
  const body: HTMLElement[] = message.body ? [element('p', { class: 'body', dir: 'auto' }, message.body)] : [];
  if (message.files?.length) body.push(fileList(message.files, path, sent));
  const label = say('page.chat.said', { who, when: clockOf(message.at) });
  const attributes = { class: 'message', 'aria-label': label, 'data-from': message.from };
  return element('article', attributes, by, ...body);
}

function handedTo(transfer: Transfer): HTMLElement {
  const words = say('page.chat.now_with', { who: transfer.with });
  return element('p', { class: 'handed', dir: 'auto' }, words);
}

function dayLine(day: string): HTMLElement {
  return element('div', { class: 'day' }, day);
}

function welcome(): HTMLElement {
  return element('p', { class: 'welcome' }, say('page.chat.welcome'));
}

function clockOf(at: number): string {
  const { locale } = pageWords;
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}

function dayOf(at: number): string {
  const today = new Date().toDateString() === new Date(at).toDateString();
  if (today) return say('page.chat.today');
  return new Intl.DateTimeFormat(pageWords.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
}
