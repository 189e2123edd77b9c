// SPDX-License-Identifier: AGPL-3.0-or-later
// The WebAssembly module as the canvas sees it: src/app/platform/exports.cpp and web/library/canvas.js.
export interface CanvasModule {
  HEAPU8: Uint8Array;
  canvas?: CanvasPage;
  _parley_ui_open(): void;
  _parley_ui_buffer(size: number): number;
  _parley_ui_environment(width: number, height: number, density: number, wishes: number): void;
  _parley_ui_colors(
    canvas: number, text: number, gray: number, link: number, highlight: number,
    highlightText: number, button: number, buttonText: number,
  ): void;
  _parley_ui_frame(now: number): number;
  _parley_ui_draw_again(): void;
  _parley_ui_restored(): void;
  _parley_ui_picture_arrived(place: number, number: number, width: number, height: number): void;
  _parley_ui_pressed(id: number, shift: number): void;
  _parley_ui_pointer_down(id: number): void;
  _parley_ui_pointer_up(): void;
  _parley_ui_hovered(id: number): void;
  _parley_ui_focused(id: number, ring: number): void;
  _parley_ui_typed(id: number, length: number, caret: number): void;
  _parley_ui_scrolled(id: number, top: number): void;
  _parley_ui_reveal(log: number, item: number): void;
  _parley_ui_menu(id: number, x: number, y: number): void;
  _parley_ui_files(count: number): void;
  _parley_ui_key(length: number): number;
}

// What the module calls.
export interface CanvasPage {
  shaders(vertex: string, fragment: string): void;
  measure(kind: number, size: number, weight: number, text: Uint8Array): ArrayLike<number>;
  words(text: Uint8Array): number[];
  raster(jobs: Uint8Array): void;
  picture(place: number, number: number, source: string): void;
  paint(memory: ArrayBufferLike, lists: number, count: number): void;
  apply(changes: Uint8Array): void;
  wanted(): void;
}

const encoder = new TextEncoder();

// Puts a text where the module reads it; gives its length in bytes.
export function giveText(module: CanvasModule, text: string): number {
  const bytes = encoder.encode(text);
  const at = module._parley_ui_buffer(bytes.length);
  module.HEAPU8.set(bytes, at);
  return bytes.length;
}
