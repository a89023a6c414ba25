import { afterEach, describe, expect, it } from '@jest/globals';
import { open } from '../../../src/commands/open.ts';
import { message } from '../../../src/forge/github/link-history.ts';
import { KeyturnError } from '../../../src/rotation/model/errors.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import type { FakeGitHub, Fault, Seen } from '../../fakes/github.ts';
import { content, githubStage, type StageOptions, toyValue } from '../../links/stages.ts';

const branch = 'keyturn-links';
const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

async function given(options: StageOptions = {}) {
  const stage = githubStage(options);
  worlds.push(stage.fake);
  const draft = await stage.links.draft(content());
  await stage.links.create(draft);
  const { git } = stage.fake.repository('acme/shop');
  const path = `links/${draft.id}`;
  return { ...stage, draft, git, path, messages: () => git.history(branch).map((one) => one.message.split('\n')[0]) };
}

async function failure(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(KeyturnError);
  return error as KeyturnError;
}

/** The first request of that method meets the fault. */
function once(method: string, fault: Fault): (seen: Seen) => Fault | undefined {
  let met = false;
  return (seen) => {
    if (met || seen.method !== method) return undefined;
    met = true;
    return fault;
  };
}

const collision: Fault = { kind: 'status', status: 409, applied: false };

describe('a link in a repository', () => {
  it('is a file on a branch of its own, and the history is its story', async () => {
    const { draft, git, path, readerOf, fake, messages, links, clock } = await given();
    expect(draft.link.reveal()).toMatch(/^acme\/shop#[A-Za-z0-9_-]{43}$/);
    expect([...git.files(branch)!.keys()]).toEqual(['README.md', path]);
    // The envelope itself: version, nonce, 512 bytes, tag.
    expect(git.read(branch, path)).toHaveLength(1 + 12 + 512 + 16);
    expect(git.read(branch, path)![0]).toBe(1);
    const mona = await readerOf('mona', draft.link);
    expect(await mona.look()).toEqual({
      state: 'waiting',
      creator: 'github-actions[bot]',
      password: false,
      expiresAt: draft.expiresAt,
    });
    expect((await mona.open()).entries['API_KEY']?.reveal()).toBe(toyValue);
    expect((await mona.open()).entries['API_KEY']?.reveal()).toBe(toyValue);
    expect([...git.files(branch)!.keys()]).toEqual(['README.md']);
    expect(await links.receipt(draft.id)).toMatchObject({ state: 'opened', openedBy: 'mona' });
    await mona.saved();
    await mona.saved();
    expect(await links.receipt(draft.id)).toMatchObject({ state: 'saved', openedBy: 'mona' });
    expect(messages()).toEqual([
      `link ${draft.id}: saved`,
      `link ${draft.id}: opened`,
      `link ${draft.id}: waiting until ${draft.expiresAt.toISOString()}`,
      'Begin',
    ]);
    expect(git.history(branch).map(({ author }) => author.login)).toEqual([
      'mona',
      'mona',
      'github-actions[bot]',
      'github-actions[bot]',
    ]);
    expect(git.history(branch).at(-1)?.parents).toEqual([]);
    expect(fake.file('acme/shop', 'main', 'README.md')).toBe('# shop\n');
    expect(clock.now().getTime()).toBeGreaterThan(0);
  });

  it('tells the second who was first', async () => {
    const { draft, readerOf } = await given();
    await (await readerOf('mona', draft.link)).open();
    const eve = await readerOf('eve', draft.link);
    for (const work of [eve.look(), eve.open()]) {
      const error = await failure(work);
      expect(error.code).toBe('LINK_GONE');
      expect(error.message).toMatch(/^the link was opened by mona at 2026-/);
      expect(error.hint).toContain('keyturn revoke');
    }
  });

  it('is read again only by who opened it, also when the answer to the delete was lost', async () => {
    const { draft, readerOf, fake, links } = await given();
    const mona = await readerOf('mona', draft.link);
    fake.fault = once('DELETE', { kind: 'lost', applied: true });
    expect((await mona.open()).entries['API_KEY']?.reveal()).toBe(toyValue);
    expect(await links.receipt(draft.id)).toMatchObject({ state: 'opened', openedBy: 'mona' });
    expect(await failure((await readerOf('mona', draft.link)).open())).toMatchObject({ code: 'LINK_GONE' });
  });

  it('is not taken for opened because a delete that was lost never arrived', async () => {
    const { draft, readerOf, fake } = await given();
    fake.fault = once('DELETE', { kind: 'lost', applied: false });
    expect((await (await readerOf('mona', draft.link)).open()).note).toBe('');
  });

  it.each(['PUT', 'DELETE'])('survives commits of others to the branch (%s)', async (method) => {
    const { links, fake, readerOf } = await given();
    fake.fault = once(method, collision);
    const draft = await links.draft(content());
    await links.create(draft);
    expect((await (await readerOf('mona', draft.link)).open()).from).toBe('acme/shop');
  });

  it('stays over when somebody puts the file back from the history', async () => {
    const { draft, readerOf, git, path, links } = await given();
    const before = git.heads.get(branch)!;
    await (await readerOf('mona', draft.link)).open();
    const tree = git.commits.get(before)!.tree;
    const author = { login: 'eve', id: 7 };
    const parents = [git.heads.get(branch)!];
    const text = git.commits.get(before)!.message;
    git.heads.set(branch, git.commit({ tree, parents, message: text, author, date: new Date(0) }));
    expect(git.files(branch)!.has(path)).toBe(true);
    expect(await failure((await readerOf('eve', draft.link)).open())).toMatchObject({ code: 'LINK_GONE' });
    expect(await links.receipt(draft.id)).toMatchObject({ state: 'opened', openedBy: 'mona' });
  });

  it('that somebody deleted by hand was opened by them, as far as anybody knows', async () => {
    const { draft, git, links } = await given();
    const tree = git.tree(new Map([...git.files(branch)!].filter(([name]) => !name.startsWith('links/'))));
    const author = { login: 'eve', id: 7 };
    const parents = [git.heads.get(branch)!];
    const at = new Date('2026-11-23T21:00:00Z');
    git.heads.set(branch, git.commit({ tree, parents, message: 'Tidy up', author, date: at }));
    expect(await links.receipt(draft.id)).toEqual({ state: 'opened', openedBy: 'eve', openedAt: at });
  });

  it('is saved only if who opened it says so, and disputed if anybody does', async () => {
    const { draft, readerOf, links } = await given();
    const eve = await readerOf('eve', draft.link);
    expect(await failure(eve.dispute())).toMatchObject({ code: 'INPUT_INVALID' });
    await (await readerOf('mona', draft.link)).open();
    await eve.saved();
    expect((await links.receipt(draft.id)).state).toBe('opened');
    await eve.dispute();
    expect(await links.receipt(draft.id)).toMatchObject({ state: 'disputed', openedBy: 'mona' });
  });

  it('is not ended by what a commit says of another link', async () => {
    const { draft, links, git, path } = await given();
    const other = await links.draft(content());
    await links.create(other);
    const files = new Map(git.files(branch)!);
    files.delete(path);
    const parents = [git.heads.get(branch)!];
    const text = message(other.id, 'superseded', 'A'.repeat(22));
    const author = { login: 'eve', id: 7 };
    git.heads.set(branch, git.commit({ tree: git.tree(files), parents, message: text, author, date: new Date(0) }));
    expect((await links.receipt(draft.id)).state).toBe('opened');
    expect((await links.receipt(other.id)).state).toBe('waiting');
  });

  it('that expired is taken off the branch by whoever asks for its receipt', async () => {
    const { draft, links, clock, git, messages } = await given();
    clock.advance(86_400_001);
    expect(await links.receipt(draft.id)).toEqual({ state: 'expired' });
    expect([...git.files(branch)!.keys()]).toEqual(['README.md']);
    expect(messages()[0]).toBe(`link ${draft.id}: expired`);
    expect(await links.receipt(draft.id)).toEqual({ state: 'expired' });
  });

  it('may have a password, and a wrong one claims nothing', async () => {
    const { draft, readerOf, git } = await given({ password: async () => new Secret('five words of a list') });
    expect(draft.password?.reveal()).toBe('five words of a list');
    const mona = await readerOf('mona', draft.link);
    expect((await mona.look()).password).toBe(true);
    const commits = git.history(branch).length;
    expect(await failure(mona.open())).toMatchObject({
      code: 'PASSWORD_WRONG',
      message: 'this link asks for a password',
    });
    expect(await failure(mona.open(new Secret('five words')))).toMatchObject({ code: 'PASSWORD_WRONG' });
    expect(git.history(branch)).toHaveLength(commits);
    expect((await mona.open(new Secret('five words of a list'))).from).toBe('acme/shop');
  });

  it('whose claim is never answered may be spent, which is said', async () => {
    const { draft, fake, clock, links } = await given();
    let isGone = false;
    const http = async (request: Request) => {
      if (isGone) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
      const answer = await fake.http(request);
      isGone = request.method === 'DELETE';
      if (isGone) throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
      return answer;
    };
    const githubToken = async () => new Secret(fake.addToken({ kind: 'user', login: 'mona' }));
    const error = await failure(open({ link: draft.link, print: true }, { http, clock, githubToken }));
    expect(error.message).toContain('the link may be spent now');
    expect(error.hint).toContain('if the link is spent, ask the sender for a new one');
    expect((await links.receipt(draft.id)).state).toBe('opened');
  });

  it('that was tampered with claims nothing', async () => {
    const { draft, readerOf, git, path } = await given();
    const bytes = Buffer.from(git.read(branch, path)!);
    bytes[20]! ^= 1;
    git.blobs.set(git.files(branch)!.get(path)!, bytes);
    const commits = git.history(branch).length;
    expect(await failure((await readerOf('mona', draft.link)).open())).toMatchObject({ code: 'LINK_INVALID' });
    expect(git.history(branch)).toHaveLength(commits);
  });

  it('wants write access to be opened, and says so without claiming', async () => {
    const { draft, fake, clock, git } = await given();
    const io = (token: string | undefined) => ({
      http: fake.http,
      clock,
      githubToken: async () => (token === undefined ? undefined : new Secret(token)),
    });
    const input = { link: draft.link, print: true };
    const commits = git.history(branch).length;
    const tokens = [
      undefined,
      fake.addToken({ kind: 'user', login: 'eve', repositories: [] }),
      fake.addToken({ kind: 'user', login: 'eve', permissions: { contents: 'read' } }),
    ];
    for (const token of tokens) {
      const error = await failure(open(input, io(token)));
      expect([error.code, error.hint]).toEqual(['TOKEN_DENIED', expect.stringContaining('gh auth login')]);
    }
    expect(git.history(branch)).toHaveLength(commits);
    const opened = await open(input, io(fake.addToken({ kind: 'user', login: 'mona' })));
    expect(opened).toMatchObject({ origin: 'acme/shop', creator: 'github-actions[bot]', from: 'acme/shop' });
    await opened.saved();
  });

  it.each([600_000, -600_000, 172_800_000, -172_800_000])(
    'expires by GitHub’s time for a reader whose clock is %i ms ahead',
    async (ahead) => {
      for (const [after, opens] of [
        [86_400_000 - 60_000, true],
        [86_400_000 + 60_000, false],
      ] as const) {
        const { draft, fake, clock } = await given();
        const wrong = { ...clock, now: () => new Date(clock.now().getTime() + ahead) };
        const githubToken = async () => new Secret(fake.addToken({ kind: 'user' }));
        clock.advance(after);
        const work = open({ link: draft.link, print: true }, { http: fake.http, clock: wrong, githubToken });
        if (opens) expect((await work).from).toBe('acme/shop');
        else
          expect(await failure(work)).toMatchObject({ code: 'LINK_GONE', message: expect.stringContaining('expired') });
      }
    },
  );

  it('is written only where the reader works in that repository, or says yes', async () => {
    const { draft, fake, clock } = await given();
    const io = { http: fake.http, clock, githubToken: async () => new Secret(fake.addToken({ kind: 'user' })) };
    expect(await failure(open({ link: draft.link, print: false }, io))).toMatchObject({ code: 'INPUT_INVALID' });
    await open({ link: draft.link, print: false, trusted: ['acme/shop'] }, io);
  });

  it.each(['acme/shop#', 'acme/shop#short', `acme#${'A'.repeat(43)}`, `acme/shop/x#${'A'.repeat(43)}`, '#'])(
    'refuses %j before it asks anybody',
    async (link) => {
      const { clock } = githubStage();
      const http = () => Promise.reject(new Error('asked'));
      const work = open({ link: new Secret(link), print: true }, { http, clock });
      expect(await failure(work)).toMatchObject({ code: 'LINK_INVALID' });
    },
  );

  it('that was never made is unknown', async () => {
    const { links } = githubStage();
    const draft = await links.draft(content());
    expect(await links.receipt(draft.id)).toEqual({ state: 'unknown' });
    await links.destroy(draft.id);
  });
});

describe('checking the repository', () => {
  it.each<[string, (fake: FakeGitHub) => void, string, string]>([
    [
      'is public',
      (fake) => void Object.assign(fake.repository('acme/shop'), { private: false }),
      'LINK_PUBLIC',
      'links: { url',
    ],
    [
      'is archived',
      (fake) => void Object.assign(fake.repository('acme/shop'), { archived: true }),
      'LINK_SERVICE_DOWN',
      'unarchive',
    ],
    ['has a rule', (fake) => fake.addRule('acme/shop', 'update', branch), 'LINK_SERVICE_DOWN', 'exclude'],
    ['has no commit', (fake) => fake.repository('acme/shop').git.heads.clear(), 'LINK_SERVICE_DOWN', 'first commit'],
    ['is another one', (fake) => fake.rename('acme/shop', 'acme/moved'), 'TOKEN_DENIED', 'contents: write'],
  ])('tells that it %s', async (_, change, code, hint) => {
    const { links, fake } = githubStage();
    worlds.push(fake);
    await links.check();
    change(fake);
    fake.renamed.clear();
    expect(await failure(links.check())).toMatchObject({ code, hint: expect.stringContaining(hint) });
  });

  it('costs nothing that writes', async () => {
    const { links, fake } = githubStage();
    await links.check();
    expect(fake.log.every(({ method }) => method === 'GET' || method === 'HEAD')).toBe(true);
  });
});
