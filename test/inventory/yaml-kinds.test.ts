import { describe, expect, test } from '@jest/globals';
import { inventory } from '../../src/inventory/inventory.ts';
import { organization } from './small.ts';

const w = '.github/workflows/w.yml';

/** What is said of each name, in a repository with this workflow and an environment `1` that has ONLY. */
function judged(text: string, names: readonly string[]): { [name: string]: string } {
  const facts = organization({ secrets: [...names], environments: { '1': ['ONLY'] }, files: { [w]: text } });
  return Object.fromEntries(inventory(facts, new Map()).secrets.map(({ name, references }) => [name, references]));
}

function job(more: string, expression: string): string {
  return `on: push\njobs:\n  a:\n    runs-on: x\n${more.replaceAll(/^/gm, '    ')}\n    steps: [ { run: "\${{ ${expression} }}" } ]\n`;
}

const inMatrix = (value: string) =>
  job(`strategy: { matrix: { v: [ ${value} ] } }`, "secrets[format('K_{0}', matrix.v)]");
const inEnv = (value: string) => job(`env: { V: ${value} }`, "secrets[format('K_{0}', env.V)]");
const isTrue = (value: string) =>
  job(`strategy: { matrix: { v: [ ${value} ] } }`, "secrets[matrix.v && 'YES' || 'NO']");

describe('a scalar is what GitHub takes it for', () => {
  test.each([
    ['1.0', 'K_1'],
    ['0x1F', 'K_31'],
    ['0o17', 'K_15'],
    ['+7', 'K_7'],
    ['007', 'K_7'],
    ['1e3', 'K_1000'],
    ['1.50', 'K_1.5'],
    ['True', 'K_TRUE'],
    ['FALSE', 'K_FALSE'],
    ['~', 'K_'],
    ['null', 'K_'],
    ['Null', 'K_'],
    ['yes', 'K_YES'],
    ['off', 'K_OFF'],
    ['"1.0"', 'K_1.0'],
    ["'~'", 'K_~'],
    ['!!str 1.0', 'K_1.0'],
    ['2026-01-02', 'K_2026-01-02'],
    ['1_000', 'K_1_000'],
    ['.5', 'K_0.5'],
    ['"${{ \'X\' }}"', 'K_X'],
  ])('%s, in a matrix and in a variable', (value, name) => {
    for (const text of [inMatrix(value), inEnv(value)])
      expect(judged(text, [name, 'OTHER'])).toEqual({ [name]: 'yes', OTHER: 'none', ONLY: 'none' });
  });

  test.each(['false', 'False', '0', '0x0', '-0', '~', 'null', '""', '.nan', '0.0'])('%s is false', (value) => {
    expect(judged(isTrue(value), ['YES', 'NO'])).toMatchObject({ NO: 'yes' });
  });

  test.each(['true', '1', '"false"', "'0'", 'no', '"null"', '-1', '0.5'])('%s is true', (value) => {
    expect(judged(isTrue(value), ['YES', 'NO'])).toMatchObject({ YES: 'yes', NO: 'none' });
  });

  test('a number that two of GitHub’s parsers would write differently is not known', () => {
    for (const value of ['123456789012345678', '1e21', '1e-9', '.inf', '-.inf', '0.1234567890123456789'])
      expect(judged(inMatrix(value), ['K_A'])).toMatchObject({ K_A: 'maybe' });
  });

  test('a variable is always a text, so what it says of false is true', () => {
    const text = job('env: { V: false }', "secrets[env.V && 'YES' || 'NO']");
    expect(judged(text, ['YES', 'NO'])).toMatchObject({ YES: 'yes', NO: 'none' });
    expect(judged(text.replace('V: false', 'V: ~'), ['YES', 'NO'])).toMatchObject({ NO: 'yes' });
  });

  test('a variable that is empty hides one above it', () => {
    const text = `env: { V: A }\n${job('env: { V: ~ }', "secrets[env.V || 'B']")}`;
    expect(judged(text, ['A', 'B'])).toMatchObject({ A: 'none', B: 'yes' });
  });

  test('the name of an environment is a number', () => {
    for (const value of ['1', '1.0', '0x1', '{ name: 1.0 }'])
      expect(judged(job(`environment: ${value}`, 'secrets.ONLY'), [])).toEqual({ ONLY: 'yes' });
    expect(judged(job('environment: ~', 'secrets.ONLY'), [])).toEqual({ ONLY: 'none' });
  });

  test('an environment that an expression makes whole', () => {
    const text = job(`environment: "\${{ fromJSON('{\\"name\\":\\"1\\"}') }}"`, 'secrets.ONLY');
    expect(judged(text, [])).toEqual({ ONLY: 'yes' });
  });

  test('a key is a number', () => {
    const text = job('strategy: { matrix: { 1.0: [ A ] } }', "secrets[matrix['1']]");
    expect(judged(text, ['A', 'B'])).toMatchObject({ A: 'yes', B: 'none' });
  });

  test('the name of a workflow and an option of an input are numbers', () => {
    const named = job('', "secrets[format('K_{0}', github.workflow)]");
    expect(judged(`name: 1.0\n${named}`, ['K_1'])).toMatchObject({ K_1: 'yes' });
    const on = 'on: { workflow_dispatch: { inputs: { n: { type: choice, required: true, options: [ 0x10, 1.0 ] } } } }';
    const chosen = job('', "secrets[format('K_{0}', inputs.n)]").replace('on: push', on);
    expect(judged(chosen, ['K_16', 'K_1', 'K_1.0'])).toMatchObject({ K_16: 'yes', K_1: 'yes', 'K_1.0': 'none' });
  });

  test('what a caller gives is what the input’s type makes of it', () => {
    const calling = (type: string, value: string) => ({
      [w]: `on: push\njobs: { a: { uses: ./.github/workflows/c.yml, secrets: inherit, with: { v: ${value} } } }`,
      '.github/workflows/c.yml': `on: { workflow_call: { inputs: { v: { type: ${type} } } } }\njobs: { a: { steps: [ { run: "\${{ secrets[inputs.v && 'YES' || 'NO'] }}" } ] } }`,
    });
    const said = (type: string, value: string) => {
      const files = calling(type, value);
      const facts = organization({ secrets: ['YES', 'NO'], files });
      return Object.fromEntries(inventory(facts, new Map()).secrets.map(({ name, references }) => [name, references]));
    };
    expect(said('string', 'false')).toEqual({ YES: 'yes', NO: 'none' });
    expect(said('boolean', 'false')).toEqual({ YES: 'none', NO: 'yes' });
    expect(said('boolean', '"false"')).toMatchObject({ NO: 'yes' });
    expect(said('number', '"0"')).toMatchObject({ NO: 'yes' });
  });

  test('what YAML 1.1 takes for a truth begins a workflow, too', () => {
    const text = `%YAML 1.1\n---\n${job('', 'secrets.KEY').replace('on: push', 'on: workflow_call')}`;
    expect(judged(text, ['KEY'])).toMatchObject({ KEY: 'maybe' });
  });

  test('a literal in an expression of its own stands for itself', () => {
    const call = `on: push\njobs: { a: { uses: "\${{ './.github/workflows/c.yml' }}", secrets: "\${{ 'inherit' }}" } }`;
    const files = {
      [w]: call,
      '.github/workflows/c.yml': 'on: workflow_call\njobs: { a: { steps: [ { run: "${{ secrets.KEY }}" } ] } }',
    };
    const facts = organization({ secrets: ['KEY', 'OTHER'], files });
    const said = Object.fromEntries(inventory(facts, new Map()).secrets.map((one) => [one.name, one.references]));
    expect(said).toEqual({ KEY: 'yes', OTHER: 'none' });
  });

  test('secrets that are handed on as numbers and nothing', () => {
    const text =
      'on: push\njobs: { a: { uses: o/r/.github/workflows/c.yml@v1, secrets: { 1: "${{ secrets.A }}", B: 7, C: ~, D: false } } }';
    expect(judged(text, ['A', 'E'])).toMatchObject({ A: 'yes', E: 'none' });
  });
});
