/**
 * One file, one process. What it promises beyond the port: a claim is answered after its commit is on disk, and within
 * a second of a burn the envelope is in no file any more. Both rest on settings that are read back at start, and on
 * overwriting the write-ahead log in place: truncating it would leave what was in it readable in the disk's image.
 */
import { tombstoneFor } from '../link.ts';
import { type Store, StoreUnavailable } from '../store.ts';
import { lookOf, statusOf } from './answers.ts';
import { judging } from './judging.ts';
import { judgingRequests } from './request-judging.ts';
import { groupCommits } from './sqlite-commits.ts';
import { type OpenFile, openFile, refused } from './sqlite-file.ts';
import { sqliteLinks } from './sqlite-links.ts';
import { writeAheadLog } from './sqlite-log.ts';
import { sqliteRequests } from './sqlite-requests.ts';

/** How many links one commit of a sweep ends: every other write waits for it. */
const sweptAtOnce = 100;

/** What is in the file, counted. Throws SetupRefused: the file is damaged. */
function rowsOf(opened: OpenFile) {
  try {
    const log = writeAheadLog(opened);
    const links = sqliteLinks(opened, log);
    const requests = sqliteRequests(opened, log, links.used);
    const recount = () => {
      links.recount();
      requests.recount();
    };
    recount();
    log.writeBack();
    return { log, links, requests, recount };
  } catch (error) {
    opened.db.close();
    throw refused(error);
  }
}

/** Throws SetupRefused: no node:sqlite, a file that another process uses, is damaged or foreign, a setting that does not hold. */
export async function sqliteStore(options: { readonly file: string; readonly now: () => number }): Promise<Store> {
  const { now } = options;
  const opened = await openFile(options.file);
  const { db, pageBytes } = opened;
  const { log, links, requests, recount } = rowsOf(opened);
  const commits = groupCommits(db, recount);
  let closed = false;

  function write<T>(work: () => T): Promise<T> {
    return commits.write(() => {
      log.grow(2 * pageBytes);
      return work();
    });
  }

  function read<T>(work: () => T): Promise<T> {
    try {
      return Promise.resolve(work());
    } catch {
      return Promise.reject(new StoreUnavailable('the store cannot be read'));
    }
  }

  return {
    kind: 'sqlite',
    ...judging(links, now, write),
    requests: judgingRequests(requests, now, { read, write }),

    create: (link, quota) => write(() => links.create(link, quota, now())),

    look: (handle) =>
      read(() => {
        const row = links.look(handle);
        return row && lookOf(row, now());
      }),

    status: (id, by) =>
      read(() => {
        const row = links.reach(id, by);
        return row && statusOf(row, now());
      }),

    async sweep() {
      const at = now();
      const purgeBefore = at - tombstoneFor;
      if (links.anyDue(at, purgeBefore) || requests.anyDue(at)) {
        let most = sweptAtOnce;
        while (most === sweptAtOnce) {
          most = await write(() =>
            Math.max(links.sweep(at, purgeBefore, sweptAtOnce), requests.sweep(at, sweptAtOnce)),
          );
          // What was erased must leave the log soon, and a long log would hold up everybody at the end.
          log.relieve();
        }
      }
      log.tidy();
    },

    check: () => write(() => links.check(now())),

    async held() {
      return links.used.held() - requests.held();
    },

    async forget() {
      let count = 0;
      for (let purged = sweptAtOnce; purged === sweptAtOnce; count += purged) {
        purged = await write(() => links.purgeSome(sweptAtOnce));
        log.relieve();
      }
      for (let purged = sweptAtOnce; purged === sweptAtOnce; count += purged) {
        purged = await write(() => requests.purgeSome(sweptAtOnce));
        log.relieve();
      }
      log.writeBack();
      return count;
    },

    async close() {
      if (closed) return;
      closed = true;
      commits.close();
      // SQLite removes the log now, and what is in it would stay on the disk when its links are burned one day.
      log.markDirty();
      log.writeBack();
      db.close();
    },
  };
}
