/**
 * Five weeks of three keys that two people make: one of them is away, then the other leaves; one gives a wrong key, one link is
 * stolen and filled in first, one key leaks while the next one is asked for. Played once, and then with each run killed at each
 * of its effects: after every day journal, service, escrow and places agree, and it always ends the same.
 */
import { describe, expect, it } from '@jest/globals';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import { AskOracle, type Made } from '../model/asks-oracle.ts';
import { isWhole } from '../sample.ts';
import { AskWorld, DAY, type Kill, ours, policy } from './ask-world.ts';

/** Which run is killed, and where. */
type Death = { readonly run: number; readonly kill: Kill };

const secrets = ['API', 'BANK', 'CARDS'] as const;
const mona = '1';
const hubot = '2';

class Story {
  readonly world = new AskWorld({
    tells: true,
    account: ours,
    secrets,
    policy: { ...policy, maxAge: 30 * DAY },
    ask: { expires: 4 * DAY },
  });
  readonly oracle = new AskOracle(this.world);
  /** Effects of each run. */
  readonly effects: number[] = [];
  readonly wrong: string[] = [];
  readonly #death: Death | undefined;
  #day = 0;
  #isMistaken = true;
  #isStolen = false;
  /** Answers that their person has to confirm. */
  readonly #codes = new Map<Made, string>();
  #mails = 0;
  /** Everything that was ever in place. */
  readonly #had = new Set<string>();

  constructor(death?: Death) {
    this.#death = death;
    const owner = { API: ['mona', 'hubot'], BANK: ['hubot', 'mona'], CARDS: ['mona', 'hubot'] };
    this.world.targets = this.world.targets.map((one) => ({
      ...one,
      owner: owner[one.secret as keyof typeof owner],
      ...(one.secret === 'CARDS' && one.ask ? { ask: { ...one.ask, confirm: 'always' as const } } : {}),
    }));
  }

  async play(): Promise<void> {
    for (const day of [0, 1, 2, 3, 4, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36]) {
      this.world.clock.advance((day - this.#day) * DAY);
      this.#day = day;
      if (day === 25) this.world.people.delete('hubot');
      await this.#run(day === 26 ? { force: 'exposed', exposed: true } : {}, day === 26 ? ['API'] : undefined);
      await this.#people();
      await this.#confirms();
    }
  }

  async #run(options: ReconcileOptions, only?: readonly string[]): Promise<void> {
    const { run, kill } = this.#death ?? {};
    // A job has the secrets of its repository as they are when it begins.
    for (const secret of secrets) this.world.variables.set(secret, this.world.placed(secret) ?? '');
    const chosen = this.world.targets.filter(({ secret }) => only?.includes(secret) !== false);
    const ran = await this.world.run(options, run === this.effects.length ? kill : undefined, chosen);
    this.effects.push(ran.effects.length);
    for (const secret of secrets) this.#had.add(this.world.placed(secret) ?? '');
    if (ran.killed) return;
    try {
      await this.oracle.settled(ran, only === undefined);
      this.#agrees();
    } catch (error) {
      this.wrong.push(`day ${this.#day}: ${(error as Error).message}`);
    }
    if (this.oracle.wrong !== undefined) this.wrong.push(`day ${this.#day}: ${this.oracle.wrong}`);
  }

  /** What the journal calls current is what is in place, and the answer to the request that it names. */
  #agrees(): void {
    for (const secret of secrets) {
      const current = this.world.entry(secret)?.credentials.find(({ stage }) => stage === 'current');
      const placed = this.world.placed(secret);
      const given = this.oracle.given.find(({ request, value }) => request.id === current?.request && value === placed);
      if (current && !given) throw new Error(`what is in place of ${secret} is not what the journal calls current`);
      if (!current && placed !== undefined) throw new Error(`${secret} is in place, and the journal does not know it`);
      if (placed !== undefined && !this.world.keys.get(placed)?.alive) throw new Error(`${secret} does not work`);
    }
  }

  /** What people do in the evening. */
  async #people(): Promise<void> {
    for (const request of this.oracle.made) {
      if (request.asked === undefined || !this.#isThere(request.asked)) continue;
      const state = await this.oracle.stateOf(request);
      if (state === 'waiting') await this.#answers(request, request.asked);
      if (state === 'filled' && !this.#codes.has(request) && request.disputedAt === undefined)
        await this.#disputes(request);
    }
    for (const { message } of this.world.mail.slice(this.#mails))
      for (const { secret, link } of message.lines) if (!link) this.#ends(secret.replace('production/', ''));
    this.#mails = this.world.mail.length;
  }

  #isThere(id: string): boolean {
    if (id === mona) return this.#day < 19 || this.#day > 27;
    return id === hubot && this.#day < 22;
  }

  async #answers(request: Made, by: string): Promise<void> {
    if (request.secret === 'CARDS' && !this.#isStolen) {
      this.#isStolen = true;
      await this.#fill(request, 'thief', this.world.make('acct_of_a_thief'));
      return this.#disputes(request);
    }
    const isWrong = request.secret === 'BANK' && this.#isMistaken;
    this.#isMistaken = this.#isMistaken && !isWrong;
    const code = await this.#fill(request, by, isWrong ? 'toy-example-not-a-key-dead' : this.world.make());
    this.#codes.set(request, code);
  }

  async #fill(request: Made, by: string, value: string): Promise<string> {
    const code = await this.world.answer(value, request.link, by);
    this.oracle.gave({ request, value, code, by, at: this.world.clock.now().getTime() });
    return code;
  }

  async #disputes(request: Made): Promise<void> {
    if ((await this.world.dispute(request.link)) === 204) this.oracle.disputed(request);
  }

  /** Whoever is told to end an old key ends every one that was in place of that secret, and is not any more. */
  #ends(secret: string): void {
    const placed = this.world.placed(secret);
    for (const { request, value } of this.oracle.given) {
      const key = this.world.keys.get(value);
      if (key && request.secret === secret && this.#had.has(value) && value !== placed) key.alive = false;
    }
  }

  async #confirms(): Promise<void> {
    for (const [request, code] of this.#codes) {
      const { secret, asked = '' } = request;
      const state = await this.oracle.stateOf(request);
      if (secret !== 'CARDS' || !this.#isThere(asked) || (state !== 'filled' && state !== 'taken')) continue;
      if (this.world.entry(secret)?.ask?.id !== request.id) continue;
      this.world.clock.advance(600_000);
      this.oracle.presses.push({ by: asked, code, at: this.world.clock.now().getTime() });
      this.world.pressed = { id: asked, login: asked === mona ? 'mona' : 'hubot' };
      await this.#run({ confirm: code });
      this.world.pressed = undefined;
    }
  }

  /** How it ended, as far as it has to be the same. */
  end(): unknown {
    return Object.fromEntries(
      secrets.map((secret) => {
        const { ask, lock, human, wish, credentials = [] } = this.world.entry(secret) ?? {};
        const current = credentials.find(({ stage }) => stage === 'current');
        const live = credentials.filter(({ stage }) => ['current', 'previous', 'pending'].includes(stage));
        const key = this.world.keys.get(this.world.placed(secret) ?? '');
        return [secret, { ask, lock, human, wish, maker: current?.maker?.login, live: live.length, key }];
      }),
    );
  }
}

const good = { maker: 'mona', live: 1, key: { account: ours, alive: true } };
const ended = { API: good, BANK: good, CARDS: good };

describe('five weeks', () => {
  it('of two owners and three keys end with three keys that work, each of who is still there', async () => {
    const story = new Story();
    await story.play();
    expect(story.wrong).toEqual([]);
    expect(story.end()).toEqual(ended);
    const reasons = story.world.mail.flatMap(({ message }) => message.lines.map(({ why }) => why ?? ''));
    for (const why of [/refuses it/, /somebody else/, /leaked/, /replaced everywhere/])
      expect(reasons.some((one) => why.test(one))).toBe(true);
    expect(story.world.mail.some(({ message }) => message.reminder)).toBe(true);
    expect(story.world.links().length).toBeGreaterThan(8);
  });

  it('end the same whichever run is killed, at whichever effect', async () => {
    const calm = new Story();
    await calm.play();
    const deaths = calm.effects.flatMap((count, run) =>
      Array.from({ length: count }, (_, at) => ({
        run,
        kill: { at: at + 1, when: at % 2 === 0 ? ('after' as const) : ('before' as const) },
      })),
    );
    const wrong: string[] = [];
    // All of them take a minute and a half.
    for (const death of deaths.filter((_, index) => index % (isWhole ? 4 : 16) === 0)) {
      const story = new Story(death);
      await story.play();
      const found = [...story.wrong];
      try {
        expect(story.end()).toEqual(ended);
      } catch {
        found.push(JSON.stringify(story.end()));
      }
      if (found.length > 0) wrong.push(`run ${death.run} killed ${death.kill.when} ${death.kill.at}: ${found[0]}`);
    }
    expect(wrong).toEqual([]);
    // It is for a test that hangs: a slow machine takes minutes.
  }, 1_800_000);
});
