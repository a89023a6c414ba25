/** The time of a run, and which requests may not wait beyond it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Budget, outOfTime } from '../rotation/model/budget.ts';
import type { Clock } from '../rotation/model/ports.ts';

/** Of requests that are sent by work that may be left for the next run. */
export type Bound = {
  /** Throws OUT_OF_TIME if a request that has to wait for so many milliseconds is not to be sent in this run any more. */
  mayWait(milliseconds: number): void;
};

const bounds = new AsyncLocalStorage<Bound>();

/** The bound of the work that asks; undefined where it is to be finished whatever the time. */
export function boundHere(): Bound | undefined {
  return bounds.getStore();
}

/**
 * A budget that begins now.
 * @param clock the machine's: what a host says of the time moves no deadline
 */
export function timeBudget(milliseconds: number, clock: Clock): Budget {
  const until = clock.now().getTime() + milliseconds;
  let ended = false;
  const over = () => {
    ended ||= clock.now().getTime() >= until;
    return ended;
  };
  const bound: Bound = {
    mayWait(wait) {
      if (!over() && clock.now().getTime() + wait < until) return;
      ended = true;
      throw outOfTime();
    },
  };
  return { over, bounded: (work) => bounds.run(bound, work) };
}
