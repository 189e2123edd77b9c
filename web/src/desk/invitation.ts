// SPDX-License-Identifier: AGPL-3.0-or-later
// The way in for somebody who was added. Only the server can give it, so this needs the network.
import { ask, reasonIn } from '../http';
import type { Say } from '../words';

export interface Link {
  link: string;
  error: string; // empty when there is a link
}

export const noLink = (error: string): Link => ({ link: '', error });

export async function askForLink(person: string, csrf: string, say: Say): Promise<Link> {
  const answer = await ask(`${person}/invitation`, { method: 'POST', body: {}, csrf });
  if (answer.status === 0) return noLink(say('page.invitation.unreachable'));
  const path = (answer.body as { path?: unknown } | undefined)?.path;
  if (answer.status === 201 && typeof path === 'string') {
    return { link: location.origin + path, error: '' };
  }
  return noLink(reasonIn(answer, say) || say('page.invitation.failed'));
}
