/**
 * Keys that no API can mint: a person makes one in the provider's console and types it at a hidden prompt. It is proved
 * before anything is written down, so that a person who gives up, or gives the wrong one, leaves nothing behind. Nothing of it
 * is kept between runs: what a crash loses, the person still has.
 */

import type { SecretRun } from '../journal/secret-run.ts';
import { inUseSince } from '../model/asked.ts';
import { KeyturnError } from '../model/errors.ts';
import { currentOf } from '../model/policy.ts';
import type { Destination, Minted, Probe, Provider } from '../model/ports.ts';
import type { CredentialRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';

const ATTEMPTS = 3;

type Values = Minted['values'];

/**
 * Throws if this run has nobody to ask, before anything else is checked: NEEDS_HUMAN with the command, or OLD_KEY_ALIVE
 * where what is in place has leaked.
 */
export function needsPerson(run: SecretRun, provider: Provider): void {
  if (!provider.manual || run.context.ports.ask || asksOwner(run)) return;
  const { key } = run.target;
  const { wish, observed } = run.entry ?? {};
  const leaked = wish?.exposed !== undefined || observed?.exposed === true;
  throw new KeyturnError(leaked ? 'OLD_KEY_ALIVE' : 'NEEDS_HUMAN', {
    secret: key,
    what: `keys of ${provider.account} are made by hand, in ${provider.manual.console}${leaked ? ', and the one that leaked works until somebody ends it there' : ''}`,
    hint: `in a terminal: keyturn ${leaked ? 'revoke' : 'rotate'} --only '${key}'`,
  });
}

/** Whether its owner is asked by a request link: where nobody sits at the terminal of this run. */
export function asksOwner({ target, context, escrowed }: SecretRun): boolean {
  const { ask, requests } = context.ports;
  return target.ask !== undefined && requests !== undefined && escrowed && ask === undefined;
}

/**
 * Asks for the new values until they can be used.
 * @throws KeyturnError NEEDS_HUMAN (none was given, or none of them would do): nothing was changed
 */
export async function enteredValue(
  run: SecretRun,
  provider: Provider,
  destinations: readonly { readonly destination: Destination }[],
): Promise<Values> {
  const { console, note } = provider.manual!;
  const { key } = run.target;
  const day = run.now().slice(0, 10);
  let before = `${key}: make a new key in ${console}${note === undefined ? '' : ` (${note})`}, named for example "keyturn ${day}". Leave the old one alone until Keyturn says so.\n`;
  for (let attempt = 1; ; attempt++) {
    const values = await askFor(run, provider, before, 'the new');
    if (!values) throw givenUp(run, 'no key was given');
    const wrong = await objection(run, provider, destinations, values);
    if (wrong === undefined) return values;
    if (attempt >= ATTEMPTS) throw givenUp(run, wrong);
    before = `${key}: ${wrong}.\n`;
  }
}

/**
 * The values of a credential whose rotation was broken off, from the person who has them.
 * @returns undefined if they do not have them any more
 */
export async function enteredAgain(
  run: SecretRun,
  provider: Provider,
  credential: CredentialRecord,
): Promise<Minted | undefined> {
  needsPerson(run, provider);
  let before = `${run.target.key}: the rotation of ${credential.times.intent} was broken off; the same key is wanted again. Press Enter if it is lost.\n`;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const values = await askFor(run, provider, before, 'the same');
    if (!values) return undefined;
    if (await isOf(run, credential, values)) return { id: credential.id ?? credential.tag, values };
    before = `${run.target.key}: that is not the key that was given then.\n`;
  }
  throw givenUp(run, 'it is not the key that was given then');
}

/**
 * Whether the old key is dead: it is refused, or the person who ended it says so.
 * @throws KeyturnError NEEDS_HUMAN: it lives, or nobody can tell
 */
export async function endedManually(
  run: SecretRun,
  provider: Provider,
  credential: CredentialRecord,
): Promise<'refused' | 'confirmed'> {
  const { console, proves } = provider.manual!;
  const { ports } = run.context;
  const { key } = run.target;
  const since = inUseSince(credential).slice(0, 10);
  const probe = await probeOld(run, provider, credential);
  if (probe === 'rejected') return 'refused';
  const says = probe === 'accepted' ? ', and it still works' : '';
  // A key that was seen to work is not dead because a person says so.
  if (run.saidEnded && says === '') return 'confirmed';
  throw new KeyturnError('NEEDS_HUMAN', {
    secret: key,
    what: `the old key of ${key}, in use since ${since}, is to be ended by hand${says}`,
    hint: `end it in ${console}, then: keyturn rotate --only '${key}' --ended${proves && ports.ask === undefined ? ' (in a terminal Keyturn asks for it and proves it)' : ''}`,
  });
}

async function askFor(run: SecretRun, provider: Provider, before: string, which: string): Promise<Values | undefined> {
  const values: { [name: string]: Secret } = {};
  let text = before;
  for (const name of provider.values) {
    const called = provider.values.length === 1 ? 'key' : name;
    const value = await run.context.ports.ask?.(`${text}Paste ${which} ${called} (it stays hidden): `);
    if (!value) return undefined;
    values[name] = value;
    text = '';
  }
  return values;
}

async function objection(
  run: SecretRun,
  provider: Provider,
  destinations: readonly { readonly destination: Destination }[],
  values: Values,
): Promise<string | undefined> {
  const known = [currentOf(run.entry), ...(run.entry?.credentials ?? [])];
  for (const credential of known)
    if (credential && (await isOf(run, credential, values))) return 'that is a key that was given before';
  for (const { destination } of destinations) {
    const value = values[destination.address.value];
    try {
      if (value) destination.fits(value.bytes, value);
    } catch (error) {
      if (error instanceof KeyturnError) return error.message;
      throw error;
    }
  }
  if (!provider.manual?.proves) return undefined;
  const probe = await streak(run, provider, { id: 'given', values });
  return probe === 'rejected' ? `${provider.account} refuses that key` : undefined;
}

/** What the provider says so often in a row that it counts. */
export async function streak(run: SecretRun, provider: Provider, credential: Minted): Promise<Probe> {
  const needed = Math.max(2, provider.successes);
  let last: Probe = 'inconclusive';
  for (let count = 0, asked = 0; count < needed && asked < 3 * needed; asked++) {
    if (asked > 0) await run.context.ports.clock.sleep(Math.max(1_000, provider.propagation / needed));
    const answer = await provider.probe(credential);
    count = answer === last ? count + 1 : 1;
    last = answer;
    if (count >= needed) return last;
  }
  return 'inconclusive';
}

/** Whether the old key still works, as far as its values are at hand anywhere; undefined: they are not, or nothing tells. */
export async function probeOld(
  run: SecretRun,
  provider: Provider,
  credential: CredentialRecord,
): Promise<Probe | undefined> {
  if (!provider.manual?.proves) return undefined;
  const value =
    run.context.escrow.value(credential.rotation) ??
    (await keptOld(run, credential)) ??
    (await oldValue(run, provider, credential));
  return value && streak(run, provider, value);
}

/** Beside the value of its successor. */
async function keptOld(run: SecretRun, credential: CredentialRecord): Promise<Minted | undefined> {
  for (const { rotation } of run.entry?.credentials ?? []) {
    const values = run.context.escrow.old(rotation);
    if (values && (await isOf(run, credential, values))) return { id: credential.id ?? credential.tag, values };
  }
  return undefined;
}

/** From the environment variable of the secret's name, if it still has the old one; else from the person at the terminal. */
async function oldValue(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<Minted | undefined> {
  const { ports } = run.context;
  const found: { [name: string]: Secret } = {};
  for (const name of provider.values) {
    const value = ports.variable(run.target.values[name] ?? '');
    if (value) found[name] = value;
  }
  const id = credential.id ?? credential.tag;
  if (Object.keys(found).length === provider.values.length && (await isOf(run, credential, found)))
    return { id, values: found };
  const before = `${run.target.key}: with the old key Keyturn can see that it is dead. Press Enter if you do not have it.\n`;
  const values = await askFor(run, provider, before, 'the old');
  return values && (await isOf(run, credential, values)) ? { id, values } : undefined;
}

/** Whether these values are all of this credential's, by their fingerprints. */
export async function isOf(run: SecretRun, { fingerprint }: CredentialRecord, values: Values): Promise<boolean> {
  if (!fingerprint) return false;
  for (const [name, value] of Object.entries(values)) {
    const print = await run.context.ports.fingerprint(run.entry?.salt ?? '', value);
    if (fingerprint[name] !== print) return false;
  }
  return true;
}

function givenUp(run: SecretRun, what: string): KeyturnError {
  return new KeyturnError('NEEDS_HUMAN', {
    secret: run.target.key,
    what: `${run.target.key} was not rotated: ${what}`,
    hint: `keyturn rotate --only '${run.target.key}'`,
  });
}
