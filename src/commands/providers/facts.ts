import type { AdminShape, ProviderModule } from '../../providers/provider.ts';
import type { Json, Proofs, Provider } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';

/** What a provider can do, and what it needs, as plain data. */
export type ProviderFacts = {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly docs: string;
  /** Shows every live credential of the account. */
  readonly lists: boolean;
  /** The list shows our tag: what a lost answer left behind is found by it. */
  readonly tagged: boolean;
  readonly lastUsed: boolean;
  /** What proves the end of a credential, the strongest first. */
  readonly proofs: readonly (keyof Proofs)[];
  /** Where the rights of a new one come from. */
  readonly rights: ProviderModule['rights'];
  /** What it does not take over from the one replaced; null = nothing is lost. */
  readonly notInherited: string | null;
  readonly deactivates: boolean;
  /** How many may live at once; null = no limit known. */
  readonly atMost: number | null;
  /** Milliseconds until a new one is known, and an ended one refused, everywhere. */
  readonly propagation: number;
  /** `share: { as: own }`: a credential for each person. */
  readonly perPerson: boolean;
  readonly manual: boolean;
  readonly idIsSecret: boolean;
  readonly values: readonly string[];
  readonly options: readonly { readonly name: string; readonly required: boolean }[];
  /** Parts of `admin`; empty = none, one without a name = one environment variable. */
  readonly admin: readonly string[];
  readonly permission: string;
  readonly checked: string;
  /** Of the secret, as the configuration file has it. */
  readonly example: { readonly [field: string]: Json };
};

/** Builds the provider, and asks nobody anything. */
export function factsOf(module: ProviderModule): ProviderFacts {
  const provider = sample(module);
  return {
    name: module.name,
    title: module.title,
    sentence: module.sentence,
    docs: module.docs,
    lists: provider.list !== undefined,
    tagged: provider.tagged,
    lastUsed: provider.showsUse === true,
    proofs: proofsOf(provider),
    rights: module.rights,
    notInherited: module.notInherited ?? null,
    deactivates: provider.deactivate !== undefined,
    atMost: provider.concurrent ?? null,
    propagation: provider.propagation,
    perPerson: !provider.manual && (provider.concurrent === undefined || provider.concurrent > 2),
    manual: provider.manual !== undefined,
    idIsSecret: provider.idIsSecret,
    values: provider.values,
    options: optionsOf(module),
    admin: adminOf(module.admin),
    permission: module.permission,
    checked: module.checked,
    example: exampleOf(module, provider),
  };
}

function proofsOf({ proofs, list, local }: Provider): readonly (keyof Proofs)[] {
  const { refused, absent, gone } = proofs ?? { refused: true, absent: true, gone: true };
  if (local) return [];
  return [
    ...(refused ? (['refused'] as const) : []),
    ...(absent && list !== undefined ? (['absent'] as const) : []),
    ...(gone ? (['gone'] as const) : []),
  ];
}

const rightsSay: { readonly [rights in ProviderModule['rights']]: string } = {
  named: 'as the options say',
  inherited: 'as the options say, else those of the one replaced',
  owner: 'those of whom it belongs to',
};

/** Where the rights of a new credential come from, and what of the old one's it will not have. */
export function rightsOf({ rights, notInherited }: ProviderFacts): string {
  return `${rightsSay[rights]}${notInherited === null ? '' : `; not taken over: ${notInherited}`}`;
}

/** Built, but never asked anything: what it is does not depend on whose it is. */
function sample(module: ProviderModule): Provider {
  const secret = new Secret('example');
  const { admin } = module;
  return module.build({
    options: module.options.parse(module.example),
    admin:
      admin === 'none'
        ? undefined
        : typeof admin === 'string'
          ? secret
          : Object.fromEntries(admin.map((part) => [part, secret])),
    http: () => Promise.reject(new Error('nobody is asked')),
    clock: { now: () => new Date(0), sleep: async () => {} },
    random: { bytes: (length) => new Uint8Array(length), ulid: () => '' },
  });
}

function optionsOf(module: ProviderModule): ProviderFacts['options'] {
  const { shape } = module.options as unknown as {
    shape: { [name: string]: { safeParse(value: unknown): { success: boolean } } };
  };
  return Object.entries(shape)
    .filter(([name]) => name !== 'base-url')
    .map(([name, schema]) => ({ name, required: !schema.safeParse(undefined).success }));
}

function adminOf(shape: AdminShape): readonly string[] {
  if (shape === 'none') return [];
  return typeof shape === 'string' ? [''] : shape;
}

function exampleOf(module: ProviderModule, provider: Provider): ProviderFacts['example'] {
  const upper = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  const admin = adminOf(module.admin);
  const named = (part: string) => upper(`${module.name}_admin${part === '' ? '' : `_${part}`}`);
  const several = provider.values.length > 1;
  return {
    provider: module.name,
    ...(admin.length === 0
      ? {}
      : { admin: admin[0] === '' ? named('') : Object.fromEntries(admin.map((part) => [part, named(part)])) }),
    ...(Object.keys(module.example).length === 0 ? {} : { options: module.example }),
    ...(several
      ? { values: Object.fromEntries(provider.values.map((value) => [value, upper(`${module.name}_${value}`)])) }
      : {}),
    destinations: [{ github: {} }],
  };
}

/** What its secret is called where nobody says anything else. */
export const secretName = ({ name }: Pick<ProviderFacts, 'name'>): string =>
  `${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_KEY`;

/** What it can do, as a few words. */
export function abilities(facts: ProviderFacts): readonly string[] {
  if (facts.manual) return ['a person makes the key'];
  return [
    facts.lists ? (facts.tagged ? 'lists, with our tag' : 'lists') : 'does not list',
    ...(facts.lastUsed ? ['last used'] : []),
    ...(facts.deactivates ? ['deactivates'] : []),
    ...(facts.atMost === null ? [] : [`at most ${facts.atMost}`]),
    ...(facts.perPerson ? ['one for each person'] : []),
    ...(facts.idIsSecret ? ['its id is a secret'] : []),
  ];
}

/** The example as a whole file. */
export async function exampleFile(facts: ProviderFacts): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify({ secrets: { [secretName(facts)]: facts.example } }, { lineWidth: 100 });
}
