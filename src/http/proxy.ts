import { KeyturnError } from '../rotation/model/errors.ts';
import type { Http } from '../rotation/model/ports.ts';
import { builtOn } from './plain.ts';

type Environment = { readonly [name: string]: string | undefined };

/**
 * `direct`, or a way through a proxy where the standard variables name one (Node itself ignores them), with or without
 * `http://`.
 *
 * @throws KeyturnError INPUT_INVALID for a variable that names no proxy; a request HTTP_NOT_SENT if the proxy refuses it
 */
export async function throughProxy(environment: Environment, direct: Http): Promise<Http> {
  const plain = proxyOf(environment, ['http_proxy', 'HTTP_PROXY']);
  const secure = proxyOf(environment, ['https_proxy', 'HTTPS_PROXY']);
  if (plain === undefined && secure === undefined) return direct;
  const undici = await import('undici');
  // An empty text, unlike undefined, keeps it from looking at the variables by itself.
  const dispatcher = new undici.EnvHttpProxyAgent({
    httpProxy: plain ?? '',
    httpsProxy: secure ?? '',
    noProxy: environment['no_proxy'] ?? environment['NO_PROXY'] ?? '',
  });
  return builtOn(direct, async (request) => {
    // No proxy can reach this machine's own loopback.
    if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(request.url).hostname)) return direct(request);
    const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
    try {
      const answer = await undici.fetch(request.url, {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body,
        redirect: request.redirect,
        signal: request.signal,
        dispatcher,
      });
      return answer as unknown as Response;
    } catch (error) {
      const status = refusedByProxy(error);
      if (status === undefined) throw error;
      throw new KeyturnError('HTTP_NOT_SENT', {
        what: `${request.method} ${new URL(request.url).origin}: the proxy does not connect to it (${status})`,
        hint:
          status === 407
            ? 'the proxy asks for a login: put it into the variable, HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT'
            : 'let the proxy allow this host, or name it in NO_PROXY if it can be reached without one',
      });
    }
  });
}

/**
 * The first of these variables that is set, as a URL.
 * @throws KeyturnError INPUT_INVALID, which names the variable and not its value
 */
function proxyOf(environment: Environment, names: readonly string[]): string | undefined {
  const name = names.find((each) => (environment[each] ?? '').trim() !== '');
  if (name === undefined) return undefined;
  const value = (environment[name] ?? '').trim();
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fits =
    url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' && url.pathname + url.search === '/';
  if (fits) return url.href;
  throw new KeyturnError('INPUT_INVALID', {
    what: `the environment variable ${name} does not name a proxy`,
    hint: `write it as ${name}=http://HOST:PORT, or unset it`,
  });
}

/** The status that a proxy answered CONNECT with instead of 200; undici says it somewhere among the causes. */
function refusedByProxy(error: unknown): number | undefined {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    const { message, cause } = at as { message?: unknown; cause?: unknown };
    const status = /^Proxy response \((\d{3})\)/.exec(String(message))?.[1];
    if (status !== undefined) return Number(status);
    at = cause;
  }
  return undefined;
}
