import type { Http } from '../../src/rotation/model/ports.ts';
import { json } from './wire.ts';

export const token = 'toy-example-not-a-key-vault';

export type Asked = {
  readonly method: string;
  /** Below /v1/. */
  readonly path: string;
  readonly body: { readonly [name: string]: unknown };
};

/** A Vault that knows one token for everything but what is `open` to everybody. */
export function vaultServer(answer: (asked: Asked) => Response, open: (path: string) => boolean): Http {
  return async (request) => {
    const path = new URL(request.url).pathname.replace('/v1/', '');
    const text = await request.text();
    if (request.headers.get('x-vault-token') !== token && !open(path)) return refused(403, 'permission denied');
    const body = text === '' ? {} : (JSON.parse(text) as Asked['body']);
    return answer({ method: request.method, path, body });
  };
}

export function data(data: object, more: object = {}): Response {
  return json({ request_id: 'toy', data, ...more });
}

export function done(): Response {
  return new Response(null, { status: 204 });
}

export function refused(status: number, error: string): Response {
  return json({ errors: error === '' ? [] : [error] }, status);
}
