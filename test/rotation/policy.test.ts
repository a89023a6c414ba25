import { describe, expect, it } from '@jest/globals';
import {
  born,
  deadAt,
  dueAt,
  dueReason,
  entryDueAt,
  oldestLive,
  revokeNotBefore,
} from '../../src/rotation/model/policy.ts';
import type { EntryRecord } from '../../src/rotation/model/record.ts';
import {
  at,
  credential,
  current,
  DAY,
  entry,
  HOUR,
  MINUTE,
  oldOne,
  place,
  policy,
  previous,
  published,
} from './secret-run-parts.ts';

describe('a credential', () => {
  it('is born at its intent: it may have existed since', () => {
    const one = current({ times: { intent: at(0), minted: at(MINUTE), current: at(HOUR) } });
    expect(born(one)).toBe(published);
    expect(deadAt(one, policy)).toBe(published + 90 * DAY);
  });

  it('is due so early that overlap and lead still fit before its max-age', () => {
    expect(dueAt(published, policy)).toBe(published + 90 * DAY - HOUR - 3 * DAY);
    expect(dueAt(published, { ...policy, overlap: 0, lead: 0 })).toBe(published + 90 * DAY);
    expect(dueAt(published, { ...policy, overlap: DAY })).toBe(published + 86 * DAY);
  });

  it('counts the overlap from publication, and has none if it is exposed', () => {
    expect(revokeNotBefore(new Date(published), policy, false).toISOString()).toBe(at(HOUR));
    expect(revokeNotBefore(new Date(published), { ...policy, overlap: 0 }, false).toISOString()).toBe(at(0));
    expect(revokeNotBefore(new Date(published), policy, true).toISOString()).toBe(at(0));
  });
});

describe('a secret', () => {
  const due = 87 * DAY - HOUR;
  const wish = { reason: 'leaver', since: at(0) };
  const observed = { since: at(0), destinations: [place.key] };

  it.each([
    ['is not due before its age', entry(current()), due - 1, undefined],
    ['is due at its age', entry(current()), due, 'max-age'],
    ['is new without a current credential and without anything in place', entry(previous()), 0, 'new'],
    ['is not due because of what is in place', { ...entry(), observed }, due - 1, undefined],
    ['is due by the age of what is in place', { ...entry(), observed }, due, 'max-age'],
    ['is due because a place was added', entry(current({ destinations: [] })), 0, 'destination-added'],
    [
      'is due because a place was added to what is in place',
      { ...entry(), observed: { ...observed, destinations: [] } },
      0,
      'destination-added',
    ],
    ['is due because somebody wishes it', { ...entry(current()), wish }, 0, 'leaver'],
    [
      'is due because its current credential is exposed',
      { ...entry(current()), wish: { ...wish, exposed: [current().rotation] } },
      0,
      'leaver',
    ],
    [
      'is not due because a previous one is exposed',
      { ...entry(current(), previous()), wish: { ...wish, exposed: [oldOne] } },
      0,
      undefined,
    ],
  ])('%s', (_what, given, now, reason) => {
    expect(dueReason(given, policy, new Date(published + now), [place.key])).toBe(reason);
  });

  it('is due by the age of its current credential, not of what was in place before', () => {
    expect(entryDueAt({ ...entry(current()), observed: { since: at(-80 * DAY), destinations: [] } }, policy)).toBe(
      published + due,
    );
    expect(entryDueAt(entry(), policy)).toBeUndefined();
    expect(dueReason(undefined, policy, new Date(published), [])).toBeUndefined();
  });
});

describe('what lives the longest is counted by the gate of what is overdue:', () => {
  const old = { times: { intent: at(-91 * DAY) } };
  const observed = { since: at(-91 * DAY), destinations: [] };
  const lives = current();

  it.each<[string, EntryRecord]>([
    ['a current credential', entry(current(old))],
    ['a previous one', entry(previous(old), lives)],
    ['an adopted one', entry(current({ ...old, adopted: true }))],
    ['a pending one that was minted', entry(credential(oldOne, { ...old, stage: 'pending', step: 'minted' }), lives)],
    ['an orphan', entry(credential(oldOne, { ...old, stage: 'orphan' }), lives)],
    ['what was in place before the first rotation', { ...entry(), observed }],
    [
      'what was in place, as long as a human has to end it',
      { ...entry(lives), observed, human: { code: 'OLD_KEY_ALIVE', since: at(0) } },
    ],
  ])('%s', (_what, known) => {
    expect(oldestLive(known)).toBe(published - 91 * DAY);
  });

  it.each<[string, EntryRecord]>([
    ['what was revoked', entry(credential(oldOne, { ...old, stage: 'revoked' }), lives)],
    ['what was aborted', entry(credential(oldOne, { ...old, stage: 'aborted' }), lives)],
    [
      'what may never have been minted',
      entry(credential(oldOne, { ...old, stage: 'pending', step: 'minting' }), lives),
    ],
    ['what was in place before a credential of ours', { ...entry(lives), observed }],
  ])('but not %s', (_what, known) => {
    expect(oldestLive(known)).toBe(published);
  });
});
