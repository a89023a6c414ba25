/** Whether one secret can be rotated as a whole: doctor's last check. Reads only. */
import type { SecretRun } from '../journal/secret-run.ts';
import { openAskOf } from '../model/asked.ts';
import { holdSays } from '../model/brake.ts';
import { humanError } from '../model/needs-human.ts';
import { asksOwner } from '../steps/manual.ts';
import { checkFirstContact, checkMinting } from '../steps/minting-preconditions.ts';
import { whenPossible } from '../steps/rotate.ts';

/** Says what was found, or that it is off. */
export type Found = string | { readonly off: string };

/** Throws what would stop its rotation. */
export async function rotates(run: SecretRun): Promise<Found> {
  const { entry, outcome } = run;
  if (entry?.human) throw humanError(run.target.key, entry, entry.human);
  if (run.braked) return { off: `is ${holdSays(run.braked)}` };
  const provider = await run.provider(run.target.binding);
  const asks = asksOwner(run);
  if (provider.manual && !run.context.ports.ask && !asks)
    return { off: `is made by hand, in a terminal: keyturn rotate --only '${run.target.key}'` };
  await checkFirstContact(run, false);
  const decision = await checkMinting(run, { first: entry?.wish?.first === true, readOnly: true });
  const remarks = outcome.notes.length === 0 ? '' : `; ${outcome.notes.join('; ')}`;
  if (decision.is !== 'now') return `can be rotated later: it ${whenPossible[decision.is]}${remarks}`;
  const ask = asks ? openAskOf(entry) : undefined;
  if (ask) return `is asked of ${ask.login}, until ${ask.until}${remarks}`;
  if (asks) return `can be rotated: its owner is asked when it is due${remarks}`;
  return `can be rotated${decision.first ? '; the old credential ends first' : ''}${remarks}`;
}
