import type { Clock } from '../../rotation/model/ports.ts';

/** A clock that can be put forward: the demo's days pass in no time. */
export type DemoClock = Clock & {
  /** Milliseconds. */
  skip(milliseconds: number): void;
};

/** Nobody waits longer than `longest` real milliseconds at a time; the rest of a sleep is skipped. */
export function demoClock(real: Clock, longest: number): DemoClock {
  let ahead = 0;
  const now = () => real.now().getTime() + ahead;
  return {
    now: () => new Date(now()),
    async sleep(milliseconds) {
      const until = now() + milliseconds;
      await real.sleep(Math.min(milliseconds, longest));
      // Several may sleep at once: the time passes for all of them together.
      ahead += Math.max(0, until - now());
    },
    skip(milliseconds) {
      ahead += milliseconds;
    },
  };
}
