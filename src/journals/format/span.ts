/**
 * Moments as they stand in `journal.json` beside a moment that is written in full: how long after it they are. A span has one
 * spelling: days, hours, minutes and seconds, each left out where it is nothing (`1h2m3.25s`); nothing at all is `0s`.
 */

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The source of an expression that matches a span, in its one spelling or another. */
export const SPAN = String.raw`(?:\d{1,7}d)?(?:\d{1,2}h)?(?:\d{1,2}m)?(?:\d{1,2}(?:\.\d{1,3})?s)?`;

const PARTS = /^(?:(\d{1,7})d)?(?:(\d{1,2})h)?(?:(\d{1,2})m)?(?:(\d{1,2})(?:\.(\d{1,3}))?s)?$/;

/** Whole milliseconds, not below zero. */
export function spanOf(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  const rest = milliseconds % MINUTE;
  const span = `${days > 0 ? `${days}d` : ''}${hours > 0 ? `${hours}h` : ''}${minutes > 0 ? `${minutes}m` : ''}`;
  return rest > 0 || span === '' ? `${span}${rest / 1000}s` : span;
}

/** Undefined for what is none. Another spelling of a span is found when it is written again. */
function millisecondsOf(span: string): number | undefined {
  const parts = PARTS.exec(span);
  if (!parts) return undefined;
  const [, days, hours, minutes, seconds, fraction] = parts;
  let milliseconds = 0;
  if (days !== undefined) milliseconds += Number(days) * DAY;
  if (hours !== undefined) milliseconds += Number(hours) * HOUR;
  if (minutes !== undefined) milliseconds += Number(minutes) * MINUTE;
  if (seconds !== undefined) milliseconds += Number(seconds) * 1000;
  if (fraction !== undefined) milliseconds += Number(fraction) * 10 ** (3 - fraction.length);
  return milliseconds;
}

/** What spans of a credential are counted from: the full second of its intent, as other clocks know no more. */
export function baseOf(intent: string): number {
  return Math.floor(Date.parse(intent) / 1000) * 1000;
}

/** `3s`, or `-3s` for what was before. */
export function since(base: number, at: string): string {
  const milliseconds = Date.parse(at) - base;
  return milliseconds < 0 ? `-${spanOf(-milliseconds)}` : spanOf(milliseconds);
}

/** The same with its sign always: `+3s`, `-3s`. */
export function after(base: number, at: string): string {
  const span = since(base, at);
  return span.startsWith('-') ? span : `+${span}`;
}

const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const FIRST = Date.parse('0000-01-01T00:00:00.000Z');

/** Undefined for what is no span, and for what is in no year of four digits. */
export function momentOf(base: number, span: string): string | undefined {
  const before = span.startsWith('-');
  const milliseconds = millisecondsOf(before ? span.slice(1) : span);
  if (milliseconds === undefined || (before && milliseconds === 0)) return undefined;
  const at = before ? base - milliseconds : base + milliseconds;
  return at < FIRST || at > LAST ? undefined : new Date(at).toISOString();
}

/** What `after` wrote. */
export function momentAfter(base: number, word: string): string | undefined {
  if (word.startsWith('+')) return word.startsWith('+-') ? undefined : momentOf(base, word.slice(1));
  return word.startsWith('-') ? momentOf(base, word) : undefined;
}
