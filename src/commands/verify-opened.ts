/** `keyturn open --verify`: what a link holds, asked of the providers that the configuration names. */
import { probing } from '../compose/providers.ts';
import type { World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { Target } from '../rotation/model/target.ts';
import type { OpenedEntry } from './open.ts';
import type { Verified } from './open-io.ts';

/** A credential may just have been minted: it is asked for more than once before a no is believed. */
const tries = 3;

/** Asks the provider of each value, with the value alone. */
export function verifyOpened(configuration: Configuration, world: World) {
  return async (entries: readonly OpenedEntry[]): Promise<readonly Verified[]> => {
    const asked = new Map<Target, Promise<Verified['probe']>>();
    return Promise.all(
      entries.map(async ({ key, name, environment }) => {
        const target = targetOf(configuration.targets, name, environment);
        if (target === undefined) return { key, probe: 'unknown' };
        const probe = asked.get(target) ?? ask(target, entries, world);
        asked.set(target, probe);
        return { key, probe: await probe };
      }),
    );
  };
}

/** The secret that this entry comes from. A key without an environment says so itself, or could be of any. */
function targetOf(targets: readonly Target[], name: string, environment: string | undefined): Target | undefined {
  const holders = targets.filter(({ values }) => Object.values(values).includes(name));
  return (
    holders.find((target) => target.environment === environment) ??
    (environment === undefined ? holders.find(({ share }) => share !== undefined) : undefined)
  );
}

async function ask(target: Target, entries: readonly OpenedEntry[], world: World): Promise<Verified['probe']> {
  const values: { [value: string]: Secret } = {};
  for (const [value, name] of Object.entries(target.values)) {
    // A link may hold the same name for several environments.
    const found = entries.find(
      (entry) => entry.name === name && (entry.environment === undefined || entry.environment === target.environment),
    );
    if (found === undefined) return 'unknown';
    values[value] = found.value;
  }
  const probe = await probing(target.binding, world);
  if (probe === undefined) return 'unknown';
  for (let left = tries; ; left--) {
    const answer = await probe(values);
    if (answer !== 'rejected' || left === 1) return answer;
    await world.clock.sleep(2_000);
  }
}
