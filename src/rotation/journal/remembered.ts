import type { Person } from '../model/ports.ts';
import type { LedgerPerson } from '../model/record.ts';

/** What the journal keeps of a person: never how to reach them. */
export function remembered({ id, login, member }: Person): LedgerPerson {
  return { id, login, ...(member ? { member } : {}) };
}
