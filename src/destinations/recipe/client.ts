import { ownJobToken } from '../../forge/job-token.ts';
import type { Answer } from '../../http/call.ts';
import { type Logins, tokenOf } from '../../recipes/login.ts';
import { matches } from '../../recipes/match.ts';
import { at } from '../../recipes/pointer.ts';
import { type Asked, baseUrl, hasSecretPath, requestOf } from '../../recipes/request.ts';
import { adminScope, renderText, type Scope, scope } from '../../recipes/template.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Address, Json } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import type { DestinationContext } from '../destination.ts';
import { askStore, neededVariable } from '../web-store.ts';
import type { DestinationRecipe } from './grammar.ts';

/** The NAME of one environment variable, or one for each part; undefined where none is needed. */
export type AdminNames = string | { readonly [part: string]: string } | undefined;

export type Store = {
  readonly address: Address;
  readonly title: string;
  /** The secret's name in the store. */
  readonly name: string;
  readonly options: { readonly [name: string]: Json };
  readonly admin: AdminNames;
  /** What the credential must be allowed, for errors. */
  readonly permission: string;
};

/** One secret of a store that is asked as a recipe says. Every part of the port takes it first. */
export type Client = {
  readonly store: Store;
  readonly recipe: DestinationRecipe;
  readonly context: DestinationContext;
  readonly account: string;
  /** For people, in errors. */
  readonly place: string;
  /** Who holds the credential, for errors: the variables, or the job. */
  readonly held: string;
  /** The hint of an error that says: the credential may not. */
  readonly denied: string;
};

/** Sends nothing. Throws CONFIG_INVALID for an impossible base-url. */
export function clientOf(store: Store, recipe: DestinationRecipe, context: DestinationContext): Client {
  const { options, admin, name, title, permission } = store;
  const account = accountOf(recipe, options);
  const held = admin === undefined ? 'the job' : Object.values(typeof admin === 'string' ? [admin] : admin).join(', ');
  return {
    store,
    recipe,
    context,
    account,
    place: `${title} ${account} (${name})`,
    held,
    denied: `what ${held} holds must be valid and allowed: ${permission}`,
  };
}

/** Host and account, without the secret's name: part of every address's key. Throws CONFIG_INVALID. */
export function accountOf(recipe: DestinationRecipe, options: { readonly [name: string]: Json }): string {
  const known = scope(options);
  const base = baseUrl(recipe['base-url'], known, recipe['plain-http']);
  const path = base.pathname.replace(/\/+$/, '');
  const more = recipe.account === undefined ? undefined : renderText(recipe.account, known, (value) => value);
  return `${base.host}${path}${more === undefined ? '' : `/${more}`}`;
}

/** One request. Answers below 300, 400, 404, 409 and 422 come back. Throws as `askStore` does. */
export async function send({ store, recipe, context, place, denied }: Client, asked: Asked): Promise<Answer> {
  const { call, known } = asked;
  const wire = await requestOf(recipe, store.options, asked, context.clock);
  const answer = await askStore(context, wire, { place, denied, secretPath: hasSecretPath(call, known) });
  if (!matches(call.refused, answer, known)) return answer;
  throw new KeyturnError('HTTP_REFUSED', { what: `${place}: the store said no although its status says yes` });
}

/** The answer, if it is good. Throws HTTP_REFUSED, DESTINATION_MISSING. */
export function good(client: Client, answer: Answer): Answer {
  const { status } = answer;
  if (status < 300) return answer;
  if (status === 404) throw missing(client);
  throw new KeyturnError('HTTP_REFUSED', {
    what: `${client.place}: the store refused it (${status})`,
    hint: `check the options of this destination; ${client.denied}`,
  });
}

export function missing({ account, held }: Client): KeyturnError {
  return new KeyturnError('DESTINATION_MISSING', {
    what: `${account} does not exist, or ${held} may not see it`,
    hint: 'correct the options of this destination, or make it there',
  });
}

/** Kept for all secrets of one run, because they share their logins. */
const loginsOf = new WeakMap<DestinationContext, Logins>();

/** What every call may name; logs in first where the recipe says so, once for each account and run. */
export async function known(client: Client): Promise<Scope> {
  const { store, recipe, context, account } = client;
  const fixed = scope(store.options, adminScope(adminOf(client)), { name: store.name });
  const { login } = recipe;
  if (login === undefined) return scope(fixed, await oidc(client));
  const logins: Logins = loginsOf.get(context) ?? new Map();
  loginsOf.set(context, logins);
  const key = JSON.stringify([account, store.admin ?? null, login]);
  return scope(fixed, { login: await tokenOf(logins, key, context.clock, () => loggedIn(client, login, fixed)) });
}

function adminOf({ store: { admin }, context, place }: Client): Parameters<typeof adminScope>[0] {
  if (admin === undefined) return undefined;
  if (typeof admin === 'string') return neededVariable(context, admin, place);
  const parts = Object.entries(admin).map(
    ([part, variable]) => [part, neededVariable(context, variable, place)] as const,
  );
  return Object.fromEntries(parts);
}

async function oidc({ store, recipe, context, place }: Client): Promise<Scope> {
  const audience = recipe.oidc && renderText(recipe.oidc.audience, scope(store.options), (value) => value);
  return audience === undefined ? {} : { oidc: await ownJobToken(context, audience, place) };
}

async function loggedIn(client: Client, call: NonNullable<DestinationRecipe['login']>, fixed: Scope): Promise<Secret> {
  const known = scope(fixed, await oidc(client));
  const answer = await send(client, { call, method: 'POST', known, auth: { none: true } });
  const value = answer.status < 300 ? at(answer.json(), call.token) : undefined;
  if (typeof value === 'string' && value !== '') return new Secret(value);
  throw new KeyturnError('DESTINATION_DENIED', {
    what: `${client.place}: the login gave no token`,
    hint: client.denied,
  });
}
