// SPDX-License-Identifier: AGPL-3.0-or-later
// From an empty page to a desk: whose desk it is, the module, the canvas, and then the lead.
import { mount } from '../canvas';
import { keepIdentity, lastIdentity, type Identity } from '../storage/last';
import { say, speakSoon } from '../words';
import { isWithoutWebGl, missingRequirement, noWebGl, showFailure } from './failure';
import { kept } from './kept';
import type { CreateParley } from './module';
import { noticeAboutBrowser, showNotice } from './notices';
import { loadParts, RestMissing, type Parts } from './parts';
import { askSession, signInPath, type SessionAnswer } from './session';
import { keepShell } from './shell';
import { wholePage } from './surroundings';
import { DeskTab } from './tab';
import { applyTheme, chosenTheme } from './theme';

declare const ASSET_PARLEY_MJS: string;

// Somebody who was here before does not wait for a slow answer.
const patienceMs = 1_500;

interface Start {
  identity: Identity;
  csrf: string;
  signedOut: boolean;
}

export async function boot(host: HTMLElement): Promise<void> {
  applyTheme(chosenTheme());
  watchForCrash();
  const missing = missingRequirement();
  if (missing) {
    await speakSoon(kept('language'));
    return showFailure(missingRequirement() ?? missing);
  }
  try {
    const loading = import(ASSET_PARLEY_MJS) as Promise<{ default: CreateParley }>;
    const parts = loadParts();
    loading.catch(() => undefined);
    parts.catch(() => undefined);
    await speakSoon(kept('language'));
    const start = await findStart();
    if (start) await openDesk(host, start, (await loading).default, await parts);
  } catch (error) {
    if (isWithoutWebGl(error)) return showFailure(noWebGl());
    showFailure({
      title: say('page.failure.not_started'),
      text: say('page.failure.not_started_hint'),
      detail: String(error),
    });
  }
}

// A broken invariant stops the module (style: better than spreading wrong state). Nothing that was
// shown as saved is lost by it.
function watchForCrash(): void {
  const stopped = (error: unknown) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    const missing = error instanceof RestMissing;
    showFailure({
      title: say(missing ? 'page.failure.incomplete' : 'page.failure.stopped'),
      text: say(missing ? 'page.failure.incomplete_hint' : 'page.failure.stopped_hint'),
      detail: error.message,
    });
  };
  addEventListener('error', (event) => stopped(event.error));
  addEventListener('unhandledrejection', (event) => stopped(event.reason));
}

async function openDesk(
  host: HTMLElement,
  start: Start,
  create: CreateParley,
  { instantiateWasm, failed }: Parts,
): Promise<void> {
  const tab = new DeskTab(start.identity, wholePage);
  const module = await Promise.race([create({ page: tab, instantiateWasm }), failed]);
  await mount(host, module, {
    pageKeys: true,
    onFiles: (files) => tab.files.offer(files),
    fileAt: (href) => tab.files.fileAt(href),
  });
  tab.start(module, start.csrf, start.signedOut);
  void keepShell(() => tab.hasUnsavedWork());
  const notice = noticeAboutBrowser();
  if (notice) showNotice(notice);
}

async function findStart(): Promise<Start | undefined> {
  const last = lastIdentity();
  const answer = last ? await withPatience(askSession()) : await askSession();
  if (answer.kind === 'signed in') {
    keepIdentity(answer.session);
    return { identity: answer.session, csrf: answer.session.csrf, signedOut: false };
  }
  if (last) return { identity: last, csrf: '', signedOut: answer.kind === 'signed out' };
  if (answer.kind === 'signed out') {
    location.replace(signInPath());
    return undefined;
  }
  showFailure({
    title: say('page.failure.unreachable'),
    text: say('page.failure.unreachable_hint'),
  });
  return undefined;
}

function withPatience(answer: Promise<SessionAnswer>): Promise<SessionAnswer> {
  const tired = new Promise<SessionAnswer>((resolve) => {
    setTimeout(() => resolve({ kind: 'unreachable' }), patienceMs);
  });
  return Promise.race([answer, tired]);
}
