import { type Answer, call } from '../http/call.ts';
import { isLoopback } from '../http/safe-url.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';

/** Whether a message may be posted there: https, or http on this machine; no user, no password, no fragment. */
export function isTarget(text: string): boolean {
  // Tabs and line breaks are dropped by the URL parser: what is read here must be what is called.
  if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return safe && url.username === '' && url.password === '' && url.hash === '';
}

export const targetSays = 'must be an https:// URL without user, password and # part (http:// only on this machine)';

type Post = {
  readonly http: Http;
  readonly clock: Clock;
  readonly request: Request;
  /** For people: `the webhook at https://hooks.acme.dev`. Never a path: it may be a credential. */
  readonly receiver: string;
  /** Where the URL can be corrected. */
  readonly setting: string;
  /** It carries no message, so that it may be sent again, and nothing can have arrived. */
  readonly prepares?: boolean;
};

/**
 * Posts a message, and waits where a limit asks for that. What may have arrived is never sent again by itself.
 * @throws KeyturnError DELIVER_FAILED unless the answer is 2xx
 */
export async function post(posted: Post): Promise<Answer> {
  const { http, clock, request, prepares = false } = posted;
  let answer: Answer;
  try {
    const retry = prepares ? 'any' : 'reads';
    answer = await call(http, request, { clock, timeout: 15_000, limit: 65_536, secretPath: true, retry });
  } catch (error) {
    throw unsent(posted, error);
  }
  if (answer.status < 200 || answer.status > 299) throw refused(posted, answer);
  return answer;
}

/** Of a request that may have had its effect. */
function perhaps({ prepares = false }: Post): string {
  return prepares ? 'no message was sent yet' : 'the message may have arrived';
}

function unsent(posted: Post, error: unknown): KeyturnError {
  const { receiver } = posted;
  const certain = error instanceof KeyturnError && error.code === 'HTTP_NOT_SENT';
  return new KeyturnError('DELIVER_FAILED', {
    what: certain ? `${receiver} could not be reached` : `${receiver} gave no complete answer; ${perhaps(posted)}`,
    hint: 'Run the same command again once the receiver answers.',
    untaken: certain || posted.prepares === true,
  });
}

/** What an answer that is no 2xx means. A limit and a 4xx are a no; behind any other the message may have been taken. */
function refused(posted: Post, { status, headers }: Answer): KeyturnError {
  const { receiver, setting, prepares } = posted;
  const untaken = prepares === true || status < 500;
  const failed = (what: string, hint: string) =>
    new KeyturnError('DELIVER_FAILED', { what: `${receiver} ${what}`, hint, untaken });
  if (status >= 300 && status < 400)
    return failed(
      `redirects elsewhere (${status}), which is never followed`,
      `Set ${setting} to where it redirects to, if you trust that place.`,
    );
  if (status === 429)
    return failed(
      `takes no more messages for now: its limit asks for a longer wait than Keyturn makes (429)`,
      `It took nothing. Run the same command again${later(headers)}.`,
    );
  if (status === 401 || status === 403)
    return failed(`refuses who asks (${status})`, `Look at ${setting}, and at what it expects of a sender.`);
  if (status === 404 || status === 410) return failed(`has no such address (${status})`, `Correct ${setting}.`);
  if (status >= 500)
    return failed(
      `answered ${status}; ${perhaps(posted)}`,
      prepares
        ? 'Run the same command again later.'
        : 'Look whether it came. The receiver must answer 2xx: mend it, then run the same command again.',
    );
  return failed(`answered ${status}`, 'The receiver must answer 2xx. Mend it, then run the same command again.');
}

/** ` in 30 min`, as far as the answer says so. */
function later(headers: Headers): string {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? ` in ${Math.ceil(seconds / 60)} min` : ' later';
}
