/**
 * What the journal remembers: one document, no values, times as ISO 8601 strings in UTC. Only shapes and their checks
 * live here; how the document changes is `session.ts`.
 */
import { KeyturnError } from './errors.ts';
import type { Address, Json, Owner, ReceiptState, Remembered } from './ports.ts';

/** After AWSPENDING, AWSCURRENT, AWSPREVIOUS. `aborted`: never written anywhere, ended. `orphan`: minted, perhaps, value lost, a human looks. */
export type Stage = 'pending' | 'current' | 'previous' | 'revoked' | 'aborted' | 'orphan';

/** How far a pending credential has come. */
export type Step = 'minting' | 'minted' | 'escrowed' | 'writing' | 'done';

export type Times = {
  readonly intent: string;
  readonly minted?: string;
  readonly writing?: string;
  readonly current?: string;
  readonly previous?: string;
  readonly revoking?: string;
  readonly ended?: string;
};

export type DestinationRecord = {
  readonly address: Address;
  /** The destination's own time of our last write; absent = not written yet. */
  readonly done?: string;
};

/** A person by GitHub's numeric id, which outlives a rename; the login is the last one seen. */
export type LedgerPerson = Remembered;

/** A person who was to receive the value: one line of the exposure ledger. */
export type ShareRecord = {
  readonly person: LedgerPerson;
  /** Absent until a link was drafted for them. */
  readonly link?: string;
  readonly drafted?: string;
  readonly sent?: string;
  readonly expires?: string;
  readonly state: 'owed' | ReceiptState;
  readonly opened?: string;
  readonly saved?: string;
  /** When the first message went out: what the receipt deadline counts from. */
  readonly announced?: string;
  readonly reminded?: string;
  /** When this person was found to be gone. */
  readonly left?: string;
};

export type CredentialRecord = {
  /** The rotation's ULID, which is the credential's own. */
  readonly rotation: string;
  readonly tag: string;
  readonly stage: Stage;
  readonly step: Step;
  readonly reason: string;
  readonly provider: string;
  readonly account: string;
  readonly options: { readonly [name: string]: Json };
  readonly admin: string | { readonly [part: string]: string } | null;
  /** The provider's id; its salted hash where the id is itself a credential. */
  readonly id?: string;
  /** The ids that the provider listed at intent. Kept until the id is known. */
  readonly baseline?: readonly string[];
  /** Value name -> HMAC under the secret's salt. */
  readonly fingerprint?: { readonly [value: string]: string };
  readonly times: Times;
  /** When the provider first listed its id, or answered a call about it with success. Without it absence proves nothing. */
  readonly seen?: string;
  /** Written by Keyturn or found there: `adopt` in the configuration. */
  readonly adopted?: true;
  /** Leaked: revoked without overlap as soon as every destination has its successor. */
  readonly exposed?: true;
  /** Which of its destinations still have to be written, and when each was. */
  readonly destinations: readonly DestinationRecord[];
  /** Of an ended credential: how many it had, and its last write. */
  readonly collapsed?: { readonly count: number; readonly last?: string };
  /** The value's place in the escrow: `held` from its PUT until its entry goes. */
  readonly escrow?: { readonly at: string; readonly state: 'held' | 'lost' | 'gone' };
  readonly shares: readonly ShareRecord[];
  readonly revokeNotBefore?: string;
  /** How *revoked* was proved (I11). */
  readonly proof?: 'refused' | 'absent' | 'gone' | 'local' | 'confirmed';
};

/** What only a human can decide; the sentences are made where they are read. */
export type HumanCode = 'MINT_UNKNOWN' | 'WRITTEN_BY_OTHERS' | 'HOLDS_IT' | 'DISPUTED_AGAIN' | 'OLD_KEY_ALIVE';

export type HumanRecord = {
  readonly code: HumanCode;
  readonly since: string;
  /** The credential that it is about. */
  readonly rotation?: string;
  /** The destination that it is about, for people. */
  readonly place?: string;
  /** Ids at the provider, or logins, that somebody has to look at. */
  readonly ids?: readonly string[];
};

const humanCodes: readonly string[] = [
  'MINT_UNKNOWN',
  'WRITTEN_BY_OTHERS',
  'HOLDS_IT',
  'DISPUTED_AGAIN',
  'OLD_KEY_ALIVE',
] satisfies HumanCode[];

/** A wish needs no ownership: somebody wants this secret rotated; the owner obeys before publish and before release. */
export type WishRecord = {
  readonly reason: string;
  readonly since: string;
  readonly first?: true;
  readonly exposed?: readonly string[];
};

export type EntryRecord = {
  readonly revision: number;
  readonly salt: string;
  readonly lock?: { readonly owner: Owner; readonly since: string };
  readonly wish?: WishRecord;
  /** First contact: what was there before is this old, and stands in these destinations. */
  readonly observed?: {
    readonly since: string;
    readonly destinations: readonly string[];
    /** It leaked, and no id of it is known: its successor is no answer before it is proved dead. */
    readonly exposed?: true;
  };
  readonly credentials: readonly CredentialRecord[];
  /** The last 32 fingerprints of ended credentials, for exposure matching. */
  readonly fingerprints: readonly string[];
  readonly human?: HumanRecord;
  /** Whose own credential this entry is about (`share: { as: own }`). */
  readonly person?: LedgerPerson;
  /** Everything of this entry ends and nothing more is minted: its person is gone. */
  readonly closing?: { readonly reason: string; readonly since: string };
  /** The last dispute that was acted upon: the next one within a day is for a human. */
  readonly disputed?: string;
};

export type EscrowRecord = {
  readonly lock?: { readonly owner: Owner; readonly since: string };
  /** Counts PUTs; stands inside each of them too. */
  readonly counter: number;
};

export type OffboardRecord = {
  readonly person: LedgerPerson;
  readonly since: string;
  /** Keys of the secrets that it is about; absent = all of them, of today and of later. */
  readonly secrets?: readonly string[];
  /** What they were brought back for. */
  readonly except?: readonly string[];
};

export type JournalRecord = {
  readonly version: 1;
  /** 8 characters, drawn when the journal is made: what makes a tag ours. */
  readonly id: string;
  /** The nonces of the newest commits: a run recognises its own after an unknown answer. */
  readonly nonces: readonly string[];
  /** When this file was last committed. */
  readonly alive?: string;
  readonly escrow: EscrowRecord;
  /** People who were sent away by hand: they receive nothing, whatever a team says, until they are brought back. */
  readonly offboarded?: readonly OffboardRecord[];
  /** What people were last told about a secret, so that they hear of a change once and then daily. */
  readonly noticed?: { readonly [secret: string]: { readonly about: string; readonly at: string } };
  readonly secrets: { readonly [key: string]: EntryRecord };
};

/** A journal larger than this is refused: GitHub's contents API reads 1 MB at most. */
export const JOURNAL_LIMIT = 900_000;

export function emptyJournal(id: string): JournalRecord {
  return { version: 1, id, nonces: [], escrow: { counter: 0 }, secrets: {} };
}

/** Sorted and indented, so that `git log -p` reads as an audit trail. Throws JOURNAL_FULL. */
export function serialize(journal: JournalRecord): string {
  const text = `${JSON.stringify(sorted(journal), null, 2)}\n`;
  // A character takes three bytes at most, so a short text need not be encoded to be measured.
  if (text.length * 3 > JOURNAL_LIMIT && new TextEncoder().encode(text).length > JOURNAL_LIMIT) {
    throw new KeyturnError('JOURNAL_FULL', {
      what: `the journal would be larger than ${JOURNAL_LIMIT} bytes`,
      hint: 'split the secrets over two configurations, each with its own `journal: { branch }`',
    });
  }
  return text;
}

/** The same value where it is in order already: most of a journal stays as it was read. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  let same = true;
  const inner = (one: unknown) => {
    const ordered = sorted(one);
    if (ordered !== one) same = false;
    return ordered;
  };
  if (Array.isArray(value)) {
    const items = value.map(inner);
    return same ? value : items;
  }
  const named = value as { readonly [name: string]: unknown };
  const names = Object.keys(named);
  same = names.every((name, at) => at === 0 || (names[at - 1] as string) < name);
  if (!same) names.sort();
  const pairs = names.map((name) => [name, inner(named[name])] as const);
  return same ? value : Object.fromEntries(pairs);
}

const stages: readonly string[] = ['pending', 'current', 'previous', 'revoked', 'aborted', 'orphan'] satisfies Stage[];
const steps: readonly string[] = ['minting', 'minted', 'escrowed', 'writing', 'done'] satisfies Step[];

/** Fails closed: anything that this version does not understand is JOURNAL_CORRUPT, and nothing is touched. */
export function parse(text: string, place: string): JournalRecord {
  const fail = (where: string): never => {
    throw new KeyturnError('JOURNAL_CORRUPT', {
      what: `the journal at ${place} cannot be read: ${where}`,
      hint: 'look at its history with `git log -p`, restore the last good version, and run `keyturn status`',
    });
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail('it is not JSON');
  }
  if (!isObject(parsed)) return fail('it is not an object');
  if (parsed['version'] !== 1) return fail('it has a version that this Keyturn does not know');
  if (typeof parsed['id'] !== 'string' || !/^[0-9a-z]{8}$/.test(parsed['id'])) return fail('its id is malformed');
  if (!Array.isArray(parsed['nonces'])) return fail('nonces are missing');
  if (!isObject(parsed['escrow']) || typeof parsed['escrow']['counter'] !== 'number')
    return fail('escrow is malformed');
  if (!isObject(parsed['secrets'])) return fail('secrets are missing');
  for (const [key, entry] of Object.entries(parsed['secrets'])) {
    if (!isObject(entry)) return fail(`${key} is malformed`);
    if (!Number.isSafeInteger(entry['revision']) || typeof entry['salt'] !== 'string')
      return fail(`${key} is malformed`);
    if (!Array.isArray(entry['credentials']) || !Array.isArray(entry['fingerprints']))
      return fail(`${key} is malformed`);
    const { human } = entry;
    if (human !== undefined && (!isObject(human) || !humanCodes.includes(String(human['code']))))
      return fail(`what a human is to do about ${key} has a code that this Keyturn does not know`);
    for (const credential of entry['credentials']) {
      const whole =
        isObject(credential) &&
        typeof credential['rotation'] === 'string' &&
        /^[0-9A-HJKMNP-TV-Z]{26}$/.test(credential['rotation']) &&
        typeof credential['tag'] === 'string' &&
        stages.includes(String(credential['stage'])) &&
        steps.includes(String(credential['step'])) &&
        typeof credential['provider'] === 'string' &&
        isObject(credential['options']) &&
        isObject(credential['times']) &&
        (credential['id'] === undefined || typeof credential['id'] === 'string') &&
        Array.isArray(credential['destinations']) &&
        Array.isArray(credential['shares']);
      if (!whole) return fail(`a credential of ${key} is malformed`);
      // A tag is derived, so an entry that was edited to carry somebody else's name is found here, before it is believed.
      if (credential['adopted'] !== true && credential['tag'] !== tagOf(parsed['id'], String(credential['rotation'])))
        return fail(`the tag of ${credential['rotation']} in ${key} is not the one that Keyturn gave it`);
      for (const time of Object.values(credential['times'] as object)) {
        if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return fail(`a time of ${key} is malformed`);
      }
    }
  }
  return parsed as unknown as JournalRecord;
}

/** The latest time at which a commit says that it was made, or that something in it happened; undefined = there is none. */
export function lastTime(journal: JournalRecord): string | undefined {
  let last = journal.alive;
  const see = (...times: readonly (string | undefined)[]) => {
    for (const each of times)
      if (each !== undefined && (last === undefined || Date.parse(each) > Date.parse(last))) last = each;
  };
  see(journal.escrow.lock?.since);
  for (const { since } of journal.offboarded ?? []) see(since);
  for (const { at } of Object.values(journal.noticed ?? {})) see(at);
  for (const entry of Object.values(journal.secrets)) {
    see(entry.lock?.since, entry.wish?.since, entry.human?.since, entry.closing?.since);
    for (const { times, adopted, seen, shares } of entry.credentials) {
      // When what was found there was written is what its place says, by a clock of its own.
      see(seen, times.minted, times.writing, times.previous, times.revoking, times.ended);
      if (adopted !== true) see(times.intent, times.current);
      for (const { drafted, sent, announced, reminded } of shares) see(drafted, sent, announced, reminded);
    }
  }
  return last;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An ended credential needs no places any more: they collapse to a count and the last write. */
export function collapse(credential: CredentialRecord): CredentialRecord {
  if (credential.destinations.length === 0) return credential;
  const last = credential.destinations
    .flatMap((one) => (one.done === undefined ? [] : [one.done]))
    .sort()
    .at(-1);
  return {
    ...credential,
    destinations: [],
    collapsed: { count: credential.destinations.length, ...(last === undefined ? {} : { last }) },
  };
}

/** `kt` + the journal's id + the credential's ULID, lower case: 36 characters. */
export function tagOf(journalId: string, rotation: string): string {
  return `kt${journalId}${rotation.toLowerCase()}`;
}

/** The ULID inside a tag of this journal, in upper case; undefined if the tag is not of this journal. */
export function rotationOf(journalId: string, tag: string): string | undefined {
  const prefix = `kt${journalId}`;
  const rest = tag.slice(prefix.length).toUpperCase();
  return tag.startsWith(prefix) && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(rest) ? rest : undefined;
}

/** Looks like the tag of some Keyturn journal. */
export function isTag(tag: string): boolean {
  return /^kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}$/.test(tag);
}

export function sameOwner(a: Owner, b: Owner): boolean {
  return a.run === b.run && a.attempt === b.attempt && a.job === b.job && a.key === b.key;
}
