/** Workflows that use a secret and show which value they had, as the real step does it, at the stand-in for GitHub. */
import { prove } from '../../src/commands/prove.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import type { Consumer, Policy } from '../../src/rotation/model/target.ts';
import type { FakeRun } from '../fakes/github.ts';
import { DAY, HOUR, type Ran, recipe, Shop } from './shop.ts';

export const consumer = (repository: string, file: string, branch?: string): Consumer => ({
  name: `${repository}:${file}${branch === undefined ? '' : `@${branch}`}`,
  repository,
  file,
  ...(branch === undefined ? {} : { branch }),
});

export const deploy: Consumer = consumer('acme/shop', 'deploy.yml');
export const ci: Consumer = consumer('acme/api', 'ci.yml', 'main');

export const configuration = (more = '') => `
${recipe()}

environments:
  production: { destinations: [{ github: { repositories: [acme/shop, acme/api] } }] }
  staging: { destinations: [{ github: { environment: staging } }] }
secrets:
  API_KEY:
    provider: toy
    admin: TOY_ADMIN
    environments: [production, staging]
    policy: { overlap: 1h, quiet: 1s }
    ${more}
`;

type Run = Partial<Pick<FakeRun, 'event' | 'branch' | 'from' | 'conclusion' | 'createdAt'>>;

/** What a job has in its environment, where it is not what the secret holds, and what its step says. */
export type Uses = Run & { readonly value?: string; readonly box?: string; readonly name?: string };

export class Proving extends Shop {
  constructor(more = '', policy: Partial<Policy> = {}) {
    super(configuration(more));
    this.policy = { proof: [deploy, ci], ...policy };
    this.permissions = { contents: 'write', actions: 'write', statuses: 'read' };
    for (const { repository, file } of [deploy, ci])
      this.github.commit(repository, { [`.github/workflows/${file}`]: 'on: push\njobs: {}\n' });
  }

  get box(): string {
    return this.journal?.box ?? '';
  }

  /** What the jobs of production are given. */
  get value(): string {
    return this.github.secret('acme/shop', 'API_KEY')!.value;
  }

  /** A run of a consumer at the head of its branch, which shows what it used as its last step. */
  async uses({ repository, file }: Consumer, more: Uses = {}): Promise<FakeRun> {
    const { value, box, name, ...run } = more;
    const made = this.github.addWorkflowRun(repository, file, run);
    await this.shows(made, repository, more);
    return made;
  }

  /** The step of a job of this run. */
  async shows(run: FakeRun, repository: string, { value = this.value, box = this.box, name = 'API_KEY' }: Uses = {}) {
    const token = this.github.addRunToken(repository, { statuses: 'write' });
    const asked = inputs({ command: 'prove', secret: name, box, 'journal-token': token }, 'action');
    await prove(asked, {
      http: (request) => this.github.http(request),
      clock: this.clock,
      random: { bytes: (length) => new Uint8Array(length) },
      directory: '/',
      progress() {},
      environment: {
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: repository,
        GITHUB_REPOSITORY_ID: String(this.github.repository(repository).id),
        GITHUB_SHA: run.sha,
        GITHUB_RUN_ID: String(run.id),
        GITHUB_RUN_ATTEMPT: String(run.attempts.length),
        GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/${run.workflow}@refs/heads/main`,
        [name]: value,
      },
    });
  }

  /** Rotated once and then again, so that the first key drains and its overlap is over. */
  async draining(): Promise<{ readonly old: string; readonly fresh: string }> {
    must(await this.rotate());
    const old = this.value;
    this.clock.advance(10 * DAY);
    must(await this.rotate({ only: 'production/API_KEY', force: 'true', reason: 'a test' }));
    const fresh = this.value;
    this.clock.advance(2 * HOUR);
    return { old, fresh };
  }
}

function must({ exit, error, codes, report }: Ran): void {
  if (exit === 0) return;
  const [failed] = report?.secrets.flatMap((secret) => secret.error ?? []) ?? [];
  throw new Error(`a run failed: ${error?.message ?? failed?.what ?? codes.join()}`);
}
