import { expect, it } from '@jest/globals';
import { type AskOptions, AskWorld, codesOf, DAY, type Kill, ours, type Ran } from './ask-world.ts';

/** What a person does: each request that waits gets a new key, each answer that waits is confirmed by its code. */
class Person {
  readonly #world: AskWorld;
  readonly codes = new Map<string, string>();
  key = '';

  constructor(world: AskWorld) {
    this.#world = world;
  }

  async answers(): Promise<void> {
    for (const link of this.#world.links()) {
      if ((await this.#world.looked(link)).state !== 'waiting') continue;
      this.key = this.#world.make();
      this.codes.set(link, await this.#world.answer(this.key, link));
    }
  }

  /** The code of an answer that waits to be confirmed, as their page showed it, and who answered. */
  async code(): Promise<{ readonly code: string; readonly login: string } | undefined> {
    for (const [link, code] of this.codes) {
      const { state, question } = await this.#world.looked(link);
      if (!question) continue;
      const mail = this.#world.mail.find(({ message }) => message.lines.some((one) => one.link?.reveal() === link));
      if (state === 'filled' || state === 'taken') return { code, login: mail?.message.person.login ?? '' };
    }
    return undefined;
  }
}

/** One day: a run, which the person has started where something is to be confirmed; then they answer. */
async function day(world: AskWorld, person: Person, confirms: boolean, kill?: Kill): Promise<Ran> {
  const waiting = confirms ? await person.code() : undefined;
  world.clock.advance(DAY);
  const ran = waiting ? await world.press(waiting.login, waiting.code, kill) : await world.run({}, kill);
  await person.answers();
  return ran;
}

/** What is wrong after any run. */
async function wrongIn(world: AskWorld): Promise<readonly string[]> {
  const wrong: string[] = [];
  const states = await world.states();
  const live = states.filter((state) => state === 'waiting' || state === 'filled').length;
  if (live > 1) wrong.push(`${live} requests live`);
  const placed = world.placed();
  if (placed !== undefined && !world.keys.get(placed)?.alive) wrong.push('what is placed does not work');
  if (placed !== undefined && world.keys.get(placed)?.account !== ours) wrong.push('what is placed is a stranger’s');
  return wrong;
}

async function unsettled(world: AskWorld, person: Person): Promise<readonly string[]> {
  const wrong: string[] = [];
  if (world.placed() !== person.key) wrong.push('the key that was given last is not in place');
  if (world.entry()?.ask) wrong.push(`an ask is left: ${world.entry()?.ask?.step}`);
  if (world.entry()?.lock || world.journal?.escrow.lock) wrong.push('a lock is left');
  if (Object.values(world.held()).some((entry) => 'ask' in entry)) wrong.push('S is left in the escrow');
  for (const link of world.made)
    if ((await world.looked(link)).question) wrong.push('a question is left at the service');
  const states = await world.states();
  if (states.some((state) => state === 'waiting' || state === 'filled')) wrong.push(`live: ${states.join()}`);
  const stages = world.entry()?.credentials.map(({ stage }) => stage) ?? [];
  if (stages.filter((stage) => stage === 'current').length !== 1) wrong.push(stages.join());
  if (stages.includes('pending')) wrong.push('a credential is pending');
  return wrong;
}

/** Every nth fault; 1 is all of them. */
const STEP = Number(process.env['KEYTURN_STEP'] ?? 4);

function faults(effects: readonly string[], first: number): readonly Kill[] {
  const all = effects.flatMap((_, at) => (['before', 'after', 'lost'] as const).map((when) => ({ at: at + 1, when })));
  return all.filter((_, number) => number % STEP === first % STEP);
}

async function search(options: AskOptions, confirms: boolean): Promise<readonly string[]> {
  const calm = new AskWorld(options);
  const somebody = new Person(calm);
  const runs = [await day(calm, somebody, confirms), await day(calm, somebody, confirms)];
  expect(await unsettled(calm, somebody)).toEqual([]);
  const wrong: string[] = [];
  for (const [number, { effects }] of runs.entries()) {
    for (const kill of faults(effects, number)) {
      const world = new AskWorld(options);
      const person = new Person(world);
      for (let before = 0; before < number; before++) await day(world, person, confirms);
      const found = await finished(world, person, confirms, await day(world, person, confirms, kill), kill);
      if (found.length > 0) wrong.push(`run ${number + 1}, ${says(kill, effects)}: ${found.join('; ')}`);
    }
  }
  return wrong;
}

/** What is wrong when three more days have passed without a fault. */
async function finished(
  world: AskWorld,
  person: Person,
  confirms: boolean,
  { killed }: Ran,
  { when }: Kill,
): Promise<readonly string[]> {
  const found = killed === (when !== 'lost') ? [] : ['was not faulted'];
  found.push(...(await wrongIn(world)));
  for (let after = 0; after < 3; after++) {
    const ran = await day(world, person, confirms);
    found.push(...codesOf(ran), ...(await wrongIn(world)));
  }
  return [...new Set([...found, ...(await unsettled(world, person))])];
}

const says = ({ at, when }: Kill, effects: readonly string[]) => `${when} ${at} (${effects[at - 1]})`;

it('faulted at any effect, the next runs publish the answer, and nothing of its request is left', async () => {
  expect(await search({}, true)).toEqual([]);
}, 900_000);

it('faulted at any effect, where the provider tells whose the key is', async () => {
  expect(await search({ tells: true, account: ours }, false)).toEqual([]);
}, 900_000);

type Scene = {
  readonly owner?: readonly string[];
  /** After the first run, which has asked. Gives the run that is faulted. */
  readonly plays: (world: AskWorld, person: Person) => Promise<(kill?: Kill) => Promise<Ran>>;
};

const link = (world: AskWorld) => world.links().at(-1) ?? '';

const scenes: { readonly [name: string]: Scene } = {
  'an answer is refused': {
    plays: async (world, person) => {
      const code = await world.answer('toy-example-not-a-key-dead');
      person.codes.set(link(world), code);
      return (kill) => world.press('mona', code, kill);
    },
  },
  'nobody answers in time': {
    owner: ['mona', 'hubot'],
    plays: async (world) => {
      world.clock.advance(7 * DAY);
      return (kill) => world.run({}, kill);
    },
  },
  'a stranger answers, and it is disputed': {
    plays: async (world) => {
      await world.answer(world.make('acct_of_a_thief'), undefined, 'thief');
      await world.dispute(link(world));
      return (kill) => world.run({}, kill);
    },
  },
  'who has answered leaves': {
    owner: ['mona', 'hubot'],
    plays: async (world) => {
      await world.answer(world.make('acct_of_a_leaver'));
      world.people.delete('mona');
      return (kill) => world.run({}, kill);
    },
  },
  'S is lost': {
    plays: async (world) => {
      await world.answer(world.make('acct_of_whoever'));
      const last = world.escrow.at(-1);
      const text = JSON.stringify({ ...JSON.parse(last?.text ?? ''), entries: {} });
      world.escrow.push({ at: last?.at ?? 0, text });
      return (kill) => world.run({}, kill);
    },
  },
  'the request is forgotten by its service': {
    plays: async (world) => {
      await world.service.store.forget();
      return (kill) => world.run({}, kill);
    },
  },
  'its secret leaves the file, and comes back': {
    plays: async (world) => {
      const { targets } = world;
      return async (kill) => {
        world.targets = [];
        const ran = await world.run({}, kill);
        world.targets = targets;
        return ran;
      };
    },
  },
  'somebody gives the key at a terminal': {
    plays: async (world, person) => {
      person.key = world.make();
      world.terminal = [person.key];
      return async (kill) => {
        const ran = await world.run({}, kill);
        world.terminal = undefined;
        return ran;
      };
    },
  },
};

it.each(Object.keys(scenes))(
  'faulted at any effect of the run in which %s, the next runs finish',
  async (name) => {
    const { owner, plays } = scenes[name] as Scene;
    const options: AskOptions = owner ? { owner } : {};
    const begun = async () => {
      const world = new AskWorld(options);
      const person = new Person(world);
      await world.run();
      return { world, person, run: await plays(world, person) };
    };
    const calm = await begun();
    const { effects } = await calm.run();
    expect(effects.length).toBeGreaterThan(1);
    const wrong: string[] = [];
    for (const kill of faults(effects, name.length)) {
      const { world, person, run } = await begun();
      const ran = await run(kill);
      await person.answers();
      const found = await finished(world, person, true, ran, kill);
      if (found.length > 0) wrong.push(`${says(kill, effects)}: ${found.join('; ')}`);
    }
    expect(wrong).toEqual([]);
  },
  900_000,
);
