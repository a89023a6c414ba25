/**
 * The written forms as they are, each text read once: a simulated year reads the same journal hundreds of times. Signatures
 * are ideal ones instead of Ed25519 (test/state/vectors.test.ts has the real ones): whoever has the seed signs, whoever has
 * the public key verifies, and nobody else can make one that verifies.
 */
import { createHmac } from 'node:crypto';
import { stateFormat } from '../../src/journals/state.ts';
import type { StateFormat, StateKeys } from '../../src/rotation/ports.ts';
import type { JournalRecord } from '../../src/rotation/record.ts';
import type { Secret } from '../../src/rotation/secret.ts';

const MOST = 2_000;

/** Failures are not remembered. */
function once<A extends readonly unknown[], R>(work: (...given: A) => R, name: (...given: A) => string) {
  const known = new Map<string, R>();
  return (...given: A): R => {
    const key = name(...given);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(...given);
    if (known.size >= MOST) known.clear();
    known.set(key, made);
    return made;
  };
}

/** Public key -> the seed that it is of. */
const seeds = new Map<string, string>();

const derive = (seed: string, label: string, text = '') =>
  createHmac('sha256', `${seed} ${label}`).update(text).digest('base64url');

/** As long as an Ed25519 one: 64 bytes. */
const signature = (seed: string, message: string) =>
  createHmac('sha512', `${seed} sign`).update(message).digest('base64url');

function keysOf(given: Secret): StateKeys {
  const seed = given.reveal();
  const key = `ed25519:${derive(seed, 'public')}`;
  seeds.set(key, seed);
  return {
    public: key,
    box: derive(seed, 'box'),
    sign: (message) => signature(seed, message),
    fingerprint: (salt, value) => `2.${derive(seed, `print ${salt}`, value.reveal())}`,
  };
}

export const state: StateFormat = {
  ...stateFormat,
  keys: (seed) => keysOf(seed),
  isSignedBy(key, message, given) {
    const seed = seeds.get(key);
    return seed !== undefined && signature(seed, message) === given;
  },
  hash: once(stateFormat.hash, (text) => text),
  journal: once(stateFormat.journal, (text) => text),
};

/** A journal that somebody may have written by hand: as it is, where it is none that Keyturn reads. */
export function recordIn(text: string): JournalRecord {
  try {
    return state.journal(text, '');
  } catch {
    return JSON.parse(text) as JournalRecord;
  }
}
