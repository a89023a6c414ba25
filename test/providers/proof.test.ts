import { describe, expect, it } from '@jest/globals';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { Admin, ProviderModule } from '../../src/providers/provider.ts';
import { is, KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Http, Minted, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type FakeService, fakes } from '../fakes/providers.ts';
import { json } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

/*
 * What the answers of each provider prove of the end of a credential. Judged by the service behind it, which knows what
 * lives; never by the provider's word.
 */

const names = Object.keys(providers) as ProviderName[];
const remote = names.filter((name) => fakes[name].admin !== undefined);
const tagged = (end: string) => `ktabcdefgh01jy000000000000000000000${end}`;
const expires = new Date('2026-04-01T00:00:00Z');
const random = {
  bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  ulid: () => '01JY0000000000000000000000',
};

const wrap = (admin: (typeof fakes)[ProviderName]['admin']): Admin =>
  admin === undefined
    ? undefined
    : typeof admin === 'string'
      ? new Secret(admin)
      : Object.fromEntries(Object.entries(admin).map(([part, value]) => [part, new Secret(value)]));

type Built = { readonly provider: Provider; readonly service: FakeService };

async function built(
  name: ProviderName,
  { options = fakes[name].options, between = (http: Http): Http => http, admin = fakes[name].admin } = {},
): Promise<Built> {
  const clock = standingClock();
  const service = fakes[name].start(clock);
  const http = between(service.http);
  const module = fakes[name].module?.(http) ?? ((await providers[name]()) as ProviderModule);
  const parsed = module.options.parse(options);
  return { provider: module.build({ options: parsed, admin: wrap(admin), http, clock, random }), service };
}

/** What it says; of what it throws, the code. */
async function said(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => {
    if (error instanceof KeyturnError) return error.code;
    throw error;
  });
}

describe.each(remote)('%s', (name) => {
  it('never lists an ended one as one that works', async () => {
    const { provider, service } = await built(name);
    if (provider.list === undefined) return expect(provider.proofs?.absent ?? true).toBe(false);
    const minted = await provider.mint({ tag: tagged('0'), expires });
    expect((await provider.list()).filter(({ active }) => active !== false).map(({ id }) => id)).toContain(minted.id);
    await provider.revoke(minted.id);
    expect(service.live()).not.toContain(minted.id);
    expect((await provider.list()).filter(({ active }) => active !== false).map(({ id }) => id)).not.toContain(
      minted.id,
    );
  });

  it('lists every one of many', async () => {
    const { provider, service } = await built(name);
    const room = Math.min(7, (provider.concurrent ?? Number.POSITIVE_INFINITY) - service.live().length);
    for (let count = 0; count < room; count++) await provider.mint({ tag: tagged(String(count)), expires });
    expect((await provider.list!()).map(({ id }) => id).sort()).toEqual([...service.live()].sort());
  });

  it('does not say that it ended what is not there: a misspelt id', async () => {
    const { provider, service } = await built(name);
    const { id } = await provider.mint({ tag: tagged('0'), expires });
    const before = service.live();
    for (const typo of [`${id}0`, id.slice(0, -1), id.toUpperCase() === id ? id.toLowerCase() : id.toUpperCase()]) {
      if (typo === id || service.live().includes(typo)) continue;
      expect(['gone', 'HTTP_REFUSED', 'HTTP_NOT_SENT']).toContain(await said(provider.revoke(typo)));
      expect(service.live()).toEqual(before);
    }
  });

  it('does not say that it ended what belongs to another tenant, and shows none of it', async () => {
    const [ours, theirs] = [await built(name), await built(name)];
    const room = Math.min(3, (ours.provider.concurrent ?? Number.POSITIVE_INFINITY) - ours.service.live().length);
    let minted: Minted | undefined;
    // So that the ids of the two differ, where they are counted.
    for (let count = 0; count < room; count++)
      minted = await ours.provider.mint({ tag: tagged(String(count)), expires });
    expect((await theirs.provider.list!()).map(({ id }) => id)).not.toContain(minted!.id);
    expect(['gone', 'HTTP_REFUSED']).toContain(await said(theirs.provider.revoke(minted!.id)));
    expect(ours.service.live()).toContain(minted!.id);
    expect(await ours.provider.probe(minted!)).toBe('accepted');
  });

  it('does not take an account that may not be seen for one where nothing is', async () => {
    let hidden = false;
    const between =
      (http: Http): Http =>
      async (request) => {
        const { pathname } = new URL(request.url);
        const asksAdmin = pathname !== fakes[name].signIn && pathname !== '/token';
        return hidden && asksAdmin ? notHere(name) : http(request);
      };
    // A database has no such answer: whoever logs in sees its users.
    if (fakes[name].module !== undefined && name !== 'vault-dynamic') return;
    const { provider } = await built(name, { between });
    const { id } = await provider.mint({ tag: tagged('0'), expires });
    hidden = true;
    expect(await said(provider.revoke(id))).toMatch(/^HTTP_(REFUSED|NOT_SENT)$/);
    // To a lease that was ended and to a path that may not be seen Vault says the same: what proves is beside it.
    if (name !== 'vault-dynamic') expect(await said(provider.list!())).toMatch(/^PROVIDER_/);
  });

  it('says who asks without changing anything, or says nothing', async () => {
    const { provider, service } = await built(name);
    const before = service.live();
    const self = await provider.self?.();
    expect(self === undefined || self.length > 0).toBe(true);
    expect(service.live()).toEqual(before);
    const { provider: broken } = await built(name, {
      between: () => () => Promise.reject(new TypeError('fetch failed')),
    });
    const asksNobody = typeof fakes[name].admin === 'object' || ['sendgrid', 'gcp-service-account-key'].includes(name);
    if (!asksNobody) expect(await broken.self?.()).toBeUndefined();
  });

  it('tells before a mint what the mint would lack, and then mints nothing', async () => {
    const { scopes, options } = fakes[name];
    const less = Object.fromEntries(Object.entries(options).filter(([option]) => !scopes.includes(option)));
    const module = (await providers[name]()) as ProviderModule;
    const { provider, service } = await built(name);
    expect((await provider.preflight?.({ expires })) ?? []).toEqual([]);
    const parsed = module.options.safeParse(less);
    // Then the configuration is refused, long before.
    if (scopes.length === 0 || !parsed.success || (module.check?.(parsed.data, 'ADMIN') ?? []).length > 0) return;
    const bare = await built(name, { options: less });
    expect(await said(bare.provider.preflight!({ expires }))).toBe('PREFLIGHT_DENIED');
    expect(await said(bare.provider.preflight!({ expires, old: { id: 'no-such-id' } }))).toMatch(
      /^P(REFLIGHT|ROVIDER)_/,
    );
    expect(bare.service.live()).toEqual(bare.service.foreign);
    expect(service.live()).toEqual(service.foreign);
  });
});

/** As each says that there is no such account, project, role, user. */
function notHere(name: ProviderName): Response {
  if (name === 'aws-iam')
    return new Response('<ErrorResponse><Error><Code>NoSuchEntity</Code></Error></ErrorResponse>', { status: 404 });
  if (name.startsWith('vault-')) return json({ errors: [] }, 404);
  return json({ message: '404 Not Found', error: { message: 'not found' } }, 404);
}

const inheriting: ProviderName[] = [];
for (const name of names)
  if (((await providers[name]()) as ProviderModule).rights === 'inherited') inheriting.push(name);

describe('who claims to inherit', () => {
  it('is these', () => {
    expect(inheriting).toEqual(['cloudflare', 'gitlab', 'linode', 'openrouter', 'rabbitmq', 'sendgrid', 'supabase']);
  });

  it.each(inheriting)('%s gives the new one all that the old one may, and nothing else', async (name) => {
    const kept = { 'base-url': 0, ...fakes[name].options };
    const bare = ['scopes', 'access-level', 'policies', 'limit', 'limit-reset', 'role', 'configure', 'write', 'read'];
    const options = Object.fromEntries(
      Object.entries(kept).filter(([option]) => option !== 'base-url' && !bare.includes(option)),
    );
    const { provider, service } = await built(name, { options });
    const { rich, rights } = service;
    const old = { id: rich! };
    expect(service.foreign).toContain(rich);
    expect(await provider.preflight!({ old, expires })).toEqual([]);
    const minted = await provider.mint({ tag: tagged('0'), expires, old });
    expect(rights!(rich!)).toBeDefined();
    expect(rights!(minted.id)).toEqual(rights!(rich!));
    expect(await provider.probe(minted)).toBe('accepted');
  });

  it.each(inheriting)('%s keeps what its preflight has read: the old one may end first', async (name) => {
    const { scopes, options } = fakes[name];
    const bare = Object.fromEntries(
      Object.entries(options).filter(([option]) => !scopes.includes(option) && option !== 'limit-reset'),
    );
    const { provider, service } = await built(name, { options: bare });
    const old = { id: service.rich! };
    const had = service.rights!(old.id);
    await provider.preflight!({ old, expires });
    expect(await provider.revoke(old.id)).toBe('revoked');
    const minted = await provider.mint({ tag: tagged('0'), expires, old });
    expect(service.rights!(minted.id)).toEqual(had);
  });

  it('sendgrid says before the mint that the admin may not give what the old one has', async () => {
    const between =
      (http: Http): Http =>
      async (request) =>
        new URL(request.url).pathname === '/v3/scopes'
          ? json({ scopes: ['api_keys.create', 'api_keys.read', 'api_keys.delete', 'mail.send'] })
          : http(request);
    const { provider, service } = await built('sendgrid', { options: {}, between });
    await provider.check();
    const error = await provider.preflight!({ old: { id: service.rich! } }).catch((error: unknown) => error);
    expect(error).toMatchObject({
      code: 'PREFLIGHT_DENIED',
      message: expect.stringContaining('templates.versions.read'),
    });
  });
});

describe('a refusal that is not about the value', () => {
  it.each<[ProviderName, number, string]>([
    ['sendgrid', 403, '{"errors":[{"message":"access forbidden"}]}'],
    [
      'cloudflare',
      403,
      '{"success":false,"errors":[{"code":9109,"message":"Cannot use the access token from location: 192.0.2.1"}]}',
    ],
    ['algolia', 403, '{"message":"Method not allowed with this referer","status":403}'],
    ['resend', 403, '{"name":"validation_error","message":"not from here"}'],
    ['openai', 401, '{"error":{"code":"ip_not_authorized","message":"not from here"}}'],
    ['digitalocean-spaces', 403, '<Error><Code>AccessDenied</Code></Error>'],
    ['fastly', 403, '{"msg":"You are not authorized to perform this action"}'],
    ['twilio', 403, '{"code":20403}'],
  ])('%s: %s is no proof that it is dead', async (name, status, text) => {
    let asking = false;
    const between =
      (http: Http): Http =>
      async (request) =>
        asking ? new Response(text, { status, headers: { 'content-type': 'application/json' } }) : http(request);
    const { provider } = await built(name, { between });
    const minted = await provider.mint({ tag: tagged('0'), expires });
    asking = true;
    expect(await provider.probe(minted)).toBe('inconclusive');
  });
});

describe('a SecretID whose accessor lists and cannot be looked up', () => {
  const lost =
    (status: number, which: string) =>
    (http: Http): Http =>
    async (request) => {
      const text = await request.clone().text();
      const looks = request.url.endsWith('/secret-id-accessor/lookup') && text.includes(which);
      return looks ? json({ errors: ['failed to find accessor entry'] }, status) : http(request);
    };

  it.each([404, 500])('%s: hides no other, is not absent itself, and may carry our tag', async (status) => {
    const { provider, service } = await built('vault-approle', { between: lost(status, 'toy-accessor-foreign') });
    const minted = await provider.mint({ tag: tagged('0'), expires });
    const listed = await provider.list!();
    expect(listed.map(({ id }) => id).sort()).toEqual([...service.live()].sort());
    expect(listed.find(({ id }) => id === minted.id)).toMatchObject({ tag: tagged('0') });
    expect(listed.find(({ id }) => id === 'toy-accessor-foreign')).toEqual({
      id: 'toy-accessor-foreign',
      unreadable: true,
    });
  });

  it.each([404, 500])('%s: is not called gone while its SecretID logs in', async (status) => {
    let broken = false;
    const { provider, service } = await built('vault-approle', {
      between: (http) => (request) => (broken ? lost(status, 'toy-accessor-1')(http) : http)(request),
    });
    const minted = await provider.mint({ tag: tagged('0'), expires });
    broken = true;
    expect(await provider.probe(minted)).toBe('accepted');
    await expect(provider.revoke(minted.id)).rejects.toMatchObject({
      code: 'HTTP_REFUSED',
      hint: expect.stringContaining('tidy/secret-id'),
    });
    expect(service.live()).toContain(minted.id);
  });
});

describe('a list or a name that the vendor cuts short', () => {
  it.each<[ProviderName, string]>([
    ['mailgun', 'items'],
    ['digitalocean-spaces', 'keys'],
    ['launchdarkly', 'items'],
    ['linode', 'data'],
    ['cloudflare', 'result'],
    ['datadog', 'data'],
  ])('%s: a list that says that there are more than it shows proves nothing', async (name, items) => {
    const between =
      (http: Http): Http =>
      async (request) => {
        const answer = await http(request);
        if (request.method !== 'GET' || answer.status !== 200) return answer;
        const body = (await answer.clone().json()) as { [name: string]: unknown };
        const shown = body[items];
        return Array.isArray(shown) && shown.length > 0 ? json({ ...body, [items]: shown.slice(1) }) : answer;
      };
    const { provider } = await built(name, { between });
    expect(await said(provider.list!())).toBe('PROVIDER_UNREADABLE');
  });

  it.each<[ProviderName, string]>([
    ['sendgrid', 'name'],
    ['twilio', 'friendly_name'],
    ['neon', 'name'],
    ['grafana', 'name'],
  ])('%s: what was kept under half a name is ended at once', async (name, member) => {
    const between =
      (http: Http): Http =>
      async (request) => {
        const answer = await http(request);
        if (request.method !== 'POST' || answer.status > 201) return answer;
        const body = (await answer.clone().json()) as { [name: string]: unknown };
        return json(
          {
            [member]: tagged('0').slice(0, 30),
            ...body,
            ...(member in body ? { [member]: tagged('0').slice(0, 30) } : {}),
          },
          answer.status,
        );
      };
    const { provider, service } = await built(name, { between });
    const error = await provider.mint({ tag: tagged('0'), expires }).catch((error: unknown) => error);
    expect(is(error, 'HTTP_REFUSED') && error.message).toMatch(/kept only 30 characters of its name.*ended again/);
    expect(service.live()).toEqual(service.foreign);
  });
});

describe('"gone"', () => {
  it('is a proof only where the address says whose credentials are meant', async () => {
    const proving: string[] = [];
    for (const name of remote) {
      const { proofs } = (await built(name)).provider;
      if (proofs?.gone ?? true) proving.push(name);
    }
    expect(proving).toEqual([
      ...['algolia', 'azure-app', 'cloudflare', 'elasticsearch', 'gcp-service-account-key', 'gitlab', 'grafana'],
      ...['mysql', 'neon', 'openai', 'postgres', 'rabbitmq', 'redis-acl', 'supabase', 'twilio', 'vault-approle'],
      'vault-dynamic',
    ]);
  });
});

describe('the account that an id belongs to', () => {
  const account = async (name: ProviderName, options: object) =>
    (await built(name, { options: { ...fakes[name].options, ...options } })).provider.account;
  const gcp = { 'service-account': 'deployer@toy.iam.gserviceaccount.com' };

  it.each<[ProviderName, object, object]>([
    ['aws-iam', { 'user-name': 'deployer' }, { 'user-name': 'Deployer' }],
    ['gcp-service-account-key', gcp, gcp],
    ['vault-approle', { role: 'shop' }, { role: 'shop', 'within-cidrs': true }],
    ['mysql', { role: undefined, 'dual-password': 'shop' }, { role: undefined, 'dual-password': 'shop', tls: 'off' }],
    ['postgres', { database: 'shop' }, { database: 'bank' }],
    ['rabbitmq', { vhost: '/' }, { vhost: '/shop' }],
    ['command', { options: { a: 1, b: 2 } }, { options: { b: 2, a: 1 } }],
    ['sendgrid', { scopes: ['mail.send'] }, { scopes: ['alerts.read'] }],
    ['cloudflare', {}, { condition: {} }],
  ])('%s: %j and %j are the same slots', async (name, one, other) => {
    expect(await account(name, one)).toBe(await account(name, other));
  });

  it.each<[ProviderName, object, object]>([
    ['aws-iam', { 'user-name': 'deployer' }, { 'user-name': 'other' }],
    ['gcp-service-account-key', gcp, { 'service-account': 'other@toy.iam.gserviceaccount.com' }],
    ['vault-approle', { role: 'shop' }, { role: 'bank' }],
    ['vault-approle', { namespace: 'a' }, { namespace: 'b' }],
    ['vault-approle', { mount: 'approle' }, { mount: 'other' }],
    ['vault-dynamic', { path: 'database/creds/shop' }, { path: 'database/creds/bank' }],
    ['mysql', { role: undefined, 'dual-password': 'shop' }, { role: undefined, 'dual-password': 'bank' }],
    [
      'mysql',
      { 'from-host': '%', role: undefined, 'dual-password': 'shop' },
      { 'from-host': '10.%', role: undefined, 'dual-password': 'shop' },
    ],
    ['gitlab', { project: 5 }, { project: undefined, group: 5 }],
    ['gitlab', { url: 'https://gitlab.com' }, { url: 'https://gitlab.acme.dev' }],
    ['sendgrid', {}, { 'on-behalf-of': 'shop' }],
    ['command', { options: { tenant: 'shop' } }, { options: { tenant: 'bank' } }],
    ['command', { run: ['./keys', '--eu'] }, { run: ['./keys', '--us'] }],
    ['grafana', { 'service-account': 7 }, { 'service-account': 8 }],
    ['neon', { organization: 'org-toy-1' }, { organization: 'org-toy-2' }],
    ['openai', { project: 'proj_toy' }, { project: 'proj_other' }],
    ['confluent', { owner: 'sa-toy1' }, { owner: 'sa-toy2' }],
    ['azure-app', {}, { 'app-id': '00000000-0000-4000-8000-00000000eeee' }],
    ['twilio', {}, { 'account-sid': `AC${'0'.repeat(31)}2` }],
    ['mailgun', {}, { domain: 'mg.other.test' }],
    ['supabase', {}, { project: 'bbcdefghijklmnopqrst' }],
    ['algolia', {}, { 'application-id': 'OTHERAPP' }],
    ['postgres', { host: 'a.test' }, { host: 'b.test' }],
    ['redis-acl', { port: 6379 }, { port: 6380 }],
  ])('%s: %j and %j are two', async (name, one, other) => {
    expect(await account(name, one)).not.toBe(await account(name, other));
  });
});

describe('a mint that is throttled', () => {
  it('aws-iam: had no effect, and is made once the limit is over', async () => {
    const answers = ['Throttling', 'ThrottlingException'];
    let asked = 0;
    const between =
      (http: Http): Http =>
      async (request) => {
        const creates = (await request.clone().text()).includes('Action=CreateAccessKey');
        if (creates) asked++;
        const code = creates ? answers.shift() : undefined;
        return code === undefined
          ? http(request)
          : new Response(`<ErrorResponse><Error><Code>${code}</Code></Error></ErrorResponse>`, { status: 400 });
      };
    const { provider, service } = await built('aws-iam', { between });
    const { id } = await provider.mint({ tag: tagged('0') });
    expect(service.live()).toEqual([...service.foreign, id]);
    expect(asked).toBe(3);
    answers.push(...Array.from({ length: 9 }, () => 'Throttling'));
    await provider.revoke(id);
    expect(await said(provider.mint({ tag: tagged('1') }))).toBe('HTTP_REFUSED');
    expect(service.live()).toEqual(service.foreign);
  });

  it.each<ProviderName>(['postgres', 'mysql', 'redis-acl'])(
    '%s: a server full of connections is asked again',
    async (name) => {
      let full = 2;
      const between =
        (http: Http): Http =>
        async (request) => {
          if (request.method === 'POST' && full-- > 0)
            throw new TypeError('fetch failed', { cause: Object.assign(new Error('full'), { code: 'ECONNREFUSED' }) });
          return http(request);
        };
      const { provider, service } = await built(name, { between });
      const { id } = await provider.mint({ tag: tagged('0') });
      expect(service.live()).toEqual([...service.foreign, id]);
    },
  );
});

describe('who asks', () => {
  it.each<[ProviderName, (typeof fakes)[ProviderName]['admin'] | undefined, string | undefined]>([
    ['aws-iam', undefined, 'toy-example-not-a-key-iam'],
    ['confluent', undefined, 'TOYADMIN'],
    ['gcp-service-account-key', undefined, 'toyboss'],
    ['gitlab', undefined, '99'],
    ['mysql', undefined, 'boss@%'],
    ['postgres', undefined, 'boss'],
    ['rabbitmq', undefined, 'boss'],
    ['redis-acl', undefined, 'boss'],
    ['sendgrid', ['SG', 'toyAdminId', 'example-not-a-key'].join('.'), 'toyAdminId'],
    ['sendgrid', undefined, undefined],
    ['twilio', { user: 'AC1', password: 'toy-example-not-a-key' }, undefined],
    ['twilio', undefined, 'SKtoyExampleMain'],
    ['resend', undefined, undefined],
  ])('%s with %j: %j', async (name, admin, self) => {
    const { provider } = await built(name, admin === undefined ? {} : { admin });
    expect(await provider.self?.()).toBe(self);
  });

  it.each<ProviderName>(['mysql', 'rabbitmq', 'redis-acl'])(
    '%s lists its admin: the listing is this account’s',
    async (name) => {
      const { provider } = await built(name);
      expect((await provider.list!()).map(({ id }) => id)).toContain(await provider.self!());
    },
  );

  it('aws-iam: the admin is the key that is to end, and says so', async () => {
    const clock = standingClock();
    const service = fakes['aws-iam'].start(clock);
    const module = (await providers['aws-iam']()) as ProviderModule;
    const environment = {
      AWS_ACCESS_KEY_ID: new Secret('toy-foreign-key'),
      AWS_SECRET_ACCESS_KEY: new Secret('toy-example-not-a-key-foreign'),
    };
    const build = (more: object) =>
      module.build({
        options: module.options.parse(fakes['aws-iam'].options),
        admin: undefined,
        http: service.http,
        clock,
        random,
        environment: { ...environment, ...more },
      });
    expect(await build({}).self!()).toBe(service.foreign[0]);
    expect(await build({ AWS_SESSION_TOKEN: new Secret('toy-example-not-a-key') }).self!()).toBeUndefined();
  });
});
