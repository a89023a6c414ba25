/** The stand-in for GitHub is held to what GitHub was seen to do. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { FakeGitHub, type FakePolicy, type FakeToken } from './github.ts';
import { answered } from './github-answers.ts';
import { described, refuseUndocumented } from './github-openapi.ts';
import { routes } from './github-routes.ts';

const now = () => new Date('2026-11-23T20:00:00Z');
let fake: FakeGitHub;

function world(token: Partial<FakeToken> = {}) {
  fake = new FakeGitHub({ now });
  fake.addRepository('acme/shop', { environments: ['production'] });
  const value = fake.addToken(token);
  return async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${value}` };
    const response = await fake.http(
      new Request(`https://api.github.com${path}`, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
    const text = await response.text();
    return { status: response.status, headers: response.headers, data: text === '' ? undefined : JSON.parse(text) };
  };
}

const content = Buffer.from('x').toString('base64');

describe('contents', () => {
  afterEach(() => expect(fake.undocumented).toEqual([]));
  const path = '/repos/acme/shop/contents/README.md';

  // Measured against GitHub by the authors of pome-sh/digital-twins, pull request 400.
  it.each<[string, string, object, number]>([
    ['an existing path without sha', path, {}, 422],
    ['an existing path with a wrong sha', path, { sha: 'deadbeef' }, 409],
    ['a new path with any sha', '/repos/acme/shop/contents/new', { sha: 'deadbeef' }, 201],
    ['a branch that is missing, with a wrong sha', path, { sha: 'deadbeef', branch: 'none' }, 404],
  ])('answer for %s as GitHub does', async (_, at, more, status) => {
    expect((await world()('PUT', at, { message: 'm', content, ...more })).status).toBe(status);
  });

  it('have the object names of git', async () => {
    const { data } = await world()('GET', path);
    // `printf '# shop\n' | git hash-object --stdin`
    expect(data.sha).toBe('310f3980a081a8b4db0c21b53c3994c75fb2e367');
  });
});

describe('tokens', () => {
  it('of a workflow run can never reach secrets, whatever they claim', async () => {
    const send = world({ kind: 'github-token', permissions: 'all' });
    const { status, data } = await send('GET', '/repos/acme/shop/actions/secrets/public-key');
    expect([status, data.message]).toEqual([403, 'Resource not accessible by integration']);
  });

  it('that lack a permission are told which', async () => {
    const { status, headers } = await world({ permissions: { secrets: 'read' } })(
      'PUT',
      '/repos/acme/shop/actions/secrets/A',
      { encrypted_value: 'AAAA', key_id: '1' },
    );
    expect([status, headers.get('x-accepted-github-permissions')]).toEqual([403, 'secrets=write']);
  });

  it('see no private repository that they were not given', async () => {
    const send = world({ repositories: [] });
    expect((await send('GET', '/repos/acme/shop')).status).toBe(404);
  });

  it('are over when they expire', async () => {
    expect((await world({ expiresAt: now() })('GET', '/repos/acme/shop')).status).toBe(401);
  });
});

it('a box for another key is refused', async () => {
  const send = world();
  const { data } = await send('GET', '/repos/acme/shop/actions/secrets/public-key');
  const body = { encrypted_value: Buffer.alloc(80).toString('base64'), key_id: data.key_id };
  expect((await send('PUT', '/repos/acme/shop/actions/secrets/A', body)).status).toBe(422);
});

describe('GitHub’s own description', () => {
  it('knows every endpoint of the stand-in', () => {
    expect(described.from).toMatchObject({ package: '@octokit/openapi', license: 'MIT' });
    expect(routes.map(({ method, template }) => `${method} ${template}`).sort()).toEqual(
      [...described.operations].sort(),
    );
  });

  const put = (body: { [name: string]: unknown }, query = '') =>
    refuseUndocumented(
      'PUT',
      '/repos/{owner}/{repo}/actions/secrets/{secret_name}',
      { owner: 'acme', repo: 'shop', secret_name: 'A' },
      new URLSearchParams(query),
      body,
    );

  it('allows what we send', () => {
    expect(put({ encrypted_value: 'AAAA', key_id: '1' })).toEqual([]);
  });

  it.each<[string, { [name: string]: unknown }, string]>([
    ['a missing field', { encrypted_value: 'AAAA' }, ''],
    ['a wrong type', { encrypted_value: 'AAAA', key_id: 1 }, ''],
    ['base64url', { encrypted_value: 'A-_A', key_id: '1' }, ''],
    ['an unknown field', { encrypted_value: 'AAAA', key_id: '1', visibility: 'all' }, ''],
    ['an unknown parameter', { encrypted_value: 'AAAA', key_id: '1' }, 'force=true'],
  ])('refuses %s', (_, body, query) => {
    expect(put(body, query).length).toBe(1);
  });

  it('makes an unknown endpoint loud', async () => {
    const send = world();
    expect((await send('GET', '/repos/acme/shop/nothing')).status).toBe(404);
    expect(fake.undocumented).toEqual(['GET /repos/acme/shop/nothing']);
  });
});

describe('the answers of the stand-in', () => {
  const repository = 'GET /repos/{owner}/{repo}';

  it('are completed with everything that GitHub’s description requires', () => {
    const { body, faults } = answered(repository, 200, { id: 1, full_name: 'acme/shop' });
    expect(faults).toEqual([]);
    expect(Object.keys(body as object).length).toBeGreaterThan(70);
    expect(body).toMatchObject({ id: 1, full_name: 'acme/shop', owner: { login: '' }, archived: false });
  });

  it.each<[string, string, number, unknown]>([
    ['a wrong type', repository, 200, { id: '1' }],
    ['a wrong type further inside', repository, 200, { owner: { login: 5 } }],
    ['a member that GitHub does not send', repository, 200, { secret: 'x' }],
    ['null where something must be', repository, 200, { full_name: null }],
    ['a status that is not described', repository, 201, {}],
    ['a body where there is none', 'PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}', 204, {}],
    [
      'a rule that does not exist',
      'GET /repos/{owner}/{repo}/rules/branches/{branch}',
      200,
      [{ type: 'no_such_rule' }],
    ],
    [
      'a rule’s parameter that does not exist',
      'GET /repos/{owner}/{repo}/rules/branches/{branch}',
      200,
      [{ type: 'max_file_size', parameters: { bytes: 1 } }],
    ],
    [
      'a value that is none of those possible',
      'GET /repos/{owner}/{repo}/secret-scanning/alerts',
      200,
      [{ state: 'shut' }],
    ],
    [
      'a time that is none',
      'GET /repos/{owner}/{repo}/actions/runs',
      200,
      { total_count: 1, workflow_runs: [{ created_at: 'now' }] },
    ],
    ['an error without a body', repository, 403, undefined],
    ['an error that is not as errors are', repository, 403, { message: 7 }],
  ])('are refused with %s', (_, operation, status, body) => {
    expect(answered(operation, status, body).faults).not.toEqual([]);
  });

  it('make a lie loud', async () => {
    const send = world();
    fake.repository('acme/shop').topics = [7 as unknown as string];
    expect((await send('GET', '/repos/acme/shop')).status).toBe(500);
    expect(fake.undocumented).toEqual([expect.stringContaining('/topics/0 must be string')]);
  });
});

describe('what an account demands', () => {
  it.each<[string, FakeToken['kind'], FakePolicy, string]>([
    ['single sign-on of people', 'classic', { sso: new Set() }, 'SAML enforcement'],
    ['an address on its list', 'app', { allowList: true }, 'IP allow list'],
    ['no classic tokens', 'classic', { forbids: 'classic token' }, 'forbids access'],
    ['short lives', 'fine-grained', { forbids: 'token lifetime' }, 'lifetime'],
  ])('%s: GitHub says 403 and why', async (_, kind, demand, words) => {
    const send = world({ kind });
    Object.assign(fake.policy('acme'), demand);
    const { status, data } = await send('GET', '/repos/acme/shop');
    expect([status, data.status]).toEqual([403, '403']);
    expect(data.message).toContain(words);
  });

  it('that is authorized by those who signed on', async () => {
    const send = world({ kind: 'classic', value: 'toy-classic' });
    fake.policy('acme').sso = new Set(['toy-classic']);
    expect((await send('GET', '/repos/acme/shop')).status).toBe(200);
  });

  it('lists may lag, flap, or be cut', async () => {
    const send = world();
    for (let n = 0; n < 3; n++) fake.addRun('acme/shop');
    fake.lists = (template, all) => (template.endsWith('/actions/runs') ? all.slice(0, 1) : all);
    expect((await send('GET', '/repos/acme/shop/actions/runs')).data.workflow_runs).toHaveLength(1);
  });
});
