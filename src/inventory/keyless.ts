/** Which secrets need no key at all, because their vendor takes the identity of a job instead. */
import { whatItIs } from './identity.ts';
import { type Vendor, vendors } from './vendors.ts';

/** What is asked about: a secret, and where it stands. */
export type Held = {
  /** The NAME of the secret. */
  readonly secret: string;
  /** Name of the Keyturn provider that mints it. */
  readonly provider: string;
  readonly destinations: readonly { readonly kind: string; readonly app?: unknown }[];
  /** Somebody is given a copy, or has one of their own. */
  readonly shared: boolean;
};

/** The vendor that mints with this provider, or whose words stand in the name of a secret that a person makes. */
export function vendorOfSecret({ secret, provider }: Pick<Held, 'secret' | 'provider'>): Vendor | undefined {
  const minting = vendors.find((vendor) => vendor.provider === provider);
  if (minting || provider !== 'manual') return minting;
  return whatItIs(secret).vendor;
}

/** The vendor whose job needs no key, of a secret that only jobs of Actions read and nobody has a copy of. */
export function keyless(held: Held): Vendor | undefined {
  const only = held.destinations.every(({ kind, app }) => kind === 'github' && app === 'actions');
  if (!only || held.destinations.length === 0 || held.shared) return undefined;
  const vendor = vendorOfSecret(held);
  return vendor?.oidc.verdict === 'yes' ? vendor : undefined;
}

/** How a job does without a key of this vendor, one clause: the way, what it needs, and for whom it does not hold. */
export function keylessSays({ oidc: { how = '', needs = [], limit } }: Pick<Vendor, 'oidc'>): string {
  const needed = needs.length === 0 ? '' : `; it needs ${needs.join(', ')}`;
  return `${how}${needed}${limit === undefined ? '' : ` (${limit})`}`;
}
