/** Two repositories, each with a journal of its own, on one account at a provider; their runs are faulted and interleaved by a seed. */
import { seeded } from '../model/timeline.ts';
import { lengthOf } from './playing.ts';
import { type Ended, httpFates, type InjectedFault } from './runs.ts';
import { DAY, HOUR, type Setting, Stage, settings } from './stage.ts';

const [many] = settings as [Setting];

/** How many keys the account may have: too few for both to rotate, just one to rotate with, and as many as anybody likes. */
export const quotas = [2, 3, undefined] as const;
type Quota = (typeof quotas)[number];

function settingOf(quota: Quota): Setting {
  return {
    ...many,
    name: quota === undefined ? 'any number of keys' : `${quota} keys`,
    ...(quota === undefined ? {} : { concurrent: quota }),
  };
}

let length: Promise<number> | undefined;

/** Returns what is wrong, or undefined. */
export async function neighbours(seed: number, chosen?: readonly [Quota]): Promise<string | undefined> {
  const random = seeded(seed ^ 0x6a09e667);
  const drawn = quotas[Math.floor(random() * quotas.length)];
  const [quota] = chosen ?? [drawn];
  const setting = settingOf(quota);
  const shop = new Stage(setting, seed);
  const desk = new Stage(setting, seed, shop.hosts, shop);
  const clocks = random() < 0.5;
  for (const each of [shop, desk]) each.weather = { clocks };
  // The other one's keys are listed, so a person says that this journal is a new one.
  const ends: Ended[] = [await shop.run(), await desk.run(undefined, { mends: 'new-journal' }), await desk.run()];
  shop.time.advance(88 * DAY);
  length ??= lengthOf(many, 'rotating');
  const most = await length;
  const fault = (): InjectedFault | undefined =>
    random() < 0.7
      ? { fate: httpFates[Math.floor(random() * httpFates.length)]!, at: 1 + Math.floor(random() * most) }
      : undefined;
  const faults = [fault(), fault()] as const;
  const delay = random() < 0.5 ? random() * 1_500 : random() * 60_000;
  ends.push(...(await together(shop, desk, faults, delay)));
  // With one place to rotate in, one waits until the other's old key has ended, which is a day or two later.
  for (let day = 1; day <= (quota === 3 ? 5 : 3); day++) {
    for (const each of day % 2 === 0 ? [shop, desk] : [desk, shop]) {
      each.time.advance(12 * HOUR);
      ends.push(await each.run());
    }
  }
  const wrong = [...shop.wrong, ...desk.wrong, ...shop.github.undocumented, ...leftOf(quota, shop, desk, ends)];
  if (wrong.length === 0) return undefined;
  const faulted = faults.map((one) => (one ? `${one.fate} at ${one.at}` : 'none')).join(' and ');
  const told = ends.flatMap(({ failures }) => failures.map(({ code, message }) => `${code}: ${message}`));
  return `${setting.name}, seed ${seed}, ${faulted}: ${[...new Set(wrong)].join('; ')}; they said: ${[...new Set(told)].join(' | ')}`;
}

async function together(
  shop: Stage,
  desk: Stage,
  [first, second]: readonly [InjectedFault | undefined, InjectedFault | undefined],
  delay: number,
): Promise<Ended[]> {
  const { time } = shop;
  const queued = [shop.queue(), desk.queue()] as const;
  time.advance(20_000);
  const later = async () => {
    await time.clockOf(queued[1]).sleep(delay);
    return desk.start(queued[1], second);
  };
  const ends = await time.drive(shop.start(queued[0], first), later());
  for (const each of [shop, desk]) await each.openAll();
  return ends;
}

/** What did not come to an end that must have. */
function leftOf(quota: Quota, shop: Stage, desk: Stage, ends: readonly Ended[]): string[] {
  const unsettled = [shop, desk].flatMap((each) => {
    const left = each.unsettled();
    return left === undefined ? [] : [`I9: ${each.repository}: ${left}`];
  });
  if (quota !== 2) return unsettled;
  // Both at once never fit: whoever is there first goes on with what works, and it is said.
  const full = ends.some(({ failures }) => failures.some(({ code }) => code === 'PROVIDER_FULL'));
  if (!full) return ['nobody was told that the account is full', ...unsettled];
  return [shop, desk].flatMap((each) => {
    const { mine, entry, repository } = each;
    const under = entry?.credentials.some(({ stage }) => stage === 'pending');
    return [
      ...(mine.length > 1 ? [`${repository} has ${mine.length} live keys`] : []),
      ...(under || entry?.lock ? [`${repository} is still under way`] : []),
    ];
  });
}
