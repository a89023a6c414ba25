import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sendgrid } from '../fakes/sendgrid.ts';
import { type Served, serve } from '../fakes/serve.ts';
import { canary } from '../leaks.ts';
import { watched } from '../processes.ts';
import { type ActionRan, expectExit, Harness, HOME } from './harness.ts';
import { playJob } from './workflow-step.ts';

/*
 * An empty repository, `init` by flags alone, and then every command that it printed, in a shell, as it was printed. `gh` is
 * a stand-in that speaks to the stand-in for GitHub; git pushes to a bare repository beside.
 */

type Told = { readonly event: string; readonly file?: string; readonly why?: string; readonly command?: string };

let harness: Harness;
let mail: Served;
let listed: () => Promise<readonly string[]>;
let directory: string;
const administrator = 'toy-github-token-of-the-owner-0001';

beforeAll(async () => {
  harness = await Harness.open();
  const started = sendgrid.start({ now: () => harness.clock.now() } as never);
  mail = await serve(started.http);
  listed = async () => {
    const answer = await started.http(
      new Request('https://mail.example/v3/api_keys?limit=100', {
        headers: { authorization: `Bearer ${sendgrid.admin}` },
      }),
    );
    return ((await answer.json()) as { result: { name: string }[] }).result.map(({ name }) => name);
  };
  canary(String(sendgrid.admin), 'SENDGRID_ADMIN');
  harness.github.addToken({ value: administrator, login: 'mona' });
  directory = join(harness.directory, 'empty');
  const remote = join(harness.directory, 'remote.git');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote]);
  execFileSync('git', ['init', '-q', '-b', 'main', directory]);
  const git = (...words: string[]) => execFileSync('git', words, { cwd: directory });
  git('remote', 'add', 'origin', remote);
  git('config', 'user.name', 'Mona');
  git('config', 'user.email', 'mona@example.com');
  mkdirSync(join(directory, 'deep/down'), { recursive: true });
  // The program is called `gh`, and finds the library that seals.
  const bin = join(harness.directory, 'bin');
  mkdirSync(bin);
  copyFileSync(join(import.meta.dirname, '../fakes/gh.mjs'), join(bin, 'gh'));
  writeFileSync(join(bin, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(bin, 'node_modules'));
});
afterAll(async () => {
  await mail.close();
  await harness.close();
});

const values: { readonly [name: string]: string } = {
  KEYTURN_TOKEN: 'toy-github-token-of-the-writer-0001',
  SENDGRID_ADMIN: String(sendgrid.admin),
  SENDGRID_NEWS: String(sendgrid.admin),
};

/** One line as somebody pastes it, who answers a question for a value. */
async function pasted(command: string): Promise<void> {
  const name = /gh secret set (\w+)/.exec(command)?.[1] ?? '';
  const environment = {
    PATH: `${join(harness.directory, 'bin')}:${process.env['PATH']}`,
    HOME: harness.directory,
    GITHUB_API_URL: harness.urls.github,
    GH_TOKEN: administrator,
    GH_REPO: HOME,
  };
  const child = watched(spawn('sh', ['-c', command], { cwd: directory, env: environment }));
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes));
  child.stdin.on('error', () => {});
  child.stdin.end(`${values[name] ?? ''}\n`);
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ command, status, ...(status === 0 ? {} : { said: Buffer.concat(said).toString() }) }).toEqual({
    command,
    status: 0,
  });
}

/** What is on the default branch of the remote, GitHub has. */
function merged(branch: string): void {
  const show = (...words: string[]) => execFileSync('git', words, { cwd: directory, encoding: 'utf8' });
  const paths = show('ls-tree', '-r', '--name-only', `origin/${branch}`).trim().split('\n');
  harness.github.commit(
    HOME,
    Object.fromEntries(paths.map((path) => [path, show('show', `origin/${branch}:${path}`)])),
  );
}

/** The run that was dispatched last, as GitHub has its workflow. */
async function dispatched(): Promise<ActionRan> {
  const { run, workflow, inputs } = harness.github.dispatches.at(-1)!;
  const { git } = harness.github.repository(HOME);
  const text = (path: string) => git.read('main', path)!.toString();
  run.attempts.at(-1)!.status = 'in_progress';
  return playJob(harness, text(`.github/workflows/${workflow}`), 'rotate', {
    run,
    inputs,
    configuration: text('.github/keyturn.yml'),
  });
}

async function begin(...words: string[]): Promise<readonly Told[]> {
  const ran = await harness.cli(['init', ...words, '--yes', '--json'], {
    directory: join(directory, 'deep/down'),
    environment: { GITHUB_REPOSITORY: HOME },
  });
  expectExit(ran, 0);
  return ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
}

const options = () => `{ scopes: [mail.send], base-url: "${mail.url}" }`;

describe('init, and everything that it prints', () => {
  it('makes a home of which doctor has nothing to say, and a first rotation in it', async () => {
    const words = ['--provider', 'sendgrid', '--secret', 'MAIL_KEY', '--environment', 'production'];
    const told = await begin(...words, '--link-service', 'none', '--options', options());
    const files = told.flatMap(({ file }) => file ?? []);
    expect(readdirSync(join(directory, '.github/workflows'))).toHaveLength(files.length - 1);
    const todo = told.filter(({ event }) => event === 'todo');
    const runs: ActionRan[] = [];
    for (const { command } of todo) {
      if (command === undefined) continue;
      const before = harness.github.dispatches.length;
      await pasted(command);
      if (command.includes('git push')) merged('main');
      if (harness.github.dispatches.length > before) runs.push(await dispatched());
    }
    expect(todo.filter(({ command }) => command === undefined)).toEqual([]);
    const [doctor, first] = runs;
    expectExit(doctor!, 0);
    expect(doctor!.log).toMatch(/^✓ environment +keyturn +admits main alone$/m);
    expectExit(first!, 0);
    const made = harness.github.secret(HOME, 'MAIL_KEY', { environment: 'production' })?.value;
    expect(made).toMatch(/^SG\./);
    expect((await listed()).filter((name) => name.startsWith('kt'))).toHaveLength(1);
    expect(first!.log).toContain('add `journal: { key: "ed25519:');
    // The rule that asks for reviews came last, and is there.
    const last = await playDoctor();
    expectExit(last, 0);
    expect(last.log).not.toMatch(/^[·✗] (?:environment|ruleset)/m);
    expect(harness.github.undocumented).toEqual([]);
  });

  it('adds a second secret to it, which the next run mints', async () => {
    const before = readFileSync(join(directory, '.github/keyturn.yml'), 'utf8');
    const words = ['--provider', 'sendgrid', '--secret', 'NEWS_KEY', '--admin', 'SENDGRID_NEWS', '--environment'];
    const todo = (await begin(...words, 'production', '--link-service', 'none', '--options', options())).filter(
      ({ event }) => event === 'todo',
    );
    const after = readFileSync(join(directory, '.github/keyturn.yml'), 'utf8');
    for (const line of before.split('\n')) expect(after).toContain(line);
    let first: ActionRan | undefined;
    for (const { command } of todo) {
      if (command === undefined) continue;
      const count = harness.github.dispatches.length;
      await pasted(command);
      if (command.includes('gh pr create')) merged('rotate-news-key');
      if (harness.github.dispatches.length === count) continue;
      first = await dispatched();
      expectExit(first, 0);
    }
    expect(first).toBeDefined();
    expect(harness.github.secret(HOME, 'NEWS_KEY', { environment: 'production' })?.value).toMatch(/^SG\./);
    expect((await listed()).filter((name) => name.startsWith('kt'))).toHaveLength(2);
  });
});

/** As the doctor's line says it, once more. */
async function playDoctor(): Promise<ActionRan> {
  await pasted('gh workflow run keyturn.yml -f command=doctor');
  return dispatched();
}
