// SPDX-License-Identifier: AGPL-3.0-or-later
// How much place there is, how dense the screen, and what the reader asked the system for.
export interface Place {
  width: number;
  height: number;
  pixelWidth: number;
  pixelHeight: number;
  density: number;
  wishes: number;
}

const wishes = [
  '(prefers-color-scheme: dark)',
  '(prefers-reduced-motion: reduce)',
  '(prefers-contrast: more)',
  '(pointer: coarse)',
];

export const forcedColors = '(forced-colors: active)';

export function environmentOf(host: HTMLElement): Place {
  const density = devicePixelRatio || 1;
  const width = host.clientWidth;
  const height = host.clientHeight;
  let bits = 0;
  wishes.forEach((query, bit) => {
    if (matchMedia(query).matches) bits |= 1 << bit;
  });
  if (/Mac|iPhone|iPad/.test(navigator.platform)) bits |= 16;
  if (matchMedia(forcedColors).matches) bits |= 32;
  return {
    width,
    height,
    pixelWidth: Math.max(1, Math.round(width * density)),
    pixelHeight: Math.max(1, Math.round(height * density)),
    density,
    wishes: bits,
  };
}

export function watchEnvironment(host: HTMLElement, signal: AbortSignal, changed: () => void): void {
  const observer = new ResizeObserver(changed);
  observer.observe(host);
  signal.addEventListener('abort', () => observer.disconnect());
  for (const query of [...wishes, forcedColors]) {
    matchMedia(query).addEventListener('change', changed, { signal });
  }
  // A media query of one density only ever tells of leaving it.
  const watchDensity = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      changed();
      watchDensity();
    }, { signal, once: true });
  };
  watchDensity();
}
