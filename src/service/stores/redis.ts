/**
 * Redis or Valkey, for as many processes as wanted. Every step is one run of one script, which nothing can interrupt;
 * with `appendfsync always` its answer comes after the disk has it. Not for Redis Cluster: the script names keys that it
 * finds in others.
 */
import { saved } from '../link.ts';
import type { Store } from '../store.ts';
import { lookOf, statusOf } from './answers.ts';
import { schemaVersion } from './compatibility.ts';
import { inTime, usualDeadline, withDeadlines } from './deadline.ts';
import { redisClaim } from './redis-claim.ts';
import { verifyRedis } from './redis-compatibility.ts';
import { connectRedis, unavailable } from './redis-connection.ts';
import { requestScript, requestScriptDigest } from './redis-request-script.ts';
import { redisRequests } from './redis-requests.ts';
import { type Run, rowBy, text } from './redis-rows.ts';
import { batch, script, scriptDigest } from './redis-script.ts';
import { type Wrap, wrapWith } from './wrap.ts';

export type RedisOptions = {
  readonly url: string;
  /** The value of KEYTURN_STORE_KEY. */
  readonly key: string | undefined;
  /** Takes the store over, with whatever key it was used: `forget` is called before anything else. */
  readonly forgets?: boolean;
  /** Milliseconds for each call. */
  readonly deadline?: number;
  /** In place of the server's clock, for tests: milliseconds. */
  readonly at?: () => number;
};

/** How many runs one sweep may have. */
const rounds = 100;

/** Throws SetupRefused: unreachable, settings under which a claim may be lost or a link evicted, no store key, another one's links. */
export async function redisStore(options: RedisOptions): Promise<Store> {
  const wrapping = wrapWith(options.key);
  const { mark } = wrapping;
  const { url, deadline = usualDeadline } = options;
  let forgets = options.forgets ?? false;
  let closed = false;
  const connection = await connectRedis({ url, deadline, verify: (send) => verifyRedis(send, mark, forgets) });

  const runs =
    (whole: string, digest: string): Run =>
    async (op, ...values) => {
      const words = ['0', op, String(options.at?.() ?? ''), ...values.map(String)];
      try {
        return await connection.send(['EVALSHA', digest, ...words]).catch((error: unknown) => {
          if (!String((error as Error).message).startsWith('NOSCRIPT')) throw error;
          return connection.send(['EVAL', whole, ...words]);
        });
      } catch (error) {
        throw unavailable(error);
      }
    };
  const run = runs(script, scriptDigest);
  const runRequests = runs(requestScript, requestScriptDigest);

  /** A connection that does not answer may never do so again. */
  function limit<T>(work: Promise<T>): Promise<T> {
    return inTime(work, deadline, connection.renew);
  }

  const store: Store = {
    kind: 'redis',

    create: redisCreate(run, wrapping),

    claim: redisClaim(run, wrapping),

    requests: redisRequests(runRequests, wrapping),

    async look(handle) {
      const found = await rowBy(run, 'find', text(handle));
      return found && lookOf(found.row, found.at);
    },

    async saved(handle, reader) {
      const found = await rowBy(run, 'saved', text(handle), text(reader));
      return found && saved(found.row, reader, found.at).saved;
    },

    async dispute(handle) {
      const found = await rowBy(run, 'dispute', text(handle));
      if (found === undefined) return undefined;
      return found.row.openedAt === null ? 'waiting' : 'disputed';
    },

    async status(id, by) {
      const found = await rowBy(run, 'reach', text(id), by.manage ? text(by.manage) : '', by.creator ?? '');
      return found && statusOf(found.row, found.at);
    },

    async end(id, by, reason) {
      return (
        (await rowBy(run, 'end', text(id), by.manage ? text(by.manage) : '', by.creator ?? '', reason)) !== undefined
      );
    },

    async sweep() {
      let most = batch;
      for (let round = 0; most === batch && round < rounds && !closed; round++) {
        most = Math.max((await limit(run('sweep'))) as number, (await limit(runRequests('sweep'))) as number);
      }
    },

    async check() {
      await connection.verify();
      await run('check');
    },

    async held() {
      return (await run('held')) as number;
    },

    async forget() {
      let total = 0;
      for (let gone = 1; gone > 0; total += gone) gone = (await limit(runRequests('forget'))) as number;
      for (;;) {
        const gone = (await limit(run('forget', schemaVersion, text(mark)))) as number;
        total += gone;
        if (gone > 0) continue;
        forgets = false;
        return total;
      }
    },

    async close() {
      closed = true;
      await connection.close();
    },
  };
  return withDeadlines(store, limit);
}

function redisCreate(run: Run, { wrap, mark }: Wrap): Store['create'] {
  return async (link, quota) => {
    const { id, handle, creator, envelope } = link;
    const [outcome, expiresAt] = (await run(
      'create',
      text(id),
      text(handle),
      creator.key,
      envelope.length,
      link.expiresIn * 1000,
      quota.links,
      quota.bytes,
      text(link.digest),
      'manage',
      text(link.manage),
      'creatorName',
      creator.name,
      'version',
      envelope[0] ?? 0,
      'password',
      link.password ? 1 : 0,
      'proof',
      text(link.proof),
      'envelope',
      text(wrap(id, envelope)),
      'wrappedBy',
      text(mark),
    )) as ['created' | 'same' | 'other' | 'quota', number];
    return outcome === 'created' || outcome === 'same' ? { outcome, expiresAt } : { outcome };
  };
}
