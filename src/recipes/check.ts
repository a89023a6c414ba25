import type { Json } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import type { Auth, Call, Matcher, RecipeHead } from './grammar.ts';
import { references } from './template.ts';

/**
 * What `admin` is, or has to be: nothing, the name of one environment variable, or one name for each of these parts. `any`
 * where that is left open, or not known yet.
 */
export type AdminShape = 'none' | 'one' | 'any' | readonly string[];

/** The shape of an `admin` that is there: the name of a variable or what it holds, or one for each part. */
export function shapeOf(admin: string | Secret | { readonly [part: string]: unknown } | undefined): AdminShape {
  if (admin === undefined) return 'none';
  return typeof admin === 'string' || admin instanceof Secret ? 'one' : Object.keys(admin);
}

export type Declared = {
  /** Names of the options that templates may use. */
  readonly options: readonly string[];
  readonly admin: AdminShape;
};

/** What is wrong in a recipe, and where: the path starts at the recipe. */
export type Issue = { readonly path: readonly (string | number)[]; readonly message: string };

type Path = Issue['path'];
export type Say = (path: Path, message: string) => void;

export type RecipeChecker = {
  /** None of `given` may be one of the `reserved` names. */
  free(given: readonly string[], reserved: readonly string[]): void;
  /** What every recipe begins with; only options may be named there, because it goes with every call. */
  headOf(recipe: RecipeHead): void;
  /** Every reference of a template must be one of `names`. */
  known(template: Json | undefined, path: Path, names: readonly string[]): void;
  authOf(auth: Auth | undefined, path: Path, names: readonly string[]): void;
  matchersOf(matchers: readonly Matcher[], path: Path, names: readonly string[]): void;
  callOf(call: Call | undefined, path: Path, names: readonly string[]): void;
};

/** The checks that every recipe needs, before anything is asked of the other side. What is wrong is given to `say`. */
export function recipeChecker(say: Say, { options, admin }: Declared): RecipeChecker {
  const known: RecipeChecker['known'] = (template, path, names) => {
    if (template === undefined) return;
    try {
      for (const reference of references(template)) {
        for (const name of reference.names) {
          if (names.includes(name)) continue;
          const ofAdmin = name === 'admin' || name.startsWith('admin.');
          if (admin === 'any' && ofAdmin && names.includes('admin')) continue;
          say(path, `{{${name}}} is not known here; known are ${names.join(', ') || 'no names'}`);
        }
      }
    } catch (error) {
      say(path, error instanceof SyntaxError ? error.message : 'is not a template');
    }
  };
  const free: RecipeChecker['free'] = (given, reserved) => {
    for (const name of given) if (reserved.includes(name)) say([], `the name ${name} is taken`);
  };
  const headOf: RecipeChecker['headOf'] = (recipe) => {
    known(recipe['base-url'], ['base-url'], options);
    known(recipe.account, ['account'], options);
    known(recipe.headers, ['headers'], options);
  };
  const authOf: RecipeChecker['authOf'] = (auth, path, names) => {
    if (auth !== undefined) known(auth as Json, [...path, 'auth'], names);
  };
  const matchersOf: RecipeChecker['matchersOf'] = (matchers, path, names) => {
    matchers.forEach((matcher, at) => {
      if ('equals' in matcher) known(matcher.equals, [...path, at, 'equals'], names);
    });
  };
  const callOf: RecipeChecker['callOf'] = (call, path, names) => {
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
  return { free, headOf, known, authOf, matchersOf, callOf };
}

/** Every name that a call uses, in any place; none if one of its templates is broken. */
export function names(call: Call): readonly string[] {
  const all: Json[] = [call.path, call.query ?? null, call.headers ?? null, call.body ?? null];
  if (call.auth !== undefined) all.push(call.auth as Json);
  try {
    return all.flatMap((template) => references(template)).flatMap((reference) => reference.names);
  } catch {
    return [];
  }
}

/** The names under which templates find the credential of whoever asks. */
export function adminNames(admin: AdminShape): string[] {
  if (admin === 'none') return [];
  if (admin === 'one' || admin === 'any') return ['admin'];
  return admin.map((part) => `admin.${part}`);
}
