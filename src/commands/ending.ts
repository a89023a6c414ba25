/** How commands end. It loads nothing of the engine: a run that cannot begin ends with it, too. */
import type { FailureReport, Report } from '../report/report.ts';
import { KeyturnError } from '../rotation/model/errors.ts';

/** How a command ends: what it reports, and the exit status; of a step of `enrol` also what it hands on, sealed. */
export type Ending = { readonly report: Report; readonly exit: 0 | 1 | 2 | 3; readonly found?: string };

/** An error as the report has it. */
export function failureOf(error: KeyturnError): FailureReport {
  return { code: error.code, what: error.message, now: error.now, hint: error.hint };
}

/** A report for a run that could not begin. `people`: logins that its sentence may name. */
export function failedReport(error: unknown, at: Date, publicHome: boolean, people: readonly string[] = []): Ending {
  const known =
    error instanceof KeyturnError
      ? error
      : new KeyturnError('INTERNAL', {
          what: `Keyturn has a bug (${error instanceof Error ? error.constructor.name : typeof error})`,
          hint: 'please report it',
        });
  return {
    report: {
      at,
      dryRun: false,
      publicHome,
      secrets: [],
      failures: [failureOf(known)],
      abandoned: [],
      people,
      notices: [],
    },
    exit: known.exit,
  };
}
