/** Answers that a person gives by mistake: what is in place already, and a whole line instead of a value. */
import type { SecretRun } from '../../journal/secret-run.ts';
import type { Minted } from '../../model/ports.ts';
import type { Secret } from '../../model/secret.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import type { Prepared } from '../preflight.ts';

type Values = Minted['values'];

/**
 * The NAME of a secret of the configuration that a value begins with, as a line `NAME=value` does. Other values may have such
 * a beginning, too: of a connection string it is a part.
 */
export function lineOf(run: SecretRun, values: Values): string | undefined {
  const targets = [run.target, ...run.context.configured];
  const names = new Set(targets.flatMap((one) => [one.secret, ...Object.values(one.values)]));
  for (const value of Object.values(values)) {
    const [, name] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=/.exec(value.reveal()) ?? [];
    if (name !== undefined && names.has(name)) return name;
  }
  return undefined;
}

/**
 * Whether these values are what stands in place today, as far as that is at hand: in the environment variable of the secret's
 * name, or in a place that can be read. The journal knows nothing of what was there before its first key.
 */
export async function isInPlace(
  run: SecretRun,
  destinations: Prepared['destinations'],
  values: Values,
): Promise<boolean> {
  const given = await fingerprintsOf(run, { values });
  const isGiven = async (name: string, found: Secret | undefined) =>
    found !== undefined && (await fingerprintsOf(run, { values: { [name]: found } }))[name] === given[name];
  for (const name of Object.keys(values)) {
    const found = [run.context.ports.variable(run.target.values[name] ?? '')];
    for (const { destination } of destinations)
      if (destination.address.value === name) found.push(await destination.read?.());
    const same = await Promise.all(found.map((one) => isGiven(name, one)));
    if (!same.includes(true)) return false;
  }
  return true;
}
