/** What of a secret waits for a person, as the journal keeps it. */

/** What only a human can decide; the sentences are made where they are read. */
export type HumanCode =
  | 'MINT_UNKNOWN'
  | 'WRITTEN_BY_OTHERS'
  | 'HOLDS_IT'
  | 'VALUE_CHANGED'
  | 'BINDING_UNKNOWN'
  | 'UNSIGNED'
  | 'VERIFY_INCONCLUSIVE'
  | 'DISPUTED_AGAIN'
  | 'ASK_NOBODY'
  | 'ASK_UNANSWERED'
  | 'ASK_REFUSED'
  | 'OLD_KEY_ALIVE'
  | 'ADOPT_DISAGREES';

export type HumanRecord = {
  readonly code: HumanCode;
  readonly since: string;
  /** The credential that it is about. */
  readonly rotation?: string;
  /** The destination, or the place of requests, that it is about, for people. */
  readonly place?: string;
  /** Ids at the provider, or logins, that a human has to look at. */
  readonly ids?: readonly string[];
};
