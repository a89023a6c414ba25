/**
 * The rules of a request, pure. Stores that judge in one thread (memory, SQLite) call these functions; the others have the
 * same rules in SQL and Lua. Times are milliseconds since 1970 on the store's clock.
 */
import { timingSafeEqual } from 'node:crypto';

export type RequestState = 'disputed' | 'taken' | 'destroyed' | 'superseded' | 'filled' | 'expired' | 'waiting';

/** What may happen to a request, and when it did. */
export type RequestTimes = {
  readonly expiresAt: number;
  /** The first answer, and the last one. */
  readonly filledAt: number | null;
  readonly answeredAt: number | null;
  readonly takenAt: number | null;
  readonly doneAt: number | null;
  readonly disputedAt: number | null;
  readonly reason: 'destroyed' | 'superseded' | null;
  /** SHA-256 of the 16 bytes by which the writer of the answer is known. */
  readonly writer: Uint8Array | null;
  readonly writes: number;
  /** Of the largest padded answer. */
  readonly size: number;
  /** SHA-256 of the answer. */
  readonly digest: Uint8Array | null;
  /** When question and answer must be gone; null = they are. */
  readonly eraseAt: number | null;
};

/** What a request is judged by. Question and answer are erased; the rest stays as the tombstone. */
export type RequestJudged = RequestTimes & { readonly question: Uint8Array | null; readonly answer: Uint8Array | null };

/** All that a store keeps of a request. */
export type RequestRow = RequestJudged & { readonly createdAt: number; readonly creatorName: string };

export type RequestChange = Partial<RequestJudged>;

const week = 7 * 86_400_000;
/** How long an answer waits for its asker, and how long one that was taken can be taken again. */
export const answerKeptFor = week;
/** How long a tombstone stays after the expiry: an answer of the last moment waits a week, is there again for another, and then a week passes as for a link. */
export const requestTombstoneFor = 3 * week;
/** How often one writer may write. */
export const mostWrites = 20;
/** What an answer has beside its padded text: version (1), encapsulated key (32), tag (16). */
export const answerFrame = 49;

/** The bytes that a request reserves in its creator's quota, answered or not. */
export function reserved(question: Uint8Array, size: number): number {
  return question.length + size + answerFrame;
}

/** The first that holds. What happened and cannot be undone wins. */
export function requestState(row: RequestTimes, now: number): RequestState {
  if (row.disputedAt !== null) return 'disputed';
  if (row.takenAt !== null) return 'taken';
  if (row.reason !== null) return row.reason;
  if (row.filledAt !== null) return now < row.filledAt + answerKeptFor ? 'filled' : 'expired';
  return now >= row.expiresAt ? 'expired' : 'waiting';
}

export type Fill =
  | { readonly outcome: 'filled'; readonly filledAt: number; readonly writes: number }
  /** Somebody else was first. */
  | { readonly outcome: 'other'; readonly filledAt: number }
  | { readonly outcome: 'too-often' | 'too-large' }
  | { readonly outcome: 'over'; readonly state: RequestState };

export type Answer = {
  /** SHA-256 of the writer. */
  readonly writer: Uint8Array;
  readonly answer: Uint8Array;
  /** SHA-256 of the answer. */
  readonly digest: Uint8Array;
};

/** The first writer wins, and may replace the answer until it is taken. */
export function fill(
  row: RequestTimes,
  { writer, answer, digest }: Answer,
  now: number,
): { fill: Fill; change?: RequestChange } {
  const state = requestState(row, now);
  if (state !== 'waiting' && state !== 'filled') return { fill: { outcome: 'over', state } };
  if (row.filledAt !== null && !same(row.writer, writer)) {
    return { fill: { outcome: 'other', filledAt: row.filledAt } };
  }
  if (row.writes >= mostWrites) return { fill: { outcome: 'too-often' } };
  if (answer.length > row.size + answerFrame) return { fill: { outcome: 'too-large' } };
  const filledAt = row.filledAt ?? now;
  const writes = row.writes + 1;
  return {
    fill: { outcome: 'filled', filledAt, writes },
    change: { answer, digest, writer, writes, filledAt, answeredAt: now, eraseAt: filledAt + answerKeptFor },
  };
}

export type Take =
  | { readonly outcome: 'taken'; readonly answer: Uint8Array; readonly filledAt: number }
  | { readonly outcome: 'waiting' | 'changed' }
  | { readonly outcome: 'over'; readonly state: RequestState };

/** `expect`: the digest of the answer that is meant. A change has to be durable before the answer is handed out. */
export function take(row: RequestJudged, expect: Uint8Array, now: number): { take: Take; change?: RequestChange } {
  const state = requestState(row, now);
  if (state === 'waiting') return { take: { outcome: 'waiting' } };
  const again = row.takenAt !== null && now < row.takenAt + answerKeptFor;
  if (!(state === 'filled' || (state === 'taken' && again)) || row.answer === null || row.filledAt === null) {
    return { take: { outcome: 'over', state } };
  }
  if (!same(row.digest, expect)) return { take: { outcome: 'changed' } };
  const taken = { outcome: 'taken', answer: row.answer, filledAt: row.filledAt } as const;
  if (again) return { take: taken };
  return { take: taken, change: { takenAt: now, eraseAt: now + answerKeptFor } };
}

/** The change that erases a request. */
export const requestErased = { question: null, answer: null, eraseAt: null } as const;

/** undefined: there is nothing to dispute. */
export function dispute(row: RequestTimes, now: number): RequestChange | undefined {
  const state = requestState(row, now);
  if (state === 'disputed') return {};
  return state === 'filled' || state === 'taken' ? { disputedAt: now, answer: null } : undefined;
}

/** undefined: nobody has taken the answer, so erasing it would lose it. */
export function done(row: RequestTimes, now: number): RequestChange | undefined {
  if (row.takenAt === null) return undefined;
  return { doneAt: row.doneAt ?? now, ...requestErased };
}

export function endRequest(row: RequestTimes, reason: 'destroyed' | 'superseded', now: number): RequestChange {
  const state = requestState(row, now);
  return state === 'waiting' || state === 'filled' ? { reason, ...requestErased } : requestErased;
}

function same(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && one.length === other.length && timingSafeEqual(one, other);
}
