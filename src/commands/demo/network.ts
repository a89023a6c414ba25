import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Http } from '../../rotation/model/ports.ts';

/**
 * Hands every request to the service at its origin. What goes anywhere else is not sent: nothing leaves the machine.
 *
 * @throws KeyturnError HTTP_NOT_SENT
 */
export function network(services: { readonly [origin: string]: Http }): Http {
  const known = new Map(Object.entries(services));
  return async (request) => {
    const { origin } = new URL(request.url);
    const service = known.get(origin);
    if (service === undefined) {
      throw new KeyturnError('HTTP_NOT_SENT', { what: `the demo does not talk to ${origin}` });
    }
    return service(request);
  };
}

export function json(body: unknown, status = 200, headers: { readonly [name: string]: string } = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}
