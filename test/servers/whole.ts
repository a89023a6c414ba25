/**
 * Whole rotations of one secret of acme/shop, minted by a real server, on the stage of the crash tests: time and GitHub
 * are simulated, the server is not. Every request and every statement may be faulted.
 */
import { type Ask, Failed } from '../../src/providers/accounts/server.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';
import type { Http, Ports, Provider, ProviderBinding } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type Effect, type Ended, type Fate, fates, Runs } from '../http-faults/runs.ts';
import { DAY } from '../http-faults/stage.ts';

/** A real service; its answer has arrived whole before simulated time goes on. */
export const real: Http = async (request) => {
  const { status, headers, body } = await fetch(request);
  return new Response(body === null ? null : await new Response(body).arrayBuffer(), { status, headers });
};

export type Live = { readonly id: string; readonly tag?: string };

/** A real server, and a place on it that belongs to one stage alone. */
export type Counterpart = {
  /** `provider`, `options`, `admin` and `values` of the secret, in YAML's short form. */
  readonly secret: string;
  readonly environment: { readonly [name: string]: string };
  /** The names of the secrets that hold the values, in the order in which `accepts` is asked. */
  readonly names: readonly string[];
  /** Its origins; none for a server that is not asked over HTTP. */
  readonly origins?: readonly string[];
  readonly http?: Http;
  provide?(binding: ProviderBinding, ports: Ports, effect: Effect): Promise<Provider>;
  /** Asked of the server itself, with the values alone. */
  accepts(values: readonly string[]): Promise<boolean>;
  /** Whatever lives in this place, foreign ones too. */
  live(): Promise<readonly Live[]>;
  /** Ends one manually, as a human would. */
  end(id: string): Promise<void>;
};

const key = 'SHOP';

export class Whole extends Runs {
  protected override readonly key = key;
  readonly counterpart: Counterpart;
  protected override readonly environment: { readonly [name: string]: string };
  readonly #adopt: string | undefined;
  readonly #foreign: readonly string[];
  #begun = false;

  private constructor(counterpart: Counterpart, seed: number, foreign: readonly string[], adopt: string | undefined) {
    super(new Date(), seed);
    this.counterpart = counterpart;
    this.environment = counterpart.environment;
    this.#foreign = foreign;
    this.#adopt = adopt;
    if (counterpart.provide) this.provide = counterpart.provide;
    this.github.addRepository('acme/shop', { environments: ['production'] });
  }

  /** What lives there before is not ours, but for the one that is adopted. */
  static async begin(counterpart: Counterpart, seed = 1, adopt?: string): Promise<Whole> {
    const foreign = (await counterpart.live()).map(({ id }) => id).filter((id) => id !== adopt);
    return new Whole(counterpart, seed, foreign, adopt);
  }

  protected override get configuration(): string {
    return `secrets:
  ${key}:
    ${this.counterpart.secret.trim().replaceAll('\n', '\n    ')}
    ${this.#adopt === undefined ? '' : `adopt: ${JSON.stringify(this.#adopt)}`}
    policy: { max-age: 90d, overlap: 1h, lead: 3d, quiet: 1h }
    destinations: [ { github: { environment: production } } ]
`;
  }

  readonly serve: Http = (request) => {
    const { origins, http } = this.counterpart;
    return http && origins?.includes(new URL(request.url).origin) ? http(request) : this.github.http(request);
  };

  /** Every value that each secret has ever had, newest last. */
  get written(): readonly (readonly string[])[] {
    return this.counterpart.names.map((name) =>
      (this.github.secret('acme/shop', name, { environment: 'production' })?.writes ?? []).map(({ value }) => value),
    );
  }

  /** What a workflow run would be given now. */
  get held(): readonly string[] {
    return this.written.map((values) => values.at(-1) ?? '');
  }

  async mine(): Promise<readonly Live[]> {
    return (await this.counterpart.live()).filter(({ id }) => !this.#foreign.includes(id));
  }

  async ids(): Promise<string[]> {
    return (await this.counterpart.live()).map(({ id }) => id);
  }

  /** Of everything that must have come to an end, what has not. */
  async unsettled(): Promise<string | undefined> {
    const mine = await this.mine();
    if (mine.length !== 1) return `${mine.length} live credentials of ours`;
    if (!(await this.counterpart.accepts(this.held))) return 'the destination does not hold what works';
    const current = this.entry?.credentials.find(({ stage }) => stage === 'current');
    if (current?.id !== mine[0]!.id) return 'what lives is not what the journal calls current';
    return this.open();
  }

  protected override async look(label: string): Promise<void> {
    // Only what is asked of the server, and the writes of what it minted, can change anything here.
    if (/^GET|^HEAD|^SELECT|^ACL (LIST|WHOAMI)|journal\.json$|KEYTURN_PENDING$/.test(label)) return;
    if (!(await this.#works())) this.wrong.push(`I1: the destination holds nothing that works after ${label}`);
    const live = await this.counterpart.live();
    const lost = this.#foreign.filter((id) => !live.some((one) => one.id === id));
    if (lost.length > 0) this.wrong.push(`I4: ${lost.join()} was ended by ${label}`);
    const { entry } = this;
    const known = entry?.credentials ?? [];
    // An id says nothing before its mint is journalled, a tag does.
    const maybe = known.some(({ stage, step }) => (stage === 'pending' && step === 'minting') || stage === 'orphan');
    for (const { id, tag } of await this.mine()) {
      const told = known.some((one) => one.id === id || (tag !== undefined && one.tag === tag));
      if (!told && !(tag === undefined && maybe) && id !== this.#adopt)
        this.wrong.push(`I2: the journal does not know ${id} after ${label}`);
    }
  }

  /** A pair is written by two requests: between them, what was there before must still work. */
  async #works(): Promise<boolean> {
    const { written, held } = this;
    if (written.some((values) => values.length === 0)) return !this.#begun;
    const { counterpart } = this;
    if (await counterpart.accepts(held)) {
      this.#begun = true;
      return true;
    }
    for (const at of written.keys()) {
      const before = held.map((value, place) =>
        place === at ? (written[at]!.findLast((one) => one !== value) ?? '') : value,
      );
      if (await counterpart.accepts(before)) return true;
    }
    return !this.#begun;
  }
}

/** Which run is faulted: the first one, the rotation that is due on day 88, or the run a day later that revokes. */
export type Phase = 'first' | 'rotating' | 'revoking';

export type Swept = {
  readonly found: string[];
  schedules: number;
  humans: number;
  effects: number;
};

/** Injects every fault at each of the chosen effects of one run in turn, on a new stage each time. */
export async function sweep(
  begin: (seed: number) => Promise<Whole>,
  phase: Phase,
  swept: Swept,
  chosen: (at: number, fate: Fate, label: string) => boolean = () => true,
): Promise<void> {
  const whole = await prepared(begin, phase, 1);
  const { requests } = await whole.run();
  for (const [index, label] of requests.entries()) {
    for (const fate of fates) {
      const at = index + 1;
      if (!chosen(at, fate, label)) continue;
      swept.schedules++;
      const stage = await prepared(begin, phase, 1 + swept.schedules);
      const faulted = await stage.run({ fate, at });
      const wrong = await settle(stage, swept);
      swept.effects += faulted.requests.length;
      if (wrong.length > 0) swept.found.push(`${phase}, ${fate} at ${at} (${label}): ${wrong.join('; ')}`);
    }
  }
}

async function prepared(begin: (seed: number) => Promise<Whole>, phase: Phase, seed: number): Promise<Whole> {
  const stage = await begin(seed);
  if (phase === 'first') return stage;
  await clean(stage);
  stage.time.advance(88 * DAY);
  if (phase === 'revoking') {
    await clean(stage);
    stage.time.advance(DAY);
  }
  return stage;
}

async function clean(stage: Whole): Promise<void> {
  const { failures } = await stage.run();
  if (failures.length > 0) throw new Error(`a clean run failed: ${JSON.stringify(failures)}`);
}

/** Three runs, a day apart; then what a human was told, and three more. Returns what is wrong. */
async function settle(stage: Whole, swept: Swept): Promise<readonly string[]> {
  const last = await upToThree(stage);
  let left = await stage.unsettled();
  if (left !== undefined && wantsHuman(last)) {
    swept.humans++;
    await asTold(stage);
    left = await stage.unsettled();
  }
  const why = last?.failures.map(({ code, message }) => `${code}: ${message}`).join('; ');
  return [...new Set(stage.wrong), ...(left === undefined ? [] : [`I9: ${left}; ${why}`])];
}

async function upToThree(stage: Whole): Promise<Ended | undefined> {
  let last: Ended | undefined;
  for (let runs = 1; runs <= 3; runs++) {
    stage.time.advance(DAY);
    last = await stage.run();
    if ((await stage.unsettled()) === undefined) break;
  }
  return last;
}

function wantsHuman(ended: Ended | undefined): boolean {
  return ended?.failures.some(({ code, hint }) => code === 'NEEDS_HUMAN' && hint.includes("--only 'SHOP'")) === true;
}

/** Ends manually what the journal does not know, as the hint says, and runs the command. */
export async function asTold(stage: Whole): Promise<void> {
  for (const { id } of await stage.mine()) {
    const known = stage.entry?.credentials.some((one) => one.id === id && one.stage !== 'orphan');
    if (!known) await stage.counterpart.end(id);
  }
  stage.time.advance(DAY);
  await stage.run(undefined, { force: 'suspect-cleared' });
  if ((await stage.unsettled()) !== undefined) await upToThree(stage);
}

export function nothingSwept(): Swept {
  return { found: [], schedules: 0, humans: 0, effects: 0 };
}

/** A client whose every statement is an effect of its own; a faulted one ends as a broken connection does. */
export function faulted<Statement>(
  ask: Ask<Statement>,
  effect: Effect,
  label: (statement: Statement) => string,
): Ask<Statement> {
  const broken = () => new Failed('unknown');
  return (login, statement) =>
    effect(label(statement), () => ask(login, statement), {
      failed: () => {
        throw broken();
      },
      lost: broken,
    });
}

/** The provider as the registry would build it, with another client. */
export function built<Options>(
  module: ProviderModule<Options>,
  { options }: ProviderBinding,
  { clock, random }: Ports,
  admin: { readonly user: string; readonly password: string },
): Provider {
  return module.build({
    options: module.options.parse(options),
    admin: { user: new Secret(admin.user), password: new Secret(admin.password) },
    http: () => Promise.reject(new Error('nobody is asked over HTTP')),
    clock,
    random,
  });
}
