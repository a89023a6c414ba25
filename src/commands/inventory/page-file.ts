/** The inventory as a page, in a file. */
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Inventory } from '../../inventory/report.ts';
import { inventoryHtml } from '../../report/inventory-html.ts';
import { inventoryStyle } from '../../report/inventory-style.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';

function unwritable(input: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', {
    what: `\`${input}\`: this file cannot be written`,
    hint: 'name a file in a folder that is there, and that you may write to',
  });
}

/** Asked before anything else: minutes of reading are not to end without a page. @throws KeyturnError INPUT_INVALID */
export async function mustBeWritable(input: string, file: string, directory: string): Promise<void> {
  const path = resolve(directory, file);
  const there = await stat(path).catch(() => undefined);
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (there?.isDirectory() === true || folder?.isDirectory() !== true) throw unwritable(input);
  await access(there === undefined ? dirname(path) : path, constants.W_OK).catch(() => {
    throw unwritable(input);
  });
}

/** Whole or not at all; only its owner reads it. Gives what was done, for people. @throws KeyturnError INPUT_INVALID */
export async function writePage(inventory: Inventory, file: string, directory: string): Promise<string> {
  const path = resolve(directory, file);
  const beside = `${path}.${randomUUID()}.new`;
  try {
    const page = await open(beside, 'w', 0o600);
    const styleHash = createHash('sha256').update(inventoryStyle).digest('base64');
    await page.writeFile(inventoryHtml(inventory, styleHash)).finally(() => page.close());
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true }).catch(() => {});
    throw unwritable('html');
  }
  return `the page was written to ${file}`;
}
