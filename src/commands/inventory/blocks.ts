/** Blocks for the keys that the configuration does not name. One that is valid as it stands is live, the others are comments. */
import { stringify } from 'yaml';
import { load } from '../../config/load.ts';
import type { Known } from '../../inventory/facts.ts';
import type { InventorySecret } from '../../inventory/report.ts';
import { type Vendor, vendorOf } from '../../inventory/vendors.ts';
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import { visible } from '../../rotation/model/foreign-text.ts';
import type { Json } from '../../rotation/model/ports.ts';
import { providerFacts } from '../providers/catalogue.ts';

export type Block = {
  /** Of the entry below `secrets:`. */
  readonly name: string;
  readonly entry: { readonly [field: string]: Json };
  /** Why it cannot be live; undefined: it is. */
  readonly missing: string | undefined;
};

type Entry = { readonly [field: string]: Json };

export type Beside = {
  readonly taken: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, Known>;
  readonly repository: string | undefined;
};

/**
 * One block for each key, in the order of the inventory. A name in several environments of a repository is one.
 * @param taken names below `secrets:` that are there, lower-case
 * @param known slot -> what was enrolled of it
 */
export async function blocksOf(
  secrets: readonly InventorySecret[],
  { taken, known, repository }: Beside,
): Promise<readonly Block[]> {
  const names = new Set(taken);
  const groups = new Map<string, InventorySecret[]>();
  for (const secret of secrets) {
    if (secret.kind !== 'key' || secret.keyturn === 'managed' || secret.keyturn === 'declared') continue;
    const owner = secret.repository ?? secret.slot;
    const group = [owner, secret.app, secret.environment === null ? '' : 'environments', secret.name].join('\n');
    groups.set(group, [...(groups.get(group) ?? []), secret]);
  }
  const found: Block[] = [];
  for (const group of groups.values()) {
    const name = freeName(group[0]!, names);
    names.add(name.toLowerCase());
    const { binding, missing } = await bindingOf(group[0]!);
    const entry = { ...binding, ...placesOf(name, group, (secret) => adoptionOf(secret, binding, known)) };
    found.push({ name, entry, missing: missing ?? (await faultOf(name, entry, repository)) });
  }
  return found;
}

/** Its own name; where that is taken, with what tells it apart in front. */
function freeName({ name, repository, slot, environment, app }: InventorySecret, taken: ReadonlySet<string>): string {
  const place = (repository ?? slot.replace(/^github:([^/]+)\/.*$/, '$1')).split('/').at(-1) ?? '';
  const word = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  const near = `${word(place)}_${name}`;
  const nearer = `${word(place)}_${word(environment ?? app)}_${name}`;
  const wanted = [name, near, nearer].map((each) => each.replace(/^(?=\d|GITHUB_)/i, 'KEY_').slice(0, 250));
  const isFree = (each: string) => !taken.has(each.toLowerCase());
  const free = wanted.find(isFree);
  if (free !== undefined) return free;
  for (let number = 2; ; number++) {
    const numbered = `${wanted[2]}_${number}`;
    if (isFree(numbered)) return numbered;
  }
}

function destinationOf(name: string, secret: InventorySecret): Json {
  const { repository, environment, app, slot, name: called } = secret;
  return {
    github: {
      ...(repository === null ? { organization: slot.slice('github:'.length).split('/')[0] ?? '' } : { repository }),
      ...(environment === null ? {} : { environment }),
      ...(app === 'actions' ? {} : { app }),
      ...(called === name ? {} : { name: called }),
    },
  };
}

/** A provider takes over by its id what stands there today; a person makes a key of their own. */
function adoptionOf({ slot, vendor }: InventorySecret, { provider }: Entry, known: Beside['known']): Entry {
  const { id, vendor: whose } = known.get(slot) ?? {};
  return id === undefined || provider === 'manual' || whose !== vendor ? {} : { adopt: id };
}

function placesOf(
  name: string,
  group: readonly InventorySecret[],
  adoption: (secret: InventorySecret) => Entry,
): Entry {
  const [first] = group;
  if (group.length === 1) return { ...adoption(first!), destinations: [destinationOf(name, first!)] };
  return {
    environments: Object.fromEntries(
      group.map((secret) => [
        secret.environment ?? '',
        { ...adoption(secret), destinations: [destinationOf(name, secret)] },
      ]),
    ),
  };
}

type Binding = { readonly binding: Entry; readonly missing?: string };

async function bindingOf({ vendor: id, rotatable }: InventorySecret): Promise<Binding> {
  const vendor = id === null ? undefined : vendorOf(id);
  if (vendor?.provider != null) return apiBinding(vendor, vendor.provider);
  const console = vendor?.console;
  if (console != null) return { binding: manual(console) };
  const missing =
    rotatable === 'manual'
      ? '`console`, the page where a person makes such a key'
      : '`provider`: who made this key, and where';
  return { binding: manual('https://...'), missing };
}

function manual(console: string): Entry {
  return { provider: 'manual', options: { console } };
}

async function apiBinding({ console }: Vendor, provider: string): Promise<Binding> {
  try {
    const { example, admin, options } = await providerFacts(provider);
    const { destinations: _, values: __, ...binding } = example as Entry;
    const needed = options.filter(({ required }) => required).map((option) => `\`${option.name}\``);
    const missing = [
      ...(admin.length === 0 ? [] : ['`admin`, the NAME of the variable whose credential may mint']),
      ...(needed.length === 0 ? [] : [`${needed.join(', ')}, which is an example here`]),
    ];
    return missing.length === 0 ? { binding: { provider } } : { binding, missing: missing.join('; and ') };
  } catch (error) {
    if (!is(error, 'INPUT_INVALID')) throw error;
    return console == null ? { binding: manual('https://...'), missing: '`console`' } : { binding: manual(console) };
  }
}

/** Why the configuration would not take it, in its own words; undefined: it would. */
async function faultOf(name: string, entry: Entry, repository: string | undefined): Promise<string | undefined> {
  try {
    await load(stringify({ secrets: { [name]: entry } }), {
      environment: {},
      repository: repository ?? 'owner/name',
      file: 'x',
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return error.message.split('\n')[0]?.replace(/^x:\d+:\d+: /, '');
  }
}

/** Its lines, without the line ends; `indent` is how deep the names below `secrets:` stand. */
export function linesOf({ name, entry, missing }: Block, indent: string): readonly string[] {
  const text = stringify({ [name]: entry }, { indent: 2, lineWidth: 0, flowCollectionPadding: true });
  const lines = text.trimEnd().split('\n');
  if (missing === undefined) return lines.map((line) => `${indent}${line}`);
  // A name of GitHub's may hold anything: a comment ends where its line does.
  return [`${name} lacks ${missing}.`, ...lines].map((line) => `${indent}# ${visible(line, 400)}`.trimEnd());
}
