/** What a session needs of the world, and what it begins with. */
import type { Owner, Ports, StateKeys } from '../model/ports.ts';
import type { EscrowText, JournalRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';

/** The part of `Ports` that a session uses. */
export type SessionPorts = Pick<
  Ports,
  'journal' | 'clock' | 'random' | 'state' | 'pin' | 'escrow' | 'pending' | 'owner' | 'actor' | 'runs' | 'sealingKeys'
>;

/** Questions that only the caller can answer, and that only a first run asks. */
export type Asking = {
  /** Whether a provider lists the tag of some Keyturn journal. */
  tags(): Promise<boolean>;
  isAlive(owner: Owner): Promise<boolean>;
  /** What a person asked for: another journal where there is none any more, another seed where it is lost. */
  readonly repair?: 'new-journal' | 'new-seed' | undefined;
};

/** The journal as it was read. */
export type Found = { readonly document: JournalRecord; readonly text: string; readonly version: string };

/** What a session begins with, as `opening.ts` decided it. */
export type Start = {
  readonly document: JournalRecord;
  /** Hash of the journal's file. */
  readonly hash: string | undefined;
  /** The store's version of that file; undefined = there is none. */
  readonly version: string | undefined;
  /** The escrow's seed; undefined where nothing is signed, or where this run only reads. */
  readonly seed: Secret | undefined;
  readonly escrowAtStart?: EscrowText | undefined;
  /** The seed is this run's own, and is put into the escrow before anything else happens. */
  readonly begins?: boolean;
  readonly readOnly?: boolean;
  /** A person knows that there was a journal before. */
  readonly repairs?: boolean;
  /** The number of the first text of the escrow, where it is not 1. */
  readonly firstNumber?: number;
};

/** What a signed document grew out of: the last one that this session saw. */
export type Seen = {
  readonly document: JournalRecord;
  readonly hash: string | undefined;
  readonly keys: StateKeys | undefined;
};
