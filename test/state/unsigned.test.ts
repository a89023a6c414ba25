/** A journal in a file that nothing signs: what is recorded counts only where the configuration of that very secret has it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { DAY, recipe, Shop } from '../rotation/shop.ts';
import { edited, recordOf } from './written.ts';

let folder: string;
let file: string;
let shop: Shop;

const two = `secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } } ] }
  OTHER_KEY: { provider: toy, admin: OTHER_ADMIN, destinations: [ { github: { environment: production } } ] }`;
const configured = () => `journal: { file: '${file}' }\n${recipe()}\n${two}`;
const alive = () => shop.toy.keys.filter(({ deletedAt }) => deletedAt === undefined).length;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-unsigned-'));
  file = join(folder, 'journal.json');
  shop = new Shop(configured());
  shop.environment = { ...shop.environment, OTHER_ADMIN: shop.environment['TOY_ADMIN']! };
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  shop.clock.advance(87 * DAY);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  shop.clock.advance(2 * DAY);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Whoever may write the file changes what the old key of TOY_KEY is ended with. */
function edit(change: object): void {
  const text = edited(readFileSync(file, 'utf8'), (journal: JournalRecord) => {
    const entry = journal.secrets['TOY_KEY']!;
    const credentials = entry.credentials.map((one) => (one.stage === 'previous' ? { ...one, ...change } : one));
    return { ...journal, secrets: { ...journal.secrets, TOY_KEY: { ...entry, credentials } } };
  });
  writeFileSync(file, text);
}

it('is ended with the settings that the secret has', async () => {
  const before = alive();
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  expect(alive()).toBe(before - 2);
});

it('is not ended with the admin credential of another secret, although the configuration has it', async () => {
  const before = alive();
  edit({ admin: 'OTHER_ADMIN' });
  const ran = await shop.rotate();
  expect(ran.codes).toEqual(['BINDING_UNKNOWN']);
  expect(alive()).toBe(before - 1);
});

it('is ended with what the secret had, once `former` names it', async () => {
  const before = alive();
  const { provider, options, admin } = recordOf(readFileSync(file, 'utf8')).secrets['TOY_KEY']!.credentials[0]!;
  shop.configuration = configured().replace(
    'TOY_KEY: { provider: toy, admin: TOY_ADMIN',
    'TOY_KEY: { provider: toy, admin: OTHER_ADMIN',
  );
  expect((await shop.rotate()).codes).toEqual(['BINDING_UNKNOWN']);
  expect(alive()).toBe(before - 1);
  shop.configuration = `former:\n  - ${JSON.stringify({ provider, options, admin })}\n${shop.configuration}`;
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  expect(alive()).toBe(before - 2);
});
