import type { Metrics } from './metrics.ts';
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
  const timed = calls.map((call) => {
    const work = store[call] as (...given: readonly unknown[]) => Promise<unknown>;
    const measuring = (...given: readonly unknown[]) => {
      const started = elapsed();
      const told = work(...given);
      const stop = () => metrics.time('keyturn_store_seconds', call, (elapsed() - started) / 1000);
      told.then(stop, stop);
      return told;
    };
    return [call, measuring] as const;
  });
  return { ...store, ...Object.fromEntries(timed) };
}
