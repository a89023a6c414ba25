import { type JobIdentity, jobToken } from '../forge/job-token.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';

/** The job's OIDC token for a link service, whose audience is the service's origin. Throws LINK_CREATOR_MISSING. */
export function creatorToken(
  identity: JobIdentity,
  origin: string,
  wire: { http: Http; clock: Clock },
): Promise<Secret> {
  return jobToken(
    identity,
    origin,
    wire,
    (status) =>
      new KeyturnError('LINK_CREATOR_MISSING', {
        what: `GitHub did not issue an OIDC token for the link service (HTTP ${status})`,
        hint: 'give the job `permissions: { id-token: write }`, or set KEYTURN_LINK_TOKEN in its `env:`',
      }),
  );
}
