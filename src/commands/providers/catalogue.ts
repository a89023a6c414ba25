import { nearest } from '../../config/nearest.ts';
import { type ProviderName, providers } from '../../providers/index.ts';
import type { ProviderModule } from '../../providers/provider.ts';
import { type Unmintable, unmintable } from '../../providers/unmintable.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { factsOf, type ProviderFacts } from './facts.ts';

/** Every provider, and every vendor whose keys no API mints. */
export type Catalogue = {
  readonly providers: readonly ProviderFacts[];
  readonly manual: readonly (Unmintable & { readonly name: string })[];
};

/** Everything, by name. Loads every provider; asks nobody. */
export async function catalogue(): Promise<Catalogue> {
  const names = Object.keys(providers) as ProviderName[];
  return {
    providers: await Promise.all(names.map(async (name) => factsOf((await providers[name]()) as ProviderModule))),
    manual: Object.entries(unmintable).map(([name, about]) => ({ name, ...about })),
  };
}

/**
 * One of them.
 * @throws KeyturnError INPUT_INVALID for a name that is none; says so where a vendor has no API for it
 */
export async function providerFacts(name: string): Promise<ProviderFacts> {
  if (Object.hasOwn(providers, name)) return factsOf((await providers[name as ProviderName]()) as ProviderModule);
  if (Object.hasOwn(unmintable, name)) {
    const { title, why, console } = unmintable[name]!;
    throw new KeyturnError('INPUT_INVALID', {
      what: `${title}: ${why} A person makes them, in ${console}`,
      hint: 'keyturn providers manual',
    });
  }
  const near = nearest(name, [...Object.keys(providers), ...Object.keys(unmintable)]);
  throw new KeyturnError('INPUT_INVALID', {
    what: near === undefined ? 'there is no such provider' : `there is no such provider; the nearest is \`${near}\``,
    hint: 'keyturn providers',
  });
}
