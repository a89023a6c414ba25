import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readsOf } from '../../src/inventory/reads.ts';
import type { Tree } from '../../src/inventory/tree.ts';
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

/** Scalars, in the many ways in which YAML has them. */
const scalars = [
  ...['~', 'null', 'Null', 'NULL', '""', "''", '!!null x', 'nUll', 'None', 'nil'],
  ...[
    'true',
    'True',
    'TRUE',
    'tRue',
    'false',
    'False',
    'FALSE',
    'yes',
    'no',
    'on',
    'off',
    'y',
    'n',
    '"true"',
    '!!bool true',
  ],
  ...[
    '0',
    '-0',
    '+0',
    '1',
    '01',
    '007',
    '-7',
    '+7',
    '0x1F',
    '0X1F',
    '0x',
    '0o17',
    '0O17',
    '0b11',
    '1_000',
    '017',
    '08',
  ],
  ...[
    '1.0',
    '1.',
    '.5',
    '-.5',
    '+.5',
    '1.50',
    '1e3',
    '1E3',
    '1e+3',
    '1e-3',
    '.e3',
    '.inf',
    '-.inf',
    '.INF',
    '.nan',
    '.NaN',
  ],
  ...[
    '!!str 1.0',
    '!!int "31"',
    '!!float 3',
    '!other 1',
    '"1.0"',
    "'0x1F'",
    '2026-01-02',
    '2026-01-02T03:04:05Z',
    '12:30:45',
  ],
  ...[
    'x',
    'a b',
    '"a\\tb"',
    '"\\x41"',
    '"${{ \'X\' }}"',
    "\"${{ 'it''s' }}\"",
    '" ${{ \'X\' }}"',
    '1.2.3',
    '9007199254740993',
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

function lastIn(tree: Tree): string[] {
  if (tree.is === 'map') return tree.entries.flatMap(({ value }) => lastIn(value));
  if (tree.is === 'list') return tree.items.slice(-1).flatMap(lastIn);
  const value = tree.value === undefined ? tree.text : tree.value;
  return [`${typeof value} ${value}`];
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

  test('reads a scalar as we do, in a list and as a key', () => {
    const text = (value: string) =>
      `on: push\njobs: { a: { runs-on: x, strategy: { matrix: { v: [ MARK, ${value} ] } }, steps: [ { run: x } ] } }`;
    const found = github(scalars.map(text));
    const differing = scalars.flatMap((scalar, index) => {
      const [value] = readWorkflow(text(scalar))?.jobs[0]?.matrix.flatMap((matrix) => lastIn(matrix)) ?? [];
      const [marked] = found[index]!.marked;
      return marked === undefined || marked === value ? [] : [`${scalar}: ${value}, not ${marked}`];
    });
    expect(differing).toEqual([]);
    expect(found.filter(({ marked }) => marked.length === 1).length).toBeGreaterThan(scalars.length - 8);
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
