/**
 * Cold start of the entry points against bare `node`: interleaved rounds, the median of per-round ratios with its quartiles, of
 * processor time (user and system) and of wall time. Nothing is configured, so each fails or prints at once: what is measured is
 * loading. Needs bash.
 *   node bench/cold-start.ts [rounds]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? '21');
const bare = 'node -e 0';
const variants: { readonly [name: string]: readonly string[] } = {
  [bare]: ['-e', '0'],
  'action, no configuration': [join(root, 'dist/action/index.js')],
  'cli --version': [join(root, 'dist/cli/index.js'), '--version'],
  'cli status, no configuration': [join(root, 'dist/cli/index.js'), 'status'],
};

type Took = { readonly cpu: number; readonly wall: number };

/** Seconds, as bash's `time` says them. */
function once(words: readonly string[]): Took {
  const script = 'TIMEFORMAT="%R %U %S"; time "$0" "$@" >/dev/null 2>&1';
  const environment = { PATH: process.env['PATH'] ?? '' };
  const { stderr } = spawnSync('bash', ['--norc', '-c', script, process.execPath, ...words], {
    cwd: '/',
    env: environment,
  });
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = stderr.toString().trim().split(' ').map(Number);
  return { cpu: user + system, wall };
}

const ratios = new Map(Object.keys(variants).map((name) => [name, [] as Took[]]));
for (let round = 0; round < rounds; round++) {
  const base = once(variants[bare] as readonly string[]);
  for (const [name, words] of Object.entries(variants)) {
    const { cpu, wall } = once(words);
    ratios.get(name)?.push({ cpu: cpu / base.cpu, wall: wall / base.wall });
  }
}

const at = (sorted: readonly number[], part: number) =>
  (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(2);
for (const [name, list] of ratios) {
  const says = (['cpu', 'wall'] as const).map((kind) => {
    const sorted = list.map((took) => took[kind]).sort((one, other) => one - other);
    return `${kind} ${at(sorted, 0.5)} x (${at(sorted, 0.25)} to ${at(sorted, 0.75)})`;
  });
  console.log(`${name.padEnd(32)} ${says.join('   ')}`);
}
