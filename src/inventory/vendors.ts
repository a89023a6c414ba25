/** Vendors of credentials, as data: what their secrets are called, who consumes them, and whether a key is needed at all. */
import table from './vendors.json' with { type: 'json' };

/** What a credential of that class opens; its weight is what a leak of it costs. */
export type VendorClass = keyof typeof table.weights;

export type Vendor = {
  readonly id: string;
  /** For people. */
  readonly title: string;
  readonly class: VendorClass;
  /** Sequences of words of a secret's name, at its underscores. */
  readonly words: readonly string[];
  /** `owner/name` of the actions that consume it, in any case. */
  readonly actions: readonly string[];
  /** What a `run` line begins a command with. */
  readonly tools: readonly string[];
  /** Name of the Keyturn provider that mints it, or null. */
  readonly provider: string | null;
  /** Where a person makes such a key; null: see the vendor's documentation. */
  readonly console?: string | null;
  /** Whether a job can do without a long-lived key, by the forge's OIDC token. */
  readonly oidc: {
    readonly verdict: 'yes' | 'limited' | 'no' | 'unknown';
    readonly how?: string;
    readonly needs?: readonly string[];
    /** For whom or what it does not hold. */
    readonly limit?: string;
    /** The day on which it was last looked up. */
    readonly asOf?: string;
  };
  /** Names that are the halves of one credential. */
  readonly parts?: readonly (readonly string[])[];
  /** How the value tells which credential it is. */
  readonly identify?: {
    readonly text?: string;
    readonly of?: string;
    readonly json?: string;
    readonly account?: string;
    readonly base64?: string;
    readonly get?: string;
    /** Where `get` goes; left out where each customer has an address of their own. */
    readonly origin?: string;
    readonly header?: string;
    readonly id?: string;
    /** `others`: a credential of another kind is refused like a dead one. */
    readonly refuses?: 'others';
  };
  /** The vendor's call that ends a credential for whoever has its value. */
  readonly endByValue?: unknown;
};

export const vendors = table.vendors as readonly Vendor[];
export const weights: { readonly [of in VendorClass]: number } = table.weights;
/** Words at the end of a name that make it an identifier, not a key; and names that end so and are keys. */
export const identifiers: readonly string[] = table.identifiers;
export const identifiersNot: readonly string[] = table.identifiersNot;

/** By its id; undefined: there is none. */
export function vendorOf(id: string): Vendor | undefined {
  return vendors.find((vendor) => vendor.id === id);
}
