import { SetupRefused, type Store } from '../store.ts';
import { memoryStore } from './memory.ts';

export type StoreOptions = {
  /** The clock of the stores that have none of their own. */
  readonly now: () => number;
  /** The value of KEYTURN_STORE_KEY. */
  readonly key?: string | undefined;
  /** `forget` comes next: the store is taken over even from another key. */
  readonly forgets?: boolean | undefined;
};

type Kind = {
  /** Whether `--store TEXT` means this one. */
  readonly takes: (text: string) => boolean;
  readonly usage: string;
  readonly open: (text: string, options: StoreOptions) => Promise<Store>;
};

/** Every store; a module is loaded only when it is asked for. */
export const stores: { readonly [kind: string]: Kind } = {
  memory: {
    takes: (text) => text === 'memory',
    usage: 'memory',
    open: async (_text, options) => memoryStore(options),
  },
  sqlite: {
    takes: (text) => /^sqlite:./.test(text),
    usage: 'sqlite:FILE',
    open: async (text, options) => {
      const { sqliteStore } = await import('./sqlite.ts');
      return sqliteStore({ file: text.slice('sqlite:'.length), now: options.now });
    },
  },
  redis: {
    takes: (text) => /^rediss?:\/\/./.test(text),
    usage: 'redis://...',
    open: async (url, { key, forgets = false }) => {
      const { redisStore } = await import('./redis.ts');
      return redisStore({ url, key, forgets });
    },
  },
  postgres: {
    takes: (text) => /^postgres(?:ql)?:\/\/./.test(text),
    usage: 'postgres://...',
    open: async (url, { key, forgets = false }) => {
      const { postgresStore } = await import('./postgres.ts');
      return postgresStore({ url, key, forgets });
    },
  },
};

/** `--store`. Throws SetupRefused. */
export async function openStore(text: string, options: StoreOptions): Promise<Store> {
  const kind = Object.values(stores).find(({ takes }) => takes(text));
  if (kind !== undefined) return kind.open(text, options);
  const known = Object.values(stores).map(({ usage }) => usage);
  throw new SetupRefused(`no such store; use one of ${known.join(', ')}`);
}
