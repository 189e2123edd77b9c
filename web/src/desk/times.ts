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

const weekMs = 7 * dayMs;

function offsetIn(format: Intl.DateTimeFormat, at: number): number {
  const parts = format.formatToParts(at).map(({ type, value }) => [type, Number(value)]);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = Object.fromEntries(parts) as Record<string, number>;
  const wall = Date.UTC(year, month - 1, day, hour % 24, minute);
  return Math.round((wall - Math.floor(at / minuteMs) * minuteMs) / minuteMs);
}

// How far a zone is from UTC, in minutes, and from when on: "0:60 1774746000000:120". Looked at week by
// week; no zone changes its clock twice in one. Empty when there is no such zone.
export function offsets(name: string, from: number, to: number): string {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-u-nu-latn', {
      timeZone: name, hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
    });
  } catch {
    return '';
  }
  let current = offsetIn(format, from);
  const changes = [`0:${current}`];
  for (let at = from; at < to; at += weekMs) {
    const next = offsetIn(format, at + weekMs);
    if (next === current) continue;
    let [before, after] = [at, at + weekMs];
    while (after - before > minuteMs) {
      const middle = Math.floor((before + after) / 2);
      if (offsetIn(format, middle) === current) before = middle;
      else after = middle;
    }
    changes.push(`${Math.floor(after / minuteMs) * minuteMs}:${next}`);
    current = next;
  }
  return changes.join(' ');
}
