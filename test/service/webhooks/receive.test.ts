import { describe, expect, it } from '@jest/globals';
import { receive, type WebhookEnvironment } from '../../../src/service/webhooks/receive.ts';
import { bodies, makeGitHub, makeReceiver, secret, sign, tooMuch, vectors } from './webhook-parts.ts';

const { cases, organization, secrets } = vectors;

/** The function as a library has it, on a GitHub of its own. */
function makeEnvironment(change: Partial<WebhookEnvironment> = {}) {
  const { github, token } = makeGitHub();
  const env: WebhookEnvironment = {
    KEYTURN_WEBHOOK_SECRET: secrets.join(','),
    KEYTURN_DISPATCH_TOKEN: token,
    organization,
    dispatch: 'acme/keys:keyturn.yml@main',
    http: (request) => github.http(request),
    elapsed: () => 0,
    ...change,
  };
  return { github, env };
}

function delivery(body: string | Buffer, headers: { [name: string]: string }): Request {
  const bytes = new Uint8Array(Buffer.from(body as string));
  return new Request('https://hooks.acme.dev/v1/github', { method: 'POST', headers, body: bytes });
}

const requestOf = ({ body, repeat, signature }: (typeof cases)[number]) =>
  delivery(
    repeat === undefined ? (body ?? '') : Buffer.alloc(repeat, 'x'),
    signature === null ? {} : { 'x-hub-signature-256': signature },
  );

describe('a delivery', () => {
  it('is in 24 vectors', () => expect(cases).toHaveLength(24));

  it.each(cases.map((each) => [each.what, each] as const))('%s', async (_, each) => {
    const { github, env } = makeEnvironment();
    const before = cases.find(({ what }) => what === each.after);
    if (before !== undefined) expect((await receive(requestOf(before), env)).status).toBe(before.status);
    const known = github.dispatches.length;
    const answer = await receive(requestOf(each), env);
    expect(answer.status).toBe(each.status);
    const inputs = github.dispatches.slice(known).map((one) => one.inputs);
    expect(inputs).toEqual(each.dispatch === null ? [] : [{ command: 'rotate', reason: `webhook-${each.dispatch}` }]);
    expect(github.undocumented).toEqual([]);
  });

  it('is answered alike, byte for byte, whatever is wrong with its signature', async () => {
    const { env } = makeEnvironment();
    const body = bodies.alert();
    const wrong = [
      undefined,
      '',
      'sha256=',
      `sha256=${'0'.repeat(63)}`,
      `sha256=${'0'.repeat(64)}`,
      sign(body, 'x'),
      sign('y'),
    ];
    const answers = await Promise.all(
      wrong.map(async (signature) => {
        const answer = await receive(
          delivery(body, signature === undefined ? {} : { 'x-hub-signature-256': signature }),
          env,
        );
        return [answer.status, [...answer.headers], await answer.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(401);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it.each([
    [
      'where an alert was found as well',
      { action: 'created', alert: { secret_type: 'x' }, location: { type: 'commit' } },
    ],
    ['an organization that is a name', { action: 'created', alert: { secret_type: 'x' }, organization: 'acme' }],
    ['a list', []],
    ['null', null],
    ['a number', 7],
    ['an alert that is a list', { action: 'created', alert: [] }],
    ['an invitation that was taken back', { action: 'member_invited', organization: { login: 'acme' } }],
  ])('about %s starts nothing', async (_, body) => {
    const { deliver, started } = makeReceiver();
    const whole =
      Array.isArray(body) || typeof body !== 'object' || body === null
        ? body
        : { organization: { login: 'acme' }, ...body };
    expect((await deliver(JSON.stringify(whole))).status).toBe(204);
    expect(started()).toEqual([]);
  });

  it('counts for an organization in whatever case its login is written', async () => {
    const { deliver, started } = makeReceiver({ organization: 'AcMe' });
    expect((await deliver(bodies.alert())).status).toBe(202);
    expect(started()).toEqual(['alert']);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['a form, as the webhook sends it with the other content type', Buffer.from('payload=%7B%7D')],
    ['nothing', Buffer.alloc(0)],
  ])('of %s is 400', async (_, body) => {
    const { deliver } = makeReceiver();
    expect((await deliver(body)).status).toBe(400);
  });

  it('of a hundred thousand brackets is judged like any other', async () => {
    const { deliver } = makeReceiver();
    expect((await deliver('['.repeat(100_000) + ']'.repeat(100_000))).status).toBeLessThan(500);
  });

  it('that is too large is refused before its signature is looked at', async () => {
    const { deliver } = makeReceiver();
    expect((await deliver(tooMuch(0), null)).status).toBe(413);
  });
});

describe('other calls', () => {
  it.each([
    ['GET', '/v1/github', 405],
    ['PUT', '/v1/github', 405],
    ['POST', '/v1/links', 404],
    ['GET', '/l', 404],
    ['POST', '/', 404],
    ['GET', '/metrics', 404],
    ['POST', '/v1/github/', 404],
  ])('%s %s is %d', async (method, path, status) => {
    const { env } = makeEnvironment();
    expect((await receive(new Request(`https://hooks.acme.dev${path}`, { method }), env)).status).toBe(status);
  });
});

describe('an environment that cannot work is refused', () => {
  it.each<[string, Partial<WebhookEnvironment>]>([
    ['no secret', { KEYTURN_WEBHOOK_SECRET: '' }],
    ['a short secret', { KEYTURN_WEBHOOK_SECRET: 'short' }],
    ['a short second secret', { KEYTURN_WEBHOOK_SECRET: `${secret},short` }],
    ['three secrets', { KEYTURN_WEBHOOK_SECRET: `${secret},${secret}2,${secret}3` }],
    ['no token', { KEYTURN_DISPATCH_TOKEN: '' }],
    ['a token with a line break', { KEYTURN_DISPATCH_TOKEN: 'toy\nx' }],
    ['no organization', { organization: '' }],
    ['an organization that is a path', { organization: 'acme/keys' }],
    ['no workflow', { dispatch: 'acme/keys' }],
    ['no branch', { dispatch: 'acme/keys:keyturn.yml' }],
    ['a workflow elsewhere', { dispatch: 'acme/keys:../x.yml@main' }],
    ['a repository above', { dispatch: 'acme/..:keyturn.yml@main' }],
    ['a query', { dispatch: 'acme/keys:keyturn.yml?x@main' }],
  ])('%s', async (_, change) => {
    const { env } = makeEnvironment(change);
    const said = await receive(delivery('{}', {}), env).catch((error: unknown) => error);
    expect(said).toMatchObject({ name: 'SetupRefused' });
    for (const hidden of [secret, 'short', 'toy']) expect(String(said)).not.toContain(hidden);
  });
});
