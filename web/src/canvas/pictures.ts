// SPDX-License-Identifier: AGPL-3.0-or-later
// A picture small enough for its place in the texture (src/ui/kit/pictures.h), whatever size it has. The
// browser decodes it away from this thread, and refuses what is none.
const sideMax = 508;

export async function decoded(file: Blob): Promise<ImageBitmap> {
  const options = { premultiplyAlpha: 'none', resizeQuality: 'medium' } as const;
  const whole = await createImageBitmap(file);
  const { width, height } = whole;
  if (width <= sideMax && height <= sideMax) return whole;
  const scale = sideMax / Math.max(width, height);
  const small = await createImageBitmap(whole, {
    ...options,
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
  });
  whole.close();
  return small;
}
