import { describe, expect, it } from '@jest/globals';
import { at, isPointer, without } from '../../src/recipes/pointer.ts';

const document = { a: [{ b: 1 }, { b: 'two' }], 'x/y': { '~': true }, '': 0, n: null };

describe('at', () => {
  it.each<[string, unknown]>([
    ['', document],
    ['/a/0/b', 1],
    ['/a/1/b', 'two'],
    ['/x~1y/~0', true],
    ['/', 0],
    ['/n', null],
    ['/n/b', undefined],
    ['/a/2', undefined],
    ['/a/00', undefined],
    ['/a/-1', undefined],
    ['/a/length', undefined],
    ['/constructor', undefined],
    ['/constructor/name', undefined],
    ['/__proto__', undefined],
    ['/a/0/toString', undefined],
  ])('%j', (pointer, expected) => {
    expect(at(document, pointer)).toEqual(expected);
  });

  it('walks through an answer of any depth', () => {
    const deep = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) as unknown;
    expect(at(deep, '/0/0/0')).toBeDefined();
  });
});

describe('isPointer', () => {
  it.each([
    ['', true],
    ['/', true],
    ['/a~0b~1c', true],
    ['a', false],
    ['/a~2', false],
    ['/a~', false],
  ])('%j: %s', (text, expected) => {
    expect(isPointer(text)).toBe(expected);
  });
});

describe('without', () => {
  it.each<[string, string | undefined, unknown]>([
    ['/a/*/id', undefined, { a: [{ n: 1 }, { n: 2 }], s: ['x_1', 'y', 7] }],
    ['/a/0', undefined, { a: [{ id: 2, n: 2 }], s: ['x_1', 'y', 7] }],
    [
      '/s/*',
      'x_*',
      {
        a: [
          { id: 1, n: 1 },
          { id: 2, n: 2 },
        ],
        s: ['y', 7],
      },
    ],
    [
      '/s/*',
      'y',
      {
        a: [
          { id: 1, n: 1 },
          { id: 2, n: 2 },
        ],
        s: ['x_1', 7],
      },
    ],
    [
      '/none/*',
      undefined,
      {
        a: [
          { id: 1, n: 1 },
          { id: 2, n: 2 },
        ],
        s: ['x_1', 'y', 7],
      },
    ],
  ])('%s like %s', (pattern, like, expected) => {
    const given = {
      a: [
        { id: 1, n: 1 },
        { id: 2, n: 2 },
      ],
      s: ['x_1', 'y', 7],
    };
    const before = structuredClone(given);
    expect(without(given, pattern, like)).toEqual(expected);
    expect(given).toEqual(before);
  });
});
