import { expect, it } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { keepWorkflowEnabled } from '../../../src/forge/github/keep-alive.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type Level } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

function world(permissions: { [permission: string]: Level } = { actions: 'write' }) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  const { workflows } = fake.addRepository('acme/shop');
  workflows.set('keyturn.yml', 'disabled_inactivity');
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addRunToken('acme/shop', permissions)) });
  return { fake, workflows, octokit };
}

const ref = 'acme/shop/.github/workflows/keyturn.yml@refs/heads/main';

it('enables its own workflow and no other', async () => {
  const { fake, workflows, octokit } = world();
  workflows.set('other.yml', 'disabled_inactivity');
  await keepWorkflowEnabled(octokit, ref);
  expect([...workflows]).toEqual([
    ['keyturn.yml', 'active'],
    ['other.yml', 'disabled_inactivity'],
  ]);
  expect(fake.undocumented).toEqual([]);
});

it('asks nothing outside Actions, and does not fail where the token may not', async () => {
  const { fake, octokit } = world({ contents: 'write' });
  await keepWorkflowEnabled(octokit, undefined);
  expect(fake.log).toEqual([]);
  await keepWorkflowEnabled(octokit, ref);
  expect(fake.log.map(({ status }) => status)).toEqual([403]);
});

it('says when it is not known whether it worked', async () => {
  const { fake, octokit } = world();
  fake.fault = () => ({ kind: 'status', status: 500 });
  await expect(keepWorkflowEnabled(octokit, ref)).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
});
