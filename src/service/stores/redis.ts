/**
 * Redis or Valkey, for as many processes as wanted. Every step is one run of one script, which nothing can interrupt;
 * with `appendfsync always` its answer comes after the disk has it. Not for Redis Cluster: the script names keys that it
 * finds in others.
 */
import { type Claim, claim, type Row, saved, stateOf } from '../link.ts';
import { SetupRefused, type Store, StoreUnavailable } from '../store.ts';
import { together } from './batching.ts';
import { mustBelong, otherKey, refuseUnreleased, schemaVersion } from './compatibility.ts';
import { inTime, usualDeadline, withDeadlines } from './deadline.ts';
import { connectRedis, type Send, unavailable } from './redis-connection.ts';
import { batch, claimsTogether, script, scriptDigest } from './redis-script.ts';
import { wrapWith } from './wrap.ts';

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
  const { wrap, unwrap, mark } = wrapWith(options.key);
  const markText = text(mark);
  const { url, deadline = usualDeadline } = options;
  let forgets = options.forgets ?? false;
  let closed = false;
  const connection = await connectRedis({ url, deadline, verify });

  async function verify(send: Send): Promise<void> {
    await checkSettings(send);
    await send(['SCRIPT', 'LOAD', script]);
    const words = ['0', 'belongs', '', String(schemaVersion), markText];
    const [version, kept] = (await send(['EVALSHA', scriptDigest, ...words])) as [string, string | null | undefined];
    if (version === 'unreleased') {
      if (!forgets) refuseUnreleased('this Redis');
      return;
    }
    mustBelong('this Redis', { version: Number(version), mark: Buffer.from(kept ?? '', 'base64url') }, mark, forgets);
  }

  async function run(op: string, ...values: readonly (string | number)[]): Promise<unknown> {
    const words = ['0', op, String(options.at?.() ?? ''), ...values.map(String)];
    try {
      return await connection.send(['EVALSHA', scriptDigest, ...words]).catch((error: unknown) => {
        if (!String((error as Error).message).startsWith('NOSCRIPT')) throw error;
        return connection.send(['EVAL', script, ...words]);
      });
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** A connection that does not answer may never do so again. */
  function limit<T>(work: Promise<T>): Promise<T> {
    return inTime(work, deadline, connection.renew);
  }

  async function rowBy(
    op: string,
    ...values: readonly (string | number)[]
  ): Promise<{ row: Row; at: number } | undefined> {
    const [at, fields] = (await run(op, ...values)) as [number, string[]];
    return fields.length === 0 ? undefined : { at, row: rowOf(fields) };
  }

  /** For handle, proof and reader: the outcome, and what belongs to it. */
  type Told = readonly [string, number, string, string, string];
  const ask = together<readonly [string, string, string], Told>(
    claimsTogether,
    (all) => run('claim', markText, ...all.flat()) as Promise<readonly Told[]>,
  );

  async function tryClaim(handle: string, proof: Uint8Array, reader: Uint8Array): Promise<Claim | undefined | 'again'> {
    const told = await ask([handle, text(proof), text(reader)]);
    if (told[0] === 'opened') {
      const envelope = unwrap(Buffer.from(told[4], 'base64url'), Buffer.from(told[2], 'base64url'));
      return { outcome: 'opened', first: told[1] === 1, envelope, creator: told[3] };
    }
    if (told[0] === 'wrong') return { outcome: 'wrong', tries: told[1], wait: Number(told[2]) };
    if (told[0] === 'other key') throw otherKey();
    if (told[0] === 'failed') throw new StoreUnavailable('Redis did not do it (a link is not as it was written)');
    const found = await rowBy('find', handle);
    if (found === undefined) return undefined;
    const judged = claim(found.row, proof, reader, found.at);
    // What was refused a moment ago would be granted now: only the script may grant it.
    return judged.change !== undefined || judged.claim.outcome === 'opened' ? 'again' : judged.claim;
  }

  const store: Store = {
    kind: 'redis',

    async create(link, quota) {
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
        markText,
      )) as ['created' | 'same' | 'other' | 'quota', number];
      return outcome === 'created' || outcome === 'same' ? { outcome, expiresAt } : { outcome };
    },

    async look(handle) {
      const found = await rowBy('find', text(handle));
      if (found === undefined) return undefined;
      const { version, password, expiresAt, openedAt, creatorName } = found.row;
      return { version, state: stateOf(found.row, found.at), creator: creatorName, password, expiresAt, openedAt };
    },

    async claim(handle, proof, reader) {
      for (let tries = 0; tries < 5; tries++) {
        const told = await tryClaim(text(handle), proof, reader);
        if (told !== 'again') return told;
      }
      throw new StoreUnavailable('a link changed faster than it could be judged');
    },

    async saved(handle, reader) {
      const found = await rowBy('saved', text(handle), text(reader));
      return found && saved(found.row, reader, found.at).saved;
    },

    async dispute(handle) {
      const found = await rowBy('dispute', text(handle));
      if (found === undefined) return undefined;
      return found.row.openedAt === null ? 'waiting' : 'disputed';
    },

    async status(id, by) {
      const found = await rowBy('reach', text(id), by.manage ? text(by.manage) : '', by.creator ?? '');
      if (found === undefined) return undefined;
      const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = found.row;
      return { state: stateOf(found.row, found.at), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
    },

    async end(id, by, reason) {
      return (await rowBy('end', text(id), by.manage ? text(by.manage) : '', by.creator ?? '', reason)) !== undefined;
    },

    async sweep() {
      let most = batch;
      for (let round = 0; most === batch && round < rounds && !closed; round++) {
        most = (await limit(run('sweep'))) as number;
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
      for (;;) {
        const gone = (await limit(run('forget', schemaVersion, markText))) as number;
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

const needs = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };

async function checkSettings(send: Send): Promise<void> {
  for (const [name, value] of Object.entries(needs)) {
    const told = (await send(['CONFIG', 'GET', name])) as string[] | { [name: string]: string };
    const found = Array.isArray(told) ? told[1] : told[name];
    if (found === value) continue;
    throw new SetupRefused(
      `Redis must run with ${name} ${value}; else a link could be lost, or opened twice after a crash`,
    );
  }
  const [role] = (await send(['ROLE'])) as [string];
  if (role !== 'master')
    throw new SetupRefused('this Redis is a replica, which can keep nothing; connect to its master');
}

function rowOf(fields: readonly string[]): Row {
  const found = new Map<string, string>();
  for (let i = 0; i + 1 < fields.length; i += 2) found.set(fields[i] ?? '', fields[i + 1] ?? '');
  const time = (name: string) => (found.has(name) ? Number(found.get(name)) : null);
  const bytes = (name: string) => (found.has(name) ? Buffer.from(found.get(name) ?? '', 'base64url') : null);
  return {
    createdAt: time('createdAt') ?? 0,
    expiresAt: time('expiresAt') ?? 0,
    openedAt: time('openedAt'),
    savedAt: time('savedAt'),
    disputedAt: time('disputedAt'),
    endedAt: time('endedAt'),
    reason: (found.get('reason') as Row['reason'] | undefined) ?? null,
    password: found.get('password') === '1',
    creatorName: found.get('creatorName') ?? '',
    version: Number(found.get('version')),
    tries: Number(found.get('tries')),
    waitUntil: Number(found.get('waitUntil')),
    envelope: bytes('envelope'),
    proof: bytes('proof'),
    reader: bytes('reader'),
    eraseAt: time('eraseAt'),
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');
}
