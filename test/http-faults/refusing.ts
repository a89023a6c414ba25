/**
 * Who answers the requests of runs may refuse them as GitHub and vendors really do: for a limit, once or for longer than
 * anybody waits, or for a permission that is given later.
 */
import type { FakeGitHub } from '../fakes/github.ts';
import type { RefusalName } from '../fakes/github-refusals.ts';

/** `limited`: this request. `limited for long`: every request of that account for a quarter of an hour. `denied`: this request, whenever this run asks it. */
export type Refusing = 'limited' | 'limited for long' | 'denied';
export const refusing: readonly Refusing[] = ['limited', 'limited for long', 'denied'];

const MINUTE = 60_000;
/** Longer than `patience` of src/http/retry.ts, and shorter than the time until the next run. */
const LONG = 15 * MINUTE;
const SHORT = 20_000;

export const limits: readonly RefusalName[] = [
  'secondary limit',
  'secondary limit, bare',
  'primary limit',
  'secondary limit, 429',
  'primary limit, 429',
  'abuse limit',
];

type Limit = { readonly account: string; readonly kind: number; readonly until: number };

/** What is limited, for everybody who uses the account. */
export class Refusals {
  readonly #github: FakeGitHub;
  readonly #gitHubOrigin: string;
  readonly #now: () => Date;
  readonly #limits: Limit[] = [];

  constructor(github: FakeGitHub, gitHubUrl: string, now: () => Date) {
    this.#github = github;
    this.#gitHubOrigin = new URL(gitHubUrl).origin;
    this.#now = now;
  }

  /** The answer to a request of an account that is limited at the moment, or undefined. */
  standing(request: Request): Response | undefined {
    const account = accountOf(request);
    const limit = this.#limits.find((one) => one.account === account && this.#now().getTime() < one.until);
    return limit && this.#limited(request, limit);
  }

  /** @param kind which of the ways in which a limit is said */
  refuse(request: Request, how: Refusing, kind: number): Response {
    if (how === 'denied') return this.#denied(request);
    const until = this.#now().getTime() + (how === 'limited' ? SHORT : LONG);
    const limit = { account: accountOf(request), kind, until };
    if (how === 'limited for long') this.#limits.push(limit);
    return this.#limited(request, limit);
  }

  #limited(request: Request, { kind, until }: Limit): Response {
    const seconds = Math.max(1, Math.ceil((until - this.#now().getTime()) / 1_000));
    if (this.#isGitHub(request)) return this.#asGitHub(request, limits[kind % limits.length]!, seconds);
    return this.#asVendor(429, 'too many requests', kind % 2 === 0 ? { 'retry-after': String(seconds) } : {});
  }

  #denied(request: Request): Response {
    return this.#isGitHub(request)
      ? this.#asGitHub(request, 'permission', 0)
      : this.#asVendor(403, 'the credential lacks a permission', {});
  }

  #isGitHub(request: Request): boolean {
    return new URL(request.url).origin === this.#gitHubOrigin;
  }

  #asGitHub(request: Request, as: RefusalName, seconds: number): Response {
    const owner = /^\/(?:repos|orgs|users)\/([^/]+)/.exec(new URL(request.url).pathname)?.[1] ?? 'acme';
    const { status, body, headers } = this.#github.refused(as, owner, seconds);
    return answer(status, body, { date: this.#github.now().toUTCString(), ...headers });
  }

  #asVendor(status: number, error: string, headers: Record<string, string>): Response {
    return answer(status, { error }, { date: this.#now().toUTCString(), ...headers });
  }
}

function answer(status: number, body: unknown, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** A limit is for whoever asks, at one host. */
function accountOf(request: Request): string {
  return `${new URL(request.url).host} ${request.headers.get('authorization') ?? ''}`;
}

/** Which question it is, for a permission: `GET /keys`; of one credential or another. */
export function permissionOf(request: Request): string {
  const { host, pathname } = new URL(request.url);
  return `${request.method} ${host}${pathname.replace(/\/(toy_)?\d+(?=\/|$)/g, '/*')}`;
}
