import { expect, it } from '@jest/globals';
import { parseKey } from '../../../src/links/derive.ts';
import { keyOf } from '../../../src/service/page/key-of.ts';

const keys = { 43: `a-_${'Zq9x'.repeat(9)}-Bcw`, 86: `b_-${'Yp8w'.repeat(19)}-_CdA1w` };

/** What an address bar has behind the `#`, or the first line of the page found in the path. */
const forms: readonly (readonly [string, (key: string) => string])[] = [
  ['as it is', (key) => key],
  ...[
    '.',
    ',',
    ')',
    '%29',
    '>',
    '%3E',
    '%22',
    '%E2%80%9D',
    '%E3%80%82',
    '!',
    "'",
    '%60',
    '%20',
    '%0A',
    '&',
    '%C2%A0',
  ].map((end) => [`before ${end}`, (key: string) => `${key}${end}`] as const),
  ...[
    '-',
    '--',
    '_',
    '**',
    '%E2%80%94',
    '%20Thanks',
    '%20and%20more',
    '&data=05%7C01',
    '&fbclid=x',
    '%3E%20Mona',
    '%C2%B2',
  ].map((end) => [`before ${end}`, (key: string) => `${key}${end}`] as const),
  ...['/', '!', '%20', '%22', '%3C', '35;', 'x23;', '%23', '#', '!/', '%E2%80%8B'].map(
    (start) => [`behind ${start}`, (key: string) => `${start}${key}`] as const,
  ),
  ['encoded', (key) => key.replaceAll('-', '%2D').replaceAll('_', '%5F')],
  ['encoded twice', (key) => key.replaceAll('-', '%252D').replaceAll('_', '%255F')],
  ['with a zero-width space in it', (key) => key.replace(/^.{9}/, '$&%E2%80%8B')],
  ['with a soft hyphen in it', (key) => key.replace(/^.{9}/, '$&%C2%AD')],
  ['with a blank in it', (key) => key.replace(/^.{9}/, '$&%20')],
  ['with a line end in it', (key) => key.replace(/^.{9}/, '$&%0D%0A')],
  ['with a soft line end in it', (key) => key.replace(/^.{9}/, '$&=%0D%0A')],
  ['with a mark of a quoted mail in it', (key) => key.replace(/^.{9}/, '$&%0A%3E%20')],
  [
    'in full width',
    (key) => encodeURIComponent([...key].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')),
  ],
  ['with hyphens that do not break', (key) => key.replaceAll('-', '%E2%80%91')],
];

it.each([43, 86] as const)('a key of %i characters is found in whatever stands in the address bar', (length) => {
  const missed = forms.filter(([, form]) => keyOf(form(keys[length]), length) !== keys[length]).map(([name]) => name);
  expect(missed).toEqual([]);
});

it('of a key that was cut, none is made', () => {
  const cut = keys[43].slice(0, -1);
  const found = forms.filter(([, form]) => {
    try {
      return parseKey(keyOf(form(cut), 43)).length > 0;
    } catch {
      return false;
    }
  });
  expect(found).toEqual([]);
});
