/** From layers to targets: top policy < environment < secret < secret's environment, member by member. */
import { ESCROW_NAME } from '../rotation/model/escrow-name.ts';
import type { Json } from '../rotation/model/ports.ts';
import type { DestinationRequest, Policy, Share, Target } from '../rotation/model/target.ts';
import { parseDuration } from './duration.ts';
import { foreignName, objections, unknownName } from './problems.ts';
import type { Module, Registries } from './registries.ts';
import { policyDefaults, type Raw, type RawLayer } from './schema.ts';
import type { Path, Problem, Source } from './yaml-source.ts';

type Layer = { readonly path: Path; readonly fields: Omit<RawLayer, 'environments'> };

type World = {
  readonly source: Source;
  readonly wings: Registries;
  readonly inActions: boolean;
  readonly repository: string | undefined;
};

/** What zod's partial leaves open is closed by the defaults. */
type EveryMember<T> = { readonly [member in keyof T]-?: Exclude<T[member], undefined> };

type Options = { readonly [name: string]: Json };

/** Throws NOT_BUILT; all else is in `problems`, and then the targets may be incomplete. */
export async function targetsOf(raw: Raw, world: World): Promise<{ targets: readonly Target[]; problems: Problem[] }> {
  const problems: Problem[] = [...twins(raw)];
  const shared = raw.environments ?? {};
  for (const name of Object.keys(raw.recipes ?? {})) {
    if (world.wings.providers.names.includes(name) || world.wings.providers.planned.includes(name)) {
      problems.push({ path: ['recipes'], key: name, says: 'a built-in provider has this name' });
    }
  }
  const built: { target: Target; layers: readonly Layer[] }[] = [];
  for (const [secret, entry] of Object.entries(raw.secrets ?? {})) {
    const { environments, ...fields } = entry;
    const base: Layer = { path: ['secrets', secret], fields };
    const outer: Layer[] = raw.policy ? [{ path: [], fields: { policy: raw.policy } }] : [];
    for (const one of environmentsOf(secret, environments, shared, problems)) {
      const common =
        one.name !== undefined && Object.hasOwn(shared, one.name)
          ? [{ path: ['environments', one.name], fields: shared[one.name] ?? {} }]
          : [];
      const layers = [...outer, ...common, base, ...(one.layer ? [one.layer] : [])];
      if (fields.adopt !== undefined && one.of > 1) {
        problems.push({
          path: [...base.path, 'adopt'],
          says: 'each environment gets a credential of its own: write `adopt` in the environment whose credential it is',
        });
      }
      const target = await targetOf(secret, one.name, layers, raw, world, problems);
      if (target) built.push({ target, layers });
    }
  }
  problems.push(...collisions(built, raw, world.repository));
  return { targets: built.map(({ target }) => target), problems };
}

type Occurrence = { readonly name: string | undefined; readonly layer?: Layer; readonly of: number };

function environmentsOf(
  secret: string,
  environments: RawLayer['environments'],
  shared: object,
  problems: Problem[],
): readonly Occurrence[] {
  if (environments === undefined) return [{ name: undefined, of: 1 }];
  const path = ['secrets', secret, 'environments'];
  if (!Array.isArray(environments)) {
    const entries = Object.entries(environments);
    if (entries.length === 0) problems.push({ path, says: 'name at least one environment' });
    return entries.map(([name, fields]) => ({
      name,
      layer: { path: [...path, name], fields: fields ?? {} },
      of: entries.length,
    }));
  }
  const names = [...new Set(environments)];
  for (const [index, name] of environments.entries()) {
    if (environments.indexOf(name) !== index)
      problems.push({ path: [...path, index], says: 'this environment is there twice' });
    if (!Object.hasOwn(shared, name)) {
      problems.push({
        path: [...path, index],
        says: `${unknownName('environment', name, Object.keys(shared))}: a list names what \`environments\` describes at the top`,
      });
    }
  }
  return names.map((name) => ({ name, of: names.length }));
}

async function targetOf(
  secret: string,
  environment: string | undefined,
  layers: readonly Layer[],
  raw: Raw,
  world: World,
  problems: Problem[],
): Promise<Target | undefined> {
  const key = environment === undefined ? secret : `${environment}/${secret}`;
  const home = layers.at(-1)!.path;
  const named = innermost(layers, 'provider');
  if (named === undefined) {
    problems.push({
      path: ['secrets', secret],
      says: `\`provider\` is missing: who mints ${environment === undefined ? 'it' : `it for ${environment}`}`,
    });
    return undefined;
  }
  // What an outer layer says of another provider's options, credential and values does not concern this one.
  const from = layers.findIndex((layer) => layer.path === named.path);
  const start =
    layers
      .slice(0, from + 1)
      .findLastIndex((layer) => layer.fields.provider !== undefined && layer.fields.provider !== named.value) + 1;
  const own = layers.slice(start);

  const provider = await providerOf(named, raw, world, problems);
  if (provider === undefined) return undefined;
  const options: Options = {
    ...provider.preset,
    ...Object.assign({}, ...own.map((layer) => layer.fields.options ?? {})),
  };
  const admin = innermost(own, 'admin');
  checkAdmin(provider, admin, home, problems);
  for (const { path, key, says } of optionProblems(provider.module, options, admin?.value)) {
    if (key === undefined) problems.push({ path: optionPath(own, path, home, provider), says });
    else problems.push({ path: optionPath(own, [...path, key], home, provider).slice(0, -1), key, says });
  }

  const values = valuesOf(provider, options, innermost(own, 'values'), secret, home, problems);
  const share = shareOf(layers);
  if (provider.module.manual && share?.as === 'own')
    problems.push({ path: home, says: 'nobody can mint one for each person by hand: `share: { as: copy }`' });
  const destinations = await destinationsOf(layers, home, values, world, problems);
  if (destinations.length === 0 && !share) {
    problems.push({ path: home, says: 'neither `destinations` nor `share`: the value would go nowhere' });
  }
  return {
    key,
    environment,
    secret,
    binding: { provider: provider.name, options, admin: admin?.value },
    values,
    destinations,
    share,
    policy: policyOf(layers, home, problems),
    adopt: innermost(own, 'adopt')?.value,
    ...(provider.module.manual ? { manual: true as const } : {}),
  };
}

type Provider = {
  readonly name: string;
  readonly module: Module /** Its name in `recipes`. */;
  readonly recipe: string | undefined;
  readonly preset: Options;
};

/** A recipe by name is the provider `recipe` with that recipe: what the journal records needs no file to be understood. */
async function providerOf(
  named: { value: string; path: Path },
  raw: Raw,
  world: World,
  problems: Problem[],
): Promise<Provider | undefined> {
  const { providers } = world.wings;
  const recipes = raw.recipes ?? {};
  const recipe = Object.hasOwn(recipes, named.value) ? (recipes[named.value] as Options) : undefined;
  const name = recipe ? 'recipe' : named.value;
  const module = await providers.load(name);
  if (module) return { name, module, recipe: recipe && named.value, preset: recipe ? { recipe } : {} };
  problems.push(
    foreignName(providers, name, [...named.path, 'provider'], undefined, world.source, Object.keys(recipes)),
  );
  return undefined;
}

/** What the schema objects to; and only if it is content, what a schema cannot say. */
function optionProblems(module: Module, options: Options, admin: RawLayer['admin']): readonly Problem[] {
  const problems = objections(module.options, options);
  if (problems.length > 0 || !module.check) return problems;
  return module.check(module.options.parse(options), admin).map(({ path, message }) => ({ path, says: message }));
}

/** Where an option was written: in the innermost layer that has it, in a named recipe, else where it would have to be. */
function optionPath(own: readonly Layer[], path: Path, home: Path, provider: Provider): Path {
  const [first, ...rest] = path;
  const layer = own.findLast((each) => typeof first === 'string' && Object.hasOwn(each.fields.options ?? {}, first));
  if (layer === undefined && first === 'recipe' && provider.recipe !== undefined)
    return ['recipes', provider.recipe, ...rest];
  return [...(layer?.path ?? home), 'options', ...path];
}

function checkAdmin(
  provider: Provider,
  admin: { value: RawLayer['admin']; path: Path } | undefined,
  home: Path,
  problems: Problem[],
): void {
  const { admin: shape = 'any', title } = provider.module;
  const path = [...(admin?.path ?? home), 'admin'];
  const is = admin?.value;
  if (shape === 'any') return;
  if (shape === 'none') {
    if (is !== undefined) problems.push({ path, says: `${title} needs no admin credential` });
  } else if (is === undefined) {
    if (provider.module.adminOptional) return;
    problems.push({
      path,
      says: `this field is missing: the NAME of the environment variable that holds ${title}'s admin credential`,
    });
  } else if (shape === 'one') {
    if (typeof is !== 'string') problems.push({ path, says: `${title} wants one name here` });
  } else if (typeof is === 'string') {
    problems.push({
      path,
      says: `${title} wants one name for each of ${shape.map((part) => `\`${part}\``).join(', ')}`,
    });
  } else {
    for (const part of Object.keys(is))
      if (!shape.includes(part)) problems.push({ path, key: part, says: unknownName('part', part, shape) });
    for (const part of shape) if (!Object.hasOwn(is, part)) problems.push({ path, says: `\`${part}\` is missing` });
  }
}

/** Which value goes by which name. Most credentials have one, called `value`; with several, each needs a secret of its own. */
function valuesOf(
  provider: Provider,
  options: Options,
  said: { readonly value: Target['values']; readonly path: Path } | undefined,
  secret: string,
  home: Path,
  problems: Problem[],
): Target['values'] {
  const names = provider.name === 'recipe' ? recipeValues(options) : provider.module.values;
  if (said !== undefined) {
    for (const name of Object.keys(said.value)) {
      if (names && !names.includes(name)) {
        problems.push({ path: [...said.path, 'values'], key: name, says: unknownName('value', name, names) });
      }
    }
    return said.value;
  }
  if (names && names.length > 1) {
    const line = names.map((name) => `${name}: ${secret}_${name.toUpperCase().replaceAll('-', '_')}`).join(', ');
    problems.push({
      path: home,
      says: `its credentials have several values, each for a secret of its own: add \`values: { ${line} }\``,
    });
  }
  return { [names?.[0] ?? 'value']: secret };
}

function recipeValues(options: Options): readonly string[] | undefined {
  const recipe = options['recipe'] as
    | { readonly mint?: { readonly values?: object }; readonly generate?: object }
    | undefined;
  const names = Object.keys(recipe?.mint?.values ?? recipe?.generate ?? {});
  return names.length === 0 ? undefined : names;
}

async function destinationsOf(
  layers: readonly Layer[],
  home: Path,
  values: Target['values'],
  world: World,
  problems: Problem[],
): Promise<readonly DestinationRequest[]> {
  const named = innermost(layers, 'destinations');
  const entries = named?.value ?? [{ github: {} }];
  const path = named === undefined ? home : [...named.path, 'destinations'];
  const requests: DestinationRequest[] = [];
  for (const [index, entry] of entries.entries()) {
    const [kind, options] = Object.entries(entry)[0]!;
    const at = named === undefined ? path : [...path, index];
    const module = await world.wings.destinations.load(kind);
    if (module === undefined) {
      problems.push(foreignName(world.wings.destinations, kind, at, kind, world.source));
      continue;
    }
    problems.push(...objections(module.options, options ?? {}, [...at, kind]));
    if (world.inActions && module.insideActions === false) {
      problems.push({
        path: [...at, kind],
        says: `\`${kind}\` makes no sense in a GitHub Actions job: what it writes is gone when the job ends`,
      });
    }
    for (const name of Object.values(values)) {
      const fault = module.nameFault?.(effectiveName({ kind, options: options ?? {} }, name));
      if (fault !== undefined) problems.push({ path: [...at, kind], says: fault });
    }
    requests.push({ kind, options: options ?? {} });
  }
  return requests;
}

function shareOf(layers: readonly Layer[]): Share | undefined {
  const merged = Object.assign({}, ...layers.map((layer) => layer.fields.share ?? {})) as NonNullable<
    RawLayer['share']
  >;
  const seen = new Set<string>();
  const recipients = (merged.with ?? []).filter(
    (each) => !seen.has(each.toLowerCase()) && seen.add(each.toLowerCase()),
  );
  return recipients.length === 0 ? undefined : { with: recipients, as: merged.as ?? 'copy' };
}

function policyOf(layers: readonly Layer[], home: Path, problems: Problem[]): Policy {
  const merged = {
    ...policyDefaults,
    ...Object.assign({}, ...layers.map((layer) => layer.fields.policy ?? {})),
  } as EveryMember<NonNullable<RawLayer['policy']>>;
  const maxAge = parseDuration(merged['max-age'])!;
  const overlap = parseDuration(merged.overlap)!;
  const lead = parseDuration(merged.lead)!;
  if (maxAge <= overlap + lead) {
    const said = (['max-age', 'overlap', 'lead'] as const).flatMap((member) => {
      const layer = layers.findLast((each) => Object.hasOwn(each.fields.policy ?? {}, member));
      return layer ? [{ layer, member }] : [];
    });
    // The innermost of the three is the one that somebody wrote last.
    const last = said.sort((one, other) => layers.indexOf(other.layer) - layers.indexOf(one.layer))[0];
    problems.push({
      path: [...(last?.layer.path ?? home), 'policy', ...(last ? [last.member] : [])],
      says: '`max-age` must be longer than `overlap` and `lead` (3d if not set) together, or a credential would be due the moment it is made',
    });
  }
  return {
    maxAge,
    overlap,
    lead,
    receiptDeadline: parseDuration(merged['receipt-deadline'])!,
    quiet: parseDuration(merged.quiet)!,
    inUse: merged['in-use'],
    allowDowntime: merged['allow-downtime'],
    rotateWhen: merged['rotate-when'],
    signalsNamed: layers.some((layer) => layer.fields.policy?.['rotate-when'] !== undefined),
    receipt: merged.receipt,
  };
}

function innermost<F extends keyof Layer['fields']>(
  layers: readonly Layer[],
  field: F,
): { readonly value: NonNullable<Layer['fields'][F]>; readonly path: Path } | undefined {
  const layer = layers.findLast((each) => each.fields[field] !== undefined);
  return layer && { value: layer.fields[field]!, path: layer.path };
}

/** GitHub ignores case in the names of secrets and environments. */
function twins(raw: Raw): readonly Problem[] {
  const problems: Problem[] = [];
  const look = (path: Path, table: object | undefined, what: string) => {
    const seen = new Set<string>();
    for (const name of Object.keys(table ?? {})) {
      if (seen.has(name.toLowerCase()))
        problems.push({ path, key: name, says: `GitHub ignores case, and another ${what} has this name already` });
      seen.add(name.toLowerCase());
    }
  };
  look(['secrets'], raw.secrets, 'secret');
  look(['environments'], raw.environments, 'environment');
  for (const [name, entry] of Object.entries(raw.secrets ?? {})) {
    if (!Array.isArray(entry.environments)) look(['secrets', name, 'environments'], entry.environments, 'environment');
  }
  return problems;
}

/** Two values for one place, or one credential in the hands of two rotations. */
function collisions(
  built: readonly { target: Target; layers: readonly Layer[] }[],
  raw: Raw,
  repository: string | undefined,
): readonly Problem[] {
  const problems: Problem[] = [];
  const places = new Map<string, string>();
  const adopted = new Map<string, string>();
  for (const { target, layers } of built) {
    const path = layers.at(-1)!.path;
    for (const name of Object.values(target.values)) {
      for (const destination of target.destinations) {
        const place = placeOf(destination, name, repository);
        const other = places.get(place);
        if (other !== undefined) {
          const who = other === target.key ? 'two of its values' : `${other} and ${target.key}`;
          problems.push({
            path,
            says: `${who} would be written to the same place (${destination.kind}, ${effectiveName(destination, name)})`,
          });
        }
        places.set(place, target.key);
        if (isEscrow(raw, destination, effectiveName(destination, name), repository)) {
          problems.push({
            path,
            says: `${escrowName(raw)} is where Keyturn keeps pending values there: ${target.key} needs another name, or \`escrow\` another place`,
          });
        }
      }
    }
    if (target.adopt === undefined) continue;
    const credential = JSON.stringify([target.binding.provider, target.binding.admin ?? null, target.adopt]);
    const other = adopted.get(credential);
    if (other !== undefined)
      problems.push({
        path: [...path, 'adopt'],
        says: `${other} adopts the same credential, and one of the two would revoke it under the other`,
      });
    adopted.set(credential, target.key);
  }
  return problems;
}

/**
 * Whether a value would be written over the escrow, or come before it: a run is handed the nearest of GitHub's secrets
 * that has the escrow's name, whichever of the repository, its environment and its organization that is.
 */
function isEscrow(raw: Raw, destination: DestinationRequest, name: string, run: string | undefined): boolean {
  const [kind] = Object.keys(raw.escrow ?? { github: {} });
  const own = escrowName(raw).toUpperCase();
  // Another store's places are known by their addresses, which preflight compares.
  if (name.toUpperCase() !== own || kind !== 'github' || destination.kind !== kind) return false;
  const { app = 'actions', organization, topic, repository = run, repositories = [repository] } = destination.options;
  if (raw.journal?.file !== undefined || app !== 'actions') return false;
  if (organization !== undefined || topic !== undefined) return true;
  const home = String(run ?? raw.journal?.repository).toLowerCase();
  return Array.isArray(repositories) && repositories.some((each) => String(each).toLowerCase() === home);
}

function escrowName({ escrow }: Raw): string {
  const name = escrow?.['github']?.['name'];
  return typeof name === 'string' ? name : ESCROW_NAME;
}

/** The name that a value has at a destination, where the destination lets it be another one. */
function effectiveName({ options }: DestinationRequest, name: string): string {
  return typeof options['name'] === 'string' ? options['name'] : name;
}

function placeOf(destination: DestinationRequest, name: string, repository: string | undefined): string {
  const { name: _, ...options } = destination.options;
  const here =
    destination.kind === 'github' &&
    !['repository', 'repositories', 'topic', 'organization'].some((field) => Object.hasOwn(options, field));
  const all = here && repository !== undefined ? { ...options, repository } : options;
  // GitHub ignores case in all of these; elsewhere two names that differ only in case are asking for trouble.
  return JSON.stringify([destination.kind, sorted(all), effectiveName(destination, name)]).toLowerCase();
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inside]) => [name, sorted(inside as Json)]),
  );
}
