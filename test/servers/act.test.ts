/** The examples as `act` runs them on this machine: whole workflows, by another program's reading of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { ExamplesWorld, exampleWorkflow, vars } from '../entry-points/examples-world.ts';
import { expectExit, HOME, HOUR } from '../entry-points/harness.ts';
import { awsIam } from '../fakes/aws-iam.ts';
import { Act, type Acted, type Acting } from './act.ts';

const configured = '.github/keyturn.yml';
const played = new Set<string>();
let act: Act;
let world: ExamplesWorld;

beforeAll(() => {
  act = new Act();
}, 600_000);
afterAll(() => act.close());
beforeEach(async () => {
  world = await ExamplesWorld.open();
});
afterEach(() => world.close());

/** With a configuration of examples/ at its usual place, or with the files that are given. */
async function play(name: string, config: string | Acting['files'], more: Partial<Acting> = {}): Promise<Acted> {
  played.add(name);
  const files = typeof config === 'string' ? { [configured]: world.configuration(config) } : config;
  const ran = await act.run(world, name, { vars, files, ...more });
  expectExit(ran, 0);
  return ran;
}

const secretIn: ExamplesWorld['secretIn'] = (...words) => world.secretIn(...words);

/** Whether SendGrid takes a key; the second part of one is its id. */
const lives = (key: string) => world.services['sendgrid']!.live().includes(key.split('.')[1]!);

describe('act runs the examples', () => {
  it('rotate: daily; onboard, exposed and offboard, each dispatched by somebody; ci-step, pushed', async () => {
    await play('rotate', 'keyturn.yml');
    const first = secretIn('SENDGRID_API_KEY', 'production')!;
    expect(lives(first)).toBe(true);
    expect(lives(secretIn('SENDGRID_API_KEY')!)).toBe(true);
    expect(world.harness.history().length).toBeGreaterThan(2);

    const before = world.smtp.mails.length;
    await play('onboard', 'keyturn.yml', { inputs: { person: 'mona', only: 'development/*' } });
    const [mail, ...others] = world.smtp.mails.slice(before);
    expect([mail?.to, others]).toEqual([['mona@example.com'], []]);
    const shared = secretIn('SENDGRID_API_KEY')!;
    const link = /https?:\/\/\S+#\S+/.exec(mail!.parsed.text ?? '')![0];
    expect(await world.harness.openLink(link)).toEqual({ SENDGRID_API_KEY: shared });

    await play('exposed', 'keyturn.yml', { inputs: { only: 'production/*', reason: 'it was in a commit' } });
    expect(lives(first)).toBe(false);
    expect(lives(secretIn('SENDGRID_API_KEY', 'production')!)).toBe(true);

    // She has seen it, so nobody is to have it any longer.
    await play('offboard', 'keyturn.yml', { inputs: { person: 'mona' } });
    expect(secretIn('SENDGRID_API_KEY')).not.toBe(shared);
    expect(lives(secretIn('SENDGRID_API_KEY')!)).toBe(true);
    expect((await play('ci-step', 'keyturn.yml', { event: 'push' })).log).toContain('::set-output:: overdue=0');
  });

  it('rotate: dispatched by force, of one environment', async () => {
    await play('rotate', 'keyturn.yml');
    const [production, development] = [secretIn('SENDGRID_API_KEY', 'production'), secretIn('SENDGRID_API_KEY')];
    await play('rotate', 'keyturn.yml', { inputs: { only: 'production/*', force: 'true', reason: 'a drill' } });
    expect(secretIn('SENDGRID_API_KEY', 'production')).not.toBe(production);
    expect(secretIn('SENDGRID_API_KEY')).toBe(development);
  });

  it('three-environments: one job after the other, a key for each', async () => {
    const { github } = world.harness;
    const run = github.addRun(HOME, { status: 'in_progress' });
    const all = () => [undefined, 'staging', 'production'].map((place) => secretIn('SENDGRID_API_KEY', place));
    for (const [at, job] of ['development', 'staging', 'production'].entries()) {
      await play('three-environments', 'three-environments.yml', { run, job });
      expect(all().map((value) => value !== undefined)).toEqual([true, at > 0, at > 1]);
    }
    github.endRun(run);
    const values = all();
    expect(new Set(values).size).toBe(3);
    expect(values.map((value) => lives(value!))).toEqual([true, true, true]);
    // The day after, as a whole.
    const { succeeded } = await play('three-environments', 'three-environments.yml');
    expect(succeeded).toEqual(['development', 'staging', 'production']);
    expect(all()).toEqual(values);
  });

  it('three-environments: what fails stops there', async () => {
    world.harness.github.setSecret(HOME, 'KEYTURN_TOKEN', 'toy-example-not-a-token', { environment: 'keyturn' });
    const files = { [configured]: world.configuration('three-environments.yml') };
    const ran = await act.run(world, 'three-environments', { files });
    expectExit(ran, 1);
    expect(ran.succeeded).toEqual([]);
    expect(ran.log).not.toContain('staging');
    expect(secretIn('SENDGRID_API_KEY')).toBeUndefined();
  });

  it('one-job-per-provider: two jobs at once, each with a file and a journal of its own', async () => {
    const names = ['keyturn-mail.yml', 'keyturn-ai.yml'];
    const files = Object.fromEntries(names.map((name) => [`.github/${name}`, world.configuration(name)]));
    const { succeeded } = await play('one-job-per-provider', files);
    expect([...succeeded].sort()).toEqual(['ai', 'mail']);
    expect(lives(secretIn('SENDGRID_API_KEY', 'production')!)).toBe(true);
    expect(secretIn('OPENAI_API_KEY', 'production')).toBeDefined();
    const { heads } = world.harness.github.repository(HOME).git;
    expect([...heads.keys()]).toEqual(expect.arrayContaining(['keyturn-journal-ai', 'keyturn-journal-mail']));
  });

  it('one-secret: without a file and without a checkout', async () => {
    const base = `base-url: "${world.services['sendgrid']!.url}"`;
    const text = exampleWorkflow('one-secret').replace('scopes: [mail.send]', `scopes: [mail.send], ${base}`);
    await play('one-secret', {}, { text });
    expect(lives(secretIn('SENDGRID_API_KEY', 'production')!)).toBe(true);
    expect(secretIn('SENDGRID_API_KEY')).toBe(secretIn('SENDGRID_API_KEY', 'production'));
  });

  it('fan-out: to every repository with the topic', async () => {
    await play('fan-out', 'fan-out.yml');
    const value =
      secretIn('SENDGRID_API_KEY', undefined, 'acme/one') ??
      world.harness.github.secret('acme', 'SENDGRID_API_KEY')?.value;
    expect(lives(value!)).toBe(true);
  });

  it('gitlab: the same key at both', async () => {
    world.gitlab.put('projects/acme/shop', 'SENDGRID_API_KEY', 'toy-example-not-a-key-old');
    await play('gitlab', 'gitlab.yml');
    const there = world.gitlab.owners.get('projects/acme/shop')?.find(({ key }) => key === 'SENDGRID_API_KEY')?.value;
    expect(there).toBe(secretIn('SENDGRID_API_KEY', 'production'));
    expect(lives(there!)).toBe(true);
  });

  it('aws-oidc: with what an Action before it put into the environment', async () => {
    const { 'access-key-id': id, 'secret-access-key': secret } = awsIam.admin as { [part: string]: string };
    world.harness.holdIds.add('DEPLOYER_ACCESS_KEY_ID');
    const uses = /uses: (aws-actions\/\S+)/.exec(exampleWorkflow('aws-oidc'))![1]!;
    const given = { AWS_ACCESS_KEY_ID: id!, AWS_SECRET_ACCESS_KEY: secret!, AWS_REGION: 'us-east-1' };
    const role = {
      'action.yml':
        'name: role\ninputs: { role-to-assume: {}, aws-region: {} }\nruns: { using: node24, main: assume.cjs }\n',
      'assume.cjs': `if (process.env['INPUT_ROLE-TO-ASSUME'] !== ${JSON.stringify(vars.AWS_ROLE_ARN)}) process.exit(1);
        for (const pair of Object.entries(${JSON.stringify(given)})) {
          console.log('::add-mask::' + pair[1]);
          require('node:fs').appendFileSync(process.env.GITHUB_ENV, pair.join('=') + '\\n');
        }`,
    };
    await play('aws-oidc', 'aws.yml', { hides: true, actions: { [uses]: role } });
    expect(world.services['aws-iam']!.live()).toContain(secretIn('DEPLOYER_ACCESS_KEY_ID', 'production'));
  });

  it('asked: the first run asks the owner for the key', async () => {
    await play('asked', 'asked.yml');
    expect(world.smtp.mails.flatMap(({ to }) => to)).toEqual(['mona@example.com']);
    expect(world.smtp.mails[0]!.parsed.text).toContain(`${world.harness.urls.links}/r#`);
    expect(secretIn('STRIPE_API_KEY', 'production')).toBeUndefined();
  });

  it('prove: the old key ends once a deployment has shown the new one', async () => {
    const { harness } = world;
    const sources = { '.github/workflows/prove.yml': exampleWorkflow('prove') };
    harness.github.commit(HOME, sources);
    const policy = { overlap: '1h', quiet: '1s', proof: ['prove.yml'] };
    const file = {
      policy,
      escrow: { github: { environment: 'keyturn' } },
      secrets: {
        SENDGRID_API_KEY: {
          provider: 'sendgrid',
          admin: 'SENDGRID_ADMIN_KEY',
          options: { scopes: ['mail.send'], 'base-url': world.services['sendgrid']!.url },
          destinations: [{ github: {} }],
        },
      },
    };
    // As docs/proof-of-use.md says.
    const text = exampleWorkflow('rotate').replace('actions: write', 'statuses: read\n      actions: write');
    const rotate = (inputs?: Acting['inputs']) =>
      play('rotate', { [configured]: stringify(file) }, { text, ...(inputs === undefined ? {} : { inputs }) });
    const { log } = await rotate();
    const old = secretIn('SENDGRID_API_KEY')!;
    await rotate({ force: 'true', reason: 'a drill' });
    harness.clock.advance(2 * HOUR);
    await rotate();
    expect(lives(old)).toBe(true);

    const box = /`box: "([\w-]{43})"`/.exec(log)![1]!;
    const run = harness.github.addWorkflowRun(HOME, 'prove.yml');
    const script = '#!/bin/sh\nset -eu\n[ "${SENDGRID_API_KEY:-}" = "" ] || echo "deployed"\n';
    await play(
      'prove',
      { 'deploy.sh': script, 'test-through-the-server.sh': script },
      { text: exampleWorkflow('prove').replace(/box: \S+/, `box: ${box}`), event: 'push', run },
    );
    expect(harness.github.repository(HOME).statuses).toMatchObject([
      { sha: run.sha, state: 'success', context: 'keyturn: SENDGRID_API_KEY' },
    ]);
    await rotate();
    expect(lives(old)).toBe(false);
    expect(lives(secretIn('SENDGRID_API_KEY')!)).toBe(true);
  });

  it('and a value that a job prints is seen', async () => {
    const text = exampleWorkflow('ci-step').replace(
      / *- uses: keyturn/,
      `      - run: echo "$SEEN"
        env:
          SEEN: \${{ secrets.SENDGRID_API_KEY }}
$&`,
    );
    world.harness.github.setSecret(HOME, 'SENDGRID_API_KEY', 'toy-example-not-a-key-old');
    const files = { [configured]: world.configuration('keyturn.yml') };
    await expect(act.run(world, 'ci-step', { text, event: 'push', files })).rejects.toThrow(
      'the secret SENDGRID_API_KEY in standard output',
    );
  });

  it('all of them', () => {
    const all = readdirSync(join(import.meta.dirname, '../../examples/workflows'));
    expect([...played].sort()).toEqual(all.map((name) => name.replace(/\.yml$/, '')).sort());
  });
});
