/**
 * What the journal remembers: one document, no values, times as ISO 8601 strings in UTC. Only shapes and their checks
 * live here; how the document changes is `session.ts`.
 */
import type { Address, Json, Owner, ReceiptState, Remembered } from './ports.ts';
import type { Secret } from './secret.ts';

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

/** One value in the escrow. `counter` is the number of the text that first held it, `at` the store's own time of that PUT. */
export type PutRecord = {
  readonly counter: number;
  readonly at: string;
  readonly state: 'held' | 'lost' | 'gone';
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
  readonly escrow?: PutRecord;
  /** From before a new seed: nothing but its own bytes says that Keyturn wrote it. */
  readonly unsigned?: true;
  readonly shares: readonly ShareRecord[];
  readonly revokeNotBefore?: string;
  /** How *revoked* was proved (I11). */
  readonly proof?: 'refused' | 'absent' | 'gone' | 'local' | 'confirmed';
};

/** What only a human can decide; the sentences are made where they are read. */
export type HumanCode =
  | 'MINT_UNKNOWN'
  | 'WRITTEN_BY_OTHERS'
  | 'HOLDS_IT'
  | 'VALUE_CHANGED'
  | 'BINDING_UNKNOWN'
  | 'UNSIGNED'
  | 'DISPUTED_AGAIN'
  | 'OLD_KEY_ALIVE';

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

/** A wish needs no ownership: somebody wants this secret rotated; the owner obeys before publish and before release. */
export type WishRecord = {
  readonly reason: string;
  readonly since: string;
  readonly first?: true;
  readonly exposed?: readonly string[];
  /** What it came from: `alert:R#N`, `person:LOGIN`, `by:LOGIN`, `incident:ULID`. */
  readonly causes?: readonly string[];
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
  /** A person is asked for the next value. */
  readonly ask?: Json;
};

export type EscrowRecord = {
  readonly lock?: { readonly owner: Owner; readonly since: string };
  /** The highest number that a text of the escrow may have: each PUT takes one, and none twice. */
  readonly counter: number;
  /** The store's own time of the last PUT that this journal knows of. */
  readonly at?: string;
  /** Where the escrow is: `OWNER/REPO`, or with ` (environment E)` behind it. */
  readonly place?: string;
};

/** Whose commit it is. The actor only in a home that is not public. */
export type ByRecord = { readonly run: string; readonly attempt: number; readonly actor?: string };

export type OffboardRecord = {
  readonly person: LedgerPerson;
  readonly since: string;
  /** Keys of the secrets that it is about; absent = all of them, of today and of later. */
  readonly secrets?: readonly string[];
  /** What they were brought back for. */
  readonly except?: readonly string[];
};

export type JournalRecord = {
  readonly version: 2;
  /** 8 characters, drawn when the journal is made: what makes a tag ours. */
  readonly id: string;
  /** 1 for the first commit, one more for each after it; 0 before the first. */
  readonly seq: number;
  /** Hashes of the predecessors, newest first, the last 64 of them. */
  readonly chain: readonly string[];
  /** When this file was last committed. */
  readonly alive?: string;
  readonly by?: ByRecord;
  /** 12 random bytes, so that no two commits are the same. */
  readonly nonce?: string;
  /** The lines of the commit message. */
  readonly says?: readonly string[];
  /** `ed25519:` and the public key that signs it. */
  readonly key?: string;
  readonly signature?: string;
  /** The public key that proofs of use are sealed to. */
  readonly box?: string;
  readonly escrow: EscrowRecord;
  /** The key before this one, and the commit that changed it. */
  readonly reseeded?: { readonly from: string; readonly seq: number };
  /** People who were sent away by hand: they receive nothing, whatever a team says, until they are brought back. */
  readonly offboarded?: readonly OffboardRecord[];
  /** What people were last told about a secret, so that they hear of a change once and then daily. */
  readonly noticed?: { readonly [secret: string]: { readonly about: string; readonly at: string } };
  readonly incidents?: { readonly [incident: string]: Json };
  /** GitHub's public keys as they were last seen, by whose secrets they seal. */
  readonly keys?: { readonly [scope: string]: { readonly id: string; readonly key: string } };
  readonly secrets: { readonly [key: string]: EntryRecord };
};

/** The text of the escrow, read: `values` and `old` are the only copies of what was minted. */
export type EscrowText = {
  readonly journal: string;
  readonly seed: Secret;
  /** Its number: no two texts share one. */
  readonly counter: number;
  /** The document that was durable when this text was sent. */
  readonly anchor: { readonly seq: number; readonly hash: string };
  readonly entries: { readonly [rotation: string]: Kept };
};

export type Kept =
  | {
      readonly id: string;
      readonly values: { readonly [name: string]: Secret };
      readonly old?: { readonly [name: string]: Secret };
    }
  | { readonly ask: Secret };

/** A journal larger than this is refused, in bytes: GitHub shows a file of up to 100 MB in its raw form. */
export const JOURNAL_LIMIT = 8_000_000;

/** How many predecessors a document names. */
export const CHAIN = 64;

export function emptyJournal(id: string): JournalRecord {
  return { version: 2, id, seq: 0, chain: [], escrow: { counter: 0 }, secrets: {} };
}

/** The one text of a document: members sorted, two spaces, a line feed at its end, so that `git log -p` is an audit trail. */
export function canonical(document: unknown): string {
  return `${JSON.stringify(sorted(document), null, 2)}\n`;
}

/** What the signature of a file is over: a heading, and the file without the line that holds it. */
export function signedMessage(text: string): string {
  return `keyturn/journal/2\n${text.replace(SIGNATURE_LINE, '')}`;
}

export const SIGNATURE_LINE = /^ {2}"signature": "[^"\n]*",\n/m;

/** The same value where it is in order already: most of a journal stays as it was read. */
export function sorted(value: unknown): unknown {
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
      for (const { drafted, sent, announced, reminded, left } of shares) see(drafted, sent, announced, reminded, left);
    }
  }
  return last;
}

const LIFE = ['intent', 'minted', 'writing', 'current', 'previous', 'ended'] as const;

/**
 * The document with every life that changed since `before` in order: two machines of honest runs may differ by a little, and
 * what happened later is not written down as earlier.
 */
export function livedInOrder(document: JournalRecord, before: JournalRecord): JournalRecord {
  const secrets = Object.entries(document.secrets).map(([key, entry]): readonly [string, EntryRecord] => {
    const known = Object.hasOwn(before.secrets, key) ? before.secrets[key] : undefined;
    if (known === entry) return [key, entry];
    const credentials = entry.credentials.map((one) =>
      known?.credentials.includes(one) ? one : { ...one, times: timesInOrder(one.times) },
    );
    return [key, { ...entry, credentials }];
  });
  return { ...document, secrets: Object.fromEntries(secrets) };
}

function timesInOrder(times: Times): Times {
  let last = times.intent;
  const ordered: { -readonly [name in keyof Times]: Times[name] } = { ...times };
  for (const name of LIFE) {
    const at = times[name];
    if (at === undefined) continue;
    if (at > last) last = at;
    ordered[name] = last;
  }
  if (times.revoking !== undefined && times.revoking < times.intent) ordered.revoking = times.intent;
  return ordered;
}

/**
 * The journal before its next commit under a new seed: every record is marked, and what only the old seed could tell is
 * dropped. Values that the escrow held are lost with it.
 */
export function withoutSeed(document: JournalRecord): JournalRecord {
  const { key, signature: _, box: _box, ...rest } = document;
  const secrets = Object.entries(document.secrets).map(
    ([name, { ask: _ask, ...entry }]): readonly [string, EntryRecord] => [
      name,
      {
        ...entry,
        credentials: entry.credentials.map(({ fingerprint: _print, escrow, ...one }) => {
          const { prints: _prints, identity: _identity, proofs: _proofs, ...bare } = one as typeof one & Keyed;
          return {
            ...bare,
            ...(escrow ? { escrow: escrow.state === 'held' ? { ...escrow, state: 'lost' as const } : escrow } : {}),
            unsigned: true as const,
          };
        }),
        fingerprints: entry.fingerprints.filter((print) => !print.startsWith('2.')),
      },
    ],
  );
  return {
    ...rest,
    ...(key === undefined ? {} : { reseeded: { from: key, seq: document.seq + 1 } }),
    secrets: Object.fromEntries(secrets),
  };
}

/** What later versions keep of a credential under the seed. */
type Keyed = { readonly prints?: unknown; readonly identity?: unknown; readonly proofs?: unknown };

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
