/** Journals for tests: whole documents from the part that matters, and a memory for sessions that need no seed. */
import { stateFormat } from '../../src/journals/format/state.ts';
import type { Asking, SessionPorts } from '../../src/rotation/journal/session-ports.ts';
import type { Clock, JournalStore, Random, StateFormat, StateKeys } from '../../src/rotation/model/ports.ts';
import { emptyJournal, type JournalRecord } from '../../src/rotation/model/record.ts';
import { canonical } from '../../src/rotation/model/record-text.ts';
import { lastTime } from '../../src/rotation/model/record-times.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { once } from '../once.ts';

/** A document of version 2 as an honest run would have committed it first. */
export function written(part: Partial<JournalRecord> & { readonly alive: string }, id = 'abcdefgh'): JournalRecord {
  return {
    ...emptyJournal(id),
    seq: 1,
    by: { run: 'local', attempt: 1 },
    nonce: 'AAAAAAAAAAAAAAAA',
    says: ['written for a test'],
    ...part,
  };
}

/** A longer text is a test of the limit, and read once anyway. */
const SHORT = 100_000;
const readOnce = once(stateFormat.journal, (text) => text);
const keysOnce = once(
  (seed: Secret): StateKeys => {
    const keys = stateFormat.keys(seed);
    const { public: key, box, fingerprint, identity, shown, proofPrint, openProof } = keys;
    const sign = once(keys.sign, (message) => message);
    return { public: key, box, fingerprint, identity, shown, proofPrint, openProof, sign };
  },
  (seed) => seed.reveal(),
);

/**
 * The format as it is, each text read, signed and verified once: the runs of many schedules begin with the same documents,
 * and what a run writes is read by itself, by who looks at what must hold, and by the next run.
 */
export const remembered: StateFormat = {
  ...stateFormat,
  journal: (text, place) => (text.length > SHORT ? stateFormat.journal : readOnce)(text, place),
  keys: keysOnce,
  isSignedBy: once(stateFormat.isSignedBy, (...signed) => signed.join('\n')),
};

/** What a file says, however it is signed. Throws what reading it throws. */
export function recordOf(text: string): JournalRecord {
  return remembered.journal(text, 'the journal');
}

/** The file of a journal as it is, signed by nobody, or by this seed under its key. */
export function textOf(journal: JournalRecord, seed?: string): string {
  return stateFormat.write(journal, seed === undefined ? undefined : stateFormat.keys(new Secret(seed))).text;
}

/** What is written manually, as somebody who holds the escrow's text could: one document on, signed by its seed. */
export function resigned(text: string, pending: string, change: (journal: JournalRecord) => JournalRecord): string {
  const before = recordOf(text);
  const changed = change(before);
  const next = { ...onFrom(text, before, changed), alive: lastTime(changed) ?? '' };
  return textOf(next, (JSON.parse(pending) as { seed: string }).seed);
}

/** The same where nothing is signed: a signature stays as it was. */
export function edited(text: string, change: (journal: JournalRecord) => JournalRecord): string {
  const before = recordOf(text);
  return textOf(onFrom(text, before, change(before)));
}

function onFrom(text: string, before: JournalRecord, changed: JournalRecord): JournalRecord {
  return { ...changed, seq: before.seq + 1, chain: [stateFormat.hash(text), ...before.chain].slice(0, 64) };
}

/** For tests of single steps, whose records are too short to be a journal's: the file is the record itself. */
export const lenient: StateFormat = {
  ...stateFormat,
  journal: (text) => JSON.parse(text) as JournalRecord,
  write: (journal) => ({ journal, text: canonical(journal) }),
};

export const nobody: Asking = { tags: async () => false, isAlive: async () => false };

export function memoryOf(
  journal: JournalStore,
  clock: Clock,
  random: Random,
  more: Partial<SessionPorts> = {},
): SessionPorts {
  return {
    journal,
    clock,
    random,
    state: stateFormat,
    escrow: undefined,
    pending: undefined,
    owner: { run: 'local', attempt: 1, job: '', key: 'k' },
    runs: {
      permission: '*Actions: read*',
      queuedAt: async () => clock.now(),
      createdAt: async () => clock.now(),
      state: async () => ({ alive: false, endedAt: new Date(0) }),
      unfinished: async () => [],
    },
    ...more,
  };
}
