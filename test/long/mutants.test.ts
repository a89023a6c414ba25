import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caught, type Mutant, mutants } from '../model/mutants.ts';
import { copyOf, found, foundByStories, mutated, Player } from './mutating.ts';

// `KEYTURN_MUTANT='rule 2' npm test -- test/long/mutants` plays those alone whose title has these words.
const wanted = process.env['KEYTURN_MUTANT'] ?? '';
const chosen = mutants.filter(({ rule, name }) => `${rule}: ${name}`.includes(wanted));

let work = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'keyturn-mutants-'));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

function nameOf(caught: Caught): string {
  if ('story' in caught) return `the story "${caught.story}"`;
  if ('everyFault' in caught) return `every fault with "${caught.everyFault}"`;
  return `"${caught.test}" in ${caught.suite}`;
}

const LANES = 2;

type Results = {
  /** What each test found, by the mutant's number and the test's; an error if the mutant could not be played. */
  readonly of: ((string | undefined)[] | Error)[];
  /** What the same tests found in the same processes afterwards, without any mutant. */
  readonly afterwards: string[];
};

async function play(list: readonly Mutant[]): Promise<Results> {
  const results: Results = { of: [], afterwards: [] };
  // Those of one suite come together: then a process has few suites to play once more at its end.
  const suiteOf = ({ caught }: Mutant) => caught.map((one) => ('suite' in one ? one.suite : '')).join();
  const queue = [...list.entries()].sort(([, one], [, other]) => (suiteOf(one) < suiteOf(other) ? -1 : 1));
  const lane = async () => {
    const place = await copyOf(work);
    const player = new Player(place);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, mutant] = next;
      results.of[index] = await mutated(place, mutant, () => found(player, mutant.caught)).catch(
        (error: Error) => error,
      );
      if (player.isOld) results.afterwards.push(...(await player.end()));
    }
    results.afterwards.push(...(await player.end()));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

describe('caught,', () => {
  let results: Results = { of: [], afterwards: [] };

  beforeAll(async () => {
    results = await play(chosen);
  }, 900_000);

  const each = chosen.flatMap(({ rule, name, caught }, index) =>
    caught.map((one, at) => ({ rule, name, by: nameOf(one), index, at })),
  );
  it.each(each)('$rule: $name -> $by', ({ index, at }) => {
    const result = results.of[index];
    if (result instanceof Error) throw result;
    expect(result?.[at]).toBeDefined();
  });

  it('leaves nothing behind that another mutant could be taken for', () => {
    expect(results.afterwards).toEqual([]);
  });

  it('no two mutants have one name', () => {
    const names = mutants.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('each of these tests', () => {
  it('finds nothing in the engine as it is', async () => {
    const told = chosen.flatMap(({ caught }) => caught.flatMap((one) => ('story' in one ? [one.story] : [])));
    // Tests of suites are played once more after the mutants.
    const names = [...new Set(told)];
    const same = {
      file: 'rotation/steps/write.ts',
      from: 'const WRITES_AT_ONCE = 64;',
      to: 'const WRITES_AT_ONCE = 63;',
    };
    const place = await copyOf(work);
    const player = new Player(place);
    const said = names.length === 0 ? '' : await mutated(place, same, () => foundByStories(player, names));
    player.close();
    expect(said).toBe('');
  }, 900_000);
});
