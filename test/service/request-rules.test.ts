import { describe, expect, it } from '@jest/globals';
import {
  dispute,
  done,
  endRequest,
  fill,
  type RequestRow,
  requestState,
  take,
} from '../../src/service/requests/rules.ts';
import { hash } from './link-parts.ts';
import { makeAnswer } from './request-parts.ts';

const week = 7 * 86_400_000;
const at = Date.parse('2026-03-01T12:00:00Z');
const hour = 3_600_000;

/** Waiting until an hour from `at`. */
function row(change: Partial<RequestRow> = {}): RequestRow {
  return {
    createdAt: at,
    creatorName: 'mona',
    expiresAt: at + hour,
    filledAt: null,
    answeredAt: null,
    takenAt: null,
    doneAt: null,
    disputedAt: null,
    reason: null,
    writer: null,
    writes: 0,
    size: 512,
    digest: null,
    question: new Uint8Array(541),
    answer: null,
    eraseAt: at + hour,
    ...change,
  };
}

const mine = makeAnswer('me');
const filled = (change: Partial<RequestRow> = {}) => {
  const { answer, digest, writer } = mine;
  return row({ answer, digest, writer, writes: 1, filledAt: at, answeredAt: at, eraseAt: at + week, ...change });
};

describe('the state of a request', () => {
  it.each<[string, Partial<RequestRow>, number]>([
    ['waiting', {}, at + hour - 1],
    ['expired', {}, at + hour],
    ['filled', { filledAt: at }, at + hour],
    ['filled', { filledAt: at, expiresAt: at + 2 * week }, at + week - 1],
    ['expired', { filledAt: at, expiresAt: at + 2 * week }, at + week],
    ['destroyed', { filledAt: at, reason: 'destroyed' }, at],
    ['superseded', { reason: 'superseded' }, at + hour],
    ['taken', { filledAt: at, takenAt: at, reason: 'destroyed' }, at + 9 * week],
    ['disputed', { filledAt: at, takenAt: at, disputedAt: at, reason: 'destroyed' }, at],
  ])('is %s with %j at %d', (state, change, now) => {
    expect(requestState(row(change), now)).toBe(state);
  });
});

describe('an answer', () => {
  it('is written until the expiry, and replaced by its writer alone, for a week from the first', () => {
    const other = makeAnswer('other');
    expect(fill(row(), mine, at + hour - 1).fill).toEqual({ outcome: 'filled', filledAt: at + hour - 1, writes: 1 });
    expect(fill(row(), mine, at + hour).fill).toEqual({ outcome: 'over', state: 'expired' });
    const again = fill(filled(), makeAnswer('me'), at + week - 1);
    expect(again.fill).toEqual({ outcome: 'filled', filledAt: at, writes: 2 });
    expect(again.change).toMatchObject({ filledAt: at, answeredAt: at + week - 1, eraseAt: at + week });
    expect(fill(filled(), makeAnswer('me'), at + week).fill).toEqual({ outcome: 'over', state: 'expired' });
    expect(fill(filled(), other, at + 1)).toEqual({ fill: { outcome: 'other', filledAt: at } });
  });

  it('is not written twenty-one times, above its size, or once it is taken, disputed or ended', () => {
    expect(fill(filled({ writes: 19 }), mine, at).fill).toMatchObject({ outcome: 'filled', writes: 20 });
    expect(fill(filled({ writes: 20 }), mine, at)).toEqual({ fill: { outcome: 'too-often' } });
    expect(fill(row({ size: 1024 }), makeAnswer('me', 1024), at).fill).toMatchObject({ outcome: 'filled' });
    expect(fill(row(), makeAnswer('me', 1024), at)).toEqual({ fill: { outcome: 'too-large' } });
    for (const change of [{ takenAt: at }, { disputedAt: at }, { reason: 'destroyed' }] as const) {
      expect(fill(filled(change), mine, at).fill.outcome).toBe('over');
      expect(fill(filled(change), mine, at).change).toBeUndefined();
    }
  });

  it('is taken by its digest alone, for a week from the first answer, and again for a week from the first take', () => {
    const taken = { outcome: 'taken', answer: mine.answer, filledAt: at };
    expect(take(row(), mine.digest, at)).toEqual({ take: { outcome: 'waiting' } });
    expect(take(filled(), hash('another answer'), at)).toEqual({ take: { outcome: 'changed' } });
    const first = take(filled(), mine.digest, at + week - 1);
    expect(first).toEqual({ take: taken, change: { takenAt: at + week - 1, eraseAt: at + 2 * week - 1 } });
    expect(take(filled(), mine.digest, at + week).take).toEqual({ outcome: 'over', state: 'expired' });
    const again = filled({ takenAt: at + 5 });
    expect(take(again, mine.digest, at + 5 + week - 1)).toEqual({ take: taken });
    expect(take(again, hash('another answer'), at + 6)).toEqual({ take: { outcome: 'changed' } });
    expect(take(again, mine.digest, at + 5 + week)).toEqual({ take: { outcome: 'over', state: 'taken' } });
  });

  it('is taken by nobody once it is disputed, ended, or done', () => {
    for (const change of [{ disputedAt: at }, { reason: 'destroyed' }, { takenAt: at, disputedAt: at }] as const) {
      expect(take(filled(change), mine.digest, at).take.outcome).toBe('over');
    }
    expect(take(filled({ takenAt: at, answer: null }), mine.digest, at).take).toEqual({
      outcome: 'over',
      state: 'taken',
    });
  });
});

describe('what ends a request', () => {
  it('a dispute, where there is something to dispute, erases the answer', () => {
    expect(dispute(row(), at)).toBeUndefined();
    expect(dispute(row({ reason: 'destroyed' }), at)).toBeUndefined();
    expect(dispute(filled(), at + week)).toBeUndefined();
    expect(dispute(filled(), at + week - 1)).toEqual({ disputedAt: at + week - 1, answer: null });
    expect(dispute(filled({ takenAt: at }), at + 9 * week)).toEqual({ disputedAt: at + 9 * week, answer: null });
    expect(dispute(filled({ disputedAt: at, answer: null }), at + 5)).toEqual({});
  });

  it('done, once it was taken, erases both; before that it would lose an answer', () => {
    const erased = { question: null, answer: null, eraseAt: null };
    expect([done(row(), at), done(filled(), at)]).toEqual([undefined, undefined]);
    expect(done(filled({ takenAt: at }), at + 1)).toEqual({ doneAt: at + 1, ...erased });
    expect(done(filled({ takenAt: at, doneAt: at + 1 }), at + 9)).toEqual({ doneAt: at + 1, ...erased });
    expect(endRequest(filled(), 'superseded', at)).toEqual({ reason: 'superseded', ...erased });
    expect(endRequest(row(), 'destroyed', at + hour)).toEqual(erased);
    expect(endRequest(filled({ takenAt: at }), 'destroyed', at)).toEqual(erased);
  });
});
