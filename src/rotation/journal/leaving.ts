/** What a run leaves for the next one because its time is over. */
import type { Outcome } from './outcome.ts';
import type { SecretRun } from './secret-run.ts';

/** How many destinations a begun rotation has not written, and how many people have no link yet. */
type Left = NonNullable<Outcome['left']>;

/** Of a secret whose turn did not come, for `Outcome.next`. */
export const UNBEGUN = 'is left for the next run: the time of this one was over before its turn came';

/** @param says what the next run does, for `Outcome.next` */
export function leave(run: SecretRun, says: string, more: Partial<Left> = {}): void {
  const { outcome, facts } = run;
  const { destinations = 0, people = 0 } = outcome.left ?? {};
  outcome.left = { destinations: destinations + (more.destinations ?? 0), people: people + (more.people ?? 0) };
  outcome.next = says;
  // A rotation that went on and did not end is none yet.
  if (outcome.action === 'none' || (outcome.action === 'resumed' && !facts.published)) outcome.action = 'waiting';
}
