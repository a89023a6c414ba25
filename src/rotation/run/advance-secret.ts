/** What a run does with one secret: finishes what is pending, rotates what is due, ends what is over. */

import { otherOwner } from '../journal/locks.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { onHold } from '../model/brake.ts';
import { is } from '../model/errors.ts';
import { humanError, isAboutAsk, isAboutPredecessor } from '../model/needs-human.ts';
import { currentOf, pendingOf, previousOf } from '../model/policy.ts';
import type { Person } from '../model/ports.ts';
import type { CredentialRecord, EntryRecord } from '../model/record.ts';
import { whyHeldBack } from '../people/held-back.ts';
import { awaitsReceipts } from '../people/receipts.ts';
import { closeUsed } from '../steps/ask/close.ts';
import { isDisputedAnswer } from '../steps/ask/disputed.ts';
import { dropAsk } from '../steps/ask/end.ts';
import { followAsk, hearAsk } from '../steps/ask/follow.ts';
import { tellOfBefore } from '../steps/ask/in-place-before.ts';
import { amendAsk, isOpen } from '../steps/ask/record.ts';
import { undelivered } from '../steps/deliver.ts';
import { demote, demoteLeaked } from '../steps/demote.ts';
import { drain } from '../steps/drain.ts';
import { firstContact, reasonOf } from '../steps/due.ts';
import { abort } from '../steps/end.ts';
import { noteFirstProof } from '../steps/first-proof.ts';
import { onboard } from '../steps/onboard.ts';
import { settlePredecessor } from '../steps/predecessor.ts';
import { recover, valueChanged } from '../steps/recover.ts';
import { reopen } from '../steps/revoke-access.ts';
import { rotate } from '../steps/rotate.ts';
import { goOnBraked } from './braked.ts';
import { isReviewed, type ReconcileOptions } from './options.ts';
import { requireDead } from './requested.ts';
import { goOnRetiring, keepAfterAll } from './retire.ts';

/** Finishes a pending rotation, then rotates the secret if it is due. */
export async function advanceSecret(run: SecretRun, options: ReconcileOptions): Promise<void> {
  run.noteNewAttempt();
  const locked = run.entry?.lock !== undefined;
  await run.refuseHeld();
  // The lock of a run that has ended would make every later run ask about it.
  if (locked) await run.hold();
  if (isRetired(run)) {
    await closeAsk(run);
    if (options.force === undefined || options.exposed) return goOnRetiring(run);
    await keepAfterAll(run);
  }
  const hold = run.braked;
  if (options.onboard) return onboarded(run, options.onboard, options.reason ?? 'onboard');
  if (hold) {
    // Who asked for more than the schedule does is told that it was not done.
    if (options.offboard && run.entry?.wish) run.outcome.error ??= onHold(run.target.key, hold);
    showHuman(run);
    await goOnBraked(run, hold);
    return hearAsk(run, options.confirm);
  }
  if (run.unconfirmed) {
    const pending = pendingOf(run.entry);
    if (pending) await recover(run, pending);
    return;
  }
  await reopen(run);
  await renewUndelivered(run);
  if (await waitsForAnswer(run, options)) return;
  // An abort leaves a wish, which the second round takes up; there is no third.

  for (let round = 1; round <= 2; round++) {
    const pending = pendingOf(run.entry);
    if (
      pending?.request !== undefined &&
      (isLeaked(run, pending) || isDisputedAnswer(run.entry as EntryRecord, pending))
    )
      await demoteLeaked(run, pending);
    else if (pending && isLeaked(run, pending))
      await abort(run, pending, { why: 'exposed', renew: run.entry?.wish?.reason });
    else if (pending && run.entry?.human && !isAboutPredecessor(run.entry.human) && isReviewed(options))
      await demote(run, pending, 'a human has looked');
    else if (pending && (await run.providerUnlessEnded(pending)) === undefined)
      await demote(run, pending, 'ended by hand, its settings are not known');
    else if (pending) await recover(run, pending);
    if (pendingOf(run.entry)) return;
    const met = run.entry !== undefined;
    await firstContact(run, {
      exposed: options.exposed === true,
      first: options.first === true,
      reason: options.force ?? 'exposed',
    });
    await acknowledge(run, options);
    if (run.entry?.human && !isAboutPredecessor(run.entry.human) && !isAboutAsk(run.entry.human)) return;
    if (met) await noteFirstProof(run);
    // An entry that this run has just made could not carry the wish yet.
    const reason = !met && isReviewed(options) ? (options.force ?? 'exposed') : await reasonOf(run);
    if (reason === undefined) return dropRefused(run);
    await rotate(run, reason);
    if (!run.entry?.wish || run.outcome.action === 'waiting') return;
  }
}

/** It is being retired, or is: nothing of it is minted. */
function isRetired({ entry }: SecretRun): boolean {
  return entry?.retiring !== undefined || entry?.retired !== undefined;
}

/** Follows the request that is open for it: nothing else is minted until its answer has come or it is over. */
async function waitsForAnswer(run: SecretRun, options: ReconcileOptions): Promise<boolean> {
  const { confirm } = options;
  const asked = { reviewed: isReviewed(options), ...(confirm === undefined ? {} : { confirm }) };
  const progress = await followAsk(run, asked);
  if (progress !== 'waits' && progress !== 'used') return false;
  if (!isAboutAsk(run.entry?.human)) showHuman(run);
  return true;
}

/** Nothing of it is minted: nobody is asked for it. */
async function closeAsk(run: SecretRun): Promise<void> {
  const { ask } = run.entry ?? {};
  if (ask?.step === 'used') await closeUsed(run);
  else if (ask) await dropAsk(run, ask, 'nothing more is minted');
}

/** It is not due any more: nobody is asked again. */
async function dropRefused(run: SecretRun): Promise<void> {
  const { ask } = run.entry ?? {};
  if (ask?.step === 'refused') await dropAsk(run, ask, 'nothing is due');
}

/** A person waits for it: that nothing could be minted for them is then an error. */
async function onboarded(run: SecretRun, person: Person, reason: string): Promise<void> {
  try {
    await onboard(run, person, reason);
  } catch (error) {
    if (!is(error, 'ON_HOLD')) throw error;
    run.outcome.action = 'failed';
    run.outcome.error = error;
  }
}

/** Leaked before any destination was written: it can be aborted. */
function isLeaked(run: SecretRun, pending: CredentialRecord): boolean {
  const unwritten = pending.step === 'minted' || pending.step === 'escrowed';
  return unwritten && run.entry?.wish?.exposed?.includes(pending.rotation) === true;
}

/**
 * A personal credential whose value was lost before its person had a link: nobody has it, so it ends without an overlap.
 * Its link, if one was drafted, ends first.
 */
async function renewUndelivered(run: SecretRun): Promise<void> {
  const current = currentOf(run.entry);
  const share = current?.shares[0];
  if (!run.target.person || !current || !share || !undelivered(share) || run.entry?.wish) return;
  // Nobody has it, and nobody could be given another one now.
  if (whyHeldBack(run.context, share.person) !== undefined) return;
  if (run.context.escrow.value(current.rotation)) return;
  await run.hold();
  if (share.link !== undefined) {
    const { links } = run.context.ports;
    const { state } = (await links?.receipt(share.link)) ?? { state: 'unknown' };
    // The message has arrived after all: delivery journals that.
    if (state === 'opened' || state === 'saved') return;
    await links?.destroy(share.link, 'superseded');
  }
  await run.change('due (value lost before delivery)', (entry) => ({
    ...entry,
    wish: { reason: 'value-lost', since: run.now(), exposed: [current.rotation] },
  }));
}

/** `force` says that a human has reviewed what the journal leaves to them. */
async function acknowledge(run: SecretRun, options: ReconcileOptions): Promise<void> {
  const { entry } = run;
  // A review does not end a key: that has a step of its own.
  if (!entry?.human || isAboutPredecessor(entry.human)) return;
  if (isReviewed(options)) {
    await run.change('a human has looked', ({ human: _, ...rest }) => rest);
    return;
  }
  // Whether anybody can be asked by now is seen first.
  if (isAboutAsk(entry.human)) return;
  showHuman(run);
}

/** Says what the journal leaves to a human. Asks nothing. */
export function showHuman({ entry, outcome, target }: SecretRun): void {
  if (!entry?.human || isAboutPredecessor(entry.human)) return;
  outcome.action = 'human';
  outcome.error ??= humanError(target.key, entry, entry.human);
}

/** Takes over the lock of a killed run, and finishes or aborts what that had begun. */
export async function finishAbandoned(run: SecretRun): Promise<void> {
  const locked = run.entry?.lock !== undefined;
  await run.refuseHeld();
  if (locked) await run.hold();
  const pending = pendingOf(run.entry);
  if (pending) await recover(run, pending);
}

/** Drains the predecessors of the current credential, where there is something to do. */
export async function drainSecret(run: SecretRun, options: ReconcileOptions): Promise<void> {
  // Of what is retired every key ends together.
  if (!isRetired(run)) await drainOpen(run);
  if (options.exposed) requireDead(run);
}

async function drainOpen(run: SecretRun): Promise<void> {
  await settlePredecessor(run);
  if (
    run.entry &&
    (run.holds ||
      previousOf(run.entry).length > 0 ||
      run.entry.wish?.exposed ||
      awaitsReceipts(run) ||
      currentOf(run.entry)?.escrow?.state === 'held')
  ) {
    await drain(run);
  }
  await tellOfBefore(run);
}

/** Journals as lost the values that the escrow should hold and that this run, although created late enough, does not see. */
export async function recordLostValues(run: SecretRun): Promise<void> {
  const { escrow, ports } = run.context;
  if (!ports.escrow) return;
  if (await otherOwner(run.context, run.entry?.lock)) return;
  await recordLostAsk(run);
  for (const one of run.entry?.credentials ?? []) {
    if (one.escrow?.state !== 'held' || escrow.value(one.rotation)) continue;
    // `recover` journals the loss of a pending one together with what follows from it.
    if (one.stage === 'pending') continue;
    if (escrow.isChanged(one.rotation) && !run.context.reviewed) {
      await valueChanged(run, one);
      continue;
    }
    if (!escrow.isChanged(one.rotation) && !(await escrow.isLost(one))) continue;
    await run.amend(
      'escrowed value lost',
      one.rotation,
      (record): CredentialRecord =>
        record.escrow ? { ...record, escrow: { ...record.escrow, state: 'lost' } } : record,
    );
  }
}

/** The same of S of a request: what it asked for is asked anew. */
async function recordLostAsk(run: SecretRun): Promise<void> {
  const { ask } = run.entry ?? {};
  if (!isOpen(ask) || ask.escrow?.state !== 'held' || !(await run.context.escrow.isAskLost(ask))) return;
  await amendAsk(run, 'key of the request lost', ask, ({ escrow, ...one }) => ({
    ...one,
    ...(escrow ? { escrow: { ...escrow, state: 'lost' } } : {}),
  }));
}
