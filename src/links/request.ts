import { type Answer, call } from '../http/call.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';

const repeats = 3;

/**
 * One call of the link service's API. All of them may be repeated when the answer was lost, POST too: the same body
 * makes the same link, the same reader gets the same envelope. 5xx is returned after the repetitions, 429 at once.
 *
 * @throws KeyturnError HTTP_NOT_SENT, HTTP_UNKNOWN
 */
export async function ask(http: Http, clock: Clock, url: string, init: RequestInit): Promise<Answer> {
  let perhaps = false;
  for (let repeat = 0; ; repeat++) {
    const last = repeat === repeats;
    try {
      const options = { clock, retry: 'never', patience: { waits: 0 } } as const;
      const answer = await call(http, new Request(url, init), options);
      if (answer.status < 500 || last) return answer;
    } catch (error) {
      // A service that went away after an earlier sending may have acted on that one.
      if (perhaps && is(error, 'HTTP_NOT_SENT')) throw new KeyturnError('HTTP_UNKNOWN', { what: error.message });
      if (last || !is(error, 'HTTP_UNKNOWN')) throw error;
    }
    perhaps = true;
    await clock.sleep(500 * 2 ** repeat);
  }
}
