import { call } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
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

/** Reads what the runner puts into the environment of a job. */
export type JobVariables = {
  setting(name: 'ACTIONS_ID_TOKEN_REQUEST_URL'): string | undefined;
  variable(name: 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'): Secret | undefined;
};

/**
 * The token of the job that this process runs in. `who` begins the error: `Doppler shop/prd`.
 * Throws ENVIRONMENT_MISSING where the job has none.
 */
export async function ownJobToken(
  wire: { http: Http; clock: Clock } & JobVariables,
  audience: string,
  who: string,
): Promise<Secret> {
  const requestUrl = wire.setting('ACTIONS_ID_TOKEN_REQUEST_URL');
  const requestToken = wire.variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
  const missing = (why: string) =>
    new KeyturnError('ENVIRONMENT_MISSING', {
      what: `${who} needs the job's OIDC token, and ${why}`,
      hint: 'give the job `permissions: { id-token: write }`',
    });
  if (requestUrl === undefined || requestToken === undefined) throw missing('there is none here');
  return jobToken({ requestUrl, requestToken }, audience, wire, (status) =>
    missing(`GitHub did not issue one (HTTP ${status})`),
  );
}
