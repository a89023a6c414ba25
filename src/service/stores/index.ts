import { SetupRefused, type Store } from '../store.ts';
import { memoryStore } from './memory.ts';

export type StoreOptions = { readonly now: () => number };

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
      return sqliteStore({ file: text.slice('sqlite:'.length), ...options });
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
