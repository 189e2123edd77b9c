// SPDX-License-Identifier: AGPL-3.0-or-later
// Sign-in: plain HTML, so that password managers and everyone's habits work, and no Wasm before it.
import { byId } from '../dom';
import { handleForm, type Complaint } from '../form';
import { ask, reasonIn, type Answer } from '../http';

// Only a path of this site: `//elsewhere` and `/\elsewhere` are other sites to a browser.
export function nextPath(query: string): string {
  const next = new URLSearchParams(query).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

function complaintOf(answer: Answer): Complaint {
  if (answer.status === 401) {
    return { text: 'The email address or the password is wrong.', field: 'password' };
  }
  if (answer.status === 429) {
    const wait = answer.retryAfter ? `in ${answer.retryAfter} seconds` : 'in a little while';
    return { text: `Too many tries. Please try again ${wait}.` };
  }
  if (answer.status === 0) return { text: 'The server cannot be reached. Please try again.' };
  return { text: reasonIn(answer) || 'Signing in did not work. Please try again.' };
}

async function signIn(values: Record<string, string>): Promise<Complaint | undefined> {
  const { email = '', password = '' } = values;
  const answer = await ask('/v1/session', {
    method: 'POST',
    body: { email: email.trim(), password },
  });
  if (answer.status !== 200) {
    byId<HTMLInputElement>('password').value = '';
    return complaintOf(answer);
  }
  location.replace(nextPath(location.search));
  return undefined;
}

async function goToSetUpWhenNew(): Promise<void> {
  const answer = await ask('/v1/setup');
  if ((answer.body as { needed?: boolean } | undefined)?.needed === true)
    location.replace('/setup');
}

handleForm(signIn);
// The form was sent without this script, and came back.
if (new URLSearchParams(location.search).has('failed')) {
  byId('alert').textContent = complaintOf({ status: 401, body: undefined, retryAfter: 0 }).text;
}
void goToSetUpWhenNew();
