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
};

/**
 * Posts a message, and waits where a limit asks for that. What may have arrived is never sent again by itself.
 * @throws KeyturnError DELIVER_FAILED unless the answer is 2xx
 */
export async function post({ http, clock, request, receiver, setting }: Post): Promise<Answer> {
  let answer: Answer;
  try {
    answer = await call(http, request, { clock, timeout: 15_000, limit: 65_536, secretPath: true });
  } catch (error) {
    throw unsent(receiver, error);
  }
  if (answer.status < 200 || answer.status > 299) throw refused(receiver, setting, answer.status);
  return answer;
}

function unsent(receiver: string, error: unknown): KeyturnError {
  const certain = error instanceof KeyturnError && error.code === 'HTTP_NOT_SENT';
  return new KeyturnError('DELIVER_FAILED', {
    what: certain
      ? `${receiver} could not be reached`
      : `${receiver} gave no complete answer; it may have got the message`,
    hint: 'Run the same command again once the receiver answers.',
  });
}

function refused(receiver: string, setting: string, status: number): KeyturnError {
  const redirect = status >= 300 && status < 400;
  return new KeyturnError('DELIVER_FAILED', {
    what: redirect
      ? `${receiver} redirects elsewhere (${status}), which is never followed`
      : `${receiver} answered ${status}`,
    hint: redirect
      ? `Set ${setting} to where it redirects to, if you trust that place.`
      : 'The receiver must answer 2xx. Mend it, then run the same command again.',
  });
}
