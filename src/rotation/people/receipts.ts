/** The receipts of links: read as long as they can change, whether or not an old credential waits for them. */

import { replace, type SecretRun } from '../journal/secret-run.ts';
import { currentOf, time } from '../model/policy.ts';
import type { CredentialRecord, ShareRecord } from '../model/record.ts';

/** Recipients who have not shown yet that they have the current credential. An expired link is no receipt. */
export function openShares(run: SecretRun): readonly ShareRecord[] {
  const enough = run.target.policy.receipt;
  return (
    currentOf(run.entry)?.shares.filter(
      ({ state, left }) =>
        left === undefined &&
        (['owed', 'waiting', 'expired'].includes(state) || (state === 'opened' && enough === 'saved')),
    ) ?? []
  );
}

/** Until when the old credential waits for this recipient: counted from the first message, not from a reminder. */
export function deadlineOf(run: SecretRun, current: CredentialRecord, share: ShareRecord): number {
  const since = share.announced ?? share.sent ?? current.times.current ?? current.times.intent;
  return time(since) + run.target.policy.receiptDeadline;
}

/** Whether the state of the link may still change. A saved one may yet be disputed. */
function isAsked(run: SecretRun, share: ShareRecord): boolean {
  if (share.sent === undefined || !['waiting', 'opened', 'saved'].includes(share.state)) return false;
  return (
    run.context.ports.clock.now().getTime() < time(share.expires ?? share.sent) + run.target.policy.receiptDeadline
  );
}

/** Whether there is a link to ask about. */
export function awaitsReceipts(run: SecretRun): boolean {
  return run.entry?.credentials.some((one) => isLive(one) && one.shares.some((share) => isAsked(run, share))) === true;
}

function isLive({ stage }: CredentialRecord): boolean {
  return stage === 'current' || stage === 'previous';
}

/** Reads what became of the links; journals only what changed. Throws what the link service throws. */
export async function refreshReceipts(run: SecretRun): Promise<void> {
  const { links } = run.context.ports;
  if (!links) return;
  for (const credential of run.entry?.credentials.filter(isLive) ?? []) {
    const changed = new Map<string, ShareRecord>();
    for (const share of credential.shares) {
      if (!isAsked(run, share) || share.link === undefined) continue;
      const receipt = await links.receipt(share.link);
      if (receipt.state === share.state || receipt.state === 'unknown') continue;
      if (receipt.state === 'superseded' && credential.stage === 'current') {
        changed.set(share.link, owedAgain(share));
        continue;
      }
      changed.set(share.link, {
        ...share,
        state: receipt.state,
        ...(receipt.openedAt ? { opened: receipt.openedAt.toISOString() } : {}),
        ...(receipt.savedAt ? { saved: receipt.savedAt.toISOString() } : {}),
      });
    }
    if (changed.size === 0) continue;
    const says = [...changed.values()].map((share) => `${share.person.login} ${share.state}`).join(', ');
    await run.amend(`receipts: ${says}`, credential.rotation, (one) => ({
      ...one,
      shares: one.shares.map((share) => (share.link === undefined ? share : (changed.get(share.link) ?? share))),
    }));
  }
}

/** Another link took its place, and the journal does not know of that one: a part of it was taken back. */
function owedAgain({ link: _, sent, expires: _expires, channel: _channel, ...share }: ShareRecord): ShareRecord {
  const announced = share.announced ?? sent;
  return { ...share, state: 'owed', ...(announced === undefined ? {} : { announced }) };
}

/**
 * Half of the time is over and the link was not opened: it is owed once more, so that a new one takes its place. The
 * deadline does not move. Where the value is no longer at hand, only a personal credential can be given again, as a
 * new one: nobody has the old one.
 */
export async function remind(run: SecretRun): Promise<void> {
  const current = currentOf(run.entry);
  if (!current) return;
  const now = run.context.ports.clock.now().getTime();
  const { receiptDeadline } = run.target.policy;
  const isLate = (share: ShareRecord): boolean => {
    const deadline = deadlineOf(run, current, share);
    return (
      share.sent !== undefined &&
      share.reminded === undefined &&
      share.left === undefined &&
      (share.state === 'waiting' || share.state === 'expired') &&
      now >= deadline - receiptDeadline / 2 &&
      now < deadline
    );
  };
  const late = current.shares.filter(isLate);
  const known = run.context.escrow.value(current.rotation) !== undefined;
  if (late.length === 0 || (!known && !run.target.person)) return;
  await run.change(`reminding ${late.map(({ person }) => person.login).join(', ')}`, (entry) => ({
    ...replace(entry, current.rotation, (one) => ({
      ...one,
      shares: one.shares.map((share) => {
        if (!isLate(share)) return share;
        const { sent, ...rest } = share;
        // Delivery finds the old link waiting, ends it, and makes another.
        return {
          ...rest,
          state: 'waiting' as const,
          announced: share.announced ?? sent ?? run.now(),
          reminded: run.now(),
        };
      }),
    })),
  }));
}
