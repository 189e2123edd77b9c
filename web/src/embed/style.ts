// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands in the element before the canvas does, or in its place. An adopted sheet: the page's
// policy may forbid inline styles, and the page's own rules do not reach in here; what text inherits from
// around the element would, and is begun anew. The colours' names are its own: the page may have a --line.
// The page gives the element its size; without that it has one to be seen at.
const dark = `--desk-background: #16161a; --desk-line: #2b2b33; --desk-text: #ececf1; --desk-text-2: #9a9aa8;
  --desk-accent: #7c78ff; --desk-on-accent: #101014; color-scheme: dark;`;

const css = `
:host { display: block; position: relative; height: 600px; overflow: hidden;
  --desk-background: #ffffff; --desk-line: #e6e6ea; --desk-text: #1c1c21; --desk-text-2: #6c6c78;
  --desk-accent: #4f46e5; --desk-on-accent: #ffffff; color-scheme: light; background: var(--desk-background); }
:host([hidden]) { display: none; }
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) { ${dark} } }
:host([theme="dark"]) { ${dark} }
.desk, .cover, .notices { all: initial; color-scheme: inherit; visibility: inherit; pointer-events: inherit; }
.desk { position: absolute; inset: 0; }
/* At the end of a list the page goes on: a reader who scrolls past must not be held. */
.desk .pc-scroll { overscroll-behavior: auto; }
.cover { position: absolute; inset: 0; z-index: 20; display: grid; place-items: center; padding: 24px;
  overflow: auto; background: var(--desk-background); color: var(--desk-text-2);
  font: 400 14px/1.5 "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.cover[hidden] { display: none; }
.cover > div { max-width: 420px; }
.cover p { margin: 0 0 12px; overflow-wrap: anywhere; }
.cover .title { color: var(--desk-text); font-size: 18px; font-weight: 650; }
.cover a { color: var(--desk-accent); }
.cover button { height: 36px; padding: 0 14px; border: 0; border-radius: 8px; cursor: pointer;
  background: var(--desk-accent); color: var(--desk-on-accent); font: inherit; font-weight: 600; }
.notices { position: absolute; z-index: 19; inset-inline: 0; bottom: 12px; width: min(560px, 100% - 24px);
  margin-inline: auto; display: grid; gap: 8px; pointer-events: none; font: 400 13px/1.45 system-ui, sans-serif; }
.notices > div { display: flex; align-items: center; gap: 12px; padding: 10px 12px; border-radius: 12px;
  background: var(--desk-line); color: var(--desk-text); pointer-events: auto; }
.notices p { flex: 1; margin: 0; }
.notices button { height: 32px; padding: 0 12px; border: 0; border-radius: 8px; cursor: pointer;
  background: var(--desk-accent); color: var(--desk-on-accent); font: inherit; }
.notices .quiet { background: none; color: inherit; }
.cover :focus-visible { outline: 2px solid var(--desk-accent); outline-offset: 2px; }
`;

let sheet: CSSStyleSheet | undefined;

export function elementSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
