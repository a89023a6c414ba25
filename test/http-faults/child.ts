/** The Action itself as a child process against the stage, served on the loopback interface, and killed for good. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Served, serve } from '../fakes/serve.ts';
import { configurationOf, type Hosts, type Setting, type Stage } from './stage.ts';

const action = fileURLToPath(new URL('../../src/action.ts', import.meta.url));
const preload = new URL('virtual-time.ts', import.meta.url).href;

export type Kill = { readonly when: 'before' | 'after'; readonly at: number };
export type ChildEnd = {
  readonly signal: string | null;
  readonly status: number | null;
  readonly requests: string[];
  readonly said: string;
};

export class Children {
  readonly hosts: Hosts;
  readonly #servers: readonly Served[];
  readonly #directory: string;
  #current: ((request: Request) => Promise<Response>) | undefined;

  private constructor(
    servers: readonly Served[],
    directory: string,
    current: { answer?: (request: Request) => Promise<Response> },
  ) {
    const [github, api, links, hook] = servers.map(({ url }) => url) as [string, string, string, string];
    this.hosts = { github, api, links, hook };
    this.#servers = servers;
    this.#directory = directory;
    current.answer = (request) => {
      if (this.#current === undefined) throw new Error('nobody is on the stage');
      return this.#current(request);
    };
  }

  static async begin(setting: Setting): Promise<Children> {
    const current: { answer?: (request: Request) => Promise<Response> } = {};
    const servers = await Promise.all([1, 2, 3, 4].map(() => serve((request) => current.answer!(request))));
    const children = new Children(servers, await mkdtemp(join(tmpdir(), 'keyturn-')), current);
    await writeFile(join(children.#directory, 'keyturn.yml'), configurationOf(setting, children.hosts));
    return children;
  }

  async end(): Promise<void> {
    await Promise.all(this.#servers.map((each) => each.close()));
    await rm(this.#directory, { recursive: true });
  }

  /** One workflow run on `stage`, killed with SIGKILL before or after request number `at` takes effect. */
  async run(stage: Stage, kill?: Kill): Promise<ChildEnd> {
    const queued = stage.queue();
    stage.time.advance(20_000);
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', preload, action], {
      cwd: this.#directory,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...stage.environmentOf(queued),
        NODE_COMPILE_CACHE: join(this.#directory, 'compiled'),
        PATH: process.env['PATH'] ?? '',
        KEYTURN_TEST_AHEAD: String(stage.time.now().getTime() - Date.now()),
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_OUTPUT: '',
        GITHUB_WORKSPACE: this.#directory,
        INPUT_CONFIG: 'keyturn.yml',
        INPUT_TOKEN: stage.token,
        'INPUT_JOURNAL-TOKEN': queued.token,
        INPUT_PENDING: queued.pending ?? '',
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    const ended = new Promise<{ status: number | null; signal: string | null }>((resolve) => {
      child.on('close', (status, signal) => resolve({ status, signal }));
    });
    const killed = async (): Promise<never> => {
      child.kill('SIGKILL');
      await ended;
      throw new Error('the process that asked was killed');
    };
    this.#current = async (request) => {
      const at = Number(request.headers.get('x-virtual-time'));
      stage.time.advance(Math.max(0, at - stage.time.now().getTime()));
      const label = `${request.method} ${new URL(request.url).pathname}`;
      const number = queued.requests.push(label);
      if (number === kill?.at && kill.when === 'before') return killed();
      const response = await stage.answer(request, label);
      if (number === kill?.at) return killed();
      return response;
    };
    const { status, signal } = await ended;
    this.#current = undefined;
    stage.github.endRun(queued.workflow);
    await stage.openAll();
    return { status, signal, requests: queued.requests, said };
  }
}
