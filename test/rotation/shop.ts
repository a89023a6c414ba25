/**
 * A repository whose keys are rotated by the commands themselves, in one process: the stand-in for GitHub, a provider that
 * really accepts and refuses, the real link service, a webhook. Each world can be broken in one way before a command runs.
 */
import { createHash } from 'node:crypto';
import { doctor } from '../../src/commands/doctor.ts';
import { hold } from '../../src/commands/hold.ts';
import { incident } from '../../src/commands/incident.ts';
import { offboard, onboard } from '../../src/commands/person.ts';
import { type Inventory, retire } from '../../src/commands/retire.ts';
import { rotate } from '../../src/commands/rotate.ts';
import { status } from '../../src/commands/status.ts';
import type { World } from '../../src/compose/world.ts';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { reader } from '../../src/links/reader.ts';
import type { Report } from '../../src/report/report.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Policy } from '../../src/rotation/model/target.ts';
import { type Dispatch, FakeGitHub } from '../fakes/github.ts';
import { type Toy, type ToyOptions, toy } from '../fakes/toy.ts';
import { fakeWebhook } from '../fakes/webhook-receiver.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { inProcess } from '../service/app-parts.ts';
import { recordOf, resigned } from '../state/written.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const admin = 'toy-example-not-a-key-admin';
const linkToken = 'toy-example-not-a-link-token';

export type Ran = {
  readonly exit: number;
  /** Of every failure, each once. */
  readonly codes: readonly string[];
  readonly report: Report | undefined;
  readonly error: KeyturnError | undefined;
  /** `METHOD host path` of everything that it sent. */
  readonly requests: readonly string[];
  /** Those that are no reads, and were not refused. */
  readonly effects: readonly string[];
};

export class Shop {
  readonly clock = steppingClock(new Date('2026-01-01T06:00:00Z'));
  readonly github = new FakeGitHub({ now: this.clock.now });
  readonly webhook = fakeWebhook();
  readonly toy: Toy;
  /** Hosts that do not answer. */
  readonly down = new Set<string>();
  configuration: string;
  token: string;
  /** What the workflow's `env:` has. */
  environment: { [name: string]: string } = { TOY_ADMIN: admin, KEYTURN_LINK_TOKEN: linkToken };
  /** Of the workflow run's own token. */
  permissions: { [permission: string]: 'read' | 'write' } = { contents: 'write', actions: 'write' };
  /** What every secret's policy has beside what the configuration says. */
  policy: Partial<Policy> = {};
  /** Whether everybody reads the log. */
  public = false;
  /** What stands in for all that `retire` asks about places; undefined: nothing does. */
  inventory: Inventory | undefined;
  /** Whether the workflow hands the escrow over. */
  wired = true;
  /** The environment of the job: its secrets come before those of the repository. */
  job: string | undefined;
  readonly #links: (request: Request) => Promise<Response>;
  #drawn = 0;
  #life: { readonly dead: boolean } | undefined;
  #between: ((request: Request, serve: (request: Request) => Promise<Response>) => Promise<Response>) | undefined;

  constructor(configuration: string, options: ToyOptions = {}) {
    this.configuration = configuration;
    this.github.addOrganization('acme', { backend: ['mona'] });
    this.github.addRepository('acme/shop', { environments: ['production', 'staging'] });
    this.github.addRepository('acme/api');
    this.token = this.github.addToken();
    this.toy = toy(this.clock, { admin, foreign: 0, ...options });
    this.#links = inProcess({ now: () => this.clock.now().getTime() }, `acme:${linkToken}`).app;
  }

  get journal(): JournalRecord | undefined {
    const text = this.github.file('acme/shop', 'keyturn-journal', 'journal.json');
    return text === undefined ? undefined : recordOf(text);
  }

  /** Writes the journal as a person with the seed could, and signs it. */
  edit(change: (journal: JournalRecord) => JournalRecord): void {
    const { git } = this.github.repository('acme/shop');
    const text = this.github.file('acme/shop', 'keyturn-journal', 'journal.json')!;
    const pending = this.github.secret('acme/shop', 'KEYTURN_PENDING')!.value;
    const blob = git.blob(Buffer.from(resigned(text, pending, change)));
    const parents = [git.heads.get('keyturn-journal')!];
    const tree = git.tree(new Map([['journal.json', blob]]));
    const author = this.github.addUser('mona');
    const commit = git.commit({ tree, parents, message: 'by hand', author, date: this.github.now() });
    git.heads.set('keyturn-journal', commit);
  }

  doctor(given: { [name: string]: string } = {}): Promise<Ran> {
    return this.#run({ command: 'doctor', ...given });
  }

  dryRun(given: { [name: string]: string } = {}): Promise<Ran> {
    return this.#run({ 'dry-run': 'true', ...given });
  }

  rotate(given: { [name: string]: string } = {}): Promise<Ran> {
    return this.#run(given);
  }

  offboard(person: string, given: { [name: string]: string } = {}): Promise<Ran> {
    return this.#run({ command: 'offboard', person, ...given });
  }

  /** Opens a link as whoever has it, without anything that this shop's runs would hear of by themselves. */
  async openLink(link: string): Promise<{ readonly [name: string]: string }> {
    const http = (request: Request) => this.#links(request);
    const opened = await (await reader(new Secret(link), { http, clock: this.clock })).open();
    return Object.fromEntries(Object.entries(opened.entries).map(([name, value]) => [name, value.reveal()]));
  }

  /** A run with these inputs. */
  run(given: { [name: string]: string }): Promise<Ran> {
    return this.#run(given);
  }

  status(given: { [name: string]: string } = {}): Promise<Ran> {
    return this.#run({ command: 'status', ...given });
  }

  /** A scheduled run that is killed at one of its requests, before it is sent or after it was answered; false: it had fewer. */
  async faulted(
    at: number,
    when: 'before' | 'after',
    given: { [name: string]: string } = {},
    counts: (request: Request) => boolean = () => true,
  ): Promise<boolean> {
    let count = 0;
    let kill = (_: boolean) => {};
    const killed = new Promise<boolean>((resolve) => {
      kill = resolve;
    });
    const life = { dead: false };
    // What is dead asks nobody and waits for ever: a request without an answer would keep a real timer.
    const gone = () => Promise.reject(new TypeError('fetch failed'));
    this.#life = life;
    this.#between = async (request, serve) => {
      if (life.dead) return gone();
      if (!counts(request) || ++count < at) return serve(request);
      life.dead = true;
      if (when === 'after') await serve(request);
      kill(true);
      return gone();
    };
    const run = this.github.addRun('acme/shop');
    const ended = this.#run(given, run).then(() => false);
    const faulted = await Promise.race([killed, ended]);
    this.#between = undefined;
    this.#life = undefined;
    if (faulted) this.github.endRun(run, 'failure');
    return faulted;
  }

  /** A run that a person has started, with the inputs that the workflow hands on. */
  play({ run, inputs }: Dispatch): Promise<Ran> {
    const { 'dispatch-id': _, ...given } = inputs;
    const said = Object.entries(given).filter(([, value]) => value !== '');
    return this.#run(Object.fromEntries(said), run);
  }

  async #run(given: { [name: string]: string }, run = this.github.addRun('acme/shop')): Promise<Ran> {
    const environment = this.job === undefined ? undefined : { environment: this.job };
    const inJob = environment && this.github.secret('acme/shop', 'KEYTURN_PENDING', environment);
    const kept = inJob ?? this.github.secret('acme/shop', 'KEYTURN_PENDING');
    const pending = this.wired ? kept?.value : undefined;
    // A run begins a while after it was queued.
    this.clock.advance(20_000);
    const between = this.#between;
    const life = this.#life;
    const forEver = new Promise<never>(() => {});
    const requests: string[] = [];
    const effects: string[] = [];
    const variables = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'rotate',
      ...this.environment,
    };
    const world: World = {
      http: async (request) => {
        const label = `${request.method} ${new URL(request.url).hostname}${new URL(request.url).pathname}`;
        requests.push(label);
        const serve = (one: Request) => this.#serve(one);
        const response = await (between ? between(request, serve) : serve(request));
        if (request.method !== 'GET' && request.method !== 'HEAD' && response.ok) effects.push(label);
        return response;
      },
      clock: life ? { ...this.clock, sleep: (ms) => (life.dead ? forEver : this.clock.sleep(ms)) } : this.clock,
      random: { bytes: (length) => this.#bytes(length) },
      environment: variables,
      directory: '/',
      progress() {},
    };
    const read = inputs(
      {
        ...given,
        token: this.token,
        'journal-token': this.github.addRunToken('acme/shop', this.permissions),
        ...(pending === undefined ? {} : { pending }),
      },
      'action',
    );
    const ended = async () => {
      const loaded = await load(this.configuration, { environment: variables, repository: 'acme/shop' });
      const targets = loaded.targets.map((target) => ({ ...target, policy: { ...target.policy, ...this.policy } }));
      const configuration = { ...loaded, targets };
      if (read.command === 'incident') return incident(read, configuration, world, { publicHome: false });
      const retired = (...[read, configuration, world]: Parameters<typeof rotate>) =>
        retire(read, configuration, world, { publicHome: this.public, inventory: this.inventory });
      const command = { doctor, status, rotate, revoke: rotate, onboard, offboard, hold, retire: retired }[
        read.command as 'doctor' | 'status' | 'rotate' | 'revoke' | 'onboard' | 'offboard' | 'hold' | 'retire'
      ];
      return command(read, configuration, world, this.public);
    };
    let ran: Omit<Ran, 'requests' | 'effects'>;
    try {
      const { report, exit } = await ended();
      const { checks = [], secrets, failures } = report;
      const codes = [...checks, ...secrets].flatMap(({ error }) => (error ? [error.code] : []));
      ran = { exit, codes: [...new Set([...codes, ...failures.map(({ code }) => code)])], report, error: undefined };
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      ran = { exit: error.exit, codes: [error.code], report: undefined, error };
    }
    if (life?.dead) return forEver;
    this.github.endRun(run, ran.exit === 0 || ran.exit === 3 ? 'success' : 'failure');
    this.clock.advance(60_000);
    return { ...ran, requests, effects };
  }

  async #serve(request: Request): Promise<Response> {
    const { hostname } = new URL(request.url);
    if (this.down.has(hostname)) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
    switch (hostname) {
      case 'api.toy.example.com':
        return this.toy.http(request);
      case 'links.example.com':
        return this.#links(request);
      case 'hook.example.com':
        return this.webhook.http(request);
      default:
        return this.github.http(request);
    }
  }

  #bytes(length: number): Uint8Array {
    const digest = createHash('sha512')
      .update(String(this.#drawn++))
      .digest();
    return new Uint8Array(digest.subarray(0, length));
  }
}

export const services = `
links: { url: "https://links.example.com" }
channels: [ { webhook: { url: "https://hook.example.com/keyturn" } } ]`;

export const recipe = (more = '') => `
recipes:
  toy:
    base-url: https://api.toy.example.com
    auth: { bearer: "{{admin}}" }
    propagation: 5s
    ${more}
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, paginate: { cursor: /next, query: after } }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403] }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }`;
