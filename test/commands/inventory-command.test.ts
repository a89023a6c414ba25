/** `keyturn inventory` over an invented organization: its answer and its requests are given (test/vectors/enrol/umbra). */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { inventoryHtml } from '../../src/report/inventory-html.ts';
import { inventoryOutputs, inventorySummary } from '../../src/report/inventory-summary.ts';
import { inventoryLines } from '../../src/report/inventory-terminal.ts';
import { thrown } from '../config/errors.ts';
import { cost, counted, expected, umbra, VALUE } from '../inventory/umbra.ts';
import { Scene } from './inventory-scene.ts';

const scenes: Scene[] = [];
afterEach(() => {
  for (const scene of scenes.splice(0)) {
    expect(scene.fake.undocumented).toEqual([]);
    // Nothing but reading, whatever a test did.
    for (const { method, path } of scene.fake.log) expect(`${method} ${path}`).toMatch(/^(?:GET |POST \/graphql$)/);
    scene.close();
  }
});
function scene(...given: ConstructorParameters<typeof Scene>): Scene {
  const made = new Scene(...given);
  scenes.push(made);
  return made;
}
const organization = { organization: umbra.login };

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'inventory.schema.json'), 'utf8'),
);
const ajv = new Ajv2020({ strict: false });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);
const validate = ajv.compile(schema);

describe('an organization', () => {
  test('is told exactly, at exactly its cost, and as the schema has it', async () => {
    const { take, fake } = bound(scene());
    const { inventory, exit } = await take(organization);
    const { scope, notices, ...rest } = inventory;
    const { notices: wanted, ...others } = expected as { notices: { code: string; repository: string }[] };
    expect(rest).toEqual(others);
    expect(notices.map(({ code, repository }) => ({ code, repository }))).toEqual(wanted);
    expect(scope).toEqual({ organization: umbra.login });
    expect(counted(fake)).toMatchObject({ rest: cost.rest, graphql: cost.graphql });
    expect(exit).toBe(0);
    validate(JSON.parse(JSON.stringify(inventory)));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['over-age', 1],
    ['unreferenced', 1],
    ['missing', 1],
    ['keyless', 1],
    ['incomplete', 1],
  ])('fails on %s where that holds', async (what, status) => {
    const { take } = bound(scene());
    expect((await take({ ...organization, 'fail-on': what })).exit).toBe(status);
    const only = 'umbra-labs/web/actions/SENTRY_AUTH_TOKEN';
    if (what !== 'incomplete') expect((await take({ ...organization, only, 'fail-on': what })).exit).toBe(0);
  });

  test('fails where a request failed for another reason than a permission', async () => {
    const { take, fake, told } = bound(scene());
    fake.fault = ({ path }) => (path.includes('/ci/dependabot/') ? { kind: 'status', status: 500 } : undefined);
    expect((await take(organization)).exit).toBe(1);
    expect(told.map(({ detail }) => detail).join('\n')).toMatch(/failed: GET .*umbra-labs\/ci\/dependabot\/secrets/);
  });

  test('narrowed by a glob keeps what it judged with all of it', async () => {
    const { take } = bound(scene());
    const { inventory } = await take({ ...organization, only: 'github:umbra-labs/web/actions/production/*' });
    expect(inventory.secrets.map(({ name }) => name).sort()).toEqual([
      'DB_PASSWORD',
      'SENDGRID_API_KEY',
      'STRIPE_SECRET_KEY',
    ]);
    expect(inventory.summary).toMatchObject({ secrets: 3, keys: 3, unreferenced: 1 });
    expect((await take({ ...organization, only: 'LEGACY_*' })).inventory.secrets.length).toBe(1);
  });
});

test('one repository is that of the checkout, with what it sees of its organization', async () => {
  const { take, fake } = bound(scene());
  const { inventory } = await take();
  expect(inventory.scope).toEqual({ repositories: ['umbra-labs/web'] });
  expect(inventory.secrets.map(({ slot }) => slot)).toContain('github:umbra-labs/*/actions/NPM_TOKEN');
  expect(inventory.secrets.map(({ slot }) => slot)).not.toContain('github:umbra-labs/*/actions/DEPLOY_SSH_KEY');
  expect(inventory.missing).toEqual([]);
  // Nothing of the repository's says what it sees of these.
  const ofOrganization = fake.requests.filter((each) => each.startsWith('GET /orgs/'));
  expect(ofOrganization).toEqual(['GET /orgs/umbra-labs/dependabot/secrets']);
  const { take: other, fake: api } = bound(scene());
  await other({ repository: 'umbra-labs/api' });
  expect(api.requests.filter((each) => each.startsWith('GET /orgs/'))).toEqual([]);
});

test("without the organization's right its secrets are those that repositories show, and that is said", async () => {
  const rights = {
    secrets: 'read',
    dependabot_secrets: 'read',
    contents: 'read',
    actions: 'read',
    environments: 'read',
  } as const;
  const { take } = bound(scene(umbra, { permissions: rights }));
  const { inventory, exit } = await take(organization);
  expect([inventory.complete, exit]).toEqual([false, 0]);
  expect(inventory.secrets.map(({ slot }) => slot)).toContain('github:umbra-labs/*/actions/NPM_TOKEN');
  const [notice] = inventory.notices;
  expect(notice).toMatchObject({ code: 'organization-unreadable' });
  expect(notice?.permission).toContain('Organization secrets: read');
  expect(inventory.notices.filter(({ code }) => code === 'list-short')).toEqual([]);
});

describe('what is remembered', () => {
  const statesIn = (made: Scene) => readdirSync(made.path('keyturn'));

  test('lies in the cache of the user, is read by nobody else, and costs nothing within a day', async () => {
    const made = scene();
    const { inventory } = await made.take(organization, { remembers: true });
    const [file = ''] = statesIn(made);
    expect(statSync(made.path(join('keyturn', file))).mode & 0o777).toBe(0o600);
    expect(made.read(join('keyturn', file))).not.toContain(VALUE);
    expect(made.read(join('keyturn', file))).not.toContain(made.token);
    made.fake.log.length = 0;
    expect((await made.take(organization, { remembers: true })).inventory).toEqual(inventory);
    expect(made.fake.log).toEqual([]);
    await made.take({ ...organization, fresh: 'true' }, { remembers: true });
    expect(counted(made.fake)).toMatchObject({ rest: cost.rest, graphql: cost.graphql });
  });

  test('of a run that was killed at any request is what the next one goes on with', async () => {
    const whole = (await scene().take(organization)).inventory;
    for (let killed = 2; killed < cost.rest + cost.graphql; killed += 9) {
      const made = scene();
      let sent = 0;
      const dying = async (request: Request) => {
        if (++sent > killed) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
        return made.fake.http(request);
      };
      await thrown(() => made.take({ ...organization, state: 's.jsonl' }, { http: dying }));
      const half = made.read('s.jsonl');
      const done = half
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line).name as string);
      // It was writing a line when it was killed.
      writeFileSync(made.path('s.jsonl'), `${half}{"name":"umbra-labs/w`);
      made.fake.log.length = 0;
      const { inventory } = await made.take({ ...organization, state: 's.jsonl' });
      expect({ ...inventory, at: whole.at }).toEqual(whole);
      for (const name of done)
        expect(made.fake.requests.filter((each) => each.includes(`/repos/${name}/`))).toEqual([]);
    }
  });

  test.each<[string, (text: string) => string]>([
    ['is damaged', (text) => text.replace('"answers"', '"answ')],
    ['is of another version', (text) => text.replace('"version":1', '"version":2')],
    ['is empty', () => ''],
    ['is something else', () => 'a: b\n'],
  ])('where it %s counts for nothing', async (_says, change) => {
    const made = scene();
    await made.take({ ...organization, state: 's.jsonl' });
    writeFileSync(made.path('s.jsonl'), change(made.read('s.jsonl')));
    made.fake.log.length = 0;
    await made.take({ ...organization, state: 's.jsonl' });
    expect(made.fake.log.length).toBe(cost.rest + cost.graphql);
  });

  test('with another token begins anew', async () => {
    const made = scene();
    await made.take({ ...organization, state: 's.jsonl' });
    made.token = made.fake.addToken();
    made.fake.log.length = 0;
    await made.take({ ...organization, state: 's.jsonl' });
    expect(made.fake.log.length).toBe(cost.rest + cost.graphql);
  });

  test('in a cache that cannot be written is nothing, and no fault', async () => {
    const made = scene();
    writeFileSync(made.path('keyturn'), 'a file where the folder would be');
    expect((await made.take(organization, { remembers: true })).exit).toBe(0);
  });
});

describe('bad input', () => {
  test.each<[string, { [name: string]: string }]>([
    ['organization', { organization: 'not a login' }],
    ['repository', { repository: 'no-owner' }],
    ['repository', { repository: 'acme/a,other/b' }],
    ['repository', { organization: 'acme', repository: 'acme/a' }],
    ['only', { only: '!(a)' }],
    ['only', { only: 'no/such/slot' }],
    ['fail-on', { 'fail-on': 'overdue' }],
    ['fail-on', { 'fail-on': 'everything' }],
    ['dry-run', { 'dry-run': 'true' }],
    ['html', { html: 'no/such/folder/page.html' }],
    ['html', { html: '.' }],
    ['state', { state: 'occupied/state.jsonl' }],
    ['organization', { organization: 'umbrella' }],
    ['repository', { repository: 'umbra-labs/nowhere' }],
    ['shade', { shade: 'x' }],
  ])('names `%s`, and ends with 2', async (name, given) => {
    const made = scene();
    writeFileSync(made.path('occupied'), '');
    const error = await thrown(() => made.take(given));
    expect(error).toMatchObject({ code: 'INPUT_INVALID', exit: 2 });
    expect(error.message).toContain(name);
    for (const value of Object.values(given).filter((each) => each.length > 4 && !['true', 'overdue'].includes(each)))
      if (!/nowhere/.test(value)) expect(`${error.message} ${error.hint}`).not.toContain(value);
  });

  test('without a repository anywhere says what is wanted', async () => {
    const made = scene();
    made.repository = undefined;
    expect((await thrown(() => made.take())).message).toContain('`repository`');
  });

  test('a page that is there, and may not be written, is refused before anything is asked', async () => {
    const made = scene();
    mkdirSync(made.path('page.html'));
    chmodSync(made.path('page.html'), 0o500);
    await thrown(() => made.take({ html: 'page.html' }));
    expect(made.fake.log).toEqual([]);
  });
});

describe('what it prints', () => {
  test('has no value of a secret, whatever the form', async () => {
    const made = scene();
    const { inventory, diff, said } = await made.take({
      ...organization,
      html: 'page.html',
      write: 'true',
      'dry-run': 'true',
    });
    const all = [
      JSON.stringify(inventory),
      inventoryLines(inventory, { colours: true, columns: 80 }),
      inventorySummary(inventory, false),
      JSON.stringify(inventoryOutputs(inventory, false)),
      made.read('page.html'),
      diff,
      said.join('\n'),
      JSON.stringify(made.told),
    ];
    for (const text of all) {
      expect(text).not.toContain(VALUE);
      expect(text).not.toContain(made.token);
    }
    expect(made.read('page.html')).toBe(
      inventoryHtml(inventory, /sha256-([^']+)'/.exec(made.read('page.html'))?.[1] ?? ''),
    );
  });
});

function bound(made: Scene) {
  return { take: made.take.bind(made), fake: made.fake, told: made.told };
}
