/** Steps at a server of several processes: only the server's own step may have an effect, never what a process judges. */
import { StoreUnavailable } from '../store.ts';

const mostTries = 5;

/**
 * `tryStep` answers `again` where the server refused a moment ago what it would do now, so that it has to be asked again.
 *
 * @throws StoreUnavailable: what it is about changed under every try
 */
export async function stepAgain<T>(tryStep: () => Promise<T | 'again'>): Promise<T> {
  for (let tries = 0; tries < mostTries; tries++) {
    const tried = await tryStep();
    if (tried !== 'again') return tried;
  }
  throw new StoreUnavailable('a link changed faster than it could be judged');
}
