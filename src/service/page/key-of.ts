/** Without what mail and chat programs, and people, leave around a key: brackets, quotes, points, what cannot be seen. */
export function keyOf(fragment: string, length: number): string {
  let plain = fragment;
  try {
    plain = decodeURIComponent(fragment);
  } catch {
    // It is no percent-encoding, and stays as it is.
  }
  const key = new RegExp(`^[^A-Za-z0-9_-]*([A-Za-z0-9_-]{${length}})(?![A-Za-z0-9-])`);
  return key.exec(plain.replace(/\p{Cf}/gu, ''))?.[1] ?? fragment;
}
