/**
 * Judges the stand-in's answers by GitHub's own OpenAPI description, and completes them with what nobody here reads. It
 * reads as much of JSON Schema as the description uses, as it goes: a compiler takes a third of a second for a repository,
 * which is longer than some clients of the tests wait.
 */
import { answersOf, schemas } from './github-openapi.ts';

type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
};

function deref(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return deref(schemas[schema.$ref.split('/').at(-1)!] as Schema);
}

/** One object schema out of `allOf`. */
function merged(given: Schema): Schema {
  const schema = deref(given);
  if (schema.allOf === undefined) return schema;
  const parts = [schema, ...schema.allOf.map(merged)];
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  };
}

const samples = new Map<Schema, unknown>();

/** The least that fits; null where that does. */
function sample(given: Schema): unknown {
  const schema = merged(given);
  if (schema.nullable === true) return null;
  if (samples.has(schema)) return samples.get(schema);
  const made = make(schema);
  samples.set(schema, made);
  return made;
}

function make(schema: Schema): unknown {
  const one = schema.oneOf ?? schema.anyOf;
  if (one !== undefined && schema.properties === undefined) return sample(one[0]!);
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'string':
      return schema.format === 'date-time'
        ? '2026-01-01T00:00:00Z'
        : schema.format === 'uri'
          ? 'https://api.github.com/'
          : '';
    case 'integer':
    case 'number':
      return Math.max(0, schema.minimum ?? 0);
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return Object.fromEntries((schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {})]));
  }
}

const kinds: { readonly [type: string]: (value: unknown) => boolean } = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** `value` with every member that the schema requires; what the description does not allow goes to `faults`. */
function complete(given: Schema, value: unknown, path: string, faults: string[]): unknown {
  const schema = merged(given);
  if (value === null && schema.nullable === true) return null;
  const one = schema.oneOf ?? schema.anyOf;
  if (one !== undefined && schema.properties === undefined) {
    const tried = one.map((each) => {
      const found: string[] = [];
      return { done: complete(each, value, path, found), found };
    });
    const best = tried.reduce((a, b) => (b.found.length < a.found.length ? b : a));
    faults.push(...best.found);
    return best.done;
  }
  if (schema.type !== undefined && !kinds[schema.type]!(value)) {
    faults.push(`${path} must be ${schema.type}`);
    return value;
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) faults.push(`${path} is none of its values`);
  if (schema.format === 'date-time' && Number.isNaN(Date.parse(String(value)))) faults.push(`${path} is no time`);
  if (Array.isArray(value)) {
    return value.map((each, index) => (schema.items ? complete(schema.items, each, `${path}/${index}`, faults) : each));
  }
  return typeof value === 'object' && value !== null ? members(schema, value, path, faults) : value;
}

function members(schema: Schema, value: object, path: string, faults: string[]): unknown {
  const { properties = {}, required = [] } = schema;
  const done: { [name: string]: unknown } = {};
  for (const [name, each] of Object.entries(value)) {
    if (each === undefined) continue;
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known === undefined && schema.properties !== undefined && schema.additionalProperties === undefined)
      faults.push(`${path}/${name} is not a member`);
    done[name] = known === undefined ? each : complete(known, each, `${path}/${name}`, faults);
  }
  for (const name of required) {
    if (!Object.hasOwn(done, name) && properties[name] !== undefined) done[name] = sample(properties[name]);
  }
  return done;
}

const errorSchema: Schema = { $ref: '#/schemas/basic-error' };

/**
 * The body of an answer as GitHub would send it, and why GitHub would not. Errors that an operation's description leaves
 * out (401, 403, 404, 429, 451 ...) have the shape that all of GitHub's errors have.
 */
export function answered(
  operation: string,
  status: number,
  body: unknown,
): { readonly body: unknown; readonly faults: readonly string[] } {
  const described = answersOf(operation);
  if (described === undefined) return { body, faults: [`${operation} is not described`] };
  const known = described[String(status)] as Schema | null | undefined;
  if (known === undefined && status < 300) return { body, faults: [`${operation} never answers ${status}`] };
  if (status < 300 && known === null) return { body, faults: body === undefined ? [] : ['it has no body'] };
  const error = status >= 300;
  const schema = error ? errorSchema : (known as Schema);
  if (error && body === undefined) return { body, faults: ['an error has a body'] };
  const faults: string[] = [];
  return { body: complete(schema, body, '', faults), faults };
}
