/** A journal near its limit: no key is minted that it could not say of where it went. */
import { describe, expect, it } from '@jest/globals';
import { JOURNAL_LIMIT, type JournalRecord } from '../../src/rotation/model/record.ts';
import { textOf } from '../state/written.ts';
import { DAY, recipe, Shop } from './shop.ts';

const places = ['acme/shop', 'acme/api'];
const configuration = `${recipe()}
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { repositories: [ ${places.join(', ')} ] } } ] }`;

const text = (shop: Shop) => shop.github.file('acme/shop', 'keyturn-journal', 'journal.json')!;
const living = (shop: Shop) => shop.toy.keys.filter(({ deletedAt }) => deletedAt === undefined).length;

/** With what people were told of secrets that are long gone, until about so many bytes are free. */
function filled(shop: Shop, free: number): void {
  const at = shop.journal!.alive!;
  const padded = (journal: JournalRecord, count: number, last: number): JournalRecord => {
    const names = Array.from(
      { length: count },
      (_, number) => `${String(number).padStart(6, '0')}${'x'.repeat(1_000)}`,
    );
    return {
      ...journal,
      noticed: Object.fromEntries([...names, 'y'.repeat(last)].map((name) => [name, { about: 'failed', at }])),
    };
  };
  const bytes = (count: number, last: number) => Buffer.byteLength(textOf(padded(shop.journal!, count, last)));
  const one = bytes(2, 1) - bytes(1, 1);
  // One document on, the chain has one hash more.
  const room = JOURNAL_LIMIT - free - bytes(0, 1) - 60;
  shop.edit((journal) => padded(journal, Math.floor(room / one), 1 + (room % one)));
}

describe('a journal that is nearly full', () => {
  it.each([900, 1_500, 20_000])(
    'with %i bytes free stops a rotation before it mints, and says what to do',
    async (free) => {
      const shop = new Shop(configuration);
      expect(await shop.rotate()).toMatchObject({ exit: 0 });
      filled(shop, free);
      expect(JOURNAL_LIMIT - Buffer.byteLength(text(shop))).toBeGreaterThan(0);
      const minted = shop.toy.keys.length;
      shop.clock.advance(87 * DAY);
      const tried = await shop.dryRun();
      expect(tried.codes).toEqual(['JOURNAL_FULL']);
      const ran = await shop.rotate();
      expect(ran.codes).toEqual(['JOURNAL_FULL']);
      expect(ran.effects.filter((each) => !each.endsWith('/contents/journal.json'))).toEqual([]);
      expect([shop.toy.keys.length, living(shop)]).toEqual([minted, 1]);
      const [secret] = ran.report!.secrets;
      expect(secret?.error?.hint).toContain('journal: { branch }');
    },
    900_000,
  );

  it('with room for the whole of it, a rotation goes to its end', async () => {
    const shop = new Shop(configuration);
    expect(await shop.rotate()).toMatchObject({ exit: 0 });
    filled(shop, 100_000);
    shop.clock.advance(87 * DAY);
    expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
    for (let day = 0; day < 8; day++) {
      shop.clock.advance(DAY);
      expect((await shop.rotate()).codes).toEqual([]);
    }
    expect(living(shop)).toBe(1);
  }, 900_000);
});
