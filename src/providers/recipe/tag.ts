import { parts, renderText, type Scope } from '../../recipes/template.ts';
import type { Json } from '../../rotation/model/ports.ts';
import type { Recipe } from './grammar.ts';

const shape = 'kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}';
/** Whose own it is, behind the tag. */
const holder = '(?:[-_]for[-_][A-Za-z0-9_-]{1,39})?';

/**
 * What finds our tag in the names that a provider lists. A name is ours only if it is what this recipe would have given:
 * the tag alone, with or without whose own it is, or the tag in the same text. `copy of kt...` is somebody else's, and nothing of theirs is ever ended.
 * Where the vendor itself puts something around the name, a tag that stands by itself there counts. Any other name is
 * given back as it is.
 */
export function tagReader(recipe: Recipe, options: Scope): (name: string) => string {
  const { mint, list } = recipe;
  const around = list?.tag?.within ? [`(?:.*[^\\p{L}\\p{N}_])?(${shape})(?:[^\\p{L}\\p{N}_].*)?`] : [];
  const given = [mint, ...mint.then].flatMap(({ path, query, headers, body }) => [
    ...path.split('/'),
    ...texts([query ?? null, headers ?? null, body ?? null]),
  ]);
  const frames = given.map((template) => frame(template, options)).filter((each) => each !== undefined);
  const patterns = [...new Set([...frames, ...around])].map((each) => new RegExp(`^${each}$`, 'su'));
  return (name) => patterns.map((pattern) => pattern.exec(name)?.[1]).find((tag) => tag !== undefined) ?? name;
}

function texts(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((each: Json) => texts(each)) : [];
}

/** The text of a template around the tag; undefined where there is none. What only the moment of the mint knows is anything. */
function frame(template: string, options: Scope): string | undefined {
  const all = parts(template);
  const first = all.find((part) => typeof part !== 'string' && part.names[0] === 'tag');
  if (first === undefined) return undefined;
  return all
    .map((part) => {
      if (typeof part === 'string') return literal(part);
      if (part.names[0] === 'tag') return part === first ? `(${shape})${holder}` : `${shape}${holder}`;
      const known = part.names.find((name) => options[name] !== undefined);
      return known === undefined ? '.*' : literal(renderText(`{{${known}}}`, options, (text) => text) ?? '');
    })
    .join('');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
