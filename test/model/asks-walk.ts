/** Moves of people, of a thief of the mailbox, of the service and of the machine, one after another, drawn from a seed. */

import { LinkRefused } from '../../src/links/derive.ts';
import { answerCode, answerDigest, sealAnswer } from '../../src/links/request-answer.ts';
import { parseRequestLink, requestPossession } from '../../src/links/request-link.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import {
  type AskOptions,
  AskWorld,
  codesOf,
  DAY,
  HOUR,
  type Kill,
  origin,
  ours,
  type Ran,
} from '../rotation/ask-world.ts';
import { AskOracle, type Given, type Made } from './asks-oracle.ts';
import { seeded } from './timeline.ts';

const theirs = 'acct_of_a_thief';
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

export class Walk {
  readonly world: AskWorld;
  readonly oracle: AskOracle;
  readonly told: string[] = [];
  readonly #random: () => number;
  readonly #initial: AskWorld['targets'];
  /** Ids of people, by the login that they began with. */
  readonly #ids = { mona: '1', hubot: '2', lisa: '3' } as const;

  constructor(seed: number, options?: AskOptions) {
    this.#random = seeded(seed ^ 0x3c6ef372);
    const drawn = this.#options();
    this.world = new AskWorld(options ?? drawn);
    this.world.teams.set('@acme/payments', ['hubot']);
    this.oracle = new AskOracle(this.world);
    this.#initial = this.world.targets;
    this.say(JSON.stringify(this.world.options));
  }

  #options(): AskOptions {
    const tells = this.chance(0.5);
    return {
      tells,
      owner: this.pick([
        ['mona'],
        ['mona', '@acme/payments'],
        ['mona', '@acme/payments'],
        ['@acme/payments', 'mona', 'gone'],
      ]),
      secrets: this.pick([['FIRST'], ['FIRST', 'SECOND'], ['FIRST', 'SECOND']]),
      ask: {
        expires: this.pick([DAY, 7 * DAY, 7 * DAY, 14 * DAY]),
        confirm: this.pick(['auto', 'auto', 'auto', 'always', 'never']),
      },
      readable: this.chance(0.3),
      ...(tells && this.chance(0.6) ? { account: ours } : {}),
      ...(this.chance(0.2) ? { policy: { repeats: 'allow' } } : {}),
    };
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)] as T;
  }

  chance(of: number): boolean {
    return this.#random() < of;
  }

  say(text: string): void {
    this.told.push(`${this.world.clock.now().toISOString().slice(0, 16)} ${text}`);
  }

  get secrets(): readonly string[] {
    return this.world.targets.map(({ secret }) => secret);
  }

  // ---- runs -----------------------------------------------------------------------------------------------------------

  async run(how: string, options: ReconcileOptions, kill?: Kill): Promise<Ran> {
    this.oracle.isDistrusted = this.world.lie !== undefined || this.world.front !== undefined;
    await this.oracle.begins();
    const ran = await this.world.run(options, kill);
    this.say(
      `run ${how}: ${ran.killed ? `killed ${kill?.when} ${kill?.at} (${ran.effects.at(-1)})` : codesOf(ran).join() || 'ok'}: ${ran.effects.join(' ')}`,
    );
    if (this.oracle.wrong === undefined)
      await this.#settled(
        ran,
        options.onboard === undefined && options.offboard === undefined && this.world.terminal === undefined,
      );
    return ran;
  }

  async #settled(ran: Ran, isDaily: boolean): Promise<void> {
    try {
      await this.oracle.settled(ran, isDaily);
    } catch (error) {
      this.oracle.wrong = `${(error as Error).message} (after a whole run)`;
    }
  }

  #kill(): Kill | undefined {
    if (!this.chance(0.25)) return undefined;
    return { at: 1 + Math.floor(this.#random() * 14), when: this.pick(['before', 'after']) };
  }

  async daily(): Promise<void> {
    this.world.clock.advance(DAY - Math.floor(this.#random() * HOUR));
    await this.run('daily', {}, this.#kill());
  }

  async pressed(by: string, code: string, kill?: Kill): Promise<Ran> {
    this.world.clock.advance(10 * 60_000);
    this.world.pressed = { id: by, login: this.#loginOf(by) };
    this.oracle.presses.push({ by, code, at: this.world.clock.now().getTime() });
    try {
      return await this.run(`pressed by ${by} with ${code.slice(0, 4)}`, { confirm: code }, kill);
    } finally {
      this.world.pressed = undefined;
    }
  }

  #loginOf(id: string): string {
    for (const [login, person] of this.world.people) if (person.id === id) return login;
    return 'gone';
  }

  // ---- answers --------------------------------------------------------------------------------------------------------

  /** What is written by whoever has the link; false: the service does not take it. */
  async fill(request: Made, value: string, by: string): Promise<Given | undefined> {
    const at = this.world.clock.now().getTime();
    this.oracle.gave({ request, value, code: '', by, at });
    try {
      const code = await this.world.answer(value, request.link, by);
      const given = { request, value, code, by, at };
      this.oracle.gave(given);
      return given;
    } catch (error) {
      if (!(error instanceof KeyturnError || error instanceof LinkRefused)) throw error;
      return undefined;
    }
  }

  /** Requests whose link somebody was sent, and that take an answer, or may. */
  async open(): Promise<readonly Made[]> {
    const found: Made[] = [];
    for (const one of this.oracle.made)
      if (one.asked !== undefined && ['waiting', 'filled'].includes(await this.oracle.stateOf(one))) found.push(one);
    return found;
  }

  async answers(): Promise<void> {
    const open = await this.open();
    if (open.length === 0) return;
    const request = this.pick(open);
    const kind = this.pick(['good', 'good', 'good', 'good', 'unfit', 'old', 'repeated', 'other', 'rejected'] as const);
    const { made, given } = this.oracle;
    const value = {
      good: () => this.world.make(),
      other: () => this.world.make(theirs),
      rejected: () => `toy-example-not-a-key-dead-${given.length}`,
      unfit: () => `${this.world.make()}${'x'.repeat(40)}`,
      old: () => this.world.placed(request.secret) ?? this.world.make(),
      repeated: () =>
        (this.chance(0.5) && given.length > 0 ? this.pick(given).value : undefined) ??
        this.world.placed(this.pick(this.secrets)) ??
        this.world.make(),
    }[kind]();
    const done = await this.fill(request, value, request.asked ?? '');
    this.say(
      `${request.asked} answers ${made.indexOf(request)} (${kind}): ${done ? done.code.slice(0, 4) : 'not taken'}`,
    );
  }

  async thief(): Promise<void> {
    const open = await this.open();
    if (open.length === 0) return;
    const request = this.pick(open);
    if (this.chance(0.2)) return this.dispute(request, 'thief');
    const done = await this.fill(request, this.world.make(theirs), 'thief');
    this.say(`the thief answers ${this.oracle.made.indexOf(request)}: ${done ? done.code.slice(0, 4) : 'not taken'}`);
  }

  async dispute(request: Made, by: string): Promise<void> {
    const status = await this.world.dispute(request.link);
    if (status === 204) this.oracle.disputed(request);
    this.say(`${by} disputes ${this.oracle.made.indexOf(request)}: ${status}`);
  }

  async disputes(): Promise<void> {
    const { made } = this.oracle;
    const request = made.filter(({ asked }) => asked !== undefined).at(-1 - Math.floor(this.#random() * 2));
    if (request) await this.dispute(request, request.asked ?? '');
  }

  async presses(): Promise<void> {
    const { given } = this.oracle;
    if (given.length === 0) return;
    const recent = given.filter(({ code }) => code !== '').slice(-4);
    if (recent.length === 0) return;
    const one = this.pick(recent);
    // Who confirms a code that their own page did not show confirms a stranger's key: that is not promised.
    const by = this.chance(0.7) && one.by !== 'thief' ? one.by : this.pick(['1', '2', '3', '9']);
    if (by !== one.by && by === one.request.asked) return;
    await this.pressed(by, one.code, this.#kill());
  }

  /** In the middle of a run, between two effects, the answer is replaced by whoever wrote it. */
  async replaces(): Promise<void> {
    const last = this.oracle.given.filter(({ code }) => code !== '').at(-1);
    if (!last) return;
    const { watcher } = this.world;
    const at = this.pick(['take', 'journal', 'escrow']);
    let done = false;
    const before = async (effect: string) => {
      if (done || effect !== at) return;
      done = true;
      const value = this.world.make(last.by === 'thief' ? theirs : ours);
      const given = await this.fill(last.request, value, last.by);
      this.say(`${last.by} replaces it before ${effect}: ${given ? given.code.slice(0, 4) : 'not taken'}`);
    };
    this.world.watcher = { ...watcher, before };
    if (last.by === 'thief') await this.run('while the thief replaces', {});
    else await this.pressed(last.by, last.code);
    this.world.watcher = watcher;
  }

  // ---- the service ----------------------------------------------------------------------------------------------------

  async #lying(): Promise<void> {
    const kind = this.pick(['swap', 'swap-told', 'replay', 'states', 'keeps', 'down', 'lost-answer']);
    const [request] = this.oracle.made.filter(({ secret }) => secret === this.pick(this.secrets)).slice(-1);
    this.say(`the service lies: ${kind}`);
    const { world } = this;
    if (kind === 'down') world.front = async () => (this.chance(0.6) ? new Response('', { status: 503 }) : undefined);
    else if (kind === 'lost-answer')
      world.lie = async (_, told) => (this.chance(0.4) ? new Response('', { status: 503 }) : told);
    else if (kind === 'keeps') {
      world.front = async ({ method, url }) => {
        if (method !== 'DELETE' && !url.endsWith('/done')) return undefined;
        const id = url.split('/v1/requests/')[1]?.replace('/done', '');
        const found = this.oracle.made.find((one) => one.id === id);
        if (found) found.excused = true;
        return new Response(null, { status: 204 });
      };
    } else if (kind === 'states') {
      const state = this.pick(['waiting', 'expired', 'superseded', 'destroyed', 'unknown', 'disputed']);
      world.lie = async (asked, told) => {
        if (asked.method !== 'GET' || !told.ok) return told;
        const body = (await told.clone().json()) as { state?: string };
        if (body.state === 'disputed') return told;
        if (state === 'unknown') return Response.json({ error: 'unknown' }, { status: 404 });
        return Response.json({ ...body, state });
      };
    } else await this.#swaps(kind, request);
  }

  async #swaps(kind: string, request: Made | undefined): Promise<void> {
    if (!request) return;
    const earlier = this.oracle.made.find((one) => one.secret === request.secret && one !== request);
    const { key } = parseRequestLink((kind === 'replay' && earlier ? earlier : request).link);
    const { id } = await requestPossession(key);
    const value = this.world.make(theirs);
    const answer = await sealAnswer({ key, id }, { fields: [{ name: 'value' }], size: 4096 }, { value });
    const bytes = await answerDigest(answer);
    const digest = b64(bytes);
    const code = await answerCode(bytes);
    this.oracle.gave({ request, value, code, by: 'thief', at: this.world.clock.now().getTime(), isLie: true });
    this.world.lie = async (asked, told) => {
      const { pathname } = new URL(asked.url);
      if (!told.ok || !pathname.includes(request.id)) return told;
      const body = (await told
        .clone()
        .json()
        .catch(() => ({}))) as { [member: string]: unknown };
      if (pathname.endsWith('/take')) return Response.json({ ...body, answer: b64(answer) });
      return kind !== 'swap' && body['digest'] !== undefined ? Response.json({ ...body, digest }) : told;
    };
  }

  /** One or two runs with a service that lies or fails. */
  async lies(): Promise<void> {
    await this.#lying();
    for (let runs = this.chance(0.5) ? 1 : 2; runs > 0; runs--)
      await (this.chance(0.5) ? this.presses() : this.daily());
    this.world.lie = undefined;
    this.world.front = undefined;
  }

  /** What it knew is gone; with `forget`, the ids too are never taken again. */
  async forgets(): Promise<void> {
    this.say('the service forgets');
    this.oracle.forgotten();
    if (this.chance(0.5)) this.world.service = this.world.newService();
    else await this.world.service.store.forget();
  }

  // ---- people and configuration -----------------------------------------------------------------------------------------

  async leaves(): Promise<void> {
    const login = this.pick(['mona', 'hubot'] as const);
    const id = this.#ids[login];
    const kind = this.pick(['gone', 'renamed', 'team', 'owner', 'offboard', 'back', 'back', 'back']);
    this.say(`${login}: ${kind}`);
    const now = this.#loginOf(id);
    if (kind === 'team')
      this.world.teams.set('@acme/payments', this.pick([[], ['lisa'], ['hubot'], ['lisa', 'hubot']]));
    else if (kind === 'owner')
      this.world.targets = this.world.targets.map((one) => ({
        ...one,
        owner: this.pick([['mona'], ['hubot', 'mona'], ['lisa']]),
      }));
    else if (kind === 'gone') this.world.people.delete(now);
    else if (kind === 'back') this.#back();
    else if (kind === 'renamed' && this.world.people.has(now)) {
      this.world.people.delete(now);
      this.world.addPerson(`${login}-renamed`, id);
    } else if (kind === 'offboard' && this.world.people.has(now)) {
      this.oracle.offboarded.add(id);
      this.world.clock.advance(HOUR);
      await this.run(`offboards ${login}`, { offboard: { id, login: now }, reason: 'left' });
    }
  }

  #back(): void {
    for (const [login, id] of Object.entries(this.#ids)) {
      this.world.people.delete(this.#loginOf(id));
      this.world.addPerson(login, id);
    }
    this.world.teams.set('@acme/payments', ['hubot']);
    this.world.targets = this.#initial;
    this.world.url = origin;
  }

  async changes(): Promise<void> {
    const kind = this.pick(['no ask', 'removed', 'url', 'back', 'back', 'confirm']);
    this.say(`the configuration: ${kind}`);
    const [first, ...rest] = this.world.targets;
    if (kind === 'back') this.#back();
    else if (kind === 'removed' && rest.length > 0) this.world.targets = rest;
    else if (kind === 'url') this.world.url = this.world.url === origin ? 'https://new.example.org' : origin;
    else if (kind === 'no ask' && first) {
      const { ask: _, ...without } = first;
      this.world.targets = [without, ...rest];
    } else if (kind === 'confirm' && first?.ask)
      this.world.targets = [{ ...first, ask: { ...first.ask, confirm: this.pick(['auto', 'always']) } }, ...rest];
  }

  async commands(): Promise<void> {
    this.world.clock.advance(HOUR);
    const kind = this.pick(['force', 'force', 'exposed', 'first', 'ended', 'terminal']);
    if (kind === 'terminal') {
      this.world.terminal = [this.world.make(), this.world.make(), this.world.make()];
      for (const value of this.world.terminal) this.oracle.typed.add(value);
      await this.run('at a terminal', {});
      this.world.terminal = undefined;
    } else if (kind === 'ended') {
      this.world.pressed = { id: '1', login: 'mona' };
      await this.run('ended', { ended: true });
      this.world.pressed = undefined;
    } else if (kind === 'force') await this.run('forced', { force: 'walk' }, this.#kill());
    else
      await this.run(
        `revoke ${kind}`,
        { force: 'exposed', exposed: true, ...(kind === 'first' ? { first: true } : {}) },
        this.#kill(),
      );
  }

  // ---- places -----------------------------------------------------------------------------------------------------------

  async escrow(): Promise<void> {
    const { escrow } = this.world;
    const at = this.world.clock.now().getTime();
    const older = escrow[Math.floor(this.#random() * escrow.length)];
    if (!older) return;
    const kind = this.pick(['rolled back', 'rolled back', 'deleted', 'lost']);
    this.say(`the escrow is ${kind}`);
    if (kind === 'rolled back') {
      escrow.push({ at, text: older.text });
      this.oracle.rolledBack();
      this.world.clock.advance(5 * 60_000);
      return;
    }
    const last = escrow.at(-1) as (typeof escrow)[number];
    escrow.length = 0;
    this.oracle.rolledBack();
    const pending = Object.values(this.world.journal?.secrets ?? {}).some(({ credentials }) =>
      credentials.some(({ stage }) => stage === 'pending'),
    );
    // A record from before a new seed is believed again by a person alone.
    if (kind === 'lost' && !pending) {
      this.world.clock.advance(HOUR);
      this.oracle.newSeed();
      await this.run('with a new seed', { repair: 'new-seed', force: 'new-seed' });
      return;
    }
    await this.run('without an escrow', {});
    escrow.length = 0;
    escrow.push({ at: this.world.clock.now().getTime(), text: last.text });
    this.world.clock.advance(5 * 60_000);
  }

  async keys(): Promise<void> {
    const kind = this.pick(['ended', 'mute', 'mute', 'others']);
    const secret = this.pick(this.secrets);
    this.say(`${secret}: ${kind}`);
    if (kind === 'mute') this.world.mute = !this.world.mute;
    else if (kind === 'others') {
      this.world.places.set(`acme/shop/${secret}`, {
        value: 'written-by-others',
        at: this.world.clock.now().getTime(),
      });
      this.oracle.placed(secret);
    } else {
      const current = this.world.placed(secret);
      const old = [...this.world.keys].filter(([key, { alive }]) => alive && key !== current);
      const one = this.pick(old)?.[1];
      if (one) one.alive = false;
    }
  }

  async jumps(): Promise<void> {
    const days = this.pick([3, 8, 20, 79]);
    this.say(`${days} days pass`);
    this.world.clock.advance(days * DAY);
  }

  async move(): Promise<void> {
    const draw = this.#random();
    const table: readonly (readonly [number, () => Promise<void>])[] = [
      [0.26, () => this.daily()],
      [0.18, () => this.answers()],
      [0.18, () => this.presses()],
      [0.06, () => this.thief()],
      [0.03, () => this.disputes()],
      [0.04, () => this.replaces()],
      [0.06, () => this.lies()],
      [0.01, () => this.forgets()],
      [0.05, () => this.leaves()],
      [0.02, () => this.changes()],
      [0.05, () => this.commands()],
      [0.015, () => this.escrow()],
      [0.025, () => this.keys()],
      [0.02, () => this.jumps()],
    ];
    let at = 0;
    for (const [weight, work] of table) {
      at += weight;
      if (draw < at) return work();
    }
  }

  // ---- the end ------------------------------------------------------------------------------------------------------------

  /** R8: once faults stop and a good answer is confirmed, three runs publish it. */
  async ends(): Promise<void> {
    this.say('faults stop');
    this.#back();
    this.world.mute = false;
    for (const { id } of this.world.people.values()) if (this.oracle.offboarded.delete(id)) await this.#onboarded(id);
    this.world.clock.advance(DAY);
    await this.run('daily', {});
    for (let round = 0; round < 5; round++) {
      for (const secret of this.secrets) {
        if (this.oracle.wrong === undefined && !this.#done.has(secret)) await this.#publishes(secret);
      }
    }
    if (this.oracle.wrong !== undefined) return;
    for (const secret of this.secrets)
      if (!this.#done.has(secret)) this.oracle.wrong = `R8: no answer for ${secret} can be given any more`;
  }

  readonly #done = new Set<string>();

  async #onboarded(id: string): Promise<void> {
    this.world.clock.advance(HOUR);
    const login = this.#loginOf(id);
    const person = this.world.people.get(login);
    if (person) await this.run(`onboards ${login}`, { onboard: person, reason: 'back' });
  }

  async #publishes(secret: string): Promise<void> {
    this.world.clock.advance(DAY);
    const target = this.world.targets.find((one) => one.secret === secret);
    let request = (await this.open()).find(({ id }) => this.world.entry(secret)?.ask?.id === id);
    if (!request) {
      await this.run('forced', { force: 'looked' });
      request = (await this.open()).find(({ id }) => this.world.entry(secret)?.ask?.id === id);
    }
    if (!request || !target || this.oracle.wrong !== undefined) return;
    const key = this.world.make(this.oracle.wantedOf(secret));
    const given = await this.fill(request, key, request.asked ?? '');
    if (!given) {
      await this.dispute(request, request.asked ?? '');
      this.world.clock.advance(2 * DAY);
      await this.run('after a dispute', { force: 'looked' });
      return;
    }
    // What was answered first a week ago is over in a moment: whoever waits so long has to answer again.
    if (await this.oracle.isAlmostOver(request, this.world.clock.now().getTime() + HOUR)) {
      this.world.clock.advance(HOUR);
      await this.run('daily', {});
      return;
    }
    await this.pressed(given.by, given.code);
    for (let runs = 0; runs < 2; runs++) {
      this.world.clock.advance(DAY);
      await this.run('daily', {});
    }
    const wrong = this.#unpublished(secret, key);
    if (wrong !== undefined) this.oracle.wrong ??= `R8: a good answer for ${secret} is confirmed, and ${wrong}`;
    this.#done.add(secret);
  }

  #unpublished(secret: string, key: string): string | undefined {
    if (this.world.placed(secret) !== key) return 'it is not in place after three runs';
    if (this.world.entry(secret)?.ask) return 'its ask is left';
    return this.world.entry(secret)?.lock ? 'a lock is left' : undefined;
  }
}

/** Plays the walk of one seed. Returns what is wrong, or undefined. */
export async function playWalk(seed: number): Promise<string | undefined> {
  const walk = new Walk(seed);
  try {
    await walk.run('first', {});
    const moves = 8 + (seed % 10);
    for (let move = 0; move < moves && walk.oracle.wrong === undefined; move++) await walk.move();
    if (walk.oracle.wrong === undefined) await walk.ends();
  } catch (error) {
    walk.oracle.wrong ??= `it threw ${(error as Error).stack}`;
  }
  const { wrong } = walk.oracle;
  return wrong && `asks ${seed}: ${wrong}\n${walk.told.join('\n')}`;
}
