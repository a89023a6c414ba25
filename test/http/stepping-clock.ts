import type { Clock } from '../../src/rotation/model/ports.ts';

/** A clock that stands still until somebody sleeps; sleepers wake in order of their time, each at its own. */
export function steppingClock(
  start = new Date('2026-11-23T20:00:00Z'),
): Clock & { advance(milliseconds: number): void } {
  let now = start.getTime();
  const sleepers: { until: number; wake(): void }[] = [];
  let stepping = false;
  const step = () => {
    stepping = false;
    sleepers.sort((a, b) => a.until - b.until);
    const next = sleepers.shift();
    if (!next) return;
    now = Math.max(now, next.until);
    next.wake();
    if (sleepers.length > 0) schedule();
  };
  const schedule = () => {
    if (stepping) return;
    stepping = true;
    setImmediate(step);
  };
  return {
    now: () => new Date(now),
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ until: now + milliseconds, wake });
        schedule();
      }),
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
