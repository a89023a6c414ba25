/**
 * The whole stack over HTTP, in one process and in simulated time: the engine as `compose` builds it, the stand-in for
 * GitHub as destination, journal and escrow, a provider by recipe, the real link service, a webhook. Runs can be struck
 * at any request; what must always hold is looked at after every single effect.
 */
import { createHash } from 'node:crypto';
import { type Access, compose } from '../../src/compose.ts';
import { type Configuration, load } from '../../src/config/load.ts';
import { reader } from '../../src/links/reader.ts';
import { is, KeyturnError } from '../../src/rotation/errors.ts';
import type { Clock, Http, Ports } from '../../src/rotation/ports.ts';
import { type ReconcileOptions, type Result, reconcile } from '../../src/rotation/reconcile.ts';
import type { EntryRecord, JournalRecord } from '../../src/rotation/record.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { type App, app } from '../../src/service/app.ts';
import { tokens } from '../../src/service/creators.ts';
import { page } from '../../src/service/page/page.ts';
import { memoryStore } from '../../src/service/stores/memory.ts';
import { FakeGitHub, type FakeRun } from '../fakes/github.ts';
import { type Toy, type ToyKey, type ToyOptions, toy } from '../fakes/toy.ts';
import { type FakeWebhook, fakeWebhook } from '../fakes/webhook-receiver.ts';
import { dead, Simulation } from './simulation.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Setting = {
  readonly name: string;
  readonly repositories: 1 | 3;
  /** `concurrent` of the recipe and of the provider. */
  readonly concurrent?: 1 | 2;
  /** The provider cannot list its keys. */
  readonly unlisted?: boolean;
  readonly provider?: ToyOptions;
  /** Nobody is to receive the key. */
  readonly unshared?: boolean;
  /** Lines at the top of the configuration. */
  readonly more?: string;
  /** Whom it is shared with; mona without it. */
  readonly share?: string;
};

const kinds: readonly Omit<Setting, 'repositories'>[] = [
  { name: 'many keys' },
  { name: 'two keys', concurrent: 2 },
  { name: 'one key', concurrent: 1 },
  { name: 'keys that it cannot list', unlisted: true },
];
export const settings: readonly Setting[] = kinds.flatMap((kind) =>
  ([1, 3] as const).map((repositories) => ({
    ...kind,
    name: `${kind.name}, ${repositories === 1 ? 'one repository' : 'three repositories'}`,
    repositories,
  })),
);

const linkToken = 'toy-example-not-a-link-token';
const admin = 'toy-example-not-a-key-admin';

/** Origins. */
export type Hosts = { readonly github: string; readonly api: string; readonly links: string; readonly hook: string };

const elsewhere: Hosts = {
  github: 'https://api.github.com',
  api: 'https://api.toy.example.com',
  links: 'https://links.example.com',
  hook: 'https://hook.example.com',
};

export function configurationOf(setting: Setting, hosts: Hosts = elsewhere): string {
  const { concurrent, unlisted, repositories, unshared, more = '', share = 'mona' } = setting;
  const list = `list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, paginate: { cursor: /next, query: after } }`;
  return `
${unshared ? '' : `links: { url: "${hosts.links}" }\nchannels: [ { webhook: { url: "${hosts.hook}/keyturn" } } ]`}
${more}
recipes:
  toy:
    base-url: ${hosts.api}
    auth: { bearer: "{{admin}}" }
    ${concurrent === undefined ? '' : `concurrent: ${concurrent}`}
    propagation: 5s
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    ${unlisted ? '' : list}
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403], successes: 3 }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    policy: { max-age: 90d, overlap: 1h, lead: 3d, quiet: 1h, receipt-deadline: 20h${concurrent === 1 ? ', allow-downtime: true' : ''} }
    destinations: [ { github: { environment: production } }${repositories === 3 ? ', { github: { repositories: [acme/api, acme/site] } }' : ''} ]
    ${unshared ? '' : `share: { with: ["${share}"] }`}
`;
}

export type Fate = 'killed before' | 'killed after' | 'answer lost' | '500';
export const fates: readonly Fate[] = ['killed before', 'killed after', 'answer lost', '500'];
/** What happens to request number `at` of a run, counted from 1. */
export type Blow = { readonly fate: Fate; readonly at: number };

export type Failing = { readonly code: string; readonly message: string; readonly hint: string };

/** A workflow run of Keyturn: from its queueing on it sees what the escrow held then. */
export type Queued = {
  readonly workflow: FakeRun;
  readonly pending: string | undefined;
  readonly token: string;
  /** `METHOD /path` of every request that it made. */
  readonly requests: string[];
};
export type Ended = {
  readonly end: 'ended' | 'killed';
  readonly requests: readonly string[];
  readonly result: Result | undefined;
  readonly failures: readonly Failing[];
};

const known = new Map<string, Promise<Configuration>>();

export class Stage {
  readonly setting: Setting;
  readonly hosts: Hosts;
  readonly time: Simulation;
  readonly github: FakeGitHub;
  readonly provider: Toy;
  readonly webhook: FakeWebhook = fakeWebhook();
  /** The token that writes secrets; a story may put another one here. */
  token: string;
  /** What was wrong after some effect. */
  readonly wrong: string[] = [];
  /** What each opened link held, newest last. */
  readonly opened: string[] = [];
  /** Called when a request has taken effect; its answer waits for what this returns. */
  meanwhile: ((label: string) => Promise<unknown> | undefined) | undefined;
  readonly #service: App;
  readonly #foreign: readonly ToyKey[];
  #read = 0;
  #begun = false;
  #drawn: number;

  constructor(setting: Setting, seed = 1, hosts: Hosts = elsewhere) {
    this.setting = setting;
    this.hosts = hosts;
    this.#drawn = seed * 1_000_003;
    this.time = new Simulation(new Date('2026-01-01T06:00:00Z'), seed);
    const { now } = this.time;
    this.github = new FakeGitHub({ now });
    for (const name of ['shop', 'api', 'site']) {
      this.github.addRepository(`acme/${name}`, { environments: ['production'] });
    }
    this.github.addUser('mona');
    this.token = this.github.addToken();
    const quota = setting.concurrent;
    this.provider = toy(this.time.clockOf(this), {
      admin,
      foreign: quota === undefined ? 3 : 0,
      appears: 4_000,
      lingers: 4_000,
      listLag: 3_000,
      ...(quota === undefined ? {} : { quota }),
      ...setting.provider,
    });
    this.#foreign = [...this.provider.keys];
    this.#service = app({
      store: memoryStore({ now: () => now().getTime() }),
      creators: tokens(`acme:${linkToken}`),
      page: page({ html: '<!doctype html>', csp: "default-src 'none'", sha256: 'f00d' }),
    });
  }

  // ---- what it looks like ------------------------------------------------------------------------------------------

  /** Ours that live. */
  get mine(): readonly ToyKey[] {
    return this.provider.keys.filter((key) => key.deletedAt === undefined && !this.#foreign.includes(key));
  }

  /** Every key that was ever minted by us. */
  get minted(): readonly ToyKey[] {
    return this.provider.keys.filter((key) => !this.#foreign.includes(key));
  }

  get held(): readonly (string | undefined)[] {
    const first = this.github.secret('acme/shop', 'TOY_KEY', { environment: 'production' })?.value;
    if (this.setting.repositories === 1) return [first];
    return [first, ...['acme/api', 'acme/site'].map((each) => this.#in(each))];
  }

  #in(fullName: string): string | undefined {
    return this.github.repositories.has(fullName) ? this.github.secret(fullName, 'TOY_KEY')?.value : undefined;
  }

  get journal(): JournalRecord | undefined {
    const text = this.github.file('acme/shop', 'keyturn-journal', 'journal.json');
    return text === undefined ? undefined : (JSON.parse(text) as JournalRecord);
  }

  get entry(): EntryRecord | undefined {
    return this.journal?.secrets['TOY_KEY'];
  }

  /** Writes the journal by hand, as somebody with an editor would. */
  edit(change: (journal: JournalRecord) => JournalRecord): void {
    const { git } = this.github.repository('acme/shop');
    const blob = git.blob(Buffer.from(`${JSON.stringify(change(this.journal!), null, 2)}\n`));
    const parents = [git.heads.get('keyturn-journal')!];
    const author = this.github.addUser('mona');
    const tree = git.tree(new Map([['journal.json', blob]]));
    git.heads.set(
      'keyturn-journal',
      git.commit({ tree, parents, message: 'by hand', author, date: this.github.now() }),
    );
  }

  /** Of everything that must have come to an end, what has not. */
  unsettled(): string | undefined {
    const [only, ...others] = this.mine;
    if (only === undefined || others.length > 0) return `${this.mine.length} live keys of ours`;
    if (this.held.some((value) => value !== only.key)) return 'a destination does not hold the live key';
    const { journal, entry } = this;
    if (journal === undefined || entry === undefined) return 'no journal';
    const under = entry.credentials.find(({ stage }) => stage === 'pending' || stage === 'previous');
    if (under) return `a ${under.stage} credential in the journal`;
    if (entry.lock || journal.escrow.lock) return 'a lock';
    if (entry.wish) return `a wish (${entry.wish.reason})`;
    if (entry.human) return `a human is wanted: ${entry.human.what}`;
    const pending = this.github.secret('acme/shop', 'KEYTURN_PENDING')?.value;
    if (pending !== undefined && Object.keys(JSON.parse(pending).entries).length > 0)
      return 'a value left in the escrow';
    if (!this.setting.unshared && this.opened.at(-1) !== only.key) return 'mona was not given the live key';
    if (this.provider.live().length !== this.#foreign.length + 1) return 'a key too many at the provider';
    return undefined;
  }

  /** What must hold after every effect. */
  #look(label: string): void {
    const { held } = this;
    if (held.every((value) => value !== undefined)) this.#begun = true;
    const broken = held.filter((value) => value === undefined || !this.provider.accepts(value)).length;
    if (this.#begun && broken > 0 && this.setting.concurrent !== 1)
      this.wrong.push(`I1: ${broken} destinations hold no working key after ${label}`);
    if (this.#foreign.some((key) => key.deletedAt !== undefined || !key.active))
      this.wrong.push(`I4: a foreign key was ended by ${label}`);
  }

  // ---- runs --------------------------------------------------------------------------------------------------------

  queue(): Queued {
    return {
      workflow: this.github.addRun('acme/shop'),
      pending: this.github.secret('acme/shop', 'KEYTURN_PENDING')?.value,
      token: this.github.addRunToken('acme/shop'),
      requests: [],
    };
  }

  /** One run, from its queueing to its end, alone. */
  async run(blow?: Blow, options: ReconcileOptions = {}): Promise<Ended> {
    const queued = this.queue();
    this.time.advance(20_000);
    const [ended] = await this.time.drive(this.start(queued, blow, options));
    await this.openAll();
    return ended;
  }

  /** To be driven. The workflow run has ended when this resolves. */
  async start(queued: Queued, blow?: Blow, options: ReconcileOptions = {}): Promise<Ended> {
    let die: () => void = () => {};
    const killed = new Promise<Ended>((resolve) => {
      die = () => {
        this.time.kill(queued);
        resolve({ end: 'killed', requests: queued.requests, result: undefined, failures: [] });
      };
    });
    const clock = this.time.clockOf(queued);
    const ended = await Promise.race([killed, this.#reconcile(queued, clock, this.#http(queued, blow, die), options)]);
    // What was still on its way when it ended goes with its process.
    this.time.kill(queued);
    this.github.endRun(queued.workflow);
    return ended;
  }

  async #reconcile(queued: Queued, clock: Clock, http: Http, options: ReconcileOptions): Promise<Ended> {
    const { requests } = queued;
    try {
      const { ports, targets } = await this.#ports(queued, clock, http);
      const result = await reconcile(ports, targets, ['TOY_KEY'], options);
      const failures = result.outcomes.flatMap(({ error }) => (error ? [failing(error)] : []));
      return { end: 'ended', requests, result, failures };
    } catch (error) {
      if (this.time.isDead(queued)) return new Promise(() => {});
      if (!(error instanceof KeyturnError)) throw error;
      return { end: 'ended', requests, result: undefined, failures: [failing(error)] };
    }
  }

  /** What GitHub and the workflow's `env:` put into the environment of a run. */
  environmentOf(queued: Queued): { readonly [name: string]: string } {
    return {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: this.hosts.github,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: String(queued.workflow.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'rotate',
      KEYTURN_LINK_TOKEN: linkToken,
      TOY_ADMIN: admin,
    };
  }

  async #ports(queued: Queued, clock: Clock, http: Http): Promise<{ ports: Ports; targets: Configuration['targets'] }> {
    const environment = this.environmentOf(queued);
    const text = configurationOf(this.setting, this.hosts);
    const configuration = known.get(text) ?? load(text, { environment, repository: 'acme/shop' });
    known.set(text, configuration);
    const access: Access = {
      token: new Secret(this.token),
      journalToken: new Secret(queued.token),
      clientId: undefined,
      privateKey: undefined,
      pending: queued.pending === undefined ? undefined : new Secret(queued.pending),
    };
    const bytes = (length: number) =>
      new Uint8Array(
        createHash('sha512')
          .update(String(this.#drawn++))
          .digest()
          .subarray(0, length),
      );
    const world = { http, clock, random: { bytes }, environment, directory: '/', progress() {} };
    return this.time.working(async () => {
      const read = await configuration;
      return { targets: read.targets, ports: real(await compose(read, access, world), this.time) };
    });
  }

  #http(queued: Queued, blow: Blow | undefined, die: () => void): Http {
    return async (request) => {
      if (this.time.isDead(queued)) throw dead();
      const label = `${request.method} ${new URL(request.url).pathname}`;
      queued.requests.push(label);
      const fate = queued.requests.length === blow?.at ? blow.fate : undefined;
      await this.time.travel(queued);
      if (fate === 'killed before') {
        die();
        throw dead();
      }
      if (fate === '500') return new Response('{"message":"a bad moment"}', { status: 500 });
      const response = await this.time.working(() => this.answer(request, label));
      await this.meanwhile?.(label);
      if (fate === 'killed after') {
        die();
        throw dead();
      }
      if (fate === 'answer lost') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
      return response;
    };
  }

  /** The internet, as far as it is here. */
  readonly serve: Http = async (request) => {
    switch (new URL(request.url).origin) {
      case this.hosts.api:
        return this.provider.http(request);
      case this.hosts.links:
        return this.#service(request);
      case this.hosts.hook:
        return this.webhook.http(request);
      default:
        return this.github.http(request);
    }
  };

  /** The same, and then a look at what must hold. */
  async answer(request: Request, label: string): Promise<Response> {
    const response = await this.serve(request);
    this.#look(label);
    return response;
  }

  /** Mona opens whatever has come, at once. A link that is over must have been replaced by a later one, or be about to. */
  async openAll(): Promise<void> {
    for (const delivery of this.webhook.deliveries.slice(this.#read)) {
      const { link } = (JSON.parse(delivery.text) as { data: { link: string } }).data;
      const clock = this.time.clockOf(this);
      try {
        const opener = await reader(new Secret(link), { http: this.serve, clock });
        const { entries } = await opener.open();
        const value = entries['TOY_KEY']?.reveal() ?? '';
        await opener.saved();
        if (!this.provider.accepts(value)) this.wrong.push('I12: a link held a key that does not work');
        this.opened.push(value);
      } catch (error) {
        if (!is(error, 'LINK_GONE')) throw error;
      }
    }
    this.#read = this.webhook.deliveries.length;
  }
}

function failing({ code, message, hint }: KeyturnError): Failing {
  return { code, message, hint: hint ?? '' };
}

/** Ports whose real work (hashes, modules, envelopes) the simulation waits for. */
function real(ports: Ports, time: Simulation): Ports {
  const { links } = ports;
  return {
    ...ports,
    fingerprint: (salt, value) => time.working(() => ports.fingerprint(salt, value)),
    provider: (binding) => time.working(() => ports.provider(binding)),
    destination: (address) => time.working(() => ports.destination(address)),
    links: links && { ...links, draft: (content) => time.working(() => links.draft(content)) },
  };
}
