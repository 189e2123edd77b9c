// SPDX-License-Identifier: AGPL-3.0-or-later
// The canvas, mounted into an element of the page:
//
//   const canvas = await mount(host, module, { pageKeys: true });   // module: parley.mjs, made and idle
//   canvas.frames      how many frames were drawn (none while nothing changes)
//   canvas.destroy()   takes everything away again: elements, listeners, timers, the GL context
//
// It needs WebGL 2 and throws when there is none. The host needs a size of its own. Everything is found
// from the host: no ids, no globals, several canvases a page (one module instance each).
import { systemColors } from './colors';
import { environmentOf, forcedColors, watchEnvironment } from './environment';
import { watchFiles } from './files';
import { listen } from './input';
import { Layer } from './layer';
import { Letters } from './letters';
import type { CanvasModule, CanvasPage } from './module';
import { decoded } from './pictures';
import { watchPrinting } from './print';
import { Renderer } from './renderer';
import { tidyTabStops } from './roving';
import { adoptStyle, fontFamily } from './style';
import { TranslatedThread } from './translate';

export interface CanvasOptions {
  // For a page that is nothing but the canvas: shortcuts also when nothing has the focus, files dropped
  // anywhere, and paper with nothing but the open conversation. (In a shadow root it is printed in its place.)
  pageKeys?: boolean;
  // Where a link to a place in the desk leads when it is opened elsewhere; the path itself if not given.
  linkTo?(path: string): string;
  onTitle?(title: string): void;
  onTheme?(dark: boolean): void;
  // Files that were pasted or dropped; the module hears how many, and asks for them if it wants them.
  onFiles?(files: File[]): void;
  // A file that stands in a message: for its picture, and when its link is followed. Without it, links to
  // files are left to the browser.
  fileAt?(href: string): Promise<Blob>;
  openFile?(href: string, name: string): void;
}

export interface CanvasHandle {
  readonly frames: number;
  readonly lastFrameMs: number;
  readonly lastApplyMs: number; // of it: bringing the layer of elements up to date
  requestFrame(): void;
  destroy(): void;
}

export async function mount(
  host: HTMLElement, module: CanvasModule, options: CanvasOptions = {},
): Promise<CanvasHandle> {
  const root = host.getRootNode();
  adoptStyle(root instanceof ShadowRoot ? root : host.ownerDocument);
  await document.fonts.load(`400 13px ${fontFamily}`).catch(() => undefined);
  return new MountedCanvas(host, module, options);
}

class MountedCanvas implements CanvasHandle, CanvasPage {
  readonly #canvas = document.createElement('canvas');
  readonly #renderer: Renderer;
  readonly #letters = new Letters();
  readonly #layer: Layer;
  readonly #end = new AbortController();
  readonly #translated: TranslatedThread;
  #request = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  frames = 0;
  lastFrameMs = 0;
  lastApplyMs = 0;

  constructor(
    readonly host: HTMLElement, readonly module: CanvasModule, readonly options: CanvasOptions,
  ) {
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#renderer = new Renderer(this.#canvas);
    this.#layer = new Layer({
      theme: (dark) => this.#theme(dark),
      copy: (text) => this.#copy(text),
      title: (title) => options.onTitle?.(title),
      linkTo: (path) => options.linkTo?.(path) ?? path,
      reveal: (log, item) => {
        module._parley_ui_reveal(log, item);
        this.runNow();
      },
    });
    this.#translated = new TranslatedThread(this.#layer, this.#end.signal);
    host.classList.add('parley-canvas');
    host.append(this.#canvas, this.#layer.root);
    module.canvas = this;
    this.#listen();
    this.#resize();
    module._parley_ui_open();
    this.runNow();
  }

  #listen(): void {
    const { signal } = this.#end;
    listen(this.host, {
      module: this.module,
      layer: this.#layer,
      schedule: () => this.wanted(),
      flush: () => {
        if (this.#request !== 0) this.#frame();
      },
      runNow: () => this.runNow(),
      ...(this.options.openFile ? { openFile: this.options.openFile.bind(this.options) } : {}),
    }, this.options.pageKeys ?? false, signal);
    const wholePage = this.options.pageKeys ?? false;
    watchFiles(wholePage ? this.host.ownerDocument : this.host, signal, (files) => {
      this.options.onFiles?.(files);
      this.module._parley_ui_files(Math.max(1, files.length));
      this.wanted();
    });
    watchPrinting(this.#layer, this.host, wholePage, signal);
    watchEnvironment(this.host, signal, () => {
      this.#resize();
      this.runNow();
    });
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.#renderer.lose();
    }, { signal });
    this.#canvas.addEventListener('webglcontextrestored', () => {
      this.#renderer.restore();
      this.module._parley_ui_restored();
    }, { signal });
    // A font for another script came in: measure and draw anew.
    document.fonts.addEventListener('loadingdone', (event) => {
      if ((event as FontFaceSetLoadEvent).fontfaces.length > 0) {
        this.module._parley_ui_draw_again();
      }
    }, { signal });
  }

  #resize(): void {
    const { width, height, pixelWidth, pixelHeight, density, wishes } = environmentOf(this.host);
    if (this.#canvas.width !== pixelWidth || this.#canvas.height !== pixelHeight) {
      this.#canvas.width = pixelWidth;
      this.#canvas.height = pixelHeight;
    }
    this.#canvas.style.width = `${pixelWidth / density}px`;
    this.#canvas.style.height = `${pixelHeight / density}px`;
    this.#renderer.density = density;
    if (matchMedia(forcedColors).matches) {
      this.module._parley_ui_colors(...systemColors(this.host));
    }
    this.module._parley_ui_environment(width, height, density, wishes);
  }

  // Frames. ------------------------------------------------------------------------------------------
  wanted(): void {
    if (this.#request !== 0 || this.#end.signal.aborted) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = 0;
      this.#frame();
    });
  }
  requestFrame(): void {
    this.wanted();
  }
  // At most two: one that hears of it, one that shows it.
  runNow(): void {
    if (this.#running) return this.wanted();
    if (this.#frame() === 0) this.#frame();
  }

  #frame(): number {
    if (this.#running || this.#end.signal.aborted) return -1;
    this.#running = true;
    clearTimeout(this.#timer);
    const start = performance.now();
    let next = -1;
    this.lastApplyMs = 0;
    try {
      next = this.module._parley_ui_frame(start);
    } finally {
      this.#running = false;
    }
    this.frames += 1;
    this.lastFrameMs = performance.now() - start;
    if (next === 0) this.wanted();
    else if (next > 0) this.#timer = setTimeout(() => this.wanted(), next);
    return next;
  }

  // What the module asks for. ------------------------------------------------------------------------
  shaders(vertex: string, fragment: string): void {
    this.#renderer.start(vertex, fragment);
  }
  measure(kind: number, size: number, weight: number, text: Uint8Array): ArrayLike<number> {
    return this.#letters.measure(kind, size, weight, text);
  }
  words(text: Uint8Array): number[] {
    return this.#letters.words(text);
  }
  raster(jobs: Uint8Array): void {
    this.#letters.raster(jobs, this.#renderer);
  }
  // Decoded elsewhere, while the frame goes on.
  picture(place: number, number: number, source: string): void {
    const arrived = (width: number, height: number) => {
      if (this.#end.signal.aborted) return;
      this.module._parley_ui_picture_arrived(place, number, width, height);
    };
    const load = this.options.fileAt?.(source).then(decoded);
    if (!load) return queueMicrotask(() => arrived(0, 0));
    load.then((picture) => {
      this.#renderer.picture(place, picture);
      arrived(picture.width, picture.height);
      picture.close();
    }, () => arrived(0, 0));
  }
  paint(memory: ArrayBufferLike, lists: number, count: number): void {
    this.#renderer.paint(memory, lists, count);
  }
  apply(changes: Uint8Array): void {
    const start = performance.now();
    this.#layer.apply(changes);
    this.#translated.refresh();
    if (this.#layer.stopsChanged) {
      this.#layer.stopsChanged = false;
      const root = this.host.getRootNode() as Document | ShadowRoot;
      tidyTabStops(this.#layer, root.activeElement);
    }
    this.lastApplyMs = performance.now() - start;
  }

  #theme(dark: boolean): void {
    this.host.dataset['theme'] = dark ? 'dark' : 'light';
    this.#letters.ink = dark ? '#fff' : '#000';
    this.options.onTheme?.(dark);
  }

  #copy(text: string): void {
    navigator.clipboard?.writeText(text).catch(() => undefined);
  }

  destroy(): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    cancelAnimationFrame(this.#request);
    clearTimeout(this.#timer);
    delete this.module.canvas;
    this.#canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    this.#canvas.remove();
    this.#layer.end();
    this.host.classList.remove('parley-canvas');
    delete this.host.dataset['theme'];
  }
}
