/** What is true of one secret when its run ends or fails, derived from what the run saw and did. */
import type { Now } from '../model/errors.ts';
import { currentOf, pendingOf, previousOf } from '../model/policy.ts';
import type { EntryRecord } from '../model/record.ts';

/** What one secret's run did, kept apart from the journal, because a commit after an effect may fail. */
export type Facts = {
  /** The effect of the last mint that was sent. */
  mint?: 'unknown' | 'minted' | 'ended';
  published: boolean;
  /** Who started this run does not answer for this secret: that its old key was ended is not taken from them. */
  othersWord?: true;
  /** Credentials that are proved dead, by rotation. */
  readonly ended: Set<string>;
};

export function noFacts(): Facts {
  return { published: false, ended: new Set() };
}

/** One secret: what the journal has of it, and what its run did. */
type SecretState = { readonly entry: EntryRecord | undefined; readonly facts: Facts };

/** @param sent how many effects the whole run has sent */
export function nowOf(run: SecretState, sent: number): Now {
  const { entry, facts } = run;
  const lives = ({ rotation }: { readonly rotation: string }) => !facts.ended.has(rotation);
  const current = currentOf(entry);
  const pending = pendingOf(entry);
  const before = previousOf(entry).filter(lives);
  const old = before.length > 0 || (current !== undefined && lives(current)) || entry?.observed !== undefined;
  // A pending credential that was ended again had replaced nothing.
  const ended = facts.ended.size - (pending && !lives(pending) ? 1 : 0);
  if (facts.mint === 'minted' && !facts.published) return old ? 'both-live' : 'new-live';
  if (pending && pending.step !== 'minting' && lives(pending)) return old ? 'both-live' : 'new-live';
  if (facts.mint === 'unknown' || pending?.step === 'minting' || hasOrphan(run)) {
    const dead = ended > 0 || entry?.credentials.some(({ stage }) => stage === 'revoked') === true;
    return dead && !old ? 'none-known' : 'perhaps-minted';
  }
  if (before.length > 0) return 'both-live';
  if (facts.published) return ended > 0 ? 'replaced' : entry?.observed ? 'both-live' : 'rotated';
  if (ended > 0) return current && lives(current) ? 'replaced' : 'none-live';
  return sent === 0 ? 'unchanged' : 'recorded';
}

function hasOrphan({ entry }: Pick<SecretState, 'entry'>): boolean {
  return entry?.credentials.some(({ stage }) => stage === 'orphan') === true && entry.human?.code === 'MINT_UNKNOWN';
}
