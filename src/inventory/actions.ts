/** Which slots an action could have seen: for an incident about an action that was taken over. */
import type { Facts } from './facts.ts';
import type { JobSeen } from './run.ts';
import { scan } from './scan.ts';
import { inOrder } from './wildcard.ts';

/** A job that uses the action, and what it can see. */
export type Exposed = {
  /** `owner/name` where it runs. */
  readonly repository: string;
  /** `owner/name/path`, with `@branch` or `@ref` where it is not the default branch's. */
  readonly file: string;
  /** Its id; empty where the file cannot be read and mentions the action. */
  readonly job: string;
  /** Addresses of slots, sorted. */
  readonly slots: readonly string[];
  /** What it reads is not sure: `slots` is all that it could see. */
  readonly maybe: boolean;
};

/**
 * Pure. The slots that each job reads which uses the action, itself or by a local action; all that it could see, where
 * what it reads is not sure. An action sees the whole job: what other steps are handed, too.
 * @param action `owner/name`, with its folder if it has one, or `owner/name@ref`; in any case, the reference as written
 */
export function exposedTo(facts: Facts, action: string): readonly Exposed[] {
  const [name = '', ref] = split(action.trim());
  const found: Exposed[] = [];
  const uses = (used: string): boolean => {
    const [path = '', at] = split(used);
    const lower = path.toLowerCase();
    const wanted = name.toLowerCase();
    return (lower === wanted || lower.startsWith(`${wanted}/`)) && (ref === undefined || at === ref);
  };
  const look = (job: JobSeen): void => {
    const mentioned = job.unreadable?.toLowerCase().includes(name.toLowerCase()) ?? false;
    if (!mentioned && !job.uses.some(uses)) return;
    const slots = new Set([...job.slots, ...(job.could?.() ?? [])].map(({ record }) => record.slot));
    found.push({
      repository: job.repository,
      file: job.file,
      job: job.job,
      slots: [...slots].toSorted(inOrder),
      maybe: job.could !== undefined,
    });
  };
  if (name !== '') scan(facts, look);
  return found;
}

function split(uses: string): readonly [string, string?] {
  const at = uses.indexOf('@');
  return at < 0 ? [uses] : [uses.slice(0, at), uses.slice(at + 1)];
}
