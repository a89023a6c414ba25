/**
 * What a run costs at a size: requests, simulated time behind GitHub's limits and 50 ms of way, processor time, bytes.
 *   node bench/scale.ts SECRETS REPOSITORIES PEOPLE [owner]
 * `owner`: the token is that of an owner of the organization, who may read all of its alerts as one list.
 * Four runs: the first rotation of everything, an idle one, a forced one, and the one that ends what was replaced.
 */
import { Company, type Measured } from './company.ts';

const [secrets = 1, repositories = 1, people = 0] = process.argv.slice(2, 5).map(Number);
const company = new Company({ secrets, repositories, people, owner: process.argv[5] === 'owner' });
const HOUR = 3_600_000;

function print(name: string, measured: Measured): void {
  const { exit, codes, seconds, cpu, refused, requests, journalBytes } = measured;
  const total = [...requests.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${name.padEnd(8)} exit ${exit}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}, ${seconds.toFixed(0)} s simulated, ${cpu.toFixed(1)} s of CPU, ${total} requests, ${refused.length} refused${refused.length > 0 ? ` (${[...new Set(refused)].join(', ')})` : ''}, ${(journalBytes / 1e6).toFixed(2)} MB of journal sent`,
  );
  for (const [kind, count] of [...requests].sort(([, one], [, other]) => other - one))
    console.log(`         ${String(count).padStart(6)} ${kind}`);
}

print('first', await company.run());
company.clock.advance(HOUR);
print('idle', await company.run());
print('forced', await company.run({ force: 'true', reason: 'measured' }));
company.clock.advance(72 * HOUR);
print('ending', await company.run());
console.log(`memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
