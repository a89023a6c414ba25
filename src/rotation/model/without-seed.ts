/** What remains of a journal whose seed is lost. */
import type { AskRecord, EntryRecord, JournalRecord } from './record.ts';

/**
 * The journal before its next commit under a new seed: every record is marked, and what only the old seed could tell is
 * dropped. Values that the escrow held are lost with it.
 */
export function withoutSeed(document: JournalRecord): JournalRecord {
  const { key, signature: _, box: _box, keys: _keys, ...rest } = document;
  const secrets = Object.entries(document.secrets).map(([name, { ask, ...entry }]): readonly [string, EntryRecord] => [
    name,
    {
      ...entry,
      ...(ask ? { ask: overAsk(ask) } : {}),
      credentials: entry.credentials.map(({ fingerprint: _print, escrow, ...one }) => {
        const { prints: _prints, identity: _identity, proofs: _proofs, ...bare } = one as typeof one & Keyed;
        return {
          ...bare,
          ...(escrow ? { escrow: escrow.state === 'held' ? { ...escrow, state: 'lost' as const } : escrow } : {}),
          unsigned: true as const,
        };
      }),
      fingerprints: entry.fingerprints.filter((print) => !print.startsWith('2.')),
    },
  ]);
  return {
    ...rest,
    ...(key === undefined ? {} : { reseeded: { from: key, seq: document.seq + 1 } }),
    secrets: Object.fromEntries(secrets),
  };
}

/** S is lost: nobody opens an answer to it any more. Its request is known until it has ended at its place. */
function overAsk({ rotation, id, via, owner, reason, since, expires, fields, size, step }: AskRecord): AskRecord {
  // One that was used has a credential of its rotation.
  const over = step === 'used' ? step : 'refused';
  return { rotation, id, via, owner, reason, since, expires, fields, size, step: over };
}

/** What later versions keep of a credential under the seed. */
type Keyed = { readonly prints?: unknown; readonly identity?: unknown; readonly proofs?: unknown };
