/**
 * The processes that a test file starts end with it: when a test fails, when the file is over (test/environment.js calls
 * what stands under `endOfFile`), and when the process of the tests is killed. One that was left behind would hold the
 * output of the whole run open, and whoever reads that would wait for ever.
 */
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

export type Ended = readonly [status: number | null, signal: NodeJS.Signals | null];

const endOfFile = Symbol.for('keyturn.endOfFile');
const running = new Set<number>();
const ends = new WeakMap<ChildProcess, Promise<Ended>>();
let watchdog: ChildProcessByStdio<Writable, null, null> | undefined;

/** `child`, which ends with this test file. */
export function watched<Child extends ChildProcess>(child: Child): Child {
  const forget = child.pid === undefined ? () => {} : endsWithFile(child.pid);
  child.once('exit', forget);
  // `close` comes after the last of its output, `exit` may come before.
  const closed = new Promise<Ended>((done) => child.once('close', (status, signal) => done([status, signal])));
  ends.set(child, closed);
  return child;
}

/** How a watched child ended, once all of its output has been read. It may have ended before this is asked. */
export function closed(child: ChildProcess): Promise<Ended> {
  const end = ends.get(child);
  if (end === undefined) throw new Error('this process is not watched');
  return end;
}

/** Kills a watched child, if it is still there, and waits for its end. */
export async function killed(child: ChildProcess | undefined): Promise<void> {
  if (child?.pid === undefined) return;
  if (running.has(child.pid)) kill(child.pid);
  await closed(child);
}

/** For a process that is no child of ours, such as a server that went into the background. Returns what forgets it. */
export function endsWithFile(pid: number): () => void {
  watchdog ??= startWatchdog();
  running.add(pid);
  watchdog.stdin.write(`+ ${pid}\n`);
  return () => {
    if (running.delete(pid)) watchdog?.stdin.write(`- ${pid}\n`);
  };
}

function startWatchdog() {
  const script = new URL('./watchdog.sh', import.meta.url).pathname;
  // Apart from our process group, so that Ctrl-C does not end it before it has ended the others.
  const child = spawn('sh', [script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  child.stdin.on('error', () => {});
  child.unref();
  (child.stdin as Writable & { unref(): void }).unref();
  (globalThis as { [endOfFile]?: () => void })[endOfFile] = () => {
    for (const pid of running) kill(pid);
    running.clear();
    child.stdin.end();
  };
  return child;
}

function kill(pid: number): void {
  for (const whom of [-pid, pid]) {
    try {
      process.kill(whom, 'SIGKILL');
      return;
    } catch {
      // It has no process group of its own, or it has ended.
    }
  }
}
