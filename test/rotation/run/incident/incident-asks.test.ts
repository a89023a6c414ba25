/** An incident over a key that only a person can make: its owner is asked at once, and the board says what waits for whom. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { evidenceOf } from '../../../../src/report/incident-evidence.ts';
import { boardsOf, isEnded } from '../../../../src/rotation/run/incident/board.ts';
import type { Order } from '../../../../src/rotation/run/incident/open.ts';
import { isWhole } from '../../../sample.ts';
import { AskWorld, codesOf, DAY, type Kill, type Ran } from '../../ask-world.ts';
import { named } from './incident-vectors.ts';

const key = 'production/STRIPE_KEY';
/** How many effects apart it is killed. */
const STEP = isWhole ? 1 : 3;
const place = 'https://console.toy.example.com/keys';

const order: Order = {
  selector: { destination: 'toy' },
  since: '2026-01-01T00:00:00.000Z',
  known: { named },
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};

/** A key of mona's that lies in the breached place, for three weeks. `hasOld`: a run can try it. */
async function inPlace(hasOld = true): Promise<{ readonly world: AskWorld; readonly old: string }> {
  const world = new AskWorld({ owner: ['mona', 'hubot'] });
  await world.run();
  const old = world.make();
  await world.press('mona', await world.answer(old));
  expect(world.placed()).toBe(old);
  if (hasOld) world.variables.set('STRIPE_KEY', old);
  world.clock.advance(20 * DAY);
  world.mail.length = 0;
  world.notices.length = 0;
  return { world, old };
}

/** Its only row, as `status` shows it from the journal alone. */
function row(world: AskWorld) {
  const keys = new Map([[key, { manual: true, asks: ['mona', 'hubot'] }]]);
  const [id] = Object.keys(world.journal?.incidents ?? {});
  const [board] = boardsOf(world.journal!, { keys, console: () => place }, id);
  expect(board?.rows).toHaveLength(1);
  const { row: _, ...rest } = board!.rows[0]!;
  return { ...rest, isEnded: isEnded(board!) };
}

function incident(world: AskWorld, kill?: Kill): Promise<Ran> {
  world.clock.advance(DAY);
  return world.run({ incident: order }, kill);
}

const ends = (world: AskWorld) =>
  world.mail.filter(({ message }) => message.lines.some(({ link }) => link === undefined)).length;

describe('an incident over a key whose owner is asked', () => {
  it('asks at once and urgently, and its row says what waits for whom until the key is seen dead', async () => {
    const { world, old } = await inPlace();
    expect(codesOf(await incident(world))).toEqual([]);
    expect(world.mail.map(({ message }) => [message.person.login, message.urgent])).toEqual([['mona', true]]);
    const asked = world.entry()?.ask;
    expect(asked?.reason).toBe('exposed');
    expect(row(world)).toEqual({
      state: 'asked',
      says: `mona was asked for its successor at ${asked?.since}, and can answer until ${asked?.expires}`,
      next: `mona makes a key in ${place} and pastes it into the page of the link that they have`,
      isEnded: false,
    });

    const fresh = world.make();
    const code = await world.answer(fresh);
    expect(codesOf(await world.day())).toEqual([]);
    expect(row(world)).toMatchObject({ state: 'asked', isEnded: false });
    expect(row(world).says).toContain('an answer waits for them to confirm it');
    expect(row(world).next).not.toContain(code);
    expect(world.placed()).toBe(old);

    expect(codesOf(await world.press('mona', code))).toEqual([]);
    expect(world.placed()).toBe(fresh);
    // What leaked has no overlap: who made it is told in the same run.
    expect(ends(world)).toBe(1);
    expect(row(world)).toMatchObject({ state: 'asked', isEnded: false });
    expect(row(world).says).toMatch(/^its successor is in place; mona was told at 2026-\S+ to end it$/);
    expect(row(world).next).toContain(`mona ends it in ${place}`);

    await world.day();
    expect(row(world).says).toContain('mona was told 2 times');
    world.keys.get(old)!.alive = false;
    expect(codesOf(await world.day())).toEqual([]);
    expect(row(world)).toMatchObject({ state: 'dead', isEnded: true });
    expect(Object.values(world.journal?.incidents ?? {})[0]?.closed).toBeDefined();
  });

  it('tells whoever was asked before that it is urgent now, by the same link, and knows their answer for the successor', async () => {
    const { world, old } = await inPlace();
    await world.run({ force: 'a test' });
    expect(world.mail.map(({ message }) => message.urgent)).toEqual([undefined]);
    const links = world.links();
    expect(codesOf(await incident(world))).toEqual([]);
    expect(world.mail.map(({ message }) => message.urgent)).toEqual([undefined, true]);
    expect(world.links()).toEqual(links);
    await world.press('mona', await world.answer(world.make()));
    expect(row(world).says).toContain('mona was told at');
    world.keys.get(old)!.alive = false;
    await world.day();
    expect(row(world)).toMatchObject({ state: 'dead', isEnded: true });
    const [id = ''] = Object.keys(world.journal?.incidents ?? {});
    const { json } = evidenceOf(world.journal!, id, { known: { named }, publicHome: false });
    expect(JSON.parse(json).items[0].successor.writes[0].place).toBe('acme/shop/STRIPE_KEY');
  });

  it('has in its evidence who was asked, who made the successor, and who was told to end the old one', async () => {
    const { world, old } = await inPlace();
    await incident(world);
    const [id = ''] = Object.keys(world.journal?.incidents ?? {});
    const shown = (publicHome: boolean) => evidenceOf(world.journal!, id, { known: { named }, publicHome });
    const line = (publicHome: boolean) => JSON.parse(shown(publicHome).json).items[0];
    const since = world.entry()?.ask?.since;
    expect(line(false).asked).toEqual({ since, owner: 'mona', answered: null });
    expect(shown(false).markdown).toContain(`\`mona\` ${since}`);

    await world.press('mona', await world.answer(world.make()));
    world.keys.get(old)!.alive = false;
    await world.day();
    const answered = world.entry()?.credentials[1]?.times.minted;
    expect(line(false).asked).toEqual({ since, owner: 'mona', answered });
    expect(line(false).toldToEnd).toMatchObject({ times: 1 });
    expect(line(false).proof).toBe('refused');
    expect(line(true).asked).toEqual({ since, answered });
    expect(shown(true).json + shown(true).markdown).not.toContain('mona');
    expect(shown(false)).toEqual(shown(false));
  });

  it('takes no word of anybody for the death of a key that is seen to work', async () => {
    const { world, old } = await inPlace();
    await incident(world);
    await world.press('mona', await world.answer(world.make()));
    const [item = ''] = Object.keys(Object.values(world.journal?.incidents ?? {})[0]?.items ?? {});
    world.variables.clear();
    world.pressed = world.people.get('hubot');
    expect(codesOf(await world.run({ decision: { dead: item } }))).toEqual(['OLD_KEY_ALIVE']);
    expect(row(world).isEnded).toBe(false);
    world.keys.get(old)!.alive = false;
    expect(codesOf(await world.run({ decision: { dead: item } }))).toEqual([]);
    expect(row(world)).toMatchObject({ state: 'dead', isEnded: true });
  });

  it('takes the word that a key is dead from an owner alone, who has started the run', async () => {
    const { world, old } = await inPlace(false);
    await incident(world);
    world.keys.get(old)!.alive = false;
    const [item = ''] = Object.keys(Object.values(world.journal?.incidents ?? {})[0]?.items ?? {});
    for (const login of [undefined, 'lisa']) {
      world.pressed = login === undefined ? undefined : world.people.get(login);
      const ran = await world.run({ decision: { dead: item } });
      expect([login, codesOf(ran), row(world).isEnded]).toEqual([login, ['NEEDS_HUMAN'], false]);
      expect(ran.error?.hint).toContain(`--dead '${item}'`);
    }
    world.pressed = world.people.get('mona');
    expect(codesOf(await world.run({ decision: { dead: item } }))).toEqual([]);
    expect(row(world)).toMatchObject({ state: 'dead', isEnded: true });
  });

  it('may be accepted as it is, and takes the word of an owner where nothing can try the key', async () => {
    const { world } = await inPlace();
    await incident(world);
    const [item = ''] = Object.keys(Object.values(world.journal?.incidents ?? {})[0]?.items ?? {});
    await world.run({ decision: { accept: { rows: [item], reason: 'a sandbox' } } });
    expect(row(world)).toMatchObject({ state: 'accepted', isEnded: true });

    const { world: other } = await inPlace(false);
    await incident(other);
    await other.press('mona', await other.answer(other.make()));
    expect(row(other).isEnded).toBe(false);
    other.pressed = other.people.get('hubot');
    expect(codesOf(await other.run({ ended: true }))).toEqual([]);
    expect(row(other)).toMatchObject({ state: 'dead', isEnded: true });
  });

  it('asks for the successor of what was in place before the first run, and hears of its end from an owner alone', async () => {
    const world = new AskWorld();
    world.places.set('acme/shop/STRIPE_KEY', { value: world.make(), at: world.clock.now().getTime() });
    world.clock.advance(DAY);
    expect(codesOf(await world.run({ incident: { ...order, selector: { all: true } } }))).toEqual([]);
    expect(row(world)).toMatchObject({ state: 'asked', isEnded: false });
    expect(codesOf(await world.press('mona', await world.answer(world.make())))).toEqual(['OLD_KEY_ALIVE']);
    expect(row(world)).toMatchObject({ state: 'alive', isEnded: false });
    for (const [login, isEnded] of [
      ['lisa', false],
      ['mona', true],
    ] as const) {
      world.pressed = world.people.get(login);
      await world.run({ ended: true });
      expect([login, row(world).isEnded]).toEqual([login, isEnded]);
    }
  });

  it('says so where nobody can be asked, and never sends anybody to a terminal', async () => {
    const { world } = await inPlace();
    for (const person of world.people.values()) world.people.set(person.login, { ...person, reach: {} });
    expect(codesOf(await incident(world))).toEqual(['ASK_NOBODY']);
    expect(row(world)).toMatchObject({ state: 'alive', isEnded: false });
    expect(row(world).says).toContain('nobody is left who can be asked');
    expect(row(world).next).not.toContain('keyturn rotate --only');
  });
});

describe('killed at any effect', () => {
  const runs: readonly (readonly [string, (world: AskWorld, kill?: Kill) => Promise<Ran>])[] = [
    ['the run that asks', incident],
    ['the run that publishes', async (world, kill) => world.press('mona', await answered(world), kill)],
    ['the run that sees the old key dead', (world, kill) => world.day({}, kill)],
  ];

  /** The code of the answer to the newest link; the same answer again. */
  async function answered(world: AskWorld): Promise<string> {
    const made = [...world.keys.keys()].filter((one) => one.startsWith('toy-example'));
    return world.answer(made.length > 1 ? made.at(-1)! : world.make());
  }

  /** State of the request whose link came last; not each that was made was sent. */
  async function newest(world: AskWorld): Promise<string | undefined> {
    const link = world.links().at(-1);
    return link === undefined ? undefined : (await world.looked(link)).state;
  }

  /** Does what people do until it is over. */
  async function goOn(world: AskWorld, old: string): Promise<void> {
    if (!world.journal?.incidents) await incident(world);
    for (let day = 0; day < 4; day++) {
      if ((await newest(world)) === 'waiting') await answered(world);
      if ((await newest(world)) === 'filled') await world.press('mona', await answered(world));
      if (world.placed() !== old) world.keys.get(old)!.alive = false;
      await world.day();
    }
  }

  it.each(runs.map(([name], at) => [name, at] as const))(
    '%s',
    async (_, at) => {
      const ready = async () => {
        const { world, old } = await inPlace();
        for (const [, run] of runs.slice(0, at)) await run(world);
        if (at === 2) world.keys.get(old)!.alive = false;
        return { world, old };
      };
      const { world: free } = await ready();
      const { effects } = await runs[at]![1](free);
      expect(effects.length).toBeGreaterThan(2);
      for (let effect = 1; effect <= effects.length; effect += STEP) {
        for (const when of ['before', 'after'] as const) {
          const { world, old } = await ready();
          const ran = await runs[at]![1](world, { at: effect, when });
          const where = `${when} ${effect} ${effects[effect - 1]}`;
          expect([where, ran.killed]).toEqual([where, true]);
          await goOn(world, old);
          expect([where, row(world).state]).toEqual([where, 'dead']);
          const made = [...world.keys.keys()].at(-1);
          expect([where, world.placed()]).toEqual([where, made]);
          const stages = world.entry()?.credentials.map(({ stage, proof }) => proof ?? stage);
          expect([where, stages]).toEqual([where, ['refused', 'current']]);
          expect([where, world.entry()?.ask, world.held()]).toEqual([where, undefined, {}]);
          expect(world.journalStore.commits.map(({ text }) => text).join('')).not.toContain('toy-example-not-a-key');
        }
      }
    },
    900_000,
  );
});
