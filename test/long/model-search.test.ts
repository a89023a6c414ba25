import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { lanes } from '../http-faults/lanes.ts';
import { type Played, profiles, starts } from '../model/every-move.ts';

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
it('100,000 random schedules of faults, runs, consumers and adversaries break nothing', async () => {
  const began = performance.now();
  const share = SEEDS / LANES;
  const found = await Promise.all(Array.from({ length: LANES }, (_, lane) => search(1 + lane * share, share)));
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(
    `seeds 1 to ${SEEDS} in ${seconds.toFixed(0)} s, ${Math.round(SEEDS / seconds)} schedules a second\n`,
  );
  expect(found.join('').trim()).toBe('');
}, 1_800_000);

// A failing schedule is named by its profile, its story, its move and its call. The first profile is in model/moves.
it('every move of an adversary before every call breaks nothing', async () => {
  const began = performance.now();
  const found = await lanes<{ readonly [story: string]: Played }>(
    new URL('../model/every-move.ts', import.meta.url),
    Array.from({ length: LANES }, (_, lane) => [String(lane), String(LANES)]),
  );
  const all = found.flatMap((played) => Object.values(played));
  const schedules = all.reduce((sum, one) => sum + one.schedules, 0);
  process.stdout.write(`${schedules} moves in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(all).toHaveLength((profiles.length - 1) * starts.length);
}, 1_200_000);
