/** The vectors of `enrolled.json`, both ways, and what somebody may do to it who may push to the branch. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { journalKeys } from '../../src/crypto/journal-keys.ts';
import { enrolledFormat } from '../../src/journals/format/enrolled.ts';
import { stateFormat } from '../../src/journals/format/state.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { JOURNAL_LIMIT } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

type Case = { readonly name: string; readonly text: string; readonly expect?: { code: string; path: string } };
const vectors = JSON.parse(readFileSync(new URL('../vectors/state.json', import.meta.url), 'utf8')) as {
  readonly crypto: { readonly seed: string };
  readonly enrolled: { readonly journal: string; readonly good: readonly Case[]; readonly bad: readonly Case[] };
};
const journal = stateFormat.journal(vectors.enrolled.journal, 'the journal');
const keys = journalKeys(new Secret(vectors.crypto.seed));
const [good] = vectors.enrolled.good as readonly [Case];
const read = (text: string) => enrolledFormat.read(text, 'enrolled.json', journal);

function refusal(work: () => unknown): { code?: string; path?: string | undefined } {
  try {
    work();
    return {};
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return { code: error.code, path: error.path };
  }
}

/** The same content, canonical and signed, with a change. */
function changed(change: (content: object) => void): string {
  const content = JSON.parse(good.text);
  change(content);
  const { key: _, signature: __, ...rest } = content;
  return enrolledFormat.write(rest, keys);
}

const SLOT = 'github:acme/shop/actions/production/STRIPE_SECRET_KEY';

describe('enrolled.json', () => {
  it.each(vectors.enrolled.good)('is read and written again to the same bytes: $name', ({ text }) => {
    const { key: _, signature: __, ...content } = read(text);
    expect(enrolledFormat.write(content, keys)).toBe(text);
  });

  it.each(vectors.enrolled.bad)('is refused: $name', ({ text, expect: expected }) => {
    expect(refusal(() => read(text))).toEqual(expected);
  });

  it.each<[string, string, (slot: Record<string, unknown>) => object]>([
    ['a length', `$.slots["${SLOT}"].length`, () => ({ length: 32 })],
    ['a hash without a key', `$.slots["${SLOT}"].prints`, () => ({ prints: { '': 'a'.repeat(64) } })],
    ['no print of the whole value', `$.slots["${SLOT}"].prints`, () => ({ prints: {} })],
    ['more parts than there are', `$.slots["${SLOT}"].prints`, () => ({ prints: many(33) })],
    ['more former values than are kept', `$.slots["${SLOT}"].former`, (slot) => ({ former: nine(slot) })],
    ['a day that is none', `$.slots["${SLOT}"].since`, () => ({ since: '2026-02-30T00:00:00.000Z' })],
    ['an id with a control character', `$.slots["${SLOT}"].id`, () => ({ id: 'a\u001b[2Jb' })],
  ])('is refused although it is signed: %s', (_name, path, change) => {
    const text = changed((content) => {
      const slot = (content as { slots: Record<string, Record<string, unknown>> }).slots[SLOT] ?? {};
      Object.assign(slot, change(slot));
    });
    const found = refusal(() => read(text));
    expect(found.code).toBe('JOURNAL_CORRUPT');
    expect(found.path).toMatch(new RegExp(`^${path.replace(/[$.[\]"]/g, '\\$&')}`));
  });

  it('of a later version is not read', () => {
    const text = changed((content) => void Object.assign(content, { version: 3 }));
    expect(refusal(() => read(text)).code).toBe('JOURNAL_NEWER');
  });

  it('without a seed stands beside a journal without one, and beside no other', () => {
    const { key: _, signature: __, ...content } = read(good.text);
    const text = enrolledFormat.write(content, undefined);
    const bare = { id: journal.id } as typeof journal;
    expect(enrolledFormat.read(text, 'enrolled.json', bare)).toEqual(content);
    expect(refusal(() => read(text))).toEqual({ code: 'JOURNAL_FORGED', path: '$.key' });
    expect(refusal(() => enrolledFormat.read(good.text, 'enrolled.json', bare)).code).toBe('JOURNAL_FORGED');
  });

  it('is not written above its limit', () => {
    const { key: _, signature: __, ...content } = read(good.text);
    const slots = Object.fromEntries(Array.from({ length: 40_000 }, (_, at) => [`${SLOT}${at}`, content.slots[SLOT]!]));
    expect(refusal(() => enrolledFormat.write({ ...content, slots }, keys)).code).toBe('JOURNAL_FULL');
    expect(refusal(() => read(`${good.text}${' '.repeat(JOURNAL_LIMIT)}`)).code).toBe('JOURNAL_FULL');
  });
});

function many(count: number): { [at: string]: string } {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [at === 0 ? '' : `/${at}`, 'a'.repeat(22)]));
}

function nine(slot: Record<string, unknown>): unknown[] {
  const [first] = slot['former'] as unknown[];
  return Array(9).fill(first);
}
