// SPDX-License-Identifier: AGPL-3.0-or-later
// The layer's own style: an adopted sheet, so that it works under `style-src 'self'`.
export const fontFamily =
  '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export const codeFamily = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';

const css = `
:where(.parley-canvas) { position: relative; }
.parley-canvas { overflow: hidden; contain: strict; outline: none;
  --pc-ground: #fff; --pc-text: #1c1c21; --pc-text-2: #6c6c78; --pc-accent: #4f46e5; --pc-thumb: #c9c9d1;
  --pc-selection: rgb(79 70 229 / 28%); color-scheme: light; }
.parley-canvas[data-theme="dark"] {
  --pc-ground: #16161a; --pc-text: #ececf1; --pc-text-2: #9a9aa8; --pc-accent: #7c78ff; --pc-thumb: #45454f;
  --pc-selection: rgb(124 120 255 / 42%); color-scheme: dark; }
.parley-canvas > canvas { position: absolute; left: 0; top: 0; display: block; }
.pc-layer { position: absolute; inset: 0; overflow: clip; }
.pc-layer, .pc-layer * {
  margin: 0; padding: 0; border: 0; background: none; outline: none; box-sizing: border-box;
  font: 400 13px/19px ${fontFamily}; font-kerning: none; font-variant-ligatures: none;
  text-rendering: geometricPrecision; text-decoration: none; letter-spacing: 0; text-align: start;
  color: transparent; -webkit-text-fill-color: transparent; -webkit-tap-highlight-color: transparent;
  forced-color-adjust: none; }
.pc-node { position: absolute; overflow: clip; user-select: none; -webkit-user-select: none;
  white-space: nowrap; }
.pc-layer button, .pc-layer a { cursor: pointer; touch-action: manipulation; }
.pc-layer button:disabled, .pc-layer [aria-disabled="true"] { cursor: default; }
.pc-layer [role="row"] { cursor: pointer; }
.pc-layer [role="separator"][tabindex] { cursor: col-resize; touch-action: none; }
.pc-scroll { overflow-x: clip; overflow-y: auto; overscroll-behavior: contain;
  scrollbar-width: thin; scrollbar-color: var(--pc-thumb) transparent; }
.pc-space { position: absolute; left: 0; top: 0; width: 1px; pointer-events: none; }
.pc-text { user-select: text; -webkit-user-select: text; cursor: text; white-space: pre;
  overflow: visible; }
.pc-text.pc-wrapped { white-space: normal; }
.pc-layer ::selection { background: var(--pc-selection); }
.pc-layer .pc-field { color: var(--pc-text); -webkit-text-fill-color: currentcolor;
  caret-color: var(--pc-accent); resize: none; user-select: text; -webkit-user-select: text;
  overflow: auto; appearance: none; -webkit-appearance: none; border-radius: 0;
  scrollbar-width: thin; scrollbar-color: var(--pc-thumb) transparent; white-space: pre; }
.pc-layer textarea.pc-field { white-space: pre-wrap; overflow-wrap: anywhere; }
.pc-layer .pc-field:placeholder-shown { direction: inherit; unicode-bidi: normal; }
.pc-layer .pc-field::placeholder { color: var(--pc-text-2); opacity: 1;
  -webkit-text-fill-color: currentcolor; }
.pc-layer .pc-field:disabled { color: var(--pc-text-2); opacity: 1; }
.pc-layer .pc-covered, .pc-layer .pc-covered::placeholder { color: transparent; }
.pc-layer .pc-field::-webkit-search-cancel-button { display: none; }
.pc-float { z-index: 10; }
.pc-live { position: absolute; width: 1px; height: 1px; overflow: clip; white-space: pre; }
.pc-find { position: absolute; left: 0; top: 0; width: 100%; pointer-events: none; }
.pc-layer .pc-translated { position: absolute; overflow: hidden auto; padding: 16px 18px;
  border-inline: 2px solid transparent; background: var(--pc-ground) padding-box; scrollbar-width: thin; }
.pc-layer .pc-translated * { color: var(--pc-text); -webkit-text-fill-color: currentcolor;
  white-space: pre-wrap; overflow-wrap: anywhere; user-select: text; -webkit-user-select: text; }
.pc-layer .pc-translated > div { max-width: 620px; margin-bottom: 14px; font-size: 14px; }
.pc-layer .pc-translated p { font: inherit; line-height: 1.45; }
.pc-layer .pc-translated :is(.pc-who, .pc-who *, .pc-aside, .pc-aside *) {
  color: var(--pc-text-2); font-size: 12px; }
.pc-layer [role="tooltip"] { pointer-events: none; }
@media (prefers-contrast: more) {
  .parley-canvas { --pc-text: #000; --pc-text-2: #3d3d46; --pc-thumb: #6c6c78; }
  .parley-canvas[data-theme="dark"] { --pc-ground: #000; --pc-text: #fff; --pc-text-2: #d6d6de; --pc-thumb: #8e8e9c; } }
@media (forced-colors: active) {
  .parley-canvas, .parley-canvas[data-theme="dark"] { --pc-ground: Canvas;
    --pc-text: CanvasText;
    --pc-text-2: CanvasText; --pc-accent: Highlight; --pc-thumb: CanvasText;
    --pc-selection: Highlight; } }
@media (pointer: coarse) { .pc-layer .pc-field { font-size: 16px; } }
@media print { .parley-canvas > canvas { display: none; } }
`;

const printCss = `
@media screen { .pc-print { display: none; } }
@media print {
  .pc-print { color: #000; font: 400 11pt/1.45 ${fontFamily}; }
  .pc-print h1 { margin: 0 0 12pt; font-size: 16pt; }
  .pc-print article { margin: 0 0 10pt; break-inside: avoid-page; }
  .pc-print h2 { margin: 0 0 2pt; font-size: 10pt; break-after: avoid; }
  .pc-print p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .pc-print .pc-aside { margin: 0 0 10pt; color: #444; font-size: 9pt; text-align: center; }
}
`;

// Everything but the printed document is away, and nothing that held the page to the screen's size holds.
const pagePrintCss = `
@media print {
  html:has(.pc-print), html:has(.pc-print) body { height: auto !important;
    overflow: visible !important; background: #fff !important; color-scheme: light; }
  body:has(> .pc-print) > :not(.pc-print) { display: none !important; }
}
`;

// An element is as high as what is printed of it, and begins anew under whatever its page does to text, but
// for the colour: what it stands on is the page's.
const elementPrintCss = `
@media print {
  :host { height: auto !important; min-height: 0 !important; max-height: none !important;
    overflow: visible !important; background: none !important; color-scheme: inherit !important; }
  :host > :not(.pc-print) { display: none !important; }
  .pc-print { all: initial; display: block; margin: 8pt 10pt; padding-inline-start: 10pt;
    border-inline-start: 1.5pt solid #999; color: inherit; font: 400 10pt/1.45 ${fontFamily}; }
  .pc-print .pc-aside { color: inherit; opacity: 0.75; }
  .pc-print:empty { display: none; }
  .pc-print > :last-child { margin-bottom: 0; }
}
`;

let sheet: CSSStyleSheet | undefined;
const printSheets = new Map<'page' | 'element', CSSStyleSheet>();

export function adoptStyle(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

// Gives how to let go of it again.
export function usePrintStyle(root: Document | ShadowRoot): () => void {
  const kind = root instanceof Document ? 'page' : 'element';
  let style = printSheets.get(kind);
  if (!style) {
    style = new CSSStyleSheet();
    style.replaceSync(printCss + (kind === 'page' ? pagePrintCss : elementPrintCss));
    printSheets.set(kind, style);
  }
  root.adoptedStyleSheets.push(style);
  return () => {
    const at = root.adoptedStyleSheets.indexOf(style);
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  };
}
