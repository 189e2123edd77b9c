// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters, words and icons drawn by the browser, for any script it has fonts for. Measured one by one
// when they are new, drawn many at a time into one scratch picture that is read back once.
import { iconPath } from './icons';
import { ByteReader } from './stream';
import { codeFamily, fontFamily } from './style';

const kindRightToLeft = 1;
const kindIcon = 2;
const scratchSide = 1024;

export interface LetterTarget {
  upload(
    pixels: Uint8ClampedArray, stride: number, fromX: number, fromY: number,
    to: { layer: number; x: number; y: number; width: number; height: number },
  ): void;
}

interface Job {
  kind: number;
  size: number;
  weight: number;
  layer: number;
  x: number;
  y: number;
  width: number;
  height: number;
  penX: number;
  penY: number;
  text: string;
}

const decoder = new TextDecoder();
const coloured = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f/u;

export class Letters {
  readonly #context: CanvasRenderingContext2D;
  readonly #box = new Float64Array(6);
  #segmenter: Intl.Segmenter | undefined;
  #font = '';
  ink = '#000';

  constructor() {
    const canvas = document.createElement('canvas');
    canvas.width = scratchSide;
    canvas.height = scratchSide;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('Canvas 2D is not available');
    this.#context = context;
    context.textBaseline = 'alphabetic';
    context.fontKerning = 'none';
    // Advances that do not depend on the pixel grid, as the layer's own text has them.
    context.textRendering = 'geometricPrecision';
  }

  #use(size: number, weight: number, direction: CanvasDirection): void {
    // A thousand for every face: upright, italic, code.
    const face = Math.floor(weight / 1000);
    const family = face === 2 ? codeFamily : fontFamily;
    const font = `${face === 1 ? 'italic ' : ''}${weight % 1000} ${size}px ${family}`;
    if (font !== this.#font) {
      this.#context.font = font;
      this.#font = font;
    }
    this.#context.direction = direction;
  }

  measure(kind: number, size: number, weight: number, bytes: Uint8Array): Float64Array {
    const box = this.#box;
    if (kind === kindIcon) {
      box.set([size, 0, -size, size, size, 0]);
      return box;
    }
    const text = decoder.decode(bytes);
    this.#use(size, weight, kind === kindRightToLeft ? 'rtl' : 'ltr');
    this.#context.textAlign = 'left';
    const ink = this.#context.measureText(text);
    const left = Math.floor(-ink.actualBoundingBoxLeft) - 1;
    const right = Math.ceil(ink.actualBoundingBoxRight) + 1;
    const top = Math.floor(-ink.actualBoundingBoxAscent) - 1;
    const bottom = Math.ceil(ink.actualBoundingBoxDescent) + 1;
    const empty = !(right - left > 2) || !(bottom - top > 2);
    box.set([
      ink.width, left, top, empty ? 0 : right - left, empty ? 0 : bottom - top,
      coloured.test(text) ? 1 : 0,
    ]);
    return box;
  }

  // Ends of words in bytes, for scripts that do not part them.
  words(bytes: Uint8Array): number[] {
    if (!('Segmenter' in Intl)) return [];
    this.#segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    const encoder = new TextEncoder();
    let end = 0;
    const ends = [];
    for (const { segment } of this.#segmenter.segment(decoder.decode(bytes))) {
      end += encoder.encode(segment).length;
      ends.push(end);
    }
    return ends;
  }

  raster(bytes: Uint8Array, target: LetterTarget): void {
    const jobs = readJobs(bytes);
    for (let from = 0; from < jobs.length;) from = this.#batch(jobs, from, target);
  }

  // As many as fit into the scratch picture; gives where to go on.
  #batch(jobs: Job[], from: number, target: LetterTarget): number {
    const context = this.#context;
    context.clearRect(0, 0, scratchSide, scratchSide);
    const places: [Job, number, number][] = [];
    let [x, y, shelf, next] = [0, 0, 0, from];
    for (; next < jobs.length; next += 1) {
      const job = jobs[next]!;
      if (x + job.width > scratchSide) [x, y, shelf] = [0, y + shelf, 0];
      if (y + job.height > scratchSide) break;
      this.#draw(job, x, y);
      places.push([job, x, y]);
      x += job.width;
      shelf = Math.max(shelf, job.height);
    }
    if (places.length === 0) return next + 1;
    const picture = context.getImageData(0, 0, scratchSide, Math.min(scratchSide, y + shelf));
    for (const [job, atX, atY] of places) target.upload(picture.data, scratchSide, atX, atY, job);
    return next;
  }

  #draw(job: Job, x: number, y: number): void {
    const context = this.#context;
    if (job.kind === kindIcon) return this.#drawIcon(job, x, y);
    context.save();
    context.beginPath();
    context.rect(x, y, job.width, job.height);
    context.clip();
    this.#use(job.size, job.weight, job.kind === kindRightToLeft ? 'rtl' : 'ltr');
    context.textAlign = 'left';
    context.fillStyle = this.ink;
    context.fillText(job.text, x + job.penX, y + job.penY);
    context.restore();
    this.#font = '';
  }

  #drawIcon(job: Job, x: number, y: number): void {
    const path = iconPath(job.text);
    if (!path) return;
    const context = this.#context;
    context.save();
    context.translate(x + job.penX, y);
    context.scale(job.size / 24, job.size / 24);
    context.strokeStyle = this.ink;
    context.lineWidth = 1.75;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(path);
    context.restore();
  }
}

function readJobs(bytes: Uint8Array): Job[] {
  const reader = new ByteReader(bytes);
  const jobs: Job[] = [];
  while (!reader.done) {
    jobs.push({
      kind: reader.u32(), size: reader.f64(), weight: reader.u32(), layer: reader.u32(),
      x: reader.u32(), y: reader.u32(), width: reader.u32(), height: reader.u32(),
      penX: reader.f64(), penY: reader.f64(), text: reader.text(),
    });
  }
  return jobs;
}
