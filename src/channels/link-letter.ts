import { KeyturnError } from '../rotation/model/errors.ts';
import type { LinkMessage } from '../rotation/model/ports.ts';
import { isWebAddress, visible } from './foreign-text.ts';
import { type Block, type Letter, list, paragraph } from './letter.ts';
import { originOf, senderNotes, utc } from './sender.ts';

export const newCredentials = (secrets: readonly string[]) =>
  secrets.length === 1 ? 'a new credential' : `${secrets.length} new credentials`;

/** What a run's summary shows of the secrets in a message. */
export const summaryNames = 'its summary names these secrets.';

/**
 * The link, once it is known to be one: other link systems make theirs themselves, and one that could end a line or an
 * attribute is none.
 * @throws KeyturnError DELIVER_FAILED
 */
export function linkText(message: LinkMessage): string {
  const link = message.link.reveal();
  if (/^[\x21-\x7e]{1,2048}$/.test(link) && !/["'<>\\`|]/.test(link)) return link;
  throw new KeyturnError('DELIVER_FAILED', {
    what: 'the link service made a link with characters that no link has',
    hint: 'Check `links` in .github/keyturn.yml, then run again',
  });
}

function opening(link: string, until: string): readonly Block[] {
  const command = paragraph('In the folder of your checkout, run');
  const writes = 'It writes the new values into ';
  const file = { mono: '.env.local' };
  // `OWNER/REPO#K`: nothing that a browser could be sent to.
  if (!isWebAddress(link)) {
    return [
      command,
      { kind: 'code', text: `npx keyturn open ${link}` },
      paragraph(writes, file, '. It works once, until ', { strong: until }, '.'),
    ];
  }
  const host = visible(new URL(link).host);
  return [
    command,
    { kind: 'code', text: 'npx keyturn open' },
    paragraph('and paste this link when it asks. ', writes, file, '.'),
    { kind: 'code', text: link },
    paragraph('The link works once, until ', { strong: until }, '. No terminal at hand? Open it in a browser.'),
    { kind: 'button', url: link, label: `Open it on ${host}` },
  ];
}

function advice(message: LinkMessage): string {
  const again = message.again ? ' This replaces an earlier message: the link in that one no longer works.' : '';
  return message.reminder === true
    ? `Nobody has told Keyturn that they are saved. Please take them over now: what you used before may soon be revoked.${again}`
    : `Please take over what is new soon: what you used before may be revoked.${again}`;
}

/**
 * One link for one person. Holds the link: only for the wire.
 * @throws KeyturnError DELIVER_FAILED for a link that is none
 */
export function linkLetter(message: LinkMessage, shown = 40): Letter {
  const link = linkText(message);
  const until = utc(message.expiresAt);
  const origin = originOf(message.from);
  const count = newCredentials(message.secrets);
  const reminder = message.reminder === true;
  return {
    subject: `${origin}: ${reminder ? `reminder, ${count}` : `${count} for you`}, until ${until}${message.again ? ' (new link)' : ''}`,
    origin,
    body: [
      paragraph(`Hello ${visible(message.person.login)},`),
      paragraph(reminder ? `${origin} still has ${count} for you:` : `${origin} has ${count} for you:`),
      list(
        message.secrets.map((secret) => visible(secret)),
        shown,
      ),
      paragraph(advice(message)),
      ...opening(link, until),
    ],
    checks: [
      ...senderNotes(message.from, summaryNames),
      {
        text: 'Nobody will ask you to forward this link, to reply to this message, or to type in a password of yours or a GitHub token.',
      },
      {
        text: 'If the link says that it was opened already and it was not you, say so there: the credential is then replaced.',
      },
    ],
  };
}
