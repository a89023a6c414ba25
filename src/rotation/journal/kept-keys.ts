/** The public keys that the journal keeps for later runs. They are a saving, never needed: where there is no room they go. */
import { is } from '../model/errors.ts';
import type { StateFormat, StateKeys } from '../model/ports.ts';
import type { JournalRecord } from '../model/record.ts';
import { type SealingKeys, scopeOf } from '../model/sealing-keys.ts';

/** With what was given out in this run, for the places of credentials that are in use; keys of other places are dropped. */
export function withSealingKeys(document: JournalRecord, sealing: SealingKeys | undefined): JournalRecord {
  const before = document.keys ?? {};
  const fresh = [...(sealing?.seen ?? [])].filter(([scope, { id, key }]) => {
    const known = Object.hasOwn(before, scope) ? before[scope] : undefined;
    return known?.id !== id || known.key !== key;
  });
  if (fresh.length === 0) return document;
  const used = usedScopes(document);
  if (!fresh.some(([scope]) => used.has(scope))) return document;
  const keys = [...Object.entries(before), ...fresh].filter(([scope]) => used.has(scope));
  return { ...document, keys: Object.fromEntries(keys) };
}

/** Not those of a rotation that is under way: its keys would be sent with each of its commits. */
function usedScopes({ secrets }: JournalRecord): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { credentials } of Object.values(secrets)) {
    for (const { stage, destinations } of credentials)
      if (stage === 'current' || stage === 'previous')
        for (const { address } of destinations) found.add(scopeOf(address));
  }
  return found;
}

export function withoutSealingKeys({ keys: _, ...rest }: JournalRecord): JournalRecord {
  return rest;
}

/** As `StateFormat.write`, without the public keys where the journal is full with them. */
export function writtenWithKeys(
  state: StateFormat,
  document: JournalRecord,
  keys: StateKeys | undefined,
): ReturnType<StateFormat['write']> {
  try {
    return state.write(document, keys);
  } catch (error) {
    if (!is(error, 'JOURNAL_FULL') || document.keys === undefined) throw error;
    return state.write(withoutSealingKeys(document), keys);
  }
}
