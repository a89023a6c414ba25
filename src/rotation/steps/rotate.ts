/**
 * The story of one rotation, from intent to publication. Every step is journalled before or after its effect, never both
 * at once, so that a run that dies anywhere leaves enough for the next one.
 */

import { noteUnknown } from '../journal/context.ts';
import type { Put } from '../journal/escrow.ts';
import { remembered, type SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { currentOf, revokeNotBefore, time } from '../model/policy.ts';
import type { Address, Minted, Provider } from '../model/ports.ts';
import {
  type CredentialRecord,
  type DestinationRecord,
  type EntryRecord,
  type JournalRecord,
  type ShareRecord,
  tagOf,
} from '../model/record.ts';
import { Secret } from '../model/secret.ts';
import { enteredValue } from './manual.ts';
import { possible, relist } from './minting-preconditions.ts';
import { candidates } from './predecessor.ts';
import type { Prepared } from './preflight.ts';
import { remarkUnread } from './readers.ts';
import { abort, endCredential } from './recover.ts';

const WRITE_ATTEMPTS = 3;
const WRITES_AT_ONCE = 8;

/** Preflight, intent, mint, and everything after it. Where places are counted, one secret of an account at a time. */
export async function rotate(run: SecretRun, reason: string): Promise<void> {
  const provider = await run.provider(run.target.binding);
  if (provider.concurrent === undefined) return rotateNow(run, reason);
  return run.context.alone(`${provider.name} ${provider.account}`, () => rotateNow(run, reason));
}

async function rotateNow(run: SecretRun, reason: string): Promise<void> {
  const able = await possible(run, { first: run.entry?.wish?.first === true, look: false });
  if (able.is !== 'now') {
    // The reason must outlive this run: by age it would come back by itself, a wish is journalled already.
    run.outcome.action = 'waiting';
    run.outcome.reason = reason;
    run.outcome.next = later[able.is];
    return;
  }
  const { prepared, claim } = able;
  const { ports } = run.context;
  await remarkUnread(
    run,
    prepared.destinations.map(({ destination }) => destination),
  );
  // Asked last, so that nobody makes a key in vain; and before the intent, so that no lock waits for a person.
  const given = prepared.provider.manual && (await enteredValue(run, prepared.provider, prepared.destinations));
  const current = currentOf(run.entry);
  if (able.first && current) {
    await run.change(
      `due (${reason}), the old one ends first`,
      (entry) => ({ ...entry, wish: { ...entry.wish, reason, since: entry.wish?.since ?? run.now(), first: true } }),
      claim,
    );
    await endCredential(run, current, `current -> revoked (${reason}, first)`);
    await relist(prepared);
  }
  const rotation = ports.random.ulid(ports.clock.now());
  await run.change(
    `intent (${reason})`,
    (entry) => ({ ...entry, credentials: [...entry.credentials, intent(run, prepared, rotation, reason)] }),
    claim,
  );
  await mint(run, prepared.provider, rotation, given);
}

/** When what is not possible in this run will be, as what comes next. */
export const later = {
  full: 'is minted by a later run, when the escrow has room again',
  draining: 'is minted after the draining credential is revoked: the provider has no room for a third',
} as const;

function intent(run: SecretRun, prepared: Prepared, rotation: string, reason: string): CredentialRecord {
  const { binding } = run.target;
  const { provider, listed } = prepared;
  return {
    rotation,
    tag: tagOf(run.context.session.document.id, rotation),
    stage: 'pending',
    step: 'minting',
    reason,
    provider: binding.provider,
    account: provider.account,
    options: binding.options,
    admin: binding.admin ?? null,
    ...(listed && !provider.idIsSecret ? { baseline: listed.map((one) => one.id) } : {}),
    times: { intent: run.now() },
    destinations: prepared.destinations.map(({ destination }) => ({ address: destination.address })),
    shares: [],
  };
}

function record(run: SecretRun, rotation: string): CredentialRecord {
  const found = run.entry?.credentials.find((credential) => credential.rotation === rotation);
  if (!found) throw new KeyturnError('INTERNAL', { secret: run.target.key, what: `${rotation} is not in the journal` });
  return found;
}

async function mint(
  run: SecretRun,
  provider: Provider,
  rotation: string,
  given: Minted['values'] | undefined,
): Promise<void> {
  const { escrow, ports } = run.context;
  const credential = record(run, rotation);
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
      await abort(run, credential, 'not minted', undefined, true);
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
  const fingerprint = await fingerprints(run, minted);
  const id = provider.idIsSecret ? await ports.fingerprint(salt(run), new Secret(minted.id)) : minted.id;
  const minting = (also?: (document: JournalRecord) => JournalRecord) =>
    run.amend(
      `minted ${credential.tag}`,
      rotation,
      ({ baseline: _, ...rest }) => ({
        ...rest,
        id,
        fingerprint,
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
      await abandon(run, rotation, 'its value does not fit', error);
    }
  }
  await advance(run, provider, rotation, minted);
}

/** Ends a credential that cannot be used, and says why it could not; a failure to end it is told beside that, not instead. */
async function abandon(run: SecretRun, rotation: string, why: string, reason: unknown): Promise<never> {
  try {
    await abort(run, record(run, rotation), why, undefined);
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

function salt(run: SecretRun): string {
  return run.entry?.salt ?? '';
}

async function fingerprints(run: SecretRun, minted: Minted): Promise<Record<string, string>> {
  const pairs = Object.entries(minted.values).map(
    async ([name, value]) => [name, await run.context.ports.fingerprint(salt(run), value)] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}

/** Escrow, verify, write, publish: from wherever the credential stands. Its value is known. */
export async function advance(run: SecretRun, provider: Provider, rotation: string, minted: Minted): Promise<void> {
  const { escrow, ports } = run.context;
  if (record(run, rotation).step === 'minted') {
    let put: Put | undefined;
    if (run.escrowed) {
      run.tell('escrow', ports.escrow?.place ?? '');
      try {
        put = await escrow.put(rotation, minted);
      } catch (error) {
        if (is(error, 'ESCROW_FULL'))
          await abort(run, record(run, rotation), 'the escrow is full', record(run, rotation).reason);
        throw error;
      }
    }
    await run.amend('escrowed', rotation, (credential) => ({
      ...credential,
      step: 'escrowed',
      ...(put ? { escrow: { ...put, state: 'held' as const } } : {}),
    }));
    escrow.settled(rotation, run.target.key);
  }
  if (record(run, rotation).step === 'escrowed') {
    await verify(run, provider, rotation, minted);
    await run.amend('writing', rotation, (credential) => ({
      ...credential,
      step: 'writing',
      times: { ...credential.times, writing: run.now() },
    }));
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
        await abandon(run, rotation, 'rejected by verify', rejected);
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

/** One PUT for each destination that is not done yet, then publication. Forward only from here on. */
async function write(run: SecretRun, rotation: string, minted: Minted): Promise<void> {
  const todo = record(run, rotation).destinations.filter((destination) => destination.done === undefined);
  if (todo.length > 0 && !run.minted.has(rotation)) await run.context.escrow.mustBeLatest(run.target.key);
  run.tell('write', `${todo.length} destination${todo.length === 1 ? '' : 's'}`);
  const failures: { readonly place: string; readonly error: unknown }[] = [];
  for (let from = 0; from < todo.length; from += WRITES_AT_ONCE) {
    const done = new Map<string, string>();
    await Promise.all(
      todo.slice(from, from + WRITES_AT_ONCE).map(async ({ address }) => {
        const destination = await run.destination({ address });
        try {
          done.set(address.key, (await put(run, address, minted)).toISOString());
        } catch (error) {
          failures.push({ place: destination.place, error });
        }
      }),
    );
    const last = from + WRITES_AT_ONCE >= todo.length && failures.length === 0;
    if (last) await publish(run, rotation, done);
    else if (done.size > 0) {
      await run.amend(`${done.size} destinations done`, rotation, (credential) => ({
        ...credential,
        destinations: marked(credential, done),
      }));
    }
  }
  if (todo.length === 0) await publish(run, rotation, new Map());
  const [failure] = failures;
  if (failure) {
    const { error } = failure;
    throw new KeyturnError('WRITE_FAILED', {
      secret: run.target.key,
      what: `${failures.length} of ${todo.length} destinations could not be written, among them ${failure.place}: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
      hint:
        (error instanceof KeyturnError ? error.hint : undefined) ??
        'run again: Keyturn goes on with the destinations that are missing; the old credential stays alive until then',
    });
  }
}

/** Writes one value to one place. A PUT is idempotent: what is unknown is put again. */
export async function put(run: SecretRun, address: Address, minted: Minted): Promise<Date> {
  const value = minted.values[address.value];
  if (!value) {
    throw new KeyturnError('VALUE_UNFIT', {
      secret: run.target.key,
      what: `the credential has no value named ${address.value}`,
      hint: 'compare `values` in the configuration with what the provider mints',
    });
  }
  const destination = await run.destination({ address });
  for (let attempt = 1; ; attempt++) {
    try {
      return await destination.write(value);
    } catch (error) {
      noteUnknown(run.context, error);
      if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') || attempt >= WRITE_ATTEMPTS) throw error;
      await run.context.ports.clock.sleep(1000 * 2 ** attempt);
    }
  }
}

function marked(credential: CredentialRecord, done: ReadonlyMap<string, string>): readonly DestinationRecord[] {
  return credential.destinations.map((destination) => {
    const at = done.get(destination.address.key);
    return at === undefined ? destination : { ...destination, done: at };
  });
}

/** Every destination has it: it is the current one, and what was before drains. */
async function publish(run: SecretRun, rotation: string, done: ReadonlyMap<string, string>): Promise<void> {
  const { policy } = run.target;
  const published = run.context.ports.clock.now();
  // Nothing shows that what leaked before the first contact is dead: said in the same transition, so that no crash hides it.
  const leaked = run.entry?.observed?.exposed === true;
  const ids = leaked ? await candidates(run).catch(ours) : [];
  await run.change(`pending -> current (${record(run, rotation).reason})`, (entry) => {
    const exposed = entry.wish?.exposed ?? [];
    const credentials = entry.credentials.map((credential): CredentialRecord => {
      if (credential.rotation === rotation) {
        return {
          ...credential,
          stage: 'current',
          step: 'done',
          times: { ...credential.times, current: published.toISOString() },
          destinations: marked(credential, done),
          shares: run.recipients.map((person) => ({
            person: remembered(person),
            state: 'owed' as const,
            ...(run.target.person && record(run, rotation).reason === 'value-lost' ? askedBefore(entry) : {}),
          })),
        };
      }
      const leaked = credential.exposed === true || exposed.includes(credential.rotation);
      if (
        credential.stage === 'current' ||
        (credential.stage === 'previous' && (credential.revokeNotBefore === undefined || leaked))
      ) {
        return {
          ...credential,
          stage: 'previous',
          ...(leaked ? { exposed: true as const } : {}),
          times: { ...credential.times, previous: credential.times.previous ?? published.toISOString() },
          revokeNotBefore: revokeNotBefore(published, policy, leaked).toISOString(),
        };
      }
      return credential;
    });
    return fulfilled(
      leaked ? { ...entry, ...unended(entry, ids, run.now()), credentials } : { ...entry, credentials },
      rotation,
    );
  });
  run.facts.published = true;
  const first =
    run.entry?.credentials.every(
      (credential) => credential.rotation === rotation || credential.stage !== 'previous',
    ) === true;
  const { observed } = run.entry ?? {};
  run.outcome.action = run.outcome.action === 'resumed' ? 'resumed' : 'rotated';
  run.outcome.reason = record(run, rotation).reason;
  if (first && observed && !leaked) {
    run.outcome.notes.push(
      "the credential that was there before is not Keyturn's and is never touched: end it by hand at the provider once nothing uses it any more",
    );
  }
}

function ours(error: unknown): readonly string[] {
  if (error instanceof KeyturnError) return [];
  throw error;
}

function unended(entry: EntryRecord, ids: readonly string[], since: string): Pick<EntryRecord, 'human' | 'observed'> {
  const { since: before = since, destinations = [] } = entry.observed ?? {};
  return {
    observed: { since: before, destinations },
    human: { code: 'OLD_KEY_ALIVE', since, ...(ids.length === 0 ? {} : { ids }) },
  };
}

/** One that takes the place of what its person never opened: their time to open it goes on from the first message. */
function askedBefore(entry: EntryRecord): Pick<ShareRecord, 'announced' | 'reminded'> {
  const { announced, reminded } = currentOf(entry)?.shares[0] ?? {};
  return { ...(announced === undefined ? {} : { announced }), ...(reminded === undefined ? {} : { reminded }) };
}

/** Whatever was wished, this rotation answers it, unless what leaked is the very credential that it published. */
function fulfilled(entry: EntryRecord, rotation: string): EntryRecord {
  const { wish, ...rest } = entry;
  if (!wish) return entry;
  if (wish.exposed?.includes(rotation)) return { ...rest, wish: { ...wish, exposed: [rotation] } };
  return rest;
}
