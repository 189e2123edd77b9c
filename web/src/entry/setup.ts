// SPDX-License-Identifier: AGPL-3.0-or-later
// The first start of a server: who it is for, and its first admin.
import { handleForm, type Complaint } from '../form';
import { ask, reasonIn } from '../http';

async function setUp(values: Record<string, string>): Promise<Complaint | undefined> {
  const answer = await ask('/v1/setup', { method: 'POST', body: values });
  if (answer.status >= 200 && answer.status < 300) {
    location.replace('/');
    return undefined;
  }
  if (answer.status === 0) return { text: 'The server cannot be reached. Please try again.' };
  const where = (answer.body as { error?: { where?: string } } | undefined)?.error?.where;
  const complaint = { text: reasonIn(answer) || 'This did not work. Please try again.' };
  return where ? { ...complaint, field: where } : complaint;
}

async function leaveWhenDone(): Promise<void> {
  const answer = await ask('/v1/setup');
  if ((answer.body as { needed?: boolean } | undefined)?.needed === false)
    location.replace('/login');
}

handleForm(setUp);
void leaveWhenDone();
