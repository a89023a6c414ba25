/** What a run would do, and what comes next: sentences, from reads alone. */
import { undelivered } from './deliver.ts';
import { reasonOf } from './due.ts';
import { humanError } from './humans.ts';
import { currentOf, entryDueAt, pendingOf, previousOf } from './policy.ts';
import { contactable, possible, refuseHeld } from './possible.ts';
import { inspect } from './prepare.ts';
import { remarkUnread } from './readers.ts';
import { rebound } from './rebound.ts';
import type { ReconcileOptions } from './reconcile.ts';
import { later } from './rotate.ts';
import type { Turn } from './turn.ts';

/** What would be done, from reads alone. Throws what would stop a run that may act before its first effect. */
export async function planned(turn: Turn, options: ReconcileOptions): Promise<void> {
  const { entry } = turn;
  const pending = pendingOf(entry);
  turn.outcome.action = 'none';
  await refuseHeld(turn);
  if (turn.unsure) {
    turn.outcome.next = 'would end with its person, if they are gone';
    return;
  }
  if (pending) {
    turn.outcome.action = 'planned';
    turn.outcome.next = `would go on with ${pending.tag} (${pending.step})`;
    return;
  }
  await contactable(turn, options.exposed === true);
  const reason = options.force ?? (options.exposed ? 'exposed' : await dueNow(turn));
  heedHuman(turn, options);
  if (reason === undefined || (turn.outcome.error && !isAlive(turn))) return;
  const able = await possible(turn, { first: entry !== undefined && wantsFirst(turn, options), look: true });
  turn.outcome.reason = reason;
  if (able.is !== 'now') {
    turn.outcome.action = 'waiting';
    turn.outcome.next = later[able.is];
    return;
  }
  const destinations = able.prepared.destinations.map(({ destination }) => destination);
  await remarkUnread(turn, destinations);
  const places = destinations.map(({ place }) => place).join(', ');
  turn.outcome.action = 'planned';
  const people = turn.recipients.length;
  turn.outcome.next = `would mint at ${able.prepared.provider.account} and write ${places}${people > 0 ? `, with a link for ${people} ${people === 1 ? 'person' : 'people'}` : ''}`;
}

/** Why it would be rotated, if it would. */
async function dueNow(turn: Turn): Promise<string | undefined> {
  const { target, context } = turn;
  if (turn.entry) return reasonOf(turn);
  const found = await inspect(turn);
  const there = found.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
  if (there.length < found.length || found.length === 0) return 'new';
  const { maxAge, overlap, lead } = target.policy;
  return context.ports.clock.now().getTime() >= Math.min(...there) + maxAge - overlap - lead ? 'max-age' : undefined;
}

function wantsFirst({ entry }: Turn, options: ReconcileOptions): boolean {
  return options.first === true || entry?.wish?.first === true;
}

/** What waits for a human stops a run, unless somebody has looked. */
function heedHuman(turn: Turn, { force, exposed, ended }: ReconcileOptions): void {
  const { entry, outcome, target } = turn;
  if (!entry?.human) return;
  const looked = isAlive(turn) ? ended === true : force !== undefined || exposed === true;
  if (looked) return;
  outcome.action = 'human';
  outcome.error ??= humanError(target.key, entry, entry.human);
}

/** The new one is in place, and only what was there before waits for a human: rotations go on. */
function isAlive({ entry }: Turn): boolean {
  return entry?.human?.code === 'OLD_KEY_ALIVE';
}

export function conclude(turn: Turn): void {
  const { entry, outcome, target } = turn;
  const changed = rebound(target, entry);
  if (changed !== undefined) outcome.notes.push(changed);
  if (outcome.next !== '' || outcome.error) return;
  const previous = previousOf(entry)[0];
  const due = entry ? entryDueAt(entry, target.policy) : undefined;
  const owed = currentOf(entry)?.shares.some(undelivered) === true;
  if (owed) outcome.next = 'links are still owed';
  else if (previous?.revokeNotBefore !== undefined)
    outcome.next = `the previous credential overlaps until ${previous.revokeNotBefore}`;
  else if (due !== undefined) outcome.next = `due at ${new Date(due).toISOString()}`;
}
