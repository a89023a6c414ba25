/** Publication: the new credential becomes the current one, and what was current drains. */

import { remembered } from '../journal/remembered.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { currentOf, revokeNotBefore } from '../model/policy.ts';
import type { CredentialRecord, DestinationRecord, EntryRecord, ShareRecord } from '../model/record.ts';
import { leftBy } from '../people/detect-leavers.ts';
import { asksOwner } from './manual.ts';
import { candidates } from './predecessor.ts';
import { owedStarts } from './start-after.ts';

/** Journals that every destination has the new credential: it becomes the current one, and its predecessor drains. */
export async function publish(run: SecretRun, rotation: string, done: ReadonlyMap<string, string>): Promise<void> {
  const { policy } = run.target;
  const published = run.context.ports.clock.now();
  // Nothing shows that what leaked before the first contact is dead: journalled in the same transition, so that no crash hides it.
  const leaked = run.entry?.observed?.exposed === true;
  const ids = leaked ? await candidates(run).catch(noneIfRefused) : [];
  await run.change(`pending -> current (${run.credential(rotation).reason})`, (entry) => {
    const exposed = entry.wish?.exposed ?? [];
    const credentials = entry.credentials.map((credential): CredentialRecord => {
      if (credential.rotation === rotation) {
        return {
          ...credential,
          stage: 'current',
          step: 'done',
          times: { ...credential.times, current: published.toISOString() },
          destinations: withWriteTimes(credential, done),
          ...owedStarts(run.target, published),
          shares: sharesOf(run, credential, entry, published),
        };
      }
      const leaked = credential.exposed === true || exposed.includes(credential.rotation);
      if (
        credential.stage === 'current' ||
        (credential.stage === 'previous' && (credential.revokeNotBefore === undefined || leaked))
      ) {
        return {
          ...credential,
          stage: 'previous',
          ...(leaked ? { exposed: true as const } : {}),
          times: { ...credential.times, previous: credential.times.previous ?? published.toISOString() },
          revokeNotBefore: revokeNotBefore(published, policy, leaked).toISOString(),
        };
      }
      return credential;
    });
    return withoutAnsweredWish(
      leaked ? { ...entry, ...stillAlive(entry, ids, run.now()), credentials } : { ...entry, credentials },
      rotation,
    );
  });
  run.facts.published = true;
  const first =
    run.entry?.credentials.every(
      (credential) => credential.rotation === rotation || credential.stage !== 'previous',
    ) === true;
  const { observed } = run.entry ?? {};
  run.outcome.action = run.outcome.action === 'resumed' ? 'resumed' : 'rotated';
  run.outcome.reason = run.credential(rotation).reason;
  if (first && observed && !leaked) {
    run.outcome.notes.push(
      `the credential that was there before is not Keyturn's and is never touched: ${asksOwner(run) ? 'its owner is told when it can be ended' : 'end it by hand at the provider once nothing uses it any more'}`,
    );
  }
}

/** Everybody who is to receive it is owed a link, but for who made it: they have it. */
function sharesOf(
  run: SecretRun,
  { maker, reason }: CredentialRecord,
  entry: EntryRecord,
  published: Date,
): readonly ShareRecord[] {
  const announced = run.target.person && reason === 'value-lost' ? earlierAnnouncement(entry) : {};
  const owed = run.recipients
    .filter(({ id }) => id !== maker?.id)
    .map((person): ShareRecord => ({ person: remembered(person), state: 'owed', ...announced }));
  if (maker === undefined) return owed;
  const left = hasLeft(entry, maker) ? { left: published.toISOString() } : {};
  return [...owed, { person: maker, state: 'saved', ...left }];
}

function noneIfRefused(error: unknown): readonly string[] {
  if (error instanceof KeyturnError) return [];
  throw error;
}

function stillAlive(
  entry: EntryRecord,
  ids: readonly string[],
  since: string,
): Pick<EntryRecord, 'human' | 'observed'> {
  const { since: before = since, destinations = [] } = entry.observed ?? {};
  const observed = { since: before, destinations };
  // That two sources contradict each other says more, and both ids.
  if (entry.human?.code === 'ADOPT_DISAGREES') return { observed, human: entry.human };
  return {
    observed,
    human: { code: 'OLD_KEY_ALIVE', since, ...(ids.length === 0 ? {} : { ids }) },
  };
}

/** The successor of a credential that its person never opened: their deadline still counts from the first message. */
function earlierAnnouncement(entry: EntryRecord): Pick<ShareRecord, 'announced' | 'reminded'> {
  const { announced, reminded } = currentOf(entry)?.shares[0] ?? {};
  return { ...(announced === undefined ? {} : { announced }), ...(reminded === undefined ? {} : { reminded }) };
}

/** This rotation answers the wish, unless what leaked is the very credential that it published, or who made that has left. */
function withoutAnsweredWish(entry: EntryRecord, rotation: string): EntryRecord {
  const { wish, ...rest } = entry;
  if (!wish) return entry;
  if (wish.exposed?.includes(rotation)) return { ...rest, wish: { ...wish, exposed: [rotation] } };
  const maker = entry.credentials.find((one) => one.rotation === rotation)?.maker;
  if (!maker || !hasLeft(entry, maker)) return rest;
  const { reason, since } = wish;
  return { ...rest, wish: { reason, since, causes: [leftBy(maker.login)] } };
}

/** Whether it is journalled that what this person made is to be replaced. */
function hasLeft({ wish }: EntryRecord, { login }: { readonly login: string }): boolean {
  return wish?.causes?.includes(leftBy(login)) === true;
}

/** The destinations of a credential with the times of these writes. @param done address key -> ISO 8601 */
export function withWriteTimes(
  credential: CredentialRecord,
  done: ReadonlyMap<string, string>,
): readonly DestinationRecord[] {
  return credential.destinations.map((destination) => {
    const at = done.get(destination.address.key);
    return at === undefined ? destination : { ...destination, done: at };
  });
}
