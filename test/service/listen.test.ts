import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { serve } from '../../src/commands/serve.ts';
import { links } from '../../src/links/client.ts';
import { reader } from '../../src/links/reader.ts';
import { KeyturnError } from '../../src/rotation/errors.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { listen } from '../../src/service/listen.ts';
import { makeBody, makeReader, makeService, monasToken } from './app-parts.ts';

const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
const tokens = new Secret(`mona:${monasToken}`);

/** Sends bytes as they are, and gives back the first line of what came. */
async function raw(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.end(text);
  let told = '';
  socket.on('data', (part) => {
    told += part.toString();
  });
  await once(socket, 'close');
  return told.split('\r\n')[0] ?? '';
}

describe('the service on a socket', () => {
  it('serves a link from its creation to its receipt, over SQLite, and stops cleanly', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-serve-'));
    try {
      const service = await serve(
        { listen: '127.0.0.1:0', store: `sqlite:${join(folder, 'links.db')}`, tokens },
        { clock },
      );
      const made = links({
        url: service.url,
        http: fetch,
        clock,
        expires: 3_600_000,
        creator: async () => new Secret(monasToken),
      });
      await made.check();
      const draft = await made.draft({
        entries: { A: new Secret('toy-example-not-a-key-0001') },
        rotations: {},
        from: 'x',
        note: '',
      });
      await made.create(draft);
      const told = await Promise.allSettled(
        Array.from({ length: 20 }, async () => (await reader(draft.link, { http: fetch, clock })).open()),
      );
      expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await made.receipt(draft.id)).state).toBe('opened');
      await service.close();
      await expect(fetch(`${service.url}/l`)).rejects.toThrow();
      expect(readdirSync(folder)).toEqual(['links.db']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each<[string, Partial<Parameters<typeof serve>[0]>]>([
    ['nobody could create a link', { tokens: undefined }],
    ['the tokens are empty', { tokens: new Secret(' ') }],
    ['a token is short', { tokens: new Secret('mona:short') }],
    ['a token is named twice', { tokens: new Secret(`mona:${monasToken}-1 mona:${monasToken}-2`) }],
    ['the store is unknown', { store: 'mongodb://x' }],
    ['the address is none', { listen: '8787' }],
    ['its own address is unknown to the tokens of workflows', { allow: ['acme/*'] }],
    ['its own address is none', { allow: ['acme/*'], url: 'links' }],
    ['everybody on GitHub could create links', { allow: ['*/*'], url: 'https://links.acme.dev' }],
    ['the port is none', { listen: '127.0.0.1:99999' }],
    ['the address is not here', { listen: '203.0.113.1:0' }],
  ])('does not start when %s', async (_, change) => {
    const started = serve({ listen: '127.0.0.1:0', store: 'memory', tokens, ...change }, { clock, http: fetch });
    const error = await started.then(
      (service) => service.close(),
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(KeyturnError);
    expect((error as KeyturnError).code).toBe('INPUT_INVALID');
    expect((error as KeyturnError).message).not.toContain(monasToken);
  });

  it('has limits on headers, bodies and what is no HTTP, and goes on after them', async () => {
    const { app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const post = 'POST /v1/links HTTP/1.1\r\nhost: x\r\n';
    expect(await raw(service.url, `${post}content-length: 200000\r\n\r\n`)).toContain('413');
    const long = `transfer-encoding: chunked\r\n\r\n30000\r\n${'x'.repeat(0x30000)}\r\n0\r\n\r\n`;
    expect(await raw(service.url, `${post}authorization: Bearer ${monasToken}\r\n${long}`)).toContain('413');
    expect(await raw(service.url, `POST /v1/links/x/open HTTP/1.1\r\nhost: x\r\n${long}`)).toMatch(/413|^$/);
    expect(
      await raw(service.url, 'POST /v1/links/x/open HTTP/1.1\r\nhost: x\r\ncontent-length: 4097\r\n\r\n'),
    ).toContain('413');
    expect(await raw(service.url, `GET /l HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)).toContain('431');
    expect(await raw(service.url, 'GET http://evil.example/l HTTP/1.1\r\nhost: x\r\n\r\n')).toContain('400');
    expect(await raw(service.url, 'TRACE /l HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toContain('400');
    expect(await raw(service.url, 'nonsense\r\n\r\n')).toContain('400');
    expect((await fetch(`${service.url}/l`)).status).toBe(200);
    await service.close();
  });

  it('answers HEAD like GET without a body, and never by the host that was named', async () => {
    const { app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const head = await fetch(`${service.url}/l`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '',
    ]);
    expect(
      await raw(service.url, 'GET //evil.example/l HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'),
    ).toContain('404');
    await service.close();
  });

  it('tells whom it cannot serve now to come back, instead of growing', async () => {
    const { app } = makeService();
    let release = () => {};
    const gate = new Promise<void>((done) => {
      release = done;
    });
    const slow: typeof app = async (request, peer) => {
      if (request.method === 'POST') await gate;
      return app(request, peer);
    };
    const service = await listen(slow, { host: '127.0.0.1', port: 0, inFlight: 4 });
    const { id, access, proof } = makeBody();
    const open = () =>
      fetch(`${service.url}/v1/links/${id}/open`, {
        method: 'POST',
        headers: { authorization: `Bearer ${access}` },
        body: JSON.stringify({ proof, reader: makeReader() }),
      });
    const held = Array.from({ length: 4 }, open);
    await new Promise((done) => setTimeout(done, 100));
    const refused = await open();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    release();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await open()).status).toBe(404);
    await service.close();
  });
});
