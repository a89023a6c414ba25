/** What a dry run says it would do, and what every run says comes next. Reads only. */

import type { SecretRun } from '../journal/secret-run.ts';
import { holdSays, onHold } from '../model/brake.ts';
import { editedSettings } from '../model/edited-options.ts';
import { humanError, isAboutPredecessor } from '../model/needs-human.ts';
import { currentOf, entryDueAt, pendingOf, previousOf } from '../model/policy.ts';
import { isOpen } from '../steps/ask/record.ts';
import { undelivered } from '../steps/deliver.ts';
import { reasonOf } from '../steps/due.ts';
import { foreseenFirstProof } from '../steps/first-proof.ts';
import { asksOwner } from '../steps/manual.ts';
import { checkFirstContact, checkMinting } from '../steps/minting-preconditions.ts';
import { inspect } from '../steps/preflight.ts';
import { remarkUnread } from '../steps/readers.ts';
import { whenPossible } from '../steps/rotate.ts';
import { startsSay } from '../steps/start-after.ts';
import type { ReconcileOptions } from './options.ts';

/** What would be done, from reads alone. Throws what would stop a run that may act before its first effect. */
export async function plan(run: SecretRun, options: ReconcileOptions): Promise<void> {
  const { entry } = run;
  const pending = pendingOf(entry);
  run.outcome.action = 'none';
  await run.refuseHeld();
  if (run.braked && !options.exposed) {
    run.outcome.action = 'waiting';
    run.outcome.next = holdSays(run.braked);
    if (options.force !== undefined) run.outcome.error = onHold(run.target.key, run.braked);
    return;
  }
  const { retiring, retired } = run.entry ?? {};
  if ((retiring || retired !== undefined) && options.force === undefined) {
    run.outcome.next = retired === undefined ? 'would go on with its retirement' : `retired at ${retired}`;
    return;
  }
  if (run.unconfirmed) {
    run.outcome.next = 'would end with its person, if they are gone';
    return;
  }
  if (pending) {
    run.outcome.action = 'planned';
    run.outcome.next = `would go on with ${pending.tag} (${pending.step})`;
    return;
  }
  if (isOpen(entry?.ask) && asksOwner(run)) {
    run.outcome.action = 'waiting';
    run.outcome.next = `waits for the answer of ${entry.ask.owner.login}, until ${entry.ask.expires}`;
    handleNeedsHuman(run, options);
    return;
  }
  await checkFirstContact(run, options.exposed === true);
  const reason = options.force ?? (options.exposed ? 'exposed' : await dueNow(run));
  handleNeedsHuman(run, options);
  if (reason === undefined || (run.outcome.error && !onlyPredecessorWaits(run))) return;
  const decision = await checkMinting(run, { first: entry !== undefined && wantsFirst(run, options), readOnly: true });
  run.outcome.reason = reason;
  if (decision.is !== 'now') {
    run.outcome.action = 'waiting';
    run.outcome.next = whenPossible[decision.is];
    return;
  }
  const destinations = decision.prepared.destinations.map(({ destination }) => destination);
  await remarkUnread(run, destinations);
  const places = destinations.map(({ place }) => place).join(', ');
  run.outcome.action = 'planned';
  const people = run.recipients.length;
  if (asksOwner(run)) {
    run.outcome.next = `would ask its owner (${run.target.owner?.join(', ')}) for a key of ${decision.prepared.provider.account}, and write ${places}${startsSay(run.target)}`;
    return;
  }
  run.outcome.next = `would mint at ${decision.prepared.provider.account} and write ${places}${people > 0 ? `, with a link for ${people} ${people === 1 ? 'person' : 'people'}` : ''}${startsSay(run.target)}`;
}

/** Why it would be rotated, if it would. */
async function dueNow(run: SecretRun): Promise<string | undefined> {
  const { target, context } = run;
  if (run.entry) {
    const reason = await reasonOf(run);
    // A run that acts journals this one as a wish, which comes before every other reason.
    return (await foreseenFirstProof(run)) ?? reason;
  }
  const found = await inspect(run);
  const there = found.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
  if (there.length < found.length || found.length === 0) return 'new';
  const { maxAge, overlap, lead } = target.policy;
  return context.ports.clock.now().getTime() >= Math.min(...there) + maxAge - overlap - lead ? 'max-age' : undefined;
}

function wantsFirst({ entry }: SecretRun, options: ReconcileOptions): boolean {
  return options.first === true || entry?.wish?.first === true;
}

/** An entry that waits for a human stops its run, unless a human has reviewed it. */
function handleNeedsHuman(run: SecretRun, { force, exposed, ended }: ReconcileOptions): void {
  const { entry, outcome, target } = run;
  if (!entry?.human) return;
  const looked = onlyPredecessorWaits(run) ? ended === true : force !== undefined || exposed === true;
  if (looked) return;
  outcome.action = 'human';
  outcome.error ??= humanError(target.key, entry, entry.human);
}

/** Whether the new credential is in place and only its predecessor waits for a human: rotations go on then. */
function onlyPredecessorWaits({ entry }: SecretRun): boolean {
  return isAboutPredecessor(entry?.human);
}

/** Adds to the outcome what comes next, where nothing has said it yet, and which settings were edited. */
export function conclude(run: SecretRun): void {
  const { entry, outcome, target } = run;
  const changed = editedSettings(target, entry);
  if (changed !== undefined) outcome.notes.push(changed);
  if (run.braked) outcome.hold = run.braked;
  if (outcome.next !== '' || outcome.error || entry?.retired !== undefined) return;
  const previous = previousOf(entry)[0];
  const due = entry ? entryDueAt(entry, target.policy) : undefined;
  const owed = currentOf(entry)?.shares.some(undelivered) === true;
  if (owed) outcome.next = 'links are still owed';
  else if (previous?.revokeNotBefore !== undefined)
    outcome.next = `the previous credential overlaps until ${previous.revokeNotBefore}`;
  else if (due !== undefined) outcome.next = `due at ${new Date(due).toISOString()}`;
}
