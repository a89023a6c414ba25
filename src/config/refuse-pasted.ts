import type { Json } from '../rotation/model/ports.ts';
import { looksLikeKey, looksLikeKeyNotName } from './pasted.ts';
import { type Path, pastedRefusal, type Source } from './source.ts';

/** Field names whose value may be any id, however random it looks. */
const ids = new Set(['adopt']);

/**
 * Finds a pasted credential by its shape; those of known kinds were found while reading.
 * @throws KeyturnError CONFIG_SECRET_PASTED
 */
export function refusePasted(source: Source): void {
  const visit = (value: Json, path: Path, inAdmin: boolean): void => {
    if (typeof value === 'string') {
      const field = path.at(-1);
      const kind = inAdmin
        ? looksLikeKeyNotName(value)
        : typeof field === 'string' && ids.has(field)
          ? undefined
          : looksLikeKey(value);
      if (kind !== undefined) throw pastedRefusal(source.place(path), kind);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inside] of Object.entries(value)) {
      if (!Array.isArray(value) && looksLikeKey(name) !== undefined)
        throw pastedRefusal(source.place(path, name, true), 'a random key');
      visit(inside as Json, [...path, Array.isArray(value) ? Number(name) : name], inAdmin || name === 'admin');
    }
  };
  visit(source.value, [], false);
}
