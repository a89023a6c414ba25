import * as z from 'zod';
import type { Json } from '../rotation/model/ports.ts';
import { isPointer } from './pointer.ts';

/*
 * The grammar that recipes of providers and of destinations share (docs/providers.md and docs/destinations.md explain it
 * with examples). Every transformation here may be applied twice, because the journal may hand back a recipe as it was
 * written or as it was parsed.
 */

const json: z.ZodType<Json> = z.json();
export const template = z.string().max(4_096);
/** A name that templates can use: of an option, of a value, of a part of the admin credential. */
export const templateName = z.string().regex(/^[A-Za-z_][\w-]*$/);
export const templates = z.record(z.string(), template);

export const pointer = z.string().max(256).refine(isPointer, { error: 'must be a JSON Pointer such as /data/id' });

/** Where the answer has something, or a template that makes it without the answer. */
export const place = z
  .string()
  .max(4_096)
  .refine((text) => isPointer(text) || text.includes('{{'), {
    error: 'must be a JSON Pointer such as /data/id, or a template such as "{{tag}}"',
  });

const units: { readonly [unit: string]: number } = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `15s` -> milliseconds; a number is milliseconds already. */
export const duration = z
  .union([z.string().regex(/^\d{1,6}(ms|s|m|h|d)$/, { error: 'must be a duration such as 15s' }), z.int().min(0)])
  .transform((value) => {
    if (typeof value === 'number') return value;
    const [, count, unit] = /^(\d+)([a-z]+)$/.exec(value)!;
    return Number(count) * units[unit!]!;
  });

const status = z.int().min(100).max(599);

export const condition = z
  .strictObject({
    status: status.optional(),
    pointer: pointer.optional(),
    equals: json.optional(),
    exists: z.boolean().optional(),
    /** A text; with `*` at its end, what it begins with. */
    like: z.string().min(1).max(256).optional(),
    /** A text anywhere in the answer, which need not be JSON. */
    contains: z.string().min(1).max(256).optional(),
  })
  .refine((each) => each.status !== undefined || each.pointer !== undefined || each.contains !== undefined, {
    error: 'needs a status or a pointer, or contains',
  })
  .refine(
    ({ pointer, equals, exists, like }) =>
      (pointer === undefined) === (equals === undefined && exists === undefined && like === undefined),
    { error: 'a pointer needs equals, exists or like, and they need a pointer' },
  );

/** A number is short for `{ status: n }`. */
const matcher = z.union([status, condition]).transform((each) => (typeof each === 'number' ? { status: each } : each));
export const matchers = z.array(matcher);

export const auth = z
  .strictObject({
    bearer: template.optional(),
    header: templates.optional(),
    basic: z.strictObject({ user: template, password: template }).optional(),
    query: templates.optional(),
    /** AWS Signature Version 4, which others ask for too. */
    sigv4: z
      .strictObject({ 'access-key-id': template, 'secret-access-key': template, region: template, service: template })
      .optional(),
    none: z.literal(true).optional(),
  })
  .refine(
    ({ bearer, basic, sigv4, none }) => [bearer, basic, sigv4, none].filter((one) => one !== undefined).length < 2,
    {
      error: 'needs only one of bearer, basic, sigv4, none',
    },
  )
  .refine((each) => Object.values(each).some((value) => value !== undefined), {
    error: 'needs bearer, basic, header, query, sigv4 or none',
  });

export const call = z.strictObject({
  method: z
    .string()
    .regex(/^[A-Z]{3,10}$/)
    .optional(),
  path: template.regex(/^\/[^?#\\]*$/, {
    error: 'must begin with / and must not contain a query; use query: for that',
  }),
  /** Where this one call goes to another host than the others. */
  'base-url': template.optional(),
  query: templates.optional(),
  headers: templates.optional(),
  body: json.optional(),
  encoding: z.enum(['json', 'form', 'multipart']).default('json'),
  auth: auth.optional(),
  /** Answers that refuse although their status is a success. */
  refused: matchers.default([]),
});

const paginate = z
  .strictObject({
    cursor: pointer.optional(),
    last: pointer.optional(),
    page: z.string().min(1).optional(),
    offset: z.string().min(1).optional(),
    link: z.string().min(1).optional(),
    url: pointer.optional(),
    query: z.string().min(1).optional(),
    more: pointer.optional(),
    /** How many pages there are, where one too many is refused. */
    pages: pointer.optional(),
    first: z.int().min(0).optional(),
    size: z.int().min(1).optional(),
  })
  .refine(
    (each) =>
      ['cursor', 'last', 'page', 'offset', 'link', 'url'].filter((name) => Object.hasOwn(each, name)).length === 1,
    { error: 'needs exactly one of cursor, last, page, offset, link, url' },
  )
  .refine((each) => each.pages === undefined || each.page !== undefined, { error: 'pages goes with page' })
  .refine((each) => (each.cursor === undefined && each.last === undefined) === (each.query === undefined), {
    error: 'cursor and last need query: the name of the parameter that carries them',
  });

/** A call that lists credentials, page by page. */
export const list = call.extend({
  items: pointer,
  id: pointer,
  /** Only items that fulfil this are credentials of this kind. */
  where: condition.optional(),
  /** `within`: the vendor puts something around the name. */
  tag: z
    .union([pointer, z.strictObject({ pointer, within: z.boolean().default(false) })])
    .transform((each) => (typeof each === 'string' ? { pointer: each, within: false } : each))
    .optional(),
  'last-used': pointer.optional(),
  active: z
    .union([pointer, condition])
    .transform((each) => (typeof each === 'string' ? { pointer: each, equals: true } : each))
    .optional(),
  paginate: paginate.optional(),
  /** How many there are, where the answer says so: a list that shows fewer proves nothing. */
  total: pointer.optional(),
});

/** What every recipe begins with: where its calls go, and what goes with each of them. */
export const recipeHead = {
  'base-url': template,
  /** Plain HTTP to a host that is not this machine: what is sent travels in the clear. */
  'plain-http': z.boolean().default(false),
  /** Tells accounts of one host apart, and names them for people. */
  account: template.optional(),
  auth: auth.optional(),
  headers: templates.default({}),
};

export type RecipeHead = z.output<z.ZodObject<typeof recipeHead>>;
export type Call = z.output<typeof call>;
export type Auth = z.output<typeof auth>;
export type Matcher = z.output<typeof matcher>;
export type Paginate = z.output<typeof paginate>;
export type List = z.output<typeof list>;
