/** Stories of the brake: what is on hold is neither minted nor ended, until its time, its release, or a leak. */
import { clean, killAt, plain, run, settled, type Told, told } from './telling.ts';
import { DAY, HOUR, MINUTE, Violation } from './timeline.ts';
import { type Profile, World } from './world.ts';

const until = (world: World, length: number) => ({
  hold: { until: new Date(world.now + length), reason: 'checkout fails' },
});

/** Held for so long, then daily runs. */
async function held(world: World, days: number): Promise<void> {
  await run(world, clean, until(world, days * DAY));
}

async function daily(world: World, days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    world.now += DAY;
    await run(world);
  }
}

/** Every value of a place works. */
const alive = (world: World) => world.keys.filter((key) => world.vendor.isAlive(key)).length;

export const braking: readonly Told[] = [
  told('what is on hold does not end, and does once its time is over', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world);
    await held(world, 5);
    await daily(world, 4);
    if (alive(world) !== 2) return `${alive(world)} live`;
    if (!world.told('OVERDUE')) return 'nobody was told that it is overdue';
    await daily(world, 2);
    return world.revocations.length === 1 ? world.unsettled() : 'it was not revoked when the hold was over';
  }),
  told('what is on hold is not minted when it is due, and is once its time is over', plain, async (world) => {
    await run(world);
    world.now += 80 * DAY;
    await held(world, 12);
    await daily(world, 11);
    if (world.keys.length > 1) return 'it was minted';
    if (!world.told('OVERDUE')) return 'nobody was told that it is overdue';
    return settled(world, 4);
  }),
  told('who releases a hold has it rotated and revoked again', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world);
    await held(world, 60);
    await daily(world, 1);
    await run(world, clean, { hold: { release: 'checkout works' } });
    await daily(world, 1);
    return world.revocations.length === 1 ? settled(world) : 'it was not revoked';
  }),
  told('a leak ends the hold, and what leaked ends in the same run', plain, async (world) => {
    await run(world);
    world.now += 10 * DAY;
    await held(world, 60);
    world.plant(world.keys[0]!);
    await run(world);
    if (world.vendor.isAlive(world.keys[0]!)) return 'what leaked lives';
    if (!world.processes.at(-1)?.said.some(({ notes }) => notes.join().includes('what leaked does not wait')))
      return 'nobody was told';
    return settled(world);
  }),
  told('a revocation by hand ends the hold', plain, async (world) => {
    await run(world);
    world.now += 10 * DAY;
    await held(world, 60);
    await run(world, clean, { force: 'leaked', exposed: true });
    return world.vendor.isAlive(world.keys[0]!) ? 'it lives' : settled(world);
  }),
  told('a forced rotation of what is on hold is refused', plain, async (world) => {
    await run(world);
    world.now += 10 * DAY;
    await held(world, 5);
    await run(world, clean, { force: 'impatient' });
    if (!world.told('ON_HOLD')) return 'it was not refused';
    await daily(world, 3);
    if (world.keys.length > 1) return 'it was minted';
    world.now += 2 * DAY;
    return settled(world);
  }),
  told(
    'what was minted and stands nowhere stays as it is, and is written when the hold is over',
    plain,
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      // Killed when its value is in the escrow, before anything is written.
      await run(world, killAt('provider.probe', 1, 'kill-before'));
      await held(world, 2);
      await daily(world, 1);
      if (world.places.get('acme/repo-0/KEY_0')?.value !== world.keys[0]!.value) return 'it was written';
      if (alive(world) !== 2) return 'one of them ended';
      world.now += DAY;
      return settled(world);
    },
  ),
  told('a mint whose value is lost is not ended while it is on hold', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, killAt('provider.mint', 1));
    world.now += HOUR;
    await held(world, 2);
    await daily(world, 1);
    if (alive(world) !== 2) return 'it was ended';
    world.now += DAY;
    return settled(world);
  }),
  told('what is half written is written to its end', { ...plain, repositories: 3 }, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, killAt('destination.write', 2, 'kill-before'));
    await held(world, 3);
    await daily(world, 1);
    const values = new Set([...world.places.values()].map(({ value }) => value));
    if (values.size !== 1) return 'its places hold two keys';
    if (alive(world) !== 2) return 'the old one ended';
    world.now += 2 * DAY;
    return settled(world);
  }),
  told('a repair finishes nothing of what is on hold', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, killAt('provider.mint', 1));
    world.now += HOUR;
    await held(world, 2);
    await run(world, clean, { mend: true });
    if (alive(world) !== 2) return 'it was ended';
    world.now += 2 * DAY;
    return settled(world);
  }),
  ...moments(plain, 'at every moment of a rotation', 0),
  ...moments({ ...plain, repositories: 3 }, 'at every moment of a rotation into several places', 0),
  ...moments(plain, 'at every moment of a revocation', DAY),
  ...moments(
    { ...plain, concurrent: 1, allowDowntime: true },
    'at every moment of a rotation that ends the old one first',
    0,
  ),
];

/** The brake is pulled beside a run, just before each of its calls. */
function moments(profile: Profile, when: string, gap: number): readonly Told[] {
  return [
    {
      name: `the brake is pulled ${when}, and nothing more is minted, written or ended`,
      async play() {
        for (let call = 0; ; call++) {
          const world = new World(profile, 7);
          const end = await pulledAt(world, call, gap).catch((error: unknown) => {
            if (error instanceof Violation) return error.message;
            throw error;
          });
          if (end === 'over') return call > 5 ? undefined : 'it was never pulled';
          if (end !== undefined) return `before call ${call}: ${end}\n${world.trace()}`;
        }
      },
    },
  ];
}

async function pulledAt(world: World, call: number, gap: number): Promise<string | undefined> {
  await run(world);
  world.now += 88 * DAY;
  if (gap > 0) await run(world);
  world.now += gap;
  let pull: () => void = () => undefined;
  const pulled = new Promise<boolean>((resolve) => {
    pull = () => resolve(true);
  });
  const rotating = world.queue();
  const index = world.queue();
  world.now += 20_000;
  const one = world.start(rotating, (number) => {
    if (number === call) pull();
    return undefined;
  });
  const other = (async () => {
    if (await Promise.race([pulled, one.then(() => false)])) await world.start(index, clean, until(world, 5 * DAY));
    else return 'over' as const;
    return undefined;
  })();
  await world.drive([one, other]);
  if ((await other) === 'over') return 'over';
  await world.settle();
  await daily(world, 3);
  world.now += 2 * DAY + MINUTE;
  return settled(world, 4);
}
