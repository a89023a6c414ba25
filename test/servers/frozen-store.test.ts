import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { makeBody, makeReader, monasToken } from '../service/app-parts.ts';
import { type Server, startServer } from './server.ts';
import { endService, post, type Service, startService } from './services.ts';
import { eventually } from './shared-store.ts';

jest.setTimeout(600_000);

let server: Server | undefined;
let service: Service | undefined;
afterEach(async () => {
  server?.thaw();
  if (service !== undefined) await endService(service, 'SIGKILL');
  server?.stop();
  [server, service] = [undefined, undefined];
});

async function health(url: string): Promise<number> {
  const answer = await fetch(`${url}/healthz`);
  await answer.text();
  return answer.status;
}

describe.each(['postgres', 'redis'] as const)('the service on a %s that freezes', (kind) => {
  it('answers 503 in time, is well again after it, and stops in time when it is not', async () => {
    server = await startServer(kind);
    service = await startService(server.url, randomBytes(32).toString('base64'));
    const { url } = service;
    const { id, access, proof, body } = makeBody();
    expect(await post(url, '/v1/links', monasToken, body)).toBe(201);
    server.freeze();
    // Without deadlines of its own it would wait for ever, and so would this test.
    const reader = makeReader();
    const open = () => post(url, `/v1/links/${id}/open`, access, { proof, reader });
    const told = await Promise.all([open(), health(url), post(url, '/v1/links', monasToken, makeBody().body)]);
    expect(told).toEqual([503, 503, 503]);
    server.thaw();
    await eventually(async () => expect(await health(url)).toBe(200));
    // It may have been opened, unheard, for the one who asked; who asks again, hears.
    expect(await open()).toBe(200);
    server.freeze();
    expect(await endService(service, 'SIGTERM')).toBe(0);
  });
});
