/**
 * The rules of a link, pure. Stores that judge in one thread (memory, SQLite) call these functions; the others have the
 * same rules in SQL and Lua. Times are milliseconds since 1970 on the store's clock.
 */
import { timingSafeEqual } from 'node:crypto';

export type State = 'waiting' | 'opened' | 'saved' | 'expired' | 'destroyed' | 'superseded' | 'disputed';

export type Creator = {
  /** `github:<issuer>:<repository id>`, `token:<name>`: who may ask after a link and end it. */
  readonly key: string;
  /** For the recipient: a repository, or a token's name. */
  readonly name: string;
  /** False where anybody may create: then `key` says nothing about who asks. */
  readonly known: boolean;
};

/** What a link is judged by. `envelope` and `proof` are erased when it is burned; the rest stays as the tombstone. */
export type Judged = Times & {
  readonly creatorName: string;
  readonly envelope: Uint8Array | null;
  readonly proof: Uint8Array | null;
};

/** What may happen to a link, and when it did. */
export type Times = {
  readonly expiresAt: number;
  readonly openedAt: number | null;
  readonly savedAt: number | null;
  readonly disputedAt: number | null;
  readonly endedAt: number | null;
  readonly reason: 'destroyed' | 'superseded' | null;
  readonly tries: number;
  readonly waitUntil: number;
  /** SHA-256 of the 16 bytes by which the reader who opened it is known. */
  readonly reader: Uint8Array | null;
  /** When the envelope must be gone; null = it is. */
  readonly eraseAt: number | null;
};

/** All that a store keeps of a link. */
export type Row = Judged & { readonly createdAt: number; readonly password: boolean; readonly version: number };

export type Change = Partial<Judged>;

/** How long the reader who opened it may ask again: a lost answer loses nothing. */
export const againFor = 60_000;
/** How long a tombstone stays after the expiry. */
export const tombstoneFor = 7 * 86_400_000;
/** How long an id is refused after its creation. */
export const neverAgainFor = 400 * 86_400_000;

/** What happened first and cannot be undone wins: an opened link that is destroyed later was opened. */
export function stateOf(row: Times, now: number): State {
  if (row.disputedAt !== null) return 'disputed';
  if (row.savedAt !== null) return 'saved';
  if (row.openedAt !== null) return 'opened';
  if (row.reason !== null) return row.reason;
  return now >= row.expiresAt ? 'expired' : 'waiting';
}

/** Seconds to wait after the n-th wrong proof. It slows down, never burns, never locks for good. */
export function slowDown(tries: number): number {
  return [0, 0, 0, 1, 2, 4, 8][tries] ?? 900;
}

/** The longest wait, in milliseconds: where more is left of one, the clock was set back, and it is over. */
export const longestWait = 900_000;

export type Claim =
  | { readonly outcome: 'opened'; readonly first: boolean; readonly envelope: Uint8Array; readonly creator: string }
  /** `wait` in seconds, from the third on. */
  | { readonly outcome: 'wrong'; readonly tries: number; readonly wait: number }
  /** Neither judged nor counted. */
  | { readonly outcome: 'wait'; readonly wait: number }
  | { readonly outcome: 'over'; readonly state: State; readonly openedAt: number | null };

/** `proof` and `reader` are SHA-256 hashes. A change has to be durable before the claim is answered. */
export function claim(
  row: Judged,
  proof: Uint8Array,
  reader: Uint8Array,
  now: number,
): { claim: Claim; change?: Change } {
  const again = row.openedAt !== null && same(row.reader, reader) && now < row.openedAt + againFor;
  const open = row.openedAt === null && row.endedAt === null && now < row.expiresAt;
  if (row.envelope === null || !(again || open)) {
    return { claim: { outcome: 'over', state: stateOf(row, now), openedAt: row.openedAt } };
  }
  const opened = { outcome: 'opened', envelope: row.envelope, creator: row.creatorName } as const;
  if (again) {
    if (same(row.proof, proof)) return { claim: { ...opened, first: false } };
    return { claim: { outcome: 'wrong', tries: row.tries, wait: 0 } };
  }
  if (now < row.waitUntil && row.waitUntil - now <= longestWait)
    return { claim: { outcome: 'wait', wait: Math.ceil((row.waitUntil - now) / 1000) } };
  if (!same(row.proof, proof)) {
    const tries = row.tries + 1;
    const wait = slowDown(tries);
    return { claim: { outcome: 'wrong', tries, wait }, change: { tries, waitUntil: now + wait * 1000 } };
  }
  return { claim: { ...opened, first: true }, change: { openedAt: now, reader, eraseAt: now + againFor } };
}

/** The change that burns a link. */
export const erased = { envelope: null, proof: null, eraseAt: null } as const;

export type Saved = 'saved' | 'waiting' | 'over';

/** Accepted also later and more than once, because the sender needs the receipt. */
export function saved(row: Times, reader: Uint8Array, now: number): { saved: Saved; change?: Change } {
  if (row.openedAt === null) return { saved: stateOf(row, now) === 'waiting' ? 'waiting' : 'over' };
  if (!same(row.reader, reader)) return { saved: 'over' };
  return { saved: 'saved', change: { savedAt: row.savedAt ?? now, ...erased } };
}

export function end(row: Times, reason: 'destroyed' | 'superseded', now: number): Change {
  if (row.endedAt !== null || row.openedAt !== null || now >= row.expiresAt) return erased;
  return { endedAt: now, reason, ...erased };
}

function same(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && one.length === other.length && timingSafeEqual(one, other);
}
