/** Links that an open incident holds back, until a person lets them go. */
import { describe, expect, it } from '@jest/globals';
import type { Selector } from '../../../../src/rotation/model/incident.ts';
import { emptyJournal, type JournalRecord, type ShareRecord } from '../../../../src/rotation/model/record.ts';
import { settled } from '../../../../src/rotation/run/incident/record.ts';
import { DAY, recipe, Shop, services } from '../../shop.ts';

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

const waiting = (shop: Shop) =>
  Object.values(shop.journal!.secrets).flatMap(({ credentials }) =>
    credentials.flatMap(({ stage, shares }) => shares.map(({ state, link }) => [stage, state, link !== undefined])),
  );

const linksOf = (shop: Shop): readonly string[] =>
  shop.webhook.deliveries.flatMap(({ text }) => {
    const { type, data } = JSON.parse(text) as { type: string; data: { link?: string } };
    return type === 'keyturn.link' && data.link !== undefined ? [data.link] : [];
  });
const links = (shop: Shop) => linksOf(shop).length;
const about = (selector: string) => ({ command: 'incident', selector: `{ ${selector}, since: 2020-01-01 }` });

describe('links that nobody has opened', () => {
  it.each([
    ['of a breached person', 'person: mona', 'mona'],
    ['in a breached channel', 'channel: webhook', 'webhook'],
  ])('%s end in the first run, and are owed until they are released, also after the end', async (_, selector, name) => {
    const shop = await shared((one) => one);
    const [link = ''] = linksOf(shop);
    expect((await shop.rotate(about(selector))).exit).toBe(0);
    expect(Object.values(shop.journal!.incidents!)[0]?.closed).toBeDefined();
    await expect(shop.openLink(link)).rejects.toMatchObject({ code: 'LINK_GONE' });
    expect(waiting(shop)).toEqual([['current', 'owed', false]]);
    const { report } = await shop.rotate();
    expect(report?.notices.join('\n')).toContain(`keyturn incident --release ${name}`);
    expect(links(shop)).toBe(1);
    expect(waiting(shop)).toEqual([['current', 'owed', false]]);
    expect((await shop.rotate({ command: 'incident', release: name })).exit).toBe(0);
    // Its value has left the escrow: they get a successor.
    for (let run = 0; run < 3; run++) await shop.rotate();
    expect(links(shop)).toBe(2);
    const values = await shop.openLink(linksOf(shop)[1]!);
    expect(Object.values(values)).toEqual([shop.github.secret('acme/shop', 'TOY_KEY')!.value]);
  });

  it('and were opened meanwhile, as the journal could not know, are replaced', async () => {
    const shop = await shared((one) => one);
    const old = shop.toy.keys[0]!;
    await shop.openLink(linksOf(shop)[0]!);
    await shop.rotate(about('person: mona'));
    expect(shop.toy.live()).not.toContain(old.id);
    expect(waiting(shop).at(-1)).toEqual(['current', 'owed', false]);
    expect(links(shop)).toBe(1);
  });

  it('are ended once, wherever a run is killed', async () => {
    for (let at = 1; ; at += 2) {
      const shop = await shared((one) => one);
      const [link = ''] = linksOf(shop);
      const isChange = ({ method }: Request) => method !== 'GET';
      const faulted = await shop.faulted(at, at % 4 === 1 ? 'before' : 'after', about('person: mona'), isChange);
      for (let day = 0; day < 2; day++) {
        shop.clock.advance(DAY);
        await shop.rotate(day === 0 && !shop.journal!.incidents ? about('person: mona') : {});
      }
      await expect(shop.openLink(link)).rejects.toMatchObject({ code: 'LINK_GONE' });
      expect([at, links(shop), waiting(shop).at(-1)]).toEqual([at, 1, ['current', 'owed', false]]);
      if (!faulted) break;
    }
  });
});

describe("a breached person's own credential", () => {
  it('is replaced once, and not again while its link is held back; released, they get one that works', async () => {
    const own = configuration.replace('with: ["@acme/backend"] }', 'with: ["@acme/backend"], as: own }');
    const shop = new Shop(own.replace('destinations: [ { github: {} } ]', 'destinations: []'));
    expect((await shop.rotate()).exit).toBe(0);
    await shop.openLink(linksOf(shop)[0]!);
    expect((await shop.rotate()).exit).toBe(0);
    await shop.rotate(about('person: mona'));
    const made = shop.toy.keys.length;
    for (let day = 0; day < 3; day++) {
      shop.clock.advance(DAY);
      await shop.rotate();
    }
    expect([links(shop), shop.toy.keys.length]).toEqual([1, made]);
    expect(shop.toy.live()).not.toContain(shop.toy.keys[0]!.id);
    await shop.rotate({ command: 'incident', release: 'mona' });
    for (let run = 0; run < 2; run++) await shop.rotate();
    const [value] = Object.values(await shop.openLink(linksOf(shop).at(-1)!));
    const key = shop.toy.keys.find(({ key: each }) => each === value)!;
    expect(shop.toy.live()).toEqual([key.id]);
  });
});

it('an incident that holds somebody back stays in the journal, however many close after it', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();
  const by = { run: 'acme/shop#1', attempt: 1 };
  const closed = (day: number, selector: Selector, more = {}) => ({
    selector,
    since: at(1),
    until: at(day),
    by,
    opened: at(day),
    closed: at(day),
    items: {},
    ...more,
  });
  const names = Array.from({ length: 20 }, (_, index) => `01JDQ2Z3V4W5X6Y7Z8A9B0C${String(index).padStart(3, '0')}`);
  const incidents = Object.fromEntries(names.map((name, index) => [name, closed(index + 3, { all: true })]));
  const held = '01JDQ2Z3V4W5X6Y7Z8A9B0CAAA';
  const free = '01JDQ2Z3V4W5X6Y7Z8A9B0CBBB';
  const { closed: _, ...open } = closed(2, { all: true });
  const document: JournalRecord = {
    ...emptyJournal('abcdefgh'),
    incidents: {
      ...incidents,
      [held]: closed(2, { person: 'mona' }),
      [free]: closed(2, { person: 'hubot' }, { released: ['hubot'] }),
      '01JDQ2Z3V4W5X6Y7Z8A9B0CCCC': open,
    },
  };
  const left = Object.keys(settled(document, at(30)).incidents ?? {});
  expect(left).toContain(held);
  expect(left).not.toContain(free);
  expect(left).toHaveLength(17);
});
