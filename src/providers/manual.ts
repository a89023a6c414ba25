import * as z from 'zod';
import { templateName } from '../recipes/grammar.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Provider } from '../rotation/model/ports.ts';
import { endOf } from '../vendors/end-by-value.ts';
import type { OptionIssue, ProviderModule } from './provider.ts';
import { checkProviderRecipe } from './recipe/check.ts';
import { ProviderRecipe } from './recipe/grammar.ts';
import { recipeProvider } from './recipe/provider.ts';

const Options = z.strictObject({
  /** Where a person makes a key, and ends the old one. */
  console: z.url({ protocol: /^https$/ }).max(2_048),
  /** What to choose there, one line. */
  note: z
    .string()
    .max(500)
    .regex(/^[^\n\r]*$/, 'is one line')
    .optional(),
  /** Whether a key works, asked with the key itself: as in a recipe. */
  verify: ProviderRecipe.shape.verify.optional(),
  /** What `verify: { identity }` has to say of every key. */
  account: z
    .string()
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u, 'is one line of at most 200 characters')
    .optional(),
  'base-url': ProviderRecipe.shape['base-url'].optional(),
  propagation: ProviderRecipe.shape.propagation.optional(),
  values: z
    .array(templateName)
    .min(1)
    .max(8)
    .refine((names) => new Set(names).size === names.length, 'names one twice')
    .default(['value']),
});
type Options = z.output<typeof Options>;

/** A recipe of which only the verification is ever used. */
function asked({ 'base-url': base = '', propagation, values }: Options, verify: unknown): ProviderRecipe {
  return ProviderRecipe.parse({
    'base-url': base,
    ...(propagation === undefined ? {} : { propagation }),
    mint: { path: '/', id: '{{tag}}', values: Object.fromEntries(values.map((name) => [name, `/${name}`])) },
    verify,
    revoke: { path: '/{{id}}' },
  });
}

/** For vendors without an API that mints: a person makes the key, and Keyturn does the rest. */
export const provider: ProviderModule<Options> = {
  name: 'manual',
  title: 'By hand',
  sentence:
    'A key that no API can mint: `keyturn rotate` in a terminal asks a person for the new one at a hidden prompt, proves it, stores and shares it, and reminds of the old one until it is dead.',
  options: Options,
  // No admin credential is sent anywhere: only the value that was minted is tried out.
  origins: ({ 'base-url': base }) => (base === undefined ? [] : [{ at: base }]),
  admin: 'none',
  manual: true,
  permission: 'whoever makes keys in the console',
  docs: 'docs/manual.md',
  example: { console: 'https://dashboard.example.com/keys' },
  checked: 'its tests',
  rights: 'named',
  check(options): readonly OptionIssue[] {
    const { verify, account, 'base-url': base } = options;
    if (account !== undefined && verify?.identity === undefined)
      return [{ path: ['account'], message: 'also needs `verify: { identity: POINTER }`, which says whose a key is' }];
    if (verify === undefined) return [];
    if (base === undefined) return [{ path: ['verify'], message: 'also needs `base-url`' }];
    return checkProviderRecipe(asked(options, verify), { options: [], admin: 'none' }).map(({ path, message }) => ({
      path,
      message,
    }));
  },
  build({ options, ...context }): Provider {
    const { console, note, verify, values } = options;
    const { host } = new URL(console);
    const ends = endOf(console);
    const prober =
      verify &&
      recipeProvider({ name: 'manual', permission: provider.permission }, asked(options, verify), {
        ...context,
        options: {},
      });
    return {
      name: 'manual',
      account: host,
      values,
      propagation: prober?.propagation ?? 0,
      successes: prober?.successes ?? 1,
      listLag: 0,
      tagged: false,
      // No answer proves an end by id, and without `verify` none by value either.
      proofs: { refused: prober !== undefined, absent: false, gone: false },
      idIsSecret: false,
      local: false,
      manual: { console, proves: prober !== undefined, ...(note === undefined ? {} : { note }) },
      ...(ends
        ? {
            async endByValue(given) {
              for (const value of Object.values(given)) await ends(value, context);
            },
          }
        : {}),
      check: async () => {},
      async mint({ tag, given }) {
        if (given === undefined)
          throw new KeyturnError('HTTP_REFUSED', { what: `keys of ${host} are made by hand, and none was given` });
        return { id: tag, values: given };
      },
      probe: async (credential) => (prober === undefined ? 'inconclusive' : prober.probe(credential)),
      ...(prober?.whose ? { whose: prober.whose } : {}),
      async revoke() {
        throw new KeyturnError('HTTP_REFUSED', { what: `keys of ${host} are ended by hand`, hint: `open ${console}` });
      },
    };
  },
};
