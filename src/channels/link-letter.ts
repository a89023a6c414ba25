import { KeyturnError } from '../rotation/model/errors.ts';
import { visible } from '../rotation/model/foreign-text.ts';
import type { LinkMessage, Sender } from '../rotation/model/ports.ts';
import { FROM_CLONE } from '../rotation/model/program.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { isWebAddress } from './foreign-text.ts';
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
export function linkText(given: Secret): string {
  const link = given.reveal();
  if (/^[\x21-\x7e]{1,2048}$/.test(link) && !/["'<>\\`|]/.test(link)) return link;
  throw new KeyturnError('DELIVER_FAILED', {
    what: 'the link service made a link with characters that no link has',
    hint: 'Check `links` in .github/keyturn.yml, then run again',
  });
}

export const checkout = 'In the folder of your checkout, run';
const writes = 'It writes the new values into ';
const file = { mono: '.env.local' };

function opening(link: string, until: string, from: Sender): readonly Block[] {
  if (!isWebAddress(link)) return openingInTerminal(link, until, from);
  const { cli } = from;
  const how: readonly Block[] =
    cli === undefined
      ? [
          paragraph(
            'Open this link in a browser, and save the new values where you work with them, such as ',
            file,
            ':',
          ),
        ]
      : [
          paragraph(checkout),
          { kind: 'code', text: `${cli} open` },
          paragraph('and paste this link when it asks. ', writes, file, '.'),
        ];
  const otherwise = cli === undefined ? '.' : '. No terminal at hand? Open it in a browser.';
  return [
    ...how,
    { kind: 'code', text: link },
    paragraph('The link works once, until ', { strong: until }, otherwise),
    { kind: 'button', url: link, label: `Open it on ${visible(new URL(link).host)}` },
  ];
}

/** For `OWNER/REPO#K`, which no browser opens. */
function openingInTerminal(link: string, until: string, { cli, repository }: Sender): readonly Block[] {
  const clone = cli === undefined ? whatCloneIs(repository) : '';
  return [
    paragraph(checkout),
    { kind: 'code', text: `${cli ?? FROM_CLONE} open ${link}` },
    paragraph(writes, file, '. It works once, until ', { strong: until }, `.${clone}`),
  ];
}

/** Beside a command that begins with `FROM_CLONE`. */
export function whatCloneIs(repository: string | undefined): string {
  const who = repository === undefined ? 'it' : `it for ${visible(repository)}`;
  return ` KEYTURN is the folder of a clone of Keyturn; whoever runs ${who} can say where it is cloned from.`;
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
  const link = linkText(message.link);
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
      ...opening(link, until, message.from),
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

/** What makes a message about a link this one and no other, however often it is sent: no two links of a person end in one moment. */
export function linkIdentity(message: Pick<LinkMessage, 'secrets' | 'expiresAt' | 'reminder'>): readonly unknown[] {
  const { secrets, expiresAt, reminder } = message;
  return [secrets, expiresAt.toISOString(), reminder === true];
}
