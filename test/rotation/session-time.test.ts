import { describe, expect, it } from '@jest/globals';
import { Session } from '../../src/rotation/journal/session.ts';
import type { JournalStore } from '../../src/rotation/model/ports.ts';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { lastTime } from '../../src/rotation/model/record-times.ts';
import { standingClock } from '../http/clock.ts';
import { memoryOf, nobody, recordOf, textOf, written } from '../state/written.ts';
import { credential, newOne } from './secret-run-parts.ts';

const NOON = '2026-03-01T12:00:00.000Z';
const minutes = (count: number) => new Date(Date.parse(NOON) + count * 60_000).toISOString();
const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '0'.repeat(26) };

/** A journal that is there already; `at` is the `Date` of the answers that bring it. */
function store(document: JournalRecord, at?: string) {
  let text = textOf(document);
  let version = 1;
  const made: JournalStore & { put(next: JournalRecord): void; readonly held: JournalRecord } = {
    place: 'acme/shop@keyturn-journal',
    check: async () => {},
    read: async () => ({ text, version: String(version), ...(at === undefined ? {} : { at: new Date(at) }) }),
    async write(next) {
      text = next;
      return String(++version);
    },
    put(next) {
      text = textOf(next);
      version++;
    },
    get held() {
      return recordOf(text);
    },
  };
  return made;
}

const tag = `kt${'abcdefgh'}${newOne.toLowerCase()}`;
const made = (more: object) => credential(newOne, { tag, ...more });
const journal = (alive: string): JournalRecord => written({ alive });

describe('a journal of the future', () => {
  it.each([
    [minutes(10), true],
    [minutes(10.1), false],
    [minutes(-60 * 24 * 365), true],
  ])('alive at %s is opened at noon: %s, whatever the machine says', async (alive, opens) => {
    for (const here of [NOON, minutes(-3_000), minutes(3_000)]) {
      const opening = Session.open(memoryOf(store(journal(alive), NOON), standingClock(here), random), nobody);
      if (opens) await opening;
      else await expect(opening).rejects.toMatchObject({ code: 'JOURNAL_FUTURE' });
    }
  });

  it('is refused if only something in it says so: no commit tells what happened after it', async () => {
    const since = minutes(11);
    const owner = { run: '1', attempt: 1, job: '', key: 'k' };
    const entry = { revision: 1, salt: 'A'.repeat(22), credentials: [], fingerprints: [] };
    const person = { id: '1', login: 'mona' };
    const all: readonly Partial<JournalRecord>[] = [
      { escrow: { counter: 0, lock: { owner, since } } },
      { offboarded: [{ person, since }] },
      { noticed: { A: { about: 'failed', at: since } } },
      { secrets: { A: { ...entry, lock: { owner, since } } } },
      { secrets: { A: { ...entry, wish: { reason: 'forced', since } } } },
      { secrets: { A: { ...entry, closing: { reason: 'left', since } } } },
    ];
    for (const part of all) {
      const opening = Session.open(
        memoryOf(store({ ...journal(NOON), ...part }, NOON), standingClock(NOON), random),
        nobody,
      );
      await expect(opening).rejects.toMatchObject({
        code: 'JOURNAL_CORRUPT',
        path: expect.stringMatching(/since|at$/),
      });
    }
  });

  it('the last time of a journal counts links and what was shown, and not when what is adopted was written', () => {
    const later = minutes(11);
    const now = { intent: NOON, current: NOON };
    const person = { id: '1', login: 'mona' };
    const last = (more: object) =>
      lastTime({
        ...journal(NOON),
        secrets: { A: { revision: 1, salt: 'A'.repeat(22), fingerprints: [], credentials: [made(more)] } },
      });
    expect(last({ times: now })).toBe(NOON);
    expect(last({ times: { ...now, revoking: later } })).toBe(later);
    expect(last({ times: now, seen: later })).toBe(later);
    expect(last({ times: now, shares: [{ person, state: 'waiting', sent: later }] })).toBe(later);
    expect(last({ adopted: true, times: { intent: later, current: later } })).toBe(NOON);
  });

  it('is found in what was done with a credential and its links, but not in when what is adopted was written', async () => {
    const secret = (more: object) => ({
      A: { revision: 1, salt: 'A'.repeat(22), fingerprints: [], credentials: [made(more)] },
    });
    const opened = (more: object) =>
      Session.open(
        memoryOf(store({ ...journal(NOON), secrets: secret(more) }, NOON), standingClock(NOON), random),
        nobody,
      );
    const later = minutes(11);
    const now = { intent: NOON, current: NOON };
    const person = { id: '1', login: 'mona' };
    for (const more of [
      { times: { intent: later } },
      { times: { ...now, revoking: later } },
      { times: now, seen: later },
      { times: now, shares: [{ person, state: 'waiting', sent: later }] },
    ])
      await expect(opened(more)).rejects.toMatchObject({
        code: 'JOURNAL_CORRUPT',
        path: expect.stringMatching(/times$|shares\[0\]$/),
      });
    await opened({ adopted: true, tag: `adopted-${newOne.toLowerCase()}`, times: { intent: later, current: later } });
  });

  it('is believed in what lies ahead by its nature: a lease, the end of an overlap', async () => {
    const owner = { run: 'local', attempt: 1, job: '', key: 'k', lease: minutes(360) };
    const entry = {
      revision: 1,
      salt: 'A'.repeat(22),
      credentials: [],
      fingerprints: [],
      lock: { owner, since: NOON },
    };
    await Session.open(
      memoryOf(store({ ...journal(NOON), secrets: { A: entry } }, NOON), standingClock(NOON), random),
      nobody,
    );
  });

  it('is found when it comes during a run', async () => {
    const held = store(journal(NOON), NOON);
    const session = await Session.open(memoryOf(held, standingClock(NOON), random), nobody);
    held.put(journal(minutes(30)));
    await expect(session.refresh()).rejects.toMatchObject({ code: 'JOURNAL_FUTURE' });
  });

  it('is judged by the clock of a file’s machine where no answer says the time', async () => {
    const file = { ...store(journal(minutes(30))), place: 'journal.json', clock: standingClock(NOON) };
    const error = await Session.open(memoryOf(file, standingClock(minutes(60)), random), nobody).catch(
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: 'JOURNAL_FUTURE', hint: expect.stringContaining('date -u') });
    await Session.open(memoryOf({ ...file, clock: standingClock(minutes(60)) }, standingClock(NOON), random), nobody);
  });
});

describe('the time of a commit', () => {
  it.each([
    [minutes(9), minutes(9)],
    [minutes(-9), NOON],
  ])('is never earlier than the journal: alive at %s becomes %s at noon', async (alive, expected) => {
    const held = store(journal(alive), NOON);
    const session = await Session.open(memoryOf(held, standingClock(NOON), random), nobody);
    await session.beat();
    expect(held.held.alive).toBe(expected);
    await session.beat();
    expect(held.held.alive).toBe(expected);
  });
});
