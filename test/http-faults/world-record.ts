/**
 * What really happened on a stage, written down by the world: which key was minted by whom, when each place first held it,
 * which messages went out, which workflow runs and servers go on with it. By this, by the policy and by the right clock it
 * is judged whether a key may end, at the moment when it does. Nothing here is learnt from a journal, but for one thing:
 * what the journal calls revoked has to be dead.
 */
import type { Http } from '../../src/rotation/model/ports.ts';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import type { FakeRun } from '../fakes/github.ts';
import type { ToyKey } from '../fakes/toy.ts';
import type { Ended, Queued } from './runs.ts';
import type { Stage } from './stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** As `configurationOf` in stage.ts says. */
const policy = { maxAge: 90 * DAY, overlap: HOUR, lead: 3 * DAY, quiet: HOUR, receiptDeadline: 20 * HOUR };
/** `Date` has whole seconds, and less than two of difference are not believed to be any: no wait is judged more exactly. */
const SLACK = 5_000;
/** Use that begins while the run is about to revoke cannot be noticed any more. */
const RACE = 10 * MINUTE;
const EVERY = 10 * MINUTE;

type Consumer = { readonly run: FakeRun; readonly value: string; readonly endsAt: number };
type Server = { readonly key: ToyKey; readonly from: number; readonly until: number };

export class WorldRecord {
  readonly minted = new Set<ToyKey>();
  readonly sent: { readonly at: number }[] = [];
  /** Keys that a revocation of ours has ended. */
  readonly ended: ToyKey[] = [];
  readonly #stage: Stage;
  readonly #held = new Map<ToyKey, Map<string, number>>();
  #consumers: Consumer[] = [];
  readonly #servers: Server[] = [];
  /** Runs at work, and what each found when it began. */
  readonly #atWork = new Map<Queued, { readonly changes: number; readonly forced: boolean; alone: boolean }>();
  /** Of keys and of places. */
  #changes = 0;
  #holding = '';
  #commit: string | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get #now(): number {
    return this.#stage.time.now().getTime();
  }

  // ---- what goes on ------------------------------------------------------------------------------------------------

  /** A workflow run of a repository takes what it finds there, and goes on for a while. */
  consume(repository: string, length: number): void {
    const value = this.#stage.places().get(repository);
    if (value === undefined) return;
    const run = this.#stage.github.addRun(repository);
    this.#consumers.push({ run, value, endsAt: this.#now + length });
  }

  /** A server has the value that is in place now, and uses it every ten minutes. */
  use(length: number): void {
    const [value] = this.#stage.held;
    const key = [...this.minted].find((one) => one.key === value);
    if (key) this.#servers.push({ key, from: this.#now, until: this.#now + length });
  }

  #lastUse(key: ToyKey, until: number): number | undefined {
    const times = this.#servers
      .filter((one) => one.key === key && one.from <= until)
      .map((one) => one.from + Math.floor((Math.min(until, one.until) - one.from) / EVERY) * EVERY);
    return times.length === 0 ? undefined : Math.max(...times);
  }

  #goOn(): void {
    const now = this.#now;
    for (const { run, endsAt } of this.#consumers) if (endsAt <= now) this.#stage.github.endRun(run);
    this.#consumers = this.#consumers.filter(({ endsAt }) => endsAt > now);
    for (const { key } of this.#servers) {
      const used = this.#lastUse(key, now);
      if (key.deletedAt === undefined && used !== undefined) key.lastUsed = Math.max(used, key.lastUsed ?? 0);
    }
  }

  // ---- what the runs do --------------------------------------------------------------------------------------------

  begin(queued: Queued, { force }: ReconcileOptions): void {
    this.#goOn();
    this.#seePlaces();
    for (const other of this.#atWork.values()) other.alone = false;
    const alone = this.#atWork.size === 0;
    this.#atWork.set(queued, { changes: this.#changes, forced: force !== undefined, alone });
  }

  /** What a run says of itself, where nobody else was at work since it began. */
  end(queued: Queued, { failures }: Ended): void {
    const began = this.#atWork.get(queued);
    this.#atWork.delete(queued);
    if (began?.alone !== true || this.#changes === began.changes) return;
    const unchanged = failures.find(({ now }) => now === 'unchanged');
    if (unchanged) this.#stage.wrong.push(`I10: ${unchanged.code} says that nothing was changed, and something was`);
  }

  /** A request to the provider: sees what it mints, and judges what it ends. */
  async watch(request: Request, http: Http): Promise<Response> {
    const { keys } = this.#stage.provider;
    this.#goOn();
    const living = keys.filter(({ deletedAt }) => deletedAt === undefined);
    const answer = await http(request);
    if (request.method === 'POST' && answer.status === 201) {
      const { id } = (await answer.clone().json()) as { id: string };
      const key = keys.find((one) => one.id === id);
      if (key) this.minted.add(key);
      this.#changes++;
    }
    for (const key of request.method === 'DELETE' ? living : []) {
      if (key.deletedAt === undefined) continue;
      this.#changes++;
      this.ended.push(key);
      const why = this.#whyNotEnd(key);
      if (why !== undefined) this.#stage.wrong.push(why);
    }
    return answer;
  }

  /** After every effect. */
  look(label: string): void {
    const stage = this.#stage;
    this.#seePlaces();
    const head = stage.github.repository(stage.repository).git.heads.get('keyturn-journal');
    if (head === this.#commit) return;
    this.#commit = head;
    for (const one of stage.entry?.credentials ?? []) {
      if (one.stage !== 'revoked') continue;
      const live = stage.mine.find(({ id, name }) => id === one.id || name === one.tag);
      if (live) stage.wrong.push(`I11: ${live.id} is journalled as revoked, and lives, after ${label}`);
    }
  }

  #seePlaces(): void {
    const places = this.#stage.places();
    for (const [place, value] of places) {
      const key = value === undefined ? undefined : [...this.minted].find((one) => one.key === value);
      if (!key) continue;
      const held = this.#held.get(key) ?? new Map<string, number>();
      if (!held.has(place)) held.set(place, this.#now);
      this.#held.set(key, held);
    }
    const holding = JSON.stringify([...places]);
    if (holding !== this.#holding) this.#changes++;
    this.#holding = holding;
  }

  // ---- whether a key may end ---------------------------------------------------------------------------------------

  #whyNotEnd(key: ToyKey): string | undefined {
    const stage = this.#stage;
    if (!this.minted.has(key)) return `I4: ${key.id}, which is not ours, was ended`;
    const places = [...stage.places()];
    const [place] = places.find(([, value]) => value === key.key) ?? [];
    if (stage.setting.concurrent === 1) {
      return place !== undefined && !this.#mayEndFirst(key)
        ? `I3: ${key.id} was ended before it was due, and ${place} holds it`
        : undefined;
    }
    if (place !== undefined) return `I3: ${key.id} was ended while ${place} holds it`;
    const why = this.#whyItStillCounts(key);
    return why === undefined ? undefined : `I3: ${key.id} was ended ${why}`;
  }

  /** One at a time, and downtime is allowed: the old one goes first, once its successor is due or somebody lacks this one. */
  #mayEndFirst(key: ToyKey): boolean {
    const stage = this.#stage;
    if ([...this.#atWork.values()].some(({ forced }) => forced)) return true;
    if (this.#now >= key.createdAt + policy.maxAge - policy.overlap - policy.lead - SLACK) return true;
    if (stage.held.some((value) => value !== key.key)) return true;
    return stage.setting.unshared !== true && !this.sent.some(({ at }) => at >= key.createdAt);
  }

  #whyItStillCounts(key: ToyKey): string | undefined {
    const stage = this.#stage;
    const now = this.#now;
    // What stood nowhere and was given to nobody is missed by nobody.
    if (!this.#held.has(key) && !stage.opened.includes(key.key)) return undefined;
    const places = [...stage.places()];
    const successor = stage.mine.find((one) => one.key === places[0]?.[1]);
    if (!successor || places.some(([, value]) => value !== successor.key))
      return 'before every destination held its successor';
    const later = [...this.minted].filter(({ createdAt }) => createdAt > key.createdAt);
    const since = Math.max(...places.map(([place]) => Math.min(...later.map((one) => this.#heldSince(one, place)))));
    if (now < since + policy.overlap - SLACK)
      return `within its overlap, ${minutes(now - since)} after it was replaced`;
    const everywhere = Math.max(...places.map(([place]) => this.#heldSince(successor, place)));
    if (!stage.setting.unshared && !stage.opened.includes(successor.key)) {
      const from = this.sent.find(({ at }) => at >= successor.createdAt)?.at ?? everywhere;
      if (now < from + policy.receiptDeadline - SLACK)
        return `although mona has not saved the new one, ${minutes(now - from)} after it was sent`;
    }
    if (this.#isBlind && now < everywhere + DAY - SLACK)
      return 'within a day, although nobody could see the workflow runs that may hold it';
    const holder = this.#isBlind
      ? undefined
      : this.#consumers.find(({ value, endsAt }) => value === key.key && endsAt > now);
    if (holder) return `while the workflow run ${holder.run.id} holds it`;
    const used = stage.setting.unlisted ? undefined : this.#lastUse(key, now - RACE);
    if (used !== undefined && used > now - policy.quiet + SLACK) return `${minutes(now - used)} after its last use`;
    return undefined;
  }

  /** Whether those at work were told that they may not see workflow runs. */
  get #isBlind(): boolean {
    return [...this.#atWork.keys()].some(({ denied }) => [...denied].some((each) => each.endsWith('/actions/runs')));
  }

  #heldSince(key: ToyKey, place: string): number {
    return this.#held.get(key)?.get(place) ?? Number.POSITIVE_INFINITY;
  }
}

function minutes(milliseconds: number): string {
  return `${Math.round(milliseconds / MINUTE)} minutes`;
}
