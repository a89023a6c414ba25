import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ActionRan, DAY, expectExit, Harness } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
});
afterEach(() => harness.close());

const production = () => harness.configuration().replace(', development]', ']');

describe('what was once wrong stays right:', () => {
  it('receipts are read although nothing drains', async () => {
    expectExit(await harness.action({ configuration: production() }), 0);
    for (const { link } of harness.messages) await harness.openLink(link);
    harness.clock.advance(DAY);
    const ran = await harness.action({ configuration: production() });
    expect(ran.result[0]?.shares.states).toEqual({ saved: 2 });
  });

  it('a place that is skipped is counted once', async () => {
    harness.github.addRepository('acme/old', { archived: true });
    const configuration = production().replace(
      '{ github: { environment: production } }',
      '{ github: { repositories: [acme/shop, acme/old] } }',
    );
    const ran = await harness.action({ configuration });
    expect(ran.result[0]?.destinations).toEqual({ done: 1, total: 1, skipped: 1 });
  });

  it('a public log names nobody', async () => {
    const ran = await harness.action({
      configuration: harness.configuration('public: true'),
      payload: { repository: { fork: false, private: false } },
    });
    expectExit(ran, 0);
    expect(ran.log).not.toMatch(/mona|hubot/);
  });

  it.each(['rotate', 'doctor'])('a public log does not name whom `%s` cannot reach either', async (command) => {
    const ran = await harness.action({
      configuration: harness.configuration('public: true').replaceAll('"@acme/backend"', 'ghost-of-nobody'),
      payload: { repository: { fork: false, private: false } },
      inputs: { command },
    });
    expectExit(ran, 1);
    expect(ran.log).toContain('RECIPIENT_UNREACHABLE');
    for (const text of [ran.log, ran.summary]) expect(text).not.toContain('ghost-of-nobody');
  });

  it('a first run that another one overtakes ends with a notice', async () => {
    let other: Promise<ActionRan> | undefined;
    harness.github.hook = async ({ path }, when) => {
      if (other !== undefined || when !== 'before' || !path.startsWith('/orgs/acme/teams')) return;
      other = harness.action();
      await other;
    };
    const ran = await harness.action();
    expectExit((await other)!, 0);
    expectExit(ran, 0);
    expect(harness.minted.length).toBe(2);
  });

  it('why a value did not fit is said although the provider answers its probe with neither yes nor no', async () => {
    await harness.close();
    harness = await Harness.open({
      provider: async (request) => {
        if (request.method !== 'POST') return undefined;
        const minted = (await (await harness.toy.http(request)).json()) as { key: string };
        return Response.json({ ...minted, key: minted.key + 'x'.repeat(50_000) }, { status: 201 });
      },
    });
    const ran = await harness.action({ configuration: production() });
    expect(ran.log).toContain('VALUE_UNFIT');
    expect(harness.minted).toEqual([]);
  });
});
