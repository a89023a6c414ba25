/** An alert about a secret that was enrolled and never rotated, of which the configuration says something as well. */
import { describe, expect, it } from '@jest/globals';
import { type Ran, recipe, Shop } from './shop.ts';
import { byHand, enrol, printKey } from './shop-enrolled.ts';

const secret = (name: string, more = '') =>
  `  ${name}: { provider: toy, admin: TOY_ADMIN${more}, destinations: [ { github: {} } ] }\n`;
const configured = (adopt?: string) =>
  `${recipe()}\nsecrets:\n${secret('OTHER')}${adopt === undefined ? '' : secret('TOY_KEY', adopt)}`;

const SLOT = 'github:acme/shop/actions/TOY_KEY';

/** A key of somebody's in TOY_KEY, which was enrolled with its id and has leaked, and one of somebody else's. */
async function leaked(alerts = true) {
  const shop = new Shop(configured(), { foreign: 0 });
  shop.environment = { ...shop.environment, KEYTURN_PRINT_KEY: printKey };
  expect((await shop.rotate()).codes).toEqual([]);
  const old = byHand(shop, 'acme/shop', 'TOY_KEY');
  const other = shop.toy.make("somebody else's");
  enrol(shop, { [SLOT]: { value: old.key, id: old.id } });
  shop.clock.advance(3_600_000);
  if (alerts)
    shop.github.repository('acme/shop').alerts.push({ number: 1, secret: old.key, type: 'toy_key', state: 'open' });
  return { shop, old, other };
}

const placed = (shop: Shop) => shop.github.secret('acme/shop', 'TOY_KEY')!.value;
const errorOf = ({ report }: Ran) => report?.secrets.find(({ key }) => key === 'TOY_KEY')?.error;

describe('a leak of what was enrolled, where `adopt` names another one', () => {
  it.each(['an alert', 'revoke'])(
    'by %s: it is replaced, neither ends, both are shown, until one is taken back',
    async (by) => {
      const { shop, old, other } = await leaked(by === 'an alert');
      shop.configuration = configured(`, adopt: ${other.id}`);
      const ran = by === 'revoke' ? await shop.run({ command: 'revoke', only: 'TOY_KEY' }) : await shop.rotate();
      expect([ran.exit, errorOf(ran)?.code]).toEqual([1, 'ADOPT_DISAGREES']);
      expect(errorOf(ran)?.what).toContain(`${other.id}, ${old.id}`);
      expect([shop.toy.accepts(old.key), shop.toy.accepts(other.key)]).toEqual([true, true]);
      const fresh = placed(shop);
      expect([fresh === old.key, shop.toy.accepts(fresh)]).toEqual([false, true]);
      // It stays so, and no run ends or mints anything on its own.
      const again = await shop.rotate();
      expect([again.exit, again.codes.includes('ADOPT_DISAGREES'), placed(shop) === fresh]).toEqual([1, true, true]);
      expect([shop.toy.accepts(old.key), shop.toy.accepts(other.key)]).toEqual([true, true]);

      shop.configuration = configured(`, adopt: ${old.id}`);
      const settled = await shop.run({ command: 'revoke', only: 'TOY_KEY' });
      expect([settled.exit, shop.toy.accepts(old.key), shop.toy.accepts(other.key)]).toEqual([0, false, true]);
      expect(placed(shop)).toBe(fresh);
      expect((await shop.rotate()).codes).toEqual([]);
      const { alerts } = shop.github.repository('acme/shop');
      expect(alerts.map(({ state }) => state)).toEqual(by === 'revoke' ? [] : ['resolved']);
    },
  );
});

describe('a leak of what was enrolled, where the place was written by hand since', () => {
  it('and `adopt` names what was pasted: both are shown, and neither is taken for what leaked', async () => {
    const { shop, old } = await leaked();
    const pasted = byHand(shop, 'acme/shop', 'TOY_KEY');
    shop.configuration = configured(`, adopt: ${pasted.id}`);
    const ran = await shop.rotate();
    expect([ran.exit, errorOf(ran)?.code]).toEqual([1, 'ADOPT_DISAGREES']);
    expect(errorOf(ran)?.what).toContain(`${pasted.id}, ${old.id}`);
    expect([shop.toy.accepts(old.key), shop.toy.accepts(pasted.key)]).toEqual([true, true]);
  });
});

describe('an id that was read off a value', () => {
  it('is ended by `revoke`, and never by a rotation that nothing is wrong with', async () => {
    const { shop, old } = await leaked(false);
    shop.configuration = configured('');
    await shop.rotate({ only: 'TOY_KEY', force: 'true', reason: 'a test' });
    expect([placed(shop) === old.key, shop.toy.accepts(old.key)]).toEqual([false, true]);

    const second = await leaked(false);
    second.shop.configuration = configured('');
    const ran = await second.shop.run({ command: 'revoke', only: 'TOY_KEY' });
    expect([ran.exit, ran.codes]).toEqual([0, []]);
    expect(second.shop.toy.accepts(second.old.key)).toBe(false);
    expect(second.shop.toy.accepts(second.other.key)).toBe(true);
    expect(second.shop.toy.accepts(placed(second.shop))).toBe(true);
  });
});
