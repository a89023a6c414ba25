import { describe, expect, it } from '@jest/globals';
import { type Context, load } from '../../src/config/load.ts';
import { thrown } from './errors.ts';

const hour = 3_600_000;
const day = 24 * hour;

const read = (text: string, context: Partial<Context> = {}) =>
  load(text, { environment: {}, repository: 'acme/shop', ...context });

/** What is wrong with it; nothing of what stands in a bad field may be in it. */
const refused = async (text: string, context: Partial<Context> = {}) => {
  const error = await thrown(() => read(text, context));
  expect([error.code, error.exit]).toEqual(['CONFIG_INVALID', 2]);
  expect(error.text).not.toContain('toyCanary');
  return error.message;
};

const manual = 'provider: manual, options: { console: "https://console.test/keys" }';

/** One secret that a person makes, with these fields; `top` is what stands beside `secrets`. */
const made = (fields: string, top = 'owner: [mona, "@acme/payments"]') =>
  `${top}\nsecrets: { STRIPE_KEY: { ${manual}, ${fields} } }`;

const one = async (text: string, context: Partial<Context> = {}) => (await read(text, context)).targets[0]!;

/** Values of two environments have to go to two places. */
const inside = (environment: string) => `destinations: [{ github: { environment: ${environment} } }]`;

const vault = 'escrow: { vault: { address: "https://vault.test", path: shop/keyturn } }';

describe('who answers for a secret', () => {
  it('is nobody, unless the file says so', async () => {
    expect(await one(made('adopt: key1', ''))).not.toHaveProperty('owner');
  });

  it('is who the top names, for every secret and in that order', async () => {
    const { targets } = await read(
      `owner: [mona, "@acme/payments"]\nsecrets: { A_KEY: { ${manual} }, B_KEY: { provider: random } }`,
    );
    expect(targets.map(({ owner }) => owner)).toEqual([
      ['mona', '@acme/payments'],
      ['mona', '@acme/payments'],
    ]);
  });

  it('is who the secret names, instead of the top and in all its environments', async () => {
    const { targets } = await read(
      made(`owner: hubot, environments: { production: { ${inside('production')} }, development: {} }`, 'owner: [mona]'),
    );
    expect(targets.map(({ owner }) => owner)).toEqual([['hubot'], ['hubot']]);
  });

  it('is one login, or each of a list once, whatever its case', async () => {
    expect((await one(made('owner: "@acme/payments"'))).owner).toEqual(['@acme/payments']);
    expect((await one(made('owner: [mona, Hubot, MONA, "@acme/x", hubot, "@Acme/X"]'))).owner).toEqual([
      'mona',
      'Hubot',
      '@acme/x',
    ]);
  });

  it.each([
    ['nobody', '[]', /owner: name at least one/],
    ['no login', '"toyCanary 1"', /owner: a recipient is a GitHub login/],
    ['no login among them', '[mona, "@toyCanary"]', /owner\[1\]: a recipient is a GitHub login/],
    ['a number', '7131', /owner: a text is wanted, not a number/],
    ['fields', '{ login: toyCanary }', /owner/],
  ])('is not %s', async (_, owner, says) => {
    expect(await refused(made(`owner: ${owner}`, ''))).toMatch(says);
    expect(await refused(made('adopt: key1', `owner: ${owner}`))).toMatch(says);
  });

  it.each([
    ['an environment', `environments: { production: { owner: mona } }\nsecrets: { A_KEY: { ${manual} } }`],
    ["a secret's environment", `secrets: { A_KEY: { ${manual}, environments: { production: { owner: mona } } } }`],
  ])('is not said in %s', async (_, text) => {
    expect(await refused(text)).toMatch(/production\.owner: there is no such field/);
  });
});

describe('ask', () => {
  it('is not done, unless the file says so', async () => {
    const target = await one(made('adopt: key1'));
    expect(target).not.toHaveProperty('ask');
    expect(target.policy.lead).toBe(3 * day);
  });

  it('has its defaults, and leaves the owner time to answer', async () => {
    const target = await one(made('ask: {}'));
    expect(target.ask).toEqual({ expires: 7 * day, confirm: 'auto' });
    expect(target.policy.lead).toBe(10 * day);
  });

  it.each([
    ['1h', hour],
    ['60m', hour],
    ['3600s', hour],
    ['61m', 61 * 60_000],
    ['14d', 14 * day],
    ['336h', 14 * day],
    ['20160m', 14 * day],
  ])('can be answered for %s', async (text, expires) => {
    const target = await one(made(`ask: { expires: ${text} }`));
    expect(target.ask).toEqual({ expires, confirm: 'auto' });
    expect(target.policy.lead).toBe(expires + 3 * day);
  });

  it.each([
    ['59m', /at least 1h/],
    ['3599s', /at least 1h/],
    ['20161m', /at most 14d/],
    ['337h', /at most 14d/],
    ['15d', /at most 14d/],
    ['14d1m', /a duration is/],
    ['0d', /a duration is/],
    ['7', /a duration is/],
    ['toyCanary', /a duration is/],
  ])('is not for %s', async (text, says) => {
    const message = await refused(made(`ask: { expires: ${text} }`));
    expect(message).toMatch(/secrets\.STRIPE_KEY\.ask\.expires/);
    expect(message).toMatch(says);
  });

  it.each(['auto', 'always', 'never'])('is confirmed %s', async (confirm) => {
    expect((await one(made(`ask: { confirm: ${confirm} }`))).ask).toEqual({ expires: 7 * day, confirm });
  });

  it.each([
    ['confirm: toyCanary', /ask\.confirm: one of `auto`, `always`, `never`/],
    ['confirm: true', /ask\.confirm: one of/],
    ['expire: 7d', /ask\.expire: there is no such field; the nearest is `expires`/],
  ])('knows nothing of %s', async (fields, says) => {
    expect(await refused(made(`ask: { ${fields} }`))).toMatch(says);
  });

  it('is merged inner over outer, member by member', async () => {
    const { targets } = await read(`owner: mona
environments:
  production: { ${inside('production')}, ask: { expires: 2d, confirm: always } }
  development: { ask: { confirm: never } }
secrets:
  A_KEY: { ${manual}, ask: { expires: 3d }, environments: [production, development] }
  B_KEY: { ${manual}, environments: { production: { ask: { expires: 4d } } } }
  C_KEY: { ${manual}, ask: { expires: 5d, confirm: auto }, environments: { production: { ask: { expires: 6d } } } }
`);
    expect(Object.fromEntries(targets.map(({ key, ask, policy }) => [key, [ask, policy.lead / day]]))).toEqual({
      'production/A_KEY': [{ expires: 3 * day, confirm: 'always' }, 6],
      'development/A_KEY': [{ expires: 3 * day, confirm: 'never' }, 6],
      'production/B_KEY': [{ expires: 4 * day, confirm: 'always' }, 7],
      'production/C_KEY': [{ expires: 6 * day, confirm: 'auto' }, 9],
    });
  });

  it('changes no lead that any layer names', async () => {
    expect((await one(made('ask: {}, policy: { lead: 1d }'))).policy.lead).toBe(day);
    expect((await one(made('ask: {}', 'owner: mona\npolicy: { lead: 3d }'))).policy.lead).toBe(3 * day);
    const shared = 'owner: mona\nenvironments: { production: { policy: { lead: 2d } } }';
    expect((await one(made('ask: {}, environments: [production]', shared))).policy.lead).toBe(2 * day);
  });

  it('needs a max-age beyond its own lead', async () => {
    const message = await refused(made('ask: {}, policy: { max-age: 11d }'));
    expect(message).toMatch(
      /policy\.max-age.*longer than `overlap` and `lead` \(`expires` of `ask` and 3d if not set\)/s,
    );
    expect((await one(made('ask: {}, policy: { max-age: 265h }'))).policy.maxAge).toBe(265 * hour);
    expect((await one(made('policy: { max-age: 11d }'))).policy.maxAge).toBe(11 * day);
    expect((await one(made('ask: {}, policy: { max-age: 11d, lead: 3d }'))).policy.maxAge).toBe(11 * day);
  });

  it('is only for what a person makes', async () => {
    const other = 'owner: mona\nsecrets: { A_KEY: { provider: random, ask: {} } }';
    expect(await refused(other)).toMatch(/secrets\.A_KEY\.ask: .*`provider: manual`/);
    const shared = `owner: mona\nenvironments: { production: { ask: {} } }\nsecrets: { A_KEY: { provider: random, environments: [production] } }`;
    expect(await refused(shared)).toMatch(/environments\.production\.ask: .*`provider: manual`/);
  });

  it('needs somebody who can be asked', async () => {
    expect(await refused(made('ask: {}', ''))).toMatch(/secrets\.STRIPE_KEY\.ask: .*add `owner: \[LOGIN\]`/);
    expect((await one(made('ask: {}, owner: mona', ''))).owner).toEqual(['mona']);
  });

  it('needs an escrow', async () => {
    const file = 'owner: mona\nlinks: { url: "https://links.test" }\njournal: { file: keyturn.json }';
    const message = await refused(made('ask: {}', file));
    expect(message).toMatch(/secrets\.STRIPE_KEY\.ask: .*add `escrow: \{ vault: /);
    expect(await refused(made('ask: {}', `escrow: { github: { environment: keyturn } }\n${file}`))).toMatch(
      /ask: .*add `escrow: /,
    );
    expect((await one(made('ask: {}', `${file}\n${vault}`))).ask).toBeDefined();
    expect((await one(made('adopt: key1', file))).manual).toBe(true);
  });

  it('needs links that can be answered', async () => {
    for (const links of ['{}', '{ via: github }', '{ url: "https://links.test" }'])
      expect((await one(made('ask: {}', `owner: mona\nlinks: ${links}`))).ask).toBeDefined();
    for (const via of ['privatebin', 'yopass', 'ots'])
      expect(await refused(made('ask: {}', `owner: mona\nlinks: { via: ${via}, url: "https://links.test" }`))).toMatch(
        /secrets\.STRIPE_KEY\.ask: .*needs `links\.url` .*or `links: \{ via: github \}`/,
      );
  });

  it('tells all that is missing at once', async () => {
    const message = await refused(
      made('ask: {}', 'links: { via: ots, url: "https://ots.test" }\njournal: { file: j.json }'),
    );
    expect(message.split('\n')).toHaveLength(3);
  });
});

describe('the account of a key that a person makes', () => {
  const of = (account: string) =>
    `secrets: { A_KEY: { provider: manual, options: { console: "https://console.test/keys", base-url: "https://api.test", verify: { path: /me, auth: { bearer: "{{value}}" }, accept: [200], reject: [401], identity: /id }, account: ${account} } } }`;

  it('is a text, as the run compares it', async () => {
    expect((await one(of('"0071"'))).binding.options['account']).toBe('0071');
    expect(await refused(of('71'))).toMatch(/options\.account: a text is wanted, not a number: write it in quotes/);
    expect(await refused(of('"toyCanary\\n1"'))).toMatch(/options\.account/);
  });
});

describe('after', () => {
  it('is a list of workflow files', async () => {
    const after = ['deploy.yml', 'Deploy-2.yaml', 'a_b.c.yml'];
    expect((await one(made(`after: [${after}]`))).after).toEqual(after);
    expect(await one(made('after: []'))).not.toHaveProperty('after');
    const twenty = Array.from({ length: 20 }, (_, index) => `w${index}.yml`);
    expect((await one(made(`after: [${twenty}]`))).after).toHaveLength(20);
    expect(await refused(made(`after: [${twenty}, w20.yml]`))).toMatch(/after: at most 20/);
  });

  it.each([
    'toyCanary',
    'toyCanary.txt',
    '.yaml',
    '../toyCanary.yml',
    '.github/workflows/toyCanary.yml',
    '.toyCanary.yml',
    'toyCanary.yml@main',
    'acme/shop:toyCanary.yml',
    '"toy Canary.yml"',
    '"toyCanary.yml?ref=x"',
    '"toyCanary.yml "',
  ])('is not %s', async (file) => {
    expect(await refused(made(`after: [deploy.yml, ${file}]`))).toMatch(
      /secrets\.STRIPE_KEY\.after\[1\]: a workflow file is named/,
    );
  });

  it('names each once, and not in an environment', async () => {
    expect(await refused(made('after: [a.yml, b.yml, a.yml]'))).toMatch(/after\[2\]: this workflow is there twice/);
    expect(await refused(made('after: a.yml'))).toMatch(/after: a list is wanted/);
    expect(await refused(made('environments: { production: { after: [a.yml] } }'))).toMatch(
      /production\.after: there is no such field/,
    );
  });
});

describe('proof of use', () => {
  const random = (policy: string, top = '') =>
    `${top}\nsecrets: { A_KEY: { provider: random, policy: { ${policy} } } }`;

  it('is wanted of nobody, unless the file says so', async () => {
    const { policy } = await one(random('proof-deadline: 3d'));
    for (const member of ['proof', 'proofDeadline', 'rotateAfter', 'repeats'])
      expect(policy).not.toHaveProperty(member);
  });

  it('is wanted of workflows, here and elsewhere', async () => {
    const { policy } = await one(
      random('proof: [deploy.yml, "acme/api:ci.yml@main", "Acme/API:ci.yml", "deploy.yml@release/2.x"]'),
    );
    expect(policy.proof).toEqual([
      { name: 'acme/shop:deploy.yml', repository: 'acme/shop', file: 'deploy.yml' },
      { name: 'acme/api:ci.yml@main', repository: 'acme/api', file: 'ci.yml', branch: 'main' },
      { name: 'acme/api:ci.yml', repository: 'Acme/API', file: 'ci.yml' },
      { name: 'acme/shop:deploy.yml@release/2.x', repository: 'acme/shop', file: 'deploy.yml', branch: 'release/2.x' },
    ]);
    expect(policy.proofDeadline).toBe(7 * day);
  });

  it('is waited for as long as is said', async () => {
    expect((await one(random('proof: [a.yml], proof-deadline: 36h'))).policy.proofDeadline).toBe(36 * hour);
    expect(await refused(random('proof: [a.yml], proof-deadline: toyCanary'))).toMatch(
      /policy\.proof-deadline: a duration/,
    );
  });

  it.each([
    'toyCanary',
    'toyCanary.yml@',
    'toyCanary.yml@a..b',
    'toyCanary.yml@-x',
    'toyCanary.yml@x.lock',
    'toyCanary.yml@x/',
    'toyCanary.yml@a//b',
    ':toyCanary.yml',
    'toyCanary:ci.yml',
    'acme/..:toyCanary.yml',
    'acme/.:toyCanary.yml',
    'acme/x/toyCanary:ci.yml',
    'acme/x:.github/workflows/toyCanary.yml',
    'acme/x:../toyCanary.yml',
    'acme/x:toyCanary.yml@a@b',
    'https://toyCanary.test/ci.yml',
  ])('is not wanted of %s', async (workflow) => {
    expect(await refused(random(`proof: [deploy.yml, "${workflow}"]`))).toMatch(
      /secrets\.A_KEY\.policy\.proof\[1\]: a workflow is written \[OWNER\/REPO:\]FILE\[@BRANCH\]/,
    );
  });

  it('is wanted of up to 20 of them, each once', async () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `w${index}.yml`);
    expect((await one(random(`proof: [${twenty}]`))).policy.proof).toHaveLength(20);
    expect(await refused(random(`proof: [${twenty}, w20.yml]`))).toMatch(/policy\.proof: at most 20/);
    expect(await refused(random('proof: [a.yml, b.yml, "ACME/shop:a.yml"]'))).toMatch(
      /policy\.proof\[2\]: this workflow is there twice/,
    );
  });

  it('has to say whose workflow it is where nothing else does', async () => {
    const text = random('proof: ["acme/api:ci.yml", deploy.yml]');
    expect(await refused(text, { repository: undefined })).toMatch(
      /policy\.proof\[1\]: nothing says whose workflow this is: write OWNER\/REPO:FILE/,
    );
    expect((await one(random('proof: ["acme/api:ci.yml"]'), { repository: undefined })).policy.proof).toHaveLength(1);
  });

  it('needs an escrow', async () => {
    const file = 'journal: { file: keyturn.json }';
    expect(await refused(random('proof: [a.yml]', file))).toMatch(
      /secrets\.A_KEY\.policy\.proof: .*add `escrow: \{ vault: /,
    );
    expect((await one(random('proof: [a.yml]', `${file}\n${vault}`))).policy.proof).toHaveLength(1);
    expect((await one(random('proof: []', file))).policy).not.toHaveProperty('proof');
  });

  it('is merged like the rest of the policy, and an empty list ends it', async () => {
    const { targets } =
      await read(`policy: { proof: [top.yml], proof-deadline: 2d, rotate-after: first-proof, repeats: allow }
environments: { production: { policy: { proof: [prod.yml] } } }
secrets:
  A_KEY: { provider: random }
  B_KEY: { provider: random, environments: [production] }
  C_KEY: { provider: random, policy: { proof: [own.yml], proof-deadline: 1d, repeats: refuse }, environments: [production] }
  D_KEY: { provider: random, policy: { proof: [own.yml] }, environments: { production: { policy: { proof: [] } } } }
`);
    const said = targets.map(({ policy }) => [
      policy.proof?.map(({ file }) => file).join(),
      policy.proofDeadline && policy.proofDeadline / day,
      policy.rotateAfter,
      policy.repeats,
    ]);
    expect(said).toEqual([
      ['top.yml', 2, 'first-proof', 'allow'],
      ['prod.yml', 2, 'first-proof', 'allow'],
      ['own.yml', 1, 'first-proof', undefined],
      [undefined, undefined, undefined, 'allow'],
    ]);
  });

  it('may be what a rotation comes after', async () => {
    expect((await one(random('proof: [a.yml], rotate-after: first-proof'))).policy.rotateAfter).toBe('first-proof');
    expect(await refused(random('proof: [a.yml], rotate-after: toyCanary'))).toMatch(
      /policy\.rotate-after: one of `first-proof`/,
    );
    expect(await refused(random('rotate-after: first-proof'))).toMatch(
      /secrets\.A_KEY\.policy\.rotate-after: .*add `proof: \[FILE\]`/,
    );
    // Of all secrets it is said for those that have proofs.
    const top = 'policy: { rotate-after: first-proof }\nsecrets: { A_KEY: { provider: random } }';
    expect((await one(top)).policy).not.toHaveProperty('rotateAfter');
  });

  it.each(['toyCanary', 'true', '[]'])('repeats are not %s', async (repeats) => {
    expect(await refused(random(`repeats: ${repeats}`))).toMatch(/policy\.repeats: one of `refuse`, `allow`/);
  });
});
