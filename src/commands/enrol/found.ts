/** What a job read, as it is handed on: sealed, because a bare id could be masked away, and checked when it is opened. */
import * as z from 'zod';
import type { Found } from '../../rotation/model/enrolled.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Prints } from '../../rotation/model/ports.ts';
import { slotsOfRun } from './slots.ts';

const line = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
const found = z.strictObject({
  slots: z.record(
    line,
    z.strictObject({
      prints: z.record(z.string().max(2000), z.string().regex(/^[A-Za-z0-9_-]{22}$/)),
      vendor: line.optional(),
      id: line.optional(),
      account: line.optional(),
      dead: z.literal(true).optional(),
    }),
  ),
  absent: z.array(line).optional(),
});

/**
 * Opens what the jobs of this run handed on, and makes one of it. Throws INPUT_INVALID for what no job of this run and this
 * attempt sealed under this key, for slots that it cannot have read, and for two that disagree.
 */
export function opened(
  sealed: readonly string[],
  { prints, repository, about }: { readonly prints: Prints; readonly repository: string; readonly about: string },
): Found {
  const slots: { [slot: string]: Found['slots'][string] } = {};
  const absent = new Set<string>();
  const mine = slotsOfRun(repository);
  for (const [index, text] of sealed.entries()) {
    const parsed = found.safeParse(jsonOf(prints.open(text, about)));
    if (!parsed.success) throw refused(index, 'was not sealed by a job of this attempt of this run');
    for (const [slot, read] of Object.entries(parsed.data.slots)) {
      if (!mine(slot)) throw refused(index, 'names a secret that no job of this repository can read');
      if (Object.hasOwn(slots, slot)) throw refused(index, 'names a secret that another line names as well');
      slots[slot] = read as Found['slots'][string];
    }
    for (const slot of parsed.data.absent ?? []) absent.add(slot);
  }
  return { slots, ...(absent.size > 0 ? { absent: [...absent] } : {}) };
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(index: number, why: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', {
    what: `the input \`found\`: line ${index + 1} ${why}`,
    hint: 'use the workflow as Keyturn wrote it. After a job has failed, run all jobs again, not the failed ones alone',
  });
}
