import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { Admin, ProviderModule } from '../../src/providers/provider.ts';
import type { Http } from '../../src/rotation/ports.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { fakes } from '../fakes/providers.ts';
import { standingClock } from '../http/clock.ts';

/*
 * Our requests and the answers of our fakes, held against the vendors' own documents (test/fixtures/openapi).
 */
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

/** Where the documents leave more open than the vendors' prose does. */
const cases: { name: ProviderName; elsewhere: string[] }[] = [
  // The scopes of a key: another document, of which we read `/scopes` only.
  { name: 'sendgrid', elsewhere: ['/v3/scopes'] },
  { name: 'resend', elsewhere: [] },
  { name: 'twilio', elsewhere: ['/2010-04-01/'] },
];

function judge(name: string) {
  const document = JSON.parse(
    readFileSync(new URL(`../fixtures/openapi/${name}.json`, import.meta.url), 'utf8'),
  ) as Document;
  const ajv = new Ajv({ strict: false, validateFormats: false, coerceTypes: false, allErrors: true });
  ajv.addSchema(document, 'document');
  const absolute = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('"#/', '"document#/')) as T;
  const deref = <T>(value: T | { $ref: string }): T => {
    if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as T;
    const [kind, key] = value.$ref.split('/').slice(2) as [string, string];
    return document.components[kind]![key] as T;
  };
  const fits = (schema: Schema, value: unknown, what: string, closed: boolean) => {
    const target = deref<Schema>(schema as Schema);
    const whole = closed && target['type'] === 'object' ? { ...target, additionalProperties: false } : target;
    const validate = ajv.compile(absolute(whole));
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
      const parameter = parameters.find((each) => each.in === 'query' && each.name === key);
      if (parameter === undefined) throw new Error(`${what}: the document knows no query parameter ${key}`);
      const number = ['integer', 'number'].includes(String(deref<Schema>(parameter.schema)['type']));
      fits(parameter.schema, number ? Number(value) : value, `${what} ?${key}`, false);
    }
    for (const { name, required } of parameters.filter((each) => each.in === 'query')) {
      if (required) expect(url.searchParams.has(name)).toBe(true);
    }
    if (operation.requestBody !== undefined) {
      const type = request.headers.get('content-type')?.split(';')[0] ?? '';
      const { schema } = operation.requestBody.content[type]!;
      const form = type === 'application/x-www-form-urlencoded';
      fits(schema, form ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body), what, true);
    } else expect(body).toBe('');
    const answer = operation.responses[String(response.status)];
    if (answer === undefined) return expect(response.status).toBeGreaterThanOrEqual(400);
    const content = deref<{ content?: Content }>(answer as { $ref: string }).content;
    if (content !== undefined)
      fits(content['application/json']!.schema, await response.json(), `${what} -> ${response.status}`, true);
  };
}

describe.each(cases)("$name speaks as the vendor's document says", ({ name, elsewhere }) => {
  it('and so does our fake of it', async () => {
    const check = judge(name);
    const module = (await providers[name]()) as ProviderModule;
    const { options, admin, start } = fakes[name];
    const clock = standingClock();
    const service = start(clock);
    let judged = 0;
    const http: Http = async (request) => {
      const copy = request.clone();
      const response = await service.http(request);
      const { pathname } = new URL(copy.url);
      if (!elsewhere.some((prefix) => pathname.startsWith(prefix))) {
        await check(copy, await copy.text(), response.clone());
        judged++;
      }
      return response;
    };
    const wrapped: Admin =
      typeof admin === 'string'
        ? new Secret(admin)
        : Object.fromEntries(Object.entries(admin ?? {}).map(([part, value]) => [part, new Secret(value)]));
    const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
    // The judge's complaints would look like a broken connection.
    const complaints: unknown[] = [];
    const told: Http = (request) => http(request).catch((error) => Promise.reject(complaints.push(error) && error));
    const provider = module.build({
      options: module.options.parse(options),
      admin: wrapped,
      http: told,
      clock,
      random,
    });
    const work = async () => {
      await provider.check();
      const minted = await provider.mint({ tag: 'ktabcdefgh01jy0000000000000000000000' });
      await provider.probe(minted);
      await provider.list!();
      await provider.revoke(minted.id);
      await provider.revoke(minted.id);
    };
    await work().catch((error) => complaints.push(error));
    expect(complaints).toEqual([]);
    expect(judged).toBeGreaterThanOrEqual(5);
  });
});
