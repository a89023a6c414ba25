import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caught, type Mutant, mutants } from '../model/mutants.ts';
import { copyOf, found, mutated } from './mutating.ts';

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

// One at a time costs a start of Node for each; two fill the cores.
const LANES = 2;

/** What each test found, by the mutant's number and the test's; an error if the mutant could not be played. */
async function play(list: readonly Mutant[]): Promise<((string | undefined)[] | Error)[]> {
  const results: ((string | undefined)[] | Error)[] = [];
  // Of one suite side by side: what jest has read for one mutant it need not read for the next.
  const suiteOf = ({ caught }: Mutant) => caught.map((one) => ('suite' in one ? one.suite : '')).join();
  const queue = [...list.entries()].sort(([, one], [, other]) => (suiteOf(one) < suiteOf(other) ? -1 : 1));
  const lane = async () => {
    const place = await copyOf(work);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, mutant] = next;
      results[index] = await mutated(place, mutant, () => found(place, mutant.caught)).catch((error: Error) => error);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

describe('caught,', () => {
  let results: Awaited<ReturnType<typeof play>> = [];

  beforeAll(async () => {
    results = await play(chosen);
  }, 900_000);

  const each = chosen.flatMap(({ rule, name, caught }, index) =>
    caught.map((one, at) => ({ rule, name, by: nameOf(one), index, at })),
  );
  it.each(each)('$rule: $name -> $by', ({ index, at }) => {
    const result = results[index];
    if (result instanceof Error) throw result;
    expect(result?.[at]).toBeDefined();
  });

  it('no two mutants have one name', () => {
    const names = mutants.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('each of these tests', () => {
  it('finds nothing in the engine as it is', async () => {
    const all = [...new Map(chosen.flatMap(({ caught }) => caught).map((one) => [nameOf(one), one])).values()];
    // Tests of suites run as they are in every run of theirs.
    const caught = all.filter((one) => 'story' in one);
    const same = {
      file: 'rotation/steps/write.ts',
      from: 'const WRITES_AT_ONCE = 64;',
      to: 'const WRITES_AT_ONCE = 63;',
    };
    const place = await copyOf(work);
    const said = await mutated(place, same, () => found(place, caught));
    expect(said.filter((one) => one !== undefined)).toEqual([]);
  }, 300_000);
});
