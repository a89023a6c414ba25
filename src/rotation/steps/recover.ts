/** The crash rules: what a run does with a pending credential that it did not mint itself. */

import { replace, type SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { humanError } from '../model/needs-human.ts';
import { REQUEST_TIMEOUT } from '../model/policy.ts';
import type { Minted, Provider } from '../model/ports.ts';
import type { CredentialRecord, EntryRecord, HumanRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { resolveRecipients } from '../people/recipients.ts';
import { advance } from './advance.ts';
import { closeUsed } from './ask/close.ts';
import { mayWriteAnswer } from './ask/disputed.ts';
import { isAnswer, settleAnswer, takenAgain } from './ask/use.ts';
import { demote, withValueLost } from './demote.ts';
import { abort } from './end.ts';
import { enteredAgain } from './manual.ts';
import { witnessOf } from './witness.ts';

/** Brings a pending credential to an end: published, aborted, or left for a later run or a human. */
export async function recover(run: SecretRun, credential: CredentialRecord): Promise<void> {
  const provider = await run.providerOf(credential);
  const { escrow } = run.context;
  run.tell('resume', `${credential.tag}, ${credential.step}`);
  if (credential.step === 'minting') return recoverMint(run, provider, credential);
  if (escrow.isChanged(credential.rotation)) return valueChanged(run, credential);
  const known = escrow.value(credential.rotation) ?? (await takenAgain(run, credential));
  if (known === 'changed') return valueChanged(run, credential);
  const value = known ?? (mayBeEntered(run, provider, credential) && (await enteredAgain(run, provider, credential)));
  // An answer goes into the escrow also where nobody is to be asked any more.
  const isOfRequest = isAnswer(run, credential.rotation);
  if (value && (run.escrowed || isOfRequest) && credential.step === 'minted') {
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
    await resolveRecipients(run);
    run.outcome.action = 'resumed';
    if (isOfRequest) await settleAnswer(run, credential.rotation, value);
    return goOn(run, provider, credential, value);
  }
  if (credential.escrow?.state === 'held' && !(await escrow.isLost(credential))) {
    run.outcome.action = 'waiting';
    run.outcome.next = 'goes on in a run that was created after the value went into the escrow';
    return;
  }
  return valueLost(run, credential);
}

function goOn(run: SecretRun, provider: Provider, { rotation }: CredentialRecord, minted: Minted): Promise<void> {
  return advance(run, provider, { rotation, minted, mayWrite: () => mayWriteAnswer(run, rotation) });
}

/** What a person made is wanted again at a terminal; where owners are asked, only if somebody sits there. */
function mayBeEntered(run: SecretRun, { manual }: Provider, credential: CredentialRecord): boolean {
  return manual !== undefined && (!isAskedFor(run, credential) || run.context.ports.ask !== undefined);
}

function isAskedFor({ target }: SecretRun, { request }: CredentialRecord): boolean {
  return request !== undefined || target.ask !== undefined;
}

/** The escrow's value is not the one that was minted: it is not used, and nothing is concluded from it. */
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
  // Only whoever made it can end it: they are told so once its successor is in place.
  if (isAskedFor(run, credential) && credential.step !== 'writing') {
    await demote(run, credential, 'what a person gave is lost');
    return closeUsed(run);
  }
  // Without a destination, the step *writing* has written nothing.
  if (credential.step !== 'writing' || credential.destinations.length === 0) {
    await run.amend('value lost', credential.rotation, withValueLost);
    await abort(run, credential, {
      why: 'value lost before any destination was written',
      renew: credential.reason,
    });
    return;
  }
  const found = await readBack(run, credential);
  if (found) {
    run.context.escrow.learn(credential.rotation, found);
    await run.hold();
    await resolveRecipients(run);
    run.outcome.action = 'resumed';
    const provider = await run.providerOf(credential);
    return goOn(run, provider, credential, found);
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

/** The mint was sent, but no answer was recorded. */
async function recoverMint(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<void> {
  await run.hold();
  const renew = credential.reason;
  if (provider.local || provider.manual)
    return abort(run, credential, { why: 'never minted', renew, neverMinted: true });
  if (!provider.list || !provider.tagged) {
    return leaveToHuman(run, credential, await listedSince(provider, credential));
  }
  // A listing that lacks what has to be there is of another account, or is cut short: it proves nothing.
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
      return abort(run, known ?? credential, { why: 'value lost', renew });
    }
    // A credential that is listed without its name, and was not listed before, may be the one.
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
  return abort(run, credential, { why: 'never minted', renew, neverMinted: witness.ids.length > 0 });
}

/** An id that was not there before proves nothing without a tag; but a human looks at it first. */
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
