import { describe, expect, it } from '@jest/globals';
import type { DestinationModule } from '../../src/destinations/destination.ts';
import { http } from '../../src/destinations/http.ts';
import { type DestinationKind, destinations } from '../../src/destinations/index.ts';
import { checkDestinationRecipe } from '../../src/destinations/recipe/check.ts';
import { DestinationRecipe } from '../../src/destinations/recipe/grammar.ts';
import type { Destination, Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { azureIds, fakeAzureKeyVault } from '../fakes/stores/azure-key-vault.ts';
import { fakeCloudflareWorkers } from '../fakes/stores/cloudflare-workers.ts';
import { fakeGcpSecretManager } from '../fakes/stores/gcp-secret-manager.ts';
import { fakeHeroku } from '../fakes/stores/heroku.ts';
import { fakeNetlify } from '../fakes/stores/netlify.ts';
import { fakeToyStore } from '../fakes/stores/toy-store.ts';
import { fakeVercel } from '../fakes/stores/vercel.ts';
import { fault } from '../fault.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { exampleOfHttp } from './benches/http.ts';
import { contextOf } from './context.ts';

const value = new Secret('toy-example-not-a-key-0001');
const clock = () => steppingClock();
const job = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.actions.test/',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'toy-example-not-a-key-job',
};

async function open(
  kind: DestinationKind,
  fake: { http: Http; clock: ReturnType<typeof steppingClock> | object },
  options: object,
  variables: { [name: string]: string },
  name = 'API_KEY',
): Promise<Destination> {
  const module = (await destinations[kind]()) as DestinationModule<unknown>;
  const context = contextOf(fake.http, fake.clock as ReturnType<typeof steppingClock>, variables);
  const [address] = await module.expand(module.options.parse(options), { values: { value: name } }, context);
  return module.build(address!, context);
}

describe('vercel', () => {
  it('keeps what stands beside the value, and the other environments', async () => {
    const fake = fakeVercel(clock());
    fake.put('shop', 'API_KEY', 'by hand', ['production'], 'sensitive');
    fake.put('shop', 'API_KEY', 'of preview', ['preview']);
    const before = structuredClone(fake.projects.get('shop')!);
    const own = await open('vercel', fake, { project: 'shop' }, { VERCEL_TOKEN: fake.token });
    await own.write(value);
    const after = fake.projects.get('shop')!;
    expect(after[0]).toEqual({ ...before[0], value: value.reveal(), updatedAt: after[0]!.updatedAt });
    expect(after[1]).toEqual(before[1]);
  });

  it.each([
    ['production', 'sensitive'],
    ['development', 'encrypted'],
  ])('makes a new one in %s %s', async (target, type) => {
    const fake = fakeVercel(clock());
    await (await open('vercel', fake, { project: 'shop', target }, { VERCEL_TOKEN: fake.token })).write(value);
    expect(fake.projects.get('shop')).toMatchObject([
      { key: 'API_KEY', target: [target], type, value: value.reveal() },
    ]);
  });

  it('does not guess which of two is meant', async () => {
    const fake = fakeVercel(clock());
    for (const text of ['one', 'two']) fake.put('shop', 'API_KEY', text, ['preview']);
    const own = await open('vercel', fake, { project: 'shop', target: 'preview' }, { VERCEL_TOKEN: fake.token });
    expect((await fault(own.preflight())).message).toContain('2 that could be meant');
  });
});

describe('netlify', () => {
  it('changes one deploy context, and leaves the others', async () => {
    const fake = fakeNetlify(clock());
    fake.put('acme/', 'API_KEY', { production: 'by hand', dev: 'of dev' }, true);
    await (await open('netlify', fake, { account: 'acme' }, { NETLIFY_AUTH_TOKEN: fake.token })).write(value);
    const { values, is_secret: secret } = fake.places.get('acme/')![0]!;
    expect(values.map((one) => [one.context, one.value]).sort()).toEqual([
      ['dev', 'of dev'],
      ['production', value.reveal()],
    ]);
    expect(secret).toBe(true);
  });
});

describe('cloudflare-workers', () => {
  it('shows neither value nor time, and says so by having neither method', async () => {
    const fake = fakeCloudflareWorkers(clock());
    const options = { account: fake.account, script: 'shop' };
    const own = await open('cloudflare-workers', fake, options, { CLOUDFLARE_API_TOKEN: fake.token });
    expect([own.read, own.updatedAt]).toEqual([undefined, undefined]);
    await own.write(value);
    expect(fake.scripts.get('shop')).toEqual(new Map([['API_KEY', value.reveal()]]));
  });
});

describe('heroku', () => {
  it('changes one config var in one release, and makes none for the value that is there', async () => {
    const fake = fakeHeroku(clock());
    Object.assign(fake.apps.get('shop')!, { OTHER: 'by hand', API_KEY: 'old' });
    const own = await open('heroku', fake, { app: 'shop' }, { HEROKU_API_KEY: fake.token });
    await own.write(value);
    await own.write(value);
    expect(fake.apps.get('shop')).toEqual({ OTHER: 'by hand', API_KEY: value.reveal() });
    expect(fake.releases).toEqual(['shop']);
  });

  it.each(['__proto__', 'constructor'])('finds nothing under the name %s', async (name) => {
    const fake = fakeHeroku(clock());
    const own = await open('heroku', fake, { app: 'shop', name }, { HEROKU_API_KEY: fake.token });
    expect(await own.read!()).toBeUndefined();
  });
});

describe('azure-key-vault', () => {
  it("logs in with the job's own token once, has hyphens for underscores, and takes tags along", async () => {
    const fake = fakeAzureKeyVault(clock());
    fake.put('API-KEY', 'by hand', { contentType: 'text/plain', tags: { owner: 'mona' } });
    const own = await open('azure-key-vault', fake, { vault: 'shop', ...azureIds }, job);
    expect((await own.preflight()).updatedAt).toBeDefined();
    await own.write(value);
    expect(fake.secrets.get('API-KEY')?.at(-1)).toMatchObject({
      value: value.reveal(),
      contentType: 'text/plain',
      tags: { owner: 'mona' },
    });
    expect(fake.logins).toHaveLength(1);
    expect(fake.logins[0]).not.toHaveProperty('client_secret');
  });

  it('takes a client secret where admin names one', async () => {
    const fake = fakeAzureKeyVault(clock());
    const options = { vault: 'shop', ...azureIds, admin: 'AZURE_CLIENT_SECRET' };
    const right = { AZURE_CLIENT_SECRET: 'toy-example-not-a-key-client' };
    await (await open('azure-key-vault', fake, options, right)).write(value);
    expect(fake.logins[0]).not.toHaveProperty('client_assertion');
    const wrong = await open('azure-key-vault', fake, options, { AZURE_CLIENT_SECRET: 'toy-example-not-a-key-wrong' });
    expect(await fault(wrong.preflight())).toMatchObject({ code: 'DESTINATION_DENIED' });
  });
});

describe('gcp-secret-manager', () => {
  it("exchanges the job's own token", async () => {
    const fake = fakeGcpSecretManager(clock());
    fake.secrets.set('API_KEY', []);
    const options = { project: 'shop', 'workload-identity-provider': fake.provider };
    const own = await open('gcp-secret-manager', fake, options, job);
    await own.preflight();
    await own.write(value);
    expect((await own.read!())?.equals(value)).toBe(true);
  });

  it('adds a version where the latest one is disabled', async () => {
    const fake = fakeGcpSecretManager(clock());
    fake.secrets.set('API_KEY', [{ data: 'b2xk', state: 'DISABLED' }]);
    const variables = { GOOGLE_OAUTH_ACCESS_TOKEN: fake.token };
    await (await open('gcp-secret-manager', fake, { project: 'shop' }, variables)).write(value);
    expect(fake.secrets.get('API_KEY')).toHaveLength(2);
  });
});

describe('a recipe of your own', () => {
  const example = exampleOfHttp();
  const toy = { TOY_STORE_TOKEN: 'toy-example-not-a-key-store' };

  it('gives back what it picked, and nothing of another name', async () => {
    const fake = fakeToyStore(clock());
    fake.put('acme', 'API_KEY', 'by hand', 'mine');
    const own = await open('http', fake, example, toy);
    await own.write(value);
    expect(fake.teams.get('acme')!.get('API_KEY')).toMatchObject({ value: value.reveal(), note: 'mine' });
    expect(own.address.key).toMatch(/^http:store\.toy\.test\/v1\/acme\/API_KEY#[0-9a-f]{8}$/);
    expect(JSON.stringify(own.address)).not.toContain('not-a-key');
  });

  it('has another key where its paths or options are others', async () => {
    const fake = fakeToyStore(clock());
    const one = await open('http', fake, example, toy);
    const other = await open('http', fake, { ...example, recipe: { ...example.recipe, account: 'x' }, team: 'b' }, toy);
    const path = { ...example.recipe, write: { ...(example.recipe['write'] as object), path: '/x' } };
    const third = await open('http', fake, { ...example, recipe: path }, toy);
    expect(new Set([one.address.key, other.address.key, third.address.key]).size).toBe(3);
  });

  const read = { path: '/x', value: '/v' };
  const write = { path: '/x', body: '{{value}}' };
  it.each([
    [{ read, write: { path: '/x', body: 'nothing' } }, 'never names {{value}}'],
    [{ read, write: { path: '/x/{{value}}' } }, 'in its body'],
    [{ read, write: { path: '/x', query: { v: '{{value}}' }, body: '{{value}}' } }, 'in its body'],
    [{ read, write: { path: '/{{nmae}}', body: '{{value}}' } }, '{{nmae}} is not known here'],
    [{ read, write: { path: '/x', body: { '{{nmae}}': '{{value}}' } } }, '{{nmae}} is not known here'],
    [{ read: { ...read, path: '/{{value}}' }, write }, '{{value}} is not known here'],
    [{ read: { ...read, items: '/items' }, write }, 'items and where together'],
    [{ write }, 'needs preflight or read'],
    [{ preflight: { path: '/x' }, write, create: write }, 'needs read'],
    [{ read, write, headers: { 'x-key': '{{admin}}' } }, '{{admin}} is not known here'],
    [{ read, write, auth: { bearer: '{{admin.id}}' } }, '{{admin.id}} is not known here'],
  ])('is refused before anything is sent: %j', (recipe, says) => {
    const given = { admin: 'TOY_STORE_TOKEN', recipe: { 'base-url': 'https://x.test', ...recipe } };
    const { error } = http.options.safeParse(given);
    expect(error?.issues.map((issue) => issue.message).join()).toContain(says);
    expect(error?.issues[0]?.path[0]).toBe('recipe');
  });

  it.each([
    [{ ...example, admin: 'toy-example-not-a-name' }, 'NAME of an environment variable'],
    [{ ...example, 'bad name': 1 }, 'is not a name that templates can use'],
    [{ ...example, value: 'x' }, 'the name value is taken'],
  ])('is refused with its field: %j', (given, says) => {
    const { error } = http.options.safeParse(given);
    expect(JSON.stringify(error?.issues)).toContain(says);
    expect(JSON.stringify(error?.issues)).not.toContain('toy-example');
  });

  it('goes to no address without TLS', async () => {
    const fake = fakeToyStore(clock());
    const error = await fault(open('http', fake, { ...example, 'base-url': 'http://store.toy.test' }, toy));
    expect(error).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('is not https') });
  });
});

it.each([
  ['vercel', { project: 'p' }],
  ['netlify', { account: 'a', site: 's' }],
  ['netlify', { account: 'a', secret: false }],
  ['cloudflare-workers', { account: '0'.repeat(32), script: 's' }],
  ['heroku', { app: 'a' }],
  ['azure-key-vault', { vault: 'vault', ...azureIds }],
  ['azure-key-vault', { vault: 'vault', ...azureIds, admin: 'SECRET' }],
  ['gcp-secret-manager', { project: 'p' }],
] as const)('the recipe of %s with %j has nothing that is not known', async (kind, options) => {
  const module = (await destinations[kind]()) as DestinationModule<unknown>;
  const { recipeOf } = module as unknown as { recipeOf(options: unknown): { recipe: unknown; admin: unknown } };
  const parsed = module.options.parse(options) as { [name: string]: unknown };
  const { recipe, admin } = recipeOf(parsed);
  const { admin: _, name: __, 'base-url': ___, ...own } = parsed;
  // What may be left out is written with `?`, and known by its name all the same.
  const names = [...Object.keys(own), 'team', 'site'];
  expect(
    checkDestinationRecipe(DestinationRecipe.parse(recipe), {
      options: names,
      admin: admin === undefined ? 'none' : 'one',
    }),
  ).toEqual([]);
});
