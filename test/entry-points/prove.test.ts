/** Proof of use as workflows play it: `prove` is the last step of one, and the next rotation ends the old key. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FakeRun } from '../fakes/github.ts';
import { canary } from '../leaks.ts';
import { type ActionRan, DAY, expectExit, Harness, HOME, HOUR, type RunOptions } from './harness.ts';

const secrets = `
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [{ github: {} }]
    policy: { overlap: 1h, quiet: 1s, proof: [deploy.yml] }
`;

// One story: each test goes on where the one before it ended.
describe('a workflow that proves which key it used', () => {
  let harness: Harness;
  let token: string;
  let old: string;
  const value = () => harness.github.secret(HOME, 'TOY_KEY')!.value;
  const box = () => /"box": "([\w-]{43})"/.exec(harness.history().at(0)?.text ?? '')?.[1] ?? '';
  const statuses = () => harness.github.repository(HOME).statuses;

  beforeAll(async () => {
    harness = await Harness.open();
    harness.github.commit(HOME, { '.github/workflows/deploy.yml': 'on: push\njobs: {}\n' });
    token = canary(
      harness.github.addRunToken(HOME, { contents: 'write', actions: 'write', statuses: 'read' }),
      'journal-token of the rotation',
    );
  });
  afterAll(() => harness.close());

  const rotate = (inputs: { [name: string]: string } = {}) =>
    harness.action({
      configuration: [harness.services(), harness.recipe(), secrets].join('\n'),
      inputs: { 'journal-token': token, ...inputs },
    });

  const job = (
    run: FakeRun,
    more: { readonly [name: string]: string | undefined },
    options: RunOptions = {},
  ): RunOptions => ({
    configuration: null,
    event: 'push',
    queued: { run, pending: '' },
    ...options,
    inputs: {
      command: 'prove',
      secret: 'TOY_KEY',
      box: box(),
      token: '',
      'journal-token': canary(harness.github.addRunToken(HOME, { statuses: 'write' }), 'the token of the job'),
      ...options.inputs,
    },
    environment: {
      GITHUB_REPOSITORY_ID: String(harness.github.repository(HOME).id),
      GITHUB_SHA: run.sha,
      GITHUB_WORKFLOW_REF: `${HOME}/.github/workflows/deploy.yml@refs/heads/main`,
      TOY_ADMIN: undefined,
      TOY_KEY: value(),
      ...more,
    },
  });

  const deployed = () => harness.github.addWorkflowRun(HOME, 'deploy.yml');
  const proves = (ran: ActionRan) => ran.github.filter((each) => !each.startsWith('POST')).length === 0;

  it('is told the box by the first run', async () => {
    const ran = await rotate();
    expectExit(ran, 0);
    expect(ran.log).toContain(`box: "${box()}"`);
    old = value();
    harness.clock.advance(10 * DAY);
    expectExit(await rotate({ force: 'true', reason: 'a test' }), 0);
    expect(value()).not.toBe(old);
    harness.clock.advance(2 * HOUR);
  });

  it('keeps the old key while it has shown nothing', async () => {
    const ran = await rotate();
    expectExit(ran, 0);
    expect(ran.result[0]?.next).toContain(`waits for ${HOME}:deploy.yml to show the new one`);
    expect(harness.toy.accepts(old)).toBe(true);
  });

  it('does nothing on a pull request, and says so', async () => {
    const ran = await harness.action(job(deployed(), {}, { event: 'pull_request' }));
    expectExit(ran, 0);
    expect(ran.log).toContain('::notice');
    expect(ran.github).toEqual([]);
  });

  it.each<[string, { readonly [name: string]: string }, { readonly [name: string]: string }, string]>([
    ['an empty variable', { TOY_KEY: '' }, {}, 'the variable TOY_KEY is empty'],
    ['a malformed box', {}, { box: 'A'.repeat(42) }, '`box` is not a public key'],
    ['no box', {}, { box: '' }, '`box` is not a public key'],
  ])('fails with exit status 1 for %s, and sends nothing', async (_, environment, inputs, says) => {
    const ran = await harness.action(job(deployed(), environment, { inputs }));
    expectExit(ran, 1);
    expect(ran.log).toContain(says);
    expect(ran.github).toEqual([]);
  });

  it('fails without the permission, and names it', async () => {
    const inputs = { 'journal-token': canary(harness.github.addRunToken(HOME, {}), 'a token without rights') };
    const ran = await harness.action(job(deployed(), {}, { inputs }));
    expectExit(ran, 1);
    expect(ran.log).toContain('permissions: { statuses: write }');
  });

  it('refuses a name that is none, with exit status 2', async () => {
    const ran = await harness.action(job(deployed(), {}, { inputs: { secret: 'TOY_KEY, not-a-name' } }));
    expectExit(ran, 2);
    expect(ran.github).toEqual([]);
  });

  it('writes one status of 111 characters for each name, and reads nothing', async () => {
    const run = deployed();
    const ran = await harness.action(
      job(run, { OTHER_KEY: 'toy-example-not-a-key' }, { inputs: { secret: 'TOY_KEY, OTHER_KEY' } }),
    );
    expectExit(ran, 0);
    expect(proves(ran)).toBe(true);
    expect(statuses()).toMatchObject([
      {
        sha: run.sha,
        state: 'success',
        context: 'keyturn: TOY_KEY',
        target_url: `https://github.com/${HOME}/actions/runs/${run.id}`,
      },
      { context: 'keyturn: OTHER_KEY' },
    ]);
    for (const { description } of statuses()) expect(description).toHaveLength(111);
    // The run itself ended well.
    harness.github.endRun(run);
  });

  it('and then the rotation ends the old key', async () => {
    const ran = await rotate();
    expectExit(ran, 0);
    expect(ran.result[0]?.action).toBe('revoked');
    expect(harness.toy.accepts(old)).toBe(false);
    expect(harness.toy.accepts(value())).toBe(true);
  });
});
