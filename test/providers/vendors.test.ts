import { describe, expect, it } from '@jest/globals';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakes } from '../fakes/providers.ts';
import { type Wire, wire } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

const tag = 'ktabcdefgh01jy0000000000000000000000';
const expires = new Date('2026-04-01T00:00:00Z');
const twilioAccount = `AC${'0'.repeat(31)}1`;
const neonKey = { organization: 'org-toy-1' };

async function build(name: ProviderName, options: object) {
  const module = (await providers[name]()) as ProviderModule;
  const { admin, start } = fakes[name];
  const clock = standingClock();
  const service = start(clock);
  const between = wire(service.http);
  const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
  const wrapped =
    typeof admin === 'string'
      ? new Secret(admin)
      : Object.fromEntries(Object.entries(admin ?? {}).map(([part, value]) => [part, new Secret(value)]));
  const provider = module.build({
    options: module.options.parse(options),
    admin: wrapped,
    http: between.http,
    clock,
    random,
  });
  return { provider, wire: between, service };
}

/** The body of the last request that had one. */
function body({ seen }: Wire): string {
  return seen
    .map(({ text }) => text.slice(text.indexOf('\n\n') + 2))
    .filter((text) => text !== '')
    .at(-1)!;
}

describe('what the new credential may do', () => {
  it.each<[ProviderName, object, object]>([
    ['sendgrid', {}, { scopes: ['mail.send'] }],
    ['linode', {}, { scopes: 'domains:read_write' }],
    [
      'supabase',
      { project: 'abcdefghijklmnopqrst' },
      { type: 'secret', secret_jwt_template: { role: 'service_role' } },
    ],
    ['gitlab', { project: 'acme/shop' }, { scopes: ['read_api', 'read_repository'], access_level: 20 }],
    [
      'cloudflare',
      { 'account-id': '0123456789abcdef0123456789abcdef' },
      {
        policies: [
          {
            effect: 'allow',
            permission_groups: [{ id: 'c8fed203ed3043cba015a93ad1616f1f' }],
            resources: { 'com.cloudflare.api.account.0123456789abcdef0123456789abcdef': '*' },
          },
        ],
        condition: { request_ip: { in: ['203.0.113.0/24'] } },
      },
    ],
  ])('%s: what the old one may, without being told', async (name, options, expected) => {
    const { provider, wire, service } = await build(name, options);
    await provider.mint({ tag, expires, old: { id: service.foreign[0]! } });
    expect(JSON.parse(body(wire))).toMatchObject(expected);
  });

  it.each<[ProviderName, object]>([
    ['sendgrid', {}],
    ['gitlab', { project: 'acme/shop' }],
    ['gitlab', { project: 'acme/shop', scopes: ['api'] }],
    ['cloudflare', { 'account-id': '0123456789abcdef0123456789abcdef' }],
    ['openrouter', {}],
    ['linode', {}],
    ['supabase', { project: 'abcdefghijklmnopqrst' }],
  ])('%s with %j: nothing is minted when nobody says it', async (name, options) => {
    const { provider, service } = await build(name, options);
    await expect(provider.mint({ tag, expires })).rejects.toMatchObject({
      code: 'HTTP_NOT_SENT',
      hint: expect.stringContaining('adopt'),
    });
    expect(service.live()).toEqual(service.foreign);
  });

  it.each<[ProviderName, object]>([
    ['resend', {}],
    ['resend', { permission: 'full_access', 'domain-id': 'd1' }],
    ['twilio', { 'account-sid': twilioAccount }],
    [
      'twilio',
      { 'account-sid': twilioAccount, standard: true, policy: { allow: ['/twilio/messaging/messages/read'] } },
    ],
    ['twilio', { 'account-sid': 'AC1', standard: true }],
    ['neon', neonKey],
    ['neon', { ...neonKey, project: 'toy-project-1', 'all-projects': true }],
    ['gitlab', { scopes: ['read_api'] }],
    ['gitlab', { project: 1, group: 2 }],
    ['datadog', { site: 'datadoghq.com.elsewhere.test' }],
    ['sendgrid', { scopes: [] }],
    ['cloudflare', { 'account-id': '../user' }],
    ['launchdarkly', {}],
    ['launchdarkly', { role: 'reader', 'custom-role-ids': ['ci'] }],
    ['digitalocean-spaces', { region: 'fra1' }],
    ['digitalocean-spaces', { region: 'fra1', grants: [] }],
    ['digitalocean-spaces', { region: 'fra1', grants: [{ bucket: 'shop', permission: 'fullaccess' }] }],
    ['digitalocean-spaces', { region: 'fra1', grants: [{ permission: 'read' }] }],
    ['digitalocean-spaces', { region: 'elsewhere.test/', grants: [{ bucket: 'shop', permission: 'read' }] }],
    ['confluent', { owner: 'sa-toy1', endpoint: 'https://pkc-1.confluent.test' }],
    ['confluent', { owner: 'sa-toy1', resource: 'cloud', endpoint: 'https://pkc-1.confluent.test' }],
    ['fastly', { role: 'engineer' }],
    ['fastly', { scope: 'global' }],
    ['mailgun', { domain: 'acme.dev/../other' }],
    ['grafana', { url: 'https://grafana.acme.dev', 'service-account': '../../users' }],
    ['supabase', { project: 'other.example' }],
    ['azure-app', { tenant: 'common', 'object-id': 'x', 'app-id': 'x' }],
  ])('%s refuses %j', async (name, options) => {
    const module = (await providers[name]()) as ProviderModule;
    expect(module.options.safeParse(options).success).toBe(false);
  });

  it('twilio: a standard key only when it is asked for', async () => {
    const { provider, wire } = await build('twilio', { 'account-sid': twilioAccount, standard: true });
    await provider.mint({ tag });
    expect(Object.fromEntries(new URLSearchParams(body(wire)))).toEqual({
      AccountSid: twilioAccount,
      FriendlyName: tag,
    });
    const other = await build('twilio', fakes.twilio.options);
    await other.provider.mint({ tag });
    expect(Object.fromEntries(new URLSearchParams(body(other.wire)))).toEqual({
      AccountSid: twilioAccount,
      FriendlyName: tag,
      KeyType: 'restricted',
      Policy: '{"allow":["/twilio/messaging/messages/read"]}',
    });
  });

  it('openrouter: no limit only when it is asked for', async () => {
    const { provider, wire, service } = await build('openrouter', { limit: null });
    await provider.mint({ tag });
    expect(JSON.parse(body(wire))).toEqual({ name: tag, limit: null });
    const other = await build('openrouter', {});
    await expect(other.provider.mint({ tag, old: { id: service.foreign[0]! } })).rejects.toMatchObject({
      code: 'HTTP_NOT_SENT',
    });
  });

  it('sendgrid: pseudo scopes of the old key are not asked for, and a subuser is named to the account only', async () => {
    const { provider, wire, service } = await build('sendgrid', { 'on-behalf-of': 'shop' });
    expect(provider.account).toBe('api.sendgrid.com/shop');
    const minted = await provider.mint({ tag, old: { id: service.foreign[0]! } });
    expect(JSON.parse(body(wire))).toEqual({ name: tag, scopes: ['mail.send'] });
    expect(wire.seen.at(-1)!.text).toContain('on-behalf-of: shop');
    await provider.probe(minted);
    expect(wire.seen.at(-1)!.text).not.toContain('on-behalf-of');
  });

  it('digitalocean-spaces: a key for all buckets is proved by listing the buckets', async () => {
    const { provider, wire } = await build('digitalocean-spaces', {
      region: 'fra1',
      grants: [{ permission: 'fullaccess' }],
    });
    await provider.probe(await provider.mint({ tag }));
    expect(wire.seen.at(-1)!.url.host).toBe('fra1.digitaloceanspaces.com');
    expect(JSON.parse(body(wire))).toMatchObject({ grants: [{ bucket: '', permission: 'fullaccess' }] });
  });

  it('confluent: a key for a Schema Registry is proved there', async () => {
    const { provider, wire } = await build('confluent', {
      owner: 'sa-toy1',
      resource: 'lsrc-toy1',
      endpoint: 'https://psrc-toy1.confluent.test',
    });
    const values = { key: new Secret('TOYKEY1'), secret: new Secret('toy-example-not-a-key-1') };
    await provider.probe({ id: 'TOYKEY1', values });
    expect(wire.seen.at(-1)!.url.href).toBe('https://psrc-toy1.confluent.test/subjects');
  });

  it('azure-app: one login serves for a while, and a wrong one is told apart from a broken one', async () => {
    const { provider, wire } = await build('azure-app', fakes['azure-app'].options);
    await provider.check();
    await provider.list!();
    const logins = () => wire.seen.filter(({ url }) => url.pathname === fakes['azure-app'].signIn);
    expect(logins()).toHaveLength(1);
    const wrong = await build('azure-app', { ...fakes['azure-app'].options, scope: 'other' });
    await expect(wrong.provider.check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
  });

  it('algolia: the key is its own id, and stays out of errors', async () => {
    const { provider, wire } = await build('algolia', fakes.algolia.options);
    const { id } = await provider.mint({ tag });
    expect(provider.idIsSecret).toBe(true);
    wire.fail('reset-after', () => true, 9);
    const error = await provider.revoke(id).catch((error) => error);
    expect(error.message).toBe('DELETE https://toyapp.algolia.net/...: the connection broke before the answer came');
  });
});
