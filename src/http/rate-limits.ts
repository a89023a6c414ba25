import { createHash } from 'node:crypto';
import type { Clock, Http } from '../rotation/model/ports.ts';
import type { Answer } from './call.ts';
import { builtOn } from './plain.ts';
import { isRead, waitFor } from './retry.ts';

/** What tells a limit from every other answer; the text may be cut. */
export type IsLimit = (answer: Pick<Answer, 'status' | 'headers' | 'text'>) => boolean;

/** A timer may wake a little before its time. */
const EARLY = 250;
/** An error's sentence stands at its beginning. */
const PEEK = 16_384;

/**
 * `http` that respects limits across requests: after an account's first limit (429, or a 403 that is one) no request of that
 * account that changes something is sent until the wait is over. It is answered here with 429 and the `retry-after` that is
 * left, so that `call` waits for it, or gives up, exactly as if it had been asked. To go on asking is what gets accounts
 * banned (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 *
 * An account is a host with the credential of the request's `authorization`, or with none. Reads are not held.
 */
export function holdAfterLimits(http: Http, clock: Clock, isLimit: IsLimit): Http {
  const closed = new Map<string, { readonly until: number; readonly times: number }>();
  return builtOn(http, async (request) => {
    const account = accountOf(request);
    const known = closed.get(account);
    const left = (known?.until ?? 0) - clock.now().getTime();
    if (left > EARLY && !isRead(request.method)) {
      return new Response(null, { status: 429, headers: { 'retry-after': String(Math.ceil(left / 1_000)) } });
    }
    const response = await http(request);
    if (await isLimited(response, isLimit)) {
      const times = known?.times ?? 0;
      const bare = (waited: number) => (response.status === 403 ? 60_000 : 2_000) * 2 ** Math.min(waited, 10);
      const until = clock.now().getTime() + waitFor(response.headers, clock.now(), times, bare);
      // A shorter limit that was met meanwhile does not end a longer one.
      closed.set(account, { until: Math.max(until, closed.get(account)?.until ?? 0), times: times + 1 });
    } else if (known !== undefined && left <= EARLY && response.ok) closed.delete(account);
    return response;
  });
}

async function isLimited(response: Response, isLimit: IsLimit): Promise<boolean> {
  const { status, headers } = response;
  if (status !== 429 && status !== 403) return false;
  if (isLimit({ status, headers, text: '' })) return true;
  return isLimit({ status, headers, text: await peek(response) });
}

/** The beginning of the body, which stays readable. */
async function peek(response: Response): Promise<string> {
  if (response.body === null || !/json/i.test(response.headers.get('content-type') ?? '')) return '';
  const reader = response.clone().body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (text.length < PEEK) {
      const part = await reader.read();
      if (part.done) break;
      text += decoder.decode(part.value, { stream: true });
    }
  } catch {
    // Reading the answer itself fails in the same way, and that failure is reported.
  }
  await reader.cancel().catch(() => {});
  return text;
}

function accountOf(request: Request): string {
  const { host } = new URL(request.url);
  const credential = request.headers.get('authorization') ?? '';
  // A signature differs with every request; the id of the key that it was made with does not.
  const named = /^AWS4-\S+ Credential=([^/]+)\//.exec(credential)?.[1] ?? credential;
  return `${host} ${createHash('sha256').update(named).digest('base64url')}`;
}
