/** The bodies that a run was started for, as their SHA-256: GitHub redelivers for three days. */

export type Remembered = {
  has(digest: string): boolean;
  add(digest: string): void;
};

/** Milliseconds. */
const reach = 3 * 24 * 3_600_000;

/** `elapsed`: milliseconds, never backwards. Of more than `most`, the oldest are forgotten: redelivered, they cost a run. */
export function remembered(elapsed: () => number, most = 50_000): Remembered {
  /** When each was added, oldest first. */
  const added = new Map<string, number>();
  return {
    has(digest) {
      const at = added.get(digest);
      return at !== undefined && elapsed() - at < reach;
    },
    add(digest) {
      added.delete(digest);
      added.set(digest, elapsed());
      for (const [old, at] of added) {
        if (added.size <= most && elapsed() - at < reach) return;
        added.delete(old);
      }
    },
  };
}
