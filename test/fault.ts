import { expect } from '@jest/globals';
import { KeyturnError } from '../src/rotation/model/errors.ts';

/** What some work fails with: an error of ours, which says nothing of a value or of somebody else's words. */
export async function fault(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(KeyturnError);
  const { stack, hint } = error as KeyturnError;
  expect(`${stack} ${hint}`).not.toMatch(/foreign-words|toy-example|not-a-key/);
  return error as KeyturnError;
}
