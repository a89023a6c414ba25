import { KeyturnError } from '../rotation/model/errors.ts';

/** Whether a URL's `hostname`, as the URL parser normalises it, is this machine and nothing else. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/**
 * An address that a credential may be sent to: HTTPS, except on this machine or with `plainHttp`, without user, query and
 * fragment. Throws CONFIG_INVALID, which says of `what` why not, and nothing of the address.
 */
export function safeUrl(text: string, what: string, plainHttp = false): URL {
  const wrong = (why: string) =>
    new KeyturnError('CONFIG_INVALID', { what: `${what} ${why}`, hint: `correct ${what}` });
  if (!URL.canParse(text)) throw wrong('is not a URL');
  const url = new URL(text);
  const loopback = isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (loopback || plainHttp))) throw wrong('is not https');
  if (url.username !== '' || url.password !== '') throw wrong('carries a user name or password');
  if (url.search !== '' || url.hash !== '') throw wrong('carries a query or a fragment');
  return url;
}
