import { Octokit } from '@octokit/rest';
import { type Answer, call, type Limits } from '../../http/call.ts';
import { PlainHeaders, PlainRequest, PlainResponse, takesPlain } from '../../http/plain.ts';
import type { Patience } from '../../http/retry.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Http } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import { type Admissions, admissions, queueOf } from './limits.ts';
import { isGitHubLimit, refusal } from './refusal.ts';
import { checkToken } from './token.ts';

export { about, GitHubRefusal, isDenied, type RefusalKind, refusedWith } from './refusal.ts';

export type GitHub = Octokit;

/**
 * A token, or how to get one for what belongs to `owner` (undefined: nobody in particular), in its `repository` where the
 * request names one. Throws TOKEN_DENIED.
 */
export type Token = Secret | ((owner: string | undefined, repository?: string) => Promise<Secret>);

export type GitHubOptions = {
  readonly http: Http;
  readonly clock: Clock;
  readonly token: Token | undefined;
  /** `GITHUB_API_URL`; https://api.github.com without it. */
  readonly baseUrl?: string;
  /** What the token is called in the configuration, for messages: `token`, `journal-token`. */
  readonly tokenName?: string;
  /** Whoever reads an error reads it in the log of a workflow run, and mends it there. */
  readonly inActions?: boolean;
  /** Milliseconds for one request; 30 s. */
  readonly timeout?: number;
  readonly patience?: Partial<Patience>;
  /** Where requests wait for GitHub's limits; shared by every client of a run. Without it the client has its own. */
  readonly admissions?: Admissions;
};

/** The versions of GitHub's REST API are dates; what this code was written against. */
const API_VERSION = '2022-11-28';
const BODY_LIMIT = 16 * 1_048_576;
const REDIRECTS = 3;

/** Without any header, at least a minute, and longer each time (docs: "Rate limits for the REST API"). */
const limits: Limits = { is: isGitHubLimit, wait: (waited) => 60_000 * 2 ** waited };

/** Replicas of GitHub's may not know a token yet that another one has just made. */
const YOUNG = 60_000;
const youngPauses = [1_000, 3_000, 9_000];
const isJsonWebToken = (text: string) => /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(text);

/**
 * An Octokit whose requests go through `http`, paced as GitHub asks (900 points a minute, a second between writes, 50 at once).
 * Reads are repeated after 5xx and resets, writes never; limits are waited for, and what a token that came from a function
 * less than a minute ago is refused with 401 is tried again. It logs nothing, and its errors are KeyturnErrors:
 * `GitHubRefusal` with a `kind` and RATE_LIMITED (a limit that outlasts the patience; nothing is known, and nothing was
 * done), TOKEN_DENIED, TOKEN_SSO, TOKEN_IP, TOKEN_POLICY, APP_SUSPENDED, PLAN_LIMIT or HTTP_REFUSED (other 3xx, 4xx);
 * HTTP_NOT_SENT, HTTP_UNKNOWN (time-out, reset, 5xx, an unreadable 2xx).
 *
 * A redirect (a renamed repository) is followed only on the same origin, with the same method and body.
 *
 * @throws KeyturnError INPUT_INVALID for a token that no header can carry
 */
export function github(options: GitHubOptions): GitHub {
  const { clock, token, tokenName = 'token', inActions = false } = options;
  if (token !== undefined && typeof token !== 'function') checkToken(token, tokenName);
  const { http, admissions: queues = admissions({ clock, longest: 0 }) } = options;
  const baseUrl = (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, '');

  const reader = { tokenName, inActions };
  const calling = {
    clock,
    limit: BODY_LIMIT,
    limits,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  };
  /** When a token function first gave what it gives: for an App's token that is when it was made. */
  const first = new WeakMap<Secret, number>();
  const isYoung = (secret: Secret | undefined) =>
    secret !== undefined && clock.now().getTime() - (first.get(secret) ?? Number.NEGATIVE_INFINITY) < YOUNG;

  const fetch = async (url: string, init: { method: string; headers: Record<string, string>; body?: string }) => {
    const secret = typeof token === 'function' ? await token(...namedIn(url, baseUrl)) : token;
    if (secret !== undefined && typeof token === 'function' && !isJsonWebToken(secret.reveal()) && !first.has(secret))
      first.set(secret, clock.now().getTime());
    const { admit } = queues(
      credentialOf(token, secret, url.startsWith(baseUrl) ? namedIn(url, baseUrl)[0] : undefined),
    );
    const headers = new PlainHeaders(init.headers);
    headers.set('x-github-api-version', API_VERSION);
    headers.set('user-agent', 'keyturn');
    if (secret !== undefined) headers.set('authorization', `Bearer ${secret.reveal().trim()}`);
    else headers.delete('authorization');
    const send = async (to: string) => {
      const { method, body = null } = init;
      const request = takesPlain(http)
        ? PlainRequest.of(to, { method, headers, body })
        : new Request(to, { method, headers: [...headers], body });
      return { request, answer: await call(http, request, { ...calling, admit }) };
    };
    let { request, answer } = await send(url);
    for (let left = REDIRECTS; left > 0 && follows(init.method, request, answer); left--) {
      ({ request, answer } = await send(new URL(answer.headers.get('location')!, request.url).href));
    }
    for (let tried = 0; answer.status === 401 && isYoung(secret) && tried < youngPauses.length; tried++) {
      await clock.sleep(youngPauses[tried] ?? 0);
      ({ request, answer } = await send(request.url));
    }
    if (answer.status >= 300 && answer.status !== 304) throw refusal(request, answer, reader);
    if (isPartial(request, answer)) throw partial(request, answer, reader);
    // Octokit would hand on a body that is not JSON as text; only a file that was asked for as it is may be none.
    const isRaw =
      /\braw\b/.test(headers.get('accept') ?? '') && /\braw\b/.test(answer.headers.get('content-type') ?? '');
    if (answer.text !== '' && answer.status !== 204 && !isRaw) answer.json();
    const { text, status, marked } = answer;
    const response = PlainResponse.of(text === '' ? null : text, status, new PlainHeaders(answer.headers));
    // Octokit reads a response as text, which takes a byte order mark away: a file comes with all that it has.
    if (isRaw && marked) Object.defineProperty(response, 'text', { value: async () => `\ufeff${text}` });
    return response;
  };

  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const octokit = new Octokit({ baseUrl, log: silent, request: { fetch } });
  octokit.hook.wrap('request', async (request, parameters) => {
    try {
      return await request(parameters);
    } catch (error) {
      // Octokit wraps what `fetch` threw; its own errors carry the request and the answer, so they are not passed on.
      const { cause, status, response } = (error ?? {}) as {
        cause?: unknown;
        status?: unknown;
        response?: Awaited<ReturnType<typeof request>>;
      };
      // Octokit takes *not modified* for a failure; only whoever asked with an ETag is answered so.
      if (status === 304 && response !== undefined) return response;
      if (cause instanceof KeyturnError) throw cause;
      if (error instanceof KeyturnError) throw error;
      throw new KeyturnError('HTTP_UNKNOWN', {
        what: `${parameters.method} ${parameters.url}: the answer could not be read`,
      });
    }
  });
  return octokit;
}

/** One that a function gives is renewed, and stays the one of its owner. */
function credentialOf(token: Token | undefined, secret: Secret | undefined, owner: string | undefined): string {
  if (typeof token === 'function') return `of ${owner?.toLowerCase() ?? 'nobody in particular'}`;
  return queueOf(secret);
}

/**
 * A list of an organization's that leaves out what single sign-on keeps from this token (`x-github-sso: partial-results`)
 * is no list; of several organizations that have nothing to do with the question it may be one.
 */
function isPartial(request: Request, { headers }: Answer): boolean {
  return (
    /^partial-results\b/.test(headers.get('x-github-sso') ?? '') &&
    /\/(repos|orgs)\//.test(new URL(request.url).pathname)
  );
}

function partial(request: Request, answer: Answer, reader: Parameters<typeof refusal>[2]): KeyturnError {
  const headers = new Headers(answer.headers);
  headers.set('x-github-sso', 'required');
  return refusal(request, { ...answer, status: 403, headers, text: '' }, reader);
}

function follows(method: string, request: Request, { status, headers }: Answer): boolean {
  const location = headers.get('location');
  if (location === null || !URL.canParse(location, request.url)) return false;
  const keepsMethod = status === 307 || status === 308 || ((status === 301 || status === 302) && method === 'GET');
  return keepsMethod && new URL(location, request.url).origin === new URL(request.url).origin;
}

/** The account that a path is about, and its repository: /repos/OWNER/NAME/..., /orgs/OWNER/.... */
function namedIn(url: string, baseUrl: string): [owner: string | undefined, repository?: string] {
  const [, kind, owner, name] = /^\/(repos|orgs)\/([^/?]+)(?:\/([^/?]+))?/.exec(url.slice(baseUrl.length)) ?? [];
  if (owner === undefined) return [undefined];
  const account = decodeURIComponent(owner);
  return kind === 'repos' && name !== undefined ? [account, decodeURIComponent(name)] : [account];
}

/** A sentence for people where a repository was asked for by a name that it does not have any more. */
export function renamedTo(asked: string, now: string): string | undefined {
  if (asked.toLowerCase() === now.toLowerCase()) return undefined;
  return `${asked} is called ${now} now: GitHub redirects to it until somebody takes the old name, so write the new one`;
}

/** When GitHub answered, by its own clock; whole seconds. Throws HTTP_UNKNOWN if it did not say. */
export function answeredAt(headers: { readonly date?: string | undefined }): Date {
  const at = new Date(headers.date ?? '');
  if (Number.isNaN(at.getTime())) throw new KeyturnError('HTTP_UNKNOWN', { what: 'GitHub answered without its time' });
  return at;
}
