/** Requests that were made at another place than the configuration names today. */
import { describe, expect, it } from '@jest/globals';
import { requestKeys } from '../../src/links/request-link.ts';
import { AskWorld, codesOf, DAY, HOUR, origin, ours, tokenFor } from './ask-world.ts';

const elsewhere = 'https://new.example.org';

/** Everything that leaves for a service, from now on. */
function listen(world: AskWorld): string[] {
  const sent: string[] = [];
  world.watcher = { sent: (text) => sent.push(text) };
  return sent;
}

function seedOf(world: AskWorld): string {
  const [ask] = Object.values(world.held()).flatMap(({ ask: found }) => (typeof found === 'string' ? [found] : []));
  return ask ?? '';
}

async function manageOf(seed: string): Promise<string> {
  const { manage } = await requestKeys(Uint8Array.from(Buffer.from(seed, 'base64url')));
  return Buffer.from(manage).toString('base64url');
}

function seeds(world: AskWorld): number {
  return Object.values(world.held()).filter((entry) => 'ask' in entry).length;
}

async function publishes(world: AskWorld): Promise<void> {
  const key = world.make();
  const code = await world.answer(key);
  expect(codesOf(await world.press('mona', code))).toEqual([]);
  expect(world.placed()).toBe(key);
}

describe('after `links.url` has changed, an open request', () => {
  it('is withdrawn where it was made, and asked for anew, and neither host is told what is the other’s', async () => {
    const world = new AskWorld();
    await world.run();
    expect(world.entry()?.ask?.via).toBe(origin);
    await world.answer(world.make());
    const manage = await manageOf(seedOf(world));
    world.url = elsewhere;
    const sent = listen(world);
    expect(codesOf(await world.day())).toEqual([]);
    expect(await world.states()).toEqual(['superseded', 'waiting']);
    expect(world.entry()?.ask?.via).toBe(elsewhere);
    expect(seeds(world)).toBe(1);
    const to = (host: string) => sent.filter((text) => text.startsWith(host)).join('\n');
    expect(to(elsewhere)).not.toContain(manage);
    expect(to(origin)).toContain(manage);
    expect(to(origin)).not.toContain(tokenFor(elsewhere));
    await publishes(world);
  });

  it('is asked for anew although the old service cannot be reached, and nobody can open what is answered there', async () => {
    const world = new AskWorld();
    await world.run();
    world.url = elsewhere;
    world.front = async ({ url }) => (url.startsWith(origin) ? new Response('', { status: 503 }) : undefined);
    const ran = await world.day();
    expect(codesOf(ran)).toEqual([]);
    expect(ran.result?.notices.join()).toContain('links.example.com');
    expect(world.links()).toHaveLength(2);
    expect(seeds(world)).toBe(1);
    world.front = undefined;
    await publishes(world);
  });

  it('that was disputed at the old service goes another way', async () => {
    const world = new AskWorld();
    await world.run();
    await world.answer(world.make('acct_of_a_thief'), undefined, 'thief');
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    world.url = elsewhere;
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.entry()?.disputed).toBeDefined();
    expect(world.mail.map(({ by }) => by)).toEqual(['mail', 'chat']);
    await publishes(world);
  });

  it('of before, whose record does not say where it was made, is asked for anew once', async () => {
    const world = new AskWorld();
    await world.run();
    await world.rewrite((entry) => (entry.ask ? { ...entry, ask: { ...entry.ask, via: 'keyturn' } } : entry));
    expect(codesOf(await world.day())).toEqual([]);
    expect(await world.states()).toEqual(['superseded', 'waiting']);
    for (let day = 0; day < 2; day++) await world.day();
    expect(await world.states()).toEqual(['superseded', 'waiting']);
    await publishes(world);
  });

  it('whose answer was used, but is not kept yet, is taken again where it was made', async () => {
    const options = { tells: true, account: ours };
    const calm = new AskWorld(options);
    await calm.run();
    await calm.answer(calm.make());
    const { effects } = await calm.day();
    const world = new AskWorld(options);
    await world.run();
    const key = world.make();
    await world.answer(key);
    await world.day({}, { at: effects.indexOf('escrow'), when: 'after' });
    expect(world.entry()?.ask?.step).toBe('used');
    world.url = elsewhere;
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.placed()).toBe(key);
    expect(world.entry()?.ask).toBeUndefined();
    expect(await world.looked(world.links()[0] ?? '')).toMatchObject({ question: false });
  });
});

describe('a secret that leaves the file while it is asked for', () => {
  it.each([
    ['', origin],
    [', and `links.url` with it,', elsewhere],
  ])('has its request withdrawn at once%s and S leaves the escrow', async (_, url) => {
    const world = new AskWorld({ secrets: ['STRIPE_KEY', 'OTHER_KEY'] });
    await world.run();
    await world.answer(world.make(), world.links()[0]);
    world.targets = world.targets.filter(({ secret }) => secret === 'OTHER_KEY');
    world.url = url;
    world.clock.advance(HOUR);
    expect(codesOf(await world.run())).toEqual([]);
    expect(world.entry()?.ask).toBeUndefined();
    const asked = [...world.made].filter((link) => link !== world.links().at(-1));
    expect(seeds(world)).toBe(1);
    expect((await world.states()).filter((state) => state === 'waiting' || state === 'filled')).toHaveLength(1);
    expect(asked.length).toBeGreaterThan(0);
  });

  it.each([origin, elsewhere])('leaves no S behind while its service is down, with links at %s', async (url) => {
    const world = new AskWorld({ secrets: ['STRIPE_KEY', 'OTHER_KEY'] });
    await world.run();
    world.targets = world.targets.filter(({ secret }) => secret === 'OTHER_KEY');
    world.url = url;
    world.front = async ({ url: to }) => (to.startsWith(origin) ? new Response('', { status: 503 }) : undefined);
    world.clock.advance(HOUR);
    await world.run();
    expect(world.entry()?.ask).toMatchObject({ step: 'refused' });
    expect(seeds(world)).toBe(1);
    world.front = undefined;
    world.clock.advance(8 * DAY);
    await world.run();
    expect(world.entry()?.ask).toBeUndefined();
  });
});
