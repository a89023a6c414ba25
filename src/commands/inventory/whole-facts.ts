/** What the forge shows, and whether the token sees all of the organization, which costs a request where it matters. */
import type { Facts } from '../../inventory/facts.ts';
import { hingesOnUnseen } from '../../inventory/inventory.ts';
import type { Asking, Scope, SecretLister } from '../../inventory/port.ts';
import { withoutEnrolling } from '../enrol/own-workflow.ts';

/** Without `partial` where the token sees all, or where nothing that will be said depends on it. Throws what `facts` throws. */
export async function wholeFacts(lister: SecretLister, scope: Scope, asking: Asking): Promise<Facts> {
  const facts = await lister.facts(scope, asking);
  if (facts.partial !== 'token') return facts;
  const matters = hingesOnUnseen(withoutEnrolling(facts));
  if (matters && !(await lister.seesAll(facts, asking))) return facts;
  const { partial: _, ...whole } = facts;
  return whole;
}
