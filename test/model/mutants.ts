/**
 * One-line mutants of the engine's rules: each breaks one rule in one place, and names the test that has to notice, whose
 * own name says the rule. A mutant whose line no longer exists is an error, so that the list cannot rot.
 */
import { draining } from './mutants-drain.ts';
import { recovering } from './mutants-recovery.ts';

/** A story of `stories.ts`; a profile of the exhaustive run; a test of a suite beside the engine's own modules. */
export type Caught =
  | { readonly story: string }
  | { readonly everyFault: string }
  | { readonly suite: string; readonly test: string };

export type Mutant = {
  readonly name: string;
  /** In `src/rotation`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly caught: readonly Caught[];
};

export const mutants: readonly Mutant[] = [...draining, ...recovering];
