/** The end of one credential: a pending one is aborted, any other is revoked, and the journal says how that was proved. */

import { replace, type SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { humanError } from '../model/needs-human.ts';
import { time, WRITE_MARGIN } from '../model/policy.ts';
import type { Destination, Provider } from '../model/ports.ts';
import {
  type CredentialRecord,
  collapse,
  type EntryRecord,
  type HumanCode,
  type HumanRecord,
} from '../model/record.ts';
import { endedManually } from './manual.ts';
import { type Ended, locate, type RevokeRequest, revokeLocated } from './revoke.ts';
import { refuseOwnAdmin, witnessOf } from './witness.ts';

type Abort = {
  /** For the journal's commit message. */
  readonly why: string;
  /** The reason of the rotation that is to take its place; left out = none is due because of this. */
  readonly renew?: string | undefined;
  /** It is certain that nothing was minted. */
  readonly neverMinted?: boolean;
};

/**
 * Ends a pending credential that no destination was ever given. The abort and the wish for another rotation are one
 * transition. Throws NEEDS_HUMAN if a destination may have been written after the intent.
 *
 * A credential of which neither is known, that it was never minted or that it is dead, is left in the step `minting`:
 * `sweep` looks for it again.
 */
export async function abort(run: SecretRun, credential: CredentialRecord, abort: Abort): Promise<void> {
  const { why, renew, neverMinted = false } = abort;
  const provider = await run.providerOf(credential);
  await run.hold();
  let dead = neverMinted;
  if (credential.step !== 'minting' && !provider.local) {
    if (run.entry) run.refuseBraked(run.entry);
    await refuseIfWritten(run, credential);
    dead = (await end(run, provider, credential)).sure;
    // Noted until the journal says it; where nothing proves the end, one more credential may live.
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
    if (renew === undefined || ended.wish) return ended;
    return { ...ended, wish: { reason: renew, since: run.now() } };
  });
  run.facts.ended.delete(credential.rotation);
}

/** No destination may have been written since the intent by anything that this journal does not know. */
async function refuseIfWritten(run: SecretRun, credential: CredentialRecord): Promise<void> {
  for (const { address } of credential.destinations) {
    const destination = await run.destination({ address });
    const why = await whyItMayHold(run, destination, credential);
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

/** Why a destination may hold a credential although the journal has no write of it; undefined if it does not. */
async function whyItMayHold(
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
    // The write may have been to another part of the same place: the value decides, where it can be read.
    if (!destination.read) return 'WRITTEN_BY_OTHERS';
  }
  if (!destination.read) {
    // A run that minted it itself knows that it has not written it.
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
  if (provider.manual) {
    const proof = await endedManually(run, provider, credential);
    const known = proof === 'confirmed' ? 'as a person says' : `and ${provider.account} refuses it`;
    note(run, `${credential.id ?? credential.tag} was ended by hand, ${known}`);
    return { proof, sure: true };
  }
  await refuseOwnAdmin(run, provider, credential);
  const request = await requestOf(run, provider, credential);
  try {
    const found = await locate(request);
    if (found.is === 'listed' && credential.seen === undefined)
      await run.amend(`${credential.tag} is listed`, credential.rotation, (one) => ({ ...one, seen: run.now() }));
    const ended = await revokeLocated(request, found);
    if (ended.sure) note(run, deathOf(provider, credential, ended, run.now()));
    return ended;
  } catch (error) {
    // A credential that the provider neither shows nor knows is dead if a person says that they ended it.
    if (run.saidEnded && is(error, 'OLD_KEY_ALIVE')) return { proof: 'confirmed', sure: true };
    throw error;
  }
}

function note({ outcome }: SecretRun, sentence: string): void {
  outcome.ended = [...(outcome.ended ?? []), sentence];
}

/** Which credential is dead, and how that is known. An id that is itself a credential is not named. */
function deathOf(provider: Provider, credential: CredentialRecord, { proof, asked }: Ended, at: string): string {
  const name = provider.idIsSecret ? credential.tag : (credential.id ?? credential.tag);
  if (proof === 'local') return `${credential.tag} lived here alone and is gone`;
  const seen = { refused: 'refuses it', absent: 'does not list it any more', gone: 'says that it is gone' }[proof];
  const times = asked === 0 ? '' : asked === 1 ? ', asked once' : `, asked ${asked} times`;
  return `${name} is dead: ${provider.account} ${seen}, last at ${at}${times}`;
}

async function requestOf(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<RevokeRequest> {
  const { ports, escrow } = run.context;
  return {
    provider,
    credential,
    secret: run.target.key,
    clock: ports.clock,
    adopt: run.adopt,
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
    await run.amend(`revoking ${credential.tag}`, credential.rotation, (one, entry) => {
      run.refuseBraked(entry);
      return { ...one, times: { ...one.times, revoking: run.now() } };
    });
  } else if (run.entry) run.refuseBraked(run.entry);
  const { proof } = provider ? await end(run, provider, credential) : { proof: 'confirmed' as const };
  run.facts.ended.add(credential.rotation);
  await run.change(message, (entry) => {
    const ended = replace(entry, credential.rotation, (one) => ({
      // Where it was written is asked again while only its absence, or a person, says that it is dead.
      ...(proof === 'refused' ? collapse(one) : one),
      stage: 'revoked',
      proof,
      times: { ...one.times, ended: run.now() },
      ...(one.escrow?.state === 'held' ? { escrow: { ...one.escrow, state: 'gone' as const } } : {}),
    }));
    const prints = Object.values(credential.fingerprint ?? {});
    return { ...ended, fingerprints: [...new Set([...prints, ...entry.fingerprints])].slice(0, 32) };
  });
}

/** Aborts a credential that cannot be used and throws `reason`; if the abort fails as well, the message says both. */
export async function abortAndThrow(run: SecretRun, rotation: string, why: string, reason: unknown): Promise<never> {
  try {
    await abort(run, run.credential(rotation), { why });
  } catch (error) {
    if (!(error instanceof KeyturnError) || error.code === 'JOURNAL_CONFLICT' || !(reason instanceof KeyturnError))
      throw error;
    throw new KeyturnError(reason.code, {
      secret: run.target.key,
      what: `${reason.message}. It could not be ended yet: ${error.message}`,
      ...(reason.hint === undefined ? {} : { hint: reason.hint }),
    });
  }
  throw reason;
}
