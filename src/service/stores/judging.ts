/** The calls of a store that judges links in this process, by the rules of link.ts. */
import { type Change, claim, end, type Judged, saved, type Times } from '../link.ts';
import type { Authority, Store } from '../store.ts';

/** Finds and changes links. `Key` is what the store knows a link by. */
export type Links<Key> = {
  find(handle: Uint8Array): (Judged & Key) | undefined;
  /** The link of this id, if whoever asks may know of it. */
  reach(id: Uint8Array, by: Authority): (Times & Key) | undefined;
  apply(held: Times & Key, change: Change | undefined): void;
};

/** `write` runs its argument as one atomic step, and resolves once what it did is durable. */
export function judging<Key>(
  links: Links<Key>,
  now: () => number,
  write: <T>(work: () => T) => Promise<T>,
): Pick<Store, 'claim' | 'saved' | 'dispute' | 'end'> {
  return {
    claim: (handle, proof, reader) =>
      write(() => {
        const held = links.find(handle);
        if (held === undefined) return undefined;
        const judged = claim(held, proof, reader, now());
        links.apply(held, judged.change);
        return judged.claim;
      }),

    saved: (handle, reader) =>
      write(() => {
        const held = links.find(handle);
        if (held === undefined) return undefined;
        const judged = saved(held, reader, now());
        links.apply(held, judged.change);
        return judged.saved;
      }),

    dispute: (handle) =>
      write(() => {
        const held = links.find(handle);
        if (held === undefined) return undefined;
        if (held.openedAt === null) return 'waiting';
        links.apply(held, { disputedAt: held.disputedAt ?? now() });
        return 'disputed';
      }),

    end: (id, by, reason) =>
      write(() => {
        const held = links.reach(id, by);
        if (held === undefined) return false;
        links.apply(held, end(held, reason, now()));
        return true;
      }),
  };
}
