import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { awsIam } from '../fakes/aws-iam.ts';
import { ExamplesWorld, vars, exampleWorkflow as workflow } from './examples-world.ts';
import { type ActionRan, expectExit, HOME, linkToken } from './harness.ts';
import { keyturnJobs, type Play, playJob } from './workflow-step.ts';

/*
 * Each workflow of examples/, with the configuration that it names, played against the stand-ins: exactly its `with:` and
 * `env:`, a token with exactly its permissions. Only the addresses of services are others.
 */

const root = join(import.meta.dirname, '../..');

let world: ExamplesWorld;
const played = new Set<string>();

beforeEach(async () => {
  world = await ExamplesWorld.open();
});
afterEach(() => world.close());

async function play(name: string, job: string, config: string, more: Play = {}): Promise<ActionRan> {
  played.add(name);
  const text = workflow(name)
    .replace('.github/keyturn-mail.yml', '.github/keyturn.yml')
    .replace('.github/keyturn-ai.yml', '.github/keyturn.yml');
  const ran = await playJob(world.harness, text, job, {
    vars,
    configuration: world.configuration(config),
    ...more,
    // In place of the identity that the job would prove to the link service.
    environment: { KEYTURN_LINK_TOKEN: linkToken, ...more.environment },
  });
  expectExit(ran, 0);
  return ran;
}

const secretIn: ExamplesWorld['secretIn'] = (...words) => world.secretIn(...words);

describe('the examples', () => {
  it('rotate: daily, with an App, shared with a team by mail; onboard, offboard and exposed beside it', async () => {
    await play('rotate', 'rotate', 'keyturn.yml');
    const first = secretIn('SENDGRID_API_KEY', 'production');
    expect(first).toMatch(/^SG\./);
    expect(world.smtp.mails.flatMap(({ to }) => to)).toContain('mona@example.com');
    await play('onboard', 'person', 'keyturn.yml', { inputs: { person: 'mona', only: 'development/*' } });
    await play('exposed', 'revoke', 'keyturn.yml', { inputs: { only: 'production/*', reason: 'it was in a commit' } });
    expect(secretIn('SENDGRID_API_KEY', 'production')).not.toBe(first);
    await play('offboard', 'person', 'keyturn.yml', { inputs: { person: 'mona', only: '**' } });
    const said = await play('ci-step', 'keys', 'keyturn.yml', {
      event: 'push',
      environment: { GITHUB_REF: 'refs/heads/main' },
    });
    expect(said.outputs['overdue']).toBe('0');
  });

  it('one-secret: without a file', async () => {
    world.harness.github.setSecret(HOME, 'SENDGRID_API_KEY', 'toy-example-not-a-key-old');
    // A step cannot name another address of a provider, so it is given with the options.
    const text = workflow('one-secret').replace(
      'scopes: [mail.send]',
      `scopes: [mail.send], base-url: "${world.services['sendgrid']!.url}"`,
    );
    played.add('one-secret');
    expectExit(await playJob(world.harness, text, 'rotate', { configuration: null }), 0);
    expect(secretIn('SENDGRID_API_KEY', 'production')).toMatch(/^SG\./);
    expect(secretIn('SENDGRID_API_KEY')).toBe(secretIn('SENDGRID_API_KEY', 'production'));
  });

  it('three-environments: a key for each, one job after the other', async () => {
    const places = { development: undefined, staging: 'staging', production: 'production' } as const;
    for (const [job, environment] of Object.entries(places)) {
      expect(secretIn('SENDGRID_API_KEY', environment)).toBeUndefined();
      await play('three-environments', job, 'three-environments.yml');
    }
    const values = Object.values(places).map((environment) => secretIn('SENDGRID_API_KEY', environment));
    expect(new Set(values).size).toBe(3);
  });

  it('fan-out: one key in every repository with the topic, and in no other', async () => {
    await play('fan-out', 'rotate', 'fan-out.yml');
    const value =
      secretIn('SENDGRID_API_KEY', undefined, 'acme/one') ??
      world.harness.github.secret('acme', 'SENDGRID_API_KEY')?.value;
    expect(value).toMatch(/^SG\./);
    expect(secretIn('SENDGRID_API_KEY')).toBeUndefined();
  });

  it('gitlab: the same key at both', async () => {
    world.gitlab.put('projects/acme/shop', 'SENDGRID_API_KEY', 'toy-example-not-a-key-old');
    await play('gitlab', 'rotate', 'gitlab.yml');
    const there = world.gitlab.owners.get('projects/acme/shop')?.find(({ key }) => key === 'SENDGRID_API_KEY')?.value;
    expect(there).toBe(secretIn('SENDGRID_API_KEY', 'production'));
    expect(there).toMatch(/^SG\./);
  });

  it('aws-oidc: with what the role gave, and nothing stored', async () => {
    const { 'access-key-id': id, 'secret-access-key': secret } = awsIam.admin as { [part: string]: string };
    world.harness.holdIds.add('DEPLOYER_ACCESS_KEY_ID');
    const environment = { AWS_ACCESS_KEY_ID: id!, AWS_SECRET_ACCESS_KEY: secret!, AWS_REGION: 'us-east-1' };
    await play('aws-oidc', 'rotate', 'aws.yml', { environment });
    expect(world.services['aws-iam']!.live()).toContain(secretIn('DEPLOYER_ACCESS_KEY_ID', 'production'));
  });

  it('one-job-per-provider: each with a journal of its own, and without the credential of the other', async () => {
    await play('one-job-per-provider', 'mail', 'keyturn-mail.yml');
    expect(secretIn('OPENAI_API_KEY', 'production')).toBeUndefined();
    await play('one-job-per-provider', 'ai', 'keyturn-ai.yml');
    expect(secretIn('OPENAI_API_KEY', 'production')).toBeDefined();
    const { heads } = world.harness.github.repository(HOME).git;
    expect([...heads.keys()].filter((name) => name.startsWith('keyturn-')).sort()).toEqual([
      'keyturn-journal-ai',
      'keyturn-journal-mail',
    ]);
    const [mail, ai] = keyturnJobs(workflow('one-job-per-provider')).map(({ step }) => Object.keys(step.env ?? {}));
    expect(mail!.filter((name) => ai!.includes(name))).toEqual([]);
  });

  it('asked: the owner gets a link that asks for the key', async () => {
    const before = world.smtp.mails.length;
    await play('asked', 'rotate', 'asked.yml');
    const [mail] = world.smtp.mails.slice(before);
    expect(mail?.to).toEqual(['mona@example.com']);
    expect(mail?.parsed.text).toContain(`${world.harness.urls.links}/r#`);
  });

  it('are all played, but for the proof of use, which has a story of its own', () => {
    expect([...played, 'prove'].sort()).toEqual(
      readdirSync(join(root, 'examples/workflows'))
        .map((name) => name.replace(/\.yml$/, ''))
        .sort(),
    );
  });
});
