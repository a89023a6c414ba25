import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/report/report.ts';
import { summary } from '../../src/report/summary.ts';
import { terminal } from '../../src/report/table.ts';
import type { Board } from '../../src/rotation/run/incident/board.ts';

const at = '2026-11-29T09:00:00.000Z';
const board: Board = {
  id: '01JDQ2Z3V4W5X6Y7Z8A9B0C1D2',
  selector: { person: 'mona' },
  since: at,
  until: at,
  opened: at,
  rows: [
    {
      row: 'production/KEY 01JDQ2Z3V4W5X6Y7Z8A9B0C1D3',
      state: 'asked',
      says: `mona was asked at ${at}`,
      next: "keyturn rotate --only 'production/KEY'",
    },
    {
      row: 'github:acme/shop/actions/A<b>|`x` enrolled',
      state: 'alive',
      says: 'nothing configures it',
      next: 'end it in https://console.example.com\nsecrets:\n  A: { provider: NAME }',
    },
    { row: 'KEY 01JDQ2Z3V4W5X6Y7Z8A9B0C1D4', state: 'dead', says: `its provider refuses it, since ${at}`, next: '' },
  ],
};
const report = (publicHome: boolean, rows = board.rows): Report => ({
  at: new Date(at),
  dryRun: false,
  publicHome,
  secrets: [],
  failures: [],
  abandoned: [],
  people: ['mona'],
  notices: [],
  boards: [{ ...board, rows }],
});

describe('the board of an incident', () => {
  it('says each state, why, and the next command, in a log and in a summary', () => {
    const text = terminal(report(false), { colours: false });
    expect(text).toContain('open: 1 alive, 1 asked, 1 dead');
    expect(text).toContain('… asked  production/KEY');
    expect(text).toContain("     keyturn rotate --only 'production/KEY'");
    const markdown = summary(report(false));
    expect(markdown.split('\n').filter((line) => line.startsWith('| ')).length).toBe(4);
    expect(markdown).not.toContain('<b>|');
  });

  it('shows commands as code in a summary, also behind the words that lead to them', () => {
    const rows = [
      { ...board.rows[0]!, next: "look there, then: keyturn incident --accept 'a | b' --reason TEXT" },
      { ...board.rows[0]!, row: 'B R', says: 'see `keyturn status`', next: 'mona runs it with `confirm` = the code' },
    ];
    const markdown = summary({ ...report(false, rows), notices: ['run `keyturn doctor` and <b>look</b>, it`s odd'] });
    expect(markdown).toContain("look there, then: `keyturn incident --accept 'a \\| b' --reason TEXT` |");
    expect(markdown).toContain('| see `keyturn status` | mona runs it with `confirm` = the code |');
    // A backtick that nothing closes quotes nothing, and foreign text is none of ours in a command or outside.
    expect(markdown).toContain('- run `keyturn doctor` and &lt;b&gt;look&lt;/b&gt;, it&#96;s odd');
  });

  it('names nobody in a public home, whom it was opened about included', () => {
    expect(terminal(report(false), { colours: false })).toContain('mona');
    for (const text of [terminal(report(true), { colours: false }), summary(report(true))])
      expect(text).not.toContain('mona');
  });

  it.each([60, 80, 120])('is folded at %s columns, but for commands', (columns) => {
    const lines = terminal(report(false), { colours: false, columns }).split('\n');
    const long = lines.filter(
      (line) => line.length > columns && !line.includes('keyturn ') && line.trim().includes(' '),
    );
    expect(long).toEqual([]);
  });

  it('of a thousand rows is shown whole in a log, and a summary says how many more there are', () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => ({ ...board.rows[2]!, row: `KEY_${index} R` }));
    expect(terminal(report(false, rows), { colours: false, columns: 80 }).split('\n').length).toBeGreaterThan(2_000);
    expect(summary(report(false, rows))).toContain('500 more in the log');
  });
});
