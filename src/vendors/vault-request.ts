import { type Answer, call } from '../http/call.ts';
import { type Code, KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { Setting, VaultBinding, vaultVariables } from './vault-binding.ts';

/*
 * One request to HashiCorp Vault or OpenBao: https://openbao.org/api-docs/ (the same as
 * https://developer.hashicorp.com/vault/api-docs).
 */

export type VaultWire = {
  readonly http: Http;
  readonly clock: Clock;
  setting: Setting;
  variable(name: (typeof vaultVariables)[number]): Secret | undefined;
  /** The code of an error that says: may not. */
  readonly denied: Code;
};

export type VaultRequest = {
  readonly method: 'GET' | 'LIST' | 'PUT' | 'POST' | 'DELETE';
  /** Below `/v1/`, e.g. `secret/data/shop`; escaped here. */
  readonly path: string;
  /** JSON text as it stands, or what becomes JSON. */
  readonly body?: string | object;
  /** Vault takes PUT and POST for the same; only PUT is sent again after an unknown answer. */
  readonly retry?: 'never';
};

/** What Vault refused or could not do, with its status. */
export class VaultRefusal extends KeyturnError {
  readonly status: number;

  constructor(status: number, ...details: ConstructorParameters<typeof KeyturnError>) {
    super(...details);
    this.status = status;
  }
}

/** What stands in `errors` of a 400, for telling one from the other; never for people. */
export function vaultErrors(answer: Answer): readonly string[] {
  try {
    const { errors } = answer.json() as { errors?: unknown };
    return Array.isArray(errors) ? errors.map(String) : [];
  } catch {
    return [];
  }
}

/** An answer's `data`. Throws HTTP_UNKNOWN if it has none. */
export function vaultData(answer: Answer, place: string): { readonly [name: string]: unknown } {
  const data = (answer.json() as { data?: unknown } | null)?.data;
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as { [name: string]: unknown };
  throw new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without data` });
}

/** One request with this token or with none. Throws HTTP_UNKNOWN, HTTP_NOT_SENT. */
export async function send(
  { address, namespace }: VaultBinding,
  { http, clock }: VaultWire,
  { method, path, body, retry }: VaultRequest,
  token: Secret | undefined,
): Promise<Answer> {
  const headers = new Headers({ 'x-vault-request': 'true' });
  if (token !== undefined) headers.set('x-vault-token', token.reveal());
  if (namespace !== null) headers.set('x-vault-namespace', namespace);
  if (body !== undefined) headers.set('content-type', 'application/json');
  const request = new Request(`${address}/v1/${path.split('/').map(encodeURIComponent).join('/')}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  // A read replica that has not caught up with an earlier write says 412.
  for (let waited = 0; ; waited++) {
    const answer = await call(http, request.clone(), { clock, retry: retry ?? 'idempotent' });
    if (answer.status >= 500) {
      throw new VaultRefusal(answer.status, 'HTTP_UNKNOWN', {
        what: `Vault at ${address} answered ${answer.status}`,
        ...(answer.status === 503 ? { hint: 'it may be sealed or without a leader: bao status' } : {}),
      });
    }
    if (answer.status !== 412 || waited >= 3) return answer;
    await clock.sleep(500 * 2 ** waited);
  }
}
