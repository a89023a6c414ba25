/** A secret that nothing reads: what speaks against its retirement, what is deleted and ended, and nothing else ever. */
import { describe, expect, it } from '@jest/globals';
import { terminal } from '../../src/report/table.ts';
import type { Reference } from '../../src/rotation/model/ports.ts';
import { DAY, HOUR, type Ran, recipe, Shop } from '../rotation/shop.ts';

const configuration = `
${recipe()}
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: {} }, { github: { environment: staging } } ]
  OTHER_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: {} } ]
`;

const SLOTS = ['github:acme/shop/actions/TOY_KEY', 'github:acme/shop/actions/staging/TOY_KEY'];
const staging = { environment: 'staging' };

function reading(found: Reference, complete = true, of = SLOTS[0]) {
  return async (slots: readonly string[]) => ({
    complete,
    slots: Object.fromEntries(slots.map((slot) => [slot, slot === of ? found : ('none' as const)])),
    read: '14 files on 3 branches',
  });
}

/** Two secrets that were rotated and unused for so long, beside keys of other people and a secret that is not ours. */
async function quiet(days = 40, text = configuration): Promise<Shop> {
  const shop = new Shop(text, { foreign: 3 });
  shop.inventory = { references: reading('none'), twins: async () => [] };
  await shop.rotate();
  shop.github.vault('acme/shop', {}).secrets.set('BY_HAND', { ...shop.github.secret('acme/shop', 'OTHER_KEY')! });
  shop.clock.advance(days * DAY);
  return shop;
}

const retire = (shop: Shop, more: { [name: string]: string } = {}) =>
  shop.run({ command: 'retire', only: 'TOY_KEY', ...more });
const said = ({ report, error }: Ran) =>
  report ? terminal(report, { colours: false }) : `${error?.code}: ${error?.message}`;
const there = (shop: Shop) => [
  shop.github.secret('acme/shop', 'TOY_KEY'),
  shop.github.secret('acme/shop', 'TOY_KEY', staging),
];
const keyOf = (shop: Shop) => {
  const id = shop.journal?.secrets['TOY_KEY']?.credentials.at(-1)?.id;
  return shop.toy.keys.find((one) => one.id === id)!;
};

/** Judged by the services alone: nothing but the two places and the one key is gone. */
function nothingElse(shop: Shop, mine: string): void {
  const ended = shop.toy.keys.filter(({ deletedAt }) => deletedAt !== undefined).map(({ id }) => id);
  expect(ended.filter((id) => id !== mine)).toEqual([]);
  for (const name of ['OTHER_KEY', 'BY_HAND', 'KEYTURN_PENDING'])
    expect([name, shop.github.secret('acme/shop', name) !== undefined]).toEqual([name, true]);
}

describe('retire', () => {
  it('deletes its places, waits for the grace, revokes its key by id, and mints no more', async () => {
    const shop = await quiet();
    const { id, key } = keyOf(shop);
    const begun = await retire(shop);
    expect([begun.exit, begun.codes]).toEqual([1, ['RETIRING']]);
    expect(there(shop)).toEqual([undefined, undefined]);
    expect(shop.toy.accepts(key)).toBe(true);
    expect(shop.journal?.secrets['TOY_KEY']?.retiring).toMatchObject({ by: { attempt: 1 }, until: expect.any(String) });
    shop.clock.advance(6 * DAY);
    const waiting = await shop.rotate();
    expect([waiting.exit, shop.toy.accepts(key)]).toEqual([1, true]);
    shop.clock.advance(DAY);
    const over = await shop.rotate();
    expect([over.exit, over.codes]).toEqual([0, []]);
    expect(said(over)).toContain('take TOY_KEY under `secrets` out of the file');
    expect(shop.toy.accepts(key)).toBe(false);
    nothingElse(shop, id);
    const minted = shop.toy.keys.length;
    shop.clock.advance(200 * DAY);
    const later = await shop.rotate({ only: 'TOY_KEY' });
    expect([later.exit, shop.toy.keys.length]).toEqual([0, minted]);
    expect(said(await shop.status())).toContain('take it out of the file');
    expect((await retire(shop)).exit).toBe(0);
  });

  it('is no longer named as abandoned when it left the file', async () => {
    const shop = await quiet();
    await retire(shop, { grace: '1h' });
    shop.clock.advance(2 * HOUR);
    await shop.rotate();
    shop.configuration = configuration.replace('TOY_KEY:', 'NEXT_KEY:');
    expect((await shop.rotate()).report?.abandoned).toEqual([]);
  });

  it.each<[string, (shop: Shop) => void, { [name: string]: string }, RegExp]>([
    [
      'a workflow reads it',
      (shop) => Object.assign(shop.inventory ?? {}, { references: reading('yes') }),
      {},
      /TOY_KEY is read by a workflow/,
    ],
    [
      'a workflow may read one of its places',
      (shop) => Object.assign(shop.inventory ?? {}, { references: reading('maybe', true, SLOTS[1]) }),
      {},
      /staging\/TOY_KEY is perhaps read/,
    ],
    [
      'the readers of a place are not known',
      (shop) => Object.assign(shop.inventory ?? {}, { references: async () => ({ complete: true, slots: {} }) }),
      {},
      /readers are not known/,
    ],
    [
      'not everything was read',
      (shop) => Object.assign(shop.inventory ?? {}, { references: reading('none', false) }),
      {},
      /not every workflow .*14 files/,
    ],
    ['nobody can read the workflows', (shop) => Object.assign(shop, { inventory: {} }), {}, /nothing here can read/],
    [
      'another secret has the same value',
      (shop) => Object.assign(shop.inventory ?? {}, { twins: async () => ['github:acme/api/actions/COPY'] }),
      {},
      /acme\/api\/actions\/COPY holds the same value/,
    ],
    [
      'it was used',
      (shop) => Object.assign(keyOf(shop), { lastUsed: shop.clock.now().getTime() - 29 * DAY }),
      {},
      /was last used at/,
    ],
    [
      'it was used within the days that are asked for',
      (shop) => Object.assign(keyOf(shop), { lastUsed: shop.clock.now().getTime() - 35 * DAY }),
      { days: '36' },
      /was last used at/,
    ],
  ])('refuses while %s, and changes nothing', async (_, breaks, words, says) => {
    const shop = await quiet();
    breaks(shop);
    const ran = await retire(shop, words);
    expect([ran.exit, ran.codes]).toEqual([1, ['NOT_RETIRED']]);
    expect(said(ran)).toMatch(says);
    expect(shop.journal?.secrets['TOY_KEY']?.retiring).toBeUndefined();
    expect(there(shop).includes(undefined)).toBe(false);
  });

  it('refuses a key that is younger than the days that it has to be unused', async () => {
    expect(said(await retire(await quiet(20)))).toMatch(/was last used at/);
  });

  it('refuses what is on hold, exposed, or under way', async () => {
    const shop = await quiet();
    await shop.run({ command: 'hold', only: 'TOY_KEY', until: '1d' });
    expect((await retire(shop)).codes).toEqual(['ON_HOLD']);
    await shop.run({ command: 'hold', only: 'TOY_KEY', release: 'true' });
    shop.toy.lies = 'another tenant';
    await shop.rotate({ command: 'revoke', only: 'TOY_KEY' });
    expect(said(await retire(shop))).toMatch(/NOT_RETIRED/);
  });

  it('takes the word of a person where the provider does not show use, and journals that', async () => {
    const shop = await quiet(40, configuration.replace('last-used: /last_used_at, ', ''));
    const ran = await retire(shop);
    expect([ran.codes, said(ran)]).toEqual([['NOT_RETIRED'], expect.stringContaining('--unproved')]);
    await retire(shop, { unproved: 'true', grace: '1h' });
    expect(shop.journal?.secrets['TOY_KEY']?.retiring?.unproved).toBe(true);
    const { key } = keyOf(shop);
    shop.clock.advance(2 * HOUR);
    expect((await shop.rotate()).exit).toBe(0);
    expect(shop.toy.accepts(key)).toBe(false);
  });

  it('stops loudly when the key is used in its grace, and the places are written again', async () => {
    const shop = await quiet();
    await retire(shop);
    const mine = keyOf(shop);
    shop.clock.advance(DAY);
    mine.lastUsed = shop.clock.now().getTime();
    shop.clock.advance(10 * DAY);
    const ran = await shop.rotate();
    expect([ran.exit, ran.codes]).toEqual([1, ['IN_USE']]);
    expect(said(ran)).toContain('is not retired, no key of it was ended');
    expect(shop.toy.accepts(mine.key)).toBe(true);
    expect((await shop.rotate()).exit).toBe(0);
    expect(there(shop).includes(undefined)).toBe(false);
  });

  it.each([
    ['used while the proof was taken', 60_000],
    ['used on that day, of which its provider tells the day alone', 20 * HOUR],
  ])('stops as loudly where it was %s', async (_, before) => {
    const shop = await quiet();
    await retire(shop);
    const mine = keyOf(shop);
    // At the proof it was not used for 30 days: whatever it shows now has moved.
    mine.lastUsed = Date.parse(shop.journal?.secrets['TOY_KEY']?.retiring?.since ?? '') - before;
    shop.clock.advance(10 * DAY);
    expect((await shop.rotate()).codes).toEqual(['IN_USE']);
    expect(shop.toy.accepts(mine.key)).toBe(true);
  });

  it('leaves what somebody else wrote to a human, and goes on when that is gone', async () => {
    const shop = await quiet();
    shop.clock.advance(HOUR);
    const foreign = { ...shop.github.secret('acme/shop', 'OTHER_KEY')!, updatedAt: shop.clock.now() };
    const vault = shop.github.vault('acme/shop', {});
    const real = vault.secrets.get('TOY_KEY')!;
    vault.secrets.set('TOY_KEY', { ...real, ...foreign });
    const ran = await retire(shop, { grace: '1h' });
    expect([ran.exit, ran.codes]).toEqual([1, ['NEEDS_HUMAN']]);
    expect(shop.journal?.secrets['TOY_KEY']?.human).toMatchObject({ code: 'WRITTEN_BY_OTHERS', place: 'acme/shop' });
    expect(there(shop)[0]).toBeDefined();
    expect(there(shop)[1]).toBeUndefined();
    const { key } = keyOf(shop);
    shop.clock.advance(10 * DAY);
    expect((await shop.rotate()).codes).toEqual(['NEEDS_HUMAN']);
    expect(shop.toy.accepts(key)).toBe(true);
    vault.secrets.delete('TOY_KEY');
    expect((await shop.rotate()).codes).toEqual(['RETIRING']);
    shop.clock.advance(2 * HOUR);
    expect((await shop.rotate()).exit).toBe(0);
    expect(shop.toy.accepts(key)).toBe(false);
  });

  it('has no grace for what leaks meanwhile', async () => {
    const shop = await quiet();
    await retire(shop);
    const { key } = keyOf(shop);
    expect((await shop.rotate({ command: 'revoke', only: 'TOY_KEY' })).exit).toBe(0);
    expect(shop.toy.accepts(key)).toBe(false);
    expect(shop.journal?.secrets['TOY_KEY']?.retired).toBeDefined();
    expect((await shop.rotate({ command: 'revoke', only: 'TOY_KEY' })).exit).toBe(0);
  });

  it('is taken back by a forced rotation, before its end and after it', async () => {
    const shop = await quiet();
    await retire(shop, { grace: '1h' });
    expect((await shop.rotate({ force: 'true', only: 'TOY_KEY' })).exit).toBe(0);
    expect(there(shop).includes(undefined)).toBe(false);
    shop.clock.advance(40 * DAY);
    await shop.rotate();
    await retire(shop, { grace: '1h' });
    shop.clock.advance(2 * HOUR);
    await shop.rotate();
    expect(there(shop)).toEqual([undefined, undefined]);
    expect((await shop.rotate({ force: 'true', only: 'TOY_KEY' })).exit).toBe(0);
    expect(there(shop).includes(undefined)).toBe(false);
  });
});

const isEffect = ({ method }: Request) => method !== 'GET' && method !== 'HEAD';

describe('killed at every effect', () => {
  it.each([
    ['before', 'begin'],
    ['after', 'begin'],
    ['before', 'end'],
    ['after', 'end'],
  ] as const)(
    '%s it took place, at its %s: `rotate` goes on, and nothing else ever is deleted',
    async (when, phase) => {
      let killed = 0;
      for (let at = 1; at < 40; at++) {
        const shop = await quiet();
        const { id, key } = keyOf(shop);
        const words = { command: 'retire', only: 'TOY_KEY', grace: '1h' };
        if (phase === 'end') {
          await shop.run(words);
          shop.clock.advance(2 * HOUR);
        }
        if (!(await shop.faulted(at, when, phase === 'end' ? { only: 'TOY_KEY' } : words, isEffect))) break;
        killed++;
        nothingElse(shop, id);
        shop.clock.advance(HOUR);
        // Killed before it was journalled, it is asked for again.
        if (shop.journal?.secrets['TOY_KEY']?.retiring === undefined && phase === 'begin') await shop.run(words);
        for (let day = 0; day < 2; day++) {
          await shop.rotate({ only: 'TOY_KEY' });
          shop.clock.advance(DAY);
        }
        expect([phase, at, shop.toy.accepts(key), ...there(shop)]).toEqual([phase, at, false, undefined, undefined]);
        expect(shop.journal?.secrets['TOY_KEY']).toMatchObject({ retired: expect.any(String) });
        nothingElse(shop, id);
      }
      expect(killed).toBeGreaterThan(4);
    },
  );
});
