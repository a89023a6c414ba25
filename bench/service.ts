/**
 * Creates and opens per second over sockets, 64 connections, the server in a process of its own. Beside the service:
 * `node:http` answering a constant, and `node:http` before a bare node:sqlite that does one insert or one update for each
 * request and commits them in groups, as durably. Interleaved rounds; the median of per-round ratios.
 *   node bench/service.ts [rounds] [requests in each]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { defaultLimits } from '../src/service/limits.ts';
import { start } from '../src/service/start.ts';

const token = 'toy-example-not-a-token-bench';
const kinds = ['constant', 'bare sqlite', 'memory', 'sqlite'] as const;
type Kind = (typeof kinds)[number];

async function serve(kind: Kind, folder: string): Promise<string> {
  if (kind === 'memory' || kind === 'sqlite') {
    const store = kind === 'memory' ? kind : `sqlite:${join(folder, 'links.db')}`;
    const quota = { links: 1e6, bytes: 1e9 };
    // All links are made by one creator here, who would meet the limit; it is judged all the same.
    const limits = { ...defaultLimits, creations: { burst: 1e6, perSecond: 1e6 } };
    return (
      await start({
        host: '127.0.0.1',
        port: 0,
        store,
        tokens: token,
        quota,
        limits,
        now: Date.now,
        elapsed: () => performance.now(),
      })
    ).url;
  }
  const work = kind === 'constant' ? async () => '{"ok":true}' : await bareSqlite(join(folder, 'bare.db'));
  const server = createServer(async (incoming, outgoing) => {
    const body = await work(incoming.url ?? '', await textOf(incoming));
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    outgoing.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming) text += chunk;
  return text;
}

async function bareSqlite(file: string): Promise<(path: string, body: string) => Promise<string>> {
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE links (id TEXT PRIMARY KEY, envelope TEXT, opened INTEGER)',
  );
  const insert = db.prepare('INSERT INTO links VALUES (?, ?, NULL)');
  const open = db.prepare('UPDATE links SET opened = 1 WHERE id = ? AND opened IS NULL RETURNING envelope');
  let waiting: (() => () => void)[] = [];
  function flush(): void {
    const jobs = waiting;
    waiting = [];
    db.exec('BEGIN IMMEDIATE');
    const tell = jobs.map((job) => job());
    db.exec('COMMIT');
    for (const one of tell) one();
  }
  return (path, body) =>
    new Promise((done) => {
      const id = path.split('/')[3];
      const sent = JSON.parse(body);
      if (waiting.length === 0) setImmediate(flush);
      waiting.push(() => {
        const result = id === undefined ? insert.run(sent.id, sent.envelope) : open.get(id);
        return () =>
          done(JSON.stringify({ envelope: (result as { envelope?: string } | undefined)?.envelope ?? null }));
      });
    });
}

type Ask = { readonly path: string; readonly bearer: string; readonly body: string };

function asks(count: number): { create: Ask; open: Ask }[] {
  const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  const hash = (bytes: Uint8Array) => b64(createHash('sha256').update(bytes).digest());
  return Array.from({ length: count }, () => {
    const [id, access, proof] = [b64(randomBytes(16)), randomBytes(32), randomBytes(32)];
    const envelope = b64(Buffer.concat([Buffer.from([1]), randomBytes(540)]));
    const secrets = { access: hash(access), proof: hash(proof), manage: hash(randomBytes(32)) };
    const link = { id, ...secrets, envelope, expiresIn: 3600, password: false };
    const open = { proof: b64(proof), reader: b64(randomBytes(16)) };
    return {
      create: { path: '/v1/links', bearer: token, body: JSON.stringify(link) },
      open: { path: `/v1/links/${id}/open`, bearer: b64(access), body: JSON.stringify(open) },
    };
  });
}

/** Requests per second, and the 99th percentile in milliseconds. */
async function drive(pool: Pool, list: readonly Ask[]): Promise<{ rate: number; p99: number }> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      for (let ask = list[next++]; ask !== undefined; ask = list[next++]) {
        const sent = performance.now();
        const headers = { authorization: `Bearer ${ask.bearer}`, 'content-type': 'application/json' };
        const told = await pool.request({ method: 'POST', path: ask.path, headers, body: ask.body });
        await told.body.dump();
        if (told.statusCode > 201) throw new Error(`${told.statusCode}`);
        times.push(performance.now() - sent);
      }
    }),
  );
  const rate = (list.length * 1000) / (performance.now() - started);
  times.sort((a, b) => a - b);
  return { rate, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

async function compare(rounds: number, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-bench-'));
  const children: ChildProcess[] = [];
  const pools = new Map<Kind, Pool>();
  const peak = new Map<Kind, number>();
  for (const kind of kinds) {
    const child = fork(import.meta.filename, [kind, folder], { env: { PATH: process.env['PATH'] } });
    children.push(child);
    const url = await new Promise<string>((done) => child.once('message', (message) => done(String(message))));
    child.on('message', (message) => peak.set(kind, Number(message)));
    pools.set(kind, new Pool(url, { connections: 64 }));
  }
  const seen = kinds.flatMap((kind) =>
    (['create', 'open'] as const).map((call) => ({ kind, call, rounds: [] as { rate: number; p99: number }[] })),
  );
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const kind of kinds) {
      const list = asks(count);
      for (const call of ['create', 'open'] as const) {
        const result = await drive(
          pools.get(kind)!,
          list.map((ask) => ask[call]),
        );
        if (round > 0) seen.find((row) => row.kind === kind && row.call === call)?.rounds.push(result);
      }
    }
  }
  for (const { kind, call, rounds } of seen) {
    const against = (other: Kind) => {
      const base = seen.find((row) => row.kind === other && row.call === call)?.rounds ?? [];
      return median(rounds.map(({ rate }, index) => rate / (base[index]?.rate ?? Number.NaN))).toFixed(2);
    };
    const rate = Math.round(median(rounds.map((one) => one.rate)));
    const p99 = median(rounds.map((one) => one.p99)).toFixed(1);
    console.log(
      `${kind.padEnd(12)} ${call.padEnd(7)} ${String(rate).padStart(6)}/s  p99 ${p99} ms  to constant ${against('constant')}  to bare sqlite ${against('bare sqlite')}`,
    );
  }
  await Promise.all([...pools.values()].map((pool) => pool.close()));
  for (const [index, child] of children.entries()) {
    const told = new Promise((done) => child.once('message', done));
    child.send('stop');
    await told;
    console.log(`${kinds[index]?.padEnd(12)} peak memory ${peak.get(kinds[index]!)} MiB`);
  }
  rmSync(folder, { recursive: true });
}

const [first = '7', second = '3000'] = process.argv.slice(2);
const kind = kinds.find((one) => one === first);
if (kind === undefined) await compare(Number(first), Number(second));
else {
  process.send?.(await serve(kind, second));
  process.once('message', () => {
    process.send?.(Math.round(process.resourceUsage().maxRSS / 1024), () => process.exit(0));
  });
}
