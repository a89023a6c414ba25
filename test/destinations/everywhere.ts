/** One secret that stands in every kind of store there is, driven by the real engine; a store may break at any request. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from '@jest/globals';
import { ulid } from 'ulid';
import { fingerprint } from '../../src/crypto/fingerprint.ts';
import type { DestinationModule } from '../../src/destinations/destination.ts';
import { type DestinationKind, destinations } from '../../src/destinations/index.ts';
import { stateFormat } from '../../src/journals/format/state.ts';
import { memory } from '../../src/journals/memory.ts';
import type { Address, Ports, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import { reconcile } from '../../src/rotation/run/reconcile.ts';
import { type Fault, type Wire, wire } from '../fakes/wire.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import type { Bench } from './benches/bench.ts';
import { benches } from './benches/index.ts';

const DAY = 86_400_000;
export const kinds = Object.keys(destinations) as DestinationKind[];
/** Stores that say neither what they hold nor since when: what a crash leaves unclear is a human's. */
const blind: readonly DestinationKind[] = ['cloudflare-workers'];

const target: Target = {
  key: 'API_KEY',
  environment: undefined,
  secret: 'API_KEY',
  binding: { provider: 'toy', options: {}, admin: undefined },
  values: { value: 'API_KEY' },
  destinations: [],
  share: undefined,
  policy: {
    maxAge: 90 * DAY,
    overlap: 3_600_000,
    lead: 3 * DAY,
    receiptDeadline: DAY,
    quiet: 0,
    inUse: 'hold',
    allowDowntime: false,
    rotateWhen: [],
    signalsNamed: false,
    receipt: 'saved',
  },
  adopt: undefined,
};

type Place = { readonly kind: DestinationKind; readonly bench: Bench; readonly address: Address };

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function world() {
  const directory = await mkdtemp(join(tmpdir(), 'everywhere-'));
  folders.push(directory);
  const clock = steppingClock();
  const journal = memory();
  const wires = new Map<DestinationKind, Wire>();
  const asked = new Map<DestinationKind, number>();
  let before: (kind: DestinationKind, number: number) => void = () => undefined;
  const modules = new Map<string, DestinationModule<unknown>>();
  const places: Place[] = [];
  for (const kind of kinds) {
    const module = (await destinations[kind]()) as DestinationModule<unknown>;
    modules.set(kind, module);
    const bench = await benches[kind]((http) => {
      const between = wire(http);
      wires.set(kind, between);
      return (request) => {
        const number = asked.get(kind) ?? 0;
        asked.set(kind, number + 1);
        before(kind, number);
        return between.http(request);
      };
    }, directory);
    const entry = (bench.single ?? bench.entries)[0];
    const [address] = await module.expand(module.options.parse(entry), { values: target.values }, bench.context);
    places.push({ kind, bench, address: address! });
  }
  const held = () => Promise.all(places.map(({ bench, address }) => bench.at(address)));

  const keys: { id: string; tag: string; value: string; revoked: boolean }[] = [];
  const provider: Provider = {
    name: 'toy',
    account: 'toy',
    values: ['value'],
    propagation: 1_000,
    successes: 2,
    listLag: 0,
    tagged: true,
    idIsSecret: false,
    local: false,
    check: async () => {},
    async mint({ tag }) {
      const id = `key-${keys.length}`;
      const value = `toy-example-not-a-key-000${keys.length}`;
      keys.push({ id, tag, value, revoked: false });
      return { id, values: { value: new Secret(value) } };
    },
    probe: async ({ id }) => (keys.find((key) => key.id === id)?.revoked === false ? 'accepted' : 'rejected'),
    list: async () => keys.filter((key) => !key.revoked).map(({ id, tag }) => ({ id, tag })),
    async revoke(id) {
      const key = keys.find((one) => one.id === id)!;
      if (key.revoked) return 'gone';
      // The rule of rules: nothing ends that somebody still holds.
      expect(await held()).not.toContain(key.value);
      key.revoked = true;
      return 'revoked';
    },
  };
  let count = 0;
  const random = {
    bytes: (length: number) => new Uint8Array(length).map(() => (count = (count * 31 + 7) % 251)),
    ulid: (at: Date) => ulid(at.getTime()),
  };
  const ports = (run: number): Ports => ({
    clock,
    random,
    journal,
    escrow: undefined,
    pending: undefined,
    runs: {
      permission: '*Actions: read*',
      queuedAt: async () => clock.now(),
      createdAt: async () => clock.now(),
      state: async () => ({ alive: false, endedAt: new Date(0) }),
      unfinished: async () => [],
    },
    owner: { run: String(run), attempt: 1, job: 'rotate', key: String(run) },
    people: { resolve: async () => [], named: async () => undefined },
    links: undefined,
    state: stateFormat,
    origins: async () => [],
    former: [],
    addressOrigins: async () => [],
    formerDestinations: [],
    channels: [],
    alerts: undefined,
    variableHint: (names) => names.join(', '),
    repository: undefined,
    variable: () => undefined,
    from: {},
    fingerprint,
    provider: async () => provider,
    destination: async (address) => {
      const { bench } = places.find(({ kind }) => kind === address.kind)!;
      return modules.get(address.kind)!.build(address, bench.context);
    },
    addresses: async () => places.map(({ address }) => address),
    keepAlive: async () => {},
    progress: () => undefined,
  });
  let runs = 0;
  return {
    places,
    keys,
    held,
    asked,
    /** From request `number` of a store on, it fails for good. */
    break(kind: DestinationKind, number: number, fault: Fault) {
      asked.clear();
      before = (which, at) => {
        if (which === kind && at >= number) wires.get(kind)!.fail(fault);
      };
    },
    heal() {
      before = () => undefined;
      for (const one of wires.values()) one.heal();
      asked.clear();
    },
    async run(options: ReconcileOptions = {}) {
      clock.advance(DAY);
      const { outcomes } = await reconcile(ports(runs++), [target], [target], options);
      return outcomes[0]!;
    },
  };
}

/**
 * A rotation in which a store fails for good from one of its requests on, then clean runs. Whoever minted the credential
 * is gone and nothing was escrowed: what the stores show is all that is left. Returns how many requests it has been asked.
 */
export async function lose(kind: DestinationKind, number: number, fault: Fault): Promise<number> {
  const all = await world();
  await all.run();
  all.break(kind, number, fault);
  await all.run({ force: 'tried' });
  const requests = all.asked.get(kind) ?? 0;
  all.heal();
  for (let again = 0; again < 4; again++) await all.run(again === 1 && blind.includes(kind) ? { force: 'seen' } : {});
  const values = new Set(await all.held());
  expect(values.size).toBe(1);
  const live = all.keys.filter((key) => !key.revoked);
  expect(live.map(({ value }) => value)).toEqual([...values]);
  return requests;
}
