import { resolve } from 'node:path';
import type { Inputs } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import { out } from './output.ts';

export async function auditHistory({ flags }: Inputs, json: boolean): Promise<number> {
  const { auditLines, auditOf, historyOf } = await import('../commands/audit.ts');
  const branch = flags.branch ?? 'keyturn-journal';
  const audit = await auditOf(historyOf(resolve(flags.git ?? '.'), branch), flags.key);
  if (json) {
    for (const finding of audit.findings) out(JSON.stringify({ event: 'finding', ...finding }));
    out(JSON.stringify({ event: 'end', ...audit.last, commits: audit.commits, exit: audit.whole ? 0 : 1 }));
  } else for (const line of auditLines(audit, branch)) out(plain(line));
  return audit.whole ? 0 : 1;
}
