import { describe, expect, it } from '@jest/globals';
import { answeredAt, github, refusedWith } from '../../../src/forge/github/client.ts';
import { KeyturnError } from '../../../src/rotation/model/errors.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type Fault } from '../../fakes/github.ts';
import { serve } from '../../fakes/serve.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

function world(
  options: { permissions?: { [name: string]: 'read' | 'write' }; fault?: (number: number) => Fault | undefined } = {},
) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addRepository('acme/shop', { environments: ['production'] });
  const token = fake.addToken(options.permissions ? { permissions: options.permissions } : {});
  if (options.fault) fake.fault = ({ number }) => options.fault!(number);
  // The deadline is real time, which a busy machine needs more of; only answers that never come are waited for.
  const timeout = options.fault?.(1)?.kind === 'silent' ? { timeout: 50 } : {};
  const octokit = github({ http: fake.http, clock, token: new Secret(token), ...timeout });
  return { clock, fake, octokit, token };
}

const shop = { owner: 'acme', repo: 'shop' };

async function failure(promise: Promise<unknown>): Promise<KeyturnError> {
  const error = await promise.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(KeyturnError);
  return error;
}

describe('requests to GitHub', () => {
  it('name the version of the API and carry the token, which no error shows', async () => {
    const seen: Request[] = [];
    const { fake, clock, token } = world();
    const http = (request: Request) => {
      seen.push(request);
      return fake.http(request);
    };
    const octokit = github({ http, clock, token: new Secret(token) });
    await octokit.rest.repos.get(shop);
    expect(seen[0]!.headers.get('x-github-api-version')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(seen[0]!.headers.get('authorization')).toBe(`Bearer ${token}`);
    const error = await failure(octokit.rest.repos.get({ owner: 'acme', repo: 'nowhere' }));
    expect(refusedWith(error)).toBe(404);
    expect(`${error.stack} ${JSON.stringify(error)} ${error.hint}`).not.toContain(token);
    expect(error.cause).toBeUndefined();
  });

  it('ask for a token for the owner that the path is about', async () => {
    const { fake, clock, token } = world();
    const owners: (string | undefined)[] = [];
    const octokit = github({
      http: fake.http,
      clock,
      token: async (owner) => {
        owners.push(owner);
        return new Secret(token);
      },
      baseUrl: 'https://github.example/api/v3/',
    });
    fake.addOrganization('acme');
    await octokit.rest.repos.get(shop);
    await octokit.rest.repos.listForOrg({ org: 'acme' });
    await octokit.rest.repos.listForAuthenticatedUser();
    expect(owners).toEqual(['acme', 'acme', undefined]);
  });

  it('are repeated after a 500 or a reset if they only read', async () => {
    const { fake, octokit } = world({
      fault: (number) =>
        number === 1 ? { kind: 'status', status: 500 } : number === 2 ? { kind: 'lost', applied: false } : undefined,
    });
    await octokit.rest.repos.get(shop);
    expect(fake.log.length).toBe(3);
  });

  it.each<[string, Fault]>([
    ['a 500', { kind: 'status', status: 500 }],
    ['a lost answer', { kind: 'lost', applied: true }],
    ['silence', { kind: 'silent', applied: true }],
    ['half an answer', { kind: 'garbage', applied: true }],
  ])('are sent once if they write: %s is unknown', async (_, fault) => {
    const { fake, octokit } = world({ fault: () => fault });
    const error = await failure(
      octokit.rest.git.createTree({ ...shop, tree: [{ path: 'a', mode: '100644', content: 'b' }] }),
    );
    expect(error.code).toBe('HTTP_UNKNOWN');
    expect(fake.log.length).toBe(1);
  });

  it('wait as long as a secondary limit asks', async () => {
    const { clock, fake, octokit } = world({
      fault: (number) => (number === 1 ? { kind: 'secondary', retryAfter: 17 } : undefined),
    });
    const before = clock.now().getTime();
    await octokit.rest.git.createTree({ ...shop, tree: [] });
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(17_000);
    expect(fake.log.length).toBe(2);
  });

  it('wait a minute for a secondary limit that says nothing', async () => {
    const { clock, octokit } = world({ fault: (number) => (number === 1 ? { kind: 'secondary' } : undefined) });
    const before = clock.now().getTime();
    await octokit.rest.repos.get(shop);
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(60_000);
  });

  it('follow a renamed repository on the same origin', async () => {
    const { fake, octokit } = world();
    fake.rename('acme/shop', 'acme/store');
    const { data } = await octokit.rest.repos.get(shop);
    expect(data.full_name).toBe('acme/store');
    await octokit.rest.git.createTree({ ...shop, tree: [] });
    expect(fake.requests.at(-1)).toBe('POST /repos/acme/store/git/trees');
  });

  it('never follow a redirect to another origin', async () => {
    const seen: string[] = [];
    const http = async (request: Request) => {
      seen.push(request.url);
      return new Response(null, { status: 307, headers: { location: 'https://elsewhere.example/repos/acme/shop' } });
    };
    const octokit = github({ http, clock: steppingClock(), token: new Secret('toy-example-not-a-key-0001') });
    const error = await failure(octokit.rest.repos.get(shop));
    expect(error.code).toBe('HTTP_REFUSED');
    expect(seen).toEqual(['https://api.github.com/repos/acme/shop']);
  });

  it('leave a second between two writes once there are more than ten, but not on the loopback interface', async () => {
    const { clock, fake, octokit, token } = world();
    const begun = clock.now().getTime();
    const many = Array.from({ length: 13 });
    await Promise.all(many.map(() => octokit.rest.git.createTree({ ...shop, tree: [] })));
    expect(clock.now().getTime() - begun).toBe(3_000);
    const served = await serve(fake.http);
    const local = github({ http: fetch, clock, token: new Secret(token), baseUrl: served.url });
    const then = clock.now().getTime();
    await Promise.all(many.map(() => local.rest.git.createTree({ ...shop, tree: [] })));
    expect(clock.now().getTime() - then).toBe(0);
    await served.close();
  });

  it('stay within 900 points a minute', async () => {
    const clock = steppingClock();
    const fake = new FakeGitHub({ now: clock.now, limits: true });
    fake.addRepository('acme/shop');
    const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken()) });
    for (let i = 0; i < 1_000; i++) await octokit.rest.repos.get(shop);
    expect(fake.log.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('throw nothing that was not foreseen when the answer is no JSON', async () => {
    const http = async () =>
      new Response('<html>sign in to the network</html>', { headers: { 'content-type': 'text/html' } });
    const octokit = github({ http, clock: steppingClock(), token: undefined });
    expect((await failure(octokit.rest.repos.get(shop))).code).toBe('HTTP_UNKNOWN');
  });
});

describe('a refusal', () => {
  it('names the permission that is missing', async () => {
    const { octokit } = world({ permissions: { metadata: 'read' } });
    const error = await failure(octokit.rest.actions.getRepoPublicKey(shop));
    expect(error).toMatchObject({ code: 'TOKEN_DENIED', status: 403 });
    expect(error.message).toContain('*Secrets: read*');
  });

  it('says that GITHUB_TOKEN can never write secrets, and shows both ways', async () => {
    const { clock, fake } = world();
    const token = new Secret(fake.addRunToken('acme/shop'));
    const octokit = github({ http: fake.http, clock, token });
    const error = await failure(
      octokit.rest.actions.getEnvironmentPublicKey({ ...shop, environment_name: 'production' }),
    );
    expect(error.code).toBe('TOKEN_DENIED');
    expect(error.message).toContain('GITHUB_TOKEN can never');
    expect(error.hint).toContain('fine-grained personal access token');
    expect(error.hint).toContain('private-key: ${' + '{ secrets.KEYTURN_PRIVATE_KEY }}');
  });

  it('of an expired token says so', async () => {
    const { clock, fake } = world();
    const octokit = github({
      http: fake.http,
      clock,
      token: new Secret('toy-example-not-a-key-0001'),
      tokenName: 'journal-token',
    });
    const error = await failure(octokit.rest.repos.get(shop));
    expect(error).toMatchObject({ code: 'TOKEN_DENIED', status: 401 });
    expect(error.message).toContain('journal-token');
  });

  it('never shows what GitHub wrote', async () => {
    const headers = { 'x-accepted-github-permissions': 'evil: ::add-mask::x' };
    const http = async () => Response.json({ message: 'toy-example-not-a-key-0001' }, { status: 403, headers });
    const octokit = github({ http, clock: steppingClock(), token: undefined });
    const error = await failure(octokit.rest.repos.get(shop));
    expect(`${error.message} ${error.hint}`).not.toMatch(/toy-example|add-mask/);
  });

  it('by an exhausted limit is not called a missing permission', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' };
    const http = async () => Response.json({ message: 'API rate limit exceeded' }, { status: 403, headers });
    const octokit = github({ http, clock: steppingClock(), token: undefined });
    expect((await failure(octokit.rest.repos.get(shop))).code).toBe('RATE_LIMITED');
  });
});

it('GitHub’s own time of an answer is its Date header', () => {
  expect(answeredAt({ date: 'Mon, 23 Nov 2026 20:00:00 GMT' })).toEqual(new Date('2026-11-23T20:00:00Z'));
  expect(() => answeredAt({})).toThrow(KeyturnError);
});
