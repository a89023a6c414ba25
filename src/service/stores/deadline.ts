/**
 * A server that is frozen, or behind a network partition, closes no connection: without a deadline a call would wait for
 * ever, and so would a stop of the service.
 */
import { requestStoreCalls } from '../requests/store.ts';
import { type Store, StoreUnavailable } from '../store.ts';

/** Milliseconds for each call of a store. */
export const usualDeadline = 10_000;

/** Milliseconds for a connection to close in order; after that it is cut. */
export const closeWithin = 2_000;

/**
 * Rejects with StoreUnavailable when `work` is late, and calls `onLate`. The effect may still happen; repeating a call of a
 * store is safe.
 */
export function inTime<T>(work: Promise<T>, milliseconds: number, onLate?: () => void): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      fail(new StoreUnavailable('the store did not answer in time'));
      onLate?.();
    }, milliseconds);
    work.then(
      (value) => {
        clearTimeout(timer);
        done(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        fail(error);
      },
    );
  });
}

// `sweep` and `forget` take as long as there is work; their steps have a deadline each.
const calls = ['create', 'look', 'claim', 'saved', 'dispute', 'status', 'end', 'check', 'held'] as const;

/** The same store, whose calls end in time: all but `sweep`, `forget` and `close`. */
export function withDeadlines(store: Store, limit: (work: Promise<unknown>) => Promise<unknown>): Store {
  function limited<Calls extends object>(of: Calls, names: readonly string[]): Calls {
    const all = names.map((name) => {
      const work = of[name as keyof Calls] as (...given: readonly unknown[]) => Promise<unknown>;
      return [name, (...given: readonly unknown[]) => limit(work(...given))] as const;
    });
    return { ...of, ...Object.fromEntries(all) };
  }

  return { ...limited(store, calls), requests: limited(store.requests, requestStoreCalls) };
}
