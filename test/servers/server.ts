import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  stop(): void;
};

/** Starts a real server by its script; fails, and never skips, where it is not installed. */
export async function startServer(
  name: 'postgres' | 'redis' | 'valkey' | 'moto' | 'mariadb' | 'openbao',
): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), `keyturn-${name}-`));
  const port = await freePort();
  const script = new URL(`./${name}.sh`, import.meta.url).pathname;
  const run = () => execFileSync(script, [folder, String(port)], { encoding: 'utf8' }).trim();
  const url = run();
  const pid = () => Number(readFileSync(join(folder, 'pid'), 'utf8').trim());
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
      signal('SIGTERM');
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/**
 * Below those that the kernel hands to connections: a server that was killed comes back to its port, which somebody's
 * connection would have taken meanwhile.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 17_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once('error', () => done(false));
      server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
    });
    if (isFree) return port;
  }
}
