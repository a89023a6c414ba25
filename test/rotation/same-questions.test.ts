/**
 * Whatever doctor and a dry run call possible, a rotation does, and whatever they refuse it refuses before its first effect,
 * for the same reason. The worlds are broken from outside, each in one way.
 */
import { describe, expect, it } from '@jest/globals';
import { DAY, recipe, Shop, services } from './shop.ts';

const key = 'TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } } ]';
const shared = `${services}\n${recipe()}\nsecrets:\n  ${key}, share: { with: [mona] } }`;
const alone = (more = '', top = '') => `${top}\n${recipe(more)}\nsecrets:\n  ${key} }`;

/** A key in several repositories, whose public keys the journal has from its first rotation on. */
const spread = `${recipe()}\nsecrets:\n  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { repositories: [acme/shop, acme/api, acme/r0, acme/r1] } } ] }`;

/** A world in which a rotation is due: nothing is there yet, or its key has grown old. */
async function due(configuration: string, established: boolean, options = {}): Promise<Shop> {
  const shop = new Shop(configuration, options);
  for (const name of ['acme/r0', 'acme/r1']) shop.github.addRepository(name);
  if (!established) return shop;
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  shop.clock.advance(2 * DAY);
  await shop.rotate();
  shop.clock.advance(85 * DAY);
  return shop;
}

type Cause = {
  readonly cause: string;
  readonly code: string;
  readonly established?: boolean;
  readonly configuration?: string;
  readonly options?: object;
  /** Breaks it. */
  readonly broken?: (shop: Shop) => unknown;
};

const anotherRun = (shop: Shop) => ({
  owner: { run: `acme/shop#${shop.github.addRun('acme/shop').id}`, attempt: 1, job: 'rotate', key: 'another-process' },
  since: shop.clock.now().toISOString(),
});

const causes: readonly Cause[] = [
  {
    cause: 'the escrow is there, and the workflow does not hand it over',
    code: 'ESCROW_NOT_WIRED',
    broken: (shop) => {
      shop.github.setSecret('acme/shop', 'KEYTURN_PENDING', '{}');
      shop.clock.advance(DAY);
      shop.wired = false;
    },
  },
  {
    cause: 'the escrow holds what somebody else wrote',
    code: 'ESCROW_FOREIGN',
    broken: (shop) => shop.github.setSecret('acme/shop', 'KEYTURN_PENDING', 'something-else'),
  },
  {
    cause: 'the escrow is to be an environment that is not there',
    code: 'DESTINATION_MISSING',
    configuration: alone('', 'escrow: { github: { environment: keyturn } }'),
  },
  {
    cause: 'another run that lives holds the secret',
    code: 'HELD',
    established: true,
    broken: (shop) =>
      shop.edit((journal) => {
        const entry = journal.secrets['TOY_KEY']!;
        return { ...journal, secrets: { TOY_KEY: { ...entry, lock: anotherRun(shop) } } };
      }),
  },
  {
    cause: 'another run that lives holds the escrow',
    code: 'HELD',
    established: true,
    broken: (shop) => shop.edit((journal) => ({ ...journal, escrow: { ...journal.escrow, lock: anotherRun(shop) } })),
  },
  {
    cause: 'a human is waited for',
    code: 'NEEDS_HUMAN',
    established: true,
    broken: (shop) =>
      shop.edit((journal) => {
        const entry = journal.secrets['TOY_KEY']!;
        const human = { code: 'DISPUTED_AGAIN' as const, since: shop.clock.now().toISOString(), ids: ['mona'] };
        return { ...journal, secrets: { TOY_KEY: { ...entry, human } } };
      }),
  },
  {
    cause: 'the journal’s branch wants pull requests',
    code: 'JOURNAL_UNREACHABLE',
    broken: (shop) => shop.github.addRule('acme/shop', 'pull_request', 'keyturn-*'),
  },
  {
    cause: 'the journal would be public',
    code: 'JOURNAL_PUBLIC',
    broken: (shop) => Object.assign(shop.github.repository('acme/shop'), { private: false }),
  },
  {
    cause: 'the journal is gone, and the provider lists what it made',
    code: 'JOURNAL_MISSING',
    established: true,
    broken: (shop) => shop.github.repository('acme/shop').git.heads.delete('keyturn-journal'),
  },
  {
    cause: 'an environment is not there',
    code: 'DESTINATION_MISSING',
    broken: (shop) => shop.github.repository('acme/shop').environments.delete('production'),
  },
  {
    cause: 'the only destination is archived',
    code: 'DESTINATION_MISSING',
    configuration: `${recipe()}\nsecrets:\n  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { repository: acme/api } } ] }`,
    broken: (shop) => Object.assign(shop.github.repository('acme/api'), { archived: true }),
  },
  {
    cause: 'the token may not write secrets',
    code: 'TOKEN_DENIED',
    configuration: alone('', 'journal: { branch: keyturn-journal }'),
    broken: (shop) => {
      shop.token = shop.github.addToken({ permissions: { contents: 'write', actions: 'read' } });
    },
  },
  {
    cause: 'one of the repositories that have the key is gone',
    code: 'DESTINATION_MISSING',
    established: true,
    configuration: spread,
    broken: (shop) => shop.github.repositories.delete('acme/r1'),
  },
  {
    cause: 'the token has lost the right to write secrets',
    code: 'TOKEN_DENIED',
    established: true,
    configuration: spread,
    broken: (shop) => {
      shop.token = shop.github.addToken({ permissions: { contents: 'write', actions: 'read' } });
    },
  },
  {
    cause: 'the token was taken away from one of the repositories',
    code: 'DESTINATION_MISSING',
    established: true,
    configuration: spread,
    broken: (shop) => {
      shop.token = shop.github.addToken({ repositories: ['acme/shop', 'acme/api', 'acme/r0'] });
    },
  },
  {
    cause: 'the token was taken away from a repository that everybody sees',
    code: 'TOKEN_DENIED',
    established: true,
    configuration: spread,
    broken: (shop) => {
      Object.assign(shop.github.repository('acme/r1'), { private: false });
      shop.token = shop.github.addToken({ repositories: ['acme/shop', 'acme/api', 'acme/r0'], showsPerson: true });
    },
  },
  {
    cause: 'its person may only read one of the repositories by now',
    code: 'TOKEN_DENIED',
    established: true,
    configuration: spread,
    broken: (shop) => {
      shop.token = shop.github.addToken({ readsOnly: ['acme/r1'] });
    },
  },
  {
    cause: 'one of the environments that have the key is gone',
    code: 'DESTINATION_MISSING',
    established: true,
    configuration: `${recipe()}\nsecrets:\n  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } }, { github: { environment: staging } } ] }`,
    broken: (shop) => shop.github.repository('acme/shop').environments.delete('staging'),
  },
  {
    cause: 'the admin credential is not set',
    code: 'ENVIRONMENT_MISSING',
    broken: (shop) => {
      delete shop.environment['TOY_ADMIN'];
    },
  },
  {
    cause: 'the provider refuses the admin credential',
    code: 'PROVIDER_DENIED',
    broken: (shop) => {
      shop.environment['TOY_ADMIN'] = 'toy-example-not-a-key-of-anybody';
    },
  },
  {
    cause: 'the provider is down',
    code: 'PROVIDER_UNREACHABLE',
    broken: (shop) => shop.down.add('api.toy.example.com'),
  },
  {
    cause: 'somebody else’s keys fill the account',
    code: 'PROVIDER_FULL',
    configuration: alone('concurrent: 2'),
    options: { foreign: 2 },
  },
  {
    cause: 'the provider allows one key, and no downtime is allowed',
    code: 'PROVIDER_FULL',
    configuration: alone('concurrent: 1'),
  },
  {
    cause: 'two environments share an account that has room for one',
    code: 'PROVIDER_FULL',
    configuration: `${recipe('concurrent: 2')}
environments:
  production: { destinations: [ { github: { environment: production } } ] }
  staging: { destinations: [ { github: { environment: staging } } ] }
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, environments: [production, staging] }`,
  },
  {
    cause: 'each of a team has a key of their own in an account for three',
    code: 'PROVIDER_FULL',
    configuration: `${services}\n${recipe('concurrent: 3')}\nsecrets:\n  ${key}, share: { with: ["@acme/backend", hubot], as: own } }`,
    broken: (shop) => shop.github.addUser('hubot'),
  },
  {
    cause: 'what is adopted is not what the provider lists',
    code: 'PREFLIGHT_DENIED',
    configuration: `${recipe()}\nsecrets:\n  ${key}, adopt: id-mistyped }`,
    broken: (shop) => shop.github.setSecret('acme/shop', 'TOY_KEY', 'toy-old', { environment: 'production' }),
  },
  {
    cause: 'nobody has the login of a recipient',
    code: 'RECIPIENT_UNREACHABLE',
    configuration: `${services}\n${recipe()}\nsecrets:\n  ${key}, share: { with: [nobody-here] } }`,
  },
  {
    cause: 'a team cannot be read',
    code: 'TEAM_UNREADABLE',
    configuration: `${services}\n${recipe()}\nsecrets:\n  ${key}, share: { with: ["@acme/unknown"] } }`,
  },
  {
    cause: 'no channel reaches a recipient',
    code: 'RECIPIENT_UNREACHABLE',
    configuration: `links: { url: "https://links.example.com" }\n${recipe()}\nsecrets:\n  ${key}, share: { with: [mona] } }`,
    broken: (shop) => shop.github.addUser('mona'),
  },
  {
    cause: 'the link service is down',
    code: 'LINK_SERVICE_DOWN',
    configuration: shared,
    broken: (shop) => shop.down.add('links.example.com'),
  },
  {
    cause: 'nobody may make links',
    code: 'LINK_CREATOR_MISSING',
    configuration: shared,
    broken: (shop) => {
      delete shop.environment['KEYTURN_LINK_TOKEN'];
    },
  },
];

describe('doctor, a dry run and a rotation refuse for the same reason where', () => {
  it.each(causes)('$cause', async ({ code, configuration = alone(), established = false, options, broken }) => {
    const shop = await due(configuration, established, options);
    await broken?.(shop);
    const minted = shop.toy.keys.length;
    const [examined, dry, done] = [await shop.doctor(), await shop.dryRun(), await shop.rotate()];
    expect({ doctor: examined.codes, 'dry run': dry.codes, rotation: done.codes }).toEqual({
      doctor: [code],
      'dry run': [code],
      rotation: [code],
    });
    expect([examined.exit, dry.exit]).toEqual([done.exit, done.exit]);
    expect(done.exit).not.toBe(0);
    expect([...examined.effects, ...dry.effects]).toEqual([]);
    // First contact is journalled before a rotation; nothing is minted, written or sent.
    expect(done.effects.filter((each) => !/\/(contents|git)\//.test(each))).toEqual([]);
    expect(shop.toy.keys.length).toBe(minted);
    expect(shop.github.undocumented).toEqual([]);
  });
});

describe('doctor, a dry run and a rotation go ahead where', () => {
  it.each<Omit<Cause, 'code'>>([
    { cause: 'nothing is there yet' },
    { cause: 'the key has grown old', established: true },
    { cause: 'it is shared', configuration: shared, broken: (shop) => shop.github.addUser('mona') },
    { cause: 'several repositories have it', configuration: spread, established: true },
    {
      cause: 'one of several repositories is archived by now',
      configuration: spread,
      established: true,
      broken: (shop) => Object.assign(shop.github.repository('acme/r1'), { archived: true }),
    },
    {
      cause: 'GitHub has exchanged a public key',
      configuration: spread,
      established: true,
      broken: (shop) => shop.github.rotateKey(shop.github.vault('acme/r1')),
    },
    { cause: 'two keys fit', configuration: alone('concurrent: 2'), established: true },
    {
      cause: 'a run that has ended left its lock',
      established: true,
      broken: (shop) => {
        const lock = anotherRun(shop);
        const run = shop.github.repository('acme/shop').runs.at(-1)!;
        shop.edit((journal) => {
          const entry = journal.secrets['TOY_KEY']!;
          return { ...journal, secrets: { TOY_KEY: { ...entry, lock } } };
        });
        shop.github.endRun(run);
        shop.clock.advance(DAY);
      },
    },
  ])('$cause', async ({ configuration = alone(), established = false, options, broken }) => {
    const shop = await due(configuration, established, options);
    await broken?.(shop);
    const minted = shop.toy.keys.length;
    const [examined, dry] = [await shop.doctor(), await shop.dryRun()];
    expect([examined.exit, examined.codes, dry.exit, dry.codes]).toEqual([0, [], 0, []]);
    expect([...examined.effects, ...dry.effects]).toEqual([]);
    expect(dry.report?.secrets[0]?.action).toBe('planned');
    expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
    expect(shop.toy.keys.length).toBe(minted + 1);
  });
});

describe('doctor asks nothing that no rotation needs', () => {
  const lonely = (policy: string) => `public: true
${services}
${recipe()}
secrets:
  ${key}, policy: { ${policy} } }`;

  it('a public repository that shares nothing passes, whatever its links and channels are', async () => {
    const shop = new Shop(lonely('rotate-when: []').replace(services, ''));
    Object.assign(shop.github.repository('acme/shop'), { private: false });
    const examined = await shop.doctor();
    expect(examined).toMatchObject({ exit: 0, codes: [] });
    expect(examined.report?.checks?.map(({ subject }) => subject)).not.toContain('links');
  });

  it('who shares nothing is asked for no link service, no channel and no person', async () => {
    const shop = new Shop(lonely('rotate-when: []'));
    shop.down.add('links.example.com').add('hook.example.com');
    const examined = await shop.doctor();
    expect(examined).toMatchObject({ exit: 0, codes: [] });
    expect(examined.requests.filter((each) => /links|hook|\/teams|\/users|secret-scanning/.test(each))).toEqual([]);
  });

  it('alerts are asked for where a leak makes a key due', async () => {
    const examined = await new Shop(lonely('rotate-when: [exposed]')).doctor();
    expect(examined.requests.filter((each) => each.includes('secret-scanning')).length).toBe(1);
  });
});

it('no question is asked for the places of a known secret that a rotation does not ask', async () => {
  const shop = await due(spread, true);
  const asked = async (ran: Promise<{ requests: readonly string[] }>) =>
    [...new Set((await ran).requests)]
      .filter((each) => each.startsWith('GET') && /\/secrets\/|\/repos$/.test(each))
      .sort();
  const [examined, dry, done] = [await asked(shop.doctor()), await asked(shop.dryRun()), await asked(shop.rotate())];
  const shared = (one: readonly string[]) => one.filter((each) => !each.endsWith('/KEYTURN_PENDING'));
  // `doctor` also looks whether the names of the environment's secrets stand in the repository.
  expect(shared(examined).filter((each) => /\/(r0|r1|api)\/|repos$/.test(each))).toEqual(
    shared(done).filter((each) => /\/(r0|r1|api)\/|repos$/.test(each)),
  );
  expect(shared(dry)).toEqual(shared(done));
  expect(shared(done)).toEqual([
    'GET api.github.com/orgs/acme/repos',
    'GET api.github.com/repos/acme/shop/actions/secrets/public-key',
  ]);
});

it('a dry run makes no room in the escrow', async () => {
  const shop = await due(alone(), true);
  const before = JSON.stringify(shop.journal);
  await shop.dryRun();
  expect(JSON.stringify(shop.journal)).toBe(before);
});
