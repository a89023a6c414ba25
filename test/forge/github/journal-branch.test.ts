import { afterEach, describe, expect, it } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { type GitHubBranchOptions, githubBranch } from '../../../src/forge/github/journal-branch.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

function world(
  options: Partial<GitHubBranchOptions> & { token?: Partial<FakeToken>; private?: boolean; empty?: boolean } = {},
) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  fake.addRepository('acme/shop', { private: options.private ?? true, empty: options.empty ?? false });
  const token = options.token ? fake.addToken(options.token) : fake.addRunToken('acme/shop');
  const octokit = github({ http: fake.http, clock, token: new Secret(token) });
  const { token: _, private: __, empty: ___, ...rest } = options;
  return { clock, fake, store: githubBranch({ github: octokit, repository: 'acme/shop', ...rest }) };
}

const branch = 'keyturn-journal';

describe('a journal on a branch', () => {
  it('costs exactly one request to read', async () => {
    const { fake, store } = world();
    await store.write('{}\n', undefined, 'one');
    const before = fake.log.length;
    await store.read();
    expect(fake.requests.slice(before)).toEqual(['GET /repos/acme/shop/contents/journal.json']);
  });

  it('begins with a commit that has no parent and holds nothing but the journal', async () => {
    const { fake, store } = world();
    const version = await store.write('{"n":1}\n', undefined, 'begin');
    await store.write('{"n":2}\n', version, 'shop/X: pending -> current (max-age)');
    const { git } = fake.repository('acme/shop');
    expect([...git.files(branch)!.keys()]).toEqual(['journal.json']);
    expect(git.history(branch).map(({ message, parents }) => [message, parents.length])).toEqual([
      ['shop/X: pending -> current (max-age)', 1],
      ['begin', 0],
    ]);
    expect(fake.file('acme/shop', 'main', 'README.md')).toBe('# shop\n');
  });

  it('leaves a second between two writes once there were more than ten', async () => {
    const { clock, store } = world();
    let version = await store.write('{"n":0}\n', undefined, 'begin');
    const before = clock.now().getTime();
    for (let n = 1; n <= 13; n++) version = await store.write(`{"n":${n}}\n`, version, 'on');
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(3_000);
  });

  it('is read back after a lost answer: the write is there, the caller was told that it is unknown', async () => {
    const { fake, store } = world();
    const version = await store.write('{"n":1}\n', undefined, 'begin');
    fake.fault = ({ method }) => (method === 'PUT' ? { kind: 'lost', applied: true } : undefined);
    await expect(store.write('{"n":2}\n', version, 'on')).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    expect((await store.read())?.text).toBe('{"n":2}\n');
  });

  it('that is empty, or no file, or too large, or not text, is corrupt and never absent', async () => {
    for (const content of [
      Buffer.from(''),
      Buffer.from('\n'),
      Buffer.alloc(8_000_001, 'x'),
      Buffer.from([0x22, 0xff]),
    ]) {
      const { fake, store } = world();
      const { git } = fake.repository('acme/shop');
      const tree = git.tree(new Map([['journal.json', git.blob(content)]]));
      git.heads.set(
        branch,
        git.commit({ tree, parents: [], message: 'x', author: { login: 'mona', id: 1 }, date: new Date(0) }),
      );
      await expect(store.read()).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' });
    }
    const { fake, store } = world();
    const { git } = fake.repository('acme/shop');
    const tree = git.tree(new Map([['journal.json/x', git.blob(Buffer.from('x'))]]));
    git.heads.set(
      branch,
      git.commit({ tree, parents: [], message: 'x', author: { login: 'mona', id: 1 }, date: new Date(0) }),
    );
    await expect(store.read()).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' });
  });

  it('comes byte for byte, a byte order mark included', async () => {
    const { fake, store } = world();
    const { git } = fake.repository('acme/shop');
    const content = Buffer.from('\ufeff{"n":1}\n');
    const tree = git.tree(new Map([['journal.json', git.blob(content)]]));
    const author = { login: 'mona', id: 1 };
    git.heads.set(branch, git.commit({ tree, parents: [], message: 'x', author, date: new Date(0) }));
    const { text, version } = (await store.read())!;
    expect(Buffer.from(text)).toEqual(content);
    expect(version).toBe(git.files(branch)!.get('journal.json'));
  });

  it('that came incomplete is unknown, not shorter', async () => {
    const { fake, clock } = world();
    const { git } = fake.repository('acme/shop');
    const tree = git.tree(new Map([['journal.json', git.blob(Buffer.from('{"n":1}\n'))]]));
    const author = { login: 'mona', id: 1 };
    git.heads.set(branch, git.commit({ tree, parents: [], message: 'x', author, date: new Date(0) }));
    const http = async (request: Request) => {
      const response = await fake.http(request);
      const headers = new Headers(response.headers);
      headers.set('content-length', '8');
      return new Response('{"n"', { headers });
    };
    const octokit = github({ http, clock, token: new Secret(fake.addToken()) });
    const store = githubBranch({ github: octokit, repository: 'acme/shop' });
    await expect(store.read()).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
  });

  it('whose branch has lost its file is corrupt', async () => {
    const { fake, store } = world();
    const { git } = fake.repository('acme/shop');
    git.heads.set(branch, git.heads.get('main')!);
    await expect(store.read()).rejects.toMatchObject({
      code: 'JOURNAL_CORRUPT',
      message: expect.stringContaining('no journal.json'),
    });
  });

  it('is not taken for absent because a longer branch name exists', async () => {
    const { fake, store } = world();
    const { git } = fake.repository('acme/shop');
    git.heads.set(`${branch}-2`, git.heads.get('main')!);
    expect(await store.read()).toBeUndefined();
  });

  it('in a repository that the token does not see is not absent: the token is denied', async () => {
    const { store } = world({ repository: 'acme/ledger' });
    await expect(store.read()).rejects.toMatchObject({
      code: 'TOKEN_DENIED',
      hint: expect.stringContaining('Contents: write'),
    });
    await expect(store.check()).rejects.toMatchObject({ code: 'TOKEN_DENIED' });
  });

  it('without the permission to read contents is not absent', async () => {
    const { store } = world({ token: { permissions: { secrets: 'write' } } });
    await expect(store.read()).rejects.toMatchObject({ code: 'TOKEN_DENIED' });
  });

  it('in a repository without a commit says so', async () => {
    const { store } = world({ empty: true });
    await expect(store.read()).rejects.toMatchObject({
      code: 'JOURNAL_UNREACHABLE',
      hint: expect.stringContaining('first commit'),
    });
  });

  it('is not taken for absent after a server error', async () => {
    const { fake, store } = world();
    fake.fault = () => ({ kind: 'status', status: 502 });
    await expect(store.read()).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
  });

  it('that disappears between reading and writing is missing', async () => {
    const { fake, store } = world();
    const version = await store.write('{}\n', undefined, 'begin');
    fake.repository('acme/shop').git.heads.delete(branch);
    await expect(store.write('{"n":1}\n', version, 'on')).rejects.toMatchObject({ code: 'JOURNAL_MISSING' });
  });
});

describe('the check before anything is minted', () => {
  it('passes for the token of a workflow run, which GitHub shows no right to push', async () => {
    const { store } = world();
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('changes nothing', async () => {
    const { fake, store } = world();
    await store.check();
    expect(fake.log.every(({ method }) => method === 'GET' || method === 'HEAD')).toBe(true);
  });

  it('refuses a public repository unless the file allows it', async () => {
    await expect(world({ private: false }).store.check()).rejects.toMatchObject({ code: 'JOURNAL_PUBLIC' });
    await expect(world({ private: false, public: true }).store.check()).resolves.toBeUndefined();
  });

  it('refuses a token that may only read', async () => {
    const { store } = world({ private: false, public: true, token: { repositories: [] } });
    await expect(store.check()).rejects.toMatchObject({
      code: 'TOKEN_DENIED',
      hint: expect.stringContaining('contents: write'),
    });
  });

  it('refuses an archived repository', async () => {
    const { fake, store } = world();
    fake.repository('acme/shop').archived = true;
    await expect(store.check()).rejects.toMatchObject({
      code: 'JOURNAL_UNREACHABLE',
      message: expect.stringContaining('archived'),
    });
  });

  it.each(['update', 'pull_request', 'required_status_checks', 'creation'])(
    'finds the rule %s that refuses the branch',
    async (type) => {
      const { fake, store } = world();
      fake.addRule('acme/shop', type, 'keyturn-*');
      await expect(store.check()).rejects.toMatchObject({
        code: 'JOURNAL_UNREACHABLE',
        message: expect.stringContaining(type),
        hint: expect.stringContaining('keyturn-journal'),
      });
    },
  );

  it('accepts rules that do not matter: others’ branches, bypassed ones, creation of a branch that exists', async () => {
    const { fake, store } = world();
    await store.write('{}\n', undefined, 'begin');
    fake.addRule('acme/shop', 'creation', '*');
    fake.addRule('acme/shop', 'update', 'main');
    fake.addRule('acme/shop', 'deletion', '*');
    fake.addRule('acme/shop', 'update', branch, 'always');
    await store.check();
  });

  it('has the write say the same where the rule came later', async () => {
    const { fake, store } = world();
    const version = await store.write('{}\n', undefined, 'begin');
    fake.addRule('acme/shop', 'update', branch);
    await expect(store.write('{"n":1}\n', version, 'on')).rejects.toMatchObject({ code: 'JOURNAL_UNREACHABLE' });
    fake.repository('acme/shop').git.heads.delete(branch);
    fake.addRule('acme/shop', 'creation', branch);
    await expect(store.write('{}\n', undefined, 'begin')).rejects.toMatchObject({ code: 'JOURNAL_UNREACHABLE' });
  });
});

it('in a repository that was renamed is the same journal: read, written, begun, and its new name is said', async () => {
  const { fake, store } = world();
  const version = await store.write('{"n":1}\n', undefined, 'begin');
  fake.rename('acme/shop', 'acme/store');
  await store.check();
  expect(store.remark?.()).toContain('acme/shop is called acme/store now');
  expect((await store.read())?.version).toBe(version);
  await store.write('{"n":2}\n', version, 'on');
  expect(fake.file('acme/store', branch, 'journal.json')).toBe('{"n":2}\n');
  const other = world();
  other.fake.rename('acme/shop', 'acme/store');
  await other.store.write('{"n":1}\n', undefined, 'begin');
  expect(other.fake.file('acme/store', branch, 'journal.json')).toBe('{"n":1}\n');
});
