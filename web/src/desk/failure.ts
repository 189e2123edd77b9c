// SPDX-License-Identifier: AGPL-3.0-or-later
// A readable page in place of a blank canvas.
import { element } from '../dom';

export interface Failure {
  title: string;
  text: string;
  detail?: string;
}

export function showFailure({ title, text, detail }: Failure): void {
  document.documentElement.dataset['parley'] = 'failed';
  const again = element('button', { type: 'button' }, 'Load again');
  again.addEventListener('click', () => location.reload());
  const box = element('div', {}, element('h1', {}, title), element('p', {}, text));
  if (detail) box.append(element('p', {}, detail));
  box.append(again);
  document.querySelector('.failure')?.remove();
  document.body.append(element('div', { class: 'failure', role: 'alert' }, box));
}

// What the canvas cannot do without.
export function missingRequirement(): Failure | undefined {
  if (typeof WebAssembly !== 'object') {
    return {
      title: 'This browser cannot run Parley',
      text: 'Parley needs WebAssembly, which is missing or switched off here. A current Firefox, Chrome, Edge or Safari has it.',
    };
  }
  if (!document.createElement('canvas').getContext('webgl2')) {
    return {
      title: 'Parley cannot draw here',
      text: 'Parley needs WebGL 2. It is in every current browser, but may be switched off in the settings (“hardware acceleration”) or blocked by the graphics driver.',
    };
  }
  return undefined;
}
