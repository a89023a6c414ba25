import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActionRan, DAY, expectExit, Harness, HOME, HOUR } from './harness.ts';

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
  let harness: Harness;
  /** By hand, before Keyturn came. */
  const foreign = ['toy_0001', 'toy_0002', 'toy_0003', 'toy_0004'];
  const production = () => harness.github.secret(HOME, 'TOY_KEY', { environment: 'production' })?.value;
  const development = () => harness.github.secret(HOME, 'TOY_KEY')?.value;
  const revokes = () => harness.seen.filter(({ host, method }) => host === 'toy' && method === 'DELETE');

  beforeAll(async () => {
    harness = await Harness.open();
  });
  afterAll(() => harness.close());

  it('get two new keys, and two secrets that open to them', async () => {
    const ran = await harness.action();

    expect(ran.stderr).toBe('');
    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY rotated new', 'development/TOY_KEY rotated new']);
    expect(ran.outputs).toMatchObject({ rotated: '2', overdue: '0' });
    expect(harness.minted.length).toBe(2);
    // The stand-in for GitHub opened both boxes with libsodium and its own private keys.
    expect([production(), development()].sort()).toEqual(harness.minted.map(({ key }) => key).sort());
    expect(harness.github.secret(HOME, 'TOY_KEY')?.writes.length).toBe(1);
    expect(revokes()).toEqual([]);
  });

  it('make one message and one link for each person, with both values and one reader', async () => {
    expect(harness.messages.map(({ person, secrets }) => ({ person, secrets }))).toEqual(
      ['mona', 'hubot'].map((person) => ({
        person,
        secrets: ['production/TOY_KEY', 'development/TOY_KEY'],
      })),
    );
    const [mona, hubot] = harness.messages.map(({ link }) => link);
    expect(mona).not.toBe(hubot);
    const both = { 'production/TOY_KEY': production(), 'development/TOY_KEY': development() };
    expect(await harness.openLink(mona!)).toEqual(both);
    expect(await harness.openLink(hubot!)).toEqual(both);
    for (const link of [mona!, hubot!]) {
      await expect(harness.openLink(link)).rejects.toMatchObject({ code: 'LINK_GONE' });
    }
  });

  it('cost at most three requests to GitHub and change nothing when nothing is due', async () => {
    harness.clock.advance(HOUR);
    const told = harness.messages.length;
    // What became of the links is journalled once; after that a run has nothing to say.
    await harness.action();
    const ran = await harness.action();

    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY none', 'development/TOY_KEY none']);
    expect(mutations(ran)).toEqual([]);
    expect(ran.github.length).toBeLessThanOrEqual(3);
    expect(ran.outputs['rotated']).toBe('0');
    expect(harness.messages.length).toBe(told);
  });

  it('are rotated one at a time with `only` and `force`', async () => {
    const before = { production: production(), development: development() };
    const ran = await harness.action({
      inputs: { force: 'true', only: 'production/*', reason: 'the laptop of mona is gone' },
      event: 'workflow_dispatch',
    });

    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY rotated the laptop of mona is gone']);
    expect(development()).toBe(before.development);
    expect(production()).not.toBe(before.production);
    expect(harness.minted.length).toBe(3);
    expect(harness.toy.accepts(before.production!)).toBe(true);
    expect(harness.messages.slice(2).map(({ secrets }) => secrets)).toEqual([
      ['production/TOY_KEY'],
      ['production/TOY_KEY'],
    ]);
  });

  it('keep the old key until the overlap is over and its receipts are in', async () => {
    const [mona, hubot] = harness.messages.slice(2).map(({ link }) => link);
    await harness.openLink(mona!);
    harness.clock.advance(20 * HOUR);
    let ran = await harness.action();
    expectExit(ran, 0);
    expect(ran.result[0]?.next).toMatch(/^the previous credential overlaps until /);
    expect(ran.result[0]?.shares.states).toEqual({ saved: 1, waiting: 1 });

    // GitHub shows whole seconds, and a link lives as long as the overlap.
    harness.clock.advance(3 * HOUR + 59 * 60_000);
    await harness.openLink(hubot!);
    harness.clock.advance(60_000 - 10_000);
    ran = await harness.action();
    expect(ran.result[0]?.next).toMatch(/^the previous credential overlaps until /);
    expect(revokes()).toEqual([]);
    expect(harness.minted.length).toBe(3);
  });

  it('lose exactly the old key then', async () => {
    const old = harness.minted.filter(({ key }) => key !== production() && key !== development());
    expect(old.length).toBe(1);

    harness.clock.advance(HOUR);
    const ran = await harness.action();

    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY revoked', 'development/TOY_KEY none']);
    expect(revokes().map(({ path }) => path)).toEqual([`/keys/${old[0]!.id}`]);
    expect(harness.toy.accepts(old[0]!.key)).toBe(false);
    expect(harness.minted.map(({ key }) => key).sort()).toEqual([production(), development()].sort());
  });

  it('never touch a key that somebody else made', () => {
    expect(harness.toy.live().filter((id) => foreign.includes(id))).toEqual(foreign);
  });

  it('are idle after everything', async () => {
    harness.clock.advance(DAY);
    const ran = await harness.action();
    expectExit(ran, 0);
    expect(summed(ran)).toEqual(['production/TOY_KEY none', 'development/TOY_KEY none']);
    expect(mutations(ran)).toEqual([]);
    expect(ran.github.length).toBeLessThanOrEqual(3);
    expect(revokes().length).toBe(1);
    expect(harness.github.undocumented).toEqual([]);
  });
});

describe('a recipient who never opens the link', () => {
  it('is waited for until the deadline, though the link has expired long before', async () => {
    const harness = await Harness.open();
    const configuration = harness.configuration().replace(', development]', ']');
    const revokes = () => harness.seen.filter(({ host, method }) => host === 'toy' && method === 'DELETE').length;
    try {
      expectExit(await harness.action({ configuration }), 0);
      harness.clock.advance(87 * DAY);
      expectExit(await harness.action({ configuration }), 0);
      const [, , { link }] = harness.messages as [unknown, unknown, { link: string }];
      harness.clock.advance(26 * HOUR);
      expectExit(await harness.action({ configuration }), 0);
      await expect(harness.openLink(link)).rejects.toMatchObject({ code: 'LINK_GONE' });
      expect(revokes()).toBe(0);

      harness.clock.advance(2 * DAY);
      expectExit(await harness.action({ configuration }), 0);
      expect(revokes()).toBe(1);
      expect(harness.minted.length).toBe(1);
    } finally {
      await harness.close();
    }
  });
});
