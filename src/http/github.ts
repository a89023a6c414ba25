import { Octokit } from '@octokit/rest';
import { type Code, type Details, KeyturnError } from '../rotation/errors.ts';
import type { Clock, Http } from '../rotation/ports.ts';
import type { Secret } from '../rotation/secret.ts';
import { type Answer, call, describe } from './call.ts';
import { gated } from './gate.ts';
import { githubPace, paced } from './pace.ts';
import { type Patience, patience } from './retry.ts';

export type GitHub = Octokit;

/** A token, or how to get one for what belongs to `owner` (undefined: nobody in particular). Throws TOKEN_DENIED. */
export type Token = Secret | ((owner: string | undefined) => Promise<Secret>);

export type GitHubOptions = {
  readonly http: Http;
  readonly clock: Clock;
  readonly token: Token | undefined;
  /** `GITHUB_API_URL`; https://api.github.com without it. */
  readonly baseUrl?: string;
  /** What the token is called in the configuration, for messages: `token`, `journal-token`. */
  readonly tokenName?: string;
  /** Milliseconds for one request; 30 s. */
  readonly timeout?: number;
  readonly patience?: Partial<Patience>;
};

/** GitHub answered with a status of 300 or more: no effect. */
export class GitHubRefusal extends KeyturnError {
  readonly status: number;
  /** A ruleset or a protected branch refused it, not a state that another try could find changed. */
  readonly ruled: boolean;
  /** When GitHub said so, by its clock. */
  readonly at: Date | undefined;

  constructor(
    { status, headers }: Pick<Answer, 'status' | 'headers'>,
    code: Code,
    details: Details & { readonly ruled?: boolean },
  ) {
    super(code, details);
    const at = new Date(headers.get('date') ?? '');
    this.status = status;
    this.at = Number.isNaN(at.getTime()) ? undefined : at;
    this.ruled = details.ruled === true;
  }
}

/** The status of GitHub's refusal; undefined for every other error. */
export function refusedWith(error: unknown): number | undefined {
  return error instanceof GitHubRefusal ? error.status : undefined;
}

/** The versions of GitHub's REST API are dates; what this code was written against. */
const API_VERSION = '2022-11-28';
const BODY_LIMIT = 16 * 1_048_576;
const REDIRECTS = 3;
/** GitHub refuses more than a hundred at once, counting everybody who uses the same account. */
const CONCURRENT = 50;

/**
 * An Octokit whose requests go through `http`, paced as GitHub asks (900 points a minute, a second between writes, 50 at once).
 * Reads are repeated after 5xx and resets, writes never; limits are waited for. It logs nothing, and its errors are
 * KeyturnErrors: `GitHubRefusal` TOKEN_DENIED (401, 403, with the missing permission) or HTTP_REFUSED (other 3xx, 4xx),
 * HTTP_NOT_SENT, HTTP_UNKNOWN (time-out, reset, 5xx, an unreadable 2xx).
 *
 * A redirect (a renamed repository) is followed only on the same origin, with the same method and body.
 */
export function github(options: GitHubOptions): GitHub {
  const { clock, token, tokenName = 'token' } = options;
  const http = paced(gated(options.http, CONCURRENT), clock, githubPace);
  const baseUrl = (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, '');

  const fetch = async (url: string, init: { method: string; headers: Record<string, string>; body?: string }) => {
    const secret = typeof token === 'function' ? await token(ownerOf(url, baseUrl)) : token;
    const headers = new Headers(init.headers);
    headers.set('x-github-api-version', API_VERSION);
    headers.set('user-agent', 'keyturn');
    if (secret !== undefined) headers.set('authorization', `Bearer ${secret.reveal()}`);
    else headers.delete('authorization');
    const send = async (to: string) => {
      const request = new Request(to, { method: init.method, headers, body: init.body ?? null });
      return { request, answer: await patiently(http, request, options) };
    };
    let { request, answer } = await send(url);
    for (let left = REDIRECTS; left > 0 && follows(init.method, request, answer); left--) {
      ({ request, answer } = await send(new URL(answer.headers.get('location')!, request.url).href));
    }
    if (answer.status >= 300 && answer.status !== 304) throw refusal(request, answer, tokenName);
    // Octokit would hand on a body that is not JSON as text.
    if (answer.text !== '' && answer.status !== 204) answer.json();
    return new Response(answer.text === '' ? null : answer.text, { status: answer.status, headers: answer.headers });
  };

  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const octokit = new Octokit({ baseUrl, log: silent, request: { fetch } });
  octokit.hook.wrap('request', async (request, parameters) => {
    try {
      return await request(parameters);
    } catch (error) {
      // Octokit wraps what `fetch` threw; its own errors carry the request and the answer, so they are not passed on.
      const cause = (error as { cause?: unknown } | null)?.cause;
      if (cause instanceof KeyturnError) throw cause;
      if (error instanceof KeyturnError) throw error;
      throw new KeyturnError('HTTP_UNKNOWN', {
        what: `${parameters.method} ${parameters.url}: the answer could not be read`,
      });
    }
  });
  return octokit;
}

/** GitHub sends some secondary limits as a 403 without any header: then a minute, and longer each time. */
async function patiently(
  http: Http,
  request: Request,
  { clock, timeout, patience: given }: GitHubOptions,
): Promise<Answer> {
  const patient = { ...patience, ...given };
  for (let waits = 0; ; waits++) {
    const options = { clock, limit: BODY_LIMIT, patience: patient, ...(timeout === undefined ? {} : { timeout }) };
    const answer = await call(http, request.clone(), options);
    const bare =
      answer.status === 403 &&
      !answer.headers.has('retry-after') &&
      /secondary rate limit|abuse detection/i.test(answer.text);
    const wait = 60_000 * 2 ** waits;
    if (!bare || waits >= patient.waits || wait > patient.total) return answer;
    await clock.sleep(wait);
  }
}

function follows(method: string, request: Request, { status, headers }: Answer): boolean {
  const location = headers.get('location');
  if (location === null || !URL.canParse(location, request.url)) return false;
  const keepsMethod = status === 307 || status === 308 || ((status === 301 || status === 302) && method === 'GET');
  return keepsMethod && new URL(location, request.url).origin === new URL(request.url).origin;
}

/** The account that a path is about: /repos/OWNER/..., /orgs/OWNER/..., /users/OWNER/.... */
function ownerOf(url: string, baseUrl: string): string | undefined {
  const found = /^\/(?:repos|orgs|users)\/([^/?]+)/.exec(url.slice(baseUrl.length));
  return found?.[1] === undefined ? undefined : decodeURIComponent(found[1]);
}

function refusal(request: Request, answer: Answer, tokenName: string): KeyturnError {
  const { status, headers } = answer;
  const what = `${describe(request)}: GitHub answered ${status}`;
  if (status >= 500) return new KeyturnError('HTTP_UNKNOWN', { what });
  if (status === 401) {
    return new GitHubRefusal(answer, 'TOKEN_DENIED', {
      what: `${what}: it does not accept the credential in \`${tokenName}\`, which has expired, was revoked, or is not a token`,
      hint: `make a new token and store it where the workflow takes \`${tokenName}\` from`,
    });
  }
  if (status === 429 || (status === 403 && limited(answer))) {
    return new GitHubRefusal(answer, 'HTTP_REFUSED', {
      what: `${what}: a rate limit, and the wait that it asks for is too long`,
      hint: 'run it again later; nothing was lost',
    });
  }
  if (status === 403) {
    const needed = permissionsOf(headers);
    // Only what an installation asks for is called "integration"; a user's token has other words.
    const integration = /resource not accessible by integration/i.test(answer.text);
    if (integration && /\/(secrets|environments)(\/|$)/.test(new URL(request.url).pathname)) {
      return new GitHubRefusal(answer, 'TOKEN_DENIED', {
        what: `${what}. ${neverGitHubToken}`,
        hint: bothWays(tokenName, needed),
      });
    }
    const archived = /archived/i.test(answer.text);
    return new GitHubRefusal(answer, archived ? 'HTTP_REFUSED' : 'TOKEN_DENIED', {
      what: archived
        ? `${what}: the repository is archived`
        : `${what}: \`${tokenName}\` lacks ${needed ?? 'a permission'}`,
      hint: archived
        ? 'unarchive it, or take it out of the configuration'
        : `give the token ${needed ?? 'the permission that the documentation of this path names'}`,
    });
  }
  const moved = status < 400;
  return new GitHubRefusal(answer, 'HTTP_REFUSED', {
    what: moved ? `${what}, a redirect that is not followed` : what,
    ...(moved ? { hint: 'the repository was renamed or moved: use its new name' } : {}),
    ruled: (status === 409 || status === 422) && /rule violation|protected branch|protected ref/i.test(answer.text),
  });
}

function limited({ headers, text }: Answer): boolean {
  return (
    headers.has('retry-after') ||
    headers.get('x-ratelimit-remaining') === '0' ||
    /rate limit|abuse detection/i.test(text)
  );
}

/** `secrets=write,metadata=read; actions=write` -> `Secrets: write and Metadata: read, or Actions: write`. */
function permissionsOf(headers: Headers): string | undefined {
  const text = headers.get('x-accepted-github-permissions');
  // It is a foreign header: only its known shape is shown.
  if (text === null || !/^[a-z_]+=(read|write|admin)([,;] ?[a-z_]+=(read|write|admin))*$/.test(text)) return undefined;
  const one = (pair: string) => {
    const [name, level] = pair.trim().split('=') as [string, string];
    const words = name.replaceAll('_', ' ');
    return `*${words[0]!.toUpperCase()}${words.slice(1)}: ${level}*`;
  };
  return text
    .split(';')
    .map((all) => all.split(',').map(one).join(' and '))
    .join(', or ');
}

const neverGitHubToken =
  "A workflow's own GITHUB_TOKEN can never read or write secrets, whatever its `permissions:`; an App needs the permission";

function bothWays(tokenName: string, needed = '*Secrets: write* and *Environments: write*'): string {
  return [
    `give \`${tokenName}\` one of: (1) a fine-grained personal access token for these repositories with ${needed},`,
    `kept as a secret: \`token: \${{ secrets.KEYTURN_TOKEN }}\`;`,
    `(2) a GitHub App with ${needed}, installed there: \`client-id: \${{ vars.KEYTURN_CLIENT_ID }}\``,
    `and \`private-key: \${{ secrets.KEYTURN_PRIVATE_KEY }}\``,
  ].join(' ');
}

/** When GitHub answered, by its own clock; whole seconds. Throws HTTP_UNKNOWN if it did not say. */
export function answeredAt(headers: { readonly date?: string | undefined }): Date {
  const at = new Date(headers.date ?? '');
  if (Number.isNaN(at.getTime())) throw new KeyturnError('HTTP_UNKNOWN', { what: 'GitHub answered without its time' });
  return at;
}
