/** The story that is faulted: a first rotation, 88 quiet days, a second one, its revocation a day later, up to three clean runs. */
import { type Ended, type Fate, httpFates, type InjectedFault } from './runs.ts';
import { DAY, type Hosts, type Setting, Stage, type Weather } from './stage.ts';

/** Which run is faulted: the very first one, the rotation that is due on day 88, or the run a day later that revokes. */
export type Phase = 'first' | 'rotating' | 'revoking';
export const phases: readonly Phase[] = ['first', 'rotating', 'revoking'];

/** `begins`: what happens before the rotation that is due on day 88. */
type Around = Weather & { readonly begins?: (stage: Stage) => void };

/** A stage on which the run that is to be faulted comes next. */
export async function prepared(
  setting: Setting,
  phase: Phase,
  seed = 1,
  hosts?: Hosts,
  { begins, ...weather }: Around = {},
): Promise<Stage> {
  const stage = new Stage(setting, seed, hosts);
  stage.weather = weather;
  if (phase === 'first') return stage;
  await clean(stage);
  stage.time.advance(88 * DAY);
  begins?.(stage);
  if (phase === 'revoking') {
    await clean(stage);
    stage.time.advance(DAY);
  }
  return stage;
}

async function clean(stage: Stage): Promise<void> {
  const { failures } = await stage.run();
  if (failures.length > 0) throw new Error(`a clean run failed: ${JSON.stringify(failures)}`);
}

/** Lets runs come a day apart until everything has settled, three at most. */
export async function recover(stage: Stage): Promise<{ runs: number; last: Ended | undefined }> {
  let last: Ended | undefined;
  for (let runs = 1; runs <= 3; runs++) {
    stage.time.advance(DAY);
    last = await stage.run();
    if (stage.unsettled() === undefined) return { runs, last };
  }
  return { runs: 3, last };
}

/** Plays one schedule. Returns what is wrong, or undefined. */
export async function play(
  setting: Setting,
  phase: Phase,
  fault: InjectedFault,
  tally: Tally,
): Promise<string | undefined> {
  const stage = await prepared(setting, phase);
  const faulted = await stage.run(fault);
  const { last } = await recover(stage);
  tally.schedules++;
  let left = stage.unsettled();
  if (left !== undefined && setting.unlisted && isLoud(last)) {
    tally.humans++;
    left = await asTold(stage);
  }
  tally.requests += stage.github.log.length;
  const wrong = [...stage.wrong, ...stage.github.undocumented, ...(left === undefined ? [] : [`I9: ${left}`])];
  if (wrong.length === 0) return undefined;
  const why = last?.failures.map(({ code, message }) => `${code}: ${message}`).join('; ');
  return `${setting.name}, ${phase}, ${fault.fate} at ${fault.at} (${faulted.requests[fault.at - 1]}): ${[...new Set(wrong)].join('; ')}; ${why}`;
}

/** I10: a human is told what to do, with the command. */
function isLoud(ended: Ended | undefined): boolean {
  return (
    ended?.failures.some(
      ({ code, hint }) => code === 'NEEDS_HUMAN' && hint.includes("keyturn rotate --only 'TOY_KEY'"),
    ) === true
  );
}

/** Does what the hint says: ends what nobody holds, manually, and runs the command. Returns what is still wrong. */
async function asTold(stage: Stage): Promise<string | undefined> {
  for (const key of stage.mine) {
    const known = stage.entry?.credentials.some((one) => one.id === key.id && one.stage !== 'orphan');
    if (!known) key.deletedAt = stage.time.now().getTime();
  }
  stage.time.advance(DAY);
  await stage.run(undefined, { force: 'suspect-cleared' });
  if (stage.unsettled() !== undefined) await recover(stage);
  return stage.unsettled();
}

export type Tally = { schedules: number; humans: number; requests: number };

export function tally(): Tally {
  return { schedules: 0, humans: 0, requests: 0 };
}

/** How many requests the run makes that is to be faulted. */
export async function lengthOf(setting: Setting, phase: Phase): Promise<number> {
  const stage = await prepared(setting, phase);
  return (await stage.run()).requests.length;
}

/** Injects every fault at each of the chosen requests in turn. */
export async function faultEach(
  setting: Setting,
  phase: Phase,
  count: Tally,
  chosen: (at: number, fate: Fate) => boolean = () => true,
): Promise<string[]> {
  const length = await lengthOf(setting, phase);
  const found: string[] = [];
  for (let at = 1; at <= length; at++) {
    for (const fate of httpFates) {
      if (!chosen(at, fate)) continue;
      const wrong = await play(setting, phase, { fate, at }, count);
      if (wrong !== undefined) found.push(wrong);
    }
  }
  return found;
}
