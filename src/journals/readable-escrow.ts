import { KeyturnError } from '../rotation/model/errors.ts';
import type { Destination, EscrowStore } from '../rotation/model/ports.ts';

/**
 * The escrow in a store that can be read back: a later run reads it by itself, and no workflow has to hand it over.
 *
 * @throws KeyturnError CONFIG_INVALID if it cannot; `write`: ESCROW_FULL, and those of the destination
 */
export function escrowIn(destination: Destination, limit: number): EscrowStore {
  const { place } = destination;
  const { read, updatedAt } = destination;
  if (read === undefined || updatedAt === undefined) {
    throw new KeyturnError('CONFIG_INVALID', { what: `${place} cannot be the escrow: it cannot be read back` });
  }
  return {
    place,
    key: destination.address.key,
    limit,
    async check() {
      await destination.preflight();
    },
    async write(value) {
      if (value.bytes > limit) {
        throw new KeyturnError('ESCROW_FULL', { what: `${place} would have ${value.bytes} bytes; ${limit} fit` });
      }
      return destination.write(value);
    },
    updatedAt: () => updatedAt(),
    read: () => read(),
  };
}
