/** What a run did with one secret, for its report. */
import type { KeyturnError } from '../model/errors.ts';
import type { HoldRecord } from '../model/record.ts';

/** What a run did with one secret. */
export type Action =
  | 'none'
  | 'planned'
  | 'rotated'
  | 'resumed'
  | 'delivered'
  | 'revoked'
  | 'waiting'
  | 'busy'
  | 'human'
  | 'failed';

/** The result of a run for one secret. */
export type Outcome = {
  readonly key: string;
  action: Action;
  reason?: string;
  /** What happens next, one sentence. */
  next: string;
  readonly notes: string[];
  /** Places that were left out, and why: `acme/old (archived)`. */
  readonly skipped: string[];
  /** What the next run does because the time of this one was over; left out where nothing is left. */
  left?: { readonly destinations: number; readonly people: number };
  /** Which credentials this run has ended, and how that is known: a sentence each. */
  ended?: readonly string[];
  /** It is on hold: said in every run, whatever else there is to say. */
  hold?: HoldRecord;
  /** Login of whoever ends its old keys in a console; left out where nobody does, or where nobody was asked who that is. */
  endedBy?: string;
  error?: KeyturnError;
};
