import { setImmediate as tick } from 'node:timers/promises';
import type { Store } from '../store.ts';
import { lookOf, statusOf } from './answers.ts';
import { judging } from './judging.ts';
import { MemoryLinks } from './memory-links.ts';

/** So many that are due are done before others have their turn. */
const sweptAtOnce = 1_000;

/** For tests, the demo, and links that need not outlive the process. `now`: milliseconds since 1970. */
export function memoryStore(options: { readonly now: () => number }): Store {
  const { now } = options;
  const links = new MemoryLinks();
  return {
    kind: 'memory',
    ...judging(links, now, async (work) => work()),

    async create(link, quota) {
      return links.create(link, quota, now());
    },

    async look(handle) {
      const row = links.find(handle);
      return row && lookOf(row, now());
    },

    async status(id, by) {
      const row = links.reach(id, by);
      return row && statusOf(row, now());
    },

    async sweep() {
      const at = now();
      for (let done = 1; links.sweepOne(at); done++) if (done % sweptAtOnce === 0) await tick();
    },

    async check() {},

    async held() {
      return links.used.held();
    },

    async forget() {
      return links.purgeAll();
    },

    async close() {},
  };
}
