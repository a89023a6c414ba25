/** What GitHub did not show is never taken for what is not there: judged by what is said of a secret that a hidden file reads. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Facts } from '../../../src/inventory/facts.ts';
import { inventory } from '../../../src/inventory/inventory.ts';
import type { FakeGitHub } from '../../fakes/github.ts';
import { commitOn, memory, put, umbra, umbraWorld } from '../../inventory/umbra.ts';

const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

const asking = () => ({ memory: memory(), advanced() {} });
const path = '.github/workflows/long.yml';
const reading = 'on: push\njobs: { a: { runs-on: x, steps: [ { run: "${{ secrets.HIDDEN }}" } ] } }\n';
/** So long that GraphQL cuts it: the rest is read by REST. */
const long = `${reading}# ${'x'.repeat(600_000)}\n`;

function world(text = long, branch = 'main') {
  const made = umbraWorld();
  worlds.push(made.fake);
  const times = { created_at: umbra.now, updated_at: umbra.now };
  put(made.fake, 'umbra-labs/ci', {}, [{ name: 'HIDDEN', ...times }]);
  commitOn(made.fake, made.fake.repository('umbra-labs/ci'), branch, { [path]: text });
  return made;
}

type World = ReturnType<typeof world>;

/** Changes what GitHub answers to requests whose path fits. */
function answering({ fake }: World, wanted: RegExp, change: (body: never) => unknown) {
  return async (request: Request): Promise<Response> => {
    const response = await fake.http(request);
    if (!wanted.test(new URL(request.url).pathname) || !response.ok) return response;
    const body = (await response.json()) as never;
    return Response.json(change(body), { status: response.status, headers: response.headers });
  };
}

async function judged(
  made: World,
  http?: (request: Request) => Promise<Response>,
): Promise<{ facts: Facts; said: string; codes: string[] }> {
  const facts = await made.lister(http).facts({ repositories: ['umbra-labs/ci'] }, asking());
  const { secrets, notices, complete } = inventory(facts, new Map());
  const said = secrets.find(({ slot }) => slot === 'github:umbra-labs/ci/actions/HIDDEN')?.references ?? 'not listed';
  expect(complete).toBe(notices.length === 0);
  return { facts, said, codes: notices.map(({ code }) => code) };
}

const blobs = /\/git\/blobs\//;
const trees = /\/git\/trees\//;
const noGraph = (made: World) => {
  made.fake.fault = (seen) => (seen.path === '/graphql' ? { kind: 'status', status: 502 } : undefined);
};

describe('a workflow that cannot be read makes a secret unknown:', () => {
  test.each([403, 404, 451, 410])('GitHub answers %d for it', async (status) => {
    const made = world();
    made.fake.fault = (seen) => (blobs.test(seen.path) ? { kind: 'status', status } : undefined);
    expect(await judged(made)).toMatchObject({ said: 'unknown', codes: ['files-unreadable'] });
  });

  test('GitHub refuses it, and answers no GraphQL', async () => {
    const made = world(reading);
    made.fake.fault = ({ path: asked }) =>
      asked === '/graphql' || blobs.test(asked)
        ? { kind: 'status', status: asked === '/graphql' ? 502 : 403 }
        : undefined;
    expect(await judged(made)).toMatchObject({ said: 'unknown', codes: ['files-unreadable'] });
  });

  test('GitHub gives no content of it', async () => {
    const made = world();
    const http = answering(made, blobs, (body: object) => ({ ...body, encoding: 'none', content: '' }));
    expect(await judged(made, http)).toMatchObject({ said: 'unknown', codes: ['files-unreadable'] });
  });

  test.each([0, 100, 4000])('GitHub gives %d characters of its content', async (count) => {
    const made = world();
    const http = answering(made, blobs, (body: { content: string }) => ({
      ...body,
      content: body.content.slice(0, count),
    }));
    expect(await judged(made, http)).toMatchObject({ said: 'unknown', codes: ['files-unreadable'] });
  });

  test('GraphQL names it and shows nothing of it', async () => {
    const made = world(reading);
    const http = answering(
      made,
      /graphql/,
      (body: { data: { repository: { workflows: { entries: { object: unknown }[] } } } }) => {
        for (const entry of body.data.repository.workflows.entries) entry.object = null;
        return body;
      },
    );
    // It is read by REST then.
    expect(await judged(made, http)).toMatchObject({ said: 'yes', codes: [] });
    made.fake.fault = (seen) => (blobs.test(seen.path) ? { kind: 'status', status: 403 } : undefined);
    expect(await judged(made, http)).toMatchObject({ said: 'unknown', codes: ['files-unreadable'] });
  });

  test('its tree is cut', async () => {
    const made = world(reading);
    noGraph(made);
    const http = answering(made, trees, (body: { tree: { path: string }[] }) => ({
      ...body,
      tree: body.tree.filter((entry) => !entry.path.includes('workflows')),
      truncated: true,
    }));
    expect(await judged(made, http)).toMatchObject({ said: 'unknown', codes: ['files-unreadable'] });
  });

  test('its branch is refused', async () => {
    const made = world(reading, 'next');
    noGraph(made);
    expect((await judged(made)).said).toBe('yes');
    const commit = made.fake.repository('umbra-labs/ci').git.heads.get('next')!;
    made.fake.fault = ({ path: asked }) =>
      asked === '/graphql'
        ? { kind: 'status', status: 502 }
        : asked.includes(commit)
          ? { kind: 'status', status: 403 }
          : undefined;
    expect((await judged(made)).said).toBe('maybe');
  });

  test('the tree of its branch is cut', async () => {
    const made = world(reading, 'next');
    const http = answering(made, trees, (body: object) => ({ ...body, tree: [], truncated: true }));
    expect((await judged(made, http)).said).toBe('unknown');
  });

  test('the folder is none', async () => {
    const made = world(reading);
    const http = answering(made, /graphql/, (body: { data: { repository: { workflows: object } } }) => {
      body.data.repository.workflows = {};
      return body;
    });
    expect(await judged(made, http)).toMatchObject({ said: 'unknown', codes: ['files-unreadable'] });
  });
});

test('environments beyond those that are shown may be any', async () => {
  const made = world(reading.replace('runs-on: x', 'runs-on: x, environment: "${{ vars.WHERE }}"'));
  for (let n = 0; n < 130; n++) made.fake.repository('umbra-labs/ci').environments.add(`e${n}`);
  expect(await judged(made)).toMatchObject({ said: 'yes', codes: [] });
  made.fake.lists = (template, rows) => (template.endsWith('/environments') ? rows.slice(0, 50) : rows);
  const short = answering(made, /\/environments$/, (body: { environments: unknown[] }) => ({
    ...body,
    total_count: 130,
  }));
  const { codes, facts, said } = await judged(made, short);
  expect([codes, said]).toEqual([['list-short'], 'maybe']);
  expect(facts.repositories[0]?.environments).toMatchObject({ state: 'listed', complete: false });
});

describe('a workflow in another coding', () => {
  test.each([
    ['UTF-16, little end first', Buffer.from(`\ufeff${reading}`, 'utf16le').toString('latin1')],
    ['a NUL in it', `${reading}# \0`],
  ])('(%s) may read all', async (_what, text) => {
    const made = world('x');
    const { git } = made.fake.repository('umbra-labs/ci');
    const bytes = Buffer.from(text, 'latin1');
    const tree = git.tree(new Map([[path, git.blob(bytes)]]));
    const author = made.fake.addUser('mona');
    git.heads.set('main', git.commit({ tree, parents: [], message: 'by hand', author, date: made.fake.now() }));
    expect(['maybe', 'yes']).toContain((await judged(made)).said);
  });

  test.each([
    ['a byte order mark', `\ufeff${reading}`],
    ['CRLF', reading.replaceAll('\n', '\r\n')],
    ['CR alone', reading.replaceAll('\n', '\r')],
  ])('%s changes nothing or may read all', async (_what, text) => {
    expect(['maybe', 'yes']).toContain((await judged(world(text))).said);
  });

  test('an ending in capitals is read', async () => {
    const made = world('x');
    commitOn(made.fake, made.fake.repository('umbra-labs/ci'), 'main', { '.github/workflows/A.YML': reading });
    expect((await judged(made)).said).toBe('yes');
  });
});
