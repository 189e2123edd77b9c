// SPDX-License-Identifier: AGPL-3.0-or-later
// What the element and the desk inside it are to each other.
export interface Start {
  route: string;
  theme: string;
  language: string; // empty: the browser's own
}

export interface Trouble {
  title: string;
  text: string;
  // Where to go to get rid of it.
  link?: { name: string; href: string };
}

export interface Around {
  ready(): void;
  failed(trouble: Trouble): void;
  // Begin again from nothing.
  again(): void;
}

export interface Mounted {
  route(path: string): void;
  destroy(): void;
}

// Mounting was given up before it was done.
export class GivenUp extends Error {}
