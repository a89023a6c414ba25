import { describe, expect, it } from '@jest/globals';
import { toBase64url } from '../../src/links/derive.ts';
import { parseRequestLink, requestPossession } from '../../src/links/request-link.ts';
import { requestReader } from '../../src/links/request-reader.ts';
import { formerRequests, type RequestsOptions, requests } from '../../src/links/requests.ts';
import type { Http, RotationQuestion } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type Fault, json, wire } from '../fakes/wire.ts';
import { fault } from '../fault.ts';
import { makeService, monasToken } from '../service/app-parts.ts';

const url = 'https://links.example';
const value = 'toy-example-not-a-key-0001';
const day = 86_400_000;
const frame = { fields: [{ name: 'API_KEY' }], size: 4096 };

function given(change: Partial<RequestsOptions> = {}) {
  const service = makeService();
  const clock = { now: () => new Date(service.clock.now()), sleep: async () => {} };
  const line = wire((request) => service.app(request));
  /** As each run makes it again: nothing is kept in memory between two of them. */
  const run = (more: Partial<RequestsOptions> = {}) =>
    requests({ url, http: line.http, clock, creator: async () => new Secret(monasToken), ...change, ...more });
  const question: RotationQuestion = {
    ...frame,
    secret: 'production/API_KEY',
    rotation: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
    from: 'acme/shop',
    note: 'the restricted one',
    console: 'https://dashboard.example.com/apikeys',
    issued: clock.now(),
    expires: new Date(clock.now().getTime() + 7 * day),
  };
  const answer = async (link: Secret, given = value, http: Http = (request) => service.app(request)) => {
    const reader = await requestReader(link, { http, clock, identity: new Secret('toy-example-not-a-key-me') });
    const { question } = await reader.look();
    return { ...(await reader.fill(question, { API_KEY: new Secret(given) })), question };
  };
  return { service, clock, line, run, question, answer };
}

const shown = (entries: { readonly [name: string]: Secret } | undefined) =>
  entries && Object.fromEntries(Object.entries(entries).map(([name, secret]) => [name, secret.reveal()]));

describe('requests of a rotation, at the service', () => {
  it('bring one answer to whoever has S, by its digest and its code', async () => {
    const { clock, line, run, question, answer } = given();
    expect(run()).toMatchObject({ via: 'https://links.example', host: 'links.example' });
    await run().check();
    const draft = await run().draft(question);
    expect(draft.link.reveal()).toMatch(/^https:\/\/links\.example\/r#[\w-]{86}$/);
    expect(await run().state(draft.seed)).toEqual({ state: 'unknown' });
    await run().create(draft, question);
    expect(await run().state(draft.seed)).toEqual({ state: 'waiting' });
    const { code, question: seen } = await answer(draft.link);
    const { issued, expires, ...same } = question;
    expect(seen).toEqual({
      kind: 'rotate',
      ...same,
      issued: issued.toISOString(),
      expires: expires.toISOString(),
    });
    const filled = await run().state(draft.seed);
    expect(filled).toMatchObject({ state: 'filled', code, filledAt: clock.now() });
    if (filled.state !== 'filled') throw new Error('not filled');
    expect(shown(await run().take(draft.seed, filled.digest, frame))).toEqual({ API_KEY: value });
    expect(await run().state(draft.seed)).toEqual({ ...filled, state: 'taken' });
    expect(shown(await run().take(draft.seed, filled.digest, frame))).toEqual({ API_KEY: value });
    await run().done(draft.seed);
    await run().done(draft.seed);
    expect(await fault(run().take(draft.seed, filled.digest, frame))).toMatchObject({ code: 'LINK_GONE' });
    const wired = line.seen.map(({ url: { href }, text }) => href + text).join('\n');
    const { key } = parseRequestLink(draft.link.reveal());
    for (const hidden of [value, draft.seed.reveal(), toBase64url(key), 'API_KEY', 'restricted', 'acme/shop']) {
      expect(wired).not.toContain(hidden);
    }
  });

  it('are withdrawn by S alone, where the service is not the one of today', async () => {
    const { clock, line, run, question, answer } = given();
    const draft = await run().draft(question);
    await run().create(draft, question);
    await answer(draft.link);
    const bearers: (string | null)[] = [];
    const http: Http = (request) => {
      bearers.push(request.headers.get('authorization'));
      return line.http(request);
    };
    const former = formerRequests({ url, clock, http });
    expect(former.host).toBe('links.example');
    for (let time = 0; time < 2; time++) await former.withdraw(draft.seed);
    expect(await former.state(draft.seed)).toEqual({ state: 'superseded' });
    expect(bearers).toHaveLength(3);
    expect(bearers.join()).not.toContain(monasToken);
    // One that it never knew, or has forgotten.
    await former.withdraw((await run().draft(question)).seed);
  });

  it('are the same again for the same S, in another run and later', async () => {
    const { service, run, question, answer } = given();
    const draft = await run().draft(question);
    await run().create(draft, question);
    service.clock.pass(3 * day);
    const again = await run().draft(question, draft.seed);
    expect([again.id, again.link.reveal()]).toEqual([draft.id, draft.link.reveal()]);
    await run().create(again, question);
    await answer(draft.link);
    await run().create(again, question);
    expect(await run().state(draft.seed)).toMatchObject({ state: 'filled' });
    expect((await run().draft(question)).id).not.toBe(draft.id);
  });

  it('live as long as the question says, however late they are made', async () => {
    const { service, run, question } = given();
    const draft = await run().draft(question);
    service.clock.pass(6 * day);
    await run().create(draft, question);
    service.clock.pass(day - 1);
    expect(await run().state(draft.seed)).toEqual({ state: 'waiting' });
    service.clock.pass(1);
    expect(await run().state(draft.seed)).toEqual({ state: 'expired' });
    await run().done(draft.seed);
  });

  it('open nothing but the answer that is meant', async () => {
    const { run, question, answer } = given();
    const draft = await run().draft(question);
    await run().create(draft, question);
    await answer(draft.link);
    const first = await run().state(draft.seed);
    await answer(draft.link, 'toy-example-not-a-key-0002');
    const second = await run().state(draft.seed);
    if (first.state !== 'filled' || second.state !== 'filled') throw new Error('not filled');
    expect(await run().take(draft.seed, first.digest, frame)).toBeUndefined();
    expect(await run().state(draft.seed)).toEqual(second);
    const other = { fields: [{ name: 'OTHER' }], size: 4096 };
    expect(await fault(run().take(draft.seed, second.digest, other))).toMatchObject({ code: 'LINK_INVALID' });
    expect(shown(await run().take(draft.seed, second.digest, frame))).toEqual({
      API_KEY: 'toy-example-not-a-key-0002',
    });
  });

  it('open nothing that the service hands out in place of what it named', async () => {
    const { line, run, question, answer } = given();
    const draft = await run().draft(question);
    await run().create(draft, question);
    await answer(draft.link);
    const told = await run().state(draft.seed);
    if (told.state !== 'filled') throw new Error('not filled');
    line.fail(() => json({ answer: toBase64url(new Uint8Array(561).fill(1)), filledAt: told.filledAt }), undefined, 2);
    expect(await run().take(draft.seed, told.digest, frame)).toBeUndefined();
    line.heal();
    expect(shown(await run().take(draft.seed, told.digest, frame))).toEqual({ API_KEY: value });
  });

  it('are ended by who made them, with or without S, also when they are over or unknown', async () => {
    const { run, question, answer } = given();
    const draft = await run().draft(question);
    await run().end(draft.id);
    await run().create(draft, question);
    await answer(draft.link);
    expect(await fault(run().done(draft.seed))).toMatchObject({ code: 'HTTP_REFUSED' });
    await run().end(draft.id, 'superseded');
    await run().end(draft.id);
    expect(await run().state(draft.seed)).toEqual({ state: 'superseded' });
    await run().done(draft.seed);
    const other = await run().draft(question);
    await run().create(other, question);
    await run().end(other.id);
    expect(await run().state(other.seed)).toEqual({ state: 'destroyed' });
  });

  it('say when the answer was reported to be a stranger’s', async () => {
    const { service, run, question, answer } = given();
    const draft = await run().draft(question);
    await run().create(draft, question);
    await answer(draft.link);
    const { access } = await requestPossession(parseRequestLink(draft.link.reveal()).key);
    await service.ask('POST', `/v1/requests/${draft.id}/dispute`, toBase64url(access), {});
    expect(await run().state(draft.seed)).toEqual({ state: 'disputed' });
    await run().done(draft.seed);
  });

  it('are not made for whom the service does not know, and not taken for ended', async () => {
    const { run, question } = given();
    const draft = await run().draft(question);
    const stranger = run({ creator: async () => new Secret('toy-example-not-a-token-stranger') });
    const nobody = run({ creator: async () => undefined });
    await run().create(draft, question);
    for (const who of [stranger, nobody]) {
      expect(await fault(who.check())).toMatchObject({ code: 'LINK_CREATOR_MISSING' });
      expect(await fault(who.create(draft, question))).toMatchObject({ code: 'LINK_CREATOR_MISSING' });
      expect(await fault(who.end(draft.id))).toMatchObject({ code: 'LINK_CREATOR_MISSING' });
    }
    expect(await run().state(draft.seed)).toEqual({ state: 'waiting' });
  });

  it.each([
    ['note', { note: 'one\ntwo' }],
    ['console', { console: 'http://dashboard.example.com/' }],
    ['fields', { fields: [] }],
    ['shape', { size: 4000 }],
  ])('refuse what no page would show, before anything is sent: %s', async (reason, change) => {
    const { line, run, question } = given();
    const error = await fault(run().draft({ ...question, ...change }));
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
    expect(error.message).toContain('production/API_KEY');
    expect(error.message).toContain(reason === 'note' ? 'shape' : reason);
    expect(line.seen).toEqual([]);
  });

  it('refuse an address that is no service’s, and an S that is none', async () => {
    expect(() => given().run({ url: 'http://links.example/x' })).toThrow(/links\.url|link service/);
    const { run, question, line } = given();
    for (const seed of [new Secret('short'), new Secret('!'.repeat(43))]) {
      expect(await fault(run().draft(question, seed))).toMatchObject({ code: 'LINK_INVALID' });
      expect(await fault(run().state(seed))).toMatchObject({ code: 'LINK_INVALID' });
    }
    expect(line.seen).toEqual([]);
  });
});

describe('requests whose answers do not come', () => {
  const faults: readonly Fault[] = ['reset-before', 'reset-after', 'error-before', 'error-after', 'cut-after'];
  // Once more than a call is repeated, so that the run gives up; the next run does the same again.
  it.each(faults)('lose nothing, and repeating each call in a later run is safe: %s', async (kind) => {
    const { line, run, question, answer } = given();
    const draft = await run().draft(question);
    const steps: (() => Promise<unknown>)[] = [
      () => run().check(),
      () => run().create(draft, question),
      () => run().state(draft.seed),
      async () => {
        const told = await run().state(draft.seed);
        if (told.state !== 'filled' && told.state !== 'taken') throw new Error('not filled');
        line.fail(kind, (request) => request.url.endsWith('/take'), 4);
        expect(await fault(run().take(draft.seed, told.digest, frame))).toMatchObject({ code: 'LINK_SERVICE_DOWN' });
        expect(shown(await run().take(draft.seed, told.digest, frame))).toEqual({ API_KEY: value });
      },
      () => run().done(draft.seed),
      () => run().end(draft.id),
    ];
    for (const [number, step] of steps.entries()) {
      if (number === 3) {
        await answer(draft.link);
        await step();
        continue;
      }
      line.fail(kind, undefined, 4);
      expect(await fault(step().then(() => undefined))).toMatchObject({ code: 'LINK_SERVICE_DOWN' });
      line.heal();
      line.fail(kind, undefined, 1);
      await step();
      line.heal();
    }
    expect(await run().state(draft.seed)).toMatchObject({ state: 'taken' });
  });

  it('are unknown only where the service itself says so', async () => {
    const { line, run, question } = given();
    const draft = await run().draft(question);
    const elsewhere = [
      () => new Response('404 page not found', { status: 404 }),
      () => json({ message: 'no such application' }, 404),
      () => new Response('<html>sign in</html>', { status: 200, headers: { 'content-type': 'text/html' } }),
      () => json({ state: 'who knows' }),
      () => json({ state: 'filled', digest: 'short', filledAt: new Date() }),
    ];
    for (const told of elsewhere) {
      for (const call of [
        run().state,
        (seed: Secret) => run().done(seed),
        () => run().end(draft.id),
        () => run().check(),
      ]) {
        if (told().status === 200 && call !== run().state) continue;
        line.fail(told);
        expect(await fault(call(draft.seed))).toMatchObject({ code: 'LINK_SERVICE_DOWN' });
        line.heal();
      }
    }
    line.fail(() => new Response('<html>sign in</html>', { status: 200 }));
    expect(await fault(run().create(draft, question))).toMatchObject({ code: 'LINK_SERVICE_DOWN' });
    line.fail(() => json({ error: 'not_found' }, 404));
    expect(await run().state(draft.seed)).toEqual({ state: 'unknown' });
  });

  it('say what they wait for where the service has a limit', async () => {
    const { line, run, question } = given();
    const draft = await run().draft(question);
    const limited = () => json({ error: 'too_many' }, 429, { 'retry-after': '30' });
    const calls = [
      () => run().check(),
      () => run().create(draft, question),
      () => run().state(draft.seed),
      () => run().take(draft.seed, toBase64url(new Uint8Array(32)), frame),
      () => run().done(draft.seed),
      () => run().end(draft.id),
    ];
    for (const call of calls) {
      line.fail(limited);
      const error = await fault(call());
      expect(error).toMatchObject({ code: 'LINK_SERVICE_DOWN' });
      expect(error.hint).toContain('30 s');
    }
    line.fail(() => json({ error: 'quota' }, 429));
    expect(await fault(run().create(draft, question))).toMatchObject({ code: 'HTTP_REFUSED' });
  });

  it('do not take somebody else’s for their own', async () => {
    const { line, run, question } = given();
    const draft = await run().draft(question);
    line.fail(() => json({ error: 'id_taken' }, 409));
    expect(await fault(run().create(draft, question))).toMatchObject({ code: 'HTTP_REFUSED' });
    expect(await run().state(draft.seed)).toEqual({ state: 'unknown' });
  });
});
