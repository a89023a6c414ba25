/** What a run does with one secret: finishes what is pending, rotates what is due, ends what is over. */

import { otherOwner } from '../journal/locks.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { humanError } from '../model/needs-human.ts';
import { currentOf, pendingOf, previousOf } from '../model/policy.ts';
import type { CredentialRecord } from '../model/record.ts';
import { awaitsReceipts } from '../people/receipts.ts';
import { undelivered } from '../steps/deliver.ts';
import { drain } from '../steps/drain.ts';
import { firstContact, reasonOf } from '../steps/due.ts';
import { abort } from '../steps/end.ts';
import { onboard } from '../steps/onboard.ts';
import { settlePredecessor } from '../steps/predecessor.ts';
import { demote, recover, valueChanged } from '../steps/recover.ts';
import { reopen } from '../steps/revoke-access.ts';
import { rotate } from '../steps/rotate.ts';
import { isReviewed, type ReconcileOptions } from './options.ts';
import { requireDead } from './requested.ts';

/** Finishes a pending rotation, then rotates the secret if it is due. */
export async function advanceSecret(run: SecretRun, options: ReconcileOptions): Promise<void> {
  run.noteNewAttempt();
  const locked = run.entry?.lock !== undefined;
  await run.refuseHeld();
  // The lock of a run that has ended would make every later run ask about it.
  if (locked) await run.hold();
  if (options.onboard) return onboard(run, options.onboard, options.reason ?? 'onboard');
  if (run.unconfirmed) {
    const pending = pendingOf(run.entry);
    if (pending) await recover(run, pending);
    return;
  }
  await reopen(run);
  await renewUndelivered(run);
  // An abort leaves a wish, which the second round takes up; there is no third.

  for (let round = 1; round <= 2; round++) {
    const pending = pendingOf(run.entry);
    if (pending && isLeaked(run, pending))
      await abort(run, pending, { why: 'exposed', renew: run.entry?.wish?.reason });
    else if (pending && run.entry?.human && run.entry.human.code !== 'OLD_KEY_ALIVE' && isReviewed(options))
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
    if (run.entry?.human && run.entry.human.code !== 'OLD_KEY_ALIVE') return;
    // An entry that this run has just made could not carry the wish yet.
    const reason = !met && isReviewed(options) ? (options.force ?? 'exposed') : await reasonOf(run);
    if (reason === undefined) return;
    await rotate(run, reason);
    if (!run.entry?.wish || run.outcome.action === 'waiting') return;
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
  if (!entry?.human || entry.human.code === 'OLD_KEY_ALIVE') return;
  if (isReviewed(options)) {
    await run.change('a human has looked', ({ human: _, ...rest }) => rest);
    return;
  }
  showHuman(run);
}

/** Says what the journal leaves to a human. Asks nothing. */
export function showHuman({ entry, outcome, target }: SecretRun): void {
  if (!entry?.human || entry.human.code === 'OLD_KEY_ALIVE') return;
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
  if (options.exposed) requireDead(run);
}

/** Journals as lost the values that the escrow should hold and that this run, although created late enough, does not see. */
export async function recordLostValues(run: SecretRun): Promise<void> {
  const { escrow, ports } = run.context;
  if (!ports.escrow) return;
  if (await otherOwner(run.context, run.entry?.lock)) return;
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
