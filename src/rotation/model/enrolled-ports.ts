/** What is known of secrets that Keyturn did not make, and where that is kept: `enrolled.json` beside the journal. */
import type { StateKeys } from './journal-ports.ts';
import type { JournalRecord } from './record.ts';
import type { Secret } from './secret.ts';

/** Name of the secret, and of the environment variable, that holds the key of the prints. */
export const PRINT_KEY = 'KEYTURN_PRINT_KEY';

/** Where in a value a part stands -> the keyed fingerprint of that part; `` is the whole value. */
export type PrintTable = { readonly [at: string]: string };

/** Keyed fingerprints, the same for the same value wherever it is. */
export interface Prints {
  /** Names the key without telling it: 8 hex digits. */
  readonly key: string;
  /** Those of a value and of its parts. */
  of(value: Secret): PrintTable;
  /** Those of a text that was found somewhere: as it is, and without white space around it. */
  whole(value: Secret): readonly string[];
  /** Seals findings for the job that commits them. `about` says which run they are of; `nonce` has 12 random bytes. */
  seal(text: string, about: string, nonce: Uint8Array): string;
  /** Undefined for what was not sealed under this key, is about another run, or was changed. */
  open(sealed: string, about: string): string | undefined;
}

/** A value that a slot had before. It stays alive until somebody proves otherwise. */
export type FormerValue = {
  readonly prints: PrintTable;
  /** When the slot got it, and when it lost it. */
  readonly since: string;
  readonly until: string;
  readonly id?: string;
  /** When it was seen to be dead. */
  readonly ended?: string;
};

/** One slot as it was last enrolled. Times are ISO 8601. */
export type EnrolledSlot = {
  /** When it was enrolled. */
  readonly at: string;
  /** When the forge says that it was last written. */
  readonly since: string;
  readonly prints: PrintTable;
  readonly vendor?: string;
  /** What the provider calls the credential, and whose it is. */
  readonly id?: string;
  readonly account?: string;
  /** When the provider refused the value. */
  readonly ended?: string;
  /** Newest first. */
  readonly former?: readonly FormerValue[];
};

/** `enrolled.json`. */
export type Enrolled = {
  readonly version: 2;
  /** Id and key of the journal that it belongs to. */
  readonly journal: string;
  readonly key?: string;
  readonly signature?: string;
  readonly at: string;
  /** Which key the prints are made under: `Prints.key`. */
  readonly printKey: string;
  /** Address key -> what is known of it: `github:acme/shop/actions/production/NAME`. */
  readonly slots: { readonly [slot: string]: EnrolledSlot };
};

/** How many former values of a slot are kept. */
export const FORMER = 8;

/** Where `enrolled.json` lives. Compare-and-swap on `version`; the same failures as the journal's store. */
export interface EnrolledStore {
  /** For people. */
  readonly place: string;
  read(): Promise<{ readonly text: string; readonly version: string } | undefined>;
  /** `version` undefined = must not exist yet. Returns the new version. */
  write(text: string, version: string | undefined, message: string): Promise<string>;
}

/** Its written form. Pure. */
export interface EnrolledFormat {
  /**
   * Strict. Throws JOURNAL_CORRUPT with the exact path, JOURNAL_NEWER, JOURNAL_FULL; JOURNAL_FORGED for what is not signed
   * by this very journal: then nothing of it is used.
   */
  read(text: string, place: string, of: Pick<JournalRecord, 'id' | 'key'>): Enrolled;
  /** The one text of it, signed if there are keys. Throws JOURNAL_FULL. */
  write(enrolled: Omit<Enrolled, 'key' | 'signature'>, keys: StateKeys | undefined): string;
}

/** What a run needs of enrolled slots. */
export type EnrolledPorts = {
  readonly store: EnrolledStore;
  readonly format: EnrolledFormat;
  /** Undefined: this run was not handed the key, so it compares nothing with prints. */
  readonly prints: Prints | undefined;
  /** What people call a vendor, and where its credentials are made; undefined for one that nobody knows. */
  vendor?(id: string): { readonly title: string; readonly console?: string } | undefined;
};
