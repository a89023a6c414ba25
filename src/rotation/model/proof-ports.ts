/** What workflows show of the secrets that they use (docs/proof-of-use.md), as the forge tells it. */
import type { Secret } from './secret.ts';
import type { Consumer } from './target.ts';

/** One attempt of the run that shows a proof, as the forge names it. */
export type ProofPlace = {
  readonly repositoryId: string;
  /** Path of the workflow's file in the repository. */
  readonly workflow: string;
  readonly runId: string;
  readonly attempt: number;
  /** Of the secret whose value is shown. */
  readonly name: string;
};

/** What a run showed. `proof-shape`: it is no proof; `authentication`: of another run or name, or to another journal's box. */
export type ProofOpened = { readonly shown: Secret } | { readonly refused: 'proof-shape' | 'authentication' };

/**
 * A run that counts as its consumer's: of that file and branch and of no fork, on an event that nobody from outside causes,
 * ended with success.
 */
export type ConsumerRun = {
  /** `owner/name#id`. */
  readonly run: string;
  readonly createdAt: Date;
  readonly place: Omit<ProofPlace, 'attempt' | 'name'>;
  /** Its attempts of which one may have shown something, the newest first. */
  readonly attempts: readonly number[];
  /** What stands at its commit as shown by this run, by whomever: nothing of it is believed before it is opened. */
  readonly statuses: readonly { readonly name: string; readonly description: string }[];
};

/** `unreadable`: the token may not see it. */
export type ConsumerState = 'active' | 'disabled' | 'missing' | 'unreadable';

/**
 * Asked once in a run, whichever secret it is for. Throws what a forge's client throws; what cannot be read now proves
 * neither a use nor its absence.
 */
export interface UseProofs {
  /** What the token needs, for hints. */
  readonly permission: string;
  /**
   * Its runs that were created after `since`, the newest first, with what stands at their newest commits. `unreadable`: runs
   * or statuses may not be read for good; `missing`: there is no such workflow, or it is not shown.
   */
  runs(consumer: Consumer, since: Date): Promise<readonly ConsumerRun[] | 'missing' | 'unreadable'>;
  state(consumer: Consumer): Promise<ConsumerState>;
  /** Whether its runs and the statuses of its commits may be read. */
  readable(consumer: Consumer): Promise<boolean>;
  /** The command that a person starts it with. */
  start(consumer: Consumer): string;
  /** The command that a person enables it with. */
  enable(consumer: Consumer): string;
}
