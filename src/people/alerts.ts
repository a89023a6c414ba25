import { z } from 'zod';
import { type GitHub, GitHubRefusal, type RefusalKind } from '../http/github.ts';
import { KeyturnError } from '../rotation/errors.ts';
import type { Alert, Alerts } from '../rotation/ports.ts';
import { Secret } from '../rotation/secret.ts';

const PAGE = 100;

/**
 * Then GitHub has no alerts for whoever asks: no permission, not in the plan, switched off or not visible (404), blocked.
 * Whatever else keeps a token out keeps it out of everything, and has its own cure.
 */
const unreadably: ReadonlySet<RefusalKind> = new Set(['permission', 'plan', 'missing', 'legal']);

/** `secret` is missing where the token may see alerts but not what they are about. */
const listed = z.array(z.object({ number: z.number().int(), secret: z.string().min(1).nullish() }));

/**
 * GitHub's secret scanning alerts (https://docs.github.com/rest/secret-scanning/secret-scanning). The token needs
 * *Secret scanning alerts: write*; one request for each hundred open alerts of a repository.
 *
 * @throws KeyturnError RATE_LIMITED, TOKEN_DENIED (the token is none), TOKEN_SSO, TOKEN_IP, TOKEN_POLICY, APP_SUSPENDED,
 * HTTP_NOT_SENT, HTTP_UNKNOWN; `resolve` also HTTP_REFUSED, and TOKEN_DENIED where the permission is missing.
 */
export function alerts(github: () => Promise<GitHub>): Alerts {
  return {
    async open(repositories) {
      const found: Alert[] = [];
      const unreadable: string[] = [];
      for (const repository of repositories) {
        try {
          found.push(...(await openIn(repository)));
        } catch (error) {
          if (!(error instanceof GitHubRefusal && unreadably.has(error.kind))) throw error;
          unreadable.push(repository);
        }
      }
      return { alerts: found, unreadable };
    },
    async resolve({ repository, number }, comment) {
      await (await github()).rest.secretScanning.updateAlert({
        ...named(repository),
        alert_number: number,
        state: 'resolved',
        resolution: 'revoked',
        resolution_comment: comment,
      });
    },
  };

  async function openIn(repository: string): Promise<readonly Alert[]> {
    const client = await github();
    const found: Alert[] = [];
    for (let page = 1; ; page++) {
      const { data } = await client.rest.secretScanning.listAlertsForRepo({
        ...named(repository),
        state: 'open',
        per_page: PAGE,
        page,
      });
      const read = listed.safeParse(data);
      if (!read.success) {
        throw new KeyturnError('HTTP_UNKNOWN', {
          what: `GitHub answered for the alerts of ${repository} with something unexpected`,
        });
      }
      for (const { number, secret } of read.data) {
        if (secret) found.push({ repository, number, secret: new Secret(secret) });
      }
      if (read.data.length < PAGE) return found;
    }
  }
}

function named(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
