// SPDX-License-Identifier: AGPL-3.0-or-later
// The module that a page loads to show desks:
//
//   <script type="module" src="parley-desk.js"></script>  …  <parley-desk demo></parley-desk>
// or
//   import { mountDesk } from './parley-desk.js';
//   const desk = mountDesk(host, { demo: '', theme: 'dark' });  …  desk.destroy();
import { ParleyDesk } from '../embed/element';

if (!customElements.get('parley-desk')) customElements.define('parley-desk', ParleyDesk);

export { ParleyDesk };

// Into any element or shadow root; the names are the element's attributes.
export function mountDesk(host: ParentNode, attributes: Record<string, string>): ParleyDesk {
  const desk = document.createElement('parley-desk') as ParleyDesk;
  for (const [name, value] of Object.entries(attributes)) desk.setAttribute(name, value);
  host.append(desk);
  return desk;
}
