/**
 * Creates and opens per second over sockets, 64 connections, each server in a process of its own on the first core, the
 * client on the second. Beside the service: `node:http` answering a constant, and `node:http` before the same store driven
 * bare (bare.ts), as durably. Interleaved rounds; the median of per-round ratios.
 *   node bench/service.ts [rounds] [requests in each] [stores, e.g. sqlite,redis]
 * Redis and PostgreSQL are started from Debian's packages; they run on whichever core is free.
 */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultLimits } from '../src/service/limits.ts';
import { start } from '../src/service/start.ts';
import { type Server, startServer } from '../test/servers/server.ts';
import { barePostgres, bareRedis, bareSqlite, constant, serveBare } from './bare.ts';
import { type Ask, type Load, load, median } from './load.ts';

// As many creators as a company has repositories: each is counted by itself.
const tokens = Array.from({ length: 100 }, (_, index) => `toy-example-not-a-token-bench-${index}`);
const connections = 64;

const kinds = {
  constant: () => serveBare(constant),
  'bare sqlite': async (folder: string) => serveBare(await bareSqlite(join(folder, 'bare.db'))),
  'bare redis': async (url: string) => serveBare(await bareRedis(url)),
  'bare postgres': async (url: string) => serveBare(await barePostgres(url)),
  memory: () => serveOurs('memory'),
  sqlite: (folder: string) => serveOurs(`sqlite:${join(folder, 'links.db')}`),
  redis: serveOurs,
  postgres: serveOurs,
};
type Kind = keyof typeof kinds;

async function serveOurs(store: string): Promise<string> {
  // More than any creator may: the limits are judged all the same.
  const quota = { links: 1e6, bytes: 1e9 };
  const limits = { ...defaultLimits, creations: { burst: 1e6, perSecond: 1e6 } };
  const { url } = await start({
    host: '127.0.0.1',
    port: 0,
    store,
    storeKey: Buffer.alloc(32, 7).toString('base64'),
    tokens: tokens.join(','),
    quota,
    limits,
    now: Date.now,
    elapsed: () => performance.now(),
  });
  return url;
}

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const hash = (bytes: Uint8Array) => b64(createHash('sha256').update(bytes).digest());

function asks(count: number): { create: Ask; open: Ask }[] {
  return Array.from({ length: count }, (_, index) => {
    const token = tokens[index % tokens.length] ?? '';
    const [id, access, proof] = [b64(randomBytes(16)), randomBytes(32), randomBytes(32)];
    const envelope = b64(Buffer.concat([Buffer.from([1]), randomBytes(540)]));
    const secrets = { access: hash(access), proof: hash(proof), manage: hash(randomBytes(32)) };
    const link = { id, ...secrets, envelope, expiresIn: 3600, password: false };
    const open = { proof: b64(proof), reader: b64(randomBytes(16)) };
    return {
      create: { method: 'POST', path: '/v1/links', bearer: token, body: JSON.stringify(link) },
      open: { method: 'POST', path: `/v1/links/${id}/open`, bearer: b64(access), body: JSON.stringify(open) },
    };
  });
}

type Running = { readonly kind: Kind; readonly child: ChildProcess; readonly port: number };

async function run(kind: Kind, place: string): Promise<Running> {
  const child = fork(import.meta.filename, ['serve', kind, place], { env: { PATH: process.env['PATH'] } });
  execFileSync('taskset', ['-apc', '0', String(child.pid)]);
  const url = await new Promise<string>((done, fail) => {
    child.once('message', (message) => done(String(message)));
    child.once('exit', () => fail(new Error(`${kind} did not start`)));
  });
  return { kind, child, port: Number(new URL(url).port) };
}

async function compare(rounds: number, count: number, stores: readonly string[]): Promise<void> {
  execFileSync('taskset', ['-apc', '1', String(process.pid)]);
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-bench-'));
  const servers: Server[] = [];
  const running: Running[] = [await run('constant', folder)];
  for (const store of stores) {
    let place = folder;
    if (store === 'redis' || store === 'postgres') {
      const server = await startServer(store);
      servers.push(server);
      place = server.url;
    }
    if (`bare ${store}` in kinds) running.push(await run(`bare ${store}` as Kind, place));
    running.push(await run(store as Kind, place));
  }
  const seen = running.flatMap(({ kind }) =>
    (['create', 'open'] as const).map((call) => ({ kind, call, rounds: [] as Load[] })),
  );
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const { kind, port } of running) {
      const list = asks(count);
      for (const call of ['create', 'open'] as const) {
        const result = await load(
          port,
          connections,
          list.map((ask) => ask[call]),
        );
        if (round > 0) seen.find((row) => row.kind === kind && row.call === call)?.rounds.push(result);
      }
    }
  }
  for (const { kind, call, rounds } of seen) {
    const against = (other: string) => {
      const base = seen.find((row) => row.kind === other && row.call === call)?.rounds;
      if (base === undefined) return '-';
      return median(rounds.map(({ rate }, index) => rate / (base[index]?.rate ?? Number.NaN))).toFixed(2);
    };
    const rate = Math.round(median(rounds.map((one) => one.rate)));
    const p99 = median(rounds.map((one) => one.p99)).toFixed(1);
    console.log(
      `${kind.padEnd(13)} ${call.padEnd(7)} ${String(rate).padStart(6)}/s  p99 ${p99} ms  to constant ${against('constant')}  to bare ${against(`bare ${kind}`)}`,
    );
  }
  for (const { kind, child } of running) {
    const told = new Promise((done) => child.once('message', done));
    child.send('stop');
    console.log(`${kind.padEnd(13)} peak memory ${await told} MiB`);
  }
  for (const server of servers) server.stop();
  rmSync(folder, { recursive: true });
}

const [first = '5', second = '3000', third = 'memory,sqlite,redis,postgres'] = process.argv.slice(2);
if (first !== 'serve') await compare(Number(first), Number(second), third.split(','));
else {
  process.send?.(await kinds[second as Kind](third));
  process.once('message', () => {
    process.send?.(Math.round(process.resourceUsage().maxRSS / 1024), () => process.exit(0));
  });
}
