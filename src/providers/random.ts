import * as z from 'zod';
import type { Provider } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { letters, password } from './password.ts';
import type { ProviderModule } from './provider.ts';

const Options = z.strictObject({
  /** How much chance there is in a value. */
  bytes: z.int().min(16).max(1_024).default(32),
  alphabet: z
    .string()
    .min(2)
    .max(256)
    .refine((text) => new Set(text).size === [...text].length, { error: 'has a character twice' })
    .default(letters),
  prefix: z.string().max(64).default(''),
});

/** A value that only we know: a webhook secret, a session key. Nothing lives anywhere but where it is written. */
export const provider: ProviderModule<z.output<typeof Options>> = {
  name: 'random',
  title: 'Random value',
  sentence: 'A random value of our own: signing keys, webhook secrets, session keys. Nothing is asked of anybody.',
  options: Options,
  origins: () => [],
  admin: 'none',
  permission: 'nothing',
  docs: 'docs/providers.md',
  example: { bytes: 32 },
  checked: 'its tests',
  rights: 'named',
  build({ options: { bytes, alphabet, prefix }, random }): Provider {
    const size = [...alphabet].length;
    const length = Math.ceil((bytes * 8) / Math.log2(size));
    const longest = Math.max(...[...alphabet].map((character) => new TextEncoder().encode(character).length));
    const characters = [...alphabet];
    const sample = Array.from({ length }, (_, at) => characters[at % size]).join('');
    return {
      name: 'random',
      account: 'random',
      values: ['value'],
      propagation: 0,
      successes: 1,
      listLag: 0,
      tagged: false,
      proofs: { refused: false, absent: false, gone: false },
      idIsSecret: false,
      local: true,
      maxBytes: new TextEncoder().encode(prefix).length + length * longest,
      sample: new Secret(prefix + sample),
      check: async () => {},
      mint: async ({ tag }) => ({
        id: tag,
        values: { value: new Secret(prefix + password(random, length, alphabet)) },
      }),
      probe: async () => 'accepted',
      revoke: async () => 'gone',
    };
  },
};
