import type { AskReport, EndReport } from './asked.ts';
import {
  forReaders,
  hasRotated,
  isLeft,
  isOverdue,
  type Report,
  type SecretReport,
  type ShareReport,
} from './report.ts';

/** One entry of the output `result`. Names, counts and states; no type in it can hold a value or a link. */
export type ResultEntry = {
  readonly secret: string;
  readonly environment: string | null;
  readonly action: SecretReport['action'];
  readonly reason: string | null;
  readonly stage: SecretReport['stage'] | null;
  readonly destinations: { readonly done: number; readonly total: number; readonly skipped: number };
  /** How many people are in which state; who they are only where not everybody can read it. */
  readonly shares: {
    readonly total: number;
    readonly states: { readonly [state in ShareReport['state']]?: number };
    readonly people?: readonly ShareReport[];
  };
  /** What the next run does because the time of this one was over; null where nothing is left. */
  readonly left: { readonly destinations: number; readonly people: number } | null;
  /** When its hold ends (ISO 8601, UTC); null where it is not on hold. */
  readonly hold: string | null;
  /** Its owner is asked for the next value: times in ISO 8601; null where nobody is. Who, only where not everybody can read it. */
  readonly ask: {
    readonly state: AskReport['state'];
    readonly since: string;
    readonly until: string;
    readonly host: string;
    readonly refused: number;
    readonly owner?: string;
  } | null;
  /** Old keys that a person was told to end. */
  readonly ends: readonly {
    readonly since: string;
    readonly told: number;
    readonly last: string;
    readonly owner?: string;
  }[];
  readonly next: string;
};

/** The Action's outputs, by their names. */
export type Outputs = {
  readonly result: string;
  readonly rotated: string;
  readonly left: string;
  readonly overdue: string;
  readonly 'next-due': string;
};

/** One entry for each secret, as far as the readers may see it. */
export function result(full: Report): readonly ResultEntry[] {
  return forReaders(full).secrets.map((secret) => ({
    secret: secret.secret,
    environment: secret.environment ?? null,
    action: secret.action,
    reason: secret.reason ?? null,
    stage: secret.stage ?? null,
    destinations: {
      done: secret.destinations.done,
      total: secret.destinations.total,
      skipped: secret.destinations.skipped.length,
    },
    shares: {
      total: secret.shares.length,
      states: countStates(secret.shares),
      ...(full.publicHome ? {} : { people: secret.shares.map(({ login, state }) => ({ login, state })) }),
    },
    left: secret.left ?? null,
    hold: secret.hold?.until.toISOString() ?? null,
    ask: secret.ask ? askOf(secret.ask, full.publicHome) : null,
    ends: (secret.ends ?? []).map((one) => endOf(one, full.publicHome)),
    next: secret.next,
  }));
}

function askOf({ login, since, until, ...ask }: AskReport, publicHome: boolean): ResultEntry['ask'] {
  const { state, host, refused } = ask;
  const times = { since: since.toISOString(), until: until.toISOString() };
  return { state, ...times, host, refused, ...(publicHome ? {} : { owner: login }) };
}

function endOf({ login, since, told }: EndReport, publicHome: boolean): ResultEntry['ends'][number] {
  const times = { since: since.toISOString(), told: told.count, last: told.at.toISOString() };
  return { ...times, ...(publicHome ? {} : { owner: login }) };
}

function countStates(shares: readonly ShareReport[]): { readonly [state in ShareReport['state']]?: number } {
  const counts: { [state in ShareReport['state']]?: number } = {};
  for (const { state } of shares) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** What GitHub takes for one output is 1 MiB; sentences and people are in the summary and the journal, too. */
const limit = 1_000_000;

function resultText(report: Report): string {
  const entries = result(report);
  const text = JSON.stringify(entries);
  if (new TextEncoder().encode(text).length <= limit) return text;
  return JSON.stringify(
    entries.map(({ shares: { total, states }, ...entry }) => ({ ...entry, shares: { total, states }, next: '' })),
  );
}

/** The Action's outputs. JSON stands on one line, and a line break in a name is an escape there. */
export function outputs(report: Report): Outputs {
  const due = report.secrets.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt.getTime()]));
  return {
    result: resultText(report),
    rotated: String(report.secrets.filter(hasRotated).length),
    left: String(report.secrets.filter(isLeft).length),
    overdue: String(report.secrets.filter(isOverdue).length),
    'next-due': due.length === 0 ? '' : new Date(due.reduce((one, other) => Math.min(one, other))).toISOString(),
  };
}
