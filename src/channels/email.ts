import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import * as z from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import { visible } from '../rotation/model/foreign-text.ts';
import type { Channel, Person } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { askIdentity, askLetter } from './ask-letter.ts';
import type { ChannelContext, ChannelModule } from './channel.ts';
import { type Letter, renderText } from './letter.ts';
import { renderHtml } from './letter-html.ts';
import { linkIdentity, linkLetter } from './link-letter.ts';
import { isMailAddress, mailAddress } from './mail-address.ts';
import { noticeLetter } from './notice-letter.ts';
import { passwordLetter } from './password-letter.ts';
import { type Again, example, type SmtpFailure, smtpFailure } from './smtp-failures.ts';

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

/** A logger that hears what an entry is about, and nothing else of it. */
function listener(hear: (about: unknown) => void) {
  const entry = (data: unknown) => hear((data as { readonly tnx?: unknown } | undefined)?.tnx);
  const silent = () => {};
  return { trace: silent, debug: silent, info: entry, warn: silent, error: silent, fatal: silent, level: silent };
}

/** @param onHandedOver called when the whole message has left for the server */
async function openTransport(server: Server, onHandedOver: () => void = () => {}) {
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
    // Nothing is logged: of all that the library says, only that the end of the message was sent is looked at.
    logger: listener((about) => {
      if (about === 'message') onHandedOver();
    }),
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

/**
 * Stable for what makes it this mail, so that a repeated one is recognised as the same. Servers log it: nothing secret goes in,
 * because a hash of a password of a few words lets whoever reads the log find the words.
 */
function messageId(identity: readonly unknown[], from: string): string {
  const hash = createHash('sha256').update(JSON.stringify(['mail', ...identity]));
  return `<keyturn.${hash.digest('hex').slice(0, 32)}@${from.slice(from.indexOf('@') + 1)}>`;
}

/** Milliseconds before each further try, by what the failure asks for. A server that asks to wait took nothing. */
const waits: { readonly [again in Again]: readonly number[] } = {
  'at once': [500, 2_000],
  later: [15_000, 30_000, 60_000],
  no: [],
};

/** One connection and one mail; what went wrong, if anything did. */
async function sendOnce(server: Server, mail: SendMailOptions): Promise<SmtpFailure | undefined> {
  let handedOver = false;
  const transport = await openTransport(server, () => {
    handedOver = true;
  });
  try {
    await transport.sendMail(mail);
    return undefined;
  } catch (error) {
    return smtpFailure(error, server.host, handedOver);
  } finally {
    transport.close();
  }
}

function build({ options: { from }, environment, clock }: ChannelContext<Options>): Channel {
  const addressOf = ({ reach }: Person) =>
    Object.hasOwn(reach, 'email') && isMailAddress(reach.email!) ? reach.email! : undefined;

  async function post(person: Person | undefined, write: () => Letter, identity: readonly unknown[]): Promise<void> {
    const to = person && addressOf(person);
    if (to === undefined) {
      throw new KeyturnError('RECIPIENT_UNREACHABLE', {
        what: `no mail address that can be used is known for ${person === undefined ? 'a channel' : visible(person.login)}`,
        hint: 'Add it to .github/keyturn.yml: people: LOGIN: { email: ... }',
      });
    }
    const server = readServer(environment.SMTP_URL);
    const letter = write();
    const mail = {
      from: { name: 'Keyturn', address: from },
      to: { name: '', address: to },
      envelope: { from, to: [to] },
      subject: letter.subject,
      text: renderText(letter),
      html: renderHtml(letter),
      date: clock.now(),
      messageId: messageId([...identity, person?.id], from),
      xMailer: false as const,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    for (let tried = 0; ; tried++) {
      const failure = await sendOnce(server, mail);
      if (failure === undefined) return;
      const wait = waits[failure.again][tried];
      if (wait === undefined) throw failure.error;
      await clock.sleep(wait);
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
        throw smtpFailure(error, server.host, false).error;
      } finally {
        transport.close();
      }
    },
    send: (message) => post(message.person, () => linkLetter(message), linkIdentity(message)),
    sendPassword: (message) =>
      post(message.person, () => passwordLetter(message), ['password', ...linkIdentity(message)]),
    ask: (message) => post(message.person, () => askLetter(message), askIdentity(message, clock.now())),
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
