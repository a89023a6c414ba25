/** One step of a run, as its log says it. */
import type { Progress } from '../rotation/model/ports.ts';
import { secretKeyOf } from '../rotation/people/personal-credentials.ts';

/** Steps that say nothing of people. What is not here is told without its details where everybody reads the log. */
export const impersonal: ReadonlySet<string> = new Set([
  'after',
  'delete',
  'deliver',
  'doctor',
  'escrow',
  'exposed',
  'incident',
  'inventory',
  'mint',
  'preflight',
  'release',
  'resume',
  'retire',
  'retired',
  'revoke',
  'sweep',
  'token',
  'verify',
  'waiting',
  'workflow',
  'write',
]);

/** Steps whose details may name somebody. */
export const personal: ReadonlySet<string> = new Set(['ask', 'failed', 'hold', 'notify']);

/** @param readByAll then nobody is named: not in a sentence, and not by the key of a credential of their own */
export function progressSays(
  { secret, step, detail }: Progress,
  readByAll: boolean,
): { readonly title: string; readonly says: string } {
  const title = secret ?? 'keyturn';
  if (!readByAll) return { title, says: `${step}: ${detail}` };
  return { title: secretKeyOf(title), says: impersonal.has(step) ? `${step}: ${detail}` : step };
}
