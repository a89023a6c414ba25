import type { RichText } from '../../src/channels/letter-slack.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { json } from './wire.ts';

export type SlackUser = { readonly id: string; readonly email?: string; readonly disabled?: true };

export type SlackMessage = {
  readonly to: string;
  /** What a notification shows: `text`, its entities resolved as Slack does. */
  readonly notification: string;
  /** What a reader sees: the blocks as plain text. */
  readonly text: string;
  readonly links: readonly string[];
  readonly form: { readonly [name: string]: string };
};

export type FakeSlack = {
  readonly http: Http;
  readonly messages: SlackMessage[];
  /** Methods, in the order in which they were called. */
  readonly called: string[];
  scopes: string[];
  /** Errors that a method answers with status 200 from now on. */
  readonly errors: { [method: string]: string };
  /** Answers that are given before anything else, once each. */
  readonly next: Response[];
};

/** A workspace with users, direct-message channels and one bot token; answers as the Web API does. */
export function fakeSlack(
  token: string,
  users: readonly SlackUser[] = [{ id: 'U0123ABCD', email: 'mona@acme.dev' }],
): FakeSlack {
  const channels = new Map<string, string>();

  const methods: { readonly [method: string]: (form: { readonly [name: string]: string }) => unknown } = {
    'auth.test': () => ({ url: 'https://acme.slack.test/', team: 'Acme', user: 'keyturn', bot_id: 'B0001' }),
    'users.lookupByEmail': ({ email }) => {
      need('users:read.email');
      const user = users.find((each) => each.email === email && !each.disabled);
      return user ? { user: { id: user.id } } : 'users_not_found';
    },
    'conversations.open': ({ users: id }) => {
      need('im:write');
      const user = users.find((each) => each.id === id);
      if (user === undefined) return 'user_not_found';
      if (user.disabled) return 'user_disabled';
      channels.set(`D${user.id.slice(1)}`, user.id);
      return { channel: { id: `D${user.id.slice(1)}` } };
    },
    'chat.postMessage': (form) => {
      need('chat:write');
      const to = channels.get(form.channel ?? '');
      if (to === undefined) return 'channel_not_found';
      const blocks = JSON.parse(form.blocks ?? '[]') as RichText[];
      if (Buffer.byteLength(form.blocks ?? '') > 13_200) return 'msg_blocks_too_long';
      const rendered = blocks.map((block) => read(block));
      fake.messages.push({
        to,
        notification: (form.text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
        text: rendered.map(({ text }) => text).join('\n'),
        links: rendered.flatMap(({ links }) => links),
        form,
      });
      return { channel: form.channel, ts: `1700000000.${String(fake.messages.length).padStart(6, '0')}` };
    },
  };

  function need(scope: string): void {
    if (!fake.scopes.includes(scope)) throw 'missing_scope';
  }

  const fake: FakeSlack = {
    messages: [],
    called: [],
    scopes: ['chat:write', 'im:write', 'users:read.email'],
    errors: {},
    next: [],
    async http(request) {
      const method = new URL(request.url).pathname.replace('/api/', '');
      fake.called.push(method);
      const spoilt = fake.next.shift();
      if (spoilt !== undefined) return spoilt;
      const said = (body: object) => json(body, 200, { 'x-oauth-scopes': fake.scopes.join(',') });
      if (request.method !== 'POST' || !Object.hasOwn(methods, method))
        return said({ ok: false, error: 'unknown_method' });
      if (request.headers.get('authorization') !== `Bearer ${token}`) return said({ ok: false, error: 'invalid_auth' });
      if (Object.hasOwn(fake.errors, method)) return said({ ok: false, error: fake.errors[method] });
      const form = Object.fromEntries(new URLSearchParams(await request.text()));
      let answer: unknown;
      try {
        answer = methods[method]!(form);
      } catch (error) {
        if (error instanceof Error) throw error;
        answer = error;
      }
      return said(typeof answer === 'string' ? { ok: false, error: answer } : { ok: true, ...(answer as object) });
    },
  };
  return fake;
}

/** The blocks as a reader sees them. What is no rich text of the documented shape is refused. */
function read(block: RichText): { text: string; links: readonly string[] } {
  const links: string[] = [];
  if (block.type !== 'rich_text') throw new Error(`not a rich_text block: ${block.type}`);
  const inline = (elements: readonly { type: string; text: string; url?: string }[]) =>
    elements
      .map(({ type, text, url }) => {
        if (type === 'link') links.push(url!);
        else if (type !== 'text') throw new Error(`not an element of a section: ${type}`);
        if (text === '') throw new Error('Slack refuses an empty text');
        return text;
      })
      .join('');
  const text = block.elements
    .map((part) => {
      if (part.type === 'rich_text_section') return inline(part.elements);
      if (part.type === 'rich_text_preformatted') return `    ${inline(part.elements)}\n`;
      if (part.type !== 'rich_text_list') throw new Error('not a part of rich text');
      return `${part.elements.map(({ elements }) => `  • ${inline(elements)}`).join('\n')}\n`;
    })
    .join('\n');
  return { text, links };
}
