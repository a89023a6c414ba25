import { type Answer, call as exchange } from '../../http/call.ts';
import type { Retry } from '../../http/retry.ts';
import { type Logins, tokenOf } from '../../recipes/login.ts';
import { matches } from '../../recipes/match.ts';
import { at } from '../../recipes/pointer.ts';
import { type Asked, baseUrl, hasSecretPath, requestOf } from '../../recipes/request.ts';
import { adminScope, renderText, type Scope, scope } from '../../recipes/template.ts';
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Http, Proofs, Random } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import type { BuildContext, OptionTable } from '../provider.ts';
import { valueNames } from './check.ts';
import type { ProviderRecipe } from './grammar.ts';
import { tagReader } from './tag.ts';

export type Naming = {
  readonly name: string;
  /** What the admin credential must be allowed, for errors. */
  readonly permission: string;
  readonly proofs?: Proofs;
};

/** One account of a provider that is asked as a recipe says. Every part of the port takes it first. */
export type Client = {
  readonly naming: Naming;
  readonly recipe: ProviderRecipe;
  readonly options: OptionTable;
  /** What every call may name from the start: the options and the admin credential. */
  readonly fixed: Scope;
  /** Names the account for people and for the journal. */
  readonly account: string;
  /** The names of one credential's values. */
  readonly values: readonly string[];
  /** The hint of an error that says: the admin credential may not. */
  readonly denied: string;
  /** Our tag in the name of a credential, or that name. */
  tagOf(name: string): string;
  readonly http: Http;
  readonly clock: Clock;
  readonly random: Random;
  readonly logins: Logins;
  /**
   * What the preflight of this run has read under `inherit`, by the id of the old credential. It is kept for the mint,
   * because nobody could read it again where the old credential has to end first.
   */
  readonly inherited: Map<unknown, Scope>;
};

/** Sends nothing. Throws CONFIG_INVALID for an impossible base-url. */
export function clientOf(
  naming: Naming,
  recipe: ProviderRecipe,
  { options, admin, http, clock, random }: BuildContext<OptionTable>,
): Client {
  const base = baseUrl(recipe['base-url'], scope(options), recipe['plain-http']);
  const more = recipe.account === undefined ? undefined : renderText(recipe.account, scope(options), (value) => value);
  return {
    naming,
    recipe,
    options,
    fixed: scope(options, adminScope(admin)),
    account: `${base.host}${more === undefined ? base.pathname.replace(/\/$/, '') : `/${more}`}`,
    values: valueNames(recipe),
    denied: `the admin credential for ${naming.name} needs: ${naming.permission}`,
    tagOf: tagReader(recipe, scope(options)),
    http,
    clock,
    random,
    logins: new Map(),
    inherited: new Map(),
  };
}

/** The request of one call. Throws HTTP_NOT_SENT if a value does not fit where it belongs. */
export function request({ recipe, options, clock }: Client, asked: Asked): Promise<Request> {
  return requestOf(recipe, options, asked, clock);
}

/** Sends one call. Throws HTTP_NOT_SENT, HTTP_UNKNOWN; whatever was answered comes back. */
export async function send(client: Client, asked: Asked, retry: Retry): Promise<Answer> {
  const { recipe, http, clock } = client;
  const secretPath = recipe['id-is-secret'] || hasSecretPath(asked.call, asked.known);
  return exchange(http, await request(client, asked), { clock, retry, secretPath });
}

/** Whether an answer says no although its status says yes. */
export function refuses({ call, known }: Asked, answer: Answer): boolean {
  return matches(call.refused, answer, known);
}

export type Question = Omit<Asked, 'method'> & {
  /** Statuses besides 401 and 403 that say: the admin credential may not. */
  readonly denying?: readonly number[];
  /** How often a question that is no GET may be sent again. */
  readonly retry?: Retry;
  /** 404 is an answer. */
  readonly missing?: boolean;
};

/** A question whose answer must be there and be good. Throws PROVIDER_*. */
export async function read(client: Client, question: Question): Promise<Answer> {
  const { account, denied } = client;
  const { denying = [], retry = 'idempotent', missing = false, ...rest } = question;
  const asked: Asked = { ...rest, method: 'GET' };
  let answer: Answer;
  try {
    answer = await send(client, asked, (asked.call.method ?? 'GET') === 'GET' ? 'reads' : retry);
  } catch (error) {
    if (!is(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN')) throw error;
    throw new KeyturnError('PROVIDER_UNREACHABLE', {
      what: error.message,
      hint: 'check base-url and the network, then run again',
    });
  }
  const { status } = answer;
  const what = `${account} answered ${status}`;
  if (status === 401 || status === 403 || denying.includes(status))
    throw new KeyturnError('PROVIDER_DENIED', { what, hint: denied });
  if (status === 429 || status >= 500)
    throw new KeyturnError('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
  if (missing && status === 404) return answer;
  if (status < 200 || status > 299 || refuses(asked, answer)) {
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      what: status < 300 ? `${account} answered with an error` : what,
      hint:
        status >= 300 && status < 400 ? 'redirects are never followed: correct base-url' : 'check base-url and options',
    });
  }
  return answer;
}

/** An answer's JSON. Throws PROVIDER_UNREADABLE. */
export function documentOf({ account }: Client, answer: Answer): unknown {
  try {
    return answer.json();
  } catch {
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      what: `${account} answered with something that is not JSON`,
      hint: 'check base-url',
    });
  }
}

/** What every call but the verification may name; logs in first where the recipe says so. Throws PROVIDER_*. */
export async function known(client: Client, ...parts: Scope[]): Promise<Scope> {
  const { recipe, fixed, clock, logins } = client;
  const { login } = recipe;
  if (login === undefined) return scope(fixed, ...parts);
  return scope(fixed, { login: await tokenOf(logins, '', clock, () => loggedIn(client, login)) }, ...parts);
}

async function loggedIn(client: Client, entry: NonNullable<ProviderRecipe['login']>): Promise<Secret | undefined> {
  const call = { ...entry, method: entry.method ?? 'POST' };
  // OAuth also says `invalid_client` with 400; and a login does no harm when it is sent twice.
  const question: Question = { call, known: client.fixed, auth: { none: true }, denying: [400], retry: 'any' };
  const answer = await read(client, question);
  if (entry.token === undefined) return undefined;
  const value = at(documentOf(client, answer), entry.token);
  if (typeof value === 'string' && value !== '') return new Secret(value);
  throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${client.account} answered the login without a token` });
}
