import * as z from 'zod';
import {
  call,
  duration,
  list,
  matchers,
  place,
  pointer,
  recipeHead,
  template,
  templateName,
} from '../../recipes/grammar.ts';
import { reading } from '../../recipes/identify.ts';
import type { Json } from '../../rotation/model/ports.ts';

/*
 * The grammar of a provider's recipe (docs/providers.md explains it with an example), on top of recipes/grammar.ts. Every
 * transformation here may be applied twice, because the journal may hand back a recipe as it was written or as it was
 * parsed.
 */

const generated = z
  .union([
    z.int().min(8).max(1_024),
    z.strictObject({ length: z.int().min(8).max(1_024), alphabet: z.string().min(10).max(256).optional() }),
  ])
  .transform((each) => (typeof each === 'number' ? { length: each } : each));

const drop = z
  .union([pointer, z.strictObject({ pointer, like: z.string().min(1) })])
  .transform((each) => (typeof each === 'string' ? { pointer: each } : each));

const inherit = call.extend({
  pick: z.record(
    z.string(),
    z.union([pointer, z.array(pointer)]).transform((each) => (typeof each === 'string' ? [each] : each)),
  ),
  drop: z.array(drop).default([]),
});

/** A call after the mint; with `each`, one for every item of the list that it names. */
const followUp = call.extend({
  each: z
    .string()
    .regex(/^\{\{[^{}]+\}\}$/, 'must be one template')
    .optional(),
});

/** A list in the answer that must have all of these, or the one value. What is not known yet is not asked for. */
const need = z.strictObject({ pointer, includes: z.json() as z.ZodType<Json> });

const expression = z
  .string()
  .max(256)
  .refine(
    (text) => {
      try {
        return new RegExp(`${text}|`).exec('')!.length === 2;
      } catch {
        return false;
      }
    },
    { error: 'must be a regular expression with one group' },
  );

export const ProviderRecipe = z.strictObject({
  ...recipeHead,
  concurrent: z.int().min(1).optional(),
  propagation: duration.default(10_000),
  'list-lag': duration.optional(),
  'max-bytes': z.int().min(1).optional(),
  'id-is-secret': z.boolean().default(false),
  tag: z
    .strictObject({ transform: z.enum(['none', 'lower_snake']).default('none'), max: z.int().min(36).optional() })
    .optional(),
  generate: z.record(templateName, generated).default({}),
  /** What has to be sent first. Its token is `{{login}}`; without one, the vendor only lets this machine in for a while. */
  login: call.extend({ token: pointer.optional() }).optional(),
  /** A question before a mint; `needs`: what its answer must show of the admin's rights. It changes nothing. */
  check: call.extend({ needs: z.array(need).default([]) }).optional(),
  /** The id of the admin's own credential: in the text of it, or in an answer to it. */
  self: z
    .union([z.strictObject({ from: template, pattern: expression.optional() }), call.extend({ id: pointer })])
    .optional(),
  /**
   * Which credential a value is: read off it, or one GET with it, at this recipe's own address. `dead`: answers that refuse
   * a value that was one of this kind, and no other.
   */
  identify: z
    .union([
      reading,
      call.omit({ method: true, 'base-url': true, body: true, encoding: true }).extend({
        id: pointer,
        account: pointer.optional(),
        dead: matchers.default([{ status: 401 }]),
        encoding: z.literal('json').default('json'),
      }),
    ])
    .optional(),
  inherit: z
    .union([inherit, z.array(inherit).min(1)])
    .transform((each) => (Array.isArray(each) ? each : [each]))
    .optional(),
  mint: call.extend({
    id: place,
    /** Where the answer shows the name as it was kept: one that was cut short would never be found again. */
    name: pointer.optional(),
    values: z.record(templateName, place).optional(),
    // biome-ignore lint/suspicious/noThenProperty: recipes name their follow-up calls so; it is never awaited
    then: z.array(followUp).default([]),
  }),
  list: list.optional(),
  verify: call.extend({
    accept: matchers.min(1),
    reject: matchers.min(1),
    successes: z.int().min(1).max(100).default(2),
    /** Where an accepted answer says whose the credential is: a text or a number, no secret. */
    identity: pointer.optional(),
    /** Answers in HTML are taken at their word; without it they come from something in between and prove nothing. */
    html: z.boolean().default(false),
  }),
  deactivate: call.extend({ gone: matchers.default([{ status: 404 }, { status: 410 }]) }).optional(),
  revoke: call.extend({ gone: matchers.default([{ status: 404 }, { status: 410 }]) }),
});

/** A recipe as people write it. */
export type ProviderRecipeText = z.input<typeof ProviderRecipe>;
export type ProviderRecipe = z.output<typeof ProviderRecipe>;
export type Inherit = z.output<typeof inherit>;
export type FollowUp = z.output<typeof followUp>;
export type Need = z.output<typeof need>;
