import * as z from 'zod';
import { type AdminShape, shapeOf } from '../recipes/check.ts';
import { templateName } from '../recipes/grammar.ts';
import { recipeOrigins } from '../recipes/origins.ts';
import { withBaseUrl } from '../recipes/request.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Json, Proofs } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type Admin, type OptionIssue, type OptionTable, type ProviderModule, tenantOfAdmin } from './provider.ts';
import { checkProviderRecipe } from './recipe/check.ts';
import { ProviderRecipe, type ProviderRecipeText } from './recipe/grammar.ts';
import { recipeProvider } from './recipe/provider.ts';

const address = z.string().max(2_048).optional();

/** `provider: recipe`: a provider that the configuration itself describes. The other options are template values. */
const Options = z
  .object({ recipe: ProviderRecipe, 'base-url': address })
  .catchall(z.json() as z.ZodType<Json>)
  .superRefine((options, context) => {
    for (const name of Object.keys(options)) {
      if (!templateName.safeParse(name).success)
        context.addIssue({ code: 'custom', path: [name], message: 'is not a name that templates can use' });
    }
    for (const issue of issuesOf(options, 'any')) {
      context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    }
  });

type Options = z.output<typeof Options>;

export const provider: ProviderModule<Options> = {
  name: 'recipe',
  title: 'Your own recipe',
  sentence: 'Any provider that is only HTTP, described in the configuration.',
  options: Options,
  origins({ recipe, 'base-url': override, ...others }) {
    return recipeOrigins(withBaseUrl(recipe, override), others as OptionTable);
  },
  admin: 'any',
  permission: 'whatever the provider asks for minting, listing and revoking credentials',
  docs: 'docs/providers.md',
  example: {
    recipe: {
      'base-url': 'https://api.toy.dev',
      auth: { bearer: '{{admin}}' },
      mint: { path: '/keys', body: { name: '{{tag}}', scopes: ['send'] }, id: '/id', values: { value: '/key' } },
      list: {
        path: '/keys',
        items: '/keys',
        id: '/id',
        tag: '/name',
        'last-used': '/last_used_at',
        active: '/active',
        paginate: { cursor: '/next', query: 'after' },
      },
      verify: {
        path: '/whoami',
        auth: { bearer: '{{value}}' },
        accept: [{ status: 200, pointer: '/ok', equals: true }],
        reject: [401, 403],
      },
      revoke: { path: '/keys/{{id}}' },
    },
  },
  checked: 'RabbitMQ 3.10 itself',
  rights: 'named',
  check: (options, admin) => issuesOf(options, shapeOf(admin)),
  build({ options, ...context }) {
    refuse(issuesOf(options, shapeOf(context.admin)));
    const { recipe, 'base-url': override, ...others } = options;
    const used = withBaseUrl(recipe, override);
    // Whether the address says whose keys are meant, nobody knows here; a list says more.
    const proofs = used.list === undefined ? {} : { proofs: tenantOfAdmin };
    return recipeProvider({ name: 'recipe', permission: provider.permission, ...proofs }, used, {
      ...context,
      options: others as OptionTable,
    });
  },
};

export type BuiltIn<Shape extends z.ZodRawShape> = Omit<ProviderModule, 'options' | 'check' | 'build'> & {
  /** All but `base-url`, which every provider has. Those that may be left out are named with `?` or `|` in the recipe. */
  readonly options: Shape;
  /** What the schema cannot say by itself: a sentence of what is wrong. */
  readonly rule?: (options: z.output<z.ZodObject<Shape>>) => string | undefined;
  /** More names for the recipe's templates, made of the options. */
  readonly derived?: {
    readonly [name: string]: (options: z.output<z.ZodObject<Shape>>) => Json | undefined;
  };
  readonly recipe: ProviderRecipeText;
  /** Where not every answer of its kind is a proof. */
  readonly proofs?: Proofs;
};

/** A vendor that is only HTTP: its file is a recipe with a name and typed options. */
export function builtIn<Shape extends z.ZodRawShape>(vendor: BuiltIn<Shape>): ProviderModule<OptionTable> {
  const { options: shape, recipe: text, rule, derived = {}, proofs, ...about } = vendor;
  const schema = z.strictObject({ ...shape, 'base-url': address });
  const options = schema.superRefine((given, context) => {
    const message = rule?.(given as z.output<z.ZodObject<Shape>>);
    if (message !== undefined) context.addIssue({ code: 'custom', path: [], message });
  }) as unknown as z.ZodType<OptionTable>;
  let parsed: ProviderRecipe | undefined;
  const recipe = () => {
    parsed ??= ProviderRecipe.parse(text);
    return parsed;
  };
  const madeOf = (given: OptionTable): OptionTable => {
    const made = Object.entries(derived).map(
      ([name, make]) => [name, make(given as z.output<z.ZodObject<Shape>>)] as const,
    );
    return Object.fromEntries(made) as OptionTable;
  };
  return {
    ...about,
    options,
    check: () =>
      checkProviderRecipe(recipe(), { options: [...Object.keys(shape), ...Object.keys(derived)], admin: vendor.admin }),
    origins(given) {
      const { 'base-url': override, ...others } = given;
      const own = recipe();
      return recipeOrigins(withBaseUrl(own, override), { ...others, ...madeOf(given) }, own);
    },
    build({ options: given, ...context }) {
      if (!fits(vendor.admin, context.admin)) refuse([{ path: ['admin'], message: needs(vendor.admin) }]);
      const { 'base-url': override, ...others } = given;
      const naming = { ...about, ...(proofs === undefined ? {} : { proofs }) };
      const options = { ...others, ...madeOf(given) };
      return recipeProvider(naming, withBaseUrl(recipe(), override), { ...context, options });
    },
  };
}

function issuesOf(options: Options, admin: AdminShape): readonly OptionIssue[] {
  const { recipe, 'base-url': _, ...others } = options;
  const issues = checkProviderRecipe(recipe, { options: Object.keys(others), admin });
  return issues.map(({ path, message }) => ({ path: ['recipe', ...path], message }));
}

function fits(shape: AdminShape, admin: Admin): boolean {
  if (shape === 'any') return true;
  if (shape === 'none') return admin === undefined;
  if (shape === 'one') return admin instanceof Secret;
  return admin !== undefined && !(admin instanceof Secret) && shape.every((part) => Object.hasOwn(admin, part));
}

function needs(shape: AdminShape): string {
  if (shape === 'none') return 'must be left out';
  if (shape === 'one') return 'must name one environment variable';
  return `must name one environment variable for each of ${(shape as readonly string[]).join(', ')}`;
}

function refuse(issues: readonly OptionIssue[]): void {
  const [first] = issues;
  if (first === undefined) return;
  throw new KeyturnError('CONFIG_INVALID', {
    what: `${first.path.join('.')} ${first.message}`,
    hint: 'correct the configuration',
  });
}
