/** What a run is asked to do, and what it gives back. */

import type { Outcome } from '../journal/outcome.ts';
import type { Session } from '../journal/session.ts';
import type { Budget } from '../model/budget.ts';
import type { KeyturnError } from '../model/errors.ts';
import type { Person } from '../model/ports.ts';
import type { LedgerPerson } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import type { RetireRequest } from '../steps/retire-proof.ts';
import type { Decision } from './incident/decide.ts';
import type { Opened, Order } from './incident/open.ts';

/** `hold`: until when and why; or its end, and why that. */
export type HoldRequest = { readonly until: Date; readonly reason?: string } | { readonly release: string | undefined };

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
  /** A code that the person who started this run has seen on the page where they answered: XXXX-XXXX-XXXX-XXXX. */
  readonly confirm?: string;
  /** Say what would be done; change nothing. */
  readonly dryRun?: boolean;
  /** Gives this person what the configuration gives them, and does nothing else. */
  readonly onboard?: Person;
  /** Ends what this person holds and rotates what they saw, and does nothing else. */
  readonly offboard?: LedgerPerson;
  /** Retires these secrets, and does nothing else. */
  readonly retire?: RetireRequest;
  /** Puts these secrets on hold, or ends that, and does nothing else. */
  readonly hold?: HoldRequest;
  /** Begins another journal where there is none any more, or another seed where it is lost. */
  readonly repair?: 'new-journal' | 'new-seed';
  /** Finishes what a run that was killed left open: its locks, its rotation, the escrow. Begins and ends nothing else. */
  readonly mend?: boolean;
  /** Why a person is onboarded or offboarded, for the journal and the summary. */
  readonly reason?: string;
  /** Only ask whether there are new alerts, or people who left; without either, that is all. */
  readonly signals?: boolean;
  /** The time in which something new is begun; left out: nobody limits it. */
  readonly budget?: Budget;
  /** Opens an incident, or goes on with it, and works on what it is about. */
  readonly incident?: Order;
  /** Journals what a person says about rows of an incident, and does nothing else. */
  readonly decision?: Decision;
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
  /** What went wrong that is no secret's own affair. */
  readonly failures?: readonly KeyturnError[];
  /** The targets as they were worked on: one for each person where everybody has their own. */
  readonly targets: readonly Target[];
  /** The journal at the end of the run, for the reports of the entry points. */
  readonly session: Session;
  /** When the run ended, by the clock that it believed. */
  readonly at: Date;
  /** What became of the order of an incident. */
  readonly incident?: Opened;
};

/** Whether this is the scheduled run, which looks for leaks and leavers; every other run was requested by a person. */
export function isDaily(options: ReconcileOptions): boolean {
  return !isAwaited(options);
}

/** Whether a person waits for what this run does: what is left undone is then a failure of the run. */
export function isAwaited(options: ReconcileOptions): boolean {
  const { exposed, onboard, offboard, incident } = options;
  return exposed === true || onboard !== undefined || offboard !== undefined || incident !== undefined;
}

/** Whether a person has reviewed the situation and says that the run may go on. */
export function isReviewed(options: ReconcileOptions): boolean {
  return options.force !== undefined || options.exposed === true;
}
