import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { email } from '../../src/channels/email.ts';
import { slack } from '../../src/channels/slack.ts';
import { teams } from '../../src/channels/teams.ts';
import { webhook } from '../../src/channels/webhook.ts';
import type {
  AskMessage,
  Channel,
  LinkMessage,
  NoticeMessage,
  PasswordMessage,
  Person,
} from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakeSlack } from '../fakes/slack.ts';
import { type FakeSmtp, fakeSmtp } from '../fakes/smtp.ts';
import { fakeTeams } from '../fakes/teams.ts';
import { fakeWebhook } from '../fakes/webhook-receiver.ts';

/*
 * Every text that somebody else chose, in every field of every message, through every channel: it stays one line of
 * plain text, makes no link, and changes neither who gets the message nor what else stands in it.
 */
const clock = { now: () => new Date('2026-11-20T14:00:00Z'), sleep: async () => {} };
const token = `xoxb-toy-${'not-a-key'}-0001`;
const url = 'https://toy.logic.azure.test/invoke?sig=toy-not-a-signature';
const link = `https://links.acme.dev/l#${'toyLinkKey0'.repeat(4).slice(0, 43)}`;
const run = 'https://github.com/acme/shop/actions/runs/4711';
const bidi = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x061c];

const texts: readonly (readonly [string, string])[] = [
  ['CRLF and a header', 'x\r\nBcc: eve@evil.example'],
  ['a line feed', 'x\nBcc: eve@evil.example'],
  ['a carriage return', 'x\rBcc: eve@evil.example'],
  ['the end of a mail', 'x\r\n.\r\nMAIL FROM:<eve@evil.example>'],
  ['a comma', 'eve@evil.example, mona'],
  ['double quotes', '"eve" <eve@evil.example>'],
  ['single quotes and backslashes', "'eve' \\' \\\" \\u0000"],
  ['angle brackets', '<script>alert(1)</script><img src=https://evil.example/x>'],
  ['an attribute', '" onmouseover="alert(1)'],
  ['an entity', '&lt;&#13;&amp;'],
  ['a mention of everybody', '<!channel> <!everyone> <@U0EVE> @channel'],
  ["Slack's link", '<https://evil.example|https://links.acme.dev>'],
  ["Markdown's link and image", '[x](https://evil.example) ![x](https://evil.example/x.png) *b* `c`'],
  ["Teams' mention", '<at>everyone</at>'],
  ['an address', 'https://evil.example/l#x'],
  ['an emoji code', ':skull: :slack:'],
  ['JSON', '"}],"text":"evil"}'],
  ['every character that turns the text around', `x${String.fromCodePoint(...bidi)}y`],
  [
    'line and paragraph separators, NUL, escape, delete',
    `x${String.fromCodePoint(0x2028, 0x2029, 0, 0x1b, 0x7f, 0x85)}y`,
  ],
  ['half a character', `x${String.fromCharCode(0xd800)}y`],
  ['a tag character and a zero-width joiner', `x${String.fromCodePoint(0xe0041, 0x200d, 0xfeff)}y`],
  ['nothing', ''],
  ['a megabyte', '<&"\r\n'.repeat(200_000)],
];

const person: Person = { id: '583231', login: 'mona', reach: { email: 'mona@acme.dev', slack: 'U0123ABCD' } };
const from = { repository: 'acme/shop', run, actor: 'octo-boss' };
const base = { person, from, secrets: ['development/TOY_KEY'], expiresAt: new Date('2026-11-21T14:00:00Z') };
const linkMessage: LinkMessage = { ...base, link: new Secret(link), again: true, reminder: true };
const passwordMessage: PasswordMessage = { ...base, password: new Secret('toy words of five only') };
const requestLink = `https://links.acme.dev/r#${'toyLinkKey1'.repeat(8).slice(0, 86)}`;
const askLine = {
  secret: 'development/TOY_KEY',
  link: new Secret(requestLink),
  console: 'https://console.acme.example/keys',
  note: 'the restricted one',
  why: 'asked for again',
  until: new Date('2026-11-28T14:00:00Z'),
};
const { link: _, ...endLine } = askLine;
const askMessage: AskMessage = { person, from, lines: [askLine, endLine] };
const noticeMessage: NoticeMessage = {
  notices: [{ about: 'failed', secret: 'a/B', what: 'w', now: 'n', hint: 'h' }],
  from,
};

const common: readonly (readonly [string, (text: string) => object])[] = [
  ['login', (text) => ({ person: { ...person, login: text } })],
  ['id', (text) => ({ person: { ...person, id: text } })],
  ['secrets', (text) => ({ secrets: [text, 'development/TOY_KEY'] })],
  ['repository', (text) => ({ from: { ...from, repository: text } })],
  ['run', (text) => ({ from: { ...from, run: text } })],
  ['actor', (text) => ({ from: { ...from, actor: text } })],
];
const inNotices = (['secret', 'what', 'now', 'hint'] as const).map(
  (field) => [field, (text: string) => ({ notices: [{ ...noticeMessage.notices[0]!, [field]: text }] })] as const,
);

const inLines = (['secret', 'console', 'note', 'why'] as const).map(
  (field) =>
    [
      field,
      (text: string) => ({
        lines: [
          { ...askLine, [field]: text },
          { ...endLine, [field]: text },
        ],
      }),
    ] as const,
);

type Arrived = { readonly to: string; readonly lines: readonly string[]; readonly links: readonly string[] };

let smtp: FakeSmtp;
beforeAll(async () => {
  smtp = await fakeSmtp();
});
afterAll(() => smtp.close());

/** The channel and what its reader sees. */
const channels: { readonly [name: string]: () => { channel: Channel; read(): readonly Arrived[] } } = {
  email() {
    const channel = email.build({
      options: { from: 'keys@acme.dev' },
      environment: { SMTP_URL: new Secret(`smtp://u:p@127.0.0.1:${smtp.port}`) },
      http: () => Promise.reject(new Error('mail needs no HTTP')),
      clock,
    });
    smtp.mails.length = 0;
    return {
      channel,
      read: () =>
        smtp.mails.map(({ parsed, to, raw }) => {
          expect([...parsed.headers.keys()].sort()).toEqual(
            ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
          );
          expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^(bcc|cc):/im);
          const html = parsed.html as string;
          const allowed =
            /^(!doctype|\/?(html|head|meta|title|style|body|table|tr|td|p|ul|li|div|strong|code|span|a|br))$/;
          for (const [, tag] of html.matchAll(/<(!?\/?[a-z0-9]*)/gi)) expect(tag!.toLowerCase()).toMatch(allowed);
          expect(html).not.toMatch(/\son\w+\s*=\s*"/);
          const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address!);
          const seen = html.replace(/[\s\S]*<body/, '').replace(/<[^>]*>/g, '');
          return { to: to.join(), lines: [parsed.subject!, ...`${parsed.text!}\n${seen}`.split('\n')], links };
        }),
    };
  },
  slack() {
    const fake = fakeSlack(token);
    const channel = slack.build({
      options: slack.options.parse({}),
      environment: { SLACK_BOT_TOKEN: new Secret(token) },
      http: fake.http,
      clock,
    });
    return {
      channel,
      read: () =>
        fake.messages.map(({ to, text, notification, links, form }) => {
          expect(form.text).not.toMatch(/[<>]|&(?!lt;|gt;|amp;)/);
          return { to, lines: [notification, ...text.split('\n')], links };
        }),
    };
  },
  teams() {
    const fake = fakeTeams(url);
    const channel = teams.build({
      options: teams.options.parse({}),
      environment: { TEAMS_WEBHOOK_URL: new Secret(url) },
      http: fake.http,
      clock,
    });
    return {
      channel,
      read: () => fake.cards.map(({ text, links }) => ({ to: '', lines: text.split('\n'), links })),
    };
  },
};

const kinds = [
  ['a link', common, (channel: Channel, change: object) => channel.send({ ...linkMessage, ...change })],
  [
    'a password',
    common,
    (channel: Channel, change: object) => channel.sendPassword!({ ...passwordMessage, ...change }),
  ],
  [
    'an ask',
    [...common.filter(([field]) => field !== 'secrets'), ...inLines],
    (channel: Channel, change: object) => channel.ask!({ ...askMessage, ...change }),
  ],
  [
    'a notice',
    [...common.filter(([field]) => field !== 'secrets'), ...inNotices],
    (channel: Channel, { person: to = person, ...change }: { person?: Person }) =>
      channel.notify!({ ...noticeMessage, ...change }, to),
  ],
] as const;

const cases = Object.keys(channels).flatMap((name) =>
  kinds
    .filter(([kind]) => name !== 'teams' || kind === 'a notice')
    .flatMap(([kind, fields, send]) => fields.map(([field, change]) => ({ name, kind, field, change, send }))),
);

// These two are sentences of ours, of several lines.
const several = ['what', 'hint'];

it.each(cases)('$name, $kind: nothing in $field does anything', async ({ name, kind, field, change, send }) => {
  const { channel, read } = channels[name]!();
  await Promise.all(texts.map(([, text]) => send(channel, change(text))));
  const arrived = read();
  expect(arrived).toHaveLength(texts.length);
  for (const { to, lines, links } of arrived) {
    expect(to).toBe({ email: 'mona@acme.dev', slack: 'U0123ABCD' }[name] ?? '');
    // The run may be any web address: it is the workflow's own.
    const evil = field === 'run' ? ['https://evil.example/l#x'] : [];
    const own = { 'a link': [link], 'an ask': [requestLink] }[kind as string] ?? [];
    const allowed = [...own, run, ...evil];
    for (const each of links) expect(allowed).toContain(each);
    const whole = lines.join('\n');
    expect(whole).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[^\P{Cc}\n]/u);
    if (!several.includes(field)) for (const line of lines) expect(line).not.toMatch(/^\s*(Bcc:|MAIL FROM|\.$)/);
    expect(whole.length).toBeLessThan(40_000);
    expect(whole.toUpperCase()).toContain('IS THIS REAL?');
    if (kind === 'a link') expect(whole).toContain(link);
    if (kind === 'an ask') expect(whole).toContain(requestLink);
    if (kind === 'a password') expect(whole).toContain('toy words of five only');
  }
});

describe('a webhook', () => {
  it.each(texts)('hands over as data: %s', async (_, text) => {
    const secret = `whsec_${Buffer.from('toy-example-not-a-key-0001').toString('base64')}`;
    const receiver = fakeWebhook(secret);
    const channel = webhook.build({
      options: { url: 'https://hooks.acme.dev/', secret: 'HOOK_SECRET' },
      environment: { HOOK_SECRET: new Secret(secret) },
      http: receiver.http,
      // The reference library compares with the real time.
      clock: { ...clock, now: () => new Date() },
    });
    const hostile = { ...person, login: text };
    await channel.send({ ...linkMessage, person: hostile, secrets: [text] });
    await channel.sendPassword!({ ...passwordMessage, person: hostile, secrets: [text] });
    await channel.ask!({ person: hostile, from: { actor: text }, lines: [{ ...askLine, note: text, console: text }] });
    await channel.notify!({ notices: [{ about: 'failed', what: text }], from: { actor: text } }, hostile);
    const [sent, password, asked, notice] = receiver.deliveries.map((each) => JSON.parse(each.text));
    expect(receiver.deliveries.every(({ verified }) => verified)).toBe(true);
    expect(sent.data).toMatchObject({ person: text, secrets: [text], link, reminder: true });
    expect(password.data).toMatchObject({ person: text, secrets: [text], password: 'toy words of five only' });
    expect(asked.data).toMatchObject({ person: text, asks: [{ link: requestLink, note: text, console: text }] });
    expect(notice).toMatchObject({
      type: 'keyturn.notice',
      data: { person: text, notices: [{ about: 'failed', what: text }], from: { actor: text } },
    });
  });
});
