import { afterEach, expect, it } from '@jest/globals';
import { recipe, Shop, services } from '../rotation/shop.ts';

const shops: Shop[] = [];
afterEach(() => {
  for (const shop of shops.splice(0)) expect(shop.github.undocumented).toEqual([]);
});

/** Mona has a link, Lisa was offboarded before, Ada is only in the team, and all of GitHub has accounts. */
async function makeShop(more = ''): Promise<Shop> {
  const shop = new Shop(`${services}
${recipe()}
${more}
secrets:
  API_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [{ github: {} }]
    share: { with: ["@acme/backend", hubot] }
`);
  shops.push(shop);
  shop.github.addOrganization('acme', { backend: ['mona', 'lisa'] });
  for (const login of ['hubot', 'monna', 'stranger']) shop.github.addUser(login);
  expect((await shop.rotate()).codes).toEqual([]);
  expect((await shop.offboard('lisa')).exit).toBe(0);
  shop.github.organizations
    .get('acme')!
    .teams.set('backend', [shop.github.addUser('mona'), shop.github.addUser('ada')]);
  return shop;
}

it.each(['monna', 'stranger'])('%s, whom GitHub knows and nobody here, is refused before anything', async (login) => {
  const shop = await makeShop();
  const before = shop.journal;
  const ran = await shop.offboard(login);
  expect([ran.exit, ran.codes, ran.effects]).toEqual([2, ['INPUT_INVALID'], []]);
  expect(ran.error?.message).toContain(
    `${login} holds nothing here, and neither the configuration nor the journal names them`,
  );
  expect(shop.journal).toEqual(before);
});

it('the name that was probably meant is said, as a command', async () => {
  const shop = await makeShop();
  expect((await shop.offboard('monna')).error?.hint).toContain('keyturn offboard --person mona');
  const other = (await shop.offboard('stranger')).error?.hint;
  expect(other).not.toContain('--person mona');
  // Whoever means it says so once more.
  expect(other).toContain('keyturn offboard --person stranger --force');
});

it('with `force` they are kept out from now on, and it is said that there was nothing to end', async () => {
  const shop = await makeShop();
  const ran = await shop.offboard('stranger', { force: 'true' });
  expect(ran.exit).toBe(0);
  expect(ran.report?.about?.join(' ')).toContain('stranger is offboarded: there was nothing to end');
  expect(shop.journal?.offboarded?.map(({ person }) => person.login)).toEqual(['lisa', 'stranger']);
  // Now they are known.
  expect((await shop.offboard('stranger')).exit).toBe(0);
});

it.each(['mona', 'MONA', 'lisa', 'hubot', 'ada'])(
  '%s, whom the journal, the configuration or a team names, is offboarded without a second word',
  async (login) => {
    const shop = await makeShop();
    expect((await shop.offboard(login)).codes).toEqual([]);
  },
);

it('who is named under `people` alone is somebody here', async () => {
  const shop = await makeShop('people: { stranger: { email: stranger@acme.dev } }');
  expect((await shop.offboard('stranger')).codes).toEqual([]);
});

it('who answers for a secret as one of a team is somebody here', async () => {
  const shop = await makeShop('owner: ["@acme/platform"]');
  shop.github.organizations.get('acme')!.teams.set('platform', [shop.github.addUser('stranger')]);
  expect((await shop.offboard('stranger')).codes).toEqual([]);
  expect((await shop.offboard('monna')).exit).toBe(2);
});

it('where no team can be read, it is not said that nobody here is meant', async () => {
  const shop = await makeShop();
  shop.github.fault = ({ path }) => (path.includes('/teams/') ? { kind: 'status', status: 500 } : undefined);
  const ran = await shop.offboard('stranger');
  expect(ran.exit).toBe(1);
  expect(ran.effects).toEqual([]);
});

it('a public log is not told whose name is near', async () => {
  const shop = await makeShop();
  shop.public = true;
  expect((await shop.offboard('monna')).error?.hint).not.toContain('mona`');
});
