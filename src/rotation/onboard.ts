/** A new teammate gets what the configuration gives them: a credential of their own, or a copy of the current value. */
import { KeyturnError } from './errors.ts';
import { reopen } from './leavers.ts';
import { currentOf, pendingOf } from './policy.ts';
import type { Minted, Person } from './ports.ts';
import { meant, recipients } from './recipients.ts';
import type { LedgerPerson, OffboardRecord, ShareRecord } from './record.ts';
import { readBack, recover } from './recover.ts';
import { rotate } from './rotate.ts';
import type { Secret } from './secret.ts';
import type { Session } from './session.ts';
import { remembered, type Turn } from './turn.ts';

/** Makes this person owed a link of this secret. Delivery is the next step; throws what keeps it from happening. */
export async function welcome(turn: Turn, person: Person, reason: string): Promise<void> {
  const pending = pendingOf(turn.entry);
  if (pending) await recover(turn, pending);
  if (pendingOf(turn.entry)) return;
  if (turn.target.person) {
    await reopen(turn);
    // What they have lost may have been found by somebody else: a fresh one, and the old one ends.
    return rotate(turn, reason);
  }
  turn.recipients = await recipients(turn);
  const current = currentOf(turn.entry);
  const value = current && (await currentValue(turn));
  if (!current || !value) {
    throw new KeyturnError('DELIVER_FAILED', {
      secret: turn.target.key,
      what: `the current value of ${turn.target.key} is not at hand, so ${person.login} cannot be given a copy`,
      hint: `hand it over in the environment (in the workflow: env: { ${Object.values(turn.target.values)
        .map((name) => `${name}: \${{ secrets.${name} }}`)
        .join(
          ', ',
        )} }), or rotate it for everybody: keyturn rotate --only '${turn.target.key}' --force --reason onboard`,
    });
  }
  turn.context.escrow.learn(current.rotation, value);
  await turn.amend(`a link for ${person.login} is owed (${reason})`, current.rotation, (one) => {
    const before = one.shares.find((share) => share.person.id === person.id);
    const owed: ShareRecord = { person: remembered(person), state: 'owed' };
    // Delivery ends the link that nobody opened before it makes the next.
    const open = before?.state === 'waiting' && before.link !== undefined;
    const share: ShareRecord = open ? { ...owed, state: 'waiting', link: before.link } : owed;
    return { ...one, shares: [...one.shares.filter((other) => other !== before), share] };
  });
}

/** The current credential's values: from this run, from a place that can be read, or from the environment. Never a stale one. */
async function currentValue(turn: Turn): Promise<Minted | undefined> {
  const current = currentOf(turn.entry);
  if (!current) return undefined;
  const known = turn.context.escrow.value(current.rotation) ?? (await readBack(turn, current));
  if (known || current.id === undefined) return known;
  const { ports } = turn.context;
  const values: Record<string, Secret> = {};
  for (const [valueName, print] of Object.entries(current.fingerprint ?? {})) {
    const name = turn.target.values[valueName];
    const value = name === undefined ? undefined : ports.variable(name);
    if (!value || (await ports.fingerprint(turn.entry?.salt ?? '', value)) !== print) return undefined;
    values[valueName] = value;
  }
  return Object.keys(values).length > 0 ? { id: current.id, values } : undefined;
}

/** Sent away by hand: journalled before anything ends. */
export function sendAway(session: Session, record: OffboardRecord): Promise<void> {
  return session.commit({
    message: `${record.person.login} is offboarded${record.secrets ? ` from ${record.secrets.join(', ')}` : ''}`,
    apply: (document) => {
      const { offboarded = [] } = document;
      const said = offboarded.some(
        ({ person, secrets, except }) =>
          person.id === record.person.id && !except && String(secrets ?? '') === String(record.secrets ?? ''),
      );
      return said ? document : { ...document, offboarded: [...offboarded, record] };
    },
  });
}

/** Back by hand: for these secrets, or for all. */
export async function bringBack(
  session: Session,
  { id, login }: LedgerPerson,
  secrets: readonly string[] | undefined,
): Promise<void> {
  if (!session.document.offboarded?.some(({ person }) => person.id === id)) return;
  await session.commit({
    message: `${login} is brought back${secrets ? ` for ${secrets.join(', ')}` : ''}`,
    apply: (document) => {
      const rest = (document.offboarded ?? []).flatMap((one): readonly OffboardRecord[] => {
        if (one.person.id !== id) return [one];
        if (secrets === undefined) return [];
        if (one.secrets === undefined) return [{ ...one, except: [...new Set([...(one.except ?? []), ...secrets])] }];
        const left = one.secrets.filter((key) => !secrets.includes(key));
        return left.length === 0 ? [] : [{ ...one, secrets: left }];
      });
      const { offboarded: _, ...without } = document;
      return rest.length === 0 ? without : { ...without, offboarded: rest };
    },
  });
}

/** Whether the configuration gives this person this secret. */
export async function isMeant(turn: Turn, id: string): Promise<boolean> {
  if (turn.target.person) return turn.target.person.id === id && !turn.unsure;
  return (await meant(turn.context, turn.target)).some((person) => person.id === id);
}
