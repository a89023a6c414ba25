import type { Answer } from '../../http/call.ts';
import type { Call } from '../../recipes/grammar.ts';
import { holds, matches } from '../../recipes/match.ts';
import { at } from '../../recipes/pointer.ts';
import { baseUrl, hasSecretPath, sealed, toRequest } from '../../recipes/request.ts';
import { renderText, type Scope, scope } from '../../recipes/template.ts';
import { foreignTime } from '../../recipes/times.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Address, Destination, Json } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import type { DestinationContext } from '../destination.ts';
import { inTurn, reachable } from '../shared-place.ts';
import { askStore, jobTokenFor, neededVariable, timeOfAnswer, unfit } from '../web-store.ts';
import type { StoreRecipe } from './grammar.ts';

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

/** Host and account, without the secret's name: part of every address's key. Throws CONFIG_INVALID. */
export function accountOf(recipe: StoreRecipe, options: { readonly [name: string]: Json }): string {
  const known = scope(options);
  const base = baseUrl(recipe['base-url'], known, recipe['plain-http']);
  const path = base.pathname.replace(/\/+$/, '');
  const more = recipe.account === undefined ? undefined : renderText(recipe.account, known, (value) => value);
  return `${base.host}${path}${more === undefined ? '' : `/${more}`}`;
}

type Found = { readonly item: unknown; readonly answeredAt: Date };

/** For how long a login's token is used before another one is asked for. */
const loginLasts = 300_000;

const logins = new WeakMap<
  DestinationContext,
  Map<string, { readonly token: Promise<Secret>; readonly until: number }>
>();

/** The port, played by a recipe. Sends nothing until it is used. */
export function recipeStore(store: Store, recipe: StoreRecipe, context: DestinationContext): Destination {
  const { options, admin, name } = store;
  const account = accountOf(recipe, options);
  const place = `${store.title} ${account} (${name})`;
  const held = admin === undefined ? 'the job' : Object.values(typeof admin === 'string' ? [admin] : admin).join(', ');
  const denied = `what ${held} holds must be valid and allowed: ${store.permission}`;
  const { read } = recipe;

  async function send(call: Call, method: string, known: Scope, auth = recipe.auth): Promise<Answer> {
    const request = toRequest(call, known, {
      base: baseUrl(call['base-url'] ?? recipe['base-url'], scope(options), recipe['plain-http']),
      method,
      headers: recipe.headers,
      auth,
    });
    const secretPath = hasSecretPath(call, known);
    const wire = await sealed(request, call.auth ?? auth, known, context.clock);
    const answer = await askStore(context, wire, { place, denied, secretPath });
    if (!matches(call.refused, answer, known)) return answer;
    throw new KeyturnError('HTTP_REFUSED', { what: `${place}: the store said no although its status says yes` });
  }

  function adminScope(): Scope {
    if (admin === undefined) return {};
    if (typeof admin === 'string') return { admin: neededVariable(context, admin, place) };
    const parts = Object.entries(admin).map(
      ([part, variable]) => [`admin.${part}`, neededVariable(context, variable, place)] as const,
    );
    return Object.fromEntries(parts);
  }

  async function oidc(): Promise<Scope> {
    const audience = recipe.oidc && renderText(recipe.oidc.audience, scope(options), (value) => value);
    return audience === undefined ? {} : { oidc: await jobTokenFor(context, audience, place) };
  }

  /** What every call knows; logs in first where the recipe says so, once for each account and run. */
  async function known(): Promise<Scope> {
    const fixed = scope(options, adminScope(), { name });
    const { login } = recipe;
    if (login === undefined) return scope(fixed, await oidc());
    const all = logins.get(context) ?? new Map();
    logins.set(context, all);
    const key = JSON.stringify([account, admin ?? null, login]);
    const now = context.clock.now().getTime();
    let entry = all.get(key);
    if (entry === undefined || entry.until <= now) {
      const token = oidc()
        .then((more) => send(login, 'POST', scope(fixed, more), { none: true }))
        .then((answer) => {
          const value = answer.status < 300 ? at(answer.json(), login.token) : undefined;
          if (typeof value === 'string' && value !== '') return new Secret(value);
          throw new KeyturnError('DESTINATION_DENIED', { what: `${place}: the login gave no token`, hint: denied });
        });
      token.catch(() => all.delete(key));
      entry = { token, until: now + loginLasts };
      all.set(key, entry);
    }
    return scope(fixed, { login: await entry.token });
  }

  function refused({ status }: Answer): KeyturnError {
    return new KeyturnError('HTTP_REFUSED', {
      what: `${place}: the store refused it (${status})`,
      hint: `check the options of this destination; ${denied}`,
    });
  }

  function missing(): KeyturnError {
    return new KeyturnError('DESTINATION_MISSING', {
      what: `${account} does not exist, or ${held} may not see it`,
      hint: 'correct the options of this destination, or make it there',
    });
  }

  function good(answer: Answer): Answer {
    if (answer.status < 300) return answer;
    throw answer.status === 404 ? missing() : refused(answer);
  }

  async function look(all: Scope): Promise<Found | undefined> {
    if (read === undefined) return undefined;
    const answer = await send(read, 'GET', all);
    if (matches(read.missing, answer, all)) return undefined;
    const document = good(answer).json();
    const answeredAt = timeOfAnswer(answer, context);
    if (read.items === undefined) return there(document, answeredAt, all);
    const items = at(document, read.items);
    if (!Array.isArray(items)) throw unknown('a list where the recipe says');
    const found = items.filter((item) => read.where.every((condition) => holds(condition, item, all)));
    if (found.length > 1) {
      throw new KeyturnError('DESTINATION_DENIED', {
        what: `${place}: the store has ${found.length} that could be meant`,
        hint: 'take the others away, or say more of it in the options',
      });
    }
    return found.length === 0 ? undefined : { item: found[0], answeredAt };
  }

  /** In a document of many secrets there may be none of this name. */
  function there(item: unknown, answeredAt: Date, all: Scope): Found | undefined {
    const inside = read?.value?.includes('{{') && at(item, pointerOf(read.value, all)) === undefined;
    return inside ? undefined : { item, answeredAt };
  }

  function unknown(what: string): KeyturnError {
    return new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without ${what}` });
  }

  function shownValue({ item }: Found, all: Scope): Secret {
    const text = at(item, pointerOf(read?.value ?? '', all));
    if (typeof text !== 'string') throw unknown('the value');
    return new Secret(read?.decode === 'base64' ? fromBase64(text) : text);
  }

  function timeOf({ item }: Found, all: Scope): Date {
    const when = foreignTime(at(item, pointerOf(read?.updated ?? '', all)));
    if (when === undefined) throw unknown('a time');
    return when;
  }

  function fits(bytes: number): void {
    if (bytes <= recipe['max-bytes']) return;
    throw unfit(
      `the value has ${bytes} bytes; ${store.title} holds at most ${recipe['max-bytes']}`,
      'choose another destination',
    );
  }

  async function write(value: Secret): Promise<Date> {
    fits(value.bytes);
    const all = await known();
    const found = await look(all);
    if (found !== undefined && read?.value !== undefined && shownValue(found, all).equals(value)) {
      return read.updated === undefined ? found.answeredAt : timeOf(found, all);
    }
    const picked = Object.entries(read?.pick ?? {}).map(
      ([name, pointer]) =>
        [`read.${name}`, (found && (at(found.item, pointer) as Json | undefined)) ?? undefined] as const,
    );
    const values = { value, 'value.base64': new Secret(toBase64(value.reveal())) };
    const call = found === undefined ? (recipe.create ?? recipe.write) : recipe.write;
    const answer = good(await send(call, 'PUT', scope(all, Object.fromEntries(picked), values)));
    if (read?.updated === undefined) return timeOfAnswer(answer, context);
    const after = await look(all);
    if (after === undefined) throw unknown('what was written');
    return timeOf(after, all);
  }

  async function check() {
    const all = await known();
    if (recipe.preflight !== undefined) {
      const answer = await send(recipe.preflight, 'GET', all);
      if (matches(recipe.preflight.missing, answer, all)) throw missing();
      good(answer);
    }
    const found = await look(all);
    return found === undefined || read?.updated === undefined ? {} : { updatedAt: timeOf(found, all) };
  }

  return {
    address: store.address,
    place,
    preflight: () => reachable(check(), place),
    fits,
    // Stores whose secrets are one document, or one version after the other, take one writer at a time best.
    write: (value) => inTurn(context, account, () => write(value)),
    ...(read?.updated === undefined
      ? {}
      : {
          async updatedAt() {
            const all = await known();
            const found = await look(all);
            return found && timeOf(found, all);
          },
        }),
    ...(read?.value === undefined
      ? {}
      : {
          async read() {
            const all = await known();
            const found = await look(all);
            return found && shownValue(found, all);
          },
        }),
  };
}

function pointerOf(template: string, known: Scope): string {
  return renderText(template, known, (name) => name.replaceAll('~', '~0').replaceAll('/', '~1')) ?? '';
}

function toBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
