/**
 * What the journal remembers: one document, no values, times as ISO 8601 strings in UTC. Only shapes and their checks
 * live here; how the document changes is `session.ts`.
 */
import type { AskRecord, PutRecord } from './ask-record.ts';
import type { Address } from './destination-ports.ts';
import type { HumanRecord } from './human-record.ts';
import type { ByRecord, IncidentRecord } from './incident.ts';
import type { ReceiptState } from './link-ports.ts';
import type { AlertMarks, Remembered } from './people-ports.ts';
import type { Owner } from './run-ports.ts';
import type { Secret } from './secret.ts';
import type { Json } from './system-ports.ts';

export type { AskRecord, AskStep, PutRecord } from './ask-record.ts';
export type { HumanCode, HumanRecord } from './human-record.ts';
export type { ByRecord } from './incident.ts';

/** After AWSPENDING, AWSCURRENT, AWSPREVIOUS. `aborted`: never written anywhere, ended. `orphan`: perhaps minted, its value is lost, and a human has to look. */
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
  /** The kind of the channel that the message with the link went by. */
  readonly channel?: string;
  readonly opened?: string;
  readonly saved?: string;
  /** When the first message went out: what the receipt deadline counts from. */
  readonly announced?: string;
  readonly reminded?: string;
  /** When this person was found to have left. */
  readonly left?: string;
};

/** The start of a workflow after a publication. */
export type StartRecord = {
  /** When the value that it has to take over was published: from then on it is owed. */
  readonly at: string;
  /** When the forge took it. Without this it is not known whether it was started. */
  readonly started?: string;
  /** The run that it is, `owner/repo#id`, where the forge says so. */
  readonly run?: string;
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
  /** The ids that the provider listed at intent. EscrowEntry until the id is known. */
  readonly baseline?: readonly string[];
  /** Value name -> HMAC under the secret's salt. */
  readonly fingerprint?: { readonly [value: string]: string };
  readonly times: Times;
  /** When the provider first listed its id, or answered a call about it with success. Without it absence proves nothing. */
  readonly seen?: string;
  /** Written by Keyturn or found there: `adopt` in the configuration. */
  readonly adopted?: true;
  /** Of an adopted one that a person ordered to end: who told its id, where the configuration does not. */
  readonly idFrom?: 'enrolled' | 'identified';
  /** Who made it, where a person did. */
  readonly maker?: LedgerPerson;
  /** How often a person was told to end it, and when last. */
  readonly told?: { readonly count: number; readonly at: string };
  /** Id of the request link that its values came by. */
  readonly request?: string;
  /** HMAC of what `verify.identity` says whose key it is, under D(proof-identity): base64url. */
  readonly identity?: string;
  /** NAME of the secret that holds a value -> HMAC of what a proof of use of it shows, under D(proof-print): base64url. */
  readonly prints?: { readonly [name: string]: string };
  /** `OWNER/REPO:FILE` of a consumer, as the policy names it -> the run that showed that it uses this credential. */
  readonly proofs?: { readonly [consumer: string]: { readonly run: string; readonly at: string } };
  /** Workflows that are owed a start since it was published, and what became of it. */
  readonly after?: { readonly [file: string]: StartRecord };
  /** Leaked: revoked without overlap as soon as every destination has its successor. */
  readonly exposed?: true;
  /** Which of its destinations still have to be written, and when each was. */
  readonly destinations: readonly DestinationRecord[];
  /** Of one that the provider refuses, or that was never written: how many it had, and its last write. */
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

/** A request to rotate this secret. It needs no lock; the owner of the lock acts on it before publish and before release. */
export type WishRecord = {
  readonly reason: string;
  readonly since: string;
  readonly first?: true;
  readonly exposed?: readonly string[];
  /** What it came from: `alert:R#N`, `person:LOGIN`, `by:LOGIN`, `incident:ULID`. */
  readonly causes?: readonly string[];
};

/** The brake of a secret. It needs no lock; the owner of the lock obeys it before it mints, writes or revokes. */
export type HoldRecord = {
  readonly since: string;
  readonly until: string;
  readonly by: ByRecord;
  readonly reason?: string;
};

export type EntryRecord = {
  readonly revision: number;
  readonly salt: string;
  readonly lock?: { readonly owner: Owner; readonly since: string };
  readonly wish?: WishRecord;
  /** Nothing of it is minted and nothing of it ends, until then. */
  readonly hold?: HoldRecord;
  /** First contact: what was there before is this old, and stands in these destinations. */
  readonly observed?: {
    readonly since: string;
    readonly destinations: readonly string[];
    /** It leaked, and no id of it is known: its successor is no answer before it is proved dead. */
    readonly exposed?: true;
    /** How often a person was told to end it, and when last: of keys that people make. */
    readonly told?: { readonly count: number; readonly at: string };
  };
  readonly credentials: readonly CredentialRecord[];
  /** The last 32 fingerprints of ended credentials, for exposure matching. */
  readonly fingerprints: readonly string[];
  readonly human?: HumanRecord;
  /** The person whose personal credential this entry is (`share: { as: own }`). */
  readonly person?: LedgerPerson;
  /** Everything of this entry ends and nothing more is minted: its person has left. */
  readonly closing?: { readonly reason: string; readonly since: string };
  /** Nothing reads it: its places go, then its keys. `until`: since its places are gone, when its keys end; `grace` in milliseconds. */
  readonly retiring?: {
    readonly since: string;
    readonly by: ByRecord;
    readonly grace?: number;
    readonly until?: string;
    /** Its provider does not say when its keys were used. */
    readonly unproved?: true;
  };
  /** Since when no key of it lives and none is minted. */
  readonly retired?: string;
  /** The last dispute that was acted upon: the next one within a day is for a human. */
  readonly disputed?: string;
  /** A person is asked for the next value. It holds no lock between runs. */
  readonly ask?: AskRecord;
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
  /** People who were offboarded by a command: they receive nothing, whatever a team says, until they are onboarded again. */
  readonly offboarded?: readonly OffboardRecord[];
  /** What people were last told about a secret, so that they hear of a change once and then daily. */
  readonly noticed?: { readonly [secret: string]: { readonly about: string; readonly at: string } };
  readonly incidents?: { readonly [incident: string]: IncidentRecord };
  /** GitHub's public keys as they were last seen, by whose secrets they seal. */
  readonly keys?: { readonly [scope: string]: { readonly id: string; readonly key: string } };
  /** The open alerts as `rotate --signals` saw them last. */
  readonly signals?: AlertMarks;
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
  readonly entries: { readonly [rotation: string]: EscrowEntry };
};

export type EscrowEntry =
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

/** A credential that is proved dead needs no places any more: they collapse to a count and the last write. */
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
