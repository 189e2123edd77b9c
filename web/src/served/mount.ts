// SPDX-License-Identifier: AGPL-3.0-or-later
// The desk of a server as an element in a page of the same origin. It has the page's network and
// storage, but not its address, title or history. Signing in happens on the server's own page.
import { mount } from '../canvas';
import type { CreateParley } from '../desk/module';
import { offerFile, showNotice } from '../desk/notices';
import { loadParts, RestMissing, type Parts } from '../desk/parts';
import { askSession } from '../desk/session';
import { keep } from '../desk/kept';
import { keptChoice, type Surroundings } from '../desk/surroundings';
import { DeskTab } from '../desk/tab';
import { element } from '../dom';
import { guarded } from '../embed/guard';
import { GivenUp, type Around, type Mounted, type Start, type Trouble } from '../embed/mounted';
import { markLanguage } from '../spoken';
import { keepIdentity, lastIdentity, type Identity } from '../storage/last';
import { Words, type Say } from '../words';

declare const ASSET_PARLEY_MJS: string;

interface ServedStart extends Start {
  server: string;
}
interface Member {
  identity: Identity;
  csrf: string;
  signedOut: boolean;
}

// What was begun ends with the element, and before it when the desk fails.
export async function mountServed(
  host: HTMLElement,
  start: ServedStart,
  around: Around,
  signal: AbortSignal,
): Promise<Mounted | undefined> {
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort(), { once: true, signal: end.signal });
  try {
    const mounted = await begin(host, start, around, end.signal);
    if (!mounted) end.abort();
    return mounted && {
      route: mounted.route,
      destroy() {
        mounted.destroy();
        end.abort();
      },
    };
  } catch (error) {
    end.abort();
    throw error;
  }
}

async function begin(
  host: HTMLElement,
  start: ServedStart,
  around: Around,
  signal: AbortSignal,
): Promise<Mounted | undefined> {
  const { say } = new Words(start.language);
  const server = new URL(start.server, document.baseURI);
  const signIn = new URL('/login', server).href;
  if (server.origin !== location.origin) {
    around.failed({
      title: say('page.embed.other_site'),
      text: say('page.embed.other_site_hint', { here: location.origin, there: server.origin }),
      link: { name: say('page.embed.open'), href: server.href },
    });
    return undefined;
  }
  const loading = import(ASSET_PARLEY_MJS) as Promise<{ default: CreateParley }>;
  const parts = loadParts(signal);
  loading.catch(() => undefined);
  parts.catch(() => undefined);
  const member = await findMember(signIn, say);
  if (signal.aborted) throw new GivenUp();
  if ('title' in member) {
    around.failed(member);
    return undefined;
  }
  const made = { create: (await loading).default, parts: await parts };
  return open(host, start, member, around, signal, made, signIn);
}

async function findMember(signIn: string, say: Say): Promise<Member | Trouble> {
  const last = lastIdentity();
  const answer = await askSession();
  if (answer.kind === 'signed in') {
    keepIdentity(answer.session);
    return { identity: answer.session, csrf: answer.session.csrf, signedOut: false };
  }
  if (last) return { identity: last, csrf: '', signedOut: answer.kind === 'signed out' };
  if (answer.kind === 'signed out') {
    return {
      title: say('page.embed.not_signed_in'),
      text: say('page.embed.sign_in_hint'),
      link: { name: say('page.embed.sign_in'), href: signIn },
    };
  }
  return {
    title: say('page.failure.unreachable'),
    text: say('page.failure.unreachable_hint'),
  };
}

async function open(
  host: HTMLElement,
  start: ServedStart,
  member: Member,
  around: Around,
  signal: AbortSignal,
  { create, parts }: { create: CreateParley; parts: Parts },
  signIn: string,
): Promise<Mounted> {
  const words = new Words(start.language);
  const { say } = words;
  const notices = element('div', { class: 'notices', role: 'status', 'aria-label': say('page.notice.names') });
  host.after(notices);
  // Where it is now: whoever leads again goes on there.
  const at = { ...start };
  const tab = new DeskTab(member.identity, inElement(host, at, around, signal, signIn, notices, words));
  const { instantiateWasm, failed } = parts;
  const made = await Promise.race([create({ page: tab, instantiateWasm }), failed]);
  if (signal.aborted) throw new GivenUp();
  const module = guarded(made, (error) => around.failed(troubleOf(error, say)));
  const canvas = await mount(host, module, {
    onFiles: (files) => tab.files.offer(files),
    fileAt: (href) => tab.files.fileAt(href),
  });
  if (signal.aborted) {
    canvas.destroy();
    throw new GivenUp();
  }
  tab.start(module, member.csrf, member.signedOut);
  return {
    route: (path) => {
      at.route = path;
      tab.route(path);
    },
    destroy() {
      tab.end();
      canvas.destroy();
      notices.remove();
    },
  };
}

function troubleOf(error: Error, say: Say): Trouble {
  if (error instanceof RestMissing) {
    return { title: say('page.failure.incomplete'), text: say('page.failure.incomplete_hint') };
  }
  return {
    title: say('page.failure.stopped'),
    text: say('page.embed.stopped_hint', { detail: error.message }),
  };
}

function inElement(
  host: HTMLElement,
  start: ServedStart,
  around: Around,
  signal: AbortSignal,
  signIn: string,
  notices: HTMLElement,
  words: Words,
): Surroundings {
  const { say } = words;
  const board = { host: notices, say };
  return {
    signal,
    path: () => start.route,
    chosen: (what) => {
      if (what === 'theme') return start.theme;
      if (what === 'language') return start.language;
      // An element has another width than a page, and its page has keys of its own.
      return what === 'order' ? keptChoice('order') : '';
    },
    keep: (what, chosen) => {
      if (what === 'order') keep('order', chosen); // for all desks of that page's address
    },
    speaks: (language) => {
      words.choose(language.code);
      for (const part of [host, notices]) markLanguage(part, words);
    },
    say,
    navigate: (path) => void (start.route = path),
    watchPath: () => undefined,
    title: () => undefined,
    ready: () => around.ready(),
    // When this page is looked at again, the desk asks whether somebody has signed in.
    signIn: () => void window.open(signIn, '_blank', 'noopener'),
    signedOut: () =>
      around.failed({
        title: say('page.embed.signed_out'),
        text: say('page.embed.sign_in_hint'),
        link: { name: say('page.embed.sign_in'), href: signIn },
      }),
    reload: () => around.again(),
    notice: (notice) => showNotice(notice, board),
    offer: (name, bytes, allSaved) => offerFile(name, bytes, allSaved, board),
  };
}
