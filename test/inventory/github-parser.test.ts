import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readsOf } from '../../src/inventory/reads.ts';
import { fits } from '../../src/inventory/wildcard.ts';
import { readWorkflow } from '../../src/inventory/workflow.ts';
import { organizationOf } from './generated.ts';
import type { Found } from './github-parser.ts';

const SEEDS = 60;

/** By hand: what a generator does not think of. */
const handwritten: readonly (readonly [string, string[]])[] = [
  ['on: push\njobs: { a: { runs-on: x, steps: [ { run: "${{ secrets.A }}" } ] } }', ['A']],
  [
    'on: push\nenv: { X: "${{ secrets.A }}" }\njobs: { a: { runs-on: x, env: { Y: "${{ secrets.b }}" }, steps: [] } }',
    ['A', 'B'],
  ],
  [
    "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          echo ${{ secrets['A'] }} ${{secrets.B}}\n          # ${{ secrets.IN_A_SCRIPT }}",
    ['A', 'B', 'IN_A_SCRIPT'],
  ],
  [
    'on: push\njobs:\n  a:\n    runs-on: x\n    container: { image: x, credentials: { username: u, password: "${{ secrets.A }}" } }\n    steps: []',
    ['A'],
  ],
  [
    'on: push\njobs:\n  a:\n    runs-on: x\n    services: { db: { image: x, env: { P: "${{ secrets.A }}" }, credentials: { username: "${{ secrets.B }}", password: x } } }\n    steps: []',
    ['A', 'B'],
  ],
  [
    'on: push\njobs: { a: { uses: o/r/.github/workflows/w.yml@v1, secrets: { x: "${{ secrets.A }}", Y: "${{ secrets.B || secrets.C }}" } } }',
    ['A', 'B', 'C'],
  ],
  [
    'on: push\njobs: { a: { uses: o/r/.github/workflows/w.yml@v1, with: { x: "${{ github.ref }}" }, secrets: inherit } }',
    [],
  ],
  [
    'on: push\njobs: { a: { runs-on: x, steps: [ { uses: o/a@v1, with: { a: "x${{ secrets.A }}y${{ secrets.B }}" }, env: { E: "${{ format(\'{0}\', secrets.C) }}" } } ] } }',
    ['A', 'B', 'C'],
  ],
  ['on: push\n# ${{ secrets.A }}\njobs: { a: { runs-on: x, steps: [ { run: x } ] } } # ${{ secrets.B }}', []],
  ['on: push\njobs: { a: { runs-on: x, steps: [ { run: "secrets.A ${{ \'secrets.B\' }}" } ] } }', []],
  [
    'on: push\njobs: { a: { runs-on: x, steps: [ { run: "${{ steps.secrets.outputs.A }} ${{ github.event.secrets.B }}" } ] } }',
    [],
  ],
  [
    'on: push\njobs: { a: { runs-on: x, environment: { name: x, url: "${{ steps.a.outputs.u }}" }, steps: [ { run: x, env: { A: &p "${{ secrets.A }}" } }, { run: y, env: { B: *p } } ] } }',
    ['A'],
  ],
  ['on: push\njobs: { a: { runs-on: x, steps: [ { if: "${{ secrets.A != \'\' }}", run: x } ] } }', ['A']],
  ['on: push\njobs: { a: { runs-on: x, steps: [ { if: "secrets.A != \'\' && env.X", run: x } ] } }', ['A']],
  [
    'on: push\njobs: { a: { runs-on: x, steps: [ { run: x, working-directory: "${{ secrets.A }}", shell: bash, timeout-minutes: 1 } ] } }',
    ['A'],
  ],
];

function github(texts: readonly string[]): Found[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'github-parser.ts')],
    { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Found[];
}

/** What we find, with nothing known of the contexts; undefined: it cannot be read, so everything is. */
function ours(text: string): { names: string[]; whole: boolean } | undefined {
  const workflow = readWorkflow(text);
  const found = workflow?.jobs.flatMap(({ places }) => places.map(({ mentions }) => readsOf(mentions)));
  return (
    found && {
      names: [...new Set(found.flatMap(({ reads }) => reads.map(({ name }) => name)))].sort(),
      whole: found.some(({ whole }) => whole !== undefined),
    }
  );
}

describe("GitHub's own parser", () => {
  test.each(handwritten)('finds what we find: %#', (text, names) => {
    expect(ours(text)).toEqual({ names, whole: false });
  });

  test('finds in what was written by hand what stands beside it', () => {
    const found = github(handwritten.map(([text]) => text));
    // It refuses secrets in an `if`, and may keep nothing of such a file; where it keeps all, it is the same.
    const kept = found.map(({ names }, index) => (handwritten[index]![0].includes('if:') ? [] : names));
    const expected = handwritten.map(([text, names]) => (text.includes('if:') ? [] : names));
    expect(kept).toEqual(expected);
    expect(found.filter(({ names }, index) => names.some((name) => !handwritten[index]![1].includes(name)))).toEqual(
      [],
    );
  });

  test('finds no reference in a thousand workflows that we do not find', () => {
    const texts = Array.from({ length: SEEDS }, (_, seed) => organizationOf(seed + 1).workflows).flat();
    const found = github(texts);
    const missed = texts.flatMap((text, index) => {
      const mine = ours(text);
      if (mine === undefined) return [`we cannot read\n${text}`];
      if (mine.whole) return [];
      const names = found[index]!.names.filter((name) => !mine.names.some((pattern) => fits(name, pattern)));
      return names.length === 0 ? [] : [`${names.join(', ')} in\n${text}`];
    });
    expect(missed).toEqual([]);
    const count = found.reduce((sum, { names }) => sum + names.length, 0);
    expect(count).toBeGreaterThan(texts.length / 4);
  });
});
