import * as z from 'zod';
import { type Answer, call, isPage } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { DestinationContext } from './destination.ts';

/*
 * What stores have in common that are one HTTPS API with a token.
 */

/** The NAME of an environment variable, never what it holds. */
export const variableName = z
  .string()
  .max(255)
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the NAME of an environment variable');

export type Asked = {
  /** For people, in errors. */
  readonly place: string;
  /** What to do when it says: may not. */
  readonly denied: string;
  /** The path carries something that must not be shown. */
  readonly secretPath?: boolean;
};

/**
 * One request to a store. What it answers below 300, 400, 404, 409 and 422 comes back as it is.
 *
 * @throws KeyturnError DESTINATION_DENIED (401, 403), HTTP_REFUSED (3xx, any other 4xx: no effect), HTTP_UNKNOWN (5xx, a
 * page for people), HTTP_NOT_SENT
 */
export async function askStore(
  { http, clock }: DestinationContext,
  request: Request,
  { place, denied, secretPath = false }: Asked,
): Promise<Answer> {
  const answer = await call(http, request, { clock, retry: 'idempotent', secretPath });
  const { status } = answer;
  const what = `${place}: ${request.method} was answered with ${status}`;
  if (status >= 500 || status === 408) throw new KeyturnError('HTTP_UNKNOWN', { what });
  if (status < 300) {
    if (!isPage(answer)) return answer;
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${place} answered with a page for people` });
  }
  if (status === 401 || status === 403) throw new KeyturnError('DESTINATION_DENIED', { what, hint: denied });
  if (status < 400) {
    throw new KeyturnError('HTTP_REFUSED', {
      what: `${what}: it points elsewhere, and the credential is not sent there`,
      hint: 'correct `base-url`, and the name of what is written, if it was renamed',
    });
  }
  if ([400, 404, 409, 422].includes(status)) return answer;
  throw new KeyturnError('HTTP_REFUSED', { what });
}

/** The store's clock, as it stands in its answer; ours where it does not say. */
export function timeOfAnswer({ headers }: Answer, { clock }: DestinationContext): Date {
  const at = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(at) ? clock.now() : new Date(at);
}

/** What an environment variable holds. Throws ENVIRONMENT_MISSING. */
export function neededVariable({ variable }: DestinationContext, name: string, place: string): Secret {
  const value = variable(name);
  if (value !== undefined) return value;
  throw new KeyturnError('ENVIRONMENT_MISSING', {
    what: `${place} needs ${name}, and it is not set`,
    hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }; in a shell: export ${name}`,
  });
}

/** @throws KeyturnError VALUE_UNFIT */
export function unfit(why: string, hint: string): KeyturnError {
  return new KeyturnError('VALUE_UNFIT', { what: why, hint });
}
