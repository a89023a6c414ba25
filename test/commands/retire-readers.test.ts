// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are workflows
/** `retire` against the stand-in for GitHub, with nothing in between: what reads a secret, and what else holds its value. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { enrolWorkflow } from '../../src/commands/enrol/workflow.ts';
import { namingOf } from '../../src/commands/init/naming.ts';
import { terminal } from '../../src/report/table.ts';
import { commitOn } from '../inventory/umbra.ts';
import { DAY, HOUR, type Ran, recipe, Shop } from '../rotation/shop.ts';
import { enrolledIn, put } from './enrolled-in.ts';

const configuration = `
${recipe()}
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: {} }, { github: { environment: staging } } ] }
  ORG_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { organization: acme, visibility: all } } ] }
  NEAR_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { organization: acme, repositories: [acme/shop] } } ] }
`;
const OWN = 'github:acme/shop/actions';
const deploy = (name: string) =>
  `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: deploy\n        env: { KEY: "\${{ secrets.${name} }}" }\n`;

let shop: Shop;
beforeEach(async () => {
  shop = new Shop(configuration);
  files('acme/shop', { deploy: deploy('OTHER') });
  files('acme/api', { deploy: deploy('OTHER') });
  expect((await shop.rotate()).codes).toEqual([]);
  shop.clock.advance(40 * DAY);
});

function files(repository: string, workflows: { readonly [name: string]: string }, branch = 'main'): void {
  const found = Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}.yml`, text]);
  commitOn(shop.github, shop.github.repository(repository), branch, Object.fromEntries(found));
}

function enrolled(prints: { readonly [slot: string]: string }): void {
  enrolledIn(shop, Object.fromEntries(Object.entries(prints).map(([slot, print]) => [slot, { print }])));
}

const retire = (only = 'TOY_KEY') => shop.run({ command: 'retire', only, grace: '1h' });
const said = ({ report, error }: Ran) =>
  report ? terminal(report, { colours: false }) : `${error?.code}: ${error?.message}`;
const places = () => [
  shop.github.secret('acme/shop', 'TOY_KEY'),
  shop.github.secret('acme/shop', 'TOY_KEY', { environment: 'staging' }),
  shop.github.secret('acme', 'ORG_KEY'),
];

async function refused(says: RegExp, only = 'TOY_KEY'): Promise<void> {
  const ran = await retire(only);
  expect([ran.exit, ran.codes, said(ran)]).toEqual([1, ['NOT_RETIRED'], expect.stringMatching(says)]);
  expect(places().includes(undefined)).toBe(false);
  expect(shop.toy.keys.filter(({ deletedAt }) => deletedAt !== undefined)).toEqual([]);
}

describe('what nothing reads', () => {
  it('is retired to the end, and whose readers were asked for is said', async () => {
    const key = places()[0]!.value;
    const begun = await retire();
    expect([begun.codes, said(begun)]).toEqual([['RETIRING'], expect.stringContaining('1 file on 1 branch')]);
    expect(said(begun)).toContain('whether another secret has the same value is not known');
    expect(places().slice(0, 2)).toEqual([undefined, undefined]);
    shop.clock.advance(2 * HOUR);
    expect([(await shop.rotate()).exit, shop.toy.accepts(key)]).toEqual([0, false]);
    expect(places()[2]).toBeDefined();
    expect(shop.github.undocumented).toEqual([]);
  });

  it("is retired where it is the organization's, once all of its repositories were read", async () => {
    await refused(/ORG_KEY is of those whose readers are not known/, 'ORG_KEY');
    // GitHub tells an owner how many there are.
    shop.token = shop.github.addToken({ owner: true });
    const begun = await retire('ORG_KEY');
    expect([begun.codes, said(begun)]).toEqual([
      ['RETIRING'],
      expect.stringContaining('2 files on 2 branches of 2 re'),
    ]);
    expect(places()[2]).toBeUndefined();
  });

  it('is what the workflow that enrols reads, unless somebody edited that', async () => {
    const slots = [
      { repository: 'acme/shop', app: 'actions', name: 'TOY_KEY' },
      { repository: 'acme/shop', app: 'actions', environment: 'staging', name: 'TOY_KEY' },
      { repository: 'acme/*', app: 'actions', name: 'ORG_KEY' },
    ] as const;
    const { text } = enrolWorkflow(slots, 'acme/shop', namingOf('.github/keyturn.yml'));
    files('acme/shop', { 'keyturn-enrol': text.replace('workflow_dispatch:', 'push:') });
    await refused(/keyturn-enrol\.yml/);
    files('acme/shop', { 'keyturn-enrol': text });
    expect((await retire()).codes).toEqual(['RETIRING']);
  });
});

describe('it is refused', () => {
  it('where a workflow reads it, which is named', async () => {
    files('acme/shop', { deploy: deploy('TOY_KEY') });
    await refused(/TOY_KEY is read by a workflow: acme\/shop\/\.github\/workflows\/deploy\.yml/);
    files('acme/shop', { deploy: deploy('OTHER') });
    files('acme/shop', { old: deploy('TOY_KEY') }, 'legacy');
    await refused(/old\.yml@legacy/);
  });

  it("where another repository reads the organization's", async () => {
    files('acme/api', { build: deploy('ORG_KEY') });
    await refused(
      /acme\/\*\/actions\/ORG_KEY is read by a workflow: acme\/api\/\.github\/workflows\/build\.yml/,
      'ORG_KEY',
    );
  });

  it("where a repository that the token does not see may read the organization's", async () => {
    shop.github.addRepository('acme/unseen', { private: true });
    files('acme/unseen', { build: deploy('ORG_KEY') });
    shop.token = shop.github.addToken({ owner: true, repositories: ['acme/shop', 'acme/api'] });
    await refused(/ORG_KEY is of those whose readers are not known/, 'ORG_KEY');
  });

  it('without the names of files where everybody reads the report', async () => {
    files('acme/api', { build: deploy('ORG_KEY') });
    shop.public = true;
    await refused(/ORG_KEY is read by a workflow/, 'ORG_KEY');
    expect(said(await retire('ORG_KEY'))).not.toContain('acme/api');
  });

  it('where the workflows may not be read', async () => {
    shop.token = shop.github.addToken({
      permissions: { secrets: 'write', environments: 'write', metadata: 'read', actions: 'read' },
    });
    await refused(/readers are not known|not every workflow/);
  });

  it('where not every repository of the organization was read, although that one is not shown the secret', async () => {
    shop.github.repository('acme/api').denied.add('contents');
    await refused(/not every workflow that could read it was read \(only 1 file on 1 branch/, 'NEAR_KEY');
    shop.github.repository('acme/api').denied.clear();
    expect((await retire('NEAR_KEY')).codes).toEqual(['RETIRING']);
  });

  it('where more branches have workflows than are read', async () => {
    for (let at = 0; at < 30; at++) files('acme/shop', { deploy: `# ${at}\n${deploy('OTHER')}` }, `branch-${at}`);
    await refused(/perhaps read|readers are not known|not every workflow/);
  });

  it('where another secret was enrolled with the same value', async () => {
    enrolled({ [`${OWN}/TOY_KEY`]: 'p', [`${OWN}/staging/TOY_KEY`]: 'p', [`${OWN}/COPY`]: 'p', [`${OWN}/FAR`]: 'q' });
    await refused(/actions\/COPY holds the same value/);
    enrolled({ [`${OWN}/TOY_KEY`]: 'p', [`${OWN}/staging/TOY_KEY`]: 'p', [`${OWN}/COPY`]: 'q' });
    const ran = await retire();
    expect(ran.codes).toEqual(['RETIRING']);
    expect(said(ran)).not.toContain('is not known');
  });

  it('where what was enrolled is not signed by this journal', async () => {
    enrolled({ [`${OWN}/TOY_KEY`]: 'p' });
    const text = shop.github.file('acme/shop', 'keyturn-journal', 'enrolled.json')!;
    put(shop, text.replace('pppp', 'qqqq'));
    expect((await retire()).codes).toEqual(['JOURNAL_FORGED']);
    expect(places().includes(undefined)).toBe(false);
  });
});

it('a twin that was true before Keyturn wrote its place is none', async () => {
  enrolled({ [`${OWN}/TOY_KEY`]: 'p', [`${OWN}/staging/TOY_KEY`]: 'p', [`${OWN}/COPY`]: 'p' });
  shop.clock.advance(HOUR);
  expect((await shop.rotate({ force: 'true', only: 'TOY_KEY' })).exit).toBe(0);
  shop.clock.advance(40 * DAY);
  const ran = await retire();
  expect([ran.codes, said(ran)]).toEqual([['RETIRING'], expect.stringContaining('is not known')]);
});
