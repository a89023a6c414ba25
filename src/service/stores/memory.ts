import { setImmediate as tick } from 'node:timers/promises';
import type { Store } from '../store.ts';
import { lookOf, statusOf } from './answers.ts';
import { judging } from './judging.ts';
import { MemoryLinks } from './memory-links.ts';
import { MemoryRequests } from './memory-requests.ts';
import { judgingRequests } from './request-judging.ts';

/** So many that are due are done before others have their turn. */
const sweptAtOnce = 1_000;

/** For tests, the demo, and links that need not outlive the process. `now`: milliseconds since 1970. */
export function memoryStore(options: { readonly now: () => number }): Store {
  const { now } = options;
  const links = new MemoryLinks();
  const requests = new MemoryRequests(links);
  const work = async <T>(step: () => T) => step();
  return {
    kind: 'memory',
    ...judging(links, now, work),
    requests: judgingRequests(requests, now, { read: work, write: work }),

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
      for (let done = 1; links.sweepOne(at) || requests.sweepOne(at); done++)
        if (done % sweptAtOnce === 0) await tick();
    },

    async check() {},

    async held() {
      return links.used.held() - requests.held();
    },

    async forget() {
      return links.purgeAll() + requests.purgeAll();
    },

    async close() {},
  };
}
