/**
 * Mutants of the rules: each breaks one rule in one place, and names the test that has to notice, whose own name says the
 * rule. A mutant whose piece of code no longer exists is an error, so that the list cannot rot.
 */

import { absent } from './mutants-absence.ts';
import { sharing } from './mutants-account.ts';
import { restarting } from './mutants-after.ts';
import { owning } from './mutants-ask.ts';
import { walking } from './mutants-asks.ts';
import { binding } from './mutants-bindings.ts';
import { holding } from './mutants-brake.ts';
import { meeting } from './mutants-contact.ts';
import { draining } from './mutants-drain.ts';
import { enrolling } from './mutants-enrol.ts';
import { serving } from './mutants-enterprise.ts';
import { quoting } from './mutants-env.ts';
import { explaining } from './mutants-errors.ts';
import { incidents } from './mutants-incident.ts';
import { inheriting } from './mutants-inherit.ts';
import { keeping } from './mutants-kept.ts';
import { handing } from './mutants-library.ts';
import { limited } from './mutants-limits.ts';
import { listing } from './mutants-listing.ts';
import { knowing } from './mutants-now.ts';
import { outOfTime } from './mutants-out-of-time.ts';
import { gating } from './mutants-overdue.ts';
import { people } from './mutants-people.ts';
import { asking } from './mutants-possible.ts';
import { proving } from './mutants-proof.ts';
import { reading } from './mutants-readers.ts';
import { recovering } from './mutants-recovery.ts';
import { referring } from './mutants-references.ts';
import { requests } from './mutants-requests.ts';
import { retiring } from './mutants-retire.ts';
import { saving } from './mutants-saving.ts';
import { serviceAlone } from './mutants-service.ts';
import { judging } from './mutants-state.ts';
import { telling } from './mutants-time.ts';
import { together } from './mutants-together.ts';

/** A story of `stories.ts`; a profile of the exhaustive run; a test of any suite, by its path from the repository's top. */
export type Caught =
  | { readonly story: string }
  | { readonly everyFault: string }
  | { readonly suite: string; readonly test: string };

export type Broken = {
  readonly name: string;
  /** Its path below `src`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly caught: readonly Caught[];
};

export type Mutant = Broken & { readonly rule: string };

const tables: { readonly [rule: string]: readonly Broken[] } = {
  'the drain': draining,
  'recovery and sweep': recovering,
  'rule 1, absence proves nothing alone': absent,
  'rule 2, a limit is a wait': limited,
  'rule 3, first contact keeps the wish': meeting,
  'rule 4, watched places are the places that read': reading,
  'rule 5, what is true now': knowing,
  'rule 6, time': telling,
  'rule 7, one account, many secrets': sharing,
  'rule 8, what is called possible is done': asking,
  'rule 9, errors name the cause': explaining,
  'rule 10, what is inherited': inheriting,
  'rule 11, the gate of what is overdue': gating,
  'rule 12, an Enterprise Server': serving,
  'rule 13, what a run finds': judging,
  'rule 14, what the escrow holds': keeping,
  'rule 15, where a credential may go': binding,
  'rule 16, what readers of a .env file get': quoting,
  'what an inventory lists': listing,
  'what reads a secret': referring,
  'answers to requests': requests,
  'who shares the link service': serviceAlone,
  'what a person gives': owning,
  'what an ask comes to': walking,
  'what was enrolled': enrolling,
  'rule 17, the brake': holding,
  'rule 18, a retirement': retiring,
  'rule 17, an incident': incidents,
  'whom an incident is about, and who is told': people,
  'rule 19, proofs of use': proving,
  'what restarts': restarting,
  'what is shared': together,
  'what is not asked again': saving,
  'what the time of a run does not suffice for': outOfTime,
  'what a program hands in': handing,
};

export const mutants: readonly Mutant[] = Object.entries(tables).flatMap(([rule, list]) =>
  list.map((broken) => ({ ...broken, rule })),
);
