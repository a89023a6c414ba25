/** `keyturn inventory --write-workflow`: the workflow that enrols, for what the inventory shows of this repository. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { blocksOf } from '../../src/commands/inventory/blocks.ts';
import type { Known } from '../../src/inventory/facts.ts';
import { thrown } from '../config/errors.ts';
import { Scene } from './inventory-scene.ts';

const path = '.github/workflows/keyturn-enrol.yml';
const flag = { 'write-workflow': 'true' };
const organization = { organization: 'umbra-labs' };
let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});
afterEach(() => scene.close());

const slotsRead = () => [...scene.read(path).matchAll(/ENROL_\d\d (github:\S+)/g)].map(([, slot]) => slot!);

test('names every secret that jobs of this repository are handed, and what is out of reach with its reason', async () => {
  const { inventory, exit, said } = await scene.take(flag);
  const handed = inventory.secrets.filter(({ app }) => app === 'actions').map(({ slot }) => slot.toLowerCase());
  const read = slotsRead().map((slot) => slot.toLowerCase());
  // That one of the repository itself hides.
  expect(handed.filter((slot) => !read.includes(slot))).toEqual(['github:umbra-labs/*/actions/sendgrid_api_key']);
  expect(said.join('\n')).toMatch(/SENDGRID_API_KEY is out of reach: a secret of this repository hides it/);
  expect([exit, said[0]]).toEqual([
    0,
    `${path} is written, it reads ${read.length} secrets: look at it, and merge it like any other change`,
  ]);
  const others = inventory.secrets.filter(({ app }) => app !== 'actions');
  for (const { name, app } of others)
    expect(said.find((line) => line.includes(name))).toMatch(`out of reach: no workflow is handed secrets of ${app}`);
  expect((await scene.take(flag)).said[0]).toMatch(/is there already as it would be written, it reads/);
});

test('takes of an organization what this repository is shown, and nothing of other repositories', async () => {
  await scene.take(flag);
  const own = slotsRead();
  const { said } = await scene.take({ ...organization, ...flag });
  expect(slotsRead()).toEqual(own);
  expect(said.join('\n')).not.toMatch(/DEPLOY_SSH_KEY|umbra-labs\/api/);
});

test('never writes over another text, and then it fails', async () => {
  mkdirSync(dirname(scene.path(path)), { recursive: true });
  writeFileSync(scene.path(path), '# mine\n');
  expect(await thrown(() => scene.take(flag))).toMatchObject({ code: 'FILE_REFUSED', exit: 1 });
  expect(scene.read(path)).toBe('# mine\n');
});

test.each([
  [{ repository: 'umbra-labs/api' }, '`write-workflow`: the inventory is not of umbra-labs/web'],
  [{ write: 'true', 'dry-run': 'true' }, 'dry-run'],
])('with %j is bad input', async (given, says) => {
  const error = await thrown(() => scene.take({ ...given, ...flag }));
  expect(error).toMatchObject({ code: 'INPUT_INVALID', exit: 2, message: expect.stringContaining(says) });
});

test('what enrols is no reader of what it enrols', async () => {
  const { inventory } = await scene.take(flag);
  const written = scene.read(path);
  const { git } = scene.fake.repository('umbra-labs/web');
  const all = new Map(git.files('main')).set(path, git.blob(Buffer.from(written)));
  const made = { tree: git.tree(all), parents: [], message: 'enrol', author: scene.fake.addUser('mona') };
  git.heads.set('main', git.commit({ ...made, date: scene.fake.now() }));
  const classes = ({ secrets }: typeof inventory) => secrets.map(({ slot, references }) => [slot, references]);
  expect(classes((await scene.take()).inventory)).toEqual(classes(inventory));
});

test('a block adopts what was enrolled of its secret, where its provider takes over by an id', async () => {
  const { inventory } = await scene.take({ only: 'SENDGRID_API_KEY' });
  const known = (vendor: string) =>
    new Map<string, Known>(
      inventory.secrets.map(({ slot }, at) => [slot, { keyturn: 'enrolled', vendor, id: `id-${at}` }]),
    );
  const blocks = (vendor: string) =>
    blocksOf(inventory.secrets, { taken: new Set(), known: known(vendor), repository: 'umbra-labs/web' });
  const [block] = await blocks('sendgrid');
  expect(JSON.stringify(block?.entry)).toContain('"adopt":"id-0"');
  expect(JSON.stringify(await blocks('stripe'))).not.toContain('adopt');
});
