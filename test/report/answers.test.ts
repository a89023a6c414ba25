import { describe, expect, it } from '@jest/globals';
import { annotations } from '../../src/report/annotations.ts';
import { widthOf } from '../../src/report/fold.ts';
import type { FailureReport, Report } from '../../src/report/report.ts';
import { outputs } from '../../src/report/result.ts';
import { summary } from '../../src/report/summary.ts';
import { terminal } from '../../src/report/table.ts';
import { shortTime, withShortTimes } from '../../src/rotation/model/short-time.ts';
import { approve } from './approve.ts';
import { at, busyDay, report, secret } from './samples.ts';

const denied = (key: string): FailureReport => ({
  code: 'PROVIDER_DENIED',
  what: `${key}: api.toy.dev refused the admin credential TOY_ADMIN (403)`,
  now: 'unchanged',
  hint: `gh secret set TOY_ADMIN\nthen: keyturn rotate --only '${key}'`,
});

const oneCause = report({
  secrets: ['B_KEY', 'A_KEY', 'C_KEY'].map((key) => secret(key, { action: 'failed', error: denied(key) })),
});

const log = (day: Report, columns?: number) => terminal(day, { colours: false, columns });

describe('errors with one cause', () => {
  it('are one annotation, with a title and the secrets that they concern', () => {
    expect(annotations(oneCause)).toEqual([
      {
        title: 'The provider refused the admin credential',
        text: expect.stringMatching(/^PROVIDER_DENIED: A_KEY, B_KEY, C_KEY: A_KEY: api\.toy\.dev refused/),
        at: undefined,
      },
    ]);
  });

  it('are one thing to do in the summary, and one error in the table', () => {
    expect(summary(oneCause).match(/`PROVIDER_DENIED`/g)).toHaveLength(1);
    expect(summary(oneCause)).toContain('`A_KEY`, `B_KEY`, `C_KEY` `PROVIDER_DENIED`');
    expect(log(oneCause).match(/refused the admin/g)).toHaveLength(1);
    expect(log(oneCause).match(/PROVIDER_DENIED: as for A_KEY/g)).toHaveLength(2);
  });

  it('stay two where anything else differs', () => {
    const other = { ...denied('B_KEY'), what: 'api.other.dev refused the admin credential OTHER (403)' };
    const two = report({
      secrets: [
        secret('A_KEY', { action: 'failed', error: denied('A_KEY') }),
        secret('B_KEY', { action: 'failed', error: other }),
      ],
    });
    expect(annotations(two)).toHaveLength(2);
    expect(log(two)).not.toContain('as for');
  });

  it('leave no more annotations than GitHub shows, and say so', () => {
    const many = report({
      secrets: Array.from({ length: 30 }, (_, index) =>
        secret(`KEY_${index}`, { action: 'failed', error: { ...denied(''), what: `cause ${index}` } }),
      ),
    });
    expect(annotations(many)).toHaveLength(10);
    expect(annotations(many).at(-1)?.title).toBe('21 more errors');
  });
});

it('what is wrong in the configuration file is annotated at its lines', () => {
  const what =
    '.github/keyturn.yml:3:5: secrets.A: there is no such field\n.github/keyturn.yml:9:1: linsk: no such field';
  const wrong = report({ failures: [{ code: 'CONFIG_INVALID', what, now: 'unchanged', hint: 'edit the file' }] });
  expect(annotations(wrong)).toEqual([
    {
      title: 'The configuration is not valid',
      text: 'CONFIG_INVALID: .github/keyturn.yml:3:5: secrets.A: there is no such field. edit the file',
      at: { file: '.github/keyturn.yml', line: 3, column: 5 },
    },
    expect.objectContaining({ at: { file: '.github/keyturn.yml', line: 9, column: 1 } }),
  ]);
});

describe('a time', () => {
  it.each([
    ['2026-11-29T09:02:31Z', '29 Nov 09:02 UTC'],
    ['2026-12-01T00:00:00.000Z', '1 Dec 00:00 UTC'],
    ['2027-11-29T09:02:00Z', '29 Nov 2027 09:02 UTC'],
    ['2025-11-29T09:02:00Z', '29 Nov 2025 09:02 UTC'],
  ])('%s is for people %s', (iso, short) => {
    expect(shortTime(new Date(iso), at)).toBe(short);
    expect(withShortTimes(`not before ${iso}, says it`, at)).toBe(`not before ${short}, says it`);
  });

  it('that is none, and what only looks like one, stays', () => {
    for (const text of ['2026-13-45T99:99:99Z', 'x2026-11-29T09:02:31Zx', '2026-11-29'])
      expect(withShortTimes(text, at)).toBe(text);
  });

  it('is short for people and ISO 8601 for machines', () => {
    const day = report({ secrets: [secret('A', { next: 'overlaps until 2026-11-29T09:02:31Z', action: 'waiting' })] });
    for (const text of [summary(day), log(day)]) {
      expect(text).toContain('overlaps until 29 Nov 09:02 UTC');
      expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
    }
    expect(outputs(day).result).toContain('2026-11-29T09:02:31Z');
    expect(outputs(day)['next-due']).toBe('2027-01-16T14:00:00.000Z');
  });
});

describe('an idle run', () => {
  const idle = report({
    routine: true,
    secrets: [secret('B_KEY'), secret('A_KEY', { dueAt: new Date('2026-12-01T08:00:00Z') })],
  });

  it('is three lines', () => {
    expect(log(idle)).toBe(
      '2 unchanged: nothing to do\nNext: A_KEY, due 1 Dec 08:00 UTC, in 9d.\n`keyturn status` shows each of them.\n',
    );
    expect(
      summary(idle)
        .split('\n')
        .filter((line) => line !== ''),
    ).toHaveLength(3);
  });

  it('says whom it waits for', () => {
    const shares = [{ login: 'mona', state: 'waiting' as const }];
    const waiting = report({ routine: true, secrets: [secret('A_KEY', { shares })] });
    expect(log(waiting)).toContain('Not saved yet: A_KEY by mona (waiting).');
    expect(log({ ...waiting, publicHome: true })).not.toContain('mona');
  });

  it.each<[string, Partial<Report>]>([
    ['a notice', { notices: ['exposed is off'] }],
    ['a secret that the configuration no longer names', { abandoned: ['GONE'] }],
    ['a note', { secrets: [secret('A', { notes: ['x'] })] }],
    ['an overdue one', { secrets: [secret('A', { ageMs: 1e12 })] }],
    ['something done', { secrets: [secret('A', { action: 'rotated' })] }],
    ['another command than `rotate`', { routine: false }],
  ])('is told whole with %s', (_, change) => {
    expect(log({ ...idle, ...change })).not.toContain('nothing to do');
  });
});

it('who has not saved is named in a terminal, and nowhere that everybody reads', () => {
  expect(log(busyDay)).toContain('not saved yet: hubot (waiting), octo-cat (disputed)');
  expect(log({ ...busyDay, publicHome: true })).not.toContain('not saved yet');
});

it('what a command came to stands first, without logins where everybody reads', () => {
  const day = { ...busyDay, about: ['mona is offboarded: 1 own credential ended.'], people: ['mona'] };
  expect(log(day).split('\n')[0]).toBe('mona is offboarded: 1 own credential ended.');
  expect(summary(day).split('\n')[2]).toBe('- mona is offboarded: 1 own credential ended.');
  expect(log({ ...day, publicHome: true }).split('\n')[0]).toBe('a recipient is offboarded: 1 own credential ended.');
});

describe.each([60, 120])('a terminal of %i columns', (columns) => {
  const checked = report({
    checks: [
      {
        subject: 'journal',
        name: 'acme/shop, branch keyturn-journal',
        state: 'ok',
        says: 'can be written',
        error: undefined,
      },
      {
        subject: 'destination',
        name: 'environment production of acme/shop',
        state: 'failed',
        says: 'the token may not write secrets here',
        error: denied('environment production of acme/shop'),
      },
    ],
  });

  it.each([
    ['a-busy-day', busyDay],
    ['one-cause', oneCause],
    ['doctor', checked],
    ['idle', report({ routine: true, secrets: [secret('production/A_RATHER_LONG_NAME_OF_A_KEY_THAT_IS_THERE')] })],
  ])('has no line that is too long, but for commands: %s', (name, day) => {
    const text = log(day, columns);
    const long = text.split('\n').filter((line) => widthOf(line) > columns);
    expect(long.filter((line) => !/^ *(then: )?(gh|keyturn) /.test(line))).toEqual([]);
    approve(`${name}.${columns}.txt`, text);
    const words = (lines: string) => lines.split(/[\s,]+/).filter((word) => word !== '');
    expect(words(text).sort()).toEqual(words(log(day)).sort());
  });

  it('has colours over the same text', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
    const bare = terminal(busyDay, { colours: true, columns }).replace(/\u001b\[\d+m/g, '');
    expect(bare).toBe(log(busyDay, columns));
  });
});
