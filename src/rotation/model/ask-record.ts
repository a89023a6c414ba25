/** What the journal remembers of a person who is asked for a value, and of a text of the escrow. */
import type { Remembered } from './people-ports.ts';

/** One value in the escrow. `counter` is the number of the text that first held it, `at` the store's own time of that PUT. */
export type PutRecord = {
  readonly counter: number;
  readonly at: string;
  readonly state: 'held' | 'lost' | 'gone';
};

/** How far an ask has come. `used`: its answer is the pending credential of the same rotation. */
export type AskStep = 'asked' | 'sent' | 'taken' | 'refused' | 'used';

export type AskRecord = {
  /** ULID of the rotation that its answer is for: the credential's own, once there is one. */
  readonly rotation: string;
  /** Of the request link. */
  readonly id: string;
  /** Where the request was made: the origin of a service, or `github`. A `keyturn` of before says no more than that it was one. */
  readonly via: string;
  /** Who is asked now. */
  readonly owner: Remembered;
  /** Why the secret is due. */
  readonly reason: string;
  readonly since: string;
  readonly expires: string;
  /** What the answer is judged by, as it was asked and never as it is told later. */
  readonly fields: readonly { readonly name: string; readonly lines?: true }[];
  readonly size: number;
  readonly step: AskStep;
  /** S's place in the escrow. */
  readonly escrow?: PutRecord;
  /** When the message with the link went out. */
  readonly sent?: string;
  readonly reminded?: string;
  /** When a person was last told what it waits for. */
  readonly told?: string;
  /** The code that its owner confirmed, of the answer that is taken. */
  readonly confirmed?: string;
  /** How many answers in a row were refused. */
  readonly refused?: number;
  /** How many asks in a row were not answered until they expired. */
  readonly unanswered?: number;
};
