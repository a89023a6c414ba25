/** `rotate --signals`, as its workflow runs it between two daily runs. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { FakeAlert } from '../fakes/github.ts';
import { DAY, HOUR, type Ran, recipe, Shop, services } from './shop.ts';

const configuration = (more = '') => `
${services}
${recipe()}

secrets:
  API_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [{ github: {} }]
    share: { with: ["@acme/backend"] }
    ${more}
`;

const shops: Shop[] = [];
afterEach(() => {
  for (const shop of shops.splice(0)) expect(shop.github.undocumented).toEqual([]);
});

/** A repository whose key was rotated once, and whose people have their links. */
async function makeShop(more = ''): Promise<Shop> {
  const shop = new Shop(configuration(more));
  shops.push(shop);
  shop.github.addOrganization('acme', { backend: ['mona', 'lisa'] });
  const first = await shop.rotate();
  expect(first.error?.message ?? first.codes.join()).toBe('');
  shop.clock.advance(HOUR);
  return shop;
}

const look = (shop: Shop) => shop.rotate({ signals: 'true' });
const value = (shop: Shop) => shop.github.secret('acme/shop', 'API_KEY')!.value;

let number = 0;
function alert(shop: Shop, secret = `toy-of-somebody-else-${number}`): FakeAlert {
  const made = { number: ++number, secret, type: 'toy', state: 'open', at: shop.clock.now() };
  shop.github.repository('acme/shop').alerts.push(made);
  return made;
}

const asksForValues = ({ requests }: Ran) => requests.filter((each) => each.includes('secret-scanning')).length > 1;

describe('a look for signals', () => {
  it('that finds nothing reads the journal, the alerts and the teams, and changes nothing', async () => {
    const shop = await makeShop();
    const ran = await look(shop);
    expect(ran.exit).toBe(0);
    expect(ran.effects).toEqual([]);
    expect(ran.requests).toEqual([
      expect.stringContaining('/contents/journal.json'),
      'GET api.github.com/repos/acme/shop/secret-scanning/alerts',
      'GET api.github.com/orgs/acme/teams/backend/members',
    ]);
    expect(ran.report?.secrets.map(({ action }) => action)).toEqual(['none']);
  });

  it('asks without the values, and by the ETag that it was given', async () => {
    const shop = await makeShop();
    alert(shop);
    shop.clock.advance(HOUR);
    expect(asksForValues(await look(shop))).toBe(true);
    const mark = shop.journal?.signals?.['acme/shop'];
    expect(mark).toEqual({ etag: expect.stringMatching(/^W\/"/), newest: expect.stringMatching(/^2026-/) });
    shop.clock.advance(HOUR);
    const asked = shop.github.log.length;
    const again = await look(shop);
    expect(again.effects).toEqual([]);
    expect(asksForValues(again)).toBe(false);
    const list = shop.github.log.slice(asked).find(({ path }) => path.includes('secret-scanning'));
    expect(list?.status).toBe(304);
    expect(list?.path).toContain('hide_secret=true');
  });

  it('rotates at once what a new alert shows, and revokes it, long before the daily run', async () => {
    const shop = await makeShop();
    const leaked = value(shop);
    await look(shop);
    const found = alert(shop, leaked);
    shop.clock.advance(HOUR / 2);
    const ran = await look(shop);
    expect(ran.codes).toEqual([]);
    expect(value(shop)).not.toBe(leaked);
    expect(shop.toy.accepts(leaked)).toBe(false);
    expect(found.state).toBe('resolved');
    expect(ran.report?.notices.join()).toContain('new alerts of secret scanning in acme/shop');
    shop.clock.advance(HOUR / 2);
    expect((await look(shop)).effects).toEqual([]);
  });

  it('reads an alert that shows nothing of ours once, not each time', async () => {
    const shop = await makeShop();
    alert(shop);
    shop.clock.advance(HOUR);
    const held = value(shop);
    expect(asksForValues(await look(shop))).toBe(true);
    expect(value(shop)).toBe(held);
    for (let turn = 0; turn < 3; turn++) {
      shop.clock.advance(HOUR);
      const again = await look(shop);
      expect([asksForValues(again), again.effects]).toEqual([false, []]);
    }
  });

  it('looks once more at what was too young, and does not take a closed alert for news', async () => {
    const shop = await makeShop();
    const closed = alert(shop);
    shop.clock.advance(HOUR);
    await look(shop);
    alert(shop);
    expect(asksForValues(await look(shop))).toBe(true);
    shop.clock.advance(HOUR);
    closed.state = 'resolved';
    // The list has another ETag, and the newest in it may not have been there yet at the last look.
    expect(asksForValues(await look(shop))).toBe(true);
    shop.clock.advance(HOUR);
    expect(asksForValues(await look(shop))).toBe(false);
  });

  it('sees an alert that is opened again', async () => {
    const shop = await makeShop();
    const known = alert(shop);
    shop.clock.advance(HOUR);
    await look(shop);
    known.state = 'resolved';
    shop.clock.advance(HOUR);
    await look(shop);
    Object.assign(known, { state: 'open', at: shop.clock.now() });
    shop.clock.advance(HOUR);
    expect(asksForValues(await look(shop))).toBe(true);
  });

  it('replaces what somebody knows who has left the team', async () => {
    const shop = await makeShop();
    const held = value(shop);
    expect((await look(shop)).effects).toEqual([]);
    shop.github.organizations.get('acme')!.teams.set('backend', [shop.github.addUser('mona')]);
    const ran = await look(shop);
    expect(ran.report?.notices.join()).toContain('somebody has left');
    // Lisa has not opened her link: it is withdrawn, and there is nothing that she knows.
    expect(value(shop)).toBe(held);
    expect(shop.journal?.secrets['API_KEY']?.credentials[0]?.shares.map(({ state }) => state)).toContain('destroyed');
    expect((await look(shop)).effects).toEqual([]);
  });

  it('rotates nothing that is merely due: that is the daily run’s', async () => {
    const shop = await makeShop();
    const held = value(shop);
    shop.clock.advance(200 * DAY);
    const ran = await look(shop);
    expect([ran.effects, value(shop)]).toEqual([[], held]);
  });

  it('begins no journal: before the first daily run there is nothing that could leak', async () => {
    const shop = new Shop(configuration());
    shops.push(shop);
    const ran = await look(shop);
    expect([ran.exit, ran.effects, shop.journal]).toEqual([0, [], undefined]);
  });
});

describe('where GitHub does not say', () => {
  it.each([500, 503])('a list that answers %d is a notice, and is asked again the next time', async (status) => {
    const shop = await makeShop();
    const leaked = value(shop);
    alert(shop, leaked);
    shop.clock.advance(HOUR);
    shop.github.fault = ({ path }) => (path.includes('secret-scanning') ? { kind: 'status', status } : undefined);
    const ran = await look(shop);
    expect([ran.exit, ran.effects]).toEqual([0, []]);
    expect(ran.report?.notices.join()).toContain('secret scanning could not be asked');
    shop.github.fault = undefined;
    await look(shop);
    expect(shop.toy.accepts(leaked)).toBe(false);
  });

  it('alerts whose values could not be read are news the next time as well', async () => {
    const shop = await makeShop();
    const leaked = value(shop);
    alert(shop, leaked);
    shop.clock.advance(HOUR);
    shop.github.fault = ({ path }) =>
      path.includes('secret-scanning') && !path.includes('hide_secret') ? { kind: 'status', status: 500 } : undefined;
    await look(shop);
    expect(shop.journal?.signals).toBeUndefined();
    shop.github.fault = undefined;
    await look(shop);
    expect(shop.toy.accepts(leaked)).toBe(false);
  });

  it('a token that may not read alerts is a notice, and an error where the file asks for them', async () => {
    const quiet = await makeShop();
    quiet.github.fault = ({ path }) =>
      path.includes('secret-scanning') ? { kind: 'refused', as: 'permission' } : undefined;
    expect(await look(quiet)).toMatchObject({ exit: 0, codes: [] });
    const strict = await makeShop('policy: { rotate-when: [exposed] }');
    strict.github.fault = quiet.github.fault;
    expect(await look(strict)).toMatchObject({ exit: 1, codes: ['TOKEN_DENIED'] });
  });

  it.each([1, 2, 3, 4, 5, 6])('a look that loses GitHub at request %d is made up for by the next', async (at) => {
    const shop = await makeShop();
    const leaked = value(shop);
    alert(shop, leaked);
    shop.clock.advance(HOUR);
    const before = shop.github.log.length;
    shop.github.fault = ({ number: asked }) => (asked - before >= at ? { kind: 'lost', applied: false } : undefined);
    await look(shop);
    shop.github.fault = undefined;
    expect(shop.toy.accepts(leaked)).toBe(true);
    shop.clock.advance(HOUR);
    await look(shop);
    expect(shop.toy.accepts(leaked)).toBe(false);
  });

  it('what an earlier look began and could not end is gone on with, although nothing is new', async () => {
    const shop = await makeShop();
    const leaked = value(shop);
    alert(shop, leaked);
    shop.clock.advance(HOUR);
    shop.down.add('api.toy.example.com');
    expect((await look(shop)).exit).toBe(1);
    expect(shop.journal?.signals).toBeDefined();
    expect(shop.toy.accepts(leaked)).toBe(true);
    shop.down.clear();
    shop.clock.advance(HOUR);
    await look(shop);
    expect(shop.toy.accepts(leaked)).toBe(false);
    shop.clock.advance(HOUR);
    expect((await look(shop)).effects).toEqual([]);
  });
});

describe('inputs that do not go with it', () => {
  it.each(['force', 'dry-run'])('%s', async (name) => {
    const shop = await makeShop();
    await expect(shop.rotate({ signals: 'true', [name]: 'true' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
