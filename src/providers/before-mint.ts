import { KeyturnError } from '../rotation/errors.ts';

/** What is asked before a mint: nothing was minted then. */
export async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    throw new KeyturnError(error.code === 'PROVIDER_UNREACHABLE' ? 'HTTP_NOT_SENT' : 'HTTP_REFUSED', {
      what: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}
