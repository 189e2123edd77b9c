// SPDX-License-Identifier: AGPL-3.0-or-later
// Inter, for the document while any desk is in it. The browser fetches a face when a letter of its
// script is first drawn. (A style sheet inside a shadow root cannot bring fonts along.)
import faces from 'parley:fonts';

const added: FontFace[] = [];
let users = 0;

// Gives how to let go of them again.
export function useFonts(): () => void {
  users += 1;
  if (users === 1) {
    for (const { address, range } of faces) {
      const source = `url(${JSON.stringify(new URL(address, import.meta.url).href)})`;
      const face = new FontFace('Inter Variable', source, {
        weight: '100 900',
        unicodeRange: range,
        display: 'swap',
      });
      document.fonts.add(face);
      added.push(face);
    }
  }
  let used = true;
  return () => {
    if (!used) return;
    used = false;
    users -= 1;
    if (users === 0) for (const face of added.splice(0)) document.fonts.delete(face);
  };
}
