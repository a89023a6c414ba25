import { erased, neverAgainFor, type Row, tombstoneFor } from '../link.ts';
import type { Created, NewLink, Quota, Store } from '../store.ts';
import { lookOf, statusOf } from './answers.ts';
import { judging, type Links } from './judging.ts';
import { usage } from './usage.ts';

type Keys = {
  readonly id: string;
  readonly handle: string;
  readonly manage: string;
  readonly creator: string;
  readonly digest: string;
};
type Held = Row & Keys;

/** For tests, the demo, and links that need not outlive the process. `now`: milliseconds since 1970. */
export function memoryStore(options: { readonly now: () => number }): Store {
  const { now } = options;
  const byId = new Map<string, Held>();
  /** Handle -> id. */
  const ids = new Map<string, string>();
  /** Ids of purged links, and until when they are refused. */
  const seen = new Map<string, number>();
  const used = usage();

  const find = (handle: Uint8Array) => byId.get(ids.get(text(handle)) ?? '');

  const links = {
    find,

    reach(id, by) {
      const held = byId.get(text(id));
      if (held === undefined) return undefined;
      const may = held.creator === by.creator || (by.manage !== undefined && held.manage === text(by.manage));
      return may ? held : undefined;
    },

    apply({ id }, change) {
      const held = byId.get(id);
      if (held === undefined || change === undefined) return;
      const next = { ...held, ...change };
      byId.set(id, next);
      if (held.envelope !== null && next.envelope === null) used.add(held.creator, -1, -held.envelope.length);
    },
  } satisfies Links<Keys>;

  function create(link: NewLink, quota: Quota): Created {
    const id = text(link.id);
    const there = byId.get(id);
    if (there !== undefined) {
      if (there.digest !== text(link.digest)) return { outcome: 'other' };
      return { outcome: 'same', expiresAt: there.expiresAt };
    }
    if (seen.has(id)) return { outcome: 'other' };
    if (used.exceeds(link.creator.key, link.envelope.length, quota)) return { outcome: 'quota' };
    const held = heldOf(link, now());
    byId.set(id, held);
    ids.set(held.handle, id);
    used.add(held.creator, 1, link.envelope.length);
    return { outcome: 'created', expiresAt: held.expiresAt };
  }

  function remove(held: Held): void {
    links.apply(held, erased);
    byId.delete(held.id);
    ids.delete(held.handle);
    seen.set(held.id, held.createdAt + neverAgainFor);
  }

  return {
    kind: 'memory',
    ...judging(links, now, async (work) => work()),

    async create(link, quota) {
      return create(link, quota);
    },

    async look(handle) {
      const row = find(handle);
      return row && lookOf(row, now());
    },

    async status(id, by) {
      const row = links.reach(id, by);
      return row && statusOf(row, now());
    },

    async sweep() {
      const at = now();
      for (const held of byId.values()) {
        if (at >= held.expiresAt + tombstoneFor) remove(held);
        else if (held.eraseAt !== null && at >= held.eraseAt) links.apply(held, erased);
      }
      for (const [id, until] of seen) if (at >= until) seen.delete(id);
    },

    async check() {},

    async held() {
      return used.held();
    },

    async forget() {
      const count = byId.size;
      for (const held of [...byId.values()]) remove(held);
      return count;
    },

    async close() {},
  };
}

function heldOf(link: NewLink, createdAt: number): Held {
  const expiresAt = createdAt + link.expiresIn * 1000;
  return {
    id: text(link.id),
    handle: text(link.handle),
    manage: text(link.manage),
    creator: link.creator.key,
    digest: text(link.digest),
    createdAt,
    expiresAt,
    openedAt: null,
    savedAt: null,
    disputedAt: null,
    endedAt: null,
    reason: null,
    password: link.password,
    creatorName: link.creator.name,
    version: link.envelope[0] ?? 0,
    tries: 0,
    waitUntil: 0,
    envelope: link.envelope,
    proof: link.proof,
    reader: null,
    eraseAt: expiresAt,
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
