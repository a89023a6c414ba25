import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const SEEDS = 100_000;
const LANES = 2;
const program = fileURLToPath(new URL('../model/search.ts', import.meta.url));

/** What is wrong with the schedules of `count` seeds from `from` on; nothing if nothing is. */
function search(from: number, count: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, String(from), String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child
      .on('error', reject)
      .on('close', (code) => (code === 0 ? resolve(said) : resolve(`${said}\nit ended with ${code}`)));
  });
}

// A failing seed is replayed with `node test/model/search.ts SEED 1`.
it('100,000 random schedules of faults, runs and consumers break nothing', async () => {
  const began = performance.now();
  const share = SEEDS / LANES;
  const found = await Promise.all(Array.from({ length: LANES }, (_, lane) => search(1 + lane * share, share)));
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(
    `seeds 1 to ${SEEDS} in ${seconds.toFixed(0)} s, ${Math.round(SEEDS / seconds)} schedules a second\n`,
  );
  expect(found.join('').trim()).toBe('');
}, 900_000);
