/** From what the engine found to what the entry points print. */
import type { Configuration } from '../config/load.ts';
import { namedIn } from '../config/named.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { askReportOf, endReportsOf } from '../report/asked.ts';
import { loginsIn } from '../report/logins.ts';
import type { Report, SecretReport } from '../report/report.ts';
import type { Outcome } from '../rotation/journal/outcome.ts';
import { keysToEnd, openAskOf } from '../rotation/model/asked.ts';
import { holdSays } from '../rotation/model/brake.ts';
import type { KeyturnError } from '../rotation/model/errors.ts';
import { born, currentOf, entryDueAt, oldestLive, pendingOf, previousOf } from '../rotation/model/policy.ts';
import type { EntryRecord, JournalRecord } from '../rotation/model/record.ts';
import type { Target } from '../rotation/model/target.ts';
import { secretKeyOf } from '../rotation/people/personal-credentials.ts';
import type { Result } from '../rotation/run/options.ts';
import { type Ending, failureOf } from './ending.ts';
import { leftSays } from './left.ts';

/** Every login that may stand in a sentence: those of the configuration and of the journal, and what was typed. */
export function everybodyIn(
  configuration: Configuration,
  journal: JournalRecord,
  { person }: Pick<Inputs, 'person'>,
): readonly string[] {
  return [...namedIn(configuration), ...loginsIn(journal), ...(person === undefined ? [] : [person])];
}

/** The host that the links of requests lead to; undefined where they lie in the repository. */
export function askHostOf({ links: { via, url } }: Configuration): string | undefined {
  return via === 'keyturn' && url !== undefined ? new URL(url).host : undefined;
}

/** What is known of the secrets: what this run did with them, and what the journal has of them. */
type Known = {
  readonly targets: readonly Target[];
  readonly outcomes: readonly Outcome[];
  readonly journal: JournalRecord;
  /** Key -> since when something is in its places that no credential of the journal accounts for. */
  readonly inPlace?: ReadonlyMap<string, Date> | undefined;
  /** Where the links of requests lead. */
  readonly askHost: string | undefined;
};

/** The report on the targets; `more` is what it says of the run itself. */
export function reportOf(
  { targets, outcomes, journal, inPlace, askHost }: Known,
  more: Omit<Report, 'secrets' | 'failures'>,
): Report {
  return {
    ...more,
    failures: [],
    secrets: targets.map((target) =>
      secretOf(target, more.at, {
        entry: Object.hasOwn(journal.secrets, target.key) ? journal.secrets[target.key] : undefined,
        outcome: outcomes.find((one) => one.key === target.key),
        inPlace: inPlace?.get(target.key),
        isAbout: more.about !== undefined,
        askHost,
      }),
    ),
  };
}

type KnownOfOne = {
  readonly entry: EntryRecord | undefined;
  readonly outcome: Outcome | undefined;
  readonly inPlace: Date | undefined;
  /** What was ended is said above, and not once more beside the secret. */
  readonly isAbout: boolean;
  readonly askHost: string | undefined;
};

/** Of whom the next value is asked, and who was told to end old keys. */
function askedOf(target: Target, { entry, outcome, askHost }: KnownOfOne): Pick<SecretReport, 'ask' | 'ends'> {
  const ask = openAskOf(entry);
  const ends = target.ask === undefined ? [] : endReportsOf(keysToEnd(entry, target.owner), outcome?.endedBy);
  return {
    ...(ask === undefined ? {} : { ask: askReportOf(ask, askHost) }),
    ...(ends.length === 0 ? {} : { ends }),
  };
}

function secretOf(target: Target, at: Date, known: KnownOfOne): SecretReport {
  const { entry, outcome, inPlace, isAbout } = known;
  const current = currentOf(entry);
  const newest = pendingOf(entry) ?? current ?? previousOf(entry)[0];
  const since = current ? born(current) : entry?.observed ? Date.parse(entry.observed.since) : inPlace?.getTime();
  const oldest = oldestLive(entry);
  const due = entry ? entryDueAt(entry, target.policy) : undefined;
  const places = newest?.destinations ?? [];
  return {
    key: secretKeyOf(target.key),
    person: target.person?.login,
    environment: target.environment,
    secret: target.secret,
    action: outcome?.action ?? 'none',
    reason: outcome?.reason,
    stage: newest?.stage,
    ageMs: since === undefined ? undefined : at.getTime() - since,
    maxAgeMs: target.policy.maxAge,
    ...(oldest === undefined || oldest === since ? {} : { oldestMs: at.getTime() - oldest }),
    dueAt: due === undefined ? undefined : new Date(due),
    destinations: {
      done: places.filter((place) => place.done !== undefined).length,
      total: newest ? places.length : (entry?.observed?.destinations.length ?? 0),
      skipped: outcome?.skipped ?? [],
    },
    shares: (current?.shares ?? []).map(({ person, state }) => ({ login: person.login, state })),
    ...(outcome?.hold === undefined
      ? {}
      : { hold: { until: new Date(outcome.hold.until), says: holdSays(outcome.hold) } }),
    ...askedOf(target, known),
    next: outcome?.next ?? '',
    ...(outcome?.left === undefined ? {} : { left: outcome.left }),
    notes: [...(isAbout ? [] : (outcome?.ended ?? [])), ...(outcome?.notes ?? [])],
    error: outcome?.error ? failureOf(outcome.error) : undefined,
  };
}

/** The exit status that the errors of the secrets come to. */
export function exitOf(outcomes: readonly Outcome[]): 0 | 1 | 2 | 3 {
  return worst(outcomes.flatMap(({ error }) => (error ? [error] : [])));
}

/** The worst of what happened: failures, then bad input, then a secret that another run holds. */
export function worst(errors: readonly KeyturnError[]): 0 | 1 | 2 | 3 {
  const exits: readonly number[] = errors.map(({ exit }) => exit);
  if (exits.includes(1)) return 1;
  if (exits.includes(2)) return 2;
  return exits.includes(3) ? 3 : 0;
}

/** What was asked of a run. */
export type Asked = {
  readonly inputs: Inputs;
  readonly configuration: Configuration;
  readonly publicHome: boolean;
  /** Whether a secret that another run holds counts as a failure: the exit status is then never 3. */
  readonly insists: boolean;
  /** What the command came to, where that is not the secrets' own affair. */
  readonly about?: readonly string[];
};

/** The report of a run that reconciled, and its exit status. */
export function endingOf(
  { outcomes, abandoned, people, notices, failures = [], session, targets, at }: Result,
  { inputs, configuration, publicHome, insists, about }: Asked,
): Ending {
  const left = leftSays(outcomes, inputs);
  const report = reportOf(
    { targets, outcomes, journal: session.document, askHost: askHostOf(configuration) },
    {
      at,
      dryRun: inputs.dryRun,
      publicHome: publicHome || configuration.public,
      abandoned,
      notices,
      people: [...people, ...everybodyIn(configuration, session.document, inputs)],
      routine: inputs.command === 'rotate',
      ...(about === undefined ? {} : { about }),
      ...(left === undefined ? {} : { left }),
    },
  );
  const exit = worst([...outcomes.flatMap(({ error }) => (error ? [error] : [])), ...failures]);
  return { report: { ...report, failures: failures.map(failureOf) }, exit: insists && exit === 3 ? 1 : exit };
}
