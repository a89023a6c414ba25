import * as z from 'zod';
import type { Answer } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { visible } from '../rotation/model/foreign-text.ts';
import type { Channel, Person } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { askLetter } from './ask-letter.ts';
import type { ChannelContext, ChannelModule } from './channel.ts';
import { fitting, type Letter } from './letter.ts';
import { escapeSlack, renderRichText } from './letter-slack.ts';
import { linkLetter } from './link-letter.ts';
import { isMailAddress } from './mail-address.ts';
import { noticeLetter } from './notice-letter.ts';
import { passwordLetter } from './password-letter.ts';
import { isTarget, post, targetSays } from './posting.ts';

const options = z.strictObject({
  'base-url': z
    .string()
    .max(2048)
    .refine((text) => isTarget(text) && !text.includes('?'), targetSays)
    .default('https://slack.com/api')
    .describe("Where Slack's Web API is: https://slack-gov.com/api for GovSlack."),
});

type Options = z.infer<typeof options>;

const userId = /^[UW][A-Z0-9]{2,20}$/;

const reach = z
  .string()
  .refine(
    (text) => userId.test(text) || isMailAddress(text),
    "must be the id of a Slack user, like U0123ABCD (in their profile: Copy member ID), or that account's mail address",
  );

/** Slack cuts or refuses what is much longer; nobody reads it either. */
const largest = 12_000;

/** What every message needs. `users:read.email` only where somebody is known by a mail address. */
const scopes = ['chat:write', 'im:write'];

/** The one method that carries a message. */
const POST_MESSAGE = 'chat.postMessage';

type Failure = { readonly what: string; readonly hint: string };

const renew: Failure = {
  what: 'refused SLACK_BOT_TOKEN',
  hint: 'Set it anew, from the page "OAuth & Permissions" of the app: gh secret set SLACK_BOT_TOKEN',
};
const scope: Failure = {
  what: 'says that SLACK_BOT_TOKEN lacks a scope',
  hint: 'Give the bot chat:write and im:write, and users:read.email for people known by mail address; then install the app again.',
};
const person: Failure = {
  what: 'knows no such user',
  hint: "Correct `slack` under `people` in .github/keyturn.yml: the member's id, or the mail address of that Slack account.",
};
const closed: Failure = {
  what: 'takes no message for this user',
  hint: 'Give this person another channel, such as an e-mail address, under `people`.',
};
const large: Failure = { what: 'found the message too long', hint: 'Share fewer secrets at once with this person.' };
/** Slack says of these that a part of what was asked may have been done. */
const broken: Failure = {
  what: 'failed inside of itself',
  hint: 'Look whether it came, then run the same command again.',
};
const later: Failure = { what: 'is not able to take messages now', hint: 'Run the same command again later.' };

/** What the `error` of an answer means, in words of ours (https://docs.slack.dev/reference/methods/chat.postMessage). */
const failures: { readonly [error: string]: Failure } = {
  invalid_auth: renew,
  not_authed: renew,
  account_inactive: renew,
  token_revoked: renew,
  token_expired: renew,
  no_permission: scope,
  missing_scope: scope,
  not_allowed_token_type: { ...renew, what: 'wants a bot token, and SLACK_BOT_TOKEN is another kind' },
  users_not_found: person,
  user_not_found: person,
  channel_not_found: person,
  user_not_visible: person,
  user_disabled: closed,
  users_list_not_supplied: person,
  cannot_dm_bot: closed,
  messages_tab_disabled: {
    what: 'takes no message from the app',
    hint: 'Turn on "Messages Tab" under "App Home" of the app.',
  },
  is_archived: closed,
  restricted_action: closed,
  msg_too_long: large,
  msg_blocks_too_long: large,
  ratelimited: later,
  rate_limited: later,
  internal_error: broken,
  fatal_error: broken,
  service_unavailable: later,
  team_added_to_org: later,
};

/** @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID */
function readToken(secret: Secret | undefined): string {
  const token = secret?.reveal().trim() ?? '';
  if (token === '') {
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: "Slack's bot token is missing: SLACK_BOT_TOKEN is not set",
      hint: `Add to the job: env: SLACK_BOT_TOKEN: \${{ secrets.SLACK_BOT_TOKEN }}`,
    });
  }
  if (/^[\x21-\x7e]{1,1024}$/.test(token)) return token;
  throw new KeyturnError('INPUT_INVALID', {
    what: 'SLACK_BOT_TOKEN is not a token: it has spaces, line breaks or other characters that no token has',
    hint: renew.hint,
  });
}

function refused(method: string, error: unknown): KeyturnError {
  const known = typeof error === 'string' && Object.hasOwn(failures, error);
  const { what, hint } = known
    ? failures[error]!
    : { what: 'said no, for a reason that this version does not know', hint: 'Run the same command again.' };
  const maybe = method === POST_MESSAGE && known && failures[error] === broken;
  return new KeyturnError('DELIVER_FAILED', {
    what: `Slack ${what} (${method}${known ? `: ${error}` : ''})${maybe ? '; the message may have arrived' : ''}`,
    hint,
    untaken: !maybe,
  });
}

function build({ options: given, environment, http, clock }: ChannelContext<Options>): Channel {
  const base = given['base-url'].replace(/\/$/, '');

  const reachOf = ({ reach }: Person) => {
    const text = Object.hasOwn(reach, 'slack') ? reach.slack! : '';
    return userId.test(text) || isMailAddress(text) ? text : undefined;
  };

  /** Slack says no with status 200 and `ok: false`. Arguments travel as a form, as in Slack's own client. */
  async function ask(method: string, form: { readonly [name: string]: string }): Promise<Answered> {
    const request = new Request(`${base}/${method}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${readToken(environment.SLACK_BOT_TOKEN)}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: new URLSearchParams(form).toString(),
      redirect: 'manual',
    });
    const prepares = method !== POST_MESSAGE;
    const answer = await post({ http, clock, request, receiver: 'Slack', setting: '`base-url` of slack', prepares });
    let said: { readonly [name: string]: unknown } | null;
    try {
      said = answer.json() as typeof said;
    } catch {
      said = null;
    }
    if (said?.ok === true) return { said, answer };
    if (said?.ok === false) throw refused(method, said.error);
    throw new KeyturnError('DELIVER_FAILED', {
      what: `Slack answered ${method} with something unexpected${prepares ? '' : '; the message may have arrived'}`,
      hint: 'Check `base-url` of slack, then run the same command again.',
      untaken: prepares,
    });
  }

  async function userOf(text: string): Promise<string> {
    if (userId.test(text)) return text;
    const { said } = await ask('users.lookupByEmail', { email: text });
    return idIn(said.user, 'users.lookupByEmail');
  }

  async function deliver(to: Person | undefined, write: (shown: number) => Letter): Promise<void> {
    const known = to && reachOf(to);
    if (known === undefined) {
      throw new KeyturnError('RECIPIENT_UNREACHABLE', {
        what: `no Slack user is known for ${to === undefined ? 'a channel' : visible(to.login)}`,
        hint: 'Add one to .github/keyturn.yml: people: LOGIN: { slack: U0123ABCD }',
      });
    }
    const letter = write(0);
    const blocks = fitting(write, (each) => [renderRichText(each)], largest);
    const opened = await ask('conversations.open', { users: await userOf(known) });
    await ask(POST_MESSAGE, {
      channel: idIn(opened.said.channel, 'conversations.open'),
      // What a phone shows of it, locked: no link.
      text: escapeSlack(letter.subject),
      blocks: JSON.stringify(blocks),
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
  }

  return {
    name: 'slack',
    reaches: (person) => reachOf(person) !== undefined,
    async check() {
      const { answer } = await ask('auth.test', {});
      const has = answer.headers
        .get('x-oauth-scopes')
        ?.split(',')
        .map((each) => each.trim());
      if (has !== undefined && scopes.some((each) => !has.includes(each))) throw refused('auth.test', 'missing_scope');
    },
    send: (message) => deliver(message.person, (shown) => linkLetter(message, shown)),
    sendPassword: (message) => deliver(message.person, (shown) => passwordLetter(message, shown)),
    ask: (message) => deliver(message.person, (shown) => askLetter(message, shown)),
    notify: (message, to) => deliver(to, (shown) => noticeLetter(message, to, shown)),
  };
}

type Answered = { readonly said: { readonly [name: string]: unknown }; readonly answer: Answer };

function idIn(value: unknown, method: string): string {
  const id = (value as { readonly id?: unknown } | null | undefined)?.id;
  if (typeof id === 'string' && /^[A-Z0-9]{2,30}$/.test(id)) return id;
  throw new KeyturnError('DELIVER_FAILED', {
    what: `Slack answered ${method} with something unexpected`,
    hint: 'Check `base-url` of slack, then run the same command again.',
    untaken: true,
  });
}

export const slack: ChannelModule<Options> = {
  name: 'slack',
  title: 'Slack',
  sentence: 'Sends one direct message per person and run, as the bot whose token SLACK_BOT_TOKEN holds.',
  options,
  reach,
  environment: () => ['SLACK_BOT_TOKEN'],
  build,
};
