/**
 * Cold start of the entry points against bare `node`: interleaved rounds, the median of per-round ratios. Nothing is configured,
 * so each fails or prints at once: what is measured is loading.
 *   node bench/cold-start.ts [rounds]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? '21');
const variants: Record<string, readonly string[]> = {
  'node -e 0': ['-e', '0'],
  'action, no configuration': [join(root, 'dist/action/index.js')],
  'cli --version': [join(root, 'dist/cli/index.js'), '--version'],
  'cli status, no configuration': [join(root, 'dist/cli/index.js'), 'status'],
};

function once(words: readonly string[]): number {
  const started = process.hrtime.bigint();
  spawnSync(process.execPath, words, { cwd: '/', env: { PATH: process.env['PATH'] ?? '' }, stdio: 'ignore' });
  return Number(process.hrtime.bigint() - started) / 1e6;
}

const ratios = new Map(Object.keys(variants).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round++) {
  let bare = 0;
  for (const [name, words] of Object.entries(variants)) {
    const took = once(words);
    if (name === 'node -e 0') bare = took;
    ratios.get(name)?.push(took / bare);
  }
}
for (const [name, list] of ratios) {
  const sorted = [...list].sort((a, b) => a - b);
  console.log(`${name.padEnd(32)} ${sorted[Math.floor(sorted.length / 2)]?.toFixed(2)} x`);
}
