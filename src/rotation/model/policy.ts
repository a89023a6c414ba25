/** Dates and durations: when a credential is due, when its predecessor may go. Pure arithmetic on milliseconds. */
import { isAboutPredecessor } from './needs-human.ts';
import type { CredentialRecord, EntryRecord } from './record.ts';
import type { Policy } from './target.ts';

/** The longest time-out of any request: what was sent may still take effect for so long. */
export const REQUEST_TIMEOUT = 30_000;
/** "Queued after" always means by more than this, on GitHub's clock. */
export const QUEUE_MARGIN = 120_000;
/** How far a destination's own time of a write may be from the time in its answer to that write. */
export const WRITE_MARGIN = 10_000;

/** Milliseconds since the epoch. */
export function time(iso: string): number {
  return Date.parse(iso);
}

/** The cryptoperiod counts from the moment the credential may have existed. */
export function born(credential: CredentialRecord): number {
  return time(credential.times.intent);
}

/** When the credential reaches its max-age, in milliseconds since the epoch. */
export function deadAt(credential: CredentialRecord, policy: Policy): number {
  return born(credential) + policy.maxAge;
}

/** A rotation starts so early that a daily, sometimes late cron still ends it before `max-age`. */
export function dueAt(bornAt: number, policy: Policy): number {
  return bornAt + policy.maxAge - policy.overlap - policy.lead;
}

export function currentOf(entry: EntryRecord | undefined): CredentialRecord | undefined {
  return entry?.credentials.find((credential) => credential.stage === 'current');
}

export function pendingOf(entry: EntryRecord | undefined): CredentialRecord | undefined {
  return entry?.credentials.find((credential) => credential.stage === 'pending');
}

export function previousOf(entry: EntryRecord | undefined): readonly CredentialRecord[] {
  return entry?.credentials.filter((credential) => credential.stage === 'previous') ?? [];
}

/** Whether its rotation has begun and it has not ended. */
export function isLive({ stage }: Pick<CredentialRecord, 'stage'>): boolean {
  return stage === 'pending' || stage === 'current' || stage === 'previous';
}

/** The credentials of an entry that are pending, current or previous. */
export function liveCredentials(entry: EntryRecord | undefined): readonly CredentialRecord[] {
  return entry?.credentials.filter(isLive) ?? [];
}

/**
 * Since when the oldest credential of this entry lives that may still be used: ended ones aside, whatever their stage, and
 * what was in place before the first contact until a credential of ours took its place, or for as long as a human has to
 * end it.
 */
export function oldestLive(entry: EntryRecord | undefined): number | undefined {
  const live = entry?.credentials.filter(
    ({ stage, step }) => stage !== 'revoked' && stage !== 'aborted' && !(stage === 'pending' && step === 'minting'),
  );
  const { observed, human } = entry ?? {};
  const before = observed && (currentOf(entry) === undefined || isAboutPredecessor(human)) ? [observed.since] : [];
  const times = [...(live ?? []).map(born), ...before.map(time)];
  return times.length === 0 ? undefined : Math.min(...times);
}

/** When the secret in this entry is due by age: its current credential's, or what was found at first contact. */
export function entryDueAt(entry: EntryRecord, policy: Policy): number | undefined {
  const current = currentOf(entry);
  if (current) return dueAt(born(current), policy);
  if (entry.observed) return dueAt(time(entry.observed.since), policy);
  return undefined;
}

/**
 * Why this secret must be rotated now, or undefined. `addresses` are the keys of the destinations that the configuration
 * asks for today.
 */
export function dueReason(
  entry: EntryRecord | undefined,
  policy: Policy,
  now: Date,
  addresses: readonly string[],
): string | undefined {
  if (!entry || entry.retiring || entry.retired !== undefined) return undefined;
  const current = currentOf(entry);
  // An exposed credential that is already previous only has to end; one that is current has to be replaced first.
  if (entry.wish && (!entry.wish.exposed || (current && entry.wish.exposed.includes(current.rotation))))
    return entry.wish.reason;
  if (!current && !entry.observed) return 'new';
  const at = entryDueAt(entry, policy);
  if (at !== undefined && now.getTime() >= at) return 'max-age';
  const known = current
    ? current.destinations.map((destination) => destination.address.key)
    : (entry.observed?.destinations ?? []);
  if (addresses.some((address) => !known.includes(address))) return 'destination-added';
  return undefined;
}

/** When a previous credential may be revoked, counted from its successor's publication. */
export function revokeNotBefore(published: Date, policy: Policy, exposed: boolean): Date {
  return new Date(published.getTime() + (exposed ? 0 : policy.overlap));
}
