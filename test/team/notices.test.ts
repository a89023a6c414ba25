import { expect, it } from '@jest/globals';
import { Team } from './team.ts';

it('whoever is to know hears of a failure once, then daily, and not when it is over', async () => {
  const team = new Team(3, 'notify: { on: [failed], to: [webhook] }');
  await team.days(1);
  team.letters();
  team.github.fault = ({ path }) => (path.includes('/teams/') ? { kind: 'status', status: 500 } : undefined);
  expect((await team.day())[0]).toContain('HTTP_UNKNOWN');
  const told = team.letters();
  expect(told.length).toBe(1);
  expect(told[0]).toMatch(/^notice: failed /);
  await team.run();
  expect(team.letters()).toEqual([]);
  await team.day();
  expect(team.letters()).toEqual(told);
  team.github.fault = () => undefined;
  await team.days(2);
  expect(team.letters()).toEqual([]);
  expect(team.journal?.noticed).toBeUndefined();
});
