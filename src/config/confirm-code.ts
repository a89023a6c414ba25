/** The code that an answer's page shows, as somebody types it again: sixteen characters of Crockford's base 32. */

/** `XXXX-XXXX-XXXX-XXXX`, whatever the case, the hyphens, and the letters that look like digits; undefined for anything else. */
export function confirmCode(text: string): string | undefined {
  // Without the flag for Unicode, no letter of another alphabet counts as the other case of one of these.
  if (!/^[0-9A-TV-Z]{4}(?:-?[0-9A-TV-Z]{4}){3}$/i.test(text)) return undefined;
  const characters = text.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return characters.replace(/.{4}(?!$)/g, '$&-');
}

export const confirmSays =
  'a code of sixteen letters and digits is wanted, as the page showed it where the answer was sent: XXXX-XXXX-XXXX-XXXX';
