/** The vectors of the signed journal and of the escrow's text, both ways. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { journalKeys } from '../../src/crypto/journal-keys.ts';
import { derived } from '../../src/crypto/state-keys.ts';
import { stateFormat } from '../../src/journals/format/state.ts';
import { inferredState, verifyValues } from '../../src/rotation/journal/verified-values.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { type Facts, fromFuture, judge } from '../../src/rotation/model/judgement.ts';
import { QUEUE_MARGIN } from '../../src/rotation/model/policy.ts';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { signedMessage } from '../../src/rotation/model/record-text.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

type Case = {
  name: string;
  now: number;
  journal?: string;
  append?: { text: string; times: number };
  pending: string;
  pin?: string;
  stored?: number;
  created?: number;
  tags?: boolean;
  escrow?: boolean;
  expect: { may?: string; code?: string; path?: string; values?: { [rotation: string]: string } };
};

const vectors = JSON.parse(readFileSync(new URL('../vectors/state.json', import.meta.url), 'utf8')) as {
  crypto: { [name: string]: string };
  texts: { [name: string]: string };
  good: Case[];
  bad: Case[];
};

/** One run's finding, as a run makes it; what it may infer of each held value beside that. */
function found(given: Case): Case['expect'] {
  const pending = stateFormat.escrow(new Secret(given.pending), 'the escrow');
  const file = given.journal === undefined ? undefined : vectors.texts[given.journal];
  const text = file === undefined ? undefined : file + (given.append?.text.repeat(given.append.times) ?? '');
  const journal = text === undefined ? undefined : stateFormat.journal(text, 'the journal');
  const future = journal && fromFuture(journal, new Date(given.now));
  if (future) return { code: future.refused, path: future.path };
  const keys = pending && stateFormat.keys(pending.seed);
  const created = given.created ?? given.now;
  let facts: Facts = {
    pin: given.pin,
    escrow: given.escrow ?? true,
    text: pending,
    seedKey: keys?.public,
    journal,
    hash: text === undefined ? undefined : stateFormat.hash(text),
    verifies:
      journal?.key !== undefined &&
      stateFormat.isSignedBy(journal.key, signedMessage(text ?? ''), journal.signature ?? ''),
    created,
  };
  for (;;) {
    const judged = judge(facts);
    if ('ask' in judged) {
      if (judged.ask === 'stored') facts = { ...facts, stored: given.stored ?? null };
      else if (judged.ask === 'tags') facts = { ...facts, tags: given.tags ?? false };
      else facts = { ...facts, again: true };
      continue;
    }
    if ('refused' in judged) return { code: judged.refused, path: judged.path };
    if (!pending || !keys || !journal) return { may: judged.may };
    const { known, changed } = verifyValues(pending, journal, keys);
    const [path] = changed.values();
    if (path !== undefined) return { code: 'VALUE_CHANGED', path };
    const late = given.stored !== undefined && created > given.stored + QUEUE_MARGIN;
    const values = heldOf(journal).map(({ rotation, counter }) => [
      rotation,
      known.has(rotation) ? 'known' : inferredState({ counter }, pending.counter, late),
    ]);
    return { may: judged.may, values: Object.fromEntries(values) };
  }
}

function heldOf({ secrets }: JournalRecord): { rotation: string; counter: number }[] {
  return Object.values(secrets).flatMap(({ credentials }) =>
    credentials.flatMap(({ rotation, escrow }) =>
      escrow?.state === 'held' ? [{ rotation, counter: escrow.counter }] : [],
    ),
  );
}

function outcome(given: Case): Case['expect'] {
  try {
    return found(given);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return { code: error.code, path: error.path ?? '' };
  }
}

describe('what a run finds', () => {
  test('there are 17 good ones and 137 that must be refused', () => {
    expect([vectors.good.length, vectors.bad.length]).toEqual([17, 137]);
  });

  test('they are what the script makes that knows nothing of Keyturn', () => {
    const script = fileURLToPath(new URL('../vectors/make-state.ts', import.meta.url));
    const options = { encoding: 'utf8', maxBuffer: 100_000_000 } as const;
    const made = execFileSync(process.execPath, [script], options);
    expect(made === readFileSync(new URL('../vectors/state.json', import.meta.url), 'utf8')).toBe(true);
    const imported = ['make-state.ts', 'at-size.ts'].flatMap((name) => {
      const text = readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8');
      return [...text.matchAll(/^import .* from '(.+)';$/gm)].map(([, from]) => from);
    });
    expect([...new Set(imported)].sort()).toEqual(['./at-size.ts', 'node:crypto', 'node:fs']);
  });

  test.each(vectors.good)('good: $name', (given) => {
    const { may, values } = outcome(given);
    expect(may).toBe(given.expect.may);
    if (given.expect.values) expect(values).toEqual(given.expect.values);
  });

  test.each(vectors.bad)('refused: $name', (given) => {
    expect(outcome(given)).toEqual({ code: given.expect.code, path: given.expect.path });
  });
});

describe('keys and bytes', () => {
  const { crypto } = vectors;
  const keys = journalKeys(new Secret(crypto.seed ?? ''));

  test('everything is derived from the seed', () => {
    const seed = Buffer.from(crypto.seed ?? '', 'base64url');
    for (const label of ['sign', 'fingerprint', 'box', 'proof-print', 'proof-identity'])
      expect(derived(seed, label).toString('base64url')).toBe(crypto[`HKDF ${label}`]);
    expect(keys.public).toBe(crypto.key);
    expect(keys.box).toBe(crypto.box);
  });

  test('a fingerprint is keyed, over salt and value', () => {
    expect(keys.fingerprint(crypto.salt ?? '', new Secret(crypto.value ?? ''))).toBe(crypto.fingerprint);
  });

  test('message, signature and hash of a file', () => {
    const text = crypto.journal ?? '';
    expect(signedMessage(text)).toBe(crypto['signed message']);
    expect(keys.sign(signedMessage(text))).toBe(crypto.signature);
    expect(stateFormat.isSignedBy(keys.public, signedMessage(text), crypto.signature ?? '')).toBe(true);
    expect(stateFormat.hash(text)).toBe(crypto.hash);
  });

  test('what this version writes of each good document is that document, signature and all', () => {
    for (const { journal, escrow } of vectors.good) {
      if (journal === undefined || escrow === false) continue;
      const text = vectors.texts[journal] ?? '';
      expect(stateFormat.write(stateFormat.journal(text, 'the journal'), keys).text).toBe(text);
    }
  });

  test.each([
    ['another key', (key: string) => `ed25519:${'A'.repeat(43)}${key.slice(51)}`],
    ['no prefix', (key: string) => key.slice(8)],
    ['a letter more', (key: string) => `${key}A`],
    ['the same bytes in another spelling', (key: string) => `${key.slice(0, -1)}${next(key.at(-1) ?? '')}`],
  ])('a signature is of one key in one spelling: %s', (_, other) => {
    const text = crypto.journal ?? '';
    expect(stateFormat.isSignedBy(other(keys.public), signedMessage(text), crypto.signature ?? '')).toBe(false);
  });
});

/** The two lowest bits of the last character of 32 bytes in base64url are spare. */
function next(letter: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[alphabet.indexOf(letter) ^ 1] ?? '';
}
