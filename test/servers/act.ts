/** Workflows as `act` runs them: its own reading of the file, its own expressions, jobs, checkout, masks and runner files. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { built } from '../built.ts';
import { type ExamplesWorld, exampleWorkflow } from '../entry-points/examples-world.ts';
import { type Harness, HOME, linkToken, type Ran } from '../entry-points/harness.ts';
import { environmentOf, jobToken, keyturnJobs } from '../entry-points/workflow-step.ts';
import type { FakeRun } from '../fakes/github.ts';

const root = join(import.meta.dirname, '../..');
const ACT = '0.2.89';

export type Acting = {
  /** What the person gave to `workflow_dispatch`. */
  readonly inputs?: { readonly [name: string]: string };
  readonly event?: string;
  readonly vars?: { readonly [name: string]: string };
  /** Beside the workflow, in the repository: path -> text. What ends in `.sh` is a program. */
  readonly files: { readonly [path: string]: string };
  /** The workflow, where it is not just as it stands in examples/. */
  readonly text?: string;
  /** One job alone, with the secrets of now: GitHub reads those of an environment when a job starts, act once for all. */
  readonly job?: string;
  /** The run that all of this is a part of; whoever gives it ends it. */
  readonly run?: FakeRun;
  /** act hides what it was told to mask, because another Action of the job lets act itself print such a value. */
  readonly hides?: boolean;
  /** Stand-ins for Actions of others: `owner/name@ref` -> path -> text. */
  readonly actions?: { readonly [name: string]: { readonly [path: string]: string } };
};

/** `succeeded`: the names of the jobs that ended well, in that order. */
export type Acted = Ran & { readonly succeeded: readonly string[] };

/** `act`, and the Action as somebody's `uses:` finds it. */
export class Act {
  readonly #program: string;
  readonly #action: string;
  readonly #folder: string;

  /** Throws where act is missing and cannot be built. */
  constructor() {
    this.#program = execFileSync('sh', [join(root, 'scripts/go-tool.sh'), 'github.com/nektos/act', ACT], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }).trim();
    this.#folder = mkdtempSync(join(tmpdir(), 'keyturn-act-'));
    this.#action = join(this.#folder, 'action');
    cpSync(built(), join(this.#action, 'dist'), { recursive: true });
    cpSync(join(root, 'action.yml'), join(this.#action, 'action.yml'));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /**
   * One run of a workflow, in a repository of its own on this machine. Its secrets are those that its environments have in
   * the fake GitHub when it begins, its token has what its jobs name. act prints steps, outputs and summaries, and is told to
   * hide nothing in them, so that the leak oracle sees a value that the Action let out; nor is one in a file that stays.
   */
  async run(world: ExamplesWorld, name: string, acting: Acting): Promise<Acted> {
    const { harness } = world;
    const { github } = harness;
    const text = only(acting.job, acting.text ?? exampleWorkflow(name));
    const jobs = keyturnJobs(text).map(({ job }) => job);
    const work = mkdtempSync(join(harness.directory, 'act-'));
    const put = (path: string, content: string) => {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), content, { mode: path.endsWith('.sh') ? 0o755 : 0o600 });
    };
    // GitHub has `queue` since 2026; this act does not know it.
    put(`shop/.github/workflows/${name}.yml`, text.replace(/^ *queue: max\n/m, ''));
    for (const [path, content] of Object.entries(acting.files)) put(`shop/${path}`, content);
    const stands = Object.entries(acting.actions ?? {}).map(([uses, files], at) => {
      for (const [path, content] of Object.entries(files)) put(`actions/${at}/${path}`, content);
      return `${uses}=${join(work, `actions/${at}`)}`;
    });
    this.#commit(join(work, 'shop'));
    const run = acting.run ?? github.addRun(HOME, { status: 'in_progress' });
    const event = acting.event ?? (acting.inputs === undefined ? 'schedule' : 'workflow_dispatch');
    put('event.json', JSON.stringify(acting.inputs === undefined ? {} : { inputs: acting.inputs }));
    put('vars.yml', stringify(acting.vars ?? {}));
    const secrets = jobs.map((job) => github.secretsOf(HOME, environmentOf(job)));
    put('secrets.yml', stringify(Object.assign({ GITHUB_TOKEN: jobToken(harness, jobs[0]!) }, ...secrets)));
    put('env.yml', stringify(this.#environment(harness, name, run)));
    const ran = await harness.program(
      this.#program,
      [
        event,
        ...['-P', 'ubuntu-latest=-self-hosted', '-a', 'mona', '-e', '../event.json', '--no-cache-server', '--rm'],
        ...(acting.hides ? [] : ['--insecure-secrets']),
        ...['--strict', '--action-cache-path', join(work, 'runner')],
        ...['--secret-file', '../secrets.yml', '--var-file', '../vars.yml', '--env-file', '../env.yml'],
        ...[`keyturn/keyturn@v0.1.0=${this.#action}`, ...stands].flatMap((stand) => ['--local-repository', stand]),
      ],
      {
        environment: {
          PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
          HOME: work,
          TMPDIR: work,
          // It would ask its makers for news.
          ACT_DISABLE_VERSION_CHECK: '1',
        },
        directory: join(work, 'shop'),
      },
    );
    if (acting.run === undefined) github.endRun(run, ran.exit === 0 ? 'success' : 'failure');
    // What act was given is not what the run left.
    for (const given of ['secrets.yml', 'env.yml', 'actions'])
      rmSync(join(work, given), { recursive: true, force: true });
    world.watch();
    harness.expectClean(ran, work);
    const succeeded = [...ran.log.matchAll(/^\[.*\/(\S+) *\] 🏁 +Job succeeded$/gm)].map(([, job]) => job!);
    return { ...ran, succeeded };
  }

  #commit(folder: string): void {
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=Mona', '-c', 'user.email=mona@example.com', ...words], { cwd: folder });
    git('init', '--quiet', '--initial-branch', 'main');
    git('remote', 'add', 'origin', `https://github.com/${HOME}`);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'as it is');
  }

  /** What GitHub says and act does not, the fakes' addresses and clock, and who we are for the link service. */
  #environment(harness: Harness, name: string, run: FakeRun): { readonly [name: string]: string } {
    return {
      GITHUB_API_URL: harness.urls.github,
      GITHUB_REPOSITORY_ID: String(harness.github.repository(HOME).id),
      GITHUB_RUN_ID: String(run.id),
      GITHUB_WORKFLOW_REF: `${HOME}/.github/workflows/${name}.yml@refs/heads/main`,
      ...(run.sha === undefined ? {} : { SHA_REF: run.sha }),
      KEYTURN_CLOCK: join(harness.directory, 'clock'),
      KEYTURN_LINK_TOKEN: linkToken,
      NODE_OPTIONS: `--import=${join(root, 'test/entry-points/fast-clock.mjs')}`,
    };
  }
}

/** The workflow with this job and no other. */
function only(job: string | undefined, text: string): string {
  if (job === undefined) return text;
  const { jobs, ...rest } = parse(text) as { jobs: { [name: string]: object } };
  return stringify({ ...rest, jobs: { [job]: { ...jobs[job], needs: undefined } } });
}
