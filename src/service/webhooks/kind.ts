/**
 * What a delivery of GitHub's is about (https://docs.github.com/webhooks/webhook-events-and-payloads). Headers are not
 * signed, so the body's shape alone says it.
 */

export type Kind = 'alert' | 'member' | 'public';

type Table = { readonly [field: string]: unknown };

const alertActions: ReadonlySet<unknown> = new Set(['created', 'reopened', 'publicly_leaked', 'validated']);

/** `body`: parsed JSON. Undefined: another organization's, or nothing that a run would do anything about. */
export function kindOf(body: unknown, organization: string): Kind | undefined {
  if (!isTable(body) || !isTable(body['organization'])) return undefined;
  const { login } = body['organization'];
  if (typeof login !== 'string' || login.toLowerCase() !== organization.toLowerCase()) return undefined;
  if (isAlert(body)) return 'alert';
  if (isDeparture(body)) return 'member';
  return body['action'] === 'publicized' && isTable(body['repository']) ? 'public' : undefined;
}

/** Only secret scanning's alerts have a `secret_type`. One with a `location` tells where a known alert was found as well. */
function isAlert({ action, alert, location }: Table): boolean {
  return (
    alertActions.has(action) && isTable(alert) && typeof alert['secret_type'] === 'string' && location === undefined
  );
}

/** Somebody left the organization, a team or a repository, or a team is gone. */
function isDeparture({ action, member, membership, team }: Table): boolean {
  switch (action) {
    case 'member_removed':
      return isTable(membership);
    case 'removed':
      return isTable(member);
    case 'deleted':
      return isTable(team);
    default:
      return false;
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
