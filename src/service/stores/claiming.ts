/** Claims at a server of several processes: only the server's own step may grant one, never what a process judges. */
import type { Claim } from '../link.ts';
import { StoreUnavailable } from '../store.ts';

/** `again`: what the server refused a moment ago would be granted now, so it has to be asked again. */
export type Tried = Claim | undefined | 'again';

const mostTries = 5;

/** Throws StoreUnavailable: the link changed under every try. */
export async function claimAgain(tryClaim: () => Promise<Tried>): Promise<Claim | undefined> {
  for (let tries = 0; tries < mostTries; tries++) {
    const tried = await tryClaim();
    if (tried !== 'again') return tried;
  }
  throw new StoreUnavailable('a link changed faster than it could be judged');
}
