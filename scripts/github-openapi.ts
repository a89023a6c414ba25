/**
 * Writes test/fixtures/github-openapi.json: the part of GitHub's own OpenAPI description that our requests and their
 * answers touch. What answers have in common stays under `schemas`, as references.
 *
 *   node scripts/github-openapi.ts FOLDER    where FOLDER is an unpacked `@octokit/openapi` (`npm pack @octokit/openapi`)
 *
 * The package has 400 MB, so it is no dependency; the extract is checked in, with its version and licence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../test/fakes/github-routes.ts';

const prose = new Set(['description', 'example', 'title', 'summary']);

type Parameter = { name: string; in: string; required?: boolean; schema?: unknown };
type Operation = {
  operationId: string;
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { content?: { 'application/json'?: { schema: unknown } } };
  responses: { [status: string]: Answer | { $ref: string } };
};
type Answer = { content?: { 'application/json'?: { schema: unknown } } };
type Description = { info: { version: string }; paths: { [path: string]: { [method: string]: Operation } } };

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node scripts/github-openapi.ts FOLDER');
const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const description = JSON.parse(readFileSync(join(folder, 'generated', 'api.github.com.json'), 'utf8')) as Description;

function find($ref: string): unknown {
  return $ref
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (at, key) => (at as { [key: string]: unknown })[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      description,
    );
}

/** A copy without prose; `refer` says what becomes of a reference. */
function copy(value: unknown, refer: ($ref: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => copy(each, refer));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref } = value as { $ref?: string };
  if (typeof $ref === 'string') return refer($ref);
  // A property may itself be called `description`: prose is text. An example may be anything.
  const kept = Object.entries(value).filter(
    ([key, inner]) =>
      !(prose.has(key) && typeof inner !== 'object') && key !== 'examples' && !(key === 'example' && !isSchema(inner)),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, copy(inner, refer)]));
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('type' in value || '$ref' in value);
}

const resolve = (value: unknown): unknown => copy(value, ($ref) => resolve(find($ref)));

const schemas: { [name: string]: unknown } = {};

/** With references to `schemas`, which gets what they name. */
function referring(value: unknown): unknown {
  return copy(value, ($ref) => {
    const name = $ref.split('/').at(-1)!;
    if (!Object.hasOwn(schemas, name)) {
      schemas[name] = undefined;
      schemas[name] = referring(find($ref));
    }
    return { $ref: `#/schemas/${name}` };
  });
}

const operations: { [operation: string]: unknown } = {};
for (const { method, template } of routes) {
  const operation = description.paths[template]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`GitHub's description has no ${method} ${template}`);
  const parameters = (resolve(operation.parameters ?? []) as Parameter[]).map((each) => ({
    name: each.name,
    in: each.in,
    required: each.required === true,
    schema: each.schema,
  }));
  const body = resolve(operation.requestBody?.content?.['application/json']?.schema);
  operations[`${method} ${template}`] = {
    operationId: operation.operationId,
    parameters,
    ...(body === undefined ? {} : { body }),
    answers: Object.fromEntries(
      Object.entries(operation.responses).map(([status, given]) => {
        const answer = '$ref' in given ? (find(given.$ref) as Answer) : given;
        return [status, referring(answer.content?.['application/json']?.schema) ?? null];
      }),
    ),
  };
}
referring({ $ref: '#/components/schemas/basic-error' });

const notice = readFileSync(join(folder, 'LICENSE'), 'utf8').trim();
const from = { package: name, version, license, notice, description: description.info.version };
const fixture = new URL('../test/fixtures/github-openapi.json', import.meta.url);
writeFileSync(fixture, `${JSON.stringify({ from, operations, schemas }, null, 1)}\n`);
console.log(`${Object.keys(operations).length} operations of ${name} ${version}`);
