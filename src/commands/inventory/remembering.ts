/** Which file remembers an inventory's answers, and whether it can. */
import { createHash } from 'node:crypto';
import { platform } from 'node:os';
import { join, resolve } from 'node:path';
import { variable, type World } from '../../compose/world.ts';
import type { InventoryInputs } from '../../config/inventory-inputs.ts';
import type { Scope } from '../../inventory/port.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { cacheFolder, forgetful, type MemoryFile, memoryFile } from './memory-file.ts';

type Place = {
  readonly world: World;
  readonly scope: Scope;
  /** Names host and token, and tells neither. */
  readonly identity: string;
  /** Whether there is one although none was named. */
  readonly remembers: boolean;
};

/** @throws KeyturnError INPUT_INVALID naming `state` where the file that it names cannot be written */
export async function memoryOf(
  { state, fresh }: InventoryInputs,
  { world, scope, identity, remembers }: Place,
): Promise<MemoryFile> {
  const about = 'organization' in scope ? [scope.organization] : [...scope.repositories].sort();
  const of = createHash('sha256')
    .update([identity, ...about].join('\0').toLowerCase())
    .digest('hex');
  if (state === undefined && !remembers) return forgetful;
  const folder = () => cacheFolder((name) => variable(world.environment, name), platform());
  const path =
    state === undefined ? join(folder(), `inventory-${of.slice(0, 16)}.jsonl`) : resolve(world.directory, state);
  try {
    return await memoryFile(path, of, fresh);
  } catch {
    // The cache is a help; a file that somebody named is wanted.
    if (state === undefined) return forgetful;
    throw new KeyturnError('INPUT_INVALID', {
      what: '`state`: this file cannot be written',
      hint: 'name a file in a folder that is there, and that you may write to',
    });
  }
}
