import { resolve } from 'node:path';
import type { Inputs } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import { out } from './output.ts';

/** Exit status 1 where something in the history is not as Keyturn wrote it. */
export async function auditHistory({ flags }: Inputs, json: boolean): Promise<number> {
  const { audit, auditLines } = await import('../commands/audit.ts');
  const branch = flags.branch ?? 'keyturn-journal';
  const found = await audit({ directory: resolve(flags.git ?? '.'), branch, pin: flags.key });
  if (json) {
    for (const finding of found.findings) out(JSON.stringify({ event: 'finding', ...finding }));
    out(JSON.stringify({ event: 'end', ...found.last, commits: found.commits, exit: found.whole ? 0 : 1 }));
  } else for (const line of auditLines(found, branch)) out(plain(line));
  return found.whole ? 0 : 1;
}
