/**
 * Keys that no API can mint: a person makes one in the provider's console and types it at a hidden prompt. It is proved
 * before anything is written down, so that whoever gives up, or gives the wrong one, leaves nothing behind. Nothing of it
 * is kept between runs: what a crash loses, the person still has.
 */
import { KeyturnError } from './errors.ts';
import { currentOf } from './policy.ts';
import type { Destination, Minted, Probe, Provider } from './ports.ts';
import type { CredentialRecord } from './record.ts';
import type { Secret } from './secret.ts';
import type { Turn } from './turn.ts';

const ATTEMPTS = 3;

type Values = Minted['values'];

/**
 * Throws if this run has nobody to ask, before anything else is looked at: NEEDS_HUMAN with the command, or OLD_KEY_ALIVE
 * where what is in place has leaked.
 */
export function needsPerson(turn: Turn, provider: Provider): void {
  if (!provider.byHand || turn.context.ports.ask) return;
  const { key } = turn.target;
  const { wish, observed } = turn.entry ?? {};
  const leaked = wish?.exposed !== undefined || observed?.exposed === true;
  throw new KeyturnError(leaked ? 'OLD_KEY_ALIVE' : 'NEEDS_HUMAN', {
    secret: key,
    what: `keys of ${provider.account} are made by hand, in ${provider.byHand.console}${leaked ? ', and the one that leaked works until somebody ends it there' : ''}`,
    hint: `in a terminal: npx keyturn ${leaked ? 'revoke' : 'rotate'} --only '${key}'`,
  });
}

/**
 * Asks for the new values until they can be used.
 * @throws KeyturnError NEEDS_HUMAN (none was given, or none of them would do): nothing was changed
 */
export async function handedOver(
  turn: Turn,
  provider: Provider,
  destinations: readonly { readonly destination: Destination }[],
): Promise<Values> {
  const { console, note } = provider.byHand!;
  const { key } = turn.target;
  const day = turn.now().slice(0, 10);
  let before = `${key}: make a new key in ${console}${note === undefined ? '' : ` (${note})`}, named for example "keyturn ${day}". Leave the old one alone until Keyturn says so.\n`;
  for (let attempt = 1; ; attempt++) {
    const values = await askFor(turn, provider, before, 'the new');
    if (!values) throw givenUp(turn, 'no key was given');
    const wrong = await objection(turn, provider, destinations, values);
    if (wrong === undefined) return values;
    if (attempt >= ATTEMPTS) throw givenUp(turn, wrong);
    before = `${key}: ${wrong}.\n`;
  }
}

/**
 * The values of a credential whose rotation was broken off, from the person who has them.
 * @returns undefined if they do not have them any more
 */
export async function givenAgain(
  turn: Turn,
  provider: Provider,
  credential: CredentialRecord,
): Promise<Minted | undefined> {
  needsPerson(turn, provider);
  let before = `${turn.target.key}: the rotation of ${credential.times.intent} was broken off; the same key is wanted again. Press Enter if it is lost.\n`;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const values = await askFor(turn, provider, before, 'the same');
    if (!values) return undefined;
    if (await isOf(turn, credential, values)) return { id: credential.id ?? credential.tag, values };
    before = `${turn.target.key}: that is not the key that was given then.\n`;
  }
  throw givenUp(turn, 'it is not the key that was given then');
}

/**
 * Whether the old key is dead: it is refused, or the person who ended it says so.
 * @throws KeyturnError NEEDS_HUMAN: it lives, or nobody can tell
 */
export async function endedByHand(
  turn: Turn,
  provider: Provider,
  credential: CredentialRecord,
): Promise<'refused' | 'confirmed'> {
  const { console, proves } = provider.byHand!;
  const { ports, escrow, ended } = turn.context;
  const { key } = turn.target;
  const since = credential.times.intent.slice(0, 10);
  let says = '';
  if (proves) {
    const value = escrow.value(credential.rotation) ?? (await oldValue(turn, provider, credential));
    if (value) {
      const probe = await streak(turn, provider, value);
      if (probe === 'rejected') return 'refused';
      if (probe === 'accepted') says = ', and it still works';
    }
  }
  // A key that was seen to work is not dead because somebody says so.
  if (ended && says === '') return 'confirmed';
  throw new KeyturnError('NEEDS_HUMAN', {
    secret: key,
    what: `the old key of ${key}, in use since ${since}, is to be ended by hand${says}`,
    hint: `end it in ${console}, then: npx keyturn rotate --only '${key}' --ended${proves && ports.ask === undefined ? ' (in a terminal Keyturn asks for it and proves it)' : ''}`,
  });
}

async function askFor(turn: Turn, provider: Provider, before: string, which: string): Promise<Values | undefined> {
  const values: { [name: string]: Secret } = {};
  let text = before;
  for (const name of provider.values) {
    const called = provider.values.length === 1 ? 'key' : name;
    const value = await turn.context.ports.ask?.(`${text}Paste ${which} ${called} (it stays hidden): `);
    if (!value) return undefined;
    values[name] = value;
    text = '';
  }
  return values;
}

async function objection(
  turn: Turn,
  provider: Provider,
  destinations: readonly { readonly destination: Destination }[],
  values: Values,
): Promise<string | undefined> {
  const known = [currentOf(turn.entry), ...(turn.entry?.credentials ?? [])];
  for (const credential of known)
    if (credential && (await isOf(turn, credential, values))) return 'that is a key that was given before';
  for (const { destination } of destinations) {
    const value = values[destination.address.value];
    try {
      if (value) destination.fits(value.bytes, value);
    } catch (error) {
      if (error instanceof KeyturnError) return error.message;
      throw error;
    }
  }
  if (!provider.byHand?.proves) return undefined;
  const probe = await streak(turn, provider, { id: 'given', values });
  return probe === 'rejected' ? `${provider.account} refuses that key` : undefined;
}

/** What the provider says so often in a row that it counts. */
async function streak(turn: Turn, provider: Provider, credential: Minted): Promise<Probe> {
  const needed = Math.max(2, provider.successes);
  let last: Probe = 'inconclusive';
  for (let count = 0, asked = 0; count < needed && asked < 3 * needed; asked++) {
    if (asked > 0) await turn.context.ports.clock.sleep(Math.max(1_000, provider.propagation / needed));
    const answer = await provider.probe(credential);
    count = answer === last ? count + 1 : 1;
    last = answer;
    if (count >= needed) return last;
  }
  return 'inconclusive';
}

/** From the environment variable of the secret's name, if it still has the old one; else from whoever can be asked. */
async function oldValue(turn: Turn, provider: Provider, credential: CredentialRecord): Promise<Minted | undefined> {
  const { ports } = turn.context;
  const found: { [name: string]: Secret } = {};
  for (const name of provider.values) {
    const value = ports.variable(turn.target.values[name] ?? '');
    if (value) found[name] = value;
  }
  const id = credential.id ?? credential.tag;
  if (Object.keys(found).length === provider.values.length && (await isOf(turn, credential, found)))
    return { id, values: found };
  const before = `${turn.target.key}: with the old key Keyturn can see that it is dead. Press Enter if you do not have it.\n`;
  const values = await askFor(turn, provider, before, 'the old');
  return values && (await isOf(turn, credential, values)) ? { id, values } : undefined;
}

async function isOf(turn: Turn, { fingerprint }: CredentialRecord, values: Values): Promise<boolean> {
  if (!fingerprint) return false;
  for (const [name, value] of Object.entries(values)) {
    const print = await turn.context.ports.fingerprint(turn.entry?.salt ?? '', value);
    if (fingerprint[name] !== print) return false;
  }
  return true;
}

function givenUp(turn: Turn, what: string): KeyturnError {
  return new KeyturnError('NEEDS_HUMAN', {
    secret: turn.target.key,
    what: `${turn.target.key} was not rotated: ${what}`,
    hint: `npx keyturn rotate --only '${turn.target.key}'`,
  });
}
