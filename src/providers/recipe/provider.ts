import { type Answer, call as send } from '../../http/call.ts';
import type { Retry } from '../../http/retry.ts';
import { names } from '../../recipes/check.ts';
import type { Auth, Call } from '../../recipes/grammar.ts';
import { matches } from '../../recipes/match.ts';
import { at } from '../../recipes/pointer.ts';
import { baseUrl, hasSecretPath, sealed, toRequest } from '../../recipes/request.ts';
import { isTemplate, renderJson, renderText, type Scope, scope } from '../../recipes/template.ts';
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type {
  Listed,
  Minted,
  MintRequest,
  PreflightRequest,
  Probe,
  Proofs,
  Provider,
} from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { password } from '../password.ts';
import type { BuildContext, OptionTable } from '../provider.ts';
import { valueNames } from './check.ts';
import type { Inherit, Need, Recipe } from './grammar.ts';
import { inParallel, readInherited, wantsInherited } from './inherit.ts';
import { idText, listAll } from './list.ts';
import { tagReader } from './tag.ts';

export type Naming = {
  readonly name: string;
  /** What the admin credential must be allowed, for errors. */
  readonly permission: string;
  readonly proofs?: Proofs;
};

type Reading = {
  /** What else says that the admin may not. */
  readonly denying?: readonly number[];
  readonly retry?: Retry;
  /** 404 is an answer. */
  readonly missing?: boolean;
};

/** What vendors allow at the least, of those that say how long a name may be and are told no other length here. */
const SHORTEST_NAME = 64;

/** For how long a login's token is used before another one is asked for. */
const loginLasts = 300_000;

/** The port, played by a recipe. Sends nothing until it is used. Throws CONFIG_INVALID for an impossible base-url. */
export function recipeProvider(
  naming: Naming,
  recipe: Recipe,
  { options, admin, http, clock, random }: BuildContext<OptionTable>,
): Provider {
  const fixed = scope(options, adminScope(admin));
  const address = (template: string) => baseUrl(template, scope(options), recipe['plain-http']);
  const base = address(recipe['base-url']);
  const more = recipe.account === undefined ? undefined : renderText(recipe.account, scope(options), (value) => value);
  const account = `${base.host}${more === undefined ? base.pathname.replace(/\/$/, '') : `/${more}`}`;
  const values = valueNames(recipe);
  const tagOf = tagReader(recipe, scope(options));
  const denied = `the admin credential for ${naming.name} needs: ${naming.permission}`;

  /** `page`: the same at another address of the provider. */
  const request = (
    call: Call,
    method: string,
    known: Scope,
    auth: Auth | undefined = recipe.auth,
    page?: URL,
  ): Promise<Request> => {
    const first = toRequest(call, known, {
      base: call['base-url'] === undefined ? base : address(call['base-url']),
      method,
      headers: recipe.headers,
      auth,
    });
    return sealed(page === undefined ? first : new Request(page, first), call.auth ?? auth, known, clock);
  };

  const exchange = (call: Call, wire: Request, known: Scope, retry: Retry): Promise<Answer> =>
    send(http, wire, { clock, retry, secretPath: recipe['id-is-secret'] || hasSecretPath(call, known) });

  /** A read whose answer must be there and be good. Throws PROVIDER_*. */
  async function read(
    call: Call,
    known: Scope,
    page?: URL,
    auth?: Auth,
    { denying = [], retry = 'idempotent', missing = false }: Reading = {},
  ): Promise<Answer> {
    let answer: Answer;
    try {
      const wire = await request(call, 'GET', known, auth, page);
      answer = await exchange(call, wire, known, wire.method === 'GET' ? 'reads' : retry);
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
    if (status < 200 || status > 299 || refuses(call, answer, known)) {
      throw new KeyturnError('PROVIDER_UNREADABLE', {
        what: status < 300 ? `${account} answered with an error` : what,
        hint:
          status >= 300 && status < 400
            ? 'redirects are never followed: correct base-url'
            : 'check base-url and options',
      });
    }
    return answer;
  }

  function document(answer: Answer): unknown {
    try {
      return answer.json();
    } catch {
      throw new KeyturnError('PROVIDER_UNREADABLE', {
        what: `${account} answered with something that is not JSON`,
        hint: 'check base-url',
      });
    }
  }

  async function loggedIn(entry: NonNullable<Recipe['login']>): Promise<Secret | undefined> {
    const call = { ...entry, method: entry.method ?? 'POST' };
    // OAuth says `invalid_client` with 400, too; and to let somebody in twice does no harm.
    const answer = await read(call, fixed, undefined, { none: true }, { denying: [400], retry: 'any' });
    if (entry.token === undefined) return undefined;
    const value = at(document(answer), entry.token);
    if (typeof value === 'string' && value !== '') return new Secret(value);
    throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${account} answered the login without a token` });
  }

  let login: { readonly token: Promise<Secret | undefined>; readonly until: number } | undefined;
  /** What is known to every call but the verification; logs in first where the recipe says so. Throws PROVIDER_*. */
  async function known(...parts: Scope[]): Promise<Scope> {
    const { login: entry } = recipe;
    if (entry === undefined) return scope(fixed, ...parts);
    const now = clock.now().getTime();
    if (login === undefined || login.until <= now) {
      const token = loggedIn(entry);
      token.catch(() => {
        login = undefined;
      });
      login = { token, until: now + loginLasts };
    }
    return scope(fixed, { login: await login.token }, ...parts);
  }

  async function list(only: 'first' | 'all' = 'all'): Promise<readonly Listed[]> {
    const entry = recipe.list!;
    const all = await known();
    const first = await request(entry, 'GET', all);
    const ask = (page: URL) => read(entry, all, page).then(readable);
    return listAll(entry, new URL(first.url), ask, { only, tagOf, options: scope(options) });
  }

  /** `listAll` reads the answer's JSON; its errors speak of a list. */
  const readable = (answer: Answer): Answer => ({ ...answer, json: () => document(answer) });

  /** What the preflight of this run has read: where the old one ends first, nobody could read it again. */
  const kept = new Map<unknown, Scope>();

  /** Throws PROVIDER_*, and PREFLIGHT_DENIED if the old one is not there. */
  async function inherited(known: Scope): Promise<Scope> {
    const old = known['old.id'];
    if (recipe.inherit === undefined || old === undefined) return {};
    const found = kept.get(old) ?? (await readInherited(recipe.inherit, (call) => readOld(call, known), document));
    kept.set(old, found);
    return found;
  }

  async function readOld(call: Inherit, known: Scope): Promise<Answer> {
    const answer = await read(call, known, undefined, undefined, { missing: true });
    if (answer.status !== 404) return answer;
    throw new KeyturnError('PREFLIGHT_DENIED', {
      what: `${account} does not show the credential that is to be replaced: nothing can be taken over from it`,
      hint: 'correct `adopt`, or say under `options` what the new one may do',
    });
  }

  /** Throws PREFLIGHT_DENIED with what the admin credential lacks. */
  async function mayDo(needs: readonly Need[], known: Scope): Promise<void> {
    const { check } = recipe;
    if (check === undefined || needs.length === 0) return;
    const shown = document(await read(check, known, undefined, undefined, { retry: 'any' }));
    for (const { pointer, includes } of needs) {
      const wanted = renderJson(includes, known) ?? [];
      const has = at(shown, pointer);
      if (has === undefined || has === null)
        throw new KeyturnError('PROVIDER_UNREADABLE', {
          what: `${account} does not say what the admin credential may do`,
          hint: 'check base-url and options',
        });
      const all: readonly unknown[] = Array.isArray(has) ? has : [has];
      const lacks = (Array.isArray(wanted) ? wanted : [wanted]).filter((each) => !all.includes(each));
      const named = lacks.filter((each) => typeof each === 'string');
      if (lacks.length > 0)
        throw new KeyturnError('PREFLIGHT_DENIED', {
          what: `the admin credential for ${naming.name} lacks ${named.length > 0 ? named.join(', ') : 'a right that the new one is to have'}`,
          hint: denied,
        });
    }
  }

  async function preflight({ old, expires }: PreflightRequest): Promise<readonly string[]> {
    const placeholders = Object.fromEntries(Object.keys(recipe.generate).map((name) => [name, 'value']));
    const mine = await minting(
      { tag: 'kt'.padEnd(36, '0'), ...(old && { old }), ...(expires && { expires }) },
      placeholders,
    );
    const late = recipe.check?.needs.filter(({ includes }) => JSON.stringify(includes).includes('inherit.')) ?? [];
    if (Object.keys(mine).some((name) => name.startsWith('inherit.'))) await mayDo(late, mine);
    try {
      await request(recipe.mint, 'POST', mine);
      await wouldFollow(mine);
    } catch (error) {
      if (!is(error, 'HTTP_NOT_SENT')) throw error;
      throw new KeyturnError('PREFLIGHT_DENIED', {
        what: error.message,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
      });
    }
    return [];
  }

  /** What the templates of a mint know. Throws PROVIDER_*, PREFLIGHT_DENIED. */
  async function minting({ tag, old, expires, holder }: MintRequest, generated: Scope): Promise<Scope> {
    const iso = expires?.toISOString();
    const left = expires === undefined ? undefined : Math.floor((expires.getTime() - clock.now().getTime()) / 1_000);
    const mine = await known({
      tag: named(tag, holder, recipe.tag),
      'old.id': old?.id,
      'expires.iso': iso === undefined ? undefined : `${iso.slice(0, 19)}Z`,
      'expires.date': iso?.slice(0, 10),
      'expires.seconds': left === undefined || left < 1 ? undefined : left,
      ...generated,
    });
    return wantsInherited(recipe, mine) ? scope(mine, await inherited(mine)) : mine;
  }

  function prepared(wanted: MintRequest): Promise<Scope> {
    const generated = Object.entries(recipe.generate).map(
      ([name, { length, alphabet }]) => [name, new Secret(password(random, length, alphabet))] as const,
    );
    return minting(wanted, Object.fromEntries(generated));
  }

  /** What a later call lacks is found while there is nothing to end again. Throws HTTP_NOT_SENT. */
  async function wouldFollow(mine: Scope): Promise<void> {
    const later = scope(mine, { id: 'id' }, Object.fromEntries(values.map((name) => [name, 'value'])));
    for (const next of recipe.mint.then)
      for (const item of inParallel(next, later)) await request(next, 'POST', scope(later, item));
  }

  async function mint(wanted: MintRequest): Promise<Minted> {
    const { mint: entry } = recipe;
    const mine = await beforehand(() => prepared(wanted));
    await beforehand(() => wouldFollow(mine));
    const answer = await exchange(entry, await request(entry, 'POST', mine), mine, 'never');
    settle(answer, 'the credential was not minted');
    if (refuses(entry, answer, mine)) {
      throw new KeyturnError('HTTP_REFUSED', { what: `${account} did not mint a credential`, hint: denied });
    }
    const minted = extract(answer, mine);
    await keptWhole(answer, minted, mine);
    const whole = scope(mine, { id: minted.id }, minted.values);
    for (const next of entry.then)
      for (const item of inParallel(next, whole)) await follow(next, minted, scope(whole, item));
    return minted;
  }

  /** A name that the provider cut short would not be found again: such a credential is ended at once. */
  async function keptWhole(answer: Answer, minted: Minted, mine: Scope): Promise<void> {
    const { name } = recipe.mint;
    const shown = name === undefined ? undefined : at(answer.json(), name);
    if (typeof shown !== 'string' || shown.includes(String(mine['tag']))) return;
    await undo(
      minted,
      new KeyturnError('HTTP_REFUSED', { what: `${account} kept only ${shown.length} characters of its name` }),
    );
  }

  /** Ends what was minted and cannot be used. Throws HTTP_REFUSED, or HTTP_UNKNOWN if it could not be ended. */
  async function undo(minted: Minted, error: KeyturnError): Promise<never> {
    try {
      await revoke(minted.id);
    } catch {
      throw new KeyturnError('HTTP_UNKNOWN', {
        what: `${error.message}; the credential it was for could not be ended again`,
        now: 'both-live',
      });
    }
    throw new KeyturnError('HTTP_REFUSED', {
      what: `${error.message}; the credential it was for was ended again`,
      hint: denied,
    });
  }

  /** One call after the mint. If it fails, what was minted is ended again. */
  async function follow(next: Call, minted: Minted, mine: Scope): Promise<void> {
    try {
      const answer = await exchange(next, await request(next, 'POST', mine), mine, 'idempotent');
      settle(answer, 'a call after the mint was refused');
      if (refuses(next, answer, mine))
        throw new KeyturnError('HTTP_REFUSED', { what: `${account} refused a call after the mint` });
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      await undo(minted, error);
    }
  }

  /** Throws HTTP_UNKNOWN: a credential may be there of which nothing is known. */
  function extract(answer: Answer, mine: Scope): Minted {
    const { mint: entry } = recipe;
    const unknown = (what: string) =>
      new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered the mint ${what}` });
    const places = Object.entries(entry.values ?? Object.fromEntries(values.map((name) => [name, `{{${name}}}`])));
    const wantsBody = !isTemplate(entry.id) || places.some(([, place]) => !isTemplate(place));
    const body = wantsBody ? answer.json() : undefined;
    const take = (place: string, known: Scope) =>
      isTemplate(place) ? renderText(place, known, (value) => value) : at(body, place);

    const id = idText(take(entry.id, mine));
    if (id === undefined) throw unknown('without an id');
    const all: { [name: string]: Secret } = {};
    // Values that are templates may name those that the answer gave.
    const order = [...places].sort(([, a], [, b]) => Number(isTemplate(a)) - Number(isTemplate(b)));
    for (const [name, place] of order) {
      const value = take(place, scope(mine, { id }, all));
      if (typeof value !== 'string' || value === '') throw unknown('without a value');
      all[name] = new Secret(value);
    }
    return { id, values: all };
  }

  async function probe({ id, values: given }: Minted): Promise<Probe> {
    try {
      const mine = scope(options, { id: recipe['id-is-secret'] ? new Secret(id) : id }, given);
      const wire = await request(recipe.verify, 'GET', mine, { none: true });
      const answer = await exchange(recipe.verify, wire, mine, 'never');
      if (!recipe.verify.html && isPage(answer.headers)) return 'inconclusive';
      if (matches(recipe.verify.accept, answer, mine)) return 'accepted';
      return matches(recipe.verify.reject, answer, mine) ? 'rejected' : 'inconclusive';
    } catch {
      return 'inconclusive';
    }
  }

  async function end(
    entry: NonNullable<Recipe['deactivate']>,
    method: string,
    id: string,
  ): Promise<'revoked' | 'gone'> {
    const mine = await beforehand(() => known({ id: recipe['id-is-secret'] ? new Secret(id) : id }));
    const answer = await exchange(entry, await request(entry, method, mine), mine, 'idempotent');
    if (matches(entry.gone, answer, mine)) {
      // "Not found" is also said of an account, a project or a role that may not be seen.
      if (recipe.list !== undefined) await beforehand(() => list('first'));
      return 'gone';
    }
    settle(answer, 'the credential was not ended');
    if (refuses(entry, answer, mine))
      throw new KeyturnError('HTTP_REFUSED', { what: `${account} did not end the credential`, hint: denied });
    return 'revoked';
  }

  const revoke = (id: string) => end(recipe.revoke, 'DELETE', id);

  /** Sorts what is neither a success nor expected. Throws HTTP_REFUSED and HTTP_UNKNOWN. */
  function settle({ status, headers }: Answer, outcome: string): void {
    const done = status >= 200 && status <= 299;
    // A page for people comes from something in between: a proxy, a guest network.
    if (done && isPage(headers))
      throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered with a page for people` });
    if (done) return;
    // 303 is how a form says "done, look over there"; 408 may have been read to its end.
    const refused = (status >= 400 && status <= 499 && status !== 408) || status === 307 || status === 308;
    if (!refused) throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered ${status}` });
    const hint =
      status === 401 || status === 403
        ? denied
        : status < 400
          ? 'redirects are never followed: correct base-url'
          : undefined;
    throw new KeyturnError('HTTP_REFUSED', {
      what: `${account} answered ${status}: ${outcome}`,
      ...(hint === undefined ? {} : { hint }),
    });
  }

  async function self(): Promise<string | undefined> {
    const entry = recipe.self;
    if (entry === undefined) return undefined;
    try {
      if ('id' in entry) return idText(at(document(await read(entry, await known())), entry.id));
      const text = renderText(entry.from, fixed, (value) => value);
      return entry.pattern === undefined ? text : new RegExp(entry.pattern).exec(text ?? '')?.[1];
    } catch {
      return undefined;
    }
  }

  const { deactivate } = recipe;
  return {
    name: naming.name,
    account,
    values,
    ...(recipe.concurrent === undefined ? {} : { concurrent: recipe.concurrent }),
    ...(recipe['max-bytes'] === undefined ? {} : { maxBytes: recipe['max-bytes'] }),
    propagation: recipe.propagation,
    successes: recipe.verify.successes,
    listLag: recipe['list-lag'] ?? recipe.propagation,
    tagged: recipe.list?.tag !== undefined && names(recipe.mint).includes('tag'),
    showsUse: recipe.list?.['last-used'] !== undefined,
    idIsSecret: recipe['id-is-secret'],
    local: false,
    async check() {
      if (recipe.check !== undefined) {
        const mine = await known();
        if (recipe.check.needs.length > 0) await mayDo(recipe.check.needs, mine);
        else await read(recipe.check, mine, undefined, undefined, { retry: 'any' });
      }
      if (recipe.list !== undefined) await list('first');
      else await known();
    },
    ...(naming.proofs === undefined ? {} : { proofs: naming.proofs }),
    preflight,
    ...(recipe.self === undefined ? {} : { self }),
    mint,
    probe,
    ...(recipe.list === undefined ? {} : { list: () => list() }),
    ...(deactivate === undefined
      ? {}
      : { deactivate: async (id: string) => void (await end(deactivate, 'PATCH', id)) }),
    revoke,
  };
}

/** What fails before anything was changed had no effect, whatever it was. */
async function beforehand<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    throw new KeyturnError(error.code === 'PROVIDER_DENIED' ? 'HTTP_REFUSED' : 'HTTP_NOT_SENT', {
      what: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}

function isPage(headers: Headers): boolean {
  return /^text\/html/i.test(headers.get('content-type') ?? '');
}

function refuses(call: Call, answer: Answer, known: Scope): boolean {
  return matches(call.refused, answer, known);
}

/** The tag, and for a person's own credential their login, where the vendor's console has room for it. */
function named(tag: string, holder: string | undefined, rule: Recipe['tag']): string {
  const text = transformed(tag, rule);
  if (holder === undefined) return text;
  const whole = `${tag}-for-${holder}`;
  return whole.length > (rule?.max ?? SHORTEST_NAME) ? text : transformed(whole, rule);
}

function transformed(tag: string, rule: Recipe['tag']): string {
  const text = rule?.transform === 'lower_snake' ? tag.toLowerCase().replace(/[^a-z0-9_]/g, '_') : tag;
  if (rule?.max !== undefined && text.length > rule.max) {
    throw new KeyturnError('HTTP_NOT_SENT', {
      what: `the tag is longer than the ${rule.max} characters that the recipe allows`,
    });
  }
  return text;
}

function adminScope(admin: BuildContext<OptionTable>['admin']): Scope {
  if (admin === undefined || admin instanceof Secret) return { admin };
  return Object.fromEntries(Object.entries(admin).map(([part, value]) => [`admin.${part}`, value]));
}
