/** What the journal keeps of the values of a credential. */
import type { SecretRun } from '../journal/secret-run.ts';
import type { Minted } from '../model/ports.ts';

/** Name of a value -> its fingerprint under the salt of the entry, which is there by now. */
export async function fingerprintsOf(
  run: SecretRun,
  { values }: Pick<Minted, 'values'>,
): Promise<{ readonly [name: string]: string }> {
  const salt = run.entry?.salt ?? '';
  const pairs = Object.entries(values).map(
    async ([name, value]) => [name, await run.context.ports.fingerprint(salt, value)] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}
