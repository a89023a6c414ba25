import { describe, expect, test } from '@jest/globals';
import { inventory } from '../../src/inventory/inventory.ts';
import { organization, type Small } from './small.ts';

const w = '.github/workflows/w.yml';
const c = '.github/workflows/c.yml';

function said(small: Small): { [slot: string]: string } {
  return Object.fromEntries(
    inventory(organization(small), new Map()).secrets.map(({ app, environment, name, references }) => [
      [...(app === 'actions' ? [] : [app]), ...(environment === null ? [] : [environment]), name].join('/'),
      references,
    ]),
  );
}

const reading = (expression: string, more = '') =>
  `on: push\n${more}jobs: { a: { runs-on: x, steps: [ { run: "\${{ ${expression} }}" } ] } }\n`;

describe('a variable whose name is written otherwise', () => {
  // On Linux and on a Mac case counts, on Windows it does not.
  test('may be none, and what stands for it then is read', () => {
    const text = reading("secrets[env.value || 'B']", 'env: { VALUE: A }\n');
    expect(said({ secrets: ['A', 'B', 'C'], files: { [w]: text } })).toEqual({ A: 'yes', B: 'yes', C: 'none' });
  });

  test('may leave the one above it in place', () => {
    const text = `on: push\nenv: { VALUE: A }\njobs: { a: { steps: [ { env: { value: B }, run: "\${{ secrets[env.VALUE] }}" } ] } }`;
    expect(said({ secrets: ['A', 'B', 'C'], files: { [w]: text } })).toEqual({ A: 'yes', B: 'yes', C: 'none' });
  });

  test('counts for itself where it is written the same', () => {
    const text = `on: push\nenv: { VALUE: A }\njobs: { a: { steps: [ { env: { VALUE: B }, run: "\${{ secrets[env.VALUE] }}" } ] } }`;
    expect(said({ secrets: ['A', 'B'], files: { [w]: text } })).toEqual({ A: 'none', B: 'yes' });
  });
});

describe('keys that an expression makes', () => {
  const called = (body: string) => ({
    [w]: `on: push\njobs: { a: { uses: ./${c}, ${body} } }`,
    [c]: 'on: { workflow_call: { inputs: { k: { type: string, default: NONE } }, secrets: { T: {} } } }\njobs: { a: { steps: [ { run: "${{ secrets[inputs.k] }}", uses: o/a@v1, with: { t: "${{ secrets.T }}" } } ] } }',
  });

  test('hand an input on', () => {
    for (const key of ['"${{ insert }}"', '"${{ format(\'{0}\', github.ref) }}"']) {
      const files = called(`secrets: inherit, with: { ${key}: "\${{ fromJSON(vars.X) }}" }`);
      expect(said({ secrets: ['A'], files })).toEqual({ A: 'maybe' });
    }
  });

  test('hand a secret on under any name', () => {
    const files = called('secrets: { "${{ format(\'{0}\', \'T\') }}": "${{ secrets.A }}" }');
    const { secrets } = inventory(organization({ secrets: ['A', 'B'], files }), new Map());
    expect(secrets.map(({ name, references }) => [name, references]).sort()).toEqual([
      ['A', 'yes'],
      ['B', 'none'],
    ]);
  });

  test('name a dimension of a matrix', () => {
    const text = `on: push\njobs: { a: { strategy: { matrix: { "\${{ insert }}": x } }, steps: [ { run: "\${{ secrets[matrix.k] }}" } ] } }`;
    expect(said({ secrets: ['A'], files: { [w]: text } })).toEqual({ A: 'maybe' });
  });
});

describe('a workflow that nothing here calls', () => {
  test('may be caused by Dependabot, where it is called from', () => {
    const text = reading('secrets.A').replace('on: push', 'on: workflow_call');
    expect(said({ secrets: ['A'], dependabot: ['A', 'B'], files: { [w]: text } })).toEqual({
      A: 'maybe',
      'dependabot/A': 'maybe',
      'dependabot/B': 'none',
    });
  });
});

describe('on another branch', () => {
  test('an unchanged workflow calls what stands there, however it is written', () => {
    const files = {
      [w]: 'on: push\njobs: { a: { uses: "\\x2e/.github/workflows/c.yml", secrets: inherit } }',
      [c]: reading('secrets.A').replace('on: push', 'on: workflow_call'),
    };
    const branches = { next: { [c]: reading('secrets.B').replace('on: push', 'on: workflow_call') } };
    expect(said({ secrets: ['A', 'B', 'C'], files, branches })).toEqual({ A: 'yes', B: 'yes', C: 'none' });
  });

  test('a workflow that stands only there is read', () => {
    const branches = { next: { [w]: reading('secrets.A') } };
    expect(said({ secrets: ['A', 'B'], branches })).toEqual({ A: 'yes', B: 'none' });
  });
});

describe('steps that are no list', () => {
  test.each(['"${{ secrets.A }}"', '{ a: { run: "${{ secrets.A }}" } }'])('are read all the same: %s', (steps) => {
    expect(said({ secrets: ['A', 'B'], files: { [w]: `on: push\njobs: { a: { steps: ${steps} } }` } })).toEqual({
      A: 'yes',
      B: 'none',
    });
  });
});

describe('a file that is written otherwise', () => {
  const text = reading('secrets.A');
  test.each([
    ['with a byte order mark', `\ufeff${text}`],
    ['with CRLF', text.replaceAll('\n', '\r\n')],
    ['as JSON', JSON.stringify({ on: 'push', jobs: { a: { steps: [{ run: '${{ secrets.A }}' }] } } })],
    ['with a beginning and an end', `---\n${text}...\n`],
    ['with keys in capitals', text.replace('jobs', 'JOBS').replace('steps', 'Steps').replace('run:', 'RUN:')],
    ['with doubled jobs', `${text}jobs: { b: { steps: [] } }\n`],
  ])('%s', (_what, written) => {
    expect(said({ secrets: ['A', 'B'], files: { [w]: written } })['A']).toBe('yes');
  });
});
