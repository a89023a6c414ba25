import { it } from '@jest/globals';
import { kinds, lose } from '../destinations/everywhere.ts';

it.each(kinds.filter((kind) => kind !== 'dotenv'))(
  'a rotation into every kind of store goes on where it stopped, whichever request of %s is lost',
  async (kind) => {
    for (const fault of ['reset-before', 'reset-after'] as const) {
      for (let number = 0, requests = 1; number < requests; number++) {
        requests = Math.max(requests, await lose(kind, number, fault));
      }
    }
  },
  900_000,
);
