import { describe, expect, it } from '@jest/globals';
import { httpFates, skews } from '../http-faults/runs.ts';
import { Team } from './team.ts';

const person = (team: Team, login: string) => ({ id: String(team.user(login).id), login });

type Day = {
  readonly what: string;
  before?(team: Team): void;
  /** What must be true at the end, besides that everything agrees. */
  after?(team: Team): string | undefined;
};

const values = (team: Team, login: string) =>
  [...(team.has.get(login)?.keys() ?? [])].flatMap((name) => team.working(login, name));

const days: readonly Day[] = [
  {
    what: 'somebody leaves',
    before: (team) => team.leave('backend', 'lisa'),
    after: (team) => (values(team, 'lisa').length > 0 ? 'lisa left and has what works' : undefined),
  },
  {
    what: 'somebody joins',
    before: (team) => team.join('frontend', 'ada'),
    after: (team) => (team.working('ada', 'BOTH_KEY').length === 1 ? undefined : 'ada has not exactly one of her own'),
  },
  {
    what: 'a value leaks',
    before: (team) =>
      void team.github
        .repository('acme/shop')
        .alerts.push({ number: 1, secret: team.placed('COPY_KEY') ?? '', type: 'toy_key', state: 'open' }),
    after: (team) =>
      team.github.repository('acme/shop').alerts[0]?.state === 'resolved' ? undefined : 'the alert is open',
  },
];

/** Every nth request; 1 is all of them. */
const STEP = Number(process.env['KEYTURN_STEP'] ?? 41);

describe.each(days)('on the day when $what', ({ before, after }) => {
  it('a run that is faulted anywhere leaves it to the next ones, and all agree at the end', async () => {
    const prepared = async () => {
      const team = new Team(11);
      await team.days(3);
      before?.(team);
      team.time.advance(24 * 3_600_000);
      return team;
    };
    const calm = await prepared();
    const { requests } = await calm.run();
    expect(requests.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    let schedules = 0;
    for (const [turn, fate] of httpFates.entries()) {
      for (let at = 1 + turn; at <= requests.length; at += STEP) {
        schedules++;
        const team = await prepared();
        // Its machines are off from now on, each time by something else.
        const ahead = skews[schedules % skews.length]!;
        team.ahead = ahead;
        await team.run({ fate, at });
        for (let day = 0; day < 6; day++) await team.day();
        const found = [...team.faults(), after?.(team)].filter((one) => one !== undefined);
        if (found.length > 0)
          wrong.push(`${fate} at ${at} (${requests[at - 1]}), ${ahead / 1000} s ahead: ${found.join('; ')}`);
      }
    }
    expect(schedules).toBeGreaterThan(requests.length / STEP);
    expect(wrong).toEqual([]);
  }, 900_000);
});

it('somebody who is offboarded while runs are faulted is gone at the end', async () => {
  const calm = new Team(12);
  await calm.days(3);
  const { requests } = await calm.run(undefined, { offboard: person(calm, 'mona') });
  const wrong: string[] = [];
  for (let at = 1; at <= requests.length; at += STEP) {
    const team = new Team(12);
    await team.days(3);
    await team.run({ fate: 'killed after', at }, { offboard: person(team, 'mona') });
    team.time.advance(3_600_000);
    // Said again, it goes on with what the first one had begun.
    const again = await team.run(undefined, { offboard: person(team, 'mona') });
    if (again.failures.length === 0 && team.placed('COPY_KEY') === team.has.get('mona')?.get('COPY_KEY')?.at(-1))
      wrong.push(`at ${at} (${requests[at - 1]}): it ended as if all were done`);
    for (let day = 0; day < 6; day++) await team.day();
    const left = values(team, 'mona');
    if (left.length > 0 || team.faults().length > 0)
      wrong.push(`at ${at} (${requests[at - 1]}): ${[...left, ...team.faults()].join('; ')}`);
  }
  expect(wrong).toEqual([]);
}, 900_000);
