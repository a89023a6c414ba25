import { describe, expect, test } from '@jest/globals';
import { inventory } from '../../src/inventory/inventory.ts';
import { organization } from './small.ts';

/** What is said of A, which a variable of the job names, and of B, which nothing does. */
function judged(steps: string, more = ''): { [name: string]: string } {
  const text = `on: push\njobs:\n  a:\n    env: { V: A }\n${more}    steps: [ ${steps} ]\n`;
  const facts = organization({ secrets: ['A', 'B'], files: { '.github/workflows/w.yml': text } });
  return Object.fromEntries(inventory(facts, new Map()).secrets.map(({ name, references }) => [name, references]));
}

const reading = '{ run: "${{ secrets[env.V] }}" }';
const certain = { A: 'yes', B: 'none' };
const open = { A: 'yes', B: 'maybe' };

describe('a variable of the job is what it says', () => {
  test.each([
    ['in its first step', reading, ''],
    ['in a step that sets it itself', `{ uses: o/a@v1 }, { env: { V: A }, run: "\${{ secrets[env.V] }}" }`, ''],
    [
      'before any step runs',
      `{ run: x >> "$GITHUB_ENV" }`,
      '    container: { image: x, env: { T: "${{ secrets[env.V] }}" } }\n',
    ],
  ])('%s', (_what, steps, more) => {
    expect(judged(steps, more)).toEqual(certain);
  });
});

describe('a variable of the job may be anything', () => {
  test.each([
    ['after a step that writes it', `{ run: 'echo V=B >> "$GITHUB_ENV"' }, ${reading}`, ''],
    ['after a script that is not read', `{ run: ./configure.sh }, ${reading}`, ''],
    ['after an action of others', `{ uses: o/a@v1 }, ${reading}`, ''],
    ['after an action of the repository', `{ uses: ./.github/actions/a }, ${reading}`, ''],
    ['after an image', `{ uses: "docker://o/i" }, ${reading}`, ''],
    ['before an action, which may have begun before', `${reading}, { uses: o/a@v1 }`, ''],
    [
      'for an action, which is asked once more at the end',
      '{ uses: o/a@v1, with: { t: "${{ secrets[env.V] }}" } }',
      '',
    ],
    ['for an action alone, by its own variables', '{ uses: o/a@v1, env: { T: "${{ secrets[env.V] }}" } }', ''],
    ['in what the job hands on', '{ run: ./configure.sh }', '    outputs: { o: "${{ secrets[env.V] }}" }\n'],
    ['after a step that is written as a list', `[ { run: x } ], ${reading}`, ''],
  ])('%s', (_what, steps, more) => {
    expect(judged(steps, more)).toEqual(open);
  });
});
