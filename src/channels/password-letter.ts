import { KeyturnError } from '../rotation/model/errors.ts';
import { visible } from '../rotation/model/foreign-text.ts';
import type { PasswordMessage } from '../rotation/model/ports.ts';
import { type Letter, list, paragraph, type Run } from './letter.ts';
import { newCredentials, summaryNames } from './link-letter.ts';
import { originOf, senderNotes, utc } from './sender.ts';

/**
 * The password as a reader can type it: escaped or broken it would be another one.
 * @throws KeyturnError DELIVER_FAILED
 */
export function passwordText(message: PasswordMessage): string {
  const password = message.password.reveal();
  if (/^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u.test(password) && password.trim() === password) return password;
  throw new KeyturnError('DELIVER_FAILED', {
    what: "the link's password has characters that no message carries unchanged",
    hint: 'Choose one of letters, digits, punctuation and single spaces, at most 200 characters.',
  });
}

function opensIt({ from: { cli } }: PasswordMessage): readonly Run[] {
  return cli === undefined ? ['its page, or the command in that message,'] : [{ mono: `${cli} open` }, ' or its page'];
}

/**
 * The password of a link that comes by another way. Holds the password and never the link: only for the wire.
 * @throws KeyturnError DELIVER_FAILED for a password that a message would change
 */
export function passwordLetter(message: PasswordMessage, shown = 40): Letter {
  const password = passwordText(message);
  const origin = originOf(message.from);
  const count = newCredentials(message.secrets);
  return {
    subject: `${origin}: the password for ${count}`,
    origin,
    body: [
      paragraph(`Hello ${visible(message.person.login)},`),
      paragraph(`${origin} has ${count} for you:`),
      list(
        message.secrets.map((secret) => visible(secret)),
        shown,
      ),
      paragraph(
        'The link comes in another message, by another way. When ',
        ...opensIt(message),
        ' asks for the password, it is this one:',
      ),
      { kind: 'code', text: password },
      paragraph('It is of no use after ', { strong: utc(message.expiresAt) }, '.'),
    ],
    checks: [
      ...senderNotes(message.from, summaryNames),
      { text: 'Nobody will ask you for this password but that page and that command, and never for one of your own.' },
      { text: 'No link came to you? Then say so to whoever started the run, and open nothing.' },
    ],
  };
}
