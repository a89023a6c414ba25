import { nearest } from '../../config/nearest.ts';
import { keylessSays } from '../../inventory/keyless.ts';
import { type Vendor, vendorOf, vendors } from '../../inventory/vendors.ts';
import { type ProviderName, providers } from '../../providers/index.ts';
import type { ProviderModule } from '../../providers/provider.ts';
import { type Unmintable, unmintable } from '../../providers/unmintable.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { factsOf, type ProviderFacts } from './facts.ts';

/** A vendor that takes the identity of a job instead of a key: of everybody, or of some. */
export type Keyless = {
  /** Of the table of vendors. */
  readonly name: string;
  readonly title: string;
  readonly verdict: 'yes' | 'limited';
  /** The way, what it needs, and for whom it does not hold. */
  readonly says: string;
};

/** Every provider, every vendor whose keys no API mints, and those that need no key. */
export type Catalogue = {
  readonly providers: readonly ProviderFacts[];
  readonly manual: readonly (Unmintable & { readonly name: string })[];
  /** Vendors of which a job of GitHub Actions can do without a long-lived key. */
  readonly keyless: readonly Keyless[];
};

/** Everything, by name. Loads every provider; asks nobody. */
export async function catalogue(): Promise<Catalogue> {
  const names = Object.keys(providers) as ProviderName[];
  return {
    providers: await Promise.all(names.map(async (name) => factsOf((await providers[name]()) as ProviderModule))),
    manual: Object.entries(unmintable).map(([name, about]) => ({ name, ...about })),
    keyless: vendors.flatMap((vendor) => keylessVendor(vendor) ?? []),
  };
}

function keylessVendor(vendor: Vendor): Keyless | undefined {
  const { id: name, title, oidc } = vendor;
  if (oidc.verdict !== 'yes' && oidc.verdict !== 'limited') return undefined;
  return { name, title, verdict: oidc.verdict, says: keylessSays(vendor) };
}

/** Whether a job can do without a key of this provider, or of this vendor: `no`, `unknown`, or how. */
export function keylessOf(name: string): string {
  const vendor = vendors.find(({ provider }) => provider === name) ?? vendorOf(name.replace(/-token$/, ''));
  if (!vendor) return 'unknown';
  const { verdict } = vendor.oidc;
  return verdict === 'yes' || verdict === 'limited' ? `${verdict}: ${keylessSays(vendor)}` : verdict;
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
      what: `${title}: ${why} A person makes them, in ${console}. Without a key: ${keylessOf(name)}`,
      hint: 'keyturn providers manual',
    });
  }
  const near = nearest(name, [...Object.keys(providers), ...Object.keys(unmintable)]);
  throw new KeyturnError('INPUT_INVALID', {
    what: near === undefined ? 'there is no such provider' : `there is no such provider; the nearest is \`${near}\``,
    hint: 'keyturn providers',
  });
}
