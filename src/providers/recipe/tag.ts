import { parts, renderText, type Scope } from '../../recipes/template.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Json } from '../../rotation/model/ports.ts';
import type { ProviderRecipe } from './grammar.ts';

const shape = 'kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}';
/** Whose personal credential it is, behind the tag. */
const holder = '(?:[-_]for[-_][A-Za-z0-9_-]{1,39})?';

/** The length that every vendor allows for a name, used where the recipe tells no other. */
const shortestName = 64;

/**
 * The name of a new credential: the tag, and for a personal credential the holder's login, where the vendor has room for
 * it. Throws HTTP_NOT_SENT if the tag alone is too long.
 */
export function nameFor(tag: string, login: string | undefined, rule: ProviderRecipe['tag']): string {
  const text = transformed(tag, rule);
  if (login === undefined) return text;
  const whole = `${tag}-for-${login}`;
  return whole.length > (rule?.max ?? shortestName) ? text : transformed(whole, rule);
}

function transformed(tag: string, rule: ProviderRecipe['tag']): string {
  const text = rule?.transform === 'lower_snake' ? tag.toLowerCase().replace(/[^a-z0-9_]/g, '_') : tag;
  if (rule?.max !== undefined && text.length > rule.max) {
    throw new KeyturnError('HTTP_NOT_SENT', {
      what: `the tag is longer than the ${rule.max} characters that the recipe allows`,
    });
  }
  return text;
}

/**
 * Makes the function that finds our tag in the names that a provider lists. A name is ours only if it is what this recipe
 * would have given: the tag alone, with or without the holder's login, or the tag in the same text. `copy of kt...` is
 * somebody else's, and nothing of theirs is ever ended. Where the vendor itself puts something around the name, a tag that
 * stands by itself there counts. Any other name is given back as it is.
 */
export function tagReader(recipe: ProviderRecipe, options: Scope): (name: string) => string {
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

/** The pattern of a template around the tag; undefined where there is no tag. What is only known at the mint may be anything. */
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
