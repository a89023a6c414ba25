/** A breached person answers nothing, and their word counts for nothing, until somebody lets them go again. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Order } from '../../../../src/rotation/run/incident/open.ts';
import { AskWorld, codesOf, DAY } from '../../ask-world.ts';
import { named } from './incident-vectors.ts';

const order: Order = {
  selector: { person: 'mona' },
  since: '2026-01-01T00:00:00.000Z',
  known: { named },
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};

/** A key of hubot's is in place; mona, who is the first to be asked, has an open request for the next one. */
async function asked(owner: readonly string[] = ['mona', 'hubot']): Promise<{ world: AskWorld; old: string }> {
  const world = new AskWorld({ owner: ['hubot'], tells: true });
  await world.run();
  const old = world.make();
  await world.press('hubot', await world.answer(old));
  expect(world.placed()).toBe(old);
  world.variables.set('STRIPE_KEY', old);
  world.clock.advance(20 * DAY);
  world.targets = [world.target('STRIPE_KEY', { owner })];
  world.mail.length = 0;
  await world.run({ force: 'a test' });
  expect(world.mail.map(({ message }) => message.person.login)).toEqual(['mona']);
  return { world, old };
}

const login = (world: AskWorld) => world.entry()?.ask?.owner.login;

describe('an incident about a person who is asked for a key', () => {
  it('ends their request, uses no answer of theirs, and asks the next owner', async () => {
    const { world, old } = await asked();
    const [link = ''] = world.links();
    const code = await world.answer(world.make());
    await world.run({ incident: order });
    expect((await world.looked(link)).state).not.toBe('filled');
    await world.press('mona', code);
    expect(world.placed()).toBe(old);
    expect(login(world)).toBe('hubot');
    expect((await world.looked(link)).state).toBe('superseded');
    const fresh = world.make();
    await world.press('hubot', await world.answer(fresh));
    expect(world.placed()).toBe(fresh);
  });

  it('goes on holding them back after it was closed, also where nobody else can be asked, until they are released', async () => {
    const { world } = await asked(['mona']);
    const ran = await world.run({ incident: order });
    expect(codesOf(ran)).toEqual(['ASK_NOBODY']);
    const [incident] = Object.values(world.journal?.incidents ?? {});
    expect(incident?.closed ?? 'nothing was in it').toBeDefined();
    await world.day();
    expect(world.entry()?.ask?.step).toBe('refused');
    await world.run({ decision: { release: 'mona' } });
    await world.day();
    expect([login(world), world.entry()?.ask?.step]).toEqual(['mona', 'sent']);
  });

  it('holds them back by whatever login the journal knew them', async () => {
    const world = new AskWorld({ owner: ['mona'] });
    await world.run();
    await world.press('mona', await world.answer(world.make()));
    world.clock.advance(20 * DAY);
    expect(codesOf(await world.run({ incident: order }))).toEqual(['ASK_NOBODY']);
    const mona = world.people.get('mona')!;
    world.people.delete('mona');
    world.people.set('lona', { ...mona, login: 'lona' });
    world.targets = [world.target('STRIPE_KEY', { owner: ['lona'] })];
    world.mail.length = 0;
    expect(codesOf(await world.day())).toEqual(['ASK_NOBODY']);
    expect(world.mail).toEqual([]);
  });

  it('does not take their word that an old key was ended, and tells another owner to end it', async () => {
    const world = new AskWorld({ owner: ['mona', 'hubot'] });
    await world.run();
    const old = world.make();
    await world.press('mona', await world.answer(old));
    expect(world.placed()).toBe(old);
    world.clock.advance(20 * DAY);
    world.mail.length = 0;
    await world.run({ incident: order });
    expect(login(world)).toBe('hubot');
    await world.press('hubot', await world.answer(world.make()));
    await world.day();
    const told = world.mail.filter(({ message }) => message.lines.some(({ link }) => link === undefined));
    expect(told.length).toBeGreaterThan(0);
    expect([...new Set(told.map(({ message }) => message.person.login))]).toEqual(['hubot']);
    for (const [who, isOver] of [
      ['mona', false],
      ['hubot', true],
    ] as const) {
      world.pressed = world.people.get(who);
      await world.run({ ended: true });
      const [incident] = Object.values(world.journal?.incidents ?? {});
      expect([who, incident?.closed !== undefined]).toEqual([who, isOver]);
    }
    // It is closed, and still nothing of theirs counts.
    await world.run({ force: 'another' });
    expect(login(world)).toBe('hubot');
  });
});
