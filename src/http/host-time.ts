/** Who tells a run what time it is: GitHub, and until GitHub has spoken the first provider that answers. */
import type { Http } from '../rotation/ports.ts';
import type { FollowingClock } from '../rotation/time.ts';

/** The base URL of GitHub's API where none is configured. */
export const GITHUB_API = 'https://api.github.com';

export type HostTime = {
  /** For everything: what GitHub's API answers puts the clock right, wherever else it is used for. */
  readonly http: Http;
  /** For providers: believed where GitHub has said nothing yet, and then only the host that spoke first. */
  readonly providerHttp: Http;
};

/**
 * `http`, listened to for its `Date` (https://www.rfc-editor.org/rfc/rfc9110#name-date). It has to stand below whatever
 * delays or repeats requests, so that an answer is heard when it arrives. What a cache answers (`age`) is not believed.
 */
export function hostTime(http: Http, clock: FollowingClock, githubApi: string = GITHUB_API): HostTime {
  const base = URL.canParse(githubApi) ? `${new URL(githubApi).href.replace(/\/+$/, '')}/` : undefined;
  let provider: string | undefined;
  const listened = (whose: (url: URL) => string | undefined) => async (request: Request) => {
    const url = new URL(request.url);
    const sent = clock.machine.now();
    const answer = await http(request);
    const date = answer.headers.get('date');
    const host = date === null || answer.headers.has('age') ? undefined : whose(url);
    if (date !== null && host !== undefined) clock.observe(new Date(date), sent, host);
    return answer;
  };
  const github = (url: URL) => (base !== undefined && url.href.startsWith(base) ? 'GitHub' : undefined);
  return {
    http: listened(github),
    providerHttp: listened((url) => {
      if (github(url)) return 'GitHub';
      if (clock.host === 'GitHub') return undefined;
      provider ??= url.host;
      return provider === url.host ? provider : undefined;
    }),
  };
}
