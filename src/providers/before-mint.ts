import { KeyturnError } from '../rotation/model/errors.ts';

/** Waits for a question that is asked before a change: whatever fails there, nothing was changed. Throws HTTP_NOT_SENT, HTTP_REFUSED. */
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

/** Seconds as people say them: `24 h`, `90 d`. */
export function lasting(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`;
}
