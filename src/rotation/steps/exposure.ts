/**
 * A credential that got out: secret scanning found its value in a repository, or a recipient found their link opened by
 * another person. Both become a wish that names it; what follows (no overlap, no receipts) is up to the rotation.
 */
import type { Context } from '../journal/context.ts';
import { comparesPrints } from '../journal/enrolled-file.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { recordWish } from '../journal/wishes.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { isAboutAsk } from '../model/needs-human.ts';
import { currentOf, isLive } from '../model/policy.ts';
import type { Alert, Alerts, OpenAlerts, Readers } from '../model/ports.ts';
import type { CredentialRecord } from '../model/record.ts';
import { disputedAnswers } from './ask/disputed.ts';
import { findEnrolledLeaks } from './enrolled-leaks.ts';
import type { Leak } from './leak.ts';
import { firstFew, ownRepository } from './readers.ts';

const DAY = 86_400_000;

/**
 * Compares every open alert, by fingerprint, with everything that the journal knows, and records a wish for each live match.
 * Throws what `Alerts.open` throws; a repository that may not be read is a notice, or an error where the file asks for it.
 */
export async function findLeaks(context: Context, runs: readonly SecretRun[]): Promise<readonly Leak[]> {
  const watching = watchingIn(context, runs);
  const { alerts } = context.ports;
  if (!alerts || watching.length === 0) return [];
  const { alerts: open, ...rest } = await alerts.open(await placesOf(context, watching));
  const missing = unwatched(alerts, rest);
  if (missing) {
    const { says, hint, certain } = missing;
    context.notices.push(`${says}: ${hint}`);
    for (const run of watching) {
      if (!certain || !run.target.policy.signalsNamed) continue;
      run.outcome.error ??= new KeyturnError('TOKEN_DENIED', { secret: run.target.key, what: says, hint });
      run.outcome.action = 'failed';
    }
  }
  const leaks: Leak[] = [];
  const unknown: Alert[] = [];
  for (const alert of open) {
    const found: { run: SecretRun; rotation: string | undefined }[] = [];
    for (const run of watching) {
      const match = await matching(run, alert);
      if (match !== false) found.push({ run, rotation: match });
    }
    if (found.length > 0) leaks.push({ alert, found });
    else unknown.push(alert);
  }
  for (const run of watching) {
    const leaked = leaks
      .flatMap(({ found }) => found.filter((one) => one.run === run))
      .flatMap(({ rotation }) => run.entry?.credentials.filter((one) => one.rotation === rotation) ?? [])
      .filter((one) => isLive(one) && !isMarked(run, one));
    await expose(run, leaked, 'exposed');
  }
  return [...leaks, ...(await findEnrolledLeaks(context, runs, unknown))];
}

/** Those whose values, where they are found, are to be replaced. */
export function watchingIn(context: Context, runs: readonly SecretRun[]): readonly SecretRun[] {
  const compares = comparesPrints(context);
  return runs.filter((run) => (run.entry || compares) && run.target.policy.rotateWhen.includes('exposed'));
}

type Unwatched = {
  readonly says: string;
  readonly hint: string;
  /** A place was asked and refused; otherwise there may be places that the token does not see. */
  readonly certain: boolean;
};

/** Which places are not watched, why, and what to do; undefined if all are. */
export function unwatched(
  { permission }: Pick<Alerts, 'permission'>,
  { unreadable, unseen }: Pick<OpenAlerts, 'unreadable' | 'unseen'>,
): Unwatched | undefined {
  const places = [...(unreadable.length > 0 ? [firstFew(unreadable)] : []), ...unseen].join(' and ');
  if (places === '') return undefined;
  const whole = unseen.length === 0 ? '' : ', best that of an owner of the organization, whose alerts are one list,';
  return {
    says: `secret scanning of ${places} cannot be read, so a key that leaks there is not noticed`,
    hint: `give the token${whole} ${permission} for ${places} and switch secret scanning on there, or leave \`exposed\` out of \`rotate-when\``,
    certain: unreadable.length > 0,
  };
}

/** This repository and every one whose workflows use one of the secrets. */
export async function placesOf({ ports }: Context, runs: readonly SecretRun[]): Promise<readonly Readers[]> {
  const found: Readers[] = ownRepository(ports);
  for (const run of runs) {
    for (const { address } of currentOf(run.entry)?.destinations ?? []) {
      const { readers } = await run.destination({ address });
      if (readers) found.push(readers);
    }
  }
  return found;
}

/** The rotation whose value this is; `undefined` if the journal only knows its fingerprint any more; false if it is none. */
async function matching(run: SecretRun, { secret }: Alert): Promise<string | undefined | false> {
  const { entry } = run;
  if (!entry) return false;
  const print = await run.context.ports.fingerprint(entry.salt, secret);
  const known = entry.credentials.find((one) => Object.values(one.fingerprint ?? {}).includes(print));
  return known?.rotation ?? (entry.fingerprints.includes(print) ? undefined : false);
}

/** Already known to be exposed: a run that goes on with it must not expose its successor. */
function isMarked(run: SecretRun, { rotation, exposed }: CredentialRecord): boolean {
  return exposed === true || run.entry?.wish?.exposed?.includes(rotation) === true;
}

async function expose(run: SecretRun, leaked: readonly CredentialRecord[], reason: string): Promise<void> {
  if (leaked.length === 0) return;
  const { session } = run.context;
  await session.check();
  run.tell('exposed', leaked.map(({ tag }) => tag).join(', '));
  await recordWish(
    session,
    run.target.key,
    { reason, since: run.now(), exposed: leaked.map(({ rotation }) => rotation) },
    (entry) => (reason === 'disputed' ? { ...entry, disputed: run.now() } : entry),
  );
}

/** Closes every alert whose credential has ended in every secret that had it. */
export async function closeLeaks(context: Context, leaks: readonly Leak[]): Promise<void> {
  for (const { alert, found } of leaks) {
    const ended = found.map(({ run, rotation }) => run.entry?.credentials.find((one) => one.rotation === rotation));
    if (ended.some((one) => one !== undefined && one.stage !== 'revoked' && one.stage !== 'aborted')) continue;
    const names = found.map(({ run }) => run.target.secret).join(', ');
    const at = ended.find((one) => one?.times.ended)?.times.ended;
    try {
      await context.ports.alerts?.resolve(
        alert,
        `Keyturn: this is a former value of ${names}; the provider refuses it${at === undefined ? '' : ` since ${at}`}.`,
      );
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      const why = is(error, 'TOKEN_DENIED', 'HTTP_REFUSED')
        ? `the token needs ${context.ports.alerts?.permission}`
        : 'the next run tries again';
      context.notices.push(
        `the key of alert ${alert.number} of ${alert.repository} is revoked, but the alert could not be closed: ${why}`,
      );
    }
  }
}

/** Treats what recipients disputed as leaked; the second time within a day is left to a human. */
export async function handleDisputes(run: SecretRun): Promise<void> {
  if (!run.target.policy.rotateWhen.includes('disputed')) return;
  const { entry } = run;
  const unmarked = entry?.credentials.filter((one) => isLive(one) && !isMarked(run, one)) ?? [];
  const answers = await disputedAnswers(run, unmarked);
  const disputed = unmarked.filter(
    (one) => answers.includes(one) || one.shares.some(({ state }) => state === 'disputed'),
  );
  if (!entry || disputed.length === 0 || entry.human?.code === 'DISPUTED_AGAIN') return;
  const now = run.context.ports.clock.now().getTime();
  const again = entry.disputed !== undefined && now < Date.parse(entry.disputed) + DAY;
  const people = disputed.flatMap((one) => [
    ...one.shares.filter(({ state }) => state === 'disputed').map(({ person }) => person.login),
    ...(answers.includes(one) && one.maker ? [one.maker.login] : []),
  ]);
  // What else waits for a person is not forgotten for that.
  const isFree = entry.human === undefined || isAboutAsk(entry.human);
  const isForHuman = again && isFree && disputed.some(({ stage }) => stage === 'current');
  if (!isForHuman) return expose(run, disputed, 'disputed');
  const human = { code: 'DISPUTED_AGAIN' as const, ids: [...new Set(people)], since: run.now() };
  await run.change('disputed again: a human looks', (found) => ({ ...found, human }));
}
