import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { exitOf } from '../../src/commands/reporting.ts';
import { rotate } from '../../src/commands/rotate.ts';
import { load } from '../../src/config/load.ts';
import { inputs as read } from '../../src/config/read-inputs.ts';
import type { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Vendor } from './vendor-world.ts';

type Row = {
  readonly what: string;
  readonly there: boolean;
  readonly adopt: 'none' | 'seen' | 'unseen' | 'given' | 'other';
  readonly journal: string;
  readonly list: boolean | readonly string[];
  readonly value: boolean | string;
  readonly does: string;
  readonly old: 'none' | 'dead' | 'alive';
  readonly proof?: string;
  readonly code?: string;
  readonly hint?: readonly string[];
  readonly mint?: string;
  readonly answers?: readonly string[];
  readonly provider?: string;
  readonly configured?: boolean;
  readonly command?: string;
  readonly exit: number;
};

const file = new URL('../vectors/enrol/first-contact.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Row[] };
/** Rows about what is enrolled, and about what a value tells, are in first-contact-known; that of an incident in incident-command. */
const later = (row: Row) =>
  row.journal.startsWith('enrolled') ||
  row.value === 'identifies' ||
  row.value === 'endByValue' ||
  row.command === 'incident';
const rows = cases.filter((row) => !later(row));

/** The world that a row describes, and the key that was in place. */
function worldOf(row: Row) {
  const unlisted = row.list === false;
  const world = new Vendor({
    unlisted,
    place: row.value === false ? 'github' : 'readable',
    provider: Array.isArray(row.list) ? { foreign: row.list.length - 1 } : {},
  });
  if (!row.there) return { world, old: undefined };
  const old = world.inPlace();
  const never = row.what.includes('404 is no proof');
  const adopt = { none: undefined, seen: old.id, given: never ? 'toy_typo' : old.id, unseen: 'toy_typo', other: 'x' };
  const named = adopt[row.adopt];
  if (named !== undefined) world.options = { ...world.options, adopt: named };
  if (row.value === 'refused') world.vendor.end(old.id);
  if (row.mint === 'refused') world.adminVariable = 'toy-example-not-a-key-revoked-admin';
  return { world, old };
}

/** A command's own world, in which nothing may be asked. */
async function commandWorld() {
  const http = () => Promise.reject(new Error('nothing is to be asked'));
  const clock = { now: () => new Date('2026-01-01T06:00:00Z'), sleep: async () => {} };
  const environment = { GITHUB_REPOSITORY: 'acme/shop' };
  const random = { bytes: (length: number) => new Uint8Array(length) };
  return {
    configuration: await load('secrets:\n  KNOWN_KEY: { provider: random }\n', {
      environment,
      repository: 'acme/shop',
    }),
    inputs: (only: string) => read({ command: 'revoke', only }, 'cli'),
    world: { http, clock, random, environment, directory: '/', progress() {} },
  };
}

describe('a re-run of a revocation', () => {
  it('is about what was there when it was asked for, and does not end what its first attempt minted', async () => {
    const world = new Vendor();
    await world.run();
    const leaked = world.vendor.keys.find(({ key }) => key === world.placed)!;
    const queued = world.queue();
    world.time.advance(20_000);
    await world.time.drive(world.start(queued, undefined, { force: 'exposed', exposed: true }));
    expect(world.isAlive(leaked.id)).toBe(false);
    const fresh = world.placed;

    world.github.rerun(queued.workflow);
    const again = { ...queued, token: world.github.addRunToken('acme/shop'), requests: [] };
    world.attempt = 2;
    const [ended] = await world.time.drive(world.start(again, undefined, { force: 'exposed', exposed: true }));
    expect(ended.failures).toEqual([]);
    expect(world.placed).toBe(fresh);

    // Another run is another revocation.
    world.attempt = 1;
    expect((await world.revoke()).failures).toEqual([]);
    expect(world.placed).not.toBe(fresh);
  });
});

describe('revoke of a secret that the journal does not know', () => {
  it('covers the table', () => {
    expect(rows.length).toBe(14);
    expect(cases.length - rows.length).toBe(6);
  });

  it('manual, not enrolled: told what lives, with the console and the command', async () => {
    const row = rows.find(({ provider }) => provider === 'manual')!;
    const world = new Vendor({ manual: true });
    const old = world.inPlace();
    const { result } = await world.revoke();
    const [{ error } = {}] = result!.outcomes;
    expect([error?.code, exitOf(result!.outcomes)]).toEqual([row.code, row.exit]);
    expect(error?.message).toContain('https://console.toy.example.com/keys');
    expect(error?.hint).toContain("revoke --only 'TOY_KEY'");
    expect(world.placed).toBe(old.key);
    // Nor does the daily run pass over it.
    expect((await world.days(1)).failures[0]?.code).toBe(row.code);
  });

  it('the secret is not in the configuration', async () => {
    const row = rows.find(({ configured }) => configured === false)!;
    const { configuration, inputs, world } = await commandWorld();
    for (const only of ['MISSING_KEY', 'production/MISSING_KEY']) {
      const error = await rotate(inputs(only), configuration, world, false).then(
        () => undefined,
        (thrown: KeyturnError) => thrown,
      );
      expect([error?.code, error?.exit, error?.now]).toEqual([row.code, row.exit, 'unchanged']);
      expect(error?.hint).toContain('secrets:\n  MISSING_KEY: { provider:');
    }
  });

  const engine = rows.filter(({ provider, configured }) => provider !== 'manual' && configured !== false);
  it.each(engine)('$what', async (row) => {
    const { world, old } = worldOf(row);
    const before = world.placed;
    const { result } = await world.revoke();
    const [outcome] = result!.outcomes;
    expect(outcome?.error?.code).toBe(row.code);
    expect(exitOf(result!.outcomes)).toBe(row.exit);

    const minted = row.does.includes('mint');
    expect(world.placed === before).toBe(!minted);
    if (minted) expect(world.vendor.accepts(world.placed!)).toBe(true);
    if (old && row.value !== 'refused') {
      const ends = row.does.includes('revoke ID') && !row.what.includes('404 is no proof');
      expect(world.isAlive(old.id)).toBe(!ends);
      expect(world.vendor.accepts(old.key)).toBe(!ends);
    }
    if (row.proof !== undefined && row.value !== 'refused') expect(world.stages()).toContain(`revoked: ${row.proof}`);
    // Nobody else's key ends.
    const foreign = world.vendor.keys.filter(({ name }) => name.startsWith("somebody else's"));
    for (const { id } of foreign) expect(world.isAlive(id)).toBe(true);
    if (Array.isArray(row.list)) {
      const shown = outcome?.error?.hint ?? '';
      for (const { id } of [...foreign, old!]) expect(shown).toContain(`adopt: ${id}\n`);
      expect(shown).toContain(`keyturn revoke --only 'TOY_KEY'`);
    }
    if (row.hint?.includes('console')) expect(outcome?.error?.hint).toContain('in the console of api.toy.example.com');
    if (row.code === 'OLD_KEY_ALIVE') expect(outcome?.error?.now).toBe('both-live');
    if (row.mint === 'refused') expect(outcome?.error?.now).not.toBe('both-live');
  });

  it.each(rows.filter(({ code, provider }) => code === 'OLD_KEY_ALIVE' && provider === undefined))(
    'a second one never ends the fresh successor: $what',
    async (row) => {
      const { world } = worldOf(row);
      await world.revoke();
      const fresh = world.placed!;
      const again = await world.revoke();
      expect(again.failures[0]?.code).toBe('OLD_KEY_ALIVE');
      await world.days(3);
      expect(world.placed).toBe(fresh);
      expect(world.vendor.accepts(fresh)).toBe(true);
    },
  );

  it('ends what is adopted afterwards, in the next run, and then says that all is well', async () => {
    const world = new Vendor();
    const old = world.inPlace();
    expect((await world.revoke()).failures[0]?.code).toBe('OLD_KEY_ALIVE');
    const fresh = world.placed;
    world.options = { ...world.options, adopt: old.id };
    const again = await world.revoke();
    expect(again.failures).toEqual([]);
    expect(world.isAlive(old.id)).toBe(false);
    expect(world.placed).toBe(fresh);
    expect(world.entry?.human).toBeUndefined();
  });

  it('is loud every day until somebody says that it was ended, and rotates on meanwhile', async () => {
    const world = new Vendor();
    const old = world.inPlace();
    await world.revoke();
    expect((await world.days(2)).failures[0]?.code).toBe('OLD_KEY_ALIVE');
    const fresh = world.placed;
    world.time.advance(85 * 86_400_000);
    await world.run();
    expect(world.placed).not.toBe(fresh);
    world.vendor.end(old.id);
    expect((await world.run(undefined, { ended: true })).failures).toEqual([]);
    expect((await world.days(3)).failures).toEqual([]);
  });

  it('killed at every effect, still ends what leaked, or says that it lives', async () => {
    for (let at = 1, last = 40; at <= last; at++) {
      for (const fate of ['killed before', 'killed after'] as const) {
        const world = new Vendor({ adopt: 'toy_0001', seed: at });
        const old = world.inPlace();
        expect(old.id).toBe('toy_0001');
        const faulted = await world.run({ fate, at }, { force: 'exposed', exposed: true });
        if (faulted.end === 'ended') last = at;
        world.time.advance(10 * 60_000);
        for (let run = 0; run < 3 && world.isAlive(old.id); run++) {
          await world.revoke();
          world.time.advance(10 * 60_000);
        }
        expect([at, fate, world.isAlive(old.id)]).toEqual([at, fate, false]);
        expect([at, fate, world.vendor.accepts(world.placed!)]).toEqual([at, fate, true]);
      }
    }
  }, 900_000);
});

describe('revoke --first ends the old one before its successor is minted', () => {
  it.each(['that is adopted at first contact', 'that the journal knows'])('%s', async (which) => {
    const world = new Vendor();
    if (which === 'that the journal knows') await world.run();
    else world.options = { adopt: world.inPlace().id };
    const old = world.vendor.live()[0]!;
    const { failures, requests } = await world.revoke({ first: true });
    expect(failures).toEqual([]);
    expect(world.isAlive(old)).toBe(false);
    const ended = requests.findIndex((each) => each.startsWith(`DELETE /keys/${old}`));
    expect([ended >= 0, ended < requests.indexOf('POST /keys')]).toEqual([true, true]);
  });
});

it('revoke that has to wait for a place is not over: what leaked lives, which it says until it is dead', async () => {
  const world = new Vendor({ concurrent: 2 });
  await world.draining();
  const leaked = world.vendor.keys.find(({ key }) => key === world.placed)!;
  const { failures } = await world.revoke();
  expect(world.isAlive(leaked.id)).toBe(true);
  expect(failures.map(({ code }) => code)).toEqual(['OLD_KEY_ALIVE']);
  expect((await world.revoke()).failures).toEqual([]);
  expect(world.isAlive(leaked.id)).toBe(false);
});

describe('rotate of a secret that the journal does not know', () => {
  it('refuses an adopted id that the provider does not list, before anything is changed', async () => {
    const world = new Vendor({ adopt: 'toy_typo' });
    const old = world.inPlace();
    const { failures, result } = await world.run();
    expect(failures[0]?.code).toBe('PREFLIGHT_DENIED');
    expect(failures[0]?.message).toContain('toy_typo');
    expect(failures[0]?.message).toContain(old.id);
    expect(result?.outcomes[0]?.error?.now).toBe('unchanged');
    expect(world.journal).toBeUndefined();
    expect(world.vendor.live()).toEqual([old.id]);
  });

  it('writes an adopted secret to a destination that lacks it', async () => {
    const world = new Vendor({ adopt: 'toy_0001', place: 'both' });
    const old = world.vendor.make('made by hand');
    world.github.setSecret('acme/shop', 'TOY_KEY', old.key);
    expect((await world.run()).failures).toEqual([]);
    expect(world.store.current('shop/key')).toBe(world.placed);
    expect(world.vendor.accepts(world.placed!)).toBe(true);
    // It is one that Keyturn made: what stands in a GitHub secret cannot be copied.
    expect(world.placed).not.toBe(old.key);
  });

  it('takes up an `adopt` that was added later, before the first rotation and after it', async () => {
    for (const late of [false, true]) {
      const world = new Vendor();
      const old = world.inPlace();
      await world.run();
      expect(world.entry?.observed).toBeDefined();
      if (late) {
        world.time.advance(88 * 86_400_000);
        await world.run();
        expect(world.isAlive(old.id)).toBe(true);
      }
      world.options = { ...world.options, adopt: old.id };
      world.time.advance(late ? 0 : 88 * 86_400_000);
      expect((await world.run()).failures).toEqual([]);
      expect(world.isAlive(old.id)).toBe(true);
      expect((await world.days(3)).failures).toEqual([]);
      expect(world.isAlive(old.id)).toBe(false);
      expect(world.stages()).toContain('revoked: absent');
    }
  });
});
