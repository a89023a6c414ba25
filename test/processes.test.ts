import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { closed, killed, watched } from './processes.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** One that has ended and that nobody has asked after yet does not run. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise((done) => setTimeout(done, 20));
}

/** The pids that a program printed. */
function pidsOf(text: string): number[] {
  return /pid=([\d,]+)/.exec(text)?.[1]?.split(',').map(Number) ?? [];
}

it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'what tests started ends when they are ended by %s',
  async (signal) => {
    const child = watched(
      spawn(process.execPath, [...flags, at('fixtures/processes/hangs.ts')], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    let text = '';
    child.stdout.on('data', (part) => {
      text += String(part);
    });
    while (pidsOf(text).length === 0) await once(child.stdout, 'data');
    const pids = pidsOf(text);
    expect(pids.map(isRunning)).toEqual([true, true]);
    child.kill(signal);
    // Its output ends with the last who holds it: what it started has ended then.
    expect(await closed(child)).toEqual([null, signal]);
    await Promise.all(pids.map(gone));
  },
);

it('what a failed test leaves behind ends with its file, so that the output of the run ends', async () => {
  const words = [at('../node_modules/jest/bin/jest.js'), '--maxWorkers=1', '--testMatch', '**/leaves-one.ts'];
  const child = watched(
    spawn(process.execPath, [...flags, ...words], { cwd: at('..'), stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      text += String(part);
    });
  }
  expect(await closed(child)).toEqual([1, null]);
  expect(text).toContain('1 failed');
  const pids = pidsOf(text);
  expect(pids).toHaveLength(1);
  await Promise.all(pids.map(gone));
});

it('a process group ends whole, and the end of a child can be asked for after it', async () => {
  const child = watched(spawn('sh', ['-c', 'sleep 600 & echo pid=$!; wait'], { detached: true }));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  await killed(child);
  expect(await closed(child)).toEqual([null, 'SIGKILL']);
  await killed(child);
  await gone(pidsOf(String(line))[0]!);
});
