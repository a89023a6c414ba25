/**
 * The old credential lives on until the overlap is over, the recipients have the new one (or their deadline has passed),
 * the listed workflows have shown the new one, no workflow run can still hold the old value, and the provider reports it
 * quiet. Only then is it revoked.
 */

import { fail } from '../journal/parallel.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { holdSays } from '../model/brake.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { currentOf, deadAt, previousOf, QUEUE_MARGIN, REQUEST_TIMEOUT, time, WRITE_MARGIN } from '../model/policy.ts';
import type { Listed, Provider } from '../model/ports.ts';
import type { CredentialRecord } from '../model/record.ts';
import { deadlineOf, openShares } from '../people/receipts.ts';
import { isDisputedAnswer } from './ask/disputed.ts';
import { waitsForOwner } from './ask/old-key.ts';
import { undelivered } from './deliver.ts';
import { endCredential } from './end.ts';
import { noteUnread, whyStillHeld } from './readers.ts';
import { unprovedUse } from './unproved.ts';
import { put } from './write.ts';

type Blocker = {
  readonly kind: 'overlap' | 'receipts' | 'proof' | 'runs' | 'use' | 'successor' | 'unread' | 'hold';
  readonly says: string;
  /** What is an error already, before `max-age`. */
  readonly late?: KeyturnError;
};

/** Drains every previous credential of this secret; when the last one has ended, the value leaves the escrow. */
export async function drain(run: SecretRun): Promise<void> {
  await expose(run);
  for (const previous of previousOf(run.entry)) {
    try {
      await drainOne(run, previous);
    } catch (error) {
      // A credential whose provider may not be asked holds back no other.
      if (!is(error, 'BINDING_UNKNOWN') && !(previous.unsigned && is(error, 'NEEDS_HUMAN'))) throw error;
      fail(run, error);
    }
  }
  await releaseValue(run);
}

async function drainOne(run: SecretRun, previous: CredentialRecord): Promise<void> {
  const blocker = await leavable(run, () => blockerOf(run, previous));
  // A credential that a person has ended has nothing to wait for, but its successor must be in every destination.
  const waits =
    blocker?.kind === 'successor' || blocker?.kind === 'hold' || !run.saidEnded || !(await isManual(run, previous));
  if (blocker && waits) return recordWait(run, previous, blocker);
  if (await waitsForOwner(run, previous)) return;
  await run.hold();
  if (!(await rewriteLate(run))) return;
  await endCredential(run, previous, `previous -> revoked (${previous.exposed ? 'exposed' : 'drained'})`);
  noteUnread(run);
  run.outcome.action =
    run.outcome.action === 'none' || run.outcome.action === 'waiting' ? 'revoked' : run.outcome.action;
}

/** What asks much and changes nothing but what can be done again; what leaked does not wait for another run. */
function leavable<T>(run: SecretRun, work: () => Promise<T>): Promise<T> {
  return run.isUrgent ? work() : run.context.budget.bounded(work);
}

async function isManual(run: SecretRun, previous: CredentialRecord): Promise<boolean> {
  try {
    return (await run.providerOf(previous)).manual !== undefined;
  } catch (error) {
    if (is(error, 'BINDING_UNKNOWN')) return false;
    throw error;
  }
}

/** A wish that names a previous credential ends its overlap now. */
async function expose(run: SecretRun): Promise<void> {
  const exposed = run.entry?.wish?.exposed ?? [];
  const leaked = previousOf(run.entry).filter((one) => exposed.includes(one.rotation) && !one.exposed);
  if (leaked.length > 0) {
    await run.change('exposed: its overlap is over', (entry) => ({
      ...entry,
      credentials: entry.credentials.map((one) =>
        leaked.some((other) => other.rotation === one.rotation)
          ? {
              ...one,
              exposed: true as const,
              ...(one.revokeNotBefore === undefined ? {} : { revokeNotBefore: run.now() }),
            }
          : one,
      ),
    }));
  }
  // The wish is answered once nothing that it names is current or pending any more.
  const { wish } = run.entry ?? {};
  if (!wish?.exposed) return;
  const open = run.entry?.credentials.some(
    (one) => wish.exposed?.includes(one.rotation) && (one.stage === 'current' || one.stage === 'pending'),
  );
  if (!open) await run.change('wish answered', ({ wish: _, ...entry }) => entry);
}

async function blockerOf(run: SecretRun, previous: CredentialRecord): Promise<Blocker | undefined> {
  const { clock } = run.context.ports;
  const now = clock.now().getTime();
  if (run.braked) return { kind: 'hold', says: `is kept: ${run.target.key} is ${holdSays(run.braked)}` };
  const current = currentOf(run.entry);
  if (
    !current ||
    previous.revokeNotBefore === undefined ||
    current.destinations.some((one) => one.done === undefined)
  ) {
    return { kind: 'successor', says: 'its successor is not in every destination yet' };
  }
  if (previous.exposed) return undefined;
  if (run.entry && isDisputedAnswer(run.entry, current))
    return { kind: 'successor', says: 'is kept: its successor is said to be somebody else’s, and is replaced first' };
  const early = tooEarly(run, current, new Date(time(previous.revokeNotBefore)));
  if (early) return early;
  if (run.target.policy.inUse === 'revoke' && now >= deadAt(previous, run.target.policy)) return undefined;
  return ifReadable(
    async () => (await proofsOf(run, current)) ?? (await runsOf(run, current)) ?? (await useOf(run, previous, now)),
  );
}

/**
 * Why what this credential replaced may still be needed, where nothing else is known of that: by the overlap, receipts, proofs
 * and workflow runs. Undefined: nothing is known to need it.
 */
export async function stillNeeded(run: SecretRun, current: CredentialRecord, until: Date): Promise<string | undefined> {
  const blocker =
    tooEarly(run, current, until) ??
    (await ifReadable(async () => (await proofsOf(run, current)) ?? runsOf(run, current)));
  return blocker?.says;
}

/** The overlap is not over, or somebody has not shown yet that they have the new one. */
function tooEarly(run: SecretRun, current: CredentialRecord, until: Date): Blocker | undefined {
  const now = run.context.ports.clock.now().getTime();
  const overlapEnds = until.getTime();
  if (now < overlapEnds) return { kind: 'overlap', says: `overlaps until ${until.toISOString()}` };
  const open = openShares(run).map((share) => deadlineOf(run, current, share));
  const waiting = open.filter((deadline) => now < deadline);
  if (waiting.length > 0) {
    return {
      kind: 'receipts',
      says: `waits for ${waiting.length} receipt${waiting.length === 1 ? '' : 's'} until ${new Date(Math.max(...waiting)).toISOString()}`,
    };
  }
  return undefined;
}

async function ifReadable(asked: () => Promise<Blocker | undefined>): Promise<Blocker | undefined> {
  try {
    return await asked();
  } catch (error) {
    // A rate limit or a broken connection means waiting: what cannot be read now is no reason to end anything.
    if (!is(error, ...transientCodes)) throw error;
    return { kind: 'unread', says: `is kept, because it could not be asked who uses it: ${error.message}` };
  }
}

const transientCodes = [
  'HTTP_UNKNOWN',
  'HTTP_NOT_SENT',
  'RATE_LIMITED',
  'PROVIDER_UNREACHABLE',
  'DESTINATION_UNREACHABLE',
] as const;

/** Workflows that the policy lists and that have not shown the new value. */
async function proofsOf(run: SecretRun, current: CredentialRecord): Promise<Blocker | undefined> {
  const unseen = await unprovedUse(run, current);
  return unseen && { kind: 'proof', ...unseen };
}

/** Workflow runs that were queued before the new value was written everywhere. */
async function runsOf(run: SecretRun, current: CredentialRecord): Promise<Blocker | undefined> {
  for (const { address, done } of current.destinations) {
    if (done === undefined) continue;
    const unfinished = await whyStillHeld(run, address, new Date(time(done) + QUEUE_MARGIN));
    if (unfinished.length > 0) return { kind: 'runs', says: unfinished.join(', and ') };
  }
  return undefined;
}

async function useOf(run: SecretRun, previous: CredentialRecord, now: number): Promise<Blocker | undefined> {
  const provider = await run.providerUnlessEnded(previous);
  if (!provider?.list || provider.idIsSecret || run.target.policy.quiet === 0) return undefined;
  const used = (await listedAtLast(run, provider, previous))?.lastUsed?.getTime();
  if (used === undefined || used <= now - run.target.policy.quiet) return undefined;
  return { kind: 'use', says: `was last used at ${new Date(used).toISOString()}` };
}

/** Lists twice: a listing that lacks the credential once must not hide that it is in use. */
async function listedAtLast(
  run: SecretRun,
  provider: Provider,
  previous: CredentialRecord,
): Promise<Listed | undefined> {
  for (let listing = 1; ; listing++) {
    const listed = (await provider.list?.())?.find((one) => one.id === previous.id);
    if (listed || listing === 2) return listed;
    await run.context.ports.clock.sleep(REQUEST_TIMEOUT + Math.max(provider.listLag, provider.propagation));
  }
}

const hints: { readonly [kind in Blocker['kind']]?: (key: string) => string } = {
  successor: (key) => `run \`keyturn rotate --only '${key}'\` until every destination has the new one`,
  hold: (key) => `when the new key works everywhere: keyturn hold --only '${key}' --release`,
};

/** Records why the old credential stays; from `max-age` on that is an error. */
function recordWait(run: SecretRun, previous: CredentialRecord, blocker: Blocker): void {
  const { policy, key } = run.target;
  const overdue = run.context.ports.clock.now().getTime() >= deadAt(previous, policy);
  run.outcome.next = `the previous credential ${blocker.says}`;
  if (run.outcome.action === 'none') run.outcome.action = 'waiting';
  if (blocker.late) run.outcome.error ??= blocker.late;
  if (!overdue) return;
  run.outcome.error ??= new KeyturnError(blocker.kind === 'runs' || blocker.kind === 'use' ? 'IN_USE' : 'OVERDUE', {
    secret: key,
    what: `the previous credential of ${key} has outlived its max-age: it ${blocker.says}`,
    hint: hints[blocker.kind]?.(key) ?? `end what still uses it, or end it now with \`keyturn revoke --only '${key}'\``,
  });
}

/**
 * Before the old one ends, every destination must hold the current one. A place that was written by something else since is
 * written again from the escrow; without the value the secret is due. Returns whether every destination holds it. Throws
 * OUT_OF_TIME.
 */
async function rewriteLate(run: SecretRun): Promise<boolean> {
  const current = currentOf(run.entry);
  if (!current) return false;
  const value = run.context.escrow.value(current.rotation);
  for (const { address, done } of current.destinations) {
    const destination = await run.destination({ address });
    if (await leavable(run, () => holdsCurrent(run, current, address.key))) continue;
    if (!value) {
      run.outcome.notes.push(
        `${destination.place} was written by something else at or after ${done}: the secret is rotated again`,
      );
      if (!run.entry?.wish) {
        await run.change('due (foreign write)', (entry) => ({
          ...entry,
          wish: entry.wish ?? { reason: 'foreign-write', since: run.now() },
        }));
      }
      return false;
    }
    await run.context.escrow.mustBeLatest(run.target.key);
    const at = (await leavable(run, () => put(run, address, value))).toISOString();
    await run.amend('written again after a late write', current.rotation, (one) => ({
      ...one,
      destinations: one.destinations.map((other) =>
        other.address.key === address.key ? { ...other, done: at } : other,
      ),
    }));
  }
  return true;
}

async function holdsCurrent(run: SecretRun, current: CredentialRecord, key: string): Promise<boolean> {
  const record = current.destinations.find((one) => one.address.key === key);
  if (record?.done === undefined) return false;
  const destination = await run.destination(record);
  if (destination.read) {
    const value = await destination.read();
    const print = current.fingerprint?.[record.address.value];
    return (
      value !== undefined &&
      print !== undefined &&
      (await run.context.ports.fingerprint(run.entry?.salt ?? '', value)) === print
    );
  }
  // It shows neither its value nor when that was written: the journalled write is all that can be known.
  if (!destination.updatedAt) return true;
  const at = await destination.updatedAt();
  return at !== undefined && at.getTime() <= time(record.done) + WRITE_MARGIN;
}

/** The value leaves the escrow when nothing drains any more and nobody is owed a link. */
async function releaseValue(run: SecretRun): Promise<void> {
  const current = currentOf(run.entry);
  if (current?.escrow?.state !== 'held' || previousOf(run.entry).length > 0) return;
  if (current.shares.some(undelivered)) return;
  await run.amend('escrow entry gone', current.rotation, (one) =>
    one.escrow ? { ...one, escrow: { ...one.escrow, state: 'gone' as const } } : one,
  );
}
