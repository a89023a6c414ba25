/** Errors with one cause are told once, with the secrets that they concern. */
import type { FailureReport, Report } from './report.ts';
import { sorted, titleOf } from './report.ts';

export type Cause = {
  readonly failure: FailureReport;
  /** What it concerns, in the order of the report: keys of secrets, names of checks. Empty for the run itself. */
  readonly keys: readonly string[];
};

type Told = { readonly failure: FailureReport; readonly key: string | undefined; readonly secret: string | undefined };

/** Each cause, in the order in which a report tells of it first. What differs in the secret's own key alone is one. */
export function causesOf(report: Report): readonly Cause[] {
  const all: readonly Told[] = [
    ...report.failures.map((failure) => ({ failure, key: undefined, secret: undefined })),
    ...(report.checks ?? []).flatMap(({ error, name }) =>
      error ? [{ failure: error, key: name === '' ? undefined : name, secret: name }] : [],
    ),
    ...sorted(report.secrets).flatMap((one) =>
      one.error ? [{ failure: one.error, key: titleOf(one), secret: one.key }] : [],
    ),
  ];
  const causes = new Map<string, { failure: FailureReport; keys: string[] }>();
  for (const { failure, key, secret } of all) {
    const name = causeOf(failure, secret);
    const cause = causes.get(name) ?? { failure, keys: [] };
    if (key !== undefined) cause.keys.push(key);
    causes.set(name, cause);
  }
  return [...causes.values()];
}

/** The same for two errors that have one cause. */
export function causeOf({ code, what, now, hint }: FailureReport, secret: string | undefined): string {
  const without = (text: string) => (secret === undefined || secret === '' ? text : text.replaceAll(secret, '\0'));
  return JSON.stringify([code, without(what), now, without(hint ?? '')]);
}
