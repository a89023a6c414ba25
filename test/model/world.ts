/**
 * A simulated world with real semantics, driving the real engine: a provider (`vendor.ts`), write-only destinations; an
 * escrow whose content a run sees as of its queueing; workflow runs and servers that go on with old values; recipients
 * who save what they are sent, or do not; machines whose clocks are off; a journal with compare-and-swap. Every call of a
 * port is an effect that can be made to fail (`ports.ts`), and what must hold is judged after each (`oracle.ts`).
 */

import type { Outcome } from '../../src/rotation/journal/outcome.ts';
import { type Repair, repair } from '../../src/rotation/journal/repair.ts';
import { type Code, KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Address, Owner, ProviderBinding } from '../../src/rotation/model/ports.ts';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import { reconcile } from '../../src/rotation/run/reconcile.ts';
import { Consumers, listed } from './consumers.ts';
import { Audit, assertSaid, recordOf, unsettled } from './oracle.ts';
import { Holds } from './oracle-brake.ts';
import { keyIn, StateAudit } from './oracle-state.ts';
import { portsOf } from './ports.ts';
import { recordIn } from './state.ts';
import { DAY, HOUR, MINUTE, SECOND, seeded, Timeline } from './timeline.ts';
import { type Key, type Lie, Vendor } from './vendor.ts';

/** `limit`: from this call on GitHub answers nothing for a while. */
export type Fault = 'kill-before' | 'kill-after' | 'lost' | 'timeout' | 'late' | '429' | '500' | 'limit';
export const faults: readonly Fault[] = ['kill-before', 'kill-after', 'lost', 'timeout', 'late', '429', '500', 'limit'];

export type Profile = {
  readonly name: string;
  readonly concurrent?: number;
  readonly list: boolean;
  readonly propagation: number;
  /** How late the provider says that it lists a new one, and how late it really does where that is more. */
  readonly listLag: number;
  readonly lag?: number;
  readonly repositories: number;
  readonly secrets: number;
  /** All secrets are credentials of one account. */
  readonly oneAccount?: boolean;
  readonly shared: boolean;
  readonly allowDowntime?: boolean;
  readonly escrow?: boolean;
  /** The escrow is a store that can be read: no workflow hands anything over. */
  readonly readable?: boolean;
  /** What the destinations show; left out, the time of their last write. */
  readonly shows?: 'value' | 'nothing';
  /** What goes on with a value that is replaced: workflow runs, servers, or both and the servers for ever. */
  readonly use?: 'runs' | 'servers' | 'for ever';
  readonly inUse?: 'revoke';
  /** The machines of the runs are off, each by another time. */
  readonly clocks?: boolean;
  /** The configuration names the key that signs the journal, from the second run on. */
  readonly pinned?: boolean;
  /** What was made manually stands everywhere, and `adopt` names it. */
  readonly adopt?: boolean;
  /** How many workflows have to show that they use the new value. */
  readonly proof?: number;
  /** What the provider's listings do while the run under faults is at work (`tenant`), or always. */
  readonly lies?: Lie;
};

export type Process = {
  readonly owner: Owner;
  readonly queuedAt: number;
  /** When the workflow run was made: a re-run keeps it. */
  readonly createdAt: number;
  /** The text of the escrow as it was handed over. */
  pending: string;
  /** How far its machine's clock is ahead. */
  readonly skew: number;
  endedAt?: number;
  /** Until when GitHub answers it nothing. */
  limitedUntil: number;
  calls: number;
  readonly log: (string | Called)[];
  /** It was asked to put secrets on hold, until then. */
  holds?: Date;
  /** Secrets for which it really minted, wrote or revoked something. */
  readonly changed: Set<string>;
  /** What it said at its end. */
  said: readonly Outcome[];
  /** Codes of everything that failed, each once, and whether one of them is a failure (exit 1). */
  codes: readonly Code[];
  failed: boolean;
};

/** One version of the journal's branch. */
export type Version = { readonly text: string; readonly version: number };

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

/** Whether a rotation was about to publish it: that is an answer to a wish, too. */
function isUnderWay(journal: JournalRecord | undefined, key: Key): boolean {
  return journal !== undefined && recordOf(journal, key)?.stage === 'pending';
}

export type Plan = (call: number, name: string, process: number) => Fault | undefined;

export type Link = {
  readonly content: Readonly<Record<string, string>>;
  readonly expiresAt: number;
  person?: string;
  opensAt?: number;
  savesAt?: number;
  ended?: string;
};

/** How long somebody takes until they open a link, and until they save what it holds; left out: never. */
export type Habit = { readonly opens?: number; readonly saves?: number };

const skews = [0, 20 * SECOND, -10 * MINUTE, 2 * DAY, -20 * SECOND, 10 * MINUTE, -2 * DAY] as const;

export class World {
  readonly profile: Profile;
  readonly time: Timeline;
  readonly vendor: Vendor;
  readonly places = new Map<string, { value: string | undefined; updatedAt: number | undefined }>();
  journal: Version | undefined;
  /** What runs of the engine committed, in order: every document that is honest. */
  readonly commits: Version[] = [];
  readonly escrow: { at: number; text: string }[] = [];
  /** The texts that runs of the engine put there, in order. */
  readonly puts: string[] = [];
  readonly processes: Process[] = [];
  readonly links = new Map<string, Link>();
  /** Every message that really went out, and the values behind its link. */
  readonly sent: { person: string; link: string; at: number; values: readonly string[] }[] = [];
  /** Workflow runs of the team that use the secrets: what they captured and when they end. */
  readonly consumers: { repository: string; createdAt: number; endsAt: number; value: string }[] = [];
  readonly targets: Target[];
  /** Whether the last run of the engine was loud about something that only a human can mend. */
  exempt = false;
  checkDowntime = true;
  /** How far the machines of all runs are ahead; undefined: as the profile says. */
  skew: number | undefined;
  /** The token may not read workflow runs. */
  blind = false;
  /** The workflow does not hand over KEYTURN_PENDING. */
  unwired = false;
  /** Who of those named is a recipient today, and what they do with a link. */
  people: readonly string[] = ['mona', 'lisa'];
  habits: { readonly [person: string]: Habit } = { mona: { opens: 2 * HOUR, saves: 2 * HOUR }, lisa: {} };
  escrowLimit = 48 * 1024;
  /** What somebody really leaked, what somebody said may end before its successor lives, and whether somebody forced a run. */
  readonly exposed = new Set<Key>();
  readonly first = new Set<Key>();
  forced = false;
  /** In this run somebody says what is to become of what only a person may decide about. */
  decided = false;
  /** What secret scanning found and nobody has closed. */
  readonly alerts: { readonly number: number; readonly value: string; open: boolean }[] = [];
  readonly revocations: string[] = [];
  readonly audit = new Audit();
  readonly states = new StateAudit();
  readonly holds = new Holds();
  readonly uses = new Consumers();
  /** When a run is given the text of the escrow: when it was created, or when its job starts. */
  handed: 'created' | 'started' = 'created';
  /** `journal: { key }` of the configuration. */
  pin: string | undefined;
  /** `former:` of the configuration. */
  former: readonly ProviderBinding[] = [];
  /** Somebody has touched the journal or the escrow manually, and nothing has been taken back. */
  moved = false;
  /** Somebody who has the seed has written the journal: what it says is theirs. */
  owned = false;
  /** Journal and escrow were both replaced, and nothing showed it: a first run began anew. */
  replaced = false;
  /** Whether alarms that nobody caused are a fault (I18): not in stories that play with the journal themselves. */
  judgesAlarms = false;
  /** What does not belong to the schedule is drawn apart, so that a seed goes on meaning the schedule that it means. */
  readonly draw: () => number;
  counter = 0;
  readonly #name: string;
  #versions = 0;
  #read: { readonly text: string; readonly record: JournalRecord } | undefined;

  /** With `beside`, another repository with a journal of its own, at the same provider. */
  constructor(profile: Profile, seed: number, beside?: World) {
    this.profile = profile;
    this.time = beside?.time ?? new Timeline(seed);
    this.draw = seeded(seed ^ 0x3779b97f);
    this.vendor = beside?.vendor ?? new Vendor(this.time, { lag: profile.lag ?? profile.listLag, ...profile });
    this.#name = beside ? 'beside' : 'repo';
    if (profile.lies !== 'tenant') this.vendor.lies = profile.lies;
    this.targets = Array.from({ length: profile.secrets }, (_, index) => this.#target(index));
    for (const address of this.targets.flatMap((target) => this.addresses(target))) {
      this.places.set(address.key, { value: undefined, updatedAt: undefined });
    }
    if (profile.adopt) {
      for (const [index, target] of this.targets.entries()) {
        const key = this.place(this.accountOf(target), target.secret);
        this.targets[index] = { ...target, adopt: key.id };
      }
    }
  }

  get now(): number {
    return this.time.now;
  }

  set now(at: number) {
    this.time.now = at;
  }

  get random(): () => number {
    return this.time.random;
  }

  get keys(): readonly Key[] {
    return this.vendor.keys;
  }

  #target(index: number): Target {
    const secret = `KEY_${index}`;
    const account = `account-${this.profile.oneAccount ? 0 : index}`;
    return {
      key: `production/${secret}`,
      environment: 'production',
      secret,
      binding: { provider: 'toy', options: { account, secret }, admin: 'TOY_ADMIN' },
      values: { value: secret },
      destinations: [],
      share: this.profile.shared ? { with: ['mona', 'lisa'], as: 'copy' } : undefined,
      policy: {
        maxAge: 90 * DAY,
        overlap: HOUR,
        lead: 3 * DAY,
        receiptDeadline: 20 * HOUR,
        quiet: HOUR,
        inUse: this.profile.inUse ?? 'hold',
        allowDowntime: this.profile.allowDowntime === true,
        rotateWhen: ['exposed'],
        signalsNamed: false,
        receipt: 'saved',
        ...(this.profile.proof === undefined
          ? {}
          : { proof: Array.from({ length: this.profile.proof }, (_, one) => listed(one)), proofDeadline: 7 * DAY }),
      },
      adopt: undefined,
    };
  }

  accountOf(target: Target): string {
    return String(target.binding.options['account']);
  }

  addresses(target: Target): readonly Address[] {
    return Array.from({ length: this.profile.repositories }, (_, index) => ({
      kind: 'toy',
      key: `acme/${this.#name}-${index}/${target.secret}`,
      value: 'value',
    }));
  }

  placesOf(target: Target) {
    return this.addresses(target).map(({ key }) => [key, this.places.get(key)!] as const);
  }

  /** The credentials that stand in the places of a secret. */
  standing(target: Target): readonly Key[] {
    const values = this.placesOf(target).map(([, { value }]) => value);
    return this.keys.filter((key) => values.includes(key.value));
  }

  /** Whether listings show what lives, as late as the provider says. */
  get isHonest(): boolean {
    return this.vendor.lies === undefined && this.profile.lag === undefined;
  }

  /** Somebody chose that this place may hold what does not work. */
  mayBeDown(place: string): boolean {
    if (!this.checkDowntime || this.profile.allowDowntime) return true;
    return [...this.first].some(({ secret }) => place.endsWith(`/${secret}`));
  }

  // ---- what people and programs do ---------------------------------------------------------------------------------

  fail(text: string): void {
    this.time.fail(text);
  }

  drive(work: readonly Promise<unknown>[]): Promise<void> {
    return this.time.drive(work);
  }

  later(ms: number): Promise<void> {
    return this.time.schedule(this.now + ms);
  }

  /** Lets late effects land. */
  async settle(): Promise<void> {
    await this.drive([this.time.schedule(this.now + 5 * MINUTE)]);
  }

  /** A credential that somebody made manually, in use everywhere. */
  place(account: string, secret: string): Key {
    const key = this.vendor.manual(account, secret);
    for (const name of this.places.keys()) if (name.endsWith(`/${secret}`)) this.put(name, key.value);
    return key;
  }

  /** What is written to a place, by whomever. */
  put(name: string, value: string): void {
    const place = this.places.get(name);
    if (!place) throw new Error(`no place ${name}`);
    place.value = value;
    place.updatedAt = this.now;
    const key = this.keys.find((one) => one.value === value);
    if (key && !key.held.has(name)) key.held.set(name, this.now);
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

  /** A server has what stands in the places now, and uses it every ten minutes. */
  use(length: number): void {
    const values = new Set([...this.places.values()].flatMap(({ value }) => (value === undefined ? [] : [value])));
    for (const value of values)
      this.vendor.users.push({ value, from: this.now, until: this.now + length, every: 10 * MINUTE });
  }

  /** Secret scanning finds the value of a credential. */
  plant(key: Key): void {
    this.exposed.add(key);
    this.holds.ended(key.secret);
    this.alerts.push({ number: this.alerts.length + 1, value: key.value, open: true });
  }

  /** Somebody says that what an alert shows is dead. */
  close(number: number): void {
    const alert = this.alerts[number - 1]!;
    alert.open = false;
    const key = this.keys.find(({ value }) => value === alert.value);
    if (key && this.vendor.isAlive(key)) this.fail(`I10: an alert was closed although ${key.id} lives`);
  }

  /** Everything of these secrets that lives and has stood somewhere: what `revoke` says is leaked. */
  #tellExposed({ first, successor }: ReconcileOptions): void {
    for (const target of this.targets) {
      const live = this.keys.filter(
        (key) => key.secret === target.secret && this.vendor.isAlive(key) && this.#isKnownTo(target, key),
      );
      // Whoever says it again means what is not dead yet.
      if (successor || !live.some((key) => this.exposed.has(key))) for (const key of live) this.exposed.add(key);
      if (first) for (const key of this.standing(target)) this.first.add(key);
      this.holds.ended(target.secret);
    }
  }

  #isKnownTo(target: Target, { held }: Key): boolean {
    return this.addresses(target).some(({ key }) => held.has(key));
  }

  linkState(id: string): string {
    const link = this.links.get(id);
    if (!link) return 'unknown';
    if (link.ended !== undefined) return link.ended;
    const opened = link.opensAt !== undefined && link.opensAt <= Math.min(this.now, link.expiresAt);
    if (opened) return link.savesAt !== undefined && link.savesAt <= this.now ? 'saved' : 'opened';
    return this.now >= link.expiresAt ? 'expired' : 'waiting';
  }

  // ---- one run of the engine ---------------------------------------------------------------------------------------

  get #handing(): string {
    return this.unwired ? '' : (this.escrow.at(-1)?.text ?? '');
  }

  /** Queues a run now; `start` begins it. What the escrow holds now is what it will see. */
  queue(): number {
    const run = `acme/${this.#name}-0#${1000 + this.processes.length}`;
    return this.#queue(run, 1, this.now, this.#handing);
  }

  /** Queues a re-run of one that has ended: it may be handed what its first attempt was. */
  rerun(index: number): number {
    const { owner, createdAt, pending } = this.processes[index]!;
    return this.#queue(owner.run, owner.attempt + 1, createdAt, this.handed === 'created' ? pending : this.#handing);
  }

  #queue(run: string, attempt: number, createdAt: number, pending: string): number {
    this.uses.runAll(this);
    const index = this.processes.length;
    // Somebody has read it in the summary of the first run, and has it reviewed.
    if (this.profile.pinned && !this.states.repairing) this.pin ??= keyIn(this.puts.at(-1));
    this.processes.push({
      owner: { run, attempt, job: 'rotate', key: `${this.#name}-owner-${index}` },
      queuedAt: this.now,
      createdAt,
      pending,
      skew: this.skew ?? (this.profile.clocks ? skews[Math.floor(this.draw() * skews.length)]! : 0),
      limitedUntil: 0,
      calls: 0,
      log: [],
      changed: new Set(),
      said: [],
      codes: [],
      failed: false,
    });
    return index;
  }

  async start(
    index: number,
    plan: Plan,
    options: ReconcileOptions = {},
    chosen: readonly Target[] = this.targets,
  ): Promise<'ended' | 'killed'> {
    const process = this.#begun(index);
    if (options.exposed) this.#tellExposed(options);
    if (options.hold && 'release' in options.hold) for (const { secret } of chosen) this.holds.ended(secret);
    if (options.hold && 'until' in options.hold) process.holds = options.hold.until;
    this.forced = options.force !== undefined;
    this.decided = this.forced || options.ended === true;
    const asked =
      options.force === undefined
        ? undefined
        : {
            targets: chosen,
            before: this.keys.filter((key) => key.held.size > 0 && !isUnderWay(this.honest, key)),
          };
    let kill: () => void = () => undefined;
    const killed = new Promise<'killed'>((resolve) => {
      kill = () => resolve('killed');
    });
    const ports = portsOf(this, process, index, plan, kill);
    const ended = reconcile(ports, chosen, this.targets, options).then(({ outcomes }) => {
      process.said = outcomes;
      this.exempt = outcomes.some(({ action }) => action === 'human');
      for (const { key, action, error, next } of outcomes) {
        process.log.push(`= ${key} ${action} ${error ? `${error.code} ${error.message}` : next}`);
      }
      assertSaid(this, process, outcomes, options.exposed === true);
      process.codes = [...new Set(outcomes.flatMap(({ error }) => (error ? [error.code] : [])))];
      process.failed = outcomes.some(({ error }) => error?.exit === 1);
      this.states.ended(this, process, asked);
      return 'ended' as const;
    });
    const outcome = await this.#outcomeOf(process, Promise.race([ended, killed]));
    process.endedAt = this.now;
    return outcome;
  }

  /** What only a person may ask for, as `doctor` does it. */
  async repair(kind: Repair): Promise<void> {
    this.states.repairing = true;
    const index = this.queue();
    this.now += 20 * SECOND;
    const process = this.#begun(index);
    const ports = portsOf(
      this,
      process,
      index,
      () => undefined,
      () => undefined,
    );
    const done = repair(ports, this.targets, kind).then((lines) => {
      process.log.push(...lines.map((line) => `= ${line}`));
      return 'ended' as const;
    });
    await this.drive([this.#outcomeOf(process, done)]);
    this.states.repairing = false;
    process.endedAt = this.now;
  }

  #begun(index: number): Process {
    const process = this.processes[index];
    if (!process) throw new Error('no such process');
    if (this.handed === 'started') process.pending = this.#handing;
    return process;
  }

  async #outcomeOf(process: Process, work: Promise<'ended' | 'killed'>): Promise<'ended' | 'killed'> {
    try {
      return await work;
    } catch (error) {
      process.log.push(`= ${error instanceof KeyturnError ? `${error.code} ${error.message}` : String(error)}`);
      if (!(error instanceof KeyturnError)) throw error;
      process.codes = [error.code];
      process.failed = error.exit === 1;
      this.states.ended(this, process, undefined);
      return 'ended';
    }
  }

  /** Read once for each commit: what must hold is asked after every effect. */
  record(): JournalRecord | undefined {
    const text = this.journal?.text;
    if (text === undefined) return undefined;
    if (this.#read?.text !== text) this.#read = { text, record: recordIn(text) };
    return this.#read.record;
  }

  /** What a run of the engine committed last. */
  get honest(): JournalRecord | undefined {
    const last = this.commits.at(-1);
    return last && recordIn(last.text);
  }

  /** What stands in the journal from now on, by whomever. */
  set(text: string): Version {
    this.#versions = Math.max(this.#versions, this.journal?.version ?? 0) + 1;
    this.journal = { text, version: this.#versions };
    return this.journal;
  }

  unsettled(): string | undefined {
    return unsettled(this);
  }

  /** Whether the last run told this. */
  told(text: string): boolean {
    return this.processes.at(-1)?.log.some((line) => lineOf(line).includes(text)) ?? false;
  }

  /** Whether any run told this. */
  everTold(text: string): boolean {
    return this.processes.some(({ log }) => log.some((line) => lineOf(line).includes(text)));
  }

  /** Whether the last run ended with an error, exit 1. */
  get loud(): boolean {
    return this.processes.at(-1)?.failed ?? false;
  }

  trace(): string {
    return this.processes
      .map(
        (process, index) =>
          `--- run ${index} queued ${new Date(process.queuedAt).toISOString()}${process.skew ? `, its machine ${process.skew / 1000} s ahead` : ''}\n${process.log.map(lineOf).join('\n')}`,
      )
      .join('\n');
  }
}
