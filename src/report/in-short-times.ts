import { withShortTimes } from '../rotation/model/short-time.ts';
import type { FailureReport, Report } from './report.ts';

/** The report with the times in its sentences as people read them. */
export function inShortTimes(report: Report): Report {
  const short = (text: string) => withShortTimes(text, report.at);
  const failure = (one: FailureReport): FailureReport => ({
    ...one,
    what: short(one.what),
    hint: one.hint === undefined ? undefined : short(one.hint),
  });
  return {
    ...report,
    failures: report.failures.map(failure),
    notices: report.notices.map(short),
    ...(report.about === undefined ? {} : { about: report.about.map(short) }),
    ...(report.boards === undefined
      ? {}
      : {
          boards: report.boards.map((board) => ({
            ...board,
            since: short(board.since),
            until: short(board.until),
            rows: board.rows.map((row) => ({ ...row, says: short(row.says) })),
          })),
        }),
    ...(report.checks === undefined
      ? {}
      : {
          checks: report.checks.map((check) => ({
            ...check,
            says: short(check.says),
            error: check.error === undefined ? undefined : failure(check.error),
          })),
        }),
    secrets: report.secrets.map((secret) => ({
      ...secret,
      next: short(secret.next),
      notes: secret.notes.map(short),
      error: secret.error === undefined ? undefined : failure(secret.error),
    })),
  };
}
