// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is signed in, as the server says.
import { ask } from '../http';
import type { Identity } from '../storage/last';

export interface SignedIn extends Identity {
  csrf: string;
}

export type SessionAnswer =
  { kind: 'signed in'; session: SignedIn } | { kind: 'signed out' } | { kind: 'unreachable' };

export async function askSession(timeoutMs = 10_000): Promise<SessionAnswer> {
  const answer = await ask('/v1/session', { timeoutMs });
  const session = answer.body as SignedIn | undefined;
  if (answer.status === 200 && session?.agent?.id && session.workspace?.id) {
    return { kind: 'signed in', session };
  }
  if (answer.status === 401) return { kind: 'signed out' };
  return { kind: 'unreachable' };
}

export async function endSession(csrf: string): Promise<void> {
  await ask('/v1/session', { method: 'DELETE', csrf });
}

export function signInPath(): string {
  const here = location.pathname + location.search;
  return here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`;
}
