/**
 * A credential that got out: secret scanning found its value in a repository, or a recipient found their link opened by
 * somebody else. Both become a wish that names it; what follows (no overlap, no receipts) is the rotation's.
 */
import type { Context } from './context.ts';
import { is, KeyturnError } from './errors.ts';
import { currentOf } from './policy.ts';
import type { Alert, OpenAlerts, Readers } from './ports.ts';
import { homeOf, some } from './readers.ts';
import type { CredentialRecord } from './record.ts';
import { wish } from './session.ts';
import type { Turn } from './turn.ts';

const DAY = 86_400_000;

/** An alert and the credentials whose value it shows. */
export type Leak = {
  readonly alert: Alert;
  readonly found: { readonly turn: Turn; readonly rotation: string | undefined }[];
};

/**
 * Compares every open alert, by fingerprint, with everything that the journal knows, and wishes what is still live away.
 * Throws what `Alerts.open` throws; a repository that may not be read is a notice, or an error where the file asks for it.
 */
export async function findLeaks(context: Context, turns: readonly Turn[]): Promise<readonly Leak[]> {
  const watching = turns.filter((turn) => turn.entry && turn.target.policy.rotateWhen.includes('exposed'));
  const { alerts } = context.ports;
  if (!alerts || watching.length === 0) return [];
  const { alerts: open, ...rest } = await alerts.open(await placesOf(context, watching));
  const blind = unwatched(rest);
  if (blind) {
    const { says, hint, certain } = blind;
    context.notices.push(`${says}: ${hint}`);
    for (const turn of watching) {
      if (!certain || !turn.target.policy.signalsNamed) continue;
      turn.outcome.error ??= new KeyturnError('TOKEN_DENIED', { secret: turn.target.key, what: says, hint });
      turn.outcome.action = 'failed';
    }
  }
  const leaks: Leak[] = [];
  for (const alert of open) {
    const found: { turn: Turn; rotation: string | undefined }[] = [];
    for (const turn of watching) {
      const match = await matching(turn, alert);
      if (match !== false) found.push({ turn, rotation: match });
    }
    if (found.length > 0) leaks.push({ alert, found });
  }
  for (const turn of watching) {
    const leaked = leaks
      .flatMap(({ found }) => found.filter((one) => one.turn === turn))
      .flatMap(({ rotation }) => turn.entry?.credentials.filter((one) => one.rotation === rotation) ?? [])
      .filter((one) => isLive(one) && !isMarked(turn, one));
    await expose(turn, leaked, 'exposed');
  }
  return leaks;
}

export type Blind = {
  readonly says: string;
  readonly hint: string;
  /** A place was asked and refused; otherwise there may be places that the token does not see. */
  readonly certain: boolean;
};

/** What is not watched, why, and what to do; undefined if all is. */
export function unwatched({ unreadable, unseen }: Pick<OpenAlerts, 'unreadable' | 'unseen'>): Blind | undefined {
  const places = [...(unreadable.length > 0 ? [some(unreadable)] : []), ...unseen].join(' and ');
  if (places === '') return undefined;
  const whole = unseen.length === 0 ? '' : ', best that of an owner of the organization, whose alerts are one list,';
  return {
    says: `secret scanning of ${places} cannot be read, so a key that leaks there is not noticed`,
    hint: `give the token${whole} *Secret scanning alerts: write* for ${places} and switch secret scanning on there, or leave \`exposed\` out of \`rotate-when\``,
    certain: unreadable.length > 0,
  };
}

/** This repository and every one whose workflows use one of the secrets. */
async function placesOf({ ports }: Context, turns: readonly Turn[]): Promise<readonly Readers[]> {
  const found: Readers[] = homeOf(ports);
  for (const turn of turns) {
    for (const { address } of currentOf(turn.entry)?.destinations ?? []) {
      const { readers } = await turn.destination({ address });
      if (readers) found.push(readers);
    }
  }
  return found;
}

/** The rotation whose value this is; `undefined` if the journal only knows its fingerprint any more; false if it is none. */
async function matching(turn: Turn, { secret }: Alert): Promise<string | undefined | false> {
  const { entry } = turn;
  if (!entry) return false;
  const print = await turn.context.ports.fingerprint(entry.salt, secret);
  const known = entry.credentials.find((one) => Object.values(one.fingerprint ?? {}).includes(print));
  return known?.rotation ?? (entry.fingerprints.includes(print) ? undefined : false);
}

function isLive({ stage }: CredentialRecord): boolean {
  return stage === 'pending' || stage === 'current' || stage === 'previous';
}

/** Already known to be exposed: a run that goes on with it must not expose its successor. */
function isMarked(turn: Turn, { rotation, exposed }: CredentialRecord): boolean {
  return exposed === true || turn.entry?.wish?.exposed?.includes(rotation) === true;
}

async function expose(turn: Turn, leaked: readonly CredentialRecord[], reason: string): Promise<void> {
  if (leaked.length === 0) return;
  const { session } = turn.context;
  await session.check();
  turn.tell('exposed', leaked.map(({ tag }) => tag).join(', '));
  await wish(
    session,
    turn.target.key,
    { reason, since: turn.now(), exposed: leaked.map(({ rotation }) => rotation) },
    (entry) => (reason === 'disputed' ? { ...entry, disputed: turn.now() } : entry),
  );
  session.wished = session.document.seq;
}

/** Closes every alert whose credential is dead by now, in all the places that knew it. */
export async function closeLeaks(context: Context, leaks: readonly Leak[]): Promise<void> {
  for (const { alert, found } of leaks) {
    const ended = found.map(({ turn, rotation }) => turn.entry?.credentials.find((one) => one.rotation === rotation));
    if (ended.some((one) => one !== undefined && one.stage !== 'revoked' && one.stage !== 'aborted')) continue;
    const names = found.map(({ turn }) => turn.target.secret).join(', ');
    const at = ended.find((one) => one?.times.ended)?.times.ended;
    try {
      await context.ports.alerts?.resolve(
        alert,
        `Keyturn: this is a former value of ${names}; the provider refuses it${at === undefined ? '' : ` since ${at}`}.`,
      );
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      const why = is(error, 'TOKEN_DENIED', 'HTTP_REFUSED')
        ? 'the token needs *Secret scanning alerts: write*'
        : 'the next run tries again';
      context.notices.push(
        `the key of alert ${alert.number} of ${alert.repository} is revoked, but the alert could not be closed: ${why}`,
      );
    }
  }
}

/** What recipients disputed: as if it had leaked, once a day for each secret, then a human. */
export async function heedDisputes(turn: Turn): Promise<void> {
  if (!turn.target.policy.rotateWhen.includes('disputed')) return;
  const { entry } = turn;
  const disputed =
    entry?.credentials.filter(
      (one) => isLive(one) && !isMarked(turn, one) && one.shares.some(({ state }) => state === 'disputed'),
    ) ?? [];
  if (!entry || disputed.length === 0 || entry.human) return;
  const now = turn.context.ports.clock.now().getTime();
  const again = entry.disputed !== undefined && now < Date.parse(entry.disputed) + DAY;
  const people = disputed.flatMap(({ shares }) =>
    shares.filter(({ state }) => state === 'disputed').map(({ person }) => person.login),
  );
  if (!again || !disputed.some(({ stage }) => stage === 'current')) return expose(turn, disputed, 'disputed');
  const human = { code: 'DISPUTED_AGAIN' as const, ids: [...new Set(people)], since: turn.now() };
  await turn.change('disputed again: a human looks', (found) => ({ ...found, human }));
}
