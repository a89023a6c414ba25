/**
 * What was in place before Keyturn's first credential: ended only if the configuration names it (`adopt`), and called dead
 * only if that is proved, or if a person says so.
 */

import type { SecretRun } from '../journal/secret-run.ts';
import { humanError } from '../model/needs-human.ts';
import { currentOf, revokeNotBefore, time } from '../model/policy.ts';
import { type CredentialRecord, type EntryRecord, isTag } from '../model/record.ts';
import { type Adopted, adoptable, adoptedRecord, IN_PLACE } from './due.ts';

/**
 * Ids that the provider lists and that no Keyturn journal made: one of them is what was in place. Empty where it does not
 * list, or where ids are credentials.
 */
export async function candidates(run: SecretRun): Promise<readonly string[]> {
  const provider = await run.provider(run.target.binding);
  if (!provider.list || provider.idIsSecret) return [];
  const known = new Set(
    Object.values(run.context.session.document.secrets).flatMap(({ credentials }) => credentials.map(({ id }) => id)),
  );
  return (await provider.list())
    .filter(({ id, tag, active }) => !known.has(id) && active !== false && !(tag !== undefined && isTag(tag)))
    .map(({ id }) => id)
    .slice(0, 20);
}

/** Before the drain: takes up an `adopt` that was added later, or a proof that the leaked predecessor is dead. */
export async function settlePredecessor(run: SecretRun): Promise<void> {
  const { entry } = run;
  const { human, observed } = entry ?? {};
  if (!entry || run.target.person || (!observed && human?.code !== 'OLD_KEY_ALIVE')) return;
  if (human?.code === 'OLD_KEY_ALIVE') {
    if (run.context.ended) return clearPredecessor(run, 'somebody says that it was ended');
    if (await isRefused(run)) return clearPredecessor(run, 'it is refused');
  }
  if (await adoptLater(run, human?.code === 'OLD_KEY_ALIVE')) return;
  if (human?.code !== 'OLD_KEY_ALIVE') return;
  run.outcome.action = 'human';
  run.outcome.error ??= humanError(run.target.key, entry, human);
}

async function clearPredecessor(run: SecretRun, why: string): Promise<void> {
  run.facts.ended.add(IN_PLACE);
  run.outcome.notes.push(`what was in place before: ${why}`);
  await run.change(`what was in place before: ${why}`, ({ human: _, observed: __, ...entry }) => entry);
}

/** The value that stood in a readable place before this run wrote there is refused, several times in a row. */
async function isRefused(run: SecretRun): Promise<boolean> {
  const value = run.found.get(IN_PLACE);
  if (!value) return false;
  const provider = await run.provider(run.target.binding);
  if (provider.local) return true;
  for (let asked = 0; asked < Math.max(2, provider.successes); asked++) {
    if (asked > 0) await run.context.ports.clock.sleep(Math.max(1_000, provider.propagation));
    if ((await provider.probe(value)) !== 'rejected') return false;
  }
  return true;
}

/** Whether `adopt` names a credential that the journal does not have yet, and that is the predecessor of the current one. */
async function adoptLater(run: SecretRun, exposed: boolean): Promise<boolean> {
  const { entry, target } = run;
  const current = currentOf(entry);
  if (!entry || target.adopt === undefined || !current) return false;
  const adopted = await adoptable(run, target.adopt, true);
  if (!adopted || entry.credentials.some(({ id }) => id === adopted.id)) return false;
  const record = await predecessor(run, current, adopted, exposed);
  await run.change(
    'what was in place before is adopted',
    ({ human: _, observed: __, ...rest }): EntryRecord => ({
      ...rest,
      credentials: [record, ...rest.credentials],
    }),
  );
  return true;
}

/** The record of what was in place before the current credential, which is to drain like any predecessor. */
async function predecessor(
  run: SecretRun,
  current: CredentialRecord,
  adopted: Adopted,
  exposed: boolean,
): Promise<CredentialRecord> {
  const since = run.entry?.observed?.since ?? current.times.intent;
  const published = current.times.current ?? current.times.intent;
  return {
    ...(await adoptedRecord(run, adopted)),
    stage: 'previous',
    ...(exposed ? { exposed: true as const } : {}),
    times: { intent: since, current: since, previous: published },
    destinations: [],
    revokeNotBefore: revokeNotBefore(new Date(time(published)), run.target.policy, exposed).toISOString(),
  };
}
