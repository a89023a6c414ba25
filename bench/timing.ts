/**
 * Can somebody tell by the time whether an id exists? Calls with an unknown id against calls with a real one and a wrong
 * key, in random order, over the app without sockets (their noise would hide more). Welch's t, of all and of the fastest
 * 95 %; the same for two sets of unknown ids, which is what chance does. Above 4.5 there is something to see.
 *   node bench/timing.ts [requests of each kind] [stores, e.g. memory,redis] [open or status]
 * Redis and PostgreSQL are started from Debian's packages.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from '../src/service/app.ts';
import { tokens } from '../src/service/creators.ts';
import type { ServiceRequest } from '../src/service/request.ts';
import { openStore } from '../src/service/stores/index.ts';
import { startServer } from '../test/servers/server.ts';

const [countText = '100000', storesText = 'memory,sqlite', call = 'open'] = process.argv.slice(2);
const count = Number(countText);
const token = 'toy-example-not-a-token-bench';
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const random = (bytes: number) => b64(randomBytes(bytes));
const hash = (bytes: Uint8Array) => b64(createHash('sha256').update(bytes).digest());

function post(path: string, bearer: string, body: unknown, method = 'POST'): ServiceRequest {
  const bytes = method === 'GET' ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
  return {
    method,
    path: `/v1/links${path}`,
    header: (name) => (name === 'authorization' ? `Bearer ${bearer}` : undefined),
    body: async () => bytes,
  };
}

function welch(a: readonly number[], b: readonly number[]): number {
  const [one, two] = [moments(a), moments(b)];
  return (one.mean - two.mean) / Math.sqrt(one.variance / a.length + two.variance / b.length);
}

function moments(list: readonly number[]) {
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  const variance = list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (list.length - 1);
  return { mean, variance };
}

async function run(kind: string, place: string): Promise<void> {
  const key = Buffer.alloc(32, 7).toString('base64');
  const store = await openStore(place, { now: Date.now, key });
  const none = { answer: () => ({ status: 200, headers: {} }), sha256: '' };
  const service = app({ store, creators: tokens(token), page: none, elapsed: () => performance.now() });
  const [id, access, proof] = [random(16), randomBytes(32), randomBytes(32)];
  const envelope = b64(Buffer.concat([Buffer.from([1]), randomBytes(540)]));
  const secrets = { access: hash(access), proof: hash(proof), manage: hash(randomBytes(32)) };
  const made = await service(post('', token, { id, ...secrets, envelope, expiresIn: 3600, password: false }));
  if (made.status !== 201) throw new Error(`create: ${made.status}`);

  const times = { unknown: [] as number[], again: [] as number[], wrong: [] as number[] };
  const kinds = Object.keys(times) as (keyof typeof times)[];
  const left = kinds.flatMap((name) => Array<keyof typeof times>(count).fill(name));
  for (let index = left.length - 1; index > 0; index--) {
    const other = Math.floor(Math.random() * (index + 1));
    [left[index], left[other]] = [left[other]!, left[index]!];
  }
  for (const name of left) {
    // The real proof, so that nothing but the access key is missing.
    const body = { proof: b64(proof), reader: random(16) };
    const unknown = random(16);
    const path = `/${name === 'wrong' ? id : unknown}`;
    const request = call === 'status' ? post(path, random(32), {}, 'GET') : post(`${path}/open`, random(32), body);
    const started = process.hrtime.bigint();
    const told = await service(request);
    const ended = process.hrtime.bigint();
    // Which list it goes into is looked up outside of what is timed.
    times[name].push(Number(ended - started));
    if (told.status !== 404) throw new Error(`${call}: ${told.status}`);
  }
  const opened = await service(post(`/${id}/open`, b64(access), { proof: b64(proof), reader: random(16) }));

  const all = Object.values(times)
    .flat()
    .sort((a, b) => a - b);
  const most = all[Math.floor(all.length * 0.95)] ?? 0;
  const fast = (list: readonly number[]) => list.filter((time) => time <= most);
  const { unknown, again, wrong } = times;
  console.log(`${kind}, ${call}: ${count} of each, median ${((all[all.length >> 1] ?? 0) / 1000).toFixed(1)} us`);
  console.log(
    `  unknown id, wrong access  t ${welch(unknown, wrong).toFixed(2)}, fastest 95 % t ${welch(fast(unknown), fast(wrong)).toFixed(2)}`,
  );
  console.log(
    `  unknown id, unknown id    t ${welch(unknown, again).toFixed(2)}, fastest 95 % t ${welch(fast(unknown), fast(again)).toFixed(2)}`,
  );
  console.log(`  then the reader gets ${opened.status}`);
  await store.close();
}

const folder = mkdtempSync(join(tmpdir(), 'keyturn-timing-'));
for (const kind of storesText.split(',')) {
  if (kind === 'redis' || kind === 'postgres') {
    const server = await startServer(kind);
    await run(kind, server.url);
    server.stop();
  } else await run(kind, kind === 'sqlite' ? `sqlite:${join(folder, 'links.db')}` : kind);
}
rmSync(folder, { recursive: true });
