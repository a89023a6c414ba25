/** What a schema objects to, said in one sentence each: the field, what is wanted, the nearest valid name; never the value. */
import type { z } from 'zod';
import { unmintable } from '../providers/index.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { nearest } from './nearest.ts';
import type { Registry } from './registries.ts';
import type { Path, Problem, Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/** Every objection of `schema` to `value`, with paths that start at `at`. Empty = it fits. */
export function objections(schema: z.ZodType, value: unknown, at: Path = []): readonly Problem[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, value, schema, at));
}

function problemsOf(issue: Issue, root: unknown, schema: z.ZodType, at: Path): readonly Problem[] {
  const inner = issue.path.filter((part) => typeof part !== 'symbol');
  const path = [...at, ...inner];
  const value = follow(root, inner);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, inner);
      return issue.keys.map((key) => ({ path, key, says: unknownName('field', key, known) }));
    }
    case 'invalid_type':
      if (value === undefined) return [{ path, says: 'this field is missing' }];
      // Where the schema has a sentence of its own, that says more than the type.
      return [
        { path, says: issue.message.startsWith('Invalid input') ? wanted(issue.expected, value) : issue.message },
      ];
    case 'invalid_value':
      return [{ path, says: oneOf(issue.values.map(String), value) }];
    case 'invalid_key': {
      const key = String(inner.at(-1));
      return [
        {
          path: path.slice(0, -1),
          key,
          unnamed: true,
          says: issue.issues[0]?.message ?? 'a field may not have this name',
        },
      ];
    }
    case 'invalid_union': {
      const branch = closest(issue.errors);
      if (branch === undefined) return [{ path, says: 'this does not fit' }];
      return branch.flatMap((each) =>
        problemsOf({ ...each, path: [...issue.path, ...each.path] } as Issue, root, schema, at),
      );
    }
    default:
      return [{ path, says: safely(issue.message, value) }];
  }
}

/** `provider: sendgird` -> the sentence with the nearest valid name, or all of them. The name itself is said only if it is plain. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `there is no such ${what}; the nearest is \`${near}\``;
  return known.length === 0
    ? `there is no such ${what}`
    : `there is no such ${what}; there are ${known.map((each) => `\`${each}\``).join(', ')}`;
}

/** Where a name of a registry stands in the file. */
export type NamedAt = {
  readonly path: Path;
  /** The field at `path` whose name it is; left out where it is the value of the field. */
  readonly key?: string;
  readonly source: Source;
  /** What else may stand there. */
  readonly also?: readonly string[];
};

/**
 * What is wrong with a name that the registry does not have.
 * @throws KeyturnError NOT_BUILT for a name of a later version
 */
export function foreignName(registry: Registry, name: string, { path, key, source, also = [] }: NamedAt): Problem {
  if (registry.planned.includes(name)) throw notBuilt(registry.word, name, registry.names, source.place(path, key));
  if (registry.word === 'provider' && Object.hasOwn(unmintable, name)) {
    const { title, why, console } = unmintable[name]!;
    return { path, says: `${title}: ${why} Write \`provider: manual\`, with \`options: { console: ${console} }\`` };
  }
  return {
    path,
    ...(key === undefined ? {} : { key }),
    says: unknownName(registry.word, name, [...registry.names, ...also]),
  };
}

/** NOT_BUILT at `place`, with what there is instead. */
export function notBuilt(word: string, name: string, instead: readonly string[], place: string): KeyturnError {
  return new KeyturnError('NOT_BUILT', {
    what: `${place}: the ${word} \`${name}\` is not built yet`,
    hint: `this version has ${instead.map((each) => `\`${each}\``).join(', ')}`,
  });
}

function oneOf(values: readonly string[], value: unknown): string {
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  const all = values.map((each) => `\`${each}\``).join(', ');
  return near === undefined ? `one of ${all}` : `one of ${all}; the nearest is \`${near}\``;
}

const names: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'fields (`name: value`)',
  record: 'fields (`name: value`)',
  null: 'nothing',
};

function wanted(expected: string, value: unknown): string {
  const is = value === null ? 'nothing' : Array.isArray(value) ? 'a list' : (names[typeof value] ?? 'something else');
  const wants = names[expected] ?? expected;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `${wants} is wanted, not ${is}: write it in quotes`;
  return `${wants} is wanted, not ${is}`;
}

/** The branch that got furthest: one that objects to something deeper than the whole, else one of the right type. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const rank = (issues: readonly Issue[]) => {
    const first = issues[0];
    if (first === undefined) return 0;
    if (first.path.length > 0) return 10 + Math.max(...issues.map((issue) => issue.path.length));
    return first.code === 'invalid_type' ? 1 : 5;
  };
  return [...branches].sort((one, other) => rank(other) - rank(one))[0];
}

function follow(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** A message of somebody's schema, unless it repeats what the field holds. */
function safely(message: string, value: unknown): string {
  const texts: string[] = [];
  const collect = (each: unknown): void => {
    if (typeof each === 'string' || typeof each === 'number') texts.push(String(each));
    else if (typeof each === 'object' && each !== null) Object.values(each).forEach(collect);
  };
  collect(value);
  return texts.some((text) => text.length >= 4 && message.includes(text)) ? 'this value does not fit here' : message;
}

/** The fields that the schema knows at `path`, through optional, nullable, lists, records and unions. */
function fieldsAt(schema: z.ZodType, path: Path): readonly string[] {
  let here: readonly unknown[] = [schema];
  for (const part of path) here = here.flatMap((each) => step(each, part));
  return [...new Set(here.flatMap((each) => fields(each)))];
}

type Definition = {
  readonly type: string;
  readonly shape?: { readonly [name: string]: unknown };
  readonly innerType?: unknown;
  readonly in?: unknown;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
};

const definition = (schema: unknown): Definition | undefined =>
  (schema as { readonly _zod?: { readonly def: Definition } } | undefined)?._zod?.def;

function unwrap(schema: unknown): readonly unknown[] {
  const def = definition(schema);
  if (def === undefined) return [];
  if (def.type === 'union') return (def.options ?? []).flatMap(unwrap);
  const inside = def.innerType ?? def.in;
  return inside === undefined ? [schema] : unwrap(inside);
}

function step(schema: unknown, part: string | number): readonly unknown[] {
  return unwrap(schema).flatMap((each) => {
    const def = definition(each);
    if (def?.type === 'object' && def.shape && Object.hasOwn(def.shape, part)) return [def.shape[part]];
    if (def?.type === 'record') return [def.valueType];
    if (def?.type === 'array') return [def.element];
    return [];
  });
}

function fields(schema: unknown): readonly string[] {
  return unwrap(schema).flatMap((each) => {
    const def = definition(each);
    return def?.type === 'object' ? Object.keys(def.shape ?? {}) : [];
  });
}
