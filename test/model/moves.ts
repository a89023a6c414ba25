/**
 * What somebody does between two effects of honest runs: with the journal's branch, who may push; with the escrow, who may
 * write secrets; with both, who can read the escrow. None of them sees what only the seed shows, but for the last.
 */
import { stateFormat } from '../../src/journals/format/state.ts';
import type { CredentialRecord, EntryRecord, JournalRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { keyIn, textIn } from './oracle-state.ts';
import { isReadable, recordIn, state } from './state.ts';
import type { World } from './world.ts';

/** 32 bytes that only the adversary has. */
export const STRANGER = Buffer.alloc(32, 7).toString('base64url');
const MALLORY = 'toy-example-not-a-key-of-mallory';

type Change = (journal: JournalRecord) => JournalRecord;

/** Who pushes: every one of these documents is well formed, but for the signature. */
const edits: { readonly [name: string]: Change } = {
  'a program in a binding': bindings({ provider: 'command', options: { run: ['/bin/sh', '-c', 'id'] } }),
  'another origin in a binding': bindings({ origin: 'https://toy.evil.example' }),
  'another admin in a binding': bindings({ admin: 'ROOT_ADMIN' }),
  'another fingerprint': credentials((one) => ({
    ...one,
    ...(one.fingerprint ? { fingerprint: { value: `2.${'A'.repeat(43)}` } } : {}),
  })),
  'other stages': entries(swapped),
  'a record moved to another secret': (journal) => {
    const [[key, entry] = []] = Object.entries(journal.secrets);
    if (key === undefined || !entry) return journal;
    const secrets = { ...journal.secrets, 'production/OTHER': entry, [key]: { ...entry, credentials: [] } };
    return { ...journal, secrets };
  },
  'a record copied to another secret': (journal) => {
    const [entry] = Object.values(journal.secrets);
    return entry ? { ...journal, secrets: { ...journal.secrets, 'production/OTHER': entry } } : journal;
  },
  'no locks': (journal) => {
    const { lock: _, ...escrow } = journal.escrow;
    return entries(({ lock: _lock, ...entry }) => entry)({ ...journal, escrow });
  },
};

function entries(change: (entry: EntryRecord) => EntryRecord): Change {
  return (journal) => ({
    ...journal,
    secrets: Object.fromEntries(Object.entries(journal.secrets).map(([key, entry]) => [key, change(entry)])),
  });
}

function credentials(change: (one: CredentialRecord) => CredentialRecord): Change {
  return entries((entry) => ({ ...entry, credentials: entry.credentials.map(change) }));
}

function bindings(to: { provider?: string; options?: CredentialRecord['options']; admin?: string; origin?: string }) {
  const { provider, options, admin, origin } = to;
  return credentials((one) => ({
    ...one,
    ...(provider === undefined ? {} : { provider }),
    ...(admin === undefined ? {} : { admin }),
    options: { ...(options ?? one.options), ...(origin === undefined ? {} : { origin }) },
  }));
}

/** What lives in the places is called the old one, whose end is overdue; what is to end is called the current one. */
function swapped(entry: EntryRecord): EntryRecord {
  const current = entry.credentials.find(({ stage }) => stage === 'current');
  const other = entry.credentials.find(({ stage }) => stage === 'previous' || stage === 'revoked');
  if (!current) return entry;
  return {
    ...entry,
    credentials: entry.credentials.map((one): CredentialRecord => {
      if (one === current) return { ...one, stage: 'previous', exposed: true, revokeNotBefore: one.times.intent };
      return one === other ? { ...one, stage: 'current', step: 'done', destinations: current.destinations } : one;
    }),
  };
}

/** The document after this one, with a signature that is of another. */
function next(text: string, change: Change): JournalRecord {
  const before = recordIn(text);
  const chain = [state.hash(text), ...before.chain].slice(0, 64);
  return { ...change(before), seq: before.seq + 1, chain };
}

function signedBy(seed: string, journal: JournalRecord): string {
  const keys = state.keys(new Secret(seed));
  const { signature: _, ...rest } = journal;
  return stateFormat.write({ ...rest, key: keys.public, box: keys.box }, keys).text;
}

function unsigned({ key: _, signature: _signature, box: _box, ...bare }: JournalRecord): string {
  return stateFormat.write(bare, undefined).text;
}

/** How many documents before the newest honest one. */
const back: { readonly [name: string]: number } = {
  'the document before': 1,
  'the document of three before': 3,
  'the document of six before': 6,
  'the first document': Number.POSITIVE_INFINITY,
};

type Text = { journal: string; seed: string; counter: number; anchor: object; entries: { [rotation: string]: Kept } };
type Kept = { id: string; values: { [name: string]: string } };

const texts: { readonly [name: string]: (text: Text) => string } = {
  garbage: () => 'something-else',
  "a stranger's text": (text) =>
    JSON.stringify({ ...text, journal: 'zzzzzzzz', seed: STRANGER, entries: {}, counter: 1 }),
  'another seed': (text) => JSON.stringify({ ...text, seed: STRANGER }),
};

const values = (text: Text) =>
  JSON.stringify({
    ...text,
    entries: Object.fromEntries(
      Object.entries(text.entries).map(([rotation, kept]) => [rotation, { ...kept, values: { value: MALLORY } }]),
    ),
  });

const JOURNAL_GONE = 'the journal deleted';
const ESCROW_GONE = 'the escrow deleted';
const RESTORED = 'the journal restored';
const BOTH = 'both replaced';
/** Only somebody who reads the escrow can do these. */
const VALUES = 'other values under the true seed';
const SIGNED = 'another origin in a binding, signed with the true seed';

export const pushes: readonly string[] = [
  ...Object.keys(edits),
  'another key',
  'no signature',
  ...Object.keys(back),
  JOURNAL_GONE,
  RESTORED,
];
export const secretWrites: readonly string[] = [...Object.keys(texts), ESCROW_GONE, BOTH];
export const readings: readonly string[] = [VALUES, SIGNED];
export const moves: readonly string[] = [...pushes, ...secretWrites, ...readings];

/** Makes a move; false where it would change nothing. */
export function makeMove(world: World, move: string): boolean {
  const before = [world.journal?.text, world.escrow.at(-1)?.text];
  if (completes(world, move) || !made(world, move)) return false;
  if (before[0] === world.journal?.text && before[1] === world.escrow.at(-1)?.text) return false;
  world.moved = true;
  if (move === SIGNED) world.owned = true;
  world.processes.at(-1)?.log.push(`      !! ${move}`);
  return true;
}

/** Whether both would be theirs after this move, one after the other. Without a pin nothing could show that. */
function completes({ pin, journal, escrow }: World, move: string): boolean {
  if (pin !== undefined) return false;
  const theirs = state.keys(new Secret(STRANGER)).public;
  if (move === 'another seed') return journal !== undefined && keyOf(journal.text) === theirs;
  return move === 'another key' && keyIn(escrow.at(-1)?.text) === theirs;
}

function made(world: World, move: string): boolean {
  const { journal } = world;
  const edit = edits[move];
  const steps = back[move];
  if (edit || move === 'another key' || move === 'no signature') {
    // What an earlier move has left that nobody can read is not edited any further.
    if (!journal || !isReadable(journal.text)) return false;
    const document = next(journal.text, edit ?? ((one) => one));
    if (edit && JSON.stringify(document.secrets) === JSON.stringify(recordIn(journal.text).secrets)) {
      if (move !== 'no locks' || recordIn(journal.text).escrow.lock === undefined) return false;
    }
    pushed(
      world,
      edit
        ? stateFormat.write(document, undefined).text
        : move === 'another key'
          ? signedBy(STRANGER, document)
          : unsigned(document),
    );
    return true;
  }
  if (steps !== undefined) return setBack(world, steps);
  if (move === RESTORED) return setBack(world, 0);
  if (move === JOURNAL_GONE) {
    if (!journal) return false;
    world.journal = undefined;
    world.audit.forget(undefined);
    return true;
  }
  if (move === ESCROW_GONE) return world.escrow.splice(0).length > 0;
  return wrote(world, move);
}

/** The branch is at a commit that it was at before: its name is the same. */
export function setBack(world: World, steps: number): boolean {
  const at = Math.max(0, world.commits.length - 1 - steps);
  const earlier = world.commits[at];
  if (!earlier || earlier.version === world.journal?.version) return false;
  world.journal = earlier;
  world.audit.forget(recordIn(earlier.text));
  return true;
}

function pushed(world: World, text: string): void {
  world.set(text);
  world.audit.forget(undefined);
}

function wrote(world: World, move: string): boolean {
  const stored = world.escrow.at(-1)?.text;
  if (!textIn(stored)) return false;
  const text = JSON.parse(stored!) as Text;
  const put = (value: string) => void world.escrow.push({ at: world.now, text: value });
  const change = texts[move];
  if (change) put(change(text));
  else if (move === VALUES) {
    if (Object.keys(text.entries).length === 0) return false;
    put(values(text));
  } else if (!world.journal || !isReadable(world.journal.text)) return false;
  else if (move === BOTH) {
    // Without a pin there is nothing that shows it.
    if (world.pin === undefined) return false;
    const forged = signedBy(
      STRANGER,
      next(world.journal.text, (one) => one),
    );
    pushed(world, forged);
    put(JSON.stringify({ ...text, seed: STRANGER, anchor: { seq: recordIn(forged).seq, hash: state.hash(forged) } }));
  } else if (move === SIGNED) {
    const evil = edits['another origin in a binding']!;
    const { journal } = world;
    if (!world.commits.some((one) => one.text === journal.text) || keyOf(journal.text) !== keyIn(stored)) return false;
    pushed(world, signedBy(text.seed, next(journal.text, evil)));
  }
  return true;
}

/** What somebody does who reads the escrow, and may push: the next document, signed with the true seed. */
export function ownJournal(world: World, change: Change): void {
  const stored = textIn(world.escrow.at(-1)?.text);
  if (!world.journal || !stored) throw new Error('there is no journal that could be signed');
  world.moved = true;
  world.owned = true;
  pushed(world, signedBy(stored.seed, next(world.journal.text, change)));
}

function keyOf(text: string): string | undefined {
  return recordIn(text).key;
}
