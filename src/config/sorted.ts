import type { Json } from '../rotation/model/ports.ts';

/** The same with the members of every object in order, so that equal settings are equal as JSON. */
export function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inside]) => [name, sorted(inside as Json)]),
  );
}
