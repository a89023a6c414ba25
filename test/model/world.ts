/**
 * A simulated world with real semantics, driving the real engine: provider with quota, tags, propagation both ways and
 * list lag; write-only destinations; an escrow whose content a run sees as of its queueing; workflow runs that captured
 * old values; a journal with compare-and-swap. Every call of a port is an effect that can be made to fail, and the
 * invariants of DESIGN section 6 are asserted after each.
 */
import { KeyturnError } from '../../src/rotation/errors.ts';
import type { Address, Destination, Listed, Minted, Owner, Ports, Provider } from '../../src/rotation/ports.ts';
import { type ReconcileOptions, reconcile } from '../../src/rotation/reconcile.ts';
import { type JournalRecord, rotationOf, type Stage } from '../../src/rotation/record.ts';
import { Secret } from '../../src/rotation/secret.ts';
import type { Target } from '../../src/rotation/target.ts';

export type Fault = 'kill-before' | 'kill-after' | 'lost' | 'timeout' | 'late' | '429' | '500';
export const faults: readonly Fault[] = ['kill-before', 'kill-after', 'lost', 'timeout', 'late', '429', '500'];

export type Profile = {
  readonly name: string;
  readonly concurrent?: number;
  readonly list: boolean;
  readonly propagation: number;
  readonly listLag: number;
  readonly repositories: number;
  readonly secrets: number;
  readonly shared: boolean;
  readonly allowDowntime?: boolean;
  readonly escrow?: boolean;
  /** The escrow is a store that can be read: no workflow hands anything over. */
  readonly readable?: boolean;
  /** What the destinations show; left out, the time of their last write. */
  readonly shows?: 'value' | 'nothing';
};

type Key = {
  readonly id: string;
  readonly tag: string | undefined;
  readonly value: string;
  readonly account: string;
  readonly created: number;
  revoked?: number;
  lastUsed?: number;
};

type Process = {
  readonly owner: Owner;
  readonly queuedAt: number;
  readonly pending: string;
  endedAt?: number;
  calls: number;
  readonly log: (string | Called)[];
};

/** Told as a line only when something is wrong: most schedules are never looked at. */
type Called = {
  readonly number: number;
  readonly at: number;
  readonly name: string;
  readonly fault: Fault | undefined;
};

function lineOf(one: string | Called): string {
  if (typeof one === 'string') return one;
  const { number, at, name, fault } = one;
  return `${String(number).padStart(3)} ${new Date(at).toISOString().slice(5, 19)} ${name}${fault ? `  !! ${fault}` : ''}`;
}

export type Plan = (call: number, name: string, process: number) => Fault | undefined;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** mulberry32: small, seeded, good enough to shuffle. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Violation extends Error {}

type Event = { readonly at: number; readonly tie: number; run(): void };

export class World {
  readonly profile: Profile;
  readonly random: () => number;
  now = Date.parse('2026-03-01T06:00:00Z');
  readonly keys: Key[] = [];
  readonly places = new Map<string, { value: string | undefined; updatedAt: number | undefined }>();
  journal: { text: string; version: number } | undefined;
  readonly escrow: { at: number; text: string }[] = [];
  readonly processes: Process[] = [];
  readonly links = new Map<string, { state: string; content: Record<string, string>; person?: string }>();
  readonly sent: { person: string; link: string }[] = [];
  /** Workflow runs of the team that use the secrets: what they captured and when they end. */
  readonly consumers: { repository: string; createdAt: number; endsAt: number; value: string }[] = [];
  readonly targets: readonly Target[];
  /** Whether the last run of the engine was loud about something that only a human can mend. */
  exempt = false;
  checkDowntime = true;
  /** Whether a live tag of ours that the journal does not know breaks I2; a story may plant one. */
  checkUnknown = true;
  /** The workflow does not hand over KEYTURN_PENDING. */
  unwired = false;
  /** Who of those named is a recipient today. */
  people: readonly string[] = ['mona', 'lisa'];
  escrowLimit = 48 * 1024;
  revocations: string[] = [];
  readonly #queue: Event[] = [];
  #counter = 0;
  #read: { readonly text: string; readonly record: JournalRecord } | undefined;
  #stages = new Map<string, Stage>();
  #revisions = new Map<string, number>();
  #violation: Violation | undefined;

  constructor(profile: Profile, seed: number) {
    this.profile = profile;
    this.random = seeded(seed);
    this.targets = Array.from({ length: profile.secrets }, (_, index) => this.#target(index));
    for (const address of this.targets.flatMap((target) => this.#addresses(target))) {
      this.places.set(address.key, { value: undefined, updatedAt: undefined });
    }
  }

  #target(index: number): Target {
    const secret = `KEY_${index}`;
    return {
      key: `production/${secret}`,
      environment: 'production',
      secret,
      binding: { provider: 'toy', options: { account: `account-${index}` }, admin: 'TOY_ADMIN' },
      values: { value: secret },
      destinations: [],
      share: this.profile.shared ? { with: ['mona', 'lisa'], as: 'copy' } : undefined,
      policy: {
        maxAge: 90 * DAY,
        overlap: HOUR,
        lead: 3 * DAY,
        receiptDeadline: 20 * HOUR,
        quiet: HOUR,
        inUse: 'hold',
        allowDowntime: this.profile.allowDowntime === true,
        rotateWhen: [],
        signalsNamed: false,
        receipt: 'saved',
      },
      adopt: undefined,
    };
  }

  #addresses(target: Target): readonly Address[] {
    return Array.from({ length: this.profile.repositories }, (_, index) => ({
      kind: 'toy',
      key: `acme/repo-${index}/${target.secret}`,
      value: 'value',
    }));
  }

  // ---- time and interleaving ---------------------------------------------------------------------------------------

  #schedule(at: number): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push({ at, tie: this.random(), run: resolve });
    });
  }

  #next(): Event | undefined {
    let best = -1;
    for (let index = 0; index < this.#queue.length; index++) {
      const one = this.#queue[index];
      const other = this.#queue[best];
      if (one && (!other || one.at < other.at || (one.at === other.at && one.tie < other.tie))) best = index;
    }
    return best < 0 ? undefined : this.#queue.splice(best, 1)[0];
  }

  /** Runs events until every given promise has settled. */
  async drive(work: readonly Promise<unknown>[]): Promise<void> {
    let open = work.length;
    for (const one of work) {
      void one.then(
        () => open--,
        () => open--,
      );
    }
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#violation) throw this.#violation;
      if (open === 0) return;
      const event = this.#next();
      if (!event) throw new Violation('the run waits for nothing: a deadlock');
      this.now = Math.max(this.now, event.at);
      event.run();
    }
  }

  later(ms: number): Promise<void> {
    return this.#schedule(this.now + ms);
  }

  /** Workflow runs of every repository that captured what its secrets hold now, and go on for a while. */
  consume(length?: number): void {
    for (const [key, place] of this.places) {
      if (place.value === undefined) continue;
      const repository = key.split('/').slice(0, 2).join('/');
      this.consumers.push({
        repository,
        createdAt: this.now,
        endsAt: this.now + (length ?? Math.floor(this.random() * 30 * HOUR)),
        value: place.value,
      });
    }
  }

  /** Lets late effects land. */
  async settle(): Promise<void> {
    await this.drive([this.#schedule(this.now + 5 * MINUTE)]);
  }

  // ---- one run of the engine ---------------------------------------------------------------------------------------

  /** Queues a run now; `start` begins it. What the escrow holds now is what it will see. */
  queue(): number {
    const index = this.processes.length;
    this.processes.push({
      owner: { run: String(1000 + index), attempt: 1, job: 'rotate', key: `owner-${index}` },
      queuedAt: this.now,
      pending: this.unwired ? '' : (this.escrow.at(-1)?.text ?? ''),
      calls: 0,
      log: [],
    });
    return index;
  }

  async start(index: number, plan: Plan, options: ReconcileOptions = {}): Promise<'ended' | 'killed'> {
    const process = this.processes[index];
    if (!process) throw new Error('no such process');
    let kill: () => void = () => undefined;
    const killed = new Promise<'killed'>((resolve) => {
      kill = () => resolve('killed');
    });
    const ports = this.#ports(process, index, plan, kill);
    const ended = reconcile(ports, this.targets, this.targets, options).then((result) => {
      this.exempt = result.outcomes.some((outcome) => outcome.error?.code === 'NEEDS_HUMAN');
      for (const outcome of result.outcomes) {
        process.log.push(
          `= ${outcome.key} ${outcome.action} ${outcome.error ? `${outcome.error.code} ${outcome.error.message}` : outcome.next}`,
        );
        if (outcome.error?.code === 'INTERNAL') this.#fail(`a bug: ${outcome.error.message}`);
      }
      return 'ended' as const;
    });
    const outcome = await Promise.race([ended, killed]).catch((error: unknown) => {
      process.log.push(`= ${error instanceof KeyturnError ? `${error.code} ${error.message}` : String(error)}`);
      if (!(error instanceof KeyturnError)) throw error;
      return 'ended' as const;
    });
    process.endedAt = this.now;
    return outcome;
  }

  // ---- effects -----------------------------------------------------------------------------------------------------

  #fail(text: string): void {
    this.#violation ??= new Violation(text);
  }

  #ports(process: Process, index: number, plan: Plan, kill: () => void): Ports {
    let dead = false;
    const call = async <T>(name: string, effect: () => T, kind: 'read' | 'write' = 'read'): Promise<T> => {
      if (dead) return new Promise(() => undefined);
      const number = process.calls++;
      const fault = plan(number, name, index);
      await this.#schedule(this.now + 20 + Math.floor(this.random() * 400));
      if (dead) return new Promise(() => undefined);
      process.log.push({ number, at: this.now, name, fault });
      const apply = () => {
        const result = effect();
        if (kind === 'write') this.#assert(process, name);
        return result;
      };
      const die = (): Promise<T> => {
        dead = true;
        kill();
        return new Promise(() => undefined);
      };
      switch (fault) {
        case 'kill-before':
          return die();
        case 'kill-after':
          // A conflict or a refusal is an answer: the process dies before it hears it.
          try {
            apply();
          } catch (error) {
            if (!(error instanceof KeyturnError)) throw error;
          }
          return die();
        case 'lost':
          try {
            apply();
          } catch (error) {
            if (!(error instanceof KeyturnError)) throw error;
          }
          throw new KeyturnError('HTTP_UNKNOWN', { what: `${name}: the answer was lost` });
        case 'late': {
          if (kind === 'read') throw new KeyturnError('HTTP_UNKNOWN', { what: `${name}: timed out` });
          const landing = this.now + Math.floor(this.random() * 30 * SECOND);
          void this.#schedule(landing).then(() => {
            try {
              apply();
            } catch (error) {
              if (!(error instanceof KeyturnError)) throw error;
            }
          });
          // The client gives up at its time-out, when the effect may still be on its way.
          if (this.random() < 0.5) await this.#schedule(this.now + 15 * SECOND);
          throw new KeyturnError('HTTP_UNKNOWN', { what: `${name}: timed out` });
        }
        case 'timeout':
        case '500':
          throw new KeyturnError('HTTP_UNKNOWN', { what: `${name}: ${fault}` });
        case '429':
          throw new KeyturnError('HTTP_REFUSED', { what: `${name}: too many requests` });
        default:
          return apply();
      }
    };
    const clock = {
      now: () => new Date(this.now),
      sleep: async (ms: number) => {
        if (dead) return new Promise<void>(() => undefined);
        await this.#schedule(this.now + ms);
        return dead ? new Promise<void>(() => undefined) : undefined;
      },
    };
    return {
      clock,
      random: {
        bytes: (length) => Uint8Array.from({ length }, () => Math.floor(this.random() * 256)),
        ulid: (at) => this.#ulid(at),
      },
      journal: {
        place: 'acme/shop@keyturn-journal',
        check: () => call('journal.check', () => undefined),
        read: () =>
          call('journal.read', () =>
            this.journal ? { text: this.journal.text, version: String(this.journal.version) } : undefined,
          ),
        write: (text, version) =>
          call(
            'journal.write',
            () => {
              const at = this.journal ? String(this.journal.version) : undefined;
              if (at !== version) throw new KeyturnError('JOURNAL_CONFLICT');
              const before = this.record();
              this.journal = { text, version: (this.journal?.version ?? 0) + 1 };
              this.#audit(before);
              return String(this.journal.version);
            },
            'write',
          ),
      },
      escrow:
        this.profile.escrow === false
          ? undefined
          : {
              place: 'KEYTURN_PENDING',
              limit: this.escrowLimit,
              check: () => call('escrow.check', () => undefined),
              write: (value) =>
                call(
                  'escrow.write',
                  () => {
                    this.#mayPut(process);
                    this.escrow.push({ at: this.now, text: value.reveal() });
                    return new Date(this.now);
                  },
                  'write',
                ),
              updatedAt: () =>
                call('escrow.updatedAt', () =>
                  this.escrow.length > 0 ? new Date(this.escrow.at(-1)?.at ?? 0) : undefined,
                ),
              ...(this.profile.readable
                ? {
                    read: () =>
                      call('escrow.read', () => {
                        const last = this.escrow.at(-1);
                        return last && new Secret(last.text);
                      }),
                  }
                : {}),
            },
      pending: this.profile.readable ? undefined : new Secret(process.pending),
      runs: {
        queuedAt: () => call('runs.queuedAt', () => new Date(process.queuedAt)),
        state: (owner) =>
          call('runs.state', () => {
            const other = this.processes.find((one) => one.owner.run === owner.run);
            return other?.endedAt === undefined
              ? { alive: true as const }
              : { alive: false as const, endedAt: new Date(other.endedAt) };
          }),
        unfinished: (repository, before) =>
          call('runs.unfinished', () =>
            this.consumers
              .filter(
                (one) => one.repository === repository && one.createdAt < before.getTime() && one.endsAt > this.now,
              )
              .map((one) => `run of ${one.repository}`),
          ),
      },
      owner: process.owner,
      people: {
        resolve: (logins) =>
          call('people.resolve', () =>
            logins
              .filter((login) => this.people.includes(login))
              .map((login) => ({ id: login, login, reach: { toy: login } })),
          ),
        named: async (login) => (this.people.includes(login) ? { id: login, login } : undefined),
      },
      links: {
        via: 'toy',
        strength: 'atomic',
        check: () => call('links.check', () => undefined),
        draft: async (content) => {
          const id = `link-${this.#counter++}`;
          this.#drafts.set(
            id,
            Object.fromEntries(Object.entries(content.entries).map(([name, value]) => [name, value.reveal()])),
          );
          return { id, link: new Secret(`https://links.example/l#${id}`), expiresAt: new Date(this.now + DAY) };
        },
        create: (draft) =>
          call(
            'links.create',
            () => void this.links.set(draft.id, { state: 'waiting', content: this.#drafts.get(draft.id) ?? {} }),
            'write',
          ),
        receipt: (id) =>
          call('links.receipt', () => ({ state: (this.links.get(id)?.state ?? 'unknown') as 'waiting' })),
        destroy: (id, reason) =>
          call(
            'links.destroy',
            () => {
              const link = this.links.get(id);
              if (link?.state === 'waiting') link.state = reason ?? 'destroyed';
            },
            'write',
          ),
      },
      alerts: undefined,
      repository: undefined,
      variable: () => undefined,
      channels: [
        {
          name: 'toy',
          reaches: () => true,
          check: () => call('channel.check', () => undefined),
          send: (message) =>
            call(
              'channel.send',
              () => {
                const id = message.link.reveal().split('#')[1] ?? '';
                const link = this.links.get(id);
                if (!link) this.#fail(`I12: ${message.person.login} was sent a link that does not exist`);
                else link.person = message.person.login;
                this.sent.push({ person: message.person.login, link: id });
              },
              'write',
            ),
        },
      ],
      from: {},
      fingerprint: async (salt, value) => `${salt}:${value.reveal()}`,
      provider: async (binding) => this.#provider(String(binding.options['account']), process, call),
      destination: async (address) => this.#destination(address, process, call),
      addresses: async (target) => this.#addresses(target),
      keepAlive: () => call('keepAlive', () => undefined, 'write'),
      progress: ({ secret, step, detail }) => void process.log.push(`      ${secret ?? ''} ${step}: ${detail}`),
    };
  }

  readonly #drafts = new Map<string, Record<string, string>>();

  #ulid(at: Date): string {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let stamp = at.getTime();
    let text = '';
    for (let index = 0; index < 10; index++) {
      text = (alphabet[stamp % 32] ?? '0') + text;
      stamp = Math.floor(stamp / 32);
    }
    for (let index = 0; index < 16; index++) text += alphabet[Math.floor(this.random() * 32)] ?? '0';
    return text;
  }

  // ---- the provider ------------------------------------------------------------------------------------------------

  alive(key: Key): boolean {
    return key.revoked === undefined;
  }

  live(account: string): readonly Key[] {
    return this.keys.filter((key) => key.account === account && this.alive(key));
  }

  /** A credential that somebody made by hand, in use everywhere. */
  place(account: string, secret: string): Key {
    const key: Key = {
      id: `hand-${this.keys.length}`,
      tag: undefined,
      value: `hand-made-${this.keys.length}`,
      account,
      created: this.now,
    };
    this.keys.push(key);
    for (const [name, place] of this.places) {
      if (name.endsWith(`/${secret}`)) {
        place.value = key.value;
        place.updatedAt = this.now;
      }
    }
    return key;
  }

  accepts(value: string | undefined): boolean {
    const key = this.keys.find((one) => one.value === value);
    if (!key) return false;
    if (key.revoked !== undefined) return this.now < key.revoked + this.#delay(key);
    return this.now >= key.created + this.#delay(key);
  }

  /** A fixed share of the propagation time for each key, so that runs agree with each other. */
  #delay(key: Key): number {
    return (this.profile.propagation * ((key.created % 7) + 1)) / 8;
  }

  #provider(
    account: string,
    process: Process,
    call: <T>(name: string, effect: () => T, kind?: 'read' | 'write') => Promise<T>,
  ): Provider {
    const { profile } = this;
    const list = () =>
      call('provider.list', (): readonly Listed[] =>
        this.keys
          .filter(
            (key) =>
              key.account === account &&
              this.now >=
                key.created + (key.tag === undefined ? 0 : Math.floor(profile.listLag * ((key.created % 5) / 5))) &&
              this.alive(key),
          )
          .map((key) => ({
            id: key.id,
            ...(key.tag === undefined ? {} : { tag: key.tag }),
            ...(key.lastUsed === undefined ? {} : { lastUsed: new Date(key.lastUsed) }),
          })),
      );
    return {
      name: 'toy',
      account,
      values: ['value'],
      ...(profile.concurrent === undefined ? {} : { concurrent: profile.concurrent }),
      propagation: profile.propagation,
      successes: 2,
      listLag: profile.listLag,
      tagged: true,
      idIsSecret: false,
      local: false,
      check: () => call('provider.check', () => undefined),
      mint: ({ tag }) =>
        call(
          'provider.mint',
          (): Minted => {
            if (profile.concurrent !== undefined && this.live(account).length >= profile.concurrent) {
              throw new KeyturnError('HTTP_REFUSED', { what: 'no room' });
            }
            this.#mayAct(process, account, 'mint');
            const id = `key-${this.keys.length}`;
            const value = `toy-example-not-a-key-${String(this.keys.length).padStart(4, '0')}`;
            this.keys.push({ id, tag, value, account, created: this.now });
            return { id, values: { value: new Secret(value) } };
          },
          'write',
        ),
      probe: async (minted) => {
        try {
          return await call('provider.probe', () =>
            this.accepts(minted.values['value']?.reveal()) ? 'accepted' : 'rejected',
          );
        } catch {
          return 'inconclusive';
        }
      },
      ...(profile.list ? { list } : {}),
      revoke: (id) =>
        call(
          'provider.revoke',
          () => {
            const key = this.keys.find((one) => one.id === id && one.account === account);
            if (!key || !this.alive(key)) return 'gone' as const;
            this.#mayRevoke(key, process);
            key.revoked = this.now;
            this.revocations.push(key.id);
            return 'revoked' as const;
          },
          'write',
        ),
    };
  }

  #destination(
    address: Address,
    process: Process,
    call: <T>(name: string, effect: () => T, kind?: 'read' | 'write') => Promise<T>,
  ): Destination {
    const place = this.places.get(address.key);
    if (!place) throw new Error(`no place ${address.key}`);
    const repository = address.key.split('/').slice(0, 2).join('/');
    const account = `account-${address.key.split('_').at(-1)}`;
    const { shows } = this.profile;
    const read = () =>
      call('destination.read', () => (place.value === undefined ? undefined : new Secret(place.value)));
    const updatedAt = () =>
      call('destination.updatedAt', () => (place.updatedAt === undefined ? undefined : new Date(place.updatedAt)));
    return {
      address,
      place: address.key,
      readers: { list: async () => ({ repositories: [repository] }) },
      preflight: () =>
        call('destination.preflight', () =>
          place.updatedAt === undefined || shows !== undefined ? {} : { updatedAt: new Date(place.updatedAt) },
        ),
      fits: () => undefined,
      write: (value) =>
        call(
          'destination.write',
          () => {
            this.#mayAct(process, account, 'write');
            place.value = value.reveal();
            place.updatedAt = this.now;
            return new Date(this.now);
          },
          'write',
        ),
      ...(shows === undefined ? { updatedAt } : {}),
      ...(shows === 'value' ? { read } : {}),
    };
  }

  // ---- invariants --------------------------------------------------------------------------------------------------

  /** Read once for each commit: the invariants ask for it after every effect. */
  record(): JournalRecord | undefined {
    const text = this.journal?.text;
    if (text === undefined) return undefined;
    if (this.#read?.text !== text) this.#read = { text, record: JSON.parse(text) as JournalRecord };
    return this.#read.record;
  }

  /** I1 and I2, after every effect. */
  #assert(_process: Process, name: string): void {
    for (const [key, place] of this.places) {
      if (place.value === undefined) continue;
      if (this.checkDowntime && !this.accepts(place.value))
        this.#fail(`I1: ${key} holds a credential that the provider refuses (after ${name})`);
    }
    const journal = this.record();
    for (const key of this.keys) {
      if (key.tag === undefined || !this.alive(key)) continue;
      const rotation = journal && rotationOf(journal.id, key.tag);
      // Another journal's tag is none of ours.
      if (journal && rotation === undefined) continue;
      const known = Object.values(journal?.secrets ?? {}).some((entry) =>
        entry.credentials.some((one) => one.rotation === rotation),
      );
      if (!known && this.checkUnknown) this.#fail(`I2: ${key.id} is live but not in the journal (after ${name})`);
    }
  }

  /** I3 and I4, at the moment of a revocation. */
  #mayRevoke(key: Key, process: Process): void {
    if (key.tag === undefined) this.#fail(`I4: the foreign credential ${key.id} was revoked`);
    const journal = this.record();
    const credential = Object.values(journal?.secrets ?? {})
      .flatMap((entry) => entry.credentials)
      .find((one) => one.tag === key.tag);
    const first = Object.values(journal?.secrets ?? {}).some(
      (entry) => entry.wish?.first && entry.credentials.includes(credential as never),
    );
    if (first || !this.checkDowntime) return;
    for (const [name, place] of this.places)
      if (place.value === key.value) this.#fail(`I3: ${key.id} was revoked while ${name} holds it`);
    if (credential?.exposed) return;
    for (const consumer of this.consumers) {
      if (consumer.value === key.value && consumer.endsAt > this.now)
        this.#fail(`I3: ${key.id} was revoked while a run of ${consumer.repository} holds it`);
    }
    if (credential?.revokeNotBefore !== undefined && Date.parse(credential.revokeNotBefore) > this.now)
      this.#fail(`I3: ${key.id} was revoked within its overlap`);
    void process;
  }

  /** I8: whoever mints or writes owns the secret's entry, or did when a late effect was sent. */
  #mayAct(process: Process, account: string, what: string): void {
    const index = account.split('-').at(-1);
    const entry = this.record()?.secrets[`production/KEY_${index}`];
    if (entry?.lock?.owner.key === process.owner.key) return;
    if (process.endedAt !== undefined && entry?.lock === undefined) return;
    if (!entry?.lock) return;
    this.#fail(`I8: ${process.owner.run} did ${what} although ${entry.lock.owner.run} owns the secret`);
  }

  #mayPut(process: Process): void {
    const lock = this.record()?.escrow.lock;
    if (lock && lock.owner.key !== process.owner.key)
      this.#fail(`I8: ${process.owner.run} wrote the escrow although ${lock.owner.run} holds its lock`);
  }

  /** I7 and I11, for every commit. */
  #audit(before: JournalRecord | undefined): void {
    const next = this.record() as JournalRecord;
    if (before !== undefined && before.id !== next.id) this.#fail('I7: the journal changed its id');
    const order: Record<Stage, readonly Stage[]> = {
      pending: ['pending', 'current', 'previous', 'aborted', 'orphan'],
      current: ['current', 'previous', 'revoked'],
      previous: ['previous', 'revoked'],
      revoked: ['revoked'],
      aborted: ['aborted'],
      orphan: ['orphan', 'revoked'],
    };
    for (const [key, entry] of Object.entries(next.secrets)) {
      if (entry.revision < (this.#revisions.get(key) ?? 0)) this.#fail(`I7: the revision of ${key} went back`);
      this.#revisions.set(key, entry.revision);
      if (entry.credentials.filter((one) => one.stage === 'current').length > 1)
        this.#fail(`I7: ${key} has two current credentials`);
      for (const one of entry.credentials) {
        const stage = this.#stages.get(one.rotation);
        if (stage && !order[stage].includes(one.stage))
          this.#fail(`I7: ${one.rotation} went from ${stage} to ${one.stage}`);
        this.#stages.set(one.rotation, one.stage);
        if (one.stage !== 'revoked') continue;
        const live = this.keys.find((held) => held.tag === one.tag && this.alive(held));
        if (live) this.#fail(`I11: ${live.id} is journalled as revoked but lives`);
      }
    }
  }

  /** I9: one live credential of ours, everywhere; nothing under way. Undefined if so. */
  unsettled(): string | undefined {
    const journal = this.record();
    for (const [index, target] of this.targets.entries()) {
      const ours = this.live(`account-${index}`).filter((key) => key.tag !== undefined);
      if (ours.length !== 1) return `${target.key} has ${ours.length} live credentials`;
      for (const address of this.#addresses(target)) {
        if (this.places.get(address.key)?.value !== ours[0]?.value)
          return `${address.key} does not hold the live credential`;
      }
      const entry = journal?.secrets[target.key];
      const stages = entry?.credentials.map((one) => one.stage) ?? [];
      if (stages.includes('pending') || stages.includes('previous')) return `${target.key} is still under way`;
      if (entry?.lock) return `${target.key} is still locked`;
      if (entry?.wish) return `${target.key} still has a wish`;
      if (journal?.escrow.lock) return 'the escrow is still locked';
      if (this.profile.shared) {
        const current = entry?.credentials.find((one) => one.stage === 'current');
        if (current?.shares.length !== 2) return `${target.key} has ${current?.shares.length} shares`;
        for (const share of current.shares) {
          const link = share.link === undefined ? undefined : this.links.get(share.link);
          if (
            !link ||
            link.person !== share.person.login ||
            !Object.values(link.content).includes(ours[0]?.value ?? '')
          ) {
            return `${share.person.login} was never sent ${target.key}`;
          }
        }
      }
    }
    return undefined;
  }

  /** Whether the last run told this. */
  told(text: string): boolean {
    return this.processes.at(-1)?.log.some((line) => lineOf(line).includes(text)) ?? false;
  }

  trace(): string {
    return this.processes
      .map(
        (process, index) =>
          `--- run ${index} queued ${new Date(process.queuedAt).toISOString()}\n${process.log.map(lineOf).join('\n')}`,
      )
      .join('\n');
  }
}
