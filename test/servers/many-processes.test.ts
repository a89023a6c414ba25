import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Pool } from 'undici';
import { b64, makeBody, makeReader, monasToken } from '../service/app-parts.ts';
import { hash } from '../service/link-parts.ts';
import { type Server, startServer } from './server.ts';
import { endService, post, type Service, startService } from './services.ts';

/** KEYTURN_CONCURRENCY=whole takes minutes. */
const [links, readers] = process.env['KEYTURN_CONCURRENCY'] === 'whole' ? [100, 1000] : [20, 104];
jest.setTimeout(600_000 + links * readers * 20);

let server: Server | undefined;
let services: Service[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => endService(service, 'SIGKILL')));
  server?.stop();
  server = undefined;
});

describe.each(['postgres', 'redis'] as const)('processes on one %s', (kind) => {
  it(`start ten at once on an empty one, and eight of them give each of ${links} links to one of ${readers} readers`, async () => {
    server = await startServer(kind);
    const { url } = server;
    const key = randomBytes(32).toString('base64');
    services = await Promise.all(Array.from({ length: 10 }, () => startService(url, key)));
    const ends = await Promise.all(services.splice(8).map((service) => endService(service, 'SIGTERM')));
    expect(ends).toEqual([0, 0]);

    const pools = services.map((service) => new Pool(service.url, { connections: Math.ceil(readers / 8) }));
    const me = Array.from({ length: readers }, (_, index) => b64(hash(`reader ${index}`).subarray(0, 16)));
    for (let round = 0; round < links; round++) {
      const { id, access, proof, envelope, body } = makeBody();
      expect(await post(services[round % 8]!.url, '/v1/links', monasToken, body)).toBe(201);
      const open = async (reader: string, index: number) => {
        const told = await pools[(index + round) % 8]!.request({
          method: 'POST',
          path: `/v1/links/${id}/open`,
          headers: { authorization: `Bearer ${access}` },
          body: JSON.stringify({ proof, reader }),
        });
        return { status: told.statusCode, text: await told.body.text() };
      };
      const told = await Promise.all(me.map(open));
      expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(told.filter(({ status }) => status === 410)).toHaveLength(readers - 1);
      expect(told.filter(({ text }) => text.includes(envelope))).toHaveLength(1);
      // The one who got it may ask again, whichever process answers.
      const winner = told.findIndex(({ status }) => status === 200);
      expect((await open(me[winner]!, winner + 3)).status).toBe(200);
      expect((await open(makeReader(), winner)).status).toBe(410);
    }
    await Promise.all(pools.map((pool) => pool.close()));
  });
});
