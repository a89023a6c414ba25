import type { Answer } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Listed } from '../rotation/model/ports.ts';
import type { List, Paginate } from './grammar.ts';
import { holds } from './match.ts';
import { at, isLike } from './pointer.ts';
import type { Scope } from './template.ts';
import { foreignTime } from './times.ts';

const mostPages = 1_000;

export type Reading = {
  readonly only?: 'first' | 'all';
  /** Our tag in the name of a credential. */
  tagOf(name: string): string;
  /** What a condition of the list may name. */
  readonly options: Scope;
};

/**
 * Every item of a list, over all pages, in the order of the provider, each id once. `ask` answers one page: the first
 * without `next`. Throws PROVIDER_UNREADABLE: a list that cannot be read to its end proves nothing.
 */
export async function listAll(
  list: List,
  first: URL,
  ask: (page: URL) => Promise<Answer>,
  { only = 'all', tagOf, options }: Reading,
): Promise<readonly Listed[]> {
  const found = new Map<string, Listed>();
  const asked = new Set<string>();
  let page: URL | undefined = withFirst(first, list.paginate);
  let shown = 0;
  while (page !== undefined) {
    if (asked.has(page.href) || asked.size >= mostPages) throw unreadable('its pages go round in a circle');
    asked.add(page.href);
    const answer = await ask(page);
    const document = answer.json();
    const items = at(document, list.items);
    // Some providers write `null` for an empty list; a missing member is no list.
    if (items !== null && !Array.isArray(items)) throw unreadable('the list is not where the recipe says');
    const before = found.size;
    shown += (items ?? []).length;
    const total = list.total === undefined ? undefined : at(document, list.total);
    for (const item of items ?? []) {
      if (list.where !== undefined && !holds(list.where, item, options)) continue;
      const listed = read(list, item, tagOf);
      found.set(listed.id, listed);
    }
    if (only === 'first') break;
    const counted = list.paginate?.page !== undefined || list.paginate?.offset !== undefined;
    if (counted && asked.size > 1 && (items ?? []).length > 0 && found.size === before) {
      throw unreadable('two of its pages are the same');
    }
    const here = { document, items: items ?? [], headers: answer.headers };
    page = list.paginate === undefined ? undefined : nextPage(list.paginate, page, here);
    if (page === undefined && typeof total === 'number' && shown < total)
      throw unreadable(`it shows ${shown} of ${total}`);
  }
  return [...found.values()];
}

function withFirst(url: URL, paginate: Paginate | undefined): URL {
  const first = new URL(url);
  if (paginate?.page !== undefined) first.searchParams.set(paginate.page, String(paginate.first ?? 1));
  if (paginate?.offset !== undefined) first.searchParams.set(paginate.offset, String(paginate.first ?? 0));
  return first;
}

type Page = { readonly document: unknown; readonly items: readonly unknown[]; readonly headers: Headers };

/** Undefined after the last one. Throws PROVIDER_UNREADABLE where the answer says that there is more, and not where. */
function nextPage(paginate: Paginate, page: URL, answered: Page): URL | undefined {
  if (paginate.more !== undefined && !more(at(answered.document, paginate.more))) return undefined;
  const next = following(paginate, page, answered);
  if (paginate.more !== undefined && next === undefined) throw unreadable('it says that there is more, and not where');
  return next;
}

function following(paginate: Paginate, page: URL, { document, items, headers }: Page): URL | undefined {
  if (paginate.pages !== undefined) {
    const last = at(document, paginate.pages);
    if (typeof last !== 'number') throw unreadable('the number of its pages is not where the recipe says');
    if (Number(page.searchParams.get(paginate.page!)) >= last) return undefined;
  }
  const { query } = paginate;
  if (paginate.cursor !== undefined) return withCursor(page, query!, at(document, paginate.cursor));
  if (paginate.last !== undefined) return withCursor(page, query!, at(items.at(-1), paginate.last));
  if (paginate.url !== undefined) return sameOrigin(page, at(document, paginate.url));
  if (paginate.link !== undefined) return sameOrigin(page, linked(headers.get('link'), paginate.link));
  if (items.length === 0 || items.length < (paginate.size ?? 0)) return undefined;
  const name = paginate.page ?? paginate.offset!;
  const step = paginate.page !== undefined ? 1 : items.length;
  return withCursor(page, name, Number(page.searchParams.get(name)) + step);
}

/** `true`, or the address of the next page. */
function more(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value !== '');
}

function withCursor(page: URL, name: string, cursor: unknown): URL | undefined {
  if (cursor === undefined || cursor === null || cursor === '' || cursor === false) return undefined;
  if (typeof cursor !== 'string' && typeof cursor !== 'number')
    throw unreadable('the next page is not where the recipe says');
  const url = new URL(page);
  url.searchParams.set(name, String(cursor));
  return url;
}

function sameOrigin(page: URL, target: unknown): URL | undefined {
  if (target === undefined || target === null || target === '') return undefined;
  if (typeof target !== 'string' || !URL.canParse(target, page)) throw unreadable('the next page is not a URL');
  const url = new URL(target, page);
  // The admin credential is sent with it.
  if (url.origin !== page.origin) throw unreadable('the next page is at another origin');
  return url;
}

/** The target of the link with this `rel` (RFC 8288). */
function linked(header: string | null, rel: string): string | undefined {
  for (const [, target, parameters] of (header ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters ?? '') ?? [];
    if ((quoted ?? bare ?? '').split(/\s+/).includes(rel)) return target;
  }
  return undefined;
}

function read(list: List, item: unknown, tagOf: Reading['tagOf']): Listed {
  const id = idText(at(item, list.id));
  if (id === undefined) throw unreadable('an item has no id where the recipe says');
  const tag = list.tag === undefined ? undefined : at(item, list.tag.pointer);
  const lastUsed = list['last-used'] === undefined ? undefined : time(at(item, list['last-used']));
  const active = list.active === undefined ? undefined : isActive(list.active, item);
  return {
    id,
    ...(typeof tag === 'string' && tag !== '' ? { tag: tagOf(tag) } : {}),
    ...(lastUsed === undefined ? {} : { lastUsed }),
    ...(active === undefined ? {} : { active }),
  };
}

/** Undefined where the item does not say: what is inactive counts as dead. */
function isActive(active: NonNullable<List['active']>, item: unknown): boolean | undefined {
  const value = at(item, active.pointer ?? '');
  if ('exists' in active && active.exists !== undefined)
    return (value !== undefined && value !== null) === active.exists;
  if (value === undefined) return undefined;
  if ('like' in active && active.like !== undefined) return isLike(value, active.like);
  return 'equals' in active && active.equals !== undefined ? value === active.equals : undefined;
}

/** Ids are text; a number that lost digits on the way would name somebody else's credential. */
export function idText(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
}

function time(value: unknown): Date | undefined {
  if (value === undefined || value === null || value === '' || value === 0) return undefined;
  const at = foreignTime(value);
  // To take it for "never used" would end a credential that is in use.
  if (at === undefined) throw unreadable('a time of last use is not a time');
  return at;
}

function unreadable(why: string): KeyturnError {
  return new KeyturnError('PROVIDER_UNREADABLE', { what: `the provider's list of credentials cannot be read: ${why}` });
}
