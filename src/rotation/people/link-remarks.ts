/** What whoever opens a link will not find as they expect it, said before anybody does. */
import type { SecretRun } from '../journal/secret-run.ts';
import type { Links } from '../model/ports.ts';

/** Notes, once a run, what `links` says of each value of this rotation; never the value. */
export function noteRemarks(run: SecretRun, rotation: string, links: Links): void {
  const { notes } = run.outcome;
  const values = run.context.escrow.value(rotation)?.values ?? {};
  for (const [valueName, name] of Object.entries(run.target.values)) {
    const remark = values[valueName] && links.remark?.(values[valueName]);
    const note = `${name}: ${remark}`;
    if (remark !== undefined && !notes.includes(note)) notes.push(note);
  }
}
