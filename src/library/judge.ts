/**
 * What plain JavaScript hands to the library, judged before anything is done with it: types hold nobody who has none. What is
 * wrong is named by its path, never by its value.
 */
import { nearest } from '../config/nearest.ts';
import { shown } from '../config/source.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Json } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';

/** Gives what is worked with: of lists and fields a copy, which nobody changes meanwhile. Throws INPUT_INVALID. */
export type Rule<T> = (value: unknown, path: string) => T;

/** INPUT_INVALID for what stands at `path`; `says` names no value. */
export function invalid(path: string, says: string, hint = 'docs/library.md describes each option'): KeyturnError {
  return new KeyturnError('INPUT_INVALID', { what: `${path}: ${says}`, hint });
}

/** A value of another type than `wanted`. */
function other(path: string, wanted: string, value: unknown): KeyturnError {
  return invalid(
    path,
    value === undefined ? `${wanted} is wanted, and it is missing` : `${wanted} is wanted, not ${typeOf(value)}`,
  );
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Secret) return 'a Secret';
  if (typeof value === 'object') return isFields(value) ? 'an object' : 'an object of a class';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

/** An object that was written as one: what a class made may hide what it has. */
function isFields(value: unknown): value is { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const above = Object.getPrototypeOf(value) as object | null;
  // Of another realm, too.
  return above === null || (Object.getPrototypeOf(above) === null && Object.hasOwn(above, 'hasOwnProperty'));
}

export const anyText: Rule<string> = (value, path) => {
  if (typeof value !== 'string') throw other(path, 'a text', value);
  // It would leave as another character.
  if (/\p{Surrogate}/u.test(value)) throw invalid(path, 'half of a character stands in this text');
  return value;
};

export const text: Rule<string> = (value, path) => {
  if (anyText(value, path) === '') throw invalid(path, 'this text is empty');
  return value as string;
};

/** A text of this form. */
export function textLike(pattern: RegExp, says: string): Rule<string> {
  return (value, path) => {
    if (!pattern.test(anyText(value, path))) throw invalid(path, says);
    return value as string;
  };
}

/** A value that may be empty: `Secret` or text. */
export const anySecret: Rule<Secret> = (value, path) => {
  if (value instanceof Secret) return value;
  if (typeof value !== 'string') throw other(path, 'a Secret or a text', value);
  return new Secret(anyText(value, path));
};

/** A credential. */
export const secret: Rule<Secret> = (value, path) => {
  const given = anySecret(value, path);
  if (given.bytes === 0) throw invalid(path, 'this text is empty');
  return given;
};

export const truth: Rule<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw other(path, '`true` or `false`', value);
  return value;
};

export function numberFrom(least: number, most: number, says: string): Rule<number> {
  return (value, path) => {
    if (typeof value !== 'number') throw other(path, 'a number', value);
    if (!(value >= least && value <= most)) throw invalid(path, says);
    return value;
  };
}

export const date: Rule<Date> = (value, path) => {
  if (!(value instanceof Date)) throw other(path, 'a Date', value);
  if (Number.isNaN(value.getTime())) throw invalid(path, 'this Date is of no time');
  return value;
};

// biome-ignore lint/complexity/noBannedTypes: what a caller's function takes and gives is judged when it is called
export const method: Rule<Function> = (value, path) => {
  if (typeof value !== 'function') throw other(path, 'a function', value);
  return value;
};

/** One of these and nothing else. */
export function oneOf<const T extends string | boolean>(...all: readonly T[]): Rule<T> {
  const names = all.map((each) => (typeof each === 'string' ? `'${each}'` : String(each))).join(' or ');
  return (value, path) => {
    if (!all.includes(value as T))
      throw typeof value === typeof all[0] ? invalid(path, `${names} is wanted`) : other(path, names, value);
    return value as T;
  };
}

export function optional<T>(rule: Rule<T>): Rule<T | undefined> {
  return (value, path) => (value === undefined ? undefined : rule(value, path));
}

/** What `one` takes, or else what `rest` takes. */
export function either<One, Rest>(is: (value: unknown) => boolean, one: Rule<One>, rest: Rule<Rest>): Rule<One | Rest> {
  return (value, path) => (is(value) ? one(value, path) : rest(value, path));
}

export function listOf<T>(rule: Rule<T>, least = 0): Rule<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw other(path, 'a list', value);
    if (value.length < least) throw invalid(path, `a list of at least ${least} is wanted`);
    return Array.from(value, (each, at) => rule(each, `${path}[${at}]`));
  };
}

/** Names that the caller chose, and what each of them must have. */
export function recordOf<T>(rule: Rule<T>): Rule<{ readonly [name: string]: T }> {
  return (value, path) => {
    if (!isFields(value)) throw other(path, 'a plain object', value);
    const copy: { [name: string]: T } = Object.create(null);
    for (const [name, each] of Object.entries(value)) copy[name] = rule(each, `${path}.${shown(name)}`);
    return copy;
  };
}

type Rules<T> = { readonly [name in keyof T]-?: Rule<T[name]> };

/**
 * Exactly these fields. One that is not known is refused with the nearest that is.
 * @param word what the paths of the fields begin with; '' where the fields are the options of a function
 */
export function fields<T extends object>(
  rules: Rules<T>,
  elsewhere: { readonly [name: string]: string } = {},
): Rule<T> {
  const known = Object.keys(rules);
  return (value, path) => {
    if (!isFields(value)) throw other(path, 'a plain object', value);
    const below = (name: string) => (path === 'options' ? name : `${path}.${name}`);
    const strange = Reflect.ownKeys(value).find((name) => typeof name !== 'string' || !known.includes(name));
    if (strange !== undefined) throw unknownOption(path, strange, known, elsewhere);
    const copy: { [name: string]: unknown } = {};
    for (const name of known) {
      const judged = (rules as { readonly [name: string]: Rule<unknown> })[name]?.(value[name], below(name));
      if (judged !== undefined) copy[name] = judged;
    }
    return copy as T;
  };
}

function unknownOption(
  path: string,
  name: string | symbol,
  known: readonly string[],
  elsewhere: { readonly [name: string]: string },
): KeyturnError {
  if (typeof name === 'symbol') return invalid(path, 'a symbol names no option');
  const said = shown(name);
  const at = path === 'options' ? said : `${path}.${said}`;
  if (Object.hasOwn(elsewhere, name)) return invalid(at, elsewhere[name] as string);
  // What was cut short is nearer than what has as many letters.
  const near = known.find((each) => name.length > 2 && each.startsWith(name)) ?? nearest(name, known);
  const instead =
    near === undefined
      ? `; there are ${known.map((each) => `\`${each}\``).join(', ')}`
      : `; the nearest is \`${near}\``;
  return invalid(at, `there is no such option${instead}`);
}

/** An object of whatever class that has these functions; they are called on it. */
export function having<T extends object>(...names: readonly (keyof T & string)[]): Rule<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw other(path, 'an object', value);
    for (const name of names) method((value as { readonly [name: string]: unknown })[name], `${path}.${name}`);
    return value as T;
  };
}

/** Plain data, as a file can hold it. A field that is undefined is not there. */
export const plainData: Rule<Json> = (value, path) => plain(value, path, []);

function plain(value: unknown, path: string, above: readonly unknown[]): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'number') throw invalid(path, 'a finite number is wanted');
  if (above.includes(value)) throw invalid(path, 'this is a part of itself');
  if (Array.isArray(value)) return Array.from(value, (each, at) => plain(each, `${path}[${at}]`, [...above, value]));
  if (!isFields(value)) throw other(path, 'plain data', value);
  const copy: { [name: string]: Json } = Object.create(null);
  for (const [name, each] of Object.entries(value))
    if (each !== undefined) copy[name] = plain(each, `${path}.${shown(name)}`, [...above, value]);
  return copy;
}

/** `process.env`, or fields like it. */
export const variables: Rule<{ readonly [name: string]: string | undefined }> = (value, path) => {
  if (value === process.env) return value as NodeJS.ProcessEnv;
  return recordOf(optional(textOfVariable))(value, path);
};

const textOfVariable: Rule<string> = (value, path) => {
  if (typeof value !== 'string') throw other(path, 'a text', value);
  return value;
};
