/** What is due when, and who has yet to save: one line for each secret. */
import { shortTime } from '../rotation/model/short-time.ts';
import { duration } from './age.ts';
import { isOverdue, needsAttention, type Report, type SecretReport, type ShareReport, titleOf } from './report.ts';

export type Due = { readonly key: string; readonly says: string };

/** Soonest first; a secret without a date, such as one that is ended or not known yet, has no line. */
export function dues({ secrets, at }: Report): readonly Due[] {
  return secrets
    .flatMap((secret) => (secret.dueAt === undefined ? [] : [{ secret, due: secret.dueAt }]))
    .sort((one, other) => one.due.getTime() - other.due.getTime())
    .map(({ secret, due }) => ({ key: titleOf(secret), says: dueSays(due, at) }));
}

function dueSays(due: Date, at: Date): string {
  const left = due.getTime() - at.getTime();
  const time = shortTime(due, at);
  return left > 0 ? `due ${time}, in ${duration(left)}` : `due since ${time}`;
}

const unsaved: ReadonlySet<ShareReport['state']> = new Set([
  'owed',
  'waiting',
  'opened',
  'expired',
  'disputed',
  'unknown',
]);

/** `hubot (opened), octo-cat (expired)`: whoever has not said that they saved it; empty if everybody has. */
export function notSaved({ shares }: SecretReport): string {
  return shares
    .filter(({ login, state }) => login !== '' && unsaved.has(state))
    .map(({ login, state }) => `${login} (${state})`)
    .join(', ');
}

/** Whether a run of `rotate` found nothing to do and has nothing to say. */
export function isIdle(report: Report): boolean {
  const { routine = false, dryRun, secrets, failures, abandoned, notices, about = [], boards = [] } = report;
  if (!routine || dryRun || secrets.length === 0 || report.left !== undefined) return false;
  const said = failures.length + abandoned.length + notices.length + about.length + boards.length;
  if (said > 0) return false;
  return secrets.every(
    (secret) =>
      secret.action === 'none' &&
      secret.hold === undefined &&
      secret.ask === undefined &&
      !needsAttention(secret) &&
      !isOverdue(secret) &&
      secret.notes.length === 0 &&
      secret.destinations.skipped.length === 0,
  );
}

/** The two lines of an idle run under its headline: what is next, and whom it waits for. */
export function idleLines(report: Report): readonly [string, string] {
  const [first] = dues(report);
  const waiting = report.secrets.filter((secret) => notSaved(secret) !== '');
  const next = first === undefined ? 'Nothing is due.' : `Next: ${first.key}, ${first.says}.`;
  if (waiting.length === 0) return [next, '`keyturn status` shows each of them.'];
  const [one] = waiting as [SecretReport];
  const more = waiting.length === 1 ? '' : `, and ${waiting.length - 1} more: \`keyturn status\``;
  return [next, `Not saved yet: ${titleOf(one)} by ${notSaved(one)}${more}.`];
}
