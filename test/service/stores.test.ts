import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from '@jest/globals';
import { openStore, stores } from '../../src/service/stores/index.ts';
import { requestContract } from './request-contract.ts';
import { storeContract } from './store-contract.ts';

// Redis and PostgreSQL pass the same contract in test/servers/, where the servers are.
const here: { [kind: string]: (folder: string) => string } = {
  memory: () => 'memory',
  sqlite: (folder) => `sqlite:${join(folder, 'links.db')}`,
};

describe.each(Object.keys(stores).filter((kind) => Object.hasOwn(here, kind)))('the %s store', (kind) => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  const open = async (now: () => number) => {
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-store-'));
    folders.push(folder);
    return openStore(here[kind]!(folder), { now });
  };

  storeContract(open);

  describe('its requests', () => requestContract(open));
});
