/** The time in which a run begins something new. */
import { KeyturnError } from './errors.ts';

/**
 * What a run does about the time that it was given. Once it is over, nothing new is begun: no secret, no destination whose
 * value the escrow holds, no recipient. What was begun comes to a point from which the next run goes on.
 */
export interface Budget {
  /** Whether it is over; once it is, it stays over. */
  over(): boolean;
  /**
   * Does work that the next run could do as well: a request of it that would have to wait for a host's limit until the time
   * is over is not sent, and the time counts as over from then on.
   * @throws KeyturnError OUT_OF_TIME; and what `work` throws
   */
  bounded<T>(work: () => Promise<T>): Promise<T>;
}

/** Of a run whose time nobody limits. */
export const unlimited: Budget = { over: () => false, bounded: (work) => work() };

export function outOfTime(): KeyturnError {
  return new KeyturnError('OUT_OF_TIME', {
    what: 'the time of this run is over, so this was not begun',
    hint: 'run it again: it goes on where this run stopped. If it never gets far enough, give it a longer `for`',
  });
}
