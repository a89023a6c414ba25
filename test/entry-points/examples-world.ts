/** The world that the examples are played in: every service that one of them names, and the credentials of their jobs. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { awsIam } from '../fakes/aws-iam.ts';
import { FakeGitLabVariables } from '../fakes/gitlab-variables.ts';
import { openai } from '../fakes/openai.ts';
import type { FakeService } from '../fakes/providers.ts';
import { sendgrid } from '../fakes/sendgrid.ts';
import { type Served, serve } from '../fakes/serve.ts';
import { type FakeSmtp, fakeSmtp } from '../fakes/smtp.ts';
import { canary } from '../leaks.ts';
import { Harness, HOME } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, 'examples', path), 'utf8');
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A workflow of examples/, as it stands there. */
export const exampleWorkflow = (name: string) => read(`workflows/${name}.yml`);

/** What an administrator has put into the variables of the repository. */
export const vars = { KEYTURN_CLIENT_ID: 'Iv1.toy', AWS_ROLE_ARN: 'arn:aws:iam::000000000000:role/keyturn' };

type Fields = { [field: string]: unknown };

export class ExamplesWorld {
  readonly harness: Harness;
  readonly smtp: FakeSmtp;
  readonly gitlab: FakeGitLabVariables;
  readonly services: { readonly [name: string]: FakeService & Served };
  readonly #gitlabAt: Served;

  private constructor(
    harness: Harness,
    {
      smtp,
      gitlab,
      gitlabAt,
      services,
    }: {
      readonly smtp: FakeSmtp;
      readonly gitlab: FakeGitLabVariables;
      readonly gitlabAt: Served;
      readonly services: ExamplesWorld['services'];
    },
  ) {
    this.harness = harness;
    this.smtp = smtp;
    this.gitlab = gitlab;
    this.#gitlabAt = gitlabAt;
    this.services = services;
  }

  static async open(): Promise<ExamplesWorld> {
    const harness = await Harness.open();
    const smtp = await fakeSmtp();
    const services: { [name: string]: FakeService & Served } = {};
    for (const [name, fake] of Object.entries({ sendgrid, openai, 'aws-iam': awsIam })) {
      const started = fake.start(harness.clock);
      services[name] = { ...started, ...(await serve(started.http)) };
      for (const value of typeof fake.admin === 'string' ? [fake.admin] : Object.values(fake.admin ?? {}))
        canary(value, `the admin of ${name}`);
    }
    const gitlab = new FakeGitLabVariables(harness.clock);
    const gitlabAt = await serve((request) => gitlab.http(request));
    const world = new ExamplesWorld(harness, { smtp, gitlab, gitlabAt, services });
    world.#furnish();
    return world;
  }

  #furnish(): void {
    const { github, token } = this.harness;
    const repository = github.repository(HOME);
    for (const environment of ['staging', 'keyturn', 'keyturn-mail', 'keyturn-ai'])
      repository.environments.add(environment);
    for (const name of ['acme/one', 'acme/two']) github.addRepository(name).topics.push('sends-mail');
    github.addApp(vars.KEYTURN_CLIENT_ID, publicKey.export({ type: 'spki', format: 'pem' }).toString(), ['acme']);
    const credentials = {
      KEYTURN_TOKEN: token,
      KEYTURN_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      SENDGRID_ADMIN_KEY: String(sendgrid.admin),
      OPENAI_ADMIN_KEY: String(openai.admin),
      GITLAB_TOKEN: [...this.gitlab.tokens.keys()][0]!,
      SMTP_URL: `smtp://toy:example-not-a-password@127.0.0.1:${this.smtp.port}`,
    };
    for (const environment of ['keyturn', 'keyturn-mail', 'keyturn-ai'])
      for (const [name, value] of Object.entries(credentials)) github.setSecret(HOME, name, value, { environment });
  }

  async close(): Promise<void> {
    for (const service of Object.values(this.services)) await service.close();
    await this.#gitlabAt.close();
    await this.smtp.close();
    await this.harness.close();
  }

  /** As it stands in examples/, for the organization and with the addresses of this test. */
  configuration(name: string): string {
    const file = parse(
      read(name).replaceAll('example/', 'acme/').replaceAll('organization: example', 'organization: acme'),
    ) as Fields;
    if (file['links'] !== undefined) file['links'] = { url: this.harness.urls.links };
    for (const secret of Object.values(file['secrets'] as { [name: string]: Fields })) {
      const service = this.services[String(secret['provider'])];
      if (secret['adopt'] !== undefined) secret['adopt'] = service?.foreign[0];
      if (service !== undefined)
        secret['options'] = {
          ...(secret['options'] as Fields),
          'base-url': `${service.url}${String(secret['provider']) === 'openai' ? '/v1' : ''}`,
        };
      for (const destination of (secret['destinations'] ?? []) as { gitlab?: Fields }[])
        if (destination.gitlab !== undefined) destination.gitlab['base-url'] = `${this.#gitlabAt.url}/api/v4`;
    }
    return stringify(file);
  }

  /** Tells the leak oracle the links that people were mailed. */
  watch(): void {
    for (const { parsed } of this.smtp.mails)
      for (const [link] of (parsed.text ?? '').matchAll(/https?:\/\/\S+#\S+/g)) canary(link, 'a link in a mail');
  }

  /** The value that is there now. */
  secretIn(name: string, environment?: string, repository = HOME): string | undefined {
    return this.harness.github.secret(repository, name, environment === undefined ? {} : { environment })?.value;
  }
}
