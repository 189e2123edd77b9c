// SPDX-License-Identifier: AGPL-3.0-or-later
// Made at build time by web/build/icons.mjs.
declare module 'parley:icons' {
  const outlines: Record<string, [tag: string, attributes: Record<string, string>][]>;
  export default outlines;
}
