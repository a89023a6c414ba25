/**
 * What an inventory costs at a size: requests, and simulated time behind GitHub's limits and 200 ms of way.
 *   node bench/inventory.ts REPOSITORIES [HOURLY]
 * HOURLY: how many requests the token has in an hour: 5,000 of a person's, up to 12,500 of an App's. Every second repository
 * has two environments and every other one; then the same is asked again two days later, when little has changed.
 */

import { composeInventory } from '../src/compose/inventory.ts';
import { inventory as judge } from '../src/inventory/inventory.ts';
import type { Kept, Memory } from '../src/inventory/port.ts';
import { Secret } from '../src/rotation/model/secret.ts';
import { FakeGitHub } from '../test/fakes/github.ts';
import { limitedGitHub } from '../test/fakes/github-limits.ts';
import { steppingClock } from '../test/http/stepping-clock.ts';
import { commitOn } from '../test/inventory/umbra.ts';

const [count = 1_000, hourly = 12_500] = process.argv.slice(2, 4).map(Number);
const WAY = 200;
const clock = steppingClock(new Date('2026-11-29T08:00:00Z'));
const fake = new FakeGitHub({ now: clock.now });
fake.addOrganization('acme', {});
for (let n = 0; n < count; n++) {
  const repository = fake.addRepository(`acme/r${n}`, {
    environments: n % 2 === 0 ? ['production', 'staging'] : ['production'],
  });
  const workflow = `on: push\njobs: { a: { runs-on: x, steps: [ { run: ./x, env: { A: "\${{ secrets.KEY_${n % 7} }}" } } ] } }\n`;
  commitOn(fake, repository, 'main', { '.github/workflows/a.yml': workflow });
  for (let k = 0; k < 3; k++) fake.setSecret(`acme/r${n}`, `KEY_${k}`, 'bench-example-not-a-value');
}
const limited = limitedGitHub(fake.http, { now: clock.now, hourly });
const kept = new Map<string, Kept>();
const memory: Memory = { of: (name) => kept.get(name), keep: async (name, value) => void kept.set(name, value) };
const token = new Secret(fake.addToken());

async function take(name: string): Promise<void> {
  fake.log.length = 0;
  const began = clock.now().getTime();
  const cpu = process.cpuUsage();
  const world = {
    http: async (request: Request) => {
      await clock.sleep(WAY);
      return limited.http(request);
    },
    clock,
    random: { bytes: (length: number) => new Uint8Array(length) },
    environment: {},
    directory: '/',
    progress() {},
  };
  const access = { token, journalToken: undefined, clientId: undefined, privateKey: undefined, pending: undefined };
  const { lister } = await composeInventory(access, world, 'acme');
  const facts = await lister.facts({ organization: 'acme' }, { memory, advanced() {} });
  const { summary } = judge(facts, new Map());
  const seconds = (clock.now().getTime() - began) / 1_000;
  const spent = process.cpuUsage(cpu);
  const graphql = fake.log.filter(({ path }) => path === '/graphql').length;
  const unchanged = fake.log.filter(({ status }) => status === 304).length;
  console.log(
    `${name}: ${fake.log.length - graphql} requests (${unchanged} of them unchanged) and ${graphql} queries, ${seconds.toFixed(0)} s simulated, ${((spent.user + spent.system) / 1e6).toFixed(1)} s of CPU, ${limited.refused.length} refused, ${summary.secrets} secrets`,
  );
}

await take('first');
clock.advance(48 * 3_600_000);
await take('two days later');
console.log(`memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
