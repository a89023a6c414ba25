/** What a configuration and the table of vendors say about an incident. */
import type { Configuration } from '../../config/load.ts';
import { whatItIs } from '../../inventory/identity.ts';
import { type Vendor, vendors, weights } from '../../inventory/vendors.ts';
import { ESCROW_NAME } from '../../rotation/model/escrow-name.ts';
import type { Configured } from '../../rotation/run/incident/board.ts';
import type { Evidence, Named } from '../../rotation/run/incident/evidence.ts';

/** A provider finds its vendor, and a vendor its provider; a name of neither finds itself. */
export function named(name: string): Named {
  const found = vendors.filter(({ id, provider }) => id === name || provider === name);
  return {
    providers: [...new Set([name, ...found.flatMap(({ provider }) => provider ?? [])])],
    vendors: [...new Set([name, ...found.map(({ id }) => id)])],
    // The account of a key that is made by hand is the host of its console.
    accounts: [name, ...found.flatMap(({ console }) => (console ? [new URL(console).host] : []))],
  };
}

/** Whether anything is called so. */
export function isNamed(name: string, { targets }: Configuration): boolean {
  return (
    vendors.some(({ id, provider }) => id === name || provider === name) ||
    targets.some(({ binding }) => binding.provider === name)
  );
}

/** What Keyturn itself works with: whoever has one of these can mint, write or read for it. */
export function ownOf({ targets, escrow }: Configuration): NonNullable<Evidence['own']> {
  const admins = targets.flatMap(({ binding: { provider, admin } }) => {
    const names = admin === undefined ? [] : typeof admin === 'string' ? [admin] : Object.values(admin);
    return names.map((name) => ({ name, provider }));
  });
  const { name: kept } = escrow.options;
  const held = escrow.name === 'github' ? [typeof kept === 'string' ? kept : ESCROW_NAME] : [];
  const fixed = ['KEYTURN_TOKEN', ...held, 'KEYTURN_PRINT_KEY'].map((name) => ({ name }));
  const all = [...fixed, ...admins];
  return all.filter((one, at) => all.findIndex(({ name }) => name === one.name) === at);
}

/** What the board takes from the configuration and the table of vendors. */
export function configuredOf({ targets }: Configuration): Configured {
  const keys = new Map(
    targets.map(({ key, manual, ask, owner = [] }) => {
      const asks = ask === undefined ? {} : { asks: owner };
      return [key, { manual: manual === true, ...asks }] as const;
    }),
  );
  const consoles = new Map(
    targets.flatMap(({ key, binding }) => {
      const { console } = binding.options;
      return typeof console === 'string' ? [[key, console] as const] : [];
    }),
  );
  return {
    keys,
    console: ({ provider, slot }) =>
      (slot === undefined ? undefined : consoles.get(slot)) ?? vendorOf({ provider, slot })?.console ?? undefined,
  };
}

/** What a leak of it costs: the weight of its vendor's class. */
export function riskOf(provider: string | undefined, slot?: string): number {
  const vendor = vendorOf({ provider, slot });
  return vendor === undefined ? weights.unknown : weights[vendor.class];
}

/** By its provider, or by the secret's name. */
function vendorOf(of: {
  readonly provider: string | undefined;
  readonly slot: string | undefined;
}): Vendor | undefined {
  const byProvider = vendors.find(({ provider }) => provider !== null && provider === of.provider);
  if (byProvider !== undefined || of.slot === undefined) return byProvider;
  return whatItIs(of.slot.slice(of.slot.lastIndexOf('/') + 1).replace(/@.*$/, '')).vendor;
}
