import * as z from 'zod';

const local = /^[A-Za-z0-9_][A-Za-z0-9_+=-]*(?:\.[A-Za-z0-9_+=-]+)*$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/**
 * One bare mail address of letters, digits and `. _ + = -`, far narrower than RFC 5322: no quotes, comments,
 * groups, display names, lists, international or literal domains, so that no mail library can read it in two ways.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > 254) return false;
  const at = text.indexOf('@');
  if (at < 1 || at > 64) return false;
  const domain = text.slice(at + 1);
  return local.test(text.slice(0, at)) && domain.split('.').every((part) => part.length <= 63 && label.test(part));
}

export const mailAddress = z
  .string()
  .refine(isMailAddress, 'must be one plain mail address, like mona@acme.dev (letters, digits and . _ + = - only)');
