import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SignJWT } from 'jose';
import { vaultKv } from '../../src/destinations/vault.ts';
import type { Destination, Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { contextOf, realClock } from '../destinations/context.ts';
import { json } from '../fakes/wire.ts';
import { type Server, startServer } from './server.ts';

/*
 * Writes to a real OpenBao, and asks its own command what stands there:
 *   npm test -- test/servers/openbao.test.ts
 */
jest.setTimeout(600_000);

let server: Server;
beforeAll(async () => {
  server = await startServer('openbao');
});
afterAll(() => server?.stop());

const root = 'toy-example-not-a-key-root';
const audience = 'https://vault.acme.test';

/** OpenBao's own command. */
function bao(words: readonly string[], input?: object | string): string {
  const env = { PATH: '/usr/bin:/bin', HOME: server.folder, BAO_ADDR: server.url, BAO_TOKEN: root };
  const given = input === undefined ? {} : { input: typeof input === 'string' ? input : JSON.stringify(input) };
  return execFileSync(`${server.folder}/bao`, words, { encoding: 'utf8', env, stdio: 'pipe', ...given });
}

const kept = (path: string, namespace = '') =>
  JSON.parse(
    bao(['kv', 'get', '-mount=secret', '-format=json', ...(namespace ? [`-namespace=${namespace}`] : []), path]),
  ).data;

async function at(
  options: object,
  variables: { [name: string]: string } = {},
  http: Http = fetch,
): Promise<Destination> {
  const context = contextOf(http, realClock, { VAULT_ADDR: server.url, VAULT_TOKEN: root, ...variables });
  const parsed = vaultKv.options.parse(options);
  const [address] = await vaultKv.expand(parsed, { values: { value: 'API_KEY' } }, context);
  return vaultKv.build(address!, context);
}

it('makes a secret, replaces it, and is read by OpenBao itself', async () => {
  const destination = await at({ path: 'shop/made', create: true });
  expect(await destination.preflight()).toEqual({});
  await destination.write(new Secret('toy-example-not-a-key-first'));
  const value = 'toy-example-not-a-key "ü"\n\\n 😀 <&> \u2028';
  const before = Date.now();
  const when = await destination.write(new Secret(value));
  expect(when.getTime()).toBeGreaterThanOrEqual(before - 1_000);
  expect(when.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
  expect(bao(['kv', 'get', '-mount=secret', '-field=API_KEY', 'shop/made'])).toBe(value);
  expect((await destination.read!())!.reveal()).toBe(value);
  expect((await destination.updatedAt!())!.getTime()).toBe(when.getTime());
  await destination.write(new Secret(value));
  expect(kept('shop/made').metadata.version).toBe(2);
  await expect((await at({ path: 'shop/none' })).preflight()).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
});

it('keeps both of two fields that two runs write at once, and the others as they were', async () => {
  bao(['kv', 'put', '-mount=secret', 'shop/json', '-'], { kept: { deep: [1, null, 'x'] }, a: 'old' });
  for (let round = 0; round < 10; round++) {
    const [a, b] = await Promise.all(['a', 'b'].map((field) => at({ path: 'shop/json', field })));
    await Promise.all([a!.write(new Secret(`toy-a-${round}`)), b!.write(new Secret(`toy-b-${round}`))]);
    expect(kept('shop/json').data).toEqual({
      kept: { deep: [1, null, 'x'] },
      a: `toy-a-${round}`,
      b: `toy-b-${round}`,
    });
  }
});

it('leaves the metadata alone, and comes back after a deletion', async () => {
  bao(['kv', 'metadata', 'put', '-mount=secret', '-delete-version-after=30d', '-max-versions=4', 'shop/short']);
  bao(['kv', 'put', '-mount=secret', 'shop/short', 'OTHER=kept']);
  const destination = await at({ path: 'shop/short' });
  await destination.write(new Secret('toy-1'));
  bao(['kv', 'delete', '-mount=secret', 'shop/short']);
  expect(await destination.preflight()).toEqual({});
  await destination.write(new Secret('toy-2'));
  expect(kept('shop/short').data).toEqual({ API_KEY: 'toy-2' });
  const metadata = JSON.parse(bao(['kv', 'metadata', 'get', '-mount=secret', '-format=json', 'shop/short'])).data;
  expect(metadata).toMatchObject({ delete_version_after: '720h0m0s', max_versions: 4 });
});

it('takes as much as it says fits', async () => {
  const destination = await at({ path: 'shop/large', create: true });
  const value = new Secret('k'.repeat(500_000));
  destination.fits(value.bytes);
  await destination.write(value);
  expect(kept('shop/large').data.API_KEY).toHaveLength(500_000);
});

it('works in a namespace, and says so where there is none', async () => {
  bao(['namespace', 'create', 'team']);
  bao(['secrets', 'enable', '-namespace=team', '-version=2', '-path=secret', 'kv']);
  await (await at({ path: 'shop/api', create: true }, { VAULT_NAMESPACE: 'team' })).write(new Secret('toy-team'));
  expect(kept('shop/api', 'team').data).toEqual({ API_KEY: 'toy-team' });
  const nobody = await at({ path: 'shop/api', create: true, namespace: 'nobody' });
  await expect(nobody.preflight()).rejects.toMatchObject({
    code: expect.stringMatching(/^DESTINATION_(MISSING|DENIED)$/),
  });
});

it.each([
  ['is of version 1', ['secrets', 'enable', '-version=1', '-path=first', 'kv'], 'first'],
  ['is not there', ['secrets', 'list'], 'nowhere'],
  ['is no KV engine', ['secrets', 'enable', '-path=ciphers', 'transit'], 'ciphers'],
])('refuses, before anything is minted, a mount that %s', async (_, words, mount) => {
  bao(words);
  const destination = await at({ path: 'shop/api', mount, create: true });
  await expect(destination.preflight()).rejects.toMatchObject({
    code: expect.stringMatching(/^DESTINATION_(MISSING|DENIED)$/),
    hint: expect.stringContaining(mount),
  });
});

describe('the policy in docs/destinations.md', () => {
  const documented = /```hcl\n(path "secret\/data\/shop\/api" [\s\S]*?)```/.exec(
    readFileSync(new URL('../../docs/destinations.md', import.meta.url), 'utf8'),
  )?.[1];
  const capabilities = ['create', 'read', 'update'];

  function token(policy: string, name: string): string {
    bao(['policy', 'write', name, '-'], policy);
    return bao(['token', 'create', `-policy=${name}`, '-field=token']).trim();
  }

  it('is enough for everything', async () => {
    const VAULT_TOKEN = token(documented!, 'documented');
    const destination = await at({ path: 'shop/api', create: true }, { VAULT_TOKEN });
    expect(await destination.preflight()).toEqual({});
    for (const text of ['toy-1', 'toy-2']) {
      await destination.write(new Secret(text));
      expect((await destination.read!())!.reveal()).toBe(text);
      expect(await destination.preflight()).toEqual({ updatedAt: await destination.updatedAt!() });
    }
    expect(kept('shop/api').data).toEqual({ API_KEY: 'toy-2' });
    const elsewhere = await at({ path: 'shop/made' }, { VAULT_TOKEN });
    await expect(elsewhere.preflight()).rejects.toMatchObject({ code: 'DESTINATION_DENIED' });
  });

  it.each(capabilities)('without "%s" is refused in preflight, by that name', async (lacking) => {
    expect(documented).toContain(`"${lacking}"`);
    const policy = documented!.replace(new RegExp(`"${lacking}",? ?`), '').replace(/, \]/, ']');
    const VAULT_TOKEN = token(policy, `without-${lacking}`);
    // A secret that is not there needs `create`, one that is there the others.
    bao(['kv', 'metadata', 'delete', '-mount=secret', 'shop/api']);
    if (lacking !== 'create') bao(['kv', 'put', '-mount=secret', 'shop/api', 'OTHER=kept']);
    const destination = await at({ path: 'shop/api', create: true }, { VAULT_TOKEN });
    const error = await destination.preflight().catch((reason: Error & { hint?: string }) => reason);
    expect(error).toMatchObject({ code: 'DESTINATION_DENIED', hint: expect.stringContaining(`"${lacking}"`) });
  });
});

describe('the way in', () => {
  const path = 'ways/in';
  beforeAll(() => {
    bao(['policy', 'write', 'ways', '-'], `path "secret/data/${path}" { capabilities = ["create", "read", "update"] }`);
  });

  it('by AppRole', async () => {
    bao(['auth', 'enable', 'approle']);
    bao(['write', 'auth/approle/role/keyturn', 'token_policies=ways', 'token_ttl=10m']);
    const read = (what: string, field: string, ...words: string[]) => bao([...words, `-field=${field}`, what]).trim();
    const role = read('auth/approle/role/keyturn/role-id', 'role_id', 'read');
    const id = read('auth/approle/role/keyturn/secret-id', 'secret_id', 'write', '-f');
    const variables = { VAULT_TOKEN: '', VAULT_ROLE_ID: role, VAULT_SECRET_ID: id };
    const options = { path, create: true, auth: { method: 'approle' } };
    await (await at(options, variables)).write(new Secret('toy-approle'));
    expect(kept(path).data).toEqual({ API_KEY: 'toy-approle' });
    const wrong = await at(options, { ...variables, VAULT_SECRET_ID: 'toy-example-other' });
    await expect(wrong.preflight()).rejects.toMatchObject({ code: 'DESTINATION_DENIED' });
  });

  it("by the job's own OIDC token, of this repository and for this server only", async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    bao(['auth', 'enable', 'jwt']);
    bao(['write', 'auth/jwt/config', '-'], { jwt_validation_pubkeys: [pem] });
    bao(['write', 'auth/jwt/role/keyturn', '-'], {
      role_type: 'jwt',
      user_claim: 'repository',
      bound_audiences: [audience],
      bound_claims: { repository: 'acme/shop', ref: 'refs/heads/main' },
      token_policies: ['ways'],
      token_ttl: '15m',
    });
    const job =
      (repository: string): Http =>
      async (request) => {
        const url = new URL(request.url);
        if (url.host !== 'token.actions.test') return fetch(request);
        const value = await new SignJWT({ repository, ref: 'refs/heads/main' })
          .setProtectedHeader({ alg: 'RS256' })
          .setIssuedAt()
          .setExpirationTime('5m')
          .setAudience(url.searchParams.get('audience')!)
          .sign(privateKey);
        return json({ value });
      };
    const variables = {
      VAULT_TOKEN: '',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.actions.test/issue?x=1',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'toy-example-request',
    };
    const auth = { method: 'jwt', role: 'keyturn', audience };
    await (await at({ path, create: true, auth }, variables, job('acme/shop'))).write(new Secret('toy-jwt'));
    expect(kept(path).data).toEqual({ API_KEY: 'toy-jwt' });
    for (const [repository, change] of [
      ['acme/other', {}],
      ['acme/shop', { audience: 'https://elsewhere.test' }],
      ['acme/shop', { role: 'nobody' }],
    ] as const) {
      const other = await at({ path, create: true, auth: { ...auth, ...change } }, variables, job(repository));
      await expect(other.preflight()).rejects.toMatchObject({ code: 'DESTINATION_DENIED' });
    }
  });
});
