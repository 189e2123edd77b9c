// SPDX-License-Identifier: AGPL-3.0-or-later
// Somebody follows an invitation: they choose a password and are signed in. The token is behind the
// address's #, which no server sees.
import { byId } from '../dom';
import { handleForm, type Complaint } from '../form';
import { ask, reasonIn } from '../http';

interface Invitation {
  name: string;
  email: string;
  workspace: string;
}

const token = location.hash.slice(1);
const unreachable = 'The server cannot be reached. Please try again.';
const notWorked = 'This did not work. Please try again.';

function giveUp(words: string): void {
  byId('alert').textContent = words;
  byId('form').hidden = true;
  byId('lead').hidden = true;
}

async function show(): Promise<void> {
  const answer = await ask('/v1/invitation', { method: 'POST', body: { token } });
  if (answer.status === 0) {
    byId('alert').textContent = unreachable;
    return;
  }
  if (answer.status !== 200) return giveUp(reasonIn(answer) || notWorked);
  const invitation = answer.body as Invitation;
  byId('title').textContent = `Join ${invitation.workspace}`;
  byId('lead').textContent = `Welcome, ${invitation.name}. Choose a password, and you are in.`;
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
  if (answer.status === 0) return { text: unreachable };
  return { text: reasonIn(answer) || notWorked, field: 'password' };
}

handleForm(join);
void show();
