import { describe, expect, it } from '@jest/globals';
import { open } from '../../src/commands/open.ts';
import { type ShareEvent, type ShareInput, share } from '../../src/commands/share.ts';
import { links } from '../../src/links/client.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Channel, LinkMessage, PasswordMessage, Person } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { makeService, monasToken } from '../service/app-parts.ts';

const person = (login: string, ...ways: string[]): Person => ({
  id: login,
  login,
  reach: Object.fromEntries(ways.map((way) => [way, login])),
});
const everybody = [person('mona', 'slack', 'email'), person('lisa', 'email'), person('tim')];

function stage({ password = false, service: hasService = true } = {}) {
  const service = makeService();
  const clock = {
    now: () => new Date(service.clock.now()),
    sleep: async (milliseconds: number) => service.clock.pass(milliseconds),
  };
  const http = service.app;
  const said: string[] = [];
  const events: ShareEvent[] = [];
  const sent: { by: string; message: LinkMessage }[] = [];
  const passwords: { by: string; message: PasswordMessage }[] = [];
  const broken = new Set<string>();
  const channel = (name: string): Channel => ({
    name,
    reaches: ({ reach }) => Object.hasOwn(reach, name),
    check: async () => {
      if (broken.has(`${name} check`)) throw new KeyturnError('ENVIRONMENT_MISSING', { what: `${name} is not set up` });
    },
    async send(message) {
      if (broken.has(`${name} ${message.person.login} late`)) {
        sent.push({ by: name, message });
        await made.onSent(message);
        throw new KeyturnError('DELIVER_FAILED', { what: 'it broke off; the message may have arrived' });
      }
      if (broken.has(`${name} ${message.person.login}`)) throw new KeyturnError('DELIVER_FAILED', { what: 'refused' });
      sent.push({ by: name, message });
    },
    async sendPassword(message) {
      passwords.push({ by: name, message });
    },
  });
  let drawn = 0;
  const io: Parameters<typeof share>[1] = {
    clock,
    random: {
      bytes: (length) => new Uint8Array(length),
      ulid: () => `01JZZZZZZZZZZZZZZZZZZZZZZ${drawn++}`,
    },
    links: !hasService
      ? undefined
      : links({
          url: 'https://links.example',
          http,
          clock,
          expires: 3_600_000,
          creator: async () => new Secret(monasToken),
          ...(password ? { password: async () => new Secret('toy-five-words') } : {}),
        }),
    channels: [channel('slack'), channel('email')],
    people: {
      resolve: async (to) => everybody.filter(({ login }) => to.includes(login)),
      named: async () => undefined,
    },
    from: { repository: 'acme/shop' },
    say: (line) => void said.push(line),
    tell: (event) => void events.push(event),
  };
  const run = (text: string, change: Partial<ShareInput> = {}) =>
    share({ text: new Secret(text), note: '', to: [], ...change }, io);
  const read = async (link: Secret, secret?: string) => {
    const how = secret === undefined ? {} : { password: async () => new Secret(secret) };
    const opened = await open({ link, print: true, allowNames: ['PATH'] }, { http, clock, ...how });
    const values = Object.fromEntries(opened.entries.map(({ key, value }) => [key, value.reveal()]));
    return { ...opened, values };
  };
  const made = {
    said,
    events,
    sent,
    passwords,
    broken,
    run,
    read,
    onSent: async (_: LinkMessage): Promise<void> => {},
  };
  return made;
}

async function refusal(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(KeyturnError);
  return error as KeyturnError;
}

describe('what is shared', () => {
  it.each([
    ['A=1\n', { A: '1' }],
    ['# mine\nexport A="two words"\r\nB=\'x\ny\'\n', { A: 'two words', B: 'x\ny' }],
    ['\uFEFFA=1', { A: '1' }],
  ])('are the KEY=value lines of %j', async (text, values) => {
    const at = stage();
    expect(await at.run(text, { note: 'the new one' })).toEqual([]);
    const [event] = at.events;
    if (event?.event !== 'link') throw new Error('no link');
    expect(event.names).toEqual(Object.keys(values));
    const opened = await at.read(event.link);
    expect(opened.values).toEqual(values);
    expect(opened).toMatchObject({ from: 'acme/shop', note: 'the new one', creator: 'mona' });
    expect(opened.entries.map(({ rotation }) => rotation?.length)).toEqual(Object.keys(values).map(() => 26));
  });

  it.each([
    ['toy key\n', 'toy key'],
    ['toy\r\n', 'toy'],
    ['{"json": 1,\n "x": 2}\n\n', '{"json": 1,\n "x": 2}\n'],
    ['A=1', 'A=1'],
    [' spaces ', ' spaces '],
  ])('is all of %j with a name, without the line end of the pipe', async (text, value) => {
    const at = stage();
    await at.run(text, { name: 'KEY' });
    const [event] = at.events;
    expect((await at.read((event as { link: Secret }).link)).values).toEqual({ KEY: value });
  });

  it.each([
    ['', {}, 'no KEY=value line'],
    ['toy-key-alone', {}, 'no KEY=value line'],
    ['A=', {}, 'A has no value'],
    ['A.B=1', {}, 'other characters'],
    ['A=\0', {}, 'is not text'],
    ['A=\uFFFD', {}, 'is not text'],
    ['\n', { name: 'KEY' }, 'no value'],
  ])('is never %j', async (text, change, says) => {
    const at = stage();
    const error = await refusal(at.run(text, change));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.message).toContain(says);
    expect(error.hint).toContain('keyturn share');
    expect(at.events).toEqual([]);
  });

  it('is refused where it is too much for a link', async () => {
    const error = await refusal(stage().run('x'.repeat(100_000), { name: 'KEY' }));
    expect(error).toMatchObject({ code: 'VALUE_UNFIT' });
  });

  it('may have a name that its reader has to allow, which is said', async () => {
    const at = stage();
    await at.run('PATH=/toy');
    expect(at.said).toEqual([
      'PATH can change how programs run or where they send keys: whoever opens the link must say --allow-name PATH.',
    ]);
  });

  it.each([
    [`it's "so"`, 'KEY: the value contains an apostrophe together with one of " \\ $ `, which no .env file can carry'],
    ['a\r\nb', 'KEY: the value contains a carriage return, which no .env file can carry to every reader: whoever'],
    ['x\nPATH=/evil', 'KEY: the value has a line that looks like an assignment, '],
  ])(
    'is shared even where it does not fit a .env file, which is said before anybody opens it: %j',
    async (value, says) => {
      const at = stage();
      await at.run(value, { name: 'KEY' });
      expect(at.said).toHaveLength(1);
      expect(at.said[0]).toContain(says);
      expect(at.said[0]).not.toMatch(/so"|evil|a\r/);
      const [event] = at.events;
      expect((await at.read((event as { link: Secret }).link)).values).toEqual({ KEY: value });
    },
  );

  it('needs a place for the link', async () => {
    const error = await refusal(stage({ service: false }).run('A=1'));
    expect(error.code).toBe('LINK_CREATOR_MISSING');
    expect(error.hint).toContain('--links-url');
  });
});

describe('with --to', () => {
  it('everybody gets a link of their own, by the first channel that reaches them', async () => {
    const at = stage();
    expect(await at.run('A=1', { to: ['mona', 'lisa'] })).toEqual([]);
    expect(at.sent.map(({ by, message }) => [by, message.person.login, message.secrets])).toEqual([
      ['slack', 'mona', ['A']],
      ['email', 'lisa', ['A']],
    ]);
    const [mona, lisa] = at.sent.map(({ message }) => message.link);
    expect(mona!.equals(lisa!)).toBe(false);
    expect((await at.read(mona!)).values).toEqual({ A: '1' });
    expect((await at.read(lisa!)).values).toEqual({ A: '1' });
    expect(at.events.map(({ event }) => event)).toEqual(['sent', 'sent']);
    expect(JSON.stringify(at.events)).not.toContain('links.example');
  });

  it.each([
    ['somebody whom no channel reaches', ['mona', 'tim'], /no channel reaches tim/],
    ['nobody', ['@acme/empty'], /nobody is in what --to names/],
  ])('nobody is sent anything where it names %s', async (_, to, says) => {
    const at = stage();
    const error = await refusal(at.run('A=1', { to }));
    expect(error.code).toBe('RECIPIENT_UNREACHABLE');
    expect(error.message).toMatch(says);
    expect(at.sent).toEqual([]);
  });

  it('nobody is sent anything where a channel does not work', async () => {
    const at = stage();
    at.broken.add('email check');
    expect((await refusal(at.run('A=1', { to: ['mona'] }))).code).toBe('ENVIRONMENT_MISSING');
    expect(at.sent).toEqual([]);
  });

  it('one whose message fails is named, and the others have theirs', async () => {
    const at = stage();
    at.broken.add('slack mona');
    const failures = await at.run('A=1', { to: ['mona', 'lisa'] });
    expect(failures.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      expect.stringMatching(/^DELIVER_FAILED: mona was not sent a link: refused\. The link [\w-]+ was withdrawn/),
    ]);
    expect(at.sent.map(({ message }) => message.person.login)).toEqual(['lisa']);
  });

  it('a link whose message may have arrived all the same is withdrawn: it opens nothing', async () => {
    const at = stage();
    at.broken.add('slack mona late');
    const [failure] = await at.run('A=1', { to: ['mona'] });
    expect(failure?.message).toMatch(/may have arrived\. The link [\w-]+ was withdrawn: if its message arrives/);
    const { link } = at.sent[0]!.message;
    expect(failure?.message).not.toContain(link.reveal().slice(-43));
    expect((await refusal(at.read(link))).code).toBe('LINK_GONE');
  });

  it('one that was opened before it could be withdrawn is called that', async () => {
    const at = stage();
    at.broken.add('slack mona late');
    at.onSent = async ({ link }) => void (await at.read(link));
    const [failure] = await at.run('A=1', { to: ['mona'] });
    expect(failure?.message).toMatch(/The link [\w-]+ was opened before it could be withdrawn$/);
  });
});

describe('a password', () => {
  it('opens the link, and is told beside it', async () => {
    const at = stage({ password: true });
    await at.run('A=1');
    const [event] = at.events;
    if (event?.event !== 'link') throw new Error('no link');
    expect(event.password?.reveal()).toBe('toy-five-words');
    expect((await refusal(at.read(event.link))).code).toBe('PASSWORD_WRONG');
    expect((await at.read(event.link, 'toy-five-words')).values).toEqual({ A: '1' });
  });

  it('goes by another channel than its link, or to the sender where there is none', async () => {
    const at = stage({ password: true });
    await at.run('A=1', { to: ['mona', 'lisa'] });
    expect(at.passwords.map(({ by, message }) => [by, message.person.login])).toEqual([['email', 'mona']]);
    const [mona, lisa] = at.events;
    expect(mona).toMatchObject({ channel: 'slack', passwordBy: 'email', password: undefined });
    expect(lisa).toMatchObject({ channel: 'email', passwordBy: undefined });
    expect((lisa as { password?: Secret }).password?.reveal()).toBe('toy-five-words');
  });
});
