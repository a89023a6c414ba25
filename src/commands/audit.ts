/**
 * `keyturn audit`: every commit of a journal's history, by its own words. Needs a clone and nothing else: no token, no
 * secret, no network.
 */
import { historyOf } from './audit/clone.ts';
import { type Audit, auditOf } from './audit/verify.ts';

export type AuditInput = {
  /** Folder of the clone. */
  readonly directory: string;
  readonly branch: string;
  /** The key that the newest commit has to be signed by, if one is pinned. */
  readonly pin: string | undefined;
};

/** @throws KeyturnError INPUT_INVALID if there is no such clone or branch */
export function audit({ directory, branch, pin }: AuditInput): Promise<Audit> {
  return auditOf(historyOf(directory, branch), pin);
}

/** For people, a line for each finding. */
export function auditLines({ commits, last, findings, whole }: Audit, branch: string): readonly string[] {
  return [
    ...findings.map(({ sha, kind, says }) => `${sha.slice(0, 12)}  ${kind}: ${says}`),
    last === undefined
      ? `${branch}: none of ${commits} commits is one of Keyturn's`
      : `${branch}: ${commits} commits, the last good one is ${last.sha.slice(0, 12)}, number ${last.seq}, signed by ${last.key}`,
    ...(whole ? ['everything is as Keyturn wrote it'] : []),
  ];
}
