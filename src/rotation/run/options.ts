/** What a run is asked to do, and what it gives back. */

import type { Outcome } from '../journal/outcome.ts';
import type { Session } from '../journal/session.ts';
import type { Budget } from '../model/budget.ts';
import type { Person } from '../model/ports.ts';
import type { LedgerPerson } from '../model/record.ts';
import type { Target } from '../model/target.ts';

/** What a run is asked to do beyond what is due. */
export type ReconcileOptions = {
  /** Rotate now, for this reason, whatever the age. */
  readonly force?: string;
  /** The current credentials are leaked: no overlap, no receipts. */
  readonly exposed?: boolean;
  /** With `exposed`: the successor of what leaked before has leaked, too. */
  readonly successor?: boolean;
  /** Revoke before minting. */
  readonly first?: boolean;
  /** The old credentials were ended manually: what cannot be revoked is taken as dead, unless it is seen to work. */
  readonly ended?: boolean;
  /** Say what would be done; change nothing. */
  readonly dryRun?: boolean;
  /** Gives this person what the configuration gives them, and does nothing else. */
  readonly onboard?: Person;
  /** Ends what this person holds and rotates what they saw, and does nothing else. */
  readonly offboard?: LedgerPerson;
  /** Begins another journal where there is none any more, or another seed where it is lost. */
  readonly repair?: 'new-journal' | 'new-seed';
  /** Finishes what a run that was killed left open: its locks, its rotation, the escrow. Begins and ends nothing else. */
  readonly mend?: boolean;
  /** Why a person is onboarded or offboarded, for the journal and the summary. */
  readonly reason?: string;
  /** The time in which something new is begun; left out: nobody limits it. */
  readonly budget?: Budget;
  /** Works on these entries alone, of those that the chosen targets have. */
  readonly keys?: readonly string[];
};

/** What a run gives back to the entry point. */
export type Result = {
  readonly outcomes: readonly Outcome[];
  /** Entries of the journal that the configuration no longer names: reported, never revoked by themselves. */
  readonly abandoned: readonly string[];
  /** Logins of all recipients, for entry points that must hide them from their readers. */
  readonly people: readonly string[];
  /** Remarks about the run as a whole. */
  readonly notices: readonly string[];
  /** The targets as they were worked on: one for each person where everybody has their own. */
  readonly targets: readonly Target[];
  /** The journal at the end of the run, for the reports of the entry points. */
  readonly session: Session;
  /** When the run ended, by the clock that it believed. */
  readonly at: Date;
};

/** Whether this is the scheduled run, which looks for leaks and leavers; every other run was requested by a person. */
export function isDaily(options: ReconcileOptions): boolean {
  return !options.exposed && options.onboard === undefined && options.offboard === undefined;
}

/** Whether a person waits for what this run does: what is left undone is then a failure of the run. */
export function isAwaited(options: ReconcileOptions): boolean {
  return options.exposed === true || options.onboard !== undefined || options.offboard !== undefined;
}

/** Whether a person has reviewed the situation and says that the run may go on. */
export function isReviewed(options: ReconcileOptions): boolean {
  return options.force !== undefined || options.exposed === true;
}
