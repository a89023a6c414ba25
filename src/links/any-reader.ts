import { hostTime } from '../http/host-time.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { FollowingClock } from '../rotation/model/following-clock.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { type Reader, type ReaderOptions, reader } from './reader.ts';

export type AnyReaderOptions = ReaderOptions & {
  /** The reader's own GitHub token, asked for only where the link is one of `via: github`. */
  readonly githubToken?: () => Promise<Secret | undefined>;
  /** `GITHUB_API_URL`; https://api.github.com without it. */
  readonly githubApi?: string | undefined;
};

/** The same with a clock that GitHub's answers put right: a link expires by GitHub's time, not by its reader's. */
export function byGithubsTime<Options extends AnyReaderOptions>(options: Options): Options {
  if (options.clock instanceof FollowingClock) return options;
  const clock = new FollowingClock(options.clock);
  return { ...options, clock, http: hostTime(options.http, clock, options.githubApi).http };
}

/** The entries of a `.env` block, which is what links at other services hold. */
export type Entries = (block: string) => { readonly [key: string]: Secret };

/**
 * The reader that a link wants, by its shape: `OWNER/REPO#K` lies in a repository, what PrivateBin, Yopass and ots make
 * lies with them, everything else at a service of ours. Throws LINK_INVALID before anything is sent.
 */
export async function anyReader(link: Secret, entries: Entries, given: AnyReaderOptions): Promise<Reader> {
  const options = byGithubsTime(given);
  const text = link.reveal();
  if (/^[^#]*\/l#[A-Za-z0-9_-]*$/.test(text)) return reader(link, options);
  const { parseGithubLink } = await import('../forge/github/link-address.ts');
  if (parseGithubLink(text) !== undefined) return inRepository(link, options);
  const [{ foreignReader }, { privatebinLink }, { yopassLink }, { otsLink }] = await Promise.all([
    import('./backends/foreign-reader.ts'),
    import('./backends/privatebin.ts'),
    import('./backends/yopass.ts'),
    import('./backends/ots.ts'),
  ]);
  const how = { ...options, entries };
  const paste = privatebinLink(text, options);
  if (paste) return foreignReader(paste, how);
  const message = yopassLink(text, options) ?? otsLink(text, options);
  return message ? foreignReader(message, how) : reader(link, options);
}

async function inRepository(link: Secret, options: AnyReaderOptions): Promise<Reader> {
  const { githubReader } = await import('../forge/github/link-reader.ts');
  const { http, clock, githubApi: baseUrl } = options;
  return githubReader(link, {
    ...options,
    github: async () => {
      const [{ github }, token] = await Promise.all([import('../forge/github/client.ts'), options.githubToken?.()]);
      if (token) return github({ http, clock, token, tokenName: 'gh auth token', ...(baseUrl ? { baseUrl } : {}) });
      throw new KeyturnError('TOKEN_DENIED', {
        what: 'this link lies in a GitHub repository, and nothing here says who you are at GitHub',
        hint: `log in as yourself with \`gh auth login${baseUrl === undefined || baseUrl === '' ? '' : ` --hostname ${new URL(baseUrl).hostname.replace(/^api\./, '')}`}\`, or set GITHUB_TOKEN, then open it again: nothing was consumed`,
      });
    },
  });
}
