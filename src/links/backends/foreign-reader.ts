/** The recipient's side of links at other people's services: they verify no sender, and take no receipt. */
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Http } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import { lostAnswer } from '../client.ts';
import { LinkRefused } from '../derive.ts';
import { gone, invalid, perhapsSpent, type Reader } from '../reader.ts';

export type ForeignReaderOptions = {
  readonly http: Http;
  readonly clock: Clock;
  /** The entries of a `.env` block. */
  readonly entries: (block: string) => { readonly [key: string]: Secret };
};

/** A link as its service has it. `Taken` is what the service gave, still sealed. */
export type ForeignLink<Taken> = {
  readonly origin: string;
  readonly id: string;
  /** Whether it is still there, where the service tells without consuming it. */
  readonly waits?: () => Promise<boolean | undefined>;
  /** Whether it may want a password, which can only be tried on what was taken. */
  readonly passwordSpends?: true;
  /** Asks once; what is there is then there no more. undefined = there is nothing. */
  readonly take: () => Promise<Taken | undefined>;
  /** Throws LinkRefused, `password` where one is missing or wrong. */
  readonly unseal: (taken: Taken, password: Secret | undefined) => Promise<string>;
};

export function foreignReader<Taken>(link: ForeignLink<Taken>, { clock, entries }: ForeignReaderOptions): Reader {
  const nothing = 'there is no such link (any more): it was opened, has expired, or was not copied whole';
  let taken: Taken | undefined;
  return {
    origin: link.origin,
    id: link.id,
    receipts: false,
    ...(link.passwordSpends ? { passwordSpends: true } : {}),

    async look() {
      if ((await link.waits?.()) === false) throw gone(nothing);
      return { state: 'waiting', creator: 'nobody', password: false };
    },

    async open(password) {
      taken ??= await link.take().catch((error: unknown) => {
        if (!is(error, 'HTTP_UNKNOWN')) throw error;
        throw lostAnswer(error.message, perhapsSpent(false));
      });
      if (taken === undefined) throw gone(nothing);
      try {
        const block = await link.unseal(taken, password);
        return {
          entries: entries(block),
          rotations: {},
          from: 'somebody',
          creator: 'nobody',
          note: '',
          issued: clock.now(),
        };
      } catch (error) {
        if (error instanceof LinkRefused && error.code === 'password')
          throw new KeyturnError(
            'PASSWORD_WRONG',
            password ? { hint: 'try again' } : { what: 'this link asks for a password, or was not copied whole' },
          );
        // The engine's own errors may quote what was decrypted.
        const refused = error instanceof KeyturnError ? error : new LinkRefused('shape');
        throw invalid(
          refused,
          'what the link holds is damaged, was not made by Keyturn, or the link was not copied whole; it is spent',
          'ask the sender for a new one; what Keyturn did not make opens in a browser',
        );
      }
    },

    async saved() {},

    async dispute() {
      throw new KeyturnError('INPUT_INVALID', {
        what: `${link.origin} takes no reports`,
        hint: 'tell the sender: what the link held has to be replaced (`keyturn revoke`)',
      });
    },
  };
}
