/** What Keyturn has in hand already: from the configuration and the journal. */
import { expect, test } from '@jest/globals';
import { bySlot, knownOf } from '../../src/commands/inventory/known.ts';
import { load } from '../../src/config/load.ts';
import type { Facts, ListedSecret } from '../../src/inventory/facts.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { recipe, Shop } from '../rotation/shop.ts';
import { enrolledIn, put } from './enrolled-in.ts';

const configuration = `${recipe()}
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } } ] }`;
const more = `${configuration}
  LATER: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { repositories: [acme/shop, acme/api] } } ] }`;

const rows = (...names: string[]): readonly ListedSecret[] =>
  names.map((name) => ({ name, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' }));
const absent = { state: 'absent' } as const;
const none = { actions: absent, dependabot: absent, codespaces: absent, agents: absent };
const listed = (...names: string[]) => ({ state: 'listed', rows: rows(...names), complete: true }) as const;
const repository = (name: string, secrets: string[], inProduction: string[]): Facts['repositories'][number] => ({
  repository: name,
  visibility: 'private',
  archived: false,
  secrets: { ...none, actions: listed(...secrets) },
  environments: { state: 'listed', rows: { Production: listed(...inProduction) } },
  files: { state: 'read', defaultBranch: 'main', trees: [], unread: 0 },
});
const facts: Facts = {
  at: '2026-02-01T00:00:00Z',
  organization: 'acme',
  organizationSecrets: none,
  repositories: [repository('Acme/shop', ['TOY_KEY', 'LATER'], ['TOY_KEY']), repository('acme/api', ['LATER'], [])],
};

function asked(shop: Shop, down = false) {
  const told: string[] = [];
  const access = {
    token: new Secret(shop.token),
    journalToken: new Secret(shop.github.addRunToken('acme/shop')),
    clientId: undefined,
    privateKey: undefined,
    pending: undefined,
  };
  const world = {
    http: async (request: Request) => {
      if (down) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
      return shop.github.http(request);
    },
    clock: shop.clock,
    random: { bytes: (length: number) => new Uint8Array(length) },
    environment: { ...shop.environment, GITHUB_REPOSITORY: 'acme/shop' },
    directory: '/',
    progress() {},
  };
  return { access, world, told: (says: string) => void told.push(says), heard: told };
}

const loaded = (text: string) => load(text, { environment: {}, repository: 'acme/shop' });

test('a slot that a rotation has written is managed, one that the file names is declared, in any case of letters', async () => {
  const shop = new Shop(configuration);
  expect((await shop.rotate()).exit).toBe(0);
  shop.github.log.length = 0;
  const known = bySlot(facts, await knownOf(await loaded(more), asked(shop)));
  // It looks, and takes no lock.
  expect(shop.github.log.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(Object.fromEntries(known)).toEqual({
    'github:Acme/shop/actions/Production/TOY_KEY': { keyturn: 'managed' },
    'github:Acme/shop/actions/LATER': { keyturn: 'declared' },
    'github:acme/api/actions/LATER': { keyturn: 'declared' },
  });
});

test('without a journal what the file names is declared, and without a file nothing is known', async () => {
  const shop = new Shop(configuration);
  const known = await knownOf(await loaded(configuration), asked(shop));
  expect([...known.values()]).toEqual([{ keyturn: 'declared' }]);
  expect((await knownOf(undefined, asked(shop))).size).toBe(0);
});

test('a journal that cannot be read is told, and no reason to end', async () => {
  const shop = new Shop(configuration);
  const given = asked(shop, true);
  await knownOf(await loaded(configuration), given);
  expect(given.heard.join()).toContain('api.github.com');
});

test('what was enrolled is that, with the slots of the same value, unless it was written since', async () => {
  const shop = new Shop(configuration);
  expect((await shop.rotate()).exit).toBe(0);
  const slot = (name: string) => `github:acme/shop/actions/${name}`;
  const since = '2026-01-01T00:00:00.000Z';
  enrolledIn(shop, {
    [slot('ONE')]: { print: 'p', since, vendor: 'sendgrid', id: 'SG.example' },
    [slot('TWO')]: { print: 'p', since },
    [slot('LATER')]: { print: 'p', since: '2025-06-01T00:00:00.000Z', vendor: 'sendgrid', id: 'old' },
    [slot('DEAD')]: { print: 'q', since, id: 'gone', ended: since },
  });
  const own = repository('acme/shop', ['ONE', 'LATER', 'DEAD', 'STRANGE'], ['TOY_KEY']);
  const given = asked(shop);
  const known = bySlot({ ...facts, repositories: [own] }, await knownOf(await loaded(more), given));
  expect(given.heard).toEqual([]);
  expect(Object.fromEntries(known)).toEqual({
    [slot('ONE')]: {
      keyturn: 'enrolled',
      twins: [slot('LATER'), slot('TWO')],
      vendor: 'sendgrid',
      id: 'SG.example',
      since,
    },
    // The configuration names it: it gets no second block.
    [slot('LATER')]: { keyturn: 'declared', vendor: 'sendgrid' },
    [slot('DEAD')]: { keyturn: 'enrolled', since },
    [slot('Production/TOY_KEY')]: { keyturn: 'managed' },
  });
});

test('what was enrolled and is not signed by the journal is told, and the journal counts all the same', async () => {
  const shop = new Shop(configuration);
  expect((await shop.rotate()).exit).toBe(0);
  enrolledIn(shop, { 'github:acme/shop/actions/ONE': { print: 'p' } });
  put(shop, shop.github.file('acme/shop', 'keyturn-journal', 'enrolled.json')!.replace('pppp', 'qqqq'));
  const given = asked(shop);
  expect([...(await knownOf(await loaded(configuration), given)).values()]).toEqual([{ keyturn: 'managed' }]);
  expect(given.heard.join()).toContain('enrolled.json');
});
