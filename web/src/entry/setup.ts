// SPDX-License-Identifier: AGPL-3.0-or-later
// The first start of a server: who it is for, and its first admin.
import { kept } from '../desk/kept';
import { applyTheme, chosenTheme } from '../desk/theme';
import { handleForm, type Complaint } from '../form';
import { ask, reasonIn } from '../http';
import { say, speak } from '../words';

async function setUp(values: Record<string, string>): Promise<Complaint | undefined> {
  const answer = await ask('/v1/setup', { method: 'POST', body: values });
  if (answer.status >= 200 && answer.status < 300) {
    location.replace('/');
    return undefined;
  }
  if (answer.status === 0) return { text: say('page.form.unreachable') };
  const where = (answer.body as { error?: { where?: string } } | undefined)?.error?.where;
  const complaint = { text: reasonIn(answer, say) || say('page.form.failed') };
  return where ? { ...complaint, field: where } : complaint;
}

async function leaveWhenDone(): Promise<void> {
  const answer = await ask('/v1/setup');
  if ((answer.body as { needed?: boolean } | undefined)?.needed === false)
    location.replace('/login');
}

applyTheme(chosenTheme());
speak(kept('language'));
handleForm(setUp);
void leaveWhenDone();
