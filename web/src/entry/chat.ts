// SPDX-License-Identifier: AGPL-3.0-or-later
// The customer's page. What is written here is kept in the browser until the server has it, and
// sent with an id drawn here, so that it arrives once however often it has to be tried.
import { ChatLink } from '../chat/link';
import { ChatFiles } from '../chat/files';
import { Outbox } from '../chat/outbox';
import { SeenReport } from '../chat/seen';
import type { ChatMessage, QueuedMessage, Transfer } from '../chat/types';
import { SurveyForm } from '../chat/survey';
import { ChatView } from '../chat/view';
import { byId } from '../dom';
import { mayPass, reasonIn } from '../http';
import { say, speak } from '../words';

const channel = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const path = `/v1/channels/${encodeURIComponent(channel)}`;
const outbox = new Outbox(channel);
const messages = new Map<string, ChatMessage>();
const transfers = new Map<number, Transfer>(); // by their time
const field = byId<HTMLTextAreaElement>('message');
const nameField = byId<HTMLInputElement>('name');
const emailField = byId<HTMLInputElement>('email');
const bodyLengthMax = 20_000;

let title = '';
let online = false;
let failed = false; // the last try to send did not get through
let sending = false;
let retry: ReturnType<typeof setTimeout> | undefined;
let known = false; // whether the server has told what is there

const view = new ChatView(path, (id) => {
  outbox.remove(id);
  show();
});
const survey = new SurveyForm((verdict) => link.rate(verdict));
const link = new ChatLink(channel, {
  connected,
  arrived,
  surveyed: (told) => survey.show(told),
  transferred: (transfer) => {
    transfers.set(transfer.at, transfer);
    show();
  },
  lost,
});

const files = new ChatFiles(path, (text) => view.warn(text), () => link.begin());
const seen = new SeenReport((message, state) => link.report(message, state));

function show(): void {
  const sorted = [...messages.values()].sort((a, b) => a.at - b.at);
  const queued = outbox.queue.filter((message) => !messages.has(message.id));
  const handed = [...transfers.values()].sort((a, b) => a.at - b.at);
  view.say(heading(handed.at(-1)?.with), connection());
  view.show(sorted, handed, queued, online && !failed ? 'sending' : 'waiting');
  view.warn(
    outbox.keeps || queued.length === 0
      ? ''
      : say('page.chat.not_kept'),
  );
  byId('who').hidden = messages.size > 0 || queued.length > 0 || !known;
}

// TR-1: the workspace, and who in it.
function heading(who: string | undefined): string {
  const workspace = title || say('page.chat.heading');
  return who && who !== workspace ? say('page.chat.heading_with', { workspace, who }) : workspace;
}

function connection(): string {
  if (online) return say('page.chat.online');
  return known ? say('page.chat.offline') : say('page.chat.connecting');
}

function connected(all: ChatMessage[]): void {
  online = true;
  known = true;
  for (const message of all) messages.set(message.id, message);
  for (const { id } of [...outbox.queue]) if (messages.has(id)) outbox.remove(id);
  show();
  void flush();
  files.tryAgain();
  seen.note(all);
}

function arrived(message: ChatMessage): void {
  messages.set(message.id, message);
  outbox.remove(message.id);
  show();
  seen.note([message]);
}

function lost(): void {
  online = false;
  known = known || outbox.queue.length > 0;
  show();
}

async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  for (let message = outbox.next(); message; message = outbox.next()) {
    const { name, email } = outbox;
    const answer = await link.post({
      message: message.id,
      body: message.body,
      ...(message.files ? { files: message.files } : {}),
      ...(name ? { name } : {}),
      ...(email ? { email } : {}),
      language: navigator.language,
    });
    failed = mayPass(answer);
    if (failed) break;
    if (answer.status >= 200 && answer.status < 300) keepSent(message);
    else outbox.refuse(message.id, reasonIn(answer, say) || say('page.chat.not_accepted'));
    show();
  }
  sending = false;
  show();
  clearTimeout(retry);
  if (failed) retry = setTimeout(() => void flush(), 3_000 + Math.random() * 2_000);
}

// Until the stream brings it in the server's own words.
function keepSent({ id, body, at, files: sent }: QueuedMessage): void {
  const known = { id, from: 'customer' as const, name: '', body, at, ...(sent ? { files: sent } : {}) };
  if (!messages.has(id)) messages.set(id, known);
  outbox.remove(id);
}

function send(): void {
  const body = field.value.trim();
  if (!body && files.empty) return field.focus();
  if (!files.ready) {
    files.tryAgain();
    return view.warn(say('page.chat.files_on_their_way'));
  }
  if (body.length > bodyLengthMax) {
    return view.warn(say('page.chat.too_long', { limit: bodyLengthMax }));
  }
  if (!emailField.checkValidity()) return void emailField.reportValidity();
  outbox.keepPerson(nameField.value.trim(), emailField.value.trim());
  outbox.add(body, files.give());
  field.value = '';
  fit();
  failed = false;
  show();
  byId('scroll').scrollTop = byId('scroll').scrollHeight;
  void flush();
}

function fit(): void {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight + 2, innerHeight * 0.4)}px`;
}

async function describe(): Promise<void> {
  const answer = await link.describe();
  if (answer.status === 404) {
    byId('form').hidden = true;
    view.say(say('page.chat.unknown'), say('page.chat.unknown_hint'));
    return;
  }
  const told = answer.body as { workspace?: string | { name?: string }; name?: string } | undefined;
  const workspace = typeof told?.workspace === 'string' ? told.workspace : told?.workspace?.name;
  title = workspace || told?.name || title;
  show();
  link.connect();
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
// Enter sends, as in every chat; with Shift, or while an input method composes, it does not.
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
});
field.addEventListener('input', () => {
  outbox.keepDraft(field.value);
  fit();
});

speak('');
field.value = outbox.draft;
nameField.value = outbox.name;
emailField.value = outbox.email;
fit();
show();
void describe();
