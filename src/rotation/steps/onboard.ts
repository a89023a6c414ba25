/** A new teammate gets what the configuration gives them: a credential of their own, or a copy of the current value. */

import { remembered } from '../journal/remembered.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import type { Session } from '../journal/session.ts';
import { KeyturnError } from '../model/errors.ts';
import { currentOf, pendingOf } from '../model/policy.ts';
import type { Minted, Person } from '../model/ports.ts';
import type { LedgerPerson, OffboardRecord, ShareRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { intendedRecipients, resolveRecipients } from '../people/recipients.ts';
import { readBack, recover } from './recover.ts';
import { reopen } from './revoke-access.ts';
import { rotate } from './rotate.ts';

/** Makes this person owed a link of this secret. Delivery is the next step; throws what keeps it from happening. */
export async function onboard(run: SecretRun, person: Person, reason: string): Promise<void> {
  const pending = pendingOf(run.entry);
  if (pending) await recover(run, pending);
  if (pendingOf(run.entry)) return;
  if (run.target.person) {
    await reopen(run);
    // What they have lost may have been found by another person: they get a new one, and the old one ends.
    return rotate(run, reason);
  }
  await resolveRecipients(run);
  const current = currentOf(run.entry);
  const value = current && (await currentValue(run));
  if (!current || !value) {
    throw new KeyturnError('DELIVER_FAILED', {
      secret: run.target.key,
      what: `the current value of ${run.target.key} is not at hand, so ${person.login} cannot be given a copy`,
      hint: `hand it over in the environment (${run.context.ports.variableHint(Object.values(run.target.values))}), or rotate it for everybody: keyturn rotate --only '${run.target.key}' --force --reason onboard`,
    });
  }
  run.context.escrow.learn(current.rotation, value);
  await run.amend(`a link for ${person.login} is owed (${reason})`, current.rotation, (one) => {
    const before = one.shares.find((share) => share.person.id === person.id);
    const owed: ShareRecord = { person: remembered(person), state: 'owed' };
    // Delivery ends the link that nobody opened before it makes the next.
    const open = before?.state === 'waiting' && before.link !== undefined;
    const share: ShareRecord = open ? { ...owed, state: 'waiting', link: before.link } : owed;
    return { ...one, shares: [...one.shares.filter((other) => other !== before), share] };
  });
}

/** The current credential's values: from this run, from a place that can be read, or from the environment. Never a stale one. */
async function currentValue(run: SecretRun): Promise<Minted | undefined> {
  const current = currentOf(run.entry);
  if (!current) return undefined;
  const known = run.context.escrow.value(current.rotation) ?? (await readBack(run, current));
  if (known || current.id === undefined) return known;
  const { ports } = run.context;
  const values: Record<string, Secret> = {};
  for (const [valueName, print] of Object.entries(current.fingerprint ?? {})) {
    const name = run.target.values[valueName];
    const value = name === undefined ? undefined : ports.variable(name);
    if (!value || (await ports.fingerprint(run.entry?.salt ?? '', value)) !== print) return undefined;
    values[valueName] = value;
  }
  return Object.keys(values).length > 0 ? { id: current.id, values } : undefined;
}

/** Journals that a command offboards this person, before anything ends. */
export function recordOffboarding(session: Session, record: OffboardRecord): Promise<void> {
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

/** Takes that back for these secrets, or for all. */
export async function undoOffboarding(
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
export async function isRecipient(run: SecretRun, id: string): Promise<boolean> {
  if (run.target.person) return run.target.person.id === id && !run.unconfirmed;
  return (await intendedRecipients(run.context, run.target)).some((person) => person.id === id);
}
