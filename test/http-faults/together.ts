/** Two runs that are due at the same time, interleaved by a seed. */
import { prepared, recover } from './playing.ts';
import type { Ended } from './runs.ts';
import type { Setting } from './stage.ts';

/** Returns what is wrong, or undefined. */
export async function together(setting: Setting, seed: number): Promise<string | undefined> {
  const stage = await prepared(setting, 'rotating', seed);
  const { time } = stage;
  const before = stage.minted.length;
  const first = stage.queue();
  if (time.random() < 0.5) time.advance(time.random() * 150_000);
  const second = stage.queue();
  time.advance(20_000);
  // Half of the time they start in the same second, which is when they can take the same thing.
  const delay = time.random() < 0.5 ? time.random() * 1_500 : time.random() * 40_000;
  const later = async () => {
    await time.clockOf(second).sleep(delay);
    return stage.start(second);
  };
  const ends = await time.drive(stage.start(first), later());
  await stage.openAll();
  const wrong: string[] = [...stage.wrong];
  if (stage.minted.length !== before + 1) wrong.push(`${stage.minted.length - before} keys were minted`);
  if (!ends.every(isQuiet)) wrong.push(`not quiet: ${JSON.stringify(ends.flatMap(({ failures }) => failures))}`);
  const rotated = ends.filter(({ result }) => result?.outcomes.some(({ action }) => action === 'rotated')).length;
  if (rotated !== 1) wrong.push(`${rotated} runs say that they rotated`);
  await recover(stage);
  const left = stage.unsettled();
  if (left !== undefined) wrong.push(`I9: ${left}`);
  return wrong.length === 0 ? undefined : `${setting.name}, seed ${seed}: ${wrong.join('; ')}`;
}

/** Done, nothing to do, or the notice that another run holds it. */
function isQuiet({ failures }: Ended): boolean {
  return failures.every(({ code }) => code === 'HELD' || code === 'JOURNAL_CONFLICT');
}
