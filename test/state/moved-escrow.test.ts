/** Another place under `escrow`: the seed goes there with everything that it guards, and nothing of it stays behind. */
import { beforeEach, expect, it } from '@jest/globals';
import { DAY, recipe, Shop } from '../rotation/shop.ts';

const secrets =
  'secrets:\n  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } } ] }';
const configuration = `${recipe()}\n${secrets}`;
const moved = `escrow: { github: { environment: staging } }\n${configuration}`;
const there = { environment: 'staging' };

let shop: Shop;

beforeEach(async () => {
  shop = new Shop(configuration);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  shop.clock.advance(DAY);
  shop.configuration = moved;
  shop.job = 'staging';
});

const old = () => shop.github.secret('acme/shop', 'KEYTURN_PENDING');
const held = () => shop.github.secret('acme/shop', 'KEYTURN_PENDING', there);
const journal = () => shop.journal!;
const seedOf = (text: string | undefined) => (JSON.parse(text!) as { seed: string }).seed;

it('the next run puts the seed into the new place, and deletes the secret in the old one', async () => {
  const seed = seedOf(old()?.value);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  expect(seedOf(held()?.value)).toBe(seed);
  expect(old()).toBeUndefined();
  expect(journal().escrow.place).toBe('acme/shop (environment staging)');
  const { requests } = await shop.rotate();
  const idle = ['contents/journal.json', 'secret-scanning/alerts'];
  expect(requests).toEqual(idle.map((path) => `GET api.github.com/repos/acme/shop/${path}`));
  shop.clock.advance(86 * DAY);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
});

it('a run that rotates at the same time leaves nothing behind either', async () => {
  shop.clock.advance(86 * DAY);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  expect(held()).toBeDefined();
  expect(old()).toBeUndefined();
});

it('what somebody else wrote in the old place since stays, and the command is named', async () => {
  shop.github.setSecret('acme/shop', 'KEYTURN_PENDING', old()!.value);
  const ran = await shop.rotate();
  expect(ran.exit).toBe(0);
  expect(held()).toBeDefined();
  expect(old()).toBeDefined();
  expect(ran.report?.notices.join('\n')).toContain('gh secret delete KEYTURN_PENDING --repo acme/shop');
  expect((await shop.rotate()).report?.notices.join('\n')).not.toContain('gh secret delete');
});

it.each(['before', 'after'] as const)(
  'killed %s any of its requests, it is made good by the next run',
  async (when) => {
    for (let fatal = 1; fatal <= 40; fatal++) {
      shop = new Shop(configuration);
      await shop.rotate();
      shop.clock.advance(DAY);
      shop.configuration = moved;
      shop.job = 'staging';
      const faulted = await shop.faulted(fatal, when);
      shop.clock.advance(DAY);
      expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
      expect(held()).toBeDefined();
      expect([fatal, old()]).toEqual([fatal, undefined]);
      if (!faulted) {
        expect(fatal).toBeGreaterThan(5);
        return;
      }
    }
    throw new Error('the run has more requests than were faulted');
  },
);
