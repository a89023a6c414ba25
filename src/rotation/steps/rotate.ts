/**
 * One rotation up to the mint. Every step is journalled before or after its effect, never both at once, so that a run that
 * is killed anywhere leaves enough for the next one.
 */

import { leave, UNBEGUN } from '../journal/leaving.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { baselineOf } from '../model/baseline.ts';
import { currentOf } from '../model/policy.ts';
import { type CredentialRecord, tagOf } from '../model/record.ts';
import { endRequest } from './ask/end.ts';
import { wantAnswer } from './ask/open.ts';
import { withoutAskHuman } from './ask/record.ts';
import { endCredential } from './end.ts';
import { asksOwner, enteredValue } from './manual.ts';
import { mint } from './mint.ts';
import { checkMinting, listAgain } from './minting-preconditions.ts';
import type { Prepared } from './preflight.ts';
import { remarkUnread } from './readers.ts';

/** Preflight, intent, mint, and everything after it. Where places are counted, one secret of an account at a time. */
export async function rotate(run: SecretRun, reason: string): Promise<void> {
  const provider = await run.provider(run.target.binding);
  if (provider.concurrent === undefined) return rotateNow(run, reason);
  return run.context.alone(`${provider.name} ${provider.account}`, () => rotateNow(run, reason));
}

async function rotateNow(run: SecretRun, reason: string): Promise<void> {
  const { budget } = run.context;
  // Others of its account came first.
  if (budget.over()) return leave(run, UNBEGUN);
  const asks = run.target.ask !== undefined && asksOwner(run);
  const first = run.entry?.wish?.first === true && !asks;
  const decision = await checkMinting(run, { first, readOnly: false });
  if (decision.is !== 'now') {
    // Nothing has to be journalled: a reason of age comes back by itself, and a wish is journalled already.
    run.outcome.action = 'waiting';
    run.outcome.reason = reason;
    run.outcome.next = whenPossible[decision.is];
    if (decision.is === 'full') run.noteLackOfRoom();
    return;
  }
  // From the intent on it is finished.
  if (budget.over()) return leave(run, UNBEGUN);
  const { prepared, claim } = decision;
  const { ports } = run.context;
  await remarkUnread(
    run,
    prepared.destinations.map(({ destination }) => destination),
  );
  if (asks) return wantAnswer(run, { provider: prepared.provider, reason, claim });
  // The person is asked last, so that they make no key in vain, and before the intent, so that no lock waits for them.
  const given = prepared.provider.manual && (await enteredValue(run, prepared.provider, prepared.destinations));
  const current = currentOf(run.entry);
  if (decision.first && current) {
    await run.change(
      `due (${reason}), the old one ends first`,
      (entry) => ({ ...entry, wish: { ...entry.wish, reason, since: entry.wish?.since ?? run.now(), first: true } }),
      claim,
    );
    await endCredential(run, current, `current -> revoked (${reason}, first)`);
    await listAgain(prepared);
  }
  // Whoever sits here gave the value that was asked for elsewhere.
  if (run.entry?.ask) await endRequest(run, run.entry.ask);
  const rotation = ports.random.ulid(ports.clock.now());
  await run.change(
    `intent (${reason})`,
    ({ ask: _, ...entry }) => ({
      ...withoutAskHuman(run.refuseBraked(entry)),
      credentials: [...entry.credentials, intent(run, prepared, rotation, reason)],
    }),
    claim,
  );
  await mint(run, prepared.provider, rotation, given);
}

/** When a rotation that is not possible in this run will be, for `Outcome.next`. */
export const whenPossible = {
  full: 'is minted by a later run, when the escrow has room again',
  draining: 'is minted after the draining credential is revoked: the provider has no room for a third',
} as const;

function intent(run: SecretRun, prepared: Prepared, rotation: string, reason: string): CredentialRecord {
  const { binding } = run.target;
  const { provider, listed } = prepared;
  return {
    rotation,
    tag: tagOf(run.context.session.document.id, rotation),
    stage: 'pending',
    step: 'minting',
    reason,
    provider: binding.provider,
    account: provider.account,
    options: binding.options,
    admin: binding.admin ?? null,
    ...(listed && !provider.idIsSecret ? { baseline: baselineOf(provider, listed) } : {}),
    times: { intent: run.now() },
    destinations: prepared.destinations.map(({ destination }) => ({ address: destination.address })),
    shares: [],
  };
}
