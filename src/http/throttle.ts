/**
 * Requests that wait for their turn before they are sent, so that a host's limits are kept instead of met. What waits here has
 * not been sent: no deadline runs, nothing is charged. Each request costs the same small work, however many wait.
 */
import type { Clock } from '../rotation/model/ports.ts';
import { isLimited, isRead, waitFor } from './retry.ts';
import { type Bound, boundHere } from './time-budget.ts';

export type Counted = { readonly method: string; readonly url: string };

/**
 * One limit, as a bucket: `burst` units may begin at once, `rate` more every second. So in any period of W seconds no more
 * than `burst + W * rate` begin.
 */
export type Limit = {
  readonly burst: number;
  readonly rate: number;
  /** In units; 0: the request does not count. */
  cost(request: Counted): number;
};

/** How many requests wait, and for how long at least, in milliseconds. */
export type Waiting = { readonly requests: number; readonly milliseconds: number };

export type ThrottleOptions = {
  readonly clock: Clock;
  readonly limits: readonly Limit[];
  /** Milliseconds that may be waited for the end of a window whose requests the host says are used up; 0: not at all. */
  readonly longest: number;
  /** Hears of requests that wait, at most every half minute. */
  tell?(waiting: Waiting): void;
};

export type Answered = { readonly status: number; readonly headers: Headers };

export type Throttle = {
  /**
   * Resolves when the request may be sent: in the order of arrival, reads and writes each among themselves.
   * @throws KeyturnError OUT_OF_TIME for one of work that is bounded, when its turn would come after the run's time
   */
  place(request: Counted): Promise<void>;
  /** What the host answered: how much is left of its window, or that it was too much. */
  heard(answer: Answered): void;
};

const TELL = 30_000;
/** A refusal halves the rates; what it took away is back after so many milliseconds, half of it after half. */
const RECOVERY = 600_000;
const SLOWEST = 1 / 8;
/** The second in which a window ends may still belong to it. */
const AFTER_RESET = 1_000;

export function throttle(options: ThrottleOptions): Throttle {
  const { clock, limits, longest } = options;
  const buckets = limits.map((limit) => ({ limit, level: limit.burst }));
  let seen = clock.now().getTime();
  /** Nothing that changes something is sent before, after a refusal. */
  let heldUntil = Number.NEGATIVE_INFINITY;
  let slowed = { at: Number.NEGATIVE_INFINITY, factor: 1 };
  let window: { left: number; reset: number } | undefined;
  const waiting = { reads: 0, writes: 0 };
  let told = seen;
  const lanes = { reads: Promise.resolve(), writes: Promise.resolve() };

  /** Fills the buckets up to now. A clock that was put back lets nobody wait for the time that it went back. */
  function advance(): number {
    const now = clock.now().getTime();
    if (now < seen) {
      heldUntil -= seen - now;
      slowed = { ...slowed, at: slowed.at - (seen - now) };
    }
    const seconds = Math.max(0, now - seen) / 1_000;
    for (const bucket of buckets)
      bucket.level = Math.min(bucket.limit.burst, bucket.level + seconds * bucket.limit.rate * factorAt(now));
    seen = now;
    return now;
  }

  function factorAt(now: number): number {
    const back = Math.min(1, Math.max(0, (now - slowed.at) / RECOVERY));
    return slowed.factor + (1 - slowed.factor) * back;
  }

  /** Milliseconds until this request may begin. */
  function waitOf(request: Counted, now: number): number {
    let wait = isRead(request.method) ? 0 : Math.max(0, heldUntil - now);
    for (const { limit, level } of buckets) {
      const lacks = Math.min(limit.cost(request), limit.burst) - level;
      // A hair's breadth is a rounding error of the bucket, not a request too many.
      if (lacks > 1e-9) wait = Math.max(wait, Math.ceil((lacks / (limit.rate * factorAt(now))) * 1_000));
    }
    const end = window === undefined || window.left > 0 ? 0 : window.reset + AFTER_RESET - now;
    return end <= longest ? Math.max(wait, end) : wait;
  }

  async function pass(request: Counted, bound: Bound | undefined): Promise<void> {
    for (;;) {
      const now = advance();
      const wait = waitOf(request, now);
      bound?.mayWait(Math.max(0, wait));
      if (wait <= 0) break;
      tell(now, wait);
      await clock.sleep(wait);
    }
    for (const bucket of buckets) bucket.level -= bucket.limit.cost(request);
    if (window) window.left--;
  }

  function tell(now: number, wait: number): void {
    if (options.tell === undefined || now - told < TELL) return;
    const { reads, writes } = waiting;
    // A second for each write is what the host asks for; what it refuses comes on top.
    const milliseconds = Math.max(wait, writes * 1_000);
    if (milliseconds < TELL) return;
    told = now;
    options.tell({ requests: reads + writes, milliseconds });
  }

  return {
    async place(request) {
      const lane = isRead(request.method) ? 'reads' : 'writes';
      const bound = boundHere();
      waiting[lane]++;
      const turn = lanes[lane].then(() => pass(request, bound));
      lanes[lane] = turn.catch(() => {});
      try {
        await turn;
      } finally {
        waiting[lane]--;
      }
    },

    heard({ status, headers }) {
      const now = advance();
      if (isLimited(status, headers)) {
        const wait = waitFor(headers, clock.now(), 0, () => 60_000);
        if (wait <= Math.max(longest, RECOVERY)) heldUntil = Math.max(heldUntil, now + wait);
        slowed = { at: now, factor: Math.max(SLOWEST, factorAt(now) / 2) };
      }
      window = windowOf(headers, now, window);
    },
  };
}

/** What the host says of its window (`x-ratelimit-*`); answers may arrive in another order than they were given. */
function windowOf(
  headers: Headers,
  now: number,
  known: { left: number; reset: number } | undefined,
): { left: number; reset: number } | undefined {
  const remaining = headers.get('x-ratelimit-remaining')?.trim() ?? '';
  const end = headers.get('x-ratelimit-reset')?.trim() ?? '';
  const open = known !== undefined && known.reset + AFTER_RESET > now ? known : undefined;
  // A host may count some of its calls (a search, an upload) in windows of their own.
  const resource = headers.get('x-ratelimit-resource') ?? 'core';
  if (resource !== 'core' || !/^\d{1,9}$/.test(remaining) || !/^\d{10,11}$/.test(end)) return open;
  const there = Date.parse(headers.get('date') ?? '');
  const reset = Number(end) * 1_000 - (Number.isNaN(there) ? 0 : there - now);
  const left = Number(remaining);
  if (open === undefined || reset > open.reset + 2 * AFTER_RESET) return { left, reset };
  return { left: Math.min(left, open.left), reset: open.reset };
}
