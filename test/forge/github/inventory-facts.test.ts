/** What GitHub showed, and what that cost: judged by what the stand-in has and what it was asked. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { secretLister } from '../../../src/forge/github/inventory.ts';
import { admissions, readingLimits } from '../../../src/forge/github/limits.ts';
import type { Facts } from '../../../src/inventory/facts.ts';
import type { Advance, Memory } from '../../../src/inventory/port.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type Fault, type Seen } from '../../fakes/github.ts';
import { limitedGitHub } from '../../fakes/github-limits.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { commitOn, cost, counted, memory, put, umbra, umbraWorld } from '../../inventory/umbra.ts';

const DAY = 86_400_000;
const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});
function world(...given: Parameters<typeof umbraWorld>) {
  const made = umbraWorld(...given);
  worlds.push(made.fake);
  return made;
}
const scope = { organization: umbra.login };
const asking = (kept: Memory = memory()) => ({ memory: kept, advanced() {} });
const all = { rest: cost.rest, graphql: cost.graphql, all: cost.rest + cost.graphql };
const repositoryIn = ({ repositories }: Facts, name: string) => {
  const found = repositories.find(({ repository }) => repository === `${umbra.login}/${name}`);
  if (found === undefined) throw new Error(`${name} is not among the facts`);
  return found;
};
/** `file` was shown as it is on these branches. */
function textOf(facts: Facts, name: string, path: string) {
  const { files } = repositoryIn(facts, name);
  return files.state === 'read' ? files.trees.map((tree) => tree.files[path]) : files.state;
}

describe('an organization', () => {
  test('costs what it is said to cost, is only read, and is shown as it is', async () => {
    const { fake, lister } = world();
    const facts = await lister().facts(scope, asking());
    expect(counted(fake)).toEqual(all);
    expect(facts.at).toBe(umbra.now);
    for (const { name, files = {}, secrets = {}, environments, archived, denied } of umbra.repositories) {
      const shown = repositoryIn(facts, name);
      expect(shown.archived).toBe(archived === true);
      if (archived || denied?.includes('secrets')) continue;
      const { actions } = shown.secrets;
      expect(actions.state === 'listed' && actions.rows.map((row) => row.name)).toEqual(
        (secrets.actions ?? []).map((row) => row.name).sort(),
      );
      expect(shown.environments.state === 'listed' && Object.keys(shown.environments.rows).sort()).toEqual(
        Object.keys(environments).sort(),
      );
      if (denied?.includes('contents')) expect(shown.files).toEqual({ state: 'denied', permission: 'Contents: read' });
      else expect(shown.files.state === 'read' && { ...shown.files.trees[0]?.files }).toEqual(files);
    }
    expect(textOf(facts, 'web', '.github/workflows/old.yml')).toEqual([undefined, expect.stringContaining('RELEASE')]);
    const npm = facts.organizationSecrets.actions;
    expect(npm.state === 'listed' && npm.rows.find(({ name }) => name === 'NPM_TOKEN')).toEqual({
      name: 'NPM_TOKEN',
      createdAt: '2025-06-01T08:00:00Z',
      updatedAt: '2025-06-01T08:00:00Z',
      visibility: 'selected',
      selected: ['umbra-labs/web'],
    });
  });

  test('asked again within a day costs nothing, later only what changed counts, and another memory is another beginning', async () => {
    const { fake, lister, clock } = world();
    const kept = memory();
    const facts = await lister().facts(scope, asking(kept));
    fake.log.length = 0;
    expect(await lister().facts(scope, asking(kept))).toEqual(facts);
    expect(fake.log).toEqual([]);

    clock.advance(2 * DAY);
    put(fake, 'umbra-labs/ci', {}, [
      { name: 'LATER', created_at: '2026-11-30T08:00:00Z', updated_at: '2026-11-30T08:00:00Z' },
    ]);
    const later = await lister().facts(scope, asking(kept));
    const changed = fake.log.filter(({ method, status }) => method === 'GET' && status === 200);
    // What GitHub refuses has no mark with which to ask whether it still holds.
    expect(changed.map(({ path }) => path.split('?')[0])).toEqual(['/repos/umbra-labs/ci/actions/secrets']);
    const { actions } = repositoryIn(later, 'ci').secrets;
    expect(actions.state === 'listed' && actions.rows.map(({ name }) => name)).toEqual(['LATER', 'SENTRY_AUTH_TOKEN']);

    fake.log.length = 0;
    await lister().facts(scope, asking());
    expect(counted(fake)).toEqual(all);
  });

  test('killed at any request, the next run gives the same answer and asks again at most what was in flight', async () => {
    const whole = await world().lister().facts(scope, asking());
    for (let killed = 1; killed <= all.all; killed++) {
      const { fake, lister } = world();
      const kept = memory();
      const saved = new Set<string>();
      let sent = 0;
      const recording: Memory = {
        of: kept.of,
        keep: async (name, value) => {
          // A run that is killed saves nothing any more.
          if (sent > killed) return;
          saved.add(name);
          await kept.keep(name, value);
        },
      };
      const dying = async (request: Request) => {
        if (++sent > killed) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
        return fake.http(request);
      };
      await lister(dying)
        .facts(scope, asking(recording))
        .catch(() => {});
      const before = fake.log.length;
      expect({ ...(await lister().facts(scope, asking(kept))), at: whole.at }).toEqual(whole);
      const asked = fake.log.slice(before).map(({ method, path }) => `${method} ${path}`);
      for (const name of saved) expect(asked.filter((each) => each.startsWith(`GET /repos/${name}/`))).toEqual([]);
      expect(asked.filter((each) => each.includes('/orgs/umbra-labs/repos')).length).toBe(0);
    }
  });

  test('is read by an App from its own list, and no repository of another account is among them', async () => {
    const { fake, lister } = world({ kind: 'app' });
    fake.addRepository('elsewhere/shared');
    const facts = await lister().facts(scope, asking());
    expect(facts.repositories.length).toBe(umbra.repositories.length);
    expect(fake.requests[0]).toBe('GET /installation/repositories');
  });

  test("at an Enterprise Server is asked below that server's addresses", async () => {
    const { fake, lister } = world();
    const asked = new Set<string>();
    const http = async (request: Request) => {
      const { origin, pathname } = new URL(request.url);
      asked.add(`${origin}${/^\/api\/(?:v3|graphql)/.exec(pathname)?.[0]}`);
      return fake.http(request);
    };
    await lister(http, 'https://github.acme.example/api/v3').facts(scope, asking());
    expect([...asked].sort()).toEqual([
      'https://github.acme.example/api/graphql',
      'https://github.acme.example/api/v3',
    ]);
    expect(counted(fake)).toEqual(all);
  });

  test('that this token does not see is an input that is wrong', async () => {
    const { lister } = world();
    await expect(lister().facts({ organization: 'umbrella' }, asking())).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      exit: 2,
    });
  });
});

describe('where GraphQL does not answer', () => {
  const broken: readonly (readonly [string, Fault])[] = [
    ['502', { kind: 'status', status: 502 }],
    ['half an answer', { kind: 'garbage', applied: false }],
    ['no answer', { kind: 'lost', applied: false }],
  ];
  test.each(broken)('(%s) the same is read by REST', async (_name, fault) => {
    const whole = await world().lister().facts(scope, asking());
    const { fake, lister } = world();
    fake.fault = ({ path }: Seen) => (path === '/graphql' ? fault : undefined);
    const facts = await lister().facts(scope, asking());
    expect({ ...facts, at: whole.at }).toEqual(whole);
  });

  test('a text that it cuts, environments beyond a hundred and actions far below are read by REST, too', async () => {
    const { fake, lister } = world();
    const repository = fake.repository('umbra-labs/api');
    const long = `on: push # ${'x'.repeat(600_000)}\njobs: {}\n`;
    for (let n = 0; n < 130; n++) repository.environments.add(`e${n}`);
    commitOn(fake, repository, 'main', {
      '.github/workflows/long.yml': long,
      '.github/actions/a/b/c/action.yml': 'x: 1',
    });
    const facts = await lister().facts({ repositories: ['umbra-labs/api'] }, asking());
    expect(textOf(facts, 'api', '.github/workflows/long.yml')).toEqual([long]);
    const { environments } = repositoryIn(facts, 'api');
    expect(environments.state === 'listed' && Object.keys(environments.rows).length).toBe(132);
  });
});

test('of the trees of other branches the twenty newest are read, each once, and the others are counted', async () => {
  const { fake, lister, clock } = world();
  const repository = fake.repository('umbra-labs/api');
  for (let n = 0; n < 130; n++) {
    clock.advance(1_000);
    commitOn(fake, repository, `branch-${n}`, { '.github/workflows/w.yml': `on: push # ${Math.floor(n / 2)}` });
  }
  const { files } = repositoryIn(await lister().facts({ repositories: ['umbra-labs/api'] }, asking()), 'api');
  expect(files.state === 'read' && [files.trees.length, files.unread]).toEqual([21, 45]);
  expect(files.state === 'read' && files.trees[1]?.branches).toEqual(['branch-128', 'branch-129']);
});

describe('what the token may not', () => {
  test('is said list by list, and asked once in each repository', async () => {
    const { fake, lister } = world({
      permissions: { secrets: 'read', contents: 'read', actions: 'read', organization_secrets: 'read' },
    });
    const facts = await lister().facts(scope, asking());
    const { secrets, environments } = repositoryIn(facts, 'web');
    expect(secrets.actions.state).toBe('listed');
    expect(secrets.dependabot).toEqual({ state: 'denied', permission: 'Dependabot secrets: read' });
    expect(secrets.agents).toEqual({ state: 'denied', permission: 'Agent secrets: read' });
    const denied = { state: 'denied', permission: 'Environments: read' };
    expect(environments).toEqual({ state: 'listed', rows: { preview: denied, production: denied, staging: denied } });
    const asked = fake.requests.filter((each) => each.startsWith('GET /repos/umbra-labs/web/environments'));
    expect(asked.length).toBe(1);
    expect(facts.organizationSecrets.dependabot).toEqual({
      state: 'denied',
      permission: 'Organization dependabot secrets: read',
    });
  });

  test('of the organization is known by what its repositories see', async () => {
    const rights = { secrets: 'read', agents_secrets: 'read', contents: 'read', actions: 'read' } as const;
    const { lister } = world({ permissions: rights });
    const { organizationSecrets } = await lister().facts(scope, asking());
    const { actions } = organizationSecrets;
    expect(actions.state === 'listed' && actions.complete).toBe(false);
    expect(actions.state === 'listed' && actions.rows.find(({ name }) => name === 'NPM_TOKEN')?.selected).toEqual([
      'umbra-labs/web',
    ]);
    expect(
      actions.state === 'listed' && actions.rows.find(({ name }) => name === 'DEPLOY_SSH_KEY')?.selected,
    ).not.toContain('umbra-labs/web');
  });

  test('of environments alone leaves the files, and of a token that is kept out altogether nothing', async () => {
    const { fake, lister } = world();
    fake.repository('umbra-labs/web').denied.add('actions');
    const { files, environments } = repositoryIn(await lister().facts(scope, asking()), 'web');
    expect(files.state).toBe('read');
    expect(environments).toEqual({ state: 'denied', permission: 'Actions: read' });
    fake.policy('umbra-labs').allowList = true;
    await expect(lister().facts(scope, asking())).rejects.toMatchObject({ code: 'TOKEN_IP' });
  });

  test('a store that is not there is no denial', async () => {
    const { fake, lister } = world();
    fake.fault = ({ path }) =>
      /\/(codespaces|agents)\/secrets/.test(path) ? { kind: 'status', status: 404 } : undefined;
    const facts = await lister().facts(scope, asking());
    expect(repositoryIn(facts, 'web').secrets.agents).toEqual({ state: 'absent' });
    expect(facts.organizationSecrets.codespaces).toEqual({ state: 'absent' });
    expect(repositoryIn(facts, 'closed').secrets.agents.state).toBe('denied');
  });
});

test('a list that is shorter than GitHub counts is asked for once more, then said to be cut', async () => {
  const { fake, lister } = world();
  fake.lists = (template, rows) => (template === '/repos/{owner}/{repo}/actions/secrets' ? rows.slice(0, 3) : rows);
  const short = await lister().facts({ repositories: ['umbra-labs/web'] }, asking());
  const { actions } = repositoryIn(short, 'web').secrets;
  expect(actions.state === 'listed' && [actions.rows.length, actions.complete]).toEqual([3, false]);
  let once = true;
  fake.lists = (template, rows) => {
    if (template !== '/repos/{owner}/{repo}/actions/secrets' || !once) return rows;
    once = false;
    return rows.slice(0, 3);
  };
  const whole = repositoryIn(await lister().facts({ repositories: ['umbra-labs/web'] }, asking()), 'web').secrets
    .actions;
  expect(whole.state === 'listed' && [whole.rows.length, whole.complete]).toEqual([16, true]);
});

test('many selected secrets are asked for repository by repository', async () => {
  const { fake, lister } = world();
  const rows = Array.from({ length: 30 }, (_, n) => ({
    name: `SELECTED_${n}`,
    created_at: umbra.now,
    updated_at: umbra.now,
    visibility: 'selected' as const,
    repositories: n % 2 === 0 ? ['web', 'api'] : ['ci'],
  }));
  put(fake, umbra.login, {}, rows);
  const { actions } = (await lister().facts(scope, asking())).organizationSecrets;
  expect(fake.requests.filter((each) => /SELECTED_\d+\/repositories/.test(each))).toEqual([]);
  // One of the repositories shows nothing, and might see any of them.
  expect(
    actions.state === 'listed' && actions.rows.find(({ name }) => name === 'SELECTED_2')?.selected,
  ).toBeUndefined();
  fake.repository('umbra-labs/closed').denied.clear();
  const open = (await lister().facts(scope, asking())).organizationSecrets.actions;
  expect(open.state === 'listed' && open.rows.find(({ name }) => name === 'SELECTED_2')?.selected).toEqual([
    'umbra-labs/web',
    'umbra-labs/api',
  ]);
});

test('a server error is a failure of that list alone, which is not kept; a bad credential ends it all', async () => {
  const { fake, lister } = world();
  fake.fault = ({ path }) =>
    path.startsWith('/repos/umbra-labs/ci/dependabot') ? { kind: 'status', status: 500 } : undefined;
  const kept = memory();
  const facts = await lister().facts(scope, asking(kept));
  expect(repositoryIn(facts, 'ci').secrets.dependabot).toMatchObject({ state: 'failed' });
  expect(kept.all.has('umbra-labs/ci')).toBe(false);
  expect(kept.all.has('umbra-labs/api')).toBe(true);
  fake.fault = ({ path }) => (path.includes('/ci/') ? { kind: 'refused', as: 'bad credentials' } : undefined);
  await expect(lister().facts(scope, asking(kept))).rejects.toMatchObject({ code: 'TOKEN_DENIED' });
});

test('a hundred and fifty repositories stay below the limits of GitHub, and how far it is is told', async () => {
  const clock = steppingClock(new Date(umbra.now));
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  fake.addOrganization('acme', {});
  for (let n = 0; n < 150; n++) fake.addRepository(`acme/r${n}`, { environments: ['production'] });
  const limited = limitedGitHub(fake.http, { now: clock.now });
  let open = 0;
  let most = 0;
  const http = async (request: Request) => {
    most = Math.max(most, ++open);
    await clock.sleep(400);
    open--;
    return limited.http(request);
  };
  const queues = admissions({ clock, longest: 0, limits: readingLimits });
  const client = github({ http, clock, token: new Secret(fake.addToken()), admissions: queues });
  const told: Advance[] = [];
  const began = clock.now().getTime();
  const facts = await secretLister({ github: client, clock, isApp: false }).facts(
    { organization: 'acme' },
    { memory: memory(), advanced: (advance) => void told.push(advance) },
  );
  const seconds = (clock.now().getTime() - began) / 1_000;
  expect([facts.repositories.length, limited.refused]).toEqual([150, []]);
  expect(most).toBe(10);
  // 750 lists at fourteen a second.
  expect(seconds).toBeGreaterThan(50);
  expect(seconds).toBeLessThan(70);
  expect(told.at(-1)).toMatchObject({ done: 150, total: 150, until: undefined });
  const { done, until } = told[2]!;
  expect(done).toBeGreaterThan(20);
  expect(Math.abs((until!.getTime() - began) / 1_000 - seconds)).toBeLessThan(10);
});

test('what is kept has names, times, marks and texts of workflows, and no value', async () => {
  const { lister } = world();
  const kept = memory();
  const facts = await lister().facts(scope, asking(kept));
  expect(JSON.stringify([...kept.all, facts])).not.toContain('umbra-example-not-a-value');
});
