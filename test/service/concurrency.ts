import { expect } from '@jest/globals';
import type { Store } from '../../src/service/store.ts';
import { hash, makeNewLink } from './link-parts.ts';

/** Each of `links` links before 1,000 readers at once, who come through all of the given clients to one store. */
export async function claimConcurrently(stores: readonly Store[], links: number): Promise<void> {
  const readers = Array.from({ length: 1000 }, (_, index) => hash(`reader ${index}`));
  for (let round = 0; round < links; round++) {
    const { link } = makeNewLink();
    const client = (index: number) => stores[(index + round) % stores.length]!;
    await client(0).create(link, { links: 1e6, bytes: 1e9 });
    const claims = await Promise.all(
      readers.map((reader, index) => client(index).claim(link.handle, link.proof, reader)),
    );
    const opened = claims.filter((claim) => claim?.outcome === 'opened');
    expect(opened).toMatchObject([{ first: true }]);
    expect(claims.filter((claim) => claim?.outcome === 'over')).toHaveLength(999);
  }
}
