// SPDX-License-Identifier: AGPL-3.0-or-later
// 128 random bits in the text form of the core's ids.
export function drawId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
