/**
 * The written forms as they are, each text read once: a simulated year reads the same journal hundreds of times. Signatures
 * are ideal ones instead of Ed25519 (test/state/vectors.test.ts has the real ones): whoever has the seed signs, whoever has
 * the public key verifies, and nobody else can make one that verifies.
 */
import { hash } from 'node:crypto';
import { stateFormat } from '../../src/journals/format/state.ts';
import type { JournalSizes, ProofPlace, StateFormat, StateKeys } from '../../src/rotation/model/ports.ts';
import type { DestinationRecord, EntryRecord, JournalRecord } from '../../src/rotation/model/record.ts';
import { canonical, signedMessage, sorted } from '../../src/rotation/model/record-text.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { once } from '../once.ts';

const MOST = 2_000;

/** Public key -> the seed that it is of. */
const seeds = new Map<string, string>();

// No HMAC: nobody in the model computes one hash from another, and each costs several times as much.
const derive = (seed: string, label: string, text = '') => hash('sha256', `${seed} ${label} ${text}`, 'base64url');

/** Description of a status -> what only the seed of its box can open, and only for the run that it was made in. */
const sealed = new Map<string, { readonly box: string; readonly place: string; readonly shown: Secret }>();

/** What `prove` does, without a curve: a description that nobody can make without the value, or move to another run. */
export function sealedProof(box: string, place: ProofPlace, value: string): string {
  const description = `kp1.${sealed.size}`;
  sealed.set(description, {
    box,
    place: JSON.stringify(place),
    shown: new Secret(derive('shown', place.name, value)),
  });
  return description;
}

/** As long as an Ed25519 one: 86 characters. */
const signature = (seed: string, message: string) => derive(seed, 'sign', message).repeat(2);

function keysOf(given: Secret): StateKeys {
  const seed = given.reveal();
  const key = `ed25519:${derive(seed, 'public')}`;
  seeds.set(key, seed);
  return {
    public: key,
    box: derive(seed, 'box'),
    sign: (message) => signature(seed, message),
    fingerprint: (salt, value) => `2.${derive(seed, `print ${salt}`, value.reveal())}`,
    identity: (entry, whose) => derive(seed, `identity ${entry}`, whose),
    shown: (name, value) => new Secret(derive('shown', name, value.reveal())),
    proofPrint: (rotation, name, shown) => derive(seed, `proof ${rotation} ${name}`, shown.reveal()),
    openProof: async (place, description) => {
      const proof = sealed.get(description);
      if (proof?.box !== derive(seed, 'box') || proof.place !== JSON.stringify(place))
        return { refused: 'authentication' };
      return { shown: proof.shown };
    },
  };
}

/** Text -> the record that an honest run wrote as it. */
const honest = new Map<string, JournalRecord>();
let strictly = 1;
let reads = 0;

/**
 * Of the texts that honest runs wrote only one in `count` is read by its strict form, and has to be the record that was
 * written: most of a simulated year is spent on reading back what was just written. What an adversary writes is always read.
 */
export function readOneIn(count: number): void {
  strictly = count;
}

/** The number of the next journal that is written plainly; undefined where journals are written in their form. */
let plain: number | undefined;

/**
 * Whether the text of a journal is a number for its record instead of its form, which takes half of the time of a
 * simulated year and is the same whatever goes wrong in it. For schedules in which nobody edits a journal; one at a time.
 */
export function writePlainly(on: boolean): void {
  honest.clear();
  plain = on ? 1 : undefined;
}

/** Signed in the same place as the form is, so that what verifies the one verifies the other. */
function writePlain(number: number, journal: JournalRecord, keys: StateKeys | undefined) {
  const signature = keys?.sign(signedMessage(`{\n  "number": ${number}\n}\n`));
  const line = signature === undefined ? '' : `  "signature": "${signature}",\n`;
  const text = `{\n${line}  "number": ${number}\n}\n`;
  const { signature: _, ...rest } = asRead(journal);
  const signed = signature === undefined ? rest : { ...rest, signature };
  honest.set(text, signed);
  return { journal: signed, text };
}

function read(text: string, place: string): JournalRecord {
  if (plain !== undefined) return honest.get(text) ?? strict(text, place);
  const known = strictly === 1 || ++reads % strictly === 0 ? undefined : honest.get(text);
  if (known) return known;
  const found = strict(text, place);
  const written = honest.get(text);
  if (written && canonical(found) !== canonical(written)) throw new Error('a journal is not read as it was written');
  return found;
}

const strict = once(stateFormat.journal, (text) => text);

/** Destinations have no order: a reader has them in that of their places. */
function asRead(journal: JournalRecord): JournalRecord {
  const nameOf = ({ address }: DestinationRecord) => JSON.stringify(sorted(address));
  const secrets = Object.entries(journal.secrets).map(([key, entry]): [string, EntryRecord] => {
    if (entry.credentials.every(({ destinations }) => destinations.length < 2)) return [key, entry];
    const credentials = entry.credentials.map((one) => ({
      ...one,
      destinations: [...one.destinations].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    }));
    return [key, { ...entry, credentials }];
  });
  return { ...journal, secrets: Object.fromEntries(secrets) };
}

/** Schedules of one story are the same up to what goes wrong, and so are their journals. */
const written = once(stateFormat.write, (journal, keys) => `${keys?.public} ${JSON.stringify(journal)}`);

/** What honest runs write with. */
function write(journal: JournalRecord, keys: StateKeys | undefined) {
  if (plain !== undefined) return writePlain(plain++, journal, keys);
  const made = strictly === 1 ? written(journal, keys) : stateFormat.write(journal, keys);
  if (strictly > 1) {
    if (honest.size >= MOST) honest.clear();
    honest.set(made.text, asRead(made.journal));
  }
  return made;
}

const weightless: JournalSizes = { set: () => undefined, total: () => 0 };

export const state: StateFormat = {
  ...stateFormat,
  write,
  keys: once(keysOf, (seed) => seed.reveal()),
  isSignedBy(key, message, given) {
    const seed = seeds.get(key);
    return seed !== undefined && signature(seed, message) === given;
  },
  // Nothing in the model is near the limit.
  size: (record) => (plain !== undefined ? 0 : stateFormat.size(record)),
  sizes: (id) => (plain !== undefined ? weightless : stateFormat.sizes(id)),
  hash: once(stateFormat.hash, (text) => text),
  journal: read,
};

export function isReadable(text: string): boolean {
  try {
    state.journal(text, '');
    return true;
  } catch {
    return false;
  }
}

/** A journal that somebody may have written manually: as it is, where it is none that Keyturn reads. */
export function recordIn(text: string): JournalRecord {
  try {
    return state.journal(text, '');
  } catch {
    return JSON.parse(text) as JournalRecord;
  }
}
