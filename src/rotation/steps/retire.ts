/**
 * The retirement of a secret that nothing reads: its places go, a while later its keys. Each step is taken up from what the
 * journal and the places show, so that a run that is killed anywhere is finished by the next one.
 */

import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { liveCredentials, time, WRITE_MARGIN } from '../model/policy.ts';
import type { Destination } from '../model/ports.ts';
import type { CredentialRecord, DestinationRecord, HumanRecord } from '../model/record.ts';
import { endCredential } from './end.ts';
import { lastUseOf } from './retire-proof.ts';

type Place = DestinationRecord & { readonly credential: CredentialRecord };

/**
 * Deletes what Keyturn wrote and what nothing has written since; nothing else ever. What was written by others is for a human,
 * and false is returned; what cannot be deleted here is named.
 */
export async function deletePlaces(run: SecretRun): Promise<boolean> {
  const asked = await run.context.ports.addresses(run.target);
  let settled = true;
  for (const place of placesOf(run)) {
    const destination = await run.destination(place);
    const found = await stateOf(run, destination, place);
    if (found === 'ours' && (await deleted(run, destination))) await forget(run, place, `${destination.place} deleted`);
    else if (found === 'gone') await forget(run, place, `${destination.place} is gone`);
    else if (found !== 'foreign')
      run.outcome.notes.push(`delete it by hand, once it is retired: ${nameOf(place)} in ${destination.place}`);
    else if (!asked.some(({ key }) => key === place.address.key))
      run.outcome.notes.push(`${destination.place} was written by something else since, and is left as it is`);
    else {
      settled = false;
      await leaveToHuman(run, destination, place);
    }
  }
  if (settled && run.entry?.human?.code === 'WRITTEN_BY_OTHERS')
    await run.change('nothing of others is in its places', ({ human: _, ...entry }) => entry);
  return settled;
}

/** False where there is no call for it, or the store does not let this run: then a person deletes it. */
async function deleted(run: SecretRun, { remove, place }: Destination): Promise<boolean> {
  if (!remove) return false;
  await run.hold();
  run.tell('delete', place);
  try {
    await remove();
    return true;
  } catch (error) {
    if (!is(error, 'DESTINATION_DENIED', 'TOKEN_DENIED')) throw error;
    run.outcome.notes.push(`${place} does not let this run delete it: ${error.message}`);
    return false;
  }
}

/** Every place of a live credential, the newest one's record of it; those that were never written are none of ours. */
function placesOf({ entry }: SecretRun): readonly Place[] {
  const found = new Map<string, Place>();
  for (const credential of liveCredentials(entry))
    for (const one of credential.destinations)
      if (one.done !== undefined && (found.get(one.address.key)?.done ?? '') < one.done)
        found.set(one.address.key, { ...one, credential });
  return [...found.values()];
}

/** `unseen`: it shows neither what it holds nor when that was written. */
async function stateOf(
  run: SecretRun,
  destination: Destination,
  { address, done = '', credential }: Place,
): Promise<'ours' | 'gone' | 'foreign' | 'unseen'> {
  if (destination.read) {
    const value = await destination.read();
    if (value === undefined) return 'gone';
    const print = credential.fingerprint?.[address.value];
    const same = (await run.context.ports.fingerprint(run.entry?.salt ?? '', value)) === print;
    return print !== undefined && same ? 'ours' : 'foreign';
  }
  if (!destination.updatedAt) return 'unseen';
  const at = await destination.updatedAt();
  if (at === undefined) return 'gone';
  return at.getTime() <= time(done) + WRITE_MARGIN ? 'ours' : 'foreign';
}

function nameOf({ address }: Place): string {
  return address.key.slice(address.key.lastIndexOf('/') + 1);
}

function forget(run: SecretRun, { address }: Place, message: string): Promise<void> {
  return run.change(message, (entry) => ({
    ...entry,
    credentials: entry.credentials.map((one) => ({
      ...one,
      destinations: one.destinations.filter((other) => other.address.key !== address.key),
    })),
  }));
}

async function leaveToHuman(run: SecretRun, { place }: Destination, { credential }: Place): Promise<void> {
  const human: HumanRecord = {
    code: 'WRITTEN_BY_OTHERS',
    since: run.entry?.human?.since ?? run.now(),
    rotation: credential.rotation,
    place,
  };
  if (run.entry?.human?.place !== place) await run.change('a human looks', (entry) => ({ ...entry, human }));
  run.outcome.action = 'human';
  run.outcome.error ??= new KeyturnError('NEEDS_HUMAN', {
    secret: run.target.key,
    what: `${place} was written by something else since Keyturn wrote it, so it is not deleted, and ${run.target.key} is not retired`,
    hint: `delete it there, or take that destination out of the file, if that is right; then: keyturn rotate --only '${run.target.key}'. To keep the secret: keyturn rotate --only '${run.target.key}' --force`,
  });
}

/**
 * Some providers tell the day of a use alone, or are behind. The proof of a retirement asks for a use that is at least a day
 * old, so a later one has moved.
 */
const USE_MARGIN = 86_400_000;

/** Whether one of its keys was used since the retirement began. Then it is over, and the places are written again. */
export async function stopIfUsed(run: SecretRun): Promise<boolean> {
  const { retiring } = run.entry ?? {};
  if (!retiring) return false;
  for (const one of liveCredentials(run.entry)) {
    const use = await lastUseOf(run, one);
    // What its list does not show while its key lives may be in use.
    if (use.is === 'hidden' && !retiring.unproved && one.times.revoking === undefined) throw unseen(run, one);
    if (use.is !== 'used' || use.at.getTime() <= time(retiring.since) - USE_MARGIN) continue;
    await run.change(`retirement stopped: ${one.tag} was used`, ({ retiring: _, ...entry }) => entry);
    run.outcome.action = 'failed';
    run.outcome.error = new KeyturnError('IN_USE', {
      secret: run.target.key,
      what: `${one.tag} was used at ${use.at.toISOString()}, and its retirement began at ${retiring.since}: ${run.target.key} is not retired, no key of it was ended, and the next run gives its places a new one`,
      hint: `find out who uses it (${one.account} shows more); then: keyturn retire --only '${run.target.key}'`,
    });
    return true;
  }
  return false;
}

function unseen(run: SecretRun, { tag, account }: CredentialRecord): KeyturnError {
  return new KeyturnError('PROVIDER_UNREADABLE', {
    secret: run.target.key,
    what: `${account} does not list ${tag} any more, or not when it was used: whether something uses it cannot be told`,
    hint: `look at it in the console of ${account}, then run again: keyturn rotate --only '${run.target.key}'`,
  });
}

/** Revokes every live key, by id, and watches each until it is dead. Returns whether all are. */
export async function endKeys(run: SecretRun): Promise<void> {
  for (const one of liveCredentials(run.entry)) {
    if (one.stage === 'pending') continue;
    try {
      await endCredential(run, one, `${one.stage} -> revoked (retired)`);
    } catch (error) {
      if (!is(error, 'ON_HOLD')) throw error;
      run.outcome.next = error.message;
      return;
    }
  }
}
