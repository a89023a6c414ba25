/** What a run would do, and what comes next: sentences, from reads alone. */
import { undelivered } from './deliver.ts';
import { reasonOf } from './due.ts';
import { currentOf, entryDueAt, pendingOf, previousOf } from './policy.ts';
import { inspect, prepare } from './prepare.ts';
import type { ReconcileOptions } from './reconcile.ts';
import type { Turn } from './turn.ts';

/** What would be done, from reads alone. */
export async function planned(turn: Turn, options: ReconcileOptions): Promise<void> {
  const { entry, target } = turn;
  const { clock } = turn.context.ports;
  const pending = pendingOf(entry);
  turn.outcome.action = 'none';
  if (turn.unsure) {
    turn.outcome.next = 'would end with its person, if they are gone';
    return;
  }
  if (pending) {
    turn.outcome.action = 'planned';
    turn.outcome.next = `would go on with ${pending.tag} (${pending.step})`;
    return;
  }
  let reason: string | undefined;
  if (!entry) {
    const found = await inspect(turn);
    const there = found.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
    const due = Math.min(...there) + target.policy.maxAge - target.policy.overlap - target.policy.lead;
    if (there.length < found.length || found.length === 0) reason = 'new';
    else if (clock.now().getTime() >= due) reason = 'max-age';
  } else {
    reason = await reasonOf(turn);
  }
  if (options.exposed) reason = 'exposed';
  if (options.force !== undefined) reason = options.force;
  if (reason === undefined) return;
  const prepared = await prepare(turn);
  const places = prepared.destinations.map(({ destination }) => destination.place).join(', ');
  turn.outcome.action = 'planned';
  turn.outcome.reason = reason;
  const people = turn.recipients.length;
  turn.outcome.next = `would mint at ${prepared.provider.account} and write ${places}${people > 0 ? `, with a link for ${people} ${people === 1 ? 'person' : 'people'}` : ''}`;
}

export function conclude(turn: Turn): void {
  const { entry, outcome, target } = turn;
  if (outcome.next !== '' || outcome.error) return;
  const previous = previousOf(entry)[0];
  const due = entry ? entryDueAt(entry, target.policy) : undefined;
  const owed = currentOf(entry)?.shares.some(undelivered) === true;
  if (owed) outcome.next = 'links are still owed';
  else if (previous?.revokeNotBefore !== undefined)
    outcome.next = `the previous credential overlaps until ${previous.revokeNotBefore}`;
  else if (due !== undefined) outcome.next = `due at ${new Date(due).toISOString()}`;
}
