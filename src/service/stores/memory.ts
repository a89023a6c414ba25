import { type Change, claim, end, erased, neverAgainFor, type Row, saved, stateOf, tombstoneFor } from '../link.ts';
import type { Authority, NewLink, Quota, Store } from '../store.ts';

type Held = {
  row: Row;
  readonly id: string;
  readonly handle: string;
  readonly manage: string;
  readonly creator: string;
  readonly digest: string;
};

/** For tests, the demo, and links that need not outlive the process. */
export function memoryStore(options: { readonly now: () => number }): Store {
  const byId = new Map<string, Held>();
  const byHandle = new Map<string, Held>();
  /** Ids of purged links, and until when they are refused. */
  const seen = new Map<string, number>();
  const used = new Map<string, { links: number; bytes: number }>();

  function apply(held: Held, change: Change | undefined): void {
    if (change === undefined) return;
    const before = held.row.envelope;
    held.row = { ...held.row, ...change };
    if (before !== null && held.row.envelope === null) count(held.creator, -1, -before.length);
  }

  function count(creator: string, links: number, bytes: number): void {
    const now = used.get(creator) ?? { links: 0, bytes: 0 };
    const then = { links: now.links + links, bytes: now.bytes + bytes };
    if (then.links === 0) used.delete(creator);
    else used.set(creator, then);
  }

  function reach(id: Uint8Array, by: Authority): Held | undefined {
    const held = byId.get(text(id));
    if (held === undefined) return undefined;
    const may = held.creator === by.creator || (by.manage !== undefined && held.manage === text(by.manage));
    return may ? held : undefined;
  }

  function remove(held: Held): void {
    apply(held, erased);
    byId.delete(held.id);
    byHandle.delete(held.handle);
    seen.set(held.id, held.row.createdAt + neverAgainFor);
  }

  return {
    kind: 'memory',

    async create(link: NewLink, quota: Quota) {
      const id = text(link.id);
      const there = byId.get(id);
      if (there !== undefined) {
        if (there.digest !== text(link.digest)) return { outcome: 'other' };
        return { outcome: 'same', expiresAt: there.row.expiresAt };
      }
      if (seen.has(id)) return { outcome: 'other' };
      const { links, bytes } = used.get(link.creator.key) ?? { links: 0, bytes: 0 };
      if (links + 1 > quota.links || bytes + link.envelope.length > quota.bytes) return { outcome: 'quota' };
      const createdAt = options.now();
      const expiresAt = createdAt + link.expiresIn * 1000;
      const held: Held = {
        id,
        handle: text(link.handle),
        manage: text(link.manage),
        creator: link.creator.key,
        digest: text(link.digest),
        row: {
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
        },
      };
      byId.set(id, held);
      byHandle.set(held.handle, held);
      count(held.creator, 1, link.envelope.length);
      return { outcome: 'created', expiresAt };
    },

    async look(handle) {
      const row = byHandle.get(text(handle))?.row;
      if (row === undefined) return undefined;
      const { version, password, expiresAt, openedAt, creatorName } = row;
      return { version, state: stateOf(row, options.now()), creator: creatorName, password, expiresAt, openedAt };
    },

    async claim(handle, proof, reader) {
      const held = byHandle.get(text(handle));
      if (held === undefined) return undefined;
      const judged = claim(held.row, proof, reader, options.now());
      apply(held, judged.change);
      return judged.claim;
    },

    async saved(handle, reader) {
      const held = byHandle.get(text(handle));
      if (held === undefined) return undefined;
      const judged = saved(held.row, reader, options.now());
      apply(held, judged.change);
      return judged.saved;
    },

    async dispute(handle) {
      const held = byHandle.get(text(handle));
      if (held === undefined) return undefined;
      if (held.row.openedAt === null) return 'waiting';
      apply(held, { disputedAt: held.row.disputedAt ?? options.now() });
      return 'disputed';
    },

    async status(id, by) {
      const row = reach(id, by)?.row;
      if (row === undefined) return undefined;
      const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = row;
      return { state: stateOf(row, options.now()), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
    },

    async end(id, by, reason) {
      const held = reach(id, by);
      if (held === undefined) return false;
      apply(held, end(held.row, reason, options.now()));
      return true;
    },

    async sweep() {
      const now = options.now();
      for (const held of byId.values()) {
        if (held.row.eraseAt !== null && now >= held.row.eraseAt) apply(held, erased);
        if (now >= held.row.expiresAt + tombstoneFor) remove(held);
      }
      for (const [id, until] of seen) if (now >= until) seen.delete(id);
    },

    async check() {},

    async held() {
      return [...used.values()].reduce((sum, { links }) => sum + links, 0);
    },

    async forget() {
      const count = byId.size;
      for (const held of [...byId.values()]) remove(held);
      return count;
    },

    async close() {},
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
