/**
 * The built service against Enclosed (github.com/CorentinTh/enclosed, 1.16.0): creates and opens per second, the 99th
 * percentile, processor time, peak memory. Each is a process of its own, with its store on the same disk, ours with
 * SQLite, durable commits and everything on; interleaved rounds, 16 connections, 1 KiB of plaintext each. The servers
 * have the first core and the client the second (taskset), so that what the client costs slows neither of them.
 *   node bench/enclosed.ts SERVER.cjs [rounds] [requests]
 * SERVER.cjs: `packages/app-server/src/index.node.ts` of its public source, bundled (its own script `build:node` does it).
 * Nothing of it is part of this project.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ask, type Load, load, median } from './load.ts';

const [bundle = '', rounds = '5', requests = '2000'] = process.argv.slice(2);
// As many creators as a company has repositories: one alone would meet its limit of creations.
const tokens = Array.from({ length: 100 }, (_, index) => `toy-example-not-a-token-bench-${index}`);
let turn = 0;
const folder = mkdtempSync(join(tmpdir(), 'keyturn-bench-'));
const connections = 16;
const names = ['keyturn', 'enclosed'] as const;
type Name = (typeof names)[number];

const port = { keyturn: 18_341, enclosed: 18_342 };
mkdirSync(join(folder, 'public'));
writeFileSync(join(folder, 'public/index.html'), '<html></html>');
const cli = join(import.meta.dirname, '../dist/cli/index.js');
const store = `sqlite:${join(folder, 'links.db')}`;
const { PATH } = process.env;
execFileSync('taskset', ['-apc', '1', String(process.pid)]);
const first = ['-c', '0', process.execPath];
const children: Record<Name, ChildProcess> = {
  keyturn: spawn('taskset', [...first, cli, 'serve', '--listen', `127.0.0.1:${port.keyturn}`, '--store', store], {
    // As the unit in docs/deploy starts it.
    env: { PATH, NODE_OPTIONS: '--max-semi-space-size=8', KEYTURN_LINK_TOKENS: tokens.join(',') },
    stdio: 'ignore',
  }),
  enclosed: spawn('taskset', [...first, bundle], {
    cwd: folder,
    env: { PATH, PORT: String(port.enclosed), STORAGE_DRIVER_FS_LITE_PATH: join(folder, 'notes') },
    stdio: 'ignore',
  }),
};

async function ready(name: Name): Promise<void> {
  const path = name === 'keyturn' ? '/healthz' : '/api/ping';
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await load(port[name], 1, [{ method: 'GET', path }]);
      return;
    } catch {
      // Not listening yet.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${name} does not answer`);
}

const some = (length: number) => randomBytes(length).toString('base64url');
const hash = (text: string) => createHash('sha256').update(Buffer.from(text, 'base64url')).digest('base64url');

/** What makes a note, and what opens it, once the answer to the first is known. */
function asks(name: Name): { readonly create: Ask; open(answer: unknown): Ask } {
  if (name === 'enclosed') {
    const note = { payload: some(1024), deleteAfterReading: true, ttlInSeconds: 3600 };
    const body = JSON.stringify({ ...note, encryptionAlgorithm: 'aes-256-gcm', serializationFormat: 'cbor-array' });
    return {
      create: { method: 'POST', path: '/api/notes', body },
      open: (answer) => ({ method: 'GET', path: `/api/notes/${(answer as { noteId: string }).noteId}` }),
    };
  }
  const [id, access, proof] = [some(16), some(32), some(32)];
  const envelope = Buffer.concat([Buffer.from([1]), randomBytes(28 + 1024)]).toString('base64url');
  const link = { id, access: hash(access), proof: hash(proof), manage: some(32), envelope, expiresIn: 3600 };
  return {
    create: {
      method: 'POST',
      path: '/v1/links',
      bearer: tokens[turn++ % tokens.length] ?? '',
      body: JSON.stringify({ ...link, password: false }),
    },
    open: () => ({
      method: 'POST',
      path: `/v1/links/${id}/open`,
      bearer: access,
      body: JSON.stringify({ proof, reader: some(16) }),
    }),
  };
}

type Result = Omit<Load, 'answers'> & { readonly cpu: number };

async function drive(name: Name, list: readonly Ask[]): Promise<Result & Load> {
  const before = used(name);
  const told = await load(port[name], connections, list);
  return { ...told, cpu: (used(name) - before) / list.length };
}

/** Processor time that the service has used so far, in microseconds: what its client costs is not in it. */
function used(name: Name): number {
  const fields = readFileSync(`/proc/${children[name].pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // utime and stime in hundredths of a second (proc(5)).
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

const peak = (name: Name) =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${children[name].pid}/status`, 'utf8'))?.[1]) / 1024);

try {
  for (const name of names) await ready(name);
  const seen = { create: { keyturn: [], enclosed: [] }, open: { keyturn: [], enclosed: [] } } as Record<
    'create' | 'open',
    Record<Name, Result[]>
  >;
  // The first round warms up and is not counted.
  for (let round = 0; round <= Number(rounds); round++) {
    for (const name of names) {
      const list = Array.from({ length: Number(requests) }, () => asks(name));
      const made = await drive(
        name,
        list.map(({ create }) => create),
      );
      const opened = await drive(
        name,
        list.map(({ open }, index) => open(JSON.parse(made.answers[index] ?? ''))),
      );
      if (round === 0) continue;
      seen.create[name].push(made);
      seen.open[name].push(opened);
    }
  }
  for (const call of ['create', 'open'] as const) {
    const ratios = seen[call].keyturn.map(({ rate }, index) => rate / seen[call].enclosed[index]!.rate);
    const rate = (name: Name) => Math.round(median(seen[call][name].map((one) => one.rate)));
    const p99 = (name: Name) => median(seen[call][name].map((one) => one.p99)).toFixed(1);
    console.log(
      `${call.padEnd(7)} ${rate('keyturn')}/s, ${median(ratios).toFixed(1)} x Enclosed's rate (${ratios.map((one) => one.toFixed(1)).join(', ')}); p99 ${p99('keyturn')} ms against ${p99('enclosed')} ms`,
    );
    const cpu = (name: Name) => median(seen[call][name].map((one) => one.cpu)).toFixed(0);
    console.log(`        ${cpu('keyturn')} us of processor time for each against ${cpu('enclosed')} us`);
  }
  for (const name of names) console.log(`${name.padEnd(9)} peak memory ${peak(name)} MiB`);
} finally {
  for (const name of names) {
    children[name].kill('SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
