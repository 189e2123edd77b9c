// SPDX-License-Identifier: AGPL-3.0-or-later
// Sign-in: plain HTML, so that password managers and everyone's habits work, and no Wasm before it.
import { byId } from '../dom';
import { kept } from '../desk/kept';
import { applyTheme, chosenTheme } from '../desk/theme';
import { handleForm, type Complaint } from '../form';
import { ask, reasonIn, type Answer } from '../http';
import { say, speak } from '../words';

// Only a path of this site: `//elsewhere` and `/\elsewhere` are other sites to a browser.
export function nextPath(query: string): string {
  const next = new URLSearchParams(query).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

function complaintOf(answer: Answer): Complaint {
  if (answer.status === 401) {
    return { text: say('page.sign_in.wrong'), field: 'password' };
  }
  if (answer.status === 429) {
    const count = answer.retryAfter;
    const text = count ? say('page.sign_in.too_often_in', { count }) : say('page.sign_in.too_often');
    return { text };
  }
  if (answer.status === 0) return { text: say('page.form.unreachable') };
  return { text: reasonIn(answer, say) || say('page.sign_in.failed') };
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

applyTheme(chosenTheme());
speak(kept('language'));
handleForm(signIn);
// The form was sent without this script, and came back.
if (new URLSearchParams(location.search).has('failed')) {
  byId('alert').textContent = complaintOf({ status: 401, body: undefined, retryAfter: 0 }).text;
}
void goToSetUpWhenNew();
