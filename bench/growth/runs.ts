/** Whole runs: secrets, repositories, people, history. Simulated time; of this machine is only the processor's. */
import { status } from '../../src/commands/status.ts';
import { Company, type CompanySize, type Measured } from '../company.ts';
import type { Axis } from './axis.ts';

const HOUR = 3_600_000;

function columns(measured: Measured): { [column: string]: number } {
  const { requests, seconds, journalBytes, cpu } = measured;
  return {
    requests: [...requests.values()].reduce((sum, count) => sum + count, 0),
    commits: requests.get('PUT journal') ?? 0,
    seconds,
    'kB sent': journalBytes / 1_000,
    CPU: cpu,
  };
}

const commitsOfAll =
  'each commit carries the whole journal: a wave of 64 secrets shares its commits, so it is commits times size';

function first(of: (size: number) => CompanySize, sizes: readonly number[], explained: Axis['explained'] = {}): Axis {
  return {
    sizes,
    rounds: 3,
    explained,
    async measure(size) {
      const measured = await new Company(of(size)).run();
      if (measured.exit !== 0) throw new Error(`it ended with ${measured.exit}: ${measured.codes.join(', ')}`);
      return columns(measured);
    },
  };
}

export const runs: { readonly [name: string]: Axis } = {
  secrets: first((secrets) => ({ secrets, repositories: 1, people: 0 }), [50, 100, 200, 400], {
    'kB sent': commitsOfAll,
    CPU: 'each commit writes and signs the whole journal, so it follows what is sent; the stand-ins are in it, too',
  }),
  repositories: first((repositories) => ({ secrets: 1, repositories, people: 0 }), [125, 250, 500, 1_000], {
    'kB sent': 'each commit carries the whole journal, and 64 destinations share one: commits times size',
    seconds: 'the first ten writes and 250 reads leave at once: the first sizes are faster than the pace of the others',
  }),
  people: first((people) => ({ secrets: 1, repositories: 1, people }), [50, 100, 200, 400], {
    'kB sent': 'each commit carries the whole journal, and eight people share three: commits times size',
  }),
  idle: {
    sizes: [50, 100, 200, 400],
    rounds: 3,
    async measure(secrets) {
      const company = new Company({ secrets, repositories: 1, people: 2 });
      await company.run();
      company.clock.advance(HOUR);
      return columns(await company.run());
    },
  },
  history: {
    sizes: [4, 8, 16, 32],
    rounds: 3,
    async measure(rotations) {
      const company = new Company({ secrets: 1, repositories: 4, people: 2 });
      await company.run();
      for (let n = 2; n < rotations; n++) {
        company.clock.advance(96 * HOUR);
        await company.run({ force: 'true', reason: 'measured' });
      }
      company.clock.advance(96 * HOUR);
      const rotation = columns(await company.run({ force: 'true', reason: 'measured' }));
      company.clock.advance(HOUR);
      const idle = columns(await company.run());
      const looked = await company.run({ command: 'status' }, status);
      const journal = company.github.file('acme/shop', 'keyturn-journal', 'journal.json') ?? '';
      return {
        requests: rotation['requests'] ?? 0,
        commits: rotation['commits'] ?? 0,
        'kB sent': rotation['kB sent'] ?? 0,
        'journal kB': Buffer.byteLength(journal) / 1_000,
        'idle requests': idle['requests'] ?? 0,
        'status requests': columns(looked)['requests'] ?? 0,
        'rotation CPU': rotation['CPU'] ?? 0,
      };
    },
  },
};
