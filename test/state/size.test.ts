/** What `journal.json` takes at size, in bytes of its text as it is committed: indented, with its line feeds. */
import { describe, expect, it } from '@jest/globals';
import { marginals, wholes } from '../../bench/journal-size.ts';
import { journalOf } from '../../bench/journals.ts';
import { stateFormat } from '../../src/journals/format/state.ts';
import type { SecretRun } from '../../src/rotation/journal/secret-run.ts';
import { refuseFullJournal } from '../../src/rotation/journal/space.ts';
import type { Destination, Provider, StateFormat } from '../../src/rotation/model/ports.ts';
import { JOURNAL_LIMIT, type JournalRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { recordOf, textOf } from './written.ts';

const seed = 'A'.repeat(43);
const { public: key, box } = stateFormat.keys(new Secret(seed));
const signed = (journal: JournalRecord) => textOf({ ...journal, key, box }, seed);

/** Destinations have no order. */
function ordered(journal: JournalRecord): unknown {
  const secrets = Object.entries(journal.secrets).map(([name, entry]) => {
    const credentials = entry.credentials.map((one) => ({
      ...one,
      destinations: [...one.destinations].sort((a, b) => (a.address.key < b.address.key ? -1 : 1)),
    }));
    return [name, { ...entry, credentials }];
  });
  const { signature: _, ...rest } = journal;
  return { ...rest, secrets: Object.fromEntries(secrets) };
}

describe('one more, in an entry that was rotated three times within one overlap', () => {
  it('destination takes at most 60 bytes', () => expect(marginals.destination()).toBeLessThanOrEqual(60));
  it('credential takes at most 500 bytes', () => expect(marginals.credential()).toBeLessThanOrEqual(500));
  it('share takes at most 200 bytes', () => expect(marginals.share()).toBeLessThanOrEqual(200));
});

it('one more workflow under `after` takes at most 200 bytes', () => {
  const journal = { ...journalOf({ secrets: 1, places: 1, people: 0 }), key, box };
  const at = journal.alive!;
  const bytes = (files: readonly string[]) => {
    const after = Object.fromEntries(files.map((file) => [file, { at, started: at, run: 'acme/shop#12345678901' }]));
    const entries = Object.entries(journal.secrets).map(([name, entry]) => {
      const credentials = entry.credentials.map((one) => (one.stage === 'current' ? { ...one, after } : one));
      return [name, { ...entry, credentials }];
    });
    return Buffer.byteLength(signed({ ...journal, secrets: Object.fromEntries(entries) }));
  };
  const more = bytes(['deploy.yml', 'deploy-web.yml']) - bytes(['deploy.yml']);
  expect(more).toBeGreaterThan(100);
  expect(more).toBeLessThanOrEqual(200);
});

describe('a whole journal', () => {
  it.each(Object.entries(wholes))('of %s fits, and is read as it was written', (_, size) => {
    const journal = { ...journalOf(size), key, box };
    const text = signed(journal);
    expect(Buffer.byteLength(text)).toBeLessThan(JOURNAL_LIMIT);
    const found = recordOf(text);
    expect(ordered(found)).toEqual(ordered(journal));
    expect(signed(found) === text).toBe(true);
  });

  it.each(Object.entries(wholes))('of %s is measured entry by entry as it is written', (_, size) => {
    const journal = { ...journalOf(size), key, box };
    const bytes = Buffer.byteLength(signed(journal));
    const measured = stateFormat.size(journal);
    expect(measured).toBeGreaterThanOrEqual(bytes);
    expect(measured).toBeLessThan(bytes + 200);
  });
});

/** Asks, for one secret after the other, whether there is room for the same rotation once more. */
function rotatedAgain(document: JournalRecord, state: StateFormat): void {
  const owner = { run: 'acme/shop#9001', attempt: 1, job: 'rotate', key: 'x'.repeat(22) };
  const ports = { clock: { now: () => new Date('2026-11-29T21:00:00Z') }, state, owner, journal: { place: 'toy' } };
  const context = { session: { document }, ports };
  for (const [name, entry] of Object.entries(document.secrets)) {
    const { account, options, admin, destinations, shares } = entry.credentials.at(-1)!;
    const target = {
      key: name,
      values: { value: 'A_KEY' },
      policy: {},
      binding: { provider: 'stripe', options, admin },
    };
    const plans = {
      provider: { account, values: ['value'] } as unknown as Provider,
      destinations: destinations.map(({ address }) => ({ destination: { address } as Destination })),
      recipients: shares.map(({ person }) => ({ ...person, reach: {} })),
      listed: undefined,
    };
    refuseFullJournal({ context, target, entry } as unknown as SecretRun, plans, false);
  }
}

describe('a journal in which everything was rotated twice within one overlap', () => {
  it.each(Object.entries(wholes))('of %s has room for a third rotation of all of it', (_, size) => {
    const document = { ...journalOf({ ...size, rotations: 2 }), key, box };
    expect(() => rotatedAgain(document, stateFormat)).not.toThrow();
  });

  it('measures entries as often as they change, however many there are', () => {
    const measured = (secrets: number) => {
      let count = 0;
      const sizes: StateFormat['sizes'] = (id) => {
        const inner = stateFormat.sizes(id);
        return {
          set(name, entry) {
            count++;
            inner.set(name, entry);
          },
          total: (journal) => inner.total(journal),
        };
      };
      const document = { ...journalOf({ secrets, places: 1, people: 2, rotations: 2 }), key, box };
      rotatedAgain(document, { ...stateFormat, sizes });
      return count / secrets;
    };
    expect(measured(400)).toBe(measured(50));
  });
});
