/** The mint: sent once, and journalled before its value goes anywhere. */

import { noteUnknown } from '../journal/context.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { currentOf, time } from '../model/policy.ts';
import type { Minted, Provider } from '../model/ports.ts';
import type { JournalRecord } from '../model/record.ts';
import { advance } from './advance.ts';
import { abort, abortAndThrow } from './end.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { printsOf } from './use-proofs.ts';

/**
 * Sends the mint, journals its answer, and goes on to publication.
 * @param given what a person made, where the provider cannot mint
 * @throws KeyturnError MINT_FAILED (nothing was minted), MINT_UNKNOWN (perhaps), and what `advance` throws
 */
export async function mint(
  run: SecretRun,
  provider: Provider,
  rotation: string,
  given: Minted['values'] | undefined,
): Promise<void> {
  const { escrow } = run.context;
  const credential = run.credential(rotation);
  const old = currentOf(run.entry)?.id ?? run.target.adopt;
  run.tell('mint', `${provider.name}, tagged ${credential.tag}`);
  let minted: Minted;
  try {
    minted = await provider.mint({
      tag: credential.tag,
      ...(given === undefined ? {} : { given }),
      ...(run.target.person === undefined ? {} : { holder: run.target.person.login }),
      ...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),
      expires: new Date(time(credential.times.intent) + run.target.policy.maxAge),
    });
  } catch (error) {
    noteUnknown(run.context, error);
    if (is(error, 'HTTP_REFUSED', 'HTTP_NOT_SENT')) {
      await abort(run, credential, { why: 'not minted', neverMinted: true });
      throw new KeyturnError('MINT_FAILED', {
        secret: run.target.key,
        what: `${provider.account} did not mint a credential: ${error.message}`,
        hint: error.hint ?? 'mend what the provider complains about, then run again',
      });
    }
    run.facts.mint = 'unknown';
    throw new KeyturnError('MINT_UNKNOWN', {
      secret: run.target.key,
      what: `it is not known whether ${provider.account} minted a credential: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
      hint:
        provider.list && provider.tagged
          ? `run \`keyturn rotate --only '${run.target.key}'\` again: Keyturn looks for ${credential.tag} at the provider, ends what it finds and mints anew`
          : `look in the console of ${provider.account} for a credential made at ${credential.times.intent} and end it, then run \`keyturn rotate --only '${run.target.key}' --force --reason suspect-cleared\``,
    });
  }
  run.minted.add(rotation);
  run.facts.mint = 'minted';
  escrow.learn(rotation, minted);
  escrow.noteBytes({ provider: provider.name, account: provider.account }, minted);
  const fingerprint = await fingerprintsOf(run, minted);
  const prints = printsOf(run, rotation, minted.values);
  const id = provider.idIsSecret ? await run.hashed(minted.id) : minted.id;
  const minting = (also?: (document: JournalRecord) => JournalRecord) =>
    run.amend(
      `minted ${credential.tag}`,
      rotation,
      ({ baseline: _, ...rest }) => ({
        ...rest,
        id,
        fingerprint,
        ...(prints ? { prints } : {}),
        seen: run.now(),
        step: 'minted',
        times: { ...rest.times, minted: run.now() },
      }),
      also,
    );
  if (run.escrowed) await escrow.numbered(minting);
  else await minting();
  for (const { address } of credential.destinations) {
    const destination = await run.destination({ address });
    const value = minted.values[address.value];
    try {
      if (value) destination.fits(value.bytes, value);
    } catch (error) {
      await abortAndThrow(run, rotation, 'its value does not fit', error);
    }
  }
  await advance(run, provider, { rotation, minted });
}
