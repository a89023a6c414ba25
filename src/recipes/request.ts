import { safeUrl } from '../http/safe-url.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Json } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { signed } from '../vendors/aws-sigv4.ts';
import type { Auth, Call, RecipeHead } from './grammar.ts';
import { encodeSegment, parts, renderJson, renderText, resolve, type Scope, scope } from './template.ts';

/** The address that every call begins with. Throws CONFIG_INVALID. */
export function baseUrl(template: string, known: Scope, plainHttp: boolean): URL {
  const [only, ...more] = parts(template);
  const whole = only !== undefined && typeof only !== 'string' && more.length === 0;
  let text: string | undefined;
  try {
    text = renderText(template, known, whole ? (value) => value : encodeSegment);
  } catch {
    // A value that fits into no address.
  }
  return safeUrl(text ?? '', 'base-url', plainHttp);
}

/** The recipe with the address that the options name in place of its own, if they do. */
export function withBaseUrl<Recipe extends { readonly 'base-url': string }>(recipe: Recipe, override: unknown): Recipe {
  return typeof override === 'string' ? { ...recipe, 'base-url': override } : recipe;
}

/** One call of a recipe, and what its templates are filled with. */
export type Asked = {
  readonly call: Call;
  /** Where the call names none. */
  readonly method: string;
  readonly known: Scope;
  /** In place of the recipe's own; the call's own goes before both. */
  readonly auth?: Auth | undefined;
  /** The same request at another address of the provider: the next page of a list. */
  readonly page?: URL;
};

/**
 * The request that a call describes, signed where its `auth` asks for that.
 * Throws CONFIG_INVALID for an impossible base-url, HTTP_NOT_SENT if a value does not fit where it belongs.
 */
export async function requestOf(
  recipe: RecipeHead,
  options: Scope,
  { call, method, known, auth = recipe.auth, page }: Asked,
  clock: Clock,
): Promise<Request> {
  const first = toRequest(call, known, {
    base: baseUrl(call['base-url'] ?? recipe['base-url'], scope(options), recipe['plain-http']),
    method,
    headers: recipe.headers,
    auth: call.auth ?? auth,
  });
  return sealed(page === undefined ? first : new Request(page, first), call.auth ?? auth, known, clock);
}

type Defaults = {
  readonly base: URL;
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly auth: Auth | undefined;
};

function toRequest(call: Call, known: Scope, { base, method, headers: common, auth }: Defaults): Request {
  const path = renderText(call.path, known, encodeSegment);
  if (path === undefined) throw unfit('a path');
  const url = new URL(base.href.replace(/\/$/, '') + path);
  // A literal `..` in a path would be resolved away and name something else than the recipe says.
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname.replace(/\/$/, ''))) throw unfit('a path');
  addQuery(url, call.query ?? {}, known);
  const headers = new Headers({ accept: 'application/json' });
  addHeaders(headers, common, known);
  addHeaders(headers, call.headers ?? {}, known);
  authorize(url, headers, auth, known);
  const verb = call.method ?? method;
  const body = call.body === undefined || verb === 'GET' || verb === 'HEAD' ? undefined : encode(call, headers, known);
  return new Request(url, { method: verb, headers, ...(body === undefined ? {} : { body }) });
}

function authorize(url: URL, headers: Headers, auth: Auth | undefined, known: Scope): void {
  if (auth === undefined) return;
  const secret = (template: string) => renderText(template, known, (value) => value) ?? '';
  if (auth.bearer !== undefined) setHeader(headers, 'authorization', `Bearer ${secret(auth.bearer)}`);
  if (auth.header !== undefined) addHeaders(headers, auth.header, known);
  if (auth.query !== undefined) addQuery(url, auth.query, known);
  if (auth.basic !== undefined) {
    const user = secret(auth.basic.user);
    if (user.includes(':')) throw unfit('a user name for HTTP Basic');
    const pair = new TextEncoder().encode(`${user}:${secret(auth.basic.password)}`);
    setHeader(headers, 'authorization', `Basic ${btoa(String.fromCharCode(...pair))}`);
  }
}

/** The same request with a signature, where `auth` asks for one: only what goes out as it is can be signed. */
async function sealed(request: Request, auth: Auth | undefined, known: Scope, clock: Clock): Promise<Request> {
  if (auth?.sigv4 === undefined) return request;
  const text = (template: string) => renderText(template, known, (value) => value) ?? '';
  const { region, service, ...keys } = auth.sigv4;
  const credentials = {
    accessKeyId: text(keys['access-key-id']),
    secretAccessKey: new Secret(text(keys['secret-access-key'])),
  };
  return signed(request, { credentials, region: text(region), service: text(service), clock });
}

function addQuery(url: URL, query: { readonly [name: string]: string }, known: Scope): void {
  for (const [name, template] of Object.entries(query)) {
    const value = renderText(template, known, (text) => text);
    if (value !== undefined) url.searchParams.set(name, value);
  }
}

function addHeaders(headers: Headers, more: { readonly [name: string]: string }, known: Scope): void {
  for (const [name, template] of Object.entries(more)) {
    const value = renderText(template, known, (text) => text);
    if (value !== undefined) setHeader(headers, name, value);
  }
}

function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value.trim());
  } catch {
    // The engine's own error quotes the value.
    throw unfit(`the header ${name}`);
  }
}

function encode(call: Call, headers: Headers, known: Scope): BodyInit {
  const content = renderJson(call.body as Json, known);
  if (call.encoding === 'json') {
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return JSON.stringify(content);
  }
  const form = call.encoding === 'form' ? new URLSearchParams() : new FormData();
  for (const [name, value] of Object.entries(content as { [name: string]: Json })) {
    if (value === null) continue;
    form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return form;
}

/** Whether a call's path carries a value whose text must not be shown. */
export function hasSecretPath(call: Call, known: Scope): boolean {
  return parts(call.path).some(
    (part) => typeof part !== 'string' && part.names.some((name) => known[name] instanceof Secret),
  );
}

/** A condition's `equals`, with its templates filled in. */
export function expected(equals: Json, known: Scope): unknown {
  const value = typeof equals === 'string' ? wholeOrText(equals, known) : equals;
  return value instanceof Secret ? value.reveal() : value;
}

function wholeOrText(template: string, known: Scope): Json | Secret | undefined {
  const [only, ...more] = parts(template);
  if (only === undefined || typeof only === 'string' || more.length > 0)
    return renderText(template, known, (text) => text);
  return resolve(only, known);
}

function unfit(place: string): KeyturnError {
  return new KeyturnError('HTTP_NOT_SENT', { what: `${place} cannot carry the value that belongs there` });
}
