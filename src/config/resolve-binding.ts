/** Who mints a target's credential: the provider, its options and its admin credential, and the names of its values. */
import type { Target } from '../rotation/model/target.ts';
import { innermost, type Layer, type Options, type Resolving, type Said } from './layers.ts';
import { foreignName, objections, unknownName } from './problems.ts';
import type { Module } from './registries.ts';
import type { RawLayer } from './schema.ts';
import type { Path, Problem } from './source.ts';

/** What the layers say together of who mints. `manual`: a person does. */
export type Bound = Pick<Target, 'binding' | 'values' | 'adopt'> & { readonly manual: boolean };

/**
 * Undefined where no layer names a provider that this version has; the problem is told.
 * @throws KeyturnError NOT_BUILT
 */
export async function boundOf(
  secret: string,
  environment: string | undefined,
  layers: readonly Layer[],
  resolving: Resolving,
): Promise<Bound | undefined> {
  const { problems } = resolving;
  const home = layers.at(-1)!.path;
  const named = innermost(layers, 'provider');
  if (named === undefined) {
    problems.push({
      path: ['secrets', secret],
      says: `\`provider\` is missing: who mints ${environment === undefined ? 'it' : `it for ${environment}`}`,
    });
    return undefined;
  }
  // Options, admin credential and values in an outer layer that names another provider belong to that provider.
  const from = layers.findIndex((layer) => layer.path === named.path);
  const start =
    layers
      .slice(0, from + 1)
      .findLastIndex((layer) => layer.fields.provider !== undefined && layer.fields.provider !== named.value) + 1;
  const own = layers.slice(start);

  const provider = await providerOf(named, resolving);
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

  const values = valuesOf({ provider, options, secret, home }, innermost(own, 'values'), problems);
  return {
    binding: { provider: provider.name, options, admin: admin?.value },
    values,
    adopt: innermost(own, 'adopt')?.value,
    manual: provider.module.manual === true,
  };
}

/** Who mints, as the journal records it. */
type Provider = {
  readonly name: string;
  readonly module: Module;
  /** Its name in `recipes`, if it is one of them. */
  readonly recipe: string | undefined;
  readonly preset: Options;
};

/** A recipe by name is the provider `recipe` with that recipe: what the journal records needs no file to be understood. */
async function providerOf(
  named: Said<string>,
  { raw, registries: { providers }, source, problems }: Resolving,
): Promise<Provider | undefined> {
  const recipes = raw.recipes ?? {};
  const recipe = Object.hasOwn(recipes, named.value) ? (recipes[named.value] as Options) : undefined;
  const name = recipe ? 'recipe' : named.value;
  const module = await providers.load(name);
  if (module) return { name, module, recipe: recipe && named.value, preset: recipe ? { recipe } : {} };
  const also = Object.keys(recipes);
  problems.push(foreignName(providers, name, { path: [...named.path, 'provider'], source, also }));
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
  admin: Said<RawLayer['admin']> | undefined,
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

type Wanted = {
  readonly provider: Provider;
  readonly options: Options;
  readonly secret: string;
  readonly home: Path;
};

/** Which value goes by which name. Most credentials have one, called `value`; with several, each needs a secret of its own. */
function valuesOf(
  { provider, options, secret, home }: Wanted,
  said: Said<Target['values']> | undefined,
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
