import { call } from '../http/call.ts';
import type { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';

export type JobIdentity = {
  /** ACTIONS_ID_TOKEN_REQUEST_URL */
  readonly requestUrl: string;
  /** ACTIONS_ID_TOKEN_REQUEST_TOKEN */
  readonly requestToken: Secret;
};

/**
 * The job's OIDC token for one audience: the proof of which repository asks, with nothing stored anywhere. Lives minutes
 * (https://docs.github.com/actions/reference/security/oidc). Throws what `refused` makes of the status that came instead.
 */
export async function jobToken(
  identity: JobIdentity,
  audience: string,
  wire: { http: Http; clock: Clock },
  refused: (status: number) => KeyturnError,
): Promise<Secret> {
  const url = new URL(identity.requestUrl);
  url.searchParams.set('audience', audience);
  const request = new Request(url, {
    headers: { authorization: `Bearer ${identity.requestToken.reveal()}`, accept: 'application/json' },
  });
  const answer = await call(wire.http, request, { clock: wire.clock, retry: 'reads', secretPath: true });
  const value = answer.status === 200 ? (answer.json() as { value?: unknown } | null)?.value : undefined;
  if (typeof value !== 'string' || value === '') throw refused(answer.status);
  return new Secret(value);
}
