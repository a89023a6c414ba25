/** Which repositories are there, and what it costs to know: judged by what the stand-in for GitHub was asked. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { repositoriesOf, repositoryOf } from '../../../src/forge/github/repositories.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

function world(count: number, token: Partial<FakeToken> = {}, owner = 'acme') {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  if (owner === 'acme') fake.addOrganization('acme');
  const names = Array.from({ length: count }, (_, n) => `${owner}/r${n}`);
  for (const name of names) fake.addRepository(name);
  const client = github({ http: fake.http, clock, token: new Secret(fake.addToken(token)) });
  const all = (asked: readonly string[]) => Promise.all(asked.map((name) => repositoryOf(client, name)));
  return { fake, names, client, all, find: (name: string) => repositoryOf(client, name) };
}

describe('repositories are asked for with the fewest requests', () => {
  it.each([
    [1, 1, 1],
    [2, 2, 2],
    [3, 3, 1],
    [100, 100, 1],
    [101, 101, 2],
    [250, 250, 3],
    [1_000, 1_000, 10],
    // Three of many: a page shows whether one by one is cheaper, and it is.
    [1_000, 3, 1],
    [250, 120, 3],
  ])('of %i, %i that are wanted take %i', async (count, wanted, requests) => {
    const { fake, names, all } = world(count);
    const found = await all(names.slice(0, wanted));
    expect(found.map(({ id }) => id)).toEqual(names.slice(0, wanted).map((name) => fake.repository(name).id));
    expect(fake.log.length).toBe(requests);
    // Once a run, however many secrets ask.
    await all(names.slice(0, wanted));
    expect(fake.log.length).toBe(requests);
  });

  it('where they stand behind more pages than are wanted, one by one', async () => {
    const { fake, names, all } = world(1_000);
    await all(names.slice(-4));
    expect(fake.requests).toEqual(['GET /orgs/acme/repos', ...names.slice(-4).map((name) => `GET /repos/${name}`)]);
  });

  it('also when they are asked for one after the other', async () => {
    const { fake, names, find } = world(90);
    for (const name of names) await find(name);
    expect(fake.log.length).toBe(3);
  });

  it('a list that was read for another reason is not read again', async () => {
    const { fake, names, client, all } = world(150);
    expect((await repositoriesOf(client, 'acme')).length).toBe(150);
    await all(names);
    expect(fake.log.length).toBe(2);
  });
});

describe('what a list does not show is asked for by itself', () => {
  it('one that is not there is missing, and harms no other', async () => {
    const { names, all, find } = world(20);
    const asked = all(names);
    await expect(find('acme/none')).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
    expect((await asked).length).toBe(20);
  });

  it('one that was renamed is the same place, and says so', async () => {
    const { fake, names, all } = world(20);
    fake.rename('acme/r3', 'acme/kasse');
    const found = await all(names);
    expect(found[3]).toMatchObject({ id: fake.repository('acme/kasse').id });
    expect(found[3]?.renamed).toContain('acme/r3 is called acme/kasse now');
    expect(fake.log.length).toBe(1 + 2);
  });

  it('one that a list leaves out', async () => {
    const { fake, names, all } = world(20);
    fake.lists = (template, there) => (template.endsWith('/repos') ? there.slice(0, 15) : there);
    expect((await all(names)).length).toBe(20);
    expect(fake.log.length).toBe(1 + 5);
  });
});

it('an archived one is told from a list as from its own answer', async () => {
  for (const wanted of [1, 20]) {
    const { fake, names, all } = world(20);
    fake.repository('acme/r0').archived = true;
    expect((await all(names.slice(0, wanted))).map(({ archived }) => archived).indexOf(true)).toBe(0);
  }
});

describe('the list is the one that the token may ask', () => {
  it('of a personal account, its own', async () => {
    const { fake, names, all } = world(20, { login: 'mona' }, 'mona');
    await all(names);
    expect(fake.requests).toEqual(['GET /orgs/mona/repos', 'GET /user/repos']);
  });

  it('of an App that is installed at a personal account, that of the installation', async () => {
    const { fake, names, all } = world(20, { kind: 'app', login: 'keyturn[bot]' }, 'mona');
    fake.fault = ({ path }) => (path.startsWith('/user/repos') ? { kind: 'status', status: 403 } : undefined);
    await all(names);
    expect(fake.requests).toEqual(['GET /orgs/mona/repos', 'GET /user/repos', 'GET /installation/repositories']);
  });

  it.each([403, 404, 500])('and where it is refused with %i, each repository is asked for', async (status) => {
    const { fake, names, all } = world(20);
    fake.fault = ({ path }) => (/^\/(orgs|user|installation)\//.test(path) ? { kind: 'status', status } : undefined);
    expect((await all(names)).length).toBe(20);
    expect(fake.requests.filter((each) => each.startsWith('GET /repos/')).length).toBe(20);
  });

  it('and a limit is no answer', async () => {
    const { fake, names, all } = world(20);
    fake.fault = ({ path }) =>
      path.startsWith('/orgs/') ? { kind: 'refused', as: 'primary limit', seconds: 3_600 } : undefined;
    await expect(all(names)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(fake.requests).toEqual(['GET /orgs/acme/repos']);
  });
});

describe('a repository that may be written to', () => {
  const one = async (token: Partial<FakeToken>, change: Partial<{ private: boolean }> = {}, internal = false) => {
    const told = [0, 3].map(async (others) => {
      const { fake, all, names } = world(3, token);
      fake.addRepository('acme/x', { internal });
      Object.assign(fake.repository('acme/x'), change);
      const [found] = await all(['acme/x', ...names.slice(0, others)]);
      return { writes: found?.writes, given: found?.given };
    });
    const [single, listed] = await Promise.all(told);
    expect(listed).toEqual(single);
    return single;
  };

  it('is what the person behind a token may push to', async () => {
    expect(await one({})).toEqual({ writes: true, given: true });
    expect(await one({ readsOnly: ['acme/x'] })).toEqual({ writes: false, given: false });
  });

  it('was given to a person’s token only if nobody else sees it', async () => {
    expect(await one({}, { private: false })).toEqual({ writes: true, given: false });
    expect(await one({}, {}, true)).toEqual({ writes: true, given: false });
  });

  it('is a private one that an installation sees, and no other', async () => {
    const app = { kind: 'app', login: 'keyturn[bot]' } as const;
    expect(await one(app)).toEqual({ writes: true, given: true });
    expect(await one(app, { private: false })).toEqual({ writes: false, given: false });
    expect(await one(app, {}, true)).toEqual({ writes: false, given: false });
  });
});
