import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { parse } from 'yaml';
import { open } from '../../src/commands/open.ts';
import type { Clock, Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { start } from '../../src/service/start.ts';
import { built } from '../built.ts';
import { FakeGitHub, type FakeRun } from '../fakes/github.ts';
import { type Served, serve } from '../fakes/serve.ts';
import { type Toy, type ToyOptions, toy } from '../fakes/toy.ts';
import { fakeWebhook } from '../fakes/webhook-receiver.ts';
import { canary, expectNoLeak, expectNoLeakInFolder, leaks } from '../leaks.ts';
import { watched } from '../processes.ts';
import { privateHalves } from './private-halves.ts';

/*
 * The entry points as a workflow and a shell see them: action/index.js and cli/index.js, bundled, as child processes
 * against working services on loopback. test/built.ts bundles them when the sources have changed.
 */

const root = join(import.meta.dirname, '../..');
const programs = built();
const preload = join(import.meta.dirname, 'fast-clock.mjs');
export const HOME = 'acme/shop';
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type Host = 'github' | 'toy' | 'links' | 'webhook';

export type Seen = { readonly host: Host; readonly method: string; readonly path: string; status: number };

/** `undefined` takes a variable away. */
type Environment = { readonly [name: string]: string | undefined };

export type RunOptions = {
  /** Over the defaults of action.yml. */
  readonly inputs?: { readonly [name: string]: string };
  readonly environment?: Environment;
  /** `.github/keyturn.yml`; null leaves it out. */
  readonly configuration?: string | null;
  /** What else is checked out: path -> text. */
  readonly files?: { readonly [path: string]: string };
  readonly event?: string;
  readonly payload?: unknown;
  /** A run that was queued before, instead of now. */
  readonly queued?: Queued;
};

export type Queued = { readonly run: FakeRun; readonly pending: string };

export type Ran = {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** `stdout` without the lines in which values are masked. */
  readonly log: string;
  readonly masks: readonly string[];
  readonly outputs: { readonly [name: string]: string };
  readonly summary: string;
  /** What reached any of the services while the program ran. */
  readonly requests: readonly Seen[];
  readonly github: readonly string[];
};

export type ActionRan = Ran & { readonly result: readonly ResultEntry[] };

type ResultEntry = {
  readonly secret: string;
  readonly environment: string | null;
  readonly action: string;
  readonly reason: string | null;
  readonly stage: string | null;
  readonly destinations: { readonly done: number; readonly total: number; readonly skipped: number };
  readonly shares: { readonly total: number; readonly states: { readonly [state: string]: number } };
  readonly next: string;
};

export type HarnessOptions = {
  readonly toy?: ToyOptions;
  /** Stands before the toy provider; undefined lets a request through. */
  readonly provider?: (request: Request) => Promise<Response | undefined>;
};

export class Harness {
  readonly directory: string;
  readonly clock: Clock & { advance(milliseconds: number): void };
  readonly github: FakeGitHub;
  readonly toy: Toy;
  readonly webhook = fakeWebhook();
  /** Every request, in the order in which they arrived. */
  readonly seen: Seen[] = [];
  readonly urls: Record<Host, string> = { github: '', toy: '', links: '', webhook: '' };
  /** Writes secrets. */
  readonly token: string;
  /** What `github.token` is in the workflow. */
  readonly runToken: string;
  /** Names of secrets that hold the id of a credential, which is no secret. */
  readonly holdIds = new Set<string>();
  readonly #served: Served[] = [];
  readonly #closing: (() => Promise<void>)[] = [];
  readonly #clockFile: number;
  readonly #commandLines = new Set<string>();
  readonly #running = new Set<ChildProcess>();
  #runs = 0;

  private constructor(directory: string, { toy: toyOptions }: HarnessOptions) {
    this.directory = directory;
    this.#clockFile = openSync(join(directory, 'clock'), 'w+');
    writeSync(this.#clockFile, '0'.padStart(20), 0, 'latin1');
    const ahead = () => {
      const bytes = Buffer.alloc(20);
      readSync(this.#clockFile, bytes, 0, 20, 0);
      return Number(bytes.toString('latin1'));
    };
    const advance = (milliseconds: number) =>
      void writeSync(this.#clockFile, String(ahead() + milliseconds).padStart(20), 0, 'latin1');
    this.clock = {
      now: () => new Date(Date.now() + ahead()),
      sleep: async (milliseconds) => advance(milliseconds),
      advance,
    };
    this.github = new FakeGitHub({ now: () => this.clock.now() });
    this.github.addRepository(HOME, { environments: ['production'] });
    this.github.addOrganization('acme', { backend: ['mona', 'hubot'] });
    this.token = canary(this.github.addToken({ value: 'toy-github-token-of-the-writer-0001' }), 'token');
    const runToken = this.github.addRunToken(HOME);
    this.runToken = canary(runToken, 'journal-token');
    this.toy = toy(this.clock, { admin, ...toyOptions });
    for (const [value, label] of [
      [admin, 'TOY_ADMIN'],
      [linkToken, 'KEYTURN_LINK_TOKEN'],
      [webhookSecret, 'WEBHOOK_SECRET'],
    ] as const)
      canary(value, label);
  }

  static async open(options: HarnessOptions = {}): Promise<Harness> {
    const harness = new Harness(await mkdtemp(join(tmpdir(), 'keyturn-entry-points-')), options);
    const links = await start({
      host: '127.0.0.1',
      port: 0,
      store: 'memory',
      tokens: `shop:${linkToken}`,
      now: () => harness.clock.now().getTime(),
      elapsed: () => harness.clock.now().getTime(),
    });
    harness.#closing.push(() => links.close());
    const provider: Http = async (request) => (await options.provider?.(request)) ?? harness.toy.http(request);
    await harness.#serve('github', (request) => harness.github.http(request));
    await harness.#serve('toy', provider);
    await harness.#serve('links', (request) => forward(request, links.url));
    await harness.#serve('webhook', (request) => harness.#receive(request));
    return harness;
  }

  async #serve(host: Host, http: Http): Promise<void> {
    const served = await serve(async (request) => {
      this.#look();
      const { pathname, search } = new URL(request.url);
      const entry: Seen = { host, method: request.method, path: pathname + search, status: 0 };
      this.seen.push(entry);
      const response = await http(request);
      entry.status = response.status;
      return response;
    });
    this.#served.push(served);
    this.urls[host] = served.url;
  }

  /** The reference library checks against the real time; ours is another one, so its signature is made again. */
  async #receive(request: Request): Promise<Response> {
    const text = await request.clone().text();
    const [id, seconds, signature] = ['id', 'timestamp', 'signature'].map((name) =>
      request.headers.get(`webhook-${name}`),
    );
    const at = new Date(Number(seconds) * 1_000);
    const late = Math.abs(this.clock.now().getTime() - at.getTime()) > 300_000;
    if (late || new Webhook(webhookSecret).sign(id ?? '', at, text) !== signature) {
      return new Response('bad signature', { status: 401 });
    }
    return this.webhook.http(request);
  }

  /** The command lines of the programs that run now, and of whatever they started. */
  #look(): void {
    for (const { pid } of this.#running) {
      if (pid === undefined) continue;
      for (const each of [pid, ...childrenOf(pid)]) {
        try {
          this.#commandLines.add(readFileSync(`/proc/${each}/cmdline`, 'utf8'));
        } catch {
          // It has just ended, or this is no Linux.
        }
      }
    }
  }

  async close(): Promise<void> {
    for (const served of this.#served) await served.close();
    for (const close of this.#closing) await close();
    closeSync(this.#clockFile);
    await rm(this.directory, { recursive: true, force: true });
  }

  /** A link service that does not answer any more. */
  async stop(host: Host): Promise<void> {
    await this.#served[Object.keys(this.urls).indexOf(host)]!.close();
  }

  /** Queued now: what the escrow holds now is what the run is given, however late it begins. */
  queue(): Queued {
    const pending = this.github.secret(HOME, 'KEYTURN_PENDING')?.value ?? '';
    return { run: this.github.addRun(HOME, { status: 'in_progress' }), pending };
  }

  /** One step of a workflow run with the Action in it; the run is over when the program is. */
  async action(options: RunOptions = {}): Promise<ActionRan> {
    const { run, pending } = options.queued ?? this.queue();
    const number = ++this.#runs;
    const work = join(this.directory, `run-${number}`);
    const workspace = join(work, 'shop');
    await mkdir(join(workspace, '.github'), { recursive: true });
    await mkdir(join(work, 'tmp'));
    const file = (name: string, text: string) => writeFile(join(work, name), text);
    const { configuration = this.configuration(), payload = {} } = options;
    if (configuration !== null) await writeFile(join(workspace, '.github/keyturn.yml'), configuration);
    for (const [path, text] of Object.entries(options.files ?? {})) await writeFile(join(workspace, path), text);
    await Promise.all([file('output', ''), file('summary.md', ''), file('event.json', JSON.stringify(payload))]);
    const inputs = { ...defaults(this.runToken), token: this.token, pending, ...options.inputs };
    const environment = {
      ...this.shell(join(work, 'tmp')),
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'mona',
      GITHUB_API_URL: this.urls.github,
      GITHUB_EVENT_NAME: options.event ?? 'schedule',
      GITHUB_EVENT_PATH: join(work, 'event.json'),
      GITHUB_JOB: 'rotate',
      GITHUB_OUTPUT: join(work, 'output'),
      GITHUB_REPOSITORY: HOME,
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_STEP_SUMMARY: join(work, 'summary.md'),
      GITHUB_WORKSPACE: workspace,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...options.environment,
    };
    const ran = await this.#spawn('action/index.js', [], environment, workspace, '');
    this.github.endRun(run, ran.exit === 0 ? 'success' : 'failure');
    const outputs = outputsOf(readFileSync(join(work, 'output'), 'utf8'));
    const done = {
      ...ran,
      outputs,
      summary: readFileSync(join(work, 'summary.md'), 'utf8'),
      result: outputs['result'] === undefined ? [] : (JSON.parse(outputs['result']) as ResultEntry[]),
    };
    // The workflow's own files are not the program's to clean; what it left beside them is looked through.
    await rm(join(workspace, '.github'), { recursive: true });
    this.expectClean(done, work);
    return done;
  }

  /** `keyturn ...` in a folder of its own. What it prints is only looked through where it should hold no value. */
  async cli(
    words: readonly string[],
    options: {
      readonly directory: string;
      readonly environment?: { readonly [name: string]: string };
      readonly stdin?: string;
      readonly prints?: 'values';
    },
  ): Promise<Ran> {
    const environment = { ...this.shell(this.directory), ...options.environment };
    const ran = await this.#spawn('cli/index.js', words, environment, options.directory, options.stdin ?? '');
    if (options.prints !== 'values') this.expectClean(ran, undefined);
    return ran;
  }

  shell(temporary: string): { readonly [name: string]: string } {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: this.directory,
      TMPDIR: temporary,
      KEYTURN_CLOCK: join(this.directory, 'clock'),
      TOY_ADMIN: admin,
      KEYTURN_LINK_TOKEN: linkToken,
      WEBHOOK_SECRET: webhookSecret,
    };
  }

  #spawn(
    entryPoint: string,
    words: readonly string[],
    environment: Environment,
    directory: string,
    stdin: string,
  ): Promise<Ran> {
    const all = ['--import', preload, join(programs, entryPoint), ...words];
    return this.program(process.execPath, all, { environment, directory, stdin });
  }

  /** Any program, as it is: it gets no other clock, and whoever calls looks through what it printed. */
  async program(
    program: string,
    words: readonly string[],
    {
      environment,
      directory,
      stdin = '',
    }: { readonly environment: Environment; readonly directory: string; readonly stdin?: string },
  ): Promise<Ran> {
    const from = this.seen.length;
    const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
    const child = watched(spawn(program, words, { cwd: directory, env }));
    this.#running.add(child);
    this.#look();
    const [out, error]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    const exit = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    this.#running.delete(child);
    const stdout = Buffer.concat(out).toString();
    const lines = stdout.split('\n');
    const requests = this.seen.slice(from);
    return {
      exit,
      stdout,
      stderr: Buffer.concat(error).toString(),
      log: lines.filter((line) => !line.startsWith('::add-mask::')).join('\n'),
      masks: lines
        .filter((line) => line.startsWith('::add-mask::'))
        .map((line) => unescaped(line.slice('::add-mask::'.length))),
      outputs: {},
      summary: '',
      requests,
      github: requests.filter(({ host }) => host === 'github').map(({ method, path }) => `${method} ${path}`),
    };
  }

  /** Nothing that the program printed, wrote, left behind or was started with holds a value or a link. */
  expectClean(ran: Ran, folder: string | undefined): void {
    this.watch();
    expectNoLeak(ran.log, 'standard output');
    expectNoLeak(ran.stderr, 'standard error');
    expectNoLeak(JSON.stringify(ran.outputs), 'the outputs');
    expectNoLeak(ran.summary, 'the summary');
    expectNoLeak([...this.#commandLines], 'a command line');
    expectNoLeak(
      ran.requests.map(({ path }) => path),
      'the path of a request',
    );
    if (folder !== undefined) expectNoLeakInFolder(folder);
    const history = this.history();
    expectNoLeak(
      history.map(({ message }) => message),
      'a message in the journal',
    );
    // Keyturn writes no longer ones here.
    expectNoLeak(history.at(0)?.text.slice(0, 200_000) ?? '', 'the journal');
  }

  /** Tells the oracle what exists by now. */
  watch(): void {
    for (const { id, key } of this.toy.keys) leaks.watch(key, `the value of ${id}`);
    for (const { person, link } of this.messages) leaks.watch(link, `the link of ${person}`);
    for (const vault of this.github.vaults.values())
      for (const secret of [...vault.secrets.values()].filter(({ name }) => !this.holdIds.has(name)))
        for (const { value } of secret.writes) {
          leaks.watch(value, `the secret ${secret.name}`);
          for (const [half, label] of privateHalves(value)) leaks.watch(half, label);
        }
  }

  get commandLines(): readonly string[] {
    return [...this.#commandLines];
  }

  /** Every version of the journal, newest first. */
  history(): readonly { readonly message: string; readonly text: string }[] {
    const { git } = this.github.repository(HOME);
    if (!git.heads.has('keyturn-journal')) return [];
    return git.history('keyturn-journal').map(({ message, tree }) => {
      const blob = git.trees.get(tree)!.get('journal.json');
      return { message, text: git.blobs.get(blob ?? '')?.toString() ?? '' };
    });
  }

  /** Those that hand over a link; people are told of other things, too. */
  get messages(): readonly Message[] {
    const sent = this.webhook.deliveries.map(({ text }) => (JSON.parse(text) as { data: Partial<Message> }).data);
    return sent.filter((data): data is Message => data.link !== undefined);
  }

  /** Keys that Keyturn minted and that still live, oldest first. */
  get minted(): Toy['keys'] {
    return this.toy.keys.filter(({ name, deletedAt }) => name.startsWith('kt') && deletedAt === undefined);
  }

  /** As the person who got the message would, with `keyturn open --print`. */
  async openLink(link: string): Promise<{ readonly [key: string]: string }> {
    const secret = new Secret(link);
    const opened = await open({ link: secret, print: true }, { http: (request) => fetch(request), clock: this.clock });
    await opened.saved();
    return Object.fromEntries(opened.entries.map(({ key, value }) => [key, value.reveal()]));
  }

  /** Two environments, a team of two, the toy provider; `more` is put at the end. */
  configuration(more = ''): string {
    return [this.services(), this.recipe(), secrets, more].join('\n');
  }

  services(): string {
    return `links: { url: "${this.urls.links}" }\nchannels: [ { webhook: { url: "${this.urls.webhook}/hook", secret: WEBHOOK_SECRET } } ]`;
  }

  recipe(url = this.urls.toy): string {
    return recipe.replace('URL', url);
  }
}

export type Message = {
  readonly person: string;
  readonly link: string;
  readonly secrets: readonly string[];
  readonly expiresAt: string;
};

export const admin = 'toy-example-not-a-key-admin';
export const linkToken = ['toy', 'link', 'creator', '0001', 'x'.repeat(16)].join('-');
export const webhookSecret = `whsec_${Buffer.from('toy-example-not-a-webhook-secret').toString('base64')}`;

const recipe = `recipes:
  toy:
    base-url: "URL"
    auth: { bearer: "{{admin}}" }
    propagation: 5s
    mint: { path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, active: /active, paginate: { cursor: /next, query: after } }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [ { status: 200, pointer: /ok, equals: true } ], reject: [401, 403] }
    revoke: { path: "/keys/{{id}}" }`;

const secrets = `environments:
  production: { destinations: [ { github: { environment: production } } ], share: { with: [ "@acme/backend" ] } }
  development: { destinations: [ { github: {} } ], share: { with: [ "@acme/backend" ] } }
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, environments: [production, development] }`;

/** What the runner hands to the Action for inputs that the workflow does not name. */
function defaults(runToken: string): Record<string, string> {
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: { [name: string]: { default?: string } };
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value = '' }]) => [
      name,
      value.replace(/\$\{\{ github\.token \}\}/, runToken),
    ]),
  );
}

/** NAME<<DELIMITER, lines, DELIMITER: how a step writes its outputs (docs: "Workflow commands"). */
function outputsOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)) found[name!] = value!;
  return found;
}

function unescaped(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

async function forward(request: Request, to: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  for (const name of ['host', 'connection', 'content-length', 'transfer-encoding', 'expect']) headers.delete(name);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer();
  return fetch(to + pathname + search, { method: request.method, headers, body });
}

/** An exit status other than the expected one is told together with what the program said. */
export function expectExit(ran: Ran, exit: number): void {
  const { log, stderr } = ran;
  expect({ exit: ran.exit, ...(ran.exit === exit ? {} : { log, stderr }) }).toEqual({ exit });
}
