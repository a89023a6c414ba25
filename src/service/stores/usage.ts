import type { Quota } from '../store.ts';

/** How many links with an envelope each creator has, and how many bytes these envelopes are. */
export type Usage = {
  /** Negative numbers take away. */
  add(creator: string, links: number, bytes: number): void;
  /** Whether one more envelope of `bytes` would be beyond the quota. */
  exceeds(creator: string, bytes: number, quota: Quota): boolean;
  /** The number of links of all creators. */
  held(): number;
  clear(): void;
};

export function usage(): Usage {
  const used = new Map<string, { readonly links: number; readonly bytes: number }>();
  const of = (creator: string) => used.get(creator) ?? { links: 0, bytes: 0 };
  return {
    add(creator, links, bytes) {
      const before = of(creator);
      const after = { links: before.links + links, bytes: before.bytes + bytes };
      if (after.links === 0) used.delete(creator);
      else used.set(creator, after);
    },
    exceeds(creator, bytes, quota) {
      const now = of(creator);
      return now.links + 1 > quota.links || now.bytes + bytes > quota.bytes;
    },
    held: () => [...used.values()].reduce((sum, { links }) => sum + links, 0),
    clear: () => used.clear(),
  };
}
