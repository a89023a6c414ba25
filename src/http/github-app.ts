import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { KeyturnError } from '../rotation/errors.ts';
import type { Clock } from '../rotation/ports.ts';
import { Secret } from '../rotation/secret.ts';
import { FollowingClock } from '../rotation/time.ts';
import { type GitHubOptions, github, refusedWith, type Token } from './github.ts';
import { hostTime } from './host-time.ts';

export type AppOptions = Omit<GitHubOptions, 'token' | 'tokenName'> & {
  readonly clientId: string;
  readonly privateKey: Secret;
};

/** A token is minted again when it has less than this left: the longest single request, and clocks that differ. */
const MARGIN = 5 * 60_000;

/** Seconds: GitHub advises a minute in the past against clocks that drift, and allows ten minutes in the future. */
const BACKDATED = 60;
const GOOD_FOR = 9 * 60;

const installation = z.object({ id: z.number().int() });
const minted = z.object({ token: z.string().min(1), expires_at: z.iso.datetime({ offset: true }) });

/**
 * Tokens of a GitHub App's installations, one for each account, minted again when their hour is nearly over
 * (https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app). Throws INPUT_INVALID for a
 * private key that is none, TOKEN_DENIED where the App is not installed or not known, and what `github` throws.
 *
 * Everything is by GitHub's time: `clock`'s where it is a `FollowingClock`, else that of what GitHub answers here.
 */
export function appToken(options: AppOptions): Token {
  const { clientId, privateKey } = options;
  const clock = options.clock instanceof FollowingClock ? options.clock : new FollowingClock(options.clock);
  const http = clock === options.clock ? options.http : hostTime(options.http, clock, options.baseUrl).http;
  const app = github({
    ...options,
    http,
    token: () => assertion(clientId, privateKey, clock),
    tokenName: 'private-key',
  });
  const known = new Map<string, { readonly expires: number; readonly token: Promise<Secret> }>();
  let last: string | undefined;

  return async (asked) => {
    // A path that names nobody is about the account that was asked for before it.
    const owner = asked?.toLowerCase() ?? last;
    if (owner === undefined) {
      throw new KeyturnError('TOKEN_DENIED', { what: 'a GitHub App acts for an account, and this request names none' });
    }
    last = owner;
    const found = known.get(owner);
    if (found !== undefined && found.expires - MARGIN > clock.now().getTime()) return found.token;
    const asking = mint(owner);
    const token = asking.then((minted) => minted.token);
    // Whoever asks meanwhile waits for the same answer.
    known.set(owner, { expires: Number.POSITIVE_INFINITY, token });
    asking.then(
      ({ expires }) => known.set(owner, { expires, token }),
      () => known.delete(owner),
    );
    return token;
  };

  async function mint(owner: string): Promise<{ token: Secret; expires: number }> {
    const id =
      (await installationOf('GET /orgs/{account}/installation', owner)) ??
      (await installationOf('GET /users/{account}/installation', owner));
    if (id === undefined) {
      throw new KeyturnError('TOKEN_DENIED', {
        what: `the GitHub App ${clientId} is not installed for ${owner}`,
        hint: `install it there: the App's settings, *Install App*, ${owner}`,
      });
    }
    const path = 'POST /app/installations/{installation_id}/access_tokens';
    const { data } = await asApp(path, { installation_id: id });
    const found = minted.safeParse(data);
    if (!found.success)
      throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub minted no token for the App ${clientId}` });
    return { token: new Secret(found.data.token), expires: Date.parse(found.data.expires_at) };
  }

  /** Before GitHub's first answer only the machine's time is known: a refusal brings GitHub's, and is asked once more. */
  async function asApp(path: string, parameters: { readonly [name: string]: string | number }) {
    const before = clock.offset;
    try {
      return await app.request(path, parameters);
    } catch (error) {
      if (refusedWith(error) !== 401 || clock.offset === before) throw error;
      return app.request(path, parameters);
    }
  }

  async function installationOf(path: string, account: string): Promise<number | undefined> {
    try {
      const { data } = await asApp(path, { account });
      return installation.parse(data).id;
    } catch (error) {
      if (refusedWith(error) === 404) return undefined;
      throw error instanceof KeyturnError
        ? error
        : new KeyturnError('HTTP_UNKNOWN', { what: 'GitHub named no installation' });
    }
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
