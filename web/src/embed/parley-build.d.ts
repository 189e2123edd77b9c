// SPDX-License-Identifier: AGPL-3.0-or-later
// What web/build puts in.
declare module 'parley:demo-module' {
  const create: import('../demo/module').CreateDemo;
  export default create;
}
declare module 'parley:demo-wasm' {
  const address: string; // as seen from the module that imports it
  export default address;
}
declare module 'parley:words' {
  const files: Record<string, string>; // address by language, English left out
  export default files;
}
declare module 'parley:page-words' {
  const languages: Record<string, Record<string, string>>; // by language and key
  export default languages;
  export const apart: Record<string, string>; // where the languages are that are not among them
}
declare module 'parley:fonts' {
  const faces: { address: string; range: string }[];
  export default faces;
}
