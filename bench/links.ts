/**
 * The stores of the link service with many links: what one takes of memory, what creating, claiming and sweeping cost, and for
 * how long a sweep keeps everybody else waiting.
 *   node bench/links.ts [links, 1000000] [stores: memory,sqlite,redis,postgres]
 * Each store in a process of its own. Redis and PostgreSQL are started from Debian's packages.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { tombstoneFor } from '../src/service/link.ts';
import type { NewLink, Store } from '../src/service/store.ts';
import { openStore } from '../src/service/stores/index.ts';
import { startServer } from '../test/servers/server.ts';
import { median } from './load.ts';

const HOUR = 3_600;
const CREATORS = 100;
/** What is asked at once: a group commit, or what a connection has under way. */
const AT_ONCE = 256;
const CLAIMS = 20_000;

export type LinksMeasured = {
  /** Processor seconds of this process for all links together. */
  readonly create: number;
  readonly sweep: number;
  readonly purge: number;
  /** Microseconds of wall time for one, `AT_ONCE` side by side. */
  readonly claim: number;
  /** Bytes of memory of this process for one link. */
  readonly memory: number;
  /** Milliseconds of a sweep that finds nothing, beside as many links or as many purged ones. */
  readonly idle: number;
  /** Seconds of wall time that the sweep of half of them took. */
  readonly swept: number;
  /** The longest time for which the event loop stood still meanwhile, milliseconds. */
  readonly blocked: number;
  /** Megabytes of the store's files, and of its log at the end of the sweep; 0 without files. */
  readonly file: number;
  readonly log: number;
};

type Keys = { readonly id: Uint8Array; readonly handle: Uint8Array; readonly proof: Uint8Array };

function hash(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return new Uint8Array(digest.digest());
}

/** The same for the same number, so that none has to be kept. */
function keysOf(run: Uint8Array, number: number): Keys {
  const seed = hash(run, String(number));
  return { id: seed.subarray(0, 16), handle: hash(seed, 'handle'), proof: hash(seed, 'proof') };
}

const envelope = new Uint8Array(Buffer.concat([Buffer.from([1]), randomBytes(540)]));

function linkOf(run: Uint8Array, number: number, expiresIn: number): NewLink {
  const keys = keysOf(run, number);
  const creator = `token:bench-${number % CREATORS}`;
  return {
    ...keys,
    manage: hash(keys.id, 'manage'),
    digest: hash(keys.id, 'digest'),
    envelope: envelope.slice(),
    expiresIn,
    password: false,
    creator: { key: creator, name: creator, known: true },
  };
}

const quota = { links: 1e9, bytes: 1e15 };

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function costOf(work: () => Promise<unknown>): Promise<{ cpu: number; wall: number }> {
  const [before, began] = [cpu(), performance.now()];
  await work();
  return { cpu: cpu() - before, wall: (performance.now() - began) / 1_000 };
}

async function sideBySide(count: number, work: (number: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => work(from + at)));
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}

/** @param later moves the clock of the store on; left out where the store has a clock of its own, and nothing is purged */
export async function measureLinks(
  store: Store,
  count: number,
  { later, file }: { readonly later?: (milliseconds: number) => void; readonly file?: string },
): Promise<LinksMeasured> {
  const run = randomBytes(16);
  const before = resident();
  // The even ones are over first: in an hour where the clock can be moved on, else in a second.
  const [short, long] = [later ? HOUR : 1, 24 * HOUR];
  const create = await costOf(async () => {
    // As the service does it; what has its own clock would find half of them.
    const sweeping = later ? setInterval(() => void store.sweep(), 400) : undefined;
    await sideBySide(count, (number) => store.create(linkOf(run, number, number % 2 === 0 ? short : long), quota));
    clearInterval(sweeping);
  });
  const memory = (resident() - before) / count;
  const claims = Math.min(CLAIMS, Math.floor(count / 4));
  const step = Math.floor(count / 2 / claims);
  const claim = await costOf(() =>
    sideBySide(claims, (at) => {
      const { handle, proof } = keysOf(run, 2 * at * step + 1);
      return store.claim(handle, proof, proof);
    }),
  );
  if (later) later(2 * HOUR * 1_000);
  else await sleep(1_500);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await sleep(20);
  delay.enable();
  const sweep = await costOf(() => store.sweep());
  await sleep(20);
  delay.disable();
  const log = sizeOf(file === undefined ? undefined : `${file}-wal`);
  const idle = await idleOf(store);
  later?.(2 * 24 * HOUR * 1_000 + tombstoneFor);
  const purge = later ? await costOf(() => store.sweep()) : { cpu: 0, wall: 0 };
  return {
    create: create.cpu,
    sweep: sweep.cpu,
    purge: purge.cpu,
    claim: (claim.wall / claims) * 1e6,
    memory,
    idle: Math.max(idle, await idleOf(store)),
    swept: sweep.wall,
    blocked: delay.max / 1e6,
    file: sizeOf(file),
    log,
  };
}

async function idleOf(store: Store): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < 5; time++) taken.push((await costOf(() => store.sweep())).wall * 1_000);
  return median(taken);
}

function sizeOf(file: string | undefined): number {
  if (file === undefined) return 0;
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 1e6;
}

async function measureHere(kind: string, place: string, count: number): Promise<LinksMeasured> {
  let passed = 0;
  const now = () => Date.now() + passed;
  const later = (milliseconds: number) => {
    passed += milliseconds;
  };
  const own = kind === 'memory' || kind === 'sqlite';
  const file = kind === 'sqlite' ? join(place, 'links.db') : undefined;
  const store = await openStore(file === undefined ? (own ? kind : place) : `sqlite:${file}`, {
    now,
    key: Buffer.alloc(32, 7).toString('base64'),
  });
  const measured = await measureLinks(store, count, {
    ...(own ? { later } : {}),
    ...(file === undefined ? {} : { file }),
  });
  await store.close();
  return measured;
}

/** Measures in a process of its own, whose memory is nothing else's. */
export async function measureApart(kind: string, count: number): Promise<LinksMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-links-'));
  const server = kind === 'redis' || kind === 'postgres' ? await startServer(kind) : undefined;
  try {
    const child: ChildProcess = fork(import.meta.filename, ['apart', kind, server?.url ?? folder, String(count)], {
      execArgv: ['--expose-gc'],
      env: { PATH: process.env['PATH'] },
    });
    return await new Promise((done, fail) => {
      child.once('message', (message) => done(message as LinksMeasured));
      child.once('exit', (code) => fail(new Error(`${kind} ended with ${code}`)));
    });
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function table(count: number, kinds: readonly string[]): Promise<void> {
  console.log(`${count} links of ${envelope.length} bytes, half of them swept\n`);
  console.log(
    '| store | create, CPU | memory a link | claim | sweep, CPU (wall) | longest block | log after it | idle sweep | purge, CPU | file |\n|---|---|---|---|---|---|---|---|---|---|',
  );
  for (const kind of kinds) {
    const one = await measureApart(kind, count);
    const each = (seconds: number) => `${((seconds / count) * 1e6).toFixed(1)} µs each`;
    console.log(
      `| ${kind} | ${each(one.create)} | ${Math.round(one.memory)} B | ${one.claim.toFixed(0)} µs | ${each(2 * one.sweep)} (${one.swept.toFixed(1)} s) | ${one.blocked.toFixed(0)} ms | ${one.log.toFixed(0)} MB | ${one.idle.toFixed(2)} ms | ${one.purge === 0 ? '' : each(one.purge)} | ${one.file === 0 ? '' : `${one.file.toFixed(0)} MB`} |`,
    );
  }
}

if (import.meta.main) {
  const [mode = '1000000', kind = 'memory,sqlite', place = '', count = ''] = process.argv.slice(2);
  if (mode === 'apart') {
    process.send?.(await measureHere(kind, place, Number(count)));
    process.disconnect?.();
  } else await table(Number(mode), kind.split(','));
}
