import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endsWithFile } from '../processes.ts';

export type Server = {
  readonly url: string;
  readonly folder: string;
  /** SIGKILL. */
  kill(): void;
  /** After it was killed: the same server on the same files. */
  restart(): void;
  /** SIGSTOP, for it and what it started: it answers nothing, and closes no connection. */
  freeze(): void;
  thaw(): void;
  /** Also where it has ended, or is frozen. */
  stop(): void;
};

/** For a start that hangs; the first one of some installs its server. */
const longest = 900_000;

/** Starts a real server by its script; fails, and never skips, where it is not installed. It ends with the test file. */
export async function startServer(
  name: 'postgres' | 'redis' | 'valkey' | 'moto' | 'mariadb' | 'openbao',
): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), `keyturn-${name}-`));
  const port = await freePort();
  const script = new URL(`./${name}.sh`, import.meta.url).pathname;
  const pid = () => Number(readFileSync(join(folder, 'pid'), 'utf8').trim());
  let forget = () => {};
  const run = () => {
    forget();
    try {
      return execFileSync(script, [folder, String(port)], {
        encoding: 'utf8',
        timeout: longest,
        killSignal: 'SIGKILL',
      }).trim();
    } finally {
      // One that started and did not answer ends as well.
      const started = pidIn(folder);
      if (started !== undefined) forget = endsWithFile(started);
    }
  };
  const url = run();
  const signal = (name: NodeJS.Signals) => process.kill(pid(), name);
  const signalAll = (name: NodeJS.Signals) => {
    const children = readFileSync(`/proc/${pid()}/task/${pid()}/children`, 'utf8').trim();
    for (const one of [pid(), ...children.split(' ').filter((text) => text !== '')]) process.kill(Number(one), name);
  };
  return {
    url,
    folder,
    kill: () => void signal('SIGKILL'),
    restart: () => void run(),
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    stop() {
      try {
        signalAll('SIGCONT');
        signal('SIGTERM');
      } catch {
        // It has ended, or it never was there.
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

function pidIn(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8').trim());
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Those of this worker: two that look at the same time would take the same. All are below those that the kernel hands to
 * connections: a server that was killed comes back to its port, which somebody's connection would have taken meanwhile.
 */
const first = 16_000;
const perWorker = 500;
const workers = 32;
/** RabbitMQ's, which are fixed (rabbitmq.sh). */
const taken = new Set([15_672, 25_672]);

export async function freePort(): Promise<number> {
  const worker = (Number(process.env['JEST_WORKER_ID'] ?? 1) - 1) % workers;
  for (;;) {
    // Drawn, because another run of the tests on this machine looks in the same places.
    const port = first + worker * perWorker + Math.floor(Math.random() * perWorker);
    if (taken.has(port)) continue;
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once('error', () => done(false));
      server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
    });
    if (!isFree) continue;
    taken.add(port);
    return port;
  }
}
