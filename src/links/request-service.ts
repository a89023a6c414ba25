/** Calls of requests at a Keyturn link service, for the command line: the pages do the same in the browser. */
import type { Answer } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { dateOf, down, isLimited, type Lost, limited, lostAnswer, textOf, unanswered } from './client.ts';
import { LinkRefused, toBase64url } from './derive.ts';
import { ask } from './request.ts';

export type Wire = { readonly http: Http; readonly clock: Clock };

/** One call. All of them may be repeated: the same body makes the same request, the same writer writes the same answer. */
export type RequestCall = (
  method: string,
  path: string,
  bearer: Uint8Array | Secret,
  body?: { readonly [field: string]: string | number },
) => Promise<Answer>;

/**
 * Calls at `origin` throw KeyturnError LINK_SERVICE_DOWN where no answer comes.
 * @param lost what is true then; with it, the same is thrown for 5xx
 */
export function requestCaller({ http, clock }: Wire, origin: string, lost?: Lost): RequestCall {
  return async (method, path, bearer, body) => {
    const token = bearer instanceof Uint8Array ? toBase64url(bearer) : bearer.reveal();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await ask(http, clock, `${origin}${path}`, init).catch((error: unknown) => {
      throw unanswered(origin, error, lost);
    });
    if (lost !== undefined && answer.status >= 500) throw lostAnswer(`${origin} answered ${answer.status}`, lost);
    return answer;
  };
}

/** What an answer means that is not the wanted one. */
export function requestRefused(origin: string, answer: Answer): KeyturnError {
  if (isUnknown(answer)) return requestGone('there is no such request (any more), or its link was not copied whole');
  if (isLimited(answer)) return limited(origin, answer, 'was asked for too much that it does not have');
  if (answer.status === 410 || answer.status === 409) return requestOver(textOf(answer, 'state') ?? 'over');
  return down(origin, `${origin} answered ${answer.status}`);
}

/** Whether the service itself says that it has no such request: something in between answers 404 as well. */
export function isUnknown(answer: Answer): boolean {
  return answer.status === 404 && textOf(answer, 'error') === 'not_found';
}

const overs: { readonly [state: string]: string } = {
  disputed: 'somebody reported that another person had answered this request; what was sent is erased',
  taken: 'the answer of this request was taken, and is erased',
  destroyed: 'who asked has ended this request',
  superseded: 'a newer request has taken the place of this one',
  expired: 'the request has expired',
  waiting: 'nobody has answered this request yet',
};

/** Why nothing can be done about a request in this state. */
export function requestOver(state: string): KeyturnError {
  if (state === 'filled') {
    const hint = 'was that you? If not, open the link in a browser and report it, and tell who asked';
    return new KeyturnError('LINK_GONE', { what: 'this request was answered already, and not from here', hint });
  }
  return requestGone(Object.hasOwn(overs, state) ? (overs[state] ?? '') : 'the request is over');
}

function requestGone(what: string): KeyturnError {
  return new KeyturnError('LINK_GONE', { what, hint: 'ask who sent it for a new one' });
}

/** For a link or a text that was refused. Throws everything else as it is. */
export function requestInvalid(error: unknown, what: string): KeyturnError {
  if (!(error instanceof LinkRefused)) throw error;
  return new KeyturnError('LINK_INVALID', { what: `${what} (${error.code})`, hint: 'copy the link again, whole' });
}

/** A date that the service has to tell. Throws LINK_SERVICE_DOWN. */
export function toldDate(origin: string, answer: Answer, name: string): Date {
  const at = dateOf(answer, name);
  if (at === undefined) throw down(origin, `${origin} does not answer as a Keyturn link service`);
  return at;
}
