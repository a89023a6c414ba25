import { describe, expect, it } from '@jest/globals';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { anybodyName, bareTokenName } from '../../../src/service/creator-names.ts';
import { anybody, tokens } from '../../../src/service/creators.ts';
import {
  contentOf,
  emptyDraft,
  mostBytes,
  nameProblem,
  remarks,
  sizeOf,
  valueProblem,
} from '../../../src/service/page/draft.ts';
import { envBlock } from '../../../src/service/page/env-block.ts';
import { readEnvText, readFileText } from '../../../src/service/page/env-text.ts';
import { estimate, makePassword, strengthOf } from '../../../src/service/page/strength.ts';

function entries(...pairs: readonly (readonly [name: string, value: string])[]) {
  return pairs.map(([name, value]) => ({ name, value, unquotedHash: false }));
}

describe('a pasted .env file', () => {
  it.each([
    ['A=1', { A: '1' }],
    ['  export A = 1  # why\r\nB=\r\n', { A: '1', B: '' }],
    ['\ufeffA=1\n\n# no=no\n', { A: '1' }],
    ["A='two\nlines # no'", { A: 'two\nlines # no' }],
    ['A="a\\nb" # why', { A: 'a\nb' }],
    ["A='it\\'s'", { A: "it\\'s" }],
    ['A=`back "quoted"`', { A: 'back "quoted"' }],
    ['A="open\nB=2', { A: '"open', B: '2' }],
    ['A="x" y', { A: '"x" y' }],
    ['A.B-C=1', { 'A.B-C': '1' }],
  ])('%j is what dotenv reads', (text, wanted) => {
    const read = readEnvText(text);
    expect(Object.fromEntries(read.entries.map(({ name, value }) => [name, value]))).toEqual(wanted);
    expect(parse(text)).toEqual(wanted);
    expect(read.strange).toEqual([]);
  });

  it('keeps a # inside a word, which dotenv would not, and says so', () => {
    expect(readEnvText('A=pass#word # why').entries).toEqual([{ name: 'A', value: 'pass#word', unquotedHash: true }]);
  });

  it('names the lines that it does not understand', () => {
    expect(readEnvText('A=1\nwhat\nB=2\n{ }').strange).toEqual([2, 4]);
  });

  it('reads back every block that the reveal page makes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (values) => {
        const all = values.map((value, index) => [`NAME_${index}`, value] as const);
        const { text, unfit } = envBlock(all);
        const wanted = all.filter(([name]) => !unfit.includes(name));
        expect(readEnvText(text).entries.map(({ name, value }) => [name, value])).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['server.pem', '-----BEGIN-----\r\nabc==\r\n', 'SERVER_PEM'],
    ['2fa.json', '{"a": 1}', '_2FA_JSON'],
  ])('%s is one value, untouched', (file, text, name) => {
    expect(readFileText(file, text).entries).toEqual([{ name, value: text, unquotedHash: false }]);
  });
});

describe('what is typed', () => {
  it.each([
    [['', 'x'], 'nameMissing'],
    [['9A', 'x'], 'nameWrong'],
    [['a/B', 'x'], 'nameWrong'],
    [['A B', ''], 'nameWrong'],
    [['A'.repeat(256), ''], 'nameWrong'],
    [['__proto__', ''], undefined],
    [['', ''], undefined],
  ] as const)('%j: %s', (pair, wanted) => {
    const [entry] = entries(pair);
    expect(nameProblem(entry!, [entry!])).toBe(wanted);
  });

  it('may not have one name twice, a NUL or half a character', () => {
    const [one, other] = entries(['A', 'x'], ['A', 'y']);
    expect(nameProblem(one!, [one!, other!])).toBe('nameTwice');
    expect(entries(['A', 'a\0'], ['A', '\ud800'], ['A', '🔑']).map(valueProblem)).toEqual([
      'valueUnfit',
      'valueUnfit',
      undefined,
    ]);
  });

  it('is never changed, only remarked upon', () => {
    const all = entries(['A', ''], ['A', ' x\n'], ['A', 'a\r\nb'], ['A', 'a\u200bb'], ['A', 'tab\tbed']);
    expect(all.map(remarks)).toEqual([['remarkEmpty'], ['remarkBlank'], ['remarkReturn'], ['remarkUnseen'], []]);
    const files = entries(
      ['A', `it's "so"`],
      ['A', 'end\\'],
      ['A', 'x\nPATH=/evil'],
      ['A', "it's a \\d"],
      ['A', 'x\ny'],
    );
    expect(files.map(remarks)).toEqual([['remarkUnfit'], ['remarkUnfit'], ['remarkLines'], [], []]);
    const content = contentOf({ ...emptyDraft(), entries: entries(['A', ' x\n'], ['', '']) }, new Date(0));
    expect({ ...content.entries }).toEqual({ A: ' x\n' });
  });

  it('is weighed to the byte', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), fc.string(), (values, note) => {
        const draft = {
          ...emptyDraft(),
          note,
          entries: entries(...values.map((value, at) => [`N${at}`, value] as const)),
        };
        const text = JSON.stringify({ v: 1, ...contentOf(draft, new Date()) });
        expect(sizeOf(draft)).toBe(new TextEncoder().encode(text).length + 1);
      }),
    );
    expect(mostBytes).toBe(92_160);
  });
});

describe('a password', () => {
  it('that is made has five words, each from the whole list, and is strong', () => {
    const made = Array.from({ length: 50 }, () => makePassword(crypto));
    for (const password of made) expect([password.split('-').length, strengthOf(password)]).toEqual([5, 3]);
    expect(new Set(made).size).toBe(50);
    const last = makePassword({
      getRandomValues: (numbers) => (numbers as unknown as Uint16Array).fill(65_535) as never,
    });
    expect(last).toBe('zoo-zoo-zoo-zoo-zoo');
  });

  it.each([
    ['hunter2', 0],
    ['Password123!', 0],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 0],
    ['12345678901234567890', 0],
    ['correct horse', 1],
    ['gT7#kq!Z2v', 1],
    ['gT7#kq!Z2vR9$wLp', 3],
  ] as const)('%s is of strength %d', (password, wanted) => {
    expect([password, strengthOf(password)]).toEqual([password, wanted]);
  });

  it('is worth no less with more behind it', () => {
    expect(estimate('acid-zebra')).toBeGreaterThan(estimate('acid'));
  });
});

it('the page knows the service’s words for who has no name', async () => {
  expect((await anybody('x'))?.name).toBe(anybodyName);
  const bare = 'toy-example-not-a-token';
  expect((await tokens(bare)(bare))?.name).toBe(bareTokenName);
});
