/** How long and how often one call may be repeated. Durations are milliseconds. */
export type Patience = {
  /** Repetitions after a request that was not sent, or that may be repeated after an unknown answer. */
  readonly repeats: number;
  /** Waits that the other side asked for (429, 403 with a limit). */
  readonly waits: number;
  /** The longest that all those waits may take together; a longer one is not begun. */
  readonly total: number;
};

export const patience: Patience = { repeats: 3, waits: 3, total: 120_000 };

/** Which requests may be sent again after they have been sent once. */
export type Retry = 'reads' | 'idempotent' | 'never' | 'any';

const reads = new Set(['GET', 'HEAD', 'OPTIONS', 'LIST']);
const idempotent = new Set([...reads, 'PUT', 'DELETE']);

export function isRead(method: string): boolean {
  return reads.has(method);
}

/** Whether a request whose effect is unknown may be sent once more. */
export function mayRepeat(method: string, retry: Retry): boolean {
  if (retry === 'never' || retry === 'any') return retry === 'any';
  return retry === 'idempotent' ? idempotent.has(method) : reads.has(method);
}

/** 0.5 s, 1 s, 2 s, ... */
export function pause(repeat: number): number {
  return 500 * 2 ** repeat;
}

/** Whether the other side says "not now": 429, or GitHub's 403 that carries a limit. */
export function isLimited(status: number, headers: Headers): boolean {
  if (status === 429) return true;
  return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}

/**
 * How long to wait after a limited answer, or after a 503 that says so: `retry-after` (seconds or a date, RFC 9110
 * section 10.2.3), then `x-ratelimit-reset` (epoch seconds; small numbers are seconds from now) unless something is left
 * of that limit, then `otherwise`: 2, 8, 32 s. Dates are compared with the answer's own `date`, so that a wrong clock on
 * this side does not matter.
 */
export function waitFor(
  headers: Headers,
  now: Date,
  waited: number,
  otherwise: (waited: number) => number = (waited) => 2_000 * 4 ** waited,
): number {
  const there = Date.parse(headers.get('date') ?? '');
  const base = Number.isNaN(there) ? now.getTime() : there;
  return retryAfter(headers, base) ?? reset(headers, base) ?? otherwise(waited);
}

function retryAfter(headers: Headers, base: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  if (!/^[A-Z][a-z]{2},? /.test(value)) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - base);
}

function reset(headers: Headers, base: number): number | undefined {
  const value = headers.get('x-ratelimit-reset')?.trim();
  if (value === undefined || !/^\d{1,11}$/.test(value)) return undefined;
  // Then it is another limit that was met, and this one's end says nothing about it.
  if (/^[1-9]\d*$/.test(headers.get('x-ratelimit-remaining')?.trim() ?? '')) return undefined;
  const seconds = Number(value);
  // A second more: the reset second itself is still inside the old window.
  return seconds < 1_000_000_000 ? seconds * 1_000 : Math.max(0, seconds * 1_000 - base) + 1_000;
}
