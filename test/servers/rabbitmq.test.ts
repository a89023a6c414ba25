import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { ProviderModule } from '../../src/providers/provider.ts';
import { provider as rabbitmq } from '../../src/providers/rabbitmq.ts';
import { provider as recipe } from '../../src/providers/recipe.ts';
import type { Http, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

/*
 * Needs the server that test/servers/rabbitmq.sh starts:
 *   test/servers/rabbitmq.sh && npm test -- test/servers/rabbitmq.test.ts
 */
const url = `http://127.0.0.1:${process.env.KEYTURN_RABBITMQ_PORT ?? 15672}`;
const boss = 'keyturn-admin:toy-example-not-a-key-rabbitmq-admin';
const clock = { now: () => new Date(), sleep: (milliseconds: number) => sleep(milliseconds) };
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)), ulid: () => '' };
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const newTag = () => `ktservers1${[...random.bytes(26)].map((byte) => letters[byte % 32]).join('')}`;

const file = parse(readFileSync(new URL('keyturn-rabbitmq.yml', import.meta.url), 'utf8'));
const written = file.secrets.RABBITMQ.options;

function build(module: ProviderModule, options: object, password: string, http: Http = fetch): Provider {
  const admin = { user: new Secret('keyturn-admin'), password: new Secret(password) };
  return module.build({ options: module.options.parse(options), admin, http, clock, random });
}

async function ask(path: string, method = 'GET'): Promise<Response> {
  return fetch(`${url}/api${path}`, { method, headers: { authorization: `Basic ${btoa(boss)}` } });
}

describe.each([
  ['provider: recipe', recipe as ProviderModule, { ...written, 'base-url': `${url}/api` }, 'management'],
  ['provider: rabbitmq', rabbitmq as ProviderModule, { url, configure: '', write: '.*', read: '.*' }, ''],
  [
    'provider: rabbitmq with a tag',
    rabbitmq as ProviderModule,
    { url, tags: 'monitoring,management', configure: '', write: '^shop', read: '.*' },
    'monitoring',
  ],
])('a real RabbitMQ through %s', (_, module, options, firstTag) => {
  const password = 'toy-example-not-a-key-rabbitmq-admin';

  it('mints, proves, lists, revokes, and sees it refused', async () => {
    const provider = build(module, options, password);
    const tag = newTag();
    await provider.check();
    const before = (await provider.list!()).map(({ id }) => id);

    const minted = await provider.mint({ tag });
    expect(minted.id).toBe(tag);
    expect(minted.values['username']!.reveal()).toBe(tag);
    expect(minted.values['password']!.bytes).toBe(40);
    expect(await provider.probe(minted)).toBe('accepted');
    expect(
      await provider.probe({ id: tag, values: { ...minted.values, password: new Secret('toy-example-not-a-key') } }),
    ).toBe('rejected');

    const { tags } = (await (await ask(`/users/${tag}`)).json()) as { tags: string[] };
    expect(tags[0] ?? '').toBe(firstTag);
    const permissions = (await (await ask(`/permissions/%2F/${tag}`)).json()) as { read: string };
    expect(permissions.read).toBe('.*');

    const listed = await provider.list!();
    expect(listed.map(({ id }) => id).sort()).toEqual([...before, tag].sort());
    expect(listed.find(({ id }) => id === tag)?.tag).toBe(tag);
    expect(listed.find(({ id }) => id === 'keyturn-admin')).toBeDefined();

    expect(await provider.revoke(tag)).toBe('revoked');
    expect(await provider.probe(minted)).toBe('rejected');
    expect(await provider.revoke(tag)).toBe('gone');
    expect((await provider.list!()).map(({ id }) => id).sort()).toEqual([...before].sort());
  });

  it('ends the user again when its permissions cannot be set', async () => {
    const provider = build(module, { ...options, vhost: 'no-such-host' }, password);
    const tag = newTag();
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    expect((await ask(`/users/${tag}`)).status).toBe(404);
  });

  it('is denied with a wrong admin password', async () => {
    const provider = build(module, options, 'toy-example-not-a-key-wrong');
    await expect(provider.check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
    await expect(provider.mint({ tag: newTag() })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
  });

  it('does not know whether it minted when the answer is lost; the list shows that it did', async () => {
    const tag = newTag();
    const deaf: Http = async (request) => {
      const answer = await fetch(request);
      if (request.method === 'PUT')
        throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
      return answer;
    };
    await expect(build(module, options, password, deaf).mint({ tag })).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    const provider = build(module, options, password);
    expect((await provider.list!()).filter((one) => one.tag === tag)).toHaveLength(1);
    expect(await provider.revoke(tag)).toBe('revoked');
  });
});

describe('a real RabbitMQ, where nobody names permissions', () => {
  const password = 'toy-example-not-a-key-rabbitmq-admin';
  const old = newTag();
  const put = async (path: string, body: object) => {
    const headers = { authorization: `Basic ${btoa(boss)}`, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api${path}`, { method: 'PUT', headers, body: JSON.stringify(body) });
    expect(answer.ok).toBe(true);
  };
  /** Everything that the server says of what this user may do, in its own words. */
  const rights = async (user: string) => {
    const read = async (path: string) => JSON.parse((await (await ask(path)).text()).replaceAll(user, 'USER'));
    const { tags, limits } = await read(`/users/${user}`);
    const order = (list: object[]) => list.map((one) => JSON.stringify(one)).sort();
    return {
      tags,
      limits,
      permissions: order(await read(`/users/${user}/permissions`)),
      topics: order(await read(`/users/${user}/topic-permissions`)),
    };
  };

  beforeAll(async () => {
    await put('/vhosts/keyturn-shop', {});
    await put('/vhosts/keyturn%2Fbank', {});
    await put(`/users/${old}`, { password: 'toy-example-not-a-key-old', tags: 'monitoring,policymaker' });
    await put(`/permissions/%2F/${old}`, { configure: '', write: '^out$', read: '.*' });
    await put(`/permissions/keyturn-shop/${old}`, { configure: '^orders', write: '^orders', read: '^orders' });
    await put(`/permissions/keyturn%2Fbank/${old}`, { configure: '', write: '', read: '^books' });
    await put(`/topic-permissions/keyturn-shop/${old}`, { exchange: 'amq.topic', write: '^a\\.', read: '^b\\.' });
    await put(`/topic-permissions/%2F/${old}`, { exchange: 'events', write: '', read: '.*' });
    await put(`/user-limits/${old}/max-connections`, { value: 7 });
    await put(`/user-limits/${old}/max-channels`, { value: 70 });
  });
  afterAll(async () => {
    for (const path of [`/users/${old}`, '/vhosts/keyturn-shop', '/vhosts/keyturn%2Fbank']) await ask(path, 'DELETE');
  });

  it('the new user has every permission, topic permission, tag and limit of the old one, in every virtual host', async () => {
    const provider = build(rabbitmq as ProviderModule, { url }, password);
    expect(await provider.preflight!({ old: { id: old } })).toEqual([]);
    const minted = await provider.mint({ tag: newTag(), old: { id: old } });
    const had = await rights(old);
    expect(had).toMatchObject({ tags: ['monitoring', 'policymaker'], limits: { 'max-connections': 7 } });
    expect([had.permissions.length, had.topics.length]).toEqual([3, 2]);
    expect(await rights(minted.id)).toEqual(had);
    expect(await provider.probe(minted)).toBe('accepted');
    expect(await provider.revoke(minted.id)).toBe('revoked');
  });

  it('preflight says what a mint would miss, and nothing is made', async () => {
    const provider = build(rabbitmq as ProviderModule, { url }, password);
    const before = (await provider.list!()).length;
    await expect(provider.preflight!({})).rejects.toMatchObject({ code: 'PREFLIGHT_DENIED' });
    await expect(provider.preflight!({ old: { id: 'no-such-user' } })).rejects.toMatchObject({
      code: 'PREFLIGHT_DENIED',
      hint: expect.stringContaining('adopt'),
    });
    expect(await provider.list!()).toHaveLength(before);
    expect(await provider.self!()).toBe('keyturn-admin');
  });
});
