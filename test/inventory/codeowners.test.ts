import { describe, expect, test } from '@jest/globals';
import { ownersIn } from '../../src/inventory/codeowners.ts';

function owners(text: string, path: string): readonly string[] {
  return ownersIn(new Map([['.github/CODEOWNERS', text]]))(path);
}

describe('who owns a file', () => {
  test.each<[string, string, string[]]>([
    ['* @a', 'x/y.yml', ['@a']],
    ['* @a\n*.yml @b @c/d', 'x/y.yml', ['@b', '@c/d']],
    ['*.yml @b\n* @a', 'x/y.yml', ['@a']],
    ['* @a\n/.github/ # nobody owns it', '.github/workflows/w.yml', []],
    ['/docs/ @a', 'docs/x/y.md', ['@a']],
    ['/docs/ @a', 'x/docs/y.md', []],
    ['docs/ @a', 'x/docs/y.md', ['@a']],
    ['docs/* @a', 'docs/y.md', ['@a']],
    ['docs/* @a', 'docs/x/y.md', []],
    ['**/logs @a', 'x/y/logs/z', ['@a']],
    ['/a/**/z @a', 'a/z', ['@a']],
    ['/a/**/z @a', 'a/b/c/z', ['@a']],
    ['/a/** @a', 'a/b/c', ['@a']],
    ['/.github @a', '.github/workflows/w.yml', ['@a']],
    ['/build/*.yml @a', 'build/w.yml', ['@a']],
    ['a\\ b.yml a@example.invalid', 'x/a b.yml', ['a@example.invalid']],
    ['# * @a\n\n  * @b # @c', 'x', ['@b']],
    ['', 'x', []],
  ])('%j: %s', (text, path, expected) => {
    expect(owners(text, path)).toEqual(expected);
  });

  test('the file below .github comes first, then the top, then docs', () => {
    const files = new Map([
      ['docs/CODEOWNERS', '* @docs'],
      ['CODEOWNERS', '* @top'],
    ]);
    expect(ownersIn(files)('x')).toEqual(['@top']);
    expect(ownersIn(new Map([...files, ['.github/CODEOWNERS', '']]))('x')).toEqual([]);
    expect(ownersIn(new Map())('x')).toEqual([]);
  });
});
