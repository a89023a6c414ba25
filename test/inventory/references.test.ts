import { describe, expect, test } from '@jest/globals';
import { exposedTo } from '../../src/inventory/actions.ts';
import type { Facts } from '../../src/inventory/facts.ts';
import { inventory } from '../../src/inventory/inventory.ts';
import type { InventorySecret } from '../../src/inventory/report.ts';
import { organization, repository, rows, type Small } from './small.ts';

const w = '.github/workflows/w.yml';
const job = (text: string, on = 'push') => `on: ${on}\njobs: { a: { runs-on: x, ${text} } }`;
const reads = (name: string, more = '') => job(`${more} steps: [ { run: "\${{ secrets.${name} }}" } ]`);

function secretsOf(facts: Facts): readonly InventorySecret[] {
  return inventory(facts, new Map()).secrets;
}

/** Slot, without what all have in common -> what is said of it. */
function said(small: Small): { [slot: string]: string } {
  return Object.fromEntries(
    secretsOf(organization(small)).map(({ slot, references }) => [
      slot.replace(/^github:acme\/(?:app\/)?/, ''),
      references,
    ]),
  );
}

describe('which slot is read', () => {
  test('of an environment, the repository and the organization the nearest', () => {
    const small = {
      environments: { prod: ['A', 'B'] },
      secrets: ['A', 'C'],
      organization: [{ name: 'A' }, { name: 'C' }, { name: 'D' }],
    };
    const steps = 'steps: [ { run: "${{ secrets.A }}${{ secrets.C }}${{ secrets.D }}" } ]';
    expect(said({ ...small, files: { [w]: job(`environment: PROD, ${steps}`) } })).toEqual({
      'actions/prod/A': 'yes',
      'actions/prod/B': 'none',
      'actions/A': 'shadowed',
      'actions/C': 'yes',
      '*/actions/A': 'shadowed',
      '*/actions/C': 'shadowed',
      '*/actions/D': 'yes',
    });
  });

  test('in a matrix of environments each of them, and the repository only where one lacks it', () => {
    const matrix = 'strategy: { matrix: { e: [blue, green] } }, environment: "${{ matrix.e }}",';
    const files = { [w]: reads('A', matrix) };
    expect(said({ files, secrets: ['A'], environments: { blue: ['A'], green: ['A'] } })['actions/A']).toBe('shadowed');
    expect(said({ files, secrets: ['A'], environments: { blue: ['A'], green: [] } })['actions/A']).toBe('maybe');
  });

  test('through aliases, merges and doubled keys', () => {
    const text = `on: push
jobs:
  a: { environment: prod, env: &e { V: "\${{ secrets.A }}" }, steps: [] }
  b: { env: *e, steps: [] }
  c: { env: { <<: { W: "\${{ secrets.B }}" } }, steps: [] }
  d: { env: { X: "\${{ secrets.C }}" }, env: { Y: "\${{ secrets.D }}" }, steps: [] }`;
    expect(said({ secrets: ['A', 'B', 'C', 'D'], environments: { prod: ['A'] }, files: { [w]: text } })).toEqual({
      'actions/prod/A': 'yes',
      'actions/A': 'yes',
      'actions/B': 'yes',
      'actions/C': 'yes',
      'actions/D': 'yes',
    });
  });

  test('beyond the first hundred of the organization none', () => {
    const names = Array.from({ length: 105 }, (_, index) => `N${String(index).padStart(3, '0')}`);
    const files = { [w]: job(`steps: [ { run: "\${{ secrets.N099 }}\${{ secrets.N100 }}" } ]`) };
    const found = said({ files, organization: names.map((name) => ({ name })) });
    expect([found['*/actions/N099'], found['*/actions/N100'], found['*/actions/N101']]).toEqual([
      'yes',
      'cut-off',
      'none',
    ]);
  });

  test('a called workflow that declares an environment may take what that holds', () => {
    const files = {
      [w]: 'on: push\njobs: { a: { uses: ./.github/workflows/c.yml, secrets: { token: "${{ secrets.A }}" } } }',
      '.github/workflows/c.yml': job('environment: prod, steps: [ { run: "${{ secrets.token }}" } ]', 'workflow_call'),
    };
    expect(said({ files, secrets: ['A', 'TOKEN'], environments: { prod: ['TOKEN'] } })).toEqual({
      'actions/A': 'yes',
      'actions/TOKEN': 'none',
      'actions/prod/TOKEN': 'maybe',
    });
  });

  test('a repository that sees it and was not read: unknown', () => {
    const unread = { ...repository({}, 'acme/hidden'), files: { state: 'denied' as const } };
    expect(secretsOf(organization({ organization: [{ name: 'A' }] }, unread))[0]?.references).toBe('unknown');
    const selected = organization({
      organization: [{ name: 'A', visibility: 'selected', selected: ['acme/unlisted'] }],
    });
    expect(secretsOf(selected)[0]?.references).toBe('unknown');
    expect(secretsOf({ ...organization({ organization: [{ name: 'A' }] }), partial: 'token' })[0]?.references).toBe(
      'unknown',
    );
  });

  test('branches that were not read: maybe, and why', () => {
    const facts = organization({ secrets: ['A'], files: {} });
    const [one] = facts.repositories;
    const files = { ...one!.files, unread: 3 } as (typeof one & {})['files'];
    const found = inventory({ ...facts, repositories: [{ ...one!, files }] }, new Map());
    expect(found.secrets[0]).toMatchObject({ references: 'maybe', because: ['branches'], files: [] });
    expect(found.notices).toMatchObject([{ code: 'branches', repository: 'acme/app' }]);
    expect(found.complete).toBe(false);
  });

  test('an environment list that was not read: maybe instead of yes', () => {
    const facts = organization({ secrets: ['A'], files: { [w]: reads('A', 'environment: prod,') } });
    const repositories = facts.repositories.map((one) => ({ ...one, environments: { state: 'denied' as const } }));
    const found = inventory({ ...facts, repositories }, new Map());
    expect(found.secrets[0]?.references).toBe('maybe');
    expect(found.notices.map(({ code }) => code)).toEqual(['environments-unreadable']);
  });

  test('a variable that a step may write is not what the file says', () => {
    const steps = 'steps: [ { run: "echo A=B >> $GITHUB_ENV" }, { run: "${{ secrets[env.N] }}" } ]';
    expect(said({ secrets: ['B', 'A'], files: { [w]: job(`env: { N: A }, ${steps}`) } })).toEqual({
      'actions/A': 'yes',
      'actions/B': 'maybe',
    });
  });
});

describe('what is missing', () => {
  const missing = (small: Small) => inventory(organization(small), new Map()).missing;

  test.each<[string, Small, object[]]>([
    ['a name', { files: { [w]: reads('A') } }, [{ name: 'A', file: w }]],
    ['never the token of the job', { files: { [w]: reads('GITHUB_TOKEN') } }, []],
    [
      'a name with a way out',
      { files: { [w]: reads('A || secrets.B', '') }, secrets: ['B'] },
      [{ name: 'A', file: w, optional: true }],
    ],
    [
      'a name of another environment',
      { files: { [w]: reads('A', 'environment: dev,') }, environments: { dev: [], prod: ['A'] } },
      [{ name: 'A', file: w }],
    ],
    [
      'a name that one of the environments lacks',
      {
        files: { [w]: reads('A', "environment: \"${{ github.ref == 1 && 'dev' || 'prod' }}\",") },
        environments: { dev: [], prod: ['A'] },
      },
      [{ name: 'A', file: w, unsure: true }],
    ],
    [
      'a name that any environment may have',
      { files: { [w]: reads('A', 'environment: "${{ vars.E }}",') }, environments: { prod: ['A'] } },
      [],
    ],
    [
      'a name that Dependabot alone has',
      { files: { [w]: reads('A') }, dependabot: ['A'] },
      [{ name: 'A', file: w, only: 'dependabot' }],
    ],
    [
      'a name that Dependabot wants',
      { files: { '.github/dependabot.yml': 'x: ${{secrets.A}}' } },
      [{ name: 'A', file: '.github/dependabot.yml', app: 'dependabot' }],
    ],
    [
      'not what an agent has',
      { files: { '.github/workflows/copilot-setup-steps.yml': reads('A') }, agents: ['A'] },
      [],
    ],
    [
      'not what callers hand on',
      { files: { [w]: job('steps: [ { run: "${{ secrets.A }}" } ]', 'workflow_call') } },
      [],
    ],
    ['on a branch', { branches: { next: { [w]: reads('A') } } }, [{ name: 'A', file: `${w}@next` }]],
  ])('%s', (_what, small, expected) => {
    expect(missing(small)).toEqual(expected.map((one) => ({ repository: 'acme/app', ...one })));
  });

  test('nothing for sure, where the secrets were not listed', () => {
    const facts = organization({ files: { [w]: reads('A') } });
    const denied = { ...facts.organizationSecrets, actions: { state: 'denied' as const } };
    const found = inventory({ ...facts, organizationSecrets: denied }, new Map());
    expect(found.missing).toEqual([{ repository: 'acme/app', name: 'A', file: w, unsure: true }]);
    expect(found.notices.map(({ code }) => code)).toEqual(['organization-unreadable']);
  });
});

describe('risk', () => {
  const why = (small: Small, name: string) =>
    secretsOf(organization(small)).find((one) => one.name === name && one.app === 'actions')?.why;

  test('strangers, and foreign actions without a hash', () => {
    const uses = (ref: string) => `steps: [ { uses: some/action@${ref}, with: { t: "\${{ secrets.A }}" } } ]`;
    const of = (on: string, ref: string) => why({ secrets: ['A'], files: { [w]: job(uses(ref), on) } }, 'A');
    expect(of('issue_comment', 'v1')).toEqual(['unknown 20', 'age 1', 'strangers 15', 'unpinned 5', 'unowned 5']);
    expect(of('[push]', 'a'.repeat(40))).toEqual(['unknown 20', 'age 1', 'unowned 5']);
  });

  test('a secret that an unread workflow inherits counts as dumped', () => {
    const files = { [w]: 'on: push\njobs: { a: { uses: x/y/.github/workflows/z.yml@v1, secrets: inherit } }' };
    const [found] = secretsOf(organization({ secrets: ['A'], files }));
    expect(found).toMatchObject({
      references: 'maybe',
      because: ['cannot read x/y/.github/workflows/z.yml@v1'],
      why: ['unknown 20', 'age 1', 'dumped 10', 'unowned 5'],
    });
  });

  test('owners of the configuration come before those of CODEOWNERS', () => {
    const facts = organization({ secrets: ['A'], files: { [w]: reads('A'), CODEOWNERS: '* @acme/all' } });
    const known = new Map([
      ['github:acme/app/actions/A', { keyturn: 'managed' as const, owner: ['ida'], twins: ['x'] }],
    ]);
    expect(inventory(facts, new Map()).secrets[0]).toMatchObject({ owner: ['@acme/all'], keyturn: 'unknown' });
    expect(inventory(facts, known).secrets[0]).toMatchObject({ owner: ['ida'], keyturn: 'managed', twins: ['x'] });
  });
});

describe('what an action could see', () => {
  const files = {
    [w]: 'on: push\njobs:\n  a: { steps: [ { uses: Bad/Action/sub@v1 }, { run: "${{ secrets.A }}" } ] }\n  b: { steps: [ { run: "${{ secrets.B }}" } ] }\n  c: { environment: prod, steps: [ { uses: ./.github/actions/x }, { run: "${{ secrets[vars.N] }}" } ] }',
    '.github/actions/x/action.yml': 'runs: { using: composite, steps: [ { uses: bad/action@v2 } ] }',
    '.github/workflows/broken.yml': 'jobs: [ bad/action',
  };
  const facts = organization({ secrets: ['A', 'B'], environments: { prod: ['C'], dev: ['D'] }, files });

  test('is what its jobs read, and all that they could see where that is not sure', () => {
    expect(exposedTo(facts, 'bad/action').map(({ file, ...one }) => one)).toEqual([
      { repository: 'acme/app', job: 'a', slots: ['github:acme/app/actions/A'], maybe: false },
      {
        repository: 'acme/app',
        job: 'c',
        slots: ['github:acme/app/actions/A', 'github:acme/app/actions/B', 'github:acme/app/actions/prod/C'],
        maybe: true,
      },
      expect.objectContaining({ job: '', maybe: true }),
    ]);
  });

  test('may be asked of one version, or of a folder', () => {
    expect(exposedTo(facts, 'BAD/action@v2').map(({ job: id }) => id)).toEqual(['c', '']);
    expect(exposedTo(facts, 'bad/action/sub').map(({ job: id }) => id)).toEqual(['a']);
    expect(exposedTo(facts, 'bad/act')).toEqual([expect.objectContaining({ job: '' })]);
    expect(exposedTo(facts, '')).toEqual([]);
  });
});

test('archived repositories are told, and nothing of them is read', () => {
  const archived = { ...repository({ secrets: ['A'], files: { [w]: reads('B') } }, 'acme/old'), archived: true };
  const found = inventory(organization({}, archived), new Map());
  expect(found).toMatchObject({
    complete: true,
    secrets: [],
    missing: [],
    notices: [{ code: 'archived', repository: 'acme/old' }],
  });
});

test('a list that is shorter than its count is told', () => {
  const facts = organization({});
  const repositories = facts.repositories.map((one) => ({
    ...one,
    secrets: { ...one.secrets, actions: { ...rows(['A']), complete: false } as ReturnType<typeof rows> },
  }));
  expect(inventory({ ...facts, repositories }, new Map())).toMatchObject({
    complete: false,
    notices: [{ code: 'list-short', repository: 'acme/app', what: 'actions' }],
  });
});
