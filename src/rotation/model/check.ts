/** The result of one check of `doctor`. */
import type { KeyturnError } from './errors.ts';

export type Subject =
  | 'environment'
  | 'ruleset'
  | 'journal'
  | 'escrow'
  | 'links'
  | 'requests'
  | 'channel'
  | 'provider'
  | 'destination'
  | 'recipients'
  | 'owners'
  | 'signal'
  | 'proof'
  | 'workflow'
  | 'rotation';

export type Check = {
  readonly subject: Subject;
  /** Which one, for people: a place, an account, a channel, the key of a secret. */
  readonly name: string;
  /** `off`: nothing fails for it, and something is left out. */
  readonly state: 'ok' | 'off' | 'failed';
  /** What was found, or why it is off; may be empty. */
  readonly says: string;
  /** Of what failed. */
  readonly error?: KeyturnError;
};
