import type { Clock } from '../../src/rotation/model/ports.ts';

/** A clock that only moves when somebody sleeps, and remembers how long. */
export function standingClock(start = '2026-01-01T00:00:00Z'): Clock & { readonly slept: number[] } {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    slept,
    now: () => new Date(now),
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}
