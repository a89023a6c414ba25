import { afterEach, describe, expect, it } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import type { DestinationContext } from '../../src/destinations/destination.ts';
import { options } from '../../src/destinations/github-address.ts';
import { githubSecrets } from '../../src/destinations/github-secrets.ts';
import { github } from '../../src/forge/github/client.ts';
import type { Address, Destination } from '../../src/rotation/model/ports.ts';
import { SealingKeys } from '../../src/rotation/model/sealing-keys.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken, type SecretApp } from '../fakes/github.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

function world(token: Partial<FakeToken> = {}) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  fake.addOrganization('acme');
  fake.addRepository('acme/shop', { environments: ['production', 'eu/west'], topics: ['payments'] });
  fake.addRepository('acme/api', { topics: ['payments', 'go'] });
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken(token)) });
  const context: DestinationContext = {
    http: fake.http,
    clock,
    github: async () => octokit,
    repository: 'acme/shop',
    variable: () => undefined,
    setting: () => undefined,
    directory: '/',
  };
  const expand = (given: object, values: { [value: string]: string } = { value: 'API_KEY' }) =>
    githubSecrets.expand(options.parse(given), { values }, context);
  const one = async (given: object) => githubSecrets.build(await expand(given).then(([first]) => first!), context);
  return { clock, fake, context, expand, one };
}

const value = new Secret('toy-example-not-a-key-0001');

describe('an entry of the configuration', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, ['github:acme/shop/actions/API_KEY']],
    ['a repository', { repository: 'Acme/API' }, ['github:acme/api/actions/API_KEY']],
    [
      'several',
      { repositories: ['acme/shop', 'acme/api', 'ACME/shop'] },
      ['github:acme/shop/actions/API_KEY', 'github:acme/api/actions/API_KEY'],
    ],
    ['an environment', { environment: 'Production' }, ['github:acme/shop/actions/production/API_KEY']],
    ['an app', { app: 'dependabot' }, ['github:acme/shop/dependabot/API_KEY']],
    ['another name', { name: 'other_key' }, ['github:acme/shop/actions/OTHER_KEY']],
    ['an organization', { organization: 'Acme', visibility: 'private' }, ['github:acme/*/actions/API_KEY']],
    [
      'selected ones of an organization',
      { organization: 'acme', repositories: ['acme/api'] },
      ['github:acme/*/actions/API_KEY'],
    ],
  ])('with %s becomes addresses without asking GitHub', async (_, given, keys) => {
    const { fake, expand } = world();
    expect((await expand(given)).map(({ key }) => key)).toEqual(keys);
    expect(fake.log).toEqual([]);
  });

  it('gives every value its own secret', async () => {
    const { expand } = world();
    const found = await expand({}, { id: 'KEY_ID', secret: 'KEY_SECRET' });
    expect(found.map(({ key, value: name }) => [name, key])).toEqual([
      ['id', 'github:acme/shop/actions/KEY_ID'],
      ['secret', 'github:acme/shop/actions/KEY_SECRET'],
    ]);
  });

  it('with a topic lists the repositories of the owner, over all pages', async () => {
    const { fake, expand } = world();
    for (let n = 0; n < 150; n++) fake.addRepository(`acme/r${n}`, { topics: n % 50 === 0 ? ['payments'] : [] });
    fake.addRepository('other/shop', { topics: ['payments'] });
    const found = (await expand({ topic: 'payments' })).map(({ key }) => key);
    expect(found).toEqual(['api', 'r0', 'r100', 'r50', 'shop'].map((name) => `github:acme/${name}/actions/API_KEY`));
    expect(fake.log.length).toBe(2);
  });

  it('with a topic finds the repositories of a personal account too', async () => {
    const { fake, context } = world({ login: 'mona' });
    fake.addRepository('mona/dotfiles', { topics: ['keys'] });
    const found = await githubSecrets.expand(
      { topic: 'keys' },
      { values: { value: 'A' } },
      { ...context, repository: 'mona/x' },
    );
    expect(found.map(({ key }) => key)).toEqual(['github:mona/dotfiles/actions/A']);
  });

  it('with a topic that nothing carries is an error, not an empty fan-out', async () => {
    await expect(world().expand({ topic: 'nothing' })).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
  });

  it.each<[string, object]>([
    ['repository and repositories', { repository: 'a/b', repositories: ['a/b'] }],
    ['a topic and repositories', { topic: 'x', repositories: ['a/b'] }],
    ['an environment for Dependabot', { environment: 'x', app: 'dependabot' }],
    ['an environment of an organization', { environment: 'x', organization: 'acme' }],
    ['a visibility without organization', { visibility: 'all' }],
    ['selected without repositories', { organization: 'acme', visibility: 'selected' }],
    ['all with repositories', { organization: 'acme', visibility: 'all', repositories: ['a/b'] }],
    ['no owner', { repository: 'shop' }],
    ['a way up', { repository: 'acme/..' }],
    ['three parts', { repository: 'acme/shop/x' }],
    ['a misspelt field', { enviroment: 'production' }],
    ['an unknown app', { app: 'copilot' }],
    ['an empty list', { repositories: [] }],
    ['an illegal name', { name: 'GITHUB_X' }],
    ['a line end in the environment', { environment: 'a\nb' }],
  ])('with %s is refused', (_, given) => {
    expect(options.safeParse(given).success).toBe(false);
  });

  it('without any repository says what to add', async () => {
    const { context } = world();
    const expanded = githubSecrets.expand({}, { values: { value: 'A' } }, { ...context, repository: undefined });
    await expect(expanded).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      hint: expect.stringContaining('repository: owner/name'),
    });
  });

  it('with one name for two values is refused', async () => {
    await expect(world().expand({ name: 'X' }, { id: 'A', secret: 'B' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });

  it.each([
    ['API_KEY', true],
    ['_x', true],
    ['a', true],
    ['A'.repeat(255), true],
    ['', false],
    ['1KEY', false],
    ['GITHUB_KEY', false],
    ['github_key', false],
    ['A-B', false],
    ['A B', false],
    ['A\n', false],
    ['А', false],
    ['A.B', false],
    ['../X', false],
    ['A'.repeat(256), false],
  ])('may name a secret %j: %j', (name, legal) => {
    expect(githubSecrets.nameFault(name) === undefined).toBe(legal);
  });
});

describe('an address from the journal', () => {
  it.each<[string, object]>([
    ['another kind', { kind: 'dotenv' }],
    ['no repository', { repository: null }],
    ['a path in the repository', { repository: 'acme/shop/../x' }],
    ['another key', { key: 'github:acme/other/actions/API_KEY' }],
    ['an illegal name', { name: 'A/B' }],
  ])('with %s is corrupt', async (_, change) => {
    const { expand, context } = world();
    const [address] = await expand({});
    expect(() => githubSecrets.build({ ...address!, ...change } as Address, context)).toThrow(
      expect.objectContaining({ code: 'JOURNAL_CORRUPT' }),
    );
  });
});

describe('preflight', () => {
  it('takes three requests for a repository, and two more for the next secret there at most', async () => {
    const { fake, expand, context } = world();
    const addresses = await expand({}, { id: 'KEY_ID', secret: 'KEY_SECRET' });
    await Promise.all(addresses.map((address) => githubSecrets.build(address, context).preflight()));
    expect([...fake.requests].sort()).toEqual([
      'GET /repos/acme/shop',
      'GET /repos/acme/shop/actions/secrets/KEY_ID',
      'GET /repos/acme/shop/actions/secrets/KEY_SECRET',
      'GET /repos/acme/shop/actions/secrets/public-key',
    ]);
  });

  it('tells when the secret was last written, or that there is none', async () => {
    const { fake, one } = world();
    const secret = await one({ environment: 'production' });
    expect(await secret.preflight()).toEqual({});
    fake.setSecret('acme/shop', 'API_KEY', 'old', { environment: 'production' });
    expect(await secret.preflight()).toEqual({ updatedAt: fake.now() });
  });

  it('skips an archived repository and says so', async () => {
    const { fake, one } = world();
    fake.repository('acme/api').archived = true;
    expect(await (await one({ repository: 'acme/api' })).preflight()).toEqual({ skipped: 'archived' });
  });

  it.each<[string, object, string]>([
    ['repository', { repository: 'acme/none' }, 'acme/none'],
    ['environment', { environment: 'staging' }, 'Environments'],
    ['organization', { organization: 'nobody', visibility: 'all' }, 'organization'],
    ['selected repository', { organization: 'acme', repositories: ['acme/none'] }, 'acme/none'],
  ])('finds a missing %s', async (_, given, says) => {
    const error = await (await world().one(given)).preflight().catch((reason) => reason);
    expect(error).toMatchObject({ code: 'DESTINATION_MISSING' });
    expect(`${error.message} ${error.hint}`).toContain(says);
  });

  it.each<[string, object, string]>([
    ['Secrets', {}, '*Secrets: read*'],
    ['Environments', { environment: 'production' }, '*Environments: read*'],
    ['Organization secrets', { organization: 'acme', visibility: 'all' }, '*Organization secrets: read*'],
    ['Dependabot secrets', { app: 'dependabot' }, '*Dependabot secrets: read*'],
  ])('finds a token without %s', async (_, given, says) => {
    const error = await (await world({ permissions: { metadata: 'read' } }).one(given))
      .preflight()
      .catch((reason) => reason);
    expect(error).toMatchObject({ code: 'TOKEN_DENIED', message: expect.stringContaining(says) });
  });

  it('says that GITHUB_TOKEN cannot do it', async () => {
    const { one } = world({ kind: 'github-token', repositories: ['acme/shop'], permissions: { contents: 'write' } });
    await expect((await one({})).preflight()).rejects.toMatchObject({
      code: 'TOKEN_DENIED',
      message: expect.stringContaining('GITHUB_TOKEN'),
    });
  });

  it('refuses a public key that is none', async () => {
    const { fake, one } = world();
    fake.vault('acme/shop').publicKey = Buffer.alloc(32).toString('base64');
    await expect((await one({})).preflight()).rejects.toMatchObject({ code: 'DESTINATION_DENIED' });
  });

  it('wants to know who may read an organization secret that does not exist yet', async () => {
    const { fake, one } = world();
    const secret = await one({ organization: 'acme' });
    await expect(secret.preflight()).rejects.toMatchObject({
      code: 'DESTINATION_DENIED',
      hint: expect.stringContaining('visibility'),
    });
    fake.setSecret('acme', 'API_KEY', 'old').visibility = 'private';
    expect(await secret.preflight()).toEqual({ updatedAt: fake.now() });
  });
});

describe('a write', () => {
  const apps: SecretApp[] = ['actions', 'dependabot', 'codespaces', 'agents'];
  it.each<[string, object, { environment?: string; app?: SecretApp }]>([
    ...apps.map((app): [string, object, { app: SecretApp }] => [`a repository for ${app}`, { app }, { app }]),
    ['an environment', { environment: 'production' }, { environment: 'production' }],
    ['an environment with a slash in its name', { environment: 'eu/west' }, { environment: 'eu/west' }],
  ])('arrives in %s, is opened there, and touches nothing else', async (_, given, at) => {
    const { fake, one } = world();
    fake.setSecret('acme/shop', 'OTHER', 'untouched', at);
    const written = await (await one(given)).write(value);
    expect(fake.secret('acme/shop', 'API_KEY', at)?.value).toBe(value.reveal());
    expect(fake.secret('acme/shop', 'OTHER', at)?.value).toBe('untouched');
    expect(written).toEqual(fake.now());
    expect([...fake.vaults.values()].flatMap(({ secrets }) => [...secrets]).length).toBe(2);
  });

  it.each(apps)('of an organization secret for %s arrives with its visibility', async (app) => {
    const { fake, one } = world();
    await (await one({ organization: 'acme', visibility: 'private', app })).write(value);
    expect(fake.secret('acme', 'API_KEY', { app })).toMatchObject({ value: value.reveal(), visibility: 'private' });
  });

  it('keeps the visibility that an organization secret has', async () => {
    const { fake, one } = world();
    fake.setSecret('acme', 'API_KEY', 'old').visibility = 'all';
    await (await one({ organization: 'acme', visibility: 'private' })).write(value);
    expect(fake.secret('acme', 'API_KEY')).toMatchObject({ value: value.reveal(), visibility: 'all' });
  });

  it('adds selected repositories and removes none, over all pages', async () => {
    const { fake, one } = world();
    const others = Array.from({ length: 130 }, (_, n) => fake.addRepository(`acme/r${n}`).id);
    const secret = fake.setSecret('acme', 'API_KEY', 'old');
    Object.assign(secret, { visibility: 'selected', selected: new Set(others) });
    await (await one({ organization: 'acme', repositories: ['acme/api'] })).write(value);
    expect(secret.selected).toEqual(new Set([...others, fake.repository('acme/api').id]));
    expect(secret).toMatchObject({ value: value.reveal(), visibility: 'selected' });
  });

  it.each([
    [1, 1],
    [10, 1],
    [100, 1],
    [1_000, 10],
  ])('of an organization secret for %i selected repositories has their ids from %i pages', async (count, pages) => {
    const { fake, one } = world();
    for (const name of ['acme/shop', 'acme/api']) fake.repositories.delete(name);
    const names = Array.from({ length: count }, (_, n) => `acme/r${n}`);
    const ids = names.map((name) => fake.addRepository(name).id);
    const place = await one({ organization: 'acme', repositories: names });
    await place.preflight();
    await place.write(value);
    expect(fake.secret('acme', 'API_KEY')?.selected).toEqual(new Set(ids));
    const asked = fake.requests.filter((each) => !each.includes('/actions/'));
    expect(asked.length).toBe(pages);
    // Its key, when it was written, that again before the write, and the write: the same for any number of repositories.
    expect(fake.log.length - asked.length).toBe(4);
  });

  it('fetches a public key again that was exchanged meanwhile, and seals again', async () => {
    const { fake, one } = world();
    const secret = await one({});
    await secret.preflight();
    fake.rotateKey(fake.vault('acme/shop'));
    await secret.write(value);
    expect(fake.secret('acme/shop', 'API_KEY')?.value).toBe(value.reveal());
    expect(fake.requests.slice(-3)).toEqual([
      'PUT /repos/acme/shop/actions/secrets/API_KEY',
      'GET /repos/acme/shop/actions/secrets/public-key',
      'PUT /repos/acme/shop/actions/secrets/API_KEY',
    ]);
  });

  it('gives up after the second 422', async () => {
    const { fake, one } = world();
    fake.fault = ({ method }) => (method === 'PUT' ? { kind: 'status', status: 422 } : undefined);
    await expect((await one({})).write(value)).rejects.toMatchObject({ code: 'DESTINATION_DENIED' });
    expect(fake.requests.filter((each) => each.startsWith('PUT')).length).toBe(2);
  });

  it('whose answer is lost is unknown, and sent once', async () => {
    const { fake, one } = world();
    fake.fault = ({ method }) => (method === 'PUT' ? { kind: 'lost', applied: true } : undefined);
    await expect((await one({})).write(value)).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    expect(fake.requests.filter((each) => each.startsWith('PUT')).length).toBe(1);
  });

  it('costs one request once the key is known', async () => {
    const { fake, one } = world();
    const secret = await one({});
    await secret.preflight();
    const before = fake.log.length;
    await secret.write(value);
    expect(fake.requests.slice(before)).toEqual(['PUT /repos/acme/shop/actions/secrets/API_KEY']);
  });

  it('takes 48 KB, as GitHub does, and not one byte more', async () => {
    const { fake, one } = world();
    const secret = await one({});
    await secret.write(new Secret('x'.repeat(49_152)));
    expect(fake.secret('acme/shop', 'API_KEY')?.value.length).toBe(49_152);
    expect(() => secret.fits(49_153)).toThrow(expect.objectContaining({ code: 'VALUE_UNFIT' }));
    await expect(secret.write(new Secret('é'.repeat(24_577)))).rejects.toMatchObject({ code: 'VALUE_UNFIT' });
  });

  it('to a repository that was renamed meanwhile arrives there', async () => {
    const { fake, one } = world();
    const secret = await one({});
    fake.rename('acme/shop', 'acme/store');
    await secret.write(value);
    expect(fake.secret('acme/store', 'API_KEY')?.value).toBe(value.reveal());
  });
});

describe('of a secret that the journal knows', () => {
  const known = { known: true };
  const at = 'github:acme/shop/actions';
  const kept = async (token: Partial<FakeToken> = {}) => {
    const { fake, context, expand, ...rest } = world(token);
    const keys = new SealingKeys();
    for (const name of ['acme/shop', 'acme/api']) keys.know({ [`github:${name}/actions`]: await keyIn(fake, name) });
    const build = async (given: object) =>
      (await expand(given)).map((address) => githubSecrets.build(address, { ...context, keys }));
    return { fake, keys, build, ...rest };
  };
  const keyIn = async (fake: FakeGitHub, name: string) => {
    const vault = fake.vault(name);
    return { id: vault.keyId, key: await fake.publicKey(vault) };
  };

  it('one public key shows for all of an owner that the token may use secrets, and a write is one request', async () => {
    const { fake, build } = await kept();
    const [shop, api] = (await build({ repositories: ['acme/shop', 'acme/api'] })) as [Destination, Destination];
    expect(await Promise.all([shop.preflight(known), api.preflight(known)])).toEqual([{}, {}]);
    expect([...fake.requests].sort()).toEqual([
      'GET /repos/acme/api',
      'GET /repos/acme/shop',
      'GET /repos/acme/shop/actions/secrets/public-key',
    ]);
    const before = fake.log.length;
    await Promise.all([shop.write(value), api.write(value)]);
    expect(fake.requests.slice(before).sort()).toEqual([
      'PUT /repos/acme/api/actions/secrets/API_KEY',
      'PUT /repos/acme/shop/actions/secrets/API_KEY',
    ]);
    expect(fake.secret('acme/api', 'API_KEY')?.value).toBe(value.reveal());
  });

  it('where it may not use them, that is said of each place by itself', async () => {
    const { build } = await kept({ permissions: { metadata: 'read' } });
    const places = await build({ repositories: ['acme/shop', 'acme/api'] });
    const errors = await Promise.all(places.map((place) => place.preflight(known).catch((reason) => reason)));
    for (const [index, { place }] of places.entries())
      expect(errors[index]).toMatchObject({ code: 'TOKEN_DENIED', message: expect.stringContaining(place) });
  });

  it('what is wrong with one place is not taken for wrong with the others', async () => {
    const { fake, build } = await kept();
    const [shop, api] = (await build({ repositories: ['acme/shop', 'acme/api'] })) as [Destination, Destination];
    fake.fault = ({ path }) =>
      path === '/repos/acme/shop/actions/secrets/public-key' ? { kind: 'status', status: 403 } : undefined;
    const states = await Promise.allSettled([shop.preflight(known), api.preflight(known)]);
    expect(states.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('a person who may only read a repository is told before anything is minted', async () => {
    const { build } = await kept({ readsOnly: ['acme/api'] });
    const [shop, api] = (await build({ repositories: ['acme/shop', 'acme/api'] })) as [Destination, Destination];
    expect(await shop.preflight(known)).toEqual({});
    await expect(api.preflight(known)).rejects.toMatchObject({ code: 'TOKEN_DENIED' });
  });

  it('an environment is asked for its own key, which shows that it is there', async () => {
    const { fake, build } = await kept();
    const [place] = (await build({ environment: 'production' })) as [Destination];
    expect(await place.preflight(known)).toEqual({});
    expect(fake.requests).toEqual([
      'GET /repos/acme/shop',
      'GET /repos/acme/shop/environments/production/secrets/public-key',
    ]);
    const [gone] = (await build({ environment: 'staging' })) as [Destination];
    await expect(gone.preflight(known)).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
  });

  it('the time is told where it is asked for, whatever keys are kept', async () => {
    const { fake, build } = await kept();
    fake.setSecret('acme/shop', 'API_KEY', 'old');
    const [place] = (await build({})) as [Destination];
    expect(await place.preflight()).toEqual({ updatedAt: fake.now() });
  });

  it('a key that GitHub has exchanged costs one request and one refusal for all secrets there, and is kept from then on', async () => {
    const { fake, keys, build } = await kept();
    fake.rotateKey(fake.vault('acme/shop'));
    const places = [...(await build({})), ...(await build({ name: 'OTHER_KEY' }))];
    await Promise.all(places.map((place) => place.write(value)));
    expect(['API_KEY', 'OTHER_KEY'].map((name) => fake.secret('acme/shop', name)?.value)).toEqual([
      value.reveal(),
      value.reveal(),
    ]);
    expect(fake.requests.filter((each) => each.startsWith('GET'))).toEqual([
      'GET /repos/acme/shop/actions/secrets/public-key',
    ]);
    expect(fake.requests.filter((each) => each.startsWith('PUT')).length).toBe(4);
    expect(keys.of(at)).toEqual(await keyIn(fake, 'acme/shop'));
    expect(keys.seen.get(at)).toEqual(keys.of(at));
  });

  it.each([
    ['a point of small order', Buffer.alloc(32).toString('base64')],
    ['somebody else’s, which GitHub refuses', Buffer.alloc(32, 9).toString('base64')],
  ])('a kept key that is %s is not used', async (_, key) => {
    const { fake, keys, build } = await kept();
    keys.know({ [at]: { ...(await keyIn(fake, 'acme/shop')), key } });
    await (await build({}))[0]!.write(value);
    expect(fake.secret('acme/shop', 'API_KEY')?.value).toBe(value.reveal());
    expect(fake.requests.filter((each) => each.endsWith('/public-key')).length).toBe(1);
  });
});

describe('updatedAt', () => {
  it('does not take a refusal for absence', async () => {
    const { fake, one } = world();
    const secret = await one({ environment: 'production' });
    expect(await secret.updatedAt!()).toBeUndefined();
    const gone = await world().one({ environment: 'staging' });
    await expect(gone.updatedAt!()).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
    expect(fake.log.length).toBe(2);
  });
});

it('public keys are asked for once, however many secrets want them at once', async () => {
  await sodium.ready;
  const { fake, expand, context } = world();
  const values = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`v${n}`, `KEY_${n}`]));
  const all = (await expand({ repositories: ['acme/shop', 'acme/api'] }, values)).map((address) =>
    githubSecrets.build(address, context),
  );
  await Promise.all(all.map((each) => each.write(value)));
  expect(fake.requests.filter((each) => each.endsWith('/public-key')).length).toBe(2);
  expect(fake.requests.filter((each) => each.startsWith('PUT')).length).toBe(20);
});

it('a fan-out to a hundred repositories meets no limit of GitHub and takes a second for each after the first ten', async () => {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now, limits: true });
  const names = Array.from({ length: 100 }, (_, n) => `acme/r${n}`);
  for (const name of names) fake.addRepository(name);
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken()) });
  const context = {
    http: fake.http,
    clock,
    github: async () => octokit,
    repository: undefined,
    variable: () => undefined,
    setting: () => undefined,
    directory: '/',
  };
  const addresses = await githubSecrets.expand({ repositories: names }, { values: { value: 'API_KEY' } }, context);
  const all = addresses.map((address) => githubSecrets.build(address, context));
  await Promise.all(all.map((each) => each.preflight()));
  const begun = clock.now().getTime();
  await Promise.all(all.map((each) => each.write(value)));
  const seconds = (clock.now().getTime() - begun) / 1_000;
  // 300 reads of the preflight may have used up the minute in which the writes begin.
  expect(seconds).toBeGreaterThanOrEqual(89);
  expect(seconds).toBeLessThanOrEqual(160);
  expect(names.every((name) => fake.secret(name, 'API_KEY')?.value === value.reveal())).toBe(true);
  expect(fake.log.filter(({ status }) => status !== undefined && status === 403)).toEqual([]);
});

it('a renamed repository is the same place: what is written under its old name arrives, and the new one is said', async () => {
  const { fake, one } = world();
  const destination = await one({});
  expect((await destination.preflight()).note).toBeUndefined();
  const again = world();
  again.fake.rename('acme/shop', 'acme/store');
  const renamed = await again.one({});
  expect((await renamed.preflight()).note).toContain('acme/shop is called acme/store now');
  await renamed.write(new Secret('toy-value'));
  expect(again.fake.secret('acme/store', 'API_KEY')?.value).toBe('toy-value');
  expect([...fake.undocumented, ...again.fake.undocumented]).toEqual([]);
});

it.each(['octocat_acme/shop', 'acme/shop'])('the owner may be enterprise-managed: %s', (repository) => {
  expect(githubSecrets.options.safeParse({ repository }).success).toBe(true);
});
