/** Links that an open incident holds back, until a person lets them go. */
import { describe, expect, it } from '@jest/globals';
import type { ShareRecord } from '../../../../src/rotation/model/record.ts';
import { recipe, Shop, services } from '../../shop.ts';

const configuration = `${services}
${recipe()}
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: {} } ]
    share: { with: ["@acme/backend"] }
`;

/** A secret whose link was sent to one person, and what became of it. */
async function shared(become: (share: ShareRecord) => ShareRecord): Promise<Shop> {
  const shop = new Shop(configuration);
  expect((await shop.rotate()).exit).toBe(0);
  shop.edit((journal) => ({
    ...journal,
    secrets: Object.fromEntries(
      Object.entries(journal.secrets).map(([key, entry]) => [
        key,
        { ...entry, credentials: entry.credentials.map((one) => ({ ...one, shares: one.shares.map(become) })) },
      ]),
    ),
  }));
  return shop;
}

const opened = (share: ShareRecord): ShareRecord => ({ ...share, state: 'opened', opened: share.sent as string });
const share = (shop: Shop) =>
  shop.journal!.secrets['TOY_KEY']!.credentials.find(({ stage }) => stage === 'current')!.shares[0]!;

describe('while an incident is open', () => {
  it('the journal says by which channel a link went', async () => {
    const shop = await shared((one) => one);
    expect(share(shop).channel).toBe('webhook');
  });

  it.each([
    ['a person', 'person: mona', 'mona'],
    ['the only channel', 'channel: webhook', 'webhook'],
  ])('%s gets no link of the new value, and gets it when it is released', async (_, selector, name) => {
    const shop = await shared(opened);
    // The provider does not end the old one, so that the incident stays open.
    shop.toy.lies = undefined;
    const old = shop.toy.keys[0]!;
    const { http } = shop.toy;
    const stubborn = async (request: Request) =>
      request.method === 'DELETE' ? new Response('{}', { status: 403 }) : http(request);
    Object.assign(shop.toy, { http: stubborn });
    const sent = share(shop).link;
    const ran = await shop.rotate({ command: 'incident', selector: `{ ${selector}, since: 2020-01-01 }` });
    expect(ran.exit).toBe(1);
    expect(shop.toy.keys.length).toBe(2);
    expect(share(shop)).toMatchObject({ state: 'owed' });
    expect(share(shop).link).toBeUndefined();
    await shop.rotate();
    expect(share(shop).state).toBe('owed');

    const none = await shop.rotate({ command: 'incident', release: 'nobody' });
    expect([none.exit, none.error?.code]).toEqual([2, 'INPUT_INVALID']);
    await shop.rotate({ command: 'incident', release: name });
    await shop.rotate();
    expect(share(shop).state).toBe('waiting');
    expect(share(shop).link).not.toBe(sent);

    Object.assign(shop.toy, { http });
    expect((await shop.rotate()).exit).toBe(0);
    expect(shop.toy.live()).not.toContain(old.id);
    expect(Object.values(shop.journal!.incidents!)[0]?.closed).toBeDefined();
  });
});
