/** Schemas of one's own: asked so that whatever stands in them, a refusal comes out that names them. */
import type { ProviderModule } from '../providers/provider.ts';
import type { KeyturnError } from '../rotation/model/errors.ts';
import { invalid, type Rule } from './judge.ts';
import { isPromise } from './promises.ts';

type Schema = ProviderModule['options'];

const WANTED = 'a schema of zod, version 4, is wanted';

type Inner = {
  readonly def: {
    readonly type: string;
    readonly catchall?: { readonly _zod: { readonly def: { readonly type: string } } };
  };
  run(payload: { readonly value: unknown; readonly issues: unknown[] }, how: { readonly async: boolean }): unknown;
};

const innerOf = (schema: Schema) => (schema as unknown as { readonly _zod: Inner })._zod;

/** A schema of version 4, of whatever copy of zod. */
export const schema: Rule<Schema> = (value, path) => {
  const given = value as { readonly _zod?: Partial<Inner>; readonly safeParse?: unknown } | null | undefined;
  if (typeof given !== 'object' || given === null) throw invalid(path, WANTED);
  if (typeof given._zod?.run !== 'function' || typeof given.safeParse !== 'function') throw invalid(path, WANTED);
  return value as Schema;
};

/** Of the options of an adapter: an option that is misspelt must not be taken for one that is left out. */
export const strictSchema: Rule<Schema> = (value, path) => {
  const { def } = innerOf(schema(value, path));
  if (def.type === 'object' && def.catchall?._zod.def.type !== 'never')
    throw invalid(path, 'a strict object is wanted, `z.strictObject({ ... })`: it refuses what is misspelt');
  return value as Schema;
};

/**
 * The same schema, whose refinements and transformations may neither throw nor take their time: a promise that zod leaves
 * behind would end the process with its own text.
 */
export function guarded(given: Schema, path: string): Schema {
  const judge = (value: unknown): void => {
    const done = ran(given, value, path);
    if (!isPromise(done)) return;
    done.then(undefined, () => {});
    throw refused(path, 'it waits for a Promise, and is judged at once: make no request in it');
  };
  const asked = <T>(ask: (value: unknown, how?: never) => T) => {
    return (value: unknown, how?: never): T => {
      judge(value);
      return ask.call(given, value, how);
    };
  };
  return Object.create(given, {
    parse: { value: asked(given.parse) },
    safeParse: { value: asked(given.safeParse) },
  }) as Schema;
}

function ran(given: Schema, value: unknown, path: string): unknown {
  try {
    return innerOf(given).run({ value, issues: [] }, { async: true });
  } catch {
    throw refused(path, 'it threw instead of refusing');
  }
}

function refused(path: string, says: string): KeyturnError {
  return invalid(path, says, 'mend the schema: docs/library.md#what-an-adapter-owes says what it may do');
}
