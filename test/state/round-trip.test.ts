/** Whatever an honest record says, its file says, and nothing else is that file. Seeded; the seed is in the test's name. */
import { describe, expect, it } from '@jest/globals';
import type { Address } from '../../src/rotation/model/ports.ts';
import type {
  CredentialRecord,
  DestinationRecord,
  EntryRecord,
  JournalRecord,
  ShareRecord,
} from '../../src/rotation/model/record.ts';
import { tagOf } from '../../src/rotation/model/record.ts';
import { recordOf, textOf, written } from './written.ts';

const ALIVE = '2026-12-31T23:59:59.999Z';
const ID = 'abcdefgh';

type Draw = { (below: number): number; one<T>(from: readonly T[]): T; maybe<T>(make: () => T): T | undefined };

function drawing(seed: number): Draw {
  let state = seed + 1;
  const draw = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Object.assign(draw, {
    one: <T>(from: readonly T[]): T => from[draw(from.length)] as T,
    maybe: <T>(make: () => T): T | undefined => (draw(2) === 0 ? make() : undefined),
  });
}

/** Without members that were drawn as missing. */
const present = <T extends object>(from: T): T =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as T;

const from = Date.parse('2026-11-29T09:00:00.000Z');
/** Mostly close to each other, some long before or after, some to the millisecond. */
function timeOf(draw: Draw): string {
  const seconds = draw.one([draw(5), draw(5), draw(4_000), draw(2_000_000), -draw(100_000)]);
  return new Date(from + seconds * 1_000 + draw.one([0, 0, 0, draw(1_000)])).toISOString();
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulid = (draw: Draw) => `0${Array.from({ length: 25 }, () => draw.one([...digits])).join('')}`;
const print = (draw: Draw) => `2.${Array.from({ length: 43 }, () => draw.one([...digits])).join('')}`;

function addressesOf(draw: Draw): Address[] {
  const repositories = Array.from({ length: draw(150) + 1 }, (_, at) => `${draw.one(['acme', 'Acme'])}/r${at}`);
  const github = repositories.map((repository): Address => {
    const key = `github:${repository.toLowerCase()}/actions/KEY`;
    return { kind: 'github', key, value: 'value', repository, environment: null, app: 'actions', name: 'KEY' };
  });
  const others: Address[] = [
    {
      kind: 'vault',
      key: 'vault:a#b',
      value: draw.one(['value', 'other']),
      mount: 'secret',
      tree: { deep: [1, 'two', null] },
    },
    {
      kind: 'github',
      key: 'github:acme/*/actions/KEY',
      value: 'value',
      organization: 'acme',
      repositories: ['acme/r1'],
    },
    { kind: 'odd', key: 'odd:{repository}', value: 'value', repository: 'acme/r1' },
    { kind: 'odd', key: 'odd:a/b/a/b', value: 'value', repository: 'a/b' },
    { kind: 'odd', key: 'odd:nothing of it', value: 'value', repository: 'acme/other' },
    { kind: 'odd', key: 'odd:é/b', value: 'value', repository: 'É/b' },
    { kind: 'odd', key: 'odd:$&x/y', value: 'value', repository: '$&x/y' },
  ];
  return [...github, ...others].filter(() => draw(5) > 0);
}

function shareOf(draw: Draw, id: string): ShareRecord {
  return present({
    person: present({
      id,
      login: draw.one(['mona', 'mona 2', '100%', '%20', 'ü=x+y', 'member']),
      member: draw.maybe(() => true as const),
    }),
    state: draw.one(['owed', 'waiting', 'opened', 'saved', 'superseded', 'unknown'] as const),
    link: draw.maybe(() => draw.one(['abc', 'a b', 'login=x member', '%25'])),
    drafted: draw.maybe(() => timeOf(draw)),
    sent: draw.maybe(() => timeOf(draw)),
    expires: draw.maybe(() => timeOf(draw)),
    opened: draw.maybe(() => timeOf(draw)),
    saved: draw.maybe(() => timeOf(draw)),
    announced: draw.maybe(() => timeOf(draw)),
    reminded: draw.maybe(() => timeOf(draw)),
    left: draw.maybe(() => timeOf(draw)),
  }) as ShareRecord;
}

function afterOf(draw: Draw): CredentialRecord['after'] {
  const [at = '', started = ''] = [timeOf(draw), timeOf(draw)].sort();
  const start = draw.one([{ at }, { at, started }, { at, started, run: 'acme/shop#7' }]);
  return draw.one([{}, { 'deploy.yml': start }, { 'a.yaml': start, 'b-2.yml': { at } }]);
}

function credentialOf(draw: Draw, stage: CredentialRecord['stage'], addresses: readonly Address[]): CredentialRecord {
  const rotation = ulid(draw);
  const adopted = stage === 'pending' ? undefined : draw.maybe(() => true as const);
  const over = stage === 'revoked' || stage === 'aborted';
  const [intent, ...later] = Array.from({ length: 6 }, () => timeOf(draw)).sort();
  const [minted, writing, current, previous, ended] = later.map((at) => (draw(3) > 0 ? at : undefined));
  const done = draw.maybe(() => timeOf(draw));
  const destinations = addresses
    .filter(() => draw(4) > 0)
    .map(
      (address): DestinationRecord =>
        present({ address, done: draw.one([done, done, draw.maybe(() => timeOf(draw))]) }) as never,
    );
  const keys = new Set<string>();
  return present({
    rotation,
    tag: adopted ? `adopted-${rotation.toLowerCase()}` : tagOf(ID, rotation),
    stage,
    step: stage === 'pending' ? draw.one(['minting', 'minted', 'escrowed', 'writing'] as const) : 'done',
    reason: draw.one(['max-age', 'forced', 'max-age ']),
    provider: draw.one(['toy', 'command']),
    account: draw.one(['a', 'b']),
    options: draw.one([{}, { scopes: ['x'] }, { b: 1, a: { d: null, c: 2 } }]),
    admin: draw.one([null, 'TOY_ADMIN', { api: 'API', app: 'APP' }]),
    id: draw.maybe(() => `id-${rotation}`),
    baseline: draw.maybe(() => ['one', 'two']),
    fingerprint: draw.one([{ value: print(draw) }, { value: print(draw), more: print(draw) }, { other: print(draw) }]),
    times: present({
      intent: intent as string,
      minted,
      writing,
      current,
      previous,
      ended,
      revoking: draw.maybe(() => ALIVE),
    }) as CredentialRecord['times'],
    seen: draw.maybe(() => timeOf(draw)),
    adopted,
    exposed: draw.maybe(() => true as const),
    unsigned: draw.maybe(() => true as const),
    destinations: over ? [] : destinations.filter(({ address: { key } }) => !keys.has(key) && keys.add(key)),
    collapsed: over ? (present({ count: draw(200), last: draw.maybe(() => timeOf(draw)) }) as never) : undefined,
    escrow: draw.maybe(() => ({
      counter: draw(9) + 1,
      at: timeOf(draw),
      state: draw.one(['held', 'lost', 'gone'] as const),
    })),
    shares: ['7', '12', 'no number', '%'].filter(() => draw(2) > 0).map((id) => shareOf(draw, id)),
    revokeNotBefore: draw.maybe(() => timeOf(draw)),
    proof: over ? 'refused' : undefined,
    after: draw.maybe(() => afterOf(draw)),
  }) as unknown as CredentialRecord;
}

function journalOf(seed: number): JournalRecord {
  const draw = drawing(seed);
  const entryOf = (): EntryRecord => {
    const addresses = addressesOf(draw);
    const stages = (['aborted', 'revoked', 'previous', 'previous', 'orphan', 'current', 'pending'] as const).filter(
      () => draw(3) > 0,
    );
    const credentials = stages.map((stage) => credentialOf(draw, stage, addresses));
    const prints = credentials.flatMap(({ fingerprint }) => Object.values(fingerprint ?? {}));
    const keys = addresses.filter(() => draw(3) === 0).map(({ key }) => key);
    return present({
      revision: draw(50),
      salt: 'A'.repeat(22),
      credentials,
      fingerprints: [...new Set([print(draw), ...prints.filter(() => draw(2) > 0)])],
      observed: draw.maybe(() => ({ since: timeOf(draw), destinations: [...new Set(['elsewhere', ...keys])] })),
    }) as EntryRecord;
  };
  const secrets = { 'production/B': entryOf(), A: entryOf(), 'staging/C': entryOf() };
  return written({ alive: ALIVE, escrow: { counter: 10 }, secrets }, ID);
}

/** Destinations have no order, be they observed or a credential's. */
function unordered({ secrets, ...journal }: JournalRecord): unknown {
  const by = (one: { readonly address: Address }, other: { readonly address: Address }) =>
    one.address.key < other.address.key ? -1 : 1;
  const entries = Object.entries(secrets).map(([key, { observed, ...entry }]) => [
    key,
    {
      ...entry,
      ...(observed ? { observed: { ...observed, destinations: [...observed.destinations].sort() } } : {}),
      credentials: entry.credentials.map((one) => ({ ...one, destinations: [...one.destinations].sort(by) })),
    },
  ]);
  return { ...journal, secrets: Object.fromEntries(entries) };
}

const seeds = Array.from({ length: 150 }, (_, seed) => seed);

describe('a record of anything', () => {
  it.each(seeds)('is read as it was written, and written as it was read (seed %i)', (seed) => {
    const journal = journalOf(seed);
    const text = textOf(journal);
    const found = recordOf(text);
    expect(unordered(found)).toEqual(unordered(journal));
    expect(textOf(found) === text).toBe(true);
  });

  it('has one text, in whatever order it names its destinations and members', () => {
    for (const seed of seeds.slice(0, 40)) {
      const journal = journalOf(seed);
      const turned = Object.entries(journal.secrets)
        .reverse()
        .map(([key, entry]) => {
          const credentials = entry.credentials.map((one) => ({
            ...one,
            destinations: [...one.destinations].reverse(),
          }));
          return [key, { ...entry, credentials }];
        });
      expect(textOf({ ...journal, secrets: Object.fromEntries(turned) }) === textOf(journal)).toBe(true);
    }
  });
});
