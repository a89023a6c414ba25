/** Settings that were edited while a credential lives: it keeps those that it was minted with until it is replaced. */
import { currentOf } from './policy.ts';
import type { Json } from './ports.ts';
import type { EntryRecord } from './record.ts';
import type { Target } from './target.ts';

/**
 * What differs between the configuration and the current credential's own record, by name and never by value; undefined
 * if nothing does.
 */
export function editedSettings({ key, binding }: Target, entry: EntryRecord | undefined): string | undefined {
  const current = currentOf(entry);
  if (!current) return undefined;
  const options = new Set([...Object.keys(current.options), ...Object.keys(binding.options)]);
  const changed =
    current.provider !== binding.provider
      ? ['`provider`']
      : [
          ...[...options]
            .filter((name) => !same(current.options[name], binding.options[name]))
            .map((name) => `\`options.${name}\``),
          ...(same(current.admin, binding.admin ?? null) ? [] : ['`admin`']),
        ];
  if (changed.length === 0) return undefined;
  return `${changed.join(', ')} of ${key} changed since its credential was minted: the next rotation mints with the new settings; \`keyturn rotate --only '${key}' --force\` does it now`;
}

/** The order of members means nothing. */
function same(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((each: Json) => sorted(each) as Json);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, inside]) => [name, sorted(inside) as Json]));
}
