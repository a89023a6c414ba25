/**
 * What was in place before Keyturn's first credential: ended only if the configuration names it (`adopt`), and called dead
 * only if that is proved, or if a person says so.
 */

import { withRowEnded } from '../journal/incident-rows.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { humanError, isAboutPredecessor } from '../model/needs-human.ts';
import { currentOf, revokeNotBefore, time } from '../model/policy.ts';
import { type CredentialRecord, type EntryRecord, isTag } from '../model/record.ts';
import { type Adopted, adoptable, IN_PLACE } from './adoptable.ts';
import { replacedBy } from './ask/old-key.ts';
import { adoptedRecord } from './due.ts';
import { whichIsInPlace } from './in-place.ts';

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
  if (!entry || run.target.person || (!observed && !isAboutPredecessor(human))) return;
  if (isAboutPredecessor(human)) {
    if (run.saidEnded) return clearPredecessor(run, 'confirmed', 'somebody says that it was ended');
    const told = await endByValue(run);
    if (await isRefused(run, told ? LOOKS : 1)) return clearPredecessor(run, 'refused', 'it is refused');
  }
  if (run.saidEnded && replacedBy(run)) return clearPredecessor(run, 'confirmed', 'an owner says that it was ended');
  if (await adoptLater(run, isAboutPredecessor(human))) return;
  if (!human || !isAboutPredecessor(human)) return;
  run.outcome.action = 'human';
  run.outcome.error ??= humanError(run.target.key, entry, human);
}

/** Where the vendor ends a credential for whoever has its value. Whether that helped is asked afterwards. */
async function endByValue(run: SecretRun): Promise<boolean> {
  const value = run.found.get(IN_PLACE);
  const provider = value && (await run.provider(run.target.binding));
  if (!value || !provider?.endByValue) return false;
  await run.hold();
  run.tell('revoke', 'what was in place before, by its value');
  await provider.endByValue(value.values).catch((error: unknown) => {
    if (!(error instanceof KeyturnError)) throw error;
    run.outcome.notes.push(`what was in place before could not be ended by its value: ${error.message}`);
  });
  return true;
}

async function clearPredecessor(run: SecretRun, proof: 'confirmed' | 'refused', why: string): Promise<void> {
  run.facts.ended.add(IN_PLACE);
  run.outcome.ended = [...(run.outcome.ended ?? []), `what was in place before is dead: ${why}`];
  await run.change(
    `what was in place before: ${why}`,
    ({ human: _, observed: __, ...entry }) => entry,
    (document) => withRowEnded(document, `${run.target.key} observed`, run.now(), proof),
  );
}

/** How often a value that its vendor was told to end is asked for before it counts as alive. */
const LOOKS = 6;

/** The value that stood in a readable place before this run wrote there is refused, several times in a row. */
async function isRefused(run: SecretRun, looks: number): Promise<boolean> {
  const value = run.found.get(IN_PLACE);
  if (!value) return false;
  const provider = await run.provider(run.target.binding);
  if (provider.local) return true;
  const needed = Math.max(2, provider.successes);
  for (let streak = 0, left = looks; left > 0; ) {
    if ((await provider.probe(value)) === 'rejected') streak++;
    else {
      streak = 0;
      left--;
    }
    if (streak >= needed) return true;
    if (left > 0) await run.context.ports.clock.sleep(Math.max(1_000, provider.propagation));
  }
  return false;
}

/** Whether `adopt` names a credential that the journal does not have yet, and that is the predecessor of the current one. */
async function adoptLater(run: SecretRun, exposed: boolean): Promise<boolean> {
  const { entry } = run;
  const current = currentOf(entry);
  if (!entry || !current) return false;
  const adopted = await adoptedLater(run, exposed);
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

/** Of what a person ordered to end, more may be known than the configuration says; contradictions still end nothing. */
async function adoptedLater(run: SecretRun, exposed: boolean): Promise<Adopted | undefined> {
  const { adopt } = run.target;
  if (!exposed) return adopt === undefined ? undefined : adoptable(run, adopt, true);
  if (run.entry?.human?.code !== 'ADOPT_DISAGREES')
    return adopt === undefined ? undefined : adoptable(run, adopt, true);
  // Every place has the successor by now: only what was enrolled before that is asked.
  const places = (await run.context.ports.addresses(run.target)).map(({ key }) => [key, undefined] as const);
  const found = await whichIsInPlace(run, new Map(places));
  return found.is === 'known' ? found.adopted : undefined;
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
