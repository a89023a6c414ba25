import { afterEach, describe, expect, it } from '@jest/globals';
import { email } from '../../src/channels/email.ts';
import { smtpFailure } from '../../src/channels/smtp-failures.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { LinkMessage } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type FakeSmtp, fakeSmtp } from '../fakes/smtp.ts';

/** What was waited for, in milliseconds. */
let waited: number[] = [];
const clock = {
  now: () => new Date('2026-11-20T14:00:00Z'),
  async sleep(milliseconds: number) {
    waited.push(milliseconds);
  },
};
const password = `toy-mail-${'password'}@:/0001`;
const link = `https://links.acme.dev/l#${'toyLinkKey0'.repeat(4).slice(0, 43)}`;

let smtp: FakeSmtp | undefined;
afterEach(async () => {
  await smtp?.close();
  smtp = undefined;
  waited = [];
});

async function serve(options?: Parameters<typeof fakeSmtp>[0]): Promise<FakeSmtp> {
  smtp = await fakeSmtp(options);
  return smtp;
}

const urlFor = (port: number, host = '127.0.0.1', scheme = 'smtp') =>
  `${scheme}://keyturn:${encodeURIComponent(password)}@${host}:${port}`;

function channel(url: string | undefined, from = 'keys@acme.dev') {
  return email.build({
    options: { from },
    environment: { SMTP_URL: url === undefined ? undefined : new Secret(url) },
    http: () => Promise.reject(new Error('mail needs no HTTP')),
    clock,
  });
}

function message(changes: Partial<LinkMessage> = {}): LinkMessage {
  return {
    person: { id: '583231', login: 'mona', reach: { email: 'mona@acme.dev' } },
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
  for (const hidden of [password, encodeURIComponent(password), link, link.slice(-43), 'TOY_KEY']) {
    expect(said).not.toContain(hidden);
  }
  return error as KeyturnError;
}

describe('a mail', () => {
  it('is text first, then HTML, marked as written by a machine, and names no mailer', async () => {
    const { port, mails } = await serve();
    await channel(urlFor(port)).send(message());
    const { parsed, raw, to } = mails[0]!;
    expect(to).toEqual(['mona@acme.dev']);
    expect(parsed.from?.value).toEqual([{ address: 'keys@acme.dev', name: 'Keyturn' }]);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.has('x-mailer')).toBe(false);
    expect(parsed.date?.toISOString()).toBe('2026-11-20T14:00:00.000Z');
    expect(raw.indexOf('text/plain')).toBeGreaterThan(0);
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
    expect(parsed.text).toContain(link);
    expect(parsed.text).toContain('Open this link in a browser');
    expect(parsed.attachments).toEqual([]);
  });

  it('loads nothing and follows nobody: no image, no script, no address but the link and the run', async () => {
    const { port, mails } = await serve();
    await channel(urlFor(port)).send(message());
    const html = mails[0]!.parsed.html as string;
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form|video|svg)\b|url\(|@import|\bon\w+=/i);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(new Set(addresses)).toEqual(new Set([link, 'https://github.com/acme/shop/actions/runs/4711']));
  });

  it('logs in with the user and the decoded password of SMTP_URL', async () => {
    const { port, logins } = await serve();
    await channel(urlFor(port)).send(message());
    expect(logins).toEqual([{ user: 'keyturn', password }]);
  });

  it('goes to a server without a login', async () => {
    const { port, mails } = await serve({ auth: false });
    await channel(`smtp://127.0.0.1:${port}`).send(message());
    expect(mails).toHaveLength(1);
  });

  it('has the same message id when it is sent again, and another one for another link or person', async () => {
    const { port, mails } = await serve();
    const mail = channel(urlFor(port));
    await mail.send(message());
    await mail.send(message());
    await mail.send(message({ expiresAt: new Date('2026-11-21T14:00:00.001Z') }));
    await mail.send(message({ person: { ...message().person, id: '2' } }));
    const ids = mails.map(({ parsed }) => parsed.messageId);
    expect(ids[0]).toMatch(/^<keyturn\.[0-9a-f]{32}@acme\.dev>$/);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  it('has an id that says nothing of a link or a password, not even to whoever guesses it', async () => {
    const { port, mails } = await serve();
    const mail = channel(urlFor(port));
    const { again: _, link: __, ...rest } = message();
    for (const word of ['one', 'two']) {
      await mail.send(message({ link: new Secret(`https://links.acme.dev/l#${word}`) }));
      await mail.sendPassword?.({ ...rest, password: new Secret(word) });
      const until = new Date('2026-11-21T14:00:00Z');
      const line = { secret: 'KEY', until, link: new Secret(`https://links.acme.dev/r#${word}`) };
      await mail.ask?.({ person: rest.person, from: rest.from, lines: [line] });
    }
    const ids = mails.map(({ parsed }) => parsed.messageId);
    expect(ids.slice(3)).toEqual(ids.slice(0, 3));
    expect(new Set(ids).size).toBe(3);
  });

  it('says that an earlier link is void when it is a second one', async () => {
    const { port, mails } = await serve();
    await channel(urlFor(port)).send(message({ again: true }));
    expect(mails[0]!.parsed.text).toContain('the link in that one no longer works');
  });

  it('works where the link is for the terminal only', async () => {
    const { port, mails } = await serve();
    await channel(urlFor(port)).send(message({ link: new Secret('acme/shop#toyKey') }));
    expect(mails[0]!.parsed.text).toContain('node KEYTURN/dist/cli/index.js open acme/shop#toyKey');
    expect(mails[0]!.parsed.html).not.toContain('href="acme');
  });
});

const injections: readonly [string, string][] = [
  ['a header', 'x\r\nBcc: eve@evil.example'],
  ['a header after a bare line feed', 'x\nBcc: eve@evil.example'],
  ['a header after a bare CR', 'x\rBcc: eve@evil.example'],
  ['a body', 'x\r\n\r\n<h1>pay here</h1>'],
  ['the end of the message', 'x\r\n.\r\nMAIL FROM:<eve@evil.example>'],
  ['a folded line', 'x\r\n Bcc: eve@evil.example'],
  ['a line separator', `x${String.fromCodePoint(0x2028)}Bcc: eve@evil.example`],
  ['NUL', 'x\0y'],
  ['an encoded word', '=?utf-8?q?x=0d=0aBcc:_eve@evil.example?='],
  ['HTML', '<img src=https://evil.example/pixel><script>alert(1)</script>'],
  ['an attribute', '" onmouseover="alert(1)'],
  ['a script URL', 'javascript:alert(1)'],
  ['a bidirectional override', `${String.fromCodePoint(0x202e)}kcatta`],
  ['a very long name', 'x'.repeat(100_000)],
];

const fields: readonly [string, (text: string) => Partial<LinkMessage>][] = [
  ['login', (text) => ({ person: { ...message().person, login: text } })],
  ['id', (text) => ({ person: { ...message().person, id: text } })],
  ['secret', (text) => ({ secrets: [text] })],
  ['repository', (text) => ({ from: { ...message().from, repository: text } })],
  ['run', (text) => ({ from: { ...message().from, run: text } })],
  ['actor', (text) => ({ from: { ...message().from, actor: text } })],
];

describe.each(fields)('a hostile %s', (_, change) => {
  it('adds no recipient, header, tag or line, whatever it contains', async () => {
    const { port, mails } = await serve();
    await Promise.all(injections.map(([, text]) => channel(urlFor(port)).send(message(change(text)))));
    expect(mails).toHaveLength(injections.length);
    for (const { parsed, to, raw } of mails) {
      expect(to).toEqual(['mona@acme.dev']);
      expect([...parsed.headers.keys()].sort()).toEqual(
        ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
      );
      expect(raw).not.toMatch(/^bcc:/im);
      expect(parsed.text).not.toMatch(/^(Bcc:|<h1>|MAIL FROM|\.$)/m);
      const html = parsed.html as string;
      expect(html).not.toMatch(/<(img|script|h1)\b/);
      expect(html).not.toMatch(/ onmouseover="/);
      expect(html).not.toMatch(/href="javascript/);
      expect(`${parsed.subject}${parsed.text}${html}`).not.toMatch(/[\u202e\u2028\0]/);
      expect(raw.length).toBeLessThan(40_000);
    }
  });
});

describe('a hostile address', () => {
  it.each(injections)('is not reached, and not even connected to, with %s', async (_, text) => {
    const { port, mails, logins } = await serve();
    const mail = channel(urlFor(port));
    const person = { id: '1', login: 'mona', reach: { email: `mona@acme.dev${text}` } };
    const other = { id: '1', login: 'mona', reach: { email: text } };
    for (const each of [person, other]) {
      expect(mail.reaches(each)).toBe(false);
      expect((await thrownBy(mail.send(message({ person: each })))).code).toBe('RECIPIENT_UNREACHABLE');
    }
    expect(mails).toEqual([]);
    expect(logins).toEqual([]);
    expect(email.options.safeParse({ from: `keys@acme.dev${text}` }).success).toBe(false);
    expect(email.options.safeParse({ from: text }).success).toBe(false);
  });

  it('is no address that every object has', () => {
    const reach = Object.create({ email: 'mona@acme.dev' }) as { [channel: string]: string };
    expect(channel('smtp://127.0.0.1').reaches({ id: '1', login: 'mona', reach })).toBe(false);
  });
});

describe('a link that is no link', () => {
  it.each(['https://links.acme.dev/l#a\r\nBcc: x', 'https://x"y', "https://x'y", 'https://<x>', 'a b', ''])(
    '%j is not sent',
    async (text) => {
      const { port, mails } = await serve();
      const error = await thrownBy(channel(urlFor(port)).send(message({ link: new Secret(text) })));
      expect(error.code).toBe('DELIVER_FAILED');
      expect(mails).toEqual([]);
    },
  );
});

describe('the way to the mail server', () => {
  it('is refused in the clear unless it stays on this machine', async () => {
    // 0.0.0.0 leads to this machine, but is not one of its loopback names.
    const { port, mails, logins } = await serve();
    const mail = channel(urlFor(port, '0.0.0.0'));
    expect((await thrownBy(mail.send(message()))).message).toContain('TLS');
    expect((await thrownBy(mail.check())).code).toBe('DELIVER_FAILED');
    expect(mails).toEqual([]);
    expect(logins).toEqual([]);
  });

  it.each([
    ['STARTTLS', 'starttls', 'smtp', '0.0.0.0'],
    ['TLS from the start', 'implicit', 'smtps', '0.0.0.0'],
    ['TLS from the start, on this machine', 'implicit', 'smtps', '127.0.0.1'],
  ] as const)('is refused with a certificate nobody trusts, by %s', async (_, tls, scheme, host) => {
    const { port, mails, logins } = await serve({ tls });
    const error = await thrownBy(channel(urlFor(port, host, scheme)).send(message()));
    expect(error.code).toBe('DELIVER_FAILED');
    expect(error.message).toContain('TLS');
    expect(mails).toEqual([]);
    expect(logins).toEqual([]);
  });

  it.each([
    ['auth', /user or password/, 535],
    ['recipient', /recipient/, 550],
    ['message', /refused the message/, 554],
    ['hang-up', /closed the connection|could not be reached/, undefined],
  ] as const)('says what went wrong without quoting the server: %s', async (fault, says, status) => {
    const server = await serve();
    server.fault = fault;
    const error = await thrownBy(channel(urlFor(server.port)).send(message()));
    expect(error.code).toBe('DELIVER_FAILED');
    expect(error.message).toMatch(says);
    if (status !== undefined) expect(error.message).toContain(`(${status})`);
    expect(error.message).not.toContain('mona@acme.dev');
    expect(server.mails).toEqual([]);
  });

  it.each([
    [{ to: 'RCPT', status: 450, says: 'Greylisted, try again in 5 minutes' }, /asks to come back.*greylist.*\(450\)/],
    [{ to: 'RCPT', status: 451, says: '4.7.1 Service unavailable' }, /asks to come back.*\(451\)/],
    [{ to: 'DATA', status: 451, says: 'local error' }, /asks to come back.*\(451\)/],
    [{ to: 'MAIL', status: 421, says: '4.7.0 Too many connections' }, /takes no more mail for now.*\(421\)/],
    [{ to: 'RCPT', status: 452, says: '4.5.3 Too many recipients' }, /takes no more mail for now.*\(452\)/],
    [{ to: 'MAIL', status: 452, says: '4.3.1 Insufficient system storage' }, /takes no more mail for now.*\(452\)/],
    [{ to: 'RCPT', status: 452, says: '4.2.2 Mailbox full' }, /mailbox .* is full \(452\)/],
    [{ to: 'RCPT', status: 452, says: 'quota' }, /mailbox .* is full \(452\)/],
  ] as const)('waits where the server asks for it, and says so when it goes on asking: %j', async (fault, says) => {
    const server = await serve();
    server.fault = { ...fault, times: 2 };
    await channel(urlFor(server.port)).send(message());
    expect(server.mails).toHaveLength(1);
    expect(waited).toEqual([15_000, 30_000]);

    server.fault = fault;
    const error = await thrownBy(channel(urlFor(server.port)).send(message()));
    expect(error.message).toMatch(says);
    expect(error.message).not.toMatch(/may have|refused/);
    expect(error.hint).toContain('It took nothing');
    expect(waited).toHaveLength(5);
    expect(server.mails).toHaveLength(1);
  });

  it.each([
    [
      { to: 'MAIL', status: 530, says: '5.7.1 Authentication required' },
      /only after a login \(530\)/,
      /user and password/,
    ],
    [{ to: 'MAIL', status: 530, says: '5.7.0 Must issue a STARTTLS command first' }, /TLS/, /smtps/],
    [{ to: 'MAIL', status: 553, says: '5.7.1 not owned by user' }, /refused the sender \(553\)/, /`from`/],
    [{ to: 'RCPT', status: 550, says: '5.1.1 no such user' }, /refused the recipient \(550\)/, /`people`/],
    [{ to: 'RCPT', status: 553, says: 'mailbox name not allowed' }, /refused the recipient \(553\)/, /`people`/],
    [{ to: 'DATA', status: 554, says: 'spam' }, /refused the message \(554\)/, /log/],
    [{ to: 'DATA', status: 554, says: '5.7.1 looks like spam' }, /refused the message \(554\)/, /log/],
    [{ to: 'RCPT', status: 552, says: '5.2.2 over quota' }, /mailbox .* is full \(552\)/, /make room.*`people`/],
    [{ to: 'RCPT', status: 550, says: '5.2.2 over quota' }, /mailbox .* is full \(550\)/, /It took nothing/],
    [{ to: 'DATA', status: 552, says: 'exceeded storage' }, /mailbox .* is full \(552\)/, /make room/],
    [
      { to: 'RCPT', status: 554, says: '5.7.1 Relay access denied' },
      /passes no mail on .*\(554\)/,
      /user and password/,
    ],
    [{ to: 'RCPT', status: 550, says: '5.7.54 Unable to relay' }, /passes no mail on .*\(550\)/, /It took nothing/],
    [{ to: 'RCPT', status: 554, says: 'Relaying denied' }, /passes no mail on .*\(554\)/, /SMTP_URL/],
    [{ to: 'MAIL', status: 552, says: '5.3.4 too big' }, /no mail of this size \(552\)/, /fewer secrets/],
    [{ to: 'MAIL', status: 552, says: 'Message size exceeds fixed limit' }, /this size \(552\)/, /It took nothing/],
    [{ to: 'DATA', status: 552, says: '5.3.4 too big' }, /no mail of this size \(552\)/, /fewer secrets/],
    [{ to: 'DATA', status: 554, says: '5.2.3 too long' }, /no mail of this size \(554\)/, /It took nothing/],
  ] as const)('names whom or what the server refuses, and does not try again: %j', async (fault, says, cure) => {
    const server = await serve();
    server.fault = fault;
    const error = await thrownBy(channel(urlFor(server.port)).send(message()));
    expect(error.message).toMatch(says);
    expect(error.hint).toMatch(cure);
    expect(error.message).not.toContain('may have');
    expect(server.commands[fault.to]).toBe(1);
    expect(waited).toEqual([]);
  });

  it.each([
    [
      'refused',
      { code: 'ETLS', command: 'STARTTLS', responseCode: 502, response: '502 no' },
      'no',
      /refuses to begin TLS/,
    ],
    ['not now', { code: 'ETLS', command: 'STARTTLS', responseCode: 454, response: '454 no' }, 'later', /just now/],
  ] as const)('tells STARTTLS that is %s from a certificate that nobody trusts', (_, given, again, says) => {
    const failure = smtpFailure({ ...given, message: 'Error upgrading connection with STARTTLS' }, 'mail', false);
    expect(failure.again).toBe(again);
    expect(failure.error.message).toMatch(says);
    expect(failure.error.message).not.toContain('trusted');
    expect(failure.error.hint).toMatch(/Nothing was sent, not even the login.*smtps/);
    expect(failure.error.untaken).toBe(true);
  });

  it('says that a mail may have arrived whose server broke off after it had all of it, and sends it once', async () => {
    const server = await serve();
    server.fault = 'drop';
    const error = await thrownBy(channel(urlFor(server.port)).send(message()));
    expect(error.message).toContain('may have arrived');
    expect(server.mails).toHaveLength(1);
    expect(server.commands.MAIL).toBe(1);
    expect(waited).toEqual([]);
  });

  it('tries again, shortly, where the server broke off before it had the message', async () => {
    const server = await serve();
    server.fault = 'hang-up';
    const sending = channel(urlFor(server.port)).send(message());
    const error = await thrownBy(sending);
    expect(error.message).not.toContain('may have arrived');
    expect(waited).toEqual([500, 2_000]);
    expect(server.mails).toEqual([]);
  });

  it('says that nothing listens', async () => {
    const { port, close } = await serve();
    await close();
    smtp = undefined;
    expect((await thrownBy(channel(urlFor(port)).check())).code).toBe('DELIVER_FAILED');
  });

  it('checks the login and sends nothing', async () => {
    const server = await serve();
    await channel(urlFor(server.port)).check();
    expect(server.logins).toHaveLength(1);
    expect(server.mails).toEqual([]);
    server.fault = 'auth';
    expect((await thrownBy(channel(urlFor(server.port)).check())).message).toContain('535');
  });
});

describe('SMTP_URL', () => {
  it.each([
    ['missing', undefined, 'ENVIRONMENT_MISSING'],
    ['empty', '', 'ENVIRONMENT_MISSING'],
    ['blank', '  ', 'ENVIRONMENT_MISSING'],
    ['not a URL', `mail.acme.dev ${password}`, 'INPUT_INVALID'],
    ['another scheme', `https://u:${encodeURIComponent(password)}@mail.acme.dev`, 'INPUT_INVALID'],
    ['a file', 'file:///etc/passwd', 'INPUT_INVALID'],
    ['without a host', 'smtp://', 'INPUT_INVALID'],
    ['a switch of the mail library', 'smtp://127.0.0.1/?logger=true', 'INPUT_INVALID'],
    ['TLS checks turned off', 'smtp://mail.acme.dev?tls.rejectUnauthorized=false', 'INPUT_INVALID'],
    ['a path', 'smtp://mail.acme.dev/x', 'INPUT_INVALID'],
    ['a fragment', 'smtp://mail.acme.dev#x', 'INPUT_INVALID'],
    ['a line break in the password', 'smtp://u:a%0d%0aRCPT@127.0.0.1', 'INPUT_INVALID'],
  ] as const)('is refused: %s', async (_, url, code) => {
    const mail = channel(url);
    expect((await thrownBy(mail.check())).code).toBe(code);
    expect((await thrownBy(mail.send(message()))).code).toBe(code);
  });
});
