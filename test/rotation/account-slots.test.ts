/** Secrets that share an account never fit where each has a place and one more is needed while one of them is rotated. */
import { describe, expect, it } from '@jest/globals';
import type { Provider } from '../../src/rotation/model/ports.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import { refuseFullAccount, sharedAccounts } from '../../src/rotation/steps/account-slots.ts';

type Given = { key: string; account?: string; admin?: string; downtime?: boolean; people?: number; only?: boolean };

/** Accounts are named by the option `account`; an account named `broken` cannot be built. */
function refused(concurrent: number | undefined, given: readonly Given[]): Promise<(string | undefined)[]> {
  const targets = given.map(
    ({ key, account = 'one', admin = 'ADMIN', downtime = false, people, only }) =>
      ({
        key,
        binding: { provider: 'toy', options: { account }, admin },
        destinations: only ? [] : [{ kind: 'github', options: {} }],
        share:
          people === undefined ? undefined : { with: Array.from({ length: people }, (_, n) => `p${n}`), as: 'own' },
        policy: { allowDowntime: downtime },
      }) as unknown as Target,
  );
  const ports = {
    provider: async ({ options }: Target['binding']) => {
      if (options['account'] === 'broken')
        throw new (await import('../../src/rotation/model/errors.ts')).KeyturnError('ENVIRONMENT_MISSING');
      return { name: 'toy', account: options['account'], concurrent, local: false } as Provider;
    },
    people: { resolve: async (logins: readonly string[]) => logins.map((login) => ({ id: login, login, reach: {} })) },
  };
  const world = { ports, session: { document: { secrets: {} } } } as unknown as Parameters<typeof sharedAccounts>[0];
  return sharedAccounts(world, targets).then((groups) =>
    targets.map((target) => {
      try {
        refuseFullAccount(groups, target);
        return undefined;
      } catch (error) {
        return (error as Error).message;
      }
    }),
  );
}

const a = { key: 'production/KEY' };
const b = { key: 'staging/KEY' };

describe('a configuration fits', () => {
  it.each<[string, number | undefined, readonly Given[]]>([
    ['one secret in two places', 2, [a]],
    ['two secrets in three places', 3, [a, b]],
    ['two secrets of two accounts', 2, [a, { ...b, account: 'two' }]],
    ['two secrets whose admin credentials differ, whatever the accounts are called', 2, [a, { ...b, admin: 'OTHER' }]],
    ['any number where no limit is known', undefined, [a, b, { key: 'c', people: 50 }]],
    ['one secret in one place that may be down', 1, [{ ...a, downtime: true }]],
    ['one key for each of two people in three places', 3, [{ ...a, people: 2, only: true }]],
    ['beside one that cannot be built', 2, [a, { ...b, account: 'broken' }]],
  ])('%s', async (_, concurrent, given) => {
    expect(await refused(concurrent, given)).toEqual(given.map(() => undefined));
  });
});

describe('a configuration never fits', () => {
  const both = (names: string, places: number, needed: number) =>
    `${names} share one, which allows ${places} credential${places === 1 ? '' : 's'} at once: they need ${needed}, one for each and one more while one of them is rotated`;
  it.each<[string, number, readonly Given[], string]>([
    ['two secrets in two places', 2, [a, b], both('production/KEY, staging/KEY', 2, 3)],
    [
      'two secrets in one place that may be down',
      1,
      [
        { ...a, downtime: true },
        { ...b, downtime: true },
      ],
      both('production/KEY, staging/KEY', 1, 3),
    ],
    [
      'three people and their environment in four places',
      4,
      [{ ...a, people: 3 }],
      both('production/KEY, production/KEY of 3 people', 4, 5),
    ],
    [
      'one secret in one place that may not be down',
      1,
      [a],
      'one allows 1 credential at once, and production/KEY needs a second one while it is rotated',
    ],
  ])('%s', async (_, concurrent, given, says) => {
    expect(await refused(concurrent, given)).toEqual(given.map(() => says));
  });

  it('which concerns nobody else', async () => {
    const [first, second, third] = await refused(2, [a, b, { key: 'OTHER', account: 'two' }]);
    expect([first === undefined, second === undefined, third]).toEqual([false, false, undefined]);
  });
});
