import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import * as z from 'zod';
import { hostTime } from '../../http/host-time.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { FollowingClock } from '../../rotation/model/following-clock.ts';
import type { Clock, Http } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { type GitHub, type GitHubOptions, github, refusedWith, type Token } from './client.ts';

export type AppOptions = Omit<GitHubOptions, 'token' | 'tokenName'> & {
  readonly clientId: string;
  readonly privateKey: Secret;
  /** Lower-case owner -> what its tokens are asked for with; without it, and for others, everything the App has. */
  readonly needs?: ReadonlyMap<string, Needs>;
  /** The account that is meant where a request names none, such as one about a person. */
  readonly home?: string | undefined;
  /** Called once for each owner with what the App was not given there, as `secrets: write`. */
  lacks?(owner: string, permissions: readonly string[]): void;
};

type Level = 'read' | 'write';

export type Needs = {
  /** Names without their owner, lower-case. */
  readonly repositories: 'all' | readonly string[];
  readonly permissions: 'all' | { readonly [permission: string]: Level };
  /** Permissions whose lack is not reported. */
  readonly optional: readonly string[];
};

/** A token is minted again when it has less than this left: the longest single request, and clocks that differ. */
const MARGIN = 5 * 60_000;

/** Seconds: GitHub advises a minute in the past against clocks that drift, and allows ten minutes in the future. */
const BACKDATED = 60;
const GOOD_FOR = 9 * 60;

const installation = z.object({
  id: z.number().int(),
  /** What the owner has granted, by the API's own names. */
  permissions: z.record(z.string(), z.string()).optional(),
});
type Installation = z.infer<typeof installation>;
const reached = z.object({ repositories: z.array(z.object({ name: z.string() })) });
/** Of the body with which a token is asked for. */
type Asked = {
  readonly repositories?: readonly string[];
  readonly permissions?: { readonly [permission: string]: Level };
};
const minted = z.object({ token: z.string().min(1), expires_at: z.iso.datetime({ offset: true }) });

/**
 * Tokens of a GitHub App's installations, one for each account, minted again when their hour is nearly over
 * (https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app). Throws INPUT_INVALID for a
 * private key that is none, TOKEN_DENIED where the App is not installed or not known, and what `github` throws.
 *
 * Everything is by GitHub's time: `clock`'s where it is a `FollowingClock`, else that of what GitHub answers here.
 */
/** One GitHub App. */
type App = {
  readonly options: AppOptions;
  readonly clientId: string;
  /** GitHub's time. */
  readonly clock: FollowingClock;
  readonly http: Http;
  /** GitHub, asked as the App itself and not as one of its installations. */
  readonly client: GitHub;
  /** Owners for which `lacks` was called. */
  readonly reported: Set<string>;
};

type MintedToken = { readonly token: Secret; readonly expires: number };

export function appToken(options: AppOptions): Token {
  const { clientId, privateKey } = options;
  const clock = options.clock instanceof FollowingClock ? options.clock : new FollowingClock(options.clock);
  const http = clock === options.clock ? options.http : hostTime(options.http, clock, options.baseUrl).http;
  const client = github({
    ...options,
    http,
    token: () => assertion(clientId, privateKey, clock),
    tokenName: 'private-key',
  });
  const known = new Map<string, { readonly expires: number; readonly token: Promise<Secret> }>();
  const reported = new Set<string>();
  let last: string | undefined;

  const app: App = { options, clientId, clock, http, client, reported };
  return async (asked, repository) => {
    // A path that names nobody is about the account that was asked for before it.
    const owner = asked?.toLowerCase() ?? last ?? options.home?.toLowerCase();
    if (owner === undefined) {
      throw new KeyturnError('TOKEN_DENIED', { what: 'a GitHub App acts for an account, and this request names none' });
    }
    last = owner;
    const beside = besides(app, owner, repository?.toLowerCase());
    const place = beside === undefined ? owner : `${owner}/${beside}`;
    const found = known.get(place);
    if (found !== undefined && found.expires - MARGIN > clock.now().getTime()) return found.token;
    const asking = mint(app, owner, beside);
    const token = asking.then((minted) => minted.token);
    // Whoever asks meanwhile waits for the same answer.
    known.set(place, { expires: Number.POSITIVE_INFINITY, token });
    asking.then(
      ({ expires }) => known.set(place, { expires, token }),
      () => known.delete(place),
    );
    return token;
  };
}

/**
 * A repository that the configuration does not name (any more), and the journal does: it gets a token of its own, since
 * one that does not see it would take its secrets for gone.
 */
function besides(app: App, owner: string, repository: string | undefined): string | undefined {
  const { options } = app;
  const needs = options.needs?.get(owner);
  if (repository === undefined || needs === undefined || needs.repositories === 'all') return undefined;
  return needs.repositories.includes(repository) ? undefined : repository;
}

async function mint(app: App, owner: string, beside: string | undefined): Promise<MintedToken> {
  const { options, clientId } = app;
  const found =
    (await installationOf(app, 'GET /orgs/{account}/installation', owner)) ??
    (await installationOf(app, 'GET /users/{account}/installation', owner));
  if (found === undefined) {
    throw new KeyturnError('TOKEN_DENIED', {
      what: `the GitHub App ${clientId} is not installed for ${owner}`,
      hint: `install it there: the App's settings, *Install App*, ${owner}`,
    });
  }
  const needs = options.needs?.get(owner);
  if (needs === undefined) return minting(app, found.id, {});
  const permissions = granted(app, owner, needs, found);
  const repositories = beside === undefined ? needs.repositories : [beside];
  const more = permissions === 'all' ? {} : { permissions };
  if (repositories === 'all') return minting(app, found.id, more);
  try {
    return await minting(app, found.id, { ...more, repositories });
  } catch (error) {
    if (refusedWith(error) !== 422) throw error;
  }
  // One of them is not there, or the App was not given it: the others must not suffer for it.
  const seen = await minting(app, found.id, { permissions: { metadata: 'read' } });
  const there = await seenBy(app, seen.token);
  const left = repositories.filter((name) => there.has(name));
  // With a token that sees none of it, GitHub itself says what is not there.
  return left.length === 0 ? seen : minting(app, found.id, { ...more, repositories: left });
}

/** What is needed and granted: what was not granted cannot be asked for, and whoever needs it is refused by name. */
function granted(app: App, owner: string, { permissions, optional }: Needs, found: Installation): Needs['permissions'] {
  const { options, reported } = app;
  if (permissions === 'all' || found.permissions === undefined) return permissions;
  const asked: { [permission: string]: Level } = {};
  const missing: string[] = [];
  for (const [name, level] of Object.entries(permissions)) {
    const has = Object.hasOwn(found.permissions, name) ? found.permissions[name] : undefined;
    if (has === 'write' || has === 'admin' || has === level) asked[name] = level;
    else if (has === 'read') asked[name] = 'read';
    // Every App may read what everybody may know of a repository.
    else if (name === 'metadata') asked[name] = 'read';
    if (asked[name] !== level && !optional.includes(name)) missing.push(`${name}: ${level}`);
  }
  if (missing.length > 0 && !reported.has(owner)) {
    reported.add(owner);
    options.lacks?.(owner, missing);
  }
  return asked;
}

async function minting(app: App, id: number, more: Asked): Promise<MintedToken> {
  const { clientId } = app;
  const path = 'POST /app/installations/{installation_id}/access_tokens';
  const { data } = await asApp(app, path, { installation_id: id, ...more });
  const found = minted.safeParse(data);
  if (!found.success)
    throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub minted no token for the App ${clientId}` });
  return { token: new Secret(found.data.token), expires: Date.parse(found.data.expires_at) };
}

/** Names of the repositories that the App was given, lower-case. */
async function seenBy({ options, http }: App, token: Secret): Promise<ReadonlySet<string>> {
  const installed = github({ ...options, http, token: async () => token });
  const names = new Set<string>();
  for (let page = 1; ; page++) {
    const { data } = await installed.request('GET /installation/repositories', { per_page: 100, page });
    const { success, data: found } = reached.safeParse(data);
    if (!success) throw new KeyturnError('HTTP_UNKNOWN', { what: 'GitHub listed no repositories of the App' });
    for (const { name } of found.repositories) names.add(name.toLowerCase());
    if (found.repositories.length < 100) return names;
  }
}

/** Before GitHub's first answer only the machine's time is known. A refusal brings GitHub's, so it is tried once more. */
async function asApp(
  app: App,
  path: string,
  parameters: { readonly account: string } | ({ installation_id: number } & Asked),
) {
  const { clock, client } = app;
  const before = clock.offset;
  try {
    return await client.request(path, parameters);
  } catch (error) {
    if (refusedWith(error) !== 401 || clock.offset === before) throw error;
    return client.request(path, parameters);
  }
}

async function installationOf(app: App, path: string, account: string): Promise<Installation | undefined> {
  try {
    const { data } = await asApp(app, path, { account });
    return installation.parse(data);
  } catch (error) {
    if (refusedWith(error) === 404) return undefined;
    throw error instanceof KeyturnError
      ? error
      : new KeyturnError('HTTP_UNKNOWN', { what: 'GitHub named no installation' });
  }
}

/**
 * The App's own JSON Web Token, by GitHub's time: one that was issued in the future is refused, and one that is good for
 * more than ten minutes too (https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app).
 */
async function assertion(clientId: string, privateKey: Secret, clock: Clock): Promise<Secret> {
  const now = Math.floor(clock.now().getTime() / 1_000);
  try {
    // A variable often holds the file with its line breaks escaped.
    const key = createPrivateKey(privateKey.reveal().replaceAll('\\n', '\n'));
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setIssuer(clientId)
      .setIssuedAt(now - BACKDATED)
      .setExpirationTime(now + GOOD_FOR)
      .sign(key);
    return new Secret(token);
  } catch {
    throw new KeyturnError('INPUT_INVALID', {
      what: '`private-key` is not the private key of a GitHub App',
      hint: 'store the whole .pem file, with its first and last line: `gh secret set KEYTURN_PRIVATE_KEY < app.pem`',
    });
  }
}
