/** Whose clock a run goes by: GitHub's, and until GitHub has answered that of the first provider that answers. */

import type { FollowingClock } from '../rotation/model/following-clock.ts';
import type { Http } from '../rotation/model/ports.ts';
import { builtOn } from './plain.ts';

/** The base URL of GitHub's API where none is configured. */
export const GITHUB_API = 'https://api.github.com';

export type HostTime = {
  /** For all requests: every answer of GitHub's API sets the clock. */
  readonly http: Http;
  /** The same, or what is built on it, for a provider: its answers set the clock where GitHub has not answered yet. */
  ofProvider(above: Http): Http;
};

/**
 * `http`, whose answers set the clock by their `Date` (https://www.rfc-editor.org/rfc/rfc9110#name-date). It has to stand
 * below whatever delays or repeats requests, so that an answer is seen when it arrives. What a cache answers (`age`) is not
 * believed, and of several providers only the one that answered first is, because their clocks may differ.
 */
export function hostTime(http: Http, clock: FollowingClock, githubApi: string = GITHUB_API): HostTime {
  const base = URL.canParse(githubApi) ? `${new URL(githubApi).href.replace(/\/+$/, '')}/` : undefined;
  const providers = new Set<string>();

  function whose({ href, host }: URL): string | undefined {
    if (base !== undefined && href.startsWith(base)) return 'GitHub';
    return providers.has(host) && (clock.host === undefined || clock.host === host) ? host : undefined;
  }

  return {
    http: builtOn(http, async (request) => {
      const url = new URL(request.url);
      const sent = clock.machine.now();
      const answer = await http(request);
      const date = answer.headers.get('date');
      const host = date === null || answer.headers.has('age') ? undefined : whose(url);
      if (date !== null && host !== undefined) clock.observe(new Date(date), sent, host);
      return answer;
    }),
    ofProvider(above) {
      return (request) => {
        providers.add(new URL(request.url).host);
        return above(request);
      };
    },
  };
}
