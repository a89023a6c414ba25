import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

const folder = new URL('./approved/', import.meta.url);

/**
 * Compares with a text that somebody has read and approved. `KEYTURN_APPROVE=1` writes it anew: look at the difference
 * before it is committed.
 */
export function approve(name: string, text: string): void {
  const file = fileURLToPath(new URL(name, folder));
  if (process.env['KEYTURN_APPROVE'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `${name} was never approved`).toBe(text);
}
