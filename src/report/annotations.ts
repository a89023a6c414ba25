/** What GitHub shows beside a failed job, and beside the line of a file: one annotation for each cause. */
import { codes } from '../rotation/model/errors.ts';
import { withShortTimes } from '../rotation/model/short-time.ts';
import { askSays } from './asked.ts';
import { causesOf } from './causes.ts';
import { plain } from './foreign-text.ts';
import { type FailureReport, forReaders, heldSays, type Report, titleOf } from './report.ts';

export type Annotation = {
  readonly title: string;
  readonly text: string;
  /** Where the file has it; lines and columns count from 1. */
  readonly at: { readonly file: string; readonly line: number; readonly column: number } | undefined;
};

/** GitHub shows at most ten annotations of a step; the rest are in the summary. */
const most = 10;

export function annotations(full: Report): readonly Annotation[] {
  const report = forReaders(full);
  const all = causesOf(report).flatMap(({ failure, keys }) =>
    linesOf(failure).map(({ what, at }): Annotation => {
      const concerns = keys.length === 0 ? '' : `${keys.join(', ')}: `;
      const hint = failure.hint === undefined ? '' : `. ${failure.hint}`;
      return {
        title: titled(codes[failure.code].says),
        text: plain(withShortTimes(`${failure.code}: ${concerns}${what}${hint}`, report.at)),
        at,
      };
    }),
  );
  if (all.length <= most) return all;
  const left = all.length - most + 1;
  return [
    ...all.slice(0, most - 1),
    { title: `${left} more errors`, text: 'They are in the summary of this run.', at: undefined },
  ];
}

/** A warning for each secret on hold, also of a run that succeeds: nobody may forget the brake. */
export function holds(full: Report): readonly Pick<Annotation, 'title' | 'text'>[] {
  const report = forReaders(full);
  const all = report.secrets.flatMap((secret) => heldSays(secret) ?? []);
  const shown = all.slice(0, most).map((says) => ({ title: 'On hold', text: plain(withShortTimes(says, report.at)) }));
  if (all.length <= most) return shown;
  return [...shown.slice(0, most - 1), { title: 'On hold', text: `${all.length - most + 1} more: see the summary.` }];
}

/** A warning for each answer that waits for its owner, also of a run that succeeds: nothing goes on until they confirm it. */
export function confirmations(full: Report): readonly Pick<Annotation, 'title' | 'text'>[] {
  const { secrets, at } = forReaders(full);
  const all = secrets.flatMap((secret) =>
    secret.ask?.state === 'filled' ? [`${titleOf(secret)} is ${askSays(secret.ask, at, String)}.`] : [],
  );
  const shown = all.slice(0, most).map((says) => ({ title: 'To confirm', text: plain(says) }));
  if (all.length <= most) return shown;
  return [
    ...shown.slice(0, most - 1),
    { title: 'To confirm', text: `${all.length - most + 1} more: see the summary.` },
  ];
}

function titled(sentence: string): string {
  return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`;
}

/** `.github/keyturn.yml:12:5: secrets.A_KEY: ...`, as the configuration's errors begin, one on each line. */
const placed = /^([^\s:]+\.ya?ml):(\d+):(\d+): /;

function linesOf({ code, what }: FailureReport): readonly { what: string; at: Annotation['at'] }[] {
  if (!code.startsWith('CONFIG_') && code !== 'ENVIRONMENT_MISSING' && code !== 'NOT_BUILT')
    return [{ what, at: undefined }];
  return what.split('\n').map((line) => {
    const [, file, row, column] = placed.exec(line) ?? [];
    // The place stays in the text, for whoever reads the log alone.
    return { what: line, at: file === undefined ? undefined : { file, line: Number(row), column: Number(column) } };
  });
}
