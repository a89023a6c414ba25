/**
 * Stories of incidents: one is opened between runs, killed at any of its calls, and finished by daily runs. What it had to
 * select is told by the world: what lives and has stood where somebody was.
 */
import { createHash } from 'node:crypto';
import type { Selector } from '../../src/rotation/model/incident.ts';
import type { Order } from '../../src/rotation/run/incident/open.ts';
import { recordIn } from './state.ts';
import { clean, plain, run, settled, type Told } from './telling.ts';
import { DAY, HOUR, seeded, Violation } from './timeline.ts';
import type { Key } from './vendor.ts';
import { type Plan, type Profile, World } from './world.ts';

const order = (selector: Selector): Order => ({
  selector,
  since: '2020-01-01T00:00:00.000Z',
  known: { named: (name) => ({ providers: [name], vendors: [name], accounts: [name] }) },
  digest: (text) => createHash('sha256').update(text).digest('hex'),
});

/** What must hold of every document that there ever was: an incident and its wishes begin in one commit (M6). */
function apart({ commits }: World): string | undefined {
  let known: readonly string[] = [];
  for (const { text } of commits) {
    const { incidents = {}, secrets } = recordIn(text);
    for (const [id, { items }] of Object.entries(incidents)) {
      if (known.includes(id)) continue;
      for (const [row, { kind }] of Object.entries(items)) {
        const wish = secrets[row.slice(0, row.lastIndexOf(' '))]?.wish;
        if (kind === 'item' && !wish?.causes?.includes(`incident:${id}`)) return `M6: ${row} has no wish`;
      }
    }
    for (const { wish } of Object.values(secrets))
      for (const cause of wish?.causes ?? [])
        if (!incidents[cause.replace(/^incident:/, '')]) return `M6: a wish of ${cause}, which is not there`;
    known = Object.keys(incidents);
  }
  return undefined;
}

/** Items are what was exposed when it was opened (M1), no successor is one (M2), and it is closed only when all are dead (M3). */
function judged(world: World, exposed: readonly Key[]): string | undefined {
  const { incidents = {} } = world.honest!;
  const [incident, ...more] = Object.values(incidents);
  if (!incident || more.length > 0) return `${more.length + 1} incidents`;
  const items = Object.entries(incident.items).filter(([, { kind }]) => kind === 'item');
  // What has ended is forgotten once nothing waits for it: its tag stands in the document that opened the incident.
  const documents = world.commits.map(({ text }) => recordIn(text));
  const opening = documents.find((each) => each.incidents !== undefined)!;
  const all = Object.values(opening.secrets).flatMap(({ credentials }) => credentials);
  const tags = items.map(([row]) => all.find(({ rotation }) => row.endsWith(` ${rotation}`))?.tag);
  const wanted = exposed.map(({ tag }) => tag);
  if ([...tags].sort().join() !== [...wanted].sort().join()) return `M1: ${tags.join()} instead of ${wanted.join()}`;
  const late = world.keys.find(({ tag, created }) => tags.includes(tag) && created > Date.parse(incident.opened));
  if (late) return `M2: ${late.id} is an item of the incident that made it`;
  const alive = exposed.filter((key) => world.vendor.isAlive(key));
  return incident.closed !== undefined && alive.length > 0 ? `M3: closed, and ${alive[0]?.id} lives` : apart(world);
}

/** Returns `over` where the run had fewer calls. */
async function killed(profile: Profile, seed: number, call: number): Promise<string | undefined> {
  const draw = seeded(seed ^ 0x3c6ef372);
  const world = new World(profile, seed);
  try {
    return await played(world, draw, call);
  } catch (error) {
    if (error instanceof Violation) return `${error.message}\n${world.trace()}`;
    throw error;
  }
}

async function played(world: World, draw: () => number, call: number): Promise<string | undefined> {
  const target = world.targets[Math.floor(draw() * world.targets.length)]!;
  const selector: Selector =
    draw() < 0.5 ? { provider: `toy:${world.accountOf(target)}` } : { destination: `toy:*/${target.secret}` };
  await run(world);
  // Some while after the first, or in the overlap of the second.
  world.now += 88 * DAY;
  if (draw() < 0.7) await run(world);
  world.now += draw() * 3 * HOUR;
  const exposed = world.keys.filter(
    (key) => key.secret === target.secret && key.held.size > 0 && world.vendor.isAlive(key),
  );
  for (const key of exposed) world.exposed.add(key);
  const fate = draw() < 0.5 ? 'kill-before' : 'kill-after';
  let calls = 0;
  const plan: Plan = (at) => {
    calls = at;
    return at === call ? fate : undefined;
  };
  await run(world, plan, { incident: order(selector) });
  await world.settle();
  const isOver = calls < call;
  if (world.honest?.incidents === undefined) await run(world, clean, { incident: order(selector) });
  for (let day = 0; day < 3; day++) {
    const wrong = judged(world, exposed);
    if (wrong !== undefined) return `${wrong}\n${world.trace()}`;
    world.now += DAY;
    await run(world);
  }
  const lives = exposed.find((key) => world.vendor.isAlive(key));
  if (lives) return `${lives.id} lives\n${world.trace()}`;
  if (!Object.values(world.honest?.incidents ?? {}).every(({ closed }) => closed)) return 'it is still open';
  return judged(world, exposed) ?? (await settled(world)) ?? (isOver ? 'over' : undefined);
}

const profiles: readonly Profile[] = [
  { ...plain, secrets: 2 },
  { ...plain, repositories: 3 },
  { ...plain, secrets: 2, oneAccount: false, shared: true },
];

/** Each seed is killed at every so many of its calls. */
export const breached: readonly Told[] = profiles.map((profile, index) => ({
  name: `an incident that is killed anywhere ends everything that was exposed, and nothing else (${profile.secrets} secrets, ${profile.repositories} repositories${profile.shared ? ', shared' : ''})`,
  async play() {
    for (let seed = 1; seed < 60; seed++) {
      const call = seed * 2 - 1;
      const end = await killed(profile, seed * 10 + index, call);
      if (end === 'over') return call > 20 ? undefined : `it was over before call ${call}`;
      if (end !== undefined) return `seed ${seed * 10 + index}, call ${call}: ${end}`;
    }
    return undefined;
  },
}));
