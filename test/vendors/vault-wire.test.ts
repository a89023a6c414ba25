import { describe, expect, it } from '@jest/globals';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { vault } from '../../src/vendors/vault.ts';
import { bindVault, type VaultOptions, vaultPath, vaultPlace } from '../../src/vendors/vault-binding.ts';
import { vaultErrors } from '../../src/vendors/vault-request.ts';
import { FakeVault } from '../fakes/vault.ts';
import { json, wire } from '../fakes/wire.ts';
import { fault } from '../fault.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const ask = { method: 'GET', path: 'secret/data/shop/key' } as const;

function start(options: VaultOptions = {}, change: { [name: string]: string | undefined } = {}) {
  const clock = steppingClock();
  const fake = new FakeVault(clock);
  fake.put('secret/shop/key', '{"API_KEY":"toy"}');
  const all: { [name: string]: string | undefined } = {
    VAULT_ADDR: 'https://vault.acme.test:8200',
    VAULT_TOKEN: 'toy-example-not-a-key-root',
    VAULT_ROLE_ID: 'toy-role',
    VAULT_SECRET_ID: 'toy-example-not-a-key-secret-id',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.actions.test/issue?api-version=2',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'toy-example-not-a-key-request',
    ...change,
  };
  const audiences: (string | null)[] = [];
  const http: Http = async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'token.actions.test') return fake.http(request);
    if (request.headers.get('authorization') !== 'Bearer toy-example-not-a-key-request') return json({}, 401);
    audiences.push(url.searchParams.get('audience'));
    return json({ value: `toy-example-not-a-key-jwt-${audiences.length}` });
  };
  fake.logins.set('auth/approle', (body) =>
    body['role_id'] === 'toy-role' && body['secret_id'] === 'toy-example-not-a-key-secret-id' ? 600 : undefined,
  );
  fake.logins.set('auth/github/prod', (body) =>
    /^toy-example-not-a-key-jwt-\d$/.test(String(body['jwt'])) && body['role'] === 'keyturn' ? 600 : undefined,
  );
  const spoilt = wire(http);
  const binding = bindVault(options, (name) => all[name]);
  const client = vault(binding, {
    http: spoilt.http,
    clock,
    setting: (name) => all[name],
    variable: (name) => (all[name] === undefined ? undefined : new Secret(all[name])),
    denied: 'DESTINATION_DENIED',
  });
  const logins = () => fake.seen.filter((each) => each.endsWith('/login')).length;
  return { clock, fake, client, audiences, logins, spoilt, binding };
}

describe('the way in', () => {
  it('by token asks nothing before', async () => {
    const { fake, client } = start();
    expect((await client.ask(ask)).status).toBe(200);
    expect(fake.seen).toEqual(['GET secret/data/shop/key']);
  });

  it('by AppRole logs in once, however many ask at once, and again when the token is about to end', async () => {
    const { client, clock, logins } = start({ auth: { method: 'approle' } });
    await Promise.all([client.ask(ask), client.ask(ask), client.ask(ask)]);
    expect(logins()).toBe(1);
    clock.advance(530_000);
    await client.ask(ask);
    expect(logins()).toBe(1);
    clock.advance(20_000);
    await client.ask(ask);
    expect(logins()).toBe(2);
  });

  it("by the job's own OIDC token names the server as its audience, unless told", async () => {
    const auth = { method: 'jwt', mount: 'github/prod', role: 'keyturn' } as const;
    const { client, audiences } = start({ auth });
    await client.ask(ask);
    expect(audiences).toEqual(['https://vault.acme.test:8200']);
    const named = start({ auth: { ...auth, audience: 'https://github.com/acme' } });
    await named.client.ask(ask);
    expect(named.audiences).toEqual(['https://github.com/acme']);
  });

  it.each([
    ['a wrong secret id', { method: 'approle' }, { VAULT_SECRET_ID: 'toy-other' }, 'DESTINATION_DENIED'],
    ['a role that does not bind this job', { method: 'jwt' }, {}, 'DESTINATION_DENIED'],
    [
      'no permission to ask GitHub',
      { method: 'jwt' },
      { ACTIONS_ID_TOKEN_REQUEST_URL: undefined },
      'ENVIRONMENT_MISSING',
    ],
    ['a job that GitHub refuses', { method: 'jwt' }, { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }, 'ENVIRONMENT_MISSING'],
    ['no secret id', { method: 'approle' }, { VAULT_SECRET_ID: undefined }, 'ENVIRONMENT_MISSING'],
    ['no token', { method: 'token' }, { VAULT_TOKEN: undefined }, 'ENVIRONMENT_MISSING'],
    ['a token that is none', { method: 'token' }, { VAULT_TOKEN: 'toy-other' }, 'DESTINATION_DENIED'],
  ] as const)('with %s says so', async (_, auth, change, code) => {
    const error = await fault(start({ auth }, change).client.ask(ask));
    expect(error.code).toBe(code);
    expect(error.hint).toBeTruthy();
  });

  it('is tried again by the next request after it failed', async () => {
    const { client, fake } = start({ auth: { method: 'approle' } });
    fake.before = (asked) =>
      asked.endsWith('/login') ? json({ errors: ['toy-example-foreign-words'] }, 400) : undefined;
    await fault(client.ask(ask));
    fake.before = () => undefined;
    expect((await client.ask(ask)).status).toBe(200);
  });
});

describe('an address', () => {
  it.each([
    ['http://vault.acme.test:8200', 'CONFIG_INVALID'],
    ['https://toy:example@vault.acme.test', 'CONFIG_INVALID'],
    ['https://vault.acme.test/?x=1', 'CONFIG_INVALID'],
    ['vault.acme.test', 'CONFIG_INVALID'],
    [undefined, 'ENVIRONMENT_MISSING'],
  ])('%s is refused', (address, code) => {
    expect(() => bindVault({}, (name) => (name === 'VAULT_ADDR' ? address : undefined))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('keeps its path, loses its last slash, and goes with a namespace', async () => {
    const binding = bindVault({ address: 'https://acme.test/vault/' }, (name) =>
      name === 'VAULT_NAMESPACE' ? 'team/shop/' : undefined,
    );
    expect(vaultPlace(binding)).toBe('https://acme.test/vault (namespace team/shop)');
    expect(bindVault({ address: 'http://127.0.0.1:8200' }, () => undefined).address).toBe('http://127.0.0.1:8200');
    const { client, fake } = start({ namespace: 'team' });
    expect((await client.ask(ask)).status).toBe(404);
    fake.namespaces.add('team');
    fake.put('secret/shop/key', '{}', 'team');
    expect((await client.ask(ask)).status).toBe(200);
  });

  it.each(['', '/a', 'a/', 'a//b', '../a', 'a/..', 'a/./b', 'a?b', 'a#b', 'a b', 'a%2fb', 'a\\b'])(
    'has no path like %j',
    (path) => expect(vaultPath.safeParse(path).success).toBe(false),
  );

  it.each(['a', 'a/b', '...', 'a..b/c', 'ümlaut'])('may have the path %j', (path) =>
    expect(vaultPath.safeParse(path).success).toBe(true),
  );
});

describe('an answer', () => {
  it('that points elsewhere is not followed: the token would go with it', async () => {
    const { client, spoilt } = start();
    spoilt.fail('redirect', () => true, 9);
    const error = await fault(client.ask({ ...ask, method: 'PUT', body: {} }));
    expect(error).toMatchObject({ code: 'HTTP_REFUSED', status: 307 });
    expect(spoilt.seen.map(({ url }) => url.host)).toEqual(['vault.acme.test:8200']);
  });

  it('that is lost is asked for again, but not where that is forbidden', async () => {
    const { client, spoilt } = start();
    spoilt.fail('reset-after');
    expect((await client.ask({ ...ask, method: 'PUT', body: { data: {} } })).status).toBe(200);
    spoilt.fail('reset-after');
    const error = await fault(client.ask({ ...ask, method: 'POST', body: { data: {} }, retry: 'never' }));
    expect(error.code).toBe('HTTP_UNKNOWN');
  });

  it('of a replica that lags is waited for', async () => {
    const { client, fake } = start();
    let left = 2;
    fake.before = () => (left-- > 0 ? json({ errors: ['required index state not present'] }, 412) : undefined);
    expect((await client.ask(ask)).status).toBe(200);
  });

  it('of a sealed server is unknown, and says what to look at', async () => {
    const { client, fake } = start();
    fake.before = () => json({ errors: ['Vault is sealed: toy-example-foreign-words'] }, 503);
    const error = await fault(client.ask(ask));
    expect(error.code).toBe('HTTP_UNKNOWN');
    expect(error.hint).toContain('sealed');
  });

  it('has its reasons in `errors`, if it is one of Vault', async () => {
    const { client } = start();
    const answer = await client.ask({ ...ask, method: 'PUT', body: { options: { cas: 7 }, data: {} } });
    expect(answer.status).toBe(400);
    expect(vaultErrors(answer)).toEqual(['check-and-set parameter did not match the current version']);
    expect(vaultErrors({ ...answer, json: () => ({}) })).toEqual([]);
  });
});
