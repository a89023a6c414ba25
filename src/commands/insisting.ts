/** Waiting for what another run holds, where it may not be left to that run. */
import type { World } from '../compose/world.ts';
import type { Outcome } from '../rotation/journal/outcome.ts';
import type { Budget } from '../rotation/model/budget.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Result } from '../rotation/run/options.ts';

/** How often the secrets that are held are tried again, and after how many milliseconds each time. */
const WAITS = 10;
const WAIT = 30_000;

/**
 * Runs again, for the secrets that another run holds and that this one must not leave alone. Those that were done stay
 * done: a second round would take a fresh successor for what leaked. It waits no longer than the run has time. Throws what the
 * first round throws; what a later one throws is a failure beside what was done.
 */
export async function insisting(
  run: (keys?: readonly string[]) => Promise<Result>,
  { clock }: Pick<World, 'clock'>,
  budget: Pick<Budget, 'over'>,
): Promise<Result> {
  let result = await run();
  for (let wait = 0; wait < WAITS; wait++) {
    const busy = result.outcomes.filter(({ action }) => action === 'busy').map(({ key }) => key);
    if (busy.length === 0 || budget.over()) return result;
    await clock.sleep(WAIT);
    try {
      result = merged(result, await run(busy), new Set(busy));
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      // What the rounds before it did and asked is done: a report without it would hide that.
      return { ...result, failures: united(result.failures, [error]) };
    }
  }
  return result;
}

/** Each failure once, whichever rounds met it. */
function united(
  first: readonly KeyturnError[] | undefined,
  again: readonly KeyturnError[] | undefined,
): readonly KeyturnError[] {
  const all = [...(first ?? []), ...(again ?? [])];
  return all.filter(
    (one, at) => all.findIndex(({ code, message }) => code === one.code && message === one.message) === at,
  );
}

/** The second round's word on what was busy in the first, and the first's on everything else. */
function merged(first: Result, again: Result, busy: ReadonlySet<string>): Result {
  const outcomes = first.outcomes.map((one): Outcome => {
    if (!busy.has(one.key)) return one;
    const later = again.outcomes.find(({ key }) => key === one.key);
    if (later) return later;
    const { error: _, ...rest } = one;
    return { ...rest, action: 'none', next: 'another run has done it' };
  });
  return {
    ...again,
    ...(first.incident === undefined ? {} : { incident: first.incident }),
    outcomes,
    targets: first.targets,
    people: [...new Set([...first.people, ...again.people])],
    notices: [...new Set([...first.notices, ...again.notices])],
    failures: united(first.failures, again.failures),
  };
}
