// SPDX-License-Identifier: AGPL-3.0-or-later
// What the sign-in and the set-up form have in common: one request at a time, errors in the alert,
// and the fields' own checks said in words.
import { byId } from './dom';
import { say } from './words';

export interface Complaint {
  text: string;
  field?: string;
}

export type Submit = (values: Record<string, string>) => Promise<Complaint | undefined>;

export function handleForm(submit: Submit): void {
  const form = byId<HTMLFormElement>('form');
  const button = form.querySelector('button') as HTMLButtonElement;
  let busy = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    const complaint = missing(form);
    if (complaint) return complain(form, complaint);
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    const answer = await submit(valuesOf(form));
    busy = false;
    button.removeAttribute('aria-disabled');
    complain(form, answer);
  });
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) values[name] = String(value);
  return values;
}

function missing(form: HTMLFormElement): Complaint | undefined {
  for (const input of form.querySelectorAll('input')) {
    if (!input.checkValidity()) return { text: wrongWith(input), field: input.name };
  }
  return undefined;
}

// The browser would say it in its own language, which may be another one.
function wrongWith({ validity, validationMessage }: HTMLInputElement): string {
  if (validity.valueMissing) return say('page.form.missing');
  if (validity.typeMismatch) return say('page.form.no_email');
  if (validity.tooShort) return say('page.form.password_hint');
  return validationMessage;
}

function complain(form: HTMLFormElement, complaint: Complaint | undefined): void {
  byId('alert').textContent = complaint?.text ?? '';
  for (const input of form.querySelectorAll('input')) {
    if (input.name !== complaint?.field) {
      input.removeAttribute('aria-invalid');
      continue;
    }
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', 'alert');
    input.focus();
  }
}
