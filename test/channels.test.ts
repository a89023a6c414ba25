import { afterEach, describe, expect, it } from '@jest/globals';
import type { ChannelContext, ChannelModule } from '../src/channels/channel.ts';
import { type ChannelName, channels, planned } from '../src/channels/index.ts';
import { KeyturnError } from '../src/rotation/model/errors.ts';
import type { AskMessage, LinkMessage, NoticeMessage, PasswordMessage, Person } from '../src/rotation/model/ports.ts';
import { Secret } from '../src/rotation/model/secret.ts';
import { fakeSlack } from './fakes/slack.ts';
import { fakeSmtp } from './fakes/smtp.ts';
import { fakeTeams } from './fakes/teams.ts';
import { fakeWebhook } from './fakes/webhook-receiver.ts';

/** What the contract needs of each channel's fake. A channel without one fails the type check. */
type Stage = {
  readonly context: ChannelContext<never>;
  readonly person: Person;
  /** Somebody whom the channel cannot reach; `undefined` where it reaches everybody. */
  readonly stranger: Person | undefined;
  /** It posts to a room: notices, and never a link. */
  readonly noticesOnly?: true;
  /** Whether it has an audience of its own, which `notify.to` may name. */
  readonly audience: boolean;
  /** Everything that arrived, as its reader sees it. */
  received(): readonly string[];
  /** From now on the other side refuses. */
  refuse(): void;
  /** Everything that was asked of the other side so far. */
  asked(): number;
  close(): Promise<void>;
};

const clock = { now: () => new Date('2026-11-20T14:00:00Z'), sleep: async () => {} };
const mona: Person = { id: '583231', login: 'mona', reach: { email: 'mona@acme.dev', slack: 'U0123ABCD' } };
const nobody: Person = { id: '1', login: 'nobody', reach: {} };
const slackToken = `xoxb-toy-${'not-a-key'}-0001`;
const teamsUrl = 'https://toy.logic.azure.test/workflows/1/triggers/manual/paths/invoke?sig=toy-not-a-signature';
const password = `toy-mail-${'password'}-0001`;

const stages: { readonly [Name in ChannelName]: () => Promise<Stage> } = {
  async email() {
    const smtp = await fakeSmtp();
    return {
      context: {
        options: { from: 'keys@acme.dev' } as never,
        environment: { SMTP_URL: new Secret(`smtp://keyturn:${password}@127.0.0.1:${smtp.port}`) },
        http: () => Promise.reject(new Error('mail needs no HTTP')),
        clock,
      },
      person: mona,
      stranger: nobody,
      audience: false,
      received: () => smtp.mails.map(({ parsed }) => `${parsed.subject}\n${parsed.text}\n${parsed.html}`),
      refuse: () => {
        smtp.fault = 'message';
      },
      asked: () => smtp.mails.length,
      close: smtp.close,
    };
  },
  async slack() {
    const slack = fakeSlack(slackToken);
    return {
      context: {
        options: { 'base-url': 'https://slack.test/api' } as never,
        environment: { SLACK_BOT_TOKEN: new Secret(slackToken) },
        http: slack.http,
        clock,
      },
      person: mona,
      stranger: nobody,
      audience: false,
      received: () => slack.messages.map(({ notification, text }) => `${notification}\n${text}`),
      refuse: () => {
        slack.errors['chat.postMessage'] = 'restricted_action';
      },
      asked: () => slack.messages.length,
      close: async () => {},
    };
  },
  async teams() {
    const teams = fakeTeams(teamsUrl);
    return {
      context: {
        options: { url: 'TEAMS_WEBHOOK_URL' } as never,
        environment: { TEAMS_WEBHOOK_URL: new Secret(teamsUrl) },
        http: teams.http,
        clock,
      },
      person: mona,
      stranger: nobody,
      noticesOnly: true,
      audience: true,
      received: () => teams.cards.map(({ text }) => text),
      refuse: () => {
        teams.status = 500;
      },
      asked: () => teams.cards.length,
      close: async () => {},
    };
  },
  async webhook() {
    const receiver = fakeWebhook();
    let asked = 0;
    return {
      context: {
        options: { url: 'https://hooks.acme.dev/keys' } as never,
        environment: {},
        http: (request) => {
          asked++;
          return receiver.http(request);
        },
        clock,
      },
      person: nobody,
      stranger: undefined,
      audience: true,
      received: () => receiver.deliveries.map(({ text }) => text),
      refuse: () => {
        receiver.answers = [500];
      },
      asked: () => asked,
      close: async () => {},
    };
  },
};

const from = {
  repository: 'acme/shop',
  run: 'https://github.com/acme/shop/actions/runs/4711',
  actor: 'octo-boss',
};

const notice: NoticeMessage = {
  notices: [
    {
      about: 'human',
      secret: 'production/TOY_KEY',
      what: 'the old credential is still in use',
      now: 'the old and the new credential both work',
      hint: 'keyturn revoke --only production/TOY_KEY',
    },
  ],
  from,
};

function passwordFor(person: Person): PasswordMessage {
  return {
    person,
    password: new Secret(`toy ${'pass'} words only five`),
    secrets: ['development/SENDGRID_API_KEY', 'TOY_KEY'],
    expiresAt: new Date('2026-11-21T14:00:00Z'),
    from,
  };
}

function messageFor(person: Person): LinkMessage {
  return {
    person,
    link: new Secret(`https://links.acme.dev/l#${'toyLinkKey0'.repeat(4).slice(0, 43)}`),
    secrets: ['development/SENDGRID_API_KEY', 'TOY_KEY'],
    expiresAt: new Date('2026-11-21T14:00:00Z'),
    from,
    again: false,
  };
}

function askFor(person: Person): AskMessage {
  return {
    person,
    lines: [
      {
        secret: 'production/TOY_PARTNER_KEY',
        link: new Secret(`https://links.acme.dev/r#${'toyLinkKey1'.repeat(8).slice(0, 86)}`),
        console: 'https://console.acme.example/keys',
        note: 'the restricted one',
        until: new Date('2026-11-28T14:00:00Z'),
      },
      { secret: 'TOY_OLD_KEY', console: 'https://console.acme.example/old' },
    ],
    from,
  };
}

describe.each(Object.keys(channels) as ChannelName[])('the channel %s', (name) => {
  let open: Stage | undefined;
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });

  async function raise() {
    const stage = await stages[name]();
    open = stage;
    const module = (await channels[name]()) as ChannelModule<never>;
    return { stage, module, channel: module.build(stage.context) };
  }

  it('says what it is', async () => {
    const { module, channel } = await raise();
    expect(module.name).toBe(name);
    expect(channel.name).toBe(name);
    expect(module.title).not.toBe('');
    expect(module.sentence).toMatch(/\.$/);
  });

  it('accepts its own options, and no other field', async () => {
    const { stage, module } = await raise();
    expect(module.options.safeParse(stage.context.options).success).toBe(true);
    expect(module.options.safeParse({ ...(stage.context.options as object), colour: 'red' }).success).toBe(false);
  });

  it('names the variables that it reads', async () => {
    const { stage, module } = await raise();
    expect(module.environment(stage.context.options)).toEqual(Object.keys(stage.context.environment));
  });

  it('delivers one message with the link, the secrets and the end', async () => {
    const { stage, module, channel } = await raise();
    expect(module.noticesOnly).toBe(stage.noticesOnly);
    if (stage.noticesOnly) {
      expect(channel.reaches(stage.person)).toBe(false);
      await expect(channel.send(messageFor(stage.person))).rejects.toMatchObject({ code: 'RECIPIENT_UNREACHABLE' });
      expect(channel.sendPassword).toBeUndefined();
      expect(stage.received()).toEqual([]);
      return;
    }
    expect(channel.reaches(stage.person)).toBe(true);
    const message = messageFor(stage.person);
    await channel.send(message);
    expect(stage.received()).toHaveLength(1);
    const text = stage.received()[0]!;
    expect(text).toContain(message.link.reveal());
    for (const secret of message.secrets) expect(text).toContain(secret);
    expect(text).toMatch(/2026-11-21T14:00|21 November 2026, 14:00 UTC/);
    for (const value of Object.values(stage.context.environment)) expect(text).not.toContain(value!.reveal());
    expect(text).not.toContain(password);
  });

  it('does not reach a stranger, and says so', async () => {
    const { stage, channel } = await raise();
    if (stage.stranger === undefined) {
      expect(channel.reaches(nobody)).toBe(true);
      return;
    }
    expect(channel.reaches(stage.stranger)).toBe(false);
    await expect(channel.send(messageFor(stage.stranger))).rejects.toMatchObject({ code: 'RECIPIENT_UNREACHABLE' });
    expect(stage.received()).toEqual([]);
  });

  it('carries a password without the link, where it carries links', async () => {
    const { stage, channel } = await raise();
    if (stage.noticesOnly) return;
    const message = passwordFor(stage.person);
    await channel.sendPassword!(message);
    expect(stage.received()).toHaveLength(1);
    const text = stage.received()[0]!;
    expect(text).toContain(message.password.reveal());
    expect(text).not.toContain('links.acme.dev');
    for (const secret of message.secrets) expect(text).toContain(secret);
    if (stage.stranger === undefined) return;
    const strange = channel.sendPassword!(passwordFor(stage.stranger));
    await expect(strange).rejects.toMatchObject({ code: 'RECIPIENT_UNREACHABLE' });
  });

  it('asks one person, with every link and what is said of it, where it reaches one', async () => {
    const { stage, channel } = await raise();
    if (stage.noticesOnly) {
      expect(channel.ask).toBeUndefined();
      return;
    }
    const message = askFor(stage.person);
    await channel.ask!(message);
    expect(stage.received()).toHaveLength(1);
    const text = stage.received()[0]!;
    expect(text).toContain(message.lines[0]!.link!.reveal());
    for (const { secret, console } of message.lines) {
      expect(text).toContain(secret);
      expect(text).toContain(console);
    }
    expect(text).toContain('the restricted one');
    expect(text).toMatch(/2026-11-28T14:00|28 November 2026, 14:00 UTC/);
    for (const value of Object.values(stage.context.environment)) expect(text).not.toContain(value!.reveal());
    if (stage.stranger === undefined) return;
    await expect(channel.ask!(askFor(stage.stranger))).rejects.toMatchObject({ code: 'RECIPIENT_UNREACHABLE' });
  });

  it('carries a notice to a person it reaches, and to its own audience where it has one', async () => {
    const { stage, module, channel } = await raise();
    const people = channel.reaches(stage.person) ? [stage.person] : [];
    const receivers = [...people, ...(stage.audience ? [undefined] : [])];
    for (const to of receivers) await channel.notify!(notice, to);
    expect(stage.received()).toHaveLength(receivers.length);
    const { secret, what, now, hint } = notice.notices[0]!;
    for (const text of stage.received()) for (const part of [secret, what, now, hint]) expect(text).toContain(part);
    // Who needs nothing under `people` may be named in `notify.to`.
    expect(module.reach === undefined).toBe(stage.audience);
    if (!stage.audience) {
      await expect(channel.notify!(notice, undefined)).rejects.toMatchObject({ code: 'RECIPIENT_UNREACHABLE' });
    }
  });

  it.each(['send', 'sendPassword', 'ask', 'notify'] as const)(
    'says DELIVER_FAILED when the other side refuses, without the link or a credential: %s',
    async (kind) => {
      const { stage, channel } = await raise();
      if (stage.noticesOnly && kind !== 'notify') return;
      stage.refuse();
      const message = messageFor(stage.person);
      const work = {
        send: () => channel.send(message),
        sendPassword: () => channel.sendPassword!(passwordFor(stage.person)),
        ask: () => channel.ask!(askFor(stage.person)),
        notify: () => channel.notify!(notice, stage.audience ? undefined : stage.person),
      };
      const error = await work[kind]().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(KeyturnError);
      const thrown = error as KeyturnError;
      expect(thrown.code).toBe('DELIVER_FAILED');
      expect(thrown.hint).toBeTruthy();
      const said = `${thrown.message} ${thrown.hint} ${thrown.stack} ${JSON.stringify(thrown)}`;
      expect(said).not.toContain(message.link.reveal().slice(-20));
      expect(said).not.toContain('words only five');
      expect(said).not.toContain('toyLinkKey1');
      expect(said).not.toContain(password);
      for (const value of Object.values(stage.context.environment)) expect(said).not.toContain(value!.reveal());
      expect(said).not.toContain('toy-not-a-signature');
      expect(thrown.cause).toBeUndefined();
      expect(stage.received()).toEqual([]);
    },
  );

  it('checks itself without sending anything', async () => {
    const { stage, channel } = await raise();
    await channel.check();
    expect(stage.received()).toEqual([]);
    expect(stage.asked()).toBe(0);
  });
});

it('no channel is both built and planned', () => {
  expect(planned.filter((name) => Object.hasOwn(channels, name))).toEqual([]);
});
