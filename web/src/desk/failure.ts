// SPDX-License-Identifier: AGPL-3.0-or-later
// A readable page in place of a blank canvas.
import { element } from '../dom';
import { say } from '../words';

export interface Failure {
  title: string;
  text: string;
  detail?: string;
}

export function showFailure({ title, text, detail }: Failure): void {
  document.documentElement.dataset['parley'] = 'failed';
  const again = element('button', { type: 'button' }, say('page.notice.load_again'));
  again.addEventListener('click', () => location.reload());
  const box = element('div', {}, element('h1', {}, title), element('p', {}, text));
  if (detail) box.append(element('p', { dir: 'auto' }, detail));
  box.append(again);
  document.querySelector('.failure')?.remove();
  document.body.append(element('div', { class: 'failure', role: 'alert' }, box));
}

// What nothing here can do without. Whether there is WebGL is seen when the canvas asks for it: to ask
// before makes every start wait for it twice.
export function missingRequirement(): Failure | undefined {
  if (typeof WebAssembly !== 'object') {
    return {
      title: say('page.failure.no_wasm'),
      text: say('page.failure.no_wasm_hint'),
    };
  }
  return undefined;
}

export const isWithoutWebGl = (error: unknown): boolean => /WebGL/.test(String(error));

export const noWebGl = (): Failure => ({
  title: say('page.failure.no_webgl'),
  text: say('page.failure.no_webgl_hint'),
});
