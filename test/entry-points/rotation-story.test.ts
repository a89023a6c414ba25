import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActionRan, DAY, expectExit, HOME, HOUR, House } from './harness.ts';

/** What a run changed, wherever: everything but reads, and but the question whether the link service knows us. */
function mutations({ requests }: ActionRan): string[] {
  return requests
    .filter(
      ({ method, host, status }) => method !== 'GET' && method !== 'HEAD' && !(host === 'links' && status === 400),
    )
    .map(({ host, method, path }) => `${host} ${method} ${path}`);
}

function summed({ result }: ActionRan): string[] {
  return result.map((entry) => `${entry.environment}/${entry.secret} ${entry.action} ${entry.reason ?? ''}`.trim());
}

// One story: each test goes on where the one before it ended.
describe('two environments and a team of two', () => {
  let house: House;
  /** By hand, before Keyturn came. */
  const foreign = ['toy_0001', 'toy_0002', 'toy_0003', 'toy_0004'];
  const production = () => house.github.secret(HOME, 'TOY_KEY', { environment: 'production' })?.value;
  const development = () => house.github.secret(HOME, 'TOY_KEY')?.value;
  const revokes = () => house.seen.filter(({ host, method }) => host === 'toy' && method === 'DELETE');

  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('get two new keys, and two secrets that open to them', async () => {
    const ran = await house.action();

    expect(ran.stderr).toBe('');
    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY rotated new', 'development/TOY_KEY rotated new']);
    expect(ran.outputs).toMatchObject({ rotated: '2', overdue: '0' });
    expect(house.minted.length).toBe(2);
    // The stand-in for GitHub opened both boxes with libsodium and its own private keys.
    expect([production(), development()].sort()).toEqual(house.minted.map(({ key }) => key).sort());
    expect(house.github.secret(HOME, 'TOY_KEY')?.writes.length).toBe(1);
    expect(revokes()).toEqual([]);
  });

  it('make one message and one link for each person, with both values and one reader', async () => {
    expect(house.messages.map(({ person, secrets }) => ({ person, secrets }))).toEqual(
      ['mona', 'hubot'].map((person) => ({
        person,
        secrets: ['production/TOY_KEY', 'development/TOY_KEY'],
      })),
    );
    const [mona, hubot] = house.messages.map(({ link }) => link);
    expect(mona).not.toBe(hubot);
    const both = { 'production/TOY_KEY': production(), 'development/TOY_KEY': development() };
    expect(await house.openLink(mona!)).toEqual(both);
    expect(await house.openLink(hubot!)).toEqual(both);
    for (const link of [mona!, hubot!]) {
      await expect(house.openLink(link)).rejects.toMatchObject({ code: 'LINK_GONE' });
    }
  });

  it('cost at most three requests to GitHub and change nothing when nothing is due', async () => {
    house.clock.advance(HOUR);
    const told = house.messages.length;
    // What became of the links is journalled once; after that a run has nothing to say.
    await house.action();
    const ran = await house.action();

    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY none', 'development/TOY_KEY none']);
    expect(mutations(ran)).toEqual([]);
    expect(ran.github.length).toBeLessThanOrEqual(3);
    expect(ran.outputs['rotated']).toBe('0');
    expect(house.messages.length).toBe(told);
  });

  it('are rotated one at a time with `only` and `force`', async () => {
    const before = { production: production(), development: development() };
    const ran = await house.action({
      inputs: { force: 'true', only: 'production/*', reason: 'the laptop of mona is gone' },
      event: 'workflow_dispatch',
    });

    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY rotated the laptop of mona is gone']);
    expect(development()).toBe(before.development);
    expect(production()).not.toBe(before.production);
    expect(house.minted.length).toBe(3);
    expect(house.toy.accepts(before.production!)).toBe(true);
    expect(house.messages.slice(2).map(({ secrets }) => secrets)).toEqual([
      ['production/TOY_KEY'],
      ['production/TOY_KEY'],
    ]);
  });

  it('keep the old key until the overlap is over and its receipts are in', async () => {
    const [mona, hubot] = house.messages.slice(2).map(({ link }) => link);
    await house.openLink(mona!);
    house.clock.advance(20 * HOUR);
    let ran = await house.action();
    expectExit(ran, 0);
    expect(ran.result[0]?.next).toMatch(/^the previous credential overlaps until /);
    expect(ran.result[0]?.shares.states).toEqual({ saved: 1, waiting: 1 });

    // GitHub shows whole seconds, and a link lives as long as the overlap.
    house.clock.advance(3 * HOUR + 59 * 60_000);
    await house.openLink(hubot!);
    house.clock.advance(60_000 - 10_000);
    ran = await house.action();
    expect(ran.result[0]?.next).toMatch(/^the previous credential overlaps until /);
    expect(revokes()).toEqual([]);
    expect(house.minted.length).toBe(3);
  });

  it('lose exactly the old key then', async () => {
    const old = house.minted.filter(({ key }) => key !== production() && key !== development());
    expect(old.length).toBe(1);

    house.clock.advance(HOUR);
    const ran = await house.action();

    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY revoked', 'development/TOY_KEY none']);
    expect(revokes().map(({ path }) => path)).toEqual([`/keys/${old[0]!.id}`]);
    expect(house.toy.accepts(old[0]!.key)).toBe(false);
    expect(house.minted.map(({ key }) => key).sort()).toEqual([production(), development()].sort());
  });

  it('never touch a key that somebody else made', () => {
    expect(house.toy.live().filter((id) => foreign.includes(id))).toEqual(foreign);
  });

  it('are idle after everything', async () => {
    house.clock.advance(DAY);
    const ran = await house.action();
    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY none', 'development/TOY_KEY none']);
    expect(mutations(ran)).toEqual([]);
    expect(ran.github.length).toBeLessThanOrEqual(3);
    expect(revokes().length).toBe(1);
    expect(house.github.undocumented).toEqual([]);
  });
});

describe('a recipient who never opens the link', () => {
  it('is waited for until the deadline, though the link has expired long before', async () => {
    const house = await House.open();
    const configuration = house.configuration().replace(', development]', ']');
    const revokes = () => house.seen.filter(({ host, method }) => host === 'toy' && method === 'DELETE').length;
    try {
      expectExit(await house.action({ configuration }), 0);
      house.clock.advance(87 * DAY);
      expectExit(await house.action({ configuration }), 0);
      const [, , { link }] = house.messages as [unknown, unknown, { link: string }];
      house.clock.advance(26 * HOUR);
      expectExit(await house.action({ configuration }), 0);
      await expect(house.openLink(link)).rejects.toMatchObject({ code: 'LINK_GONE' });
      expect(revokes()).toBe(0);

      house.clock.advance(2 * DAY);
      expectExit(await house.action({ configuration }), 0);
      expect(revokes()).toBe(1);
      expect(house.minted.length).toBe(1);
    } finally {
      await house.close();
    }
  });
});
