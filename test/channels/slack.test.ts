import { describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { escapeSlack } from '../../src/channels/letter-slack.ts';
import { slack } from '../../src/channels/slack.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Http, LinkMessage } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { serve } from '../fakes/serve.ts';
import { type FakeSlack, fakeSlack } from '../fakes/slack.ts';
import { type Seen, wire } from '../fakes/wire.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const token = `xoxb-toy-${'not-a-key'}-0001`;
const link = `https://links.acme.dev/l#${'toyLinkKey0'.repeat(4).slice(0, 43)}`;

function build(http: Http, clock = steppingClock(), value: string | undefined = token) {
  return slack.build({
    options: slack.options.parse({ 'base-url': 'https://slack.test/api' }),
    environment: { SLACK_BOT_TOKEN: value === undefined ? undefined : new Secret(value) },
    http,
    clock,
  });
}

function message(reach = 'U0123ABCD', changes: Partial<LinkMessage> = {}): LinkMessage {
  return {
    person: { id: '583231', login: 'mona', reach: { slack: reach } },
    link: new Secret(link),
    secrets: ['development/TOY_KEY'],
    expiresAt: new Date('2026-11-21T14:00:00Z'),
    from: { repository: 'acme/shop', run: 'https://github.com/acme/shop/actions/runs/4711', actor: 'octo-boss' },
    again: false,
    ...changes,
  };
}

async function thrownBy(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(KeyturnError);
  const said = `${(error as KeyturnError).message} ${(error as KeyturnError).hint} ${(error as Error).stack}`;
  for (const hidden of [token, link, link.slice(-43), 'mona@acme.dev']) expect(said).not.toContain(hidden);
  return error as KeyturnError;
}

describe('a direct message', () => {
  it.each([
    ['id', 'U0123ABCD', ['conversations.open', 'chat.postMessage']],
    ['mail address', 'mona@acme.dev', ['users.lookupByEmail', 'conversations.open', 'chat.postMessage']],
  ])('goes to the user of an %s, once', async (_, reach, calls) => {
    const fake = fakeSlack(token);
    await build(fake.http).send(message(reach));
    expect(fake.called).toEqual(calls);
    expect(fake.messages).toHaveLength(1);
    expect(fake.messages[0]!.to).toBe('U0123ABCD');
  });

  it('says who asked, which run, how to check; is never unfurled, and shows no link on a locked phone', async () => {
    const fake = fakeSlack(token);
    await build(fake.http).send(message());
    const { text, links, notification, form } = fake.messages[0]!;
    expect(text).toContain(`    ${link}\n`);
    expect(text).toContain('  • development/TOY_KEY');
    expect(text).toContain('Sent by a workflow run of acme/shop, started by octo-boss:');
    expect(text).toContain('Go to GitHub by yourself');
    expect(links).toEqual([link, 'https://github.com/acme/shop/actions/runs/4711']);
    expect(notification).toBe('acme/shop: a new credential for you, until 21 November 2026, 14:00 UTC');
    expect(form).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  it('reads as it should', async () => {
    const fake = fakeSlack(token);
    await build(fake.http).send(message());
    expect(fake.messages[0]!.text.replaceAll(link, 'LINK')).toMatchInlineSnapshot(`
"Hello mona,

acme/shop has a new credential for you:

  • development/TOY_KEY

Please take over what is new soon: what you used before may be revoked.

Open this link in a browser, and save the new values where you work with them, such as .env.local:

    LINK

The link works once, until 21 November 2026, 14:00 UTC.

Open it on links.acme.dev


Is this real?

Sent by a workflow run of acme/shop, started by octo-boss: https://github.com/acme/shop/actions/runs/4711

Go to GitHub by yourself, not through this message, find that run under Actions, and compare: its summary names these secrets.

Nobody will ask you to forward this link, to reply to this message, or to type in a password of yours or a GitHub token.

If the link says that it was opened already and it was not you, say so there: the credential is then replaced.
"
`);
  });

  it('is cut rather than refused when it names very many secrets', async () => {
    const fake = fakeSlack(token);
    const secrets = Array.from({ length: 500 }, (_, index) => `development/${'LONG'.repeat(45)}_${index}`);
    await build(fake.http).send(message(undefined, { secrets }));
    expect(fake.messages[0]!.text).toContain('and 480 more');
    expect(fake.messages[0]!.text).toContain(link);
  });
});

describe('requests', () => {
  it("are those of Slack's own client, to the parameter", async () => {
    const fake = fakeSlack(token);
    const between = wire(fake.http);
    const channel = build(between.http);
    await channel.check();
    await channel.send(message('mona@acme.dev'));
    const ours = between.seen.splice(0).map(plain);

    const server = await serve(between.http);
    const client = new WebClient(token, { slackApiUrl: `${server.url}/api/`, retryConfig: { retries: 0 } });
    try {
      await client.auth.test();
      const { user } = await client.users.lookupByEmail({ email: 'mona@acme.dev' });
      const opened = await client.conversations.open({ users: user!.id! });
      const { text, blocks } = ours[3]!.form;
      const posted = await client.chat.postMessage({
        channel: opened.channel!.id!,
        text: text!,
        blocks: JSON.parse(blocks!),
        unfurl_links: false,
        unfurl_media: false,
      });
      // The fake is one that the client believes, too.
      expect(posted.ok).toBe(true);
      await expect(client.users.lookupByEmail({ email: 'eve@acme.dev' })).rejects.toThrow('users_not_found');
    } finally {
      await server.close();
    }
    expect(ours).toEqual(between.seen.slice(0, 4).map(plain));
    expect(fake.messages).toHaveLength(2);
    expect(fake.messages[0]).toEqual(fake.messages[1]);
  });

  it('go where base-url says, and to Slack otherwise', async () => {
    const asked: string[] = [];
    const http: Http = async (request) => {
      asked.push(request.url);
      return Response.json({ ok: true });
    };
    for (const options of [{}, { 'base-url': 'http://127.0.0.1:8080/x/' }]) {
      await slack
        .build({
          options: slack.options.parse(options),
          environment: { SLACK_BOT_TOKEN: new Secret(token) },
          http,
          clock: steppingClock(),
        })
        .check();
    }
    expect(asked).toEqual(['https://slack.com/api/auth.test', 'http://127.0.0.1:8080/x/auth.test']);
  });

  it.each(['http://slack.com/api', 'https://u:p@slack.com/api', 'https://slack.com/api?x=1', 'slack.com', ''])(
    'never go to %j',
    (url) => {
      expect(slack.options.safeParse({ 'base-url': url }).success).toBe(false);
    },
  );
});

function plain({ method, url, text }: Seen) {
  const end = text.indexOf('\n\n');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text.slice(0, end))?.[1];
  return {
    method,
    path: url.pathname,
    authorization: header('authorization'),
    type: header('content-type'),
    accept: header('accept'),
    form: Object.fromEntries(new URLSearchParams(text.slice(end + 2))),
  };
}

describe('what Slack refuses with status 200', () => {
  it.each([
    ['invalid_auth', /refused SLACK_BOT_TOKEN.*chat\.postMessage: invalid_auth/, /gh secret set SLACK_BOT_TOKEN/],
    ['token_revoked', /refused SLACK_BOT_TOKEN/, /gh secret set/],
    ['missing_scope', /lacks a scope/, /chat:write and im:write/],
    ['channel_not_found', /knows no such user/, /under `people`/],
    ['cannot_dm_bot', /takes no message/, /another channel/],
    ['msg_too_long', /too long/, /fewer/],
    ['ratelimited', /not able/, /later/],
    ['toString', /does not know/, /again/],
    ['<!channel> evil\nerror', /does not know/, /again/],
  ])('%j fails, in our words', async (error, what, hint) => {
    const fake = fakeSlack(token);
    fake.errors['chat.postMessage'] = error;
    const thrown = await thrownBy(build(fake.http).send(message()));
    expect(thrown.code).toBe('DELIVER_FAILED');
    expect(thrown.message).toMatch(what);
    expect(thrown.hint).toMatch(hint);
    expect(thrown.message).not.toContain('evil');
    expect(fake.messages).toEqual([]);
  });

  it.each(['eve@acme.dev', 'U0EVE'])('somebody whom it does not know: %s', async (reach) => {
    const thrown = await thrownBy(build(fakeSlack(token).http).send(message(reach)));
    expect(thrown.message).toContain('knows no such user');
  });

  it.each([
    ['HTML', () => new Response('<html>proxy</html>')],
    ['nothing', () => new Response('')],
    ['no object', () => Response.json(null)],
    ['no ok', () => Response.json({ channel: { id: 'D1' } })],
    ['ok as a text', () => Response.json({ ok: 'true', channel: { id: 'D1' } })],
    ['ok without a channel', () => Response.json({ ok: true })],
    ['a channel that is none', () => Response.json({ ok: true, channel: { id: 'D1&users=U9' } })],
  ])('is not mistaken for success when it says %s', async (_, answer) => {
    const fake = fakeSlack(token);
    fake.next.push(answer());
    const thrown = await thrownBy(build(fake.http).send(message()));
    expect(thrown.message).toContain('something unexpected');
    expect(fake.messages).toEqual([]);
  });
});

describe('the way to Slack', () => {
  const limited = () =>
    new Response('{"ok":false,"error":"ratelimited"}', { status: 429, headers: { 'retry-after': '30' } });

  it('waits as long as it is asked to, and then posts once', async () => {
    const fake = fakeSlack(token);
    const clock = steppingClock();
    const start = clock.now().getTime();
    fake.next.push(limited(), limited());
    await build(fake.http, clock).send(message());
    expect(fake.messages).toHaveLength(1);
    expect((clock.now().getTime() - start) / 1_000).toBeGreaterThanOrEqual(60);
  });

  it('does not wait for ever', async () => {
    const fake = fakeSlack(token);
    fake.next.push(...Array.from({ length: 9 }, limited));
    expect((await thrownBy(build(fake.http).send(message()))).message).toContain('429');
    expect(fake.messages).toEqual([]);
  });

  it('never sends twice what may have arrived', async () => {
    const fake = fakeSlack(token);
    const between = wire(fake.http);
    between.fail('reset-after', (request) => request.url.endsWith('chat.postMessage'), 9);
    expect((await thrownBy(build(between.http).send(message()))).message).toContain('may have arrived');
    expect(fake.messages).toHaveLength(1);
  });

  it('asks again for what carries no message, and says of no failure before it that one may have arrived', async () => {
    const fake = fakeSlack(token);
    const between = wire(fake.http);
    between.fail('reset-after', (request) => request.url.endsWith('conversations.open'), 2);
    await build(between.http).send(message());
    expect(fake.messages).toHaveLength(1);

    between.fail('reset-after', (request) => request.url.endsWith('conversations.open'), 9);
    const error = await thrownBy(build(between.http).send(message()));
    expect(error.message).toContain('no message was sent yet');
    expect(fake.messages).toHaveLength(1);
  });

  it.each(['internal_error', 'fatal_error'])(
    'says that the message may have arrived where Slack says %s',
    async (said) => {
      const fake = fakeSlack(token);
      const http: Http = (request) =>
        request.url.endsWith('chat.postMessage')
          ? Promise.resolve(Response.json({ ok: false, error: said }))
          : fake.http(request);
      expect((await thrownBy(build(http).send(message()))).message).toContain('may have arrived');
    },
  );

  it('follows no redirect, with its token', async () => {
    const fake = fakeSlack(token);
    const between = wire(fake.http);
    between.fail('redirect');
    expect((await thrownBy(build(between.http).send(message()))).message).toContain('redirects');
    expect(between.seen).toHaveLength(1);
  });
});

describe('check', () => {
  const checked = async (change: (fake: FakeSlack) => void) => {
    const fake = fakeSlack(token);
    change(fake);
    return build(fake.http).check();
  };

  it('asks who the token is, and sends nothing', async () => {
    const fake = fakeSlack(token);
    await build(fake.http).check();
    expect(fake.called).toEqual(['auth.test']);
  });

  it.each(['chat:write', 'im:write'])('finds that the scope %s is missing', async (scope) => {
    const lacking = checked((fake) => {
      fake.scopes = fake.scopes.filter((each) => each !== scope);
    });
    expect((await thrownBy(lacking)).hint).toContain(scope);
  });

  it('does without the scope for mail addresses', async () => {
    await checked((fake) => {
      fake.scopes = ['chat:write', 'im:write'];
    });
  });

  it.each([
    ['missing', undefined, 'ENVIRONMENT_MISSING'],
    ['blank', ' ', 'ENVIRONMENT_MISSING'],
    ['two lines', `${token}\r\nx-evil: 1`, 'INPUT_INVALID'],
    ['no ASCII', 'töken', 'INPUT_INVALID'],
    ['of another workspace', 'xoxb-other', 'DELIVER_FAILED'],
  ])('refuses a token that is %s, before anything else is asked', async (_, value, code) => {
    const fake = fakeSlack(token);
    const channel = slack.build({
      options: slack.options.parse({}),
      environment: { SLACK_BOT_TOKEN: value === undefined ? undefined : new Secret(value) },
      http: fake.http,
      clock: steppingClock(),
    });
    expect((await thrownBy(channel.check())).code).toBe(code);
    expect((await thrownBy(channel.send(message()))).code).toBe(code);
    expect(fake.messages).toEqual([]);
  });
});

describe('the way to a person', () => {
  it.each(['U0123ABCD', 'W0123ABCD', 'mona@acme.dev'])('may be %s', (text) => {
    expect(slack.reach!.safeParse(text).success).toBe(true);
  });

  it.each([
    'mona',
    '@mona',
    'C0123ABCD',
    'u0123',
    'U0123,U0456',
    'U0123&x=1',
    'mona@acme.dev,eve@evil.dev',
    '#general',
    '',
  ])('is never %j', async (text) => {
    expect(slack.reach!.safeParse(text).success).toBe(false);
    const fake = fakeSlack(token);
    const channel = build(fake.http);
    expect(channel.reaches(message(text).person)).toBe(false);
    expect((await thrownBy(channel.send(message(text)))).code).toBe('RECIPIENT_UNREACHABLE');
    expect(fake.called).toEqual([]);
  });

  it('is no address that every object has', () => {
    const reach = Object.create({ slack: 'U0123ABCD' }) as { [channel: string]: string };
    expect(build(fakeSlack(token).http).reaches({ id: '1', login: 'mona', reach })).toBe(false);
  });
});

it('escapes what is markup in the one line that has any', () => {
  expect(escapeSlack('<!channel> & <https://evil|acme> &lt;')).toBe(
    '&lt;!channel&gt; &amp; &lt;https://evil|acme&gt; &amp;lt;',
  );
});
