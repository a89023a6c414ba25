/** Chains in chains: whatever a file nests, it is judged, and never as unused where it was not followed to its end. */
import { describe, expect, test } from '@jest/globals';
import { exposedTo } from '../../src/inventory/actions.ts';
import { inventory } from '../../src/inventory/inventory.ts';
import { organization, repository } from './small.ts';

const at = (name: string) => `.github/workflows/${name}.yml`;

function judged(files: { [path: string]: string }, names: string[] = ['KEY', 'OTHER']): { [name: string]: string } {
  const facts = organization({ secrets: names, environments: { prod: ['ONLY'] }, files });
  expect(() => exposedTo(facts, 'o/a')).not.toThrow();
  return Object.fromEntries(inventory(facts, new Map()).secrets.map(({ name, references }) => [name, references]));
}

const job = (run: string, more = '') => `jobs: { a: { ${more} steps: [ { run: ${JSON.stringify(run)} } ] } }`;
const nest = (inner: string, times: number, open = "format('{0}', ", close = ')') =>
  `${open.repeat(times)}${inner}${close.repeat(times)}`;

describe('a reference at the end of', () => {
  test.each([
    ['calls in calls', "format('{0}', ", ')'],
    ['brackets in brackets', '(', ')'],
    ['choices in choices', "(github.ref && 'x' || ", ')'],
    ['lists of lists', "fromJSON('[1]')[0] && (", ')'],
    ['denials of denials', "(!!'' || ", ')'],
  ])('%s, each in a variable of its own, is not unused', (_what, open, close) => {
    for (const [length, deep] of [
      [15, 95],
      [30, 95],
      [200, 45],
      [1000, 5],
    ] as const) {
      const env = Array.from(
        { length },
        (_, n) =>
          `  V${n}: ${JSON.stringify(`\${{ ${nest(n === length - 1 ? "'KEY'" : `env.V${n + 1}`, deep, open, close)} }}`)}`,
      ).join('\n');
      const text = `on: push\nenv:\n${env}\n${job('${{ secrets[env.V0] }}')}`;
      expect([_what, length, judged({ [at('w')]: text })['KEY']]).not.toContain('none');
    }
  });

  test('workflows that hand an object on, of which each makes one of its own', () => {
    for (const deep of [40, 95]) {
      const env = (from: string) =>
        Array.from(
          { length: 18 },
          (_, n) => `  V${n}: "\${{ ${nest(n === 17 ? from : `env.V${n + 1}`, deep)} }}"`,
        ).join('\n');
      const files: { [path: string]: string } = {};
      for (let n = 0; n < 10; n++) {
        const on = n === 0 ? 'push' : '{ workflow_call: { inputs: { k: { type: object } } } }';
        const matrix = `strategy: { matrix: { m: [ { of: "\${{ env.V0 }}" } ] } },`;
        const call = `jobs: { a: { ${matrix} uses: ./${at(`w${n + 1}`)}, secrets: inherit, with: { k: "\${{ matrix.m }}" } } }`;
        const next = n === 9 ? job('${{ secrets[matrix.m.of] }}', matrix) : call;
        files[at(`w${n}`)] = `on: ${on}\nenv:\n${env(n === 0 ? "'KEY'" : 'inputs.k.of')}\n${next}`;
      }
      expect(judged(files)['KEY']).toMatch(/^(?:yes|maybe)$/);
    }
  });

  test('matrices of objects in objects', () => {
    const object = `${'{ a: '.repeat(40)}KEY${' }'.repeat(40)}`;
    const text = `on: push\n${job(`\${{ secrets[matrix.m${'.a'.repeat(40)}] }}`, `strategy: { matrix: { m: [ ${object} ] } },`)}`;
    expect(judged({ [at('w')]: text })).toMatchObject({ KEY: 'yes', OTHER: 'none' });
  });

  test('aliases in aliases', () => {
    for (const length of [20, 90, 500, 3000]) {
      const chain = Array.from(
        { length },
        (_, n) => `  V${n}: &a${n} ${n === 0 ? '{ k: "${{ secrets.KEY }}" }' : `{ k: *a${n - 1} }`}`,
      ).join('\n');
      const text = `on: push\nenv:\n${chain}\n${job('x')}`;
      expect(judged({ [at('w')]: text })['KEY']).toMatch(/^(?:yes|maybe)$/);
    }
  });

  test('aliases of aliases of one scalar', () => {
    const chain = Array.from({ length: 5000 }, (_, n) => `  V${n}: ${n === 0 ? '&a "${{ secrets.KEY }}"' : '*a'}`).join(
      '\n',
    );
    expect(judged({ [at('w')]: `on: push\nenv:\n${chain}\n${job('x')}` })['KEY']).toMatch(/^(?:yes|maybe)$/);
  });

  test('merges in merges', () => {
    for (const length of [20, 60, 500]) {
      const chain = Array.from(
        { length },
        (_, n) =>
          `  j${n}: &m${n} { ${n === 0 ? 'env: { K: "${{ secrets.KEY }}" }' : `<<: *m${n - 1}, x${n}: 1`}, steps: [] }`,
      ).join('\n');
      expect(judged({ [at('w')]: `on: push\njobs:\n${chain}` })['KEY']).toMatch(/^(?:yes|maybe)$/);
    }
  });

  test('jobs that need each other', () => {
    const jobs = Array.from(
      { length: 300 },
      (_, n) =>
        `  j${n}: { needs: [ ${n === 0 ? '' : `j${n - 1}`} ], steps: [ { run: "\${{ secrets[needs.j${n}.outputs.k] }}" } ] }`,
    ).join('\n');
    expect(judged({ [at('w')]: `on: push\njobs:\n${jobs}` })).toMatchObject({
      KEY: 'maybe',
      OTHER: 'maybe',
      ONLY: 'none',
    });
  });

  test('a chain of operators', () => {
    for (const sign of ['||', '&&', '==', ',']) {
      const items = Array.from({ length: 4000 }, () => "''").join(` ${sign} `);
      const run = sign === ',' ? `\${{ format(${items}, secrets.KEY) }}` : `\${{ ${items} ${sign} secrets.KEY }}`;
      expect(judged({ [at('w')]: `on: push\n${job(run)}` })).toMatchObject({ KEY: 'yes', OTHER: 'none' });
    }
  });

  test('a list that many rows make', () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `{k: V${n}}`).join(',');
    const text = `on: push\n${job('${{ secrets[matrix.k] }}', `strategy: { matrix: { include: [${rows},{k: KEY}] } },`)}`;
    expect(judged({ [at('w')]: text })['KEY']).toMatch(/^(?:yes|maybe)$/);
  });

  test('twelve workflows that call each other, which is deeper than is followed', () => {
    const files = Object.fromEntries(
      Array.from({ length: 13 }, (_, n) => [
        at(`w${n}`),
        `on: ${n === 0 ? 'push' : 'workflow_call'}\n${n === 12 ? job('${{ secrets.KEY }}', 'environment: prod,') : `jobs: { a: { uses: ./${at(`w${n + 1}`)}, secrets: inherit } }`}`,
      ]),
    );
    expect(judged(files)).toEqual({ KEY: 'maybe', OTHER: 'maybe', ONLY: 'maybe' });
  });

  test('workflows of two repositories that call each other', () => {
    const calls = (to: string) =>
      `on: [push, workflow_call]\njobs: { a: { uses: acme/${to}/${at('w')}@main, secrets: inherit } }`;
    const facts = organization(
      { secrets: ['KEY'], files: { [at('w')]: calls('lib') } },
      repository({ secrets: ['KEY'], files: { [at('w')]: calls('app') } }, 'acme/lib'),
    );
    expect(inventory(facts, new Map()).secrets.map(({ references }) => references)).toEqual(['maybe', 'maybe']);
  });
});
