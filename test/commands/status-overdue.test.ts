/** `status --fail-on overdue` fails for whatever lives and is older than its max-age. */
import { describe, expect, it } from '@jest/globals';
import type { CredentialRecord } from '../../src/rotation/model/record.ts';
import { DAY, recipe, Shop } from '../rotation/shop.ts';

const key = 'TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } } ]';
const configuration = (more = '') => `${recipe()}\nsecrets:\n  ${key}${more} }`;
const at = { environment: 'production' };

const overdue = { 'fail-on': 'overdue' };

async function rotated(more = ''): Promise<Shop> {
  const shop = new Shop(configuration(more));
  expect((await shop.rotate()).exit).toBe(0);
  return shop;
}

function age(shop: Shop, change: (one: CredentialRecord, old: string) => CredentialRecord): void {
  const old = new Date(shop.clock.now().getTime() - 91 * DAY).toISOString();
  shop.edit((journal) => {
    const entry = journal.secrets['TOY_KEY']!;
    return {
      ...journal,
      secrets: { TOY_KEY: { ...entry, credentials: entry.credentials.map((one) => change(one, old)) } },
    };
  });
}

describe('`fail-on: overdue` fails for', () => {
  it.each<[string, () => Promise<Shop>]>([
    [
      'a current credential',
      async () => {
        const shop = await rotated();
        shop.clock.advance(91 * DAY);
        return shop;
      },
    ],
    [
      'a previous credential, although the current one is new',
      async () => {
        const shop = await rotated();
        shop.clock.advance(88 * DAY);
        expect((await shop.rotate()).exit).toBe(0);
        shop.clock.advance(3 * DAY);
        return shop;
      },
    ],
    [
      'an orphan that may live',
      async () => {
        const shop = await rotated();
        age(shop, (one, old) => ({
          ...one,
          stage: 'orphan',
          times: { intent: old },
        }));
        return shop;
      },
    ],
    [
      'an adopted credential',
      async () => {
        const shop = new Shop('');
        const { id } = shop.toy.make('by hand');
        shop.configuration = configuration(`, adopt: ${id}`);
        shop.github.setSecret('acme/shop', 'TOY_KEY', 'toy-old', at);
        expect((await shop.rotate()).exit).toBe(0);
        expect(shop.journal?.secrets['TOY_KEY']?.credentials[0]?.adopted).toBe(true);
        shop.clock.advance(91 * DAY);
        return shop;
      },
    ],
    [
      'what was in place at first contact',
      async () => {
        const shop = new Shop(configuration());
        shop.github.setSecret('acme/shop', 'TOY_KEY', 'toy-old', at);
        expect((await shop.rotate()).exit).toBe(0);
        expect(shop.journal?.secrets['TOY_KEY']?.observed).toBeDefined();
        shop.clock.advance(91 * DAY);
        return shop;
      },
    ],
    [
      'what is in place before first contact',
      async () => {
        const shop = new Shop(configuration());
        shop.github.setSecret('acme/shop', 'TOY_KEY', 'toy-old', at);
        shop.clock.advance(91 * DAY);
        return shop;
      },
    ],
    [
      'the oldest of several places before first contact',
      async () => {
        const shop = new Shop(
          `${recipe()}\nsecrets:\n  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { repositories: [acme/shop, acme/api] } } ] }`,
        );
        shop.github.setSecret('acme/shop', 'TOY_KEY', 'toy-old');
        shop.clock.advance(91 * DAY);
        shop.github.setSecret('acme/api', 'TOY_KEY', 'toy-old');
        return shop;
      },
    ],
    [
      'a key whose rotation failed',
      async () => {
        const shop = await rotated();
        shop.clock.advance(88 * DAY);
        shop.down.add('api.toy.example.com');
        expect((await shop.rotate()).exit).toBe(1);
        shop.clock.advance(3 * DAY);
        expect((await shop.rotate()).exit).toBe(1);
        return shop;
      },
    ],
    [
      'a key whose first rotation failed',
      async () => {
        const shop = new Shop(configuration());
        shop.github.setSecret('acme/shop', 'TOY_KEY', 'toy-old', at);
        shop.clock.advance(91 * DAY);
        shop.down.add('api.toy.example.com');
        expect((await shop.rotate()).exit).toBe(1);
        return shop;
      },
    ],
  ])('%s', async (_, world) => {
    const shop = await world();
    const ran = await shop.status(overdue);
    expect(ran).toMatchObject({ exit: 1, codes: [] });
    expect(ran.effects).toEqual([]);
    expect((await shop.status()).exit).toBe(0);
  });
});

describe('`fail-on: overdue` passes', () => {
  it('for what is young, wherever it is known from', async () => {
    const shop = await rotated();
    shop.clock.advance(2 * DAY);
    expect((await shop.status(overdue)).exit).toBe(0);
    const other = new Shop(configuration());
    other.github.setSecret('acme/shop', 'TOY_KEY', 'toy-old', at);
    other.clock.advance(89 * DAY);
    expect((await other.status(overdue)).exit).toBe(0);
  });

  it('where there is nothing yet', async () => {
    expect(await new Shop(configuration()).status(overdue)).toMatchObject({ exit: 0, codes: [] });
  });

  it('once what outlived its age has ended', async () => {
    const shop = await rotated();
    shop.clock.advance(88 * DAY);
    await shop.rotate();
    shop.clock.advance(2 * DAY);
    await shop.rotate();
    shop.clock.advance(10 * DAY);
    expect(shop.toy.live().length).toBe(1);
    expect((await shop.status(overdue)).exit).toBe(0);
  });
});

it('a place that cannot be asked fails it: what lies there may be of any age', async () => {
  const shop = new Shop(configuration());
  shop.token = shop.github.addToken({ permissions: { contents: 'read' } });
  expect(await shop.status(overdue)).toMatchObject({ exit: 1, codes: ['TOKEN_DENIED'] });
  expect((await shop.status()).exit).toBe(0);
});

it('the journal and what lies beside it are asked alone where it knows enough, or `fail-on` is not given', async () => {
  const shop = await rotated();
  const journal = ['journal.json', 'enrolled.json'].map(
    (file) => `GET api.github.com/repos/acme/shop/contents/${file}`,
  );
  expect((await shop.status(overdue)).requests).toEqual(journal);
  shop.configuration += '\n  OTHER_KEY: { provider: random }';
  expect((await shop.status()).requests).toEqual(journal);
  expect((await shop.status(overdue)).requests).toEqual([
    ...journal.slice(0, 1),
    'GET api.github.com/repos/acme/shop/actions/secrets/OTHER_KEY',
    'GET api.github.com/repos/acme/shop/actions/secrets/public-key',
    ...journal.slice(1),
  ]);
});
