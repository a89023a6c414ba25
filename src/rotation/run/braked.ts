/** What a run does with a secret on hold, and how a hold begins and ends. */
import type { Context } from '../journal/context.ts';
import { recordHold } from '../journal/holds.ts';
import { inParallel } from '../journal/parallel.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { holdSays, isExposed } from '../model/brake.ts';
import { KeyturnError } from '../model/errors.ts';
import { dueReason, oldestLive, pendingOf, previousOf, time } from '../model/policy.ts';
import type { HoldRecord } from '../model/record.ts';
import { firstContact } from '../steps/due.ts';
import { recover } from '../steps/recover.ts';
import type { HoldRequest, ReconcileOptions } from './options.ts';

/** `hold`, or with `release` its end. What is exposed is never on hold: it is named, and left as it is. */
export async function pullBrake(context: Context, runs: readonly SecretRun[], asked: HoldRequest): Promise<void> {
  const { session } = context;
  await session.check();
  if ('release' in asked) return release(context, runs, asked.release);
  // What the journal does not know yet is met first, so that it goes on being as old as it is.
  await inParallel(
    runs.filter(({ entry }) => entry === undefined),
    meet,
  );
  const free = runs.filter((run) => run.entry && !run.outcome.error && !refusedAsExposed(run));
  const keys = free.map(({ target }) => target.key);
  const hold = holdOfRequest(context, asked);
  await recordHold(session, keys, hold, holdSays(hold));
  if (keys.length > 0) session.noteWish();
  for (const run of free) {
    run.tell('hold', `until ${hold.until}`);
    run.outcome.action = 'waiting';
    sayWhereItStands(run);
  }
}

function holdOfRequest({ ports }: Context, { until, reason }: { readonly until: Date; readonly reason?: string }) {
  const { owner, actor } = ports;
  return {
    since: (ports.journal.clock ?? ports.clock).now().toISOString(),
    until: until.toISOString(),
    by: { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) },
    ...(reason === undefined ? {} : { reason }),
  } satisfies HoldRecord;
}

async function meet(run: SecretRun): Promise<void> {
  await firstContact(run, { exposed: false, first: false, reason: 'hold' });
  if (!run.entry) await run.change('met', (entry) => entry);
}

function refusedAsExposed({ entry, outcome, target }: SecretRun): boolean {
  if (!entry || !isExposed(entry)) return false;
  outcome.action = 'failed';
  outcome.error = new KeyturnError('OLD_KEY_ALIVE', {
    secret: target.key,
    what: `what leaked of ${target.key} is not dead yet, and a leak does not wait: it was not put on hold`,
    hint: `keyturn revoke --only '${target.key}'`,
  });
  return true;
}

/** What the hold finds: it stops nothing that was already sent. */
function sayWhereItStands({ entry, outcome }: SecretRun): void {
  const pending = pendingOf(entry);
  if (pending?.step === 'writing')
    outcome.notes.push('its rotation is half written: the next run writes the rest, and both keys work');
  else if (pending) outcome.notes.push('its rotation has written nothing yet, and stays where it is');
  const ending = previousOf(entry).filter(({ times }) => times.revoking !== undefined);
  for (const { tag } of ending)
    outcome.notes.push(`the end of ${tag} was begun before the hold: it may be dead already`);
}

async function release(context: Context, runs: readonly SecretRun[], reason: string | undefined): Promise<void> {
  const { session, ports } = context;
  const held = runs.filter(({ entry }) => entry?.hold !== undefined);
  const who = ports.actor === undefined ? '' : ` by ${ports.actor}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  const said = held.map(({ entry }) => entry?.hold);
  await recordHold(
    session,
    held.map(({ target }) => target.key),
    undefined,
    `hold released${who}${why}`,
  );
  for (const [index, run] of held.entries()) {
    const hold = said[index];
    if (hold) run.outcome.notes.push(`it was ${holdSays(hold)}; released${who}${why}`);
  }
  for (const run of runs) if (!held.includes(run)) run.outcome.notes.push('it was not on hold');
}

/** Takes away what is over: a hold whose time has come, and one of a secret of which something leaked. Says so. */
export async function settleHolds(
  context: Context,
  runs: readonly SecretRun[],
  { exposed }: ReconcileOptions,
): Promise<void> {
  const { session, ports } = context;
  const leaked: SecretRun[] = [];
  const over: SecretRun[] = [];
  for (const run of runs) {
    const { entry } = run;
    if (!entry?.hold) continue;
    if (exposed || isExposed(entry)) leaked.push(run);
    else if (ports.clock.now().getTime() >= time(entry.hold.until)) over.push(run);
    else run.tell('hold', `${holdSays(entry.hold)}: nothing of it is rotated or revoked`);
  }
  const ended = [
    [leaked, 'what leaked does not wait: it is no longer'],
    [over, 'it is no longer'],
  ] as const;
  for (const [those, says] of ended) {
    for (const { entry, outcome } of those) if (entry?.hold) outcome.notes.push(`${says} ${holdSays(entry.hold)}`);
    const keys = those.map(({ target }) => target.key);
    await recordHold(session, keys, undefined, those === leaked ? 'hold ended (exposed)' : 'hold over');
  }
}

/**
 * Nothing is minted and nothing ends. What is half written is written to its end, because half a pair of values works
 * nowhere; then both keys work. What no place has yet stays where it is.
 */
export async function goOnBraked(run: SecretRun, hold: HoldRecord): Promise<void> {
  const { entry, outcome, context, target } = run;
  const pending = pendingOf(entry);
  if (pending?.step === 'writing' && pending.destinations.length > 0) await recover(run, pending);
  const now = context.ports.clock.now();
  const reason = dueReason(run.entry, target.policy, now, []);
  if (outcome.action === 'none' && (pendingOf(run.entry) || reason !== undefined)) {
    outcome.action = 'waiting';
    if (reason !== undefined) outcome.reason = reason;
  }
  if (outcome.next === '') outcome.next = holdSays(hold);
  const oldest = oldestLive(run.entry);
  if (oldest === undefined || now.getTime() < oldest + target.policy.maxAge) return;
  outcome.error ??= new KeyturnError('OVERDUE', {
    secret: target.key,
    what: `a credential of ${target.key} has outlived its max-age, and it is ${holdSays(hold)}`,
    hint: `when the new key works everywhere: keyturn hold --only '${target.key}' --release`,
  });
}
