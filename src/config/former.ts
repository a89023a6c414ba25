/** `former:`: settings that secrets had. */
import type { ProviderBinding } from '../rotation/model/ports.ts';
import type { Target } from '../rotation/model/target.ts';
import type { Configuration } from './configuration.ts';
import { foreignName, objections } from './problems.ts';
import type { Registry } from './registries.ts';
import type { Sections } from './sections.ts';

/** Providers that secrets had, as the journal has recorded them: nothing is filled in. */
export function formerOf({ raw: { former = [] } }: Pick<Sections, 'raw'>): readonly ProviderBinding[] {
  return former.flatMap(({ provider, admin, options }) =>
    provider === undefined ? [] : [{ provider, admin, options: (options ?? {}) as ProviderBinding['options'] }],
  );
}

/** Destinations that secrets had, with the options that they had. */
export async function formerDestinationsOf(
  { raw: { former = [] }, source, problems }: Sections,
  registry: Registry,
): Promise<Configuration['formerDestinations']> {
  const found: Pick<Target, 'destinations' | 'values'>[] = [];
  for (const [index, { destination }] of former.entries()) {
    const [kind, given] = Object.entries(destination ?? {})[0] ?? [];
    if (kind === undefined) continue;
    const path = ['former', index, 'destination'];
    const options = given ?? {};
    const module = await registry.load(kind);
    if (module === undefined) problems.push(foreignName(registry, kind, { path, key: kind, source }));
    else problems.push(...objections(module.options, options, [...path, kind]));
    // A destination leads to the same place whatever the name of the value, so any name will do.
    found.push({ destinations: [{ kind, options }], values: { value: 'FORMER' } });
  }
  return found;
}
