import { describe, expect, it } from '@jest/globals';
import { EscrowWriter } from '../../src/rotation/journal/escrow-writer.ts';
import type { Session } from '../../src/rotation/journal/session.ts';
import type { Minted, Ports } from '../../src/rotation/model/ports.ts';
import { emptyJournal, type JournalRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { standingClock } from '../http/clock.ts';

const minted = (value: string): Minted => ({
  id: 'toy',
  values: { value: new Secret(`toy-example-not-a-key-${value}`) },
});

/** A writer whose store keeps every text: its number, and the rotations in it. */
function scene({ limit = 10_000 } = {}) {
  const texts: { counter: number; rotations: readonly string[] }[] = [];
  let document: JournalRecord = emptyJournal('abcdefgh');
  let free: (() => void) | undefined;
  const store = {
    place: 'the escrow',
    limit,
    check: async () => {},
    ready: () => new Promise<void>((go) => (free = go)),
    async write(value: Secret) {
      texts.push(JSON.parse(value.reveal()));
      return new Date(0);
    },
  };
  const session = {
    document,
    escrowText: (counter: number, entries: object) =>
      new Secret(JSON.stringify({ counter, rotations: Object.keys(entries) })),
    notes: { notePut() {} },
  };
  const writer = new EscrowWriter({
    ports: { escrow: store, clock: standingClock() } as unknown as Ports,
    session: session as unknown as Session,
    onFailure() {},
    onBegin() {},
    onWritten() {},
    entries: (adding) => Object.fromEntries(adding),
  });
  const number = () =>
    writer.numbered(async (also) => {
      document = also(document);
    });
  const open = async () => {
    await new Promise(setImmediate);
    free?.();
  };
  return { writer, number, texts, open };
}

describe('the escrow', () => {
  it('is written once for all who ask while the store takes nothing, under the last of their numbers', async () => {
    const { writer, number, texts, open } = scene();
    for (let n = 0; n < 3; n++) await number();
    const all = ['A', 'B', 'C'].map((name) => writer.put(name, minted(name)));
    await open();
    expect((await Promise.all(all)).map(({ counter }) => counter)).toEqual([3, 3, 3]);
    expect(texts).toEqual([{ counter: 3, rotations: ['A', 'B', 'C'] }]);
  });

  it('has a later number in each later text, and never one that no text was journalled for', async () => {
    const { writer, number, texts, open } = scene();
    for (let n = 0; n < 3; n++) await number();
    const first = writer.put('A', minted('A'));
    await open();
    await first;
    const others = [writer.put('B', minted('B')), writer.put('C', minted('C'))];
    await open();
    await Promise.all(others);
    expect(texts.map(({ counter }) => counter)).toEqual([1, 3]);
    const unnumbered = writer.rewrite();
    await open();
    await expect(unnumbered).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('leaves out the last that do not fit, and keeps the others', async () => {
    const { writer, number, texts, open } = scene({
      limit: JSON.stringify({ counter: 3, rotations: ['A', 'B'] }).length,
    });
    for (let n = 0; n < 3; n++) await number();
    const [one, two, three] = ['A', 'B', 'C'].map((name) => writer.put(name, minted(name)));
    const refused = expect(three).rejects.toMatchObject({ code: 'ESCROW_FULL' });
    await open();
    await Promise.all([one, two, refused]);
    expect(texts.at(-1)?.rotations).toEqual(['A', 'B']);
    expect([...writer.adding.keys()]).toEqual(['A', 'B']);
  });

  it('goes on after a write that failed', async () => {
    const { writer, number, open } = scene({ limit: 10 });
    await number();
    await number();
    const first = writer.rewrite();
    await open();
    await expect(first).rejects.toMatchObject({ code: 'ESCROW_FULL' });
    const second = writer.rewrite();
    await open();
    await expect(second).rejects.toMatchObject({ code: 'ESCROW_FULL' });
  });
});
