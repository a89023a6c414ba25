import { describe, expect, it } from '@jest/globals';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Channel, Notice, Person } from '../../src/rotation/model/ports.ts';
import { tell } from '../../src/rotation/people/notify.ts';

const person = (login: string, ...ways: string[]): Person => ({
  id: login,
  login,
  reach: Object.fromEntries(ways.map((way) => [way, login])),
});
const everybody = [person('mona', 'slack', 'email'), person('lisa', 'email'), person('tim')];

const failed: Notice = { about: 'failed', what: 'the run failed' };
const human: Notice = { about: 'human', secret: 'production/KEY', what: 'a human is needed' };
const overdue: Notice = { about: 'overdue', secret: 'production/KEY', what: 'too old' };

type Told = { by: string; to: string | undefined; what: readonly string[] };

function stage(to: readonly string[], on: readonly Notice['about'][] = ['failed', 'human', 'overdue']) {
  const told: Told[] = [];
  const broken = new Set<string>();
  const channel = (name: string, reaches: (person: Person) => boolean): Channel => ({
    name,
    reaches,
    check: async () => {},
    send: async () => {},
    async notify({ notices }, receiver) {
      if (broken.has(name)) throw new KeyturnError('DELIVER_FAILED', { what: `${name} is down` });
      told.push({ by: name, to: receiver?.login, what: notices.map(({ what }) => what) });
    },
  });
  const has = (name: string) => (each: Person) => Object.hasOwn(each.reach, name);
  const ports: Parameters<typeof tell>[0] = {
    channels: [channel('slack', has('slack')), channel('email', has('email')), channel('teams', () => false)],
    people: {
      async resolve(names) {
        if (names.includes('@acme/gone')) throw new KeyturnError('TEAM_UNREADABLE', { what: 'no such team' });
        return everybody.filter(({ login }) => names.includes(login) || names.includes('@acme/all'));
      },
    },
    from: { repository: 'acme/shop' },
    ...(to.length === 0 ? {} : { notify: { on, to } }),
  };
  return { ports, told, broken };
}

describe('a notice', () => {
  it('reaches each person once, by the first channel that has them, and each channel that is named', async () => {
    const { ports, told } = stage(['mona', 'lisa', 'teams']);
    expect(await tell(ports, [failed, human])).toEqual([]);
    const what = ['the run failed', 'a human is needed'];
    expect(told).toEqual([
      { by: 'teams', to: undefined, what },
      { by: 'slack', to: 'mona', what },
      { by: 'email', to: 'lisa', what },
    ]);
  });

  it('says only what was asked for, and nothing at all if that is nothing', async () => {
    const { ports, told } = stage(['mona'], ['overdue']);
    expect(await tell(ports, [failed, human])).toEqual([]);
    expect(told).toEqual([]);
    await tell(ports, [failed, overdue]);
    expect(told).toEqual([{ by: 'slack', to: 'mona', what: ['too old'] }]);
  });

  it('is for nobody where the configuration names nobody', async () => {
    const { ports, told } = stage([]);
    expect(await tell(ports, [failed])).toEqual([]);
    expect(told).toEqual([]);
  });

  it('takes the next way where one is broken', async () => {
    const { ports, told, broken } = stage(['mona']);
    broken.add('slack');
    expect(await tell(ports, [failed])).toEqual([]);
    expect(told).toEqual([{ by: 'email', to: 'mona', what: ['the run failed'] }]);
  });

  it.each([
    ['a person without a way', ['tim', 'lisa'], 'RECIPIENT_UNREACHABLE'],
    ['a team that cannot be read', ['@acme/gone', 'teams'], 'TEAM_UNREADABLE'],
  ])('names %s, and tells the others', async (_, to, code) => {
    const { ports, told } = stage(to);
    expect((await tell(ports, [failed])).map((error) => error.code)).toEqual([code]);
    expect(told).toHaveLength(1);
  });

  it('says why nobody was told when every way is broken', async () => {
    const { ports, told, broken } = stage(['@acme/all', 'teams']);
    for (const name of ['slack', 'email', 'teams']) broken.add(name);
    const says = (await tell(ports, [failed])).map(({ message }) => message);
    expect(says).toEqual([
      'teams is down',
      'slack is down',
      'email is down',
      'no channel can tell tim what went wrong',
    ]);
    expect(told).toEqual([]);
  });
});
