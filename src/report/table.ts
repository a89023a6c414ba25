import { nowSays } from '../rotation/model/errors.ts';
import { ageSays } from './age.ts';
import { askSays, endSays } from './asked.ts';
import { boardLines } from './board.ts';
import { causeOf } from './causes.ts';
import { idleLines, isIdle, notSaved } from './due.ts';
import { fold, isCommand, uncoloured, widthOf } from './fold.ts';
import { commandless, plain, visible } from './foreign-text.ts';
import { inShortTimes } from './in-short-times.ts';
import {
  type CheckReport,
  type FailureReport,
  forReaders,
  headline,
  heldSays,
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

/** Where the lines are shown: `columns` is the width of a terminal, undefined for a log, whose lines are not folded. */
export type Screen = { readonly colours: boolean; readonly columns?: number | undefined };

type Painter = (text: string, colour: Paint | undefined) => string;

/** The report as lines for a terminal or a log. With ANSI colours only where `colours` says so. */
export function terminal(full: Report, { colours, columns }: Screen): string {
  if (full.evidence !== undefined) return full.evidence.markdown;
  const report = inShortTimes(forReaders(full));
  const paint: Painter = (text, colour) =>
    colour === undefined || !colours ? text : `\u001b[${ansi[colour][0]}m${text}\u001b[${ansi[colour][1]}m`;
  const done = report.dryRun ? ' (dry run: nothing was changed)' : '';
  const head = `${paint(headline(report), 'bold')}${done}`;
  const lines = isIdle(report)
    ? [`${head}: nothing to do`, ...idleLines(report).map(plain)]
    : [...body(report, paint, columns), head];
  return `${lines.flatMap((line) => folded(commandless(line), columns)).join('\n')}\n`;
}

function folded(line: string, columns: number | undefined): readonly string[] {
  return isCommand(line) ? [line] : fold(line, columns, isSigned(line) ? '  ' : undefined);
}

/** Whether it begins with one of our signs: what does not fit begins below the words. */
function isSigned(line: string): boolean {
  return /^[·→✓…✗] /.test(uncoloured(line));
}

function body(report: Report, paint: Painter, columns: number | undefined): readonly string[] {
  const told = new Map<string, string>();
  const lines = [
    ...(report.about ?? []).map(plain),
    ...(report.boards ?? []).flatMap((board) => boardLines(board, paint)),
    ...secretLines(sorted(report.secrets), { paint, columns, told, at: report.at }),
    ...allChecks(report.checks ?? [], { paint, columns, told, at: report.at }),
  ];
  for (const secret of report.secrets) {
    const says = heldSays(secret);
    if (says !== undefined) lines.push(`${paint('!', 'yellow')} ${plain(says)}.`);
  }
  for (const failure of report.failures) lines.push(`${paint('✗', 'red')} the run`, ...errorLines(failure, paint));
  for (const key of report.abandoned)
    lines.push(`· ${plain(key)} is no longer in the configuration; its credential lives on`);
  for (const notice of report.notices) lines.push(`· ${plain(notice)}`);
  if (report.left !== undefined) lines.push(`${paint('…', 'yellow')} ${plain(report.left)}.`);
  return lines.length === 0 ? [] : [...lines, ''];
}

type Style = {
  readonly paint: Painter;
  readonly columns: number | undefined;
  /** A cause that was told already -> where. */
  readonly told: Map<string, string>;
  /** When the run ended. */
  readonly at: Date;
};

function secretLines(secrets: readonly SecretReport[], style: Style): readonly string[] {
  const { paint, columns, at: now } = style;
  const rows = secrets.map(cellsOf);
  const widths = [0, 1, 2, 3, 4, 5].map((at) => Math.max(0, ...rows.map((row) => widthOf(row[at]!.text))));
  const used = widths.filter((width) => width > 0);
  const isStacked = columns !== undefined && used.reduce((sum, width) => sum + width + 2, -2) > columns;
  return rows.flatMap((row, index) => {
    const secret = secrets[index]!;
    const lines = isStacked ? stacked(row, paint) : [padded(row, widths, paint)];
    if (secret.next !== '') lines.push(`     ${plain(secret.next)}`);
    for (const line of askedLines(secret, now)) lines.push(`     ${paint(plain(line), 'yellow')}`);
    const waiting = notSaved(secret);
    if (waiting !== '') lines.push(`     ${paint(plain(`not saved yet: ${waiting}`), 'yellow')}`);
    for (const note of secret.notes) lines.push(`     ${paint(plain(note), 'dim')}`);
    for (const place of secret.destinations.skipped) {
      if (place !== '') lines.push(`     ${paint(`skipped ${visible(place)}`, 'dim')}`);
    }
    if (secret.error !== undefined)
      lines.push(...errorOnce(secret.error, { name: titleOf(secret), key: secret.key }, style));
    return lines;
  });
}

/** Of whom it is asked, and who ends its old keys. */
function askedLines({ ask, ends = [] }: SecretReport, now: Date): readonly string[] {
  const asked = ask === undefined ? [] : [askSays(ask, now, String)];
  return [...asked, ...ends.map((end) => endSays(end, now, String))];
}

function padded(row: readonly Cell[], widths: readonly number[], paint: Painter): string {
  const parts = row.flatMap(({ text, paint: colour }, at) => {
    const width = widths[at]!;
    return width === 0 ? [] : [paint(text, colour) + ' '.repeat(width - widthOf(text))];
  });
  return parts.join('  ').trimEnd();
}

/** For a terminal that is too narrow for the columns: the name and what was done, and the rest below. */
function stacked([name, action, ...rest]: readonly Cell[], paint: Painter): string[] {
  const first = [name, action].flatMap((cell) => (cell && cell.text !== '' ? [paint(cell.text, cell.paint)] : []));
  const below = rest.flatMap(({ text, paint: colour }) => (text === '' ? [] : [paint(text, colour)]));
  return [first.join('  '), ...(below.length === 0 ? [] : [`     ${below.join(', ')}`])];
}

/** An error whose cause was told already is only called by its name. */
function errorOnce(
  failure: FailureReport,
  { name, key }: { readonly name: string; readonly key: string },
  { paint, told }: Style,
): readonly string[] {
  const cause = causeOf(failure, key);
  const before = told.get(cause);
  if (before !== undefined) return [`     ${paint(failure.code, 'red')}: as for ${plain(before)}`];
  told.set(cause, name);
  return errorLines(failure, paint);
}

const checkSigns: { readonly [state in CheckReport['state']]: readonly [string, Paint] } = {
  ok: ['✓', 'green'],
  off: ['·', 'yellow'],
  failed: ['✗', 'red'],
};

/** How long the name of a check may be for the column to grow with it. */
const longestName = 40;

function allChecks(checks: readonly CheckReport[], style: Style): readonly string[] {
  const longest = Math.max(0, ...checks.filter(({ says }) => says !== '').map(({ name }) => widthOf(plain(name))));
  return checks.flatMap((check) => checkLines(check, Math.min(longest, longestName), style));
}

function checkLines(check: CheckReport, room: number, style: Style): readonly string[] {
  const { subject, name, state, says, error } = check;
  const { paint, columns } = style;
  const [sign, colour] = checkSigns[state];
  const gap = ' '.repeat(Math.max(0, room - widthOf(plain(name))));
  const head = `${paint(`${sign} ${subject.padEnd(11)}`, colour)}  ${plain(name)}`;
  const about = paint(plain(says), 'dim');
  const whole = says === '' ? head : `${head}${gap}  ${about}`;
  const isStacked = columns !== undefined && widthOf(whole) > columns && says !== '';
  return [
    ...(isStacked ? [head.trimEnd(), `     ${about}`] : [whole.trimEnd()]),
    ...(error === undefined ? [] : errorOnce(error, { name: name === '' ? subject : name, key: name }, style)),
  ];
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

function errorLines({ code, what, now, hint }: FailureReport, paint: Painter): string[] {
  const lines = [`     ${paint(code, 'red')}: ${visible(what)}.${now === undefined ? '' : ` ${nowSays[now]}`}`];
  for (const line of hint?.split(/\r\n|\n|\r/) ?? []) lines.push(`     ${plain(line)}`);
  return lines;
}
