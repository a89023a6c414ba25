import { expect, it } from '@jest/globals';
import { baselineOf } from '../../src/rotation/model/baseline.ts';
import type { Listed } from '../../src/rotation/model/ports.ts';

const listed: readonly Listed[] = [{ id: 'a', tag: 'kt-toy-1' }, { id: 'b', unreadable: true }, { id: 'c' }];

it('an intent keeps the ids that show no name, where the others show that they are not it', () => {
  expect(baselineOf({ tagged: true }, listed)).toEqual(['b']);
});

it('an intent keeps every id that was listed, where none shows a tag', () => {
  expect(baselineOf({ tagged: false }, listed)).toEqual(['a', 'b', 'c']);
});
