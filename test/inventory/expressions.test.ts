import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { mentionsOf, readsOf } from '../../src/inventory/reads.ts';
import { evaluateText, membersOf, textOf } from '../../src/inventory/values.ts';

const file = join(import.meta.dirname, '..', 'vectors', 'enrol', 'expressions.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as {
  cases: { what: string; text: string; reads: string[]; soft?: string[]; all: boolean }[];
};

describe('which secrets a text reads', () => {
  test.each(cases)('$what: $text', ({ text, reads, soft = [], all }) => {
    const found = readsOf(mentionsOf(text));
    expect([...new Set(found.reads.map(({ name }) => name))].sort()).toEqual([...reads].sort());
    expect(found.reads.filter((one) => one.soft).map(({ name }) => name)).toEqual(soft);
    expect(found.whole !== undefined).toBe(all);
  });

  test.each([
    ["success() && secrets.A == '1'", ['A']],
    ['!secrets.A', ['A']],
    ['${{ secrets.A }}', ['A']],
    ["'secrets.A'", []],
  ])('if is an expression throughout: %s', (text, reads) => {
    expect(readsOf(mentionsOf(text, true)).reads.map(({ name }) => name)).toEqual(reads);
  });

  test.each([
    ['secrets.A ||', 'nothing stands after an operator'],
    ['(secrets.A', 'a bracket that is not closed'],
    ['secrets.A secrets.B', 'two of them'],
    ['secrets[]', 'an empty index'],
    [`${'('.repeat(10_000)}secrets.A${')'.repeat(10_000)}`, 'nested too deep'],
    [`${'!'.repeat(10_000)}secrets.A`, 'denied too often'],
    [`secrets${'.a'.repeat(10_000)}`, 'a chain too long'],
    [`'${"''".repeat(50_000)} secrets`, 'a literal that never ends'],
  ])('what is none may read all: %#', (text) => {
    expect(readsOf(mentionsOf(`\${{ ${text} }}`)).whole).toBe('unreadable expression');
  });
});

describe('what a text can be', () => {
  const of = (text: string): unknown =>
    evaluateText(text, (name) =>
      name === 'matrix'
        ? membersOf([
            ['Target', ['dev', 'prod']],
            ['on', [true, '']],
          ])
        : undefined,
    )
      .map(textOf)
      .filter((text, index, all) => all.indexOf(text) === index);

  test.each([
    ['A_${{ matrix.target }}_${{ MATRIX["x"] }}', ['A_dev_*', 'A_prod_*']],
    ["${{ format('{0}-{1}-{{0}}', matrix.target, matrix['TARGET']) }}", 4],
    ["${{ matrix.on && 'A' || 'B' }}", ['A', 'B']],
    ["${{ github.ref && 'A' }}", ['', 'false', '0', 'A']],
    ["${{ 'A' || 'B' }}", ['A']],
    ["${{ '' || 'B' }}", ['B']],
    ["${{ !'x' && 'A' || 'B' }}", ['B']],
    ['${{ fromJSON(\'{"a": ["x", "y"]}\').a[1] }}', ['y']],
    ['${{ fromJSON(\'{"__proto__": "x"}\').constructor }}', ['']],
    ['${{ fromJSON(\'["x", "y"]\')[github.run_number] }}', ['x', 'y', '']],
    ['${{ fromJSON(vars.X).a }}', ['*']],
    ['${{ matrix.none }}', ['']],
    ['', ['']],
  ])('%s', (text, expected) => {
    const found = of(text) as string[];
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  test('of too many it is anything, and never a text without end', () => {
    const many = membersOf([['m', Array.from({ length: 200 }, (_, n) => `v${n}`)]]);
    const found = evaluateText('${{ m.m }}-${{ m.m }}', (name) => (name === 'm' ? many : undefined));
    expect(found).toEqual(['*-*']);
  });
});
