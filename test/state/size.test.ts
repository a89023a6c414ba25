/** What `journal.json` takes at size, in bytes of its text as it is committed: indented, with its line feeds. */
import { describe, expect, it } from '@jest/globals';
import { marginals, wholes } from '../../bench/journal-size.ts';
import { journalOf } from '../../bench/journals.ts';
import { stateFormat } from '../../src/journals/format/state.ts';
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
