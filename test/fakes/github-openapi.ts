/** Judges requests by an extract of GitHub's own OpenAPI description (scripts/github-openapi.ts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

type Operation = {
  readonly operationId: string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema?: object }[];
  readonly body?: object;
  /** Status -> schema of the answer's body, null where there is none. */
  readonly answers: { readonly [status: string]: object | null };
};

const file = join(import.meta.dirname, '..', 'fixtures', 'github-openapi.json');
const extract = JSON.parse(readFileSync(file, 'utf8')) as {
  from: { package: string; version: string; license: string };
  operations: { [operation: string]: Operation };
  schemas: { [name: string]: object };
};
const { from, operations } = extract;

/** What the schemas of answers refer to, as `#/schemas/NAME`. */
export const schemas: { readonly [name: string]: object } = extract.schemas;

export function answersOf(operation: string): Operation['answers'] | undefined {
  return Object.hasOwn(operations, operation) ? operations[operation]!.answers : undefined;
}

export const described: { readonly from: typeof from; readonly operations: readonly string[] } = {
  from,
  operations: Object.keys(operations),
};

// `validateFormats: false`: the description gives `created` the format date-time, while it takes ranges.
const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, validateFormats: false });
const compiled = new Map<object, ValidateFunction>();

function judge(schema: object, value: unknown, where: string): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${where}${error.instancePath} ${error.message}`);
}

/** Why GitHub's description does not allow this request; empty = it does. */
export function refuseUndocumented(
  method: string,
  template: string,
  params: { readonly [name: string]: string },
  query: URLSearchParams,
  body: { readonly [name: string]: unknown } | undefined,
): string[] {
  const key = `${method} ${template}`;
  const operation = Object.hasOwn(operations, key) ? operations[key] : undefined;
  if (!operation) return [`${key} is not described`];
  const faults: string[] = [];
  const given = new Map([...Object.entries(params), ...query]);
  for (const { name, required, schema } of operation.parameters) {
    const text = given.get(name);
    given.delete(name);
    if (text === undefined) {
      if (required) faults.push(`${name} is missing`);
    } else if (schema) faults.push(...judge(schema, typed(text, schema), name));
  }
  for (const name of given.keys()) faults.push(`${name} is not a parameter of ${operation.operationId}`);
  if (operation.body) {
    if (body) {
      faults.push(...judge(operation.body, body, 'body'));
      const known = (operation.body as { properties?: object }).properties;
      for (const name of Object.keys(body)) {
        if (known && !Object.hasOwn(known, name))
          faults.push(`body/${name} is not a property of ${operation.operationId}`);
      }
    } else if ((operation.body as { required?: string[] }).required) faults.push('the body is missing');
  } else if (body) faults.push(`${operation.operationId} takes no body`);
  return faults;
}

/** Paths and queries carry text; the description says what it stands for. */
function typed(text: string, schema: object): unknown {
  const types = JSON.stringify(schema).match(/"type":"(integer|number|boolean)"/)?.[1];
  if ((types === 'integer' || types === 'number') && /^-?\d+$/.test(text)) return Number(text);
  if (types === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}
