import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectExit, Harness, HOME } from './harness.ts';

// One story: each test goes on where the one before it ended.
describe('onboard and offboard, as a workflow runs them', () => {
  let harness: Harness;
  let configuration: string;
  const place = (environment?: string) =>
    harness.github.secret(HOME, 'TOY_KEY', environment ? { environment } : undefined)?.value;
  const last = () => harness.messages.at(-1)!;

  beforeAll(async () => {
    harness = await Harness.open();
    // Production has a value for all, development one for each.
    configuration = harness
      .configuration()
      .replace(
        'development: { destinations: [ { github: {} } ], share: { with: [ "@acme/backend" ] } }',
        'development: { destinations: [], share: { with: [ "@acme/backend" ], as: own } }',
      );
    const ran = await harness.action({ configuration });
    expectExit(ran, 0);
    for (const { link } of [...harness.messages]) await harness.openLink(link);
  });
  afterAll(() => harness.close());

  it('a newcomer gets a key of their own and a copy of the value that the workflow hands over', async () => {
    harness.github.organizations.get('acme')!.teams.get('backend')!.push(harness.github.addUser('ada'));
    const ran = await harness.action({
      configuration,
      inputs: { command: 'onboard', person: 'ada' },
      environment: { TOY_KEY: place('production')! },
    });
    expectExit(ran, 0);
    expect(last()).toMatchObject({ person: 'ada' });
    const given = await harness.openLink(last().link);
    expect(given['production/TOY_KEY']).toBe(place('production'));
    expect(harness.toy.accepts(given['development/TOY_KEY']!)).toBe(true);
    expect(ran.log).not.toContain(place('production'));
  });

  it('a stale value is never handed on', async () => {
    const ran = await harness.action({
      configuration,
      inputs: { command: 'onboard', person: 'ada', only: 'production/*' },
      environment: { TOY_KEY: 'toy-example-not-a-key-of-today' },
    });
    expectExit(ran, 1);
    expect(ran.log).toContain('DELIVER_FAILED');
    expect(ran.log).not.toContain('not-a-key-of-today');
  });

  it('whom the configuration gives nothing gets nothing', async () => {
    harness.github.addUser('stranger');
    const before = harness.messages.length;
    const ran = await harness.action({ configuration, inputs: { command: 'onboard', person: 'stranger' } });
    expectExit(ran, 2);
    expect(ran.log).toContain('stranger is not among those');
    expect(harness.messages.length).toBe(before);
  });

  it('who is offboarded loses what is theirs, and what they saw is replaced for everybody else', async () => {
    const old = place('production');
    const given = harness.minted.map(({ key }) => key);
    const ran = await harness.action({
      configuration,
      inputs: { command: 'offboard', person: 'ada', reason: 'ada has left' },
    });
    expectExit(ran, 0);
    expect(place('production')).not.toBe(old);
    expect(given.filter((key) => !harness.toy.accepts(key)).length).toBeGreaterThan(0);
    expect(
      harness.messages
        .slice(-2)
        .map(({ person }) => person)
        .sort(),
    ).toEqual(['hubot', 'mona']);
    expect(ran.result.map(({ reason }) => reason)).toContain('ada has left');
    // The report says whom it was about, and counts as the world does.
    const [, own = '0'] = /ada is offboarded: (\d+) own credentials? ended/.exec(ran.log) ?? [];
    const dead = given.filter((key) => !harness.toy.accepts(key)).length;
    expect(Number(own)).toBe(dead);
    expect(ran.log).toMatch(/^Rotated, because it had been seen: .*production\/TOY_KEY/m);
    expect(ran.log).toMatch(/^Left: production\/TOY_KEY: the old credential lives until it may be revoked/m);
    expect(ran.summary).toContain('- ada is offboarded');
  });

  it('a login that holds nothing is told apart from one that was mistyped', async () => {
    const mistyped = await harness.action({ configuration, inputs: { command: 'offboard', person: 'stranger' } });
    expectExit(mistyped, 2);
    expect(mistyped.log).toContain('stranger holds nothing here');
    const inputs = { command: 'offboard', person: 'stranger', force: 'true' };
    const ran = await harness.action({ configuration, inputs });
    expectExit(ran, 0);
    expect(ran.log).toContain('stranger holds none of these secrets');
    expect(ran.log).toContain('stranger is offboarded: there was nothing to end');
  });

  it('a login that nobody has is an error, before anything', async () => {
    const ran = await harness.action({ configuration, inputs: { command: 'offboard', person: 'nobody-at-all' } });
    expectExit(ran, 2);
    expect(ran.log).toContain('there is nobody named nobody-at-all');
    expect(harness.github.undocumented).toEqual([]);
  });
});
