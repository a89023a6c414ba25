/** Of 32 and of 64 bytes: the last character has bits to spare, which are 0. So a key that was cut is none. */
const last: { readonly [length: number]: string } = { 43: '[AEIMQUYcgkosw048]', 86: '[AQgw]' };

/** Without what mail and chat programs, and people, leave around a key, and in it: brackets, quotes, line ends, what cannot be seen. */
export function keyOf(fragment: string, length: 43 | 86): string {
  const key = new RegExp(
    `^(?:x?\\d\\d;)?[^A-Za-z0-9_-]*([A-Za-z0-9_-]{${length - 1}}${last[length]})[_-]*(?![A-Za-z0-9_-])`,
  );
  let plain = fragment;
  for (let layer = 0; layer < 3; layer++) plain = decoded(plain);
  plain = plain.replace(/\p{Cf}/gu, '');
  const folded = plain.normalize('NFKC').replaceAll('\u2010', '-');
  const joined = folded.replace(/=?\s+(?:>\s*)*/g, '');
  for (const text of [plain, folded, joined]) {
    const found = key.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return fragment;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // It is no percent-encoding, and stays as it is.
    return text;
  }
}
