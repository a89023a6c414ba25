/** An incident about a repository, or about an action that jobs use: which slots those could read, as the forge shows it. */
import { describe, expect, it } from '@jest/globals';
import { terminal } from '../../src/report/table.ts';
import { commitOn, put } from '../inventory/umbra.ts';
import { DAY, type Ran, recipe, Shop } from '../rotation/shop.ts';
import { byHand, enrol } from '../rotation/shop-enrolled.ts';

const configuration = `
${recipe()}
secrets:
  API_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { repositories: [ acme/api ] } } ] }
  SHOP_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: {} } ] }
`;
const shared = `${configuration}
  SHARED_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { organization: acme, visibility: selected, repositories: [ acme/shop ] } } ] }
  OPEN_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { organization: acme, visibility: all } } ] }
`;

/** A job of acme/api that uses the action, and one of acme/shop that does not. */
const workflow = (uses: string, ...names: readonly string[]) => `
on: push
jobs:
  ship:
    runs-on: ubuntu-latest
    steps:
      - uses: ${uses}
        env:
${names.map((name) => `          ${name}: \${{ secrets.${name} }}`).join('\n')}
`;

const row = (name: string, at = '2025-11-01T00:00:00Z') => ({ name, created_at: at, updated_at: at });

async function shop(text = configuration): Promise<Shop> {
  const made = new Shop(text, { foreign: 0 });
  const { github } = made;
  const files = (uses: string, ...names: readonly string[]) => ({
    '.github/workflows/ship.yml': workflow(uses, ...names),
  });
  commitOn(github, github.repository('acme/api'), 'main', files('acme/deploy@v1', 'API_KEY', 'BY_HAND'));
  commitOn(github, github.repository('acme/shop'), 'main', files('acme/other@v1', 'SHOP_KEY'));
  put(github, 'acme/api', {}, [row('BY_HAND'), row('UNREAD_BY_IT')]);
  expect((await made.rotate()).codes).toEqual([]);
  made.clock.advance(DAY);
  return made;
}

const rowsOf = ({ report }: Ran) =>
  report!.boards!.flatMap(({ rows }) => rows.map(({ row, state }) => `${state}: ${row}`));
const order = (selector: string, more: { readonly [name: string]: string } = {}) => ({
  command: 'incident',
  selector: `{ ${selector}, since: 2025-12-01 }`,
  ...more,
});

describe('an action that was taken over', () => {
  it('replaces what the jobs that use it read, tells the rest of it, and touches nothing else', async () => {
    const world = await shop();
    const before = ['API_KEY', 'SHOP_KEY'].map((name) => world.journal!.secrets[name]!.credentials.at(-1)!.id);
    const ran = await world.run(order('action: acme/deploy@v1'));
    expect(rowsOf(ran)).toEqual([
      'alive: github:acme/api/actions/BY_HAND listed',
      expect.stringMatching(/^dead: API_KEY \w{26}$/),
    ]);
    expect([ran.exit, ran.codes]).toEqual([1, ['INCIDENT_OPEN']]);
    const live = world.toy.live();
    expect(before.map((id) => live.includes(id!))).toEqual([false, true]);
    const none = await world.run(order('action: acme/deploy@v2'));
    expect([none.exit, none.report?.about]).toEqual([0, ['nothing is known to have been there in that time']]);
  });

  it('says what of a repository it could not read, and does not end before somebody accepts that', async () => {
    const world = await shop();
    world.github.repository('acme/api').denied.add('contents');
    const ran = await world.run(order('action: acme/deploy'));
    expect([ran.exit, rowsOf(ran)]).toEqual([1, ['unknown: github:acme/api unread']]);
    expect(terminal(ran.report!, { colours: false })).toContain('not everything of it was shown');
    const accept = 'github:acme/api unread';
    expect((await world.run({ command: 'incident', accept, reason: 'read by hand' })).exit).toBe(0);
  });

  it('reads the others where one repository is not there any more', async () => {
    const world = await shop();
    world.token = world.github.addToken({ repositories: ['acme/shop'] });
    const shown = await world.run(order('action: acme/other', { 'dry-run': 'true' }));
    const list = shown.report!.about!.join('\n');
    expect(list).toMatch(/SHOP_KEY \w{26}: exposed since/);
    expect(list).toContain('github:acme/api unread: not everything of it was shown');
  });
});

describe('an action that a repository beyond the token may use', () => {
  it('is a row about the organization, unless GitHub tells that all of its repositories are seen', async () => {
    const world = await shop(shared);
    const lists = async () => {
      const shown = await world.run(order('action: acme/deploy', { 'dry-run': 'true' }));
      return shown.report!.about!.join('\n');
    };
    expect(await lists()).toContain('github:acme/* unread: not everything of it was shown');
    world.token = world.github.addToken({ owner: true });
    expect(await lists()).not.toContain('github:acme/* unread');
  });
});

describe('a repository that was breached', () => {
  it('has what is only listed there, and of the organization what it sees and nothing else', async () => {
    const world = await shop(shared);
    put(world.github, 'acme', {}, [{ ...row('ORG_BY_HAND'), visibility: 'selected', repositories: ['api'] }]);
    put(world.github, 'acme', {}, [{ ...row('ORG_ELSEWHERE'), visibility: 'selected', repositories: ['shop'] }]);
    const shown = await world.run(order('repository: acme/api', { 'dry-run': 'true' }));
    const rows = shown.report!.about!.map((line) => line.replace(/ \w{26}:.*|: .*/, ''));
    expect(rows.slice(0, -1).sort()).toEqual([
      'API_KEY',
      'OPEN_KEY',
      'github:acme/*/actions/ORG_BY_HAND listed',
      'github:acme/api/actions/BY_HAND listed',
      'github:acme/api/actions/UNREAD_BY_IT listed',
    ]);
  });

  it('has every slot of the organization where nobody says which it sees, and a row about that', async () => {
    const world = await shop(shared);
    world.github.repository('acme/api').denied.add('secrets');
    const shown = await world.run(order('repository: acme/api', { 'dry-run': 'true' }));
    const rows = shown.report!.about!.map((line) => line.replace(/ \w{26}:.*|: .*/, ''));
    expect(rows).toEqual(expect.arrayContaining(['API_KEY', 'OPEN_KEY', 'SHARED_KEY', 'github:acme/api unread']));
  });

  it('is asked about once: a run that goes on with the incident reads no lists', async () => {
    const world = await shop();
    await world.run(order('repository: acme/api'));
    const again = await world.run(order('repository: acme/api'));
    expect(rowsOf(again).some((each) => each.includes('BY_HAND'))).toBe(true);
    expect(again.requests.filter((each) => each.includes('organization-secrets'))).toEqual([]);
  });
});

describe('slots that hold one value', () => {
  it('go together: the declared one is replaced and its old key ended, the other one is told to a person', async () => {
    const world = await shop();
    const { id, key } = byHand(world, 'acme/shop', 'COPY_KEY');
    const other = byHand(world, 'acme/shop', 'ALONE_KEY');
    byHand(world, 'acme/api', 'BY_HAND');
    world.configuration = `${configuration}
  COPY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: {} } ] }
  ALONE_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: {} } ] }
`;
    enrol(world, {
      'github:acme/api/actions/BY_HAND': { value: key },
      'github:acme/shop/actions/COPY_KEY': { value: key, id },
      'github:acme/shop/actions/ALONE_KEY': { value: other.key, id: other.id },
    });
    world.clock.advance(DAY);
    const ran = await world.run(order('repository: acme/api'));
    expect(rowsOf(ran)).toEqual(
      expect.arrayContaining(['alive: github:acme/api/actions/BY_HAND enrolled', 'dead: COPY_KEY observed']),
    );
    expect(rowsOf(ran).join()).not.toContain('ALONE_KEY');
    expect(world.toy.accepts(key)).toBe(false);
    expect(world.toy.accepts(other.key)).toBe(true);
    expect(world.toy.accepts(world.github.secret('acme/shop', 'COPY_KEY')!.value)).toBe(true);
  });
});
