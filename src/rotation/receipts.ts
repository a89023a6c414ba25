/** What became of the links: read as long as it can change, whether or not an old credential waits for it. */
import { currentOf, time } from './policy.ts';
import type { CredentialRecord, ShareRecord } from './record.ts';
import { replace, type Turn } from './turn.ts';

/** Recipients who have not shown yet that they have the current credential. An expired link is no receipt. */
export function openShares(turn: Turn): readonly ShareRecord[] {
  const enough = turn.target.policy.receipt;
  return (
    currentOf(turn.entry)?.shares.filter(
      ({ state, left }) =>
        left === undefined &&
        (['owed', 'waiting', 'expired'].includes(state) || (state === 'opened' && enough === 'saved')),
    ) ?? []
  );
}

/** Until when the old credential waits for this recipient: counted from the first message, not from a reminder. */
export function deadlineOf(turn: Turn, current: CredentialRecord, share: ShareRecord): number {
  const since = share.announced ?? share.sent ?? current.times.current ?? current.times.intent;
  return time(since) + turn.target.policy.receiptDeadline;
}

/** Whether the link's own story may still go on. A saved one may yet be disputed. */
function isAsked(turn: Turn, share: ShareRecord): boolean {
  if (share.sent === undefined || !['waiting', 'opened', 'saved'].includes(share.state)) return false;
  return (
    turn.context.ports.clock.now().getTime() < time(share.expires ?? share.sent) + turn.target.policy.receiptDeadline
  );
}

/** Whether there is a link to ask about. */
export function awaitsReceipts(turn: Turn): boolean {
  return (
    turn.entry?.credentials.some((one) => isLive(one) && one.shares.some((share) => isAsked(turn, share))) === true
  );
}

function isLive({ stage }: CredentialRecord): boolean {
  return stage === 'current' || stage === 'previous';
}

/** Reads what became of the links; journals only what changed. Throws what the link service throws. */
export async function refreshReceipts(turn: Turn): Promise<void> {
  const { links } = turn.context.ports;
  if (!links) return;
  for (const credential of turn.entry?.credentials.filter(isLive) ?? []) {
    const changed = new Map<string, ShareRecord>();
    for (const share of credential.shares) {
      if (!isAsked(turn, share) || share.link === undefined) continue;
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
    await turn.amend(`receipts: ${says}`, credential.rotation, (one) => ({
      ...one,
      shares: one.shares.map((share) => (share.link === undefined ? share : (changed.get(share.link) ?? share))),
    }));
  }
}

/** Another link took its place, and the journal does not know of that one: a part of it was taken back. */
function owedAgain({ link: _, sent, expires: _expires, ...share }: ShareRecord): ShareRecord {
  const announced = share.announced ?? sent;
  return { ...share, state: 'owed', ...(announced === undefined ? {} : { announced }) };
}

/**
 * Half of the time is over and the link was not opened: it is owed once more, so that a new one takes its place. The
 * deadline does not move. Where the value is no longer at hand, only a person's own credential can be given again, as a
 * new one: nobody holds the old.
 */
export async function remind(turn: Turn): Promise<void> {
  const current = currentOf(turn.entry);
  if (!current) return;
  const now = turn.context.ports.clock.now().getTime();
  const { receiptDeadline } = turn.target.policy;
  const isLate = (share: ShareRecord): boolean => {
    const deadline = deadlineOf(turn, current, share);
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
  const known = turn.context.escrow.value(current.rotation) !== undefined;
  if (late.length === 0 || (!known && !turn.target.person)) return;
  await turn.change(`reminding ${late.map(({ person }) => person.login).join(', ')}`, (entry) => ({
    ...replace(entry, current.rotation, (one) => ({
      ...one,
      shares: one.shares.map((share) => {
        if (!isLate(share)) return share;
        const { sent, ...rest } = share;
        // Delivery finds the old link waiting, ends it, and makes another.
        return {
          ...rest,
          state: 'waiting' as const,
          announced: share.announced ?? sent ?? turn.now(),
          reminded: turn.now(),
        };
      }),
    })),
  }));
}
