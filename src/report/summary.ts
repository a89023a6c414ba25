import { nowSays } from '../rotation/model/errors.ts';
import { ageSays } from './age.ts';
import { askSays, endSays } from './asked.ts';
import { boardMarkdown } from './board.ts';
import { causesOf } from './causes.ts';
import { dues, idleLines, isIdle } from './due.ts';
import { block, code, markdown, prose } from './foreign-text.ts';
import { inShortTimes } from './in-short-times.ts';
import {
  type CheckReport,
  type FailureReport,
  forReaders,
  headline,
  heldSays,
  needsAttention,
  type Report,
  type SecretReport,
  sharesSay,
  sorted,
  titleOf,
} from './report.ts';

/** GitHub does not take a job summary above 1 MiB; a little is left for whatever else the job says. */
const limit = 1_000_000;

/** The job summary, GitHub's Markdown. Names are neutralised, whatever they contain; at most 1 MB of UTF-8. */
export function summary(full: Report): string {
  if (full.evidence !== undefined) return full.evidence.markdown;
  const report = inShortTimes(forReaders(full));
  const secrets = sorted(report.secrets);
  const attention = [
    ...causesOf(report).map(({ failure, keys }) => failed(failure, keys)),
    ...secrets.filter((secret) => needsAttention(secret) && secret.error === undefined).map((secret) => attend(secret)),
  ];
  const head = `## Keyturn${report.dryRun ? ' (dry run: nothing was changed)' : ''}: ${headline(report)}`;
  if (isIdle(report)) return `${[`${head}: nothing to do`, ...idleLines(report).map(prose)].join('\n\n')}\n`;
  const rows = secrets.map(row);
  const parts = [
    head,
    report.left === undefined ? '' : `> [!WARNING]\n> ${prose(report.left)}.`,
    ...cut(
      secrets.flatMap((one) => heldSays(one) ?? []).map((says) => `> [!WARNING]\n> ${prose(says)}.`),
      limit * 0.05,
      '',
    ),
    bullets((report.about ?? []).map((line) => `- ${prose(line)}`)),
    ...(report.boards ?? []).map((board) => boardMarkdown(board)),
    section('### To do', cut(attention, limit * 0.3, 'more below')),
    table(cut(rows, limit * 0.4, '| … | | | | | | more in the output `result` |')),
    checked(cut((report.checks ?? []).map(checkRow), limit * 0.3, '| … | | more in the log | |')),
    section('### Open requests', [bullets(cut(askLines(report, secrets), limit * 0.1, more))]),
    section('### Old keys to end', [bullets(cut(endLines(report, secrets), limit * 0.05, more))]),
    section('### Receipts', [people(secrets, report.publicHome)]),
    section('### Due', [bullets(cut(dueLines(report), limit * 0.1, more))]),
    section('### Notes', [bullets(cut(notes(report, secrets), limit * 0.15, '- more in the log'))]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function dueLines(report: Report): readonly string[] {
  return dues(report).map(({ key, says }) => `- ${code(key)} ${says}`);
}

const more = '- more in the output `result`';

/** Whoever got a message compares it with these. */
function askLines({ at }: Report, secrets: readonly SecretReport[]): readonly string[] {
  return secrets.flatMap((one) => (one.ask ? [`- ${code(titleOf(one))}: ${askSays(one.ask, at, code)}.`] : []));
}

function endLines({ at }: Report, secrets: readonly SecretReport[]): readonly string[] {
  return secrets.flatMap((one) => (one.ends ?? []).map((end) => `- ${code(titleOf(one))}: ${endSays(end, at, code)}.`));
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** As many of the pieces as fit, and then what says that there are more. */
function cut(pieces: readonly string[], room: number, more: string): readonly string[] {
  let left = room;
  const fitting: string[] = [];
  for (const piece of pieces) {
    left -= bytes(piece) + 2;
    if (left < 0) return [...fitting, more];
    fitting.push(piece);
  }
  return fitting;
}

function section(title: string, pieces: readonly string[]): string {
  const inner = pieces.filter((piece) => piece !== '');
  return inner.length === 0 ? '' : [title, ...inner].join('\n\n');
}

function bullets(lines: readonly string[]): string {
  return lines.join('\n');
}

function failed({ code: name, what, now, hint }: FailureReport, keys: readonly string[]): string {
  const shown = keys.slice(0, 20).map(code);
  if (keys.length > shown.length) shown.push(`and ${keys.length - shown.length} more`);
  const where = shown.length === 0 ? '' : `${shown.join(', ')} `;
  const lines = [`**✗** ${where}\`${name}\` ${prose(what)}.${now === undefined ? '' : ` ${nowSays[now]}`}`];
  if (hint !== undefined) lines.push('', block(hint));
  return lines.join('\n');
}

function attend(secret: SecretReport): string {
  return `**✗** ${code(titleOf(secret))} ${markdown(ageSays(secret.ageMs, secret.maxAgeMs))}; ${prose(secret.next)}`;
}

const marks: { readonly [action in SecretReport['action']]: string } = {
  none: '',
  planned: 'planned',
  rotated: '✓ rotated',
  resumed: '✓ finished',
  delivered: '✓ delivered',
  revoked: '✓ revoked',
  waiting: 'waiting',
  busy: 'held by another run',
  human: '✗ needs you',
  failed: '✗ failed',
};

function row(secret: SecretReport): string {
  const { done, total, skipped } = secret.destinations;
  const action = [marks[secret.action], secret.reason === undefined ? '' : `(${markdown(secret.reason)})`];
  const places = total === 0 ? '' : `${done} of ${total}${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
  const cells = [
    code(titleOf(secret)),
    action.filter((part) => part !== '').join(' '),
    secret.stage ?? '',
    ageSays(secret.ageMs, secret.maxAgeMs),
    places,
    sharesSay(secret.shares),
    prose(secret.next),
  ];
  return `| ${cells.join(' | ')} |`;
}

function table(rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return [
    '| Secret | This run | Stage | Age | Destinations | People | Next |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const checkMarks: { readonly [state in CheckReport['state']]: string } = { ok: '✓', off: 'off', failed: '✗ failed' };

function checkRow({ state, subject, name, says }: CheckReport): string {
  return `| ${checkMarks[state]} | ${subject} | ${name === '' ? '' : code(name)} | ${prose(says)} |`;
}

function checked(rows: readonly string[]): string {
  return rows.length === 0 ? '' : ['| | Check | Of what | Found |', '|---|---|---|---|', ...rows].join('\n');
}

function people(secrets: readonly SecretReport[], publicHome: boolean): string {
  if (publicHome) return '';
  const lines = secrets
    .map((secret) => ({ key: titleOf(secret), shares: secret.shares }))
    .flatMap(({ key, shares }) =>
      shares.length === 0
        ? []
        : [`- ${code(key)}: ${shares.map(({ login, state }) => `${code(login)} ${state}`).join(', ')}`],
    );
  return bullets(cut(lines, limit * 0.1, more));
}

function notes(report: Report, secrets: readonly SecretReport[]): readonly string[] {
  return [
    ...report.notices.map((notice) => `- ${prose(notice)}`),
    ...report.abandoned.map(
      (key) => `- ${code(key)} is no longer in the configuration: its credential lives on until somebody ends it.`,
    ),
    ...secrets
      .map((secret) => ({ ...secret, key: titleOf(secret) }))
      .flatMap(({ key, notes: own, destinations }) => [
        ...own.map((note) => `- ${code(key)}: ${prose(note)}`),
        ...destinations.skipped
          .filter((place) => place !== '')
          .map((place) => `- ${code(key)} skipped ${markdown(place)}`),
      ]),
  ];
}
