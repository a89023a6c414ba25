/** Who tells a run what time it is: GitHub, and until GitHub has spoken the first provider that answers. */

import type { FollowingClock } from '../rotation/model/following-clock.ts';
import type { Http } from '../rotation/model/ports.ts';

/** The base URL of GitHub's API where none is configured. */
export const GITHUB_API = 'https://api.github.com';

export type HostTime = {
  /** For everything: what GitHub's API answers puts the clock right, whoever asks it. */
  readonly http: Http;
  /** The same, or what stands above it, for a provider: what it asks is heard too where GitHub has said nothing yet. */
  ofProvider(above: Http): Http;
};

/**
 * `http`, listened to for its `Date` (https://www.rfc-editor.org/rfc/rfc9110#name-date). It has to stand below whatever
 * delays or repeats requests, so that an answer is heard when it arrives. What a cache answers (`age`) is not believed,
 * and of several providers only the one that spoke first is: their clocks may differ.
 */
export function hostTime(http: Http, clock: FollowingClock, githubApi: string = GITHUB_API): HostTime {
  const base = URL.canParse(githubApi) ? `${new URL(githubApi).href.replace(/\/+$/, '')}/` : undefined;
  const providers = new Set<string>();

  function whose({ href, host }: URL): string | undefined {
    if (base !== undefined && href.startsWith(base)) return 'GitHub';
    return providers.has(host) && (clock.host === undefined || clock.host === host) ? host : undefined;
  }

  return {
    async http(request) {
      const url = new URL(request.url);
      const sent = clock.machine.now();
      const answer = await http(request);
      const date = answer.headers.get('date');
      const host = date === null || answer.headers.has('age') ? undefined : whose(url);
      if (date !== null && host !== undefined) clock.observe(new Date(date), sent, host);
      return answer;
    },
    ofProvider(above) {
      return (request) => {
        providers.add(new URL(request.url).host);
        return above(request);
      };
    },
  };
}
