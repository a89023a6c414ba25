/** Public keys in the journal: a saving that nobody has to trust, and that goes where there is no room. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stateFormat } from '../../src/journals/format/state.ts';
import { withSealingKeys, writtenWithKeys } from '../../src/rotation/journal/kept-keys.ts';
import { JOURNAL_LIMIT, type JournalRecord } from '../../src/rotation/model/record.ts';
import { SealingKeys } from '../../src/rotation/model/sealing-keys.ts';
import { DAY, type Ran, recipe, Shop } from '../rotation/shop.ts';
import { edited, written } from './written.ts';

const secret = (name: string, github: string) =>
  `  ${name}: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { ${github} } } ] }`;
const both = 'repositories: [acme/shop, acme/api]';
const configuration = (...secrets: string[]) => `${recipe()}\nsecrets:\n${secrets.join('\n')}`;

const keysIn = async (shop: Shop, ...names: string[]) =>
  Object.fromEntries(
    await Promise.all(
      names.map(async (name) => {
        const vault = shop.github.vault(name);
        return [`github:${name}/actions`, { id: vault.keyId, key: await shop.github.publicKey(vault) }];
      }),
    ),
  );
const asked = ({ requests }: Ran) =>
  requests.filter((each) => each.includes('/api/actions/secrets/')).map((each) => each.split(' ')[0]);
const value = (shop: Shop, name = 'acme/api') => shop.github.secret(name, 'TOY_KEY')?.value;
const newest = (shop: Shop) => shop.toy.keys.at(-1)?.key;

async function established(file = configuration(secret('TOY_KEY', both))): Promise<Shop> {
  const shop = new Shop(file);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  return shop;
}

const forced = (shop: Shop) => {
  shop.clock.advance(DAY);
  return shop.rotate({ force: 'true', reason: 'tried' });
};

describe('the public keys of places that hold a credential', () => {
  it('stand in the journal from its publication on, and are not asked for again', async () => {
    const shop = await established();
    expect(shop.journal?.keys).toEqual(await keysIn(shop, 'acme/shop', 'acme/api'));
    const ran = await forced(shop);
    expect(ran).toMatchObject({ exit: 0, codes: [] });
    expect(asked(ran)).toEqual(['PUT']);
    expect(value(shop)).toBe(newest(shop));
  });

  it('are renewed where GitHub has exchanged one', async () => {
    const shop = await established();
    shop.github.rotateKey(shop.github.vault('acme/api'));
    const ran = await forced(shop);
    expect(ran).toMatchObject({ exit: 0, codes: [] });
    expect(asked(ran)).toEqual(['PUT', 'GET', 'PUT']);
    expect(value(shop)).toBe(newest(shop));
    expect(shop.journal?.keys).toEqual(await keysIn(shop, 'acme/shop', 'acme/api'));
  });

  it('go with the places', async () => {
    const shop = await established();
    shop.configuration = configuration(secret('TOY_KEY', 'repository: acme/shop'));
    await forced(shop);
    shop.clock.advance(2 * DAY);
    await shop.rotate();
    expect(Object.keys(shop.journal?.keys ?? {}).length).toBe(2);
    shop.github.rotateKey(shop.github.vault('acme/shop'));
    await forced(shop);
    shop.clock.advance(2 * DAY);
    await shop.rotate();
    expect(shop.journal?.keys).toEqual(await keysIn(shop, 'acme/shop'));
  });

  it('of environments are not kept, since only they show that the environment is there', async () => {
    const shop = await established(configuration(secret('TOY_KEY', 'environment: production')));
    expect(shop.journal?.keys).toBeUndefined();
  });

  it('are dropped with the seed', async () => {
    const shop = await established();
    shop.github.vault('acme/shop').secrets.delete('KEYTURN_PENDING');
    shop.clock.advance(DAY);
    expect(await shop.doctor({ repair: 'new-seed' })).toMatchObject({ exit: 0 });
    expect(shop.journal).toMatchObject({ reseeded: {} });
    expect(shop.journal?.keys).toBeUndefined();
  });
});

describe('a key that somebody else put into the journal', () => {
  const theirs = { key: Buffer.alloc(32, 9).toString('base64') };

  it('under the seed costs one refusal, and the value arrives', async () => {
    const shop = await established();
    const scope = 'github:acme/api/actions';
    shop.edit((journal) => ({
      ...journal,
      keys: { ...journal.keys, [scope]: { id: journal.keys![scope]!.id, ...theirs } },
    }));
    expect(await forced(shop)).toMatchObject({ exit: 0, codes: [] });
    expect(value(shop)).toBe(newest(shop));
    expect(shop.journal?.keys).toEqual(await keysIn(shop, 'acme/shop', 'acme/api'));
  });

  it('is never used where nobody signs, and none is kept there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-kept-'));
    try {
      const file = join(folder, 'journal.json');
      const shop = await established(`journal: { file: '${file}' }\n${configuration(secret('TOY_KEY', both))}`);
      const kept = await keysIn(shop, 'acme/api');
      const read = () => JSON.parse(readFileSync(file, 'utf8')) as JournalRecord;
      expect(read().keys).toBeUndefined();
      const keys = { 'github:acme/api/actions': { ...kept['github:acme/api/actions']!, ...theirs } };
      writeFileSync(
        file,
        edited(readFileSync(file, 'utf8'), (journal) => ({ ...journal, keys })),
      );
      const ran = await forced(shop);
      expect(ran).toMatchObject({ exit: 0, codes: [] });
      expect(asked(ran)).toEqual(['GET', 'PUT']);
      expect(value(shop)).toBe(newest(shop));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('a journal that is full with public keys is written without them', () => {
  const many = Object.fromEntries(
    Array.from({ length: 80_000 }, (_, n) => [`github:acme/r${n}/actions`, { id: '1', key: `${'A'.repeat(43)}=` }]),
  );
  const document = { ...written({ alive: '2026-01-01T00:00:00.000Z' }), keys: many };
  expect(() => stateFormat.write(document, undefined)).toThrow(expect.objectContaining({ code: 'JOURNAL_FULL' }));
  const { journal, text } = writtenWithKeys(stateFormat, document, undefined);
  expect(journal.keys).toBeUndefined();
  expect(text.length).toBeLessThan(JOURNAL_LIMIT);
});

it('a document is left as it is where nothing new was given out for it', () => {
  const document = written({ alive: '2026-01-01T00:00:00.000Z' });
  const sealing = new SealingKeys();
  expect(withSealingKeys(document, sealing)).toBe(document);
  sealing.see('github:acme/elsewhere/actions', { id: '1', key: `${'A'.repeat(43)}=` });
  expect(withSealingKeys(document, sealing)).toBe(document);
});
