/** The recipient's side: the reader of any link, with nothing but the link and who opens it. */
import { readEnvBlock } from '../destinations/env-block.ts';
import { parseGithubLink } from '../forge/github/link-address.ts';
import { githubLinkStore } from '../forge/github/link-store.ts';
import { hostTime } from '../http/host-time.ts';
import { linkStores, openLink } from '../links/index.ts';
import type { Reader } from '../links/reader.ts';
import type { RequestReader } from '../links/request-reader.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { FollowingClock } from '../rotation/model/following-clock.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';

export type OpeningOptions = {
  readonly http: Http;
  readonly clock: Clock;
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
  /** What this person's runs on this computer have in common, where a service lets its one reader ask again. */
  readonly identity?: Secret | undefined;
  /** The reader's own GitHub token, asked for only where the link lies in a repository. */
  readonly githubToken?: () => Promise<Secret | undefined>;
  /** `GITHUB_API_URL`; https://api.github.com without it. */
  readonly githubApi?: string | undefined;
};

/** The same with a clock that GitHub's answers put right: a link expires by GitHub's time, not by its reader's. */
export function followingGitHub<Options extends OpeningOptions>(options: Options): Options {
  if (options.clock instanceof FollowingClock) return options;
  const clock = new FollowingClock(options.clock);
  return { ...options, clock, http: hostTime(options.http, clock, options.githubApi).http };
}

/**
 * The reader that a link wants, by its shape.
 * @throws KeyturnError LINK_INVALID before anything is sent; TOKEN_DENIED when it is used, for a link in a repository that
 * is opened by nobody
 */
export function readerOf(link: Secret, given: OpeningOptions): Promise<Reader> {
  const options = followingGitHub(given);
  const github = githubLinkStore({ repository: undefined, client: ownClient(options) });
  return openLink(link, linkStores(github), { ...options, entries: readEnvBlock });
}

/**
 * The reader that the link of a request wants, by its shape.
 * @throws KeyturnError LINK_INVALID before anything is sent; TOKEN_DENIED as `readerOf`
 */
export async function requestReaderOf(link: Secret, given: OpeningOptions): Promise<RequestReader> {
  if (parseGithubLink(link.reveal()) === undefined) {
    const { requestReader } = await import('../links/request-reader.ts');
    return requestReader(link, given);
  }
  const options = followingGitHub(given);
  const { githubRequestReader } = await import('../forge/github/request-reader.ts');
  return githubRequestReader(link, { ...options, github: () => ownClient(options)(options) });
}

/** As whoever opens a link, or answers. */
function ownClient({ githubApi: baseUrl, githubToken }: OpeningOptions) {
  return async ({ http, clock }: Pick<OpeningOptions, 'http' | 'clock'>) => {
    const [{ github }, token] = await Promise.all([import('../forge/github/client.ts'), githubToken?.()]);
    if (token) return github({ http, clock, token, tokenName: 'gh auth token', ...(baseUrl ? { baseUrl } : {}) });
    throw new KeyturnError('TOKEN_DENIED', {
      what: 'this link lies in a GitHub repository, and nothing here says who you are at GitHub',
      hint: `log in as yourself with \`gh auth login${baseUrl === undefined || baseUrl === '' ? '' : ` --hostname ${new URL(baseUrl).hostname.replace(/^api\./, '')}`}\`, or set GITHUB_TOKEN, then open it again: nothing was consumed`,
    });
  };
}
