/**
 * Right ids with wrong access, a million times: nothing is fetched, nothing burns, memory stays where it is, and the reader
 * who has the link opens it during the flood and after it. The service is the built one, in a process of its own, with
 * SQLite and everything on.
 *   node bench/wrong-access.ts [requests] [connections]      1000000 takes minutes; 20000 is the default
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { links } from '../src/links/client.ts';
import { reader } from '../src/links/reader.ts';
import { Secret } from '../src/rotation/model/secret.ts';

const token = 'toy-example-not-a-token-bench';
const [requests = 20_000, connections = 64] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'keyturn-bench-'));
const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };

const words = ['serve', '--listen', '127.0.0.1:0', '--store', `sqlite:${join(folder, 'links.db')}`];
const service = spawn(process.execPath, [join(root, 'dist/cli/index.js'), ...words], {
  // As the unit in docs/deploy starts it.
  env: { PATH: process.env['PATH'], NODE_OPTIONS: '--max-semi-space-size=8', KEYTURN_LINK_TOKENS: `bench:${token}` },
});
const url = await new Promise<string>((found, failed) => {
  let text = '';
  const look = (chunk: Buffer) => {
    text += chunk.toString();
    const match = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
    if (match === null) return;
    // A log line for each request follows: kept and searched, they would slow the flood down more and more.
    for (const stream of [service.stdout, service.stderr]) stream.off('data', look).resume();
    found(match[0]);
  };
  service.stdout.on('data', look);
  service.stderr.on('data', look);
  service.on('close', () => failed(new Error(text)));
});

/** Resident memory now and at its highest, in MiB. */
function memory(): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${service.pid}/status`, 'utf8');
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

const client = links({ url, http: fetch, clock, expires: 3_600_000, creator: async () => new Secret(token) });
async function made() {
  const content = { entries: { A_KEY: new Secret('toy-example-not-a-key') }, rotations: {}, from: 'bench', note: '' };
  const draft = await client.draft(content);
  await client.create(draft);
  return draft;
}

async function opens(link: Secret): Promise<number> {
  const started = performance.now();
  for (;;) {
    try {
      const opener = await reader(link, { http: fetch, clock });
      const { entries } = await opener.open();
      if (entries['A_KEY']?.reveal() !== 'toy-example-not-a-key') throw new Error('another value');
      return performance.now() - started;
    } catch (error) {
      if (!(error instanceof Error) || performance.now() - started > 60_000) throw error;
      await clock.sleep(250);
    }
  }
}

const calls = ['open', 'look', 'saved', 'dispute'] as const;
const some = (length: number) => randomBytes(length).toString('base64url');
const bodyOf: { readonly [call in (typeof calls)[number]]: () => object } = {
  open: () => ({ proof: some(32), reader: some(16) }),
  look: () => ({}),
  saved: () => ({ reader: some(16) }),
  dispute: () => ({}),
};

const after = await made();
const during = await made();
const pool = new Pool(url, { connections });
const answers = new Map<number, number>();
const bodies = new Set<string>();
let sent = 0;
const before = memory();
const started = performance.now();
let read: Promise<number> | undefined;
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (sent < requests) {
      const number = sent++;
      if (number === requests >> 1) read = opens(during.link);
      const id = number % 4 === 0 ? some(16) : number % 2 ? after.id : during.id;
      const call = calls[(number >> 2) % 4]!;
      const answer = await pool.request({
        method: 'POST',
        path: `/v1/links/${id}/${call}`,
        headers: {
          authorization: `Bearer ${some(32)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(bodyOf[call]()),
      });
      const text = await answer.body.text();
      answers.set(answer.statusCode, (answers.get(answer.statusCode) ?? 0) + 1);
      if (answer.statusCode === 404) bodies.add(text);
      if (answer.statusCode < 400) throw new Error(`answered ${answer.statusCode}`);
    }
  }),
);
const seconds = (performance.now() - started) / 1000;
const whileFlooded = await read;
const state = await client.receipt(after.id);
if (state.state !== 'waiting') throw new Error(`after the flood the link is ${state.state}`);
const later = await opens(after.link);
const { now, peak } = memory();
console.log(`${requests} requests with wrong access in ${seconds.toFixed(0)} s, ${Math.round(requests / seconds)}/s`);
console.log(
  `answers: ${[...answers].map(([status, count]) => `${count} x ${status}`).join(', ')}; 404 bodies: ${bodies.size}`,
);
console.log(
  `its reader opened during the flood after ${whileFlooded?.toFixed(0)} ms, and the other after it in ${later.toFixed(0)} ms`,
);
console.log(`memory: ${before.now} MiB before, ${now} MiB after, ${peak} MiB at most`);
await pool.close();
service.kill('SIGTERM');
rmSync(folder, { recursive: true, force: true });
