/** One secret's run, built for a test: a journal with one entry, and ports that answer as the test says. */
import type { Context } from '../../src/rotation/journal/context.ts';
import { Escrow } from '../../src/rotation/journal/escrow.ts';
import { Gathering } from '../../src/rotation/journal/gathering.ts';
import { SecretRun } from '../../src/rotation/journal/secret-run.ts';
import { Session } from '../../src/rotation/journal/session.ts';
import { type Budget, unlimited } from '../../src/rotation/model/budget.ts';
import type { Destination, DestinationState, Ports, Provider } from '../../src/rotation/model/ports.ts';
import {
  type CredentialRecord,
  type EntryRecord,
  emptyJournal,
  type ShareRecord,
  tagOf,
} from '../../src/rotation/model/record.ts';
import { canonical } from '../../src/rotation/model/record-text.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Policy, Target } from '../../src/rotation/model/target.ts';
import { lenient, nobody } from '../state/written.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** When the current credential was published. */
export const published = Date.parse('2026-06-01T00:00:00Z');
export const at = (offset: number): string => new Date(published + offset).toISOString();

export const policy: Policy = {
  maxAge: 90 * DAY,
  overlap: HOUR,
  lead: 3 * DAY,
  receiptDeadline: 20 * HOUR,
  quiet: 2 * HOUR,
  inUse: 'hold',
  allowDowntime: false,
  rotateWhen: [],
  signalsNamed: false,
  receipt: 'saved',
};

const journalId = 'abcdefgh';
export const oldOne = '01KJKZQGYF49HR2XHKNYKXT15B';
export const newOne = '01KSPJQW06A82QXSTY7Z9HCPRK';
export const place = { kind: 'toy', key: 'acme/shop/KEY', value: 'value' };

export function credential(rotation: string, more: Partial<CredentialRecord>): CredentialRecord {
  return {
    rotation,
    tag: tagOf(journalId, rotation),
    stage: 'current',
    step: 'done',
    reason: 'max-age',
    provider: 'toy',
    account: 'toy',
    options: {},
    admin: null,
    id: `id-${rotation}`,
    times: { intent: at(-88 * DAY) },
    destinations: [],
    shares: [],
    ...more,
  };
}

export const current = (more: Partial<CredentialRecord> = {}): CredentialRecord =>
  credential(newOne, {
    times: { intent: at(0), current: at(0) },
    destinations: [{ address: place, done: at(0) }],
    ...more,
  });

/** Born 88 days before its successor was published. */
export const previous = (more: Partial<CredentialRecord> = {}): CredentialRecord =>
  credential(oldOne, { stage: 'previous', revokeNotBefore: at(HOUR), ...more });

export const entry = (...credentials: readonly CredentialRecord[]): EntryRecord => ({
  revision: 1,
  salt: 'c2FsdA',
  credentials,
  fingerprints: [],
});

export const share = (state: ShareRecord['state'], more: Partial<ShareRecord> = {}): ShareRecord => ({
  person: { id: '1', login: 'mona' },
  state,
  sent: at(0),
  ...more,
});

export type Given = {
  /** Milliseconds since the publication. */
  readonly now: number;
  readonly entry?: EntryRecord;
  /** Entries of other secrets. */
  readonly others?: { readonly [key: string]: EntryRecord };
  readonly policy?: Partial<Policy>;
  readonly target?: Partial<Target>;
  readonly unfinished?: Ports['runs']['unfinished'];
  readonly list?: Provider['list'];
  /** What the places show, by key; all of them hold what the journal says without it. */
  readonly places?: { readonly [key: string]: DestinationState };
  /** The time of the run; without it nobody limits it. */
  readonly budget?: Budget;
  /** What the run knows the current credential to be. */
  readonly value?: string;
};

/** A run, and what was written to its destinations. */
export async function secretRunOf(
  given: Given,
): Promise<{ run: SecretRun; journal: Journal; written: string[]; ended(): boolean }> {
  let clock = published + given.now;
  const written: string[] = [];
  const target: Target = {
    key: 'KEY',
    environment: undefined,
    secret: 'KEY',
    binding: { provider: 'toy', options: {}, admin: undefined },
    values: { value: 'KEY' },
    destinations: [],
    share: undefined,
    adopt: undefined,
    ...given.target,
    policy: { ...policy, ...given.policy },
  };
  const machine = {
    now: () => new Date(clock),
    sleep: async (ms: number) => {
      clock += ms;
    },
  };
  const journal = new Journal(given.entry, given.others);
  const ports = portsOf(given, written, machine, journal);
  const session = await Session.open(ports, nobody);
  const escrow = new Escrow(ports, session);
  if (given.value !== undefined) {
    escrow.learn(newOne, { id: `id-${newOne}`, values: { value: new Secret(given.value) } });
  }
  const context: Context = {
    ports,
    session,
    escrow,
    budget: given.budget ?? unlimited,
    configured: [target],
    endedOwners: new Set(),
    unknownAt: undefined,
    reviewed: false,
    ended: false,
    notices: [],
    verifying: new Gathering(),
    writing: new Gathering(),
    evict: async () => false,
    alone: (_account, work) => work(),
  };
  const run = new SecretRun(context, target);
  const ended = () => run.entry?.credentials.some((one) => one.rotation === oldOne && one.stage === 'revoked') === true;
  return { run, journal, written, ended };
}

/** A journal with one entry; `replace` is a commit of another run. */
class Journal {
  text: string | undefined;
  version = 0;
  readonly #others: { readonly [key: string]: EntryRecord };

  constructor(one: EntryRecord | undefined, others: Given['others'] = {}) {
    this.#others = others;
    if (one) this.replace(one);
  }

  replace(one: EntryRecord): void {
    const secrets = { ...this.#others, KEY: one };
    this.text = canonical({ ...emptyJournal(journalId), seq: this.version + 1, secrets });
    this.version++;
  }
}

function portsOf(given: Given, written: string[], clock: Ports['clock'], journal: Journal): Ports {
  const provider: Provider = {
    name: 'toy',
    account: 'toy',
    values: ['value'],
    propagation: 1_000,
    successes: 1,
    listLag: 0,
    tagged: true,
    idIsSecret: false,
    local: true,
    check: async () => undefined,
    mint: async () => ({ id: '', values: {} }),
    probe: async () => 'inconclusive',
    ...(given.list ? { list: given.list } : {}),
    revoke: async () => 'revoked',
  };
  const unused = (): never => {
    throw new Error('not for this test');
  };
  return {
    clock,
    random: { bytes: (length) => new Uint8Array(length), ulid: () => oldOne },
    journal: {
      place: 'toy',
      check: async () => undefined,
      read: async () =>
        journal.text === undefined ? undefined : { text: journal.text, version: String(journal.version) },
      write: async (next) => {
        journal.text = next;
        return String(++journal.version);
      },
    },
    escrow: undefined,
    pending: undefined,
    runs: {
      permission: '*Actions: read*',
      queuedAt: async () => clock.now(),
      createdAt: async () => clock.now(),
      state: async () => ({ alive: true }),
      unfinished: given.unfinished ?? (async () => []),
    },
    owner: { run: '1', attempt: 1, job: 'rotate', key: 'key' },
    people: { resolve: async () => [], named: async () => undefined },
    links: undefined,
    channels: [],
    alerts: undefined,
    repository: undefined,
    variableHint: (names) => names.join(', '),
    variable: () => undefined,
    from: {},
    state: lenient,
    origins: async () => [],
    former: [],
    addressOrigins: async () => [],
    formerDestinations: [],
    fingerprint: async (salt, value) => `${salt}:${value.reveal()}`,
    provider: async () => provider,
    destination: async (address) => destinationOf(address, given, written, clock),
    addresses: async () => (given.places ? Object.keys(given.places).map((key) => ({ ...place, key })) : [place]),
    keepAlive: unused,
    progress: () => undefined,
  };
}

function destinationOf(
  address: Destination['address'],
  { places }: Given,
  written: string[],
  clock: Ports['clock'],
): Destination {
  const state = places?.[address.key] ?? { updatedAt: new Date(published) };
  return {
    address,
    place: address.key,
    readers: { list: async () => ({ repositories: ['acme/shop'] }) },
    preflight: async () => state,
    fits: () => undefined,
    write: async (value) => {
      written.push(value.reveal());
      return clock.now();
    },
    updatedAt: async () => state.updatedAt,
  };
}
