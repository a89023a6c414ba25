/** What the signed journal costs in requests: nothing where nothing is due, one question before a mint, a PUT and a commit to begin. */
import { describe, expect, it } from '@jest/globals';
import { DAY, type Ran, recipe, Shop, services } from '../rotation/shop.ts';

function shopOf(count: number, shared: boolean, people = 'mona'): Shop {
  const share = shared ? `, share: { with: ["${people}"] }` : '';
  const places = 'destinations: [ { github: { environment: production } } ]';
  const secrets = Array.from(
    { length: count },
    (_, at) => `  KEY_${at}: { provider: toy, admin: TOY_ADMIN, ${places}${share} }`,
  );
  return new Shop(`${shared ? services : ''}\n${recipe()}\nsecrets:\n${secrets.join('\n')}`);
}

const journal = 'api.github.com/repos/acme/shop/contents/journal.json';
const escrow = 'api.github.com/repos/acme/shop/actions/secrets/KEYTURN_PENDING';
const times = ({ requests }: Ran, request: string) => requests.filter((each) => each === request).length;

describe.each([
  [1, false],
  [5, false],
  [1, true],
  [5, true],
])('with %i secrets (shared with somebody: %s)', (count, shared) => {
  it('an idle run reads the journal and asks for leaks and leavers, and nothing else', async () => {
    const shop = shopOf(count, shared);
    expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
    shop.clock.advance(10 * DAY);
    // A link that lies for longer than it may is followed by that run.
    await shop.rotate();
    for (let day = 0; day < 2; day++) {
      shop.clock.advance(DAY);
      const { requests } = await shop.rotate();
      expect(requests).toEqual([
        `GET ${journal}`,
        'GET api.github.com/repos/acme/shop/secret-scanning/alerts',
        ...(shared ? ['GET api.github.com/users/mona', 'GET api.github.com/orgs/acme/memberships/mona'] : []),
      ]);
    }
  });

  it('a run that mints asks once when the escrow was last written, however many it mints', async () => {
    const shop = shopOf(count, shared);
    const first = await shop.rotate();
    expect(first).toMatchObject({ exit: 0, codes: [] });
    shop.clock.advance(87 * DAY);
    const ran = await shop.rotate();
    expect(ran).toMatchObject({ exit: 0, codes: [] });
    expect(shop.toy.keys.length).toBe(2 * count);
    expect(times(ran, `GET ${escrow}`)).toBe(1);
    // One for all values that may be lost, and none for the anchor.
    expect(times(ran, `PUT ${escrow}`)).toBe(1);
    // Reading it needs one, and no write of this run met another.
    expect(times(ran, `GET ${journal}`)).toBe(1);
    expect(ran.requests.filter((each) => each.includes('/attempts/'))).toEqual([]);
  });

  it('a first run commits once and puts once before anything else changes', async () => {
    const shop = shopOf(count, shared);
    const { effects, requests } = await shop.rotate();
    const begins = effects.indexOf(`PUT ${escrow}`);
    expect(effects.slice(0, begins + 1)).toEqual([
      'POST api.github.com/repos/acme/shop/git/trees',
      'POST api.github.com/repos/acme/shop/git/commits',
      'POST api.github.com/repos/acme/shop/git/refs',
      `PUT ${escrow}`,
    ]);
    // The seed, all values together, and the text without values at the end.
    expect(requests.filter((each) => each === `PUT ${escrow}`)).toHaveLength(3);
    // Once to judge, and once more before the seed goes there: nobody else's is overwritten.
    expect(requests.filter((each) => each === `GET ${escrow}`)).toHaveLength(2);
  });
});

it('one secret costs as many requests as this', async () => {
  const shop = shopOf(1, false);
  const totals: number[] = [];
  for (const days of [0, 10, 77, 2]) {
    shop.clock.advance(days * DAY);
    const ran = await shop.rotate();
    expect(ran).toMatchObject({ exit: 0, codes: [] });
    totals.push(ran.requests.length);
  }
  // The first run, an idle one, one that mints, one that revokes.
  expect(totals).toEqual([34, 2, 24, 22]);
});

it('two hundred secrets share commits and writes of the escrow', async () => {
  const shop = shopOf(200, false);
  const first = await shop.rotate();
  expect(first).toMatchObject({ exit: 0, codes: [] });
  expect(shop.toy.keys.length).toBe(200);
  // At most half a commit for each, and one write of the escrow for all that wait, in as many waves as it has room for.
  expect(times(first, `PUT ${journal}`)).toBeLessThanOrEqual(100);
  expect(times(first, `PUT ${escrow}`)).toBeLessThanOrEqual(20);
});

it('two hundred people share commits', async () => {
  const logins = Array.from({ length: 200 }, (_, n) => `person-${n}`);
  const shop = shopOf(1, true, '@acme/backend');
  shop.github.addOrganization('acme', { backend: logins });
  const first = await shop.rotate();
  expect(first).toMatchObject({ exit: 0, codes: [] });
  expect(shop.webhook.deliveries.length).toBe(200);
  expect(times(first, `PUT ${journal}`)).toBeLessThanOrEqual(100);
});
