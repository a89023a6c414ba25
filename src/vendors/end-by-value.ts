/** Vendors that end a credential for whoever has its value: nobody else's right is needed. */
import { call } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';

type Wire = { readonly http: Http; readonly clock: Clock };
type End = (value: Secret, wire: Wire) => Promise<void>;

/** By the host of the console in which a person makes such a key. */
const byConsole: { readonly [host: string]: End } = {
  'github.com': github,
  'api.slack.com': slack,
};

/** The vendor's own end of what is made in this console; undefined: it has none. */
export function endOf(console: string): End | undefined {
  const { host } = new URL(console);
  return Object.hasOwn(byConsole, host) ? byConsole[host] : undefined;
}

/**
 * `POST /credentials/revoke`, unauthenticated: accepted at once, and done a little later.
 * https://docs.github.com/en/rest/credentials/revoke
 */
async function github(value: Secret, { http, clock }: Wire): Promise<void> {
  const body = JSON.stringify({ credentials: [value.reveal()] });
  const headers = {
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    'user-agent': 'keyturn',
  };
  const request = new Request('https://api.github.com/credentials/revoke', { method: 'POST', headers, body });
  const { status } = await call(http, request, { clock, retry: 'any' });
  if (status !== 202) throw refused('GitHub', status);
}

/** `auth.revoke`, with the token itself. https://docs.slack.dev/reference/methods/auth.revoke */
async function slack(value: Secret, { http, clock }: Wire): Promise<void> {
  const headers = { authorization: `Bearer ${value.reveal()}`, 'content-type': 'application/x-www-form-urlencoded' };
  const request = new Request('https://slack.com/api/auth.revoke', { method: 'POST', headers, body: '' });
  const answer = await call(http, request, { clock, retry: 'any' });
  if (answer.status !== 200) throw refused('Slack', answer.status);
  const { ok, error } = answer.json() as { readonly ok?: unknown; readonly error?: unknown };
  // `invalid_auth` is also said to a caller whose address is not allowed: the token may work elsewhere.
  const isDead = error === 'token_revoked' || error === 'token_expired';
  if (ok !== true && !isDead) throw refused('Slack', answer.status);
}

function refused(name: string, status: number): KeyturnError {
  return new KeyturnError('HTTP_REFUSED', {
    what: `${name} did not end a key by its value (HTTP ${status})`,
    hint: `end it in the console of ${name}`,
  });
}
