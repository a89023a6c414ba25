import { describe, expect, it } from '@jest/globals';
import { webhook } from '../../src/channels/webhook.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Http, LinkMessage } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakeWebhook } from '../fakes/webhook-receiver.ts';

const signingSecret = `whsec_${Buffer.from('toy-example-not-a-key-0001').toString('base64')}`;
const link = `https://links.acme.dev/l#${'toyLinkKey0'.repeat(4).slice(0, 43)}`;

// The reference library compares with the real time and takes five minutes either way.
const clock = { now: () => new Date(), sleep: async () => {} };

function build(http: Http, options: { url?: string; secret?: string } = {}, value: string | undefined = signingSecret) {
  return webhook.build({
    options: { url: 'https://hooks.acme.dev/keys?sig=toy-url-secret', ...options },
    environment: { HOOK_SECRET: value === undefined ? undefined : new Secret(value) },
    http,
    clock,
  });
}

const message: LinkMessage = {
  person: { id: '583231', login: 'mona', reach: {} },
  link: new Secret(link),
  secrets: ['development/TOY_KEY'],
  expiresAt: new Date('2026-11-21T14:00:00Z'),
  from: { repository: 'acme/shop' },
  again: false,
};

async function thrownBy(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(KeyturnError);
  const said = `${(error as KeyturnError).message} ${(error as KeyturnError).hint} ${(error as Error).stack}`;
  for (const hidden of [link, 'toy-url-secret', '/keys', signingSecret]) expect(said).not.toContain(hidden);
  return error as KeyturnError;
}

describe('a webhook', () => {
  it('posts exactly the documented body', async () => {
    const receiver = fakeWebhook();
    await build(receiver.http).send(message);
    const { timestamp, ...rest } = JSON.parse(receiver.deliveries[0]!.text);
    expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(rest).toEqual({
      type: 'keyturn.link',
      data: { person: 'mona', link, secrets: ['development/TOY_KEY'], expiresAt: '2026-11-21T14:00:00.000Z' },
    });
  });

  it('is signed so that the reference library accepts it', async () => {
    const receiver = fakeWebhook(signingSecret);
    await build(receiver.http, { secret: 'HOOK_SECRET' }).send(message);
    expect(receiver.deliveries[0]!.verified).toBe(true);
  });

  it('is refused by the reference library with another secret', async () => {
    const other = `whsec_${Buffer.from('toy-example-not-a-key-0002').toString('base64')}`;
    const error = await thrownBy(build(fakeWebhook(other).http, { secret: 'HOOK_SECRET' }).send(message));
    expect(error.message).toContain('401');
  });

  it('carries no signature without a secret', async () => {
    let headers = new Headers();
    const http: Http = async (request) => {
      headers = request.headers;
      return new Response(null, { status: 204 });
    };
    await build(http).send(message);
    expect(headers.has('webhook-signature')).toBe(false);
    expect(headers.get('webhook-id')).toMatch(/^msg_[\w-]{27}$/);
    expect(headers.get('content-type')).toBe('application/json');
  });

  it('keeps its id when it is sent again, and has another one for another link or person', async () => {
    const receiver = fakeWebhook();
    const hook = build(receiver.http);
    await hook.send(message);
    await hook.send(message);
    await hook.send({ ...message, expiresAt: new Date(message.expiresAt.getTime() + 1) });
    await hook.send({ ...message, link: new Secret(`${link}x`) });
    await hook.send({ ...message, person: { ...message.person, id: '2' } });
    const ids = receiver.deliveries.map(({ id }) => id);
    expect(ids[1]).toBe(ids[0]);
    // A link that nothing else tells apart: its text is no part of the id.
    expect(ids[3]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  it.each([200, 201, 202, 204, 299])('takes %i for delivered', async (status) => {
    const receiver = fakeWebhook();
    receiver.answers = [status];
    await build(receiver.http).send(message);
    expect(receiver.deliveries).toHaveLength(1);
  });

  it.each([300, 301, 302, 303, 307, 308])('follows no redirect: %i', async (status) => {
    const asked: string[] = [];
    const http: Http = async (request) => {
      asked.push(request.url);
      return new Response(null, { status, headers: { location: 'https://evil.example/' } });
    };
    expect((await thrownBy(build(http).send(message))).message).toContain('redirects');
    expect(asked).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 410, 422, 500, 502, 503])('takes %i for a failure, and posts once', async (status) => {
    let asked = 0;
    const http: Http = async (request) => {
      asked++;
      return new Response(await request.text(), { status });
    };
    const error = await thrownBy(build(http).send(message));
    expect(error.code).toBe('DELIVER_FAILED');
    expect(error.message).toContain(String(status));
    expect(asked).toBe(1);
  });

  it('says that a limit lasts too long, that nothing was taken, and when to come back', async () => {
    const receiver = fakeWebhook();
    receiver.answers = [new Response(null, { status: 429, headers: { 'retry-after': '1800' } })];
    const error = await thrownBy(build(receiver.http).send(message));
    expect(error.message).toContain('takes no more messages for now');
    expect(error.message).not.toContain('may have');
    expect(error.hint).toContain('It took nothing. Run the same command again in 30 min');
    expect(receiver.deliveries).toEqual([]);
  });

  it.each([
    [401, 'refuses who asks'],
    [410, 'has no such address'],
    [422, 'answered 422'],
  ])('that answers %i has not taken the message', async (status, says) => {
    const error = await thrownBy(build(async () => new Response(null, { status })).send(message));
    expect(error.message).toContain(says);
    expect(error.message).not.toContain('may have');
  });

  it.each([500, 502, 503, 504])('that answers %i may have taken it', async (status) => {
    const error = await thrownBy(build(async () => new Response(null, { status })).send(message));
    expect(error.message).toContain(`answered ${status}; the message may have arrived`);
  });

  it('waits where it is asked to', async () => {
    const receiver = fakeWebhook();
    receiver.answers = [new Response(null, { status: 429, headers: { 'retry-after': '1' } }), 204];
    await build(receiver.http).send(message);
    expect(receiver.deliveries).toHaveLength(1);
  });

  it.each([
    ['refused', Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }), 'not be reached'],
    ['broken', Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } }), 'may have arrived'],
    ['no certificate', Object.assign(new TypeError('x'), { cause: { code: 'CERT_HAS_EXPIRED' } }), 'not be reached'],
  ])('says what is known of a connection that was %s', async (_, failure, says) => {
    const receiver = fakeWebhook();
    receiver.answers = [failure];
    const error = await thrownBy(build(receiver.http).send(message));
    expect(error.code).toBe('DELIVER_FAILED');
    expect(error.message).toContain(says);
  });
});

describe('the URL of a webhook', () => {
  it.each([
    'https://hooks.acme.dev/keys',
    'https://hooks.acme.dev:8443/keys?sig=x',
    'http://localhost:9000/',
    'http://127.0.0.1:9000/x',
    'http://127.1/',
    'http://[::1]:9000/',
  ])('may be %s', (url) => {
    expect(webhook.options.safeParse({ url }).success).toBe(true);
  });

  it.each([
    '',
    'hooks.acme.dev',
    '//hooks.acme.dev',
    'http://hooks.acme.dev/',
    'http://10.0.0.1/',
    'http://0.0.0.0/',
    'http://localhost.evil.example/',
    'http://127.0.0.1.nip.io/',
    'http://[::ffff:7f00:1]/',
    'ftp://hooks.acme.dev/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,x',
    'https://user:toy@hooks.acme.dev/',
    'https://user@hooks.acme.dev/',
    'https://hooks.acme.dev/#x',
    'https://hooks.acme.dev/\r\nx',
    ' https://hooks.acme.dev/',
    'https://hooks.acme.dev/ü',
    'https://hooks.acme.dev:65536/',
    `https://hooks.acme.dev/${'x'.repeat(2048)}`,
  ])('is never %j', (url) => {
    expect(webhook.options.safeParse({ url }).success).toBe(false);
  });
});

describe('the signing secret', () => {
  it.each([
    ['missing', undefined, 'ENVIRONMENT_MISSING'],
    ['empty', ' ', 'ENVIRONMENT_MISSING'],
    ['too short', `whsec_${Buffer.alloc(23, 1).toString('base64')}`, 'INPUT_INVALID'],
    ['too long', `whsec_${Buffer.alloc(65, 1).toString('base64')}`, 'INPUT_INVALID'],
    ['not base64', `whsec_${'!'.repeat(40)}`, 'INPUT_INVALID'],
    ['asymmetric', `whsk_${Buffer.alloc(32, 1).toString('base64')}`, 'INPUT_INVALID'],
  ])('is refused before anything is sent: %s', async (_, value, code) => {
    const receiver = fakeWebhook();
    const hook = webhook.build({
      options: { url: 'https://hooks.acme.dev/', secret: 'HOOK_SECRET' },
      environment: { HOOK_SECRET: value === undefined ? undefined : new Secret(value) },
      http: receiver.http,
      clock,
    });
    expect((await thrownBy(hook.check())).code).toBe(code);
    const error = await thrownBy(hook.send(message));
    expect(error.code).toBe(code);
    expect(receiver.deliveries).toEqual([]);
  });

  it.each(['HOOK SECRET', 'whsec_abc=', '1X', ''])('is named, never given: %j is no name', (secret) => {
    expect(webhook.options.safeParse({ url: 'https://hooks.acme.dev/', secret }).success).toBe(false);
  });
});
