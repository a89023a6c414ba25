import type { Action } from '../rotation/journal/outcome.ts';
import type { Check, Subject } from '../rotation/model/check.ts';
import type { Code, Now } from '../rotation/model/errors.ts';
import type { ReceiptState } from '../rotation/model/ports.ts';
import type { Stage } from '../rotation/model/record.ts';
import { inQuotes } from '../rotation/model/shell-word.ts';
import type { Board } from '../rotation/run/incident/board.ts';
import type { AskReport, EndReport } from './asked.ts';
import { hiding } from './logins.ts';

/**
 * What a run tells the people and machines around it. Plain data of names, times and counts: there is no field of type
 * `Secret`, and none that takes a credential, its id, a link or a message to a person.
 */
export type Report = {
  /** When the run ended. */
  readonly at: Date;
  readonly dryRun: boolean;
  /** Everybody can read what is printed: counts instead of logins and of places. */
  readonly publicHome: boolean;
  readonly secrets: readonly SecretReport[];
  /** What went wrong with the run itself. */
  readonly failures: readonly FailureReport[];
  /** Keys in the journal that the configuration no longer names. */
  readonly abandoned: readonly string[];
  /** Logins that may stand in sentences, beside those of the shares. */
  readonly people: readonly string[];
  /** Remarks about the run: a signal that is off, a tag nobody knows. */
  readonly notices: readonly string[];
  /** What the time of this run did not suffice for, and what comes next. Left out: nothing is left. */
  readonly left?: string;
  /** What a command about a person or a leak came to; the first that a report says. */
  readonly about?: readonly string[];
  /** A run that rotates what is due: one that finds nothing to do is told in three lines. */
  readonly routine?: boolean;
  /** How the incidents stand that are open, or that a command is about. */
  readonly boards?: readonly Board[];
  /** What is printed instead of everything else: as Markdown, and as JSON. */
  readonly evidence?: { readonly markdown: string; readonly json: string };
  /** Of `doctor`, which reports nothing else. */
  readonly checks?: readonly CheckReport[];
};

/** One check of `doctor`, and what it found. */
export type CheckReport = {
  readonly subject: Subject;
  /** Which one: a place, an account, a channel, the key of a secret. Empty where it may not be read. */
  readonly name: string;
  readonly state: Check['state'];
  readonly says: string;
  readonly error: FailureReport | undefined;
};

/** An error, as it is shown. */
export type FailureReport = {
  readonly code: Code;
  readonly what: string;
  /** Undefined where the run cannot say. */
  readonly now: Now | undefined;
  readonly hint: string | undefined;
};

/** How far one recipient is. `owed`: no link was sent yet. */
export type ShareReport = { readonly login: string; readonly state: 'owed' | ReceiptState };

/** One secret: what this run did with it, and how it stands. */
export type SecretReport = {
  /** `environment/SECRET`, or `SECRET`. */
  readonly key: string;
  readonly environment: string | undefined;
  readonly secret: string;
  /** Whose own it is, where everybody has one. */
  readonly person: string | undefined;
  readonly action: Action;
  readonly reason: string | undefined;
  /** Of the newest credential that is not ended. */
  readonly stage: Stage | undefined;
  /** Of the current credential, milliseconds. */
  readonly ageMs: number | undefined;
  readonly maxAgeMs: number;
  /** Of the oldest credential that lives, whichever it is; left out where that is the current one. */
  readonly oldestMs?: number | undefined;
  /** When the next rotation begins. */
  readonly dueAt: Date | undefined;
  readonly destinations: { readonly done: number; readonly total: number; readonly skipped: readonly string[] };
  readonly shares: readonly ShareReport[];
  /** What the next run does because the time of this one was over; left out where nothing is left. */
  readonly left?: { readonly destinations: number; readonly people: number };
  /** Nothing of it is minted and no key of it ends until then. `says`: one clause, who and why in it. */
  readonly hold?: { readonly until: Date; readonly says: string };
  /** Its owner is asked for the next value; left out: nobody is. */
  readonly ask?: AskReport;
  /** Old keys that a person was told to end; left out: none. */
  readonly ends?: readonly EndReport[];
  /** One sentence. */
  readonly next: string;
  readonly notes: readonly string[];
  readonly error: FailureReport | undefined;
};

/** The key, and whose own credential it is where everybody has one: `development/KEY (mona)`. */
export function titleOf({ key, person }: SecretReport): string {
  if (person === undefined) return key;
  return person === '' ? `${key} (somebody's own)` : `${key} (${person})`;
}

/** Whether any of its credentials that live is older than `max-age`. */
export function isOverdue({ ageMs, oldestMs, maxAgeMs }: SecretReport): boolean {
  return Math.max(ageMs ?? 0, oldestMs ?? 0) >= maxAgeMs;
}

/** Whether somebody has to do something. */
export function needsAttention(secret: SecretReport): boolean {
  return secret.error !== undefined || secret.action === 'failed' || secret.action === 'human' || isOverdue(secret);
}

/** What a hold means, and what ends it; undefined if it is not on hold. */
export function heldSays({ key, hold }: SecretReport): string | undefined {
  if (hold === undefined) return undefined;
  return `${key} is ${hold.says}: no key of it is minted and none ends, unless it leaks. \`keyturn hold --only ${inQuotes(key)} --release\` ends that`;
}

/** Whether the time of this run was over before all of it was done. */
export function isLeft({ left }: SecretReport): boolean {
  return left !== undefined;
}

/** Whether this run made a new credential current. */
export function hasRotated({ action }: SecretReport): boolean {
  return action === 'rotated' || action === 'resumed';
}

const words: readonly (readonly [Action, string])[] = [
  ['failed', 'failed'],
  ['human', 'needs you'],
  ['busy', 'held by another run'],
  ['planned', 'planned'],
  ['rotated', 'rotated'],
  ['resumed', 'finished'],
  ['revoked', 'revoked'],
  ['delivered', 'delivered'],
  ['waiting', 'waiting'],
  ['none', 'unchanged'],
];

/** `1 failed, 2 rotated, 5 unchanged`, worst first. */
export function headline({ secrets, failures, checks }: Report): string {
  if (checks !== undefined && failures.length === 0) return checksSay(checks);
  const parts = words.flatMap(([action, word]) => {
    const count = secrets.filter((secret) => secret.action === action).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  if (failures.length > 0) parts.unshift('the run failed');
  const left = secrets.filter(isLeft).length;
  if (left > 0) parts.push(`${left} left for the next run`);
  const overdue = secrets.filter(isOverdue).length;
  if (overdue > 0) parts.push(`${overdue} overdue`);
  const held = secrets.filter(({ hold }) => hold !== undefined).length;
  if (held > 0) parts.push(`${held} on hold`);
  return parts.length === 0 ? 'no secrets' : parts.join(', ');
}

/** `2 of 14 checks failed, 1 off`, or `14 checks passed`. */
function checksSay(checks: readonly CheckReport[]): string {
  const count = (state: CheckReport['state']) => checks.filter((check) => check.state === state).length;
  const off = count('off') === 0 ? '' : `, ${count('off')} off`;
  if (count('failed') > 0) return `${count('failed')} of ${checks.length} checks failed${off}`;
  return `${count('ok')} ${count('ok') === 1 ? 'check' : 'checks'} passed${off}`;
}

/** `2 of 3 saved, 1 disputed`; a dispute is never lost in a count. */
export function sharesSay(shares: readonly ShareReport[]): string {
  if (shares.length === 0) return '';
  const count = (state: ShareReport['state']) => shares.filter((share) => share.state === state).length;
  const disputed = count('disputed');
  return `${count('saved')} of ${shares.length} saved${disputed > 0 ? `, ${disputed} disputed` : ''}`;
}

/** Failures first, then by key; the order of the configuration says little in a long table. */
export function sorted(secrets: readonly SecretReport[]): readonly SecretReport[] {
  return [...secrets].sort(
    (one, other) =>
      Number(needsAttention(other)) - Number(needsAttention(one)) ||
      (one.key < other.key ? -1 : one.key > other.key ? 1 : 0),
  );
}

/**
 * The report as its readers may see it. In a public home the logins of recipients disappear from every sentence, too,
 * and places that were skipped become a count.
 */
export function forReaders(report: Report): Report {
  if (!report.publicHome) return report;
  const logins = [...report.people, ...report.secrets.flatMap(({ shares }) => shares.map(({ login }) => login))];
  const hide = hiding(logins);
  const failure = (one: FailureReport): FailureReport => ({
    ...one,
    what: hide(one.what),
    hint: one.hint === undefined ? undefined : hide(one.hint),
  });
  return {
    ...report,
    failures: report.failures.map(failure),
    abandoned: report.abandoned.map(hide),
    ...(report.left === undefined ? {} : { left: hide(report.left) }),
    notices: report.notices.map(hide),
    ...(report.about === undefined ? {} : { about: report.about.map(hide) }),
    ...(report.boards === undefined ? {} : { boards: report.boards.map((board) => hidden(board, hide)) }),
    ...(report.checks === undefined
      ? {}
      : {
          checks: report.checks.map((check) => ({
            ...check,
            name: check.subject === 'signal' ? '' : hide(check.name),
            says: placed.has(check.subject) ? '' : hide(check.says),
            error: check.error === undefined ? undefined : failure(check.error),
          })),
        }),
    secrets: report.secrets.map((secret) => ({
      ...secret,
      reason: secret.reason === undefined ? undefined : hide(secret.reason),
      next: hide(secret.next),
      ...(secret.hold === undefined ? {} : { hold: { ...secret.hold, says: hide(secret.hold.says) } }),
      notes: secret.notes.map(hide),
      error: secret.error === undefined ? undefined : failure(secret.error),
      person: secret.person === undefined ? undefined : '',
      shares: secret.shares.map(({ state }) => ({ login: '', state })),
      ...(secret.ask === undefined ? {} : { ask: { ...secret.ask, login: '' } }),
      ...(secret.ends === undefined ? {} : { ends: secret.ends.map((one) => ({ ...one, login: '' })) }),
      destinations: { ...secret.destinations, skipped: secret.destinations.skipped.map(() => '') },
    })),
  };
}

/** A board without logins; whom an incident was opened about is one of them. */
function hidden(board: Board, hide: (text: string) => string): Board {
  const { selector, rows, reason } = board;
  return {
    ...board,
    selector: selector.person === undefined ? selector : { person: 'a person' },
    ...(reason === undefined ? {} : { reason: hide(reason) }),
    rows: rows.map((row) => ({ ...row, row: unnumbered(row.row), says: hide(row.says), next: hide(row.next) })),
  };
}

/** A row without GitHub's number of a person; the place that it names stays. */
const unnumbered = hiding([]);

/** The subjects whose findings name places and people. */
const placed: ReadonlySet<Subject> = new Set<Subject>(['destination', 'owners', 'recipients', 'signal']);
