/**
 * Schedules drawn from a seed: a run is faulted in any way at any of its requests, in any weather. Machines are off, lists
 * lie, workflow runs and servers go on with the old key, mona opens late or never, and people run it again within the day.
 */
import type { ToyLie } from '../fakes/toy.ts';
import { seeded } from '../model/timeline.ts';
import { lengthOf, type Phase, phases, prepared, recover, type Tally } from './playing.ts';
import { type Ended, httpFates } from './runs.ts';
import { HOUR, type Setting, type Stage, settings } from './stage.ts';

type Lie = ToyLie | 'late';

type Drawn = {
  readonly setting: Setting;
  readonly phase: Phase;
  readonly clocks: boolean;
  readonly lie: Lie | undefined;
  readonly opens: number | undefined;
  readonly consumes: number | undefined;
  readonly uses: number | undefined;
  /** Runs of the same day, after the one that is faulted. */
  readonly gaps: readonly number[];
};

const lies: readonly Lie[] = ['newest', 'oldest', 'flapping', 'another tenant', 'late'];

function draw(random: () => number): Drawn {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const base = pick(settings);
  const lie = random() < 0.4 && !base.unlisted ? pick(lies) : undefined;
  const opening = random();
  const late = random() * 30 * HOUR;
  const consumes = random() < 0.3 ? random() * 30 * HOUR : undefined;
  const uses = random() < 0.25 && (lie === undefined || lie === 'late') ? (20 + random() * 28) * HOUR : undefined;
  return {
    // What is listed late is listed later than the recipe says.
    setting: lie === 'late' ? { ...base, provider: { listLag: 150_000 } } : base,
    phase: pick(phases),
    clocks: random() < 0.5,
    lie,
    opens: opening < 0.5 ? undefined : opening < 0.8 ? late : Number.POSITIVE_INFINITY,
    consumes,
    uses,
    gaps: random() < 0.5 ? [] : Array.from({ length: 1 + Math.floor(random() * 2) }, () => random() ** 2 * 8 * HOUR),
  };
}

const lengths = new Map<string, Promise<number>>();

async function faultedAt({ setting, phase }: Drawn, random: () => number): Promise<number> {
  const name = `${setting.name}, ${phase}`;
  const length = lengths.get(name) ?? lengthOf(setting, phase);
  lengths.set(name, length);
  return 1 + Math.floor(random() * (await length));
}

/** Plays the schedule of one seed. Returns what is wrong, or undefined. */
export async function playDrawn(seed: number, tally: Tally): Promise<string | undefined> {
  const random = seeded(seed ^ 0x2545f491);
  const drawn = draw(random);
  const fault = {
    fate: httpFates[Math.floor(random() * httpFates.length)]!,
    at: await faultedAt(drawn, random),
  };
  const { clocks, opens } = drawn;
  // Drawn before anything happens, so that the machine of the first run is off, too.
  const stage = await prepared(drawn.setting, drawn.phase, seed, undefined, {
    clocks,
    ...(opens === undefined ? {} : { opens }),
    begins: (it) => goOn(it, drawn),
  });
  const lie = drawn.lie === 'late' ? undefined : drawn.lie;
  stage.provider.lies = lie;
  const faulted = await stage.run(fault);
  const ends = [faulted];
  for (const gap of drawn.gaps) {
    stage.time.advance(gap);
    ends.push(await stage.run());
  }
  // Another tenant's answers go away with whatever was wrong; a list that is cut stays so.
  if (lie === 'another tenant') stage.provider.lies = undefined;
  const { last } = await recover(stage);
  tally.schedules++;
  tally.requests += stage.github.log.length;
  let left = stage.unsettled();
  if (left !== undefined && mayNeedHuman(drawn) && isLoud(last)) {
    tally.humans++;
    left = undefined;
  }
  const wrong = [...stage.wrong, ...stage.github.undocumented, ...(left === undefined ? [] : [`I9: ${left}`])];
  if (wrong.length === 0) return undefined;
  const told = [...ends, ...(last ? [last] : [])].flatMap(({ failures }) =>
    failures.map(({ code, message }) => `${code}: ${message}`),
  );
  return `seed ${seed} (${JSON.stringify({ ...drawn, setting: drawn.setting.name })}), ${fault.fate} at ${fault.at} (${faulted.requests[fault.at - 1]}): ${[...new Set(wrong)].join('; ')}; it said: ${[...new Set(told)].join(' | ')}`;
}

/** What takes the value that the rotation replaces. */
function goOn(stage: Stage, { consumes, uses }: Drawn): void {
  if (consumes !== undefined) stage.record.consume('acme/shop', consumes);
  if (uses !== undefined) stage.record.use(uses);
}

/** Where the provider cannot show what it minted, has no room for a third, or lies for good. */
function mayNeedHuman({ setting, lie }: Drawn): boolean {
  return setting.unlisted === true || setting.concurrent !== undefined || lie !== undefined;
}

function isLoud(ended: Ended | undefined): boolean {
  return ended?.failures.some(({ hint }) => hint !== '') === true;
}
