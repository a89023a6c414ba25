/** The workflows that are to prove a use, for `doctor`. */
import { KeyturnError } from '../model/errors.ts';
import type { UseProofs } from '../model/ports.ts';
import type { Consumer, Target } from '../model/target.ts';
import { unprovable } from '../steps/unproved.ts';

type Listed = { readonly consumer: Consumer; readonly of: Target[] };

/** Each once, with the secrets that list it. */
export function listedIn(targets: readonly Target[]): readonly Listed[] {
  const found = new Map<string, Listed>();
  for (const target of targets) {
    for (const consumer of target.policy.proof ?? []) {
      const one = found.get(consumer.name) ?? { consumer, of: [] };
      one.of.push(target);
      found.set(consumer.name, one);
    }
  }
  return [...found.values()];
}

/** Throws PREFLIGHT_DENIED where no proof could come from it, and what `UseProofs` throws. */
export async function provable(proofs: UseProofs, consumer: Consumer, of: readonly Target[]): Promise<string> {
  const wrong = await unprovable(proofs, consumer);
  if (wrong) throw new KeyturnError('PREFLIGHT_DENIED', wrong);
  return `is active, and its runs and statuses can be read: it proves the use of ${of.map(({ key }) => key).join(', ')}`;
}
