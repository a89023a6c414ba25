import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/service/stores/index.ts';
import { b64, makeBody, makeService, monasToken } from '../service/app-parts.ts';
import { hash } from '../service/link-parts.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function sqlite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-concurrent-'));
  folders.push(folder);
  return `sqlite:${join(folder, 'links.db')}`;
}

describe.each([
  ['memory', () => 'memory'],
  ['sqlite', sqlite],
])('concurrent readers of the %s store', (_, place) => {
  it('gets each of 100 links to exactly one of 1,000 readers, who is told the same when asking again', async () => {
    const store = await openStore(place(), { now: Date.now });
    const { app, ask } = makeService({ store });
    const readers = Array.from({ length: 1000 }, (_, index) => b64(hash(`reader ${index}`).subarray(0, 16)));
    for (let round = 0; round < 100; round++) {
      const { id, access, proof, envelope, body } = makeBody();
      expect((await ask('POST', '/v1/links', monasToken, body)).status).toBe(201);
      const open = (reader: string) =>
        app(
          new Request(`https://links.example/v1/links/${id}/open`, {
            method: 'POST',
            headers: { authorization: `Bearer ${access}` },
            body: JSON.stringify({ proof, reader }),
          }),
        );
      const told = await Promise.all(readers.map(open));
      const statuses = told.map((answer) => answer.status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 410)).toHaveLength(999);
      const winner = statuses.indexOf(200);
      expect(await told[winner]!.json()).toMatchObject({ envelope });
      expect((await open(readers[winner]!)).status).toBe(200);
      expect(await told[(winner + 1) % 1000]!.text()).not.toContain(envelope);
    }
    await store.close();
  }, 900_000);
});
