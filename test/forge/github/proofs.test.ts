/** What counts as a consumer's run, and what stands at it: judged by what a person did at the stand-in for GitHub. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { proofs } from '../../../src/forge/github/proofs.ts';
import { writeStatus } from '../../../src/forge/github/status.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import type { Consumer } from '../../../src/rotation/model/target.ts';
import { FakeGitHub, type FakeRun, type FakeToken } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

const deploy: Consumer = { name: 'acme/api:deploy.yml', repository: 'acme/api', file: 'deploy.yml' };
const onMain: Consumer = { ...deploy, name: 'acme/api:deploy.yml@main', branch: 'main' };
const workflow = 'on: push\njobs: {}\n';

function world(writer: Partial<FakeToken> = {}) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  fake.addOrganization('acme');
  fake.addRepository('acme/shop');
  fake.addRepository('acme/api');
  fake.commit('acme/api', { '.github/workflows/deploy.yml': workflow });
  const client = (token: string) => github({ http: fake.http, clock, token: new Secret(token) });
  const keeper = client(fake.addRunToken('acme/shop', { actions: 'write', statuses: 'read' }));
  const other = client(fake.addToken(writer));
  const job = client(fake.addRunToken('acme/api', { statuses: 'write' }));
  const since = clock.now();
  clock.advance(60_000);
  return {
    clock,
    fake,
    since,
    port: () => proofs({ keeper: async () => keeper, writer: async () => other, repository: 'acme/shop' }),
    show: (run: FakeRun, name: string, description: string, of = run.id) =>
      writeStatus(job, {
        repository: 'acme/api',
        sha: run.sha!,
        name,
        run: `https://github.com/acme/api/actions/runs/${of}`,
        description,
      }),
  };
}

const idsOf = (found: Awaited<ReturnType<ReturnType<typeof proofs>['runs']>>) =>
  typeof found === 'string' ? found : found.map(({ run }) => Number(run.split('#')[1]));

describe('a run of a consumer', () => {
  it.each([
    'push',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'workflow_run',
    'release',
    'deployment',
    'merge_group',
  ])('counts on %s', async (event) => {
    const { fake, port, since } = world();
    const run = fake.addWorkflowRun('acme/api', 'deploy.yml', { event });
    expect(idsOf(await port().runs(deploy, since))).toEqual([run.id]);
  });

  it.each(['pull_request', 'pull_request_target', 'issue_comment', 'issues', 'fork', 'watch'])(
    'does not count on %s',
    async (event) => {
      const { fake, port, since } = world();
      fake.addWorkflowRun('acme/api', 'deploy.yml', { event });
      expect(await port().runs(deploy, since)).toEqual([]);
    },
  );

  it('of a fork does not count', async () => {
    const { fake, port, since } = world();
    fake.addWorkflowRun('acme/api', 'deploy.yml', { from: 4711 });
    expect(await port().runs(deploy, since)).toEqual([]);
  });

  it('counts on the branch that is named, and on any where none is', async () => {
    const { fake, port, since } = world();
    const other = fake.addWorkflowRun('acme/api', 'deploy.yml', { branch: 'feature' });
    expect(idsOf(await port().runs(deploy, since))).toEqual([other.id]);
    expect(await port().runs(onMain, since)).toEqual([]);
    const main = fake.addWorkflowRun('acme/api', 'deploy.yml');
    expect(idsOf(await port().runs(onMain, since))).toEqual([main.id]);
  });

  it('of another branch does not count, although a server ignores what it was asked for', async () => {
    const { fake, since } = world();
    fake.addWorkflowRun('acme/api', 'deploy.yml', { branch: 'feature' });
    const strict = fake.http;
    Object.assign(fake, {
      http: (request: Request) => strict(new Request(request.url.replace('&branch=main', ''), request)),
    });
    const clock = steppingClock();
    const token = new Secret(fake.addToken());
    const client = github({ http: (request) => fake.http(request), clock, token });
    const lax = proofs({ keeper: async () => client, writer: async () => client, repository: undefined });
    expect(await lax.runs(onMain, since)).toEqual([]);
  });

  it('counts if it ended with success', async () => {
    const { fake, port, since } = world();
    fake.addWorkflowRun('acme/api', 'deploy.yml', { conclusion: 'failure' });
    const open = fake.addWorkflowRun('acme/api', 'deploy.yml');
    fake.rerun(open);
    expect(await port().runs(deploy, since)).toEqual([]);
  });

  it('counts if it was created after the time that is asked for, whatever attempt it is', async () => {
    const { clock, fake, port, since } = world();
    const before = fake.addWorkflowRun('acme/api', 'deploy.yml', { createdAt: since });
    fake.rerun(before);
    fake.endRun(before);
    const after = fake.addWorkflowRun('acme/api', 'deploy.yml', { createdAt: clock.now() });
    expect(idsOf(await port().runs(deploy, since))).toEqual([after.id]);
  });

  it('of another workflow does not count, though it has proved the same at the same commit', async () => {
    const { fake, port, since, show } = world();
    const ours = fake.addWorkflowRun('acme/api', 'deploy.yml');
    await show(fake.addWorkflowRun('acme/api', 'ci.yml'), 'KEY', 'kp1.theirs');
    await show(ours, 'KEY', 'kp1.ours');
    const found = await port().runs(deploy, since);
    expect(found).toMatchObject([{ statuses: [{ name: 'KEY', description: 'kp1.ours' }] }]);
  });
});

describe('what stands at a run', () => {
  it('is what says that it is of this run, with its place as GitHub has it and its last five attempts', async () => {
    const { fake, port, since, show } = world();
    const run = fake.addWorkflowRun('acme/api', 'deploy.yml');
    for (let attempt = 2; attempt <= 7; attempt++) {
      fake.rerun(run);
      fake.endRun(run);
    }
    await show(run, 'KEY', 'kp1.one');
    await show(run, 'OTHER', 'kp1.two', run.id + 1);
    expect(await port().runs(deploy, since)).toEqual([
      {
        run: `acme/api#${run.id}`,
        createdAt: run.createdAt,
        place: {
          repositoryId: String(fake.repository('acme/api').id),
          workflow: '.github/workflows/deploy.yml',
          runId: String(run.id),
        },
        attempts: [7, 6, 5, 4, 3],
        statuses: [{ name: 'KEY', description: 'kp1.one' }],
      },
    ]);
  });

  it('is read of the five newest commits, over all of their pages, in one request for the runs', async () => {
    const { clock, fake, port, since, show } = world();
    const shas: string[] = [];
    for (let commit = 0; commit < 6; commit++) {
      fake.commit('acme/api', { 'a.txt': String(commit) });
      shas.push(fake.repository('acme/api').git.heads.get('main')!);
      clock.advance(1_000);
      fake.addWorkflowRun('acme/api', 'deploy.yml');
    }
    const newest = fake.repository('acme/api').runs.at(-1)!;
    await show(newest, 'KEY', 'kp1.first');
    const [made] = fake.repository('acme/api').statuses;
    for (let number = 0; number < 350; number++) fake.repository('acme/api').statuses.push({ ...made!, context: 'ci' });
    fake.log.splice(0);
    const found = await port().runs(deploy, since);
    expect(idsOf(found)).toHaveLength(5);
    // What was written first is on the fourth page.
    expect(typeof found === 'string' ? found : found[0]).toMatchObject({ statuses: [{ name: 'KEY' }] });
    const asked = fake.log.map(({ path }) => path.split('?')[0]);
    expect(asked.filter((path) => path?.endsWith('/runs'))).toHaveLength(1);
    expect(asked.filter((path) => path?.includes('/commits/'))).toHaveLength(4 + 4);
    expect(asked).not.toContain(`/repos/acme/api/commits/${shas[0]}/statuses`);
  });

  it('proves nothing where statuses were piled upon what it showed', async () => {
    const { fake, port, since, show } = world();
    const run = fake.addWorkflowRun('acme/api', 'deploy.yml');
    await show(run, 'KEY', 'kp1.old');
    const { statuses } = fake.repository('acme/api');
    for (let number = 0; number < 1_000; number++) statuses.push({ ...statuses[0]!, context: `ci ${number}` });
    await show(run, 'KEY', 'kp1.new');
    await expect(port().runs(deploy, since)).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
  });

  it('is asked once for all secrets of a run, and again only for an earlier time', async () => {
    const { clock, fake, port, since } = world();
    fake.addWorkflowRun('acme/api', 'deploy.yml');
    const one = port();
    await Promise.all([one.runs(deploy, since), one.runs(deploy, clock.now()), one.runs(deploy, since)]);
    expect(fake.log).toHaveLength(2);
    await one.runs(deploy, new Date(since.getTime() - 1_000));
    expect(fake.log).toHaveLength(3);
  });
});

describe('what may not be read', () => {
  it.each([{ actions: 'read' as const }, { statuses: 'read' as const }])(
    'is unreadable with %j alone',
    async (permissions) => {
      const { fake, port, since } = world({ permissions });
      fake.addWorkflowRun('acme/api', 'deploy.yml');
      expect(await port().runs(deploy, since)).toBe('unreadable');
      expect(await port().readable(deploy)).toBe(false);
    },
  );

  it('is readable with both, also before there is any run', async () => {
    const { port } = world({ permissions: { actions: 'read', statuses: 'read' } });
    expect(await port().readable(deploy)).toBe(true);
  });

  it('is missing where there is no such workflow, and is called disabled where it is', async () => {
    const { fake, port, since } = world();
    expect(await port().state({ ...deploy, file: 'gone.yml' })).toBe('missing');
    expect(await port().runs({ ...deploy, file: 'gone.yml' }, since)).toBe('missing');
    expect(await port().state(deploy)).toBe('active');
    fake.repository('acme/api').workflows.set('deploy.yml', 'disabled_inactivity');
    expect(await port().state(deploy)).toBe('disabled');
  });

  it('is an error while a limit lasts, which says nothing of either', async () => {
    const { fake, port, since } = world();
    fake.addWorkflowRun('acme/api', 'deploy.yml');
    fake.fault = () => ({ kind: 'refused', as: 'primary limit', seconds: 7_200 });
    await expect(port().runs(deploy, since)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(port().state(deploy)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });
});

describe('a status', () => {
  it('is written once where an answer is lost', async () => {
    const { fake, show } = world();
    const run = fake.addWorkflowRun('acme/api', 'deploy.yml');
    let lost = 0;
    fake.fault = ({ method }) => (method === 'POST' && lost++ === 0 ? { kind: 'lost', applied: false } : undefined);
    await show(run, 'KEY', 'kp1.one');
    expect(fake.repository('acme/api').statuses).toHaveLength(1);
  });

  it('names the permission that the job lacks, and a commit that is full', async () => {
    const { clock, fake, show } = world();
    const run = fake.addWorkflowRun('acme/api', 'deploy.yml');
    const token = new Secret(fake.addRunToken('acme/api', { contents: 'write' }));
    const client = github({ http: fake.http, clock, token });
    const status = {
      repository: 'acme/api',
      sha: run.sha!,
      name: 'KEY',
      run: 'https://github.com/x',
      description: 'kp1.',
    };
    await expect(writeStatus(client, status)).rejects.toMatchObject({
      code: 'PROOF_NOT_MADE',
      hint: expect.stringContaining('permissions: { statuses: write }'),
    });
    for (let number = 0; number < 1_000; number++) {
      fake.repository('acme/api').statuses.push({
        sha: run.sha!,
        state: 'success',
        context: 'keyturn: KEY',
        description: '',
        target_url: null,
        by: 'x',
        at: clock.now(),
      });
    }
    await expect(show(run, 'KEY', 'kp1.one')).rejects.toMatchObject({
      code: 'PROOF_NOT_MADE',
      hint: expect.stringContaining('1000'),
    });
  });
});
