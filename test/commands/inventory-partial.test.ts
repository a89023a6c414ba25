/** A token that sees some of the repositories does not know what the others read. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { FakeToken } from '../fakes/github.ts';
import { umbra } from '../inventory/umbra.ts';
import { Scene } from './inventory-scene.ts';

const times = { created_at: umbra.now, updated_at: umbra.now };
const secret = (name: string, more: object) => ({ name, ...times, ...more }) as never;
const plain = { visibility: 'private' as const, secrets: {}, environments: {} };
const reads = (name: string) => ({
  '.github/workflows/w.yml': `on: push\njobs: { a: { runs-on: x, steps: [ { run: "\${{ secrets.${name} }}" } ] } }`,
});
const described = {
  ...umbra,
  teams: {},
  secrets: {
    actions: [
      secret('EVERYWHERE', { visibility: 'all' }),
      secret('HIDDEN', { visibility: 'private' }),
      secret('CHOSEN', { visibility: 'selected', repositories: ['shown'] }),
      secret('ELSEWHERE', { visibility: 'selected', repositories: ['shown', 'unseen'] }),
    ],
  },
  repositories: [
    { ...plain, name: 'shown', files: reads('NOTHING') },
    { ...plain, name: 'unseen', files: reads('EVERYWHERE') },
  ],
};
const some = ['umbra-labs/shown'];

const scenes: Scene[] = [];
afterEach(() => {
  for (const scene of scenes.splice(0)) {
    expect(scene.fake.undocumented).toEqual([]);
    scene.close();
  }
});

async function said(token: Partial<FakeToken>, given: { [name: string]: string } = { organization: 'umbra-labs' }) {
  const scene = new Scene(described, token);
  scenes.push(scene);
  const { inventory } = await scene.take(given);
  return {
    ...Object.fromEntries(inventory.secrets.map(({ name, references }) => [name, references])),
    complete: inventory.complete,
    codes: inventory.notices.map(({ code }) => code),
    asked: scene.fake.requests.filter((each) => each === 'GET /orgs/umbra-labs').length,
  };
}

describe('a secret of the organization', () => {
  test('that a repository beyond the token may read is unknown', async () => {
    for (const token of [{ repositories: some }, { repositories: some, owner: true as const }])
      expect(await said(token)).toEqual({
        EVERYWHERE: 'unknown',
        HIDDEN: 'unknown',
        // Who sees it was asked of the repositories that are seen.
        CHOSEN: 'unknown',
        ELSEWHERE: 'unknown',
        complete: false,
        codes: ['organization-unreadable'],
        asked: 1,
      });
  });

  test('is unknown where nothing tells whether the token sees all repositories', async () => {
    expect(await said({})).toMatchObject({ EVERYWHERE: 'yes', HIDDEN: 'unknown', CHOSEN: 'none', ELSEWHERE: 'none' });
  });

  test('is judged where GitHub tells the token how many there are', async () => {
    expect(await said({ owner: true })).toEqual({
      EVERYWHERE: 'yes',
      HIDDEN: 'none',
      CHOSEN: 'none',
      ELSEWHERE: 'none',
      complete: true,
      codes: [],
      asked: 1,
    });
  });

  test('is unknown where only one repository is asked for', async () => {
    expect(await said({}, { repository: 'umbra-labs/shown' })).toMatchObject({
      EVERYWHERE: 'unknown',
      HIDDEN: 'unknown',
      CHOSEN: 'unknown',
    });
  });

  test('is unknown where its list is hidden, and so is a repository', async () => {
    const rights = { secrets: 'read', contents: 'read', actions: 'read', environments: 'read' } as const;
    expect(await said({ permissions: rights, repositories: some })).toMatchObject({
      EVERYWHERE: 'unknown',
      CHOSEN: 'unknown',
    });
  });
});
