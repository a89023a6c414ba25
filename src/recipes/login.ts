import type { Clock } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';

/** For how many milliseconds a login's token is used before another one is asked for. */
const lasts = 300_000;

/** The tokens of logins, each under a key that tells one login from another. */
export type Logins = Map<string, { readonly token: Promise<Secret | undefined>; readonly until: number }>;

/**
 * The token of the login with this key: the one that is kept, or a new one from `login`. A login without a token gives
 * undefined; one that failed is not kept, so that the next call tries it again.
 */
export function tokenOf(
  logins: Logins,
  key: string,
  clock: Clock,
  login: () => Promise<Secret | undefined>,
): Promise<Secret | undefined> {
  const now = clock.now().getTime();
  const kept = logins.get(key);
  if (kept !== undefined && kept.until > now) return kept.token;
  const token = login();
  token.catch(() => logins.delete(key));
  logins.set(key, { token, until: now + lasts });
  return token;
}
