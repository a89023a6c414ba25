import { afterEach, describe, expect, it } from '@jest/globals';
import { gitHubForge } from '../../../src/forge/github/index.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeRun } from '../../fakes/github.ts';
import { fault } from '../../fault.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

function world(permissions?: { [name: string]: 'read' | 'write' }) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  fake.addOrganization('acme');
  fake.addRepository('acme/shop', { private: true });
  const token = fake.addRunToken('acme/shop', permissions);
  const forge = (run: FakeRun, environment: { [name: string]: string } = {}) => {
    const variables: { [name: string]: string } = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: String(run.attempts.length),
      GITHUB_JOB: 'rotate',
      ...environment,
    };
    return gitHubForge({
      http: fake.http,
      clock,
      variable: (name) => variables[name] || undefined,
      token: undefined,
      journalToken: new Secret(token),
      clientId: undefined,
      privateKey: undefined,
      app: async () => ({ needs: new Map(), home: 'acme' }),
      lacks: () => {},
      waits: () => {},
    });
  };
  return { clock, fake, forge };
}

const press = { event: 'workflow_dispatch', actor: 'mona' } as const;

describe('who started this run by hand', () => {
  it('is whom GitHub names, asked once', async () => {
    const { fake, forge } = world();
    const run = fake.addRun('acme/shop', press);
    const its = forge(run);
    const mona = { id: String(fake.addUser('mona').id), login: 'mona' };
    expect(await Promise.all([its.pressed(), its.pressed()])).toEqual([mona, mona]);
    expect(fake.requests).toEqual([`GET /repos/acme/shop/actions/runs/${run.id}`]);
  });

  it('is nobody whom only the environment names', async () => {
    const { fake, forge } = world();
    const run = fake.addRun('acme/shop', { event: 'push', actor: 'mona' });
    const lies = { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_ACTOR: 'mona', GITHUB_TRIGGERING_ACTOR: 'mona' };
    expect(await forge(run, lies).pressed()).toBeUndefined();
  });

  it.each(['schedule', 'push', 'workflow_run', 'repository_dispatch', 'issue_comment', 'workflow_call'])(
    'is nobody in a run of the event %s',
    async (event) => {
      const { fake, forge } = world();
      expect(await forge(fake.addRun('acme/shop', { ...press, event })).pressed()).toBeUndefined();
    },
  );

  it('is nobody where another person lets the run go once more, and its starter where they do', async () => {
    const { fake, forge } = world();
    const run = fake.addRun('acme/shop', press);
    fake.rerun(run, 'hubot');
    expect(await forge(run).pressed()).toBeUndefined();
    // That its environment names an older attempt, which was mona's, makes it none of hers.
    expect(await forge(run, { GITHUB_RUN_ATTEMPT: '1' }).pressed()).toBeUndefined();
    fake.rerun(run, 'mona');
    expect(await forge(run).pressed()).toMatchObject({ login: 'mona' });
    // Nor does a newer attempt, which is mona's, make this older one hers.
    expect(await forge(run, { GITHUB_RUN_ATTEMPT: '2' }).pressed()).toBeUndefined();
  });

  it('is nobody where GitHub names none', async () => {
    const { fake, forge } = world();
    expect(await forge(fake.addRun('acme/shop', { event: 'workflow_dispatch' })).pressed()).toBeUndefined();
  });

  it('is nobody outside of a job, and nothing is asked', async () => {
    const { fake, forge } = world();
    const run = fake.addRun('acme/shop', press);
    expect(await forge(run, { GITHUB_ACTIONS: '' }).pressed()).toBeUndefined();
    expect(fake.requests).toEqual([]);
  });

  it('is not known without Actions: read, which the error names, or where GitHub does not show the run', async () => {
    const { fake, forge } = world({ contents: 'write' });
    const error = await fault(forge(fake.addRun('acme/shop', press)).pressed());
    expect(error).toMatchObject({ code: 'TOKEN_DENIED' });
    expect(`${error.message} ${error.hint}`).toContain('Actions: read');
    const other = world();
    const elsewhere = { ...other.fake.addRun('acme/shop', press), id: 1 };
    expect(await fault(other.forge(elsewhere).pressed())).toMatchObject({ code: 'TOKEN_DENIED' });
  });

  it('is asked again after an answer that did not come', async () => {
    const { fake, forge } = world();
    const its = forge(fake.addRun('acme/shop', press));
    fake.fault = () => ({ kind: 'status', status: 502 });
    expect(await fault(its.pressed())).toMatchObject({ code: 'HTTP_UNKNOWN' });
    fake.fault = undefined;
    expect(await its.pressed()).toMatchObject({ login: 'mona' });
  });
});
