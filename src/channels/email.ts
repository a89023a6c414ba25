import { createHash } from 'node:crypto';
import * as z from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import { visible } from '../rotation/model/foreign-text.ts';
import type { Channel, Person } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { ChannelContext, ChannelModule } from './channel.ts';
import { type Letter, renderText } from './letter.ts';
import { renderHtml } from './letter-html.ts';
import { linkLetter } from './link-letter.ts';
import { isMailAddress, mailAddress } from './mail-address.ts';
import { noticeLetter } from './notice-letter.ts';
import { passwordLetter } from './password-letter.ts';

const options = z.strictObject({
  from: mailAddress.describe('The sender, one plain address.'),
});

type Options = z.infer<typeof options>;

/** What `SMTP_URL` says, taken apart. `user` and `password` only ever reach the mail library. */
type Server = {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly loopback: boolean;
  readonly user: string;
  readonly password: string;
};

const example = 'smtps://user:password@mail.example.com:465 or smtp://user:password@mail.example.com:587';

/**
 * Reads `smtp://` and `smtps://` URLs. Parameters are refused: the mail library would take `?logger=true` or
 * `?tls.rejectUnauthorized=false` from them.
 * @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID, both without any part of the URL
 */
function readServer(secret: Secret | undefined): Server {
  const text = secret?.reveal().trim() ?? '';
  if (text === '') {
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: 'the mail server is missing: SMTP_URL is not set',
      hint: `Add to the job: env: SMTP_URL: \${{ secrets.SMTP_URL }}`,
    });
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const secure = url?.protocol === 'smtps:';
  if (url === undefined || !(secure || url.protocol === 'smtp:') || url.hostname === '') {
    throw new KeyturnError('INPUT_INVALID', { what: 'SMTP_URL is not a mail server', hint: `Set it like ${example}` });
  }
  if (url.search !== '' || url.hash !== '' || !/^\/?$/.test(url.pathname)) {
    throw new KeyturnError('INPUT_INVALID', {
      what: 'SMTP_URL has something after the host and port, which is not understood',
      hint: `Set it like ${example}`,
    });
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    loopback: host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host),
    user: decoded(url.username),
    password: decoded(url.password),
  };
}

function decoded(text: string): string {
  let plain: string;
  try {
    plain = decodeURIComponent(text);
  } catch {
    plain = text;
  }
  if (!/[\r\n\0]/.test(plain)) return plain;
  throw new KeyturnError('INPUT_INVALID', {
    what: 'SMTP_URL has a line break in its user or password',
    hint: `Set it like ${example}`,
  });
}

async function openTransport(server: Server) {
  // Loaded late: a run that sends no mail never reads the library.
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host: server.host,
    port: server.port,
    secure: server.secure,
    // Credentials and links cross no wire in the clear; on this machine there is no wire and seldom a certificate.
    requireTLS: !server.secure && !server.loopback,
    ignoreTLS: server.loopback,
    ...(server.user === '' ? {} : { auth: { user: server.user, pass: server.password } }),
    logger: false,
    debug: false,
    transactionLog: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    maxRecipients: 1,
    dnsTimeout: 10_000,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    allowInternalNetworkInterfaces: server.loopback,
  });
}

/** Stable for what makes it this mail, so that a repeated one is recognised as the same. Says nothing of a link. */
function messageId(identity: readonly unknown[], from: string): string {
  const hash = createHash('sha256').update(JSON.stringify(['mail', ...identity]));
  return `<keyturn.${hash.digest('hex').slice(0, 32)}@${from.slice(from.indexOf('@') + 1)}>`;
}

type Failure = { readonly what: string; readonly hint: string };

/** What the library's error codes mean, in words of ours: its messages quote the server, the user and the message. */
const failures: { readonly [code: string]: Failure } = {
  EAUTH: { what: 'refused the user or password of SMTP_URL', hint: 'Set SMTP_URL anew: gh secret set SMTP_URL' },
  ENOAUTH: { what: 'wants a user and a password', hint: `Set SMTP_URL like ${example}` },
  EDNS: { what: 'was not found: its name does not resolve', hint: 'Correct the host in SMTP_URL.' },
  ETLS: {
    what: 'offers no TLS that can be trusted',
    hint: 'Use smtps:// in SMTP_URL, or a server whose certificate is valid for its name.',
  },
  ETIMEDOUT: {
    what: 'did not answer in time',
    hint: 'Check host and port in SMTP_URL, and that the runner may reach it.',
  },
  ECONNECTION: { what: 'closed the connection', hint: 'Check host, port and smtp/smtps in SMTP_URL.' },
  ESOCKET: { what: 'could not be reached', hint: 'Check host and port in SMTP_URL, and that the runner may reach it.' },
  EENVELOPE: {
    what: 'refused the sender or the recipient',
    hint: 'Check `from` under `channels` and the address under `people` in .github/keyturn.yml.',
  },
  EMESSAGE: { what: 'refused the message', hint: 'Look into the log of the mail server.' },
  EPROTOCOL: { what: 'does not speak SMTP', hint: 'Check host and port in SMTP_URL.' },
};

function failed(error: unknown, host: string): KeyturnError {
  const { code, responseCode, message } = (error ?? {}) as { readonly [name: string]: unknown };
  // The library calls a certificate that it does not trust a socket error; its text is looked at, never shown.
  const untrusted = code === 'ESOCKET' && /certificate|self.signed|\b(ssl|tls)\b/i.test(String(message));
  const name = untrusted ? 'ETLS' : String(code);
  const row = Object.hasOwn(failures, name)
    ? failures[name]!
    : { what: 'could not be used', hint: 'Check SMTP_URL, then run again' };
  const status = typeof responseCode === 'number' ? ` (${responseCode})` : '';
  return new KeyturnError('DELIVER_FAILED', { what: `the mail server ${host} ${row.what}${status}`, hint: row.hint });
}

function build({ options: { from }, environment, clock }: ChannelContext<Options>): Channel {
  const addressOf = ({ reach }: Person) =>
    Object.hasOwn(reach, 'email') && isMailAddress(reach.email!) ? reach.email! : undefined;

  async function post(person: Person | undefined, write: () => Letter, identity: readonly unknown[]): Promise<void> {
    const to = person && addressOf(person);
    if (to === undefined) {
      throw new KeyturnError('RECIPIENT_UNREACHABLE', {
        what: `no mail address that can be used is known for ${person === undefined ? 'a channel' : visible(person.id)}`,
        hint: 'Add it to .github/keyturn.yml: people: LOGIN: { email: ... }',
      });
    }
    const server = readServer(environment.SMTP_URL);
    const letter = write();
    const transport = await openTransport(server);
    try {
      await transport.sendMail({
        from: { name: 'Keyturn', address: from },
        to: { name: '', address: to },
        envelope: { from, to: [to] },
        subject: letter.subject,
        text: renderText(letter),
        html: renderHtml(letter),
        date: clock.now(),
        messageId: messageId([...identity, person?.id], from),
        xMailer: false,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw failed(error, server.host);
    } finally {
      transport.close();
    }
  }

  return {
    name: 'email',
    reaches: (person) => addressOf(person) !== undefined,
    async check() {
      const server = readServer(environment.SMTP_URL);
      const transport = await openTransport(server);
      try {
        await transport.verify();
      } catch (error) {
        throw failed(error, server.host);
      } finally {
        transport.close();
      }
    },
    send: (message) =>
      post(message.person, () => linkLetter(message), [message.link.reveal(), message.reminder === true]),
    sendPassword: (message) =>
      post(message.person, () => passwordLetter(message), ['password', message.password.reveal()]),
    // A notice that stays true is sent once a day: until the next day it is the same mail.
    notify: (message, to) =>
      post(to, () => noticeLetter(message, to), [clock.now().toISOString().slice(0, 10), message.notices]),
  };
}

export const email: ChannelModule<Options> = {
  name: 'email',
  title: 'Mail',
  sentence: 'Sends one mail per person and run through the SMTP server that SMTP_URL names.',
  options,
  reach: mailAddress,
  environment: () => ['SMTP_URL'],
  build,
};
