import { KeyturnError } from '../../src/rotation/model/errors.ts';

/** What `run` throws, which must be a KeyturnError; everything that a person would see of it is in `text`. */
export async function thrown(run: () => unknown): Promise<KeyturnError & { readonly text: string }> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    const text = [error.code, error.message, error.hint, error.secret, JSON.stringify(error), error.stack].join('\n');
    expectNoCause(error);
    return Object.assign(error, { text });
  }
  throw new Error('nothing was thrown');
}

function expectNoCause(error: Error): void {
  if (error.cause !== undefined) throw new Error('an error of ours carries a cause');
}
