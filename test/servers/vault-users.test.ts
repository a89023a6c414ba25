import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import type { ProviderModule } from '../../src/providers/provider.ts';
import { provider as vaultApprole } from '../../src/providers/vault-approle.ts';
import { provider as vaultDynamic } from '../../src/providers/vault-dynamic.ts';
import type { Http, Minted, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { pasted } from './pasted.ts';
import { type Server, startServer } from './server.ts';

/*
 * SecretIDs and leases of a real OpenBao, whose database engine makes users in a real PostgreSQL:
 *   npm test -- test/servers/vault-users.test.ts
 */
jest.setTimeout(600_000);

const clock = { now: () => new Date(), sleep: async () => {} };
const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
const tag = 'ktabcdefgh01jy0000000000000000000000';
const soon = () => new Date(Date.now() + 86_400_000);
const root = 'toy-example-not-a-key-root';
let bao: Server;
let postgres: Server;

beforeAll(async () => {
  [bao, postgres] = await Promise.all([startServer('openbao'), startServer('postgres')]);
  await ask('POST', 'sys/auth/approle', { type: 'approle' });
  await ask('POST', 'auth/approle/role/shop', { token_policies: ['default'], token_ttl: '5m' });
  await ask('POST', 'auth/approle/role/once', { secret_id_num_uses: 1 });
  await ask('POST', 'auth/approle/role/short', { secret_id_ttl: '1h' });
  const { hostname, port, username, pathname } = new URL(postgres.url);
  await ask('POST', 'sys/mounts/database', { type: 'database', config: { max_lease_ttl: '2160h' } });
  await ask('POST', 'database/config/shop', {
    plugin_name: 'postgresql-database-plugin',
    allowed_roles: ['shop', 'brief'],
    connection_url: `postgresql://${username}@${hostname}:${port}${pathname}?sslmode=disable`,
  });
  const made = [`CREATE ROLE "{{name}}" LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'`];
  await ask('POST', 'database/roles/shop', {
    db_name: 'shop',
    creation_statements: made,
    default_ttl: '2160h',
    max_ttl: '2160h',
  });
  await ask('POST', 'database/roles/brief', {
    db_name: 'shop',
    creation_statements: made,
    default_ttl: '1h',
    max_ttl: '1h',
  });
});
afterAll(() => {
  bao?.stop();
  postgres?.stop();
});

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, read by those who asked
async function ask(method: string, path: string, body?: object, token = root): Promise<any> {
  const answer = await fetch(`${bao.url}/v1/${path}`, {
    method,
    headers: { 'x-vault-token': token },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

function build<Options>(module: ProviderModule<Options>, options: object, token = root, http: Http = fetch): Provider {
  return module.build({
    options: module.options.parse({ address: bao.url, ...options }),
    admin: new Secret(token),
    http,
    clock,
    random,
  });
}

const approle = (role = 'shop', token = root) => build(vaultApprole, { role }, token);

function dynamic(more: object = {}, token = root): Provider {
  const { hostname: host, port, pathname } = new URL(postgres.url);
  const verify = { postgres: { host, port: Number(port), database: pathname.slice(1), tls: 'off' } };
  return build(vaultDynamic, { path: 'database/creds/shop', verify, ...more }, token);
}

/** A token with the policy of the docs that begins like this, less one of its paths. */
async function tokenOf(name: string, without?: number): Promise<string> {
  const paths = pasted(`hcl ${name}`).split(/\n(?=path )/);
  await ask('PUT', `sys/policies/acl/${name}`, { policy: paths.filter((_, at) => at !== without).join('\n') });
  const { auth } = await ask('POST', 'auth/token/create-orphan', {
    policies: [name],
    no_default_policy: true,
    period: '768h',
  });
  return auth.client_token;
}

const pathsOf = (name: string) =>
  pasted(`hcl ${name}`)
    .split(/\n(?=path )/)
    .map((_, at) => at);

async function whole(provider: Provider): Promise<void> {
  await provider.check();
  const minted = await provider.mint({ tag, expires: soon() });
  try {
    expect(await provider.probe(minted)).toBe('accepted');
    expect((await provider.list!()).map(({ id }) => id)).toContain(minted.id);
  } catch (error) {
    await ask('PUT', 'sys/leases/revoke', { lease_id: minted.id }).catch(() => {});
    throw error;
  }
  expect(await provider.revoke(minted.id)).toBe('revoked');
}

const refusal = { code: expect.stringMatching(/^(PROVIDER_DENIED|HTTP_REFUSED)$/) };

describe('SecretIDs of a real OpenBao', () => {
  it('are minted with their tag, log in, and no longer do once they are ended by their accessor', async () => {
    const provider = approle();
    await provider.check();
    const before = await ask('POST', 'auth/approle/role/shop/secret-id', {});
    const one = await provider.mint({ tag, expires: soon() });
    const two = await provider.mint({ tag: tag.replace(/0$/, '1'), expires: soon() });
    expect(await provider.probe(one)).toBe('accepted');
    const invented = { ...one.values, 'secret-id': new Secret('toy-example-not-a-key') };
    expect(await provider.probe({ ...one, values: invented })).toBe('rejected');
    const foreign = { id: before.data.secret_id_accessor, active: true };
    const listed = [
      foreign,
      { id: one.id, tag, active: true },
      { id: two.id, tag: tag.replace(/0$/, '1'), active: true },
    ];
    expect(await provider.list!()).toEqual(expect.arrayContaining(listed));
    expect(await provider.revoke(one.id)).toBe('revoked');
    expect(await provider.probe(one)).toBe('rejected');
    expect(await provider.probe(two)).toBe('accepted');
    expect(await provider.revoke(one.id)).toBe('gone');
    expect((await provider.list!()).map(({ id }) => id).sort()).toEqual([two.id, foreign.id].sort());
    expect(await provider.revoke(two.id)).toBe('revoked');
  });

  it('leave no token behind that a probe made', async () => {
    const provider = approle();
    const minted = await provider.mint({ tag });
    const tokens = async () => (await ask('LIST', 'auth/token/accessors')).data.keys.length;
    const before = await tokens();
    await provider.probe(minted);
    expect(await tokens()).toBe(before);
    await provider.revoke(minted.id);
  });

  it('are refused before anything is minted where a proof would use them up, they end too soon, or there is no role', async () => {
    await expect(approle('once').check()).rejects.toMatchObject({
      hint: expect.stringContaining('secret_id_num_uses=0'),
    });
    await expect(approle('once').mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    await expect(approle('short').mint({ tag, expires: soon() })).rejects.toMatchObject({
      code: 'HTTP_REFUSED',
      hint: expect.stringContaining('secret_id_ttl=0'),
    });
    expect(await approle('short').list!()).toEqual([]);
    await expect(approle('nobody').check()).rejects.toMatchObject({ code: 'PROVIDER_UNREADABLE' });
  });

  it('need no more than the policy of the docs, and no less', async () => {
    await whole(approle('shop', await tokenOf('vault-approle')));
    for (const at of pathsOf('vault-approle')) {
      await expect(whole(approle('shop', await tokenOf('vault-approle', at)))).rejects.toMatchObject(refusal);
    }
  });
});

describe('leases of a real OpenBao', () => {
  async function session({ values }: Minted): Promise<unknown> {
    const url = new URL(postgres.url);
    const client = new Client({
      host: url.hostname,
      port: Number(url.port),
      database: url.pathname.slice(1),
      user: values['username']!.reveal(),
      password: values['password']!.reveal(),
    });
    try {
      await client.connect();
      return (await client.query('SELECT current_user::text AS name')).rows[0].name;
    } finally {
      await client.end().catch(() => {});
    }
  }

  it('are users of a real PostgreSQL, which refuses them once their lease is revoked', async () => {
    const provider = dynamic();
    await provider.check();
    const one = await provider.mint({ tag, expires: soon() });
    const two = await provider.mint({ tag, expires: soon() });
    expect(await session(one)).toBe(one.values['username']!.reveal());
    expect(await provider.probe(one)).toBe('accepted');
    expect((await provider.list!()).map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    expect(await provider.revoke(one.id)).toBe('revoked');
    await expect(session(one)).rejects.toThrow();
    expect(await provider.probe(two)).toBe('accepted');
    expect(await provider.revoke(one.id)).toBe('gone');
    expect((await provider.list!()).map(({ id }) => id)).toEqual([two.id]);
    expect(await provider.revoke(two.id)).toBe('revoked');
    expect(await provider.list!()).toEqual([]);
  });

  it("can be proved by OpenBao's own word alone, where that is all that there is", async () => {
    const provider = dynamic({ verify: 'lease', list: false });
    expect(provider.list).toBeUndefined();
    const minted = await provider.mint({ tag, expires: soon() });
    expect(await provider.probe(minted)).toBe('accepted');
    await provider.revoke(minted.id);
    expect(await provider.probe(minted)).toBe('rejected');
  });

  it.each([
    [
      'one that ends before max-age is ended again',
      { path: 'database/creds/brief' },
      /lease of .*brief lives for 3600/,
    ],
    ['one without a value of that name is ended again', { values: ['user', 'password'] }, /no value named user/],
    ['a path that is not there gives none', { path: 'database/creds/nobody' }, /gave no credential/],
  ])('%s', async (_, options, says) => {
    const provider = dynamic(options);
    await expect(provider.mint({ tag, expires: soon() })).rejects.toMatchObject({
      code: 'HTTP_REFUSED',
      message: expect.stringMatching(says),
    });
    expect(await provider.list!()).toEqual([]);
  });

  it('are not asked for with a token that ends before them', async () => {
    const { auth } = await ask('POST', 'auth/token/create-orphan', { policies: ['root'], ttl: '1h' });
    const provider = dynamic({}, auth.client_token);
    await expect(provider.mint({ tag, expires: soon() })).rejects.toMatchObject({
      code: 'HTTP_REFUSED',
      message: expect.stringMatching(/token lives for 60 min more/),
    });
    expect(await provider.list!()).toEqual([]);
  });

  it('need no more than the policy of the docs, and no less', async () => {
    await whole(dynamic({}, await tokenOf('vault-dynamic')));
    for (const at of pathsOf('vault-dynamic')) {
      await expect(whole(dynamic({}, await tokenOf('vault-dynamic', at)))).rejects.toMatchObject(refusal);
    }
  });
});

describe('what a real OpenBao tells before a SecretID is made', () => {
  beforeAll(async () => {
    await ask('POST', 'auth/approle/role/bound', { secret_id_bound_cidrs: ['127.0.0.1/32', '192.0.2.0/24'] });
    await ask('POST', 'auth/approle/role/away', { secret_id_bound_cidrs: ['192.0.2.0/24'] });
    await ask('POST', 'auth/approle/role/open', { bind_secret_id: false, token_bound_cidrs: ['127.0.0.1/32'] });
  });
  const soonest = (expires = soon()) => ({ expires });
  const denied = (words: RegExp, cure: RegExp) => ({
    code: 'PREFLIGHT_DENIED',
    message: expect.stringMatching(words),
    hint: expect.stringMatching(cure),
  });

  it('uses, an end before max-age, addresses, and a role that asks for no SecretID', async () => {
    await expect(approle('once').check()).rejects.toMatchObject(denied(/after 1 uses/, /secret_id_num_uses=0/));
    await expect(approle('short').preflight!(soonest())).rejects.toMatchObject(
      denied(/live for 60 min, .* max-age \(24 h\)/, /secret_id_ttl=0/),
    );
    await expect(approle('away').check()).rejects.toMatchObject(denied(/192\.0\.2\.0\/24/, /within-cidrs/));
    await expect(approle('open').check()).rejects.toMatchObject(denied(/role-id/, /bind_secret_id=true/));
    expect(await approle().preflight!(soonest())).toEqual([]);
  });

  it('and whoever runs inside says so: then it is made and proved, elsewhere nothing is', async () => {
    const inside = build(vaultApprole, { role: 'bound', 'within-cidrs': true });
    await inside.check();
    const minted = await inside.mint({ tag, expires: soon() });
    expect(await inside.probe(minted)).toBe('accepted');
    expect(await inside.revoke(minted.id)).toBe('revoked');
    await expect(approle('away').mint({ tag, expires: soon() })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    expect(await approle('away').list!()).toEqual([]);
  });

  it('a token that runs out of uses or of time under way', async () => {
    const of = async (more: object) =>
      (await ask('POST', 'auth/token/create-orphan', { policies: ['root'], ...more })).auth.client_token;
    await expect(approle('shop', await of({ num_uses: 40 })).preflight!(soonest())).rejects.toMatchObject(
      denied(/more uses/, /use-limit/),
    );
    await expect(approle('shop', await of({ ttl: '90s' })).preflight!(soonest())).rejects.toMatchObject(
      denied(/ends after \d+ s, under way/, /create -orphan/),
    );
    await expect(dynamic({}, await of({ num_uses: 40 })).check()).rejects.toMatchObject(
      denied(/more uses/, /use-limit/),
    );
    await expect(dynamic({}, await of({ ttl: '2h' })).preflight!(soonest())).rejects.toMatchObject(
      denied(/2 h more|1 h more|120 min more/, /periodic/),
    );
  });

  it('the new one may be used from where the old one might, and keeps its metadata', async () => {
    const { data: old } = await ask('POST', 'auth/approle/role/shop/secret-id', {
      cidr_list: ['127.0.0.1/32', '192.0.2.0/24'],
      token_bound_cidrs: ['127.0.0.1/32'],
      metadata: JSON.stringify({ team: 'shop', keyturn: 'ktsomebody' }),
    });
    const outside = { old: { id: old.secret_id_accessor }, expires: soon() };
    await expect(approle().preflight!(outside)).rejects.toMatchObject(denied(/that is replaced/, /within-cidrs/));
    const inside = build(vaultApprole, { role: 'shop', 'within-cidrs': true });
    const minted = await inside.mint({ tag, ...outside });
    const lookup = async (id: string) =>
      (await ask('POST', 'auth/approle/role/shop/secret-id-accessor/lookup', { secret_id_accessor: id })).data;
    const [had, has] = [await lookup(old.secret_id_accessor), await lookup(minted.id)];
    expect(has.cidr_list).toEqual(had.cidr_list);
    expect(has.token_bound_cidrs).toEqual(had.token_bound_cidrs);
    expect(has.metadata).toEqual({ team: 'shop', keyturn: tag });
    expect(await inside.probe(minted)).toBe('accepted');
    expect(await inside.revoke(minted.id)).toBe('revoked');
  });

  it('an admin that logged in with a SecretID of ours knows which one it was', async () => {
    const minted = await approle().mint({ tag: tag.replace(/0$/, '7'), expires: soon() });
    await ask('PUT', 'sys/policies/acl/all', { policy: 'path "*" { capabilities = ["list","read","update","sudo"] }' });
    await ask('POST', 'auth/approle/role/shop', { token_policies: ['default', 'all'] });
    const provider = vaultApprole.build({
      options: vaultApprole.options.parse({ address: bao.url, role: 'shop', auth: { method: 'approle' } }),
      admin: undefined,
      http: fetch,
      clock,
      random,
      environment: { VAULT_ROLE_ID: minted.values['role-id'], VAULT_SECRET_ID: minted.values['secret-id'] },
    });
    expect(await provider.self!()).toBe(minted.id);
    expect(await approle().self!()).toBeUndefined();
    expect(await provider.revoke(minted.id)).toBe('revoked');
  });
});
