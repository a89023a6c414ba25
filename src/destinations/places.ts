import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { DestinationContext } from './destination.ts';

/*
 * What stores have in common whose one place several writers share: read, change one part, write on condition that
 * nobody else has written meanwhile.
 */

const rounds = 8;

export type Rounds = {
  readonly context: DestinationContext;
  /** Tells this writer from others. */
  readonly own: string;
  readonly place: string;
  /** Where to see who else writes. */
  readonly hint: string;
};

/** Repeats `attempt` while it gives undefined: another writer was faster. Throws HTTP_REFUSED if that never ends. */
export async function roundsOf<T>(
  attempt: () => Promise<T | undefined>,
  { context, own, place, hint }: Rounds,
): Promise<T> {
  for (let round = 0; round < rounds; round++) {
    const done = await attempt();
    if (done !== undefined) return done;
    // Two writers that wait equally long would collide every time.
    const spread = [...own].reduce((sum, each) => (sum * 31 + each.charCodeAt(0) + round) % 997, 7);
    await context.clock.sleep(100 + (spread % 20) * 25);
  }
  throw new KeyturnError('HTTP_REFUSED', { what: `${place} is changed by others faster than it can be written`, hint });
}

const queues = new WeakMap<DestinationContext, Map<string, Promise<unknown>>>();

/** One writer at a time among those of one run, so that they never overtake each other. */
export function oneAtATime<T>(context: DestinationContext, place: string, work: () => Promise<T>): Promise<T> {
  const all = queues.get(context) ?? new Map<string, Promise<unknown>>();
  queues.set(context, all);
  const next = (all.get(place) ?? Promise.resolve()).then(work, work);
  all.set(place, next);
  return next;
}

/** A credential of several values cannot go into one field. */
export function several(kind: string): KeyturnError {
  return new KeyturnError('CONFIG_INVALID', {
    what: `\`field\` under \`${kind}\` is for a credential with one value`,
    hint: 'leave it out: each value becomes the field with the name that `values` gives it',
  });
}

/** Before a rotation, no answer is a destination that cannot be reached. */
export async function reachable<T>(work: Promise<T>, place: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!is(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN', 'HTTP_REFUSED')) throw error;
    throw new KeyturnError('DESTINATION_UNREACHABLE', {
      what: `${place}: ${error.message}`,
      hint: error.hint ?? 'check the address and the network, then run again',
    });
  }
}
