import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { answerDigest, openAnswer, sealAnswer } from '../../src/links/request-answer.ts';
import { requestKeys, requestPossession } from '../../src/links/request-link.ts';
import { openQuestion, type Question, sealQuestion } from '../../src/links/request-question.ts';
import { b64, hubotsToken, makeBody, makeReader, makeService, monasToken } from './app-parts.ts';
import { hash } from './link-parts.ts';

const day = 86_400_000;
const notFound = { status: 404, body: { error: 'not_found' } };

/** The body of a creation, and what its two sides know. */
function makeAsked(change: Record<string, unknown> = {}) {
  const [id, access, manage] = [b64(randomBytes(16)), randomBytes(32), randomBytes(32)];
  const question = b64(Buffer.concat([Buffer.from([1]), randomBytes(540)]));
  const body = {
    id,
    access: b64(hash(access)),
    manage: b64(hash(manage)),
    question,
    size: 4096,
    expiresIn: 3600,
    ...change,
  };
  return { id, access: b64(access), manage: b64(manage), question, body };
}

function makeAnswer(padded = 512): string {
  return b64(Buffer.concat([Buffer.from([1]), randomBytes(48 + padded)]));
}

function digestOf(answer: string): string {
  return b64(hash(Buffer.from(answer, 'base64url')));
}

async function given(change: Record<string, unknown> = {}) {
  const service = makeService();
  const asked = makeAsked(change);
  const made = await service.ask('POST', '/v1/requests', monasToken, asked.body);
  expect(made.status).toBe(201);
  const path = `/v1/requests/${asked.id}`;
  const call = (verb: string, bearer: string, body: unknown = {}) =>
    service.ask('POST', `${path}/${verb}`, bearer, body);
  return { ...service, ...asked, path, made, call };
}

describe('POST /v1/requests', () => {
  it('makes a request once, and the same body again is the same request', async () => {
    const { ask, made, body, id, clock } = await given();
    expect(made.body).toEqual({ id, expiresAt: new Date(clock.now() + 3_600_000).toISOString() });
    expect(await ask('POST', '/v1/requests', monasToken, body)).toMatchObject({ status: 200, body: made.body });
    expect(await ask('POST', '/v1/requests', monasToken, { ...body, size: 512 })).toMatchObject({ status: 409 });
    expect(await ask('POST', '/v1/requests', hubotsToken, body)).toMatchObject({ status: 409 });
    expect(await ask('POST', '/v1/links', monasToken, makeBody({ id }).body)).toMatchObject({ status: 409 });
  });

  it('is for creators, within their quota', async () => {
    const { ask } = makeService({ quota: { links: 1, bytes: 1e9 } });
    expect(await ask('POST', '/v1/requests', undefined, makeAsked().body)).toMatchObject({ status: 401 });
    expect(await ask('POST', '/v1/requests', monasToken, makeAsked().body)).toMatchObject({ status: 201 });
    expect(await ask('POST', '/v1/requests', monasToken, makeAsked().body)).toMatchObject({
      status: 429,
      body: { error: 'quota' },
    });
  });

  it.each<[string, unknown]>([
    ['no body', undefined],
    ['a field too many', makeAsked({ proof: 'x' }).body],
    ['a size that is no multiple of 512', makeAsked({ size: 513 }).body],
    ['no size', makeAsked({ size: undefined }).body],
    ['a size above 92160', makeAsked({ size: 92_672 }).body],
    ['a size of nothing', makeAsked({ size: 0 }).body],
    ['more than 14 days', makeAsked({ expiresIn: 14 * 86_400 + 1 }).body],
    ['less than a minute', makeAsked({ expiresIn: 59 }).body],
    ['a question of version 2', makeAsked({ question: b64(Buffer.concat([Buffer.from([2]), randomBytes(540)])) }).body],
    [
      'a question above 8192',
      makeAsked({ question: b64(Buffer.concat([Buffer.from([1]), randomBytes(28 + 8704)])) }).body,
    ],
    ['an id of 15 bytes', makeAsked({ id: b64(randomBytes(15)) }).body],
  ])('is refused with %s', async (_, body) => {
    const { ask } = makeService();
    expect(await ask('POST', '/v1/requests', monasToken, body)).toMatchObject({
      status: 400,
      body: { error: 'invalid' },
    });
  });
});

describe('a request', () => {
  it('is looked at, filled, taken and done', async () => {
    const { ask, call, path, access, manage, question, clock } = await given();
    const expiresAt = new Date(clock.now() + 3_600_000).toISOString();
    const waiting = { version: 1, state: 'waiting', creator: 'mona', question, expiresAt };
    for (let again = 0; again < 2; again++) expect((await call('look', access)).body).toEqual(waiting);
    expect(await call('take', manage, { expect: digestOf('') })).toMatchObject({
      status: 409,
      body: { state: 'waiting' },
    });
    expect(await call('done', manage)).toMatchObject({ status: 409, body: { state: 'waiting' } });
    const [writer, answer] = [makeReader(), makeAnswer(4096)];
    const filledAt = new Date(clock.now()).toISOString();
    expect(await call('fill', access, { writer, answer })).toMatchObject({
      status: 200,
      body: { filledAt, writes: 1 },
    });
    const digest = digestOf(answer);
    expect((await call('look', access)).body).toEqual({ ...waiting, state: 'filled', filledAt });
    expect((await ask('GET', path, monasToken)).body).toMatchObject({ state: 'filled', digest, filledAt, writes: 1 });
    expect(await call('take', manage, { expect: digestOf('other') })).toMatchObject({
      status: 409,
      body: { error: 'changed' },
    });
    for (let again = 0; again < 2; again++) {
      expect((await call('take', manage, { expect: digest })).body).toEqual({ answer, filledAt });
    }
    expect(await call('fill', access, { writer, answer })).toMatchObject({ status: 410, body: { state: 'taken' } });
    for (let again = 0; again < 2; again++) expect(await call('done', manage)).toMatchObject({ status: 204 });
    expect(await call('take', manage, { expect: digest })).toMatchObject({ status: 410, body: { state: 'taken' } });
    expect((await call('look', access)).body).toEqual({
      version: 1,
      state: 'taken',
      creator: 'mona',
      expiresAt,
      filledAt,
    });
  });

  it('takes no answer of another writer, a larger one, or the twenty-first', async () => {
    const { call, access } = await given();
    const writer = makeReader();
    expect(await call('fill', access, { writer, answer: makeAnswer(4608) })).toMatchObject({ status: 400 });
    for (let writes = 1; writes <= 20; writes++) {
      expect((await call('fill', access, { writer, answer: makeAnswer() })).body).toMatchObject({ writes });
    }
    expect(await call('fill', access, { writer, answer: makeAnswer() })).toMatchObject({
      status: 429,
      body: { error: 'writes' },
    });
    expect(await call('fill', access, { writer: makeReader(), answer: makeAnswer() })).toMatchObject({
      status: 409,
      body: { error: 'filled' },
    });
  });

  it.each<[string, unknown]>([
    ['no writer', { answer: makeAnswer() }],
    ['a writer of 15 bytes', { writer: b64(randomBytes(15)), answer: makeAnswer() }],
    [
      'an answer of version 2',
      { writer: makeReader(), answer: b64(Buffer.concat([Buffer.from([2]), randomBytes(560)])) },
    ],
    [
      'an answer of an odd length',
      { writer: makeReader(), answer: b64(Buffer.concat([Buffer.from([1]), randomBytes(561)])) },
    ],
    ['a field too many', { writer: makeReader(), answer: makeAnswer(), digest: 'x' }],
  ])('is not filled with %s', async (_, body) => {
    const { call, access } = await given();
    expect(await call('fill', access, body)).toMatchObject({ status: 400 });
    expect((await call('look', access)).body).toMatchObject({ state: 'waiting' });
  });

  it('is disputed by who has its link, and nothing is handed out then', async () => {
    const { ask, call, path, access, manage } = await given();
    expect(await call('dispute', access)).toMatchObject({ status: 409, body: { state: 'waiting' } });
    const answer = makeAnswer();
    await call('fill', access, { writer: makeReader(), answer });
    for (let again = 0; again < 2; again++) expect(await call('dispute', access)).toMatchObject({ status: 204 });
    expect(await call('take', manage, { expect: digestOf(answer) })).toMatchObject({
      status: 410,
      body: { state: 'disputed' },
    });
    expect((await ask('GET', path, manage)).body).toMatchObject({ state: 'disputed' });
  });

  it.each([
    [undefined, 'destroyed'],
    ['superseded', 'superseded'],
  ])('is ended by its creator with reason %s, and loses question and answer', async (reason, state) => {
    const { ask, call, path, access, manage } = await given();
    const answer = makeAnswer();
    await call('fill', access, { writer: makeReader(), answer });
    expect(await ask('DELETE', path, hubotsToken)).toMatchObject(notFound);
    expect(await ask('DELETE', path, monasToken, reason && { reason })).toMatchObject({ status: 204 });
    expect(await ask('DELETE', path, manage)).toMatchObject({ status: 204 });
    expect((await call('look', access)).body).not.toHaveProperty('question');
    expect(await call('take', manage, { expect: digestOf(answer) })).toMatchObject({ status: 410, body: { state } });
  });

  it('gives its answer to nobody but who has the manage token', async () => {
    const { ask, call, path, access, manage } = await given();
    const answer = makeAnswer();
    await call('fill', access, { writer: makeReader(), answer });
    const expect64 = { expect: digestOf(answer) };
    for (const bearer of [monasToken, access, b64(randomBytes(32)), 'x']) {
      expect(await call('take', bearer, expect64)).toMatchObject(notFound);
      expect(await call('done', bearer)).toMatchObject(notFound);
    }
    for (const bearer of [manage, monasToken, b64(randomBytes(32))]) {
      expect(await call('look', bearer)).toMatchObject(notFound);
      expect(await call('fill', bearer, { writer: makeReader(), answer })).toMatchObject(notFound);
      expect(await call('dispute', bearer)).toMatchObject(notFound);
    }
    expect(await ask('GET', path, access)).toMatchObject(notFound);
    expect(await ask('GET', path.slice(0, -1), monasToken)).toMatchObject(notFound);
    for (const [verb, bearer, body] of [['look', access, {}]] as const) {
      expect(JSON.stringify((await call(verb, bearer, body)).body)).not.toContain(answer);
    }
    expect(JSON.stringify((await ask('GET', path, monasToken)).body)).not.toContain(answer);
    expect(await call('take', manage, expect64)).toMatchObject({ status: 200 });
  });

  it('can be filled until it expires, and its answer waits for a week', async () => {
    const { call, access, manage, clock } = await given();
    clock.pass(3_599_999);
    const answer = makeAnswer();
    expect(await call('fill', access, { writer: makeReader(), answer })).toMatchObject({ status: 200 });
    clock.pass(7 * day);
    expect(await call('take', manage, { expect: digestOf(answer) })).toMatchObject({
      status: 410,
      body: { state: 'expired' },
    });
    const other = await given();
    other.clock.pass(3_600_000);
    expect(await other.call('fill', other.access, { writer: makeReader(), answer })).toMatchObject({
      status: 410,
      body: { state: 'expired' },
    });
  });
});

it('brings a question to who is asked and the answer back, and never has what opens either', async () => {
  const logged: unknown[] = [];
  const { ask, app: _, ...service } = makeService({ log: (line) => logged.push(line) });
  const seed = new Uint8Array(randomBytes(32));
  const { key, manage, sealing } = await requestKeys(seed);
  const { id, access, contentKey } = await requestPossession(key);
  const fields = [{ name: 'STRIPE_SECRET_KEY' }];
  const question: Question = {
    kind: 'people',
    fields,
    from: 'mona',
    note: 'the restricted one',
    size: 512,
    issued: '2026-03-01T12:00:00Z',
    expires: '2026-03-08T12:00:00Z',
  };
  const sealed = await sealQuestion(contentKey, id, question, new Uint8Array(randomBytes(12)));
  const sent: string[] = [];
  const post = (path: string, bearer: Uint8Array | string, body: unknown) => {
    sent.push(JSON.stringify(body), typeof bearer === 'string' ? bearer : b64(bearer));
    return ask('POST', path, typeof bearer === 'string' ? bearer : b64(bearer), body);
  };
  const [accessHash, manageHash] = [b64(hash(access)), b64(hash(manage))];
  const body = { id, access: accessHash, manage: manageHash, question: b64(sealed), size: 512, expiresIn: 3600 };
  expect(await post('/v1/requests', monasToken, body)).toMatchObject({ status: 201 });

  const looked = (await post(`/v1/requests/${id}/look`, access, {})).body as { question: string };
  const asked = await openQuestion(contentKey, id, looked.question);
  const value = 'toy-example-not-a-key-value';
  const answer = await sealAnswer({ key, id }, asked, { STRIPE_SECRET_KEY: value });
  expect(await post(`/v1/requests/${id}/fill`, access, { writer: makeReader(), answer: b64(answer) })).toMatchObject({
    status: 200,
  });
  const expect64 = { expect: b64(await answerDigest(answer)) };
  const taken = (await post(`/v1/requests/${id}/take`, manage, expect64)).body as { answer: string };
  const frame = { fields, size: 512 };
  expect({ ...(await openAnswer({ sealing, id }, frame, taken.answer)) }).toEqual({ STRIPE_SECRET_KEY: value });

  const seen = JSON.stringify([
    sent,
    logged,
    await service.store.requests.look(hash(Buffer.from(id, 'base64url'), hash(access))),
  ]);
  for (const secret of [seed, sealing, key, contentKey].map(b64)) expect(seen).not.toContain(secret);
  for (const plain of [value, question.note]) expect(seen).not.toContain(plain);
  expect(JSON.stringify(logged)).not.toContain(id);
});
