/** Nothing in a terminal is wider than the terminal, but what is copied whole: commands and addresses, on lines of their own. */
import { describe, expect, it } from '@jest/globals';
import { columns } from '../../src/report/columns.ts';
import { fold, foldedLines, isCommand, widthOf } from '../../src/report/fold.ts';
import type { Report } from '../../src/report/report.ts';
import { terminal } from '../../src/report/table.ts';
import { busyDay, longDay, report, secret } from './samples.ts';

const widths = [60, 80, 120] as const;

const long = `production-eu-central-1/${'A_VERY_LONG_NAME_OF_A_SECRET_'.repeat(4)}KEY`;
const place = `acme-holding-international/${'monorepo-of-everything-'.repeat(3)}, environment production of it`;
const command = `keyturn rotate --only '${long}' --reason "because it was asked for"`;

const longNames: Report = report({
  secrets: [
    secret(long, {
      action: 'rotated',
      reason: 'member-left',
      destinations: { done: 1, total: 2, skipped: [place] },
      shares: [{ login: 'a-login-of-thirty-nine-letters-is-longest', state: 'waiting' }],
      next: `waits for ${place}; run \`${command}\` to go on`,
      notes: [`see https://docs.acme.dev/${'a/'.repeat(60)} for more`],
    }),
    secret('B', {
      action: 'failed',
      error: {
        code: 'PROVIDER_DENIED',
        what: `${place} refused the admin credential ${'ADMIN_'.repeat(15)}`,
        now: 'unchanged',
        hint: `${command}\nthen: ${command}\nor \`keyturn status\`; was ${long} meant? \`${command}\``,
      },
    }),
    secret('C', {
      action: 'failed',
      error: { code: 'PROVIDER_DENIED', what: `${long} again`, now: 'unchanged', hint: 'x' },
    }),
  ],
  about: [`Rotated, because it had been seen: ${long}, ${long}.`],
  abandoned: [long],
  notices: [`it is not known who reads ${long}: \`${command}\``],
  left: `Left: 1 secret (${long})`,
  failures: [
    {
      code: 'JOURNAL_UNREACHABLE',
      what: `GET https://api.github.com/${'x'.repeat(90)}: 502`,
      now: 'unchanged',
      hint: command,
    },
  ],
});

const checks: Report = report({
  checks: [
    { subject: 'destination', name: place, state: 'ok', says: `${long} can be written`, error: undefined },
    {
      subject: 'provider',
      name: long,
      state: 'failed',
      says: '',
      error: { code: 'PROVIDER_DENIED', what: place, now: 'unchanged', hint: command },
    },
  ],
});

const wide = /^[`"'(]*(?:https?:\/\/\S+)[`"').,:;]*$/;
/** Of a line that is too wide: it is one command, or one address, and nothing else. */
function standsAlone(line: string): boolean {
  const text = line.trim();
  return isCommand(text) || /^`[^`]+`[.,:;)]*$/.test(text) || wide.test(text);
}

const tooWide = (text: string, width: number) =>
  text.split('\n').filter((line) => widthOf(line) > width && !standsAlone(line));

describe.each(widths)('at %d columns', (width) => {
  it.each([
    ['a busy day', busyDay],
    ['a long day', longDay],
    ['long names', longNames],
    ['checks', checks],
  ])('%s fits', (_, day) => {
    for (const colours of [false, true]) {
      const text = terminal(day, { colours, columns: width });
      expect(tooWide(text, width)).toEqual([]);
    }
  });

  it('says the same as without a width', () => {
    const squeezed = (text: string) => text.replace(/\s+/g, '');
    for (const day of [busyDay, longDay, longNames, checks]) {
      const folded = squeezed(terminal(day, { colours: false, columns: width }));
      // Columns that are stacked have commas between them.
      for (const said of [...day.notices, ...day.secrets.map(({ next }) => next)])
        expect(folded).toContain(squeezed(said));
    }
  });

  it('two columns fit, however long the first or the second is', () => {
    const rows = [
      ['--x', place],
      [`--${'y'.repeat(30)}`, long],
      ['z', `run \`${command}\` then`],
    ] as const;
    expect(tooWide(columns(rows, width), width)).toEqual([]);
  });

  it('a hint fits', () => {
    const hint = `PROVIDER_DENIED: ${place}: ${long}\n  ${command}\n  or run \`${command}\`, see https://x.dev/${'y'.repeat(130)}`;
    expect(tooWide(foldedLines(hint, width), width)).toEqual([]);
  });
});

describe('a line that is folded', () => {
  it('keeps a command in backticks whole, on a line of its own where it is too long', () => {
    expect(fold('either `keyturn status` or nothing', 20)).toEqual(['either', '`keyturn status` or', 'nothing']);
    expect(fold('run `keyturn rotate --only production/KEY`, then wait', 20)).toEqual([
      'run',
      '`keyturn rotate --only production/KEY`,',
      'then wait',
    ]);
  });

  it('breaks a name that is too long where its parts end, and else where there is room', () => {
    expect(fold('  production/SENDGRID_API_KEY_OF_SHOP is due', 20)).toEqual([
      '  production/',
      '  SENDGRID_API_KEY_',
      '  OF_SHOP is due',
    ]);
    expect(fold('xxxxxxxxxxxxxxxxxxxxxxxxx', 10).join('')).toBe('x'.repeat(25));
  });

  it('never breaks an address, nor inside of a colour or a character', () => {
    const address = `https://links.acme.dev/l#${'k'.repeat(43)}`;
    expect(fold(`open ${address} now`, 30)).toEqual(['open', address, 'now']);
    const painted = `\u001b[31m${'A_'.repeat(30)}\u001b[39m`;
    expect(fold(painted, 20).join('')).toBe(painted);
    for (const line of fold('鍵'.repeat(30), 20)) expect(widthOf(line)).toBeLessThanOrEqual(20);
    expect(fold('👩‍💻'.repeat(20), 20).join('')).toBe('👩‍💻'.repeat(20));
  });

  it('keeps the spaces of a table', () => {
    expect(fold('a   b', 60)).toEqual(['a   b']);
    expect(fold('name      what it does, told at some length', 30)[0]).toBe('name      what it does, told');
  });
});
