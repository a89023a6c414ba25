import * as z from 'zod';
import { call, matchers, pointer, recipeHead, template, templateName } from '../../recipes/grammar.ts';

/*
 * The grammar of a destination's recipe (docs/destinations.md explains it with an example), on top of recipes/grammar.ts.
 * It may be applied twice, because the journal hands back what was parsed.
 */

const missing = matchers.default([{ status: 404 }]);

/** A JSON Pointer that may name the secret: `/{{name}}`. */
const pointerTemplate = z
  .string()
  .max(256)
  .regex(/^(\/([^~]|~[01])*)*$/, 'must be a JSON Pointer such as /data/value');

export const DestinationRecipe = z.strictObject({
  ...recipeHead,
  'max-bytes': z.int().min(1).default(65_536),
  /** The job's own OIDC token, as `{{oidc}}`. */
  oidc: z.strictObject({ audience: template }).optional(),
  login: call.extend({ token: pointer }).optional(),
  /** What must be there although the secret itself is not yet: a project, an app. Asked before the mint. */
  preflight: call.extend({ missing }).optional(),
  read: call
    .extend({
      missing,
      /** Where the answer is a list: where it stands, and which of its items it is. All must hold. */
      items: pointer.optional(),
      where: matchers.default([]),
      /** The value as it was written; left out where the store does not show it. */
      value: pointerTemplate.optional(),
      decode: z.enum(['text', 'base64']).default('text'),
      /** When it was last written; left out where the store does not say. */
      updated: pointerTemplate.optional(),
      /** What the write needs of it, as `{{read.NAME}}`. */
      pick: z.record(templateName, pointer).default({}),
    })
    .optional(),
  /** Of a secret that is there; of any where there is no `create`. */
  write: call,
  create: call.optional(),
});

export type DestinationRecipeText = z.input<typeof DestinationRecipe>;
export type DestinationRecipe = z.output<typeof DestinationRecipe>;
