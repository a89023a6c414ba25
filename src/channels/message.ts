import { KeyturnError } from '../rotation/errors.ts';
import type { LinkMessage } from '../rotation/ports.ts';
import { visible } from './foreign-text.ts';
import { renderHtml } from './message-html.ts';

/** What a channel sends, in every form that one may need. Holds the link: only for the wire. */
export type RenderedMessage = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** A message taken apart: every string is harmless as one line of plain text, none is escaped for HTML yet. */
export type MessageParts = {
  readonly greeting: string;
  readonly origin: string;
  readonly why: string;
  readonly advice: string;
  readonly link: string;
  /** The host, where a browser can open the link; otherwise it is for `keyturn open` only. */
  readonly host: string | undefined;
  readonly until: string;
  readonly secrets: readonly string[];
  readonly more: number;
  readonly command: string;
  readonly sender: string;
  readonly run: string | undefined;
  readonly verify: string;
};

const shown = 40;
const months = 'January February March April May June July August September October November December'.split(' ');

/** `21 November 2026, 14:00 UTC`: no zone of a reader or of a server to guess. */
export function utc(date: Date): string {
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  const hours = String(date.getUTCHours()).padStart(2, '0');
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${hours}:${minutes} UTC`;
}

/** The URL of a link that a browser may be sent to; `undefined` for `OWNER/REPO#K`. */
function webAddress(text: string): URL | undefined {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

function takeApart(message: LinkMessage): MessageParts {
  const link = message.link.reveal();
  // Other link systems make their links themselves; one that could end a line or an attribute is none.
  if (!/^[\x21-\x7e]{1,2048}$/.test(link) || /["'<>\\`]/.test(link)) {
    throw new KeyturnError('DELIVER_FAILED', {
      what: 'the link service made a link with characters that no link has',
      hint: 'Check `links` in .github/keyturn.yml, then run again',
    });
  }
  const host = webAddress(link)?.host;
  const origin = message.from.repository === undefined ? 'Keyturn' : visible(message.from.repository);
  const count = message.secrets.length === 1 ? 'a new credential' : `${message.secrets.length} new credentials`;
  const run = message.from.run === undefined ? undefined : visible(message.from.run);
  const actor = message.from.actor === undefined ? undefined : visible(message.from.actor);
  const starter = actor === undefined ? '' : `, started by ${actor}`;
  return {
    greeting: `Hello ${visible(message.person.login)},`,
    origin,
    why: `${origin} has ${count} for you:`,
    advice:
      'Please take over what is new soon: what you used before may be revoked.' +
      (message.again ? ' This replaces an earlier message: the link in that one no longer works.' : ''),
    link,
    host: host === undefined ? undefined : visible(host),
    until: utc(message.expiresAt),
    secrets: message.secrets.slice(0, shown).map(visible),
    more: Math.max(0, message.secrets.length - shown),
    command: host === undefined ? `npx keyturn open ${link}` : 'npx keyturn open',
    sender:
      run === undefined
        ? `Sent for ${origin} from a terminal${starter}.`
        : `Sent by a workflow run of ${origin}${starter}:`,
    run,
    verify:
      run === undefined
        ? `Ask ${actor ?? 'the owner of the repository'} in person or by a call, not by replying here.`
        : 'Go to GitHub by yourself, not through this message, find that run under Actions, and compare: its summary names these secrets.',
  };
}

const promise =
  'Nobody will ask you to forward this link, to reply to this message, or to type in a password of yours or a GitHub token.';
const taken =
  'If the link says that it was opened already and it was not you, say so there: the credential is then replaced.';

function renderText(parts: MessageParts): string {
  const lines = [parts.greeting, '', parts.why, '', ...parts.secrets.map((secret) => `  - ${secret}`)];
  if (parts.more > 0) lines.push(`  - and ${parts.more} more`);
  lines.push('', parts.advice, '', 'In the folder of your checkout, run', '', `    ${parts.command}`, '');
  if (parts.host === undefined) {
    lines.push('It writes the new values into .env.local. It works once,');
  } else {
    lines.push(
      'and paste this link when it asks. It writes the new values into .env.local.',
      'Or open the link in a browser. It works once,',
    );
  }
  lines.push(`until ${parts.until}.`, '');
  if (parts.host !== undefined) lines.push(`    ${parts.link}`, '');
  lines.push('IS THIS REAL?', '', parts.sender);
  if (parts.run !== undefined) lines.push(`    ${parts.run}`);
  lines.push(parts.verify, promise, taken, '');
  return lines.join('\n');
}

/** Renders one message for one person. Every foreign name is neutralised; only the link is a secret in it. */
export function renderMessage(message: LinkMessage): RenderedMessage {
  const parts = takeApart(message);
  const noun = message.secrets.length === 1 ? 'a new credential' : `${message.secrets.length} new credentials`;
  return {
    subject: `${parts.origin}: ${noun} for you, until ${parts.until}${message.again ? ' (new link)' : ''}`,
    text: renderText(parts),
    html: renderHtml(parts, { promise, taken }),
  };
}
