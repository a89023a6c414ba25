import { linkKinds, type Via } from '../links/store.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Json, ProviderBinding } from '../rotation/model/ports.ts';
import type { Target } from '../rotation/model/target.ts';
import { parseDuration } from './duration.ts';
import { refuseStranger } from './events.ts';
import { type Notify, notifyOf } from './notify.ts';
import { looksLikeKey, looksLikeKeyNotName } from './pasted.ts';
import { foreignName, objections, unknownName } from './problems.ts';
import { type Registries, type Registry, registries } from './registries.ts';
import { targetsOf } from './resolve-targets.ts';
import { EnvironmentName, type Raw, Configuration as Schema, SecretName } from './schema.ts';
import { select } from './select.ts';
import { refuseShared } from './siblings.ts';
import { invalid, type Path, type Problem, pastedRefusal, readYaml, type Source } from './yaml-source.ts';

/** One entry of a list of named things: `{ github: { environment: production } }`. */
export type Named = { readonly name: string; readonly options: { readonly [name: string]: Json } };

/** The whole configuration, checked, merged and with every default in its place. Durations are milliseconds. */
export type Configuration = {
  readonly targets: readonly Target[];
  readonly links: {
    readonly via: Via;
    /** Without a slash at its end; undefined only for `via: github`. */
    readonly url: string | undefined;
    readonly expires: number;
    readonly password: boolean;
  };
  readonly channels: readonly Named[];
  /** GitHub login, as written -> channel -> how it reaches that person. No prototype: look logins up as they come. */
  readonly people: { readonly [login: string]: { readonly [channel: string]: string } };
  readonly notify: Notify | undefined;
  /** How recipients run Keyturn; undefined: their messages name only the page of a link. */
  readonly cli: string | undefined;
  /** Bindings that secrets had. */
  readonly former: readonly ProviderBinding[];
  /** Destinations that secrets had. */
  readonly formerDestinations: readonly Pick<Target, 'destinations' | 'values'>[];
  readonly journal: (
    | { readonly kind: 'github'; readonly repository: string | undefined; readonly branch: string }
    | { readonly kind: 'file'; readonly path: string }
  ) & {
    /** The only key that may sign it. */
    readonly key?: string;
  };
  readonly escrow: Named;
  readonly public: boolean;
  /** Events that strangers can cause, and on which this repository runs Keyturn all the same. */
  readonly events: readonly string[];
};

export type Context = {
  /** The environment variables; only their names and whether they are set matter here. */
  readonly environment: { readonly [name: string]: string | undefined };
  /** `owner/name` that this run is for. */
  readonly repository?: string | undefined;
  /** For messages. Default: `.github/keyturn.yml`. */
  readonly file?: string;
  /** Whether every admin credential of the selected targets must be there now. */
  readonly requireAdmin?: boolean;
  /** Narrows `requireAdmin`; the configuration keeps all targets. */
  readonly only?: string | undefined;
  /** GITHUB_EVENT_NAME of a run that will read credentials or the journal; it must be one that strangers cannot cause. */
  readonly event?: string | undefined;
  /** The other configurations of this checkout (`.github/keyturn*.yml`): each needs a journal and an escrow of its own. */
  readonly others?: readonly { readonly name: string; readonly text: string }[];
  readonly registries?: Registries;
};

/**
 * Text of `.github/keyturn.yml`, or the inputs that stand for it, to a configuration. Nothing is read or sent.
 * Throws CONFIG_INVALID (INPUT_INVALID for inputs), CONFIG_SECRET_PASTED, NOT_BUILT, ENVIRONMENT_MISSING, all of them with
 * line, column and field, none with a value; EVENT_REFUSED.
 */
export async function load(from: string | Source, context: Context): Promise<Configuration> {
  const source = typeof from === 'string' ? readYaml(from, context.file ?? '.github/keyturn.yml') : from;
  const wings = context.registries ?? registries;
  refusePasted(source);
  refuseIf(source, objections(Schema, source.value ?? {}));
  const raw = (source.value ?? {}) as Raw;

  const { targets, problems } = await targetsOf(raw, {
    source,
    wings,
    inActions: context.environment['GITHUB_ACTIONS'] === 'true',
    repository: context.repository,
  });
  const configuration: Configuration = {
    targets,
    links: linksOf(raw, problems),
    channels: await namedList(raw.channels ?? [], ['channels'], wings.channels, source, problems),
    people: await peopleOf(raw, wings.channels, source, problems),
    notify: await notifyOf(raw, wings.channels, problems),
    cli: raw.cli,
    former: formerOf(raw),
    formerDestinations: await formerDestinationsOf(raw, wings.destinations, source, problems),
    journal: journalOf(raw, context, problems),
    escrow: await escrowOf(raw, wings.destinations, source, problems),
    public: raw.public ?? false,
    events: raw.events ?? [],
  };
  refuseIf(source, problems);
  refuseShared(source, raw, context);
  refuseStranger(context.event, configuration.events);
  if (context.requireAdmin) requireAdmin(select(targets, context.only), context.environment);
  return configuration;
}

/** Throws ENVIRONMENT_MISSING, once for all of them, if a variable that `admin` names is not set or empty. */
export function requireAdmin(targets: readonly Target[], environment: Context['environment']): void {
  const missing = new Map<string, string[]>();
  for (const target of targets) {
    const { admin } = target.binding;
    for (const name of typeof admin === 'string' ? [admin] : Object.values(admin ?? {})) {
      const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
      if (value === undefined || value.trim() === '') missing.set(name, [...(missing.get(name) ?? []), target.key]);
    }
  }
  const first = [...missing.keys()][0];
  if (first === undefined) return;
  const lines = [...missing]
    .slice(0, 10)
    .map(
      ([name, keys]) =>
        `the environment variable ${name} is not set, which is the \`admin\` of ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' and others' : ''}`,
    );
  throw new KeyturnError('ENVIRONMENT_MISSING', {
    what: lines.join('\n'),
    hint: `in the workflow: env: { ${first}: \${{ secrets.${first} }} }; in a shell: export ${first}`,
  });
}

function refuseIf(source: Source, problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalid(source, problems);
}

async function namedList(
  entries: readonly Record<string, Record<string, Json> | null>[],
  at: Path,
  registry: Registry,
  source: Source,
  problems: Problem[],
): Promise<readonly Named[]> {
  const list: Named[] = [];
  for (const [index, entry] of entries.entries()) {
    const path = [...at, index];
    const [name, options] = Object.entries(entry)[0]!;
    const module = await registry.load(name);
    if (module === undefined) problems.push(foreignName(registry, name, path, name, source));
    else problems.push(...objections(module.options, options ?? {}, [...path, name]));
    list.push({ name, options: options ?? {} });
  }
  return list;
}

/** A secret of this repository or of one of its environments, or a store that can be read back. */
async function escrowOf(raw: Raw, registry: Registry, source: Source, problems: Problem[]): Promise<Named> {
  const [name, options] = Object.entries(raw.escrow ?? { github: {} })[0]!;
  const path = ['escrow'];
  if (name !== 'github') {
    const module = await registry.load(name);
    if (module === undefined) problems.push(foreignName(registry, name, path, name, source));
    else if (module.escrow === undefined) {
      const says = `\`${name}\` cannot be the escrow; \`github\` can, and stores that can be read back`;
      problems.push({ path, key: name, says });
    } else problems.push(...objections(module.options, options ?? {}, [...path, name]));
  } else {
    const fields = Object.keys(options ?? {});
    for (const field of fields) {
      if (field !== 'environment' && field !== 'name')
        problems.push({
          path: [...path, name],
          key: field,
          says: unknownName('field', field, ['environment', 'name']),
        });
    }
    const { environment, name: secret } = (options ?? {}) as { readonly environment?: Json; readonly name?: Json };
    if (secret !== undefined) problems.push(...objections(SecretName, secret, [...path, name, 'name']));
    if (environment !== undefined)
      problems.push(...objections(EnvironmentName, environment, [...path, name, 'environment']));
  }
  return { name, options: options ?? {} };
}

/** Field names whose value may be any id, however random it looks. */
const ids = new Set(['adopt']);

/** A pasted credential by its shape; those of known kinds were found while reading. */
function refusePasted(source: Source): void {
  const visit = (value: Json, path: Path, inAdmin: boolean): void => {
    if (typeof value === 'string') {
      const field = path.at(-1);
      const kind = inAdmin
        ? looksLikeKeyNotName(value)
        : typeof field === 'string' && ids.has(field)
          ? undefined
          : looksLikeKey(value);
      if (kind !== undefined) throw pastedRefusal(source.place(path), kind);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inside] of Object.entries(value)) {
      if (!Array.isArray(value) && looksLikeKey(name) !== undefined)
        throw pastedRefusal(source.place(path, name, true), 'a random key');
      visit(inside as Json, [...path, Array.isArray(value) ? Number(name) : name], inAdmin || name === 'admin');
    }
  };
  visit(source.value, [], false);
}

function linksOf(raw: Raw, problems: Problem[]): Configuration['links'] {
  const { links = {} } = raw;
  const via = links.via ?? (links.url === undefined ? 'github' : 'keyturn');
  const wantsUrl = linkKinds[via].address === 'url';
  if (!wantsUrl && links.url !== undefined)
    problems.push({ path: ['links', 'url'], says: `\`via: ${via}\` needs no url` });
  if (wantsUrl && links.url === undefined)
    problems.push({ path: ['links'], says: `\`url\` is missing: the address of the ${via} service` });
  const url = links.url === undefined ? undefined : serviceUrl(links.url);
  if (url === false) {
    problems.push({
      path: ['links', 'url'],
      says: 'an https address is wanted, such as https://links.example.com, without user, query and fragment (http only for localhost)',
    });
  }
  if (links.password === true && !linkKinds[via].password)
    problems.push({ path: ['links', 'password'], says: `\`via: ${via}\` has no password beside the link` });
  return {
    via,
    url: url === false ? undefined : url,
    expires: parseDuration(links.expires ?? '24h')!,
    password: links.password ?? false,
  };
}

/** The address as it will be used, or false. */
function serviceUrl(text: string): string | false {
  if (!/^https?:\/\/[^\s\\@]+$/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.username !== '' || url.password !== '' || text.includes('?') || text.includes('#')) return false;
  if (url.protocol !== 'https:' && !local) return false;
  return url.href.replace(/\/$/, '');
}

async function peopleOf(
  raw: Raw,
  channels: Registry,
  source: Source,
  problems: Problem[],
): Promise<Configuration['people']> {
  const people: { [login: string]: { [channel: string]: string } } = Object.create(null);
  const seen = new Map<string, string>();
  for (const [login, reach] of Object.entries(raw.people ?? {})) {
    const twin = seen.get(login.toLowerCase());
    if (twin !== undefined)
      problems.push({
        path: ['people'],
        key: login,
        says: `GitHub logins ignore case, and \`${twin}\` is there already`,
      });
    seen.set(login.toLowerCase(), login);
    for (const [channel, address] of Object.entries(reach)) {
      const path = ['people', login];
      const module = await channels.load(channel);
      if (module?.reach) problems.push(...objections(module.reach, address, [...path, channel]));
      else if (module) problems.push({ path, key: channel, says: `the channel \`${channel}\` needs nothing here` });
      // A person may be reachable by what a later version will have.
      else if (!channels.planned.includes(channel))
        problems.push(foreignName(channels, channel, path, channel, source, channels.planned));
    }
    people[login] = reach;
  }
  return people;
}

/** As the journal has recorded them: nothing is filled in. */
function formerOf({ former = [] }: Raw): readonly ProviderBinding[] {
  return former.flatMap(({ provider, admin, options }) =>
    provider === undefined ? [] : [{ provider, admin, options: (options ?? {}) as ProviderBinding['options'] }],
  );
}

async function formerDestinationsOf(
  { former = [] }: Raw,
  registry: Registry,
  source: Source,
  problems: Problem[],
): Promise<Configuration['formerDestinations']> {
  const found: Pick<Target, 'destinations' | 'values'>[] = [];
  for (const [index, { destination }] of former.entries()) {
    const [kind, given] = Object.entries(destination ?? {})[0] ?? [];
    if (kind === undefined) continue;
    const path = ['former', index, 'destination'];
    const options = given ?? {};
    const module = await registry.load(kind);
    if (module === undefined) problems.push(foreignName(registry, kind, path, kind, source));
    else problems.push(...objections(module.options, options, [...path, kind]));
    // Where a destination leads does not depend on the name of what is written there.
    found.push({ destinations: [{ kind, options }], values: { value: 'FORMER' } });
  }
  return found;
}

function journalOf(raw: Raw, context: Context, problems: Problem[]): Configuration['journal'] {
  const { journal = {} } = raw;
  const key = journal.key === undefined ? {} : { key: journal.key };
  if (journal.file !== undefined) {
    for (const other of ['repository', 'branch'] as const) {
      if (journal[other] !== undefined)
        problems.push({ path: ['journal', other], says: 'a journal is either a `file` or a branch' });
    }
    return { kind: 'file', path: journal.file, ...key };
  }
  return {
    kind: 'github',
    repository: journal.repository ?? context.repository,
    branch: journal.branch ?? 'keyturn-journal',
    ...key,
  };
}
