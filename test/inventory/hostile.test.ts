import { describe, expect, test } from '@jest/globals';
import { inventory } from '../../src/inventory/inventory.ts';
import { organization } from './small.ts';

/** What is said of KEY and of the environment's ONLY in a repository with these files. */
function judged(files: { [path: string]: string }): { [slot: string]: string } {
  const facts = organization({ secrets: ['KEY', 'CONSTRUCTOR'], environments: { prod: ['ONLY'] }, files });
  return Object.fromEntries(inventory(facts, new Map()).secrets.map(({ name, references }) => [name, references]));
}

const workflow = (text: string) => judged({ '.github/workflows/w.yml': text });
const deep = 10_000;

describe('a file that means ill is read by nobody, and may read all:', () => {
  test.each<[string, string]>([
    ['a megabyte', `on: push\njobs:\n  a:\n    steps:\n${'      - run: x\n'.repeat(70_000)}`],
    ['a megabyte in one line', `on: "${'x '.repeat(500_000)}"`],
    ['brackets in brackets', `on: push\njobs: ${'['.repeat(deep)}${']'.repeat(deep)}`],
    ['brackets that nobody closes', `on: push\njobs: ${'{a: '.repeat(deep)}`],
    ['lists in lists', `on: push\njobs:\n  ${'- '.repeat(deep)}x`],
    ['keys in keys', `${'? '.repeat(deep)}x`],
    ['blocks in blocks', Array.from({ length: 300 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    [
      'aliases of aliases',
      `on: push\na0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`).join('\n')}\njobs: {}`,
    ],
    ['an alias of nothing', 'on: push\njobs: *gone'],
    ['no mapping', '- on\n- push'],
    ['jobs that are none', 'on: push\njobs: [a, b]'],
    ['two documents', 'on: push\n---\njobs: {}'],
    ['a tab', 'on: push\njobs:\n\ta: {}'],
  ])('%s', (_what, text) => {
    expect(workflow(text)).toEqual({ KEY: 'maybe', CONSTRUCTOR: 'maybe', ONLY: 'maybe' });
  });

  test('an anchor inside of itself', () => {
    expect(workflow('on: push\njobs: &j\n  a: { steps: [ *j, { run: "${{ secrets.KEY }}" } ] }')).toMatchObject({
      KEY: 'yes',
      CONSTRUCTOR: 'none',
    });
  });

  test('expressions that are nested, chained or quoted without end', () => {
    for (const expression of [
      `${'('.repeat(deep)}secrets.KEY`,
      `secrets${'.x'.repeat(deep)}`,
      `'${"''".repeat(deep)}secrets`,
    ]) {
      const text = `on: push\njobs: { a: { steps: [ { run: ${JSON.stringify(`\${{ ${expression} }}`)} } ] } }`;
      expect(workflow(text)).toMatchObject({ KEY: 'maybe', CONSTRUCTOR: 'maybe' });
    }
  });

  test('names that are hard on patterns', () => {
    const stars = `\${{ secrets[format('${'{0}a'.repeat(200)}b', vars.X)] }}`;
    expect(workflow(`on: push\njobs: { a: { steps: [ { run: "${stars}" } ] } }`)).toMatchObject({ KEY: 'none' });
  });

  test('values that multiply', () => {
    const values = JSON.stringify(Array.from({ length: 200 }, (_, index) => `V${index}`));
    const run = "${{ secrets[format('{0}{1}{2}{3}', matrix.a, matrix.b, matrix.c, matrix.d)] }}";
    const matrix = `{ a: ${values}, b: ${values}, c: ${values}, d: ${values} }`;
    const text = `on: push\njobs: { a: { strategy: { matrix: ${matrix} }, steps: [ { run: "${run}" } ] } }`;
    expect(workflow(text)).toMatchObject({ KEY: 'maybe' });
  });

  test('variables that mean each other', () => {
    const env = '{ A: "${{ env.B }}", B: "${{ env.A }}${{ env.A }}" }';
    const text = `on: push\nenv: ${env}\njobs: { a: { steps: [ { run: "\${{ secrets[env.A] }}" } ] } }`;
    expect(workflow(text)).toMatchObject({ KEY: 'maybe' });
  });

  test('variables that mean each other a thousand million times', () => {
    const env = Array.from({ length: 12 }, (_, n) => `  V${n}: "${`\${{ env.V${n + 1} }}`.repeat(300)}"`).join('\n');
    const run = 'jobs: { a: { steps: [ { run: "${{ secrets[env.V0] }}" } ] } }';
    expect(workflow(`on: push\nenv:\n${env}\n${run}`)).toMatchObject({ KEY: 'maybe' });
  });

  test('the whole context in thousands of jobs', () => {
    const jobs = Array.from(
      { length: 3000 },
      (_, n) => `  j${n}: { steps: [ { run: "\${{ toJSON(secrets) }}" } ] }`,
    ).join('\n');
    const names = Array.from({ length: 1000 }, (_, n) => `N${n}`);
    const facts = organization({
      secrets: names,
      environments: {},
      files: { '.github/workflows/w.yml': `on: push\njobs:\n${jobs}` },
    });
    const { secrets } = inventory(facts, new Map());
    expect(new Set(secrets.map(({ references }) => references))).toEqual(new Set(['maybe']));
  });

  test('names of what every object has', () => {
    const text = `on: push
jobs:
  __proto__: { steps: [ { run: "\${{ secrets.__proto__ }} \${{ secrets.constructor }} \${{ matrix.__proto__.x }}" } ] }
  constructor: { environment: __proto__, strategy: { matrix: { toString: [ KEY ] } }, steps: [ { run: "\${{ secrets[matrix.toString] }}" } ] }`;
    const files = JSON.parse(`{ "__proto__": "x", ".github/workflows/w.yml": ${JSON.stringify(text)} }`) as {
      [name: string]: never;
    };
    const facts = organization({ secrets: ['KEY', '__PROTO__', 'CONSTRUCTOR'], environments: {}, files });
    const environments = JSON.parse('{ "__proto__": { "state": "listed", "rows": [], "complete": true } }') as {
      [name: string]: never;
    };
    const repositories = facts.repositories.map((one) => ({
      ...one,
      environments: { state: 'listed' as const, rows: environments },
    }));
    const { secrets, missing } = inventory({ ...facts, repositories }, new Map());
    expect(secrets.map(({ name, references }) => [name, references])).toEqual(
      expect.arrayContaining([
        ['KEY', 'yes'],
        ['__PROTO__', 'yes'],
        ['CONSTRUCTOR', 'yes'],
      ]),
    );
    expect(missing).toEqual([]);
  });
});

describe('workflows that call', () => {
  const call = (to: string, secrets = 'inherit') => `{ uses: ./.github/workflows/${to}.yml, secrets: ${secrets} }`;
  const at = (name: string) => `.github/workflows/${name}.yml`;

  test('each other in a circle', () => {
    const files = {
      [at('a')]: `on: workflow_call\njobs: { a: ${call('b')} }`,
      [at('b')]: `on: workflow_call\njobs: { b: ${call('a')} }`,
    };
    expect(judged(files)).toEqual({ KEY: 'maybe', CONSTRUCTOR: 'maybe', ONLY: 'maybe' });
  });

  test('themselves', () => {
    const files = { [at('a')]: `on: [push, workflow_call]\njobs: { a: ${call('a')} }` };
    expect(judged(files)).toEqual({ KEY: 'maybe', CONSTRUCTOR: 'maybe', ONLY: 'maybe' });
  });

  test('themselves, and hand on by name', () => {
    const files = {
      [at('a')]: `on: [push, workflow_call]\njobs: { a: ${call('a', '{ KEY: "${{ secrets.KEY }}" }')} }`,
    };
    expect(judged(files)).toEqual({ KEY: 'yes', CONSTRUCTOR: 'none', ONLY: 'maybe' });
  });

  test('each other a thousand million times', () => {
    const jobs = (to: string) => Array.from({ length: 50 }, (_, index) => `  j${index}: ${call(to)}`).join('\n');
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, level) => [
        at(`l${level}`),
        `on: ${level === 0 ? 'push' : 'workflow_call'}\njobs:\n${level === 9 ? '  a: { steps: [ { run: "${{ secrets.KEY }}" } ] }' : jobs(`l${level + 1}`)}`,
      ]),
    );
    expect(judged(files)).toMatchObject({ KEY: 'yes', CONSTRUCTOR: 'maybe', ONLY: 'maybe' });
  });
});

test('a list of owners that is hard on patterns', () => {
  const hostile = `${'*a'.repeat(500)}b @nobody\n`.repeat(200);
  const facts = organization({
    secrets: ['KEY'],
    environments: {},
    files: {
      '.github/CODEOWNERS': `* @acme/all\n${hostile}${'**/'.repeat(500)}x @nobody`,
      [`.github/workflows/${'a'.repeat(500)}.yml`]:
        'on: push\njobs: { a: { steps: [ { run: "${{ secrets.KEY }}" } ] } }',
    },
  });
  expect(inventory(facts, new Map()).secrets[0]?.owner).toEqual(['@acme/all']);
});
