import { nowSays } from '../rotation/model/errors.ts';
import { ageSays } from './age.ts';
import { commandless, plain, visible } from './foreign-text.ts';
import {
  type CheckReport,
  type FailureReport,
  forReaders,
  headline,
  isOverdue,
  needsAttention,
  type Report,
  type SecretReport,
  sharesSay,
  sorted,
  titleOf,
} from './report.ts';

type Paint = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

const ansi: { readonly [paint in Paint]: readonly [number, number] } = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  dim: [2, 22],
  bold: [1, 22],
};

const signs: { readonly [action in SecretReport['action']]: readonly [string, Paint] } = {
  none: ['·', 'dim'],
  planned: ['→', 'bold'],
  rotated: ['✓', 'green'],
  resumed: ['✓', 'green'],
  delivered: ['✓', 'green'],
  revoked: ['✓', 'green'],
  waiting: ['…', 'yellow'],
  busy: ['…', 'yellow'],
  human: ['✗', 'red'],
  failed: ['✗', 'red'],
};

type Cell = { readonly text: string; readonly paint?: Paint };

/** The report as lines for a terminal or a log. With ANSI colours only where `colours` says so. */
export function terminal(full: Report, { colours }: { readonly colours: boolean }): string {
  const report = forReaders(full);
  const secrets = sorted(report.secrets);
  const paint = (text: string, colour: Paint | undefined) =>
    colour === undefined || !colours ? text : `\u001b[${ansi[colour][0]}m${text}\u001b[${ansi[colour][1]}m`;

  const rows = secrets.map(cellsOf);
  const widths = [0, 1, 2, 3, 4, 5].map((at) => Math.max(0, ...rows.map((row) => widthOf(row[at]!.text))));
  const lines: string[] = [];
  rows.forEach((row, index) => {
    const secret = secrets[index]!;
    const padded = row.map(({ text, paint: colour }, at) => {
      const width = widths[at]!;
      return width === 0 ? undefined : paint(text, colour) + ' '.repeat(width - widthOf(text));
    });
    lines.push(
      padded
        .filter((text) => text !== undefined)
        .join('  ')
        .trimEnd(),
    );
    if (secret.next !== '') lines.push(`     ${plain(secret.next)}`);
    for (const note of secret.notes) lines.push(`     ${paint(plain(note), 'dim')}`);
    for (const place of secret.destinations.skipped) {
      if (place !== '') lines.push(`     ${paint(`skipped ${visible(place)}`, 'dim')}`);
    }
    if (secret.error !== undefined) lines.push(...errorLines(secret.error, paint));
  });
  const checks = report.checks ?? [];
  const room = Math.max(0, ...checks.filter(({ says }) => says !== '').map(({ name }) => widthOf(plain(name))));
  for (const check of checks) lines.push(...checkLines(check, Math.min(room, longestName), paint));
  for (const failure of report.failures) lines.push(`${paint('✗', 'red')} the run`, ...errorLines(failure, paint));
  for (const key of report.abandoned)
    lines.push(`· ${plain(key)} is no longer in the configuration; its credential lives on`);
  for (const notice of report.notices) lines.push(`· ${plain(notice)}`);
  if (report.left !== undefined) lines.push(`${paint('…', 'yellow')} ${plain(report.left)}.`);
  if (lines.length > 0) lines.push('');
  const done = report.dryRun ? ' (dry run: nothing was changed)' : '';
  lines.push(`${paint(headline(report), 'bold')}${done}`);
  return `${lines.map(commandless).join('\n')}\n`;
}

const checkSigns: { readonly [state in CheckReport['state']]: readonly [string, Paint] } = {
  ok: ['✓', 'green'],
  off: ['·', 'yellow'],
  failed: ['✗', 'red'],
};

/** How long the name of a check may be for the column to grow with it. */
const longestName = 40;

function checkLines(
  { subject, name, state, says, error }: CheckReport,
  room: number,
  paint: (text: string, colour: Paint | undefined) => string,
): string[] {
  const [sign, colour] = checkSigns[state];
  const gap = ' '.repeat(Math.max(0, room - widthOf(plain(name))));
  const about = says === '' ? '' : `${gap}  ${paint(plain(says), 'dim')}`;
  const line = `${paint(`${sign} ${subject.padEnd(11)}`, colour)}  ${plain(name)}${about}`;
  return [line.trimEnd(), ...(error === undefined ? [] : errorLines(error, paint))];
}

function cellsOf(secret: SecretReport): readonly Cell[] {
  const [sign, colour] = isOverdue(secret) ? (['✗', 'red'] as const) : signs[secret.action];
  const { done, total } = secret.destinations;
  const reason = secret.reason === undefined ? '' : ` (${visible(secret.reason)})`;
  const age: Cell = { text: ageSays(secret.ageMs, secret.maxAgeMs) };
  return [
    { text: `${sign} ${plain(titleOf(secret))}`, paint: colour },
    {
      text: secret.action === 'none' ? '' : secret.action + reason,
      ...(needsAttention(secret) ? { paint: 'red' } : {}),
    },
    { text: secret.stage ?? '' },
    isOverdue(secret) ? { ...age, paint: 'red' } : age,
    { text: total === 0 ? '' : `${done} of ${total} written` },
    { text: sharesSay(secret.shares) },
  ];
}

function errorLines(
  { code, what, now, hint }: FailureReport,
  paint: (text: string, colour: Paint | undefined) => string,
): string[] {
  const lines = [`     ${paint(code, 'red')}: ${visible(what)}.${now === undefined ? '' : ` ${nowSays[now]}`}`];
  for (const line of hint?.split(/\r\n|\n|\r/) ?? []) lines.push(`     ${plain(line)}`);
  return lines;
}

/** Cells on the screen, near enough: wide East Asian characters and emoji take two, marks none. */
function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
