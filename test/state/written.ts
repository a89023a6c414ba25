/** Journals for tests: whole documents from the part that matters, and a memory for sessions that need no seed. */
import { stateFormat } from '../../src/journals/state.ts';
import type { Clock, JournalStore, Random, StateFormat } from '../../src/rotation/ports.ts';
import { canonical, emptyJournal, type JournalRecord, lastTime, signedMessage } from '../../src/rotation/record.ts';
import { Secret } from '../../src/rotation/secret.ts';
import type { Asking, Memory } from '../../src/rotation/session.ts';

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

/** What is written by hand, as somebody who holds the escrow's text could: one document on, signed by its seed. */
export function resigned(text: string, pending: string, change: (journal: JournalRecord) => JournalRecord): string {
  const before = JSON.parse(text) as JournalRecord;
  const { signature: _, ...changed } = change(before);
  const alive = lastTime(changed as JournalRecord) ?? '';
  const next = {
    ...changed,
    alive,
    seq: before.seq + 1,
    chain: [stateFormat.hash(text), ...before.chain].slice(0, 64),
  };
  const { seed } = JSON.parse(pending) as { seed: string };
  const signature = stateFormat.keys(new Secret(seed)).sign(signedMessage(canonical(next)));
  return canonical({ ...next, signature });
}

/** The same where nothing is signed. */
export function edited(text: string, change: (journal: JournalRecord) => JournalRecord): string {
  const before = JSON.parse(text) as JournalRecord;
  const chain = [stateFormat.hash(text), ...before.chain].slice(0, 64);
  return canonical({ ...change(before), seq: before.seq + 1, chain });
}

/** For tests of single steps, whose records are too short to be a journal's. */
export const lenient: StateFormat = { ...stateFormat, journal: (text) => JSON.parse(text) as JournalRecord };

export const nobody: Asking = { tags: async () => false, isAlive: async () => false };

export function memoryOf(journal: JournalStore, clock: Clock, random: Random, more: Partial<Memory> = {}): Memory {
  return {
    journal,
    clock,
    random,
    state: stateFormat,
    escrow: undefined,
    pending: undefined,
    owner: { run: 'local', attempt: 1, job: '', key: 'k' },
    runs: {
      queuedAt: async () => clock.now(),
      createdAt: async () => clock.now(),
      state: async () => ({ alive: false, endedAt: new Date(0) }),
      unfinished: async () => [],
    },
    ...more,
  };
}
