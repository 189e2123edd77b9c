// SPDX-License-Identifier: AGPL-3.0-or-later
// The colours of the reader's system, where it puts them in place of every page's own (forced colours):
// the canvas has to be drawn with them, since the browser changes only what is an element.
const names = [
  'Canvas', 'CanvasText', 'GrayText', 'LinkText', 'Highlight', 'HighlightText', 'ButtonFace',
  'ButtonText',
] as const;

type Eight = [number, number, number, number, number, number, number, number];

// As 0xRRGGBB, in the order of parley_ui_colors.
export function systemColors(host: HTMLElement): Eight {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colors = names.map((name) => {
    probe.style.color = name;
    return numberOf(getComputedStyle(probe).color);
  });
  probe.remove();
  return colors as Eight;
}

function numberOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  return (red << 16) | (green << 8) | blue;
}
