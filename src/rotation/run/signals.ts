/**
 * A look between two daily runs: are there alerts that are newer than those of the last look, has somebody left? It reads
 * the journal and asks the host, changes nothing, and sees no value.
 */
import type { Context } from '../journal/context.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { liveCredentials } from '../model/policy.ts';
import type { AlertMarks } from '../model/ports.ts';
import { detectLeavers } from '../people/detect-leavers.ts';
import type { Expanded } from '../people/personal-credentials.ts';
import { placesOf, unwatched, watchingIn } from '../steps/exposure.ts';

export type Signals = {
  /** What there is to do for a whole run, as it is told; empty: nothing. */
  readonly news: readonly string[];
  /** What the next look compares with; undefined where nothing could be asked. */
  readonly marks: AlertMarks | undefined;
};

/** Throws TOKEN_DENIED where the file asks for a signal that the token may not see, TEAM_UNREADABLE likewise. */
export async function lookForSignals(context: Context, { runs, gone, failures }: Expanded): Promise<Signals> {
  const alerts = await newAlerts(context, runs);
  const leavers = new Set<string>();
  for (const { run, error } of failures) unasked(run, error);
  for (const run of runs) {
    const { share, policy } = run.target;
    if (run.unconfirmed || !policy.rotateWhen.includes('member-left')) continue;
    const people = await detectLeavers(run).catch((error: unknown) => unasked(run, error));
    if (people.length > 0) leavers.add(share?.with.join(', ') ?? '');
  }
  const closing = gone.filter(
    ({ entry, target }) => !entry?.closing && target.policy.rotateWhen.includes('member-left'),
  );
  const left = leavers.size > 0 || closing.length > 0 ? ['somebody has left'] : [];
  const open = runs.some(isBegun) ? ['what leaked has not ended yet'] : [];
  return { news: [...alerts.news, ...left, ...open], marks: alerts.marks };

  function unasked(run: SecretRun, error: unknown): readonly never[] {
    const passes = is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED');
    if (!(error instanceof KeyturnError) || (run.target.policy.signalsNamed && !passes)) throw error;
    context.notices.push(`who has left could not be asked: ${error.message}`);
    return [];
  }
}

/** What an earlier run found, and was killed before it could end it. */
function isBegun({ entry }: SecretRun): boolean {
  return entry?.wish?.exposed !== undefined || liveCredentials(entry).some(({ exposed }) => exposed);
}

async function newAlerts(context: Context, runs: readonly SecretRun[]): Promise<Signals> {
  const { ports, session } = context;
  const watching = watchingIn(context, runs);
  if (!ports.alerts || watching.length === 0) return { news: [], marks: undefined };
  try {
    const places = await placesOf(context, watching);
    const { fresh, marks, ...rest } = await ports.alerts.news(places, session.document.signals ?? {});
    const missing = unwatched(ports.alerts, rest);
    if (missing?.certain && watching.some(({ target }) => target.policy.signalsNamed))
      throw new KeyturnError('TOKEN_DENIED', { what: missing.says, hint: missing.hint });
    if (missing) context.notices.push(`${missing.says}: ${missing.hint}`);
    return { news: fresh.map((place) => `new alerts of secret scanning in ${place}`), marks };
  } catch (error) {
    if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED')) throw error;
    context.notices.push(`secret scanning could not be asked: ${(error as KeyturnError).message}`);
    return { news: [], marks: undefined };
  }
}
