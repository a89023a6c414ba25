/**
 * What one secret costs in requests at 1 to 1,000 repositories, behind GitHub's limits: one write for each up to publication,
 * and two questions before the old credential ends, when the place was last written and whether a workflow run still reads it.
 */
import { describe, expect, it } from '@jest/globals';
import { Company, type Measured } from '../../bench/company.ts';

const HOUR = 3_600_000;
const count = ({ requests }: Measured, ...kinds: readonly string[]) =>
  kinds.reduce((sum, kind) => sum + (requests.get(kind) ?? 0), 0);
const total = ({ requests }: Measured) => [...requests.values()].reduce((sum, each) => sum + each, 0);
/** Commits, and what the provider and the escrow are asked: they do not grow with the repositories, but for the commits. */
const written = (ran: Measured) => count(ran, 'PUT journal');

describe.each([
  [1, 0],
  [10, 1],
  // With the home there are 101: the last one is asked for by itself, which costs as much as its page.
  [100, 1],
  [1_000, 11],
])('a secret of %i repositories', (repositories, pages) => {
  const runs = Math.min(repositories, 10);

  it('costs an owner’s token as many requests as this', async () => {
    const company = new Company({ secrets: 1, repositories, people: 0, owner: true });
    const first = await company.run();
    expect([first.exit, first.refused]).toEqual([0, []]);
    // When each was written, and its key: what first contact has to know.
    expect(count(first, 'GET secret')).toBe(repositories);
    expect(count(first, 'GET public key')).toBe(repositories + 1);
    expect(count(first, 'PUT secret')).toBe(repositories);
    expect(count(first, 'GET list of repositories', 'GET repository')).toBeLessThanOrEqual(pages + 4);

    company.clock.advance(HOUR);
    const idle = await company.run();
    expect([idle.exit, total(idle), count(idle, 'GET alerts')]).toEqual([0, 3, 2]);

    const forced = await company.run({ force: 'true', reason: 'measured' });
    expect([forced.exit, forced.refused]).toEqual([0, []]);
    expect(count(forced, 'PUT secret')).toBe(repositories);
    expect(count(forced, 'GET secret')).toBe(0);
    // The escrow's, which shows that the token may use secrets.
    expect(count(forced, 'GET public key')).toBe(1);
    expect(count(forced, 'GET list of repositories')).toBe(pages);
    expect(count(forced, 'GET repository')).toBeLessThanOrEqual(3);
    expect(total(forced) - repositories - written(forced) - pages - runs).toBeLessThanOrEqual(17);
    expect(written(forced)).toBeLessThanOrEqual(7 + Math.ceil(repositories / 64));
    // A write a second is the floor, after a burst of ten.
    expect(forced.seconds).toBeLessThanOrEqual(1.25 * Math.max(0, repositories - 10) + 10);

    company.clock.advance(72 * HOUR);
    const ending = await company.run();
    expect([ending.exit, ending.refused]).toEqual([0, []]);
    expect(count(ending, 'GET secret')).toBe(repositories);
    expect(count(ending, 'GET runs')).toBe(repositories);
    expect(total(ending) - 2 * repositories - written(ending)).toBeLessThanOrEqual(15);
    expect(company.toy.live().length).toBe(1);
    expect(company.github.undocumented).toEqual([]);
  }, 900_000);
});

it.each([1, 100])(
  'an idle run asks each of %i repositories where the organization may not be asked',
  async (many) => {
    const company = new Company({ secrets: 1, repositories: many, people: 0 });
    await company.run();
    company.clock.advance(HOUR);
    const idle = await company.run();
    // The journal, the home, and with several the organization, which refuses.
    expect([idle.exit, total(idle)]).toEqual([0, many + 2 + (many > 1 ? 1 : 0)]);
  },
  900_000,
);

it('a second rotation of a thousand repositories fits into the same hour', async () => {
  const company = new Company({ secrets: 1, repositories: 1_000, people: 0, owner: true });
  await company.run();
  const forced = await company.run({ force: 'true', reason: 'measured' });
  expect([forced.exit, forced.refused]).toEqual([0, []]);
  expect(forced.seconds).toBeLessThanOrEqual(1_250);
}, 900_000);
