import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectExit, HOME, House } from './harness.ts';

// One story: each test goes on where the one before it ended.
describe('onboard and offboard, as a workflow runs them', () => {
  let house: House;
  let configuration: string;
  const place = (environment?: string) =>
    house.github.secret(HOME, 'TOY_KEY', environment ? { environment } : undefined)?.value;
  const last = () => house.messages.at(-1)!;

  beforeAll(async () => {
    house = await House.open();
    // Production has a value for all, development one for each.
    configuration = house
      .configuration()
      .replace(
        'development: { destinations: [ { github: {} } ], share: { with: [ "@acme/backend" ] } }',
        'development: { destinations: [], share: { with: [ "@acme/backend" ], as: own } }',
      );
    const ran = await house.action({ configuration });
    expectExit(ran, 0);
    for (const { link } of [...house.messages]) await house.openLink(link);
  });
  afterAll(() => house.close());

  it('a newcomer gets a key of their own and a copy of the value that the workflow hands over', async () => {
    house.github.organizations.get('acme')!.teams.get('backend')!.push(house.github.addUser('ada'));
    const ran = await house.action({
      configuration,
      inputs: { command: 'onboard', person: 'ada' },
      environment: { TOY_KEY: place('production')! },
    });
    expectExit(ran, 0);
    expect(last()).toMatchObject({ person: 'ada' });
    const given = await house.openLink(last().link);
    expect(given['production/TOY_KEY']).toBe(place('production'));
    expect(house.toy.accepts(given['development/TOY_KEY']!)).toBe(true);
    expect(ran.log).not.toContain(place('production'));
  });

  it('a stale value is never handed on', async () => {
    const ran = await house.action({
      configuration,
      inputs: { command: 'onboard', person: 'ada', only: 'production/*' },
      environment: { TOY_KEY: 'toy-example-not-a-key-of-today' },
    });
    expectExit(ran, 1);
    expect(ran.log).toContain('DELIVER_FAILED');
    expect(ran.log).not.toContain('not-a-key-of-today');
  });

  it('whom the configuration gives nothing gets nothing', async () => {
    house.github.addUser('stranger');
    const before = house.messages.length;
    const ran = await house.action({ configuration, inputs: { command: 'onboard', person: 'stranger' } });
    expectExit(ran, 2);
    expect(ran.log).toContain('stranger is not among those');
    expect(house.messages.length).toBe(before);
  });

  it('who is offboarded loses what is theirs, and what they saw is replaced for everybody else', async () => {
    const old = place('production');
    const given = house.minted.map(({ key }) => key);
    const ran = await house.action({
      configuration,
      inputs: { command: 'offboard', person: 'ada', reason: 'ada has left' },
    });
    expectExit(ran, 0);
    expect(place('production')).not.toBe(old);
    expect(given.filter((key) => !house.toy.accepts(key)).length).toBeGreaterThan(0);
    expect(
      house.messages
        .slice(-2)
        .map(({ person }) => person)
        .sort(),
    ).toEqual(['hubot', 'mona']);
    expect(ran.result.map(({ reason }) => reason)).toContain('ada has left');
  });

  it('a login that nobody has is an error, before anything', async () => {
    const ran = await house.action({ configuration, inputs: { command: 'offboard', person: 'nobody-at-all' } });
    expectExit(ran, 2);
    expect(ran.log).toContain('there is nobody named nobody-at-all');
    expect(house.github.undocumented).toEqual([]);
  });
});
