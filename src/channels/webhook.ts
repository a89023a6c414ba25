import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import type {
  AskMessage,
  Channel,
  LinkMessage,
  NoticeMessage,
  PasswordMessage,
  Person,
} from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { askIdentity } from './ask-letter.ts';
import type { ChannelContext, ChannelModule } from './channel.ts';
import { linkIdentity } from './link-letter.ts';
import { isTarget, post, targetSays } from './posting.ts';

const options = z.strictObject({
  url: z.string().max(2048).refine(isTarget, targetSays).describe('Where the message is posted.'),
  secret: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the NAME of an environment variable')
    .optional()
    .describe('The name of the environment variable that holds the signing secret (whsec_...).'),
});

type Options = z.infer<typeof options>;

/** What is posted, beside its time. `data` may hold a link or a password: only for the wire. */
type Event = {
  readonly type: 'keyturn.link' | 'keyturn.password' | 'keyturn.ask' | 'keyturn.notice';
  readonly data: { readonly [name: string]: unknown };
  /** What makes it this message and no other, however often it is sent; nothing secret. */
  readonly identity: readonly unknown[];
};

/** The message that docs/channels.md#webhook shows; `reminder` only where it is one. */
function linkEvent(message: LinkMessage): Event {
  const { person, link, secrets, expiresAt, reminder } = message;
  return {
    type: 'keyturn.link',
    data: {
      person: person.login,
      link: link.reveal(),
      secrets,
      expiresAt: expiresAt.toISOString(),
      ...(reminder === true ? { reminder } : {}),
    },
    identity: [person.id, ...linkIdentity(message)],
  };
}

function passwordEvent(message: PasswordMessage): Event {
  const { person, password, secrets, expiresAt } = message;
  return {
    type: 'keyturn.password',
    data: { person: person.login, password: password.reveal(), secrets, expiresAt: expiresAt.toISOString() },
    identity: [person.id, ...linkIdentity(message)],
  };
}

/** A line without `link` is an old key that is to be ended. */
function askEvent(message: AskMessage, now: Date): Event {
  const { person, lines, reminder, urgent } = message;
  const asks = lines.map(({ secret, link, console, note, until, confirm, why }) => ({
    secret,
    link: link?.reveal(),
    console,
    note,
    until: until?.toISOString(),
    confirm,
    why,
  }));
  const { cli: _, ...from } = message.from;
  return {
    type: 'keyturn.ask',
    data: { person: person.login, asks, ...(reminder ? { reminder } : {}), ...(urgent ? { urgent } : {}), from },
    identity: askIdentity(message, now),
  };
}

/** A notice that stays true is sent once a day: until the next day it is the same message. */
function noticeEvent(message: NoticeMessage, to: Person | undefined, now: Date): Event {
  const { notices } = message;
  // `cli` is for letters to recipients, and no part of the documented body.
  const { cli: _, ...from } = message.from;
  const data = { ...(to === undefined ? {} : { person: to.login }), notices, from };
  return { type: 'keyturn.notice', data, identity: [now.toISOString().slice(0, 10), to?.id ?? null, notices] };
}

/** The same for one message, however often it is sent: receivers drop what they had. Link and password are no part of it. */
function idempotencyId({ type, identity }: Event): string {
  const hash = createHash('sha256').update(JSON.stringify([type, ...identity]));
  return `msg_${hash.digest('base64url').slice(0, 27)}`;
}

/**
 * The key inside `whsec_` + base64 of 24 to 64 bytes (Standard Webhooks, "Signature scheme").
 * @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID
 */
function signingKey(name: string, secret: Secret | undefined): Buffer {
  const text = secret?.reveal().trim() ?? '';
  if (text === '') {
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: `the webhook's signing secret is missing: ${name} is not set`,
      hint: `Add to the job: env: ${name}: \${{ secrets.${name} }}`,
    });
  }
  const encoded = text.replace(/^whsec_/, '');
  const key = Buffer.from(encoded, 'base64');
  const canonical = key.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
  if (!canonical || key.length < 24 || key.length > 64) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `${name} is not a signing secret: it must be whsec_ and then base64 of 24 to 64 bytes`,
      hint: `Make one: echo "whsec_$(openssl rand -base64 32)" | gh secret set ${name}`,
    });
  }
  return key;
}

/** Standard Webhooks 1.0.0: HMAC-SHA-256 over `id.timestamp.body`, the timestamp in Unix seconds. */
function signature(key: Buffer, id: string, seconds: number, text: string): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${text}`).digest('base64')}`;
}

function build({ options: { url, secret }, environment, http, clock }: ChannelContext<Options>): Channel {
  const origin = new URL(url).origin;
  const key = () => (secret === undefined ? undefined : signingKey(secret, environment[secret]));

  async function deliver(event: Event, now: Date): Promise<void> {
    const signing = key();
    const seconds = Math.floor(now.getTime() / 1_000);
    const id = idempotencyId(event);
    const text = JSON.stringify({ type: event.type, timestamp: now.toISOString(), data: event.data });
    const headers = new Headers({
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
    });
    if (signing !== undefined) headers.set('webhook-signature', signature(signing, id, seconds, text));
    const request = new Request(url, { method: 'POST', headers, body: text, redirect: 'manual' });
    await post({
      http,
      clock,
      request,
      receiver: `the webhook at ${origin}`,
      setting: '`url` of the webhook in .github/keyturn.yml',
    });
  }

  return {
    name: 'webhook',
    reaches: () => true,
    async check() {
      key();
    },
    send: (message) => deliver(linkEvent(message), clock.now()),
    sendPassword: (message) => deliver(passwordEvent(message), clock.now()),
    ask: (message) => deliver(askEvent(message, clock.now()), clock.now()),
    notify: (message, to) => deliver(noticeEvent(message, to, clock.now()), clock.now()),
  };
}

export const webhook: ChannelModule<Options> = {
  name: 'webhook',
  title: 'Webhook',
  sentence: 'Posts each message, signed as Standard Webhooks says, to a URL of yours; it reaches everybody.',
  options,
  reach: undefined,
  environment: ({ secret }) => (secret === undefined ? [] : [secret]),
  build,
};
