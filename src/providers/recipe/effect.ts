import { type Answer, isPage } from '../../http/call.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Client } from './client.ts';

/*
 * What the answer to an effect means: whether something was changed decides what the rotation may do next.
 */

/** Whatever fails before the effect is sent had no effect. Throws HTTP_REFUSED or HTTP_NOT_SENT. */
export async function beforehand<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    throw new KeyturnError(error.code === 'PROVIDER_DENIED' ? 'HTTP_REFUSED' : 'HTTP_NOT_SENT', {
      what: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}

/**
 * Throws HTTP_REFUSED or HTTP_UNKNOWN unless the status says that it was done. `outcome` says what a refusal means.
 */
export function settle({ account, denied }: Client, answer: Answer, outcome: string): void {
  const { status } = answer;
  const done = status >= 200 && status <= 299;
  if (done && isPage(answer))
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered with a page for people` });
  if (done) return;
  // 303 is how a form says "done, look over there"; what was answered with 408 may have been read to its end.
  const refused = (status >= 400 && status <= 499 && status !== 408) || status === 307 || status === 308;
  if (!refused) throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered ${status}` });
  const hint =
    status === 401 || status === 403
      ? denied
      : status < 400
        ? 'redirects are never followed: correct base-url'
        : undefined;
  throw new KeyturnError('HTTP_REFUSED', {
    what: `${account} answered ${status}: ${outcome}`,
    ...(hint === undefined ? {} : { hint }),
  });
}
