/**
 * Revokes the access of people who have left: their links end, their personal credentials are revoked, what they saw is
 * rotated. That they left is journalled first, so that a killed run is finished by the next one.
 */

import type { SecretRun } from '../journal/secret-run.ts';
import { united } from '../journal/wishes.ts';
import { isLive, liveCredentials, pendingOf } from '../model/policy.ts';
import type { EntryRecord, LedgerPerson, ShareRecord, WishRecord } from '../model/record.ts';
import { leftBy } from '../people/detect-leavers.ts';
import { hasSeen } from '../people/seen.ts';
import { endCredential } from './end.ts';
import { recover } from './recover.ts';

/** Ends the links of these people to a shared secret, and makes it due if one of them has seen it. */
export async function revokeSharedAccess(
  run: SecretRun,
  people: readonly LedgerPerson[],
  reason: string,
): Promise<void> {
  const ids = new Set(people.map(({ id }) => id));
  const mine = (share: ShareRecord) => ids.has(share.person.id);
  await run.change(`${people.map(({ login }) => login).join(', ')} left (${reason})`, (entry) =>
    withMaker(
      withWish(
        liveCredentials(entry).some(
          (one) => one.stage !== 'previous' && one.shares.some((share) => mine(share) && hasSeen(share.state)),
        ),
        mapShares(entry, (share) => (mine(share) ? { ...share, left: share.left ?? run.now() } : share)),
        reason,
        run.now(),
      ),
      ids,
      { reason, since: run.now() },
    ),
  );
  await endLinks(run, mine, reason);
  if (run.outcome.action === 'none') run.outcome.action = 'waiting';
}

/** Ends these links; a person who turns out to have opened one before has seen the secret. */
async function endLinks(run: SecretRun, mine: (share: ShareRecord) => boolean, reason: string): Promise<void> {
  const { links } = run.context.ports;
  const ended = new Map<string, ShareRecord['state']>();
  for (const { shares } of liveCredentials(run.entry)) {
    for (const share of shares) {
      if (!mine(share) || (share.state !== 'waiting' && share.state !== 'owed')) continue;
      if (share.link === undefined) ended.set(share.person.id, 'destroyed');
      else {
        await links?.destroy(share.link);
        const state = (await links?.receipt(share.link))?.state ?? 'unknown';
        // A link that was drafted and never made is unknown to its service, and nobody can hold it.
        ended.set(
          share.link,
          state === 'unknown' && share.sent === undefined ? 'destroyed' : state === 'waiting' ? 'unknown' : state,
        );
      }
    }
  }
  if (ended.size === 0) return;
  await run.change(`links of ${ended.size === 1 ? 'a leaver' : 'leavers'} ended`, (entry) => {
    const next = mapShares(entry, (share) => {
      const state = mine(share) ? ended.get(share.link ?? share.person.id) : undefined;
      return state === undefined ? share : { ...share, state };
    });
    const seen = liveCredentials(next).some(
      (one) => one.stage !== 'previous' && one.shares.some((share) => mine(share) && hasSeen(share.state)),
    );
    return next.closing ? next : withWish(seen, next, reason, run.now());
  });
}

function withWish(due: boolean, entry: EntryRecord, reason: string, since: string): EntryRecord {
  return due && !entry.wish ? { ...entry, wish: { reason, since } } : entry;
}

/** A pending key that one of them made answers no wish: the wish says whose it is, and outlives its publication. */
function withMaker(
  entry: EntryRecord,
  ids: ReadonlySet<string>,
  wish: Pick<WishRecord, 'reason' | 'since'>,
): EntryRecord {
  const maker = pendingOf(entry)?.maker;
  if (!maker || !ids.has(maker.id)) return entry;
  return { ...entry, wish: united(entry.wish, { ...wish, ...entry.wish, causes: [leftBy(maker.login)] }) };
}

function mapShares(entry: EntryRecord, change: (share: ShareRecord) => ShareRecord): EntryRecord {
  return {
    ...entry,
    credentials: entry.credentials.map((one) => (isLive(one) ? { ...one, shares: one.shares.map(change) } : one)),
  };
}

/** Ends a personal credential: link, pending, previous, current. Nothing is minted in its place. */
export async function endPersonalCredential(run: SecretRun, reason: string): Promise<void> {
  // A lock that a killed run left is released with the rest.
  if (run.entry?.lock) await run.hold();
  if (!run.entry?.closing) {
    const login = run.target.person?.login ?? '';
    await run.change(`closing: ${login} left (${reason})`, ({ wish: _, ...entry }) => ({
      ...mapShares(entry, (share) => ({ ...share, left: share.left ?? run.now() })),
      closing: { reason, since: run.now() },
    }));
  }
  const began = run.entry?.closing?.reason ?? reason;
  await endLinks(run, () => true, began);
  const pending = pendingOf(run.entry);
  if (pending) await recover(run, pending);
  for (const one of liveCredentials(run.entry)) {
    if (one.stage === 'pending') continue;
    await endCredential(run, one, `${one.stage} -> revoked (${began})`);
  }
  if (run.entry?.wish) await run.change('nothing is minted in its place', ({ wish: _, ...entry }) => entry);
  run.outcome.action = 'revoked';
  run.outcome.reason = began;
  run.outcome.next = 'ended with its person; nothing is minted in its place';
}

/** Its person is a recipient again: what is left of the old credential ends, and they get a new one. */
export async function reopen(run: SecretRun): Promise<void> {
  const { closing } = run.entry ?? {};
  if (!closing) return;
  if (liveCredentials(run.entry).length > 0) await endPersonalCredential(run, closing.reason);
  await run.change(`${run.target.person?.login} is back`, ({ closing: _, ...entry }) => entry);
}
