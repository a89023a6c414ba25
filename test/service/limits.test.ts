import { describe, expect, it } from '@jest/globals';
import { anybody } from '../../src/service/creators.ts';
import { defaultLimits } from '../../src/service/limits.ts';
import { b64, makeBody, makeReader, makeService, monasToken } from './app-parts.ts';
import { hash } from './link-parts.ts';

const office = { local: false, caller: '203.0.113.9' };
const elsewhere = { local: false, caller: '198.51.100.7' };

function post(path: string, bearer: string, body?: unknown): Request {
  return new Request(`https://links.example${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const stranger = b64(hash('a stranger'));

describe('who fails too often', () => {
  it('is told to wait, by address, and alike for a link that exists and one that does not', async () => {
    const { app, clock } = makeService();
    const there = makeBody();
    await app(post('/v1/links', monasToken, there.body), office);
    const ask = async (id: string, peer = office) => {
      const told = await app(post(`/v1/links/${id}/look`, stranger), peer);
      return { status: told.status, wait: told.headers.get('retry-after'), text: await told.text() };
    };
    for (let index = 0; index < 60; index++) {
      expect((await ask(index % 2 === 0 ? there.id : makeBody().id)).status).toBe(404);
    }
    const limited = { status: 429, wait: '1', text: '{"error":"too_many"}' };
    expect(await ask(there.id)).toEqual(limited);
    expect(await ask(makeBody().id)).toEqual(limited);
    expect((await ask(there.id, elsewhere)).status).toBe(404);
    clock.pass(1000);
    expect((await ask(there.id)).status).toBe(404);
    expect(await ask(there.id)).toEqual(limited);
  });

  it.each(['look', 'open', 'saved', 'dispute', 'status', 'end', 'create'])(
    'is limited in %s, while recipient and creator at the same address go on as if nothing happened',
    async (call) => {
      const { app } = makeService();
      const { id, access, proof, body, envelope } = makeBody();
      const attack = () => {
        const path = `/v1/links/${id}`;
        if (call === 'create') return post('/v1/links', stranger, body);
        if (call === 'open') return post(`${path}/open`, stranger, { proof, reader: makeReader() });
        if (call === 'saved') return post(`${path}/saved`, stranger, { reader: makeReader() });
        if (call === 'look' || call === 'dispute') return post(`${path}/${call}`, stranger);
        const method = call === 'end' ? 'DELETE' : 'GET';
        return new Request(`https://links.example${path}`, {
          method,
          headers: { authorization: `Bearer ${stranger}` },
        });
      };
      const flood = async () => {
        const told = [];
        for (let index = 0; index < 200; index++) told.push((await app(attack(), office)).status);
        return told;
      };
      expect((await flood()).filter((status) => status === 429)).toHaveLength(140);
      const reader = makeReader();
      expect((await app(post('/v1/links', monasToken, body), office)).status).toBe(201);
      await flood();
      expect((await app(post(`/v1/links/${id}/look`, access), office)).status).toBe(200);
      await flood();
      const opened = await app(post(`/v1/links/${id}/open`, access, { proof, reader }), office);
      expect([opened.status, await opened.json()]).toMatchObject([200, { envelope }]);
      await flood();
      expect((await app(post(`/v1/links/${id}/saved`, access, { reader }), office)).status).toBe(204);
    },
  );

  it('is limited in all, when every call comes from an address of its own, and its victim is not', async () => {
    const { app } = makeService();
    const { id, access, body } = makeBody();
    await app(post('/v1/links', monasToken, body), office);
    const statuses = new Map<number, number>();
    for (let index = 0; index < 3000; index++) {
      const peer = { local: false, caller: `10.0.${index >> 8}.${index & 255}` };
      const { status } = await app(post(`/v1/links/${id}/look`, stranger), peer);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [404, 2000],
      [429, 1000],
    ]);
    expect((await app(post(`/v1/links/${id}/look`, access), office)).status).toBe(200);
  });

  it('is not the creator who asks after a link that is gone', async () => {
    const { app } = makeService();
    const get = () =>
      app(
        new Request(`https://links.example/v1/links/${makeBody().id}`, {
          headers: { authorization: `Bearer ${monasToken}` },
        }),
        office,
      );
    for (let index = 0; index < 100; index++) expect((await get()).status).toBe(404);
  });
});

describe('who creates too fast', () => {
  it('waits, and no other creator does', async () => {
    const { app, clock } = makeService({ limits: { ...defaultLimits, creations: { burst: 2, perSecond: 1 } } });
    const create = async (token: string) => (await app(post('/v1/links', token, makeBody().body), office)).status;
    const hubots = 'toy-example-not-a-token-hubot';
    expect([await create(monasToken), await create(monasToken), await create(monasToken)]).toEqual([201, 201, 429]);
    expect(await create(hubots)).toBe(201);
    clock.pass(1000);
    expect(await create(monasToken)).toBe(201);
  });

  it('is one address among many where anybody may create', async () => {
    const { app } = makeService({ creators: anybody });
    const create = async (peer: typeof office) => (await app(post('/v1/links', 'x', makeBody().body), peer)).status;
    for (let index = 0; index < 20; index++) expect(await create(office)).toBe(201);
    expect(await create(office)).toBe(429);
    expect(await create(elsewhere)).toBe(201);
  });
});
