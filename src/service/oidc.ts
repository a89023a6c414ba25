/**
 * Creators who prove themselves by the OIDC token of a GitHub Actions job: nothing is stored on either side.
 * https://docs.github.com/actions/reference/security/oidc
 */
import { createRemoteJWKSet, customFetch, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { type Creators, CreatorsUnavailable } from './creators.ts';
import { SetupRefused } from './store.ts';

export const githubIssuer = 'https://token.actions.githubusercontent.com';

export type OidcOptions = {
  /** Of GitHub Enterprise Server: `https://HOST/_services/token`. */
  readonly issuer?: string;
  /** The service's own origin; a token for anything else is refused. */
  readonly audience: string;
  /** `owner/name` with `*` for any part of either. */
  readonly allow: readonly string[];
  /** Where given, the number of the owner must be one of these. */
  readonly ownerIds?: readonly string[];
  /** Where given, each must match as well; `*` stands for anything. */
  readonly refs?: readonly string[];
  readonly workflows?: readonly string[];
  readonly environments?: readonly string[];
  readonly http: (request: Request) => Promise<Response>;
  readonly now: () => number;
  /** Milliseconds between two fetches of the issuer's keys when a token names an unknown one. */
  readonly cooldown?: number;
};

/** Throws SetupRefused for an issuer, an audience or a pattern that is a mistake. */
export function oidc(options: OidcOptions): Creators {
  const issuer = checkIssuer(options.issuer ?? githubIssuer);
  if (options.allow.length === 0) throw new SetupRefused("--allow names no repository, e.g. --allow 'acme/*'");
  for (const id of options.ownerIds ?? []) {
    // With a pattern in place of a number, any owner might match.
    if (!/^[1-9]\d{0,19}$/.test(id)) {
      throw new SetupRefused(
        "--allow-owner-id takes numbers only, e.g. --allow-owner-id 9919; `gh api users/OWNER --jq .id` tells an owner's",
      );
    }
  }
  // On an own GitHub server, or with the owner's number, nobody else can register a name that a pattern leaves open.
  const open = issuer !== githubIssuer || (options.ownerIds ?? []).length > 0;
  const allow = options.allow.map((pattern) => repositoryPattern(pattern, open));
  const also = [
    ['repository_owner_id', options.ownerIds],
    ['ref', options.refs],
    ['job_workflow_ref', options.workflows],
    ['environment', options.environments],
  ] as const;
  const more = also.flatMap(([claim, wanted]) => (wanted?.length ? [{ claim, patterns: wanted.map(glob) }] : []));
  const { cooldown = 10_000 } = options;
  let failedAt = Number.NEGATIVE_INFINITY;
  let waiting = 0;
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks`), {
    cooldownDuration: cooldown,
    cacheMaxAge: 600_000,
    timeoutDuration: 5_000,
    async [customFetch](url, init) {
      // jose's cooldown begins with keys that arrived; without this pause, every invented token would cause a fetch.
      const since = options.now() - failedAt;
      // A clock that was set back is no reason to wait for it.
      if (since >= 0 && since < Math.min(cooldown, pause)) throw new CreatorsUnavailable();
      try {
        const answer = await options.http(new Request(url, { ...init, redirect: 'error' }));
        if (!answer.ok) failedAt = options.now();
        return answer;
      } catch (error) {
        failedAt = options.now();
        throw error;
      }
    },
  });

  function allowed(claims: JWTPayload): boolean {
    // jose also takes a list that contains the audience; a token meant for several is not meant for us.
    if (claims.aud !== options.audience) return false;
    const repository = claims['repository'];
    if (typeof repository !== 'string' || !allow.some((pattern) => pattern.test(repository))) return false;
    return more.every(({ claim, patterns }) => {
      const value = claims[claim];
      return typeof value === 'string' && patterns.some((pattern) => pattern.test(value));
    });
  }

  return async (bearer) => {
    if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(bearer)) return undefined;
    const claims = await verify(bearer);
    const id = claims?.['repository_id'];
    if (claims === undefined || typeof id !== 'string' || !/^\d{1,20}$/.test(id) || !allowed(claims)) return undefined;
    return { key: `github:${issuer}:${id}`, name: claims['repository'] as string, known: true };
  };

  function isAtHand(token: string): boolean {
    if (!keys.fresh) return false;
    try {
      const { kid } = decodeProtectedHeader(token);
      return keys.jwks()?.keys.some((key) => key.kid === kid) === true;
    } catch {
      return false;
    }
  }

  async function verify(token: string): Promise<JWTPayload | undefined> {
    // Requests that wait for keys hold places that others need. Who needs no new key does not wait.
    if (waiting >= mostWaiting && !isAtHand(token)) throw new CreatorsUnavailable();
    waiting++;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: options.audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat', 'repository', 'repository_id'],
        clockTolerance: 30,
        currentDate: new Date(options.now()),
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !keysFailed.has(error.code)) return undefined;
      throw new CreatorsUnavailable();
    } finally {
      waiting--;
    }
  }
}

const mostWaiting = 64;
/** Milliseconds without another fetch after one that failed. */
const pause = 3_000;

/** The issuer's keys did not arrive, or are no keys: nothing is wrong with the token. */
const keysFailed = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

function checkIssuer(issuer: string): string {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const plain =
    url !== undefined && url.search === '' && url.hash === '' && url.username === '' && !issuer.endsWith('/');
  if (url?.protocol === 'https:' && plain) return issuer;
  throw new SetupRefused(
    '--issuer is https:// without a slash at the end, e.g. https://github.acme.dev/_services/token',
  );
}

/** Two names on GitHub never differ in case alone, so case is ignored. */
function repositoryPattern(pattern: string, anyOwner: boolean): RegExp {
  const parts = /^([\w.*-]+)\/([\w.*-]+)$/.exec(pattern);
  if (parts === null) throw new SetupRefused("--allow is 'owner/name', with * where any is meant");
  if (!anyOwner && parts[1]?.includes('*')) {
    throw new SetupRefused(
      "--allow names its owner whole: anybody can register a name that fits 'acme*/...'; with --allow-owner-id it may have a *",
    );
  }
  return new RegExp(`^${escaped(parts[1])}/${escaped(parts[2])}$`, 'i');

  function escaped(part = ''): string {
    return part.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  }
}

function glob(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}
