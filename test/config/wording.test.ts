import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../src/config/duration.ts';
import { nearest } from '../../src/config/nearest.ts';
import { select } from '../../src/config/select.ts';
import { thrown } from './errors.ts';

describe('durations', () => {
  it.each([
    ['90d', 7_776_000_000],
    ['24h', 86_400_000],
    ['30m', 1_800_000],
    ['15s', 15_000],
    ['99999d', 8_639_913_600_000],
  ])('%s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it('are written so that they can be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('d', 'h', 'm', 's'), (count, unit) => {
        const milliseconds = parseDuration(`${count}${unit}`)!;
        expect(parseDuration(formatDuration(milliseconds))).toBe(milliseconds);
      }),
    );
  });

  it('are nothing but that', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseDuration(text) !== undefined).toBe(/^[1-9][0-9]{0,4}[dhms]$/.test(text));
      }),
    );
  });
});

describe('the nearest name', () => {
  it.each([
    ['provder', 'provider'],
    ['max_age', 'max-age'],
    ['MAX-AGE', 'max-age'],
    ['adpot', 'adopt'],
    ['xyz', undefined],
    ['', undefined],
    ['a'.repeat(100_000), undefined],
  ])('of %s is %s', (word, name) => {
    expect(nearest(word.slice(0, 100), ['provider', 'max-age', 'adopt', 'destinations'])).toBe(name);
    expect(nearest(word, ['provider', 'max-age', 'adopt', 'destinations'])).toBe(name);
  });
});

describe('only', () => {
  const targets = [
    'production/SENDGRID_API_KEY',
    'development/SENDGRID_API_KEY',
    'production/DATADOG',
    'prod/eu/DATADOG',
    'DEPLOYER',
  ].map((key) => ({ key }));
  const chosen = (only: string | undefined) => select(targets, only).map(({ key }) => key);

  it.each([
    [undefined, targets.map(({ key }) => key)],
    ['production/*', ['production/SENDGRID_API_KEY', 'production/DATADOG']],
    ['production/DATADOG', ['production/DATADOG']],
    ['*/DATADOG', ['production/DATADOG']],
    ['**/DATADOG', ['production/DATADOG', 'prod/eu/DATADOG']],
    ['DATADOG', ['production/DATADOG', 'prod/eu/DATADOG']],
    ['SENDGRID*', ['production/SENDGRID_API_KEY', 'development/SENDGRID_API_KEY']],
    ['{production,development}/SENDGRID_API_KEY', ['production/SENDGRID_API_KEY', 'development/SENDGRID_API_KEY']],
    ['DEPLOYER', ['DEPLOYER']],
    ['*', targets.map(({ key }) => key)],
  ])('%s', (only, keys) => {
    expect(chosen(only)).toEqual(keys);
  });

  it.each(['staging/*', 'datadog', '!DEPLOYER', 'SENDGRID', 'production'])(
    '%s matches nothing, and says what there is',
    async (only) => {
      const error = await thrown(() => chosen(only));
      expect([error.code, error.exit]).toEqual(['INPUT_INVALID', 2]);
      if (!only.startsWith('!'))
        expect(error.message).toContain('production/SENDGRID_API_KEY, development/SENDGRID_API_KEY');
    },
  );

  it('says which was probably meant', async () => {
    expect((await thrown(() => chosen('production/DATADGO'))).hint).toBe('did you mean production/DATADOG?');
  });
});
