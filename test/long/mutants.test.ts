import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutants } from '../model/mutants.ts';

const root = join(import.meta.dirname, '..', '..');
let work = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'keyturn-mutants-'));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** The lines that a story or a seed of the mutated engine printed as wrong; undefined if it found nothing. */
async function caught(file: string, from: string, to: string): Promise<string | undefined> {
  const place = mkdtempSync(join(work, 'one-'));
  cpSync(join(root, 'src', 'rotation'), join(place, 'src', 'rotation'), { recursive: true });
  cpSync(join(root, 'test', 'model'), join(place, 'test', 'model'), { recursive: true });
  writeFileSync(join(place, 'package.json'), '{"type":"module"}');
  const path = join(place, 'src', 'rotation', file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(place, 'test', 'model', 'search.ts'), '1', '4000'],
    { maxBuffer: 1 << 26 },
  );
  return stdout.trim() === '' ? undefined : stdout;
}

describe('the simulated world notices', () => {
  it.each(mutants)(
    'an engine that $name',
    async ({ file, from, to }) => {
      const found = await caught(file, from, to);
      expect(found).toBeDefined();
    },
    120_000,
  );

  it('nothing in the engine as it is', async () => {
    expect(await caught('rotate.ts', 'const WRITES_AT_ONCE = 8;', 'const WRITES_AT_ONCE = 7;')).toBeUndefined();
  }, 120_000);
});
