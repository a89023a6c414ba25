import { afterEach, describe, expect, it } from '@jest/globals';
import { answer } from '../../../src/commands/answer.ts';
import { github } from '../../../src/forge/github/client.ts';
import { githubRequests } from '../../../src/forge/github/requests.ts';
import type { RotationQuestion } from '../../../src/rotation/model/ports.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type Fault } from '../../fakes/github.ts';
import { fault } from '../../fault.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const branch = 'keyturn-links';
const value = 'toy-example-not-a-key-0001';
const day = 86_400_000;
const frame = { fields: [{ name: 'API_KEY' }], size: 4096 };
const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

function given(more: { isPrivate?: boolean } = {}) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  fake.addOrganization('acme');
  fake.addRepository('acme/shop', { private: more.isPrivate ?? true });
  const keeper = github({ http: fake.http, clock, token: new Secret(fake.addRunToken('acme/shop')) });
  /** As each run makes it again: nothing is kept in memory between two of them. */
  const run = () => githubRequests({ github: async () => keeper, repository: 'acme/shop', clock });
  const question: RotationQuestion = {
    ...frame,
    secret: 'production/API_KEY',
    rotation: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
    from: 'acme/shop',
    note: 'the restricted one',
    issued: clock.now(),
    expires: new Date(clock.now().getTime() + 7 * day),
  };
  const token = (login: string) =>
    new Secret(fake.addToken({ kind: 'user', login, permissions: { contents: 'write' } }));
  const answers = (link: Secret, login = 'mona', given = value) =>
    answer(
      { link, trusted: ['acme/shop'] },
      {
        http: fake.http,
        clock,
        say: () => {},
        hidden: async () => new Secret(given),
        githubToken: async () => token(login),
      },
    );
  const { git } = fake.repository('acme/shop');
  const files = () => [...(git.files(branch)?.keys() ?? [])];
  const made = async () => {
    const draft = await run().draft(question);
    await run().create(draft, question);
    return draft;
  };
  return { clock, fake, run, question, answers, files, git, made };
}

const shown = (entries: { readonly [name: string]: Secret } | undefined) =>
  entries && Object.fromEntries(Object.entries(entries).map(([name, secret]) => [name, secret.reveal()]));

async function filled(run: ReturnType<ReturnType<typeof given>['run']>, seed: Secret) {
  const told = await run.state(seed);
  if (told.state !== 'filled' && told.state !== 'taken') throw new Error(`it is ${told.state}`);
  return told;
}

describe('requests in a repository', () => {
  it('are files on a branch: a question, an answer by the person’s own token, and its deletion is the take', async () => {
    const { fake, run, question, answers, files, git } = given();
    expect(run()).toMatchObject({ via: 'github', confirms: true, host: 'acme/shop' });
    await run().check();
    const draft = await run().draft(question);
    expect(draft.link.reveal()).toMatch(/^acme\/shop#[\w-]{86}$/);
    expect(await run().state(draft.seed)).toEqual({ state: 'unknown' });
    await run().create(draft, question);
    await run().create(await run().draft(question, draft.seed), question);
    expect(await run().state(draft.seed)).toEqual({ state: 'waiting' });
    expect(files()).toEqual(['README.md', `requests/${draft.id}`]);
    const { code, creator } = await answers(draft.link);
    expect(creator).toBe('acme/shop');
    expect(files()).toContain(`answers/${draft.id}`);
    expect(git.history(branch)[0]?.author.login).toBe('mona');
    const told = await filled(run(), draft.seed);
    expect(told).toMatchObject({ state: 'filled', code });
    expect(shown(await run().take(draft.seed, told.digest, frame))).toEqual({ API_KEY: value });
    expect(files()).toEqual(['README.md', `requests/${draft.id}`]);
    expect(await run().state(draft.seed)).toMatchObject({ state: 'taken', digest: told.digest, code });
    expect(shown(await run().take(draft.seed, told.digest, frame))).toEqual({ API_KEY: value });
    await run().done(draft.seed);
    await run().done(draft.seed);
    expect(files()).toEqual(['README.md']);
    expect(await run().state(draft.seed)).toMatchObject({ state: 'taken' });
    // Nothing of it, nor of the question, stands there in clear.
    const kept = git.history(branch).flatMap(({ tree }) => JSON.stringify(tree));
    expect(kept.join()).not.toContain(value);
    expect(fake.file('acme/shop', 'main', 'README.md')).toBe('# shop\n');
  });

  it('have one answer: who comes later is told so', async () => {
    const { run, answers, made } = given();
    const draft = await made();
    await answers(draft.link);
    const told = await filled(run(), draft.seed);
    await expect(answers(draft.link, 'hubot', 'toy-example-not-a-key-0002')).rejects.toMatchObject({
      code: 'LINK_GONE',
      message: expect.stringContaining('answered already'),
    });
    expect(await run().state(draft.seed)).toEqual(told);
  });

  it('that two answer at the same moment have the answer of one', async () => {
    const { run, answers, made } = given();
    const draft = await made();
    const both = await Promise.allSettled([
      answers(draft.link),
      answers(draft.link, 'hubot', 'toy-example-not-a-key-0002'),
    ]);
    const won = both.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    const { code } = (won[0] as PromiseFulfilledResult<{ code: string }>).value;
    expect(await run().state(draft.seed)).toMatchObject({ state: 'filled', code });
  });

  it('give nothing but the answer that is meant', async () => {
    const { fake, run, answers, git, made } = given();
    const draft = await made();
    await answers(draft.link);
    const told = await filled(run(), draft.seed);
    expect(await run().take(draft.seed, 'A'.repeat(43), frame)).toBeUndefined();
    expect(await run().state(draft.seed)).toEqual(told);
    // Somebody who may push puts another one there.
    const path = `answers/${draft.id}`;
    const client = github({
      http: fake.http,
      clock: steppingClock(),
      token: new Secret(fake.addToken({ login: 'eve' })),
    });
    const found = await client.rest.repos.getContent({ owner: 'acme', repo: 'shop', path, ref: branch });
    const { sha } = found.data as { sha: string };
    const forged = Buffer.from(git.read(branch, path)!).fill(7, 60);
    const place = { owner: 'acme', repo: 'shop', path, branch, message: 'mine', sha };
    await client.rest.repos.createOrUpdateFileContents({ ...place, content: forged.toString('base64') });
    expect(await run().take(draft.seed, told.digest, frame)).toBeUndefined();
    const other = await filled(run(), draft.seed);
    expect(other.digest).not.toBe(told.digest);
    expect(await fault(run().take(draft.seed, other.digest, frame))).toMatchObject({ code: 'LINK_INVALID' });
  });

  it('are ended with what was answered, also when they are over or unknown', async () => {
    const { run, question, answers, files, made } = given();
    const draft = await made();
    await answers(draft.link);
    expect(await fault(run().done(draft.seed))).toMatchObject({ code: 'HTTP_REFUSED' });
    await run().end(draft.id, 'superseded');
    await run().end(draft.id);
    expect(files()).toEqual(['README.md']);
    expect(await run().state(draft.seed)).toEqual({ state: 'superseded' });
    await run().create(draft, question);
    expect(files()).toEqual(['README.md']);
    await run().done(draft.seed);
    await expect(answers(draft.link)).rejects.toMatchObject({ code: 'LINK_GONE' });
    const digest = 'A'.repeat(43);
    expect(await fault(run().take(draft.seed, digest, frame))).toMatchObject({ code: 'LINK_GONE' });
    await run().end((await run().draft(question)).id);
  });

  it('expire', async () => {
    const { clock, run, answers, made } = given();
    const draft = await made();
    clock.advance(7 * day);
    expect(await run().state(draft.seed)).toEqual({ state: 'expired' });
    await expect(answers(draft.link)).rejects.toMatchObject({ code: 'LINK_GONE' });
  });

  it('are refused in a public repository, where everybody could see who answers', async () => {
    const { run } = given({ isPrivate: false });
    expect(await fault(run().check())).toMatchObject({ code: 'LINK_PUBLIC' });
  });

  it('refuse a link that is not whole before anything is sent', async () => {
    const { fake, answers } = given();
    await expect(answers(new Secret('acme/shop#short'))).rejects.toMatchObject({ code: 'LINK_INVALID' });
    expect(fake.requests).toEqual([]);
  });

  it.each([
    ['lost before', { kind: 'lost', applied: false }],
    ['lost after', { kind: 'lost', applied: true }],
    ['a collision', { kind: 'status', status: 409, applied: false }],
    ['a failure after', { kind: 'status', status: 502, applied: true }],
  ] as readonly (readonly [string, Fault])[])('lose nothing where each write meets %s once', async (_, bad) => {
    const { fake, run, question, answers, files } = given();
    const met = new Set<string>();
    fake.fault = ({ method, path }) => {
      const kind = `${method} ${path}`;
      if (method === 'GET' || !path.includes('/contents/') || met.has(kind)) return undefined;
      met.add(kind);
      return bad;
    };
    const draft = await run().draft(question);
    await run().create(draft, question);
    const { code } = await answers(draft.link);
    const told = await filled(run(), draft.seed);
    expect(told.code).toBe(code);
    expect(shown(await run().take(draft.seed, told.digest, frame))).toEqual({ API_KEY: value });
    await run().done(draft.seed);
    expect(files()).toEqual(['README.md']);
    expect(met.size).toBeGreaterThanOrEqual(4);
  });
});
