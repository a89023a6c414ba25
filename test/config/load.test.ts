import { describe, expect, it } from '@jest/globals';
import { type Context, load } from '../../src/config/load.ts';
import { requireAdmin } from '../../src/config/require-admin.ts';
import { thrown } from './errors.ts';

const day = 86_400_000;
const hour = 3_600_000;

const read = (text: string, context: Partial<Context> = {}) =>
  load(text, { environment: {}, repository: 'acme/shop', ...context });
const refused = (text: string, context: Partial<Context> = {}) => thrown(() => read(text, context));

/** One secret with these lines under it. */
const secret = (...lines: string[]) =>
  [
    'secrets:',
    '  SENDGRID_API_KEY:',
    '    provider: sendgrid',
    '    admin: SENDGRID_ADMIN_KEY',
    ...lines.map((line) => `    ${line}`),
  ].join('\n');

/** A recipe in one line. */
const toy =
  '{ base-url: "https://api.toy.dev", auth: { bearer: "{{admin}}" }, mint: { method: POST, path: /keys, body: { name: "{{tag}}" }, id: /id, values: { value: /key } }, verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [200], reject: [401] }, revoke: { method: DELETE, path: "/keys/{{id}}" } }';

describe('the smallest configuration', () => {
  it('gets every default', async () => {
    const configuration = await read(secret());
    expect(configuration).toEqual({
      targets: [
        {
          key: 'SENDGRID_API_KEY',
          environment: undefined,
          secret: 'SENDGRID_API_KEY',
          binding: { provider: 'sendgrid', options: {}, admin: 'SENDGRID_ADMIN_KEY' },
          values: { value: 'SENDGRID_API_KEY' },
          destinations: [{ kind: 'github', options: {} }],
          share: undefined,
          policy: {
            maxAge: 90 * day,
            overlap: day,
            lead: 3 * day,
            receiptDeadline: 3 * day,
            quiet: day,
            inUse: 'hold',
            allowDowntime: false,
            rotateWhen: ['member-left', 'exposed', 'disputed'],
            signalsNamed: false,
            receipt: 'saved',
          },
          adopt: undefined,
        },
      ],
      links: { via: 'github', url: undefined, expires: day, password: false },
      channels: [],
      people: {},
      notify: undefined,
      former: [],
      formerDestinations: [],
      journal: { kind: 'github', repository: 'acme/shop', branch: 'keyturn-journal' },
      events: [],
      escrow: { name: 'github', options: {} },
      public: false,
    });
  });

  it('is the same with a byte order mark and Windows line ends', async () => {
    expect(await read(`\ufeff${secret().replaceAll('\n', '\r\n')}`)).toEqual(await read(secret()));
  });

  it('takes anchors and aliases', async () => {
    const { targets } = await read(`secrets:\n  A_KEY: &one\n    provider: random\n  B_KEY: *one\n`);
    expect(targets.map(({ key, binding }) => [key, binding.provider])).toEqual([
      ['A_KEY', 'random'],
      ['B_KEY', 'random'],
    ]);
  });
});

describe('layers', () => {
  const text = `
links: { url: "https://links.acme.dev/" }
policy: { max-age: 60d, overlap: 12h }
environments:
  production: { destinations: [ { github: { environment: production } } ], policy: { overlap: 6h } }
  development: { destinations: [ { github: {} } ], share: { with: [ "@acme/backend", mona, Mona ] }, options: { scopes: [alerts.read] } }
secrets:
  SENDGRID_API_KEY:
    provider: sendgrid
    admin: SENDGRID_ADMIN_KEY
    options: { on-behalf-of: shop }
    policy: { max-age: 30d }
    environments: [production, development]
  SIGNING_KEY:
    provider: sendgrid
    admin: SENDGRID_ADMIN_KEY
    environments:
      production: { policy: { lead: 1d }, destinations: [ { github: { app: dependabot } } ] }
      development: { provider: random, options: { bytes: 32 }, share: { with: [] } }
`;

  it('are merged inner over outer, member by member', async () => {
    const { targets } = await read(text);
    const byKey = Object.fromEntries(targets.map((target) => [target.key, target]));
    expect(Object.keys(byKey)).toEqual([
      'production/SENDGRID_API_KEY',
      'development/SENDGRID_API_KEY',
      'production/SIGNING_KEY',
      'development/SIGNING_KEY',
    ]);

    const production = byKey['production/SENDGRID_API_KEY']!;
    expect(production.policy).toMatchObject({ maxAge: 30 * day, overlap: 6 * hour, lead: 3 * day });
    expect(production.destinations).toEqual([{ kind: 'github', options: { environment: 'production' } }]);
    expect(production.binding.options).toEqual({ 'on-behalf-of': 'shop' });
    expect(production.share).toBeUndefined();

    const development = byKey['development/SENDGRID_API_KEY']!;
    expect(development.policy).toMatchObject({ maxAge: 30 * day, overlap: 12 * hour });
    expect(development.binding.options).toEqual({ scopes: ['alerts.read'], 'on-behalf-of': 'shop' });
    expect(development.share).toEqual({ with: ['@acme/backend', 'mona'], as: 'copy' });

    expect(byKey['production/SIGNING_KEY']!.policy).toMatchObject({ maxAge: 60 * day, overlap: 6 * hour, lead: day });
    expect(byKey['production/SIGNING_KEY']!.destinations).toEqual([{ kind: 'github', options: { app: 'dependabot' } }]);
  });

  it("drop another provider's options, admin and values where an inner layer names its own", async () => {
    const { targets } = await read(text);
    const own = targets.find((target) => target.key === 'development/SIGNING_KEY')!;
    expect(own.binding).toEqual({ provider: 'random', options: { bytes: 32 }, admin: undefined });
    expect(own.share).toBeUndefined();
  });

  it('keep what an outer layer says where an inner one names the same provider again', async () => {
    const { targets } = await read(secret('environments: { dev: { provider: sendgrid, options: { scopes: [a] } } }'));
    expect(targets[0]!.binding).toEqual({
      provider: 'sendgrid',
      options: { scopes: ['a'] },
      admin: 'SENDGRID_ADMIN_KEY',
    });
  });
});

describe('recipes', () => {
  const recipe = (extra = '') => `
recipes:
  toy:
    base-url: https://api.toy.dev
    auth: { bearer: "{{admin}}" }
    mint: { method: POST, path: /keys, body: { name: "{{tag}}" }, id: /id, values: { key: /key } }
    verify: { path: /whoami, auth: { bearer: "{{key}}" }, accept: [200], reject: [401] }
    revoke: { method: DELETE, path: "/keys/{{id}}" }${extra}
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN }
`;

  it('are providers by their name, recorded so that they are understood without the file', async () => {
    const [target] = (await read(recipe())).targets;
    expect(target!.binding.provider).toBe('recipe');
    expect(Object.keys(target!.binding.options)).toEqual(['recipe']);
    expect(target!.values).toEqual({ key: 'TOY_KEY' });
  });

  it('are checked where they are written', async () => {
    const error = await refused(recipe('\n    propagaton: 5s'));
    expect(error.message).toBe(
      '.github/keyturn.yml:9:5: recipes.toy.propagaton: there is no such field; the nearest is `propagation`',
    );
  });

  it('may not take the name of a built-in provider', async () => {
    expect((await refused(recipe().replaceAll('toy:', 'sendgrid:'))).message).toContain(
      'recipes.sendgrid: a built-in provider has this name',
    );
  });
});

describe('mistakes', () => {
  it.each([
    [
      'a misspelt field',
      secret('polcy: { max-age: 30d }'),
      ':5:5: secrets.SENDGRID_API_KEY.polcy: there is no such field; the nearest is `policy`',
    ],
    [
      'a misspelt field inside',
      secret('policy:', '  maxage: 30d'),
      ':6:7: secrets.SENDGRID_API_KEY.policy.maxage: there is no such field; the nearest is `max-age`',
    ],
    ['a misspelt field at the top', 'secret: {}', ':1:1: secret: there is no such field; the nearest is `secrets`'],
    [
      'a misspelt provider',
      secret().replace('sendgrid', 'sendgird'),
      ':3:15: secrets.SENDGRID_API_KEY.provider: there is no such provider; the nearest is `sendgrid`',
    ],
    [
      'a misspelt destination',
      secret('destinations: [ { gihub: {} } ]'),
      ':5:23: secrets.SENDGRID_API_KEY.destinations[0].gihub: there is no such destination; the nearest is `github`',
    ],
    [
      'a misspelt option of a destination',
      secret('destinations:', '  - github: { enviroment: production }'),
      ':6:19: secrets.SENDGRID_API_KEY.destinations[0].github.enviroment: there is no such field; the nearest is `environment`',
    ],
    [
      'a misspelt choice',
      secret('destinations:', '  - github: { app: dependbot }'),
      ':6:24: secrets.SENDGRID_API_KEY.destinations[0].github.app: one of `actions`, `dependabot`, `codespaces`, `agents`; the nearest is `dependabot`',
    ],
    [
      'a misspelt option of the provider',
      secret('options: { scope: [a] }'),
      ':5:16: secrets.SENDGRID_API_KEY.options.scope: there is no such field; the nearest is `scopes`',
    ],
    [
      'a misspelt channel',
      `channels: [ { emial: {} } ]\n${secret()}`,
      ':1:15: channels[0].emial: there is no such channel; the nearest is `email`',
    ],
    [
      'a misspelt environment',
      `environments: { production: {} }\n${secret('environments: [prodution]')}`,
      ':6:20: secrets.SENDGRID_API_KEY.environments[0]: there is no such environment; the nearest is `production`',
    ],
    [
      'a misspelt part of people',
      `people: { mona: { emal: mona@acme.dev } }\n${secret()}`,
      ':1:19: people.mona.emal: there is no such channel; the nearest is `email`',
    ],
    ['no provider', 'secrets:\n  A_KEY: {}', ':2:10: secrets.A_KEY: `provider` is missing'],
    ['no admin', 'secrets:\n  A_KEY: { provider: sendgrid }', ':2:3: secrets.A_KEY.admin: this field is missing'],
    ['an admin for nobody', 'secrets:\n  A_KEY: { provider: random, admin: X_KEY }', ':2:37: secrets.A_KEY.admin: '],
    [
      'an admin in parts where one is wanted',
      secret().replace('admin: SENDGRID_ADMIN_KEY', 'admin: { api: A_KEY }'),
      'SendGrid wants one name here',
    ],
    ['a value that nobody would get', secret('destinations: []'), 'the value would go nowhere'],
    [
      'a max-age that leaves no time',
      secret('policy: { max-age: 4d }'),
      ':5:24: secrets.SENDGRID_API_KEY.policy.max-age: `max-age` must be longer',
    ],
    [
      'two secrets for one place',
      `${secret('destinations: [ { github: { name: OTHER } } ]')}\n  OTHER: { provider: random }`,
      'SENDGRID_API_KEY and OTHER would be written to the same place (github, OTHER)',
    ],
    [
      'two secrets for one place, once by its full name',
      `${secret('destinations: [ { github: { repository: Acme/shop, name: other } } ]')}\n  OTHER: { provider: random }`,
      'would be written to the same place',
    ],
    [
      'two environments for one place',
      `environments: { a: {}, b: {} }\n${secret('environments: [a, b]')}`,
      'a/SENDGRID_API_KEY and b/SENDGRID_API_KEY would be written to the same place',
    ],
    [
      'one credential adopted by several environments',
      `environments: { a: {}, b: {} }\n${secret('environments: [a, b]', 'adopt: abc')}`,
      'write `adopt` in the environment whose credential it is',
    ],
    [
      'one credential adopted twice',
      `${secret('adopt: abc')}\n  OTHER: { provider: sendgrid, admin: SENDGRID_ADMIN_KEY, adopt: abc }`,
      'SENDGRID_API_KEY adopts the same credential',
    ],
    [
      'names that differ in case',
      'secrets:\n  A_KEY: { provider: random }\n  a_key: { provider: random }',
      ':3:3: secrets.a_key: GitHub ignores case',
    ],
    [
      'environments that differ in case',
      `environments: { A: {}, a: {} }\n${secret()}`,
      ':1:24: environments.a: GitHub ignores case',
    ],
    [
      'an environment named twice',
      `environments: { a: {} }\n${secret('environments: [a, a]')}`,
      'this environment is there twice',
    ],
    ['no environment', secret('environments: {}'), 'name at least one environment'],
    [
      'two names in one destination',
      secret('destinations: [ { github: {}, dotenv: {} } ]'),
      'one destination for each entry of the list',
    ],
    [
      'a number where a text is wanted',
      secret('adopt: 123'),
      ':5:12: secrets.SENDGRID_API_KEY.adopt: a text is wanted, not a number: write it in quotes',
    ],
    [
      'a link service without TLS',
      `links: { url: "http://links.acme.dev" }\n${secret()}`,
      ':1:15: links.url: an https address is wanted',
    ],
    [
      'a link service with a query',
      `links: { url: "https://links.acme.dev/?a" }\n${secret()}`,
      'links.url: an https address is wanted',
    ],
    [
      'a link that lives too long',
      `links: { url: "https://links.acme.dev", expires: 31d }\n${secret()}`,
      'links.expires: at most 30d',
    ],
    [
      'a link that lives too short',
      `links: { url: "https://links.acme.dev", expires: 59s }\n${secret()}`,
      'links.expires: at least 1m',
    ],
    [
      'a journal in two places',
      `journal: { file: j.json, branch: b }\n${secret()}`,
      ':1:34: journal.branch: a journal is either a `file` or a branch',
    ],
    [
      'a value that the recipe does not mint',
      `recipes: { toy: ${toy} }\nsecrets: { TOY: { provider: toy, admin: ADMIN, values: { valeu: TOY_KEY } } }`,
      'secrets.TOY.values.valeu: there is no such value; the nearest is `value`',
    ],
    [
      'several values for one secret',
      `recipes: { toy: ${toy.replace('value: /key', 'id: /id, value: /key')} }\nsecrets: { TOY: { provider: toy, admin: ADMIN } }`,
      'secrets.TOY: its credentials have several values, each for a secret of its own: add `values: { id: TOY_ID, value: TOY_VALUE }`',
    ],
    [
      'an escrow in another repository',
      `escrow: { github: { repository: acme/x } }\n${secret()}`,
      ':1:21: escrow.github.repository: there is no such field; there are `environment`',
    ],
    [
      'an escrow that cannot be read back',
      `escrow: { dotenv: {} }\n${secret()}`,
      ':1:11: escrow.dotenv: `dotenv` cannot be the escrow; `github` can, and stores that can be read back',
    ],
    [
      'a misspelt option of an escrow',
      `escrow: { vault: { path: shop/keyturn, feild: x } }\n${secret()}`,
      ':1:40: escrow.vault.feild: there is no such field; the nearest is `field`',
    ],
    ['nothing', '', '.github/keyturn.yml:1:1: secrets: this field is missing'],
    ['a list', '- a', 'fields (`name: value`) is wanted, not a list'],
  ])('%s is named with its line, column and field', async (_, text, says) => {
    const error = await refused(text);
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.exit).toBe(2);
    expect(error.now).toBe('unchanged');
    expect(error.message).toContain(says);
    expect(error.hint).toBeDefined();
  });

  it('are told all at once', async () => {
    const error = await refused(secret('polcy: {}', 'adpot: x', 'policy: { overlap: 1.5h }'));
    expect(error.message.split('\n')).toHaveLength(3);
  });

  it('in large numbers do not fill the screen', async () => {
    const error = await refused(
      `secrets:\n${Array.from({ length: 200 }, (_, index) => `  K${index}: { x: 1 }`).join('\n')}`,
    );
    expect(error.message.split('\n')).toHaveLength(11);
    expect(error.message).toContain('and 190 more');
  });
});

describe('a key that is made by hand', () => {
  const manual = (more: string) => `secrets:
  STRIPE_KEY:
    provider: manual
    destinations: [{ github: {} }]
    ${more}`;

  it.each([
    ['no console', 'options: {}', /options\.console/],
    ['a console without TLS', 'options: { console: "http://dashboard.acme.dev" }', /options\.console/],
    [
      'a proof without an address',
      'options: { console: "https://dashboard.acme.dev", verify: { path: /me, accept: [200], reject: [401] } }',
      /options\.verify: also needs `base-url`/,
    ],
    [
      'a proof that would send what it does not have',
      'options: { console: "https://dashboard.acme.dev", base-url: "https://api.acme.dev", verify: { path: /me, auth: { bearer: "{{admin}}" }, accept: [200], reject: [401] } }',
      /admin/,
    ],
    ['an admin', 'admin: STRIPE_ADMIN\n    options: { console: "https://dashboard.acme.dev" }', /admin/],
    [
      'one for each person',
      'share: { with: [mona], as: own }\n    options: { console: "https://dashboard.acme.dev" }',
      /nobody can mint one for each person by hand/,
    ],
  ])('is not read with %s', async (_, more, says) => {
    const error = await refused(manual(more));
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.message).toMatch(says);
  });

  it('is read with a console', async () => {
    const { targets } = await read(manual('options: { console: "https://dashboard.acme.dev/apikeys" }'));
    expect(targets[0]).toMatchObject({ manual: true, binding: { provider: 'manual', admin: undefined } });
  });
});

describe('links by other services', () => {
  it.each(['privatebin', 'yopass', 'ots'])('are read with via: %s', async (via) => {
    const { links } = await read(`links: { via: ${via}, url: "https://paste.acme.dev/x/" }\n${secret()}`);
    expect(links).toMatchObject({ via, url: 'https://paste.acme.dev/x' });
  });

  it('is no matter where it is switched off', async () => {
    const { targets } = await read(
      `links: { url: "https://links.acme.dev", password: false }\npolicy: { rotate-when: [] }\n${secret('share: { with: [mona], as: copy }')}`,
    );
    expect(targets[0]!.policy.rotateWhen).toEqual([]);
  });

  it('may be several ways to reach a person', async () => {
    const { people } = await read(`people: { mona: { email: mona@acme.dev, slack: U0123 } }\n${secret()}`);
    expect(people['mona']).toEqual({ email: 'mona@acme.dev', slack: 'U0123' });
    expect(people['toString']).toBeUndefined();
  });
});

describe('the environment', () => {
  it('must have every admin credential that is asked for, not empty, and is told by name', async () => {
    const error = await refused(`${secret()}\n  OTHER: { provider: sendgrid, admin: EMPTY_ADMIN }`, {
      requireAdmin: true,
      environment: { EMPTY_ADMIN: ' ' },
    });
    expect(error.code).toBe('ENVIRONMENT_MISSING');
    expect(error.message).toContain('SENDGRID_ADMIN_KEY is not set, which is the `admin` of SENDGRID_API_KEY');
    expect(error.message).toContain('EMPTY_ADMIN is not set, which is the `admin` of OTHER');
    expect(error.hint).toContain('env: { SENDGRID_ADMIN_KEY:');
  });

  it('need not have those of secrets that are not selected', async () => {
    const text = `${secret()}\n  OTHER: { provider: random }`;
    await expect(read(text, { requireAdmin: true, only: 'OTHER' })).resolves.toMatchObject({ targets: [{}, {}] });
    expect((await refused(text, { requireAdmin: true, only: 'SENDGRID*' })).code).toBe('ENVIRONMENT_MISSING');
  });

  it('has what it has: nothing is inherited', async () => {
    const { targets } = await read(secret().replace('SENDGRID_ADMIN_KEY', 'toString'));
    expect((await thrown(() => requireAdmin(targets, {}))).code).toBe('ENVIRONMENT_MISSING');
  });

  it('of an Actions job refuses a file as a destination', async () => {
    const text = secret('destinations: [ { dotenv: { file: .env.local } } ]');
    await expect(read(text)).resolves.toBeDefined();
    const error = await refused(text, { environment: { GITHUB_ACTIONS: 'true' } });
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.message).toContain(
      'secrets.SENDGRID_API_KEY.destinations[0].dotenv: `dotenv` makes no sense in a GitHub Actions job',
    );
  });
});
