import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Secret } from '../../rotation/model/secret.ts';

/** In the order in which they are told; the first that fits is the fault. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/\uFEFF/, 'a byte-order mark, which some editors and shells put in front of a file'],
  [/^\s*(["'`]).*\1\s*$/s, 'quotes around it'],
  [/[\r\n]/, 'a line break inside'],
  [/\s/, 'a space inside'],
  [/[^\x21-\x7e]/, 'characters that no token has'],
];

/**
 * Refuses what is certainly no token as it stands, before it is sent anywhere: no header could carry most of it, and
 * GitHub would only call it bad. White space around it does no harm. Throws INPUT_INVALID, which names the fault and never
 * the value.
 */
export function checkToken(token: Secret, name: string): void {
  const text = token.reveal();
  const inner = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const fault = inner === '' ? 'nothing but white space' : faults.find(([mark]) => mark.test(inner))?.[1];
  if (fault === undefined) return;
  throw new KeyturnError('INPUT_INVALID', {
    what: `\`${name}\` is not a token: it has ${fault}`,
    hint: `copy the token alone and store it again, without a file in between: \`printf %s TOKEN | gh secret set NAME\``,
  });
}
