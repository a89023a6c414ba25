/** Where journal and escrow are kept, and how both are written and signed. */

import type { ProofOpened, ProofPlace } from './proof-ports.ts';
import type { EntryRecord, EscrowText, JournalRecord } from './record.ts';
import type { Secret } from './secret.ts';
import type { Clock, Random } from './system-ports.ts';

/** Where `journal.json` lives. Compare-and-swap on `version`. */
export interface JournalStore {
  /** For people: `acme/shop@keyturn-journal`. */
  readonly place: string;
  /** Where no host says what time it is (a file): the clock of the machine that keeps it. Left out = the run's clock. */
  readonly clock?: Clock;
  /** Reads only: may it be written, does a ruleset refuse it, is it private enough. Before anything is minted. */
  check(): Promise<void>;
  /** What `check` found that people should know: a rule that may refuse writes, another name. Sentences of ours. */
  remark?(): string | undefined;
  /** `at` is the `Date` of the answer that brought it. */
  read(): Promise<{ readonly text: string; readonly version: string; readonly at?: Date } | undefined>;
  /** Resolves when a write may be sent: what is asked for until then shares it. Left out = at any time. */
  ready?(): Promise<void>;
  /**
   * `version` undefined = must not exist yet. Returns the new version. Throws JOURNAL_CONFLICT (another writer was faster:
   * no effect), HTTP_UNKNOWN (read it back).
   */
  write(text: string, version: string | undefined, message: string): Promise<string>;
}

export type EscrowCures = {
  /** The edit that hands it to a run, as an imperative. */
  readonly handOver: string;
  /** The command that deletes what is at a `home`; undefined: that is no place of this kind. */
  deletion(home: string): string | undefined;
};

/** The secret that carries pending values from run to run. */
export interface EscrowStore {
  /** Of the secret that a workflow hands over as `pending`; left out where nothing has to. */
  readonly name?: string;
  /** For people: `KEYTURN_PENDING in acme/shop`, and who can read it. */
  readonly place: string;
  /** Where it is, for the journal: `OWNER/REPO`, or with ` (environment E)` behind it, and its name if that is not the usual one. */
  readonly home?: string;
  /** Of its address, where it is in a store that secrets may be written to as well. */
  readonly key?: string;
  /** What a person does about it, in the words of whoever keeps it; left out where nothing has to be handed over. */
  readonly cures?: EscrowCures;
  /** The most bytes that fit. */
  readonly limit: number;
  /** Reads only. */
  check(): Promise<void>;
  /** Resolves when a write may be sent: what is asked for until then shares it. Left out = at any time. */
  ready?(): Promise<void>;
  /** Returns the store's own time of the write. */
  write(value: Secret): Promise<Date>;
  updatedAt(): Promise<Date | undefined>;
  /** Only where it can be read back: then nothing has to hand it over. Undefined: nothing is there yet. */
  read?(): Promise<Secret | undefined>;
  /**
   * Deletes the secret that was the escrow before, at another `home`, if nothing has written it since `at`. Undefined: it is
   * gone; else why it is left there, a sentence of ours. Throws what `write` throws.
   */
  leave?(home: string, at: Date): Promise<string | undefined>;
}

/** What the seed of a journal is good for. The private halves stay inside. */
export interface StateKeys {
  /** `ed25519:` and 43 characters of base64url. */
  readonly public: string;
  /** The public key that proofs of use are sealed to: X25519, 43 characters of base64url. */
  readonly box: string;
  /** Ed25519 over the UTF-8 bytes, base64url. */
  sign(message: string): string;
  /** `2.` and HMAC-SHA-256 over the entry's salt and the value, under a key that is not in the journal. */
  fingerprint(salt: string, value: Secret): string;
  /** HMAC-SHA-256 over the entry's key, a zero byte and whose key it is, under a key of its own, base64url. */
  identity(entry: string, whose: string): string;
  /** What a run that has this value under this name shows of it. */
  shown(name: string, value: Secret): Secret;
  /** What the journal keeps of what a credential's run shows, base64url. `rotation`: the credential's. */
  proofPrint(rotation: string, name: string, shown: Secret): string;
  /** Opens the description of a status as a proof of this very run. @param place as the forge says it, never as the status says */
  openProof(place: ProofPlace, description: string): Promise<ProofOpened>;
}

/** How many bytes a journal takes, or some more: an entry that changes is measured alone. */
export interface JournalSizes {
  /** What stands under this key from now on; undefined takes it out. */
  set(key: string, entry: EntryRecord | undefined): void;
  /** Of these entries, and of everything else that this journal holds. */
  total(journal: JournalRecord): number;
}

/** The written forms of journal and escrow, and the arithmetic of their keys. Pure. */
export interface StateFormat {
  newSeed(random: Random): Secret;
  keys(seed: Secret): StateKeys;
  /** Whether it is the Ed25519 signature of the message under that key. */
  isSignedBy(key: string, message: string, signature: string): boolean;
  /** SHA-256 of the UTF-8 bytes, base64url. */
  hash(text: string): string;
  /**
   * Strict. Throws JOURNAL_CORRUPT with the exact path, JOURNAL_OLD, JOURNAL_NEWER, JOURNAL_FULL. `place` is for people.
   */
  journal(text: string, place: string): JournalRecord;
  /** How many bytes its text takes, or some more. Entries are measured once: they never change. */
  size(journal: JournalRecord): number;
  /** The same, for one journal whose entries change one after the other. @param id of the journal */
  sizes(id: string): JournalSizes;
  /** The one text of a journal, signed if there are keys, and that journal. Throws JOURNAL_FULL. */
  write(
    journal: JournalRecord,
    keys: StateKeys | undefined,
  ): { readonly journal: JournalRecord; readonly text: string };
  /** Undefined for nothing: empty, or `{}`. Throws ESCROW_FOREIGN, JOURNAL_NEWER, with the path. */
  escrow(text: Secret, place: string): EscrowText | undefined;
}
