// SPDX-License-Identifier: AGPL-3.0-or-later
// Somebody follows an invitation: they choose a password and are signed in. The token is behind the
// address's #, which no server sees.
import { kept } from '../desk/kept';
import { applyTheme, chosenTheme } from '../desk/theme';
import { byId } from '../dom';
import { handleForm, type Complaint } from '../form';
import { ask, reasonIn, type Answer } from '../http';
import { say, speak } from '../words';

interface Invitation {
  name: string;
  email: string;
  workspace: string;
}

const token = location.hash.slice(1);

const reasonOf = (answer: Answer) => reasonIn(answer, say) || say('page.form.failed');

function giveUp(words: string): void {
  byId('alert').textContent = words;
  byId('form').hidden = true;
  byId('lead').hidden = true;
}

async function show(): Promise<void> {
  const answer = await ask('/v1/invitation', { method: 'POST', body: { token } });
  if (answer.status === 0) {
    byId('alert').textContent = say('page.form.unreachable');
    return;
  }
  if (answer.status !== 200) return giveUp(reasonOf(answer));
  const invitation = answer.body as Invitation;
  byId('title').textContent = say('page.join.heading', { workspace: invitation.workspace });
  byId('lead').textContent = say('page.join.welcome', { name: invitation.name });
  byId<HTMLInputElement>('email').value = invitation.email;
}

async function join(values: Record<string, string>): Promise<Complaint | undefined> {
  const answer = await ask('/v1/join', {
    method: 'POST',
    body: { token, password: values['password'] },
  });
  if (answer.status >= 200 && answer.status < 300) {
    location.replace('/');
    return undefined;
  }
  if (answer.status === 0) return { text: say('page.form.unreachable') };
  return { text: reasonOf(answer), field: 'password' };
}

applyTheme(chosenTheme());
speak(kept('language'));
handleForm(join);
void show();
