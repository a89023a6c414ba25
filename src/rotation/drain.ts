/**
 * The old credential lives on until the overlap is over, the recipients have the new one (or their deadline has passed),
 * no workflow run can still hold the old value, and the provider reports it quiet. Only then is it revoked.
 */
import { undelivered } from './deliver.ts';
import { is, KeyturnError } from './errors.ts';
import { currentOf, deadAt, previousOf, QUEUE_MARGIN, REQUEST_TIMEOUT, time, WRITE_MARGIN } from './policy.ts';
import type { Listed, Provider } from './ports.ts';
import { holders, noteUnread } from './readers.ts';
import { deadlineOf, openShares } from './receipts.ts';
import type { CredentialRecord } from './record.ts';
import { endCredential } from './recover.ts';
import { put } from './rotate.ts';
import type { Turn } from './turn.ts';
import { fail } from './turns.ts';

type Blocker = {
  readonly kind: 'overlap' | 'receipts' | 'runs' | 'use' | 'successor' | 'unread';
  readonly says: string;
};

/** Goes on with every previous credential of this secret, and lets the escrow's entry go when the last one has ended. */
export async function drain(turn: Turn): Promise<void> {
  await expose(turn);
  for (const previous of previousOf(turn.entry)) {
    try {
      await drainOne(turn, previous);
    } catch (error) {
      // One that nobody may be asked about holds back no other.
      if (!is(error, 'BINDING_UNKNOWN') && !(previous.unsigned && is(error, 'NEEDS_HUMAN'))) throw error;
      fail(turn, error);
    }
  }
  await settle(turn);
}

async function drainOne(turn: Turn, previous: CredentialRecord): Promise<void> {
  const blocker = await blockerOf(turn, previous);
  // Who says that it is dead already has nothing to wait for; but its successor must be everywhere.
  const waits = blocker?.kind === 'successor' || !turn.context.ended || !(await isByHand(turn, previous));
  if (blocker && waits) return hold(turn, previous, blocker);
  await turn.hold();
  if (!(await rewriteLate(turn))) return;
  await endCredential(turn, previous, `previous -> revoked (${previous.exposed ? 'exposed' : 'drained'})`);
  noteUnread(turn);
  turn.outcome.action =
    turn.outcome.action === 'none' || turn.outcome.action === 'waiting' ? 'revoked' : turn.outcome.action;
}

async function isByHand(turn: Turn, previous: CredentialRecord): Promise<boolean> {
  try {
    return (await turn.providerOf(previous)).byHand !== undefined;
  } catch (error) {
    if (is(error, 'BINDING_UNKNOWN')) return false;
    throw error;
  }
}

/** A wish that names a previous credential ends its overlap now. */
async function expose(turn: Turn): Promise<void> {
  const exposed = turn.entry?.wish?.exposed ?? [];
  const leaked = previousOf(turn.entry).filter((one) => exposed.includes(one.rotation) && !one.exposed);
  if (leaked.length > 0) {
    await turn.change('exposed: its overlap is over', (entry) => ({
      ...entry,
      credentials: entry.credentials.map((one) =>
        leaked.some((other) => other.rotation === one.rotation)
          ? {
              ...one,
              exposed: true as const,
              ...(one.revokeNotBefore === undefined ? {} : { revokeNotBefore: turn.now() }),
            }
          : one,
      ),
    }));
  }
  // The wish is answered once nothing that it names is in use any more.
  const { wish } = turn.entry ?? {};
  if (!wish?.exposed) return;
  const open = turn.entry?.credentials.some(
    (one) => wish.exposed?.includes(one.rotation) && (one.stage === 'current' || one.stage === 'pending'),
  );
  if (!open) await turn.change('wish answered', ({ wish: _, ...entry }) => entry);
}

async function blockerOf(turn: Turn, previous: CredentialRecord): Promise<Blocker | undefined> {
  const { clock } = turn.context.ports;
  const now = clock.now().getTime();
  const current = currentOf(turn.entry);
  if (
    !current ||
    previous.revokeNotBefore === undefined ||
    current.destinations.some((one) => one.done === undefined)
  ) {
    return { kind: 'successor', says: 'its successor is not in every destination yet' };
  }
  if (previous.exposed) return undefined;
  const overlapEnds = time(previous.revokeNotBefore);
  if (now < overlapEnds) return { kind: 'overlap', says: `overlaps until ${previous.revokeNotBefore}` };
  const open = openShares(turn).map((share) => deadlineOf(turn, current, share));
  const waiting = open.filter((deadline) => now < deadline);
  if (waiting.length > 0) {
    return {
      kind: 'receipts',
      says: `waits for ${waiting.length} receipt${waiting.length === 1 ? '' : 's'} until ${new Date(Math.max(...waiting)).toISOString()}`,
    };
  }
  if (turn.target.policy.inUse === 'revoke' && now >= deadAt(previous, turn.target.policy)) return undefined;
  try {
    return (await runsOf(turn, current)) ?? (await useOf(turn, previous, now));
  } catch (error) {
    // A limit or a broken connection is a wait: what cannot be read now is no reason to end anything.
    if (!is(error, ...unread)) throw error;
    return { kind: 'unread', says: `is kept, because it could not be asked who uses it: ${error.message}` };
  }
}

const unread = [
  'HTTP_UNKNOWN',
  'HTTP_NOT_SENT',
  'RATE_LIMITED',
  'PROVIDER_UNREACHABLE',
  'DESTINATION_UNREACHABLE',
] as const;

/** Workflow runs that were queued before the new value was written everywhere. */
async function runsOf(turn: Turn, current: CredentialRecord): Promise<Blocker | undefined> {
  for (const { address, done } of current.destinations) {
    if (done === undefined) continue;
    const unfinished = await holders(turn, address, new Date(time(done) + QUEUE_MARGIN));
    if (unfinished.length > 0) return { kind: 'runs', says: unfinished.join(', and ') };
  }
  return undefined;
}

async function useOf(turn: Turn, previous: CredentialRecord, now: number): Promise<Blocker | undefined> {
  const provider = await turn.providerUnlessEnded(previous);
  if (!provider?.list || provider.idIsSecret || turn.target.policy.quiet === 0) return undefined;
  const used = (await found(turn, provider, previous))?.lastUsed?.getTime();
  if (used === undefined || used <= now - turn.target.policy.quiet) return undefined;
  return { kind: 'use', says: `was last used at ${new Date(used).toISOString()}` };
}

/** A list that shows it only every other time must not hide that it is in use. */
async function found(turn: Turn, provider: Provider, previous: CredentialRecord): Promise<Listed | undefined> {
  for (let listing = 1; ; listing++) {
    const listed = (await provider.list?.())?.find((one) => one.id === previous.id);
    if (listed || listing === 2) return listed;
    await turn.context.ports.clock.sleep(REQUEST_TIMEOUT + Math.max(provider.listLag, provider.propagation));
  }
}

/** Says why it waits; from `max-age` on, use of the old one is decided by `in-use`. */
function hold(turn: Turn, previous: CredentialRecord, blocker: Blocker): void {
  const { policy, key } = turn.target;
  const overdue = turn.context.ports.clock.now().getTime() >= deadAt(previous, policy);
  turn.outcome.next = `the previous credential ${blocker.says}`;
  if (turn.outcome.action === 'none') turn.outcome.action = 'waiting';
  if (!overdue) return;
  turn.outcome.error ??= new KeyturnError(blocker.kind === 'runs' || blocker.kind === 'use' ? 'IN_USE' : 'OVERDUE', {
    secret: key,
    what: `the previous credential of ${key} has outlived its max-age: it ${blocker.says}`,
    hint:
      blocker.kind === 'successor'
        ? `run \`keyturn rotate --only '${key}'\` until every destination has the new one`
        : `end what still uses it, or end it now with \`keyturn revoke --only '${key}'\``,
  });
}

/**
 * Before the old one ends, every destination must hold the current one. A place that was written after us is written
 * again from the escrow; without the value the secret is due. Returns whether all is well.
 */
async function rewriteLate(turn: Turn): Promise<boolean> {
  const current = currentOf(turn.entry);
  if (!current) return false;
  const value = turn.context.escrow.value(current.rotation);
  for (const { address, done } of current.destinations) {
    const destination = await turn.destination({ address });
    if (await holds(turn, current, address.key)) continue;
    if (!value) {
      turn.outcome.notes.push(
        `${destination.place} was written by something else at or after ${done}: the secret is rotated again`,
      );
      if (!turn.entry?.wish) {
        await turn.change('due (foreign write)', (entry) => ({
          ...entry,
          wish: entry.wish ?? { reason: 'foreign-write', since: turn.now() },
        }));
      }
      return false;
    }
    await turn.context.escrow.mustBeLatest(turn.target.key);
    const at = (await put(turn, address, value)).toISOString();
    await turn.amend('written again after a late write', current.rotation, (one) => ({
      ...one,
      destinations: one.destinations.map((other) =>
        other.address.key === address.key ? { ...other, done: at } : other,
      ),
    }));
  }
  return true;
}

async function holds(turn: Turn, current: CredentialRecord, key: string): Promise<boolean> {
  const record = current.destinations.find((one) => one.address.key === key);
  if (record?.done === undefined) return false;
  const destination = await turn.destination(record);
  if (destination.read) {
    const value = await destination.read();
    const print = current.fingerprint?.[record.address.value];
    return (
      value !== undefined &&
      print !== undefined &&
      (await turn.context.ports.fingerprint(turn.entry?.salt ?? '', value)) === print
    );
  }
  // It shows neither what it holds nor since when: the journalled write is all there is to know.
  if (!destination.updatedAt) return true;
  const at = await destination.updatedAt();
  return at !== undefined && at.getTime() <= time(record.done) + WRITE_MARGIN;
}

/** The escrow's entry goes when nothing drains any more and nobody is owed a link. */
async function settle(turn: Turn): Promise<void> {
  const current = currentOf(turn.entry);
  if (current?.escrow?.state !== 'held' || previousOf(turn.entry).length > 0) return;
  if (current.shares.some(undelivered)) return;
  await turn.amend('escrow entry gone', current.rotation, (one) =>
    one.escrow ? { ...one, escrow: { ...one.escrow, state: 'gone' as const } } : one,
  );
}
