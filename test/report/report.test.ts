import { describe, expect, it } from '@jest/globals';
import { bar, duration } from '../../src/report/age.ts';
import { confirmations } from '../../src/report/annotations.ts';
import type { Report, SecretReport } from '../../src/report/report.ts';
import { outputs, type ResultEntry, result } from '../../src/report/result.ts';
import { summary } from '../../src/report/summary.ts';
import { terminal } from '../../src/report/table.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { approve } from './approve.ts';
import { askedDay, busyDay, longDay, report, secret } from './samples.ts';

const publicDay: Report = { ...busyDay, publicHome: true };
const failedRun = report({
  failures: [
    { code: 'JOURNAL_UNREACHABLE', what: 'GET https://api.github.com/x: 502', now: 'unchanged', hint: 'run it again' },
  ],
});

const days: readonly (readonly [string, Report])[] = [
  ['a-busy-day', busyDay],
  ['a-busy-day-in-public', publicDay],
  ['a-dry-run', { ...busyDay, dryRun: true, secrets: busyDay.secrets.slice(4, 5), abandoned: [], notices: [] }],
  ['a-failed-run', failedRun],
  ['a-run-out-of-time', longDay],
  ['a-day-of-asks', askedDay],
  ['a-day-of-asks-in-public', { ...askedDay, publicHome: true }],
  ['nothing', report()],
];

describe.each(days)('the report of %s', (name, day) => {
  it('is the approved summary', () => approve(`${name}.summary.md`, summary(day)));
  it('is the approved table', () => approve(`${name}.table.txt`, terminal(day, { colours: false })));
  it('is the approved result', () => approve(`${name}.outputs.json`, `${JSON.stringify(outputs(day), null, 2)}\n`));
});

it('has colours only where the entry point says so, and says the same', () => {
  const painted = terminal(busyDay, { colours: true });
  expect(painted).toContain('\u001b[31m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
  expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(terminal(busyDay, { colours: false }));
  expect(terminal(busyDay, { colours: false })).not.toContain('\u001b');
});

describe('a public home', () => {
  it.each([
    ['the summary', summary],
    ['the table', (day: Report) => terminal(day, { colours: false })],
    ['the outputs', (day: Report) => JSON.stringify(outputs(day))],
  ])('sees no login and no skipped place in %s', (_, render) => {
    const text = render(publicDay);
    for (const name of ['mona', 'hubot', 'octo-cat', 'acme/old']) expect(text).not.toContain(name);
    expect(render(busyDay)).toContain('mona');
    expect(text).toMatch(/1 of 3 saved|"saved":1|\\"saved\\":1/);
  });

  it('hides a login in every sentence, but not the words around it', () => {
    const day = report({
      publicHome: true,
      notices: ['MONA opened it'],
      failures: [{ code: 'DELIVER_FAILED', what: 'mona: no mail', now: 'rotated', hint: 'ask @mona (monalisa knows)' }],
      secrets: [
        secret('A', {
          shares: [{ login: 'mona', state: 'waiting' }],
          reason: 'member-left mona',
          next: 'mona',
          notes: ['mona/x'],
          error: { code: 'DELIVER_FAILED', what: 'x mona y', now: 'rotated', hint: 'mona' },
        }),
      ],
    });
    for (const text of [summary(day), terminal(day, { colours: true }), JSON.stringify(outputs(day))]) {
      expect(text).not.toMatch(/\bmona\b/i);
      expect(text).toContain('a recipient');
    }
    expect(summary(day)).toContain('monalisa');
  });
});

describe('whoever has a message about a key', () => {
  const renders = [summary, (day: Report) => terminal(day, { colours: false })];

  it('finds the secret, the host and the times of each open request, and no code', () => {
    for (const day of [askedDay, { ...askedDay, publicHome: true }]) {
      for (const text of renders.map((render) => render(day))) {
        const lines = text.split('\n').filter((line) => line.includes('asked of'));
        expect(lines).toHaveLength(3);
        expect(lines.filter((line) => line.includes('links.acme.dev'))).toHaveLength(2);
        for (const line of lines) expect(line).toContain('since 19 Nov 14:00 UTC, until 26 Nov 14:00 UTC');
        expect(text).not.toMatch(/[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}|\/r#/);
      }
    }
  });

  it('is told in public that it is the owner, and not who that is', () => {
    const day = { ...askedDay, publicHome: true };
    const all = [...renders.map((render) => render(day)), JSON.stringify(outputs(day))];
    for (const { text } of confirmations(day)) all.push(text);
    for (const text of all) expect(text).not.toMatch(/mona|hubot|octo-cat/);
    expect(summary(day)).toContain('asked of its owner');
  });

  it('is reminded by an annotation that an answer waits for their code', () => {
    expect(confirmations(busyDay)).toEqual([]);
    const [only, ...more] = confirmations(askedDay);
    expect(more).toEqual([]);
    expect(only?.title).toBe('To confirm');
    expect(only?.text).toContain('production/MAPS_KEY');
    expect(only?.text).toContain('hubot');
  });
});

const rlo = String.fromCodePoint(0x202e);
const hostile: readonly (readonly [string, string])[] = [
  ['a workflow command', '::stop-commands::x'],
  ['a workflow command on a line of its own', 'x\n::set-output name=a::b'],
  ['a command behind spaces', '   ::error::x'],
  ['an old command', '##[add-mask]x'],
  ['an old command inside', 'a ##[error]b'],
  ['a table cell', 'a | b | c'],
  ['a new row', 'a\n| b | c |'],
  ['HTML', '<img src="https://evil.example/x.png" onerror=alert(1)><script>alert(1)</script>'],
  ['an entity', '&lt;b&gt; &#60;b&#62;'],
  ['a link', '[click](https://evil.example/)'],
  ['a bare link', 'see https://evil.example/ and www.evil.example'],
  ['an image', '![x](https://evil.example/x.png)'],
  ['a mention', '@acme/security and @mona'],
  ['a code span', '`x` ``y`` `'],
  ['the end of a block', '```\n## free\n````'],
  ['emphasis', '**x** _y_ ~~z~~'],
  ['a heading', '# big'],
  ['a list', '- x'],
  ['a numbered list', '1. x'],
  ['mathematics', '$\\href{https://evil.example}{x}$'],
  ['a footnote', '[^1]: x'],
  ['a Mermaid section', 'x\n  section evil\n  a :crit, 2026-01-01, 1d'],
  ['a Mermaid click', 'x; click a href "https://evil.example" %%{init: {}}%%'],
  ['a bidirectional override', `${rlo}txt.exe`],
  ['an escape sequence', '\u001b[2J\u001b]0;owned\u0007'],
  ['NUL and backspace', 'a\0b\b\b\bc'],
  ['a line separator', 'a\u2028b\u0085c'],
  ['a lone surrogate', 'a\ud800b'],
  ['a very long name', 'x'.repeat(100_000)],
  ['nothing but a space', ' '],
];

function hostileDay(text: string): Report {
  const failure = { code: 'INTERNAL', what: text, now: 'unchanged', hint: text } as const;
  return report({
    secrets: [
      secret('x', {
        key: text,
        secret: text,
        environment: text,
        action: 'failed',
        reason: text,
        next: text,
        notes: [text],
        error: failure,
        shares: [{ login: text, state: 'saved' }],
        destinations: { done: 1, total: 1, skipped: [text] },
      }),
      secret('innocent/KEY'),
    ],
    failures: [failure],
    abandoned: [text],
    notices: [text],
  });
}

/** What of a Markdown text is read as Markdown: neither fenced blocks nor code spans. */
function withoutCode(text: string): string {
  return text.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
}

describe('a hostile name', () => {
  it.each(hostile)('stays a name in the summary: %s', (_, text) => {
    const rendered = summary(hostileDay(text));
    expect(rendered).not.toMatch(/^\s*::|##\[/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the question
    expect(rendered).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
    expect(rendered).not.toMatch(/\p{Cs}/u);
    const read = withoutCode(rendered);
    expect(read).not.toMatch(/<[a-z/!]/i);
    expect(read).not.toMatch(/:\/\/|www\./);
    expect(read).not.toMatch(/(^|[^\\])(\]\(|\[\^|\*\*x|~~z|!\[)/);
    expect(read).not.toMatch(/@(acme|mona)/);
    // The rows that there must be, each with seven cells.
    const rows = read.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(8);
    expect(read.match(/^\s*#+ .*/gm)).toHaveLength(5);
    expect(rendered.length).toBeLessThan(20_000);
  });

  it.each(hostile)('stays a name in the table: %s', (_, text) => {
    const rendered = terminal(hostileDay(text), { colours: false });
    expect(rendered).not.toMatch(/^\s*::|##\[/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the question
    expect(rendered).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
    const breaks = text.split(/\r\n|\n|\r/).length - 1;
    // A hint may have lines of its own, nothing else may.
    expect(rendered.split('\n')).toHaveLength(
      terminal(hostileDay('x'), { colours: false }).split('\n').length + 2 * breaks,
    );
  });

  it.each(hostile)('stays on one line of the result: %s', (_, text) => {
    const { result: json } = outputs(hostileDay(text));
    expect(json).not.toContain('\n');
    expect(JSON.parse(json)).toHaveLength(2);
    expect(json).not.toMatch(/^\s*::/);
  });
});

describe('a large report', () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    secret(`environment-${index}/KEY_${index}`, {
      action: index % 2 === 0 ? 'failed' : 'rotated',
      next: 'é'.repeat(400),
      notes: ['ü'.repeat(400)],
      shares: Array.from({ length: 20 }, (_, person) => ({ login: `person-${person}`, state: 'waiting' as const })),
      error: { code: 'WRITE_FAILED', what: `${index} ${'x'.repeat(400)}`, now: 'both-live', hint: 'y'.repeat(400) },
    }),
  );
  const large = report({ secrets: many, abandoned: many.map(({ key }) => key), notices: many.map(({ key }) => key) });

  it('stays below 1 MiB and says that there is more', () => {
    const text = summary(large);
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text).toContain('more in the output');
    expect(text).toContain('more below');
  });

  it('fits into an output', () => {
    const { result: json } = outputs(large);
    expect(Buffer.byteLength(json)).toBeLessThan(1_500_000);
    expect(JSON.parse(json)).toHaveLength(5_000);
  });
});

describe('the outputs', () => {
  it('count and find the earliest date', () => {
    expect(outputs(busyDay)).toMatchObject({ rotated: '1', overdue: '2', 'next-due': '2026-11-11T14:00:00.000Z' });
    expect(outputs(report())).toEqual({ result: '[]', rotated: '0', left: '0', overdue: '0', 'next-due': '' });
  });

  it('have exactly the fields that are promised', () => {
    for (const day of [busyDay, publicDay]) {
      for (const entry of result(day)) {
        expect(Object.keys(entry)).toEqual([
          ...[
            'secret',
            'environment',
            'action',
            'reason',
            'stage',
            'destinations',
            'shares',
            'left',
            'hold',
            'ask',
            'ends',
            'next',
          ],
        ]);
      }
    }
  });

  it('cannot hold a value: no field of a report takes a Secret', () => {
    type Leaves<T> = T extends string | number | boolean | Date | null | undefined
      ? T
      : T extends object
        ? { [K in keyof T]: Leaves<T[K]> }[keyof T]
        : T;
    type Holds<T> = Secret extends T ? true : false;
    const none: [Holds<Leaves<Report>>, Holds<Leaves<SecretReport>>, Holds<Leaves<ResultEntry>>] = [
      false,
      false,
      false,
    ];
    expect(none).toEqual([false, false, false]);
    // And if one comes in by a cast, it prints as its mark.
    const cast = secret('A', { next: new Secret('toy-cast-value-0001') as unknown as string });
    expect(JSON.stringify(result(report({ secrets: [cast] })))).toContain('[secret]');
  });
});

describe('an age', () => {
  it.each([
    [0, '0s'],
    [999, '0s'],
    [59_999, '59s'],
    [60_000, '1m'],
    [3_600_000, '1h'],
    [86_399_999, '23h'],
    [86_400_000, '1d'],
    [90 * 86_400_000, '90d'],
  ])('of %i ms is %s', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });

  it.each([
    [0, '░░░░░░░░░░'],
    [9, '░░░░░░░░░░'],
    [10, '█░░░░░░░░░'],
    [50, '█████░░░░░'],
    [99.9, '█████████░'],
    [100, '██████████'],
    [1e9, '██████████'],
    [-5, '░░░░░░░░░░'],
  ])('of %d %% is drawn as %s', (age, drawn) => {
    expect(bar(age, 100)).toBe(drawn);
  });
});
