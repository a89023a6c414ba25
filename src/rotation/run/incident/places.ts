/** Addresses of places, as far as an incident asks for them. */

export type Place = {
  readonly kind: string;
  readonly key: string;
  /** `owner/name` of a secret at GitHub, `owner/*` of an organization's. */
  readonly repository?: string;
};

/** The key of an address begins with its kind. */
export function placeOf(key: string, kind = key.slice(0, Math.max(0, key.indexOf(':')))): Place {
  if (kind !== 'github') return { kind, key };
  const [owner = '', name = ''] = key.slice('github:'.length).split('/');
  return { kind, key, repository: `${owner}/${name}` };
}

/** The name of the secret in an address key. */
export function nameIn(slot: string): string {
  return slot.slice(slot.lastIndexOf('/') + 1);
}

/** `*` is any text, also with a slash, and `?` any character. Takes a time that grows with both lengths alone. */
export function globOf(glob: string): (text: string) => boolean {
  const parts = glob.split(/\*+/);
  return (text) => {
    let at = 0;
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const found = isLast && parts.length > 1 ? endsAt(text, part, at) : findFrom(text, part, at, index === 0);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at === text.length || (parts.length > 1 && parts.at(-1) === '');
  };
}

function endsAt(text: string, part: string, least: number): number {
  const at = text.length - part.length;
  return at >= least && fitsAt(text, part, at) ? at : -1;
}

function findFrom(text: string, part: string, from: number, isFixed: boolean): number {
  for (let at = from; at + part.length <= text.length; at++) {
    if (fitsAt(text, part, at)) return at;
    if (isFixed) return -1;
  }
  return -1;
}

function fitsAt(text: string, part: string, at: number): boolean {
  for (let index = 0; index < part.length; index++)
    if (part[index] !== '?' && part[index] !== text[at + index]) return false;
  return true;
}
