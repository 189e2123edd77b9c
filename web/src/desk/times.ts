// SPDX-License-Identifier: AGPL-3.0-or-later
// Local time in the browser's own zone, for the canvas.
const dayMs = 86_400_000;
const minuteMs = 60_000;

// Days since the epoch on the clock of this place: equal for two instants of one local day.
export function localDay(at: number): number {
  return Math.floor((at - new Date(at).getTimezoneOffset() * minuteMs) / dayMs);
}

export function localMinute(at: number): number {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
}

// When the clock of this place shows that minute of that day. Where the clock is put forward over
// it, it is as much later as the clock is; of two such minutes, when it is put back, the first.
export function localInstant(day: number, minute: number): number {
  const date = new Date(day * dayMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return new Date(year, month, date.getUTCDate(), 0, minute).getTime();
}

export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
