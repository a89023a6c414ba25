/**
 * Secrets whose keys people make, over many runs of the real engine: the real link service in this process, a vendor that really
 * accepts and refuses, mailboxes, an escrow that shows a run what it held when the run was made. A run can be killed before or
 * after any effect. What is judged are the destinations, the vendor, the service, the escrow's text and the journal's.
 */
import { createHash } from 'node:crypto';
import { stateFormat } from '../../src/journals/format/state.ts';
import { type MemoryJournal, memory } from '../../src/journals/memory.ts';
import { requestReader } from '../../src/links/request-reader.ts';
import { formerRequests, requests } from '../../src/links/requests.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type {
  Address,
  AskMessage,
  Channel,
  Destination,
  EscrowStore,
  FormerRequests,
  NoticeMessage,
  Owner,
  Person,
  Ports,
  Pressed,
  Probe,
  Provider,
  RequestDraft,
  Requests,
  RotationQuestion,
} from '../../src/rotation/model/ports.ts';
import type { EntryRecord, JournalRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Ask, Policy, Target } from '../../src/rotation/model/target.ts';
import type { ReconcileOptions, Result } from '../../src/rotation/run/options.ts';
import { reconcile } from '../../src/rotation/run/reconcile.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { inProcess } from '../service/app-parts.ts';
import { recordOf, resigned } from '../state/written.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const token = 'toy-example-not-a-link-token';
export const origin = 'https://links.example.com';
/** Of the only account that Keyturn is meant to write keys of. */
export const ours = 'acct_1';

export const policy: Policy = {
  maxAge: 90 * DAY,
  overlap: 2 * DAY,
  lead: 10 * DAY,
  receiptDeadline: 20 * HOUR,
  quiet: 0,
  inUse: 'hold',
  allowDowntime: false,
  rotateWhen: ['exposed', 'disputed', 'member-left'],
  signalsNamed: false,
  receipt: 'saved',
};

/** Of the creator, at this service and at no other. */
export function tokenFor(address: string): string {
  return `${token}-at-${new URL(address).hostname.replaceAll('.', '-')}`;
}

type Mail = { readonly by: string; readonly message: AskMessage };

/** What befalls effect number `at` of a run: the run is killed before or after it, or its answer is lost. */
export type Kill = { readonly at: number; readonly when: 'before' | 'after' | 'lost' };

export type Ran = {
  readonly result: Result | undefined;
  readonly error: KeyturnError | undefined;
  /** Names of its effects, in their order. */
  readonly effects: readonly string[];
  readonly killed: boolean;
};

export type AskOptions = {
  readonly ask?: Partial<Ask>;
  readonly owner?: readonly string[];
  /** The provider tells whose a key is. */
  readonly tells?: boolean;
  readonly account?: string;
  readonly secrets?: readonly string[];
  readonly policy?: Partial<Policy>;
  /** Places that can be read. */
  readonly readable?: boolean;
};

/** Who looks at every step of a run, or acts between two of them. */
export type Watcher = {
  /** Before an effect: somebody else may act meanwhile. */
  before?(effect: string): Promise<void>;
  /** After an effect. */
  after?(effect: string): Promise<void>;
  drafted?(draft: RequestDraft, question: RotationQuestion): void;
  /** The vendor has judged this value. */
  probed?(value: string, answer: Probe): void;
  /** What has left for the service. */
  sent?(text: string): void;
};

export class AskWorld {
  readonly clock = steppingClock(new Date('2026-01-01T06:00:00Z'));
  readonly journalStore: MemoryJournal = memory();
  /** `links: { url }` of the configuration. */
  url = origin;
  readonly #services = new Map<string, ReturnType<typeof inProcess>>();
  readonly people = new Map<string, Person>();
  readonly teams = new Map<string, readonly string[]>();
  /** Every message to an owner, oldest first. */
  readonly mail: Mail[] = [];
  readonly notices: { readonly by: string; readonly to: string | undefined; readonly message: NoticeMessage }[] = [];
  /** Key -> whose it is, and whether it still works. */
  readonly keys = new Map<string, { account: string; alive: boolean }>();
  readonly places = new Map<string, { value: string; at: number }>();
  readonly escrow: { readonly at: number; readonly text: string }[] = [];
  /** The link of every request that was made at the service, each once. */
  readonly made = new Set<string>();
  readonly options: AskOptions;
  targets: readonly Target[];
  /** What the environment of the next runs has. */
  readonly variables = new Map<string, string>();
  pressed: Pressed | undefined;
  toNotify: readonly string[] = ['lisa'];
  terminal: string[] | undefined;
  /** The vendor does not say whose a key is. */
  untold = false;
  /** The vendor says neither yes nor no. */
  mute = false;
  /** Awaited before the vendor says whether a key works. */
  probing: (() => Promise<void>) | undefined;
  /** Changes what the service answers. */
  lie: ((request: Request, answer: Response) => Promise<Response>) | undefined;
  /** Answers in place of the service, which does not see it. */
  front: ((request: Request) => Promise<Response | undefined>) | undefined;
  /** Requests are made at another kind of place now. */
  via: string | undefined;
  /** Of a channel that takes no request: what it says. */
  refuse: (channel: string) => KeyturnError | undefined = () => undefined;
  /** Others could have put an answer there. */
  confirms = false;
  /** No place may be written. */
  unwritable = false;
  /** Bytes that the escrow takes. */
  limit = 48_000;
  watcher: Watcher = {};
  readonly #owners = new Map<string, Date | undefined>();
  #runs = 0;
  #drawn = 0;

  constructor(options: AskOptions = {}) {
    this.options = options;
    for (const [at, login] of ['mona', 'hubot', 'lisa'].entries()) this.addPerson(login, String(at + 1));
    const { secrets = ['STRIPE_KEY'] } = options;
    this.targets = secrets.map((secret) => this.target(secret));
  }

  /** One that knows nothing. */
  newService(): ReturnType<typeof inProcess> {
    return inProcess({ now: () => this.clock.now().getTime() }, `acme:${tokenFor(this.url)}`);
  }

  /** The service of today. */
  get service(): ReturnType<typeof inProcess> {
    const found = this.#services.get(this.url) ?? this.newService();
    this.#services.set(this.url, found);
    return found;
  }

  set service(one: ReturnType<typeof inProcess>) {
    this.#services.set(this.url, one);
  }

  /** The service that a link or a call leads to. */
  serviceOf(address: string): ReturnType<typeof inProcess> {
    const { origin: at } = new URL(address);
    const found = at === this.url ? this.service : this.#services.get(at);
    if (!found) throw new Error('no service is there');
    return found;
  }

  addPerson(login: string, id: string): void {
    this.people.set(login, { id, login, reach: { mail: `${login}@example.com`, chat: login } });
  }

  target(secret: string, more: Partial<Target> = {}): Target {
    const { ask = {}, owner = ['mona'], account } = this.options;
    const options = { console: 'https://console.toy.example.com/keys', ...(account === undefined ? {} : { account }) };
    return {
      key: `production/${secret}`,
      environment: 'production',
      secret,
      binding: { provider: 'manual', options, admin: undefined },
      values: { value: secret },
      destinations: [],
      share: undefined,
      policy: { ...policy, ...this.options.policy },
      adopt: undefined,
      manual: true,
      owner,
      ask: { expires: 7 * DAY, confirm: 'auto', ...ask },
      ...more,
    };
  }

  // ---- what is there -----------------------------------------------------------------------------------------------

  get journal(): JournalRecord | undefined {
    const last = this.journalStore.commits.at(-1);
    return last && recordOf(last.text);
  }

  entry(secret = 'STRIPE_KEY'): EntryRecord | undefined {
    return this.journal?.secrets[`production/${secret}`];
  }

  /** The entry as an earlier version would have written it. */
  async rewrite(change: (entry: EntryRecord) => EntryRecord, key = 'production/STRIPE_KEY'): Promise<void> {
    const { commits } = this.journalStore;
    const text = resigned(commits.at(-1)?.text ?? '', this.escrow.at(-1)?.text ?? '', (journal) => {
      const entry = journal.secrets[key];
      return entry ? { ...journal, secrets: { ...journal.secrets, [key]: change(entry) } } : journal;
    });
    await this.journalStore.write(text, String(commits.length), 'rewritten');
  }

  placed(secret = 'STRIPE_KEY'): string | undefined {
    return this.places.get(`acme/shop/${secret}`)?.value;
  }

  /** The entries of the escrow's text as it is now. */
  held(): { readonly [rotation: string]: { readonly [member: string]: unknown } } {
    const last = this.escrow.at(-1);
    return last ? (JSON.parse(last.text) as { entries: Record<string, Record<string, unknown>> }).entries : {};
  }

  /** State of every request that was ever made, oldest first. */
  async states(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const link of this.made) {
      const { state } = await this.looked(link);
      found.push(state);
    }
    return found;
  }

  /** Every link that was sent, each once, oldest first. */
  links(): readonly string[] {
    return [...new Set(this.mail.flatMap(({ message }) => message.lines.flatMap(({ link }) => link?.reveal() ?? [])))];
  }

  async looked(link: string): Promise<{ readonly state: string; readonly question: boolean }> {
    const { requestPossession, parseRequestLink } = await import('../../src/links/request-link.ts');
    const { id, access } = await requestPossession(parseRequestLink(link).key);
    const told = await this.serviceOf(link).app(
      new Request(`${new URL(link).origin}/v1/requests/${id}/look`, {
        method: 'POST',
        body: '{}',
        headers: { authorization: `Bearer ${Buffer.from(access).toString('base64url')}` },
      }),
    );
    if (told.status === 404) return { state: 'unknown', question: false };
    const body = (await told.json()) as { state: string; question?: string };
    return { state: body.state, question: body.question !== undefined };
  }

  /** Whoever has the token of the creator ends it. */
  async destroy(link: string): Promise<void> {
    const { requestPossession, parseRequestLink } = await import('../../src/links/request-link.ts');
    const { id } = await requestPossession(parseRequestLink(link).key);
    await this.serviceOf(link).app(
      new Request(`${new URL(link).origin}/v1/requests/${id}`, {
        method: 'DELETE',
        body: '{}',
        headers: { authorization: `Bearer ${tokenFor(link)}` },
      }),
    );
  }

  async dispute(link: string): Promise<number> {
    const { requestPossession, parseRequestLink } = await import('../../src/links/request-link.ts');
    const { id, access } = await requestPossession(parseRequestLink(link).key);
    const told = await this.serviceOf(link).app(
      new Request(`${new URL(link).origin}/v1/requests/${id}/dispute`, {
        method: 'POST',
        body: '{}',
        headers: { authorization: `Bearer ${Buffer.from(access).toString('base64url')}` },
      }),
    );
    return told.status;
  }

  // ---- what people do ----------------------------------------------------------------------------------------------

  /** A new key at the vendor. */
  make(account = ours): string {
    const key = `toy-example-not-a-key-${++this.#drawn}`;
    this.keys.set(key, { account, alive: true });
    return key;
  }

  /** Answers the newest link, or this one. @returns the code that the page shows */
  async answer(value: string, link = this.links().at(-1) ?? '', writer = 'mona'): Promise<string> {
    const reader = await requestReader(new Secret(link), {
      http: (request) => this.serviceOf(link).app(request),
      clock: this.clock,
      identity: new Secret(writer),
    });
    const { question } = await reader.look();
    const { code } = await reader.fill(question, { [question.fields[0]?.name ?? '']: new Secret(value) });
    return code;
  }

  // ---- runs --------------------------------------------------------------------------------------------------------

  /** One run, a day after the last. */
  async day(options: ReconcileOptions = {}, kill?: Kill): Promise<Ran> {
    this.clock.advance(DAY);
    return this.run(options, kill);
  }

  /** A run that a person has started, with the code that their page showed. */
  async press(login: string, confirm: string, kill?: Kill): Promise<Ran> {
    this.clock.advance(10 * 60_000);
    this.pressed = this.people.get(login);
    try {
      return await this.run({ confirm }, kill);
    } finally {
      this.pressed = undefined;
    }
  }

  async run(options: ReconcileOptions = {}, kill?: Kill, chosen = this.targets): Promise<Ran> {
    const life = { dead: false, effects: [] as string[], flying: new Set<Promise<unknown>>() };
    let end = () => {};
    const killed = new Promise<'killed'>((resolve) => {
      end = () => resolve('killed');
    });
    const ports = this.ports(life, kill, end);
    const ended = reconcile(ports, chosen, this.targets, options).then(
      (result) => ({ result, error: undefined }),
      (error: unknown) => {
        if (!(error instanceof KeyturnError)) throw error;
        return { result: undefined, error };
      },
    );
    const ran = await Promise.race([killed, ended]);
    // What a killed run had sent has arrived long before the next run begins.
    if (ran === 'killed') await Promise.allSettled(life.flying);
    this.#owners.set(ports.owner.run, this.clock.now());
    // What a run that is gone still holds is over, and what comes next sees the last write of the escrow.
    this.clock.advance(5 * 60_000);
    if (ran === 'killed') return { result: undefined, error: undefined, effects: life.effects, killed: true };
    for (const { error } of ran.result?.outcomes ?? []) if (error?.code === 'INTERNAL') throw error;
    return { ...ran, effects: life.effects, killed: false };
  }

  private ports(
    life: { dead: boolean; effects: string[]; flying: Set<Promise<unknown>> },
    kill: Kill | undefined,
    end: () => void,
  ): Ports {
    const forEver = () => new Promise<never>(() => {});
    const effect = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      if (life.dead) return forEver();
      life.effects.push(name);
      const isLast = kill?.at === life.effects.length;
      if (isLast && kill.when === 'before') {
        life.dead = true;
        end();
        return forEver();
      }
      await this.watcher.before?.(name);
      const flying = work().then(async (given) => {
        await this.watcher.after?.(name);
        return given;
      });
      life.flying.add(flying);
      const done = await flying.catch((error: unknown) => {
        if (!isLast || kill.when !== 'after') throw error;
        life.dead = true;
        end();
        return forEver();
      });
      if (isLast && kill.when === 'lost') {
        const code = ['create', 'take', 'done', 'end'].includes(name) ? 'LINK_SERVICE_DOWN' : 'HTTP_UNKNOWN';
        throw new KeyturnError(code, { what: `${name}: the answer was lost` });
      }
      if (isLast) {
        life.dead = true;
        end();
      }
      return life.dead ? forEver() : done;
    };
    const asked = async <T>(work: () => Promise<T>): Promise<T> => {
      if (life.dead) return forEver();
      const told = await work();
      return life.dead ? forEver() : told;
    };
    const owner: Owner = {
      run: String(++this.#runs),
      attempt: 1,
      job: 'rotate',
      key: `${this.#runs}`.padStart(22, 'k'),
    };
    this.#owners.set(owner.run, undefined);
    const created = this.clock.now();
    const pending = this.escrow.filter(({ at }) => at <= created.getTime()).at(-1);
    const clock = { now: this.clock.now, sleep: (ms: number) => (life.dead ? forEver() : this.clock.sleep(ms)) };
    const store = this.journalStore;
    return {
      clock,
      random: { bytes: (length) => this.#bytes(length), ulid: (at) => this.#ulid(at) },
      journal: {
        ...store,
        read: () => asked(() => store.read()),
        write: (...given) => effect('journal', () => store.write(...given)),
      },
      escrow: this.#escrowStore(effect, asked),
      pending: pending && new Secret(pending.text),
      runs: {
        permission: '*Actions: read*',
        queuedAt: async () => created,
        createdAt: async () => created,
        unfinished: async () => [],
        state: async ({ run }) => {
          const endedAt = this.#owners.get(run);
          return endedAt === undefined ? { alive: true } : { alive: false, endedAt };
        },
      },
      owner,
      people: {
        resolve: async (words) => this.#resolve(words),
        named: async (login) => this.people.get(login),
      },
      links: undefined,
      requests: this.#requests(effect, asked),
      formerRequests: (via) => this.#former(via, effect, asked),
      pressed: async () => this.pressed,
      channels: ['mail', 'chat'].map((name) => this.#channel(name, effect)),
      notify: { on: ['failed', 'human', 'overdue'], to: this.toNotify },
      alerts: undefined,
      repository: 'acme/shop',
      variable: (name) => {
        const value = this.variables.get(name);
        return value === undefined ? undefined : new Secret(value);
      },
      variableHint: (names) => names.join(', '),
      ...(this.terminal
        ? {
            ask: async () => {
              const value = this.terminal?.shift();
              return value === undefined ? undefined : new Secret(value);
            },
          }
        : {}),
      from: { repository: 'acme/shop' },
      state: stateFormat,
      fingerprint: async () => '',
      provider: async () => this.#provider(asked),
      origins: async () => [],
      former: [],
      destination: async (address) => this.#destination(address, effect, asked),
      addressOrigins: async () => [],
      formerDestinations: [],
      addresses: async ({ values }) =>
        Object.entries(values).map(([value, secret]) => ({ kind: 'toy', key: `acme/shop/${secret}`, value })),
      keepAlive: async () => {},
      progress() {},
    };
  }

  #escrowStore(effect: Effect, asked: Asked): EscrowStore {
    return {
      name: 'KEYTURN_PENDING',
      place: 'KEYTURN_PENDING in acme/shop',
      limit: this.limit,
      check: async () => {},
      write: (value) =>
        effect('escrow', async () => {
          const at = this.clock.now();
          this.escrow.push({ at: at.getTime(), text: value.reveal() });
          return at;
        }),
      updatedAt: () =>
        asked(async () => {
          const last = this.escrow.at(-1);
          return last && new Date(last.at);
        }),
    };
  }

  #requests(effect: Effect, asked: Asked): Requests {
    const { url } = this;
    const http = this.#http();
    const real = requests({ url, clock: this.clock, creator: async () => new Secret(tokenFor(url)), http });
    return {
      ...real,
      ...(this.confirms ? { confirms: true } : {}),
      draft: async (question, seed) => {
        const draft = await real.draft(question, seed);
        this.watcher.drafted?.(draft, question);
        return draft;
      },
      check: () => asked(() => real.check()),
      create: (draft, question) =>
        effect('create', async () => {
          const link = draft.link.reveal();
          try {
            await real.create(draft, question);
            this.made.add(link);
          } catch (error) {
            if ((await this.looked(link)).state !== 'unknown') this.made.add(link);
            throw error;
          }
        }),
      state: (seed) => asked(() => real.state(seed)),
      take: (...given) => effect('take', () => real.take(...given)),
      done: (seed) => effect('done', () => real.done(seed)),
      isDisputed: (id) => asked(() => real.isDisputed(id)),
      end: (...given) => effect('end', () => real.end(...given)),
    };
  }

  #http(): (request: Request) => Promise<Response> {
    return async (request) => {
      if (this.watcher.sent) {
        const bearer = request.headers.get('authorization') ?? '';
        this.watcher.sent(`${request.url} ${bearer} ${await request.clone().text()}`);
      }
      const instead = await this.front?.(request.clone());
      if (instead) return instead;
      const answer = await this.serviceOf(request.url).app(request.clone());
      return this.lie ? this.lie(request, answer) : answer;
    };
  }

  #former(via: string, effect: Effect, asked: Asked): FormerRequests | undefined {
    if (!this.#services.has(via)) return undefined;
    const real = formerRequests({ url: via, clock: this.clock, http: this.#http() });
    return {
      ...real,
      state: (seed) => asked(() => real.state(seed)),
      take: (...given) => effect('take', () => real.take(...given)),
      done: (seed) => effect('done', () => real.done(seed)),
      withdraw: (seed) => effect('end', () => real.withdraw(seed)),
    };
  }

  #channel(name: string, effect: Effect): Channel {
    return {
      name,
      reaches: ({ reach }) => reach[name] !== undefined,
      check: async () => {},
      send: async () => {},
      ask: (message) =>
        effect('message', async () => {
          const refusal = this.refuse(name);
          if (refusal) throw refusal;
          this.mail.push({ by: name, message });
        }),
      notify: (message, to) =>
        effect('notice', async () => {
          this.notices.push({ by: name, to: to?.login, message });
        }),
    };
  }

  #provider(asked: Asked): Provider {
    return {
      name: 'manual',
      account: 'console.toy.example.com',
      values: ['value'],
      propagation: 0,
      successes: 2,
      listLag: 0,
      tagged: false,
      proofs: { refused: true, absent: false, gone: false },
      idIsSecret: false,
      local: false,
      manual: { console: 'https://console.toy.example.com/keys', proves: true },
      check: async () => {},
      mint: async ({ tag, given = {} }) => ({ id: tag, values: given }),
      probe: ({ values }) =>
        asked(async () => {
          await this.probing?.();
          if (this.mute) return 'inconclusive';
          const value = values['value']?.reveal() ?? '';
          const answer = this.keys.get(value)?.alive ? 'accepted' : 'rejected';
          this.watcher.probed?.(value, answer);
          return answer;
        }),
      ...(this.options.tells
        ? {
            whose: ({ values }) =>
              asked(async () => (this.untold ? undefined : this.keys.get(values['value']?.reveal() ?? '')?.account)),
          }
        : {}),
      revoke: async () => {
        throw new KeyturnError('HTTP_REFUSED', { what: 'keys are ended by hand' });
      },
    };
  }

  #destination(address: Address, effect: Effect, asked: Asked): Destination {
    const at = () => {
      const found = this.places.get(address.key);
      return found && new Date(found.at);
    };
    return {
      address,
      place: address.key,
      preflight: async () => {
        if (this.unwritable) throw new KeyturnError('PREFLIGHT_DENIED', { what: `${address.key} may not be written` });
        const updatedAt = at();
        return updatedAt ? { updatedAt } : {};
      },
      fits: (bytes) => {
        if (bytes > 40) throw new KeyturnError('VALUE_UNFIT', { what: `${address.key} takes 40 bytes` });
      },
      write: (value) =>
        effect('write', async () => {
          this.places.set(address.key, { value: value.reveal(), at: this.clock.now().getTime() });
          return this.clock.now();
        }),
      updatedAt: () => asked(async () => at()),
      ...(this.options.readable
        ? {
            read: () =>
              asked(async () => {
                const found = this.places.get(address.key);
                return found && new Secret(found.value);
              }),
          }
        : {}),
    };
  }

  #resolve(words: readonly string[]): readonly Person[] {
    const found = new Map<string, Person>();
    for (const word of words) {
      const logins = word.startsWith('@') ? (this.teams.get(word) ?? []) : [word];
      for (const login of logins) {
        const person = this.people.get(login);
        if (!person) throw new KeyturnError('RECIPIENT_UNREACHABLE', { what: `nobody has the login ${login}` });
        found.set(person.id, person);
      }
    }
    return [...found.values()];
  }

  #bytes(length: number): Uint8Array {
    return new Uint8Array(
      createHash('sha512')
        .update(String(this.#drawn++))
        .digest()
        .subarray(0, length),
    );
  }

  #ulid(at: Date): string {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let stamp = at.getTime();
    let text = '';
    for (let index = 0; index < 10; index++) {
      text = (alphabet[stamp % 32] ?? '0') + text;
      stamp = Math.floor(stamp / 32);
    }
    for (const byte of this.#bytes(16)) text += alphabet[byte % 32];
    return text;
  }
}

type Effect = <T>(name: string, work: () => Promise<T>) => Promise<T>;
type Asked = <T>(work: () => Promise<T>) => Promise<T>;

/** What went wrong in the secrets of a run, by code. */
export function codesOf({ result, error }: Ran): readonly string[] {
  if (error) return [error.code];
  return (result?.outcomes ?? []).flatMap((outcome) => (outcome.error ? [outcome.error.code] : []));
}
