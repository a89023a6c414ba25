import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Issue, shapeOf } from '../recipes/check.ts';
import { templateName } from '../recipes/grammar.ts';
import { recipeOrigins } from '../recipes/origins.ts';
import { withBaseUrl } from '../recipes/request.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination, Json, Origin } from '../rotation/model/ports.ts';
import {
  type DestinationContext,
  type DestinationModule,
  type ExpandRequest,
  sentTo,
  severalNamed,
} from './destination.ts';
import { checkDestinationRecipe } from './recipe/check.ts';
import { type AdminNames, accountOf } from './recipe/client.ts';
import { recipeDestination } from './recipe/destination.ts';
import { DestinationRecipe, type DestinationRecipeText } from './recipe/grammar.ts';
import { variableName } from './web-store.ts';

type OptionTable = { readonly [name: string]: Json };

const secretName = z.string().min(1).max(255);
const url = z.string().max(2_048);
const admins = z.union([variableName, z.record(templateName, variableName)]);

/** `http`: a store that the configuration itself describes. The other options are template values. */
const Options = z
  .object({
    recipe: DestinationRecipe.describe('How the store is asked: docs/destinations.md.'),
    admin: admins
      .optional()
      .describe('The NAME of the environment variable with its credential, or one for each part.'),
    name: secretName.optional().describe("The secret's name in the store. Default: the secret's name."),
    'base-url': url.optional().describe("In place of the recipe's own."),
  })
  .catchall(z.json() as z.ZodType<Json>)
  .superRefine((given, context) => {
    for (const name of Object.keys(given)) {
      if (!templateName.safeParse(name).success) {
        context.addIssue({ code: 'custom', path: [name], message: 'is not a name that templates can use' });
      }
    }
    for (const { path, message } of issuesOf(given)) {
      context.addIssue({ code: 'custom', path: ['recipe', ...path], message });
    }
  });

type Options = z.output<typeof Options>;

function issuesOf({ recipe, admin, name: _, 'base-url': __, ...others }: Options): readonly Issue[] {
  const declared = { options: Object.keys(others), admin: shapeOf(admin) };
  return [
    ...checkDestinationRecipe(recipe, declared),
    ...(recipe.read === undefined && recipe.preflight === undefined
      ? [{ path: [], message: 'needs preflight or read: nothing may be found out only after the mint' }]
      : []),
  ];
}

export const http: StoreModule<Options> = storeModule({
  kind: 'http',
  title: 'Your own recipe',
  sentence: 'Any store that is only HTTPS and JSON, described in the configuration.',
  permission: 'whatever the store asks for writing one secret',
  options: Options as z.ZodType<Options>,
  nameFault: () => undefined,
  resolve({ recipe, admin, name, 'base-url': override, ...options }) {
    return { recipe: withBaseUrl(recipe, override), admin, name, options: options as OptionTable };
  },
});

export type BuiltInStore<Shape extends z.ZodRawShape> = {
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  /** The least that the credential must be allowed. */
  readonly permission: string;
  /** All but `name`, `admin` and `base-url`, which every one of them has. */
  readonly options: Shape;
  /** The standard variable of the vendor, where these options need one; `admin` names another. */
  variable(options: z.output<z.ZodObject<Shape>>): string | undefined;
  nameFault?(name: string): string | undefined;
  /** What becomes of the secret's name where the store does not take it as it is. */
  rename?(name: string): string;
  recipe(options: z.output<z.ZodObject<Shape>>, admin: AdminNames): DestinationRecipeText;
};

/** A vendor's store that is only HTTPS: its file is a recipe with a name and typed options. */
export function builtInStore<Shape extends z.ZodRawShape>(vendor: BuiltInStore<Shape>): StoreModule<OptionTable> {
  const { options: shape, rename = (name) => name, ...about } = vendor;
  const admin = variableName.describe('The NAME of the environment variable with the credential.');
  const options = z.strictObject({
    ...shape,
    name: secretName.optional().describe("The secret's name in the store. Default: the secret's name."),
    admin: admin.optional(),
    'base-url': url.optional().describe("Another address of the vendor's API."),
  });
  const module = storeModule<OptionTable>({
    ...about,
    options: options as unknown as z.ZodType<OptionTable>,
    nameFault: (name) => vendor.nameFault?.(rename(name)),
    resolve(given) {
      const {
        name,
        admin: named,
        'base-url': override,
        ...own
      } = given as OptionTable & {
        readonly [field in 'name' | 'admin' | 'base-url']?: string;
      };
      const typed = given as z.output<z.ZodObject<Shape>>;
      const used = named ?? vendor.variable(typed);
      const text = vendor.recipe(typed, used);
      const recipe = DestinationRecipe.parse(withBaseUrl(text, override));
      return {
        recipe,
        admin: used,
        name: name === undefined ? undefined : rename(name),
        options: own,
        // Where another variable is named, the vendor's own address is not all that was chosen.
        ...(named === undefined ? { own: DestinationRecipe.parse(text) } : {}),
      };
    },
  });
  return { ...module, expand: async (given, request, context) => renamed(given, request, context) };

  function renamed(given: OptionTable, { values }: ExpandRequest, context: DestinationContext) {
    const names = Object.entries(values).map(([value, name]) => [value, rename(name)] as const);
    return module.expand(given, { values: Object.fromEntries(names) }, context);
  }
}

type Resolved = {
  readonly recipe: DestinationRecipe;
  readonly admin: AdminNames;
  readonly name: string | undefined;
  readonly options: OptionTable;
  /** The vendor's recipe as it is built in, where its standard variable is used. */
  readonly own?: DestinationRecipe;
};

type About<Options> = Pick<DestinationModule<Options>, 'kind' | 'title' | 'sentence' | 'options'> & {
  readonly permission: string;
  nameFault(name: string): string | undefined;
  resolve(options: Options): Resolved;
};

/** A destination whose recipe can be looked at. */
export type StoreModule<Options> = DestinationModule<Options> & {
  recipeOf(options: Options): Pick<Resolved, 'recipe' | 'admin'>;
};

const frozen = z.object({
  key: z.string(),
  value: z.string(),
  name: secretName,
  options: z.record(z.string(), z.json()),
});

function storeModule<Options>(about: About<Options>): StoreModule<Options> {
  const { kind, title, sentence, options, permission, nameFault, resolve } = about;

  const keyOf = ({ recipe, options }: Resolved, name: string) => {
    // Two recipes for one host may mean two places by the same name: their paths tell them apart.
    const paths = JSON.stringify([recipe.write.path, recipe.create?.path ?? '', kind === 'http' ? options : {}]);
    const print = createHash('sha256').update(paths).digest('hex').slice(0, 8);
    return `${kind}:${accountOf(recipe, options)}/${name}${kind === 'http' ? `#${print}` : ''}`;
  };

  async function expand(given: Options, { values }: ExpandRequest): Promise<readonly Address[]> {
    const names = Object.entries(values);
    const resolved = resolve(given);
    if (resolved.name !== undefined && names.length > 1) throw severalNamed(kind, 'secrets');
    return names.map(([value, named]) => {
      const name = resolved.name ?? named;
      return { kind, key: keyOf(resolved, name), value, name, options: given as Json };
    });
  }

  function resolved(given: Address): (Resolved & { readonly name: string }) | undefined {
    const own = given.kind === kind ? frozen.safeParse(given).data : undefined;
    const parsed = own === undefined ? undefined : options.safeParse(own.options).data;
    const found = parsed === undefined ? undefined : resolve(parsed);
    if (own === undefined || found === undefined || keyOf(found, own.name) !== own.key) return undefined;
    return { ...found, name: own.name };
  }

  function origins(given: Address): readonly Origin[] | undefined {
    const found = resolved(given);
    if (found === undefined) return undefined;
    const names =
      found.admin === undefined ? [] : Object.values(typeof found.admin === 'string' ? [found.admin] : found.admin);
    return recipeOrigins(found.recipe, found.options, found.own).map(({ at, usual }) =>
      sentTo(at, names, usual === true),
    );
  }

  function build(given: Address, context: DestinationContext): Destination {
    const found = resolved(given);
    if (found === undefined) {
      throw new KeyturnError('JOURNAL_CORRUPT', { what: `the journal has an address of ${title} that is none` });
    }
    const { admin, recipe } = found;
    const store = { address: given, title, name: found.name, options: found.options, admin, permission };
    return recipeDestination(store, recipe, context);
  }

  return { kind, title, sentence, options, insideActions: true, nameFault, expand, origins, build, recipeOf: resolve };
}
