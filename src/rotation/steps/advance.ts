/** From the minted value to publication: escrow, verification, write. It goes on from wherever the credential stands. */

import type { Put } from '../journal/escrow-writer.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import type { Minted, Provider } from '../model/ports.ts';
import { abort, abortAndThrow } from './end.ts';
import { write } from './write.ts';

type Advanced = {
  readonly rotation: string;
  readonly minted: Minted;
  /** Asked before the first write of this run; false: it has seen to what becomes of the credential. */
  mayWrite?(): Promise<boolean>;
};

/** Escrow, verify, write, publish: from wherever the credential stands. Its value is known. */
export async function advance(
  run: SecretRun,
  provider: Provider,
  { rotation, minted, mayWrite = async () => true }: Advanced,
): Promise<void> {
  const { escrow, ports } = run.context;
  if (run.credential(rotation).step === 'minted') {
    let put: Put | undefined;
    if (run.escrowed) {
      run.tell('escrow', ports.escrow?.place ?? '');
      try {
        put = await escrow.put(rotation, minted);
      } catch (error) {
        if (is(error, 'ESCROW_FULL'))
          await abort(run, run.credential(rotation), {
            why: 'the escrow is full',
            renew: run.credential(rotation).reason,
          });
        throw error;
      }
    }
    await run.amend('escrowed', rotation, (credential) => ({
      ...credential,
      step: 'escrowed',
      ...(put ? { escrow: { ...put, state: 'held' as const } } : {}),
    }));
    escrow.noteEscrowed(rotation, run.target.key);
  }
  if (run.credential(rotation).step === 'escrowed') {
    const together = run.isUrgent ? undefined : run.context.verifying.join();
    try {
      await verify(run, provider, rotation, minted);
      await together?.arrive();
    } finally {
      together?.leave();
    }
  }
  if (!(await mayWrite())) return;
  if (run.credential(rotation).step === 'escrowed') {
    await run.amend('writing', rotation, (credential, entry) => {
      run.refuseBraked(entry);
      return { ...credential, step: 'writing', times: { ...credential.times, writing: run.now() } };
    });
  }
  await write(run, rotation, minted);
}

/** Asks with the NEW credential until it has worked several times in a row, over the provider's propagation time. */
async function verify(run: SecretRun, provider: Provider, rotation: string, minted: Minted): Promise<void> {
  if (provider.local) return;
  if (provider.manual?.proves === false) {
    run.outcome.notes.push('nothing shows whether the new key works: add `verify` to its options');
    return;
  }
  const { clock } = run.context.ports;
  run.tell('verify', `${provider.successes} times in a row`);
  const pause = provider.successes > 1 ? provider.propagation / (provider.successes - 1) : provider.propagation;
  const until = clock.now().getTime() + Math.max(60_000, 4 * provider.propagation);
  let streak = 0;
  for (;;) {
    const answer = await provider.probe(minted);
    streak = answer === 'accepted' ? streak + 1 : 0;
    if (streak >= provider.successes) return;
    if (clock.now().getTime() >= until && answer !== 'accepted') {
      if (answer === 'rejected') {
        const rejected = new KeyturnError('VERIFY_REJECTED', {
          secret: run.target.key,
          what: `${provider.account} refused the credential that it had just minted; it was revoked again, nothing was written`,
          hint: 'check `options` (scopes) and the `verify` of a recipe against what the credential may do, then run again',
        });
        await abortAndThrow(run, rotation, 'rejected by verify', rejected);
      }
      throw new KeyturnError('VERIFY_INCONCLUSIVE', {
        secret: run.target.key,
        what: `${provider.account} neither accepted nor refused the new credential`,
        hint: 'run again: Keyturn goes on with the same credential; the old one stays in place until then',
      });
    }
    await clock.sleep(answer === 'accepted' ? pause : Math.max(1000, pause));
  }
}
