import { describe, expect, it } from '@jest/globals';
import type { Now } from '../../src/rotation/model/errors.ts';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import type { InjectedFault } from '../http-faults/runs.ts';
import { isWhole, sample } from '../sample.ts';
import { DAY, Vendor, type VendorOptions } from './vendor-world.ts';

/** How many effects, or kinds of request, apart it fails. */
const STEP = isWhole ? 1 : 2;

/** What the world shows before a run or after it. */
function look(world: Vendor) {
  return {
    live: world.vendor.live(),
    placed: world.placed,
    journal: JSON.stringify(world.journal ?? null),
    escrow: world.github.secret('acme/shop', 'KEYTURN_PENDING')?.writes.length ?? 0,
  };
}
type Look = ReturnType<typeof look>;

/** Whether the world bears out what was said. `accepts` is asked for what stands in the destination. */
const truths: { readonly [now in Now]: (before: Look, after: Look, world: Vendor) => boolean } = {
  unchanged: (before, after) => JSON.stringify(before) === JSON.stringify(after),
  recorded: (before, after) => String(before.live) === String(after.live) && before.placed === after.placed,
  'perhaps-minted': (before, after) =>
    before.live.every((id) => after.live.includes(id)) && before.placed === after.placed,
  'new-live': (before, after) => after.live.length > 0 && before.live.every((id) => !after.live.includes(id)),
  'both-live': (_, after) => after.live.length >= 2,
  rotated: (before, after, world) => after.placed !== before.placed && world.vendor.accepts(after.placed!),
  replaced: (_, after, world) => after.live.length === 1 && world.vendor.accepts(after.placed!),
  'none-live': (_, after) => after.live.length === 0,
  'none-known': (before, after) =>
    before.live.every((id) => !after.live.includes(id)) && before.placed === after.placed,
};

type Scene = {
  readonly what: string;
  readonly options?: VendorOptions;
  readonly run: ReconcileOptions;
  /** Brings the world to where the run begins. */
  begin(world: Vendor): Promise<void>;
};

const begun = async (world: Vendor) => {
  await world.run();
  world.time.advance(DAY);
};

const scenes: readonly Scene[] = [
  { what: 'a first rotation', run: {}, begin: async () => {} },
  {
    what: 'a rotation that is due',
    run: {},
    async begin(world) {
      await world.run();
      world.time.advance(88 * DAY);
    },
  },
  {
    what: 'the end of an overlap',
    run: {},
    async begin(world) {
      await world.draining();
      world.time.advance(2 * DAY);
    },
  },
  { what: 'a revocation', run: { force: 'exposed', exposed: true }, begin: begun },
  {
    what: 'a revocation before the mint',
    options: { concurrent: 1, policy: 'allow-downtime: true' },
    run: { force: 'exposed', exposed: true, first: true },
    begin: begun,
  },
  {
    what: 'a first contact with what leaked',
    options: { adopt: 'toy_0001' },
    run: { force: 'exposed', exposed: true },
    begin: async (world) => void world.inPlace(),
  },
];

const said = new Set<Now | undefined>();

/** One run of a scene with one thing wrong; what it said is compared with the world. */
async function judge({ options = {}, run, begin }: Scene, fault: InjectedFault | undefined, broken?: string) {
  const world = new Vendor(options);
  await begin(world);
  const before = look(world);
  world.broken = broken;
  const { result, failures, requests } = await world.run(fault, run);
  const wrong = fault ? `${fault.fate} at ${fault.at} (${requests[fault.at - 1]})` : `500 to every ${broken}`;
  const errors = result?.outcomes.flatMap((outcome) => (outcome.error ? [outcome.error] : [])) ?? [];
  for (const { code, now } of errors) {
    said.add(now);
    const where = `${wrong}: ${code} says ${now}`;
    expect([where, now !== undefined && truths[now](before, look(world), world)]).toEqual([where, true]);
  }
  if (result === undefined) expect([wrong, failures.length]).toEqual([wrong, 1]);
  return requests;
}

describe('what is said to be true now is true in the world', () => {
  it.each(scenes)(
    'whichever effect fails once: $what',
    async (scene) => {
      for (const fate of ['500', 'answer lost'] as const) {
        for (let at = 1, last = 2; at <= last; at += STEP) last = (await judge(scene, { fate, at })).length;
      }
    },
    600_000,
  );

  it.each(scenes)(
    'whichever request fails every time: $what',
    async (scene) => {
      const all = new Set(await judge(scene, { fate: '500', at: 10_000 }));
      for (const label of sample([...all], STEP)) await judge(scene, undefined, label);
    },
    600_000,
  );

  it('in more than one way', () => {
    for (const now of ['unchanged', 'recorded', 'perhaps-minted', 'new-live', 'both-live', 'none-known'] as const)
      expect(said).toContain(now);
  });

  it('of a new key that is refused, and was ended again: the old one is neither replaced nor dead', async () => {
    const world = new Vendor();
    await world.run();
    world.time.advance(88 * DAY);
    const before = look(world);
    const old = world.placed!;
    world.lie = async (request) =>
      new URL(request.url).pathname === '/whoami' && request.headers.get('authorization') !== `Bearer ${old}`
        ? new Response('{}', { status: 401 })
        : undefined;
    const { result } = await world.run();
    expect(result?.outcomes[0]?.error).toMatchObject({ code: 'VERIFY_REJECTED', now: 'recorded' });
    expect(truths.recorded(before, look(world), world)).toBe(true);
  });

  it('of a mint that is refused, with the old key untouched', async () => {
    const world = new Vendor({ provider: { quota: 1 } });
    await world.run();
    world.time.advance(88 * DAY);
    const { result } = await world.run();
    expect(result?.outcomes[0]?.error).toMatchObject({ code: 'MINT_FAILED', now: 'recorded' });
  });
});
