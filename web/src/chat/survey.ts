// SPDX-License-Identifier: AGPL-3.0-or-later
// "How did we do?": one to five stars and a comment, once a resolution. It comes and goes as the
// conversation is resolved and reopened; what is being written is lost only when it is sent.
import { byId, element } from '../dom';
import { mayPass, reasonIn, type Answer } from '../http';
import { drawId } from '../random';
import { say } from '../words';
import type { Survey } from './types';

export interface Verdict {
  rating: string;
  stars: number;
  comment: string;
}

const verdicts = [
  'page.survey.very_bad',
  'page.survey.bad',
  'page.survey.acceptable',
  'page.survey.good',
  'page.survey.very_good',
];
const timerMsMax = 24 * 3600_000;

export class SurveyForm {
  #place = byId('survey');
  #form: HTMLFormElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rating = drawId();
  #dismissed = false;

  constructor(private readonly send: (verdict: Verdict) => Promise<Answer>) {}

  show(survey: Survey): void {
    clearTimeout(this.#timer);
    if (survey.state !== 'open') {
      if (this.#form) this.#leave(survey.state === 'answered');
      this.#dismissed = false;
      return;
    }
    const wait = survey.from - Date.now();
    if (wait > 0) {
      this.#timer = setTimeout(() => this.show(survey), Math.min(wait, timerMsMax));
    } else if (!this.#form && !this.#dismissed) {
      this.#ask();
    }
  }

  #leave(thanked: boolean): void {
    this.#form = undefined;
    this.#rating = drawId();
    const thanks = element('p', { class: 'thanks', role: 'status' }, say('page.survey.thanks'));
    this.#place.replaceChildren(...(thanked ? [thanks] : []));
    this.#place.hidden = !thanked;
  }

  #ask(): void {
    const form = element('form', { class: 'survey' }) as HTMLFormElement;
    const stars = element('fieldset', {}, element('legend', {}, say('page.survey.question')));
    const row = element('div', { class: 'stars' });
    verdicts.forEach((verdict, at) => row.append(star(at + 1, say(verdict))));
    stars.append(row);
    const comment = element('textarea', {
      name: 'comment',
      rows: '2',
      dir: 'auto',
      maxlength: '1000',
      'aria-label': say('page.survey.comment'),
      placeholder: say('page.survey.comment'),
    });
    const later = element('button', { type: 'button', class: 'quiet' }, say('page.survey.later'));
    later.addEventListener('click', () => {
      this.#dismissed = true;
      this.#leave(false);
    });
    const buttons = element('div', { class: 'buttons' });
    buttons.append(later, element('button', { type: 'submit', class: 'send' }, say('page.survey.send')));
    form.append(stars, comment, element('p', { class: 'alert', role: 'alert' }), buttons);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit(form);
    });
    this.#form = form;
    this.#place.replaceChildren(form);
    this.#place.hidden = false;
  }

  async #submit(form: HTMLFormElement): Promise<void> {
    const alert = form.querySelector('.alert') as HTMLElement;
    const values = new FormData(form);
    const stars = Number(values.get('stars') ?? 0);
    if (stars === 0) {
      alert.textContent = say('page.survey.none_chosen');
      (form.querySelector('input') as HTMLInputElement).focus();
      return;
    }
    const comment = String(values.get('comment') ?? '').trim();
    const answer = await this.send({ rating: this.#rating, stars, comment });
    if (this.#form !== form) return;
    if (answer.status >= 200 && answer.status < 300) return this.#leave(true);
    alert.textContent = mayPass(answer)
      ? say('page.survey.failed_now')
      : reasonIn(answer, say) || say('page.survey.failed');
  }
}

function star(count: number, verdict: string): HTMLElement {
  const name = say('page.survey.stars', { count, verdict });
  const input = element('input', { type: 'radio', name: 'stars', value: String(count), 'aria-label': name });
  const sign = element('span', { 'aria-hidden': 'true', title: verdict }, '★');
  return element('label', {}, input, sign);
}
