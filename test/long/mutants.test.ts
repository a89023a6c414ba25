import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caught, type Mutant, mutants } from '../model/mutants.ts';
import { found, mutated } from './mutating.ts';

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

/** What each test found, by the mutant's number and the test's. */
async function play(list: readonly Mutant[]): Promise<(string | undefined)[][]> {
  const results: (string | undefined)[][] = list.map(() => []);
  const queue = [...list.entries()];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, mutant] = next;
      const place = await mutated(work, mutant);
      for (const caught of mutant.caught) results[index]?.push(await found(place, caught));
      rmSync(place, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

describe('an engine that', () => {
  let results: readonly (readonly (string | undefined)[])[] = [];

  beforeAll(async () => {
    results = await play(mutants);
  }, 600_000);

  const each = mutants.flatMap(({ name, caught }, index) =>
    caught.map((one, at) => ({ name, by: nameOf(one), index, at })),
  );
  it.each(each)('$name is caught by $by', ({ index, at }) => {
    expect(results[index]?.[at]).toBeDefined();
  });
});

describe('each of these tests', () => {
  it('finds nothing in the engine as it is', async () => {
    const all = [...new Map(mutants.flatMap(({ caught }) => caught).map((one) => [nameOf(one), one])).values()];
    const same = { name: '', file: 'rotate.ts', from: 'const WRITES_AT_ONCE = 8;', to: 'const WRITES_AT_ONCE = 7;' };
    const [stories] = await play([{ ...same, caught: all.filter((one) => 'story' in one) }]);
    expect(stories?.filter((one) => one !== undefined)).toEqual([]);
  }, 300_000);
});
