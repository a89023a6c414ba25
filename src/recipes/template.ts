import { KeyturnError } from '../rotation/model/errors.ts';
import type { Json } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';

/** What templates may name, e.g. `tag`, `old.id`. A value that is not known right now is undefined. */
export type Scope = { readonly [name: string]: Json | Secret | undefined };

/** `{{scopes | inherit.scopes}}`: the first that is known. With `?` at its end it may also be left out. */
export type Reference = { readonly names: readonly string[]; readonly optional: boolean };

/** A scope that has no prototype, so that a template cannot name what is not there. */
export function scope(...parts: readonly Scope[]): Scope {
  return Object.assign(Object.create(null), ...parts);
}

/** The admin credential as templates name it: `admin`, or `admin.PART` for each of its parts. */
export function adminScope(admin: Secret | { readonly [part: string]: Secret } | undefined): Scope {
  if (admin === undefined || admin instanceof Secret) return { admin };
  return Object.fromEntries(Object.entries(admin).map(([part, value]) => [`admin.${part}`, value]));
}

/** Throws a `SyntaxError` whose message is safe to show: it is about the configuration only. */
export function parts(text: string): (string | Reference)[] {
  const found: (string | Reference)[] = [];
  let rest = text;
  for (;;) {
    const open = rest.indexOf('{{');
    if (open < 0) break;
    const close = rest.indexOf('}}', open);
    if (close < 0) throw new SyntaxError('{{ without }}');
    if (open > 0) found.push(rest.slice(0, open));
    found.push(reference(rest.slice(open + 2, close)));
    rest = rest.slice(close + 2);
  }
  if (rest !== '') found.push(rest);
  return found;
}

function reference(inner: string): Reference {
  const optional = inner.trimEnd().endsWith('?');
  const text = optional ? inner.trimEnd().slice(0, -1) : inner;
  const names = text.split('|').map((name) => name.trim());
  for (const name of names) {
    if (!/^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/.test(name)) throw new SyntaxError(`{{${inner}}} is not a name`);
  }
  return { names, optional };
}

/** Every reference in a string, or in a whole body. */
export function references(template: Json): Reference[] {
  if (typeof template === 'string') return parts(template).filter((part) => typeof part !== 'string');
  if (typeof template !== 'object' || template === null) return [];
  const names = Array.isArray(template) ? [] : Object.keys(template);
  return [...names, ...Object.values(template)].flatMap((each: Json) => references(each));
}

export function isTemplate(text: string): boolean {
  return text.includes('{{');
}

/** The value of the first known name; undefined if the reference may be left out. Throws HTTP_NOT_SENT if not. */
export function resolve({ names, optional }: Reference, known: Scope): Json | Secret | undefined {
  for (const name of names) {
    const value = known[name];
    if (value !== undefined) return value;
  }
  if (optional) return undefined;
  throw new KeyturnError('HTTP_NOT_SENT', {
    what: `the recipe needs {{${names.join(' | ')}}}, and nothing is known by that name here`,
    hint: 'set it under options; what is inherited needs a credential to inherit from: name it under adopt',
  });
}

/** A string with each value encoded for where it stands; undefined if a reference that may be left out is not known. */
export function renderText(template: string, known: Scope, encode: (value: string) => string): string | undefined {
  let text = '';
  for (const part of parts(template)) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const value = resolve(part, known);
    if (value === undefined) return undefined;
    text += encode(plain(value, part));
  }
  return text;
}

/**
 * A JSON body. A string that is one reference and nothing else keeps the value's type (a list stays a list) and is left
 * out with its member if it may be and is not known.
 */
export function renderJson(template: Json, known: Scope): Json | undefined {
  if (typeof template === 'string') {
    const [only, ...more] = parts(template);
    if (only === undefined || typeof only === 'string' || more.length > 0) return renderText(template, known, (x) => x);
    const value = resolve(only, known);
    return value instanceof Secret ? value.reveal() : value;
  }
  if (Array.isArray(template)) {
    return template.map((each: Json) => renderJson(each, known)).filter((each) => each !== undefined);
  }
  if (typeof template !== 'object' || template === null) return template;
  const members = Object.entries(template).map(
    ([name, value]) => [renderText(name, known, (text) => text) ?? '', renderJson(value, known)] as const,
  );
  return Object.fromEntries(members.filter((member): member is [string, Json] => member[1] !== undefined));
}

function plain(value: Json | Secret, { names }: Reference): string {
  if (value instanceof Secret) return value.reveal();
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new KeyturnError('HTTP_NOT_SENT', {
    what: `the recipe uses {{${names.join(' | ')}}} inside a text, and it is a list or a map`,
  });
}

/** One path segment. Empty, `.` and `..` would make another path of it. */
export function encodeSegment(value: string): string {
  if (/^\.{0,2}$/.test(value)) {
    throw new KeyturnError('HTTP_NOT_SENT', { what: 'a value that belongs into a path is empty or only dots' });
  }
  try {
    return encodeURIComponent(value);
  } catch {
    throw new KeyturnError('HTTP_NOT_SENT', { what: 'a value that belongs into a path is not valid Unicode' });
  }
}
