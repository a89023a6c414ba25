/**
 * JSON Pointers (RFC 6901) over answers that somebody else wrote: own members only, so that `/constructor` finds nothing.
 * `''` is the whole document.
 */
export function isPointer(text: string): boolean {
  return text === '' || /^(\/([^~]|~[01])*)+$/.test(text);
}

/** What the pointer names, or undefined. */
export function at(document: unknown, pointer: string): unknown {
  let here = document;
  for (const name of segments(pointer)) {
    if (typeof here !== 'object' || here === null) return undefined;
    if (Array.isArray(here) && !/^(0|[1-9]\d{0,8})$/.test(name)) return undefined;
    if (!Object.hasOwn(here, name)) return undefined;
    here = (here as { [name: string]: unknown })[name];
  }
  return here;
}

/**
 * A copy of the document without what the pattern names. A segment `*` stands for every member; with `like`, only
 * strings that match it go (`*` at its end stands for anything).
 */
export function without(document: unknown, pattern: string, like?: string): unknown {
  return remove(document, segments(pattern), like);
}

function remove(here: unknown, [name, ...rest]: readonly string[], like: string | undefined): unknown {
  if (name === undefined || typeof here !== 'object' || here === null) return here;
  const goes = (key: string, value: unknown) =>
    (name === '*' || name === key) && rest.length === 0 && (like === undefined || isLike(value, like));
  const kept = Object.entries(here)
    .filter(([key, value]) => !goes(key, value))
    .map(([key, value]) => [key, name === '*' || name === key ? remove(value, rest, like) : value] as const);
  return Array.isArray(here) ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}

/** Whether a value is this text; with `*` at its end, whether it begins with it. */
export function isLike(value: unknown, like: string): boolean {
  if (typeof value !== 'string') return false;
  return like.endsWith('*') ? value.startsWith(like.slice(0, -1)) : value === like;
}

function segments(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
