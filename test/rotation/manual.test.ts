import { describe, expect, it } from '@jest/globals';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type Toy, toy } from '../fakes/toy.ts';
import { fates, Runs } from '../http-faults/runs.ts';

const DAY = 86_400_000;
/** Every nth request; 1 is all of them. */
const STEP = Number(process.env['KEYTURN_STEP'] ?? 9);
const console = 'https://console.toy.example.com/keys';

/** A key that a person makes, types and ends; everything else is Keyturn's. */
class ByHand extends Runs {
  protected override readonly key = 'production/HAND_KEY';
  readonly vendor: Toy;
  readonly questions: string[] = [];
  /** Values that are given to the next questions; then nothing. */
  answers: string[] = [];
  proves = true;
  extra: { readonly [name: string]: string } = {};

  constructor(seed = 1) {
    super(new Date('2026-01-01T06:00:00Z'), seed);
    this.github.addRepository('acme/shop', { environments: ['production'] });
    this.vendor = toy(this.time.clockOf(this), { lingers: 2_000 });
  }

  protected override get configuration(): string {
    return `
environments: { production: { destinations: [ { github: { environment: production } } ] } }
policy: { max-age: 90d, overlap: 24h, lead: 3d }
secrets:
  HAND_KEY:
    provider: manual
    environments: [production]
    options:
      console: ${console}${
        this.proves
          ? `
      base-url: https://api.toy.example.com
      verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401], successes: 2 }`
          : ''
      }
  OTHER_KEY: { provider: random, environments: [production] }
`;
  }

  protected override get environment(): { readonly [name: string]: string } {
    return this.extra;
  }

  protected override look(label: string): void {
    if (this.placed !== undefined && this.proves && !this.vendor.accepts(this.placed) && !this.mayBeDead)
      this.wrong.push(`what is placed does not work after ${label}`);
  }
  mayBeDead = false;

  get placed(): string | undefined {
    return this.github.secret('acme/shop', 'HAND_KEY', { environment: 'production' })?.value;
  }

  readonly serve: Http = async (request) =>
    new URL(request.url).origin === 'https://api.toy.example.com'
      ? this.vendor.http(request)
      : this.github.http(request);

  /** Somebody sits at the terminal of the next runs. */
  sits(...answers: string[]): void {
    this.answers = answers;
    this.ask = async (question) => {
      this.questions.push(question);
      const answer = this.answers.shift();
      return answer === undefined || answer === '' ? undefined : new Secret(answer);
    };
  }

  leaves(): void {
    this.ask = undefined;
  }

  stages(): readonly string[] {
    return this.entry?.credentials.map(({ stage, proof }) => (proof ? `${stage}: ${proof}` : stage)) ?? [];
  }

  /** The first key is in place. */
  async begun(): Promise<string> {
    const { key, id } = this.vendor.make('first');
    this.sits(key);
    const { failures } = await this.run();
    expect(failures).toEqual([]);
    this.leaves();
    return id;
  }
}

describe('a key that is made manually', () => {
  it('is asked for where a person sits, proved, stored, and the old one is waited for until it is refused', async () => {
    const world = new ByHand();
    const firstId = await world.begun();
    const first = world.placed!;
    expect(world.questions[0]).toMatch(/^production\/HAND_KEY: make a new key in https:\/\/console\.toy/);
    expect(world.stages()).toEqual(['current']);

    // Due on a schedule: a human is wanted, with the command; the other secret is rotated all the same.
    world.time.advance(88 * DAY);
    const due = await world.run();
    expect(due.failures).toEqual([
      expect.objectContaining({
        code: 'NEEDS_HUMAN',
        hint: "in a terminal: keyturn rotate --only 'production/HAND_KEY'",
      }),
    ]);
    expect(due.result?.outcomes.map(({ action }) => action)).toEqual(['human', 'rotated']);
    expect(world.placed).toBe(first);
    expect(world.stages()).toEqual(['current']);

    const second = world.vendor.make('second');
    world.sits(second.key);
    expect((await world.run()).failures).toEqual([]);
    world.leaves();
    expect(world.placed).toBe(second.key);
    expect(world.stages()).toEqual(['previous', 'current']);
    expect(world.vendor.accepts(first)).toBe(true);

    // The overlap is over: reminded each day, with the console and the command.
    world.time.advance(2 * DAY);
    const reminded = await world.run();
    expect(reminded.failures[0]).toMatchObject({ code: 'NEEDS_HUMAN' });
    expect(reminded.failures[0]?.message).toContain('is to be ended by hand');
    expect(reminded.failures[0]?.hint).toContain(`end it in ${console}`);

    // Still alive: seen with the value, and not believed to be dead.
    world.sits(first);
    expect((await world.run(undefined, { ended: true })).failures[0]?.message).toContain('and it still works');
    expect(world.stages()).toEqual(['previous', 'current']);

    world.vendor.end(firstId);
    world.time.advance(DAY);
    world.sits(first);
    expect((await world.run()).failures).toEqual([]);
    expect(world.stages()).toEqual(['revoked: refused', 'current']);
    expect(world.wrong).toEqual([]);
    expect(JSON.stringify(world.journal)).not.toContain('toy-example-not-a-key');
  });

  it('is dead because somebody says so, where nothing can show it', async () => {
    const world = new ByHand(2);
    await world.begun();
    world.time.advance(88 * DAY);
    world.sits(world.vendor.make('second').key);
    await world.run();
    world.leaves();
    await world.run(undefined, { ended: true });
    expect(world.stages()).toEqual(['revoked: confirmed', 'current']);
  });

  it('that nothing can prove is taken at the word of who gives it, and the summary says so', async () => {
    const world = new ByHand(3);
    world.proves = false;
    world.sits('toy-example-not-a-key-of-any-service');
    const { failures, result } = await world.run();
    expect(failures).toEqual([]);
    expect(result?.outcomes[0]?.notes).toContain(
      'nothing shows whether the new key works: add `verify` to its options',
    );
    expect(world.placed).toBe('toy-example-not-a-key-of-any-service');
  });

  it.each([
    ['nothing', [], /no key was given/, 1],
    ['three that the provider refuses', ['toy-a', 'toy-b', 'toy-c'], /refuses that key/, 3],
  ])('is not rotated, and nothing is written down, when what is given is %s', async (_, given, says, asked) => {
    const world = new ByHand(4);
    world.sits(...given);
    const { failures } = await world.run();
    expect(failures[0]).toMatchObject({ code: 'NEEDS_HUMAN' });
    expect(failures[0]?.message).toMatch(says);
    expect(world.questions.length).toBe(asked);
    expect(world.entry?.credentials ?? []).toEqual([]);
    expect(world.placed).toBeUndefined();
  });

  it('may not be the one that is in use today', async () => {
    const world = new ByHand(5);
    await world.begun();
    world.questions.length = 0;
    const second = world.vendor.make('second').key;
    world.sits(world.placed!, second);
    expect((await world.run(undefined, { force: 'forced' })).failures).toEqual([]);
    expect(world.questions[1]).toContain('that is a key that was given before');
    expect(world.placed).toBe(second);
  });

  it('leaked is asked for at once, and its end is asked for without an overlap', async () => {
    const world = new ByHand(6);
    const id = await world.begun();
    const old = world.placed!;
    world.sits(world.vendor.make('second').key, '');
    const { failures } = await world.run(undefined, { force: 'lost', exposed: true });
    expect(failures[0]?.message).toContain('is to be ended by hand');
    world.vendor.end(id);
    world.time.advance(60_000);
    world.extra = { HAND_KEY: old };
    world.leaves();
    expect((await world.run()).failures).toEqual([]);
    expect(world.stages()).toEqual(['revoked: refused', 'current']);
  });
});

it('faulted at any request, the same key or another one brings it to its end', async () => {
  const calm = new ByHand(7);
  await calm.begun();
  calm.time.advance(88 * DAY);
  calm.sits(calm.vendor.make('second').key);
  const { requests } = await calm.run();
  expect(requests.length).toBeGreaterThan(8);
  const wrong: string[] = [];
  for (const [offset, fate] of fates.entries()) {
    for (let at = 1 + offset; at <= requests.length; at += STEP) {
      const world = new ByHand(7);
      const firstId = await world.begun();
      world.time.advance(88 * DAY);
      const second = world.vendor.make('second');
      world.sits(second.key);
      await world.run({ fate, at });
      world.leaves();
      world.time.advance(DAY);
      await world.run();
      // Whatever is asked for, this is the key that the person has.
      for (let day = 0; day < 2; day++) {
        world.time.advance(DAY);
        world.sits(second.key, second.key, second.key);
        await world.run();
      }
      world.leaves();
      world.vendor.end(firstId);
      world.time.advance(DAY);
      await world.run(undefined, { ended: true });
      const stages = world.stages().filter((stage) => stage !== 'aborted');
      const found = [
        ...world.wrong,
        ...(world.placed === second.key ? [] : ['the second is not in place']),
        ...(stages.join() === 'revoked: confirmed,current' ? [] : [stages.join()]),
        ...(world.entry?.lock ? ['a lock'] : []),
      ];
      if (found.length > 0) wrong.push(`${fate} at ${at} (${requests[at - 1]}): ${found.join('; ')}`);
    }
  }
  expect(wrong).toEqual([]);
}, 900_000);
