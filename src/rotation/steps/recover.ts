/** The crash rules: what a run does with a pending credential that it did not mint itself. */

import { replace, type SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { humanError } from '../model/needs-human.ts';
import { REQUEST_TIMEOUT, time, WRITE_MARGIN } from '../model/policy.ts';
import type { Destination, Minted, Provider } from '../model/ports.ts';
import {
  type CredentialRecord,
  collapse,
  type EntryRecord,
  type HumanCode,
  type HumanRecord,
} from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { recipients } from '../people/recipients.ts';
import { endedManually, enteredAgain } from './manual.ts';
import { locate, type RevokeRequest, revokeLocated } from './revoke.ts';
import { advance } from './rotate.ts';
import { refuseOwnAdmin, witnessOf } from './witness.ts';

/** Brings a pending credential to an end: published, aborted, or left for a later run or a human. */
export async function recover(run: SecretRun, credential: CredentialRecord): Promise<void> {
  const provider = await run.providerOf(credential);
  const { escrow } = run.context;
  run.tell('resume', `${credential.tag}, ${credential.step}`);
  if (credential.step === 'minting') return minting(run, provider, credential);
  if (escrow.isChanged(credential.rotation)) return valueChanged(run, credential);
  const value =
    escrow.value(credential.rotation) ?? (provider.manual && (await enteredAgain(run, provider, credential)));
  if (value && run.escrowed && credential.step === 'minted') {
    // Found in the escrow although its PUT was never journalled: this run may not PUT without the lock.
    const claim = await escrow.claim(run.context, run.target.key);
    await escrow.numbered((also) =>
      run.change(
        'resumed',
        (entry) => entry,
        (document) => also(claim(document)),
      ),
    );
  }
  if (value) {
    if (provider.manual) escrow.learn(credential.rotation, value);
    await run.hold();
    run.recipients = await recipients(run);
    run.outcome.action = 'resumed';
    return advance(run, provider, credential.rotation, value);
  }
  if (credential.escrow?.state === 'held' && !(await escrow.isLost(credential))) {
    run.outcome.action = 'waiting';
    run.outcome.next = 'goes on in a run that was created after the value went into the escrow';
    return;
  }
  return valueLost(run, credential);
}

/** What the escrow has is not what was minted: it is not used, and nothing is concluded from it. */
export async function valueChanged(run: SecretRun, { rotation }: CredentialRecord): Promise<void> {
  const known = run.entry?.human;
  if (known?.code !== 'VALUE_CHANGED' || known.rotation !== rotation) {
    const human: HumanRecord = { code: 'VALUE_CHANGED', since: run.now(), rotation };
    await run.change('a human looks', (entry) => ({ ...entry, human }));
  }
  run.outcome.action = 'human';
  run.outcome.error ??= humanError(run.target.key, run.entry as EntryRecord, run.entry?.human as HumanRecord);
}

/** Nobody has the value any more. */
async function valueLost(run: SecretRun, credential: CredentialRecord): Promise<void> {
  // Without a place to write to, *writing* wrote nothing.
  if (credential.step !== 'writing' || credential.destinations.length === 0) {
    await run.amend('value lost', credential.rotation, lost);
    await abort(run, credential, 'value lost before any destination was written', credential.reason);
    return;
  }
  const found = await readBack(run, credential);
  if (found) {
    run.context.escrow.learn(credential.rotation, found);
    await run.hold();
    run.recipients = await recipients(run);
    run.outcome.action = 'resumed';
    return advance(run, await run.providerOf(credential), credential.rotation, found);
  }
  await demote(run, credential, 'value lost after writing');
}

/** The credential's values, if every one of them stands in a destination that can be read. */
export async function readBack(run: SecretRun, credential: CredentialRecord): Promise<Minted | undefined> {
  if (credential.id === undefined) return undefined;
  const values: Record<string, Secret> = {};
  for (const { address } of credential.destinations) {
    const destination = await run.destination({ address });
    const value = await destination.read?.();
    if (!value || Object.hasOwn(values, address.value)) continue;
    const print = await run.context.ports.fingerprint(run.entry?.salt ?? '', value);
    if (print === credential.fingerprint?.[address.value]) values[address.value] = value;
  }
  const whole = Object.keys(credential.fingerprint ?? {}).every((name) => Object.hasOwn(values, name));
  return whole && Object.keys(values).length > 0 ? { id: credential.id, values } : undefined;
}

/** Some destinations may have it, so it works on as a previous one until a successor stands everywhere. */
export async function demote(run: SecretRun, credential: CredentialRecord, why: string): Promise<void> {
  await run.change(`pending -> previous (${why})`, (entry) => {
    const { wish } = entry;
    const demoted = replace(entry, credential.rotation, (one) => ({
      ...lost(one),
      stage: 'previous',
      step: 'done',
      times: { ...one.times, previous: run.now() },
    }));
    return { ...demoted, wish: wish ?? { reason: credential.reason, since: run.now() } };
  });
}

function lost(credential: CredentialRecord): CredentialRecord {
  return credential.escrow ? { ...credential, escrow: { ...credential.escrow, state: 'lost' } } : credential;
}

/** The mint was asked for, but no answer was recorded. */
async function minting(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<void> {
  await run.hold();
  if (provider.local || provider.manual) return abort(run, credential, 'never minted', credential.reason, true);
  if (!provider.list || !provider.tagged) {
    return leaveToHuman(run, credential, await listedSince(provider, credential));
  }
  // A listing that lacks what has to be there does not speak of this account, or is cut short: it proves nothing.
  const witness = await witnessOf(run, provider, credential);
  let empty = 0;
  for (let listing = 1; listing <= 4 && empty < 2; listing++) {
    if (listing > 1)
      await run.context.ports.clock.sleep(REQUEST_TIMEOUT + Math.max(provider.listLag, provider.propagation) + 1000);
    const all = await provider.list();
    const found = all.find((one) => one.tag === credential.tag);
    if (found) {
      const id = provider.idIsSecret ? await run.hashed(found.id) : found.id;
      await run.amend('found at the provider, value lost', credential.rotation, ({ baseline: _, ...one }) => ({
        ...one,
        id,
        seen: run.now(),
        step: 'minted',
        times: { ...one.times, minted: run.now() },
      }));
      const known = run.entry?.credentials.find((one) => one.rotation === credential.rotation);
      return abort(run, known ?? credential, 'value lost', credential.reason);
    }
    // What is listed without its name, and was not there before, may be the one.
    const unnamed = all.some(({ id, unreadable }) => unreadable && !credential.baseline?.includes(id));
    if (!unnamed && (witness.ids.length === 0 || (await witness.in(all)))) empty++;
  }
  if (empty < 2) {
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      secret: run.target.key,
      what: `${provider.account} lists something whose name it does not show, or does not list what lives there${provider.idIsSecret || witness.ids.length === 0 ? '' : ` (${witness.ids.join(', ')})`}: whether ${credential.tag} was minted cannot be told`,
      hint: `check that the admin credential is of the account that minted it, and that it may list everything there, then run again`,
    });
  }
  return abort(run, credential, 'never minted', credential.reason, witness.ids.length > 0);
}

/** An id that was not there before proves nothing without a tag; but it is what a human looks at first. */
async function listedSince(provider: Provider, { baseline }: CredentialRecord): Promise<readonly string[]> {
  if (!provider.list || !baseline || provider.idIsSecret) return [];
  return (await provider.list()).map(({ id }) => id).filter((id) => !baseline.includes(id));
}

async function leaveToHuman(run: SecretRun, credential: CredentialRecord, ids: readonly string[]): Promise<void> {
  const human: HumanRecord = {
    code: 'MINT_UNKNOWN',
    since: run.now(),
    rotation: credential.rotation,
    ...(ids.length === 0 ? {} : { ids }),
  };
  await run.change('pending -> orphan, a human looks', (entry) => ({
    ...replace(entry, credential.rotation, (one) => ({
      ...one,
      stage: 'orphan',
      times: { ...one.times, ended: run.now() },
    })),
    human,
  }));
}

/**
 * Ends a pending credential that no destination was ever given, and remembers the reason, if it is still one: abort and
 * renewed wish are one transition. Throws NEEDS_HUMAN if a destination may have been written after the intent.
 *
 * What is neither known never to have been minted nor proved dead is left in the step `minting`: `sweep` looks for it again.
 *
 * @param certain it was never minted
 */
export async function abort(
  run: SecretRun,
  credential: CredentialRecord,
  why: string,
  again: string | undefined,
  certain = false,
): Promise<void> {
  const provider = await run.providerOf(credential);
  await run.hold();
  let dead = certain;
  if (credential.step !== 'minting' && !provider.local) {
    await untouched(run, credential);
    dead = (await end(run, provider, credential)).sure;
    // Until the journal says so; where nothing proves it, one more may live.
    if (dead) run.facts.ended.add(credential.rotation);
    run.facts.mint = dead ? 'ended' : 'unknown';
  } else if (run.minted.has(credential.rotation)) run.facts.mint = 'ended';
  await run.change(`pending -> aborted (${why})`, (entry): EntryRecord => {
    const ended = replace(entry, credential.rotation, ({ baseline: _, ...one }) => ({
      ...collapse(one),
      stage: 'aborted',
      step: dead || provider.local ? 'done' : 'minting',
      times: { ...one.times, ended: run.now() },
      ...(one.escrow
        ? { escrow: { ...one.escrow, state: one.escrow.state === 'held' ? 'gone' : one.escrow.state } }
        : {}),
    }));
    if (again === undefined || ended.wish) return ended;
    return { ...ended, wish: { reason: again, since: run.now() } };
  });
  run.facts.ended.delete(credential.rotation);
}

/** No destination may have been written since the intent by anything that this journal does not know. */
async function untouched(run: SecretRun, credential: CredentialRecord): Promise<void> {
  for (const { address } of credential.destinations) {
    const destination = await run.destination({ address });
    const why = await doubt(run, destination, credential);
    if (why === undefined) continue;
    const human: HumanRecord = {
      code: why,
      since: run.now(),
      rotation: credential.rotation,
      place: destination.place,
    };
    await run.change('a human looks', (entry) => ({ ...entry, human }));
    throw humanError(run.target.key, run.entry as EntryRecord, human);
  }
}

/** Why a place may hold a credential that the journal never had written; undefined if it does not. */
async function doubt(
  run: SecretRun,
  destination: Destination,
  credential: CredentialRecord,
): Promise<HumanCode | undefined> {
  const { key, value } = destination.address;
  if (destination.updatedAt) {
    const at = await destination.updatedAt();
    if (at === undefined || at.getTime() < time(credential.times.intent)) return undefined;
    const ours = run.entry?.credentials.some((one) =>
      one.destinations.some(
        (other) =>
          other.address.key === key && other.done !== undefined && at.getTime() <= time(other.done) + WRITE_MARGIN,
      ),
    );
    if (ours) return undefined;
    // Another part of the same place may have been: what stands in ours decides, where it can be seen.
    if (!destination.read) return 'WRITTEN_BY_OTHERS';
  }
  if (!destination.read) {
    // Whoever minted it in this very run knows what it did with it since.
    if (run.minted.has(credential.rotation)) return undefined;
    return 'WRITTEN_BY_OTHERS';
  }
  const found = await destination.read();
  if (found === undefined) return undefined;
  const print = await run.context.ports.fingerprint(run.entry?.salt ?? '', found);
  if (credential.fingerprint) return print === credential.fingerprint[value] ? 'HOLDS_IT' : undefined;
  const known = run.entry?.credentials.some((one) => one.fingerprint?.[value] === print);
  return known ? undefined : 'WRITTEN_BY_OTHERS';
}

/** Revokes at the provider; the caller journals what became of it. */
export async function end(
  run: SecretRun,
  provider: Provider,
  credential: CredentialRecord,
): Promise<{ readonly proof: NonNullable<CredentialRecord['proof']>; readonly sure: boolean }> {
  run.tell('revoke', provider.idIsSecret ? credential.tag : (credential.id ?? credential.tag));
  if (provider.manual) return { proof: await endedManually(run, provider, credential), sure: true };
  await refuseOwnAdmin(run, provider, credential);
  const request = await requestOf(run, provider, credential);
  try {
    const found = await locate(request);
    if (found.is === 'listed' && credential.seen === undefined)
      await run.amend(`${credential.tag} is listed`, credential.rotation, (one) => ({ ...one, seen: run.now() }));
    return await revokeLocated(request, found);
  } catch (error) {
    // What the provider neither shows nor knows is dead if somebody says that they ended it.
    if (run.context.ended && is(error, 'OLD_KEY_ALIVE')) return { proof: 'confirmed', sure: true };
    throw error;
  }
}

async function requestOf(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<RevokeRequest> {
  const { ports, escrow } = run.context;
  return {
    provider,
    credential,
    secret: run.target.key,
    clock: ports.clock,
    adopt: run.target.adopt,
    value: escrow.value(credential.rotation) ?? run.found.get(credential.rotation),
    witness: await witnessOf(run, provider, credential),
    hash: (id) => ports.fingerprint(run.entry?.salt ?? '', id),
  };
}

/** Journals that it is being revoked, revokes, journals that it is. */
export async function endCredential(run: SecretRun, credential: CredentialRecord, message: string): Promise<void> {
  const provider = await run.providerUnlessEnded(credential);
  await run.hold();
  if (credential.times.revoking === undefined) {
    await run.amend(`revoking ${credential.tag}`, credential.rotation, (one) => ({
      ...one,
      times: { ...one.times, revoking: run.now() },
    }));
  }
  const { proof } = provider ? await end(run, provider, credential) : { proof: 'confirmed' as const };
  run.facts.ended.add(credential.rotation);
  await run.change(message, (entry) => {
    const ended = replace(entry, credential.rotation, (one) => ({
      ...collapse(one),
      stage: 'revoked',
      proof,
      times: { ...one.times, ended: run.now() },
      ...(one.escrow?.state === 'held' ? { escrow: { ...one.escrow, state: 'gone' as const } } : {}),
    }));
    const prints = Object.values(credential.fingerprint ?? {});
    return { ...ended, fingerprints: [...new Set([...prints, ...entry.fingerprints])].slice(0, 32) };
  });
}
