/** The schema for editors: the same zod schemas as JSON Schema, with the options of every provider, destination and channel. */
import * as z from 'zod';
import { type Registries, type Registry, registries } from './registries.ts';
import {
  Ask,
  ChannelEntry,
  Configuration,
  DestinationEntry,
  Environment,
  Policy,
  SecretEntry,
  SecretEnvironment,
  Share,
} from './schema.ts';

export type JsonSchema = { [name: string]: unknown };

const layers: readonly unknown[] = [Environment, SecretEntry, SecretEnvironment];

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** JSON Schema draft 7, which is what editors understand best. */
export async function jsonSchema(all: Registries = registries): Promise<JsonSchema> {
  const providers = await optionsOf(all.providers);
  const root = toJson(Configuration, (schema, json) => {
    if (schema === DestinationEntry) become(json, ref('destination'));
    if (schema === ChannelEntry) become(json, ref('channel'));
    if (!layers.includes(schema)) return;
    const properties = json['properties'] as JsonSchema;
    properties['destinations'] = {
      type: 'array',
      items: ref('destination'),
      description: describe(properties['destinations']),
    };
    for (const shared of ['share', 'policy', 'ask'])
      properties[shared] = { allOf: [ref(shared)], description: describe(properties[shared]) };
    properties['provider'] = {
      description: describe(properties['provider']),
      anyOf: [...providers]
        .map(([name, { sentence }]): JsonSchema => ({ const: name, description: sentence }))
        .concat({ type: 'string' }),
    };
    properties['options'] = { type: 'object', description: describe(properties['options']) };
    json['allOf'] = [ref('options')];
  });

  const properties = root['properties'] as { [name: string]: JsonSchema };
  properties['policy'] = { allOf: [ref('policy')], description: describe(properties['policy']) };
  properties['escrow'] = { allOf: [ref('destination')], description: describe(properties['escrow']) };
  const recipe = (providers.get('recipe')?.options['properties'] as { readonly recipe?: JsonSchema } | undefined)
    ?.recipe;
  if (recipe) properties['recipes']!['additionalProperties'] = recipe;

  root['title'] = 'Keyturn';
  root['definitions'] = {
    policy: toJson(Policy),
    share: toJson(Share),
    ask: toJson(Ask),
    destination: oneOf(await optionsOf(all.destinations)),
    channel: oneOf(await optionsOf(all.channels)),
    // Options may come from several layers, so none of them is required in one of them.
    options: {
      allOf: [...providers].map(([name, { options }]) => ({
        if: { properties: { provider: { const: name } }, required: ['provider'] },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word
        then: { properties: { options: without(options, 'required') } },
      })),
    },
  };
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...(prune(root) as JsonSchema) };
}

type Described = { readonly sentence: string; readonly options: JsonSchema };

async function optionsOf(registry: Registry): Promise<ReadonlyMap<string, Described>> {
  const entries = registry.names.map(async (name): Promise<[string, Described]> => {
    const module = (await registry.load(name))!;
    return [name, { sentence: module.sentence, options: toJson(module.options) }];
  });
  return new Map(await Promise.all(entries));
}

/** `{ github: {...} }`: exactly one of these names. */
function oneOf(modules: ReadonlyMap<string, Described>): JsonSchema {
  const properties = [...modules].map(([name, { sentence, options }]) => [
    name,
    { description: sentence, anyOf: [options, { type: 'null' }] },
  ]);
  return {
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function toJson(schema: z.ZodType, change: (schema: unknown, json: JsonSchema) => void = () => {}): JsonSchema {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      change(zodSchema, jsonSchema as JsonSchema);
      delete (jsonSchema as JsonSchema)['otherwise'];
      // Zod's own names of formats mean nothing to an editor; the pattern beside them does.
      delete (jsonSchema as JsonSchema)['format'];
    },
  }) as JsonSchema;
  delete json['$schema'];
  return json;
}

function become(json: JsonSchema, other: JsonSchema): void {
  for (const name of Object.keys(json)) delete json[name];
  Object.assign(json, other);
}

function describe(property: unknown): unknown {
  return (property as { readonly description?: string }).description;
}

/** Zod's name for "any JSON" is a recursive definition of its own; for an editor that is simply everything. */
function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value !== 'object' || value === null) return value;
  const reference = (value as { readonly $ref?: unknown }).$ref;
  if (typeof reference === 'string' && reference.includes('__schema')) return {};
  const kept = Object.entries(value).filter(
    ([name, inside]) =>
      !(name.startsWith('__schema') || (name === 'propertyNames' && JSON.stringify(inside) === '{"type":"string"}')),
  );
  return Object.fromEntries(
    kept
      .map(([name, inside]) => [name, prune(inside)])
      .filter(([name, inside]) => !(name === 'definitions' && Object.keys(inside as object).length === 0)),
  );
}

function without(json: JsonSchema, name: string): JsonSchema {
  const { [name]: _, ...rest } = json;
  return rest;
}
