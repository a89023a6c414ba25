/** A message goes by the first channel that takes it. */
import { is, KeyturnError } from '../model/errors.ts';
import type { Channel } from '../model/ports.ts';

/** By what it went, and which channels said no before, one clause each. */
export type SentBy<C extends Channel> = { readonly channel: C; readonly refused: readonly string[] };

/**
 * Tries one channel after the other. Only one that surely has not taken it is followed by another: of what may have arrived a
 * second one would look like a trick.
 * @throws KeyturnError what the channels said; RECIPIENT_UNREACHABLE if there is none
 */
export async function sendBySome<C extends Channel>(
  channels: readonly C[],
  send: (channel: C) => Promise<unknown>,
): Promise<SentBy<C>> {
  const refused: string[] = [];
  let failure = new KeyturnError('RECIPIENT_UNREACHABLE', { what: 'no channel reaches them' });
  for (const channel of channels) {
    try {
      await send(channel);
      return { channel, refused };
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      failure = error;
      if (!isUntaken(error)) break;
      refused.push(`${channel.name}: ${error.message}`);
    }
  }
  throw withAll(failure, refused);
}

/** Whether nobody has taken the message that failed with this. */
export function isUntaken(error: KeyturnError): boolean {
  return error.untaken || is(error, 'HTTP_REFUSED', 'HTTP_NOT_SENT', 'ENVIRONMENT_MISSING', 'RECIPIENT_UNREACHABLE');
}

/** The last failure, with what the others said before it. */
function withAll(failure: KeyturnError, refused: readonly string[]): KeyturnError {
  const before = refused.filter((says) => !says.endsWith(failure.message));
  if (before.length === 0) return failure;
  return new KeyturnError(failure.code, {
    what: `${failure.message}; before that ${before.join('; ')}`,
    ...(failure.hint === undefined ? {} : { hint: failure.hint }),
  });
}
