/**
 * Whether the journal has room for what a rotation will write into it: a key is not minted if the journal could not record
 * where it is. The journal is measured as it will be when everything that is under way has ended.
 */

import { baselineOf } from '../model/baseline.ts';
import { KeyturnError } from '../model/errors.ts';
import type { Destination, JournalSizes, Listed, Person, Provider } from '../model/ports.ts';
import {
  type AskRecord,
  type CredentialRecord,
  type EntryRecord,
  JOURNAL_LIMIT,
  type JournalRecord,
  type ShareRecord,
  tagOf,
} from '../model/record.ts';
import type { Target } from '../model/target.ts';
import type { Context } from './context.ts';
import { withoutSealingKeys } from './kept-keys.ts';
import { remembered } from './remembered.ts';
import type { SecretRun } from './secret-run.ts';
import type { Session } from './session.ts';

/** For what has no bound of its own: locks, wishes, what is left to a human, the lines of a commit. */
const SLACK = 64_000;

const DAY = 86_400_000;
/** A span that no rotation reaches, in milliseconds, so that no later time takes more bytes. */
const FAR = 99_999 * DAY - 1;
const LONGEST_ID = 200;
const LONGEST_REASON = 200;
const LONGEST_LOGIN = 40;
const LONGEST_PERSON = { id: 'x'.repeat(LONGEST_LOGIN), login: 'x'.repeat(LONGEST_LOGIN), member: true as const };
const LINK = 64;
const CHANNEL = 8;
/** Of an answer: four groups of four. */
const CODE = 19;
const PRINT = `2.${'A'.repeat(43)}`;
const KEPT_PRINTS = 32;
const USE_PRINT = 'A'.repeat(43);
/** `owner/name#id`, each at its longest. */
const RUN = 'x'.repeat(160);

/** What a rotation is about to write into the journal. */
export type Plans = {
  readonly provider: Provider;
  readonly destinations: readonly { readonly destination: Destination }[];
  readonly recipients: readonly Person[];
  /** Ids that the provider lists: they stand in the intent. */
  readonly listed: readonly Listed[] | undefined;
};

/**
 * Throws JOURNAL_FULL. Room that a rotation was once granted counts until the end of the run.
 * @param readOnly nothing is going to be written
 */
export function refuseFullJournal(run: SecretRun, plans: Plans, readOnly: boolean): void {
  const { context, target } = run;
  const { session } = context;
  const next = withRotation(run, plans);
  const ledger = ledgerOf(context);
  ledger.follow(session.document);
  const bytes = ledger.with(target.key, next, withoutSealingKeys(session.document)) + SLACK;
  if (bytes > JOURNAL_LIMIT) {
    throw new KeyturnError('JOURNAL_FULL', {
      secret: target.key,
      what: `the journal at ${context.ports.journal.place} has no room for a rotation of ${target.key}: with ${plans.destinations.length} destinations, ${plans.recipients.length} recipients and all else that is under way it could grow to ${bytes} bytes, and ${JOURNAL_LIMIT} fit`,
      hint: 'split the secrets over two configurations, each with its own `journal: { branch }`',
    });
  }
  if (!readOnly) ledger.promise(target.key, next);
}

/** What a run's journal takes with each entry at its longest. Only what has changed is looked at again. */
class Ledger {
  readonly #sizes: JournalSizes;
  /** What is counted under each key; once it is promised, it stays. */
  readonly #counted = new Map<string, EntryRecord>();
  readonly #promised = new Set<string>();
  #document: JournalRecord | undefined;

  constructor(sizes: JournalSizes) {
    this.#sizes = sizes;
  }

  /** Takes over what was committed since. */
  follow(document: JournalRecord): void {
    if (document === this.#document) return;
    this.#document = document;
    const { secrets } = document;
    for (const [key, entry] of Object.entries(secrets)) if (!this.#promised.has(key)) this.#count(key, entry);
    for (const key of this.#counted.keys())
      if (!this.#promised.has(key) && !Object.hasOwn(secrets, key)) this.#count(key, undefined);
  }

  /** Bytes of the whole with this under that key, which is not kept. */
  with(key: string, entry: EntryRecord, document: JournalRecord): number {
    const before = this.#counted.get(key);
    this.#count(key, entry);
    const bytes = this.#sizes.total(document);
    this.#count(key, before);
    return bytes;
  }

  promise(key: string, entry: EntryRecord): void {
    this.#count(key, entry);
    this.#promised.add(key);
  }

  #count(key: string, entry: EntryRecord | undefined): void {
    if (this.#counted.get(key) === entry) return;
    this.#sizes.set(key, entry && atItsLongest(entry));
    if (entry) this.#counted.set(key, entry);
    else this.#counted.delete(key);
  }
}

const ledgers = new WeakMap<Session, Ledger>();

function ledgerOf({ session, ports }: Context): Ledger {
  const found = ledgers.get(session) ?? new Ledger(ports.state.sizes(session.document.id));
  ledgers.set(session, found);
  return found;
}

function withRotation({ context, entry, target }: SecretRun, plans: Plans): EntryRecord {
  const { ports, session } = context;
  const intent = ports.clock.now().toISOString();
  const rotation = '0'.repeat(26);
  const credential: CredentialRecord = {
    rotation,
    tag: tagOf(session.document.id, rotation),
    stage: 'pending',
    step: 'escrowed',
    reason: 'x'.repeat(LONGEST_REASON),
    provider: target.binding.provider,
    account: plans.provider.account,
    options: target.binding.options,
    admin: target.binding.admin ?? null,
    fingerprint: Object.fromEntries(plans.provider.values.map((name) => [name, PRINT])),
    ...(session.key === undefined ? {} : { prints: printsAtSize(target) }),
    ...(target.policy.proof === undefined ? {} : { proofs: proofsAtSize(target) }),
    ...(plans.listed ? { baseline: baselineOf(plans.provider, plans.listed) } : {}),
    times: { intent },
    destinations: plans.destinations.map(({ destination }) => ({ address: destination.address })),
    shares: plans.recipients.map((person) => ({ person: remembered(person), state: 'owed' })),
    ...(target.after ? { after: Object.fromEntries(target.after.map((file) => [file, { at: intent }])) } : {}),
    ...(target.ask ? answerAtItsLongest() : {}),
  };
  return {
    revision: 0,
    salt: 'A'.repeat(22),
    fingerprints: [],
    ...entry,
    lock: { owner: ports.owner, since: intent },
    credentials: [...(entry?.credentials ?? []), credential],
    ...(target.ask ? { ask: askAtItsLongest(plans.provider, intent, ports.requests?.via) } : {}),
  };
}

/** The request by which its value is asked for, which stays until its answer was used. */
function askAtItsLongest({ values }: Provider, since: string, via = 'x'.repeat(CHANNEL)): AskRecord {
  return grownAsk({
    rotation: '0'.repeat(26),
    id: 'x'.repeat(LINK),
    via,
    owner: LONGEST_PERSON,
    reason: 'x'.repeat(LONGEST_REASON),
    since,
    expires: since,
    fields: values.map((name) => ({ name })),
    size: 92_160,
    step: 'asked',
  });
}

/** The record of a request with every member that it can get, each at its longest. */
function grownAsk(ask: AskRecord): AskRecord {
  const far = new Date(Date.parse(ask.since) + FAR).toISOString();
  return {
    ...ask,
    step: 'refused',
    escrow: { counter: 999_999_999, at: far, state: 'held' },
    sent: far,
    reminded: far,
    told: far,
    confirmed: 'x'.repeat(CODE),
    refused: 999,
    unanswered: 999,
  };
}

/** What is recorded of who made it, beside the others who have it. */
function answerAtItsLongest(): Pick<CredentialRecord, 'maker' | 'request' | 'identity'> {
  return { maker: LONGEST_PERSON, request: 'x'.repeat(LINK), identity: 'A'.repeat(43) };
}

function printsAtSize({ values }: Target): NonNullable<CredentialRecord['prints']> {
  return Object.fromEntries(Object.values(values).map((name) => [name, USE_PRINT]));
}

function proofsAtSize({ policy }: Target): NonNullable<CredentialRecord['proofs']> {
  const at = new Date(FAR).toISOString();
  return Object.fromEntries((policy.proof ?? []).map(({ name }) => [name, { run: RUN, at }]));
}

/** An entry never changes: a journal of thousands is measured again for each rotation of a run. */
const known = new WeakMap<EntryRecord, EntryRecord>();

/** The longest that an entry becomes, if nothing more is minted for it. */
function atItsLongest(entry: EntryRecord): EntryRecord {
  const found = known.get(entry);
  if (found) return found;
  const credentials = entry.credentials.map((one) => (isOver(one) ? one : endedAtItsLongest(one)));
  const more = entry.credentials
    .filter((one) => !isOver(one))
    .flatMap(({ fingerprint }) => Object.values(fingerprint ?? {}));
  const fingerprints = [...more.map(() => PRINT), ...entry.fingerprints].slice(0, KEPT_PRINTS);
  const ask = entry.ask && grownAsk(entry.ask);
  const far = new Date(Date.parse(entry.observed?.since ?? '') + FAR);
  const observed = entry.observed && { ...entry.observed, told: { count: 9_999, at: far.toISOString() } };
  const made = { ...entry, credentials, fingerprints, ...(ask ? { ask } : {}), ...(observed ? { observed } : {}) };
  known.set(entry, made);
  return made;
}

function isOver({ stage }: CredentialRecord): boolean {
  return stage === 'revoked' || stage === 'aborted';
}

/** The record with every member that it can get, each at its longest. */
function endedAtItsLongest(one: CredentialRecord): CredentialRecord {
  const intent = Date.parse(one.times.intent);
  const far = new Date(intent + FAR).toISOString();
  return {
    ...one,
    id: one.id ?? 'x'.repeat(LONGEST_ID),
    exposed: true,
    times: {
      intent: one.times.intent,
      minted: far,
      writing: far,
      current: far,
      previous: far,
      revoking: far,
      ended: far,
    },
    seen: far,
    revokeNotBefore: far,
    escrow: { counter: 999_999_999, at: far, state: 'held' },
    proof: 'confirmed',
    ...(one.after
      ? {
          after: Object.fromEntries(Object.keys(one.after).map((file) => [file, { at: far, started: far, run: RUN }])),
        }
      : {}),
    // Minutes apart, so that no two are told in one word.
    destinations: one.destinations.map((each, at) =>
      each.done === undefined ? { ...each, done: new Date(intent + FAR + at * 61_000).toISOString() } : each,
    ),
    shares: one.shares.map((share) => answeredAtItsLongest(share, far)),
  };
}

function answeredAtItsLongest(share: ShareRecord, far: string): ShareRecord {
  return {
    ...share,
    state: 'superseded',
    link: share.link ?? 'x'.repeat(LINK),
    channel: share.channel ?? 'x'.repeat(CHANNEL),
    sent: far,
    announced: far,
    reminded: far,
    expires: far,
    opened: far,
    saved: far,
    left: far,
  };
}
