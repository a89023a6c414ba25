import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { b64, makeReader, monasToken } from '../service/app-parts.ts';
import { hash } from '../service/link-parts.ts';
import { startServer } from './server.ts';
import { endService, type Service, startService } from './services.ts';

const kills = Number(process.env['KEYTURN_KILLS'] ?? 8);
const perRound = 12;
jest.setTimeout(600_000);

const stops: (() => unknown)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

async function storeOf(kind: string): Promise<string> {
  if (kind !== 'sqlite') {
    const server = await startServer(kind as 'postgres' | 'redis');
    stops.push(() => server.stop());
    return server.url;
  }
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-requests-'));
  stops.push(() => rmSync(folder, { recursive: true }));
  return `sqlite:${join(folder, 'links.db')}`;
}

/** A request, its two sides, and two who answer it. */
function makeAsked() {
  const [id, access, manage] = [b64(randomBytes(16)), randomBytes(32), randomBytes(32)];
  const question = b64(Buffer.concat([Buffer.from([1]), randomBytes(540)]));
  const body = { id, access: b64(hash(access)), manage: b64(hash(manage)), question, size: 512, expiresIn: 3600 };
  const answers = [0, 1].map(() => {
    const answer = Buffer.concat([Buffer.from([1]), randomBytes(560)]);
    return { writer: makeReader(), answer: b64(answer), digest: b64(hash(answer)) };
  });
  return { path: `/v1/requests/${id}`, access: b64(access), manage: b64(manage), body, answers };
}

type Told = { readonly status: number; readonly body: { readonly [name: string]: unknown } };

async function ask(url: string, path: string, bearer: string, body?: unknown): Promise<Told> {
  try {
    const headers = { authorization: `Bearer ${bearer}` };
    const answer = await fetch(
      `${url}${path}`,
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
    );
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  } catch {
    return { status: 0, body: {} };
  }
}

describe.each(['sqlite', 'postgres', 'redis'])('requests at a service on %s', (kind) => {
  it(`that is killed ${kills} times have one writer, hand out what was meant, and give back nothing disputed`, async () => {
    const store = await storeOf(kind);
    const key = randomBytes(32).toString('base64');
    let service: Service = await startService(store, key);
    let lost = 0;
    for (let round = 0; round < kills; round++) {
      const asked = Array.from({ length: perRound }, makeAsked);
      for (const { body } of asked) expect((await ask(service.url, '/v1/requests', monasToken, body)).status).toBe(201);
      const told = new Map<object, number>();
      const { url } = service;
      const race = asked.flatMap((one, index) =>
        one.answers.map(async (answer) => {
          const { status } = await ask(url, `${one.path}/fill`, one.access, {
            writer: answer.writer,
            answer: answer.answer,
          });
          told.set(answer, status);
          if (status === 0) lost++;
          if (status !== 200 || index % 3 === 0) return;
          if (index % 3 === 1)
            await ask(url, `${one.path}/dispute`, one.access, {}).then(({ status }) => told.set(one, status));
          else
            await ask(url, `${one.path}/take`, one.manage, { expect: answer.digest }).then(({ status }) =>
              told.set(one, status),
            );
        }),
      );
      await Promise.race([Promise.all(race), sleep(5 + Math.random() * 60)]);
      await endService(service, 'SIGKILL');
      await Promise.all(race);
      service = await startService(store, key);
      for (const one of asked) {
        const won = one.answers.filter((answer) => told.get(answer) === 200);
        expect(won.length).toBeLessThanOrEqual(1);
        const { body } = await ask(service.url, one.path, one.manage);
        const takes = await Promise.all(
          one.answers.map((answer) => ask(service.url, `${one.path}/take`, one.manage, { expect: answer.digest })),
        );
        const taken = takes.flatMap(({ status, body }) => (status === 200 ? [body['answer']] : []));
        expect(taken.length).toBeLessThanOrEqual(1);
        if (body['state'] === 'disputed' || body['state'] === 'waiting') expect(taken).toEqual([]);
        else expect(taken.length).toBe(1);
        // What was told to be there is there; what was told to be disputed is gone.
        if (won[0] !== undefined) expect(body['state']).not.toBe('waiting');
        if (won[0] !== undefined && taken[0] !== undefined) expect(taken[0]).toBe(won[0].answer);
        const isDisputed = asked.indexOf(one) % 3 === 1 && told.get(one) === 204;
        if (isDisputed) expect(body['state']).toBe('disputed');
      }
    }
    await endService(service, 'SIGTERM');
    process.stdout.write(`${kind}: ${kills} kills, ${lost} answers lost\n`);
  });
});

describe.each(['postgres', 'redis'])('processes on one %s', (kind) => {
  it('let one of 104 writers be the first, whichever process each asks', async () => {
    const store = await storeOf(kind);
    const key = randomBytes(32).toString('base64');
    const services = await Promise.all(Array.from({ length: 4 }, () => startService(store, key)));
    for (let round = 0; round < 5; round++) {
      const one = makeAsked();
      await ask(services[0]!.url, '/v1/requests', monasToken, one.body);
      const { answer, digest } = one.answers[0]!;
      const fill = (index: number) =>
        ask(services[index % 4]!.url, `${one.path}/fill`, one.access, { writer: makeReader(), answer });
      const told = await Promise.all(Array.from({ length: 104 }, (_, index) => fill(index)));
      expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(told.filter(({ status }) => status === 409)).toHaveLength(103);
      const takes = await Promise.all(
        services.map(({ url }) => ask(url, `${one.path}/take`, one.manage, { expect: digest })),
      );
      expect(takes.map(({ status, body }) => [status, body['answer']])).toEqual(Array(4).fill([200, answer]));
    }
    await Promise.all(services.map((service) => endService(service, 'SIGTERM')));
  });
});
