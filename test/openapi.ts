import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { Ajv } from 'ajv';

type Schema = { [name: string]: unknown };
type Content = { [type: string]: { schema: Schema } };
type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Operation = {
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { content: Content };
  responses: { [status: string]: { content?: Content; $ref?: string } };
};
type Document = {
  servers: { url: string }[];
  paths: { [path: string]: { [method: string]: Operation } };
  components: { [kind: string]: { [name: string]: unknown } };
};

/** What is required and read-only is required of answers only. */
function withoutReadOnly<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withoutReadOnly(each)) as T;
  const all = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutReadOnly(each)]));
  const { required, properties } = all as {
    required?: unknown;
    properties?: { [name: string]: { readOnly?: boolean } };
  };
  if (!Array.isArray(required) || properties === undefined) return all as T;
  return { ...all, required: required.filter((name) => properties[name]?.readOnly !== true) } as T;
}

/**
 * Holds our requests and the answers of our fakes against a vendor's own document (test/fixtures/openapi). `beyond` are
 * query parameters that only the vendor's prose has. Throws with what does not fit.
 */
export function judge(
  name: string,
  beyond: readonly string[] = [],
): (request: Request, body: string, response: Response) => Promise<void> {
  const document = JSON.parse(
    readFileSync(new URL(`./fixtures/openapi/${name}.json`, import.meta.url), 'utf8'),
    // OpenAPI: `nullable` says nothing where there is no type.
    (_, value) =>
      typeof value === 'object' && value !== null && 'nullable' in value && !('type' in value)
        ? { ...value, nullable: undefined }
        : value,
  ) as Document;
  const ajv = new Ajv({ strict: false, validateFormats: false, coerceTypes: false, allErrors: true });
  ajv.addSchema(document, 'answered');
  ajv.addSchema(withoutReadOnly(document), 'asked');
  const absolute = <T>(value: T, side: string): T =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/', `"${side}#/`)) as T;
  const deref = <T>(value: T | { $ref: string }): T => {
    if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as T;
    const [kind, key] = value.$ref.split('/').slice(2) as [string, string];
    return document.components[kind]![key] as T;
  };
  const fits = (side: 'asked' | 'answered', schema: Schema, value: unknown, what: string, closed: boolean) => {
    const given = deref<Schema>(schema as Schema);
    const target = side === 'asked' ? withoutReadOnly(given) : given;
    const whole = closed && target['type'] === 'object' ? { ...target, additionalProperties: false } : target;
    const validate = ajv.compile(absolute(whole, side));
    if (!validate(value)) throw new Error(`${what}: ${ajv.errorsText(validate.errors)}`);
  };
  const find = (method: string, path: string): Operation => {
    for (const [template, methods] of Object.entries(document.paths)) {
      const pattern = new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
      const operation = methods[method.toLowerCase()];
      if (pattern.test(path) && operation !== undefined) return operation;
    }
    throw new Error(`the document knows no ${method} ${path}`);
  };
  return async (request: Request, body: string, response: Response): Promise<void> => {
    const url = new URL(request.url);
    const what = `${request.method} ${url.pathname}`;
    expect(document.servers.map((server) => server.url)).toContain(url.origin);
    const operation = find(request.method, url.pathname);
    const parameters = (operation.parameters ?? []).map((each) => deref<Parameter>(each));
    for (const [key, value] of url.searchParams) {
      if (beyond.includes(key)) continue;
      const parameter = parameters.find((each) => each.in === 'query' && each.name === key);
      if (parameter === undefined) throw new Error(`${what}: the document knows no query parameter ${key}`);
      const type = String(deref<Schema>(parameter.schema)['type']);
      const typed =
        type === 'string' || (type === 'boolean' && !/^(true|false)$/.test(value)) ? value : JSON.parse(value);
      fits('asked', parameter.schema, typed, `${what} ?${key}`, false);
    }
    for (const { name, required } of parameters.filter((each) => each.in === 'query')) {
      if (required) expect(url.searchParams.has(name)).toBe(true);
    }
    if (operation.requestBody !== undefined) {
      const type = request.headers.get('content-type')?.split(';')[0] ?? '';
      const { schema } = operation.requestBody.content[type]!;
      const form = type === 'application/x-www-form-urlencoded';
      fits('asked', schema, form ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body), what, true);
    } else expect(body).toBe('');
    const answer = operation.responses[String(response.status)];
    if (answer === undefined) return expect(response.status).toBeGreaterThanOrEqual(400);
    const content = deref<{ content?: Content }>(answer as { $ref: string }).content;
    if (content !== undefined)
      fits(
        'answered',
        content['application/json']!.schema,
        await response.json(),
        `${what} -> ${response.status}`,
        true,
      );
  };
}
