import { describe, expect, it } from '@jest/globals';
import { vaultKv } from '../../src/destinations/vault.ts';
import type { Destination } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeVault } from '../fakes/vault.ts';
import { fault } from '../fault.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { contextOf, vaultVariables } from './context.ts';

const value = new Secret('toy-example-not-a-key-0001 "ü"\n2');
const shared = '{ "n":12345678901234567890, "API_KEY":"old" ,"z":{"API_KEY":"[,}"}}';

function start(variables: { [name: string]: string } = {}) {
  const clock = steppingClock();
  const fake = new FakeVault(clock);
  fake.put('secret/shop/api', shared);
  fake.logins.set('auth/approle', () => 600);
  // A context is one run's: two of them are two runs.
  const run = () => contextOf((request) => fake.http(request), clock, { ...vaultVariables, ...variables });
  const at = async (options: object, context = run()): Promise<Destination> => {
    const parsed = vaultKv.options.parse({ path: 'shop/api', ...options });
    const [address] = await vaultKv.expand(parsed, { values: { value: 'API_KEY' } }, context);
    return vaultKv.build(address!, context);
  };
  return { clock, fake, at, run };
}

describe('a field of a secret in Vault', () => {
  it("is the secret's name unless told, and the others keep every byte", async () => {
    const { fake, at } = start();
    await (await at({})).write(value);
    expect(fake.current('secret/shop/api')).toBe(shared.replace('"old"', JSON.stringify(value.reveal())));
    expect(fake.seen).toEqual(['GET secret/data/shop/api', 'PUT secret/data/shop/api']);
  });

  it('survives another run at any moment: both updates are there', async () => {
    for (let moment = 0; moment < 4; moment++) {
      const { fake, at } = start();
      const mine = await at({});
      const theirs = await at({ field: 'n' });
      let asked = 0;
      let wrote: Promise<unknown> | undefined;
      fake.before = () => {
        if (asked++ === moment) wrote ??= theirs.write(new Secret('theirs'));
        return undefined;
      };
      await mine.write(value);
      await wrote;
      const found = JSON.parse(fake.current('secret/shop/api')!);
      expect(found.API_KEY).toBe(value.reveal());
      if (wrote !== undefined) expect(found.n).toBe('theirs');
    }
  });

  it('is written one after the other within one run: nobody is overtaken', async () => {
    const { fake, at, run } = start();
    const context = run();
    const names = Array.from({ length: 20 }, (_, number) => `FIELD_${number}`);
    const all = await Promise.all(names.map((field) => at({ field }, context)));
    await Promise.all(all.map((destination, number) => destination.write(new Secret(`toy-value-${number}`))));
    const found = JSON.parse(fake.current('secret/shop/api')!);
    for (const [number, name] of names.entries()) expect(found[name]).toBe(`toy-value-${number}`);
    expect(fake.seen).toHaveLength(2 * names.length);
  });

  it('gives up where somebody else never stops writing, and says where to look', async () => {
    const { fake, at } = start();
    fake.before = (asked) => {
      if (asked.startsWith('PUT')) fake.put('secret/shop/api', '{}');
      return undefined;
    };
    const error = await fault((await at({})).write(value));
    expect(error).toMatchObject({ code: 'HTTP_REFUSED', hint: expect.stringContaining('audit log') });
  });

  it('comes back after its secret was deleted, by the version that was deleted', async () => {
    const { fake, at } = start();
    fake.secrets.get('|secret/shop/api')![0]!.deleted = new Date();
    const destination = await at({});
    expect(await destination.preflight()).toEqual({});
    expect(await destination.read!()).toBeUndefined();
    await destination.write(value);
    expect(JSON.parse(fake.current('secret/shop/api')!)).toEqual({ API_KEY: value.reveal() });
  });

  it('is not made in a secret that is not there, unless that is asked for', async () => {
    const { fake, at } = start();
    const error = await fault((await at({ path: 'shop/none' })).preflight());
    expect(error).toMatchObject({ code: 'DESTINATION_MISSING', hint: expect.stringContaining('create: true') });
    expect((await fault((await at({ path: 'shop/none' })).write(value))).code).toBe('DESTINATION_MISSING');
    await (await at({ path: 'shop/none', create: true })).write(value);
    expect(fake.current('secret/shop/none')).toBe(JSON.stringify({ API_KEY: value.reveal() }));
  });

  it.each([
    ['nothing is mounted', { mount: 'kv' }, 'DESTINATION_MISSING', 'mount'],
    ['there is no such namespace', { namespace: 'nobody' }, 'DESTINATION_MISSING', 'namespace'],
    ['the engine has version 1', { mount: 'old', create: true }, 'DESTINATION_DENIED', 'version'],
  ] as const)('is refused before anything is minted where %s', async (_, options, code, word) => {
    const { fake, at } = start();
    fake.mounts.set('old', '1');
    const error = await fault((await at(options)).preflight());
    expect(error.code).toBe(code);
    expect(`${error.message} ${error.hint}`).toContain(word);
  });

  it.each([
    [{ 'secret/data/shop/api': ['read', 'create'], 'sys/capabilities-self': ['update'] }, '"update"'],
    [{ 'secret/data/shop/api': ['update'], 'sys/capabilities-self': ['update'] }, 'secret/data/shop/api'],
  ])('is refused with what %j lacks', async (may, says) => {
    const { fake, at } = start();
    fake.tokens.set(vaultVariables['VAULT_TOKEN']!, { until: Number.POSITIVE_INFINITY, may });
    const error = await fault((await at({})).preflight());
    expect(error.code).toBe('DESTINATION_DENIED');
    expect(`${error.message} ${error.hint}`).toContain(says);
  });

  it('needs no more than to read and to write: a token that may not ask about itself is enough', async () => {
    const { fake, at } = start();
    const may = { 'secret/data/shop/api': ['read', 'update'] };
    fake.tokens.set(vaultVariables['VAULT_TOKEN']!, { until: Number.POSITIVE_INFINITY, may });
    const destination = await at({});
    expect((await destination.preflight()).updatedAt).toBeDefined();
    await destination.write(value);
  });

  it('is written with one login for all of a run', async () => {
    const { fake, at, run } = start({ VAULT_TOKEN: '', VAULT_ROLE_ID: 'toy', VAULT_SECRET_ID: 'toy-example' });
    const context = run();
    for (const field of ['a', 'b']) await (await at({ field, auth: { method: 'approle' } }, context)).write(value);
    expect(fake.seen.filter((each) => each.endsWith('/login'))).toHaveLength(1);
  });

  it('of several values is one field for each, and no `field` fits them all', async () => {
    const { run } = start();
    const pair = { values: { id: 'KEY_ID', secret: 'KEY_SECRET' } };
    const addresses = await vaultKv.expand(vaultKv.options.parse({ path: 'shop/api' }), pair, run());
    expect(addresses.map(({ field }) => field)).toEqual(['KEY_ID', 'KEY_SECRET']);
    const options = vaultKv.options.parse({ path: 'shop/api', field: 'x' });
    expect((await fault(vaultKv.expand(options, pair, run()))).code).toBe('CONFIG_INVALID');
  });

  it('is found by an address that has no credential and no variable in it', async () => {
    const { at, run } = start();
    const { address } = await at({ namespace: 'team', auth: { method: 'jwt', role: 'keyturn' } });
    expect(JSON.stringify(address)).not.toContain('toy-example');
    const elsewhere = contextOf(run().http, run().clock, { VAULT_TOKEN: 'toy-example-other' });
    expect(vaultKv.build(address, elsewhere).place).toContain('https://vault.acme.test:8200 (namespace team)');
  });
});
