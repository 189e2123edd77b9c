// SPDX-License-Identifier: AGPL-3.0-or-later
// Reads a screenshot (PNG of eight bits a channel, as browsers write it) and compares two of them with a
// tolerance: by the ink in cells of a few pixels, so that a letter that stands a part of a pixel further
// to the right is the same, and one that is another is not.
import { inflateSync } from 'node:zlib';

const channelsOf = { 2: 3, 6: 4 };

export function decode(png) {
  const data = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + size);
    if (kind === 'IHDR') {
      [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), channelsOf[body[9]]];
    }
    if (kind === 'IDAT') data.push(body);
    at += size + 12;
  }
  return { width, height, channels, pixels: unfilter(inflateSync(Buffer.concat(data)), width, height, channels) };
}

function unfilter(bytes, width, height, channels) {
  const row = width * channels;
  const out = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = bytes[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const left = x >= channels ? out[y * row + x - channels] : 0;
      const up = y > 0 ? out[(y - 1) * row + x] : 0;
      const corner = x >= channels && y > 0 ? out[(y - 1) * row + x - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[y * row + x] = bytes[y * (row + 1) + 1 + x] + guess;
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

// How far the pixel is from the ground, 0 to 1.
export function inkAt(picture, x, y, ground = [255, 255, 255]) {
  const at = (y * picture.width + x) * picture.channels;
  let most = 0;
  for (let i = 0; i < 3; i += 1) most = Math.max(most, Math.abs(picture.pixels[at + i] - ground[i]));
  return most / 255;
}

// Ink in each cell, for each of the three colours.
function cells(picture, side) {
  const [across, down] = [Math.ceil(picture.width / side), Math.ceil(picture.height / side)];
  const sums = new Float64Array(across * down * 3);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const cell = Math.floor(y / side) * across + Math.floor(x / side);
      const at = (y * picture.width + x) * picture.channels;
      for (let i = 0; i < 3; i += 1) sums[cell * 3 + i] += 255 - picture.pixels[at + i];
    }
  }
  return sums;
}

// 1 when they are the same, 0 when they have nothing to do with each other.
export function likeness(a, b, side = 4) {
  if (a.width !== b.width || a.height !== b.height) return 0;
  const [one, other] = [cells(a, side), cells(b, side)];
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanOne, meanOther] = [mean(one), mean(other)];
  let [both, onlyOne, onlyOther] = [0, 0, 0];
  for (let i = 0; i < one.length; i += 1) {
    const [x, y] = [one[i] - meanOne, other[i] - meanOther];
    both += x * y;
    onlyOne += x * x;
    onlyOther += y * y;
  }
  return onlyOne === 0 || onlyOther === 0 ? Number(onlyOne === onlyOther) : both / Math.sqrt(onlyOne * onlyOther);
}

// The tiles (of `side` pixels) in which two pictures differ, as [x, y, likeness].
export function unlikeTiles(a, b, side, alike) {
  if (a.width !== b.width || a.height !== b.height) return [[0, 0, 0]];
  const found = [];
  for (let y = 0; y < a.height; y += side) {
    for (let x = 0; x < a.width; x += side) {
      const same = likeness(cut(a, x, y, side), cut(b, x, y, side));
      if (same < alike) found.push([x, y, Math.round(same * 100) / 100]);
    }
  }
  return found;
}

function cut(picture, x, y, side) {
  const { channels } = picture;
  const [width, height] = [Math.min(side, picture.width - x), Math.min(side, picture.height - y)];
  const pixels = Buffer.alloc(width * height * channels);
  for (let row = 0; row < height; row += 1) {
    const from = ((y + row) * picture.width + x) * channels;
    picture.pixels.copy(pixels, row * width * channels, from, from + width * channels);
  }
  return { width, height, channels, pixels };
}
