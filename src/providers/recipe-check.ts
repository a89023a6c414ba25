import type { Json } from '../rotation/ports.ts';
import type { OptionIssue } from './provider.ts';
import type { Auth, Call, Matcher, Recipe } from './recipe-grammar.ts';
import { isTemplate, references } from './template.ts';

export type Declared = {
  /** Names of the options that templates may use. */
  readonly options: readonly string[];
  /** `any` where it is not known yet. */
  readonly admin: 'none' | 'one' | 'any' | readonly string[];
};

const reserved = ['admin', 'tag', 'id', 'old', 'expires', 'inherit', 'login', 'recipe', 'base-url'];

/**
 * Everything about a recipe that can be wrong without asking the provider: templates that name something unknown,
 * a verification that would ask with the admin's credential, a revocation without an id. Paths start at the recipe.
 */
export function checkRecipe(recipe: Recipe, declared: Declared): readonly OptionIssue[] {
  const issues: OptionIssue[] = [];
  const say = (path: readonly (string | number)[], message: string) => issues.push({ path, message });

  const admin = adminNames(declared.admin);
  const generated = Object.keys(recipe.generate);
  const values = valueNames(recipe);
  const login = recipe.login === undefined ? [] : ['login'];
  const inherited = Object.keys(recipe.inherit?.pick ?? {}).map((name) => `inherit.${name}`);
  const { options } = declared;

  for (const name of [...options, ...generated, ...values]) {
    if (reserved.includes(name)) say([], `the name ${name} is taken`);
  }
  for (const name of [...generated, ...values]) {
    if (options.includes(name)) say([], `${name} is both an option and a value`);
  }

  const known = (template: Json | undefined, path: readonly (string | number)[], names: readonly string[]) => {
    if (template === undefined) return;
    try {
      for (const reference of references(template)) {
        for (const name of reference.names) {
          if (names.includes(name)) continue;
          if (declared.admin === 'any' && (name === 'admin' || name.startsWith('admin.')) && names.includes('admin')) {
            continue;
          }
          say(path, `{{${name}}} is not known here; known are ${names.join(', ') || 'no names'}`);
        }
      }
    } catch (error) {
      say(path, error instanceof SyntaxError ? error.message : 'is not a template');
    }
  };
  const authOf = (auth: Auth | undefined, path: readonly (string | number)[], names: readonly string[]) => {
    if (auth !== undefined) known(auth as Json, [...path, 'auth'], names);
  };
  const matchersOf = (matchers: readonly Matcher[], path: readonly (string | number)[], names: readonly string[]) => {
    matchers.forEach((matcher, at) => {
      if ('equals' in matcher) known(matcher.equals, [...path, at, 'equals'], names);
    });
  };
  const callOf = (call: Call | undefined, path: readonly (string | number)[], names: readonly string[]) => {
    if (call === undefined) return;
    known(call['base-url'], [...path, 'base-url'], options);
    known(call.path, [...path, 'path'], names);
    known(call.query, [...path, 'query'], names);
    known(call.headers, [...path, 'headers'], names);
    known(call.body, [...path, 'body'], names);
    authOf(call.auth, path, names);
    matchersOf(call.refused, [...path, 'refused'], names);
    if (call.encoding !== 'json' && (typeof call.body !== 'object' || call.body === null || Array.isArray(call.body))) {
      say([...path, 'body'], `${call.encoding} needs a map of fields`);
    }
  };

  const always = [...options, ...admin, ...login];
  known(recipe['base-url'], ['base-url'], options);
  known(recipe.account, ['account'], options);
  // Headers go with every call, the verification too: nothing secret may be among them.
  known(recipe.headers, ['headers'], options);
  authOf(recipe.auth, [], always);
  callOf(recipe.login, ['login'], [...options, ...admin]);
  callOf(recipe.check, ['check'], always);
  callOf(recipe.inherit, ['inherit'], [...always, 'old.id']);

  const minting = [...always, 'tag', 'old.id', 'expires.date', 'expires.iso', ...inherited, ...generated];
  callOf(recipe.mint, ['mint'], minting);
  if (isTemplate(recipe.mint.id)) known(recipe.mint.id, ['mint', 'id'], [...options, 'tag', ...generated]);
  for (const [name, place] of Object.entries(recipe.mint.values ?? {})) {
    if (isTemplate(place)) known(place, ['mint', 'values', name], [...options, 'tag', 'id', ...generated, ...values]);
  }
  recipe.mint.then.forEach((call, at) => {
    callOf(call, ['mint', 'then', at], [...minting, 'id', ...values]);
  });
  if (values.length === 0) say(['mint'], 'yields no values: name them under values, or generate some');

  callOf(recipe.list, ['list'], always);
  if (recipe.list?.tag !== undefined && !names(recipe.mint).includes('tag')) {
    say(['mint'], 'never names {{tag}}, although list shows a tag');
  }

  const proving = [...options, 'id', ...values];
  callOf(recipe.verify, ['verify'], proving);
  matchersOf(recipe.verify.accept, ['verify', 'accept'], proving);
  matchersOf(recipe.verify.reject, ['verify', 'reject'], proving);
  if (!names(recipe.verify).some((name) => values.includes(name))) {
    say(['verify'], `must ask with the new credential: name one of its values (${values.join(', ')})`);
  }

  const ending = [...always, 'id'];
  for (const word of ['deactivate', 'revoke'] as const) {
    const call = recipe[word];
    if (call === undefined) continue;
    callOf(call, [word], ending);
    matchersOf(call.gone, [word, 'gone'], ending);
    if (!names(call).includes('id')) say([word], 'must name {{id}}: nothing is ever ended but by id');
  }
  return issues;
}

/** Names of the values of one credential. */
export function valueNames(recipe: Recipe): readonly string[] {
  return Object.keys(recipe.mint.values ?? recipe.generate);
}

/** Every name that a call uses, in any place; broken templates name nothing. */
export function names(call: Call): readonly string[] {
  const all: Json[] = [call.path, call.query ?? null, call.headers ?? null, call.body ?? null];
  if (call.auth !== undefined) all.push(call.auth as Json);
  try {
    return all.flatMap((template) => references(template)).flatMap((reference) => reference.names);
  } catch {
    return [];
  }
}

function adminNames(admin: Declared['admin']): string[] {
  if (admin === 'none') return [];
  if (admin === 'one' || admin === 'any') return ['admin'];
  return admin.map((part) => `admin.${part}`);
}
