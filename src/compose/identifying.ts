/** Which credential a value is, asked of the provider that the configuration names for the place where it stands. */
import type { Configuration } from '../config/load.ts';
import { repositoryIn } from '../forge/github/environment.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Identity } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { Target } from '../rotation/model/target.ts';
import { addressesOf } from './adapters.ts';
import { variablesOf } from './forge.ts';
import { withoutAdmin } from './providers.ts';
import type { World } from './world.ts';

/**
 * Slot -> what its value is, for those that the configuration declares. A fan-out over a topic would have to ask GitHub, and
 * is left out. Nothing is sent but what `Provider.identify` sends.
 */
export async function identitiesOf(
  { targets }: Configuration,
  values: ReadonlyMap<string, Secret>,
  world: World,
): Promise<ReadonlyMap<string, Identity | 'dead'>> {
  const found = new Map<string, Identity | 'dead'>();
  for (const target of targets) {
    for (const parts of await partsOf(target, values, world)) {
      const provider = await withoutAdmin(target.binding, world);
      const given = Object.fromEntries(parts.map(({ name, value }) => [name, value]));
      const identity = provider?.idIsSecret === false ? await provider.identify?.(given) : undefined;
      if (identity !== undefined) for (const { slot } of parts) found.set(slot, identity);
    }
  }
  return found;
}

type Part = { readonly slot: string; readonly name: string; readonly value: Secret };

/** The values of one credential in each place that has them. */
async function partsOf(
  target: Target,
  values: ReadonlyMap<string, Secret>,
  world: World,
): Promise<readonly (readonly Part[])[]> {
  const places = new Map<string, Part[]>();
  const destinations = target.destinations.filter(({ kind, options }) => kind === 'github' && !('topic' in options));
  for (const { key, value: name } of await addressesOf({ ...target, destinations }, contextOf(world), world.adapters)) {
    const value = values.get(key);
    const place = key.slice(0, key.lastIndexOf('/'));
    if (value) places.set(place, [...(places.get(place) ?? []), { slot: key, name, value }]);
  }
  return [...places.values()];
}

function contextOf({ http, clock, environment, directory }: World): Parameters<typeof addressesOf>[1] {
  return {
    http,
    clock,
    github: () => Promise.reject(new KeyturnError('INTERNAL', { what: 'a step of `enrol` was to ask GitHub' })),
    repository: repositoryIn(variablesOf(environment)),
    variable: () => undefined,
    setting: () => undefined,
    directory,
  };
}
