import type { Metrics } from './metrics.ts';
import { requestStoreCalls } from './requests/store.ts';
import type { Store } from './store.ts';

const calls = [
  'create',
  'look',
  'claim',
  'saved',
  'dispute',
  'status',
  'end',
  'sweep',
  'check',
] as const satisfies readonly (keyof Store)[];

/** The same store, and how long each of its calls took, those that failed included. */
export function measured(store: Store, metrics: Metrics, elapsed: () => number): Store {
  function timed<Calls extends object>(of: Calls, names: readonly string[], label: (name: string) => string): Calls {
    const all = names.map((name) => {
      const work = of[name as keyof Calls] as (...given: readonly unknown[]) => Promise<unknown>;
      const measuring = (...given: readonly unknown[]) => {
        const started = elapsed();
        const told = work(...given);
        const stop = () => metrics.time('keyturn_store_seconds', label(name), (elapsed() - started) / 1000);
        told.then(stop, stop);
        return told;
      };
      return [name, measuring] as const;
    });
    return { ...of, ...Object.fromEntries(all) };
  }

  return {
    ...timed(store, calls, (name) => name),
    requests: timed(store.requests, requestStoreCalls, (name) => `request_${name}`),
  };
}
