/**
 * Cold start of the entry points against bare `node`: interleaved rounds, the median of per-round ratios with its quartiles, of
 * processor time (user and system) and of wall time. The idle runs have a configuration, a journal and nothing to do; GitHub's
 * stand-in answers them from this process, so what it costs is not theirs. Needs bash.
 *   node bench/cold-start.ts [rounds]
 * KEYTURN_DIST names another build to be measured instead of dist/.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { idleShop } from './idle-shop.ts';

const dist = resolve(process.env['KEYTURN_DIST'] ?? join(import.meta.dirname, '../dist'));
const rounds = Number(process.argv[2] ?? '21');
const action = join(dist, 'action/index.js');
const cli = join(dist, 'cli/index.js');

type Variant = {
  readonly words: readonly string[];
  readonly environment?: { readonly [name: string]: string };
  readonly exit: number;
};

const shops = [await idleShop(1), await idleShop(500)];
const [one, many] = shops.map(({ environment }) => environment);
const bare: Variant = { words: ['-e', '0'], exit: 0 };
const variants: { readonly [name: string]: Variant } = {
  'action, no configuration': { words: [action], exit: 2 },
  'action, idle, 1 secret': { words: [action], environment: one!, exit: 0 },
  'action, idle, 500 secrets': { words: [action], environment: many!, exit: 0 },
  'cli --version': { words: [cli, '--version'], exit: 0 },
  'cli --help': { words: [cli, '--help'], exit: 0 },
  'cli status, no configuration': { words: [cli, 'status'], exit: 2 },
};

type Took = { readonly cpu: number; readonly wall: number };

/** Seconds, as bash's `time` says them. Throws if the program did not end as it should. */
async function once({ words, environment, exit }: Variant): Promise<Took> {
  const script = 'TIMEFORMAT="%R %U %S"; time "$0" "$@" >/dev/null 2>&1';
  const child = spawn('bash', ['--norc', '-c', script, process.execPath, ...words], {
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const ended = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (ended !== exit) throw new Error(`${words.join(' ')} ended with ${ended} instead of ${exit}`);
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = told.trim().split(' ').map(Number);
  return { cpu: user + system, wall };
}

const ratios = new Map(Object.keys(variants).map((name) => [name, [] as Took[]]));
for (let round = 0; round < rounds; round++) {
  const base = await once(bare);
  for (const [name, variant] of Object.entries(variants)) {
    const { cpu, wall } = await once(variant);
    ratios.get(name)?.push({ cpu: cpu / base.cpu, wall: wall / base.wall });
  }
}
for (const shop of shops) await shop.close();

const at = (sorted: readonly number[], part: number) =>
  (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(2);
for (const [name, list] of ratios) {
  const says = (['cpu', 'wall'] as const).map((kind) => {
    const sorted = list.map((took) => took[kind]).sort((low, high) => low - high);
    return `${kind} ${at(sorted, 0.5)} x (${at(sorted, 0.25)} to ${at(sorted, 0.75)})`;
  });
  console.log(`${name.padEnd(30)} ${says.join('   ')}`);
}
