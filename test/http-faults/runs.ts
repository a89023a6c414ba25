/**
 * Workflow runs of Keyturn in simulated time, the engine as `compose` builds it against the stand-in for GitHub, each of
 * which may be faulted at any of its effects. Whoever extends this brings the provider, and looks at what must hold.
 */
import { createHash } from 'node:crypto';
import { compose } from '../../src/compose/compose.ts';
import type { Access } from '../../src/compose/world.ts';
import { type Configuration, load } from '../../src/config/load.ts';
import { type Repair, repair } from '../../src/rotation/journal/repair.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Clock, Http, Ports, Provider, ProviderBinding } from '../../src/rotation/model/ports.ts';
import type { EntryRecord, JournalRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { noticesOf, tellPeople } from '../../src/rotation/run/failure-notices.ts';
import type { ReconcileOptions, Result } from '../../src/rotation/run/options.ts';
import { reconcile } from '../../src/rotation/run/reconcile.ts';
import { FakeGitHub, type FakeRun } from '../fakes/github.ts';
import { recordOf, remembered } from '../state/written.ts';
import { permissionOf, Refusals, type Refusing, refusing } from './refusing.ts';
import { processKilled, Simulation } from './simulation.ts';

export type Fate = 'killed before' | 'killed after' | 'answer lost' | '500' | Refusing;
/** What may befall whatever is asked; `refusing` may befall a request over HTTP besides. */
export const fates: readonly Fate[] = ['killed before', 'killed after', 'answer lost', '500'];
export const httpFates: readonly Fate[] = [...fates, ...refusing];
/** What happens to effect number `at` of a run, counted from 1. `kind` is the way in which a limit is said. */
export type InjectedFault = { readonly fate: Fate; readonly at: number; readonly kind?: number };
/** The same for the first effect with this label. */
export type LabelledFault = { readonly fate: Fate; readonly label: string; readonly kind?: number };

export type Failing = {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly now: KeyturnError['now'];
};

/** A workflow run of Keyturn: from its queueing on it sees what the escrow held then. */
export type Queued = {
  readonly workflow: FakeRun;
  readonly pending: string | undefined;
  readonly token: string;
  /** `METHOD /path` of every request that it made, and whatever else it did to the world. */
  readonly requests: string[];
  /** What its tokens may not do until it has ended. */
  readonly denied: Set<string>;
};
/** What a run is asked for. `mends`: `doctor --repair`, and nothing else. */
export type Asked = ReconcileOptions & { readonly mends?: Repair };

export type Ended = {
  readonly end: 'ended' | 'killed';
  readonly requests: readonly string[];
  readonly result: Result | undefined;
  readonly failures: readonly Failing[];
  /** What `mends` told people. */
  readonly says?: readonly string[];
};

/** What who asked gets to see: `failed` and `refused` had no effect, `lost` had one. */
type Spoilt<T> = { failed(): T; refused?(how: Refusing, kind: number): T; lost(): Error };
/** One effect on the world, which may be faulted. */
export type Effect = <T>(label: string, work: () => Promise<T>, spoilt: Spoilt<T>) => Promise<T>;

const known = new Map<string, Promise<Configuration>>();

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** How far off a machine may be, in milliseconds. */
export const skews = [
  0,
  20 * SECOND,
  -10 * MINUTE,
  2_880 * MINUTE,
  -20 * SECOND,
  10 * MINUTE,
  -2_880 * MINUTE,
] as const;

export abstract class Runs {
  readonly time: Simulation;
  readonly github: FakeGitHub;
  /** The token that writes secrets; a story may put another one here. */
  token: string;
  /** What was wrong after some effect. */
  readonly wrong: string[] = [];
  /** Called when a request has taken effect; its answer waits for what this returns. */
  meanwhile: ((label: string) => Promise<unknown> | undefined) | undefined;
  /** How many milliseconds the clock of the machine that the next run is on is ahead of everybody else's. */
  ahead = 0;
  /** Where it runs, and where its journal is. */
  readonly repository: string;
  readonly #beside: Runs | undefined;
  #refusals: Refusals | undefined;
  #drawn: number;

  /** With `beside`, another repository, in the same time and on the same GitHub. */
  constructor(start: Date, seed: number, repository = 'acme/shop', beside?: Runs) {
    this.#drawn = seed * 1_000_003;
    this.#beside = beside;
    this.repository = repository;
    this.time = beside?.time ?? new Simulation(start, seed);
    this.github = beside?.github ?? new FakeGitHub({ now: this.time.now });
    this.token = beside?.token ?? this.github.addToken();
  }

  protected get refusals(): Refusals {
    if (this.#beside) return this.#beside.refusals;
    this.#refusals ??= new Refusals(this.github, this.gitHubUrl, this.time.now);
    return this.#refusals;
  }

  /** The one secret that is rotated. */
  protected abstract readonly key: string;
  protected abstract readonly configuration: string;
  /** What the workflow's `env:` adds to GitHub's own. */
  protected abstract readonly environment: { readonly [name: string]: string };
  protected get gitHubUrl(): string {
    return 'https://api.github.com';
  }
  /** Which attempt of its workflow run the next run is. */
  attempt = 1;
  /** The person at the terminal of a run, if there is one. */
  ask: ((question: string) => Promise<Secret | undefined>) | undefined;
  /** The internet, as far as it is here. */
  abstract readonly serve: Http;
  /** Looks at what must hold after an effect; says what does not in `wrong`. */
  protected abstract look(label: string): Promise<void> | void;
  /** The provider, where it is not asked over `serve`. */
  protected provide: ((binding: ProviderBinding, ports: Ports, effect: Effect) => Promise<Provider>) | undefined;

  get journal(): JournalRecord | undefined {
    const text = this.github.file(this.repository, 'keyturn-journal', 'journal.json');
    return text === undefined ? undefined : recordOf(text);
  }

  get entry(): EntryRecord | undefined {
    return this.journal?.secrets[this.key];
  }

  /** Of what the journal and the escrow hold, what has not come to an end. */
  protected open(): string | undefined {
    const { journal, entry } = this;
    if (journal === undefined || entry === undefined) return 'no journal';
    const under = entry.credentials.find(({ stage }) => stage === 'pending' || stage === 'previous');
    if (under) return `a ${under.stage} credential in the journal`;
    if (entry.lock || journal.escrow.lock) return 'a lock';
    if (entry.wish) return `a wish (${entry.wish.reason})`;
    if (entry.human) return `a human is wanted: ${entry.human.code}`;
    const pending = this.github.secret(this.repository, 'KEYTURN_PENDING')?.value;
    if (pending !== undefined && Object.keys(JSON.parse(pending).entries).length > 0)
      return 'a value left in the escrow';
    return undefined;
  }

  // ---- runs --------------------------------------------------------------------------------------------------------

  queue(workflow = this.github.addRun(this.repository)): Queued {
    return {
      workflow,
      pending: this.github.secret(this.repository, 'KEYTURN_PENDING')?.value,
      token: this.github.addRunToken(this.repository),
      requests: [],
      denied: new Set(),
    };
  }

  /** One run, from its queueing to its end, alone. */
  async run(fault?: InjectedFault | LabelledFault, options: Asked = {}): Promise<Ended> {
    const queued = this.queue();
    this.time.advance(20_000);
    const [ended] = await this.time.drive(this.start(queued, fault, options));
    return ended;
  }

  /** To be driven. The workflow run has ended when this resolves. */
  async start(queued: Queued, fault?: InjectedFault | LabelledFault, options: Asked = {}): Promise<Ended> {
    let kill: () => void = () => {};
    const killed = new Promise<Ended>((resolve) => {
      kill = () => {
        this.time.kill(queued);
        resolve({ end: 'killed', requests: queued.requests, result: undefined, failures: [] });
      };
    });
    const clock = this.#machine(queued);
    const ended = await Promise.race([
      killed,
      this.#reconcile(queued, clock, this.#effect(queued, fault, kill), options),
    ]);
    // What was still on its way when it ended goes with its process.
    this.time.kill(queued);
    this.github.endRun(queued.workflow);
    return ended;
  }

  #machine(queued: Queued): Clock {
    const { ahead } = this;
    const right = this.time.clockOf(queued);
    return { ...right, now: () => new Date(right.now().getTime() + ahead) };
  }

  async #reconcile(queued: Queued, clock: Clock, effect: Effect, options: Asked): Promise<Ended> {
    const { requests } = queued;
    try {
      const { ports, targets } = await this.#ports(queued, clock, effect);
      if (options.mends !== undefined) {
        const says = await repair(ports, targets, options.mends);
        return { end: 'ended', requests, result: undefined, failures: [], says };
      }
      const result = await reconcile(ports, targets, targets, options);
      await tellPeople(ports, result.session, noticesOf(result));
      const failures = result.outcomes.flatMap(({ error }) => (error ? [failing(error)] : []));
      return { end: 'ended', requests, result, failures };
    } catch (error) {
      if (this.time.isKilled(queued)) return new Promise(() => {});
      if (!(error instanceof KeyturnError)) throw error;
      return { end: 'ended', requests, result: undefined, failures: [failing(error)] };
    }
  }

  /** What GitHub and the workflow's `env:` put into the environment of a run. */
  environmentOf(queued: Queued): { readonly [name: string]: string } {
    return {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: this.gitHubUrl,
      GITHUB_REPOSITORY: this.repository,
      GITHUB_RUN_ID: String(queued.workflow.id),
      GITHUB_RUN_ATTEMPT: String(this.attempt),
      GITHUB_JOB: 'rotate',
      ...this.environment,
    };
  }

  async #ports(
    queued: Queued,
    clock: Clock,
    effect: Effect,
  ): Promise<{ ports: Ports; targets: Configuration['targets'] }> {
    const environment = this.environmentOf(queued);
    const text = this.configuration;
    const { repository } = this;
    const configuration = known.get(`${repository}:${text}`) ?? load(text, { environment, repository });
    known.set(`${repository}:${text}`, configuration);
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
    const { ask } = this;
    const world = {
      http: this.#http(effect, queued),
      clock,
      random: { bytes },
      environment,
      directory: '/',
      progress() {},
      ...(ask ? { ask: (question: string) => this.time.working(() => ask(question)) } : {}),
    };
    return this.time.working(async () => {
      const read = await configuration;
      return { targets: read.targets, ports: this.#real(await compose(read, access, world), effect) };
    });
  }

  #effect(queued: Queued, fault: InjectedFault | LabelledFault | undefined, kill: () => void): Effect {
    return async (label, work, spoilt) => {
      if (this.time.isKilled(queued)) throw processKilled();
      queued.requests.push(label);
      const { requests } = queued;
      const faulted =
        fault && ('at' in fault ? requests.length === fault.at : requests.indexOf(fault.label) === requests.length - 1);
      const fate = faulted ? fault.fate : undefined;
      await this.time.travel(queued);
      if (fate === 'killed before') {
        kill();
        throw processKilled();
      }
      if (fate === '500') return spoilt.failed();
      if (isRefusing(fate)) return spoilt.refused?.(fate, fault?.kind ?? requests.length) ?? spoilt.failed();
      const outcome = await this.time.working(async () => {
        const done = await work();
        await this.look(label);
        return done;
      });
      await this.meanwhile?.(label);
      if (fate === 'killed after') {
        kill();
        throw processKilled();
      }
      if (fate === 'answer lost') throw spoilt.lost();
      return outcome;
    };
  }

  #http(effect: Effect, queued: Queued): Http {
    return (request) =>
      effect(`${request.method} ${new URL(request.url).pathname}`, () => this.#serveTo(queued, request), {
        failed: () => new Response('{"message":"a bad moment"}', { status: 500 }),
        refused: (how, kind) => {
          if (how === 'denied') queued.denied.add(permissionOf(request));
          return this.refusals.refuse(request, how, kind);
        },
        lost: () => new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }),
      });
  }

  async #serveTo(queued: Queued, request: Request): Promise<Response> {
    const limited = this.refusals.standing(request);
    if (limited) return limited;
    if (queued.denied.has(permissionOf(request))) return this.refusals.refuse(request, 'denied', 0);
    return this.serve(request);
  }

  /** One request from outside this process, and then a look at what must hold. */
  async answer(request: Request, label: string): Promise<Response> {
    const response = await this.serve(request);
    await this.look(label);
    return response;
  }

  /** Ports whose real work (hashes, modules, envelopes) the simulation waits for. */
  #real(ports: Ports, effect: Effect): Ports {
    const { time } = this;
    const { links } = ports;
    return {
      ...ports,
      state: remembered,
      fingerprint: (salt, value) => time.working(() => ports.fingerprint(salt, value)),
      provider: (binding) => time.working(() => this.provide?.(binding, ports, effect) ?? ports.provider(binding)),
      destination: (address) => time.working(() => ports.destination(address)),
      links: links && { ...links, draft: (content) => time.working(() => links.draft(content)) },
    };
  }
}

function isRefusing(fate: Fate | undefined): fate is Refusing {
  return (refusing as readonly (Fate | undefined)[]).includes(fate);
}

function failing({ code, message, hint, now }: KeyturnError): Failing {
  return { code, message, hint: hint ?? '', now };
}
