/** Group commit: writes that arrive about together share one commit, which costs far more than they do (docs/performance.md#stores). */
import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../store.ts';

/** How many writes may wait. */
const maxQueue = 4096;
/** A commit of this many writes waits for no more. */
const mostPerCommit = 256;

export type Commits = {
  /** Resolves with what `work` returned, once its commit is on disk. Rejects with StoreUnavailable. */
  write<T>(work: () => T): Promise<T>;
  /** Commits what waits, and takes nothing more. */
  close(): void;
};

type Job = {
  readonly work: () => unknown;
  readonly done: (value: unknown) => void;
  readonly fail: (error: Error) => void;
};

/** `rolledBack` is called after a commit that failed: what was counted for it has to be counted anew. */
export function groupCommits(db: DatabaseSync, rolledBack: () => void): Commits {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  let queue: Job[] = [];
  let closed = false;

  /** Writes wait for each other as long as each tick of the event loop brings more of them. */
  function gather(before: number): void {
    if (queue.length > before && queue.length < mostPerCommit) setImmediate(gather, queue.length);
    else flush();
  }

  /** All that waits shares one commit. No write is answered before it, and if it fails, all of them fail. */
  function flush(): void {
    const jobs = queue;
    if (jobs.length === 0) return;
    queue = [];
    const results: unknown[] = [];
    try {
      begin.run();
      for (const job of jobs) results.push(job.work());
      commit.run();
      if (db.isTransaction) throw new StoreUnavailable('the commit did not happen');
    } catch {
      try {
        if (db.isTransaction) rollback.run();
        rolledBack();
      } catch {
        // The next commit fails too, and says so.
      }
      for (const job of jobs) job.fail(new StoreUnavailable('the commit failed'));
      return;
    }
    jobs.forEach((job, index) => {
      job.done(results[index]);
    });
  }

  return {
    write<T>(work: () => T) {
      if (closed) return Promise.reject(new StoreUnavailable('the store is closed'));
      if (queue.length >= maxQueue) return Promise.reject(new StoreUnavailable('too many requests are waiting'));
      return new Promise<T>((done, fail) => {
        if (queue.length === 0) setImmediate(gather, 0);
        queue.push({ work, done: done as (value: unknown) => void, fail });
      });
    },
    close() {
      flush();
      closed = true;
    },
  };
}
