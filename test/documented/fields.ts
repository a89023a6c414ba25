/** Whether `field: value` and `field: { inner }` within a sentence are what the configuration and the inputs take. */
import { parse } from 'yaml';
import * as z from 'zod';
import { rows } from '../../src/config/input-table.ts';
import {
  Ask,
  askDefaults,
  Configuration,
  Links,
  Notify,
  Policy,
  policyDefaults,
  SecretEntry,
  Share,
} from '../../src/config/schema.ts';

type Field = {
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly items?: Field;
  readonly anyOf?: readonly Field[];
  readonly properties?: { readonly [name: string]: Field };
  readonly additionalProperties?: Field | boolean;
};

const found = new Map<string, Field[]>();

function visit(fields: { readonly [name: string]: Field }): void {
  for (const [name, field] of Object.entries(fields)) {
    found.set(name, [...(found.get(name) ?? []), ...(field.anyOf ?? [field])]);
    for (const one of field.anyOf ?? [field]) if (one.properties) visit(one.properties);
  }
}

for (const schema of [Configuration, Links, Notify, SecretEntry, Share, Ask, Policy])
  visit(
    (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { properties: { [name: string]: Field } })
      .properties,
  );

const choices = (name: string) => [
  ...(found.get(name) ?? []).map((field) => field.enum ?? field.items?.enum),
  ...(Object.hasOwn(rows, name) ? [rows[name]!.values] : []),
];

/** Undefined where nothing has a default under this name. */
export function isDefault(name: string, told: string): boolean | undefined {
  const known = [
    rows[name]?.default,
    policyDefaults[name as keyof typeof policyDefaults],
    askDefaults[name as keyof typeof askDefaults],
    ...(found.get(name) ?? []).map((field) => field.default),
  ].filter((one) => one !== undefined);
  return known.length === 0 ? undefined : known.some((one) => String(one) === told);
}

export function fieldsWrong(span: string): readonly string[] {
  if (!/^[a-z][a-z-]*: /.test(span)) return [];
  try {
    return inside(parse(span.replaceAll('...', 'x')));
  } catch {
    return [];
  }
}

function inside(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value as { [name: string]: unknown }).flatMap(([name, held]) => {
    const kinds = found.get(name) ?? [];
    const closed =
      kinds.length > 0 && kinds.every((field) => field.properties !== undefined && !field.additionalProperties);
    const inner = typeof held === 'object' && held !== null && !Array.isArray(held) ? Object.keys(held) : [];
    const lost = closed ? inner.filter((one) => !kinds.some((field) => Object.hasOwn(field.properties!, one))) : [];
    return [...lost.map((one) => `\`${name}\` has no field \`${one}\``), ...choiceWrong(name, held), ...inside(held)];
  });
}

function choiceWrong(name: string, held: unknown): readonly string[] {
  const lists = choices(name);
  const word = typeof held === 'string' || typeof held === 'boolean' ? String(held) : undefined;
  if (word === undefined || word === 'x' || lists.length === 0 || lists.some((list) => list === undefined)) return [];
  return lists.some((list) => list!.includes(word)) ? [] : [`\`${name}\` is never \`${word}\``];
}
