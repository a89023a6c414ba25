/**
 * An answer becomes the pending credential of its rotation: one transition, then its value takes the place of S in the escrow,
 * then the request ends. From there it goes on as any credential does.
 */
import type { SecretRun } from '../../journal/secret-run.ts';
import { is } from '../../model/errors.ts';
import { currentOf } from '../../model/policy.ts';
import type { Minted, Provider } from '../../model/ports.ts';
import { type AskRecord, type CredentialRecord, type JournalRecord, tagOf } from '../../model/record.ts';
import type { Secret } from '../../model/secret.ts';
import { advance } from '../advance.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { isOf } from '../manual.ts';
import type { Prepared } from '../preflight.ts';
import { printsOf } from '../use-proofs.ts';
import { closeUsed } from './close.ts';
import { mayWriteAnswer } from './disputed.ts';
import { whereKnown } from './judge.ts';
import { amendAsk, formerPlaceOf, placeOf, withoutAskHuman } from './record.ts';

type Use = {
  readonly ask: AskRecord;
  readonly prepared: Prepared;
  readonly values: Minted['values'];
  readonly identity: string | undefined;
  claim(document: JournalRecord): JournalRecord;
};

/**
 * From the judged answer to publication. `repeat`: another secret of this run was faster with the same key; `disputed`: it is
 * somebody else's, and was written nowhere.
 */
export async function useAnswer(
  run: SecretRun,
  { ask, prepared, values, identity, claim }: Use,
): Promise<'used' | 'repeat' | 'disputed'> {
  const { escrow, session } = run.context;
  const { provider, destinations } = prepared;
  const tag = tagOf(session.document.id, ask.rotation);
  const minted: Minted = { id: tag, values };
  escrow.learn(ask.rotation, minted);
  escrow.noteBytes({ provider: provider.name, account: provider.account }, minted);
  const prints = printsOf(run, ask.rotation, values);
  const credential: CredentialRecord = {
    rotation: ask.rotation,
    tag,
    stage: 'pending',
    step: 'minted',
    reason: ask.reason,
    provider: run.target.binding.provider,
    account: provider.account,
    options: run.target.binding.options,
    admin: run.target.binding.admin ?? null,
    id: tag,
    fingerprint: await fingerprintsOf(run, minted),
    ...(prints ? { prints } : {}),
    maker: ask.owner,
    request: ask.id,
    ...(identity === undefined ? {} : { identity }),
    // It may have been made as soon as it was asked for.
    times: { intent: ask.since, minted: run.now() },
    destinations: destinations.map(({ destination }) => ({ address: destination.address })),
    shares: [],
  };
  const isRepeat = await repeats(() =>
    escrow.numbered((also) =>
      run.change(
        `answer of ${ask.owner.login} used, minted ${tag}`,
        (entry) => ({
          ...withoutAskHuman(run.refuseBraked(entry)),
          ask: { ...(entry.ask ?? ask), step: 'used' },
          credentials: [...entry.credentials, credential],
        }),
        (document) => also(claim(withoutRepeat(run, document, values))),
      ),
    ),
  );
  if (isRepeat) return 'repeat';
  run.minted.add(ask.rotation);
  run.facts.mint = 'minted';
  await settleAnswer(run, ask.rotation, minted);
  await advance(run, provider, {
    rotation: ask.rotation,
    minted,
    mayWrite: () => mayWriteAnswer(run, ask.rotation),
  });
  return run.credential(ask.rotation).stage === 'previous' ? 'disputed' : 'used';
}

class Repeat extends Error {}

/** Whether the transition found that another secret has the same key by now. */
async function repeats(change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return false;
  } catch (error) {
    if (error instanceof Repeat) return true;
    throw error;
  }
}

/** The answers of two secrets may be judged side by side: what became of the other one is seen in the transition. */
function withoutRepeat(run: SecretRun, document: JournalRecord, values: Minted['values']): JournalRecord {
  if (run.target.policy.repeats === 'allow' || whereKnown(run, values, document) !== 'elsewhere') return document;
  throw new Repeat();
}

/** Whether the pending credential of this rotation is an answer whose request is not over yet. */
export function isAnswer({ entry }: SecretRun, rotation: string): boolean {
  return entry?.ask?.step === 'used' && entry.ask.rotation === rotation;
}

/** The value takes the place of S, under a number that was journalled; then the request ends, and its record goes. */
export async function settleAnswer(run: SecretRun, rotation: string, minted: Minted): Promise<void> {
  const { escrow } = run.context;
  if (run.credential(rotation).step === 'minted') {
    const before = await oldValues(run, rotation);
    if (before) escrow.learnOld(rotation, before);
    run.tell('escrow', run.context.ports.escrow?.place ?? '');
    const put = await escrow.put(rotation, minted);
    await run.amend('escrowed', rotation, (credential) => ({
      ...credential,
      step: 'escrowed',
      escrow: { ...put, state: 'held' },
    }));
    escrow.noteEscrowed(rotation, run.target.key);
  }
  await closeUsed(run);
}

/**
 * The values of a used answer that the escrow does not have: taken again from its request, and believed only under the
 * journalled fingerprint. Undefined: they are gone; `changed`: something else came.
 */
export async function takenAgain(
  run: SecretRun,
  credential: CredentialRecord,
): Promise<Minted | 'changed' | undefined> {
  const { ask } = run.entry ?? {};
  if (!ask || !isAnswer(run, credential.rotation)) return undefined;
  const seed = run.context.escrow.ask(ask.rotation);
  const requests = placeOf(run, ask) ?? formerPlaceOf(run, ask);
  if (!seed || !requests) return undefined;
  const state = await requests.state(seed);
  if (state.state !== 'taken' && state.state !== 'filled') return undefined;
  try {
    const values = await requests.take(seed, state.digest, ask);
    if (!values || !(await isOf(run, credential, values))) return 'changed';
    return { id: credential.id ?? credential.tag, values };
  } catch (error) {
    // What was taken can be taken again for a week.
    if (is(error, 'LINK_GONE')) return undefined;
    throw error;
  }
}

/** Marks it as taken, which is why the same answer is taken again from now on. */
export function noteTaken(run: SecretRun, ask: AskRecord): Promise<void> {
  return amendAsk(run, 'answer taken', ask, (one) => ({ ...one, step: 'taken', told: run.now() }));
}

/** The values of the key that is replaced, where a variable or a place that can be read still has them. */
async function oldValues(run: SecretRun, rotation: string): Promise<Minted['values'] | undefined> {
  const current = currentOf(run.entry);
  if (!current) return undefined;
  const credential = run.credential(rotation);
  const provider = await run.providerOf(credential);
  const found: { [name: string]: Secret } = {};
  for (const name of provider.values) {
    const value = run.context.ports.variable(run.target.values[name] ?? '');
    if (value) found[name] = value;
  }
  if (isWhole(provider, found) && (await isOf(run, current, found))) return found;
  const read: { [name: string]: Secret } = {};
  for (const { address } of credential.destinations) {
    const value = await (await run.destination({ address })).read?.();
    if (value) read[address.value] ??= value;
  }
  return isWhole(provider, read) && (await isOf(run, current, read)) ? read : undefined;
}

function isWhole({ values }: Provider, found: { readonly [name: string]: Secret }): boolean {
  return values.every((name) => Object.hasOwn(found, name));
}
