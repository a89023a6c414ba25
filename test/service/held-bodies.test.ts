import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { After } from '../../src/service/after.ts';
import { inFlight } from '../../src/service/in-flight.ts';
import { type Listening, type ListenOptions, listen } from '../../src/service/listen.ts';
import { metrics } from '../../src/service/metrics.ts';
import { b64, hubotsToken, makeBody, makeReader, makeService, monasToken } from './app-parts.ts';
import { hash } from './link-parts.ts';
import { makeAnswer, makeNewRequest } from './request-parts.ts';

/** What a request's socket was told so far. */
type Sent = { readonly socket: Socket; told(): string; readonly heard: Promise<string> };

let service: Listening;
const sent: Sent[] = [];
afterEach(async () => {
  for (const { socket } of sent.splice(0)) socket.destroy();
  await service.close();
});

async function start(change: Partial<ListenOptions> = {}) {
  const made = makeService();
  service = await listen(made.service, { host: '127.0.0.1', port: 0, ...change });
  return made;
}

/** Sends text as it is, and leaves the connection open; `heard` is the first line of the answer, or nothing at its end. */
function send(text: string): Sent {
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  socket.on('error', () => {});
  let all = '';
  const heard = new Promise<string>((done) => {
    socket.on('data', (part) => {
      all += String(part);
      done(all.split('\r\n')[0] ?? '');
    });
    socket.once('close', () => done(all.split('\r\n')[0] ?? ''));
  });
  socket.write(text);
  const one = { socket, told: () => all, heard };
  sent.push(one);
  return one;
}

const post = (path: string, bearer: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${bearer}\r\ncontent-length: ${length}\r\n\r\n`;

/** How many of these were answered 503 once so many of them were answered at all. */
async function refused(all: readonly Sent[], count: number): Promise<void> {
  let answered = 0;
  await new Promise<void>((done) => {
    for (const { heard } of all) void heard.then(() => ++answered === count && done());
  });
  const told = all.map((one) => one.told().split('\r\n')[0]).filter((line) => line !== '');
  expect(told).toEqual(Array(count).fill('HTTP/1.1 503 Service Unavailable'));
}

/** A request at the service, as who answers it knows it. */
async function makeAsked(ask: ReturnType<typeof makeService>['ask']) {
  const access = Buffer.from(makeBody().access, 'base64url');
  const made = makeNewRequest();
  const id = b64(made.id);
  const body = {
    id,
    access: b64(hash(access)),
    manage: b64(made.manage),
    question: b64(made.question),
    size: made.size,
    expiresIn: 3600,
  };
  expect((await ask('POST', '/v1/requests', monasToken, body)).status).toBe(201);
  return { path: `/v1/requests/${id}/fill`, access: b64(access), size: made.size };
}

const fillBody = (size: number) => JSON.stringify({ writer: makeReader(), answer: b64(makeAnswer('me', size).answer) });

describe('a crowd that sends slowly', () => {
  it('to one request takes no more than its part of the places, and other requests are answered', async () => {
    const { ask } = await start();
    const [crowded, other] = [await makeAsked(ask), await makeAsked(ask)];
    const slow = Array.from({ length: 520 }, () => send(`${post(crowded.path, crowded.access, 500)}{`));
    // A quarter of 512: what the others are told says that all have arrived.
    await refused(slow, 520 - 128);
    const body = fillBody(other.size);
    expect(await send(post(other.path, other.access, body.length) + body).heard).toContain(' 200 ');
    const made = JSON.stringify(makeBody().body);
    expect(await send(post('/v1/links', monasToken, made.length) + made).heard).toContain(' 201 ');
  });

  it('of 104 writers to one request is let in whole, and one of them is the first', async () => {
    const { ask } = await start();
    const { path, access, size } = await makeAsked(ask);
    const bodies = Array.from({ length: 104 }, () => fillBody(size));
    const writers = bodies.map((body) => send(post(path, access, body.length) + body.slice(0, 100)));
    // Whoever would be refused is told before any has sent all.
    const probe = await ask('POST', path.replace('fill', 'look'), access, {});
    expect(probe.status).toBe(200);
    writers.forEach(({ socket }, index) => {
      socket.write(bodies[index]!.slice(100));
    });
    const told = await Promise.all(writers.map(({ heard }) => heard));
    expect(told.filter((line) => line.includes(' 200 '))).toHaveLength(1);
    expect(told.filter((line) => line.includes(' 409 '))).toHaveLength(103);
  });

  it('of one creator leaves half of the places to the others', async () => {
    const numbers = metrics();
    await start({ metrics: numbers });
    const slow = Array.from({ length: 140 }, () => send(`${post('/v1/links', monasToken, 500)}{`));
    await refused(slow, 140 - 128);
    const body = JSON.stringify(makeBody().body);
    expect(await send(post('/v1/links', monasToken, body.length) + body).heard).toContain(' 503 ');
    expect(await send(post('/v1/links', hubotsToken, body.length) + body).heard).toContain(' 201 ');
    expect(await numbers.render()).toContain('keyturn_overload_total{what="creations"} 13');
  });

  it.each([
    ['a creation', '/v1/links', monasToken],
    ['a call that reads before it judges', '/v1/links/x/open', monasToken],
  ])('with %s is told when its time is over, and its place is free', async (_, path, bearer) => {
    const timers: { milliseconds: number; work: () => void; off: boolean }[] = [];
    const after: After = (milliseconds, work) => {
      const timer = { milliseconds, work, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    };
    await start({ after, held: { creations: { most: 1, each: 1 } }, inFlight: 1 });
    const slow = send(`${post(path, bearer, 500)}{`);
    while (timers.length === 0) await new Promise((done) => setImmediate(done));
    expect(timers[0]).toMatchObject({ milliseconds: 30_000, off: false });
    timers[0]!.work();
    expect(await slow.heard).toBe('HTTP/1.1 408 Request Timeout');
    expect(slow.told()).toContain('{"error":"too_slow"}');
    // What still comes is thrown away for a while, and then the connection ends.
    // Not by events.once, which would take a reset for a failure.
    const closed = new Promise((done) => slow.socket.once('close', done));
    timers.find(({ milliseconds }) => milliseconds === 2_000)!.work();
    await closed;
    const body = JSON.stringify(makeBody().body);
    expect(await send(post('/v1/links', monasToken, body.length) + body).heard).toContain(' 201 ');
    expect(timers.slice(1).filter(({ milliseconds, off }) => milliseconds === 30_000 && !off)).toEqual([]);
  });
});

it('a place that is taken twice for one request is given back once', () => {
  const places = inFlight({ requests: 1, held: { answers: { most: 2, each: 1 } } }, () => {});
  for (let time = 0; time < 3; time++) {
    const place = places.enter()!;
    place.hold({ what: 'answers', who: 'a' });
    place.hold({ what: 'answers', who: 'b' });
    place.leave();
  }
  expect(places.running()).toBe(0);
});

describe('a body', () => {
  const chunked = `transfer-encoding: chunked\r\n\r\n40\r\n${'x'.repeat(64)}\r\n`;
  const long = 'content-length: 100000\r\n\r\n';

  it.each(
    [
      'GET /l',
      'HEAD /l',
      'OPTIONS /v1/links',
      'GET /v1/links',
      'GET /v1/links/x',
      'GET /healthz',
      'DELETE /v1/links',
      'DELETE /v1/requests/x/fill',
      'PUT /v1/links',
      'PATCH /v1/requests',
      'POST /l',
      'POST /nowhere',
    ].flatMap((line) => [
      [line, 'of a length', long],
      [line, 'without a length', chunked],
    ]),
  )('of %s, which takes none, is refused %s before it has come', async (line, _, rest) => {
    await start();
    expect(await send(`${line} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${monasToken}\r\n${rest}`).heard).toBe(
      'HTTP/1.1 413 Payload Too Large',
    );
  });

  it.each(['links/x/look', 'links/x/dispute', 'requests/x/look', 'requests/x/dispute', 'requests/x/done'])(
    'of POST /v1/%s, which says nothing, is refused where it is more than an empty object',
    async (path) => {
      await start();
      const head = `POST /v1/${path} HTTP/1.1\r\nhost: x\r\n`;
      expect(await send(`${head}content-length: 257\r\n\r\n`).heard).toContain(' 413 ');
      const part = `100\r\n${' '.repeat(256)}\r\n`;
      expect(await send(`${head}transfer-encoding: chunked\r\n\r\n${part}${part}`).heard).toContain(' 413 ');
      expect(await send(`${head}content-length: 2\r\n\r\n{}`).heard).toContain(' 404 ');
    },
  );

  it('is asked for only once its sender is known, where the sender waits to be asked', async () => {
    await start();
    const body = JSON.stringify(makeBody().body);
    const waiting = (path: string, bearer: string) =>
      send(post(path, bearer, body.length).replace('\r\n\r\n', '\r\nexpect: 100-continue\r\n\r\n'));
    const stranger = waiting('/v1/links', 'toy-example-not-a-token-else');
    expect(await stranger.heard).toBe('HTTP/1.1 401 Unauthorized');
    expect(await waiting('/v1/links/x/look', monasToken).heard).toBe('HTTP/1.1 413 Payload Too Large');
    const known = waiting('/v1/links', monasToken);
    expect(await known.heard).toBe('HTTP/1.1 100 Continue');
    known.socket.write(body);
    while (!known.told().includes(' 201 ')) await once(known.socket, 'data');
    const small = send(post('/v1/links/x/look', monasToken, 2).replace('\r\n\r\n', '\r\nexpect: 100-continue\r\n\r\n'));
    expect(await small.heard).toBe('HTTP/1.1 100 Continue');
    small.socket.write('{}');
    while (!small.told().includes(' 404 ')) await once(small.socket, 'data');
  });

  it('that is packed is no JSON', async () => {
    await start();
    const packed = gzipSync(JSON.stringify(makeBody().body));
    const told = await fetch(`${service.url}/v1/links`, {
      method: 'POST',
      headers: { authorization: `Bearer ${monasToken}`, 'content-encoding': 'gzip' },
      body: packed,
    });
    expect(told.status).toBe(400);
  });
});
